"""Invented classes with all that belongs to them, from the answers before to the outcomes after."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from desktop_app.domain import (
    Attendance,
    Enrolment,
    Inspection,
    InspectionItem,
    Outcome,
    Person,
    SchoolClass,
    Session,
    TrainingNeed,
)
from desktop_app.domain.base import Synced
from desktop_app.domain.training import INSPECTION_BLOCKS
from desktop_app.practice.persons import NewId, words
from desktop_app.practice.plan import LAST_DAY, ClassPlan
from desktop_app.store.ids import derived_id
from desktop_app.vietnam.names import sort_key

TURNS = 7
ABSENT = 0.07
MINUTES = 240


class Place(NamedTuple):
    """Where a class is held and who keeps it."""

    area: str
    hamlet_id: str
    provider_id: str
    round_id: str
    signer: str


class Drawing(NamedTuple):
    """Where random numbers and ids come from."""

    random: Random
    new_id: NewId


def hold_class(
    random: Random, plan: ClassPlan, people: list[Person], at: Place, new_id: NewId
) -> list[Sequence[Synced]]:
    """The rows of one class, parents first; `people` are its learners."""
    ordered = sorted(people, key=lambda person: (sort_key(person.name or ""), person.id))
    days = session_days(plan)
    held = [day for day in days if day <= LAST_DAY]
    school_class = _class(plan, at, days, new_id)
    open_ones = (2 + plan.number % 3) * plan.runs  # today's among them
    sessions = [_session(school_class, day, new_id, day in held[: len(held) - open_ones]) for day in days]
    enrolments = [
        _enrolment(school_class, person, number, plan, days) for number, person in enumerate(ordered, start=1)
    ]
    needs = [_need(random, person, plan, at, new_id) for person in ordered]
    absences = _absences(random, sessions, enrolments)
    by = Drawing(random, new_id)
    inspections = [
        _inspection(by, school_class, held[len(held) * turn // (TURNS + 1)], len(people), at)
        for turn in range(1, TURNS + 1)
    ]
    items = [item for one in inspections[::3] for item in _items(one)]
    outcomes = [] if plan.runs else _outcomes(random, plan, enrolments, school_class, new_id)
    return [[school_class], needs, sessions, enrolments, absences, inspections, items, outcomes]


def session_days(plan: ClassPlan) -> list[str]:
    """The days of a class: three mornings a week, so many as planned."""
    day = date.fromisoformat(plan.opened_on)
    days: list[str] = []
    while len(days) < plan.sessions:
        if day.weekday() in (0, 2, 4):
            days.append(day.isoformat())
        day += timedelta(days=1)
    return days


def _class(plan: ClassPlan, at: Place, days: list[str], new_id: NewId) -> SchoolClass:
    opened = date.fromisoformat(plan.opened_on)
    return SchoolClass(
        id=new_id(),
        area=at.area,
        code=f"K{plan.number:02}-{plan.opened_on[:4]}",
        trade=plan.trade,
        level="short" if plan.farm else "elementary",
        provider_id=at.provider_id,
        hamlet_id=at.hamlet_id,
        place="Nhà văn hóa",
        funding="decision_46",
        state="running" if plan.runs else "settled",
        decision=f"{100 + plan.number}/QĐ-UBND",
        decided_on=(opened - timedelta(days=12)).isoformat(),
        opened_on=plan.opened_on,
        closed_on=days[-1],
        hours=plan.sessions * MINUTES // 60,
        expected_job="Tự tạo việc làm tại gia đình" if plan.farm else "Làm việc tại cơ sở trong vùng",
        expected_income=4_500_000,
    )


def _session(school_class: SchoolClass, day: str, new_id: NewId, is_recorded: bool) -> Session:
    state = "recorded" if is_recorded else "not_recorded"
    return Session(
        id=new_id(),
        area=school_class.area,
        class_id=school_class.id,
        held_on=day,
        part_of_day="morning",
        minutes=MINUTES,
        state=state,
    )


def _enrolment(
    school_class: SchoolClass, person: Person, number: int, plan: ClassPlan, days: list[str]
) -> Enrolment:
    leaves = number <= plan.dropouts
    state = "learning" if plan.runs else "dropped_out" if leaves else "completed"
    return Enrolment(
        id=derived_id("enrolment", school_class.id, person.id),
        area=school_class.area,
        class_id=school_class.id,
        person_id=person.id,
        roll_number=number,
        state=state,
        joined_on=days[0],
        left_on=days[len(days) // 2] if leaves else None,
        reason="Đi làm xa" if leaves else None,
    )


def _need(random: Random, person: Person, plan: ClassPlan, at: Place, new_id: NewId) -> TrainingNeed:
    asked = date.fromisoformat(plan.opened_on) - timedelta(days=random.randint(25, 60))
    return TrainingNeed(
        id=new_id(),
        area=at.area,
        person_id=person.id,
        round_id=at.round_id,
        asked_on=asked.isoformat(),
        wanted=True,
        trade=plan.trade,
        time_of_day="morning",
        purpose="own_work" if plan.farm else "employed",
        wants_loan=random.random() < 0.3,
    )


def _absences(random: Random, sessions: list[Session], enrolments: list[Enrolment]) -> list[Attendance]:
    return [
        Attendance(
            id=derived_id("attendance", session.id, learner.id),
            area=session.area,
            session_id=session.id,
            enrolment_id=learner.id,
            mark=random.choice("PPK"),
        )
        for session in sessions
        if session.state == "recorded"
        for learner in enrolments
        if random.random() < ABSENT and not (learner.left_on and (session.held_on or "") >= learner.left_on)
    ]


def _inspection(by: Drawing, school_class: SchoolClass, day: str, learners: int, at: Place) -> Inspection:
    counted = learners - by.random.randint(0, 2)
    return Inspection(
        id=by.new_id(),
        area=at.area,
        class_id=school_class.id,
        held_on=day,
        started_at="08:00",
        ended_at="10:30",
        kind=by.random.choice(("planned", "planned", "unannounced")),
        delegation="Ban Chỉ đạo đào tạo nghề",
        leader=at.signer,
        by_sheet=counted,
        counted=counted,
        violations=0,
        conclusion="Lớp bảo đảm kế hoạch giảng dạy; học viên được hướng dẫn chi tiết, đủ vật tư.",
    )


def _items(inspection: Inspection) -> list[InspectionItem]:
    return [
        InspectionItem(
            id=derived_id("inspection_item", inspection.id, block),
            area=inspection.area,
            inspection_id=inspection.id,
            block=block,
            answer="met",
        )
        for block in INSPECTION_BLOCKS
    ]


def _outcomes(
    random: Random, plan: ClassPlan, enrolments: list[Enrolment], school_class: SchoolClass, new_id: NewId
) -> list[Outcome]:
    ends = [one for one in enrolments if one.state == "completed"]
    random.shuffle(ends)
    asked = date.fromisoformat(school_class.closed_on or LAST_DAY) + timedelta(days=183)
    if asked.isoformat() > LAST_DAY:
        asked = date.fromisoformat(LAST_DAY)
    return [
        _outcome(Drawing(random, new_id), plan, learner, place, asked.isoformat())
        for place, learner in enumerate(ends)
    ]


def _outcome(by: Drawing, plan: ClassPlan, learner: Enrolment, place: int, asked_on: str) -> Outcome:
    if place < plan.in_work:
        found = (
            by.random.choice(("own_work", "own_work", "improved_trade", "group")) if plan.farm else "employer"
        )
    else:
        found = "not_reached" if place < plan.in_work + plan.unreached else "no_work"
    works = place < plan.in_work
    return Outcome(
        id=by.new_id(),
        area=learner.area,
        enrolment_id=learner.id,
        round=1,
        asked_on=asked_on,
        outcome=found,
        employer=by.random.choice(words().employers) if found == "employer" else None,
        monthly_income=by.random.randint(35, 75) * 100_000 if works else None,
        trade_use="same" if works else None,
        difficulty=by.random.choice(("capital", "market", "fear")) if found == "no_work" else None,
    )
