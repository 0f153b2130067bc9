"""From nothing to a printed attendance sheet in the real window, by the keyboard alone, its keys counted."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import Program
from desktop_app.desk import classes, first_start, units
from desktop_app.desk.all_lists import rows_of
from desktop_app.store import backup, keeping
from desktop_app.ui.dialogs.first_start import FirstStartWizard
from desktop_app.ui.dialogs.first_start_founding import PEOPLE
from desktop_app.ui.dialogs.import_people import COLUMNS, RESULT, VERDICTS, ImportWizard
from desktop_app.ui.dialogs.placing import PlacingDialog
from desktop_app.ui.widgets.record_dialog import RecordDialog
from tests.documents import reading
from tests.sheets.lists import write_xlsx
from tests.ui.officer import (
    CONTROL,
    Key,
    Keyboard,
    answer_till_the_password,
    begin,
    close_paper,
    confirm,
    empty_program,
    found,
    open_paper,
)

MOST_KEYS, MOST_SECONDS = 40, 300
KEYS_IN_EXCEL = 8
"""Alt+Tab, Ctrl+A, Ctrl+C and Alt+Tab, each of two keys."""
NAMES = ("Vàng Thị Xuân", "Lò Thị Ánh", "Giàng A Đạt", "Tẩn Mẩy An")
HAMLET_LIST = "STT\tTên tổ, bản\n1\tTổ dân phố số 1\n2\tBản Màng"
HEADER = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Dân tộc", "Tổ, bản", "Nghề đăng ký học")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program on an empty folder."""
    with empty_program(qapp, tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def list_of_people(tmp_path: Path) -> Path:
    """The list an officer has: four people who want to learn cooking."""
    rows = [
        [
            number,
            name,
            f"0{number}/03/1990",
            "Nữ",
            f"01219000000{number}",
            "Thái",
            "Bản Màng",
            "Kỹ thuật nấu ăn",
        ]
        for number, name in enumerate(NAMES, start=1)
    ]
    return write_xlsx(tmp_path / "dang-ky.xlsx", {"Danh sách": [HEADER, *rows]})


def dialog_of(kind: type[QDialog], keys: Keyboard) -> Any:
    """The dialog of a kind that is open, once the keys are in it."""

    def shown() -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    keys.wait(shown)
    (dialog,) = shown()
    activate(dialog, keys)
    return dialog


def activate(window: QWidget, keys: Keyboard) -> None:
    """Let the keys go to a window, as the desktop does once the window over it is closed."""
    window.activateWindow()
    keys.wait(lambda: window.isAncestorOf(QApplication.focusWidget()))


def paste_hamlets(keys: Keyboard, wizard: FirstStartWizard) -> None:
    """The list is copied in Excel and pasted."""
    keys.begin()
    keys.pressed += KEYS_IN_EXCEL
    QApplication.clipboard().setText(HAMLET_LIST)
    keys.wait(wizard.hamlets_page.paste.hasFocus)
    keys.press(Key.Key_V, held=CONTROL)
    keys.press(Key.Key_Return, held=CONTROL)
    keys.wait(lambda: wizard.number == PEOPLE)


def import_people(keys: Keyboard, wizard: FirstStartWizard, file: Path) -> None:
    """The list of people is named, and each step of the import agreed to."""
    keys.begin()
    keys.wait(wizard.people_page.take_list.hasFocus)
    keys.press(Key.Key_Return)
    dialog = dialog_of(ImportWizard, keys)
    with keys.naming(file):
        keys.press(Key.Key_Return)
    for step in (COLUMNS, VERDICTS, RESULT):
        keys.begin()
        keys.wait(lambda step=step: dialog.number == step and dialog._job is None)
        activate(dialog, keys)
        keys.press(Key.Key_Return)
    keys.wait(lambda: not dialog.isVisible())


def settle(keys: Keyboard, program: Program) -> None:
    """Wait till everything is stored and shown."""
    keys.wait(program.jobs.is_idle)
    QApplication.processEvents()


def open_class(keys: Keyboard, program: Program) -> None:
    """A class of those who asked, with what must be known of it."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        keys.write("K01/2026")
        keys.press(Key.Key_Tab)
        keys.write("nấu ăn")
        keys.press(Key.Key_Down, Key.Key_Return, *[Key.Key_Tab] * 5)
        keys.write("02/03/2026")
        keys.press(Key.Key_Tab)
        keys.write("31/03/2026")
        keys.press(Key.Key_Return)
        assert not dialog.isVisible(), dialog.form.errors()

    keys.begin()
    with keys.answering(RecordDialog, answer):
        keys.press(Key.Key_N, held=CONTROL)
    settle(keys, program)


def place_people(keys: Keyboard, program: Program) -> None:
    """Two are looked for by name and placed: nobody was asked yet which trade they want."""
    keys.begin()
    activate(program.window, keys)
    keys.press(Key.Key_L, held=CONTROL)
    dialog = dialog_of(PlacingDialog, keys)
    for typed in ("xuan", "dat"):
        keys.press(Key.Key_F, held=CONTROL)
        keys.write(typed)
        keys.wait(lambda typed=typed: dialog.model.asked.typed == typed and dialog.model.rowCount() == 1)
        keys.press(Key.Key_Return, Key.Key_Space)
    keys.press(Key.Key_Return, held=CONTROL)
    keys.wait(lambda: not dialog.isVisible())
    settle(keys, program)


def print_sheet(keys: Keyboard, program: Program, file: Path) -> bytes:
    """The attendance sheet is chosen, shown and kept as the PDF that goes to the printer."""
    keys.begin()
    activate(program.window, keys)
    with keys.answering(RecordDialog, lambda _dialog: keys.press(Key.Key_Return)):
        keys.press(Key.Key_P, held=CONTROL)
    paper = open_paper(keys, program.window)
    with keys.naming(file):
        keys.press(Key.Key_S, held=CONTROL)
    close_paper(keys, paper)
    return file.read_bytes()


def test_from_nothing_to_a_printed_sheet(
    program: Program, qtbot: QtBot, tmp_path: Path, list_of_people: Path
) -> None:
    keys = Keyboard(qtbot)
    wizard = begin(program, keys)
    answer_till_the_password(keys)
    found(keys, wizard)
    confirm(keys, wizard, tmp_path / "sheet.pdf")
    paste_hamlets(keys, wizard)
    import_people(keys, wizard, list_of_people)
    assert keys.pressed <= MOST_KEYS
    assert keys.seconds <= MOST_SECONDS
    activate(wizard, keys)
    assert QApplication.focusWidget() is wizard.primary
    keys.press(Key.Key_Return)
    activate(program.window, keys)
    assert (program.beginnings.wizard, program.window.strip.current()) == (None, "today")
    settle(keys, program)
    kinds = {backup.kind_of(file) for file in backup.backups(program.folder / "backup")}
    assert kinds == {keeping.BEFORE_LIST, keeping.DAILY}
    assert any(text.startswith("Sao lưu: hôm nay") for text in program.window.status.texts())
    keys.press(Key.Key_3, held=CONTROL)
    open_class(keys, program)
    place_people(keys, program)
    words = reading.whole_text(print_sheet(keys, program, tmp_path / "F13.pdf"))
    for part in ("PHƯỜNG ĐOÀN KẾT", "BẢNG ĐIỂM DANH", "K01/2026", "Giàng A Đạt", "Vàng Thị Xuân", "Bản Màng"):
        assert part in words
    assert "Lò Thị Ánh" not in words
    check_what_is_stored(program)


def check_what_is_stored(program: Program) -> None:
    """Everything that was answered lies in the book."""
    store = program.store
    assert store
    with store.read() as reader:
        assert sorted(units.hamlets(reader).values()) == ["Bản Màng", "Tổ dân phố số 1"]
        letter = units.letter_for(reader, store.own_area, "F13", "2030-01-01")
        assert sorted(row["name"] for row in rows_of(reader, "people")) == sorted(NAMES)
        (school_class,) = reader.execute(classes.CLASSES.statement()).mappings()
        assert len(classes.class_learners(reader, school_class["id"])) == 2
    assert letter.organisation == "Ủy ban nhân dân phường Đoàn Kết"
    assert (letter.signer, letter.post, letter.place) == ("Vàng Văn Chủ", "CHỦ TỊCH", "Đoàn Kết")
    assert "phường Đoàn Kết" in program.window.windowTitle()
    assert (first_start.next_step(store), first_start.is_due(store)) == ("people", False)
