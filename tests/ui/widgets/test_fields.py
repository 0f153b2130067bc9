from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.chooser import Chooser
from desktop_app.ui.widgets.fields import Answer, AnswerBox, Field, SecretLine, make_answer
from desktop_app.ui.widgets.kinds import BadValue
from tests.ui.samples import SEXES, TODAY, plain


def answer_to(kind: str, **described: Any) -> Answer:
    """Where a field of this kind is answered."""
    return make_answer(Field("key", plain("Nhãn"), kind, **described), TODAY)


@pytest.mark.parametrize(
    ("kind", "widget"),
    [
        ("text", QLineEdit),
        ("day", QLineEdit),
        ("note", QPlainTextEdit),
        ("code", Chooser),
        ("ethnic", Chooser),
        ("link", Chooser),
        ("flag", AnswerBox),
        ("secret", SecretLine),
    ],
)
def test_each_kind_is_answered_in_its_own_widget(kind: str, widget: type) -> None:
    assert type(answer_to(kind, codes=SEXES).widget) is widget


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", "Lò Thị Hương"),
        ("note", "một\nhai"),
        ("day", "2025-03-05"),
        ("birth", "1990"),
        ("number", 1250),
        ("dong", 15_900_000),
        ("phone", "0912345678"),
        ("id_number", "012190000123"),
        ("code", "F"),
        ("ethnic", "thai"),
        ("flag", True),
        ("flag", False),
        ("text", None),
        ("note", None),
        ("flag", None),
        ("code", None),
    ],
)
def test_value_shown_is_the_value_answered(kind: str, value: Any) -> None:
    answer = answer_to(kind, codes=SEXES if kind == "code" else None)
    answer.set_value(value)
    assert answer.value() == value


def test_text_typed_is_shown_tidily_when_left() -> None:
    answer = answer_to("birth")
    answer.widget.setText("050390")
    answer.widget.editingFinished.emit()
    assert (answer.widget.text(), answer.value()) == ("05/3/1990", "1990-03-05")


def test_text_that_cannot_be_read_stays_as_it_was_typed() -> None:
    answer = answer_to("dong")
    answer.widget.setText("nhiều")
    answer.widget.editingFinished.emit()
    assert answer.widget.text() == "nhiều"
    with pytest.raises(BadValue, match="nhiều"):
        answer.value()


def test_long_text_is_seen_from_its_start() -> None:
    answer = answer_to("text")
    answer.set_value("Nguyễn Hoàng Phương Khánh Quỳnh Như Nguyệt")
    assert answer.widget.cursorPosition() == 0


def test_tab_leaves_a_note() -> None:
    assert answer_to("note").widget.tabChangesFocus()


def test_box_left_alone_says_nothing() -> None:
    assert AnswerBox("Đồng ý").value() is None


def test_box_pressed_says_yes_and_then_no() -> None:
    box = AnswerBox("Đồng ý")
    box.click()
    assert box.value() is True
    box.click()
    assert box.value() is False


def test_box_can_go_back_to_nothing_said() -> None:
    box = AnswerBox("Đồng ý")
    box.click()
    box.set_value(None)
    assert (box.value(), box.isChecked()) == (None, False)


def test_secret_is_hidden_until_its_eye_is_pressed(qtbot: QtBot) -> None:
    line = SecretLine()
    qtbot.addWidget(line)
    (eye,) = line.actions()
    assert (line.echoMode(), eye.toolTip()) == (QLineEdit.EchoMode.Password, "Hiện chữ đang gõ")
    eye.trigger()
    assert (line.echoMode(), eye.toolTip()) == (QLineEdit.EchoMode.Normal, "Che chữ đang gõ")
    eye.trigger()
    assert line.echoMode() == QLineEdit.EchoMode.Password
