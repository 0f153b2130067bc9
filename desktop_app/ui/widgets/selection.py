"""What the rows selected in a list come to, in words for the status bar."""

from collections.abc import Sequence

from desktop_app.desk.lists import Column
from desktop_app.desk.selected import Totals, summed, total
from desktop_app.i18n import translate
from desktop_app.ui.widgets import grid_acts
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.header import shown_columns
from desktop_app.ui.widgets.pages import ListRows
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.vietnam.numbers import show_number

MOST_ROWS = 2000
"""So many rows are read to be summed at most, where they are not the whole list."""


def words_of_selection(grid: Grid, model: RowsModel) -> list[str]:
    """How many rows are selected, how many of them are of women, and the sums of their columns."""
    many = grid.chosen_rows()
    if many <= 1:
        return []
    columns = shown_columns(grid.horizontalHeader(), model.columns)
    said = [translate("list_pane", "{n} selected", n=show_number(many))]
    found = _total(grid, model, columns, many)
    if found is None:
        return said
    women = [] if found.women is None else [translate("list_pane", "{n} women", n=show_number(found.women))]
    sums = [_sum(column, found.sums[column.key]) for column in summed(columns)]
    return [*said, *women, *sums]


def _total(grid: Grid, model: RowsModel, columns: Sequence[Column], many: int) -> Totals | None:
    rows = model.pages.source
    if many == model.rowCount() and isinstance(rows, ListRows):
        return rows.total(model.asked, columns)
    if many > MOST_ROWS:
        return None
    return total(columns, map(model.row, grid_acts.chosen_block(grid)[0]))


def _sum(column: Column, value: int) -> str:
    title, shown = str(column.title).lower(), show_number(value)
    if column.kind == "dong":
        return translate("list_pane", "total {title} {n} đồng", title=title, n=shown)
    return translate("list_pane", "total {title} {n}", title=title, n=shown)
