"""What stands in the place of rows while there are none: one sentence and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.widgets import icons, theme


class EmptyState(QFrame):
    """Says why nothing is here and what to do next; `pressed` when the button was."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.say_as(self, "pane")
        self._picture, self._sentence, self._button = QLabel(), QLabel(), QPushButton()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        theme.say_as(self._sentence, "muted")
        theme.keep_width(self._sentence, theme.MESSAGE_WIDTH)
        self._button.clicked.connect(self.pressed)
        self.setFocusProxy(self._button)
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE)
        column.addStretch(2)
        column.addWidget(self._picture)
        words = QHBoxLayout()
        words.addStretch()
        words.addWidget(self._sentence)
        words.addStretch()
        column.addLayout(words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, picture: str, sentence: str, word: str) -> None:
        """Show this icon, sentence and button; without a word no button."""
        self._picture.setPixmap(icons.pixmap(picture, "muted", theme.LARGE_ICON))
        self._sentence.setText(sentence)
        self._button.setText(word)
        self._button.setVisible(bool(word))
