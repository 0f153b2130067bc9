from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.desk import people
from desktop_app.store.store import Store
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.undoing import Undoing
from desktop_app.ui.widgets.message import Message
from tests.store.stores import hand_over, new_store


class Shown:
    """A window with the two commands on a store."""

    def __init__(self, store: Store) -> None:
        self.store, self.window = store, MainWindow(())
        self.jobs = Jobs(self.window)
        self.window.show_menus({"undo": self.undo, "redo": self.redo})
        store.listen(self.window.told.emit)
        self.undoing = Undoing(self.window, store, self.jobs)

    def undo(self) -> None:
        """What the menu calls."""
        self.undoing.undo()

    def redo(self) -> None:
        """What the menu calls."""
        self.undoing.redo()

    def words(self) -> tuple[str, str]:
        """What stands in the menu."""
        actions = self.window.actions_by_name
        return actions["undo"].text(), actions["redo"].text()

    def said(self) -> list[str]:
        """What messages say."""
        return [
            label.text()
            for told in self.window.findChildren(Message)
            if told.isVisible()
            for label in told.findChildren(QLabel)
        ]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    """The window on a new store."""
    made = Shown(new_store(tmp_path / "data"))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.jobs.close()
    made.store.close()


def test_nothing_to_undo_shows_the_plain_words(shown: Shown) -> None:
    assert shown.words() == ("Hoàn tác", "Làm lại")


def test_menu_names_the_step_after_each_change(shown: Shown, qtbot: QtBot) -> None:
    shown.jobs.save(partial(people.add_person, shown.store, name="Vàng Thị An"))
    qtbot.waitUntil(lambda: shown.words() == ("Hoàn tác: thêm người lao động", "Làm lại"))
    shown.window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: shown.words() == ("Hoàn tác", "Làm lại: thêm người lao động"))
    assert "Đã hoàn tác: thêm người lao động." in shown.window.status.texts()
    shown.window.actions_by_name["redo"].trigger()
    qtbot.waitUntil(lambda: shown.words() == ("Hoàn tác: thêm người lao động", "Làm lại"))
    assert "Đã làm lại: thêm người lao động." in shown.window.status.texts()
    assert shown.said() == []


def test_nothing_to_redo_is_said(shown: Shown, qtbot: QtBot) -> None:
    shown.window.actions_by_name["redo"].trigger()
    qtbot.waitUntil(lambda: "Không còn bước nào để hoàn tác hoặc làm lại." in shown.window.status.texts())


def test_what_another_computer_edited_since_is_left_and_named(
    shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    other = new_store(tmp_path / "other" / "data", seed=2)
    person = people.add_person(shown.store, name="Vàng Thị An", phone="0912345001")
    people.edit_person(shown.store, person, name="Vàng Thị Ân", phone="0912345002")
    hand_over(shown.store, other)
    people.edit_person(other, person, phone="0912345003")
    hand_over(other, shown.store)
    shown.window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: bool(shown.said()))
    assert "Đã hoàn tác: sửa người lao động." in shown.said()
    assert "Giữ nguyên vì sau đó đã sửa lại: Điện thoại của Vàng Thị An." in shown.said()
    other.close()
