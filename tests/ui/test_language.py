import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QUndoStack
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QTabWidget,
    QTextBrowser,
    QWidget,
    QWizard,
    QWizardPage,
)
from pytestqt.qtbot import QtBot

from desktop_app import i18n
from desktop_app.ui import language

PROGRAM = Path(language.__file__).parent.parent
ENGLISH = {
    "abort", "and", "are", "back", "bottom", "cancel", "cannot", "choose", "close", "color", "columns",
    "computer", "copies", "copy", "create", "current", "cut", "date", "delete", "detail", "directory",
    "discard", "document", "drive", "edit", "error", "even", "file", "files", "finish", "first",
    "folder", "forward", "from", "go", "height", "help", "hide", "ignore", "landscape", "last", "left",
    "letter", "list", "look", "margins", "modified", "name", "new", "next", "not", "odd", "of", "off",
    "open", "options", "order", "orientation", "output", "page", "pages", "paper", "parent", "paste",
    "portrait", "preview", "previous", "print", "printer", "properties", "range", "redo", "rename",
    "reset", "restore", "retry", "right", "save", "scroll", "select", "set", "setup", "sheet", "show",
    "side", "size", "source", "step", "the", "this", "top", "type", "undo", "up", "value", "view",
    "width", "yes", "zoom",
}  # fmt: skip


def every_button() -> QWidget:
    """A row of all standard buttons."""
    row = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button != QDialogButtonBox.StandardButton.NoButton:
            row.addButton(button)
    return row


def detailed_message() -> QWidget:
    """A message with details to open."""
    message = QMessageBox()
    message.setDetailedText("1")
    return message


def saving_dialog() -> QWidget:
    """The dialog that asks for a place and a name."""
    dialog = QFileDialog()
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return dialog


def wizard() -> QWidget:
    """A wizard of Qt's own with two pages."""
    made = QWizard()
    for _ in range(2):
        made.addPage(QWizardPage())
    return made


DIALOGS: dict[str, Callable[[], QWidget]] = {
    "buttons": every_button,
    "message": detailed_message,
    "open a file": QFileDialog,
    "save a file": saving_dialog,
    "print": QPrintDialog,
    "print preview": QPrintPreviewDialog,
    "input": QInputDialog,
    "progress": QProgressDialog,
    "wizard": wizard,
}


def words_seen(window: QWidget) -> Iterator[str]:
    """What stands on a window: its title, buttons, labels, boxes, tabs and columns."""
    yield window.windowTitle()
    for widget in filter(QWidget.isVisible, window.findChildren(QWidget)):
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        elif isinstance(widget, QGroupBox):
            yield widget.title()
        elif isinstance(widget, QTabWidget):
            yield from (widget.tabText(place) for place in range(widget.count()))
        elif isinstance(widget, QHeaderView) and widget.model():
            columns = range(widget.model().columnCount())
            yield from (str(widget.model().headerData(column, widget.orientation())) for column in columns)


def english_in(texts: Iterator[str]) -> set[str]:
    """The English words among these texts."""
    words = {word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text.replace("&", ""))}
    return words & ENGLISH


@pytest.mark.parametrize("name", DIALOGS)
def test_no_english_is_left_on_a_dialog_of_qt(qtbot: QtBot, name: str) -> None:
    window = DIALOGS[name]()
    qtbot.addWidget(window)
    window.show()
    assert english_in(words_seen(window)) == set()


def test_words_of_a_dialog_are_really_looked_at(qtbot: QtBot) -> None:
    i18n.use_language("en")
    try:
        window = QFileDialog()
        qtbot.addWidget(window)
        window.show()
        assert {"look", "files", "open", "cancel"} <= english_in(words_seen(window))
    finally:
        i18n.use_language("vi")


def lines_of(menu: QMenu) -> list[str]:
    """The words of a menu, without letters to press and shortcuts."""
    return [line.text().split("\t")[0].replace("&", "") for line in menu.actions() if line.text()]


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_menu_of_a_text_is_vietnamese(qtbot: QtBot, kind: type) -> None:
    text = kind("một")
    qtbot.addWidget(text)
    menu = text.createStandardContextMenu()
    assert lines_of(menu) == ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"]
    menu.deleteLater()


def test_menu_of_a_page_of_the_help_is_vietnamese(qtbot: QtBot) -> None:
    page = QTextBrowser()
    qtbot.addWidget(page)
    page.setHtml("<a href='x'>một</a>")
    menu = page.createStandardContextMenu()
    assert lines_of(menu) == ["Chép", "Chép địa chỉ", "Chọn tất cả"]
    menu.deleteLater()


@pytest.mark.parametrize(
    ("button", "word"),
    [
        (QDialogButtonBox.StandardButton.Ok, "Đồng ý"),
        (QDialogButtonBox.StandardButton.Cancel, "Bỏ qua"),
        (QDialogButtonBox.StandardButton.Yes, "Có"),
        (QDialogButtonBox.StandardButton.No, "Không"),
        (QDialogButtonBox.StandardButton.Save, "Cất"),
        (QDialogButtonBox.StandardButton.Retry, "Thử lại"),
        (QDialogButtonBox.StandardButton.Apply, "Áp dụng"),
    ],
)
def test_standard_button_says_the_words_of_the_office(
    button: QDialogButtonBox.StandardButton, word: str
) -> None:
    row = QDialogButtonBox(button)
    assert row.buttons()[0].text().replace("&", "") == word


def test_undo_is_named_with_its_step() -> None:
    stack = QUndoStack()
    assert stack.createUndoAction(stack).text().strip() == "Hoàn tác"


def test_word_nobody_knows_stays_as_it_is() -> None:
    assert QCoreApplication.translate("QNoSuchContext", "Some words") == "Some words"


def test_words_of_the_program_are_answered_to_qt_too() -> None:
    assert QCoreApplication.translate("message", "Close") == "Đóng"


def test_source_language_leaves_qt_alone() -> None:
    i18n.use_language("en")
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    finally:
        i18n.use_language("vi")


def test_numbers_are_written_as_vietnamese_does() -> None:
    assert QLocale().name() == language.LOCALE
    assert QLocale().toString(1234567) == "1.234.567"
    assert QLocale().toString(1234567.89, "f", 2) == "1.234.567,89"


FILE_DIALOG = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QFileDialog, QTreeView
from desktop_app.ui import language

language.use_days(os.environ)
app = QApplication(["so-nghe", "-platform", "offscreen"])
language.install(app)
dialog = QFileDialog(None, "", sys.argv[1])
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.show()
tree = dialog.findChild(QTreeView)
while not (shown := tree.model().index(0, 3, tree.rootIndex()).data()):
    app.processEvents()
print(shown)
"""


@pytest.mark.parametrize(
    "spoken", [{"LANG": "vi_VN.UTF-8"}, {"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"}]
)
def test_file_dialog_writes_days_as_the_program_does(tmp_path: Path, spoken: dict[str, str]) -> None:
    (tmp_path / "danh-sach.xlsx").touch()
    os.utime(tmp_path / "danh-sach.xlsx", (1_772_700_000, 1_772_700_000))
    told = subprocess.run(
        [sys.executable, "-c", FILE_DIALOG, str(tmp_path)],
        env=os.environ | spoken | {"TZ": "Asia/Ho_Chi_Minh"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert told.stdout.startswith("05/03/2026 15:40")


def test_no_window_writes_a_day_in_a_way_of_qt() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PROGRAM.rglob("*.py"))
    assert not re.findall(r"\b(?:QDate(?:Time)?Edit|QCalendarWidget|ShortFormat|LongFormat)\b", sources)
