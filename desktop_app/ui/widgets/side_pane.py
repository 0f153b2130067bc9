"""A pane beside a list that folds away with a key, and stays as it was left."""

from typing import NamedTuple

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.memory import Memory

_FOLDED = "1"


class Side(NamedTuple):
    """Where a pane stands: its name, the key that folds it, its width, whether its line is at its right."""

    name: str
    key: str
    width: int
    is_left: bool


LEFT = Side("left", "F9", theme.FILTERS_WIDTH, is_left=True)
RIGHT = Side("right", "F10", theme.CARD_WIDTH, is_left=False)


class SidePane(QFrame):
    """Holds a widget at one side, with a line towards the list named `name`."""

    def __init__(self, inner: QWidget, side: Side, name: str, memory: Memory) -> None:
        super().__init__()
        self._memory, self._key = memory, f"folded.{name}.{side.name}"
        self._is_needed = True
        theme.say_as(self, "side")
        theme.keep_width(self, side.width)
        parts = [inner, make_line(upright=True)]
        row = QHBoxLayout(self)
        theme.spread(row, 0)
        for part in parts if side.is_left else reversed(parts):
            row.addWidget(part)
        if self.is_folded():
            self.hide()

    def listen(self, side: Side, owner: QWidget) -> None:
        """Fold and unfold with the side's key wherever the owner is seen."""
        QShortcut(QKeySequence(side.key), owner).activated.connect(self.fold)

    def fold(self) -> None:
        """Fold away, or show again; a pane without anything to show stays away."""
        if self._is_needed:
            self._memory[self._key] = "" if self.is_folded() else _FOLDED
        self.need(self._is_needed)

    def need(self, is_needed: bool) -> None:
        """Say whether there is anything to show here."""
        self._is_needed = is_needed
        self.setVisible(is_needed and not self.is_folded())

    def is_folded(self) -> bool:
        """Whether it was folded away."""
        return self._memory.get(self._key) == _FOLDED


def make_line(*, upright: bool) -> QFrame:
    """A 1 px line between two parts."""
    line = QFrame()
    theme.say_as(line, "line")
    (line.setFixedWidth if upright else line.setFixedHeight)(theme.LINE)
    return line
