"""Stores for tests: real encrypted files with cheap passphrase numbers, and an exchange without packets."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from desktop_app.store import keys, log
from desktop_app.store.merge import Incoming, Result
from desktop_app.store.store import Clock, NewStore, Store, create_store, fresh_officer_id, open_store

AREA = "0338820250701"
FAST = keys.Argon2Cost(memory_kib=8, passes=1)


class Ticking:
    """A clock that moves one second a reading, and randomness that repeats from a seed."""

    def __init__(self, at: int = 1_800_000_000_000, seed: int = 1) -> None:
        self.at = at
        self.drawn = seed << 32

    def now(self) -> int:
        """The next instant, in milliseconds."""
        self.at += 1000
        return self.at

    def random(self, n: int) -> bytes:
        """The next bytes of a repeatable series."""
        self.drawn += 1
        return sha256(str(self.drawn).encode()).digest()[:n]


def new_store(folder: Path, *, role: str = "commune", area: str = AREA, seed: int = 1) -> Store:
    """A fresh store in a folder, its mark beside it."""
    ticking = Ticking(seed=seed)
    clock = Clock(ticking.now, ticking.random)
    folder.mkdir(parents=True)
    officer = fresh_officer_id(clock)
    opened, _ = keys.create(folder, "mật khẩu thử", officer, cost=FAST, root=role == "office")
    return create_store(folder, opened, folder.parent / "state", NewStore(role, area, "Lò Thị Hà"), clock)


def reopen(folder: Path, passphrase: str = "mật khẩu thử") -> Store:
    """The store of a folder opened again."""
    opened = keys.open_with_passphrase(folder, passphrase)
    ticking = Ticking(at=1_900_000_000_000)
    return open_store(folder, opened, folder.parent / "state", Clock(ticking.now, ticking.random))


def changes_for(source: Store, have: dict[str, int]) -> Iterator[Incoming]:
    """All changes of a store that `have` does not name."""
    with source.read() as reader:
        known = log.Log(reader)
        for stream in list(known.streams.values()):
            name = known.stream_name(stream)
            for n, line, operations in log.lines_of(reader, stream.id, have.get(name, 0), stream.last):
                head = msgspec.json.decode(line)["change"]
                yield Incoming(
                    name, n, head, line, [(msgspec.json.decode(text), text) for text in operations]
                )


def have_of(store: Store) -> dict[str, int]:
    """What a store has applied of every stream."""
    with store.read() as reader:
        return log.Log(reader).vector()


def take(target: Store, changes: Iterable[Incoming]) -> Result:
    """Apply changes at a store."""
    with target.receive() as merge:
        return merge.take(changes)


def hand_over(source: Store, target: Store) -> Result:
    """Give a store everything it lacks of another."""
    return take(target, list(changes_for(source, have_of(target))))
