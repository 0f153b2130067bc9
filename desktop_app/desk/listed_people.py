"""A list of people taken into the store: who is new, who is known already, what differs.

Somebody is known by the ID number; a row without one by folded name, birth and hamlet, matched one to one, so
that three equal rows are three people. Nothing of a known person is changed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from desktop_app.desk.people import group_row
from desktop_app.desk.units import put_hamlets
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

    `differs` are the fields in which a known person's record says otherwise; `warnings` are English codes.
    """

    verdict: str
    person_id: str | None
    differs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class _Stored(NamedTuple):
    id: str
    name: str | None
    birth: str | None
    sex: str | None
    ethnic: str | None
    id_number: str | None
    phone: str | None
    hamlet: str | None


def take_list(store: Store, rows: Sequence[ListedPerson], *, dry_run: bool = False) -> list[Outcome]:
    """Take a list in as one change; returns what became of each row. A dry run writes nothing."""
    with store.read() as reader:
        outcomes = judge(reader, store.own_area, rows)
    if dry_run or not any(outcome.verdict == "accepted" for outcome in outcomes):
        return outcomes
    with store.write("import people") as change:
        return _put(change, store.own_area, rows, judge(change.connection, store.own_area, rows))


def judge(reader: Connection, area: str, rows: Sequence[ListedPerson]) -> list[Outcome]:
    """What would become of each row, without ids for those to be accepted."""
    stored = _stored(reader, area)
    by_number = {person.id_number: person for person in stored if person.id_number}
    free: dict[tuple[str, str | None, str], list[_Stored]] = defaultdict(list)
    for person in stored:
        free[_likeness(person)].append(person)
    places = {fold(person.hamlet) for person in stored if person.hamlet} | _hamlet_names(reader, area)
    return [_judge_row(row, by_number, free, places) for row in rows]


def _judge_row(
    row: ListedPerson,
    by_number: dict[str, _Stored],
    free: dict[tuple[str, str | None, str], list[_Stored]],
    places: set[str],
) -> Outcome:
    if row.id_number:
        known = by_number.get(row.id_number)
    else:
        alike = free[_likeness(row)]
        known = alike.pop(0) if alike else None
    if known is not None:
        return Outcome("known", known.id, _differences(row, known))
    warnings = []
    if row.hamlet and fold(row.hamlet) not in places:
        warnings.append("new_hamlet")
    if row.id_number and any(not person.id_number for person in free.get(_likeness(row), ())):
        warnings.append("possible_duplicate")
    return Outcome("accepted", None, (), tuple(warnings))


def _likeness(person: ListedPerson | _Stored) -> tuple[str, str | None, str]:
    return fold(person.name or ""), person.birth, fold(person.hamlet or "")


def _differences(row: ListedPerson, known: _Stored) -> tuple[str, ...]:
    return tuple(
        field
        for field in COMPARED
        if getattr(row, field) is not None and not _equal(field, getattr(row, field), getattr(known, field))
    )


def _equal(field: str, listed: str, stored: str | None) -> bool:
    return fold(listed) == fold(stored or "") if field == "hamlet" else listed == stored


def _stored(reader: Connection, area: str) -> list[_Stored]:
    columns = (_PERSON.c[field] for field in ("id", *COMPARED[:-1]))
    chosen = (
        select(*columns, _HAMLET.c.name)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_PERSON.c.gone.is_(None), _PERSON.c.id == _PERSON.c.shown_id, _PERSON.c.area == area)
    )
    return [_Stored._make(row) for row in reader.execute(chosen.order_by(_PERSON.c.id))]


def _hamlet_names(reader: Connection, area: str) -> set[str]:
    chosen = select(_HAMLET.c.name).where(_HAMLET.c.area == area, _HAMLET.c.gone.is_(None))
    return {fold(name or "") for name in reader.execute(chosen).scalars()}


def _put(
    change: Change, area: str, rows: Sequence[ListedPerson], outcomes: Iterable[Outcome]
) -> list[Outcome]:
    judged = list(zip(rows, outcomes, strict=True))
    accepted = [row for row, outcome in judged if outcome.verdict == "accepted"]
    hamlets = put_hamlets(change, area, dict.fromkeys(row.hamlet for row in accepted if row.hamlet))
    people: list[Person] = []
    done: list[Outcome] = []
    for row, outcome in judged:
        if outcome.verdict == "accepted":
            people.append(_person(change.new_id(), area, row, hamlets))
            outcome = outcome._replace(person_id=people[-1].id)
        done.append(outcome)
    change.put(people)
    change.put(
        group_row(area, person.id, group)
        for person, row in zip(people, accepted, strict=True)
        for group in row.groups
    )
    return done


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
