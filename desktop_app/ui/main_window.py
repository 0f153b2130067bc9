"""The frame of the window: menus, tab bar, pages and status bar. It knows no table and no tab by name.

It is drawn before the store and the pages are imported; `show_pages` and `show_menus` fill it in later.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import translate
from desktop_app.ui import menus
from desktop_app.ui.menus import Calls
from desktop_app.ui.tab_titles import TabTitle
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.side_pane import make_line
from desktop_app.ui.widgets.status import StatusBar
from desktop_app.ui.widgets.tab_page import TabPage

NAME = "Sổ Nghề"


class MainWindow(QMainWindow):
    """The window. `painted` comes once, when it was first drawn; `closing` when the user closes it.

    `told` may be emitted on any thread with the tables that a change touched.
    """

    painted = Signal()
    closing = Signal()
    told = Signal(object)

    def __init__(self, tabs: Sequence[TabTitle]) -> None:
        super().__init__()
        self._pages: dict[str, TabPage] = {}
        self._stale: set[str] = set()
        self._is_painted = False
        self._tabs = tuple(tabs)
        self._bar, self._stack, self._corner = QTabBar(), QStackedWidget(), QLabel()
        self.actions_by_name: dict[str, QAction] = {}
        self.status = StatusBar(self)
        self._lay_out()
        self._draw_tabs()
        self._make_shortcuts()
        self._bar.currentChanged.connect(self._on_tab_chosen)
        self.told.connect(self.tables_changed)

    def show_place(self, unit: str, officer: str) -> None:
        """Say whose book this is and who works in it."""
        self.setWindowTitle(f"{NAME} – {unit}")
        self._corner.setText(f"{unit} · {officer}")
        self._fit_tabs()

    def show_pages(self, pages: Mapping[str, TabPage]) -> None:
        """Put the pages of the tabs in, by the names of their tabs; a tab without a page goes."""
        self._tabs = tuple(tab for tab in self._tabs if tab.name in pages)
        self._draw_tabs()
        self._pages = {tab.name: pages[tab.name] for tab in self._tabs}
        for page in self._pages.values():
            self._stack.addWidget(page)
            page.said.connect(self._on_said)
        self._on_tab_chosen()

    def show_menus(self, calls: Calls) -> None:
        """Show the commands that can be done; their actions are in `actions_by_name`."""
        self.actions_by_name = menus.fill(self.menuBar(), calls)

    def show_tab(self, name: str) -> None:
        """Go to a tab."""
        self._bar.setCurrentIndex([tab.name for tab in self._tabs].index(name))

    def go_to(self, table: str, row_id: str) -> None:
        """Show a row in the first tab that shows rows of its table."""
        for name, page in self._pages.items():
            if page.shows(table):
                self.show_tab(name)
                page.go_to(table, row_id)
                return

    def current_page(self) -> TabPage | None:
        """The page that is seen; None before there are pages."""
        place = self._bar.currentIndex()
        return self._pages.get(self._tabs[place].name) if 0 <= place < len(self._tabs) else None

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every tab readable."""
        super().resizeEvent(event)
        self._fit_tabs()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the user closes the window."""
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.resize(theme.WINDOW)
        self.setMinimumSize(theme.LEAST_WINDOW)
        self.setWindowTitle(NAME)
        self.setStatusBar(self.status)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(True)
        self._bar.setAccessibleName(translate("main_window", "Tabs of the book"))
        theme.say_as(self._corner, "muted")
        theme.keep_icon(self._bar, theme.TOOL_ICON)
        head = QHBoxLayout()
        theme.spread(head, theme.BETWEEN, (theme.BETWEEN, 0, theme.PANE, 0))
        head.addWidget(self._bar)
        head.addStretch()
        head.addWidget(self._corner)
        whole = QWidget()
        column = QVBoxLayout(whole)
        theme.spread(column, 0)
        column.addLayout(head)
        column.addWidget(make_line(upright=False))
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)

    def _make_shortcuts(self) -> None:
        """Ctrl+1, Ctrl+2 … go to the tabs."""
        for place in range(len(self._tabs)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.activated.connect(partial(self._bar.setCurrentIndex, place))

    def _draw_tabs(self) -> None:
        while self._bar.count():
            self._bar.removeTab(0)
        for place, tab in enumerate(self._tabs, start=1):
            self._bar.addTab(str(tab.words).replace("&", "&&"))
            self._bar.setTabToolTip(place - 1, f"{tab.words} (Ctrl+{place})")

    def _fit_tabs(self) -> None:
        """Where the words need the room, leave out who works here, then the icons of the tabs."""
        self._draw_icons()
        room = self.width() - theme.px(2 * theme.BLOCK)
        self._corner.setVisible(self._bar.sizeHint().width() + self._corner.sizeHint().width() <= room)
        if self._bar.sizeHint().width() > room:
            for number in range(self._bar.count()):
                self._bar.setTabIcon(number, QIcon())

    def _draw_icons(self) -> None:
        for number, tab in enumerate(self._tabs):
            is_seen = number == self._bar.currentIndex()
            self._bar.setTabIcon(number, icons.icon(tab.icon, "accent" if is_seen else "muted"))

    def _on_tab_chosen(self) -> None:
        self._fit_tabs()
        if page := self.current_page():
            self._stack.setCurrentWidget(page)
            self._refresh_seen()
            self.status.show_counts(page.status())

    def _refresh_seen(self) -> None:
        page = self.current_page()
        name = next((name for name, known in self._pages.items() if known is page), "")
        if page and name in self._stale:
            self._stale.discard(name)
            page.refresh()

    def _on_said(self, text: str) -> None:
        if self.sender() is self.current_page():
            self.status.show_counts(text)
