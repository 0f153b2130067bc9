"""Saved filters beside a list: a title each, with how many rows it leaves."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.i18n import Text, translate
from desktop_app.ui.widgets import theme
from desktop_app.vietnam.numbers import show_number


class SavedFilter(NamedTuple):
    """A filter: its permanent name and its words."""

    name: str
    words: Text


class FilterPane(QWidget):
    """The filters below one another; `chosen` tells the name of the one to use."""

    chosen = Signal(str)

    def __init__(self, filters: Sequence[SavedFilter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setAccessibleName(translate("filter_pane", "Filters"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        theme.say_as(self._list, "side")
        title = QLabel(translate("filter_pane", "Filters"))
        theme.say_as(title, "muted")
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.BETWEEN, theme.PANE, theme.BETWEEN, theme.PANE))
        column.addWidget(title)
        column.addWidget(self._list, 1)
        for saved in filters:
            self._add(saved)
        self._list.setCurrentRow(0)
        self._list.currentItemChanged.connect(self._on_changed)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write beside each filter how many rows it leaves."""
        for place in range(self._list.count()):
            item = self._list.item(place)
            name, words = item.data(Qt.ItemDataRole.UserRole)
            item.setText(f"{words} · {show_number(counts[name])}" if name in counts else words)

    def choose(self, name: str) -> None:
        """Go to a filter."""
        for place in range(self._list.count()):
            if self._list.item(place).data(Qt.ItemDataRole.UserRole)[0] == name:
                self._list.setCurrentRow(place)

    def _add(self, saved: SavedFilter) -> None:
        item = QListWidgetItem(str(saved.words), self._list)
        item.setData(Qt.ItemDataRole.UserRole, (saved.name, str(saved.words)))

    def _on_changed(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)[0])
