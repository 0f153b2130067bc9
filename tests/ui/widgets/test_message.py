import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.refusal import Refusal
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.message import LEAVE, Message, Way
from tests.ui.keys import press
from tests.ui.samples import plain

WAYS = (Way("open", plain("Mở hồ sơ đó")), Way("again", plain("Gõ lại số")))


@pytest.fixture
def asked(qtbot: QtBot) -> Message:
    """A question with two ways out, on the screen."""
    made = Message(None, "Đã có số này.", "Mở hồ sơ đó, hoặc gõ lại.", WAYS, "bad")
    qtbot.addWidget(made)
    made.show()
    return made


def words(asked: Message) -> list[str]:
    """The words on the buttons from left to right."""
    return [button.text() for button in sorted(asked.findChildren(QPushButton), key=lambda one: one.x())]


def seen() -> list[str]:
    """What the message that is open says."""
    window = QApplication.activeModalWidget()
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]


def test_first_way_is_primary_at_the_right(asked: Message) -> None:
    assert words(asked) == ["Gõ lại số", "Mở hồ sơ đó"]
    assert asked.buttons["open"].isDefault()
    assert QApplication.focusWidget() is asked.buttons["open"]


def test_sentence_and_step_are_said(asked: Message) -> None:
    texts = [label.text() for label in asked.findChildren(QLabel)]
    assert "Đã có số này." in texts
    assert "Mở hồ sơ đó, hoặc gõ lại." in texts


@pytest.mark.parametrize("way", ["open", "again"])
def test_button_gives_its_answer(asked: Message, way: str) -> None:
    asked.buttons[way].click()
    assert (asked.answer, asked.isVisible()) == (way, False)


def test_escape_is_no_answer(asked: Message) -> None:
    press(asked, Qt.Key.Key_Escape)
    assert (asked.answer, asked.isVisible()) == (LEAVE, False)


def test_empty_step_takes_no_room(qtbot: QtBot) -> None:
    made = Message(None, "Xong.", "", WAYS)
    qtbot.addWidget(made)
    made.show()
    assert [label.text() for label in made.findChildren(QLabel) if label.isVisible() and label.text()] == [
        "Xong."
    ]


def test_marks_of_html_are_only_letters(qtbot: QtBot) -> None:
    made = Message(None, "<b>Tên</b>", "", WAYS)
    qtbot.addWidget(made)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in made.findChildren(QLabel) if label.text()
    )


def press_when_open(key: Qt.Key, said: list[str]) -> None:
    """Press a key in the message that opens next, noting what it said."""

    def act() -> None:
        said.extend(seen())
        press(QApplication.activeModalWidget(), key)

    QTimer.singleShot(0, act)


def test_question_is_answered_by_enter_with_its_first_way() -> None:
    press_when_open(Qt.Key.Key_Return, [])
    assert message.ask(None, "Mở hồ sơ?", WAYS) == "open"


def test_telling_needs_only_a_close() -> None:
    said: list[str] = []
    press_when_open(Qt.Key.Key_Return, said)
    message.tell(None, "Đã sao lưu.")
    assert said == ["Đã sao lưu."]


def test_refusal_says_sentence_code_and_step() -> None:
    said: list[str] = []
    press_when_open(Qt.Key.Key_Escape, said)
    refusal = Refusal("id_number_taken", name="Lò Thị Hương", birth="1990", hamlet="Bản Màng")
    assert message.refuse(None, refusal) == LEAVE
    assert said == [refusal.sentence, refusal.step]
    assert "P03" in said[0]
