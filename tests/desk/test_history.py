from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import people
from desktop_app.desk.history import HISTORY, history_rows, history_title
from desktop_app.store.store import Store
from tests.store.stores import hand_over, new_store


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two computers of one commune."""
    made = new_store(tmp_path / "a" / "data"), new_store(tmp_path / "b" / "data", seed=2)
    yield made
    for store in made:
        store.close()


def told(store: Store, person: str, *columns: str) -> list[tuple[str, ...]]:
    """These columns of a person's history."""
    with store.read() as reader:
        return [tuple(row[column] for column in columns) for row in history_rows(reader, "person", person)]


def test_every_field_of_a_new_record_stands_there(two: tuple[Store, Store]) -> None:
    store, _ = two
    person = people.add_person(store, name="Vàng Thị An", birth="1990")
    assert set(told(store, person, "field", "before", "after", "step")) == {
        ("Họ và tên", "–", "Vàng Thị An", "Thêm người lao động"),
        ("Ngày sinh", "–", "1990", "Thêm người lao động"),
    }


def test_edits_of_two_computers_are_told_newest_first(two: tuple[Store, Store]) -> None:
    one, other = two
    person = people.add_person(one, name="Vàng Thị An", phone="0912345001")
    hand_over(one, other)
    people.edit_person(other, person, phone="0912345002")
    hand_over(other, one)
    people.edit_person(one, person, phone="0912345003")
    hand_over(one, other)
    phones = [row[1:] for row in told(one, person, "field", "before", "after") if row[0] == "Điện thoại"]
    assert phones == [
        ("0912 345 002", "0912 345 003"),
        ("0912 345 001", "0912 345 002"),
        ("–", "0912 345 001"),
    ]
    computers = [row[0] for row in told(one, person, "computer", "field") if row[1] == "Điện thoại"]
    assert computers[0] == computers[2] != computers[1]
    columns = [column.key for column in HISTORY.columns]
    assert told(one, person, *columns) == told(other, person, *columns)


def test_edit_with_a_clock_far_behind_stays_above_what_it_saw(two: tuple[Store, Store]) -> None:
    one, other = two
    person = people.add_person(one, name="Vàng Thị An")
    hand_over(one, other)
    other.clock.now.__self__.at = 1_600_000_000_000  # type: ignore[attr-defined]
    people.edit_person(other, person, name="Vàng Thị Ân")
    hand_over(other, one)
    first, second = told(one, person, "when", "after")
    assert (first[1], second[1]) == ("Vàng Thị Ân", "Vàng Thị An")
    assert first[0].endswith(", giờ chưa chắc")
    assert "chưa chắc" not in second[0]


def test_edit_made_over_two_values_names_both(two: tuple[Store, Store]) -> None:
    one, other = two
    person = people.add_person(one, name="Vàng Thị An")
    hand_over(one, other)
    people.edit_person(one, person, name="Vàng Thị Ân")
    people.edit_person(other, person, name="Vàng Thị Ăn")
    hand_over(other, one)
    people.edit_person(one, person, name="Vàng Thị Anh")
    (before,) = told(one, person, "before", "after")[0][:1]
    assert set(before.split(" / ")) == {"Vàng Thị Ân", "Vàng Thị Ăn"}


def test_undo_and_redo_say_so(two: tuple[Store, Store]) -> None:
    store, _ = two
    person = people.add_person(store, name="Vàng Thị An")
    people.edit_person(store, person, name="Vàng Thị Ân")
    store.undo()
    store.undo(redo=True)
    assert told(store, person, "step", "after")[:3] == [
        ("Làm lại: sửa người lao động", "Vàng Thị Ân"),
        ("Hoàn tác: sửa người lao động", "Vàng Thị An"),
        ("Sửa người lao động", "Vàng Thị Ân"),
    ]


def test_removal_is_told_in_words(two: tuple[Store, Store]) -> None:
    store, _ = two
    person = people.add_person(store, name="Vàng Thị An")
    people.remove_person(store, person)
    assert told(store, person, "after", "step")[0] == ("Đã xóa", "Xóa người lao động")


def test_officer_is_named(two: tuple[Store, Store]) -> None:
    store, _ = two
    person = people.add_person(store, name="Vàng Thị An")
    assert told(store, person, "officer") == [("Lò Thị Hà",)]


def test_record_nobody_knows_has_no_history(two: tuple[Store, Store]) -> None:
    assert told(two[0], "0" * 32, "field") == []


def test_title_says_kind_and_name() -> None:
    assert history_title("person", "Vàng Thị An") == "Lịch sử sửa · Người lao động: Vàng Thị An"
