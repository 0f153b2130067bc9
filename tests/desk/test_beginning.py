"""The steps of the first week, from the founding of a book to their end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import beginning, first_start, people, units
from desktop_app.store.store import Store
from desktop_app.ui.menus import MENUS
from tests.store.stores import new_store

FOUNDED = {"unit", "places"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def done(store: Store, *, is_registered: bool = False) -> frozenset[str]:
    return beginning.done_steps(store, is_registered=is_registered)


def test_the_steps_are_the_glossary_s() -> None:
    assert [str(step.words) for step in beginning.STEPS] == [
        "Đơn vị, người ký",
        "Nơi để sổ và nơi sao lưu",
        "Mật khẩu, in phiếu khôi phục",
        "Danh sách tổ, bản",
        "Nhập người lao động từ Excel",
        "Nhập hộ nghèo, cận nghèo theo quyết định",
        "Nhập các lớp đã mở trước đây",
        "Đăng ký máy với {office}",
    ]
    assert set(first_start.STEPS) == frozenset().union(*(step.needs for step in beginning.STEPS))
    commands = {command.name for _, menu in MENUS for command in menu} | {beginning.DEVICES}
    assert {step.command for step in beginning.STEPS if step.command} <= commands
    assert all(step.command or step.later for step in beginning.STEPS)


def test_a_book_that_no_first_start_began_has_none(store: Store) -> None:
    assert not beginning.is_shown(store, frozenset())


def test_steps_are_ticked_as_they_are_done_and_go_when_all_are(store: Store) -> None:
    first_start.begin(store, None, {})
    assert done(store) == FOUNDED
    assert beginning.is_shown(store, done(store))
    units.add_hamlets(store, ["Bản Màng"])
    first_start.mark_done(store, "recovery")
    people.add_person(store, name="Lò Thị Hà")
    assert done(store) == FOUNDED | {"password", "hamlets", "people"}
    assert done(store, is_registered=True) == done(store) | {"register"}
    assert not beginning.is_shown(store, done(store))


def test_a_removed_person_is_nobody(store: Store) -> None:
    first_start.begin(store, None, {})
    person = people.add_person(store, name="Lò Thị Hà")
    people.remove_person(store, person)
    assert "people" not in done(store)


def test_closed_they_are_gone_but_the_first_start_can_be_taken_up(store: Store) -> None:
    first_start.begin(store, None, {})
    first_start.leave(store)
    assert beginning.is_shown(store, done(store))
    beginning.close(store)
    assert not beginning.is_shown(store, done(store))
    assert first_start.is_open(store)
