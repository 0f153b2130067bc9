"""Tests of how an attendance sheet counts."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import attendance
from desktop_app.documents.attendance_sheet import LAYOUT, Learner, Session, number_sessions, sample
from desktop_app.documents.attendance_sheet.drawing import PARTS
from desktop_app.documents.attendance_sheet.values import (
    Counts,
    count_learner,
    count_session,
    is_member,
    mark_of,
    tile,
)
from desktop_app.domain.training import MARKS, PARTS_OF_DAY, SESSION_STATES

DAYS = ("2026-03-02", "2026-03-03", "2026-03-04")
LEARNER = Learner(1, "Giàng A Páo")
RECORDED = tuple(Session(number, day, "morning", "recorded") for number, day in enumerate(DAYS, start=1))
states = st.sampled_from(list(SESSION_STATES))
marks = st.sampled_from(["", *MARKS])


def class_of(count: int, sessions: int = 20):
    learners = tuple(replace(LEARNER, roll_number=number) for number in range(1, count + 1))
    return replace(sample(), learners=learners, sessions=number_sessions(sessions))


def test_every_part_of_the_day_has_its_letter() -> None:
    assert set(PARTS) == set(PARTS_OF_DAY)


@pytest.mark.parametrize(
    ("marked", "counts"),
    [
        (("", "", ""), Counts(3, 0, 0)),
        (("P", "", "K"), Counts(1, 1, 1)),
        ((), Counts(3, 0, 0)),
        (("K", "K", "K"), Counts(0, 0, 3)),
    ],
)
def test_no_mark_in_a_recorded_session_means_present(marked: tuple[str, ...], counts: Counts) -> None:
    assert count_learner(replace(LEARNER, marks=marked), RECORDED) == counts


@pytest.mark.parametrize("state", ["not_recorded", "cancelled", "of_a_later_version"])
def test_a_session_not_recorded_counts_for_nobody(state: str) -> None:
    sessions = tuple(replace(session, state=state) for session in RECORDED)
    assert count_learner(LEARNER, sessions) == Counts(0, 0, 0)


def test_a_mark_in_a_session_not_recorded_does_not_count() -> None:
    sessions = (replace(RECORDED[0], state="not_recorded"), *RECORDED[1:])
    assert count_learner(replace(LEARNER, marks=("K", "", "")), sessions) == Counts(2, 0, 0)


@pytest.mark.parametrize(
    ("joined", "left", "present"),
    [
        ("", "", 3),
        ("2026-03-03", "", 2),
        ("", "2026-03-02", 0),
        ("", "2026-03-03", 1),
        ("2026-03-03", "2026-03-03", 0),
        ("2026-03-05", "", 0),
    ],
)
def test_presence_counts_between_joining_and_leaving(joined: str, left: str, present: int) -> None:
    learner = replace(LEARNER, joined_on=joined, left_on=left)
    assert count_learner(learner, RECORDED) == Counts(present, 0, 0)


def test_the_day_of_joining_counts_and_the_day_of_leaving_does_not() -> None:
    learner = replace(LEARNER, joined_on=DAYS[0], left_on=DAYS[2])
    assert [is_member(learner, session) for session in RECORDED] == [True, True, False]


days_held = st.sampled_from(DAYS)


@given(days_held, st.sampled_from(("", *DAYS)), st.sampled_from(("", *DAYS)))
def test_paper_and_screen_agree_who_is_in_the_class(day: str, joined: str, left: str) -> None:
    learner = replace(LEARNER, joined_on=joined, left_on=left)
    assert is_member(learner, Session(1, day)) == attendance.is_member(day, joined, left)


def test_a_session_without_a_day_is_for_everybody() -> None:
    assert is_member(replace(LEARNER, joined_on="2026-03-03"), Session(1))


def test_a_session_counts_its_members() -> None:
    learners = [replace(LEARNER, marks=("P",)), LEARNER, replace(LEARNER, joined_on="2026-03-03")]
    assert count_session(learners, RECORDED, 0) == Counts(1, 1, 0)


def test_a_missing_mark_is_no_absence() -> None:
    assert mark_of(replace(LEARNER, marks=("P",)), 5) == ""


@given(st.lists(st.tuples(states, marks), max_size=30))
def test_counts_never_exceed_the_recorded_sessions(held: list[tuple[str, str]]) -> None:
    sessions = [Session(number, state=state) for number, (state, _) in enumerate(held)]
    counts = count_learner(replace(LEARNER, marks=tuple(mark for _, mark in held)), sessions)
    assert sum(counts) == sum(state == "recorded" for state, _ in held)


@given(st.lists(st.lists(marks, min_size=3, max_size=3), max_size=12))
def test_rows_and_columns_agree(rows: list[list[str]]) -> None:
    learners = [replace(LEARNER, marks=tuple(row)) for row in rows]
    by_learner = [count_learner(learner, RECORDED) for learner in learners]
    by_session = [count_session(learners, RECORDED, place) for place in range(3)]
    for part in range(3):
        assert sum(counts[part] for counts in by_learner) == sum(counts[part] for counts in by_session)


@pytest.mark.parametrize(
    ("people", "sessions", "pages"),
    [(1, 1, 1), (18, 20, 1), (19, 20, 2), (18, 21, 2), (35, 30, 4), (37, 41, 9), (0, 0, 1)],
)
def test_more_people_or_sessions_go_on_more_pages(people: int, sessions: int, pages: int) -> None:
    assert len(tile(class_of(people, sessions))) == pages


@given(st.integers(0, 60), st.integers(0, 65))
def test_every_learner_meets_every_session_once(people: int, sessions: int) -> None:
    met = [
        (learner.roll_number, session)
        for page in tile(class_of(people, sessions))
        for learner in page.learners
        for session in range(page.first, page.last)
    ]
    assert sorted(met) == list(product(range(1, people + 1), range(sessions)))


@given(st.integers(1, 60), st.integers(1, 65))
def test_no_page_is_fuller_than_the_grid(people: int, sessions: int) -> None:
    for page in tile(class_of(people, sessions)):
        assert 1 <= len(page.learners) <= LAYOUT.people
        assert 1 <= page.last - page.first <= LAYOUT.sessions


def test_only_the_last_people_page_closes_the_class() -> None:
    assert [page.closes_class for page in tile(class_of(35, 30))] == [False, True, False, True]


def test_pages_follow_the_roll_numbers() -> None:
    values = class_of(20)
    backwards = replace(values, learners=values.learners[::-1])
    assert tile(backwards) == tile(values)


def test_numbered_sessions_have_no_day() -> None:
    assert number_sessions(3) == (Session(1), Session(2), Session(3))
