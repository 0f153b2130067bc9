"""An officer's work by keys alone, in the whole program: add, find, correct, delete, undo and redo."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_app.app import Program
from desktop_app.ui.rooms_tab import RoomsTab
from desktop_app.ui.tabs.surveys import PeoplePane
from desktop_app.ui.widgets.message import Message
from desktop_app.ui.widgets.record_dialog import RecordDialog
from tests.store.stores import new_store
from tests.ui.keys import commit_vn, press

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The program on an empty book, ready to be worked in."""
    store = new_store(tmp_path / "data")
    made = Program(qapp, tmp_path / "data", tmp_path / "state", {"scheme": "light"})
    made.window.show()
    made.show_store(store)
    made.window.strip.choose("surveys")
    yield made
    made.window.close()
    made.close()


def pane_of(program: Program) -> PeoplePane:
    """The list of people."""
    program.window.go_to("person", "")
    page = program.window.current_page()
    assert isinstance(page, RoomsTab)
    pane = page.room("people")
    assert isinstance(pane, PeoplePane)
    return pane


def when_asked(program: Program, answer: Callable[[QDialog], None]) -> None:
    """Answer the next dialog; one that is not closed by that is left, so that no test waits for ever."""
    watch = QTimer(program.window, interval=0)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            watch.stop()
            try:
                answer(dialog)
            finally:
                dialog.reject()

    watch.timeout.connect(look)
    watch.start()


def do(program: Program, qtbot: QtBot, key: Qt.Key, answer: Callable[[QDialog], None] | None = None) -> None:
    """Press Ctrl and a key, answer the dialog that comes, and wait till everything is stored and shown."""
    if answer:
        when_asked(program, answer)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    press(pane_of(program), key, CONTROL)
    settle(program, qtbot)


def settle(program: Program, qtbot: QtBot) -> None:
    """Wait till everything is stored and shown."""
    qtbot.waitUntil(program.jobs.is_idle)
    QApplication.processEvents()


def write_name(name: str) -> Callable[[QDialog], None]:
    """Write a name as an input method does and press Enter."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        line = dialog.form.widget_of("name")
        line.selectAll()  # type: ignore[attr-defined]
        commit_vn(line, name)
        press(line, Key.Key_Return)

    return answer


def delete(dialog: QDialog) -> None:
    """Say that the record is to go."""
    assert isinstance(dialog, Message)
    dialog.buttons["remove"].click()


def names(program: Program) -> list[str]:
    """Who stands in the list."""
    model = pane_of(program).model
    return [model.row(number)["name"] for number in range(model.rowCount())]


def test_a_person_is_added_corrected_deleted_and_brought_back(program: Program, qtbot: QtBot) -> None:
    do(program, qtbot, Key.Key_N, write_name("Lò Thị Hà"))
    do(program, qtbot, Key.Key_N, write_name("Vàng A Đạt"))
    assert names(program) == ["Vàng A Đạt", "Lò Thị Hà"]
    pane = pane_of(program)
    assert pane.current_name() == "Vàng A Đạt"
    when_asked(program, write_name("Vàng A Đông"))
    press(pane.pane.grid, Key.Key_Return)
    settle(program, qtbot)
    assert "Vàng A Đông" in names(program)
    do(program, qtbot, Key.Key_Delete, delete)
    assert names(program) == ["Lò Thị Hà"]
    assert pane.current_name() == "Lò Thị Hà"
    do(program, qtbot, Key.Key_Z)
    assert set(names(program)) == {"Lò Thị Hà", "Vàng A Đông"}
    do(program, qtbot, Key.Key_Y)
    assert names(program) == ["Lò Thị Hà"]
    do(program, qtbot, Key.Key_Z)
    assert set(names(program)) == {"Lò Thị Hà", "Vàng A Đông"}


def test_search_is_reached_and_left_by_keys(program: Program, qtbot: QtBot) -> None:
    for name in ("Lò Thị Hà", "Vàng A Đạt", "Lò Văn Hải"):
        do(program, qtbot, Key.Key_N, write_name(name))
    pane = pane_of(program)
    press(pane, Key.Key_F, CONTROL)
    commit_vn(pane.pane.search, "dat")
    QApplication.processEvents()
    assert names(program) == ["Vàng A Đạt"]
    press(pane.pane.search, Key.Key_Return)
    assert (pane.pane.focusWidget() is pane.pane.grid, pane.current_name()) == (True, "Vàng A Đạt")
    press(pane.pane.search, Key.Key_Escape)
    QApplication.processEvents()
    assert len(names(program)) == 3
