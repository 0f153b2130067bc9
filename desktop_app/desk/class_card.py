"""The class's card: how it stands, learners and sessions in numbers, and one timeline."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select

from desktop_app.desk.classes import REMOVED, STARTED, class_fields
from desktop_app.desk.inspections import count_turns
from desktop_app.desk.person_card import Event
from desktop_app.desk.timetable import hours_of, session_rows
from desktop_app.domain.base import METADATA
from desktop_app.domain.training import ENROLMENT_STATES, INSPECTION_KINDS, PARTS_OF_DAY
from desktop_app.i18n import translate
from desktop_app.vietnam.dates import show_day

_T = METADATA.tables
_ENROLMENT, _PERSON, _INSPECTION = _T["enrolment"], _T["person"], _T["inspection"]
PRESENT = ("placed", "learning", "on_leave")
LEFT = ("dropped_out", "withdrawn")
Row = dict[str, Any]


class ClassCard(NamedTuple):
    """A class's card: its state, facts as label and value, past sessions not recorded, the timeline.

    The event of the decision leads to the table `decision`, which stands for that part of the class.
    """

    code: str
    trade: str
    state: str
    facts: tuple[tuple[str, str], ...]
    unrecorded: int
    events: tuple[Event, ...]


def class_card(
    reader: Connection, class_id: str, today: str, trade_name: Callable[[str | None], str]
) -> ClassCard:
    """The card of a class on a day; Refusal `row_missing`."""
    found = class_fields(reader, class_id)
    sessions = session_rows(reader, class_id, today)
    facts = (*_place_facts(found), *_count_facts(reader, class_id), *_session_facts(reader, found, sessions))
    return ClassCard(
        code=found["code"] or "",
        trade=trade_name(found["trade"]),
        state=found["state"] or "planned",
        facts=tuple((label, value) for label, value in facts if value),
        unrecorded=sum(one["state"] == "not_recorded" for one in sessions),
        events=tuple(
            sorted(_events(reader, found, sessions), key=lambda one: (one.day, one.row), reverse=True)
        ),
    )


def _place_facts(found: Row) -> Iterable[tuple[str, str]]:
    days = " – ".join(show_day(day) for day in (found["opened_on"], found["closed_on"]) if day)
    yield translate("class_card", "Time"), days
    place = ", ".join(part for part in (found["place"], found["hamlet"]) if part)
    yield translate("class_card", "Place"), place
    yield translate("class_card", "Training provider"), found["provider"] or ""
    yield translate("class_card", "Teacher"), found["teacher"] or ""


def _count_facts(reader: Connection, class_id: str) -> Iterable[tuple[str, str]]:
    counted = select(_ENROLMENT.c.state, func.count()).where(
        _ENROLMENT.c.class_id == class_id, _ENROLMENT.c.gone.is_(None), _ENROLMENT.c.person_id.not_in(REMOVED)
    )
    counts: dict[str, int] = {row[0]: row[1] for row in reader.execute(counted.group_by(_ENROLMENT.c.state))}
    now, started, left = (sum(counts.get(one, 0) for one in states) for states in (PRESENT, STARTED, LEFT))
    said = translate(
        "class_card", "{now} in class · {started} began · {left} left", now=now, started=started, left=left
    )
    yield translate("class_card", "Learners"), said if counts else ""
    many = count_turns(reader, class_id)
    yield translate("class_card", "Inspections"), translate("class_card", "{n} turns", n=many)


def _session_facts(reader: Connection, found: Row, sessions: list[Row]) -> Iterable[tuple[str, str]]:
    states = [one["state"] for one in sessions]
    counts = {
        "recorded": states.count("recorded"),
        "fell_out": states.count("cancelled") + states.count("made_up"),
        "ahead": states.count("ahead") + states.count("not_recorded"),
    }
    said = translate("class_card", "{recorded} recorded · {fell_out} fell out · {ahead} to come", **counts)
    yield translate("class_card", "Sessions"), said if sessions else ""
    hours = hours_of(reader, found["id"])
    needed = f"/{hours.needed}" if hours.needed else ""
    planned = translate("class_card", "{held}{needed} held", held=hours.held, needed=needed)
    yield translate("class_card", "Hours"), planned if sessions else ""
    coming = next((one for one in sessions if one["state"] == "ahead"), None)
    part = str(PARTS_OF_DAY.get(coming["part_of_day"], "")).lower() if coming else ""
    yield (
        translate("class_card", "Next session"),
        f"{show_day(coming['held_on'])} {part}".strip() if coming else "",
    )


def _events(reader: Connection, found: Row, sessions: list[Row]) -> Iterable[Event]:
    yield from _steps_of(found)
    for one in sessions:
        if one["state"] in ("cancelled", "made_up"):
            said = translate("class_card", "Session fell out: {reason}", reason=one["reason"] or "")
            yield Event(one["held_on"] or "", said, "session", one["id"])
    for row in reader.execute(_turns(found["id"])).mappings():
        kind = str(INSPECTION_KINDS.get(row["kind"], "")).lower()
        said = translate("class_card", "Inspection: {kind}", kind=row["finding"] or kind)
        yield Event(row["held_on"] or "", said, "inspection", row["id"])
    for row in reader.execute(_moves(found["id"])).mappings():
        said = f"{ENROLMENT_STATES.get(row['state'], row['state'])}: {row['name']}"
        yield Event(row["left_on"], said, "enrolment", row["id"])


def _steps_of(found: Row) -> Iterable[Event]:
    row = found["id"]
    if found["decided_on"]:
        said = translate("class_card", "Decision {number}", number=found["decision"] or "")
        yield Event(found["decided_on"], said, "decision", row)
    if found["opened_on"] and found["state"] not in ("planned", "submitted", "returned", "cancelled"):
        yield Event(found["opened_on"], translate("class_card", "Opening"), "school_class", row)
    if found["closed_on"] and found["state"] in ("closed", "accepted", "settled"):
        yield Event(found["closed_on"], translate("class_card", "Closing"), "school_class", row)


def _turns(class_id: str) -> Select[Any]:
    return select(_INSPECTION.c.id, _INSPECTION.c.held_on, _INSPECTION.c.kind, _INSPECTION.c.finding).where(
        _INSPECTION.c.class_id == class_id, _INSPECTION.c.gone.is_(None)
    )


def _moves(class_id: str) -> Select[Any]:
    return (
        select(_ENROLMENT.c.id, _ENROLMENT.c.left_on, _ENROLMENT.c.state, _PERSON.c.name)
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .where(_ENROLMENT.c.class_id == class_id, _ENROLMENT.c.gone.is_(None))
        .where(_ENROLMENT.c.left_on.is_not(None), _PERSON.c.gone.is_(None))
    )
