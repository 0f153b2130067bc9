"""What each list is searched by and sorted by: one table of kinds, and the entry a row gets.

A kind shows columns of its own row and of rows it hangs on, reached through link columns; a change of any of
them changes the entry.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    CompoundSelect,
    Connection,
    FromClause,
    Select,
    Table,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.sql.visitors import iterate

from desktop_app.domain import application, loan, person, survey, training, unit, work
from desktop_app.domain.base import METADATA, Synced
from desktop_app.vietnam.names import sort_key, text_key
from desktop_app.vietnam.text import fold

_CHUNK = 500
_BACKWARDS = "…"
_SHORTEST_TAIL = 3
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)


class Entry(NamedTuple):
    """How one row is found: its place in the list, its id, and its folded words, each led by a space."""

    sort_key: str
    id: str
    text: str


class Searched(NamedTuple):
    """One kind: the row's table, its name, what else is searched, and the link columns that lead there.

    `numbers` are found by their first digits and by their last. `key` gives the place in the
    list. `kept` tells rows that the list shows; `also` gives, for rows `_IDS` of a table, more to look at.
    """

    table: Table
    name: ColumnElement[Any]
    words: tuple[ColumnElement[Any], ...] = ()
    numbers: tuple[ColumnElement[Any], ...] = ()
    via: tuple[Column[Any], ...] = ()
    key: Callable[[str], str] = sort_key
    kept: tuple[ColumnElement[bool], ...] = ()
    also: Mapping[str, Select[str]] = {}


def _table(cls: type[Synced]) -> Table:
    return METADATA.tables[str(cls.__tablename__)]


_PERSON, _LINK, _HOUSEHOLD = _table(person.Person), _table(person.PersonLink), _table(person.Household)
_HAMLET, _OFFICER = _table(unit.Hamlet), _table(unit.Officer)
_APPLICATION = _table(application.Application)
_NEED, _ROUND = _table(survey.TrainingNeed), _table(survey.SurveyRound)
_CLASS, _PROVIDER = _table(training.SchoolClass), _table(training.Provider)
_ENROLMENT, _INSPECTION = _table(training.Enrolment), _table(training.Inspection)
_OUTCOME, _PLACEMENT, _DOCUMENT = (
    _table(work.Outcome),
    _table(work.OverseasPlacement),
    _table(work.GuidanceDocument),
)
_LOAN = _table(loan.Loan)
_OTHER = _PERSON.alias("other")


def _other_records() -> ColumnElement[Any]:
    """Name, ID number and phone of the records joined with a person, by which it is found as well."""
    said = (func.coalesce(column, "") for column in (_OTHER.c.name, _OTHER.c.id_number, _OTHER.c.phone))
    name, id_number, phone = said
    joined = func.aggregate_strings(name + " " + id_number + " " + phone, " ")
    is_other = and_(_OTHER.c.shown_id == _PERSON.c.id, _OTHER.c.id != _PERSON.c.id)
    others = select(joined).where(is_other, _OTHER.c.gone.is_not(True)).scalar_subquery()
    return case((_PERSON.c.shown_id.is_not(None), others))


def _joined_since() -> Select[str]:
    """Everybody shown for the two ends of changed links."""
    at_an_end = or_(_LINK.c.person_id == _PERSON.c.id, _LINK.c.other_id == _PERSON.c.id)
    ends = select(_PERSON.c.shown_id).join(_LINK, at_an_end).where(_LINK.c.id.in_(_IDS))
    return select(_OTHER.c.id).where(_OTHER.c.shown_id.in_(ends))


SEARCHED: Mapping[str, Searched] = {
    "people": Searched(
        _PERSON,
        _PERSON.c.name,
        words=(_HAMLET.c.name, _other_records()),
        numbers=(_PERSON.c.id_number, _PERSON.c.phone),
        via=(_PERSON.c.hamlet_id,),
        kept=(func.coalesce(_PERSON.c.shown_id, _PERSON.c.id) == _PERSON.c.id,),
        also={
            "person": select(_OTHER.c.id).where(
                _OTHER.c.shown_id.in_(select(_PERSON.c.shown_id).where(_PERSON.c.id.in_(_IDS)))
            ),
            "person_link": _joined_since(),
        },
    ),
    "households": Searched(
        _HOUSEHOLD,
        _HOUSEHOLD.c.head_name,
        words=(_HOUSEHOLD.c.address, _HAMLET.c.name),
        via=(_HOUSEHOLD.c.hamlet_id,),
    ),
    "needs": Searched(_NEED, _PERSON.c.name, words=(_NEED.c.trade,), via=(_NEED.c.person_id,)),
    "applications": Searched(
        _APPLICATION, _PERSON.c.name, words=(_APPLICATION.c.trade,), via=(_APPLICATION.c.person_id,)
    ),
    "classes": Searched(
        _CLASS,
        _CLASS.c.code,
        words=(_CLASS.c.trade, _HAMLET.c.name, _CLASS.c.place),
        via=(_CLASS.c.hamlet_id,),
        key=text_key,
    ),
    "enrolments": Searched(
        _ENROLMENT,
        _PERSON.c.name,
        words=(_CLASS.c.code,),
        via=(_ENROLMENT.c.person_id, _ENROLMENT.c.class_id),
    ),
    "inspections": Searched(
        _INSPECTION,
        _CLASS.c.code,
        words=(_CLASS.c.trade, _INSPECTION.c.delegation, _INSPECTION.c.leader),
        via=(_INSPECTION.c.class_id,),
        key=text_key,
    ),
    "outcomes": Searched(
        _OUTCOME,
        _PERSON.c.name,
        words=(_CLASS.c.code, _OUTCOME.c.employer),
        via=(_OUTCOME.c.enrolment_id, _ENROLMENT.c.person_id, _ENROLMENT.c.class_id),
    ),
    "placements": Searched(
        _PLACEMENT, _PERSON.c.name, words=(_PLACEMENT.c.company,), via=(_PLACEMENT.c.person_id,)
    ),
    "loans": Searched(
        _LOAN,
        func.coalesce(_PERSON.c.name, _HOUSEHOLD.c.head_name),
        words=(_LOAN.c.customer_code, _LOAN.c.credit_group),
        via=(_LOAN.c.person_id, _LOAN.c.household_id),
    ),
    "documents": Searched(
        _DOCUMENT, _DOCUMENT.c.number, words=(_DOCUMENT.c.title, _DOCUMENT.c.issuer), key=text_key
    ),
    "hamlets": Searched(_HAMLET, _HAMLET.c.name, key=text_key),
    "rounds": Searched(_ROUND, _ROUND.c.name, key=text_key),
    "providers": Searched(
        _PROVIDER, _PROVIDER.c.name, words=(_PROVIDER.c.address,), numbers=(_PROVIDER.c.phone,), key=text_key
    ),
    "officers": Searched(_OFFICER, _OFFICER.c.name, words=(_OFFICER.c.post,)),
}


def entries(connection: Connection, kind: str) -> Iterator[Entry]:
    """The entries of all rows of a kind as they stand; rows the list leaves out give none."""
    rows = connection.execute(_rows(kind).execution_options(yield_per=5000))
    return (_entry(SEARCHED[kind], row) for row in rows)


def entries_of(connection: Connection, kind: str, ids: Collection[str]) -> dict[str, Entry]:
    """The entries of some rows of a kind by id."""
    return {row[0]: _entry(SEARCHED[kind], row) for row in _execute(connection, _some_rows(kind), ids)}


def _entry(spec: Searched, row: Sequence[Any]) -> Entry:
    numbers = 2 + len(spec.words)
    return Entry(spec.key(row[1] or ""), row[0], to_text(row[1:numbers], row[numbers:]))


def _execute(
    connection: Connection, statement: Select[Any] | CompoundSelect[Any], ids: Collection[str]
) -> Iterator[Any]:
    return (row for some in chunks(ids) for row in connection.execute(statement, {"ids": some}))


def chunks(ids: Collection[str]) -> Iterator[Sequence[str]]:
    """The ids in lots that one statement takes."""
    waiting = list(ids)
    return (waiting[start : start + _CHUNK] for start in range(0, len(waiting), _CHUNK))


def to_text(words: Sequence[str | None], numbers: Sequence[str | None] = ()) -> str:
    """The folded words of an entry, each once and led by a space; numbers also backwards, led by a mark."""
    folded = [part for word in " ".join(filter(None, words)).split() for part in _parts(word)]
    whole = [fold(number).replace(" ", "") for number in filter(None, numbers)]
    backwards = [_BACKWARDS + number[::-1] for number in whole if number]
    return "".join(f" {word}" for word in dict.fromkeys((*folded, *whole, *backwards)) if word)


def typed_words(kind: str, typed: str) -> list[tuple[str, ...]]:
    """The words to look for in what was typed, each with what may stand for it.

    A number typed in groups of digits is one word; three digits and more may also be the last of a number.
    """
    words = fold(typed).split()
    if not SEARCHED[kind].numbers:
        return [(word,) for word in words]
    if words and all(word.isdigit() for word in words):
        words = ["".join(words)]
    return [(word, _BACKWARDS + word[::-1]) if _is_tail(word) else (word,) for word in words]


def _is_tail(word: str) -> bool:
    return word.isdigit() and len(word) >= _SHORTEST_TAIL


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(fold(word).split())


def is_shown(table: str, edited: frozenset[str]) -> bool:
    """Whether a row of a table whose fields were edited may have to be found otherwise than before.

    A table no list shows a column of, as the links between people, moves entries with any of its fields.
    """
    shown = _shown_fields(table)
    return not shown or not shown.isdisjoint(edited)


@cache
def _shown_fields(table: str) -> frozenset[str]:
    """The fields of a table that make entries, and whether the row is gone; none where no list shows it."""
    parts = (part for one in SEARCHED.values() for part in (one.name, *one.words, *one.numbers, *one.via))
    columns = [part for part in chain.from_iterable(map(iterate, parts)) if isinstance(part, Column)]
    bases = chain.from_iterable(column.base_columns for column in columns)
    found = {str(base.key) for base in bases if isinstance(base, Column) and base.table.name == table}
    return frozenset({*found, "gone"} if found else ())


def touched(connection: Connection, changed: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """By kind, the ids of the rows whose entry may have changed with these rows, by table."""
    found = {kind: set(changed.get(spec.table.name, ())) for kind, spec in SEARCHED.items()}
    for name, ids in changed.items():
        look_up = _rows_showing(name)
        if look_up is not None:
            for row_id, kind in _execute(connection, look_up, ids):
                found[kind].add(row_id)
    return {kind: ids for kind, ids in found.items() if ids}


@cache
def _rows_showing(table: str) -> CompoundSelect[Any] | None:
    """Kind and id of all rows that show rows `_IDS` of a table that is not their own."""
    looks = [
        (kind, select(spec.table.c.id).select_from(_joined(spec)).where(link.in_(_IDS)))
        for kind, spec in SEARCHED.items()
        for link in spec.via
        if _target(link).name == table
    ]
    looks += [(kind, spec.also[table]) for kind, spec in SEARCHED.items() if table in spec.also]
    return union_all(*(look.add_columns(literal(kind)) for kind, look in looks)) if looks else None


@cache
def _rows(kind: str) -> Select[Any]:
    """Id, name, words and numbers of the rows the list shows."""
    spec = SEARCHED[kind]
    chosen = select(spec.table.c.id, spec.name, *spec.words, *spec.numbers)
    return chosen.select_from(_joined(spec)).where(_is_kept(spec))


@cache
def _some_rows(kind: str) -> Select[Any]:
    return _rows(kind).where(SEARCHED[kind].table.c.id.in_(_IDS))


def _joined(spec: Searched) -> FromClause:
    joined: FromClause = spec.table
    for link in spec.via:
        joined = joined.outerjoin(_target(link), _target(link).c.id == link)
    return joined


def _target(link: Column[Any]) -> Table:
    (key,) = link.foreign_keys
    return key.column.table


def _is_kept(spec: Searched) -> ColumnElement[bool]:
    """Neither the row nor one it hangs on is gone."""
    hangs_on = [spec.table, *(_target(link) for link in spec.via if link.info["kind"] == "parent")]
    return and_(*(table.c.gone.is_not(True) for table in hangs_on), *spec.kept)
