"""The whole life of a class at the keyboard: from those who asked to their results, and back by undo."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.desk import attendance, classes, inspections, people, surveys
from desktop_app.store.store import Store, set_meta
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.placing import PlacingDialog
from desktop_app.ui.dialogs.timetable import TimetableDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.classes import ClassesTab
from desktop_app.ui.widgets.message import Message
from desktop_app.ui.widgets.record_dialog import RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import new_store, reopen
from tests.ui.keys import press, type_vn

TODAY = "2026-03-12"
NAMES = ("Vàng Thị Xuân", "Lò Thị Ánh", "Giàng A Đạt", "Tẩn Mẩy An")
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key
Typed = dict[str, str]
AGREE: Typed = {"": "Enter"}


class Desk:
    """A tab on a store with somebody at the keys; what is stored is noted after each step."""

    def __init__(self, store: Store, qtbot: QtBot) -> None:
        self.store, self.qtbot = store, qtbot
        self.jobs = Jobs()
        self.tab = ClassesTab(Workplace(store, self.jobs, lambda: TODAY, {}, lambda _table, _row: None))
        self.tab.resize(1366, 700)
        qtbot.addWidget(self.tab)
        self.tab.show()

    def close(self) -> None:
        self.jobs.close()
        self.store.close()

    def room(self, name: str) -> Any:
        """Go to a list of the tab, into its first row."""
        activate(self.tab)
        self.tab.switch.enter(name)
        pane = self.tab.room(name)
        pane.refresh()
        if pane.model.rowCount():
            pane.pane.grid.setCurrentIndex(pane.model.index(0, 0))
        pane.pane.grid.setFocus()
        return pane

    def press(self, widget: QWidget, key: Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key and wait until what it saved is stored and shown."""
        press(widget, key, held)
        self.qtbot.waitUntil(lambda: self.jobs._saves == 0, timeout=5000)
        QApplication.processEvents()

    def answer(self, act: Callable[[], None], *typed: Typed) -> None:
        """Do something that asks, and answer its dialogs one after the other at the keyboard."""
        waiting, faults = list(typed), []

        def next_one() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, RecordDialog):
                faults.extend(fill(dialog, waiting.pop(0)))
            elif isinstance(dialog, Message):
                faults.extend(agree(dialog, waiting.pop(0)))
            if waiting:
                QTimer.singleShot(20, next_one)

        QTimer.singleShot(0, next_one)
        act()
        self.qtbot.waitUntil(lambda: not waiting and self.jobs._saves == 0, timeout=5000)
        QApplication.processEvents()
        assert faults == []


def fill(dialog: RecordDialog, typed: Typed) -> list[str]:
    """Type over some fields and press Enter; what the dialog found wrong, where it did not close."""
    activate(dialog)
    line: QWidget = dialog.form.widget_of(dialog.form.fields[0].key)
    for key, text in typed.items():
        line = dialog.form.widget_of(key)
        line.setFocus()
        if isinstance(line, QLineEdit):
            line.selectAll()
            press(line, Key.Key_Delete)
        type_vn(line, text)
    press(line, Key.Key_Return)
    if dialog.isVisible() and isinstance(line, QLineEdit):
        press(line, Key.Key_Return)  # the first Enter took the choice of a popup
    faults = [f"{dialog.windowTitle()}: {dialog.form.errors()}"] if dialog.isVisible() else []
    dialog.reject()
    return faults


def agree(message: Message, expected: Typed) -> list[str]:
    """Press Enter on a question that was expected."""
    press(message, Key.Key_Return)
    faults = [] if expected == AGREE else [f"asked at the wrong place: {message.answer}"]
    message.reject()
    return faults


def opened(kind: type[QDialog], parent: QWidget) -> Any:
    """The dialog of a kind that is open over a list."""
    (found,) = [one for one in parent.findChildren(kind) if one.isVisible()]
    activate(found)
    return found


def activate(window: QWidget) -> None:
    """Let the keys go to a window, as the desktop does once the window over it is closed."""
    window.activateWindow()
    QApplication.processEvents()


def stored(store: Store) -> dict[str, Any]:
    """All that is written down of classes, as it stands."""
    with store.read() as reader:
        rows = list(reader.execute(classes.CLASSES.statement()).mappings())
        return {row["id"]: told(reader, row["id"]) for row in rows}


def told(reader: Any, class_id: str) -> tuple[Any, ...]:
    sheet = attendance.read_sheet(reader, class_id)
    turns = list(reader.execute(inspections.INSPECTIONS.statement()).mappings())
    return (
        classes.class_fields(reader, class_id),
        classes.class_learners(reader, class_id),
        sheet,
        [(dict(row), inspections.answers_of(reader, row["id"])) for row in turns],
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store of four people who want to learn cooking, of whom two asked early."""
    store = new_store(tmp_path / "a")
    set_meta(store, today=TODAY)
    for number, name in enumerate(NAMES):
        person = people.add_person(store, name=name, birth="1990")
        surveys.record_need(store, person, f"2026-01-0{number + 1}", trade="cooking")
    store.close()
    return tmp_path / "a"


def plan_class(desk: Desk) -> None:
    pane = desk.room("classes")
    typed = {
        "code": "K01/2026",
        "trade": "Kỹ thuật nấu ăn",
        "opened_on": "2/3/2026",
        "closed_on": "31/3/2026",
        "hours": "24",
        "expected_job": "Tự tạo việc làm",
        "expected_income": "4tr",
    }
    desk.answer(lambda: press(pane, Key.Key_N, CONTROL), typed)


def place_people(desk: Desk) -> None:
    pane = desk.room("classes")
    desk.press(pane, Key.Key_L, CONTROL)
    dialog = opened(PlacingDialog, pane)
    for _ in NAMES:
        desk.press(dialog.pane.grid, Key.Key_Space)
    assert dialog.said.text() == "Đã chọn 4 người · 4 người muốn học nghề này"
    desk.press(dialog, Key.Key_Return, CONTROL)
    assert not dialog.isVisible()


def decide(desk: Desk) -> None:
    pane = desk.room("classes")
    desk.answer(
        lambda: press(pane, Key.Key_Return, CONTROL),
        {"state": "Duyệt, ghi quyết định"},
        {"decision": "12/QĐ-UBND", "decided_on": "20/2/2026"},
    )


def begin(desk: Desk) -> None:
    pane = desk.room("classes")
    desk.answer(lambda: press(pane, Key.Key_Return, CONTROL), {"state": "Khai giảng"}, {})


def plan_sessions(desk: Desk) -> None:
    pane = desk.room("classes")
    desk.press(pane, Key.Key_T, CONTROL)
    dialog = opened(TimetableDialog, pane)
    desk.answer(lambda: press(dialog, Key.Key_N, CONTROL), {"many": "6", "days_off": "4/3/2026"})
    activate(dialog)
    assert dialog.model.rowCount() == 6
    assert dialog.hours.text() == "Đã xếp 24 giờ, đã học 0 giờ · chương trình cần 24 giờ"
    press(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def sheet_at(desk: Desk, session: int) -> AttendanceDialog:
    """The attendance opened with F7, the keys moved to a session by arrows."""
    pane = desk.room("classes")
    desk.press(pane, Key.Key_F7)
    dialog: AttendanceDialog = opened(AttendanceDialog, pane)
    while dialog.current() and dialog.sheet.sessions.index(dialog.current()[0]) < session:
        press(dialog.grid, Key.Key_Right)
    return dialog


def record_first(desk: Desk) -> None:
    dialog = sheet_at(desk, 0)
    desk.press(dialog.grid, Key.Key_Down)
    desk.press(dialog.grid, Key.Key_K)
    assert dialog.grid.currentIndex().row() == 2
    press(dialog, Key.Key_Escape)


def record_second(desk: Desk) -> None:
    dialog = sheet_at(desk, 1)
    desk.press(dialog.grid, Key.Key_Space)  # takes a mark back, records nothing
    assert dialog.sheet.sessions[1].state == "not_recorded"
    desk.press(dialog.grid, Key.Key_Return, CONTROL)
    press(dialog, Key.Key_Escape)


def record_third(desk: Desk) -> None:
    dialog = sheet_at(desk, 2)
    desk.press(dialog.grid, Key.Key_Return, CONTROL)
    press(dialog, Key.Key_Escape)


def cancel_fourth(desk: Desk) -> None:
    dialog = sheet_at(desk, 3)
    desk.answer(lambda: press(dialog, Key.Key_B, CONTROL), {"reason": "Mưa lũ"})
    activate(dialog)
    desk.press(dialog.grid, Key.Key_P)  # nobody can be marked in it
    assert "không điểm danh" in dialog.said.text()
    press(dialog, Key.Key_Escape)


def make_up_fourth(desk: Desk) -> None:
    dialog = sheet_at(desk, 0)
    dialog.go_to(dialog.sheet.sessions[3].id)
    desk.answer(lambda: press(dialog, Key.Key_M, CONTROL), {"held_on": "20/3/2026"})
    assert len(dialog.sheet.sessions) == 7
    press(dialog, Key.Key_Escape)


def leave(desk: Desk) -> None:
    pane = desk.room("learners")
    desk.answer(lambda: press(pane, Key.Key_B, CONTROL), {"left_on": "9/3/2026", "reason": "Ốm"})


def inspect(desk: Desk) -> None:
    pane = desk.room("inspections")
    typed = {
        "class_id": "K01/2026",
        "held_on": "5/3/2026",
        "delegation": "Ban Chỉ đạo",
        "by_sheet": "4",
        "counted": "3",
        "violations": "0",
    }
    desk.answer(lambda: press(pane, Key.Key_F8), typed)


def write_minutes(desk: Desk) -> None:
    pane = desk.room("inspections")
    typed = {"papers": "Đạt", "rules": "Chưa đạt", "remark.rules": "Hai người ra ngoài"}
    desk.answer(lambda: press(pane, Key.Key_M, CONTROL), typed)


def clear_an_answer(desk: Desk) -> None:
    pane = desk.room("inspections")
    with desk.store.read() as reader:
        assert inspections.answers_of(reader, pane.current_id())["papers"] == ("met", None)

    def empty() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RecordDialog)
        activate(dialog)
        line = dialog.form.widget_of("papers")
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.selectAll()
        press(line, Key.Key_Delete)
        press(line, Key.Key_Return)
        dialog.reject()

    QTimer.singleShot(0, empty)
    desk.press(pane, Key.Key_M, CONTROL)
    with desk.store.read() as reader:
        assert set(inspections.answers_of(reader, pane.current_id())) == {"rules"}


def close_class(desk: Desk) -> None:
    pane = desk.room("classes")
    desk.answer(
        lambda: press(pane, Key.Key_Return, CONTROL),
        {"state": "Bế giảng"},
        AGREE,  # sessions that passed are not recorded: close anyway
        {"closed_on": "12/3/2026"},
    )


def fail_one(desk: Desk) -> None:
    pane = desk.room("learners")
    pane.pane.grid.setCurrentIndex(pane.model.index(1, 0))
    desk.answer(lambda: pane.set_result(), {"state": "Không đạt"})


LIFE: Sequence[Callable[[Desk], None]] = (
    plan_class,
    place_people,
    decide,
    begin,
    plan_sessions,
    record_first,
    record_second,
    record_third,
    cancel_fourth,
    make_up_fourth,
    leave,
    inspect,
    write_minutes,
    clear_an_answer,
    close_class,
    fail_one,
)


def test_a_class_lives_at_the_keyboard_survives_a_restart_and_is_undone(folder: Path, qtbot: QtBot) -> None:
    desk = Desk(reopen(folder), qtbot)
    known = [stored(desk.store)]
    for step in LIFE:
        step(desk)
        known.append(stored(desk.store))
        assert known[-1] != known[-2], step.__name__
    ((school_class, learners, sheet, turns),) = known[-1].values()
    assert (school_class["state"], school_class["closed_on"]) == ("closed", "2026-03-12")
    assert [(row["roll_number"], row["name"], row["status"]) for row in learners] == [
        (1, "Tẩn Mẩy An", "dropped_out"),
        (2, "Lò Thị Ánh", "failed"),
        (3, "Giàng A Đạt", "completed"),
        (4, "Vàng Thị Xuân", "completed"),
    ]
    tallies = [attendance.tally(row, sheet.sessions) for row in sheet.learners]
    assert tallies == [(3, 0, 0), (2, 0, 1), (3, 0, 0), (3, 0, 0)]
    assert len(turns) == 1
    desk.close()

    store = reopen(folder)
    assert stored(store) == known[-1]
    for before in reversed(known[:-1]):
        undone = store.undo()
        assert undone is not None
        assert undone[1] == []
        assert stored(store) == before
    store.close()
