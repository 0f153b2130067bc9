"""The columns a grid is sorted by: one by a click, more with Shift, three states each."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from desktop_app.desk.lists import Sorted, sorted_also
from desktop_app.ui.widgets.rows import RowsModel

_WAYS = {False: Qt.SortOrder.AscendingOrder, True: Qt.SortOrder.DescendingOrder}


def sort_also(view: QTableView, section: int) -> None:
    """Sort by one more column: up, then down, then no more by it; nothing where rows stay as they are."""
    model = cast(RowsModel, view.model())
    if view.isSortingEnabled():
        model.ask(sorted_also(model.asked, model.columns[section].key))
        show_sorting(view)


def show_sorting(view: QTableView) -> None:
    """Let the titles begin their next round from the first column the rows are sorted by."""
    model = cast(RowsModel, view.model())
    first = next(iter(model.asked.sorting()), Sorted(""))
    keys = [column.key for column in model.columns]
    section = keys.index(first.key) if first.key else -1
    view.horizontalHeader().setSortIndicator(section, _WAYS[first.descending])
