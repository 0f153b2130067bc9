"""After the class: what became of learners, and work abroad."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from desktop_app.desk.classes import is_farm
from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.people import area_of_person
from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.steps import PLACEMENT_STEPS, demand_step
from desktop_app.domain.survey import MARKETS
from desktop_app.domain.training import Enrolment
from desktop_app.domain.work import (
    DIFFICULTIES,
    IN_WORK,
    OUTCOMES,
    PLACEMENT_STATES,
    Outcome,
    OverseasPlacement,
)
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.store import Store

_T = METADATA.tables
_OUTCOME, _ENROLMENT, _CLASS, _PERSON = _T["outcome"], _T["enrolment"], _T["school_class"], _T["person"]
_PLACEMENT, _HAMLET = _T["overseas_placement"], _T["hamlet"]


def record_outcome(store: Store, enrolment_id: str, asked_on: str, outcome: str, **fields: Any) -> str:
    """Record what a learner said when asked (fields of Outcome: round 1 or 2, employer, difficulty ...)."""
    with store.write("record outcome") as change:
        return put_outcome(change, enrolment_id, asked_on, outcome, **fields)


def put_outcome(change: Change, enrolment_id: str, asked_on: str, outcome: str, **fields: Any) -> str:
    """The same inside an open change."""
    learner = change.get(Enrolment, enrolment_id)
    if learner is None:
        raise Refusal("row_missing")
    row = Outcome(
        id=change.new_id(),
        area=learner.area,
        enrolment_id=enrolment_id,
        asked_on=asked_on,
        outcome=outcome,
        **{"round": 1, **fields},
    )
    change.put(row)
    return row.id


def edit_outcome(store: Store, outcome_id: str, **fields: Any) -> None:
    """Correct an answer."""
    with store.write("edit outcome") as change:
        change.edit(Outcome, outcome_id, **fields)


def remove_outcome(store: Store, outcome_id: str) -> None:
    """Remove an answer; undo brings it back."""
    with store.write("remove outcome") as change:
        row = change.get(Outcome, outcome_id)
        if row is not None:
            change.remove(row)


def latest_outcomes() -> Select[Any]:
    """One row an enrolment that was asked: its newest answer (enrolment_id, outcome, asked_on, id)."""
    place = func.row_number().over(
        partition_by=_OUTCOME.c.enrolment_id,
        order_by=(_OUTCOME.c.asked_on.desc(), _OUTCOME.c.round.desc(), _OUTCOME.c.id.desc()),
    )
    shown = (_OUTCOME.c[field] for field in ("id", "enrolment_id", "outcome", "asked_on"))
    ranked = select(*shown, place.label("place")).where(_OUTCOME.c.gone.is_(None)).subquery()
    return select(ranked).where(ranked.c.place == 1)


def add_placement(store: Store, person_id: str, introduced_on: str, **fields: Any) -> str:
    """Record that somebody was introduced to work abroad (fields of OverseasPlacement)."""
    with store.write("add placement") as change:
        row = OverseasPlacement(
            id=change.new_id(),
            area=area_of_person(change, person_id),
            person_id=person_id,
            introduced_on=introduced_on,
            **{"state": "registered", **fields},
        )
        change.put(row)
        return row.id


def step_placement(store: Store, placement_id: str, state: str, **fields: Any) -> None:
    """Bring a placement to its next state; `departed` needs a day. Refusals `illegal_step`, `day_needed`."""
    with store.write("step placement") as change:
        row = change.get(OverseasPlacement, placement_id)
        if row is None:
            raise Refusal("row_missing")
        demand_step(PLACEMENT_STEPS, row.state, state)
        if state == "departed" and not (fields.get("departed_on") or row.departed_on):
            raise Refusal("day_needed")
        change.edit(OverseasPlacement, placement_id, state=state, **fields)


def edit_placement(store: Store, placement_id: str, **fields: Any) -> None:
    """Correct a placement."""
    with store.write("edit placement") as change:
        change.edit(OverseasPlacement, placement_id, **fields)


def remove_placement(store: Store, placement_id: str) -> None:
    """Remove a placement; undo brings it back."""
    with store.write("remove placement") as change:
        row = change.get(OverseasPlacement, placement_id)
        if row is not None:
            change.remove(row)


def fields_of(reader: Connection, table: str, row_id: str) -> dict[str, Any]:
    """Everything written down of an outcome or a placement; Refusal `row_missing`."""
    return fields_of_row(reader, table, row_id)


def _outcome_rows() -> Select[Any]:
    return (
        select(
            _OUTCOME.c.id,
            _ENROLMENT.c.person_id.label("person"),
            _PERSON.c.name,
            _CLASS.c.code.label("class"),
            _CLASS.c.trade,
            is_farm(_CLASS.c.trade).label("farm"),
            _CLASS.c.closed_on,
            _OUTCOME.c.round,
            _OUTCOME.c.asked_on,
            _OUTCOME.c.outcome,
            _OUTCOME.c.outcome.in_(IN_WORK).label("in_work"),
            _OUTCOME.c.employer,
            _OUTCOME.c.monthly_income,
            _OUTCOME.c.difficulty,
            _OUTCOME.c.enrolment_id.label("enrolment"),
        )
        .join(_ENROLMENT, _ENROLMENT.c.id == _OUTCOME.c.enrolment_id)
        .join(_CLASS, _CLASS.c.id == _ENROLMENT.c.class_id)
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .where(_OUTCOME.c.gone.is_(None), _ENROLMENT.c.gone.is_(None))
        .where(_CLASS.c.gone.is_(None), _PERSON.c.gone.is_(None))
    )


def _placement_rows() -> Select[Any]:
    return (
        select(
            _PLACEMENT.c.id,
            _PLACEMENT.c.person_id.label("person"),
            _PERSON.c.name,
            _HAMLET.c.name.label("hamlet"),
            _PLACEMENT.c.market,
            _PLACEMENT.c.company,
            _PLACEMENT.c.introduced_on,
            _PLACEMENT.c.departed_on,
            _PLACEMENT.c.months,
            _PLACEMENT.c.state.label("status"),
        )
        .join(_PERSON, _PERSON.c.id == _PLACEMENT.c.person_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_PLACEMENT.c.gone.is_(None), _PERSON.c.gone.is_(None))
    )


OUTCOMES_LIST = ListKind(
    "outcomes",
    mark("lists", "After training"),
    mark("lists", "answers"),
    (
        Column("name", mark("lists", "Full name"), width=200),
        Column("class", mark("lists", "Class code"), width=120),
        Column("trade", mark("lists", "Trade"), "trade", 180),
        Column("farm", mark("lists", "Farm trade"), "flag", 90),
        Column("closed_on", mark("lists", "Closing"), "day", 96),
        Column("round", mark("lists", "Round"), "number", 60),
        Column("outcome", mark("lists", "Outcome"), "code", 220, OUTCOMES),
        Column("employer", mark("lists", "Place of work"), width=180),
        Column("monthly_income", mark("lists", "Income"), "dong", 110),
        Column("difficulty", mark("lists", "Difficulty"), "code", 120, DIFFICULTIES),
        Column("asked_on", mark("lists", "Asked on"), "day", 96),
    ),
    _outcome_rows,
    "outcomes",
    ("asked_on", "asked_on"),
)

PLACEMENTS = ListKind(
    "placements",
    mark("lists", "Work abroad"),
    mark("lists", "people"),
    (
        Column("name", mark("lists", "Full name"), width=200),
        Column("hamlet", mark("lists", "Hamlet"), width=160),
        Column("market", mark("lists", "Market"), "code", 110, MARKETS),
        Column("company", mark("lists", "Sending company"), width=220),
        Column("introduced_on", mark("lists", "Introduced on"), "day", 110),
        Column("departed_on", mark("lists", "Departed on"), "day", 110),
        Column("months", mark("lists", "Months"), "number", 70),
        Column("status", mark("lists", "Status"), "code", 140, PLACEMENT_STATES),
    ),
    _placement_rows,
    "placements",
    ("introduced_on", "departed_on"),
)
