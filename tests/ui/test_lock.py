"""The locked screen: what is covered, who opens it, when it comes by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.app import Program
from desktop_app.desk import classes, history, officers, people, units
from desktop_app.documents.printing import draw_form, draw_report
from desktop_app.store import keys
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.settings import SettingsDialog
from desktop_app.ui.dialogs.settings.idle import IdlePage
from desktop_app.ui.lock import Cover
from desktop_app.ui.widgets.idle import USUAL_MINUTES, idle_minutes
from tests.documents.reading import whole_text
from tests.store.stores import FAST, new_store
from tests.ui.keys import commit_vn, press

PASSPHRASE, SECOND = "mật khẩu thử", "suoi day 24"
MINUTE = 60_000
Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A book in which two work, each with a password."""
    monkeypatch.setitem(keys.set_passphrase.__kwdefaults__, "cost", FAST)
    made = new_store(tmp_path / "data")
    officers.give_password(made, officers.add_officer(made, name="Giàng A Páo"), SECOND)
    with made.write("letterhead") as change:
        units.put_letterhead(change, made.own_area, None, None, {"organisation": "Ủy ban nhân dân"})
    return made


@pytest.fixture
def program(qapp: QApplication, store: Store, qtbot: QtBot) -> Iterator[Program]:
    """The program on that book; the first of the two works in it."""
    made = Program(qapp, store.folder, store.folder.parent / "state", {"scheme": "light"})
    made.show_store(store)
    made.window.show()
    yield made
    qtbot.waitUntil(made.jobs.is_idle)
    made.window.close()
    made.close()
    made.beginnings.locking.deleteLater()


def answer(program: Program, qtbot: QtBot, password: str) -> None:
    """Type a password into the locked screen and try it."""
    dialog = program.beginnings.locking.dialog
    dialog.line.clear()
    commit_vn(dialog.line, password)
    dialog.primary.click()
    qtbot.waitUntil(lambda: not program.beginnings.is_locked or dialog.isEnabled())


def test_wrong_password_keeps_it_locked_and_a_right_one_opens(program: Program, qtbot: QtBot) -> None:
    locking = program.beginnings.locking
    title = program.window.windowTitle()
    assert locking.idle.interval() == USUAL_MINUTES * MINUTE
    locking.idle.timeout.emit()
    dialog = locking.dialog
    assert (locking.is_locked, "Đoàn Kết" in program.window.windowTitle()) == (True, False)
    cover = program.window.findChild(Cover)
    assert isinstance(cover, Cover)
    assert cover.geometry() == program.window.rect()
    press(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    answer(program, qtbot, "falsch")
    assert "Caps Lock" in dialog.fault.text()
    assert locking.is_locked
    answer(program, qtbot, PASSPHRASE)
    assert not locking.is_locked
    assert program.window.windowTitle() == title


def test_it_says_that_it_is_locked_and_who_was_at_work(program: Program) -> None:
    program.beginnings.lock()
    dialog = program.beginnings.locking.dialog
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert (dialog.windowTitle(), dialog.primary.text()) == ("Sổ đang khóa", "Mở khóa")
    assert "Lò Thị Hà" in said
    assert "phường Đoàn Kết" in said
    program.beginnings.locking.unlock()


def test_all_of_why_it_failed_is_seen(program: Program, qtbot: QtBot) -> None:
    program.beginnings.lock()
    dialog = program.beginnings.locking.dialog
    answer(program, qtbot, "falsch")
    for label in (dialog.fault, *dialog.findChildren(QLabel)):
        assert label.height() >= label.heightForWidth(label.width()) or not label.isVisible()
    program.beginnings.locking.unlock()


def test_typing_tool_is_named_while_the_password_fails(program: Program, qtbot: QtBot) -> None:
    program.beginnings.lock()
    dialog = program.beginnings.locking.dialog
    answer(program, qtbot, "suối day")
    assert "Bộ gõ tiếng Việt" in dialog.hint.text()
    assert (dialog.hint.isVisible(), "S01" in dialog.fault.text()) == (True, True)
    program.beginnings.locking.unlock()


def test_another_user_goes_on_under_the_own_name(program: Program, store: Store, qtbot: QtBot) -> None:
    school_class = classes.open_class(store, code="K01/2026", trade="cooking", opened_on="2026-03-02")
    program.beginnings.lock()
    answer(program, qtbot, SECOND)
    assert any("Giàng A Páo" in label.text() for label in program.window.strip.findChildren(QLabel))
    person = people.add_person(store, name="Vàng Thị An")
    with store.read() as reader:
        writers = {row["officer"] for row in history.history_rows(reader, "person", person)}
    assert writers == {"Giàng A Páo"}
    assert "Giàng A Páo" in whole_text(draw_report(store, "figures", "2026"))
    assert "Giàng A Páo" in whole_text(draw_form(store, "F09", school_class))


@pytest.mark.parametrize(("minutes", "interval"), [(5, 5 * MINUTE), (0, None)])
def test_minutes_of_the_settings_are_in_force_at_once(
    program: Program, qtbot: QtBot, minutes: int, interval: int | None
) -> None:
    settings = SettingsDialog(program.window, program.place, program.theme, "idle")
    qtbot.addWidget(settings)
    page = settings.made["idle"]
    assert isinstance(page, IdlePage)
    assert page.minutes.currentData() == USUAL_MINUTES
    while page.minutes.currentData() != minutes:
        press(page.minutes, Key.Key_Down if minutes == 0 else Key.Key_Up)
    press(settings.names, Key.Key_Down)
    idle = program.beginnings.locking.idle
    assert (idle.interval() if idle.isActive() else None) == interval
    assert program.remembered["idle_minutes"] == str(minutes)


@pytest.mark.parametrize(
    ("said", "minutes"), [({}, 15), ({"idle_minutes": "5"}, 5), ({"idle_minutes": "x"}, 15)]
)
def test_minutes_are_this_machines(said: dict[str, str], minutes: int) -> None:
    assert idle_minutes(said) == minutes
