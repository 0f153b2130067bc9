"""The cells of a table of figures, warmer where they are larger."""

from collections.abc import Collection, Sequence

from desktop_app.desk.lists import Column
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.cells import Cells, heat_state
from desktop_app.ui.widgets.pages import Row


class HeatCells(Cells):
    """Warms the columns `warm` by their share of the largest of their figures, but for the row `left_out`.

    `dot` is what the dot after some figures says.
    """

    def __init__(self, warm: Collection[str], left_out: str = "", dot: str = "") -> None:
        super().__init__()
        self._warm, self._left_out, self._dot = warm, left_out, dot
        self._most = 0
        self._marked: frozenset[tuple[str, str]] = frozenset()

    def show(self, rows: Sequence[Row], marked: Collection[tuple[str, str]] = ()) -> None:
        """Take the rows that are shown next; figures of these rows and columns are marked with a dot."""
        figures = (row.get(key) or 0 for row in rows if row["id"] != self._left_out for key in self._warm)
        self._most, self._marked = max(figures, default=0), frozenset(marked)

    def text(self, row: Row, column: Column) -> str:
        """The figure, nothing for none, and the dot of those that are marked."""
        said = super().text(row, column)
        shown = "" if column.key in self._warm and said == "0" else said
        return f"{shown} ●".strip() if (row["id"], column.key) in self._marked else shown

    def reason(self, row: Row, column: Column) -> str | None:
        """What the dot says, where there is one."""
        return self._dot if (row["id"], column.key) in self._marked else None

    def state(self, row: Row, column: Column) -> str:
        """How warm the figure is."""
        figure = row.get(column.key) if column.key in self._warm and row.get("id") != self._left_out else 0
        return heat_state(-(-figure * theme.HEAT_STEPS // self._most)) if figure and self._most else ""
