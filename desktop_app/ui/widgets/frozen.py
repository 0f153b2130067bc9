"""The first columns of a grid that stay when the rest moves sideways: a second view laid over the first."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.cell_delegate import CellDelegate
from desktop_app.ui.widgets.header import GridHeader

_MOST_OF_WIDTH = 0.6  # frozen columns that took more of the grid would leave no room to move


class FrozenColumns(QTableView):
    """Shows the first columns of a grid over it, with a 2 px line behind the last of them."""

    def __init__(self, grid: QTableView, header: GridHeader) -> None:
        super().__init__(grid)
        self.count = 0
        self._grid, self._grid_header = grid, header
        self._line = QFrame(grid)
        theme.say_as(self._line, "line")
        self._header = GridHeader(self)
        self._header.owner = header
        self._header.setSectionsMovable(False)
        self._set_up_view()
        self._follow()

    def follow_model(self) -> None:
        """Show the model and the selection of the grid."""
        self.setSelectionBehavior(self._grid.selectionBehavior())
        self.setModel(self._grid.model())
        self.setSelectionModel(self._grid.selectionModel())
        self._grid.model().layoutChanged.connect(self._header.viewport().update)
        self.arrange()

    def freeze(self, count: int) -> None:
        """Keep this many columns in sight; 0 for none."""
        self.count = count
        self.arrange()

    def offer_filters(self) -> None:
        """Let values be ticked from the titles here too."""
        self._header.has_filters = True

    def light(self, column: int) -> None:
        """Show where the keys are: the title of the column, and the row."""
        self._header.light(column)
        self.viewport().update()

    def covers(self, column: int) -> bool:
        """Whether a column of the model is seen here and not in the grid below."""
        return self.isVisibleTo(self._grid) and not self.isColumnHidden(column)

    def covered_width(self) -> int:
        """How many pixels of the grid's left side are covered."""
        return self._header.length() if self.isVisibleTo(self._grid) else 0

    def arrange(self) -> None:
        """Take order, widths and row heights from the grid."""
        header = self._grid_header
        with QSignalBlocker(self._header):
            self._header.restoreState(header.saveState())
        for section in range(header.count()):
            is_frozen = header.visualIndex(section) < self.count and header.sectionSize(section) > 0
            self.setColumnHidden(section, not is_frozen)
        self.verticalHeader().setDefaultSectionSize(self._grid.verticalHeader().defaultSectionSize())
        self.place()

    def place(self) -> None:
        """Lie over the left side of the grid; stay away where that would cover most of it."""
        wide, room = self._header.length(), self._grid.viewport()
        fits = 0 < wide <= room.width() * _MOST_OF_WIDTH
        high = self._grid_header.height() + room.height()
        corner = QPoint(room.x(), room.y() - self._grid_header.height())
        self.setGeometry(corner.x(), corner.y(), wide, high)
        self._line.setGeometry(corner.x() + wide, corner.y(), theme.FROZEN_LINE, high)
        for part in (self, self._line):
            part.setVisible(fits)
            part.raise_()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row is the grid's."""
        self._grid.contextMenuEvent(event)

    def _set_up_view(self) -> None:
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.setItemDelegate(CellDelegate(self, heads_rows=True))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFocusProxy(self._grid)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._grid.doubleClicked)

    def _follow(self) -> None:
        grid_bar, own_bar = self._grid.verticalScrollBar(), self.verticalScrollBar()
        grid_bar.valueChanged.connect(own_bar.setValue)
        own_bar.valueChanged.connect(grid_bar.setValue)
        self._header.sectionResized.connect(self._on_own_resized)
        self._header.sortIndicatorChanged.connect(self._grid_header.setSortIndicator)
        self._grid_header.sortIndicatorChanged.connect(self._header.setSortIndicator)
        self._header.sort_added.connect(self._grid_header.sort_added)
        self._header.filter_asked.connect(self._grid_header.filter_asked)
        self._grid_header.sectionResized.connect(self._on_grid_changed)
        self._grid_header.sectionMoved.connect(self._on_grid_changed)

    def _on_own_resized(self, section: int, _old: int, new: int) -> None:
        if new:
            self._grid_header.resizeSection(section, new)

    def _on_grid_changed(self) -> None:
        self.arrange()
