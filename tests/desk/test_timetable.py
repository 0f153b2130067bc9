"""The timetable of a class: how every session stands, hours against the programme, days off as typed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import attendance, classes, timetable
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import show_day
from tests.store.stores import new_store

TODAY = "2026-03-04"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


@pytest.fixture
def school_class(store: Store) -> str:
    return classes.open_class(
        store, code="K01", trade="cooking", opened_on="2026-03-02", closed_on="2026-03-31", hours=40
    )


def rows(store: Store, class_id: str) -> list[dict[str, object]]:
    with store.read() as reader:
        return timetable.session_rows(reader, class_id, TODAY)


def test_every_session_says_how_it_stands(store: Store, school_class: str) -> None:
    first, second, third, *_ = attendance.plan_sessions(store, school_class, "2026-03-02", 5)
    attendance.record_session(store, first, {}, TODAY)
    attendance.cancel_session(store, second, "Mưa lũ")
    made_up = attendance.make_up_session(store, second, "2026-03-10")
    found = rows(store, school_class)
    assert [row["state"] for row in found] == [
        "recorded",
        "made_up",
        "not_recorded",
        "ahead",
        "ahead",
        "ahead",
    ]
    assert [row["number"] for row in found] == [1, 2, 3, 4, 5, 6]
    assert {row["id"]: row["makes_up"] for row in found}[made_up] == "2026-03-03"
    attendance.cancel_session(store, third, "Đám tang")
    assert [row["state"] for row in rows(store, school_class)][2] == "cancelled"
    assert set(timetable.STATES) == {"recorded", "made_up", "not_recorded", "ahead", "cancelled"}


def test_hours_leave_out_what_fell_out(store: Store, school_class: str) -> None:
    first, second, _ = attendance.plan_sessions(store, school_class, "2026-03-02", 3)
    attendance.record_session(store, first, {}, TODAY)
    attendance.cancel_session(store, second, "Mưa lũ")
    with store.read() as reader:
        assert timetable.hours_of(reader, school_class) == (8, 4, 40)


@pytest.mark.parametrize("day", ["2026-03-01", "2026-04-01"])
def test_a_session_outside_the_class_is_refused(store: Store, school_class: str, day: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    for act in (
        lambda: attendance.plan_sessions(
            store, school_class, day, 1, attendance.Timetable(frozenset(range(7)))
        ),
        lambda: attendance.move_session(store, session, day, today=TODAY),
    ):
        with pytest.raises(Refusal, match="02/3/2026 – 31/3/2026") as refused:
            act()
        assert refused.value.code == "session_outside"
    assert len(rows(store, school_class)) == 1


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("", set()),
        ("30/4/2026, 1/5/2026", {"2026-04-30", "2026-05-01"}),
        ("30/4/2026;\n1/5/2026,", {"2026-04-30", "2026-05-01"}),
        ("30/4/2026 đến 2/5/2026", {"2026-04-30", "2026-05-01", "2026-05-02"}),
        ("30/4/2026–1/5/2026", {"2026-04-30", "2026-05-01"}),
    ],
)
def test_days_off_are_read_as_typed(typed: str, days: set[str]) -> None:
    assert timetable.parse_days_off(typed, TODAY) == days


@pytest.mark.parametrize(
    "typed", ["Tết", "31/2/2026", "2026", "2/5/2026 đến 1/5/2026", "1/1/2026 đến 1/6/2026", "a đến b đến c"]
)
def test_what_is_no_day_off_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        timetable.parse_days_off(typed, TODAY)
    assert refused.value.code == "bad_holidays"
    assert typed in refused.value.sentence


@given(st.lists(st.dates(date(2020, 1, 1), date(2035, 12, 31)).map(str), max_size=8))
def test_days_off_written_down_are_read_back(days: list[str]) -> None:
    assert timetable.parse_days_off(", ".join(map(show_day, days)), TODAY) == set(days)
