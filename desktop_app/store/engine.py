"""Connections to the database file: SQLCipher now, and the only module that names the driver."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.pool import QueuePool

from desktop_app.domain.refusal import Refusal
from desktop_app.vietnam.names import sort_key, text_key

READ_CACHE_KIB = 16 * 1024
WRITE_CACHE_KIB = 64 * 1024
_TEXTS_KEPT = 65_536


def _place_by(key: Callable[[str], str]) -> Callable[[Any], str | None]:
    """A function for SQL that gives the place of a text in a list; texts come again and again."""

    @lru_cache(_TEXTS_KEPT)
    def place(stored: Any) -> str | None:
        return None if stored is None else key(str(stored))

    return place


_FUNCTIONS = {"text_place": _place_by(text_key), "name_place": _place_by(sort_key)}
_SETTINGS = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    f"PRAGMA cache_size = -{READ_CACHE_KIB}",
    "PRAGMA synchronous = FULL",
    "PRAGMA query_only = ON",
)
DriverError = driver.DatabaseError


def connect(path: Path, key: bytes, *, create: bool = False) -> Any:
    """A driver connection to the encrypted file, `query_only`; Refusal `store_unreadable` for a wrong key."""
    mode = "rwc" if create else "rw"
    connection = driver.connect(
        f"file:{_quoted(path)}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=30,
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for setting in _SETTINGS:
            connection.execute(setting)
        for name, place in _FUNCTIONS.items():
            connection.create_function(name, 1, place, deterministic=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver.DatabaseError as error:
        connection.close()
        raise Refusal("store_unreadable", file=path.name) from error
    return connection


def _quoted(path: Path) -> str:
    return str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def reading_engine(path: Path, key: bytes) -> Engine:
    """An engine whose connections can only read."""
    return _engine(lambda: connect(path, key), "BEGIN", size=3)


def writing_engine(path: Path, key: bytes) -> Engine:
    """The engine with the one writing connection; it stays `query_only` outside `allow_writing`."""
    return _engine(lambda: connect(path, key), "BEGIN IMMEDIATE", size=1)


def _engine(creator: Callable[[], Any], begin: str, *, size: int) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=creator,
        module=driver,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=2 if size > 1 else 0,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


def allow_writing(connection: Any, allowed: bool) -> None:
    """Switch a driver connection between writing and `query_only`; for the store's own writing."""
    connection.execute(f"PRAGMA query_only = {'OFF' if allowed else 'ON'}")
    connection.execute(f"PRAGMA cache_size = -{WRITE_CACHE_KIB if allowed else READ_CACHE_KIB}")


def insert_rows(
    connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Insert many rows, each with its values in the order of the columns, by the driver's `executemany`."""
    marks = ", ".join("?" * len(columns))
    names = ", ".join(f'"{column}"' for column in columns)
    connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', list(rows))


def update_rows(
    connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Update many rows by id, each with its values in the order of the columns and then its id."""
    names = ", ".join(f'"{column}" = ?' for column in columns)
    connection.exec_driver_sql(f'UPDATE "{table.name}" SET {names} WHERE id = ?', list(rows))


def prepare_file(path: Path, key: bytes) -> None:
    """Make the encrypted file with write-ahead logging."""
    connection = connect(path, key, create=True)
    allow_writing(connection, True)
    use_write_ahead_log(connection)
    connection.close()


@contextmanager
def held(path: Path, key: bytes) -> Iterator[None]:
    """Keep everybody from writing a file meanwhile, all of its content being in the file itself.

    Refusal `store_in_use` where somebody has it open.
    """
    connection = connect(path, key)
    try:
        _hold(connection, path)
        yield
    finally:
        connection.close()


def _hold(connection: Any, path: Path) -> None:
    try:
        connection.execute("PRAGMA busy_timeout = 2000")
        allow_writing(connection, True)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN IMMEDIATE")
    except driver.OperationalError as error:
        raise Refusal("store_in_use", file=path.name) from error


def keep_foreign_keys(connection: Any, kept: bool) -> None:
    """Switch foreign keys, outside of a transaction; off for a step that rebuilds tables."""
    connection.execute(f"PRAGMA foreign_keys = {'ON' if kept else 'OFF'}")


def use_write_ahead_log(connection: Any) -> None:
    """Have the file written ahead, as every store is."""
    connection.execute("PRAGMA journal_mode = WAL")


def copy_database(path: Path, target: Path, key: bytes) -> None:
    """Copy a database, open or not, page by page into a new encrypted file with the same key."""
    source = connect(path, key)
    try:
        copy = connect(target, key, create=True)
        allow_writing(copy, True)
        source.backup(copy)
        copy.close()
    finally:
        source.close()


def integrity(connection: Any) -> list[str]:
    """What the engine itself finds wrong with the file; empty where nothing is."""
    pages = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    structure = [str(row[0]) for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    return [*pages, *structure, *orphans(connection)]


def orphans(connection: Any) -> list[str]:
    """Rows whose foreign key leads nowhere."""
    return [f"foreign key {row[0]} {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
