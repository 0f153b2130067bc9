"""An officer in front of the real window: her keys, counted, and how she goes through the first start."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.app import Program
from desktop_app.ui.dialogs.first_start import FirstStartWizard
from desktop_app.ui.dialogs.first_start_founding import HAMLETS, PASSWORD, RECOVERY
from desktop_app.ui.dialogs.paper import PaperDialog
from tests.ui.keys import press, type_vn

PASSPHRASE = "mot hai ba bon"
KEY_SECONDS, THINKING_SECONDS = 0.28, 1.35
"""A key, and a moment of thinking before each part of the work (keystroke-level model)."""
Key = Qt.Key
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Keys pressed wherever the keys go.

    `pressed` counts those that are not content, a key that is held too; `letters` what is typed as content
    in any program; `parts` the parts of the work that somebody begins to think about.
    """

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.pressed = self.letters = self.parts = 0

    @property
    def seconds(self) -> float:
        """How long a practised hand takes by the model, what is typed as content included."""
        return (self.pressed + self.letters) * KEY_SECONDS + self.parts * THINKING_SECONDS

    def begin(self) -> None:
        """Begin the next part of the work."""
        self.parts += 1

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press keys one after another."""
        for key in keys:
            self.pressed += 1 if held == NONE else 2
            press(self.target(), key, held)

    def write(self, text: str) -> None:
        """Type content."""
        self.letters += len(text)
        type_vn(self.target(), text)

    def wait(self, until: Callable[[], object]) -> None:
        """Let the window work till something holds."""
        self.qtbot.waitUntil(lambda: bool(until()), timeout=20_000)

    @contextmanager
    def answering(self, kind: type[QDialog], answer: Callable[[QDialog], object]) -> Iterator[None]:
        """Within this the program asks something that it waits for, and `answer` answers it by keys."""
        answered: list[QDialog] = []
        watch = QTimer(interval=0)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind) or not dialog.isVisible():
                return
            if not dialog.isAncestorOf(QApplication.focusWidget()):
                dialog.activateWindow()
                return
            watch.stop()
            answered.append(dialog)
            try:
                answer(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

        watch.timeout.connect(look)
        watch.start()
        yield
        watch.stop()
        assert answered, f"no {kind.__name__} asked"

    @contextmanager
    def naming(self, file: Path) -> Iterator[None]:
        """Within this the program asks for a file: its name is typed and Enter pressed."""

        def answer(_dialog: QDialog) -> None:
            self.write(str(file))
            self.press(Key.Key_Return)

        with self.answering(QFileDialog, answer):
            yield

    @staticmethod
    def target() -> QWidget:
        """Where the keys go now."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target
        return target


@contextmanager
def empty_program(qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program on an empty folder."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(paths, "settings_file", lambda: folder / "settings.json")
    made = Program(qapp, folder / "data", folder / "state", {"scheme": "light"})
    made.window.show()
    yield made
    made.window.close()
    made.close()
    if made.store and made.beginnings.locking:
        made.beginnings.locking.deleteLater()


def begin(program: Program, keys: Keyboard) -> FirstStartWizard:
    """The first start that opens by itself."""
    program.begin()
    wizard = program.beginnings.wizard
    assert isinstance(wizard, FirstStartWizard)
    wizard.activateWindow()
    keys.wait(lambda: wizard.unit_page.form.widget_of("area").hasFocus())
    return wizard


def answer_till_the_password(keys: Keyboard) -> None:
    """Unit, head of papers, places; a few keys each."""
    keys.begin()
    keys.write("03388")
    if QApplication.activePopupWidget():
        keys.press(Key.Key_Return)
    keys.press(Key.Key_Tab, Key.Key_Tab)
    keys.write("Lò Thị Hà")
    keys.press(Key.Key_Tab)
    keys.write("Công chức")
    keys.press(Key.Key_Return)
    keys.begin()
    keys.write("Vàng Văn Chủ")
    keys.press(Key.Key_Tab)
    keys.write("CHỦ TỊCH")
    keys.press(Key.Key_Return)
    keys.begin()
    keys.press(Key.Key_Return)


def found(keys: Keyboard, wizard: FirstStartWizard) -> None:
    """The password twice, and the store is there."""
    assert wizard.number == PASSWORD, wizard.unit_page.form.errors()
    keys.begin()
    keys.write(PASSPHRASE)
    keys.press(Key.Key_Tab)
    keys.write(PASSPHRASE)
    keys.press(Key.Key_Return)
    keys.wait(lambda: wizard.number == RECOVERY)


def confirm(keys: Keyboard, wizard: FirstStartWizard, sheet: Path) -> None:
    """Look at the sheet, keep it as a file, close it, and type the group that is asked for."""
    page = wizard.recovery_page
    keys.begin()
    keys.wait(page.show_sheet.hasFocus)
    keys.press(Key.Key_Return)
    paper = open_paper(keys, wizard)
    with keys.naming(sheet):
        keys.press(Key.Key_S, held=CONTROL)
    close_paper(keys, paper)
    keys.wait(page.line.hasFocus)
    keys.write(page.group.lower())
    keys.press(Key.Key_Return)
    assert wizard.number == HAMLETS, page.fault.text()


def open_paper(keys: Keyboard, owner: QWidget) -> PaperDialog:
    """The paper that is on the screen, once it is drawn."""

    def shown() -> list[PaperDialog]:
        return [one for one in owner.findChildren(PaperDialog) if one.isVisible()]

    keys.wait(shown)
    (paper,) = shown()
    paper.activateWindow()
    keys.wait(paper.preview.is_drawn)
    keys.wait(lambda: paper.isAncestorOf(QApplication.focusWidget()) or paper.hasFocus())
    return paper


def close_paper(keys: Keyboard, paper: PaperDialog) -> None:
    """Escape leaves the paper."""
    paper.activateWindow()
    keys.wait(lambda: QApplication.activeWindow() is paper)
    keys.press(Key.Key_Escape)
    assert not paper.isVisible()
