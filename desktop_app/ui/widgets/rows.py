"""The one table model: the rows of any list, and what is typed into them where a tab allows it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from sqlalchemy import Select

from desktop_app.desk.lists import Asked, Column, Sorted
from desktop_app.ui.widgets.cells import NO_CELL, Cell, Cells, Edit
from desktop_app.ui.widgets.pages import FAR, Pages, Row, RowSource

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TONE_ROLE = int(Role.UserRole) + 1
STATE_ROLE = int(Role.UserRole) + 2
WORDS_ROLE = int(Role.UserRole) + 3
NOWHERE = QModelIndex()


class RowsModel(QAbstractTableModel):
    """A list for the grid. `edited` tells a list of Edit to save; `counted` how many rows are shown now.

    Its `pages` know what was asked, how many rows there are, and where a row is.
    """

    edited = Signal(list)
    counted = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        source: RowSource,
        parent: QObject | None = None,
        cells: Cells | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.cells = cells or Cells()
        self.pages = Pages(source)
        self.pages.ask(Asked())
        self._answers: dict[int, Callable[[Row, Column], Any]] = {
            Role.DisplayRole: self.cells.text,
            Role.EditRole: self.cells.text,
            Role.TextAlignmentRole: self.cells.place,
            Role.ToolTipRole: self.cells.reason,
            TONE_ROLE: self.cells.tone,
            STATE_ROLE: self.cells.state,
            WORDS_ROLE: self.cells.words,
        }

    @property
    def asked(self) -> Asked:
        """What the rows shown were asked by."""
        return self.pages.asked

    def show_source(self, source: RowSource) -> None:
        """Show the rows of another source, such as a saved filter."""
        self.pages.source = source
        self.refresh()

    def filter(self, typed: str) -> None:
        """Show only the rows that match."""
        self.ask(self.pages.asked._replace(typed=typed), reach=1)

    def narrow(self, year: str, among: Select[Any] | None) -> None:
        """Show only the rows of a working year (all for none), or only those whose ids are given."""
        self.pages.asked = self.pages.asked._replace(year=year, among=among)
        self.refresh()

    def refresh(self) -> None:
        """Read again what is shown; selection, place and an open editor stay with their rows."""
        if self.pages.is_filtered():
            self.pages.count_whole()
        self.ask(self.pages.asked)

    def row(self, number: int) -> Row:
        """The stored row; empty where it went."""
        return self.pages.row(number)

    def cell(self, row: int, column: int) -> Cell:
        """All that is drawn of a cell."""
        stored, described = self.pages.row(row), self.columns[column]
        return self.cells.cell(stored, described) if stored else NO_CELL

    def write(self, typed: Sequence[tuple[Index, str]]) -> None:
        """Take the texts typed or pasted into cells; those that can be read are told in one `edited`."""
        placed = [(self.row(index.row()), self.columns[index.column()], text) for index, text in typed]
        edits = [edit for row, column, text in placed if (edit := self.cells.take(row, column, text))]
        self._show_again()
        if edits:
            self.edited.emit(edits)

    def settle(self, edits: Sequence[Edit]) -> None:
        """These are saved: show what is stored."""
        self.cells.settle(edits)
        self.refresh()

    def refuse(self, edits: Sequence[Edit], sentence: str) -> None:
        """These were not saved: what was typed stays to be seen, with the sentence why."""
        self.cells.refuse(edits, sentence)
        self._show_again()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else self.pages.total

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What a cell shows, where it stands, its hint, tone and state."""
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        row = self.pages.row(index.row())
        return answer(row, self.columns[index.column()]) if row else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """The title of a column and where it stands."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return str(column.title)
        return self.cells.place({}, column) if role == Role.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Which cells may be typed into."""
        flags = super().flags(index)
        if index.isValid() and self.cells.is_editable(self.columns[index.column()]):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed into a cell."""
        if role != Role.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        if str(value) != self.data(index, role):
            self.write([(index, str(value))])
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the order of names."""
        asked = self.pages.asked
        first = (
            (Sorted(self.columns[column].key, order == Qt.SortOrder.DescendingOrder),) if column >= 0 else ()
        )
        if asked.sorting()[:1] != first:
            self.ask(asked.sorted_by(first))

    def ask(self, asked: Asked, reach: int = FAR) -> None:
        """Show what is asked; rows that are held are looked for in `reach` pages."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        known = {index.row(): self.pages.known_id(index.row()) for index in held}
        self.pages.ask(asked)
        rows = {row: self.pages.find(row_id, row, reach) if row_id else -1 for row, row_id in known.items()}
        moved = [self.index(rows[index.row()], index.column()) for index in held]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()
        self.counted.emit(self.pages.total)

    def _show_again(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
