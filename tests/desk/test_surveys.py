"""Rounds, answers, and who wants to learn what in which hamlet."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import people, surveys, units
from desktop_app.desk.lists import page
from desktop_app.desk.who_can_join import wishes
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from tests.store.stores import new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def test_demand_counts_people_by_hamlet_and_trade(store: Store) -> None:
    hamlets = units.add_hamlets(store, ["Bản Màng", "Bản Thành Lập"])
    for name, hamlet in (
        ("Lò Thị Hà", "Bản Màng"),
        ("Tẩn Thị Mỷ", "Bản Màng"),
        ("Vàng A Sử", "Bản Thành Lập"),
    ):
        person = people.add_person(store, name=name, hamlet_id=hamlets[hamlet])
        surveys.record_need(store, person, "2026-02-01", trade="sewing")

    with store.read() as reader:
        found = Counter((one.hamlet, one.trade) for one in wishes(reader))
    assert found == {("Bản Màng", "sewing"): 2, ("Bản Thành Lập", "sewing"): 1}


def test_somebody_asked_twice_is_one_person(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    surveys.record_need(store, person, "2026-02-01", trade="sewing")
    surveys.record_need(store, person, "2026-03-01", trade="sewing")

    with store.read() as reader:
        assert surveys.people_wanting(reader, "sewing") == [person]
        assert [(one.hamlet, one.trade) for one in wishes(reader)] == [(None, "sewing")]


def test_who_wants_nothing_is_no_demand(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    surveys.record_need(store, person, "2026-02-01", wanted=False, no_need_reason="no_time")

    with store.read() as reader:
        assert wishes(reader) == []


def test_an_answer_is_corrected(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    need = surveys.record_need(store, person, "2026-02-01", trade="sewing")
    surveys.edit_need(store, need, trade="cooking")

    with store.read() as reader:
        assert surveys.people_wanting(reader, "cooking") == [person]
        assert surveys.people_wanting(reader, "sewing") == []


def test_demand_of_one_round(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    old, new = (
        surveys.open_round(store, name, day) for name, day in (("2025", "2025-01-01"), ("2026", "2026-01-01"))
    )
    surveys.record_need(store, person, "2025-02-01", trade="sewing", round_id=old)
    surveys.close_round(store, old, "2025-03-01")

    with store.read() as reader:
        assert [len(wishes(reader, each)) for each in (old, new)] == [1, 0]
        assert [name for _, name in surveys.rounds(reader)] == ["2026", "2025"]


def test_the_newest_open_round_is_the_current_one(store: Store) -> None:
    with store.read() as reader:
        assert surveys.current_round(reader) is None
    old, new = (
        surveys.open_round(store, name, day) for name, day in (("2025", "2025-01-01"), ("2026", "2026-01-01"))
    )
    with store.read() as reader:
        assert surveys.current_round(reader) == new

    surveys.close_round(store, new, "2026-03-01")
    with store.read() as reader:
        assert surveys.current_round(reader) == old

    surveys.close_round(store, new, None)
    with store.read() as reader:
        assert surveys.current_round(reader) == new


def test_a_round_counts_everybody_asked_once(store: Store) -> None:
    asked_in = surveys.open_round(store, "Rà soát năm 2026", "2026-01-05")
    first, second = (people.add_person(store, name=name) for name in ("Lò Thị Hà", "Vàng A Sử"))
    surveys.record_need(store, first, "2026-02-01", trade="sewing", round_id=asked_in)
    surveys.record_need(store, first, "2026-03-01", trade="cooking", round_id=asked_in)
    surveys.record_need(store, second, "2026-03-01", wanted=False, no_need_reason="far", round_id=asked_in)

    with store.read() as reader:
        (row,) = page(reader, surveys.ROUNDS)
    assert (row["state"], row["asked"], row["wanting"]) == ("open", 2, 1)


def test_a_round_can_be_corrected(store: Store) -> None:
    asked_in = surveys.open_round(store, "Rà soát 2025", "2026-01-05")
    surveys.edit_round(store, asked_in, name="Rà soát 2026")

    with store.read() as reader:
        assert surveys.round_of(reader, asked_in)["name"] == "Rà soát 2026"


def test_a_removed_answer_comes_back_by_undo(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    need = surveys.record_need(store, person, "2026-02-01", trade="sewing")
    surveys.remove_need(store, need)
    with store.read() as reader, pytest.raises(Refusal):
        surveys.need_of(reader, need)

    assert store.undo() is not None
    with store.read() as reader:
        assert surveys.need_of(reader, need)["trade"] == "sewing"
