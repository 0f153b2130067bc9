"""Sums and women of rows: those of the database equal those counted row by row."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import lists, loans, people
from desktop_app.desk.lists import Asked, Column, ListKind
from desktop_app.desk.loans import LOANS
from desktop_app.desk.people import PEOPLE
from desktop_app.desk.selected import Totals, summed, total, total_of_list
from desktop_app.store.store import Store
from tests.store.stores import new_store

HOUR = Column("hours", LOANS.title, "number")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = new_store(tmp_path_factory.mktemp("selected") / "a")
    for n in range(12):
        person = people.add_person(made, name=f"Lò Thị {'AĐ'[n % 2]}", sex=(None, "M", "F")[n % 3])
        day, jobs = f"202{4 + n % 2}-03-01", n if n % 4 else None
        loans.add_loan(made, "job_creation", day, n * 1_000_000 + 1, person_id=person, jobs_created=jobs)
    yield made
    made.close()


@given(
    kind=st.sampled_from([PEOPLE, LOANS]),
    typed=st.sampled_from(["", "d", "zzz"]),
    year=st.sampled_from(["", "2024", "2025"]),
    keys=st.sets(st.sampled_from(["name", "sex", "disbursed", "jobs_created"])),
)
def test_the_database_sums_as_one_would_row_by_row(
    store: Store, kind: ListKind, typed: str, year: str, keys: set[str]
) -> None:
    columns = [column for column in kind.columns if column.key in keys]
    with store.read() as reader:
        rows = lists.page(reader, kind, Asked(typed, year=year))
        assert total_of_list(reader, kind, Asked(typed, year=year), columns) == total(columns, rows)


def test_women_are_told_only_where_a_column_says_so() -> None:
    rows = [{"sex": "F", "hours": 3}, {"sex": "M", "hours": None}, {"sex": "F"}]
    sex = next(column for column in PEOPLE.columns if column.key == "sex")
    assert total([sex, HOUR], rows) == Totals(2, {"hours": 3})
    assert total([HOUR], rows) == Totals(None, {"hours": 3})


def test_numbers_that_say_which_one_are_not_summed() -> None:
    assert summed([HOUR, HOUR._replace(key="roll_number"), HOUR._replace(kind="percent")]) == [HOUR]
