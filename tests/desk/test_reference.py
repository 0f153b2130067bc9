"""Lists of reference: shipped entries, the unit's own over them, the office's before both."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.desk import catalogue, classes, loans, people, reference
from desktop_app.desk.lists import count, page
from desktop_app.desk.reference import KEPT, LOAN_PROGRAMMES, PARTNERS, PROVIDERS, TRADES, Kept
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from tests.store.stores import hand_over, new_store

OFFICE = "0001220040101"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "o", role="office", area=OFFICE, seed=2)
    yield made
    made.close()


def entries(store: Store, kept: Kept) -> dict[str, dict[str, Any]]:
    with store.read() as reader:
        return {row["name"]: row for row in page(reader, reference.list_of(kept))}


def refusal_of(call: Any, *args: Any) -> str:
    with pytest.raises(Refusal) as refused:
        call(*args)
    return refused.value.code


@pytest.mark.parametrize("kept", KEPT.values(), ids=list(KEPT))
def test_an_entry_is_added_changed_removed_and_brought_back(store: Store, kept: Kept) -> None:
    with store.read() as reader:
        before = count(reader, reference.list_of(kept))
    made = reference.add_entry(kept, store, {"name": "  Dòng  mới "})
    assert entries(store, kept)["Dòng mới"]["state"] == "unconfirmed"
    reference.edit_entry(kept, store, made, {"name": "Dòng khác"})
    assert "Dòng khác" in entries(store, kept)
    reference.remove_entry(kept, store, made)
    with store.read() as reader:
        assert count(reader, reference.list_of(kept)) == before
    store.undo()
    assert "Dòng khác" in entries(store, kept)


@pytest.mark.parametrize("kept", KEPT.values(), ids=list(KEPT))
def test_a_name_is_there_once(store: Store, kept: Kept) -> None:
    reference.add_entry(kept, store, {"name": "Dòng mới"})
    assert refusal_of(reference.add_entry, kept, store, {"name": "dòng mới"}) == "entry_known"


def test_every_shipped_entry_stands_in_its_list(store: Store) -> None:
    shown = entries(store, TRADES)
    assert {row["code"] for row in shown.values()} == set(catalogue.shipped_trades())
    assert {row["state"] for row in shown.values()} == {"shipped"}
    with store.read() as reader:
        assert count(reader, reference.list_of(LOAN_PROGRAMMES)) == len(catalogue.shipped_programmes())


def test_a_shipped_trade_is_written_over_and_shows_again(store: Store) -> None:
    shipped = entries(store, TRADES)["Kỹ thuật nấu ăn"]
    reference.edit_entry(TRADES, store, shipped["id"], {"hours": 180})
    mine = entries(store, TRADES)["Kỹ thuật nấu ăn"]
    assert (mine["state"], mine["hours"], mine["farm"]) == ("unconfirmed", 180, False)
    with store.read() as reader:
        assert catalogue.trades(reader, "2026-01-01")["cooking"].hours == 180
    reference.remove_entry(TRADES, store, mine["id"])
    assert entries(store, TRADES)["Kỹ thuật nấu ăn"] == shipped
    assert refusal_of(reference.remove_entry, TRADES, store, shipped["id"]) == "entry_shipped"


def test_a_programme_changes_from_a_day_on(store: Store) -> None:
    new = {"name": "Hộ nghèo", "code": "poor_household", "borrower": "household", "from_on": "2026-03-01"}
    reference.add_entry(LOAN_PROGRAMMES, store, new | {"ceiling": 150_000_000})
    assert refusal_of(reference.add_entry, LOAN_PROGRAMMES, store, new) == "entry_known"
    with store.read() as reader:
        rows = [one for one in page(reader, reference.list_of(LOAN_PROGRAMMES)) if one["code"] == new["code"]]
        ceilings = [
            catalogue.programmes(reader, day)[new["code"]].ceiling for day in ("2026-02-28", "2026-03-01")
        ]
    assert sorted(row["state"] for row in rows) == ["shipped", "unconfirmed"]
    assert ceilings == [100_000_000, 150_000_000]


def test_the_offices_entry_is_confirmed_and_not_changed_here(store: Store, office: Store) -> None:
    made = reference.add_entry(TRADES, office, {"name": "Nghề mới", "farm": True})
    assert entries(office, TRADES)["Nghề mới"]["state"] == "confirmed"
    hand_over(office, store)
    assert entries(store, TRADES)["Nghề mới"]["state"] == "confirmed"
    assert refusal_of(reference.edit_entry, TRADES, store, made, {"hours": 90}) == "kept_by_office"
    assert refusal_of(reference.remove_entry, TRADES, store, made) == "kept_by_office"
    reference.edit_entry(TRADES, office, made, {"hours": 90})


def test_an_entry_in_use_is_kept(store: Store) -> None:
    reference.add_entry(TRADES, store, {"name": "Nghề mới", "farm": True})
    provider = reference.add_entry(PROVIDERS, store, {"name": "Trung tâm"})
    learner = people.add_person(store, name="Lò Thị Ánh", birth="1990")
    made = classes.open_class(
        store, [learner], trade="nghe_moi", provider_id=provider, opened_on="2026-03-02"
    )
    trade = entries(store, TRADES)["Nghề mới"]["id"]
    assert refusal_of(reference.remove_entry, TRADES, store, trade) == "entry_used"
    assert refusal_of(reference.edit_entry, TRADES, store, trade, {"code": "khac"}) == "entry_used"
    assert refusal_of(reference.remove_entry, PROVIDERS, store, provider) == "entry_used"
    programme = reference.add_entry(LOAN_PROGRAMMES, store, {"name": "Vốn xã", "borrower": "person"})
    loans.add_loan(store, "von_xa", "2026-03-02", 5_000_000, person_id=learner)
    assert refusal_of(reference.remove_entry, LOAN_PROGRAMMES, store, programme) == "entry_used"
    assert made


def test_what_is_gone_is_said(store: Store) -> None:
    made = reference.add_entry(PARTNERS, store, {"name": "Hội Nông dân"})
    reference.remove_entry(PARTNERS, store, made)
    assert refusal_of(reference.remove_entry, PARTNERS, store, made) == "row_missing"
    assert refusal_of(reference.edit_entry, PARTNERS, store, made, {"phone": None}) == "row_missing"
