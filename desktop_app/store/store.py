"""A store: one encrypted file in its data folder, opened with its keys, read and written one way.

`Store.read()` gives a reading connection; `Store.write(what)` is the one way to write; `Store.receive()`
applies changes of other stores. What changed is told to listeners after each commit.
"""

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desktop_app.domain.base import ALL
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.unit import Officer
from desktop_app.store import digest, engine, mark, migrate, undo
from desktop_app.store.change import Author as ChangeAuthor
from desktop_app.store.change import Change, Moment
from desktop_app.store.ids import new_id
from desktop_app.store.keys import OpenedKeys
from desktop_app.store.log import Author, Log, read_meta, write_meta
from desktop_app.store.merge import Merge
from desktop_app.vietnam import areas

DATABASE = "songhe.db"
FOLDERS = ("inbox", "outbox", "backup", "log")
RESTORED = "restored"
"""Where a database says of itself that it comes from a backup, till it goes on under a new generation."""
Listener = Callable[[dict[str, set[str]]], None]


class Clock(NamedTuple):
    """Where time and randomness come from; tests give their own."""

    now: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    random: Callable[[int], bytes] = os.urandom


CLOCK = Clock()


class Identity(NamedTuple):
    """What a store says of itself: role (`commune`, `office`), area, random id, device, generation."""

    role: str
    area: str
    store_id: str
    device: str
    generation: str


class NewStore(NamedTuple):
    """What a store is made with: its role, its area's id, the name of its first officer."""

    role: str
    area: str
    officer: str


class Store:
    """An open store. Use `create_store` and `open_store`; close it when done."""

    def __init__(self, folder: Path, opened: OpenedKeys, state: Path, clock: Clock) -> None:
        self.folder = folder
        self.keys = opened
        self.clock = clock
        self._state = state
        self._lock = threading.RLock()
        self._listeners: list[Listener] = []
        path = folder / DATABASE
        self._reader = engine.reading_engine(path, opened.file_key)
        self._writer = engine.writing_engine(path, opened.file_key)
        try:
            with self.read() as reader:
                migrate.demand_current(reader)
                self.identity = _identity(reader, opened.device)
        except BaseException:
            self.close()
            raise
        self.new_generation = False

    def close(self) -> None:
        """Give the file back."""
        self._reader.dispose()
        self._writer.dispose()

    @property
    def own_area(self) -> str:
        """The area new rows of this store lie in: its own, or `all` at an office."""
        return ALL if self.identity.role == "office" else self.identity.area

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the store and can only read."""
        with self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The writing connection in one transaction; for the store's own modules and tests of them only."""
        with self._lock, without_collecting(), self._writer.connect() as connection:
            driver = connection.connection.driver_connection
            engine.allow_writing(driver, True)
            try:
                with connection.begin():
                    yield connection
            finally:
                engine.allow_writing(driver, False)

    @contextmanager
    def write(self, what: str) -> Iterator[Change]:
        """Open a change named for the command; committed at the end, rolled back on any error."""
        with self._lock:
            with self.writing() as connection:
                log = Log(connection)
                change = self._change(connection, log)
                yield change
                changed = change.finish(what)
                write_meta(connection, "last_at", str(self.clock.now()))
            self._after_commit(log, changed)

    def undo(self, *, redo: bool = False) -> tuple[str, list[undo.Left]] | None:
        """Take back the last own step, or do the last undone one again; None where there is none.

        Returns the step's name and the fields that were left since they changed afterwards.
        """
        with self._lock, self.read() as reader:
            step = undo.next_steps(reader)[redo]
        if step is None:
            return None
        with self.write(step.what) as change:
            left = undo.undo(change, step)
        return step.what, left

    @contextmanager
    def receive(self) -> Iterator[Merge]:
        """One transaction that applies changes of other stores and keeps what `sync` notes of the packet."""
        with self._lock:
            with self.writing() as connection:
                merge = Merge(connection, Log(connection))
                yield merge
            self._after_commit(merge.log, merge.rows.changed)

    def listen(self, listener: Listener) -> None:
        """Have a function called after each commit with the changed ids by table, in the writing thread."""
        self._listeners.append(listener)

    def digest(self, area: str) -> str:
        """The state digest of an area."""
        with self.read() as reader:
            return digest.state_digest(reader, area)

    def _change(self, connection: Connection, log: Log) -> Change:
        me = Author(self.identity.device, self.identity.generation)
        author = ChangeAuthor(log.author_number(me), self.keys.officer_id, self.own_area, areas.predecessors)
        return Change(connection, log, author, self._moment(connection), self.clock.random)

    def _moment(self, connection: Connection) -> Moment:
        now = self.clock.now()
        newest = max(
            migrate.BUILT_AT, *(int(read_meta(connection, key) or 0) for key in ("last_at", "office_at"))
        )
        return Moment(now, now < newest, migrate.SCHEMA)

    def _after_commit(self, log: Log, changed: dict[str, set[str]]) -> None:
        with suppress(OSError):  # what is committed counts; a mark that is behind does no harm
            mark.write(self._state, self.identity.store_id, self._own_streams(log))
        if changed:
            for listener in self._listeners:
                listener(changed)

    def _own_streams(self, log: Log) -> dict[str, tuple[int, bytes]]:
        return {
            log.stream_name(stream): (stream.last, stream.digest)
            for stream in log.streams.values()
            if log.authors[stream.author].device == self.identity.device
        }

    def compare_with_mark(self) -> mark.Verdict:
        """Whether this database is the one this machine last committed to."""
        with self.read() as reader:
            log = Log(reader)

            left = mark.read(self._state, self.identity.store_id)
            return mark.compare(left, self._own_streams(log), log.digest_at)

    def begin_generation(self) -> None:
        """Go on under a new generation, since this database was restored or copied."""
        generation = self.clock.random(4).hex()
        with self.writing() as connection:
            write_meta(connection, "generation", generation)
            write_meta(connection, RESTORED, "")
            log = Log(connection)
        self.identity = self.identity._replace(generation=generation)
        self.new_generation = True
        self._after_commit(log, {})


@contextmanager
def without_collecting() -> Iterator[None]:
    """Rows in the making form no cycles: looking for some among them took a quarter of a large write."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _identity(reader: Connection, device: str) -> Identity:
    known = {key: read_meta(reader, key) or "" for key in ("role", "area", "store_id", "generation")}
    return Identity(device=device, **known)


def create_store(
    folder: Path,
    opened: OpenedKeys,
    state: Path,
    new: NewStore,
    clock: Clock = CLOCK,
) -> Store:
    """Make the database of a new data folder whose keys are there, with its first officer; the store is open.

    Refusal `store_exists` where the folder has one already.
    """
    path = folder / DATABASE
    if path.exists():
        raise Refusal("store_exists", folder=folder.name)
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    engine.prepare_file(path, opened.file_key)
    writer = engine.writing_engine(path, opened.file_key)
    with writer.connect() as connection:
        engine.allow_writing(connection.connection.driver_connection, True)
        with connection.begin():
            migrate.create_schema(connection)
            meta = {
                "role": new.role,
                "area": new.area,
                "store_id": clock.random(16).hex(),
                "generation": clock.random(4).hex(),
            }
            for key, value in meta.items():
                write_meta(connection, key, value)
    writer.dispose()
    store = Store(folder, opened, state, clock)
    with store.write("create store") as change:
        change.put(Officer(id=opened.officer_id, area=store.own_area, name=new.officer))
    return store


def open_store(folder: Path, opened: OpenedKeys, state: Path, clock: Clock = CLOCK) -> Store:
    """Open the database of a data folder; a restored or copied one goes on under a new generation.

    Refusals: `store_missing`, `store_unreadable`, `store_newer`; OlderSchemaError for one to upgrade first.
    """
    if not (folder / DATABASE).exists():
        raise Refusal("store_missing", folder=folder.name)
    store = Store(folder, opened, state, clock)
    if meta(store, RESTORED) or store.compare_with_mark() in ("fresh", "restored"):
        store.begin_generation()
    return store


def fresh_officer_id(clock: Clock) -> str:
    """An id for the first officer, drawn before the store exists."""
    return new_id(clock.now(), clock.random(10))


def meta(store: Store, key: str) -> str | None:
    """A value the store keeps about itself, never sent."""
    with store.read() as reader:
        return read_meta(reader, key)


def set_meta(store: Store, **values: Any) -> None:
    """Set values the store keeps about itself, never sent."""
    with store.writing() as connection:
        for key, value in values.items():
            write_meta(connection, key, str(value))
