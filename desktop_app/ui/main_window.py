"""The frame of the window: menus, tab bar, pages and status bar. It knows no table and no tab by name.

It is drawn before the store and the pages are imported; `show_pages` and `show_menus` fill it in later.
A page is made when its tab is first chosen, or in a quiet moment by `make_page`.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui import menus
from desktop_app.ui.menus import Calls
from desktop_app.ui.tab_strip import TabStrip
from desktop_app.ui.tab_titles import TabTitle
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.side_pane import make_line
from desktop_app.ui.widgets.status import StatusBar
from desktop_app.ui.widgets.tab_page import TabPage

if TYPE_CHECKING:
    from desktop_app.desk.lists import Narrowed

NAME = "Sổ Nghề"


class MainWindow(QMainWindow):
    """The window. `painted` comes once, when it was first drawn; `closing` when the user closes it.

    `made` gives each page when it is made. `told` may be emitted on any thread with the tables that a change
    touched.
    """

    painted = Signal()
    closing = Signal()
    made = Signal(object)
    told = Signal(object)

    def __init__(self, tabs: Sequence[TabTitle]) -> None:
        super().__init__()
        self._pages: dict[str, TabPage] = {}
        self._coming: Iterator[TabPage] = iter(())
        self._stale: set[str] = set()
        self._is_painted = False
        self.strip, self._stack = TabStrip(tabs), QStackedWidget()
        self.practice = QLabel()
        self.actions_by_name: dict[str, QAction] = {}
        self.status = StatusBar(self)
        self._lay_out()
        self._make_shortcuts()
        self.strip.chosen.connect(self._on_tab_chosen)
        self.strip.year.chosen.connect(self.refresh)
        self.told.connect(self.tables_changed)

    def show_place(self, unit: str, officer: str) -> None:
        """Say whose book this is and who works in it."""
        self.setWindowTitle(f"{NAME} – {unit}")
        self.strip.show_place(unit, officer)

    def show_practice(self, sentence: str) -> None:
        """Say across the top that this is a practice book; nothing to say, no line."""
        self.practice.setText(sentence)
        self.practice.setVisible(bool(sentence))

    def show_pages(self, pages: Iterable[TabPage]) -> None:
        """Take the pages of the tabs, in their order, as they are needed; the chosen one is seen at once.

        Pages that were there before, of the book that was open, are left and deleted.
        """
        for old in self._pages.values():
            self._stack.removeWidget(old)
            old.deleteLater()
        self._pages, self._coming = {}, iter(pages)
        self._on_tab_chosen()

    def make_page(self) -> TabPage | None:
        """Have the next page made; None when all are there."""
        page = next(self._coming, None)
        if page:
            self._pages[page.NAME] = page
            self._stack.addWidget(page)
            page.said.connect(self._on_said)
            page.wanted.connect(partial(_do, self))
            self.made.emit(page)
        return page

    def page(self, name: str) -> TabPage | None:
        """The page of a tab, made now if it was not yet; None before there are pages."""
        while name not in self._pages and self.make_page():
            pass
        return self._pages.get(name)

    def show_menus(self, calls: Calls) -> None:
        """Show the commands that can be done; their actions are in `actions_by_name`."""
        self.actions_by_name = menus.fill(self.menuBar(), calls)

    def go_to(self, table: str, row_id: str, narrowed: "Narrowed | None" = None) -> None:
        """Show a row in the first tab that shows rows of its table, only those rows if some are said."""
        for name in self.strip.names():
            page = self.page(name)
            if page and page.shows(table):
                self.strip.choose(name)
                if narrowed:
                    page.narrow(table, narrowed)
                page.go_to(table, row_id)
                return

    def current_page(self) -> TabPage | None:
        """The page that is seen; None before there are pages."""
        return self.page(self.strip.current())

    def tables_changed(self, tables: Iterable[str]) -> None:
        """Show anew what these tables touch: the page that is seen at once, others when they are seen."""
        changed = frozenset(tables)
        self._stale |= {name for name, page in self._pages.items() if page.WATCHES & changed}
        self._refresh_seen()

    def refresh(self) -> None:
        """Show the page that is seen anew, and the others when they are seen."""
        self._stale = set(self._pages)
        self._refresh_seen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window was drawn for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the user closes the window."""
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.resize(theme.WINDOW)
        self.setMinimumSize(theme.LEAST_WINDOW)
        self.setWindowTitle(NAME)
        self.setStatusBar(self.status)
        whole = QWidget()
        column = QVBoxLayout(whole)
        theme.spread(column, 0)
        self.practice.hide()
        theme.say_as(self.practice, "practice")
        column.addWidget(self.practice)
        column.addWidget(self.strip)
        column.addWidget(make_line(upright=False))
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)

    def _make_shortcuts(self) -> None:
        """Ctrl+1, Ctrl+2 … go to the tabs."""
        for place in range(len(self.strip.tabs)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.activated.connect(partial(self._on_tab_key, place))

    def _on_tab_chosen(self) -> None:
        if page := self.current_page():
            self._stack.setCurrentWidget(page)
            self._refresh_seen()
            self.status.show_counts(page.status())
            if not self.strip.bar.hasFocus():
                self._let_keys_in()

    def _on_tab_key(self, place: int) -> None:
        self.strip.bar.clearFocus()
        self.strip.bar.setCurrentIndex(place)

    def _let_keys_in(self) -> None:
        """Let the keys go to the rows of the page that is seen."""
        if page := self.current_page():
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _refresh_seen(self) -> None:
        page, name = self.current_page(), self.strip.current()
        if page and name in self._stale:
            self._stale.discard(name)
            page.refresh()

    def _on_said(self, text: str) -> None:
        if self.sender() is self.current_page():
            self.status.show_counts(text)


def _do(window: MainWindow, name: str) -> None:
    """Carry out a command of the menus, if it can be done."""
    if action := window.actions_by_name.get(name):
        action.trigger()
