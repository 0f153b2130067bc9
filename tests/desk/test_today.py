"""Where we stand: figures of a year, running classes, packets and backups, counted by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import attendance, classes, inspections, loans, people, today, units
from desktop_app.store.backup import back_up
from desktop_app.store.store import Store
from tests.store.stores import new_store

DAY = "2026-03-09"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def running(store: Store, code: str, trade: str, first: str, many: int) -> str:
    """A class that runs from a day on."""
    learners = [people.add_person(store, name=f"Người {code} {n}") for n in range(many)]
    made = classes.open_class(store, learners, code=code, trade=trade, opened_on=first, hours=300)
    classes.decide_class(store, made, "1/QĐ", first)
    classes.step_class(store, made, "running")
    return made


def test_turns_of_learners_are_split_by_trade_and_counted_in_the_year_of_reports(store: Store) -> None:
    running(store, "K01", "cooking", "2026-03-02", 3)
    running(store, "K02", "mushroom_growing", "2026-02-02", 2)
    running(store, "K03", "mushroom_growing", "2025-12-20", 4)
    running(store, "K04", "cooking", "2025-12-14", 5)
    cancelled = running(store, "K05", "cooking", "2026-03-02", 6)
    classes.step_class(store, cancelled, "cancelled")
    with store.read() as reader:
        year, before = today.year_figures(reader, "2026"), today.year_figures(reader, "2025")
    assert (year.farm, year.nonfarm) == (6, 3)
    assert (year.found.classes, year.found.enrolments) == (3, 9)
    assert (before.farm, before.nonfarm) == (0, 5)


def test_borrowers_households_and_loans_are_those_of_the_year(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    for day, amount in (("2026-01-05", 40_000_000), ("2026-02-05", 10_000_000), ("2025-06-01", 9_000_000)):
        loans.add_loan(store, "job_creation", day, amount, person_id=person)
    with store.read() as reader:
        found = today.year_figures(reader, "2026").found.job_creation
    assert found == (1, 2, 50_000_000)


def test_a_running_class_with_its_last_session_hours_rate_and_inspections(store: Store) -> None:
    made = running(store, "K01", "cooking", "2026-03-03", 4)
    hamlet = units.add_hamlets(store, ["Bản Màng"])["Bản Màng"]
    classes.edit_class(store, made, hamlet_id=hamlet)
    sessions = attendance.plan_sessions(store, made, "2026-03-03", 6)
    with store.read() as reader:
        first, second = [row["id"] for row in classes.class_learners(reader, made)][:2]
    attendance.record_session(store, sessions[0], {}, DAY)
    attendance.record_session(store, sessions[1], {first: "P", second: "K"}, DAY)
    inspections.record_inspection(store, made, held_on="2026-03-04", kind="planned")

    with store.read() as reader:
        (one,) = today.running_classes(reader, DAY)
    assert (one.code, one.hamlet, one.size, one.hours, one.needed) == ("K01", "Bản Màng", 4, 8, 300)
    assert one.last is not None
    assert one.last.held_on == "2026-03-04"
    assert one.tally == (2, 1, 1)
    assert one.rate == 75_000
    assert (one.turns, one.turned_on, one.unrecorded) == (1, "2026-03-04", 2)

    classes.step_class(store, made, "closed", closed_on=DAY)
    with store.read() as reader:
        assert today.running_classes(reader, DAY) == []


def test_a_class_that_has_not_met_yet_has_no_rate(store: Store) -> None:
    running(store, "K01", "cooking", "2026-03-03", 1)
    with store.read() as reader:
        (one,) = today.running_classes(reader, DAY)
    assert (one.last, one.tally, one.rate, one.turns, one.hours) == (None, None, None, 0, 0)


def test_backups_are_told_by_the_newest(store: Store) -> None:
    with store.read() as reader:
        assert today.kept(store, reader) == (None, None, None)
    back_up(store)
    with store.read() as reader:
        kept = today.kept(store, reader)
    assert kept.backup is not None
    assert (kept.packet, kept.copy) == (None, None)
