"""Behind every figure lie exactly the rows it counts, in any working year."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import (
    attendance,
    classes,
    graduates,
    inspections,
    lists,
    loans,
    outreach,
    people,
    surveys,
)
from desktop_app.desk.all_lists import LISTS
from desktop_app.desk.figure_rows import ROWS, rows_behind
from desktop_app.desk.lists import Asked, ListKind
from desktop_app.desk.today import Year, year_figures
from desktop_app.store.store import Store
from tests.store.stores import new_store

COUNTED = {
    "classes": ("classes", lambda year: year.found.classes),
    "learners": ("enrolments", lambda year: year.found.enrolments),
    "farm": ("enrolments", lambda year: year.farm),
    "nonfarm": ("enrolments", lambda year: year.nonfarm),
    "women": ("enrolments", lambda year: year.found.women),
    "minorities": ("enrolments", lambda year: year.minorities),
    "in_work": ("outcomes", lambda year: year.found.nonfarm.completed),
    "in_work_farm": ("outcomes", lambda year: year.found.farm.completed),
    "abroad": ("placements", lambda year: year.found.departed),
    "job_creation": ("loans", lambda year: year.found.job_creation.loans),
    "difficult_area": ("loans", lambda year: year.found.difficult_area.loans),
    "inspections": ("inspections", lambda year: year.found.inspection_turns),
    "documents": ("documents", lambda year: year.found.documents_issued),
    "asked": ("needs", lambda year: year.found.people_asked),
}
"""The list behind a figure, and the figure; nobody here learned or was asked twice in a year."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def held(store: Store, code: str, trade: str, opened: str) -> list[str]:
    """A class that was held, with a woman of the Thái and a man of the Kinh; all enrolments."""
    learners = [
        people.add_person(store, name=f"{code} {name}", sex=sex, ethnic=ethnic)
        for name, sex, ethnic in (("Lò Thị Hà", "F", "thai"), ("Nguyễn Văn Nam", "M", "kinh"))
    ]
    made = classes.open_class(store, learners, code=code, trade=trade, opened_on=opened)
    classes.decide_class(store, made, "1/QĐ", opened)
    classes.step_class(store, made, "running")
    attendance.plan_sessions(store, made, opened, 1)
    inspections.record_inspection(store, made, held_on=opened, kind="planned")
    classes.step_class(store, made, "closed", closed_on=opened)
    with store.read() as reader:
        enrolled = [row["id"] for row in classes.class_learners(reader, made)]
    for one in enrolled:
        classes.set_result(store, one, "completed")
    for round_, outcome in ((1, "no_work"), (2, "employer")):
        graduates.record_outcome(
            store, enrolled[0], f"{opened[:4]}-{8 + round_:02}-01", outcome, round=round_
        )
    graduates.record_outcome(store, enrolled[1], f"{opened[:4]}-09-01", "not_reached", round=1)
    return learners


def lend(store: Store, person: str, day: str) -> None:
    """Two loans of two programmes, one of them paid out in two parts."""
    loan = loans.add_loan(store, "job_creation", day, 40_000_000, person_id=person)
    loans.record_event(store, loan, "disbursement", day, 10_000_000)
    household = people.add_household(store, person)
    loans.add_loan(store, "difficult_area", day, 20_000_000, household_id=household)


def fill(store: Store, year: str) -> None:
    """A year of work."""
    trades = ((2, "cooking"), (3, "beekeeping"))
    hold = [held(store, f"K{n}/{year}", trade, f"{year}-03-0{n}") for n, trade in trades]
    for learner in hold[0]:
        surveys.record_need(store, learner, f"{year}-02-01", trade="cooking")
    abroad = graduates.add_placement(store, hold[1][0], f"{year}-04-01", market="japan")
    graduates.edit_placement(store, abroad, departed_on=f"{year}-06-01")
    lend(store, hold[1][1], f"{year}-05-04")
    for direction in ("issued", "incoming"):
        outreach.add_document(store, direction, f"Văn bản {direction}", issued_on=f"{year}-01-20")


def figures(store: Store, year: str) -> Year:
    with store.read() as reader:
        return year_figures(reader, year)


def shown(store: Store, kind: ListKind, asked: Asked) -> list[str]:
    """The ids of the rows of a list, which its count agrees with."""
    with store.read() as reader:
        found = [row["id"] for row in lists.page(reader, kind, asked)]
        assert lists.count(reader, kind, asked) == len(found) == len(set(found))
    return found


def test_every_figure_has_its_rows() -> None:
    assert COUNTED.keys() == ROWS.keys()


@pytest.mark.parametrize("name", COUNTED)
def test_the_list_behind_a_figure_has_as_many_rows_as_it_counts(store: Store, name: str) -> None:
    for year in ("2025", "2026"):
        fill(store, year)
    kind, counted = COUNTED[name]
    found = {}
    for year in ("2025", "2026", ""):
        many = counted(figures(store, year))
        found[year] = shown(store, LISTS[kind], Asked(among=rows_behind(name, year)))
        assert len(found[year]) == many > 0
    assert sorted(found["2025"] + found["2026"]) == sorted(found[""])
    assert figures(store, "2024").found.classes == 0
    assert shown(store, LISTS[kind], Asked(among=rows_behind(name, "2024"))) == []


def test_the_answer_counted_is_the_last_one(store: Store) -> None:
    fill(store, "2026")
    assert figures(store, "2026").found.nonfarm == (2, 1, 1)
    with store.read() as reader:
        rows = lists.page(reader, LISTS["outcomes"], Asked(among=rows_behind("in_work", "2026")))
    assert sorted(row["outcome"] for row in rows) == ["employer", "not_reached"]
