"""The locked screen: what is covered, who opens it, when it comes by itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import Program
from desktop_app.ui.lock import USUAL_MINUTES, Cover, idle_minutes
from tests.store.stores import new_store
from tests.ui.keys import press

PASSPHRASE = "mật khẩu thử"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_wrong_password_keeps_it_locked_and_a_right_one_opens(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    store = new_store(tmp_path / "data")
    program = Program(qapp, tmp_path / "data", tmp_path / "state", {"scheme": "light"})
    program.show_store(store)
    program.window.show()
    locking = program.beginnings.locking
    title = program.window.windowTitle()
    assert locking.idle.interval() == USUAL_MINUTES * 60_000
    locking.idle.timeout.emit()
    dialog = locking.dialog
    assert (locking.is_locked, "Đoàn Kết" in program.window.windowTitle()) == (True, False)
    cover = program.window.findChild(Cover)
    assert isinstance(cover, Cover)
    assert cover.geometry() == program.window.rect()
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.line.setText("falsch")
    dialog.primary.click()
    qtbot.waitUntil(dialog.isEnabled)
    assert "Caps Lock" in dialog.fault.text()
    assert locking.is_locked
    dialog.line.setText(PASSPHRASE)
    dialog.primary.click()
    qtbot.waitUntil(lambda: not locking.is_locked)
    assert program.window.windowTitle() == title
    program.close()


@pytest.mark.parametrize(
    ("said", "minutes"), [({}, 15), ({"idle_minutes": "5"}, 5), ({"idle_minutes": "x"}, 15)]
)
def test_minutes_are_this_machines(said: dict[str, str], minutes: int) -> None:
    assert idle_minutes(said) == minutes
