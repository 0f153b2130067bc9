"""What the keys of a spreadsheet do to the cells selected in a grid."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QItemSelection, QItemSelectionRange, QMimeData, Qt
from PySide6.QtWidgets import QApplication, QTableView

from desktop_app.ui.widgets import clipboard, kinds
from desktop_app.ui.widgets.rows import Index, RowsModel

_TODAY = "h"  # as every field for a day reads it
_NUMBERS = {kind for kind, described in kinds.KINDS.items() if described.place == kinds.END}


def count_rows(selection: QItemSelection) -> int:
    """How many rows hold a selected cell."""
    last, found = -1, 0
    for area in sorted(_areas(selection), key=QItemSelectionRange.top):
        found += max(0, area.bottom() - max(area.top() - 1, last))
        last = max(last, area.bottom())
    return found


def chosen_block(view: QTableView) -> tuple[list[int], list[int]]:
    """Rows, and columns in the order of the screen, that hold a selected cell."""
    areas = _areas(view.selectionModel().selection())
    rows = sorted({row for area in areas for row in range(area.top(), area.bottom() + 1)})
    columns = {column for area in areas for column in range(area.left(), area.right() + 1)}
    shown = sorted(columns, key=view.horizontalHeader().visualIndex)
    return rows, [column for column in shown if not view.isColumnHidden(column)]


def copy(view: QTableView) -> None:
    """Put the selected block on the clipboard; whole rows go with the titles of their columns."""
    rows, columns = chosen_block(view)
    block = [[_text(view.model().index(row, column)) for column in columns] for row in rows]
    if view.selectionBehavior() == QTableView.SelectionBehavior.SelectRows:
        block.insert(0, [str(_rows(view).columns[column].title) for column in columns])
    is_number = [_rows(view).columns[column].kind in _NUMBERS for column in columns]
    copied = QMimeData()
    copied.setText(clipboard.to_tsv(block))
    copied.setHtml(clipboard.to_html(block, is_number))
    QApplication.clipboard().setMimeData(copied)


def paste(view: QTableView) -> None:
    """Write the block of the clipboard from the current cell on; a single cell fills the whole selection."""
    block = clipboard.from_tsv(QApplication.clipboard().text())
    if len(block) == 1 and len(block[0]) == 1:
        _fill(view, block[0][0])
    elif block:
        _rows(view).write(_laid(view, block))


def fill_down(view: QTableView) -> None:
    """Repeat the first selected row in those below it; with one row selected, the row above in it."""
    rows, columns = chosen_block(view)
    if rows:
        first = rows[0] if len(rows) > 1 else rows[0] - 1
        _repeat(view, first, rows[1:] or rows, columns)


def repeat_above(view: QTableView) -> None:
    """Repeat the cell above in the current one."""
    current = view.currentIndex()
    _repeat(view, current.row() - 1, [current.row()], [current.column()])


def fill_selection(view: QTableView) -> None:
    """Write what stands in the current cell into every selected cell."""
    _fill(view, _text(view.currentIndex()))


def put_today(view: QTableView) -> None:
    """Write today into the current cell where it holds a day."""
    current = view.currentIndex()
    if current.isValid() and _rows(view).columns[current.column()].kind == "day":
        _rows(view).write([(current, _TODAY)])


def clear(view: QTableView) -> None:
    """Empty the selected cells."""
    _fill(view, "")


KEYS: dict[str, Callable[[QTableView], None]] = {
    "Ctrl+V": paste,
    "Ctrl+D": fill_down,
    "Ctrl+'": repeat_above,
    "Ctrl+Return": fill_selection,
    "Ctrl+;": put_today,
    "Del": clear,
}


def _rows(view: QTableView) -> RowsModel:
    return cast(RowsModel, view.model())


def _areas(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(place) for place in range(selection.size())]


def _text(index: Index) -> str:
    return index.data(Qt.ItemDataRole.DisplayRole) or ""


def _fill(view: QTableView, text: str) -> None:
    _rows(view).write([(index, text) for index in view.selectedIndexes()])


def _repeat(view: QTableView, source: int, rows: Sequence[int], columns: Sequence[int]) -> None:
    model = _rows(view)
    if source >= 0:
        cells = [(row, column) for row in rows for column in columns]
        model.write([(model.index(*cell), _text(model.index(source, cell[1]))) for cell in cells])


def _laid(view: QTableView, block: Sequence[Sequence[str]]) -> list[tuple[Index, str]]:
    """The cells of a block beside the cells of the grid they fall on; what falls outside is left out."""
    header, model, current = view.horizontalHeader(), view.model(), view.currentIndex()
    places = range(header.visualIndex(current.column()), header.count())
    shown = [column for column in map(header.logicalIndex, places) if not view.isColumnHidden(column)]
    return [
        (model.index(current.row() + down, column), text)
        for down, line in enumerate(block[: model.rowCount() - current.row()])
        for column, text in zip(shown, line, strict=False)
    ]
