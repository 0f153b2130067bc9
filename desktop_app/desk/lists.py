"""Lists as the window, the command line and Excel show them: one description, paged by the database."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.engine import Connection

from desktop_app.domain.base import Codes
from desktop_app.i18n import Text
from desktop_app.store import search


class Column(NamedTuple):
    """One column: `key` is its permanent English name, in the statement and in JSON alike.

    `kind` is one of text, note, day, number, dong, code (its words in `codes`), flag, percent (thousandths of
    a percent), rate (the same with all its decimals), trade and programme (codes of the catalogue), ethnic
    (code of an ethnic group), digits (ID numbers and codes that keep their zeros), phone; `width` is in
    pixels at 100 %;
    a `hidden` one is not on screen at first.
    """

    key: str
    title: Text
    kind: str = "text"
    width: int = 120
    codes: Codes | None = None
    hidden: bool = False


class ListKind(NamedTuple):
    """A list: its permanent name, title, the word for its rows, columns, statement, and search kind.

    The statement has one labelled column for each key, and `id`; it leaves out rows that are gone. Without a
    search kind the list is not looked through by typing.
    """

    name: str
    title: Text
    unit: Text
    columns: tuple[Column, ...]
    statement: Callable[[], Select[Any]]
    searched: str


class Asked(NamedTuple):
    """What is asked of a list: the text typed, the column to sort by (by name without one), which way."""

    typed: str = ""
    order: str = ""
    descending: bool = False


EVERYTHING = Asked()


def count(reader: Connection, kind: ListKind, typed: str = "") -> int:
    """How many rows of the list match what was typed."""
    if typed.strip() and kind.searched:
        return search.count(reader, kind.searched, typed)
    return int(
        reader.execute(
            select(func.count()).select_from(kind.statement().order_by(None).subquery())
        ).scalar_one()
    )


def page(
    reader: Connection, kind: ListKind, asked: Asked = EVERYTHING, offset: int = 0, limit: int = 200
) -> list[dict[str, Any]]:
    """Some rows of the list in the order asked for; without one, by name as search keeps it."""
    if not asked.order and kind.searched:
        ids = search.ids(
            reader, kind.searched, asked.typed, offset=offset, limit=limit, descending=asked.descending
        )
        return by_ids(reader, kind, ids)
    columns = kind.statement().subquery()
    key = columns.c[asked.order or kind.columns[0].key]
    chosen = select(columns).order_by(key.desc() if asked.descending else key, columns.c.id)
    if asked.typed.strip() and kind.searched:
        chosen = chosen.where(columns.c.id.in_(search.matching(kind.searched, asked.typed)))
    return [dict(row) for row in reader.execute(chosen.offset(offset).limit(limit)).mappings()]


def by_ids(reader: Connection, kind: ListKind, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The rows with these ids, in their order."""
    columns = kind.statement().subquery()
    found = {
        row["id"]: dict(row)
        for row in reader.execute(select(columns).where(columns.c.id.in_(ids))).mappings()
    }
    return [found[row_id] for row_id in ids if row_id in found]
