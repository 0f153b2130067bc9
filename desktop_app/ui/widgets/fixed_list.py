"""A list that is worked out and not paged: packets, mismatches, communes, devices."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy import Connection

from desktop_app.desk.lists import Column
from desktop_app.i18n import Text
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.cells import Cells, Tones
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.pages import FixedRows
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

Row = dict[str, Any]


class Fixed(NamedTuple):
    """What the list is: permanent name, word for its rows, columns, how they are read, what if empty."""

    name: str
    unit: Text
    columns: Sequence[Column]
    read: Callable[[Connection, Workplace], Sequence[Row]]
    empty: Text
    tones: Tones | None = None


class FixedList(QWidget):
    """One such list with its tools. `opened` tells the id of the row that was asked for."""

    said = Signal(str)
    opened = Signal(str)

    def __init__(self, place: Workplace, fixed: Fixed, tools: Sequence[Tool] = ()) -> None:
        super().__init__()
        self.place, self.fixed = place, fixed
        self.model = RowsModel(fixed.columns, FixedRows(self._rows()), cells=Cells(tones=fixed.tones))
        self.pane = ListPane(Listing(fixed.name, fixed.unit, self.model, fixed.empty), tools, place.memory)
        self.pane.said.connect(self.said)
        self.pane.opened.connect(self.opened)
        self._column = QVBoxLayout(self)
        theme.spread(self._column, 0)
        self._column.addWidget(self.pane)
        self.setFocusProxy(self.pane)

    def put_above(self, widget: QWidget) -> None:
        """Show a widget above the list."""
        self._column.insertWidget(0, widget)

    def refresh(self) -> None:
        """Work the rows out again."""
        self.model.show_source(FixedRows(self._rows()))

    def status(self) -> str:
        """How many rows there are."""
        return self.pane.status()

    def select(self, row_id: str) -> None:
        """Bring a row into sight."""
        self.pane.go_to(row_id)

    def current_id(self) -> str:
        """The id of the row the keys are in, empty without one."""
        return self.pane.current_id()

    def _rows(self) -> Sequence[Row]:
        with self.place.store.read() as reader:
            return list(self.fixed.read(reader, self.place))
