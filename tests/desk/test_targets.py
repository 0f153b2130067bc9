"""What is to be reached in a year: set, replaced, removed, and summed at an office."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import lists, targets
from desktop_app.desk.figure_rows import ROWS
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.target import TARGET_KINDS, YearTarget
from desktop_app.store.store import Store
from tests.store.stores import AREA, hand_over, new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def of(store: Store, year: int) -> dict[str, int]:
    with store.read() as reader:
        return targets.targets_of(reader, year, store.own_area)


def test_a_target_of_the_same_year_and_kind_is_replaced(store: Store) -> None:
    first = targets.set_target(store, 2026, "classes", 6)
    assert targets.set_target(store, 2026, "classes", 7) == first
    targets.set_target(store, 2026, "learners", 180)
    targets.set_target(store, 2025, "classes", 4)
    assert of(store, 2026) == {"classes": 7, "learners": 180}
    with store.read() as reader:
        assert targets.target_fields(reader, first)["goal"] == 7
        rows = lists.page(reader, targets.TARGETS)
    assert sorted((row["year"], row["kind"], row["goal"]) for row in rows) == [
        (2025, "classes", 4), (2026, "classes", 7), (2026, "learners", 180),
    ]  # fmt: skip


def test_a_removed_target_can_be_set_again_and_undone(store: Store) -> None:
    made = targets.set_target(store, 2026, "women", 90)
    targets.remove_target(store, made)
    assert of(store, 2026) == {}
    store.undo()
    assert of(store, 2026) == {"women": 90}
    targets.remove_target(store, made)
    targets.set_target(store, 2026, "women", 80)
    assert of(store, 2026) == {"women": 80}


@pytest.mark.parametrize(
    ("year", "goal", "code"),
    [(26, 6, "year_unknown"), (20266, 6, "year_unknown"), (2026, 0, "target_needed")],
)
def test_what_is_no_target_is_refused(store: Store, year: int, goal: int, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        targets.set_target(store, year, "classes", goal)
    assert refused.value.code == code
    assert of(store, 2026) == {}


def test_two_laptops_that_set_the_same_target_have_one_row(store: Store, tmp_path: Path) -> None:
    other = new_store(tmp_path / "b", seed=2)
    targets.set_target(store, 2026, "classes", 6)
    targets.set_target(other, 2026, "classes", 6)
    hand_over(other, store)
    hand_over(store, other)
    assert of(store, 2026) == of(other, 2026) == {"classes": 6}
    assert store.digest(AREA) == other.digest(AREA)
    other.close()


def test_without_its_own_an_office_has_those_of_its_communes_together(store: Store) -> None:
    with store.write("from communes") as change:
        for area, goal in (("a1", 6), ("a2", 4)):
            change.put(YearTarget(id=change.new_id(), area=area, year=2026, kind="classes", goal=goal))
    assert of(store, 2026) == {"classes": 10}
    targets.set_target(store, 2026, "classes", 12)
    assert of(store, 2026) == {"classes": 12}


def test_every_kind_is_a_figure_of_hom_nay() -> None:
    assert set(TARGET_KINDS) <= ROWS.keys()
