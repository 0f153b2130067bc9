"""The working year: what every list and figure of the window asks for it, and the box that changes it.

This machine remembers it; the year of today is not remembered, so that a new year begins by itself.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.ui.widgets.memory import Memory

YEARS_BACK = 6
KEY = "working_year"
ALL = "all"


def working_year(memory: Memory, today: str) -> str:
    """The working year (`2026`); empty for all years."""
    chosen = memory.get(KEY, today[:4])
    return "" if chosen == ALL else chosen


class YearBox(QWidget):
    """The box with its word. `chosen` tells that another year is worked in now."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory: Memory = {}
        self._today = ""
        self.word, self.box = QLabel(translate("working_year", "Working year")), ChoiceBox()
        self.box.setAccessibleName(self.word.text())
        self.box.setToolTip(translate("working_year", "Lists and figures show this year, or all years."))
        theme.say_as(self.word, "muted")
        self.word.setBuddy(self.box)
        row = QHBoxLayout(self)
        theme.spread(row, theme.INSIDE)
        row.addWidget(self.word)
        row.addWidget(self.box)
        self.box.activated.connect(self._on_activated)
        self.hide()

    def show_year(self, memory: Memory, today: str) -> None:
        """Offer all years, and those from the next one back to some before; show the one worked in."""
        self._memory, self._today = memory, today[:4]
        self.box.clear()
        self.box.addItem(translate("working_year", "All years"), ALL)
        this_year, kept = int(self._today), working_year(memory, today)
        years = {this_year + 1 - back for back in range(YEARS_BACK + 1)} | ({int(kept)} if kept else set())
        for year in sorted(years, reverse=True):
            self.box.addItem(str(year), str(year))
        self.choose(kept or ALL)
        self.show()

    def choose(self, year: str) -> None:
        """Show a year, without telling."""
        self.box.setCurrentIndex(self.box.findData(year))

    def _on_activated(self) -> None:
        chosen = self.box.currentData()
        if chosen == self._today:
            self._memory.pop(KEY, None)
        else:
            self._memory[KEY] = chosen
        self.chosen.emit()
