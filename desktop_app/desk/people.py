"""People and households: keeping a record of somebody, finding who is already there, the person's card."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, or_, select

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.units import area_of_new, put_hamlets
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
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.names import sort_key
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


class Kept(NamedTuple):
    """What is written with somebody's record in the same change.

    `hamlet` names the hamlet of the record, added where it is not there yet; `groups` are all policy groups,
    None for those known; `apart_from` are the ids of people who are somebody else (P04); with `is_head` a
    household is made of which this person is the head.
    """

    hamlet: str = ""
    groups: frozenset[str] | None = None
    apart_from: tuple[str, ...] = ()
    is_head: bool = False


ALONE = Kept()


def add_person(store: Store, kept: Kept = ALONE, **fields: Any) -> str:
    """Keep a record of somebody (fields of Person); returns the id.

    Refusals `id_number_taken` where the ID number is in another record (P03), `kept_by_communes`.
    """
    area = area_of_new(store)
    with store.write("add person") as change:
        person_id = put_person(change, area, **_with_hamlet(change, area, kept, fields))
        _put_kept(change, person_id, kept)
        return person_id


def put_person(change: Change, area: str, **fields: Any) -> str:
    """The same inside an open change, without anything else."""
    _refuse_taken_number(change.connection, fields.get("id_number"), None)
    row = Person(id=change.new_id(), area=area, **fields)
    change.put(row)
    return row.id


def edit_person(store: Store, person_id: str, kept: Kept = ALONE, **fields: Any) -> None:
    """Correct somebody's record; refuses a taken ID number as `add_person` does."""
    with store.write("edit person") as change:
        _refuse_taken_number(change.connection, fields.get("id_number"), person_id)
        written = _with_hamlet(change, area_of_person(change, person_id), kept, fields)
        if written:
            change.edit(Person, person_id, **written)
        _put_kept(change, person_id, kept)


def _with_hamlet(change: Change, area: str, kept: Kept, fields: dict[str, Any]) -> dict[str, Any]:
    if not kept.hamlet:
        return fields
    return fields | {"hamlet_id": put_hamlets(change, area, [kept.hamlet])[kept.hamlet]}


def _put_kept(change: Change, person_id: str, kept: Kept) -> None:
    if kept.groups is not None:
        _set_groups(change, person_id, kept.groups)
    for other_id in kept.apart_from:
        _put_link(change, person_id, other_id, same=False)
    if kept.is_head:
        put_household(change, person_id)


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
        birth = show_day(other.birth) if other.birth else ""
        raise Refusal("id_number_taken", name=other.name, birth=birth, hamlet=other.hamlet or "")


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


def possible_duplicates(
    reader: Connection, name: str, birth: str | None, hamlet_id: str | None, own_id: str = ""
) -> list[Known]:
    """People who may be the one of record `own_id` (empty: a new one): P04.

    Their folded names are equal, births and hamlets agree as far as both are known. Left out are those who
    were said to be somebody else.
    """
    where = []
    if birth:
        year = func.substr(_PERSON.c.birth, 1, 4) == birth[:4]
        where.append(or_(_PERSON.c.birth.is_(None), year))
    if hamlet_id:
        where.append(or_(_PERSON.c.hamlet_id.is_(None), _PERSON.c.hamlet_id == hamlet_id))
    settled = {own_id, *_joined_ids(reader, own_id), *_apart_ids(reader, own_id)}
    return [
        person
        for person in known_people(reader, *where)
        if fold(person.name or "") == fold(name)
        and person.id not in settled
        and _agree(birth or "", person.birth or "")
    ]


def people_of_hamlet(reader: Connection, hamlet_id: str) -> list[dict[str, Any]]:
    """The records of everybody who lives in a hamlet, in the order of names as lists have them.

    Left out are those who died or moved away; records joined with another count once.
    """
    chosen = select(_PERSON).where(
        _PERSON.c.hamlet_id == hamlet_id,
        _PERSON.c.gone.is_(None),
        _PERSON.c.id == _PERSON.c.shown_id,
        _PERSON.c.died_on.is_(None),
        _PERSON.c.moved_on.is_(None),
    )
    found = [dict(row) for row in reader.execute(chosen).mappings()]
    return sorted(found, key=lambda row: (sort_key(row["name"] or ""), row["birth"] or "", row["id"]))


def _agree(birth: str, other: str) -> bool:
    return birth.startswith(other) or other.startswith(birth)


def _apart_ids(reader: Connection, person_id: str) -> set[str]:
    pairs = select(_LINK.c.person_id, _LINK.c.other_id).where(
        or_(_LINK.c.person_id == person_id, _LINK.c.other_id == person_id),
        _LINK.c.same.is_(False),
        _LINK.c.gone.is_(None),
    )
    return {row_id for pair in reader.execute(pairs) for row_id in pair}


def say_same(store: Store, person_id: str, other_id: str, same: bool) -> None:
    """Record that two records are one person, or two people; the answer travels and can be undone."""
    with store.write("join records" if same else "keep records apart") as change:
        _put_link(change, person_id, other_id, same=same)


def _put_link(change: Change, person_id: str, other_id: str, *, same: bool) -> None:
    first, second = sorted((person_id, other_id))
    row_id, area = derived_id("person_link", first, second), area_of_person(change, first)
    change.put(PersonLink(id=row_id, area=area, person_id=first, other_id=second, same=same))


def area_of_person(change: Change, person_id: str) -> str:
    """The area that keeps somebody, where all that is written of them lies; Refusal `row_missing`."""
    row = change.get(Person, person_id)
    if row is None:
        raise Refusal("row_missing")
    return row.area


def record_group(store: Store, person_id: str, policy_group: str, **paper: Any) -> str:
    """Record that somebody belongs to a policy group, with its paper (fields of PolicyGroup)."""
    with store.write("record policy group") as change:
        return put_group(change, area_of_person(change, person_id), person_id, policy_group, **paper)


def put_group(change: Change, area: str, person_id: str, policy_group: str, **paper: Any) -> str:
    """The same inside an open change."""
    row = group_row(area, person_id, policy_group, **paper)
    change.put(row)
    return row.id


def group_row(area: str, person_id: str, policy_group: str, **paper: Any) -> PolicyGroup:
    """The row that says somebody belongs to a policy group."""
    row_id = derived_id("policy_group", person_id, policy_group)
    return PolicyGroup(id=row_id, area=area, person_id=person_id, policy_group=policy_group, **paper)


def _set_groups(change: Change, person_id: str, groups: frozenset[str]) -> None:
    """Make a person's policy groups exactly these; papers of those that stay are kept."""
    held = groups_of(change.connection, person_id)
    for code in sorted(held - groups):
        row = change.get(PolicyGroup, derived_id("policy_group", person_id, code))
        if row is not None:
            change.remove(row)
    for code in sorted(groups - held):
        put_group(change, area_of_person(change, person_id), person_id, code)


def groups_of(reader: Connection, person_id: str, day: str = "") -> frozenset[str]:
    """The policy groups somebody belongs to; with a day those whose paper had not ended then."""
    chosen = select(_GROUP.c.policy_group).where(_GROUP.c.person_id == person_id, _GROUP.c.gone.is_(None))
    return frozenset(reader.execute(chosen.where(func.coalesce(_GROUP.c.valid_to, "9999") >= day)).scalars())


def record_earlier_course(store: Store, person_id: str, **fields: Any) -> str:
    """Record a course somebody took before, with its source (fields of EarlierCourse)."""
    with store.write("record earlier course") as change:
        area = area_of_person(change, person_id)
        row = EarlierCourse(id=change.new_id(), area=area, person_id=person_id, **fields)
        change.put(row)
        return row.id


def add_household(store: Store, person_id: str, **fields: Any) -> str:
    """Make a household from somebody, who becomes its head (fields of Household); returns its id."""
    with store.write("add household") as change:
        return put_household(change, person_id, **fields)


def put_household(change: Change, person_id: str, **fields: Any) -> str:
    """The same inside an open change."""
    person = change.get(Person, person_id)
    if person is None:
        raise Refusal("row_missing")
    household = Household(
        id=change.new_id(), area=person.area, head_name=person.name, hamlet_id=person.hamlet_id, **fields
    )
    change.put(household)
    change.edit(Person, person_id, household_id=household.id)
    return household.id


def households(reader: Connection) -> dict[str, str]:
    """What tells one household from another, by id: its head and its hamlet."""
    chosen = (
        select(_HOUSEHOLD.c.id, _HOUSEHOLD.c.head_name, _HAMLET.c.name)
        .outerjoin(_HAMLET, _HAMLET.c.id == _HOUSEHOLD.c.hamlet_id)
        .where(_HOUSEHOLD.c.gone.is_(None))
        .order_by(_HOUSEHOLD.c.id)
    )
    return {row[0]: ", ".join(part for part in row[1:] if part) for row in reader.execute(chosen)}


class Hanging(NamedTuple):
    """How much hangs on somebody's record."""

    needs: int
    classes: int
    loans: int


def count_hanging(reader: Connection, person_id: str) -> Hanging:
    """How many answers, places in classes and loans hang on somebody's record (P09)."""
    tables = (METADATA.tables[name] for name in ("training_need", "enrolment", "loan"))
    counted = (
        select(func.count()).select_from(table).where(table.c.person_id == person_id, table.c.gone.is_(None))
        for table in tables
    )
    return Hanging(*(int(reader.execute(each).scalar_one()) for each in counted))


def fields_of(reader: Connection, person_id: str) -> dict[str, Any]:
    """Everything written down of somebody, by field; Refusal `row_missing`."""
    found = fields_of_row(reader, "person", person_id)
    del found["shown_id"]
    return found


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
