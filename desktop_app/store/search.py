"""Search in lists while typing, and their order by name: derived rows, kept in step with what was written.

Every row that a list shows has one entry. Its number `n` stands in the order of the list (first the kind,
then the sort key), with gaps for those that come later, so that the full-text index, which answers in order
of `n`, gives a sorted page without sorting. Only this module knows entries, index and their dialect.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, islice, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    and_,
    bindparam,
    column,
    delete,
    func,
    literal_column,
    select,
    table,
    text,
)

from desktop_app.store.searched import SEARCHED, Entry, chunks, entries, entries_of, touched, typed_words
from desktop_app.vietnam.names import sort_key

_DERIVED = MetaData()
_ENTRY = Table(
    "search_entry",
    _DERIVED,
    Column("n", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("kind", String, nullable=False),
    Column("id", String, nullable=False),
    Column("sort_key", String, nullable=False),
    Column("text", String, nullable=False),
    Index("ix_search_entry_sort_key", "kind", "sort_key"),
    Index("ix_search_entry_id", "kind", "id", unique=True),
)
_PLACED = (_ENTRY.c.n, _ENTRY.c.sort_key, _ENTRY.c.id, _ENTRY.c.text)
_OF_KIND = select(*_PLACED).where(_ENTRY.c.kind == bindparam("kind"))
_SOME_OF_KIND = _OF_KIND.where(_ENTRY.c.id.in_(bindparam("ids", expanding=True)))
_INDEXED = table("search_text", column("rowid", BigInteger)).c.rowid

_WORDS = "search_words"
_SPAN = 1 << 40
_STARTS = {kind: place * _SPAN for place, kind in enumerate(SEARCHED)}
_GAP = 64
_LEAST_GAP = 8
_LOT = 10_000
_REFILL_FROM = 1000
_REFILL_SHARE = 10

_CREATE_INDEX = (
    "CREATE VIRTUAL TABLE search_text USING fts5("
    "text, content='', contentless_delete=1, prefix='1 2 3 4 5 6', detail=none, tokenize='ascii')"
)
_EMPTY_INDEX = "INSERT INTO search_text (search_text) VALUES ('delete-all')"
_INSERT_ENTRY = "INSERT INTO search_entry (n, kind, sort_key, id, text) VALUES (?, ?, ?, ?, ?)"
_INSERT_TEXT = "INSERT INTO search_text (rowid, text) VALUES (?, ?)"
_NEIGHBOURS = text("""
    SELECT low, (SELECT min(n) FROM search_entry WHERE n > low AND n < :end)
    FROM (
        SELECT coalesce((
            SELECT n FROM search_entry WHERE kind = :kind AND sort_key <= arriving.value
            ORDER BY sort_key DESC, n DESC LIMIT 1
        ), :start) AS low
        FROM json_each(:keys) AS arriving ORDER BY arriving.key
    )
""")


class _Placed(NamedTuple):
    n: int
    entry: Entry


def create(connection: Connection) -> None:
    """Make the empty search tables."""
    _DERIVED.create_all(connection)
    connection.exec_driver_sql(_CREATE_INDEX)


def drop(connection: Connection) -> None:
    """Take the search tables away, in whatever form an older program made them."""
    for name in ("search_text", "search_entry"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")


def ids(  # noqa: PLR0913 - a page is all of these
    connection: Connection, kind: str, typed: str, *, offset: int, limit: int, descending: bool = False
) -> list[str]:
    """A page of the ids of a kind that match what was typed (each word starts a word), in order of name."""
    asked = _asked(kind, typed)
    asked |= {"search_offset": offset, "search_limit": limit}
    found = connection.execute(_page(_WORDS in asked, descending), asked)
    return [row_id for (row_id,) in found.all()]


def count(connection: Connection, kind: str, typed: str) -> int:
    """How many rows of a kind match what was typed."""
    asked = _asked(kind, typed)
    return connection.execute(_count(_WORDS in asked), asked).scalar_one()


def matching(kind: str, typed: str) -> Select[str]:
    """A statement for `in_()` that gives the ids of a kind that match what was typed, in no order."""
    asked = _asked(kind, typed)
    return select(_ENTRY.c.id).where(_ENTRY.c.n.in_(_numbers(_WORDS in asked))).params(asked)


def in_order(kind: str, ids: ColumnElement[str], *, descending: bool = False) -> Select[str]:
    """A statement that gives those of these ids of a kind that it is narrowed to, in order of name."""
    order = _ENTRY.c.n.desc() if descending else _ENTRY.c.n
    return select(ids).join(_ENTRY, and_(_ENTRY.c.id == ids, _ENTRY.c.kind == kind)).order_by(order)


def first_by_name(kind: str, many: int, *, descending: bool = False) -> Select[str]:
    """A statement for `in_()` that gives the ids of the first rows of a kind by name."""
    order = (_ENTRY.c.sort_key, _ENTRY.c.n)
    keys = (key.desc() if descending else key for key in order)
    return select(_ENTRY.c.id).where(_ENTRY.c.kind == kind).order_by(*keys).limit(many)


def is_by_given_name(kind: str) -> bool:
    """Whether the rows of a kind stand in the order of people, given name first."""
    return SEARCHED[kind].key is sort_key


def _asked(kind: str, typed: str) -> dict[str, Any]:
    """The parameters of `_numbers` for what was typed."""
    words = typed_words(kind, typed)
    if not words:
        return {"search_kind": kind}
    start = _STARTS[kind]
    asked = " AND ".join("(" + " OR ".join(f'"{one}"*' for one in word) + ")" for word in words)
    return {_WORDS: asked, "search_start": start, "search_end": start + _SPAN - 1}


def _numbers(has_words: bool) -> Select[int]:
    """The numbers of a kind's entries, or of those in which each of the words starts a word."""
    if not has_words:
        return select(_ENTRY.c.n).where(_ENTRY.c.kind == bindparam("search_kind"))
    matches = literal_column("search_text").op("MATCH")(bindparam(_WORDS))
    in_kind = _INDEXED.between(bindparam("search_start"), bindparam("search_end"))
    return select(_INDEXED).where(and_(matches, in_kind))


@cache
def _page(has_words: bool, descending: bool) -> Select[str]:
    order = (_INDEXED,) if has_words else (_ENTRY.c.sort_key, _ENTRY.c.n)
    chosen = _numbers(has_words).order_by(*(key.desc() if descending else key for key in order))
    page = chosen.offset(bindparam("search_offset")).limit(bindparam("search_limit")).subquery()
    found = select(_ENTRY.c.id).join(page, page.c[0] == _ENTRY.c.n)
    return found.order_by(_ENTRY.c.n.desc() if descending else _ENTRY.c.n)


@cache
def _count(has_words: bool) -> Select[int]:
    return select(func.count()).select_from(_numbers(has_words).subquery())


def refresh(connection: Connection, changed: Mapping[str, Collection[str]]) -> None:
    """Bring search into step with written rows, by table and id, in their transaction.

    Rows that show a changed one are brought into step as well: a hamlet's people, a person's loans.
    """
    listed = {spec.table.name for spec in SEARCHED.values()}
    if _is_many(connection, sum(len(ids) for name, ids in changed.items() if name in listed)):
        refill(connection)
        return
    found = touched(connection, changed)
    if _is_many(connection, sum(map(len, found.values()))):
        refill(connection)
        return
    for kind, row_ids in found.items():
        _bring_into_step(connection, kind, row_ids)


def _is_many(connection: Connection, rows: int) -> bool:
    """Whether so many rows are better made anew with all others: more than a tenth of the entries."""
    if rows <= _REFILL_FROM:
        return False
    enough = select(_ENTRY.c.n).limit(rows * _REFILL_SHARE).subquery()
    counted: int = connection.execute(select(func.count()).select_from(enough)).scalar_one()
    return counted < rows * _REFILL_SHARE


def refill(connection: Connection) -> None:
    """Make all entries anew from the rows."""
    connection.execute(delete(_ENTRY))
    connection.exec_driver_sql(_EMPTY_INDEX)
    for kind in SEARCHED:
        _insert(connection, kind, _spread(sorted(entries(connection, kind)), _STARTS[kind], _GAP))


def differences(connection: Connection) -> Iterator[str]:
    """What search has otherwise than the rows say, one English line each; for the store's self-check."""
    for kind in SEARCHED:
        wanted = {entry.id: entry for entry in entries(connection, kind)}
        stored = _stored(connection, kind)
        for row_id in sorted(wanted.keys() | stored.keys()):
            if _entry_in(stored, row_id) != wanted.get(row_id):
                yield f"search of {kind} differs at {row_id}"
        if any(
            one.entry.sort_key > next_one.entry.sort_key
            for one, next_one in pairwise(sorted(stored.values()))
        ):
            yield f"search of {kind} is out of order"
    numbers = set(connection.execute(select(_ENTRY.c.n)).scalars())
    if numbers != set(connection.execute(select(_INDEXED)).scalars()):
        yield "the index of search does not hold its entries"


def _stored(connection: Connection, kind: str, row_ids: Collection[str] | None = None) -> dict[str, _Placed]:
    if row_ids is None:
        return {one.entry.id: one for one in _read(connection, _OF_KIND, {"kind": kind})}
    lots = ({"kind": kind, "ids": some} for some in chunks(row_ids))
    return {one.entry.id: one for lot in lots for one in _read(connection, _SOME_OF_KIND, lot)}


def _read(
    connection: Connection, chosen: Select[int, str, str, str], asked: Mapping[str, Any] = {}
) -> Iterator[_Placed]:
    rows = connection.execute(chosen, asked)
    return (_Placed(row.n, Entry(row.sort_key, row.id, row.text)) for row in rows)


def _entry_in(stored: Mapping[str, _Placed], row_id: str) -> Entry | None:
    return stored[row_id].entry if row_id in stored else None


def _bring_into_step(connection: Connection, kind: str, row_ids: Collection[str]) -> None:
    wanted, stored = entries_of(connection, kind, row_ids), _stored(connection, kind, row_ids)
    stale = [placed for row_id, placed in stored.items() if placed.entry != wanted.get(row_id)]
    fresh = sorted(entry for row_id, entry in wanted.items() if _entry_in(stored, row_id) != entry)
    numbers = {one.entry[:2]: one.n for one in stale}
    staying = [_Placed(numbers.pop(one[:2]), one) for one in fresh if one[:2] in numbers]
    _remove(connection, [one for one in stale if one.entry[:2] in numbers])
    _reword(connection, staying)
    placed = {one.entry for one in staying}
    _place(connection, kind, [one for one in fresh if one not in placed])


def _remove(connection: Connection, placed: Iterable[_Placed]) -> None:
    numbers = [(n,) for n in sorted(one.n for one in placed)]
    if numbers:
        connection.exec_driver_sql("DELETE FROM search_entry WHERE n = ?", numbers)
        connection.exec_driver_sql("DELETE FROM search_text WHERE rowid = ?", numbers)


def _reword(connection: Connection, placed: Iterable[_Placed]) -> None:
    """Write the words of entries that keep their place."""
    words = [(entry.text, n) for n, entry in sorted(placed)]
    if words:
        connection.exec_driver_sql("UPDATE search_entry SET text = ? WHERE n = ?", words)
        connection.exec_driver_sql("DELETE FROM search_text WHERE rowid = ?", [(n,) for _, n in words])
        connection.exec_driver_sql(_INSERT_TEXT, [(n, text) for text, n in words])


def _insert(connection: Connection, kind: str, placed: Iterable[_Placed]) -> None:
    """Write entries that come in order of their numbers, as the index likes them."""
    coming = iter(placed)
    while lot := [(n, kind, *entry) for n, entry in islice(coming, _LOT)]:
        connection.exec_driver_sql(_INSERT_ENTRY, lot)
        connection.exec_driver_sql(_INSERT_TEXT, [(row[0], row[-1]) for row in lot])


def _place(connection: Connection, kind: str, arrivals: Sequence[Entry]) -> None:
    """Give new entries, which come in order, numbers between their neighbours."""
    roomy: list[_Placed] = []
    tight: list[list[Entry]] = []
    with_neighbours = zip(_neighbours(connection, kind, arrivals), arrivals, strict=True)
    for (low, high), group in groupby(with_neighbours, key=itemgetter(0)):
        between = [entry for _, entry in group]
        step = _GAP if high is None else (high - low) // (len(between) + 1)
        if step:
            roomy += _spread(between, low, step)
        else:
            tight.append(between)
    _insert(connection, kind, roomy)
    for between in tight:
        _make_room(connection, kind, between)


def _make_room(connection: Connection, kind: str, between: Sequence[Entry]) -> None:
    """Spread new neighbours and the entries around them evenly over a stretch that has room for all."""
    ((low, _),) = _neighbours(connection, kind, between[:1])
    around: list[_Placed] = []
    first = end = low
    width = _GAP
    while end - first < _LEAST_GAP * (len(around) + len(between) + 1):
        width *= 4
        first, end = max(low - width, _STARTS[kind]), low + width
        stretch = select(*_PLACED).where(and_(_ENTRY.c.n > first, _ENTRY.c.n < end)).order_by(_ENTRY.c.n)
        around = list(_read(connection, stretch))
    before = [one.entry for one in around if one.n <= low]
    after = [one.entry for one in around if one.n > low]
    together = [*before, *between, *after]
    _remove(connection, around)
    _insert(connection, kind, _spread(together, first, (end - first) // (len(together) + 1)))


def _neighbours(connection: Connection, kind: str, arrivals: Sequence[Entry]) -> list[tuple[int, int | None]]:
    """The numbers between which each entry belongs; None at the end of the kind."""
    if not arrivals:
        return []
    start, keys = _STARTS[kind], json.dumps([entry.sort_key for entry in arrivals])
    asked = {"kind": kind, "start": start, "end": start + _SPAN, "keys": keys}
    return [(low, high) for low, high in connection.execute(_NEIGHBOURS, asked)]


def _spread(in_order: Iterable[Entry], low: int, step: int) -> Iterator[_Placed]:
    return (_Placed(low + step * i, entry) for i, entry in enumerate(in_order, 1))
