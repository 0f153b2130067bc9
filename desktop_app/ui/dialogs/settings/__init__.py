"""Settings: pages at the left with a search over them, each made when it is first seen.

PAGES lists them under the names of their commands in the menus. What is said of the unit, its signers, users,
hamlets and lists lies in the store; the look is this machine's.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.desk.reference import LOAN_PROGRAMMES, PARTNERS, PROVIDERS, TRADES
from desktop_app.i18n import Text, mark, translate
from desktop_app.ui.dialogs.settings.hamlets import HamletsPane
from desktop_app.ui.dialogs.settings.idle import IdlePage
from desktop_app.ui.dialogs.settings.letterhead import LetterheadPane
from desktop_app.ui.dialogs.settings.machine import AppearancePage, FoldersPage
from desktop_app.ui.dialogs.settings.officers import OfficersPane
from desktop_app.ui.dialogs.settings.reference import make_pane
from desktop_app.ui.dialogs.settings.rules import RulesPane
from desktop_app.ui.dialogs.settings.targets import make_targets
from desktop_app.ui.rooms_tab import Shown
from desktop_app.ui.widgets import icons, message, theme
from desktop_app.ui.widgets.side_pane import make_line
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.text import fold

Make = Callable[[Workplace, theme.Theme], QWidget]


class Page(NamedTuple):
    """A page: its permanent name, its title, what else it is found by, and what makes it."""

    name: str
    title: Text
    found_by: Text
    make: Make


def of_store(make: Callable[[Workplace], QWidget]) -> Make:
    """A page that shows what lies in the store."""
    return lambda place, _look: make(place)


PAGES = (
    Page(
        "letterhead",
        mark("settings", "Unit and signers"),
        mark("settings", "letterhead organisation place date signer post authority receivers office forms"),
        of_store(LetterheadPane),
    ),
    Page(
        "officers",
        mark("settings", "Users"),
        mark("settings", "password officer name post access lock"),
        of_store(OfficersPane),
    ),
    Page(
        "hamlets",
        mark("settings", "Hamlets"),
        mark("settings", "village group difficult rural urban households labour distance"),
        of_store(HamletsPane),
    ),
    Page(
        "trades",
        mark("settings", "Trades"),
        mark("settings", "farm hours level training days"),
        of_store(partial(make_pane, TRADES)),
    ),
    Page(
        "providers",
        mark("settings", "Training providers"),
        mark("settings", "school centre address registration"),
        of_store(partial(make_pane, PROVIDERS)),
    ),
    Page(
        "loan_programmes",
        mark("settings", "Loan programmes"),
        mark("settings", "bank ceiling rate term borrower"),
        of_store(partial(make_pane, LOAN_PROGRAMMES)),
    ),
    Page(
        "partners",
        mark("settings", "Partner organisations"),
        mark("settings", "union front enterprise cooperative receiving"),
        of_store(partial(make_pane, PARTNERS)),
    ),
    Page(
        "rules",
        mark("settings", "Rules"),
        mark("settings", "age support levels meals travel again law text retraining"),
        of_store(RulesPane),
    ),
    Page(
        "targets",
        mark("settings", "Targets of the year"),
        mark("settings", "plan to reach classes learners women minorities"),
        of_store(make_targets),
    ),
    Page(
        "folders",
        mark("settings", "Where the book and its backups lie"),
        mark("settings", "folder disk file size backup"),
        of_store(FoldersPage),
    ),
    Page(
        "appearance",
        mark("settings", "Appearance"),
        mark("settings", "light dark colours size of text"),
        lambda _place, look: AppearancePage(look),
    ),
    Page(
        "idle",
        mark("settings", "Screen lock"),
        mark("settings", "minutes idle password lock user"),
        of_store(IdlePage),
    ),
)


class SettingsDialog(QDialog):
    """The settings; a page is chosen at the left or found by a word. Ctrl+Z takes the last step back."""

    def __init__(
        self, parent: QWidget | None, place: Workplace, look: theme.Theme, page: str = PAGES[0].name
    ) -> None:
        super().__init__(parent)
        self._place, self._look = place, look
        self.made: dict[str, QWidget] = {}
        self.search, self.names = QLineEdit(), QListWidget()
        self._title, self._stack = QLabel(), QStackedWidget()
        self.setWindowTitle(translate("settings", "Settings"))
        self._lay_out()
        self._connect()
        self.show_page(page)
        self.names.setFocus()

    @property
    def current(self) -> str:
        """The name of the page that is shown."""
        return PAGES[max(self.names.currentRow(), 0)].name

    def show_page(self, name: str) -> None:
        """Go to a page."""
        self.names.setCurrentRow([page.name for page in PAGES].index(name))

    def filter(self, typed: str) -> None:
        """Leave the pages in whose title or words stands what was typed, and go to the first of them."""
        wanted = f" {fold(typed)}"
        fitting = [wanted in f" {fold(f'{page.title} {page.found_by}')} " for page in PAGES]
        for row, fits in enumerate(fitting):
            self.names.item(row).setHidden(not fits)
        if any(fitting) and not fitting[max(self.names.currentRow(), 0)]:
            self.names.setCurrentRow(fitting.index(True))

    def refresh(self) -> None:
        """Show anew what is stored, on the page that is seen."""
        cast(Shown, self.made[self.current]).refresh()

    def undo(self, *, redo: bool = False) -> None:
        """Take the last step back, or do it again."""
        self._place.jobs.save(
            partial(self._place.store.undo, redo=redo), failed=partial(message.refuse, self)
        )

    def _show(self, row: int) -> None:
        if row < 0:
            return
        page = PAGES[row]
        if page.name not in self.made:
            self.made[page.name] = page.make(self._place, self._look)
            self._stack.addWidget(self.made[page.name])
        self._title.setText(str(page.title))
        self._stack.setCurrentWidget(self.made[page.name])
        self.refresh()

    def _on_saving(self, waiting: int) -> None:
        if not waiting:
            self.refresh()

    def _connect(self) -> None:
        self.names.currentRowChanged.connect(self._show)
        self.search.textChanged.connect(self.filter)
        self.search.returnPressed.connect(self.names.setFocus)
        self._place.jobs.saving.connect(self._on_saving)
        for keys, redo in (("Ctrl+Z", False), ("Ctrl+Y", True)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.undo, redo=redo))

    def _lay_out(self) -> None:
        theme.say_as(self._title, "title")
        close = QPushButton(str(message.CLOSE))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        theme.spread(foot, 0, (0, 0, theme.DIALOG, theme.PANE))
        foot.addStretch()
        foot.addWidget(close)
        head = QHBoxLayout()
        theme.spread(head, 0, (theme.DIALOG, theme.PANE, theme.DIALOG, 0))
        head.addWidget(self._title)
        column = QVBoxLayout()
        theme.spread(column, theme.BETWEEN)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        whole = QHBoxLayout(self)
        theme.spread(whole, 0)
        whole.addWidget(self._make_side())
        whole.addWidget(make_line(upright=True))
        whole.addLayout(column, 1)
        theme.open_at(self, theme.WINDOW.width() - theme.BLOCK * 4, theme.WINDOW.height())

    def _make_side(self) -> QFrame:
        side = QFrame()
        theme.say_as(side, "side")
        theme.keep_width(side, theme.SEARCH_WIDTH)
        word = translate("settings", "Find a setting")
        self.search.setPlaceholderText(word)
        self.search.setAccessibleName(word)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.names.setAccessibleName(translate("settings", "Pages"))
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setWordWrap(True)
        theme.say_as(self.names, "side")
        for page in PAGES:
            QListWidgetItem(str(page.title), self.names)
        column = QVBoxLayout(side)
        theme.spread(column, theme.PANE, (theme.BETWEEN, theme.PANE, theme.BETWEEN, theme.PANE))
        column.addWidget(self.search)
        column.addWidget(self.names, 1)
        return side
