"""The attendance sheet at the keyboard: one cell at a time, grey where nobody can be marked."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.desk import attendance, classes, people
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.cells import BAD, CLOSED, DOUBTFUL
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import new_store
from tests.ui.keys import press

TODAY = "2026-03-04"
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
FIRST = 2
"""The column of the first session."""


class At(NamedTuple):
    """A sheet that is open, the ids of its sessions, and the threads."""

    dialog: AttendanceDialog
    sessions: list[str]
    jobs: Jobs

    def shown(self, column: int) -> list[str]:
        model = self.dialog.model
        return [model.cell(row, FIRST + column).text for row in range(model.rowCount())]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


@pytest.fixture
def at(store: Store, qtbot: QtBot) -> Iterator[At]:
    """Four sessions: one recorded, two to record, one ahead; three learners, of whom the first left."""
    learners = [people.add_person(store, name=name) for name in ("Lò Thị Ánh", "Giàng A Đạt", "Vàng Thị Yến")]
    made = classes.open_class(store, learners, code="K01", trade="cooking", opened_on="2026-03-02")
    classes.decide_class(store, made, "12/QĐ", "2026-02-20")
    classes.step_class(store, made, "running")
    sessions = attendance.plan_sessions(store, made, "2026-03-02", 4)
    attendance.record_session(store, sessions[0], {}, TODAY)
    with store.read() as reader:
        first = classes.class_learners(reader, made)[0]["id"]
    classes.leave_class(store, first, "2026-03-03", "dropped_out")
    jobs = Jobs()
    dialog = AttendanceDialog(
        None, Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: None), made, "K01"
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield At(dialog, sessions, jobs)
    jobs.close()


def pressed(
    at: At, qtbot: QtBot, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key that saves, and wait until it is saved and shown."""
    with qtbot.waitSignal(at.jobs.saving, check_params_cb=lambda left: left == 0, timeout=5000):
        press(at.dialog.grid, key, held)
    QApplication.processEvents()


def test_the_sheet_opens_at_the_first_session_to_record(at: At) -> None:
    index = at.dialog.grid.currentIndex()
    assert (index.row(), index.column()) == (0, FIRST + 1)
    assert at.dialog.where.text() == "Buổi 2/4 · Thứ Ba 03/3/2026 · sáng · Chưa điểm danh"


def test_arrows_go_by_cell_and_enter_goes_down(at: At) -> None:
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Return, Key.Key_Left):
        press(at.dialog.grid, key)
    index = at.dialog.grid.currentIndex()
    assert (index.row(), index.column()) == (2, FIRST + 1)
    assert len(at.dialog.grid.selectionModel().selectedIndexes()) == 1
    assert at.dialog.who.text() == "Vàng Thị Yến: có mặt 1/1 buổi, P 0, K 0, 4 giờ"


def test_marks_go_down_and_record_the_session(at: At, qtbot: QtBot) -> None:
    press(at.dialog.grid, Key.Key_Down)
    pressed(at, qtbot, Key.Key_P)
    pressed(at, qtbot, Key.Key_K)
    assert at.shown(1) == ["", "P", "K"]
    assert at.dialog.grid.currentIndex().row() == 2
    pressed(at, qtbot, Key.Key_Space)
    assert at.shown(1) == ["", "P", "✓"]
    states = [at.dialog.model.cell(row, FIRST + 1).state for row in range(3)]
    assert states == [CLOSED, DOUBTFUL, ""]
    row = at.dialog.model.row(1)
    assert (row["present"], row["excused"], row["unexcused"], row["hours"]) == (1, 1, 0, 4)


def test_absence_without_leave_is_seen_at_once(at: At, qtbot: QtBot) -> None:
    press(at.dialog.grid, Key.Key_Down)
    pressed(at, qtbot, Key.Key_K)
    assert at.dialog.model.cell(1, FIRST + 1).state == BAD


def test_nobody_is_present_in_a_session_that_is_not_recorded(at: At) -> None:
    press(at.dialog.grid, Key.Key_Down)
    press(at.dialog.grid, Key.Key_Space)
    assert at.shown(1) == ["", "·", "·"]
    assert "Ctrl+Enter" in at.dialog.said.text()
    assert at.dialog.grid.currentIndex().row() == 2


def test_everybody_is_present_with_one_key(at: At, qtbot: QtBot) -> None:
    pressed(at, qtbot, Key.Key_Return, CONTROL)
    assert at.shown(1) == ["", "✓", "✓"]
    assert "có mặt 2, P 0, K 0" in at.dialog.where.text()


def test_who_left_takes_no_mark(at: At) -> None:
    press(at.dialog.grid, Key.Key_P)
    assert "không điểm danh" in at.dialog.said.text()
    assert at.dialog.grid.currentIndex().row() == 0
    assert at.shown(1) == ["", "·", "·"]
    assert at.dialog.model.cell(0, FIRST).text == "✓"


def test_a_session_that_fell_out_takes_no_mark_till_opened_again(at: At, store: Store, qtbot: QtBot) -> None:
    attendance.cancel_session(store, at.sessions[1], "Mưa lũ")
    at.dialog.refresh()
    press(at.dialog.grid, Key.Key_Down)
    press(at.dialog.grid, Key.Key_P)
    assert at.shown(1) == ["–", "–", "–"]
    assert at.dialog.where.text().endswith("Nghỉ buổi · Mưa lũ")
    assert {at.dialog.model.cell(row, FIRST + 1).state for row in range(3)} == {CLOSED}
    pressed(at, qtbot, Key.Key_Backspace, CONTROL)
    assert at.shown(1) == ["", "·", "·"]


def test_a_day_ahead_is_refused_in_words(at: At, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(message, "refuse", lambda _parent, refusal: said.append(refusal.sentence))
    at.dialog.go_to(at.sessions[3])
    pressed(at, qtbot, Key.Key_Return, CONTROL)
    assert said == ["Chưa điểm danh ngày 05/3/2026 được: ngày này chưa đến. (Mã A02)"]


def test_undo_takes_back_the_steps_of_this_sheet_only(at: At, qtbot: QtBot) -> None:
    pressed(at, qtbot, Key.Key_Return, CONTROL)
    pressed(at, qtbot, Key.Key_Z, CONTROL)
    assert at.shown(1) == ["", "·", "·"]
    press(at.dialog.grid, Key.Key_Z, CONTROL)
    QApplication.processEvents()
    assert at.dialog.sheet.sessions[0].state == "recorded"


def test_the_heads_of_row_and_column_are_lit(at: At) -> None:
    before = at.dialog.grid.grab().toImage()
    press(at.dialog.grid, Key.Key_Right)
    QApplication.processEvents()
    after = at.dialog.grid.grab().toImage()
    header = at.dialog.grid.horizontalHeader()
    places = [header.sectionViewportPosition(FIRST + n) + 3 for n in (1, 2)]
    lit = [image.pixelColor(place, 3).name() for image in (before, after) for place in places]
    assert lit[0] == lit[3] != lit[1] == lit[2]
