"""Classes: opened from those who asked for the trade, decided, filled, stepped through their states."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, case, cast, func, or_, select

from desktop_app.desk.catalogue import shipped_trades
from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.units import area_of_new
from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.person import SEXES
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.steps import CLASS_STEPS, demand_step
from desktop_app.domain.training import CLASS_STATES, ENROLMENT_STATES, Enrolment, Provider, SchoolClass
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.names import sort_key

_T = METADATA.tables
_CLASS, _ENROLMENT, _PERSON, _HAMLET = _T["school_class"], _T["enrolment"], _T["person"], _T["hamlet"]
_SESSION, _INSPECTION, _PROVIDER, _TRADE = _T["session"], _T["inspection"], _T["provider"], _T["trade"]
STARTED = ("learning", "on_leave", "dropped_out", "completed", "failed")
"""Enrolment states of somebody who began the course."""
IN_CLASS = (*STARTED, "placed")
REMOVED = select(_PERSON.c.id).where(_PERSON.c.gone.is_(True))
"""People whose record was removed: they count nowhere."""
NO_REASONS: Mapping[str, str] = MappingProxyType({})


def open_class(store: Store, people: Iterable[str] = (), **fields: Any) -> str:
    """Plan a class (fields of SchoolClass) with these people placed in it; returns its id.

    Refusal `kept_by_communes`.
    """
    area = area_of_new(store)
    with store.write("open class") as change:
        row = SchoolClass(id=change.new_id(), area=area, **{"state": "planned", **fields})
        change.put(row)
        put_learners(change, row.id, people)
        return row.id


def edit_class(store: Store, class_id: str, **fields: Any) -> None:
    """Correct a class; its state changes by `step_class`."""
    with store.write("edit class") as change:
        change.edit(SchoolClass, class_id, **fields)


def step_class(store: Store, class_id: str, state: str, **fields: Any) -> None:
    """Bring a class to its next state, with fields of SchoolClass that belong to it (the day it closed ...).

    Learners placed in a class that begins learn from then on; those still learning at its end completed,
    and learn on where it is opened again. Refusals `illegal_step`, `class_not_decided` before it runs,
    `job_not_expected` (C06) before it is submitted.
    """
    with store.write("step class") as change:
        before = _class(change, class_id).state
        demand_step(CLASS_STEPS, before, state, CLASS_STATES)
        change.edit(SchoolClass, class_id, **fields, state=state)
        row = _class(change, class_id)
        if state == "running" and not (row.decision or row.decided_on):
            raise Refusal("class_not_decided")
        if state == "submitted" and not (row.expected_job and row.expected_income):
            raise Refusal("job_not_expected")
        if state == "running":
            _move_all(change, class_id, "placed", "learning", joined_on=row.opened_on)
        if (before, state) == ("closed", "running"):
            _move_all(change, class_id, "completed", "learning")
        if state == "closed":
            _move_all(change, class_id, "learning", "completed")


def _class(change: Change, class_id: str) -> SchoolClass:
    row = change.get(SchoolClass, class_id)
    if row is None:
        raise Refusal("row_missing")
    return row


def _move_all(change: Change, class_id: str, before: str, after: str, joined_on: str | None = None) -> None:
    chosen = select(_ENROLMENT.c.id, _ENROLMENT.c.joined_on).where(
        _ENROLMENT.c.class_id == class_id, _ENROLMENT.c.state == before, _ENROLMENT.c.gone.is_(None)
    )
    for row_id, known in change.connection.execute(chosen).all():
        fields = {"state": after} | ({"joined_on": joined_on} if joined_on and not known else {})
        change.edit(Enrolment, row_id, **fields)


def place_learners(
    store: Store,
    class_id: str,
    people: Iterable[str],
    joined_on: str | None = None,
    reasons: Mapping[str, str] = NO_REASONS,
) -> list[str]:
    """Place people in a class; returns the ids of their enrolments.

    `joined_on` is the first day of those who join a class that runs (its opening without one); `reasons`
    says for whom something stood against it why they were placed all the same.
    """
    with store.write("place learners") as change:
        return put_learners(change, class_id, people, joined_on, reasons)


def put_learners(
    change: Change,
    class_id: str,
    people: Iterable[str],
    joined_on: str | None = None,
    reasons: Mapping[str, str] = NO_REASONS,
) -> list[str]:
    """The same inside an open change. Who comes after the decision gets the next roll numbers.

    Who is in the class already stays as they are; who had withdrawn keeps the number they had.
    """
    row = _class(change, class_id)
    ids = {person: derived_id("enrolment", class_id, person) for person in people}
    known = {person: change.get(Enrolment, row_id) for person, row_id in ids.items()}
    new = [person for person, one in known.items() if one is None or one.state == "withdrawn"]
    numbers = {person: one.roll_number for person, one in known.items() if one and one.roll_number}
    numbers |= _numbers_for(change, row, [person for person in new if person not in numbers])
    is_running = row.state in ("running", "paused")
    rows = [
        Enrolment(
            id=ids[person],
            area=row.area,
            class_id=class_id,
            person_id=person,
            roll_number=numbers.get(person),
            state="learning" if is_running else "placed",
            joined_on=(joined_on or row.opened_on) if is_running else None,
            reason=reasons.get(person),
        )
        for person in new
    ]
    change.put(rows)
    return list(ids.values())


def _numbers_for(change: Change, row: SchoolClass, people: list[str]) -> dict[str, int]:
    """The roll numbers of people who are new in a class: the next ones once it was decided."""
    numbers = _next_numbers(change.connection, row.id, len(people)) if row.decided_on else []
    return dict(zip(people, numbers, strict=False))


def _next_numbers(reader: Connection, class_id: str, many: int) -> list[int]:
    last = reader.execute(select(func.max(_ENROLMENT.c.roll_number)).where(_ENROLMENT.c.class_id == class_id))
    first = int(last.scalar_one() or 0) + 1
    return list(range(first, first + many))


def decide_class(store: Store, class_id: str, decision: str, decided_on: str) -> None:
    """Write the decision down: roll numbers are fixed now, by given name, and never change again."""
    with store.write("decide class") as change:
        row = _class(change, class_id)
        demand_step(CLASS_STEPS, row.state, "approved", CLASS_STATES)
        change.edit(SchoolClass, class_id, decision=decision, decided_on=decided_on, state="approved")
        fix_roll_numbers(change, class_id)


def fix_roll_numbers(change: Change, class_id: str) -> None:
    """Number the learners who have no number yet by given name, after those who have one."""
    chosen = (
        select(_ENROLMENT.c.id, _PERSON.c.name)
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .where(_ENROLMENT.c.class_id == class_id, _ENROLMENT.c.roll_number.is_(None))
        .where(
            _ENROLMENT.c.gone.is_(None),
            _PERSON.c.gone.is_(None),
            _ENROLMENT.c.state.in_(("registered", "placed", "learning")),
        )
    )
    waiting = sorted(
        change.connection.execute(chosen).all(), key=lambda row: (sort_key(row.name or ""), row.id)
    )
    numbers = _next_numbers(change.connection, class_id, len(waiting))
    for row, number in zip(waiting, numbers, strict=True):
        change.edit(Enrolment, row.id, roll_number=number)


def edit_enrolment(store: Store, enrolment_id: str, **fields: Any) -> None:
    """Correct what is written down of a learner in a class; roll number and state change by their acts."""
    with store.write("edit enrolment") as change:
        change.edit(Enrolment, enrolment_id, **fields)


def leave_class(store: Store, enrolment_id: str, left_on: str, state: str, reason: str | None = None) -> None:
    """Record that a learner left (`dropped_out`, `withdrawn`) or rests (`on_leave`) from a day on.

    That day counts no more. Refusal `left_before_joining`.
    """
    with store.write("leave class") as change:
        known = change.get(Enrolment, enrolment_id)
        if known is not None and left_on < (known.joined_on or ""):
            raise Refusal("left_before_joining", date=show_day(known.joined_on or ""))
        change.edit(Enrolment, enrolment_id, left_on=left_on, state=state, reason=reason)


def return_to_class(store: Store, enrolment_id: str) -> None:
    """Take back that a learner left or rests: they learn on, as if they had never left."""
    with store.write("return to class") as change:
        change.edit(Enrolment, enrolment_id, left_on=None, state="learning", reason=None)


def set_result(store: Store, enrolment_id: str, state: str) -> None:
    """Record how a learner ended the course: `completed` or `failed`."""
    with store.write("record result") as change:
        change.edit(Enrolment, enrolment_id, state=state)


def add_provider(store: Store, name: str, **fields: Any) -> str:
    """Add a training provider (fields of Provider); returns its id."""
    with store.write("add provider") as change:
        row = Provider(id=change.new_id(), area=store.own_area, name=name, **fields)
        change.put(row)
        return row.id


def enrolment_fields(reader: Connection, enrolment_id: str) -> dict[str, Any]:
    """Everything written down of a learner in a class; Refusal `row_missing`."""
    return fields_of_row(reader, "enrolment", enrolment_id)


def providers(reader: Connection) -> dict[str, str]:
    """Names of the training providers by id."""
    rows = reader.execute(select(_PROVIDER.c.id, _PROVIDER.c.name).where(_PROVIDER.c.gone.is_(None)))
    return {row.id: row.name or "" for row in rows}


def class_fields(reader: Connection, class_id: str) -> dict[str, Any]:
    """Everything written down of a class, with its hamlet and provider; Refusal `row_missing`."""
    chosen = (
        select(_CLASS, _HAMLET.c.name.label("hamlet"), _PROVIDER.c.name.label("provider"))
        .outerjoin(_HAMLET, _HAMLET.c.id == _CLASS.c.hamlet_id)
        .outerjoin(_PROVIDER, _PROVIDER.c.id == _CLASS.c.provider_id)
        .where(_CLASS.c.id == class_id, _CLASS.c.gone.is_(None))
    )
    row = reader.execute(chosen).mappings().first()
    if row is None:
        raise Refusal("row_missing")
    return {key: value for key, value in row.items() if key not in ("stamps", "gone")}


def is_farm(trade: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a trade is a farm trade: by the office's row, the unit's own, or the shipped list."""
    own = (
        select(_TRADE.c.farm)
        .where(_TRADE.c.code == trade, _TRADE.c.gone.is_(None), _TRADE.c.farm.is_not(None))
        .order_by((_TRADE.c.area == ALL).desc(), _TRADE.c.from_on.desc())
        .limit(1)
        .scalar_subquery()
    )
    shipped = [code for code, one in shipped_trades().items() if one.farm]
    return func.coalesce(own, case((trade.in_(shipped), True), else_=False))


def _count(table: Any, *where: Any) -> Any:
    return (
        select(func.count())
        .where(table.c.class_id == _CLASS.c.id, table.c.gone.is_(None), *where)
        .scalar_subquery()
    )


def _class_rows() -> Select[Any]:
    held = (
        select(cast(func.coalesce(func.sum(_SESSION.c.minutes), 0), Integer) // 60)
        .where(_SESSION.c.class_id == _CLASS.c.id, _SESSION.c.gone.is_(None), _SESSION.c.state == "recorded")
        .scalar_subquery()
    )
    return (
        select(
            _CLASS.c.id,
            _CLASS.c.code,
            _CLASS.c.trade,
            is_farm(_CLASS.c.trade).label("farm"),
            _HAMLET.c.name.label("hamlet"),
            _PROVIDER.c.name.label("provider"),
            _CLASS.c.opened_on,
            _CLASS.c.closed_on,
            _count(_ENROLMENT, _ENROLMENT.c.state.in_(STARTED), _ENROLMENT.c.person_id.not_in(REMOVED)).label(
                "learners"
            ),
            held.label("hours_held"),
            _count(_INSPECTION).label("inspections"),
            _CLASS.c.state.label("status"),
        )
        .outerjoin(_HAMLET, _HAMLET.c.id == _CLASS.c.hamlet_id)
        .outerjoin(_PROVIDER, _PROVIDER.c.id == _CLASS.c.provider_id)
        .where(_CLASS.c.gone.is_(None))
    )


def _enrolment_rows() -> Select[Any]:
    return (
        select(
            _ENROLMENT.c.id,
            _CLASS.c.code.label("class"),
            _CLASS.c.opened_on,
            _CLASS.c.closed_on,
            _ENROLMENT.c.class_id,
            _ENROLMENT.c.person_id.label("person"),
            _ENROLMENT.c.roll_number,
            _PERSON.c.name,
            _PERSON.c.birth,
            _PERSON.c.sex,
            _HAMLET.c.name.label("hamlet"),
            _ENROLMENT.c.joined_on,
            _ENROLMENT.c.left_on,
            _ENROLMENT.c.state.label("status"),
        )
        .join(_CLASS, _CLASS.c.id == _ENROLMENT.c.class_id)
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_ENROLMENT.c.gone.is_(None), _CLASS.c.gone.is_(None), _PERSON.c.gone.is_(None))
    )


def class_learners(reader: Connection, class_id: str) -> list[dict[str, Any]]:
    """The learners of a class in the order of their roll numbers, with ID number, phone, home and group."""
    more = (_PERSON.c.id_number, _PERSON.c.phone, _PERSON.c.ethnic, _PERSON.c.present_home)
    chosen = (
        _enrolment_rows()
        .add_columns(*more, _ENROLMENT.c.primary_group)
        .where(
            _ENROLMENT.c.class_id == class_id,
            or_(_ENROLMENT.c.state.is_(None), _ENROLMENT.c.state != "withdrawn"),
        )
    )
    rows = [dict(row) for row in reader.execute(chosen).mappings()]
    return sorted(rows, key=lambda row: (row["roll_number"] or 10**6, sort_key(row["name"] or ""), row["id"]))


CLASSES = ListKind(
    "classes",
    mark("lists", "Classes"),
    mark("lists", "classes"),
    (
        Column("code", mark("lists", "Class code"), width=110),
        Column("trade", mark("lists", "Trade"), "trade", 180),
        Column("farm", mark("lists", "Farm trade"), "flag", 100),
        Column("hamlet", mark("lists", "Hamlet"), width=136),
        Column("provider", mark("lists", "Training provider"), width=176),
        Column("opened_on", mark("lists", "Opening"), "day", 96),
        Column("closed_on", mark("lists", "Closing"), "day", 96),
        Column("learners", mark("lists", "Learners"), "number", 76),
        Column("hours_held", mark("lists", "Hours held"), "number", 104),
        Column("inspections", mark("lists", "Inspection turns"), "number", 104),
        Column("status", mark("lists", "Status"), "code", 130, CLASS_STATES),
    ),
    _class_rows,
    "classes",
    ("opened_on", "closed_on"),
)

ENROLMENTS = ListKind(
    "enrolments",
    mark("lists", "Learners"),
    mark("lists", "enrolments"),
    (
        Column("name", mark("lists", "Full name"), width=200),
        Column("class", mark("lists", "Class code"), width=130),
        Column("roll_number", mark("lists", "No. in decision"), "number", 108),
        Column("birth", mark("lists", "Birth"), "day", 96),
        Column("sex", mark("lists", "Sex"), "code", 76, SEXES),
        Column("hamlet", mark("lists", "Hamlet"), width=160),
        Column("joined_on", mark("lists", "Joined"), "day", 96),
        Column("left_on", mark("lists", "Left"), "day", 96),
        Column("status", mark("lists", "Status"), "code", 130, ENROLMENT_STATES),
    ),
    _enrolment_rows,
    "enrolments",
    ("opened_on", "closed_on"),
)
