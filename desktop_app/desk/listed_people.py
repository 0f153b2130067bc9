"""A list of people taken into the store: who is new, who is known already, what differs.

Somebody is known by the ID number; a row without one by folded name, birth and hamlet, matched one to one, so
that three equal rows are three people. Nothing of a known person is changed.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from desktop_app.desk.people import group_row
from desktop_app.desk.units import area_of_new, put_hamlets
from desktop_app.domain.base import METADATA
from desktop_app.domain.person import Person
from desktop_app.store.change import Change
from desktop_app.store.store import Store
from desktop_app.vietnam.text import fold

_PERSON = METADATA.tables["person"]
_HAMLET = METADATA.tables["hamlet"]
COMPARED = ("name", "birth", "sex", "ethnic", "id_number", "phone", "hamlet")


class ListedPerson(NamedTuple):
    """One row of a list, its cells already read: birth ISO, sex M or F, ethnic and groups as codes.

    `more` are further fields of Person with their values.
    """

    name: str
    birth: str | None = None
    sex: str | None = None
    ethnic: str | None = None
    id_number: str | None = None
    phone: str | None = None
    hamlet: str | None = None
    home: str | None = None
    groups: tuple[str, ...] = ()
    more: tuple[tuple[str, str | None], ...] = ()


class Outcome(NamedTuple):
    """What became of one row: `accepted`, `known`, or `repeated` for an ID number with two names.

    `differs` are the fields in which a known person's record says otherwise, `stored` what it says in each;
    `warnings` are English codes.
    """

    verdict: str
    person_id: str | None
    differs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    stored: tuple[str | None, ...] = ()


_Likeness = tuple[str, str]
"""A folded name and a folded hamlet."""


class _Stored(NamedTuple):
    id: str
    name: str | None
    birth: str | None
    sex: str | None
    ethnic: str | None
    id_number: str | None
    phone: str | None
    hamlet: str | None


Tick = Callable[[int, int], object]
_BETWEEN_TICKS, _AT_ONCE = 500, 5000


def _count_nothing(_done: int, _total: int) -> None:
    """The tick of work that nobody follows."""


def take_list(
    store: Store, rows: Sequence[ListedPerson], *, dry_run: bool = False, tick: Tick = _count_nothing
) -> list[Outcome]:
    """Take a list in as one change; returns what became of each row. A dry run writes nothing.

    `tick` is told how many are written, of how many; if it raises, nothing is. Refusal `kept_by_communes`.
    """
    area = area_of_new(store)
    with store.read() as reader:
        outcomes = judge(reader, area, rows)
    if dry_run or not any(outcome.verdict == "accepted" for outcome in outcomes):
        return outcomes
    with store.write("import people") as change:
        return _put(change, area, rows, judge(change.connection, area, rows), tick)


def judge(reader: Connection, area: str, rows: Sequence[ListedPerson]) -> list[Outcome]:
    """What would become of each row, without ids for those to be accepted.

    Rows with an ID number choose first, so that nobody is known to two rows.
    """
    register = _read_register(reader, area)
    numbered_first = sorted(range(len(rows)), key=lambda place: not rows[place].id_number)
    judged = {place: _judge_row(rows[place], register) for place in numbered_first}
    return [judged[place] for place in range(len(rows))]


class _Register(NamedTuple):
    """Everybody written down: by ID number, those no row was matched with yet, and the names of hamlets."""

    by_number: dict[str, _Stored]
    free: dict[_Likeness, list[_Stored]]
    places: set[str]


def _judge_row(row: ListedPerson, register: _Register) -> Outcome:
    alike = register.free[_likeness(row)]
    if row.id_number:
        known = register.by_number.get(row.id_number)
    else:
        known = next((person for person in alike if person.birth == row.birth), None)
    if known is not None:
        matched = register.free[_likeness(known)]
        if known in matched:
            matched.remove(known)
        differs = _differences(row, known)
        said = tuple(getattr(known, field) for field in differs)
        return Outcome("known", known.id, differs, stored=said)
    warnings = []
    if row.hamlet and fold(row.hamlet) not in register.places:
        warnings.append("new_hamlet")
    if any(_may_be(row, person) for person in alike):
        warnings.append("possible_duplicate")
    return Outcome("accepted", None, (), tuple(warnings))


def _likeness(person: ListedPerson | _Stored) -> _Likeness:
    return fold(person.name or ""), fold(person.hamlet or "")


def _may_be(row: ListedPerson, person: _Stored) -> bool:
    """Whether somebody of the same name and hamlet may be the person of the row: the births fit."""
    if row.id_number and person.id_number:
        return False
    known = min(len(row.birth or ""), len(person.birth or ""))
    return (row.birth or "")[:known] == (person.birth or "")[:known]


def _differences(row: ListedPerson, known: _Stored) -> tuple[str, ...]:
    return tuple(
        field
        for field in COMPARED
        if getattr(row, field) is not None and not _equal(field, getattr(row, field), getattr(known, field))
    )


def _equal(field: str, listed: str, stored: str | None) -> bool:
    return fold(listed) == fold(stored or "") if field == "hamlet" else listed == stored


def _read_register(reader: Connection, area: str) -> _Register:
    """Records that were joined are one person, known by the ID number of each."""
    records = _stored(reader, area)
    shown = {record.id: record for record, person_id in records if record.id == person_id}
    by_number = {
        record.id_number: shown.get(person_id, record) for record, person_id in records if record.id_number
    }
    free: defaultdict[_Likeness, list[_Stored]] = defaultdict(list)
    for person in shown.values():
        free[_likeness(person)].append(person)
    places = {fold(person.hamlet) for person in shown.values() if person.hamlet}
    return _Register(by_number, free, places | _hamlet_names(reader, area))


def _stored(reader: Connection, area: str) -> list[tuple[_Stored, str]]:
    """Each living record, with the id of the record that shows the person."""
    columns = (_PERSON.c[field] for field in ("id", *COMPARED[:-1]))
    chosen = (
        select(*columns, _HAMLET.c.name, _PERSON.c.shown_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_PERSON.c.gone.is_(None), _PERSON.c.area == area)
    )
    found = reader.execute(chosen.order_by(_PERSON.c.id))
    return [(_Stored._make(row[:-1]), row[-1]) for row in found]


def _hamlet_names(reader: Connection, area: str) -> set[str]:
    chosen = select(_HAMLET.c.name).where(_HAMLET.c.area == area, _HAMLET.c.gone.is_(None))
    return {fold(name or "") for name in reader.execute(chosen).scalars()}


def _put(
    change: Change, area: str, rows: Sequence[ListedPerson], outcomes: Sequence[Outcome], tick: Tick
) -> list[Outcome]:
    accepted = [row for row, outcome in zip(rows, outcomes, strict=True) if outcome.verdict == "accepted"]
    hamlets = put_hamlets(change, area, dict.fromkeys(row.hamlet for row in accepted if row.hamlet))
    ids: list[str] = []
    for start in range(0, len(accepted), _AT_ONCE):
        some = accepted[start : start + _AT_ONCE]
        new: list[Person] = []
        for place, row in enumerate(some, start):
            if place % _BETWEEN_TICKS == 0:
                tick(place, len(accepted))
            new.append(_person(change.new_id(), area, row, hamlets))
        change.put(new)
        pairs = zip(new, some, strict=True)
        change.put(group_row(area, person.id, group) for person, row in pairs for group in row.groups)
        ids += (person.id for person in new)
    tick(len(accepted), len(accepted))
    left = iter(ids)
    return [
        outcome._replace(person_id=next(left)) if outcome.verdict == "accepted" else outcome
        for outcome in outcomes
    ]


def _person(person_id: str, area: str, row: ListedPerson, hamlets: dict[str, str]) -> Person:
    more: dict[str, Any] = dict(row.more)
    return Person(
        id=person_id,
        area=area,
        name=row.name,
        birth=row.birth,
        sex=row.sex,
        ethnic=row.ethnic,
        id_number=row.id_number,
        phone=row.phone,
        present_home=row.home,
        hamlet_id=hamlets.get(row.hamlet or ""),
        **more,
    )
