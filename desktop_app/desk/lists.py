"""Lists as the window, the command line and Excel show them: one description, paged by the database."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Subquery, bindparam, case, func, or_, select
from sqlalchemy.engine import Connection, Result

from desktop_app.domain.base import Codes
from desktop_app.i18n import Text
from desktop_app.store import search
from desktop_app.vietnam.periods import parse_period

MOST_VALUES = 1000
"""So many values of a column are offered to tick at most."""

_KINDS_KEPT = 64
_YEAR_DIGITS = 4
_NEAR = 30  # so many times the rows wanted are looked through before all are sorted


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
    search kind the list is not looked through by typing. `years` names the keys of the first and the last
    day of a row of which the working year is asked: a row without its last day goes on.
    """

    name: str
    title: Text
    unit: Text
    columns: tuple[Column, ...]
    statement: Callable[[], Select[Any]]
    searched: str
    years: tuple[str, str] | None = None


class Sorted(NamedTuple):
    """A column to sort by, and which way."""

    key: str
    descending: bool = False


class Asked(NamedTuple):
    """What is asked of a list: the text typed, the column to sort by (by name without one), which way.

    Only rows of the working `year`, if one is given, or only those whose ids `among` gives, of any year.
    `then` sorts what the first column leaves equal. `ticked` gives for keys of columns the values to show
    (None for nothing written; a day by its year).
    """

    typed: str = ""
    order: str = ""
    descending: bool = False
    year: str = ""
    among: Select[Any] | None = None
    ticked: Mapping[str, frozenset[Any]] = MappingProxyType({})
    then: tuple[Sorted, ...] = ()

    def narrows(self, kind: ListKind) -> bool:
        """Whether rows are left out besides by typing."""
        return self.among is not None or bool(self.ticked) or bool(self.year and kind.years)

    def sorting(self) -> tuple[Sorted, ...]:
        """All columns to sort by, the first first; none for the order of names."""
        return (Sorted(self.order, self.descending), *self.then) if self.order else ()

    def sorted_by(self, sorting: Sequence[Sorted]) -> "Asked":
        """The same rows in this order."""
        first, *then = sorting or (Sorted(""),)
        return self._replace(order=first.key, descending=first.descending, then=tuple(then))


def sorted_also(asked: Asked, key: str) -> Asked:
    """The same rows sorted by one more column: up; asked again, down; once more, no longer by it."""
    sorting = asked.sorting()
    if Sorted(key) in sorting:
        return asked.sorted_by([Sorted(key, True) if one.key == key else one for one in sorting])
    others = [one for one in sorting if one.key != key]
    return asked.sorted_by(others if len(others) < len(sorting) else [*sorting, Sorted(key)])


class Counted(NamedTuple):
    """A value of a column (None for nothing written, a day by its year), and how many rows have it."""

    value: Any
    many: int


EVERYTHING = Asked()


class Narrowed(NamedTuple):
    """What a list is opened with: the words for its rows, and their ids (None: all rows of all years)."""

    words: str
    ids: Select[Any] | None = None


def count(reader: Connection, kind: ListKind, asked: Asked = EVERYTHING) -> int:
    """How many rows of the list match what is asked."""
    if kind.searched and not asked.narrows(kind):
        return search.count(reader, kind.searched, asked.typed)
    rows = _rows(kind.statement)
    chosen = select(rows.c.id).where(*_conditions(rows, kind, asked)).subquery()
    return int(reader.execute(select(func.count()).select_from(chosen)).scalar_one())


def page(
    reader: Connection, kind: ListKind, asked: Asked = EVERYTHING, offset: int = 0, limit: int = 200
) -> list[dict[str, Any]]:
    """Some rows of the list in the order asked for; without one, by name as search keeps it."""
    if kind.searched and not asked.order and not asked.narrows(kind):
        ids: Sequence[str] = search.ids(
            reader, kind.searched, asked.typed, offset=offset, limit=limit, descending=asked.descending
        )
    else:
        ids = _first_ids(reader, kind, asked, limit) if offset == 0 else []
        if len(ids) < limit:
            ids = reader.execute(_in_order(kind, asked).offset(offset).limit(limit)).scalars().all()
    return by_ids(reader, kind, ids)


def _first_ids(reader: Connection, kind: ListKind, asked: Asked, limit: int) -> Sequence[str]:
    """A first page in the order of names, if the first rows by name fill it: what spares sorting them all."""
    if asked.order or not (kind.searched and asked.ticked):
        return []
    near = search.first_by_name(kind.searched, _NEAR * limit, descending=asked.descending)
    ids = _rows(kind.statement).c.id
    return reader.execute(_in_order(kind, asked).where(ids.in_(near)).limit(limit)).scalars().all()


def ordered_ids(reader: Connection, kind: ListKind, asked: Asked) -> list[str]:
    """The ids of the whole list in the order asked for; what would else be sorted anew for every page."""
    return list(reader.execute(_in_order(kind, asked)).scalars().all())


def values(reader: Connection, kind: ListKind, asked: Asked, key: str) -> list[Counted]:
    """What can be ticked in a column: its MOST_VALUES commonest values, nothing written first.

    They are counted among the rows that all else that is asked leaves.
    """
    rows = _rows(kind.statement)
    others = {other: ticked for other, ticked in asked.ticked.items() if other != key}
    value = _grouped(rows, _column(kind, key))
    chosen = select(value, func.count()).where(*_conditions(rows, kind, asked._replace(ticked=others)))
    commonest = chosen.group_by(value).order_by(value.is_not(None), func.count().desc(), value)
    return [Counted(*row) for row in reader.execute(commonest.limit(MOST_VALUES))]


def chosen_rows(kind: ListKind, asked: Asked) -> tuple[Subquery, list[ColumnElement[bool]]]:
    """The rows of a list to select from, and the conditions of those that match."""
    rows = _rows(kind.statement)
    return rows, _conditions(rows, kind, asked)


def _in_order(kind: ListKind, asked: Asked) -> Select[str]:
    rows = _rows(kind.statement)
    conditions = _conditions(rows, kind, asked)
    if kind.searched and not asked.order:
        return search.in_order(kind.searched, rows.c.id, descending=asked.descending).where(*conditions)
    sorting = asked.sorting() or (Sorted(kind.columns[0].key, asked.descending),)
    places = [(_place(rows, kind, one.key), one.descending) for one in sorting]
    keys = [place.desc() if descending else place for place, descending in places]
    return select(rows.c.id).order_by(*keys, rows.c.id).where(*conditions)


def _place(rows: Subquery, kind: ListKind, key: str) -> ColumnElement[Any]:
    """What a column is sorted by: names by given name, texts as a dictionary has them, codes as listed."""
    column = _column(kind, key)
    stored: ColumnElement[Any] = rows.c[key]
    if column.kind == "text":
        is_name = kind.searched and column == kind.columns[0] and search.is_by_given_name(kind.searched)
        return func.name_place(stored) if is_name else func.text_place(stored)
    if column.codes:
        return case({code: place for place, code in enumerate(column.codes)}, value=stored)
    return stored


def _column(kind: ListKind, key: str) -> Column:
    return next(column for column in kind.columns if column.key == key)


def _grouped(rows: Subquery, column: Column) -> ColumnElement[Any]:
    """What rows are told apart by in a column: a day by its year, an empty text as nothing."""
    stored: ColumnElement[Any] = rows.c[column.key]
    return func.nullif(func.substr(stored, 1, _YEAR_DIGITS) if column.kind == "day" else stored, "")


def _conditions(rows: Subquery, kind: ListKind, asked: Asked) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if asked.typed.strip() and kind.searched:
        found.append(rows.c.id.in_(search.matching(kind.searched, asked.typed)))
    if asked.among is not None:
        found.append(rows.c.id.in_(asked.among))
    elif asked.year and kind.years:
        begins, ends = (rows.c[key] for key in kind.years)
        first, last = parse_period(asked.year)
        found += [or_(begins.is_(None), begins <= last), or_(ends.is_(None), ends >= first)]
    for key, ticked in asked.ticked.items():
        value = _grouped(rows, _column(kind, key))
        is_written = value.in_(ticked - {None})
        found.append(or_(value.is_(None), is_written) if None in ticked else is_written)
    return found


def by_ids(reader: Connection, kind: ListKind, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The rows with these ids, in their order."""
    found = {row["id"]: row for row in _read(reader.execute(_some_rows(kind.statement), {"ids": ids}))}
    return [found[row_id] for row_id in ids if row_id in found]


def _read(result: Result[Any]) -> list[dict[str, Any]]:
    keys = tuple(result.keys())
    return [dict(zip(keys, row, strict=True)) for row in result.all()]


@lru_cache(_KINDS_KEPT)
def _rows(statement: Callable[[], Select[Any]]) -> Subquery:
    """A list's rows to choose from, made once: putting a statement together takes longer than its answer."""
    return statement().subquery()


@lru_cache(_KINDS_KEPT)
def _some_rows(statement: Callable[[], Select[Any]]) -> Select[Any]:
    columns = _rows(statement)
    return select(columns).where(columns.c.id.in_(bindparam("ids", expanding=True)))
