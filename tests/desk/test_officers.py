"""Users of a store: who can open it, who works in it, and what is refused."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.desk import officers, units
from desktop_app.desk.lists import page
from desktop_app.domain.refusal import Refusal
from desktop_app.store import keys
from desktop_app.store.store import Store
from tests.store.stores import new_store, reopen

FIRST, SECOND = "mật khẩu thử", "suoi day 24"
TODAY = "2026-06-30"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that are quick to try."""
    monkeypatch.setitem(keys.set_passphrase.__kwdefaults__, "cost", keys.Argon2Cost(memory_kib=8, passes=1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def access(store: Store) -> dict[str, str]:
    with store.read() as reader:
        return {row["name"]: row["access"] for row in page(reader, officers.officers(store, TODAY))}


def refusal_of(call: Any, *args: Any, **named: Any) -> str:
    with pytest.raises(Refusal) as refused:
        call(*args, **named)
    return refused.value.code


def test_a_new_user_opens_the_store_with_their_own_password_and_is_named(store: Store) -> None:
    other = officers.add_officer(store, name="Giàng A Páo", post="Chuyên viên")
    assert access(store) == {"Lò Thị Hà": "working", "Giàng A Páo": "cannot_open"}
    officers.give_password(store, other, SECOND)
    assert access(store)["Giàng A Páo"] == "can_open"

    again = reopen(store.folder, SECOND)
    with again.read() as reader:
        assert units.officer_name(reader, again.keys.officer_id) == "Giàng A Páo"
    assert access(again) == {"Lò Thị Hà": "can_open", "Giàng A Páo": "working"}
    again.close()


def test_who_has_ended_and_still_has_a_password_is_marked(store: Store) -> None:
    other = officers.add_officer(store, name="Giàng A Páo", from_on="2025-01-01")
    officers.give_password(store, other, SECOND)
    officers.edit_officer(store, other, to_on="2026-06-29")
    assert access(store)["Giàng A Páo"] == "ended_can_open"
    officers.take_password(store, other)
    assert access(store)["Giàng A Páo"] == "cannot_open"
    assert refusal_of(reopen, store.folder, SECOND) == "wrong_passphrase"


def test_this_machine_forgets_who_lost_the_password(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    other = officers.add_officer(store, name="Giàng A Páo")
    officers.give_password(store, other, SECOND)
    forgotten: list[Path] = []
    monkeypatch.setattr(keys, "recall", lambda _folder: (b"x", other))
    monkeypatch.setattr(keys, "forget", forgotten.append)
    officers.take_password(store, other)
    assert forgotten == [store.folder]


def test_the_own_password_is_changed_by_who_knows_it(store: Store) -> None:
    assert refusal_of(officers.change_own_password, store, "sai rồi", SECOND) == "wrong_passphrase"
    officers.change_own_password(store, FIRST, SECOND)
    assert refusal_of(reopen, store.folder, FIRST) == "wrong_passphrase"
    reopen(store.folder, SECOND).close()


def test_a_colleagues_password_does_not_change_mine(store: Store) -> None:
    other = officers.add_officer(store, name="Giàng A Páo")
    officers.give_password(store, other, SECOND)
    assert refusal_of(officers.change_own_password, store, SECOND, "ban mang 2026") == "wrong_passphrase"


def test_what_is_refused_of_passwords(store: Store) -> None:
    other = officers.add_officer(store, name="Giàng A Páo")
    assert refusal_of(officers.give_password, store, other, "ngắn") == "password_short"
    assert refusal_of(officers.give_password, store, other, FIRST) == "passphrase_taken"
    assert refusal_of(officers.give_password, store, "0" * 32, SECOND) == "row_missing"
    assert refusal_of(officers.take_password, store, store.keys.officer_id) == "own_password"
    assert access(store)["Giàng A Páo"] == "cannot_open"


def test_days_stand_in_their_order(store: Store) -> None:
    days = {"from_on": "2026-01-02", "to_on": "2026-01-01"}
    assert refusal_of(officers.add_officer, store, name="A", **days) == "days_reversed"
    other = officers.add_officer(store, name="A", from_on="2026-01-02")
    assert refusal_of(officers.edit_officer, store, other, to_on="2026-01-01") == "days_reversed"


def test_undo_takes_a_user_back(store: Store) -> None:
    before = store.digest(store.own_area)
    officers.add_officer(store, name="Giàng A Páo")
    store.undo()
    assert store.digest(store.own_area) == before
    assert access(store) == {"Lò Thị Hà": "working"}
