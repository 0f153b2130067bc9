"""What left the store as a file or on paper, noted on this computer.

A note is a row of `meta`: it is local, encrypted with the store and in its backups, and never sent, so it
needs no table and no migration of its own.
"""

from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, select

from desktop_app.store.canonical import encode
from desktop_app.store.log import META, read_meta, write_meta
from desktop_app.store.store import Store

_LAST, _KEY = "export.last", "export.{:09}"


class Exported(NamedTuple):
    """One export: this store's own time (ms UTC), the officer's id, what it was, how many rows, where to.

    `rows` is None for a form that was not counted.
    """

    at: int
    officer: str
    what: str
    rows: int | None
    where: str


def note_export(store: Store, what: str, rows: int | None, where: str) -> None:
    """Note that something with people in it was written or printed."""
    noted = Exported(store.clock.now(), store.keys.officer_id, what, rows, where)
    with store.writing() as connection:
        number = int(read_meta(connection, _LAST) or 0) + 1
        write_meta(connection, _KEY.format(number), encode(noted._asdict()).decode())
        write_meta(connection, _LAST, str(number))


def exports(reader: Connection) -> list[Exported]:
    """All that was noted, newest first."""
    noted = META.c.key.like("export.0%")
    rows = reader.execute(select(META.c.value).where(noted).order_by(META.c.key.desc()))
    return [Exported(**msgspec.json.decode(row.value)) for row in rows]
