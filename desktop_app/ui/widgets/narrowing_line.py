"""Above a list that was opened with a filter: what it is narrowed to, and a button that shows all again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.tools import hint_of

KEYS = "Ctrl+Shift+L"


class NarrowingLine(QFrame):
    """The line; it is there only while the list is narrowed.

    `widened` asks for all rows again, `kept` to keep the values that are ticked as a filter.
    """

    widened = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._opened = self._ticked = ""
        theme.say_as(self, "narrowing")
        self.words, self.clear = QLabel(), QPushButton(translate("narrowing", "Clear filter"))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.clear.setToolTip(hint_of(self.clear.text(), KEYS))
        theme.say_as(self.clear, "link")
        self.keep = QPushButton(translate("narrowing", "Save this filter"))
        theme.say_as(self.keep, "link")
        row = QHBoxLayout(self)
        theme.spread(row, theme.BETWEEN, (theme.PANE, theme.INSIDE, theme.PANE, theme.INSIDE))
        row.addWidget(self.words)
        row.addWidget(self.clear)
        row.addWidget(self.keep)
        row.addStretch()
        self.keep.clicked.connect(self._on_kept)
        self.clear.clicked.connect(self._on_cleared)
        QShortcut(QKeySequence(KEYS), parent).activated.connect(self._on_cleared)
        self.say("")

    def say(self, words: str) -> None:
        """Say what the list was opened with; nothing, and the line goes."""
        self._opened = words
        self._show()

    def say_ticked(self, words: str) -> None:
        """Say which values are ticked in its columns."""
        self._ticked = words
        self._show()

    def _show(self) -> None:
        words = " · ".join(part for part in (self._opened, self._ticked) if part)
        said = translate("narrowing", "Shown now: {what}", what=words)
        self.words.setText(said if words else "")
        self.clear.setAccessibleName(f"{self.clear.text()}: {words}")
        self.keep.setVisible(bool(self._ticked))
        self.setVisible(bool(words))

    def _on_kept(self) -> None:
        self.kept.emit()

    def _on_cleared(self) -> None:
        self.widened.emit()
