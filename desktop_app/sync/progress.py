"""How long work tells how far it is, and can be stopped: it calls a tick, which may raise."""

from collections.abc import Callable, Iterable, Iterator

Tick = Callable[[int, int], None]
"""How much is done, of how much in all (0: nobody knows). What it raises ends the work, nothing half done."""

EVERY = 500


def silent(_done: int, _total: int) -> None:
    """The tick of work that nobody watches."""


def told(lines: Iterable[bytes], total: int, tick: Tick) -> Iterator[bytes]:
    """The same lines, telling every now and then how many went by."""
    for number, line in enumerate(lines):
        if number % EVERY == 0:
            tick(number, total)
        yield line
