"""Several lists in one tab: their names in a row, the chosen one below, made when it is first seen."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop_app.i18n import Text, translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.side_pane import make_line


class Room(NamedTuple):
    """A list of a tab: its permanent name, its words, and what makes its widget."""

    name: str
    words: Text
    make: Callable[[], QWidget]


class ListSwitch(QWidget):
    """Shows one room at a time; `entered` tells the name of the one that is shown now."""

    entered = Signal(str)

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rooms = tuple(rooms)
        self.made: dict[str, QWidget] = {}
        self._bar, self._stack = QTabBar(), QStackedWidget()
        self._bar.setExpanding(False)
        self._bar.setAccessibleName(translate("list_switch", "Lists of this tab"))
        theme.say_as(self._bar, "lists")
        for room in rooms:
            self._bar.addTab(str(room.words))
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        for part in (self._bar, make_line(upright=False)):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self._enter)
        self._enter(0)

    @property
    def current(self) -> str:
        """The name of the room that is shown."""
        return self._rooms[self._bar.currentIndex()].name

    def enter(self, name: str) -> None:
        """Go to a room."""
        self._bar.setCurrentIndex([room.name for room in self._rooms].index(name))

    def _enter(self, place: int) -> None:
        room = self._rooms[place]
        if room.name not in self.made:
            self.made[room.name] = room.make()
            self._stack.addWidget(self.made[room.name])
        self._stack.setCurrentWidget(self.made[room.name])
        if self.isVisible() and not self._bar.hasFocus():
            self.made[room.name].setFocus()
        self.entered.emit(room.name)
