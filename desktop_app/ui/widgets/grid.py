"""The one good grid: reads like a list, types like Excel, and knows how Vietnamese typing tools work."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop_app.ui.widgets import grid_acts, sorting, theme
from desktop_app.ui.widgets.cell_delegate import KEYS_OUT, CellDelegate
from desktop_app.ui.widgets.columns import RememberedColumns
from desktop_app.ui.widgets.frozen import FrozenColumns
from desktop_app.ui.widgets.header import FILTER_KEYS, GridHeader
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.rows import Index, RowsModel

COPY_MOST = 20_000
MENU_KEYS = ("Menu", "Shift+F10")
View = QAbstractItemView
Triggers = QAbstractItemView.EditTrigger
ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
_SHIFT, _KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


class Grid(QTableView):
    """A table of rows whose columns are remembered under a name; typed into where it is `editable`.

    Where it is, and where the keys go `by_cell`, one cell is framed and the heads of its row and column lit.
    `filter_asked` tells of which column values are to be ticked, where its titles have filters.
    `chosen` tells how many rows are selected; `opened` the row to open, on Enter or a double click in a list
    that is not typed into; `copy_refused` that more than COPY_MOST rows were to be copied; `menu_asked` the
    place on the screen for the menu of the current row.
    """

    chosen = Signal(int)
    opened = Signal(int)
    copy_refused = Signal(int)
    menu_asked = Signal(QPoint)
    filter_asked = Signal(int)

    def __init__(
        self,
        name: str,
        model: RowsModel,
        memory: Memory,
        *,
        editable: bool = False,
        by_cell: bool = False,
    ) -> None:
        super().__init__()
        self._editable = editable
        self._by_cell = editable or by_cell
        self._run_start = -1
        self._header = GridHeader(self)
        self._acts: dict[str, Callable[[QTableView], None]] = grid_acts.KEYS if editable else {}
        self.frozen = FrozenColumns(self, self._header)
        self._set_up_view()
        self._delegate = self._make_delegate()
        self.setModel(model)
        self.frozen.follow_model()
        self._remembered = RememberedColumns(self._header, self.frozen, model, memory, name)
        self.setSortingEnabled(not self._by_cell)
        if self._by_cell:
            self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self._header.sort_added.connect(partial(sorting.sort_also, self))
        self._header.filter_asked.connect(self.filter_asked)
        model.layoutChanged.connect(self._header.viewport().update)

    def step(self, down: int, right: int) -> None:
        """Go on as Excel does: Tab wraps at a row's end, Enter goes below the first cell of a run of Tabs."""
        here = self.currentIndex()
        if right:
            self._run_start = here.column() if self._run_start < 0 else self._run_start
            onward = View.CursorAction.MoveNext if right > 0 else View.CursorAction.MovePrevious
            self.setCurrentIndex(self.moveCursor(onward, Qt.KeyboardModifier.NoModifier))
            return
        column = here.column() if self._run_start < 0 else self._run_start
        row = min(max(here.row() + down, 0), self.model().rowCount() - 1)
        self._run_start = -1
        self.setCurrentIndex(self.model().index(row, column))

    def chosen_rows(self) -> int:
        """How many rows hold a selected cell."""
        return grid_acts.count_rows(self.selectionModel().selection())

    def copy(self) -> None:
        """Put what is selected on the clipboard, or tell that it is too much."""
        rows = self.chosen_rows()
        if rows > COPY_MOST:
            self.copy_refused.emit(rows)
        elif rows:
            grid_acts.copy(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys mean here."""
        act = self._acts.get(_written(event))
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif _written(event) in MENU_KEYS:
            self._ask_for_menu()
        elif _written(event) == FILTER_KEYS and self._header.has_filters:
            self.filter_asked.emit(max(self.currentIndex().column(), 0))
        elif act and self.currentIndex().isValid():
            act(self)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._by_cell:
            self.opened.emit(self.currentIndex().row())
        elif self._by_cell and _is_step(event):
            down, right = KEYS_OUT[Qt.Key(event.key())]
            self.step(-down if event.modifiers() & _SHIFT else down, right)
        else:
            self._run_start = -1
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Open the cell for an input method's text; one that commits at once loses no letter."""
        was_open = self.state() == View.State.EditingState
        super().inputMethodEvent(event)
        editor = self._delegate.editor
        if not was_open and editor and event.commitString() and not event.preeditString():
            editor.setText(event.commitString())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin elsewhere: a run of Tabs is over."""
        self._run_start = -1
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row below the mouse, which is chosen by then."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and self.currentIndex().isValid():
            self.menu_asked.emit(event.globalPos())

    def keyboardSearch(self, search: str) -> None:
        """Letters do not walk through the rows: the search box is for that."""

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = ENSURE_VISIBLE) -> None:
        """Bring a cell into sight, also from below the frozen columns."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        hidden = self.frozen.covered_width() - self.visualRect(index).left()
        if self.frozen.covers(index.column()):
            bar.setValue(before)
        elif hidden > 0:
            bar.setValue(bar.value() - hidden)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell how many rows are selected."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.chosen_rows())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns fill the room, and keep the frozen ones in their place."""
        super().resizeEvent(event)
        self._remembered.fit(self.viewport().width())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model():
            self.verticalHeader().setDefaultSectionSize(theme.px(theme.ROW))
            self._remembered.put_on()

    def _set_up_view(self) -> None:
        self.setHorizontalHeader(self._header)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.px(theme.ROW))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(False)
        self.setTabKeyNavigation(self._editable)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(View.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(View.ScrollMode.ScrollPerPixel)
        unit = View.SelectionBehavior.SelectItems if self._by_cell else View.SelectionBehavior.SelectRows
        self.setSelectionBehavior(unit)
        typing = Triggers.AnyKeyPressed | Triggers.EditKeyPressed | Triggers.DoubleClicked
        self.setEditTriggers(typing if self._editable else Triggers.NoEditTriggers)

    def _make_delegate(self) -> CellDelegate:
        delegate = CellDelegate(self, self._pane_of)
        delegate.left.connect(self.step)
        self.setItemDelegate(delegate)
        return delegate

    def _pane_of(self, index: Index) -> QTableView:
        return self.frozen if self.frozen.covers(index.column()) else self

    def _ask_for_menu(self) -> None:
        """Ask for the menu below the cell the keys are in."""
        if self.currentIndex().isValid():
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def _on_current_changed(self, current: Index) -> None:
        self._header.light(current.column())
        self.frozen.light(current.column())

    def _on_double_clicked(self, index: Index) -> None:
        if not self._by_cell:
            self.opened.emit(index.row())
        elif self._editable and self.frozen.covers(index.column()):
            self.edit(index)


def _written(event: QKeyEvent) -> str:
    """The keys pressed as they are written: `Ctrl+D`."""
    held = event.modifiers() & ~_KEYPAD
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    return QKeySequence(key | held).toString(QKeySequence.SequenceFormat.PortableText)


def _is_step(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~(_SHIFT | _KEYPAD)
    return plain and event.key() in KEYS_OUT and event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down)
