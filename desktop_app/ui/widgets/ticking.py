"""Values ticked in the columns of one list: asked for from its titles, said above it, let go again."""

from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QObject

from desktop_app.desk.lists import Asked, Column
from desktop_app.i18n import translate
from desktop_app.ui.widgets import kinds
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.header import GridHeader, shown_columns
from desktop_app.ui.widgets.narrowing_line import NarrowingLine
from desktop_app.ui.widgets.pages import ListRows
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tick_list import NOTHING, Ticked, Ticking, TickList

_MOST_WORDS = 3


class ColumnTicks(QObject):
    """Opens the values of a column where the grid asks for it, and shows above the grid what is ticked."""

    def __init__(self, grid: Grid, model: RowsModel, rows: ListRows, line: NarrowingLine) -> None:
        super().__init__(grid)
        self._grid, self._model, self._rows, self._line = grid, model, rows, line
        cast(GridHeader, grid.horizontalHeader()).has_filters = True
        grid.frozen.offer_filters()
        grid.filter_asked.connect(self.open)
        line.widened.connect(self.clear)
        model.counted.connect(self._say)

    def open(self, section: int) -> TickList:
        """Ask which values of a column are shown."""
        model = self._model
        shown = shown_columns(self._grid.horizontalHeader(), model.columns)
        read = partial(self._rows.values, model.asked)
        key = model.columns[section].key
        dialog = TickList(self._grid, Ticking(shown, read, partial(word_of, model), model.asked.ticked), key)
        dialog.ticked.connect(self.tick)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def tick(self, key: str, values: Ticked) -> None:
        """Show only rows with these values in a column; of all for None."""
        others = {other: some for other, some in self._model.asked.ticked.items() if other != key}
        show_ticked(self._model, others if values is None else {**others, key: values})

    def clear(self) -> None:
        """Show rows of all values again."""
        show_ticked(self._model, {})

    def _say(self) -> None:
        self._line.say_ticked(words_of(self._model, self._model.asked))


def show_ticked(model: RowsModel, ticked: Mapping[str, frozenset[Any]]) -> None:
    """Show only rows with these values in these columns, by key; of all values without any."""
    if model.asked.ticked != ticked:
        model.ask(model.asked._replace(ticked=dict(ticked)), reach=1)


def word_of(model: RowsModel, column: Column, value: Any) -> str:
    """A value of a column as its cells show it."""
    return str(NOTHING) if value is None else kinds.show(column.kind, value, model.cells.words({}, column))


def words_of(model: RowsModel, asked: Asked) -> str:
    """What is ticked, in words: each column with its values."""
    columns = [column for column in model.columns if column.key in asked.ticked]
    parts = (f"{column.title}: {_values(model, column, asked.ticked[column.key])}" for column in columns)
    return " · ".join(parts)


def _values(model: RowsModel, column: Column, values: frozenset[Any]) -> str:
    if len(values) > _MOST_WORDS:
        return translate("tick_list", "{n} values", n=len(values))
    words = (word_of(model, column, value) for value in values)
    return ", ".join(sorted(words))
