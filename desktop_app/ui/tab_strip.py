"""The head of the window: its tabs, and at the right whose book this is and who works in it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.tab_titles import TabTitle
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.working_year import YearBox


class TabStrip(QWidget):
    """The tabs in a row; `chosen` when another one is shown. Words are never cut: other things give way."""

    chosen = Signal()

    def __init__(self, tabs: Sequence[TabTitle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar, self.corner, self.year = QTabBar(), QLabel(), YearBox()
        self._unit = self._whole = ""
        self._offers_years = False
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName(translate("main_window", "Tabs of the book"))
        theme.say_as(self.corner, "muted")
        theme.keep_icon(self.bar, theme.TOOL_ICON)
        row = QHBoxLayout(self)
        theme.spread(row, theme.BETWEEN, (theme.BETWEEN, 0, theme.PANE, 0))
        row.addWidget(self.bar, 1)
        row.addWidget(self.corner)
        row.addWidget(self.year)
        self.show_tabs(tabs)
        self.bar.currentChanged.connect(self._on_changed)

    def show_tabs(self, tabs: Sequence[TabTitle]) -> None:
        """Show these tabs and no others."""
        self.tabs = tuple(tabs)
        while self.bar.count():
            self.bar.removeTab(0)
        for place, tab in enumerate(self.tabs, start=1):
            self.bar.addTab(str(tab.words).replace("&", "&&"))
            self.bar.setTabToolTip(place - 1, f"{tab.words} (Ctrl+{place})")

    def show_place(self, unit: str, officer: str) -> None:
        """Say whose book this is and who works in it; either may be empty."""
        self._unit = unit[:1].upper() + unit[1:]
        self._whole = " · ".join(part for part in (self._unit, officer) if part)
        self.fit()

    def show_years(self, memory: Memory, today: str) -> None:
        """Offer the working years."""
        self.year.show_year(memory, today)
        self._offers_years = True
        self.fit()

    def names(self) -> list[str]:
        """The names of the tabs in their order."""
        return [tab.name for tab in self.tabs]

    def current(self) -> str:
        """The name of the tab that is chosen, empty without one."""
        place = self.bar.currentIndex()
        return self.tabs[place].name if 0 <= place < len(self.tabs) else ""

    def choose(self, name: str) -> None:
        """Go to a tab."""
        self.bar.setCurrentIndex(self.names().index(name))

    def fit(self) -> None:
        """Where words need the room, leave out who works here, whose book it is, "year", icons, the years."""
        self._draw_icons()
        gap = theme.px(theme.BETWEEN)
        whole = self.width() - theme.px(theme.BETWEEN + theme.PANE)
        self.year.word.show()
        self.year.setVisible(self._offers_years)
        years = self.year.sizeHint().width() + gap if self._offers_years else 0
        left = whole - years - self.bar.sizeHint().width()
        for words in (self._whole, self._unit, ""):
            self.corner.setText(words)
            if self.corner.sizeHint().width() + gap <= left:
                break
        self.corner.setVisible(bool(self.corner.text()))
        self.corner.setToolTip(self._whole)
        if left < 0 and self._offers_years:
            left += self.year.word.sizeHint().width() + theme.px(theme.INSIDE)
            self.year.word.hide()
        if left < 0:
            for number in range(self.bar.count()):
                self.bar.setTabIcon(number, QIcon())
            years = self.year.sizeHint().width() + gap
            self.year.setVisible(self._offers_years and self.bar.sizeHint().width() + years <= whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every tab readable."""
        super().resizeEvent(event)
        self.fit()

    def _draw_icons(self) -> None:
        for number, tab in enumerate(self.tabs):
            is_seen = number == self.bar.currentIndex()
            self.bar.setTabIcon(number, icons.icon(tab.icon, "accent" if is_seen else "muted"))

    def _on_changed(self) -> None:
        self.fit()
        self.chosen.emit()
