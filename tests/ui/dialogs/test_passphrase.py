import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.refusal import Refusal
from desktop_app.store.opening import Secret
from desktop_app.ui.dialogs.passphrase import PassphraseDialog, find_hint
from tests.ui.keys import NONE, type_vn

CAPS, TOOL = "Có vẻ phím Caps Lock đang bật.", "Bộ gõ tiếng Việt đang bật. Tắt bộ gõ rồi gõ lại mật khẩu."


@pytest.fixture
def dialog(qtbot: QtBot) -> PassphraseDialog:
    """The question on the screen."""
    made = PassphraseDialog()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def tried(dialog: PassphraseDialog) -> list[Secret]:
    """What was tried so far."""
    found: list[Secret] = []
    dialog.tried.connect(found.append)
    return found


@pytest.mark.parametrize(
    ("text", "typed", "is_shifted", "hint"),
    [
        ("a", "a", False, ""),
        ("A", "A", True, ""),
        ("A", "A", False, CAPS),
        ("a", "a", True, CAPS),
        ("a1", "1", False, ""),
        ("đ", "d", False, TOOL),
        ("matkhẩu", "u", False, TOOL),
        ("", "", False, ""),
    ],
)
def test_keyboard_gives_itself_away(text: str, typed: str, is_shifted: bool, hint: str) -> None:
    assert find_hint(text, typed, is_shifted) == hint


def test_hint_is_shown_while_typing_and_goes_again(dialog: PassphraseDialog) -> None:
    type_vn(dialog.line, "đ")
    assert (dialog.hint.text(), dialog.hint.isVisible()) == (TOOL, True)
    dialog.line.clear()
    type_vn(dialog.line, "d")
    assert not dialog.hint.isVisible()


def test_enter_tries_the_passphrase(dialog: PassphraseDialog, tried: list[Secret]) -> None:
    type_vn(dialog.line, "mat khau")
    QApplication.sendEvent(dialog.line, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE))
    assert tried == [Secret(passphrase="mat khau")]


def test_nothing_typed_tries_nothing(dialog: PassphraseDialog, tried: list[Secret]) -> None:
    dialog.primary.click()
    assert tried == []


def test_dialog_waits_while_the_store_opens(dialog: PassphraseDialog, tried: list[Secret]) -> None:
    type_vn(dialog.line, "mat khau")
    dialog.primary.click()
    assert not dialog.isEnabled()


def test_wrong_passphrase_is_said_and_asked_for_again(dialog: PassphraseDialog) -> None:
    type_vn(dialog.line, "mat khau")
    dialog.primary.click()
    dialog.refuse(Refusal("wrong_passphrase"))
    assert dialog.isEnabled()
    assert "S01" in dialog.fault.text()
    assert (QApplication.focusWidget(), dialog.line.selectedText()) == (dialog.line, "mat khau")


def test_recovery_sheet_takes_the_place_of_the_passphrase(
    dialog: PassphraseDialog, tried: list[Secret]
) -> None:
    dialog.refuse(Refusal("wrong_passphrase"))
    dialog.other.click()
    assert not dialog.fault.isVisible()
    type_vn(dialog.line, "AGE-SECRET")
    dialog.primary.click()
    assert tried == [Secret(recovery="AGE-SECRET")]


def test_way_back_to_the_passphrase_is_open(dialog: PassphraseDialog, tried: list[Secret]) -> None:
    dialog.other.click()
    assert dialog.line.accessibleName() == "Dãy chữ trên phiếu khôi phục"
    dialog.other.click()
    assert dialog.line.accessibleName() == "Mật khẩu"
    type_vn(dialog.line, "a")
    dialog.primary.click()
    assert tried == [Secret(passphrase="a")]


def test_question_says_what_it_asks_for(dialog: PassphraseDialog) -> None:
    assert [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()] == [
        "Mở sổ",
        "Mật khẩu",
    ]
