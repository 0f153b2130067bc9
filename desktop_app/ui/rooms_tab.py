"""A tab of several lists: each made when it is first seen, all shown again when their tables change."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.desk.lists import Narrowed
from desktop_app.domain.base import METADATA
from desktop_app.i18n import Text
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.list_pane import ListPane
from desktop_app.ui.widgets.list_switch import ListSwitch, Room
from desktop_app.ui.widgets.record_list import RecordList
from desktop_app.ui.widgets.tab_page import TabPage, Workplace


class Place(NamedTuple):
    """A list of a tab: permanent name, words, what makes its widget, the table of its rows (or none)."""

    name: str
    words: Text
    make: Callable[[Workplace], QWidget]
    table: str = ""


class Shown(Protocol):
    """What a list of a tab can do."""

    def refresh(self) -> None:
        """Show again what is stored."""

    def status(self) -> str:
        """What stands in the status bar."""

    def select(self, row_id: str) -> None:
        """Bring a row into sight."""


class Listed(Protocol):
    """A list with its rows, each the record of a table."""

    pane: ListPane


class RoomsTab(TabPage):
    """A page with a row of lists above. PLACES names them in their order."""

    PLACES: Sequence[Place] = ()

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self.switch = ListSwitch([Room(one.name, one.words, self._maker(one)) for one in self.PLACES])
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self.switch)
        self.switch.entered.connect(self._on_entered)
        self.setFocusProxy(self.switch.made[self.switch.current])

    def refresh(self) -> None:
        """Show again what is stored, in every list that was seen."""
        for name in self.switch.made:
            self.room(name).refresh()

    def status(self) -> str:
        """What the list that is seen says of itself."""
        return self.room(self.switch.current).status()

    def shows(self, table: str) -> bool:
        """Whether one of the lists shows rows of this table."""
        return any(one.table == table for one in self.PLACES)

    def go_to(self, table: str, row_id: str) -> None:
        """Show a row in the list of its table."""
        name = next(one.name for one in self.PLACES if one.table == table)
        self.switch.enter(name)
        self.room(name).select(row_id)

    def narrow(self, table: str, narrowed: Narrowed) -> None:
        """Show only some rows in the list of their table, where it can be narrowed."""
        name = next(one.name for one in self.PLACES if one.table == table)
        self.switch.enter(name)
        room = self.room(name)
        if isinstance(room, RecordList):
            room.narrowing.narrow(narrowed)

    def current_record(self) -> tuple[str, str]:
        """Table and id of the row the keys are in, in the list that is seen."""
        table = next(one.table for one in self.PLACES if one.name == self.switch.current)
        current = getattr(self.room(self.switch.current), "current_id", None)
        return (table, current()) if table and current else ("", "")

    def room(self, name: str) -> Shown:
        """A list that was seen, by its name."""
        return cast(Shown, self.switch.made[name])

    def _maker(self, one: Place) -> Callable[[], QWidget]:
        def make() -> QWidget:
            made = one.make(self.place)
            said = getattr(made, "said", None)
            if said is not None:
                said.connect(self.said)
            if one.table in METADATA.tables:
                cast(Listed, made).pane.has_history = True
            return made

        return make

    def _on_entered(self, name: str) -> None:
        self.setFocusProxy(self.switch.made[name])
        self.said.emit(self.status())
