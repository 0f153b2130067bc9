"""Whose area a record lies in: a commune's people stay its own, whoever writes of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from desktop_app.desk import classes, graduates, listed_people, loans, people, surveys
from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from tests.store.stores import AREA, hand_over, new_store


class Pair(NamedTuple):
    """An office, and somebody of a commune whose records it holds, with a household."""

    office: Store
    person: str
    household: str


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    commune = new_store(tmp_path / "a")
    office = new_store(tmp_path / "office", role="office", seed=2)
    person = people.add_person(commune, name="Lò Thị Hà")
    household = people.add_household(commune, person)
    hand_over(commune, office)
    yield Pair(office, person, household)
    for store in (commune, office):
        store.close()


ACTS: dict[str, Callable[[Store, str, str], Any]] = {
    "training_need": lambda store, person, _: surveys.record_need(
        store, person, "2026-01-01", trade="cooking"
    ),
    "overseas_placement": lambda store, person, _: graduates.add_placement(store, person, "2026-01-01"),
    "earlier_course": lambda store, person, _: people.record_earlier_course(store, person, trade="May"),
    "policy_group": lambda store, person, _: people.record_group(store, person, "poor"),
    "loan": lambda store, person, _: loans.add_loan(store, "job_creation", "2026-01-01", 1, person_id=person),
    "loan_event": lambda store, _, household: loans.add_loan(
        store, "difficult_area", "2026-01-01", 1, household_id=household
    ),
}


@pytest.mark.parametrize("table", ACTS)
def test_what_an_office_writes_of_somebody_lies_in_their_area(pair: Pair, table: str) -> None:
    ACTS[table](*pair)
    column = METADATA.tables[table].c.area
    with pair.office.read() as reader:
        assert list(reader.execute(column.table.select().with_only_columns(column)).scalars()) == [AREA]


@pytest.mark.parametrize(
    "act",
    [
        lambda store: people.add_person(store, name="Lò Thị Hà"),
        lambda store: classes.open_class(store, code="K1"),
        lambda store: listed_people.take_list(store, [listed_people.ListedPerson("Lò Thị Hà")]),
    ],
)
def test_an_office_makes_no_record_that_would_go_to_every_commune(
    pair: Pair, act: Callable[[Store], Any]
) -> None:
    before = pair.office.digest(ALL)
    with pytest.raises(Refusal) as refused:
        act(pair.office)
    assert refused.value.code == "kept_by_communes"
    assert pair.office.digest(ALL) == before


def test_a_loan_of_nobody_is_refused(pair: Pair) -> None:
    for borrower in ({"person_id": "0" * 32}, {"household_id": "0" * 32}):
        with pytest.raises(Refusal) as refused:
            loans.add_loan(pair.office, "job_creation", "2026-01-01", 1, **borrower)
        assert refused.value.code == "row_missing"
