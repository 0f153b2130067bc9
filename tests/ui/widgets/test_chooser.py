from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.chooser import MOST, Choice, Chooser, CodeChoices
from desktop_app.ui.widgets.kinds import BadValue
from tests.ui.keys import press, type_vn
from tests.ui.samples import plain

STATES = CodeChoices(
    {
        "open": plain("Đang mở"),
        "closed": plain("Đã chốt"),
        "waiting": plain("Đang chờ"),
        "off": plain("Mở chốt"),
    }
)


class Namesakes:
    """Two people of one name, and more than fit."""

    def find(self, typed: str) -> Sequence[Choice]:
        return [
            Choice(str(number), "Lò Thị Hương" if number < 2 else f"Người {number}") for number in range(90)
        ]

    def word(self, value: str) -> str:
        return "Lò Thị Hương"


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    """A line for a state, with the keys in it."""
    line = Chooser(STATES)
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    return line


def words(chooser: Chooser) -> list[str]:
    """What the list offers."""
    return [choice.word for choice in chooser._found]


def popup_key(key: Qt.Key) -> None:
    """Press a key while the list is open."""
    press(QApplication.activePopupWidget(), key)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Đang mở", "Đã chốt", "Đang chờ", "Mở chốt"]),
        ("chot", ["Đã chốt", "Mở chốt"]),
        ("mo", ["Mở chốt", "Đang mở"]),
        ("mở đang", ["Đang mở"]),
        ("zzz", []),
    ],
)
def test_codes_are_found_by_words_without_marks(typed: str, found: list[str]) -> None:
    assert [choice.word for choice in STATES.find(typed)] == found


def test_word_of_an_unknown_code_is_the_code() -> None:
    assert STATES.word("frozen") == "frozen"


def test_empty_line_is_no_choice(chooser: Chooser) -> None:
    assert chooser.value() is None


def test_stored_value_is_shown_by_its_word(chooser: Chooser) -> None:
    chooser.set_value("closed")
    assert (chooser.text(), chooser.value()) == ("Đã chốt", "closed")


def test_no_value_empties_the_line(chooser: Chooser) -> None:
    chooser.set_value("closed")
    chooser.set_value(None)
    assert (chooser.text(), chooser.value()) == ("", None)


def test_typing_opens_what_fits_and_completes_nothing(chooser: Chooser) -> None:
    type_vn(chooser, "chot")
    assert (chooser.is_open(), words(chooser), chooser.text()) == (True, ["Đã chốt", "Mở chốt"], "chot")


def test_arrow_and_enter_choose(chooser: Chooser) -> None:
    type_vn(chooser, "chot")
    popup_key(Qt.Key.Key_Down)
    popup_key(Qt.Key.Key_Down)
    popup_key(Qt.Key.Key_Return)
    assert (chooser.text(), chooser.value(), chooser.is_open()) == ("Mở chốt", "off", False)


def test_word_typed_in_full_is_the_choice(chooser: Chooser) -> None:
    chooser.setText("dang mo")
    assert chooser.value() == "open"


def test_part_of_a_word_is_no_choice_yet(chooser: Chooser) -> None:
    chooser.setText("chot")
    with pytest.raises(BadValue, match="chot"):
        chooser.value()


def test_choice_is_forgotten_when_something_else_is_typed(chooser: Chooser) -> None:
    chooser.set_value("closed")
    chooser.selectAll()
    type_vn(chooser, "x")
    with pytest.raises(BadValue):
        chooser.value()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_F4])
def test_key_opens_the_whole_list(chooser: Chooser, key: Qt.Key) -> None:
    chooser.set_value("closed")
    press(chooser, key)
    assert (chooser.is_open(), len(words(chooser))) == (True, 4)


def test_arrow_at_the_end_of_the_line_opens_the_list(chooser: Chooser) -> None:
    (opener,) = chooser.actions()
    opener.trigger()
    assert chooser.is_open()
    assert "Alt+↓" in opener.toolTip()


def test_one_of_two_with_equal_words_is_chosen_by_its_place(qtbot: QtBot) -> None:
    line = Chooser(Namesakes())
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    type_vn(line, "h")
    popup_key(Qt.Key.Key_Down)
    popup_key(Qt.Key.Key_Down)
    popup_key(Qt.Key.Key_Return)
    assert line.value() == "1"


def test_equal_words_typed_are_not_guessed(qtbot: QtBot) -> None:
    line = Chooser(Namesakes())
    qtbot.addWidget(line)
    line.setText("Lò Thị Hương")
    with pytest.raises(BadValue):
        line.value()


def test_list_is_never_endless(qtbot: QtBot) -> None:
    line = Chooser(Namesakes())
    qtbot.addWidget(line)
    type_vn(line, "n")
    assert len(words(line)) == MOST
