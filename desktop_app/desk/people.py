"""People and households: keeping a record of somebody, finding who is already there, the person's card."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select

from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import METADATA
from desktop_app.domain.person import (
    JOB_STATUSES,
    SEXES,
    EarlierCourse,
    Household,
    Person,
    PersonLink,
    PolicyGroup,
)
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store
from desktop_app.vietnam.text import fold

_PERSON = METADATA.tables["person"]
_HAMLET = METADATA.tables["hamlet"]
_GROUP = METADATA.tables["policy_group"]
_LINK = METADATA.tables["person_link"]
_HOUSEHOLD = METADATA.tables["household"]


class Known(NamedTuple):
    """A person who is already there: what tells one from another."""

    id: str
    name: str
    birth: str | None
    id_number: str | None
    hamlet: str | None


def add_person(store: Store, **fields: Any) -> str:
    """Keep a record of somebody (fields of Person); returns the id.

    Refusal `id_number_taken` where the ID number is in another record (P03).
    """
    with store.write("add person") as change:
        return put_person(change, store.own_area, **fields)


def put_person(change: Change, area: str, **fields: Any) -> str:
    """The same inside an open change."""
    _refuse_taken_number(change.connection, fields.get("id_number"), None)
    row = Person(id=change.new_id(), area=area, **fields)
    change.put(row)
    return row.id


def edit_person(store: Store, person_id: str, **fields: Any) -> None:
    """Correct somebody's record; refuses a taken ID number as `add_person` does."""
    with store.write("edit person") as change:
        _refuse_taken_number(change.connection, fields.get("id_number"), person_id)
        change.edit(Person, person_id, **fields)


def remove_person(store: Store, person_id: str) -> None:
    """Remove somebody's record; what hangs on it stays stored, and undo brings it back."""
    with store.write("remove person") as change:
        row = change.get(Person, person_id)
        if row is not None:
            change.remove(row)


def _refuse_taken_number(reader: Connection, number: str | None, own_id: str | None) -> None:
    if not number:
        return
    taken = known_people(reader, _PERSON.c.id_number == number)
    joined = {own_id, *_joined_ids(reader, own_id)}
    other = next((person for person in taken if person.id not in joined), None)
    if other is not None:
        raise Refusal("id_number_taken", name=other.name, birth=other.birth or "", hamlet=other.hamlet or "")


def _joined_ids(reader: Connection, person_id: str | None) -> list[str]:
    shown = select(_PERSON.c.shown_id).where(_PERSON.c.id == person_id).scalar_subquery()
    return list(reader.execute(select(_PERSON.c.id).where(_PERSON.c.shown_id == shown)).scalars())


def known_people(reader: Connection, *where: Any) -> list[Known]:
    """The people who fit, removed ones left out, oldest record first."""
    chosen = (
        select(
            _PERSON.c.id, _PERSON.c.name, _PERSON.c.birth, _PERSON.c.id_number, _HAMLET.c.name.label("hamlet")
        )
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_PERSON.c.gone.is_(None), *where)
    )
    return [Known(*row) for row in reader.execute(chosen.order_by(_PERSON.c.id))]


def namesakes(reader: Connection, name: str, birth: str | None, hamlet_id: str | None) -> list[Known]:
    """People of equal folded name, birth and hamlet (P04), those said to be somebody else among them."""
    where = [_PERSON.c.birth == birth if birth else _PERSON.c.birth.is_(None)]
    where.append(_PERSON.c.hamlet_id == hamlet_id if hamlet_id else _PERSON.c.hamlet_id.is_(None))
    return [person for person in known_people(reader, *where) if fold(person.name or "") == fold(name)]


def say_same(store: Store, person_id: str, other_id: str, same: bool) -> None:
    """Record that two records are one person, or two people; the answer travels and can be undone."""
    first, second = sorted((person_id, other_id))
    with store.write("join records" if same else "keep records apart") as change:
        row_id = derived_id("person_link", first, second)
        change.put(
            PersonLink(id=row_id, area=_area_of(change, first), person_id=first, other_id=second, same=same)
        )


def _area_of(change: Change, person_id: str) -> str:
    row = change.get(Person, person_id)
    if row is None:
        raise Refusal("row_missing")
    return row.area


def record_group(store: Store, person_id: str, policy_group: str, **paper: Any) -> str:
    """Record that somebody belongs to a policy group, with its paper (fields of PolicyGroup)."""
    with store.write("record policy group") as change:
        return put_group(change, store.own_area, person_id, policy_group, **paper)


def put_group(change: Change, area: str, person_id: str, policy_group: str, **paper: Any) -> str:
    """The same inside an open change."""
    row = group_row(area, person_id, policy_group, **paper)
    change.put(row)
    return row.id


def group_row(area: str, person_id: str, policy_group: str, **paper: Any) -> PolicyGroup:
    """The row that says somebody belongs to a policy group."""
    row_id = derived_id("policy_group", person_id, policy_group)
    return PolicyGroup(id=row_id, area=area, person_id=person_id, policy_group=policy_group, **paper)


def set_groups(store: Store, person_id: str, groups: frozenset[str]) -> None:
    """Make a person's policy groups exactly these; papers of those that stay are kept."""
    with store.write("set policy groups") as change:
        for code in groups_of(change.connection, person_id) - groups:
            row = change.get(PolicyGroup, derived_id("policy_group", person_id, code))
            if row is not None:
                change.remove(row)
        for code in groups - groups_of(change.connection, person_id):
            put_group(change, _area_of(change, person_id), person_id, code)


def groups_of(reader: Connection, person_id: str) -> frozenset[str]:
    """The policy groups somebody belongs to."""
    chosen = select(_GROUP.c.policy_group).where(_GROUP.c.person_id == person_id, _GROUP.c.gone.is_(None))
    return frozenset(reader.execute(chosen).scalars())


def record_earlier_course(store: Store, person_id: str, **fields: Any) -> str:
    """Record a course somebody took before, with its source (fields of EarlierCourse)."""
    with store.write("record earlier course") as change:
        row = EarlierCourse(id=change.new_id(), area=store.own_area, person_id=person_id, **fields)
        change.put(row)
        return row.id


def add_household(store: Store, person_id: str, **fields: Any) -> str:
    """Make a household from somebody, who becomes its head (fields of Household); returns its id."""
    with store.write("add household") as change:
        person = change.get(Person, person_id)
        if person is None:
            raise Refusal("row_missing")
        household = Household(
            id=change.new_id(), area=person.area, head_name=person.name, hamlet_id=person.hamlet_id, **fields
        )
        change.put(household)
        change.edit(Person, person_id, household_id=household.id)
        return household.id


def fields_of(reader: Connection, person_id: str) -> dict[str, Any]:
    """Everything written down of somebody, by field; Refusal `row_missing`."""
    row = (
        reader.execute(select(_PERSON).where(_PERSON.c.id == person_id, _PERSON.c.gone.is_(None)))
        .mappings()
        .first()
    )
    if row is None:
        raise Refusal("row_missing")
    return {key: value for key, value in row.items() if key not in ("stamps", "gone", "shown_id")}


def _people_rows() -> Select[Any]:
    return (
        select(
            _PERSON.c.id,
            _PERSON.c.name,
            _PERSON.c.birth,
            _PERSON.c.sex,
            _PERSON.c.ethnic,
            _HAMLET.c.name.label("hamlet"),
            _PERSON.c.id_number,
            _PERSON.c.phone,
            _PERSON.c.job_status,
            _HOUSEHOLD.c.head_name.label("household"),
        )
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .outerjoin(_HOUSEHOLD, _HOUSEHOLD.c.id == _PERSON.c.household_id)
        .where(_PERSON.c.gone.is_(None), _PERSON.c.id == _PERSON.c.shown_id)
    )


PEOPLE = ListKind(
    "people",
    mark("lists", "People"),
    mark("lists", "people"),
    (
        Column("name", mark("lists", "Full name"), width=200),
        Column("birth", mark("lists", "Birth"), "day", 96),
        Column("sex", mark("lists", "Sex"), "code", 72, SEXES),
        Column("ethnic", mark("lists", "Ethnic group"), "ethnic", 96),
        Column("hamlet", mark("lists", "Hamlet"), width=170),
        Column("id_number", mark("lists", "ID number"), "digits", 124),
        Column("phone", mark("lists", "Phone"), "phone", 116),
        Column("job_status", mark("lists", "Work"), "code", 150, JOB_STATUSES),
        Column("household", mark("lists", "Head of household"), width=180, hidden=True),
    ),
    _people_rows,
    "people",
)


def count_people(reader: Connection) -> int:
    """How many people are kept, joined records once."""
    return int(reader.execute(select(func.count()).select_from(_people_rows().subquery())).scalar_one())
