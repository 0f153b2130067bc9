"""A list as a place to work: tools and search above, the grid below, saved filters left, a card right."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.desk.lists import Asked, ListKind
from desktop_app.i18n import Text, mark, translate
from desktop_app.ui.widgets import icons, row_menu, theme
from desktop_app.ui.widgets.cells import Cells
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.grid import COPY_MOST, Grid
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.narrowing_line import NarrowingLine
from desktop_app.ui.widgets.pages import ListRows, Reading
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.saved_filters import SavedFilters
from desktop_app.ui.widgets.selection import words_of_selection
from desktop_app.ui.widgets.side_pane import LEFT, RIGHT, Side, SidePane, make_line
from desktop_app.ui.widgets.ticking import ColumnTicks, show_ticked, words_of
from desktop_app.ui.widgets.tool_row import ToolRow
from desktop_app.ui.widgets.tools import Tool
from desktop_app.vietnam.numbers import show_number

_EVERYWHERE = 200  # pages
_TO_GRID = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
TOO_MANY = mark("list_pane", "{rows} rows are too many to copy (at most {most}). Export them to Excel.")


class Listing(NamedTuple):
    """A list to work in: its permanent name, the word for its rows, the rows, what to say if there are none.

    `title` names it for readers of the screen, where the word for its rows does not.
    """

    name: str
    unit: Text
    model: RowsModel
    empty: Text
    editable: bool = False
    title: Text | None = None


def describe(kind: ListKind, read: Reading, empty: Text, cells: Cells | None = None) -> Listing:
    """A list of the desk to work in, read by short readings of the store."""
    model = RowsModel(kind.columns, ListRows(read, kind), None, cells)
    is_editable = cells is not None and cells.editing is not None
    return Listing(kind.name, kind.unit, model, empty, is_editable, kind.title)


class SearchBox(QLineEdit):
    """Type to filter. `asked` tells what to look for now: a newer key drops what was not asked yet.

    `left` tells that the keys went on to the rows.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = QTimer(self, singleShot=True, interval=0)
        self._waiting.timeout.connect(self._ask)
        self.textChanged.connect(self._waiting.start)
        self.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(translate("list_pane", "Find (Ctrl+F)"))
        self.setAccessibleName(translate("list_pane", "Find in this list"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the look says, where the tools leave that room."""
        return QSize(theme.px(theme.SEARCH_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """What is left beside many tools in large type."""
        return QSize(theme.px(theme.LEAST_SEARCH), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, ↓ and Enter go on to the rows."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _TO_GRID:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.asked.emit(self.text())


class ListPane(QWidget):
    """One list with its tools. `opened` and `gone_to` tell the id of a row, `said` what is in the status bar.

    The button of the empty list is the first of the tools.
    """

    opened = Signal(str)
    gone_to = Signal(str)
    said = Signal(str)

    def __init__(self, listing: Listing, tools_here: Sequence[Tool], memory: Memory) -> None:
        super().__init__()
        self._listing, self._memory = listing, memory
        self._model = listing.model
        self._first_tool = tools_here[0] if tools_here else None
        self.has_history = False
        self._place, self._asked = 0, listing.model.asked
        self.grid = Grid(listing.name, listing.model, memory, editable=listing.editable)
        self.grid.setAccessibleName(str(listing.title or listing.unit))
        self.search = SearchBox()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self.narrowing = NarrowingLine(self)
        rows = listing.model.pages.source
        self._lay_out(tools_here)
        if isinstance(rows, ListRows):
            self.ticks = ColumnTicks(self.grid, self._model, rows, self.narrowing)
            _offer_saved(self, memory, listing.name)
        self._connect()
        self._show_rows_or_why_not()

    def put_left(self, inner: QWidget) -> SidePane:
        """Show saved filters or the like at the left; F9 folds them."""
        return self._put(inner, LEFT, 0)

    def put_right(self, inner: QWidget) -> SidePane:
        """Show a card at the right; F10 folds it."""
        return self._put(inner, RIGHT, self._body.count())

    def status(self) -> str:
        """How many there are, how many the filter leaves, how many are selected where it is not just one."""
        unit = str(self._listing.unit)
        parts = [translate("list_pane", "{n} {unit}", n=show_number(self._model.pages.whole), unit=unit)]
        if self._model.pages.is_filtered():
            parts.append(translate("list_pane", "{n} after filtering", n=show_number(self._model.rowCount())))
        return " · ".join([*parts, *words_of_selection(self.grid, self._model)])

    def current_id(self) -> str:
        """The id of the row the keys are in, empty without one."""
        current = self.grid.currentIndex()
        return str(self._model.row(current.row()).get("id", "")) if current.isValid() else ""

    def go_to(self, row_id: str) -> bool:
        """Select a row and bring it into sight; whether it is there."""
        row = self._model.pages.find(row_id, max(self.grid.currentIndex().row(), 0), _EVERYWHERE)
        if row >= 0:
            self.grid.setCurrentIndex(self._model.index(row, 0))
        return row >= 0

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first row."""
        super().showEvent(event)
        self._begin()

    def _lay_out(self, tools_here: Sequence[Tool]) -> None:
        self.tools = ToolRow(tools_here, self, self.search)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        self._body = QHBoxLayout()
        theme.spread(self._body, 0)
        self._body.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        theme.spread(whole, 0)
        whole.addWidget(self.tools)
        whole.addWidget(make_line(upright=False))
        whole.addWidget(self.narrowing)
        whole.addLayout(self._body, 1)

    def _connect(self) -> None:
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._on_find)
        self.search.asked.connect(self._model.filter)
        self.search.left.connect(self._on_search_left)
        self._empty.pressed.connect(self._on_empty_pressed)
        self._model.counted.connect(self._on_counted)
        self.narrowing.widened.connect(self.search.clear)
        self.grid.chosen.connect(self._say)
        self.grid.opened.connect(self._on_opened)
        self.grid.copy_refused.connect(self._on_copy_refused)
        self.grid.menu_asked.connect(partial(_show_menu, self))
        self.grid.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def _put(self, inner: QWidget, side: Side, place: int) -> SidePane:
        pane = SidePane(inner, side, self._listing.name, self._memory)
        self._body.insertWidget(place, pane)
        pane.listen(side, self)
        return pane

    def _on_counted(self) -> None:
        self._show_rows_or_why_not()
        if self._asked == self._model.asked and self.isVisible():
            self._begin(self._place)
        self._asked = self._model.asked

    def _show_rows_or_why_not(self) -> None:
        is_empty = self._model.rowCount() == 0
        asked = self._model.asked
        if is_empty and self._model.pages.is_filtered():
            typed = " · ".join(part for part in (asked.typed.strip(), words_of(self._model, asked)) if part)
            sentence = translate("list_pane", "Nothing matches “{typed}”.", typed=typed)
            self._empty.say("search", sentence, translate("list_pane", "Clear the filter"))
        elif is_empty:
            word = str(self._first_tool.word) if self._first_tool else ""
            self._empty.say("inbox", _why_empty(self._listing), word)
        shown = self._empty if is_empty else self.grid
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        self._say()

    def _say(self) -> None:
        self.said.emit(self.status())

    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_search_left(self) -> None:
        """Go on in the rows; the first is selected before Qt makes it the current one without."""
        self._begin()
        self.grid.setFocus()

    def _begin(self, place: int = 0) -> None:
        """Go to a row, or to the last one, where the keys are in none: at first, or after a deletion."""
        many = self._model.rowCount()
        if not self.grid.currentIndex().isValid() and many:
            self.grid.setCurrentIndex(self._model.index(min(place, many - 1), 0))

    def _on_empty_pressed(self) -> None:
        if self._model.pages.is_filtered():
            self.search.clear()
            show_ticked(self._model, {})
        elif self._first_tool:
            self._first_tool.call()

    def _on_opened(self, row: int) -> None:
        if row_id := self._model.row(row).get("id"):
            self.opened.emit(row_id)

    def _on_current_changed(self) -> None:
        if self.grid.currentIndex().isValid():
            self._place = self.grid.currentIndex().row()
        self.gone_to.emit(self.current_id())

    def _on_copy_refused(self, rows: int) -> None:
        self.said.emit(str(TOO_MANY).format(rows=show_number(rows), most=show_number(COPY_MOST)))


def _offer_saved(pane: ListPane, memory: Memory, name: str) -> None:
    """Let filters be kept, and show them at the left where there are some."""
    saved = SavedFilters(pane.grid, pane.search, memory, name)
    pane.narrowing.kept.connect(saved.save)
    pane.put_left(saved).need(not saved.is_empty())


def _why_empty(listing: Listing) -> str:
    """That there are none, none among those that were asked for, or none of the working year."""
    if listing.model.asked.among is not None:
        return translate("list_pane", "None of these is here any more. Clear the filter to see the others.")
    year = listing.model.asked.year
    if not year or not listing.model.pages.source.count(Asked()):
        return str(listing.empty)
    return translate(
        "list_pane",
        "Nothing here is of the year {year}. Other years are chosen at the top right.",
        year=year,
    )


def menu_of(pane: ListPane) -> QMenu:
    """What can be done with the row the keys are in; its history where the window keeps one of it."""
    menu = QMenu(pane)
    history = pane.window().findChild(QAction, "history") if pane.has_history else None
    tools_here = [button.defaultAction() for button in pane.tools.buttons]
    row_menu.fill(menu, tools_here, pane.grid.copy, history)
    return menu


def _show_menu(pane: ListPane, place: QPoint) -> None:
    menu = menu_of(pane)
    menu.exec(place)
    menu.deleteLater()
