import sys
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app import __version__
from desktop_app.ui.dialogs.problem import ProblemDialog, write_report


def raised() -> tuple[type[BaseException], TracebackType | None]:
    """An error whose message holds a name, and where it went through."""
    try:
        raise ValueError("Lò Thị Hương")
    except ValueError:
        kind, _, trace = sys.exc_info()
        assert kind
        return kind, trace


@pytest.fixture
def dialog(qtbot: QtBot) -> ProblemDialog:
    """The message on the screen."""
    made = ProblemDialog(None, write_report(*raised()), "14:03")
    qtbot.addWidget(made)
    made.show()
    return made


def test_report_names_versions_kind_and_places() -> None:
    lines = write_report(*raised()).splitlines()
    assert __version__ in lines[0]
    assert lines[2] == "ValueError"
    assert lines[3].startswith("test_problem.py:")
    assert lines[3].endswith(" raised")


def test_report_holds_no_name_and_no_folder() -> None:
    report = write_report(*raised())
    assert "Hương" not in report
    assert str(Path(__file__).parent) not in report


def test_what_is_safe_is_said(dialog: ProblemDialog) -> None:
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Mọi thứ đến 14:03 đã lưu." in said


def test_nothing_saved_yet_says_nothing_of_it(qtbot: QtBot) -> None:
    made = ProblemDialog(None, "", "")
    qtbot.addWidget(made)
    assert "đã lưu" not in " ".join(label.text() for label in made.findChildren(QLabel))


def test_report_is_shown_as_it_would_be_sent(dialog: ProblemDialog) -> None:
    shown = dialog.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert (shown.toPlainText(), shown.isReadOnly()) == (dialog.report, True)


def test_report_is_copied_and_the_message_stays(dialog: ProblemDialog) -> None:
    dialog.buttons["copy"].click()
    assert (QGuiApplication.clipboard().text(), dialog.isVisible()) == (dialog.report, True)


def test_report_is_kept_where_the_user_says(
    dialog: ProblemDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.txt"), ""))
    dialog.buttons["keep"].click()
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == dialog.report


def test_report_is_not_kept_without_a_place(
    dialog: ProblemDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.buttons["keep"].click()
    assert list(tmp_path.iterdir()) == []


def test_close_is_the_first_way_out(dialog: ProblemDialog) -> None:
    assert dialog.buttons["leave"].isDefault()
    dialog.buttons["leave"].click()
    assert not dialog.isVisible()
