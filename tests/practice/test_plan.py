"""The practice data add up to the source report's totals, and keep its proportions when smaller."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.practice.courses import session_days
from desktop_app.practice.plan import LAST_DAY, CommunePlan, Size, Totals, amounts, plan, share, split, totals


@pytest.fixture(scope="module")
def whole() -> list[CommunePlan]:
    return plan(Size())


def test_the_totals_are_those_of_the_report(whole: list[CommunePlan]) -> None:
    classes = [one for part in whole for one in part.classes]
    loans = [one for part in whole for one in part.loans]
    household_loans = [one for part in whole for one in part.household_loans]
    found = Totals(
        len(classes),
        sum(one.learners for one in classes),
        len(loans),
        sum(loans),
        len(household_loans),
        sum(household_loans),
        sum(len(part.markets) for part in whole),
        totals(Size()).documents,
    )
    assert found == Totals()


def test_four_in_ten_of_non_farm_graduates_work(whole: list[CommunePlan]) -> None:
    ends = [one for part in whole for one in part.classes if not one.farm and not one.runs]
    rate = sum(one.in_work for one in ends) / sum(one.learners - one.dropouts for one in ends)
    assert 0.38 <= rate <= 0.42


def test_classes_lie_in_the_period_and_one_runs_in_each_commune(whole: list[CommunePlan]) -> None:
    classes = sorted((one for part in whole for one in part.classes), key=lambda one: one.number)
    assert [one.opened_on for one in classes] == sorted(one.opened_on for one in classes)
    assert all("2022-07-01" <= one.opened_on <= LAST_DAY for one in classes)
    assert [one.runs for one in classes] == [False] * 26 + [True] * 7
    assert [sum(one.runs for one in part.classes) for part in whole] == [1] * 7
    assert all(one.in_work + one.unreached <= one.learners - one.dropouts for one in classes)


@given(st.integers(1, 7), st.integers(200, 3000), st.integers(0, 50))
def test_a_class_has_ended_by_the_last_day_unless_it_runs(communes: int, people: int, seed: int) -> None:
    for one in (one for part in plan(Size(communes, people, seed)) for one in part.classes):
        assert (session_days(one)[-1] > LAST_DAY) == one.runs


def test_a_small_book_has_classes_that_ended_and_one_that_runs() -> None:
    (part,) = plan(Size(1, 400))
    assert [(one.farm, one.runs) for one in part.classes] == [(True, False), (False, False), (True, True)]
    assert min(one.learners for one in part.classes) >= 5


def test_amounts_are_plausible(whole: list[CommunePlan]) -> None:
    for part in whole:
        assert all(10_000_000 <= one <= 100_000_000 for one in (*part.loans, *part.household_loans))


def test_the_same_seed_gives_the_same_plan() -> None:
    assert plan(Size(seed=3)) == plan(Size(seed=3)) != plan(Size(seed=4))


@given(st.integers(1, 7), st.integers(40, 3000), st.integers(0, 5))
def test_every_size_adds_up(communes: int, people: int, seed: int) -> None:
    size = Size(communes, people, seed)
    parts, wanted = plan(size), totals(size)
    assert sum(one.learners for part in parts for one in part.classes) == wanted.learners
    assert sum(one for part in parts for one in part.loans) == wanted.borrowed
    assert sum(len(part.household_loans) for part in parts) == wanted.households


@given(st.lists(st.integers(0, 50), min_size=1, max_size=12), st.data())
def test_a_split_is_exact_and_never_too_large(weights: list[int], data: st.DataObject) -> None:
    total = data.draw(st.integers(0, sum(weights)))
    parts = split(total, weights)
    assert sum(parts) == total
    assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))


@given(st.integers(0, 10**6), st.integers(1, 100))
def test_shares_differ_by_one_at_most(total: int, parts: int) -> None:
    found = share(total, parts)
    assert sum(found) == total
    assert max(found) - min(found) <= 1


def test_amounts_reach_their_total() -> None:
    assert sum(amounts(500_000_000, 9, Random(1))) == 500_000_000
