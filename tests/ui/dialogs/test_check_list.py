"""Checking a pasted list in the real window, by keys: what it costs, what it says, what can be done then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import Program
from desktop_app.desk import classes, people
from desktop_app.store.store import Store
from desktop_app.ui.dialogs import check_list
from desktop_app.ui.dialogs.check_list import CheckListDialog
from tests.store.stores import new_store
from tests.ui.keys import NONE, press

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
BUDGET = 6 * 1.2
"""Keys that job 10 may cost: copy, F6, Ctrl+V, Enter, and a fifth more."""

NAMES = [f"Lò Thị {given}" for given in ("Hà", "Mai", "Páo", "Sử", "Lả")]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Five people, of whom the last is too old and two have one name."""
    made = new_store(tmp_path / "data")
    classes.open_class(made, [], code="K00", trade="cooking", opened_on="2008-03-01", closed_on="2008-05-01")
    for place, name in enumerate(NAMES):
        birth = "1990" if place < 4 else "1950"
        people.add_person(made, name=name, birth=birth, sex="F", farming=True)
    people.add_person(made, name=NAMES[3], birth="1985", sex="F", farming=True)
    return made


@pytest.fixture
def program(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Program]:
    """The program on that book."""
    made = Program(qapp, tmp_path / "data", tmp_path / "state", {"scheme": "light"})
    made.window.show()
    made.show_store(store)
    yield made
    made.window.close()
    made.close()


class Fingers:
    """Presses keys and counts them, those held among them."""

    def __init__(self) -> None:
        self.keys = 2  # Ctrl+C, in the program the list comes from

    def press(self, widget: QWidget, key: Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press one key, and whatever is held with it."""
        self.keys += 1 + (held != NONE)
        press(widget, key, held)


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(program.jobs.is_idle)
    QApplication.processEvents()


def paste(program: Program, qtbot: QtBot, text: str, fingers: Fingers | None = None) -> CheckListDialog:
    """F6 and Ctrl+V with this on the clipboard."""
    hand = fingers or Fingers()
    QApplication.clipboard().setText(text)
    program.window.activateWindow()
    hand.press(program.window, Key.Key_F6)
    dialog = program.window.findChild(CheckListDialog)
    qtbot.waitUntil(dialog.box.hasFocus)
    hand.press(dialog.box, Key.Key_V, CONTROL)
    settle(program, qtbot)
    return dialog


def verdicts(dialog: CheckListDialog) -> list[str]:
    return [row["verdict"] for row in dialog.rows]


def test_thirty_five_names_are_checked_within_the_keys_promised(
    program: Program, store: Store, qtbot: QtBot
) -> None:
    for place in range(30):
        people.add_person(store, name=f"Vàng A {place:02}", birth="1995", sex="M", farming=True)
    names = [*NAMES[:3], NAMES[4], "Giàng A Chứ", *(f"Vàng A {place:02}" for place in range(30))]
    fingers = Fingers()
    text = "\n".join(f"{place}. {name}" for place, name in enumerate(names, 1))
    dialog = paste(program, qtbot, text, fingers)
    assert fingers.keys <= BUDGET
    assert verdicts(dialog) == ["eligible"] * 3 + ["not_eligible", "unknown"] + ["eligible"] * 30
    assert dialog.pane.grid.hasFocus()
    assert "ngoài độ tuổi 15–" in dialog.rows[3]["reason"]


def test_who_is_meant_is_chosen_and_the_unknown_are_added(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = paste(program, qtbot, f"{NAMES[3]}\n\nGiàng A Chứ 1992 nam\n{NAMES[0]}\n{NAMES[0]}")
    assert verdicts(dialog) == ["possible", "unknown", "eligible", "repeated"]
    assert dialog.rows[3]["reason"] == "Trùng với dòng 4."
    other = dialog.rows[0]["offered"][1].id
    monkeypatch.setattr(check_list.RecordDialog, "ask", staticmethod(lambda *_: {"person": other}))
    press(dialog.pane.grid, Key.Key_Return)
    settle(program, qtbot)
    assert (verdicts(dialog)[0], dialog.rows[0]["person"]) == ("eligible", other)
    monkeypatch.setattr(check_list.message, "ask", lambda *_: check_list.ADD)
    dialog.pane.grid.selectAll()
    dialog.add_people()
    settle(program, qtbot)
    settle(program, qtbot)
    assert verdicts(dialog) == ["eligible", "not_known", "eligible", "repeated"]
    assert program.store
    program.store.undo()
    dialog.check()
    settle(program, qtbot)
    assert verdicts(dialog)[:2] == ["eligible", "unknown"]


def test_records_of_those_found_are_opened_as_a_list(program: Program, qtbot: QtBot) -> None:
    dialog = paste(program, qtbot, f"{NAMES[0]}\nGiàng A Chứ\n{NAMES[4]}")
    dialog.show_people()
    page = program.window.current_page()
    assert page
    model = page.switch.made["people"].model  # type: ignore[attr-defined]
    assert {model.row(row)["name"] for row in range(model.rowCount())} == {NAMES[0], NAMES[4]}


def test_list_goes_to_excel_with_its_reasons(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kiem-tra.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog = paste(program, qtbot, f"{NAMES[4]}\n=cmd|'/c calc'!A1 Giàng A Chứ")
    dialog.export()
    settle(program, qtbot)
    rows = list(load_workbook(file).active.iter_rows())
    assert [[cell.value for cell in row[1:3]] for row in rows[-2:]] == [
        [NAMES[4], "Chưa đủ điều kiện"], ["=cmd", "Chưa có trong sổ"],
    ]  # fmt: skip
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n"}


def test_text_without_names_is_refused_in_words(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(check_list.message, "refuse", lambda _parent, refusal: said.append(refusal.code))
    paste(program, qtbot, "---")
    assert said == ["nobody_pasted"]
