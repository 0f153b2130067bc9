"""Sessions and attendance: only a recorded session counts, and only between joining and leaving.

No mark in a recorded session means present; P is excused, K unexcused. A session nobody has entered, or one
that fell out, counts for nobody.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import METADATA
from desktop_app.domain.person import Person
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.training import (
    MARKS,
    PARTS_OF_DAY,
    SESSION_STATES,
    Attendance,
    Enrolment,
    SchoolClass,
    Session,
)
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.names import sort_key

_T = METADATA.tables
_SESSION, _ATTENDANCE, _ENROLMENT, _PERSON = _T["session"], _T["attendance"], _T["enrolment"], _T["person"]
_HAMLET, _CLASS = _T["hamlet"], _T["school_class"]
ABSENT = ("P", "K")
MOST_SESSIONS = 400
"""More sessions at once are a slip of the hand: no course of these levels is so long."""

_ORDER = {"morning": 0, "afternoon": 1, "evening": 2}
_HOUR = re.compile(r"[0-9]{1,2}")


class SessionRow(NamedTuple):
    """A session of a class: its day, part of the day, length in minutes, state, and why it fell out."""

    id: str
    held_on: str | None
    part_of_day: str | None
    minutes: int | None
    state: str
    reason: str | None = None


class LearnerRow(NamedTuple):
    """A learner of a class with the marks made, by session id."""

    id: str
    roll_number: int | None
    name: str
    birth: str | None
    hamlet: str | None
    joined_on: str | None
    left_on: str | None
    marks: Mapping[str, str]


class Tally(NamedTuple):
    """How often somebody was present, excused and unexcused in the sessions that count for them."""

    present: int
    excused: int
    unexcused: int

    @property
    def sessions(self) -> int:
        """How many sessions count."""
        return sum(self)

    @property
    def rate(self) -> int | None:
        """The share present in thousandths of a percent; None before anything counts."""
        return self.present * 100_000 // self.sessions if self.sessions else None


class Sheet(NamedTuple):
    """The attendance of one class: its sessions in order and its learners by roll number."""

    sessions: list[SessionRow]
    learners: list[LearnerRow]


def part_of_hour(hour: str) -> str | None:
    """The part of the day an hour as typed (`08:30`, `14h`) falls in; None where it says no hour."""
    typed = _HOUR.match(hour)
    if typed is None:
        return None
    return "morning" if int(typed[0]) < 12 else "afternoon" if int(typed[0]) < 18 else "evening"


def is_member(held_on: str | None, joined_on: str | None, left_on: str | None) -> bool:
    """Whether somebody was in the class on a day: from joining on, until the day before they left."""
    held = held_on or ""
    return (joined_on or "") <= held and (not left_on or held < left_on)


def counts_for(session: SessionRow, learner: LearnerRow) -> bool:
    """Whether a session counts for a learner: recorded, and between joining and leaving."""
    return session.state == "recorded" and is_member(session.held_on, learner.joined_on, learner.left_on)


def can_mark(session: SessionRow, learner: LearnerRow) -> bool:
    """Whether a learner can be marked in a session: it did not fall out, and they were in the class."""
    return session.state != "cancelled" and is_member(session.held_on, learner.joined_on, learner.left_on)


def tally(learner: LearnerRow, sessions: Iterable[SessionRow]) -> Tally:
    """A learner's counts."""
    marks = [learner.marks.get(session.id, "") for session in sessions if counts_for(session, learner)]
    return Tally(sum(one not in ABSENT for one in marks), marks.count("P"), marks.count("K"))


def minutes_present(learner: LearnerRow, sessions: Iterable[SessionRow]) -> int:
    """How many minutes a learner was present in the sessions that count for them."""
    return sum(
        session.minutes or 0
        for session in sessions
        if counts_for(session, learner) and learner.marks.get(session.id) not in ABSENT
    )


def session_tally(session: SessionRow, learners: Iterable[LearnerRow]) -> Tally:
    """A session's counts over the learners for whom it counts."""
    marks = [learner.marks.get(session.id, "") for learner in learners if counts_for(session, learner)]
    return Tally(sum(one not in ABSENT for one in marks), marks.count("P"), marks.count("K"))


def read_sheet(reader: Connection, class_id: str) -> Sheet:
    """The attendance of a class as it stands."""
    sessions = [
        SessionRow(row.id, row.held_on, row.part_of_day, row.minutes, row.state or "not_recorded", row.reason)
        for row in reader.execute(
            select(_SESSION).where(_SESSION.c.class_id == class_id, _SESSION.c.gone.is_(None))
        )
    ]
    marks = _marks(reader, class_id)
    chosen = (
        select(
            _ENROLMENT.c.id,
            _ENROLMENT.c.roll_number,
            _PERSON.c.name,
            _PERSON.c.birth,
            _HAMLET.c.name.label("hamlet"),
            _ENROLMENT.c.joined_on,
            _ENROLMENT.c.left_on,
        )
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_ENROLMENT.c.class_id == class_id, _ENROLMENT.c.gone.is_(None), _PERSON.c.gone.is_(None))
        .where(
            _ENROLMENT.c.state.in_(("placed", "learning", "on_leave", "dropped_out", "completed", "failed"))
        )
    )
    learners = [LearnerRow(*row, marks.get(row.id, {})) for row in reader.execute(chosen)]
    learners.sort(key=lambda row: (row.roll_number or 10**6, sort_key(row.name or ""), row.id))
    return Sheet(sorted(sessions, key=_place), learners)


def _place(session: SessionRow) -> tuple[str, int, str]:
    return session.held_on or "9999", _ORDER.get(session.part_of_day or "", 3), session.id


def _marks(reader: Connection, class_id: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    chosen = (
        select(_ATTENDANCE.c.enrolment_id, _ATTENDANCE.c.session_id, _ATTENDANCE.c.mark)
        .join(_SESSION, _SESSION.c.id == _ATTENDANCE.c.session_id)
        .where(_SESSION.c.class_id == class_id, _ATTENDANCE.c.gone.is_(None), _ATTENDANCE.c.mark.is_not(None))
    )
    for enrolment, session, given in reader.execute(chosen):
        found.setdefault(enrolment, {})[session] = given
    return found


class Timetable(NamedTuple):
    """When sessions are planned: weekdays (0 is Monday), parts of the day, minutes of each, days left out."""

    weekdays: frozenset[int] = frozenset(range(5))
    parts: tuple[str, ...] = ("morning",)
    minutes: int = 240
    holidays: frozenset[str] = frozenset()


WORKDAY_MORNINGS = Timetable()


def plan_sessions(
    store: Store, class_id: str, first: str, many: int, timetable: Timetable = WORKDAY_MORNINGS
) -> list[str]:
    """Plan so many sessions from a day on; returns their ids. Times that are taken already are passed over.

    Refusals `no_days_chosen`, `whole_day_needed`, `too_many_sessions`, `session_outside` (C03).
    """
    if not timetable.weekdays or not timetable.parts:
        raise Refusal("no_days_chosen")
    demand_whole_day(first)
    if not 0 < many <= MOST_SESSIONS:
        raise Refusal("too_many_sessions", most=MOST_SESSIONS)
    with store.write("plan sessions") as change:
        school_class = _class_of(change, class_id)
        rows = [
            Session(
                id=change.new_id(),
                area=school_class.area,
                class_id=class_id,
                held_on=day,
                part_of_day=part,
                minutes=timetable.minutes,
                state="not_recorded",
            )
            for day, part in islice(_free_slots(change, class_id, first, timetable), many)
        ]
        for row in rows:
            _demand_within(school_class, row.held_on or "")
        change.put(rows)
        return [row.id for row in rows]


def demand_whole_day(day: str | None) -> None:
    """Let pass a day `YYYY-MM-DD`; Refusal `whole_day_needed` for a lone year or nothing."""
    if not day or len(day) != len("YYYY-MM-DD"):
        raise Refusal("whole_day_needed", day=day or "")


def _free_slots(change: Change, class_id: str, first: str, timetable: Timetable) -> Iterator[tuple[str, str]]:
    chosen = select(_SESSION.c.held_on, _SESSION.c.part_of_day).where(
        _SESSION.c.class_id == class_id, _SESSION.c.gone.is_(None), _SESSION.c.held_on >= first
    )
    taken = {tuple(row) for row in change.connection.execute(chosen)}
    return (slot for slot in _slots(first, timetable) if slot not in taken)


def _slots(first: str, timetable: Timetable) -> Iterator[tuple[str, str]]:
    day = date.fromisoformat(first)
    while True:
        if day.weekday() in timetable.weekdays and day.isoformat() not in timetable.holidays:
            for part in timetable.parts:
                yield day.isoformat(), part
        day += timedelta(days=1)


def _class_of(change: Change, class_id: str) -> SchoolClass:
    row = change.get(SchoolClass, class_id)
    if row is None:
        raise Refusal("row_missing")
    return row


def _demand_within(row: SchoolClass, day: str) -> None:
    first, last = row.opened_on or "", row.closed_on or ""
    if day < first or (last and day > last):
        opening, closing = (show_day(one) if one else "…" for one in (first, last))
        raise Refusal("session_outside", date=show_day(day), opening=opening, closing=closing)


def move_session(
    store: Store, session_id: str, held_on: str, part_of_day: str | None = None, *, today: str
) -> None:
    """Move a session to another day.

    Refusals `whole_day_needed`, `session_outside`, `session_ahead` where attendance was taken already, and
    `session_cancelled`: one that fell out is made up instead.
    """
    demand_whole_day(held_on)
    with store.write("move session") as change:
        old = _session(change, session_id)
        if old.state == "cancelled":
            raise Refusal("session_cancelled", date=show_day(old.held_on or ""), reason=old.reason or "")
        if old.state == "recorded" and held_on > today:
            raise Refusal("session_ahead", date=show_day(held_on))
        _demand_within(_class_of(change, old.class_id), held_on)
        fields: dict[str, Any] = {"held_on": held_on} | ({"part_of_day": part_of_day} if part_of_day else {})
        change.edit(Session, session_id, **fields)


def remove_session(store: Store, session_id: str) -> None:
    """Take a session out of the timetable. Refusal `session_recorded` where attendance was taken."""
    with store.write("remove session") as change:
        session = _session(change, session_id)
        if session.state == "recorded":
            raise Refusal("session_recorded", date=show_day(session.held_on or ""))
        change.remove(session)


def cancel_session(store: Store, session_id: str, reason: str) -> None:
    """Say that a session fell out, and why; Refusal `reason_needed`. It counts for nobody."""
    if not reason.strip():
        raise Refusal("reason_needed")
    with store.write("cancel session") as change:
        _session(change, session_id)
        change.edit(Session, session_id, state="cancelled", reason=reason)


def make_up_session(store: Store, cancelled_id: str, held_on: str, part_of_day: str = "morning") -> str:
    """Plan a session that makes up for one that fell out; returns its id.

    Refusals `whole_day_needed`, `session_outside`, `session_not_cancelled`: nothing to make up for, and
    `session_made_up`: one stands for it already; if that fell out too, it is the one to make up for.
    """
    demand_whole_day(held_on)
    with store.write("make up session") as change:
        old = _session(change, cancelled_id)
        if old.state != "cancelled":
            raise Refusal("session_not_cancelled", date=show_day(old.held_on or ""))
        if made_up := _made_up_on(change, cancelled_id):
            raise Refusal("session_made_up", date=show_day(old.held_on or ""), made_up=show_day(made_up))
        _demand_within(_class_of(change, old.class_id), held_on)
        row = Session(
            id=change.new_id(),
            area=old.area,
            class_id=old.class_id,
            held_on=held_on,
            part_of_day=part_of_day,
            minutes=old.minutes,
            state="not_recorded",
            makes_up_id=cancelled_id,
        )
        change.put(row)
        return row.id


def _made_up_on(change: Change, cancelled_id: str) -> str | None:
    chosen = select(_SESSION.c.held_on).where(
        _SESSION.c.makes_up_id == cancelled_id, _SESSION.c.gone.is_(None)
    )
    return change.connection.execute(chosen.limit(1)).scalar()


def reopen_session(store: Store, session_id: str) -> None:
    """Take back that a session was recorded or fell out: it is not recorded again, its marks are gone."""
    with store.write("reopen session") as change:
        session = _session(change, session_id)
        change.edit(Session, session_id, state="not_recorded", reason=None)
        change.put(_attendance(session, one, None) for one in sorted(_marked(change, session_id)))


def record_session(store: Store, session_id: str, marks: Mapping[str, str], today: str) -> None:
    """Record a session: marks P or K by enrolment id, everybody else present.

    Refusals `session_ahead`, `session_cancelled`, `day_needed`, `not_in_class` for a mark of somebody who
    had not joined by then, or had left.
    """
    with store.write("record session") as change:
        put_record(change, session_id, marks, today)


def put_record(change: Change, session_id: str, marks: Mapping[str, str], today: str) -> None:
    """The same inside an open change."""
    session = _recordable(change, session_id, today)
    for enrolment_id, given in marks.items():
        if given:
            _demand_member(change, session, enrolment_id)
    change.edit(Session, session_id, state="recorded")
    known = _marked(change, session_id)
    change.put(_attendance(session, one, marks.get(one) or None) for one in sorted(known | marks.keys()))


def set_mark(store: Store, session_id: str, enrolment_id: str, given: str | None, today: str) -> None:
    """Set one mark (P, K, or None for present); the session counts as recorded from then on.

    Refusals as for `record_session`.
    """
    with store.write("set attendance mark") as change:
        session = _recordable(change, session_id, today)
        _demand_member(change, session, enrolment_id)
        change.edit(Session, session_id, state="recorded")
        change.put(_attendance(session, enrolment_id, given))


def _session(change: Change, session_id: str) -> Session:
    session = change.get(Session, session_id)
    if session is None:
        raise Refusal("row_missing")
    return session


def _recordable(change: Change, session_id: str, today: str) -> Session:
    session = _session(change, session_id)
    if not session.held_on:
        raise Refusal("day_needed")
    if session.state == "cancelled":
        raise Refusal("session_cancelled", date=show_day(session.held_on), reason=session.reason or "")
    if session.held_on > today:
        raise Refusal("session_ahead", date=show_day(session.held_on))
    return session


def _demand_member(change: Change, session: Session, enrolment_id: str) -> None:
    learner = change.get(Enrolment, enrolment_id)
    if learner is None or learner.class_id != session.class_id:
        raise Refusal("row_missing")
    if not is_member(session.held_on, learner.joined_on, learner.left_on):
        person = change.get(Person, learner.person_id)
        name = person.name if person else ""
        raise Refusal("not_in_class", name=name or "", date=show_day(session.held_on or ""))


def _marked(change: Change, session_id: str) -> set[str]:
    chosen = select(_ATTENDANCE.c.enrolment_id).where(
        _ATTENDANCE.c.session_id == session_id, _ATTENDANCE.c.mark.is_not(None), _ATTENDANCE.c.gone.is_(None)
    )
    return set(change.connection.execute(chosen).scalars())


def _attendance(session: Session, enrolment_id: str, given: str | None) -> Attendance:
    return Attendance(
        id=derived_id("attendance", session.id, enrolment_id),
        area=session.area,
        session_id=session.id,
        enrolment_id=enrolment_id,
        mark=given,
    )


def _attendance_rows() -> Select[Any]:
    return (
        select(
            _ATTENDANCE.c.id,
            _ATTENDANCE.c.session_id.label("session"),
            _ATTENDANCE.c.enrolment_id.label("enrolment"),
            _ENROLMENT.c.person_id.label("person"),
            _PERSON.c.name,
            _CLASS.c.code.label("class"),
            _SESSION.c.held_on,
            _SESSION.c.part_of_day,
            _SESSION.c.state,
            _ATTENDANCE.c.mark,
        )
        .join(_SESSION, _SESSION.c.id == _ATTENDANCE.c.session_id)
        .join(_ENROLMENT, _ENROLMENT.c.id == _ATTENDANCE.c.enrolment_id)
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .join(_CLASS, _CLASS.c.id == _SESSION.c.class_id)
        .where(_ATTENDANCE.c.gone.is_(None), _ATTENDANCE.c.mark.is_not(None), _CLASS.c.gone.is_(None))
        .where(_SESSION.c.gone.is_(None), _SESSION.c.state == "recorded")
    )


def _session_rows() -> Select[Any]:
    return (
        select(
            _SESSION.c.id,
            _CLASS.c.code.label("class"),
            _SESSION.c.held_on,
            _SESSION.c.part_of_day,
            _SESSION.c.minutes,
            _SESSION.c.state,
        )
        .join(_CLASS, _CLASS.c.id == _SESSION.c.class_id)
        .where(_SESSION.c.gone.is_(None), _CLASS.c.gone.is_(None))
    )


ATTENDANCE = ListKind(
    "attendance",
    mark("lists", "Absences"),
    mark("lists", "absences"),
    (
        Column("name", mark("lists", "Full name"), width=200),
        Column("class", mark("lists", "Class code"), width=130),
        Column("held_on", mark("lists", "Day"), "day", 96),
        Column("part_of_day", mark("lists", "Part of day"), "code", 80, PARTS_OF_DAY),
        Column("mark", mark("lists", "Mark"), "code", 120, MARKS),
    ),
    _attendance_rows,
    "",
)

SESSIONS = ListKind(
    "sessions",
    mark("lists", "Sessions"),
    mark("lists", "sessions"),
    (
        Column("class", mark("lists", "Class code"), width=130),
        Column("held_on", mark("lists", "Day"), "day", 96),
        Column("part_of_day", mark("lists", "Part of day"), "code", 80, PARTS_OF_DAY),
        Column("minutes", mark("lists", "Minutes"), "number", 80),
        Column("state", mark("lists", "Status"), "code", 130, SESSION_STATES),
    ),
    _session_rows,
    "",
)
