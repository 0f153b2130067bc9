"""Lists of a working year, of some rows only, and of both what was typed and the order asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from desktop_app.desk import classes, lists, loans, people, surveys
from desktop_app.desk.classes import CLASSES
from desktop_app.desk.lists import Asked
from desktop_app.desk.loans import LOANS
from desktop_app.desk.people import PEOPLE
from desktop_app.desk.surveys import ROUNDS
from desktop_app.domain.base import METADATA
from desktop_app.store.store import Store
from tests.store.stores import new_store

CLASS = METADATA.tables["school_class"]
OPENED = {
    "Nấm 2024": ("2024-03-01", "2024-05-01"),
    "Ong qua năm": ("2025-11-01", "2026-02-01"),
    "May 2026": ("2026-03-01", None),
    "Nấm chưa có ngày": (None, None),
    "Thêu tháng 12": ("2025-12-15", "2025-12-20"),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    for code, (opened, closed) in OPENED.items():
        classes.open_class(made, code=code, trade="cooking", opened_on=opened, closed_on=closed)
    yield made
    made.close()


def codes(store: Store, **asked: object) -> list[str]:
    """The codes of the classes shown, which the count agrees with."""
    with store.read() as reader:
        found = [row["code"] for row in lists.page(reader, CLASSES, Asked(**asked))]
        assert lists.count(reader, CLASSES, Asked(**asked)) == len(found)
    return found


@pytest.mark.parametrize(
    ("year", "left_out"),
    [
        ("2023", {"Nấm 2024", "Ong qua năm", "May 2026", "Thêu tháng 12"}),
        ("2024", {"Ong qua năm", "May 2026", "Thêu tháng 12"}),
        ("2025", {"Nấm 2024", "May 2026", "Thêu tháng 12"}),
        ("2026", {"Nấm 2024"}),
        ("2027", {"Nấm 2024", "Ong qua năm", "Thêu tháng 12"}),
        ("", set()),
    ],
)
def test_a_class_is_of_every_year_it_runs_in_and_without_a_day_of_all(
    store: Store, year: str, left_out: set[str]
) -> None:
    assert set(codes(store, year=year)) == OPENED.keys() - left_out


def test_what_is_typed_and_the_order_hold_within_a_year(store: Store) -> None:
    assert codes(store, year="2026", typed="nam") == ["Nấm chưa có ngày", "Ong qua năm"]
    assert [code[0] for code in codes(store, year="2026")] == ["M", "N", "O", "T"]
    assert codes(store, year="2026", descending=True) == codes(store, year="2026")[::-1]
    by_day = codes(store, year="2026", order="opened_on", descending=True)
    assert by_day[:2] == ["May 2026", "Thêu tháng 12"]


def test_rows_that_are_named_are_shown_of_any_year(store: Store) -> None:
    among = select(CLASS.c.id).where(CLASS.c.opened_on < "2025-01-01")
    assert codes(store, among=among, year="2026") == ["Nấm 2024"]
    assert codes(store, among=among, typed="ong") == []


def test_a_page_of_a_year_follows_the_one_before(store: Store) -> None:
    whole = codes(store, year="2026")
    with store.read() as reader:
        pages = [lists.page(reader, CLASSES, Asked(year="2026"), offset, 2) for offset in (0, 2, 4)]
    assert [row["code"] for page in pages for row in page] == whole


def test_people_are_of_no_year(store: Store) -> None:
    people.add_person(store, name="Lò Thị Hà")
    with store.read() as reader:
        assert lists.count(reader, PEOPLE, Asked(year="2001")) == 1
        assert not Asked(year="2001").narrows(PEOPLE)


def test_a_loan_goes_on_till_it_is_paid_back(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    loan = loans.add_loan(store, "job_creation", "2024-03-01", 40_000_000, person_id=person)

    def years() -> list[str]:
        with store.read() as reader:
            return [y for y in ("2023", "2024", "2026") if lists.count(reader, LOANS, Asked(year=y))]

    assert years() == ["2024", "2026"]
    loans.step_loan(store, loan, "repaid")
    assert years() == ["2024"]


def test_a_round_is_of_the_years_it_was_open(store: Store) -> None:
    made = surveys.open_round(store, "Đợt 1", "2025-07-05")
    with store.read() as reader:
        assert lists.count(reader, ROUNDS, Asked(year="2026")) == 1
    surveys.close_round(store, made, "2025-08-20")
    with store.read() as reader:
        assert [lists.count(reader, ROUNDS, Asked(year=year)) for year in ("2025", "2026")] == [1, 0]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Classes of all months of three years, some without a last day."""
    made = new_store(tmp_path_factory.mktemp("many") / "a")
    for n in range(36):
        opened = f"{2024 + n // 12}-{n % 12 + 1:02}-10"
        closed = None if n % 5 == 0 else f"{2024 + n // 12}-{n % 12 + 1:02}-28"
        classes.open_class(made, code=f"K{n:02}", trade="cooking", opened_on=opened, closed_on=closed)
    yield made
    made.close()


@given(
    year=st.sampled_from(["", "2023", "2024", "2025", "2026", "2030"]),
    typed=st.sampled_from(["", "k", "k1", "zzz"]),
    order=st.sampled_from(["", "code", "opened_on"]),
    descending=st.booleans(),
    size=st.integers(1, 40),
)
def test_pages_hold_what_the_count_says_and_no_row_twice(
    many: Store, year: str, typed: str, order: str, descending: bool, size: int
) -> None:
    asked = Asked(typed, order, descending, year)
    with many.read() as reader:
        total = lists.count(reader, CLASSES, asked)
        starts = range(0, total + 1, size)
        pages = [lists.page(reader, CLASSES, asked, start, size) for start in starts]
        found = [row["code"] for page in pages for row in page]
        free = {row["code"] for row in lists.page(reader, CLASSES, asked._replace(year=""))}
    assert len(found) == len(set(found)) == total
    assert set(found) <= free
