"""Facts as lines of words and values, and numbers large enough to be read out."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.widgets import theme


class Facts(QWidget):
    """Lines of a muted word at the left and its value at the right of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        theme.spread(self._grid, theme.BETWEEN)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show these words and values instead of those before; empty values are left out."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, (word, value) in enumerate(fact for fact in facts if fact[1]):
            for column, (text, manner) in enumerate(((word, "muted"), (value, ""))):
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(bool(column))
                theme.say_as(label, manner)
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)


class Counts(QScrollArea):
    """Kinds of records with how many of each, numbers at the right in one column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        theme.spread(self._grid, theme.INSIDE, (0, theme.INSIDE, theme.PANE, theme.INSIDE))
        self._grid.setColumnStretch(2, 1)
        self._grid.setHorizontalSpacing(theme.px(theme.BLOCK))
        self.setWidget(self._inner)

    def show_counts(self, counts: Iterable[tuple[str, str]]) -> None:
        """Show these words and numbers instead of those before."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        row = 0
        for row, (word, number) in enumerate(counts, start=1):
            figure = QLabel(number)
            self._grid.addWidget(QLabel(word), row, 0)
            self._grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight)
        self._grid.setRowStretch(row + 1, 1)


class Digits(QFrame):
    """A check number, six groups of four digits, as large as it can be read out over the telephone."""

    def __init__(self, title: str = "", digits: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.say_as(self, "card")
        self._title, self._digits = QLabel(), QLabel()
        theme.say_as(self._title, "muted")
        theme.say_as(self._digits, "figure")
        self._digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._digits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.DIALOG,) * 4)
        column.addWidget(self._title)
        column.addWidget(self._digits)
        self.show_digits(title, digits)

    def show_digits(self, title: str, digits: str) -> None:
        """Show digits under a title; they are grouped by four."""
        plain = "".join(sign for sign in digits if sign.isdigit())
        groups = [plain[start : start + 4] for start in range(0, len(plain), 4)]
        self._title.setText(title)
        self._digits.setText("   ".join(groups) or "····   ····   ····   ····   ····   ····")
        self._digits.setAccessibleName(" ".join(groups))

    def text(self) -> str:
        """The groups as they are shown, one space between."""
        return " ".join(self._digits.text().split())


def size_words(size: int) -> str:
    """A number of bytes as people say it: `2,5 kB`."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
