"""Back to a record seen before, by keys, in the whole program and after its next start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from desktop_app.app import Program
from desktop_app.desk import classes, lists, people
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.recent import RecentDialog
from tests.store.stores import new_store
from tests.ui.keys import press

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return new_store(tmp_path / "data")


@pytest.fixture
def program(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Program]:
    """The program on a book with two people and a class."""
    for name in ("Lò Thị Hà", "Vàng A Páo"):
        people.add_person(store, name=name)
    classes.open_class(store, code="K1", trade="cooking")
    made = Program(qapp, tmp_path / "data", tmp_path / "state", {"scheme": "light", "working_year": "all"})
    made.window.show()
    made.show_store(store)
    yield made
    made.window.close()
    made.close()


def look_at(program: Program, table: str, name: str) -> None:
    """Go to a record as a search or a card does."""
    with program.place.store.read() as reader:
        found = {**people_by_name(reader), **classes_by_code(reader)}
    program.window.go_to(table, found[name])


def people_by_name(reader: Connection) -> dict[str, str]:
    return {one.name: one.id for one in people.known_people(reader)}


def classes_by_code(reader: Connection) -> dict[str, str]:
    return {row["code"]: row["id"] for row in lists.page(reader, classes.CLASSES)}


def ask(program: Program, qtbot: QtBot) -> RecentDialog:
    """Press Ctrl+Tab in the window."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    press(program.window.current_page().focusWidget() or program.window, Key.Key_Tab, CONTROL)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in program.window.findChildren(RecentDialog)))
    return next(one for one in program.window.findChildren(RecentDialog) if one.isVisible())


def lines(dialog: RecentDialog) -> list[str]:
    """The records, the one to go to with a mark."""
    items = [dialog.list.item(place) for place in range(dialog.list.count())]
    return [("> " if one is dialog.list.currentItem() else "") + one.text() for one in items]


def test_ctrl_tab_and_enter_go_back_to_the_record_before(program: Program, qtbot: QtBot) -> None:
    look_at(program, "person", "Vàng A Páo")
    look_at(program, "school_class", "K1")
    dialog = ask(program, qtbot)
    assert lines(dialog) == ["K1 · Lớp", "> Vàng A Páo · Người lao động"]
    press(dialog.list, Key.Key_Return)
    page = program.window.current_page()
    with program.place.store.read() as reader:
        assert page.current_record() == ("person", people_by_name(reader)["Vàng A Páo"])
    assert lines(ask(program, qtbot)) == ["Vàng A Páo · Người lao động", "> K1 · Lớp"]


def test_the_key_goes_on_to_the_next_record(program: Program, qtbot: QtBot) -> None:
    look_at(program, "person", "Vàng A Páo")
    look_at(program, "school_class", "K1")
    dialog = ask(program, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(dialog.list, Key.Key_Tab, CONTROL)
    assert lines(dialog)[0] == "> K1 · Lớp"


def test_a_record_that_went_is_not_offered(program: Program, qtbot: QtBot) -> None:
    look_at(program, "person", "Vàng A Páo")
    look_at(program, "school_class", "K1")
    with program.place.store.read() as reader:
        person = people_by_name(reader)["Vàng A Páo"]
    people.remove_person(program.place.store, person)
    assert not any("Páo" in line for line in lines(ask(program, qtbot)))
