"""Typing as Vietnamese do it; events are sent, since QTest.keyClicks ends the process at such a letter."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press and release one key, and whatever is held with it."""
    QTest.keyClick(widget, key, held)


def type_vn(widget: QWidget, text: str) -> None:
    """Type each letter as a key with its text, wherever the keys go by then."""
    for letter in text:
        key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
        event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, letter)
        QApplication.sendEvent(QApplication.focusWidget() or widget, event)


def commit_vn(widget: QWidget, text: str) -> None:
    """Hand over a text at once, as an input method without a preview does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def compose_vn(widget: QWidget, shown: str, text: str) -> None:
    """Show letters underlined first and hand over the text afterwards, as ibus does."""
    QApplication.sendEvent(widget, QInputMethodEvent(shown, []))
    commit_vn(QApplication.focusWidget() or widget, text)
