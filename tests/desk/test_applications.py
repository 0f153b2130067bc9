"""Applications for training, answered within seven working days."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import applications, people
from desktop_app.desk.lists import Asked, page
from desktop_app.desk.reminders import Situation, reminders_due
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import add_working_days
from tests.store.stores import new_store

MONDAY = "2026-03-02"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def apply(store: Store, received_on: str = MONDAY, **fields: str) -> str:
    person = people.add_person(store, name="Lò Thị Hà")
    return applications.receive(store, person, "sewing", received_on, **fields)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 30))
def test_working_days_are_counted_one_by_one(day: date, many: int) -> None:
    reached = date.fromisoformat(add_working_days(day.isoformat(), many))
    passed = [day + timedelta(n) for n in range(1, (reached - day).days + 1)]
    assert sum(one.isoweekday() <= 5 for one in passed) == many
    assert not many or reached.isoweekday() <= 5


@pytest.mark.parametrize(
    ("received_on", "due_on"),
    [(MONDAY, "2026-03-11"), ("2026-03-06", "2026-03-17"), ("2026-03-07", "2026-03-17")],
)
def test_an_application_is_due_on_the_seventh_working_day(
    store: Store, received_on: str, due_on: str
) -> None:
    made = apply(store, received_on)
    with store.read() as reader:
        assert applications.application_of(reader, made)["due_on"] == due_on


def test_the_day_due_follows_the_day_received_unless_it_was_typed(store: Store) -> None:
    worked_out, typed = apply(store), apply(store, due_on="2026-03-20")
    for made in (worked_out, typed):
        applications.edit_application(store, made, received_on="2026-03-03")
    with store.read() as reader:
        found = [applications.application_of(reader, made)["due_on"] for made in (worked_out, typed)]
    assert found == ["2026-03-12", "2026-03-20"]
    applications.edit_application(store, typed, due_on=None)
    with store.read() as reader:
        assert applications.application_of(reader, typed)["due_on"] == "2026-03-12"


def test_the_state_follows_what_is_written_down(store: Store) -> None:
    made = apply(store, missing="Bản sao căn cước")
    states = []
    for fields in ({}, {"missing": None}, {"answer": "not_eligible"}, {"answered_on": "2026-03-04"}):
        if fields:
            applications.edit_application(store, made, **fields)
        with store.read() as reader:
            (row,) = page(reader, applications.APPLICATIONS, Asked("lo thi"))
        states.append(row["state"])
    assert states == ["missing", "received", "not_eligible", "answered"]


def test_an_answer_needs_its_words_and_comes_after_the_application(store: Store) -> None:
    made = apply(store)
    for fields, code in (
        ({"answered_on": "2026-03-04"}, "answer_needed"),
        ({"answered_on": "2026-03-01", "answer": "eligible"}, "answered_early"),
    ):
        with pytest.raises(Refusal) as refused:
            applications.edit_application(store, made, **fields)
        assert refused.value.code == code
        with store.read() as reader:
            assert applications.application_of(reader, made)["answered_on"] is None


def test_who_waits_is_reminded_of_from_the_fifth_working_day(store: Store) -> None:
    first, second = apply(store), apply(store, "2026-03-03")
    told = {}
    for day in ("2026-03-06", "2026-03-09", "2026-03-11", "2026-03-12"):
        with store.read() as reader:
            due = [one for one in reminders_due(Situation(reader, "commune", day)) if one.kind.code == "H03"]
            told[day] = [(one.words[0], one.label, one.found.row) for one in due]
            narrowed = [one.narrowed.ids for one in due if one.narrowed]
            behind = [
                row["id"]
                for ids in narrowed
                for row in page(reader, applications.APPLICATIONS, Asked(among=ids))
            ]
    assert told["2026-03-06"] == []
    assert [(one[0], one[2]) for one in told["2026-03-09"]] == [("1", first)]
    assert told["2026-03-11"][0][::2] == ("2", first)
    assert sorted(behind) == sorted([first, second])

    applications.edit_application(store, first, answer="eligible", answered_on="2026-03-12")
    applications.remove_application(store, second)
    with store.read() as reader:
        codes = [one.kind.code for one in reminders_due(Situation(reader, "commune", "2026-03-20"))]
    assert "H03" not in codes
    store.undo()
    with store.read() as reader:
        assert "H03" in [one.kind.code for one in reminders_due(Situation(reader, "commune", "2026-03-20"))]
