"""Work off the window's thread: saving in one queue, and long reading beside it with progress and Cancel.

Plain functions go in and results come back on the window's thread, by a Qt signal. Only `save` and `write`
may write: their single thread is the store's writer, so changes are stored in the order asked for.
"""

import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from desktop_app.domain.refusal import Refusal

Done = Callable[[Any], object]
Failed = Callable[[Refusal], object]
Tick = Callable[[int, int], None]
"""What long work calls as it goes on: how much is done, of how much in all (0: nobody knows)."""

_BETWEEN_TICKS = 0.05  # seconds


class Stopped(Exception):
    """Raised in work that somebody cancelled, from its next tick; it leaves nothing changed behind."""


class Job(QObject):
    """A piece of long work. `ticked` tells how far it is, `ended` that it is over in whatever way."""

    ticked = Signal(int, int)
    ended = Signal()

    def __init__(self, title: str, *, writes: bool = False) -> None:
        super().__init__()
        self.title, self.writes = title, writes
        self._is_cancelled = threading.Event()
        self._next_tick = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next tick."""
        self._is_cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._is_cancelled.is_set()

    def tick(self, done: int, total: int) -> None:
        """Tell how far the work is; raises Stopped once it was cancelled. Called on the work's thread."""
        if self._is_cancelled.is_set():
            raise Stopped
        now = time.monotonic()
        if now >= self._next_tick:
            self._next_tick = now + _BETWEEN_TICKS
            self.ticked.emit(done, total)


class _Outcome(NamedTuple):
    """What came of a piece of work, and who wants to know."""

    future: Future[Any]
    done: Done
    failed: Failed
    job: Job | None = None


def do_nothing(_result: object) -> None:
    """What to do with a result nobody waits for."""


class Jobs(QObject):
    """The two threads of the window. `saving` tells how many saves are waiting or under way.

    `is_refused` says that the last save which ended was not taken, `is_closed` that nothing more is taken.

    A Refusal goes to `failed`; any other error is a bug and goes to `sys.excepthook`, as if it had happened
    on the window's thread. Work that was cancelled ends without either. What belongs to a widget that went
    meanwhile is not called, and nobody is told after `close`.
    """

    saving = Signal(int)
    _over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._worker = ThreadPoolExecutor(1, "worker")
        self._saves = 0
        self.is_refused = False
        self.is_closed = False
        self._jobs: set[Job] = set()
        self._over.connect(self._on_over, Qt.ConnectionType.QueuedConnection)

    def save(self, work: Callable[[], Any], done: Done = do_nothing, failed: Failed = do_nothing) -> None:
        """Do a change on the writing thread, after those asked for before it."""
        self._count_saves(1)
        self._writer.submit(work).add_done_callback(partial(self._tell, done, failed, None))

    def run(self, title: str, work: Callable[[Tick], Any], done: Done, failed: Failed = do_nothing) -> Job:
        """Do long work that only reads; it gets a tick to call as it goes on."""
        return self._follow(self._worker, Job(title), work, (done, failed))

    def write(self, title: str, work: Callable[[Tick], Any], done: Done, failed: Failed = do_nothing) -> Job:
        """Do long work that writes, after what was asked to be saved before it; it gets a tick too."""
        self._count_saves(1)
        return self._follow(self._writer, Job(title, writes=True), work, (done, failed))

    def _follow(
        self, thread: ThreadPoolExecutor, job: Job, work: Callable[[Tick], Any], ways: tuple[Done, Failed]
    ) -> Job:
        self._jobs.add(job)
        thread.submit(work, job.tick).add_done_callback(partial(self._tell, *ways, job))
        return job

    def is_idle(self) -> bool:
        """Whether everything that was asked for is over and told."""
        return not self._saves and not self._jobs

    def close(self) -> None:
        """Wait till everything asked to be saved is saved; other work is cancelled."""
        self.is_closed = True
        for job in self._jobs:
            job.cancel()
        self._worker.shutdown(cancel_futures=True)
        self._writer.shutdown()

    def _count_saves(self, more: int) -> None:
        self._saves += more
        self.saving.emit(self._saves)

    def _tell(self, done: Done, failed: Failed, job: Job | None, future: Future[Any]) -> None:
        self._over.emit(_Outcome(future, done, failed, job))

    def _on_over(self, outcome: _Outcome) -> None:
        if outcome.job:
            self._jobs.discard(outcome.job)
            outcome.job.ended.emit()
        if outcome.job is None or outcome.job.writes:
            self.is_refused = outcome.future.cancelled() or outcome.future.exception() is not None
            self._count_saves(-1)
        if not (outcome.future.cancelled() or self.is_closed):
            _report(outcome)


def _report(outcome: _Outcome) -> None:
    error = outcome.future.exception()
    if error is None:
        _call(outcome.done, outcome.future.result())
    elif isinstance(error, Refusal):
        _call(outcome.failed, error)
    elif not isinstance(error, Stopped):
        sys.excepthook(type(error), error, error.__traceback__)


def _call(told: Callable[[Any], object], result: Any) -> None:
    if not _is_gone(told):
        told(result)


def _is_gone(one: object) -> bool:
    """Whether a widget went that this is, that it belongs to, or that it is to be called with."""
    if isinstance(one, partial):
        return any(map(_is_gone, (one.func, *one.args)))
    owner = getattr(one, "__self__", one)
    return isinstance(owner, QObject) and not isValid(owner)
