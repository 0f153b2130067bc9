"""A message that asks or tells: what happened, what to do next, and buttons named by what they do."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.chip import SHAPES

CLOSE = mark("message", "Close")
LEAVE = "leave"
"""The answer of somebody who pressed Escape or closed the message."""


class Way(NamedTuple):
    """A way out of a question: the answer it gives, and the words on its button."""

    answer: str
    word: Text


class Message(QDialog):
    """A sentence with a next step. The first way is the primary button at the right; Escape answers LEAVE."""

    def __init__(
        self, parent: QWidget | None, sentence: str, step: str, ways: Sequence[Way], tone: str = "info"
    ) -> None:
        super().__init__(parent)
        self.answer = LEAVE
        self.buttons: dict[str, QPushButton] = {}
        self.setWindowTitle(parent.window().windowTitle() if parent else "")
        self.column = QVBoxLayout(self)
        theme.spread(self.column, theme.DIALOG, (theme.DIALOG,) * 4)
        self.column.addLayout(self._make_words(sentence, step, tone))
        self.column.addLayout(self._make_buttons(ways))
        primary = self.buttons[ways[0].answer]
        theme.say_as(primary, "primary")
        primary.setDefault(True)
        primary.setFocus()

    def _make_words(self, sentence: str, step: str, tone: str) -> QHBoxLayout:
        picture, words = QLabel(), QVBoxLayout()
        picture.setPixmap(icons.pixmap(SHAPES[tone], tone, theme.BLOCK))
        theme.spread(words)
        for text, manner in ((sentence, ""), (step, "muted")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
            theme.say_as(label, manner)
            theme.keep_width(label, theme.MESSAGE_WIDTH)
            words.addWidget(label)
            if not text:
                label.hide()
        row = QHBoxLayout()
        theme.spread(row, theme.PANE)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _make_buttons(self, ways: Sequence[Way]) -> QHBoxLayout:
        row = QHBoxLayout()
        theme.spread(row)
        row.addStretch()
        for way in reversed(ways):
            button = self.buttons[way.answer] = QPushButton(str(way.word))
            button.clicked.connect(partial(self._on_pressed, way.answer))
            row.addWidget(button)
        return row

    def _on_pressed(self, answer: str, _is_checked: bool = False) -> None:
        self.answer = answer
        self.accept()


def ask(parent: QWidget | None, sentence: str, ways: Sequence[Way], step: str = "") -> str:
    """The answer to a question; LEAVE where nobody gave one."""
    return _run(Message(parent, sentence, step, ways, "warn"))


def tell(parent: QWidget | None, sentence: str, step: str = "", tone: str = "info") -> None:
    """Tell something that needs no answer."""
    _run(Message(parent, sentence, step, [Way(LEAVE, CLOSE)], tone))


def refuse(parent: QWidget | None, refusal: Refusal, ways: Sequence[Way] = ()) -> str:
    """Say what was refused and why, with the ways out; the answer, LEAVE where there was none."""
    return _run(Message(parent, refusal.sentence, refusal.step, ways or [Way(LEAVE, CLOSE)], "bad"))


def _run(message: Message) -> str:
    message.exec()
    message.deleteLater()
    return message.answer
