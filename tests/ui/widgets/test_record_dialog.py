from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from tests.ui.keys import press
from tests.ui.samples import TODAY, plain

FIELDS = (Field("name", plain("Tên"), required=True), Field("size", plain("Cỡ"), "number"))


def refuse_many(values: dict[str, Any]) -> dict[str, str]:
    """Nothing may be larger than 9; nobody may be called nobody."""
    if values["name"] == "không ai":
        return {"": "Không ghi như vậy được."}
    return {"size": "Nhiều nhất 9."} if (values["size"] or 0) > 9 else {}


QUESTION = Question("Thêm tổ, bản", FIELDS, TODAY, plain("Thêm"), refuse_many)


@pytest.fixture
def dialog(qtbot: QtBot) -> RecordDialog:
    """The dialog on the screen."""
    made = RecordDialog(None, QUESTION, {"name": "Bản Màng", "size": 3})
    qtbot.addWidget(made)
    made.show()
    return made


def line(dialog: RecordDialog, key: str) -> QLineEdit:
    """The line of a field."""
    widget = dialog.form.widget_of(key)
    assert isinstance(widget, QLineEdit)
    return widget


def words(widget: QWidget) -> list[str]:
    """The words on the buttons, from left to right."""
    buttons = sorted(widget.findChildren(QPushButton), key=lambda button: button.x())
    return [button.text() for button in buttons]


def test_values_given_stand_in_the_fields(dialog: RecordDialog) -> None:
    assert (line(dialog, "name").text(), line(dialog, "size").text()) == ("Bản Màng", "3")


def test_verb_is_the_primary_button_at_the_right(dialog: RecordDialog) -> None:
    assert words(dialog) == ["Bỏ qua", "Thêm"]
    (primary,) = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert (primary.text(), primary.property("manner")) == ("Thêm", "primary")


def test_enter_answers(dialog: RecordDialog) -> None:
    press(line(dialog, "name"), Qt.Key.Key_Return)
    assert dialog.answer == {"name": "Bản Màng", "size": 3}
    assert not dialog.isVisible()


def test_escape_leaves(dialog: RecordDialog) -> None:
    press(line(dialog, "name"), Qt.Key.Key_Escape)
    assert (dialog.answer, dialog.isVisible()) == (None, False)


def test_missing_answer_keeps_the_dialog_open(dialog: RecordDialog) -> None:
    line(dialog, "name").clear()
    dialog.finish()
    assert (dialog.answer, dialog.isVisible(), set(dialog.form.errors())) == (None, True, {"name"})


def test_check_speaks_beside_the_field(dialog: RecordDialog) -> None:
    line(dialog, "size").setText("12")
    dialog.finish()
    assert (dialog.answer, dialog.form.errors()) == (None, {"size": "Nhiều nhất 9."})


def test_check_of_the_whole_speaks_above_the_buttons(dialog: RecordDialog) -> None:
    line(dialog, "name").setText("không ai")
    dialog.finish()
    assert (dialog.fault.text(), dialog.fault.isVisible()) == ("Không ghi như vậy được.", True)
    line(dialog, "name").setText("Bản Màng")
    dialog.finish()
    assert dialog.answer is not None


def test_keys_begin_in_the_first_field(dialog: RecordDialog) -> None:
    assert QApplication.focusWidget() is line(dialog, "name")


def test_title_is_said_in_the_window_too(dialog: RecordDialog) -> None:
    assert dialog.windowTitle() == "Thêm tổ, bản"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_saves_and_asks_for_the_next(qtbot: QtBot, key: Qt.Key) -> None:
    saved: list[dict[str, Any]] = []

    def save(values: dict[str, Any]) -> dict[str, Any]:
        saved.append(values)
        return {"size": values["size"]}

    dialog = RecordDialog(None, QUESTION._replace(save=save), {"name": "Bản Màng", "size": 3})
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.qWaitForWindowActive(dialog)
    press(line(dialog, "size"), key, Qt.KeyboardModifier.ControlModifier)
    assert saved == [{"name": "Bản Màng", "size": 3}]
    assert (line(dialog, "name").text(), line(dialog, "size").text(), dialog.isVisible()) == ("", "3", True)


def test_faulty_answer_is_not_saved_for_the_next(qtbot: QtBot) -> None:
    saved: list[dict[str, Any]] = []
    dialog = RecordDialog(None, QUESTION._replace(save=lambda values: saved.append(values) or {}), {})
    qtbot.addWidget(dialog)
    dialog.save_and_add()
    assert (saved, set(dialog.form.errors())) == ([], {"name"})


def test_save_and_add_is_offered_only_where_asked(qtbot: QtBot, dialog: RecordDialog) -> None:
    other = RecordDialog(None, QUESTION._replace(save=lambda values: {}), {})
    qtbot.addWidget(other)
    other.show()
    assert words(other) == ["Bỏ qua", "Cất và thêm", "Thêm"]
    assert "Cất và thêm" not in words(dialog)


def answer_with(key: Qt.Key) -> None:
    """Press a key in the dialog that is open by then."""
    QTimer.singleShot(0, lambda: press(QApplication.activeModalWidget(), key))


def test_asking_gives_the_answer() -> None:
    answer_with(Qt.Key.Key_Return)
    assert RecordDialog.ask(None, QUESTION, {"name": "Bản Màng"}) == {"name": "Bản Màng", "size": None}


def test_asking_gives_nothing_where_the_user_left() -> None:
    answer_with(Qt.Key.Key_Escape)
    assert RecordDialog.ask(None, QUESTION, {"name": "Bản Màng"}) is None


def test_dialog_of_many_fields_fits_the_screen(qtbot: QtBot) -> None:
    many = tuple(Field(f"f{number}", plain(f"Mục {number}")) for number in range(40))
    dialog = RecordDialog(None, Question("Nhiều", many, TODAY), {})
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() < 700
    assert words(dialog) == ["Bỏ qua", "Cất"]
