"""The filters of one list that somebody kept, at its left; there is nothing there while none is kept."""

from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.desk.lists import Asked
from desktop_app.desk.saved_filters import from_text, only_filter, put_on, save_filter, to_text
from desktop_app.i18n import translate
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.side_pane import SidePane
from desktop_app.ui.widgets.sorting import show_sorting
from desktop_app.ui.widgets.ticking import words_of

_NAME = Qt.ItemDataRole.UserRole


class SavedFilters(QWidget):
    """Kept filters by name, all rows first. F2 gives one another name, Delete lets it go.

    They are kept in `memory` under the name of the list.
    """

    def __init__(self, grid: Grid, search: QLineEdit, memory: Memory, name: str) -> None:
        super().__init__()
        self._grid, self._search, self._memory, self._key = grid, search, memory, f"filters.{name}"
        self._model = cast(RowsModel, grid.model())
        self._filters = from_text(memory.get(self._key, ""), (one.key for one in self._model.columns))
        self.list = QListWidget()
        self._lay_out()
        self._fill()
        self.list.itemChanged.connect(self._on_renamed)
        self.list.currentItemChanged.connect(self._on_chosen)
        self._model.counted.connect(self._mark)

    def save(self) -> None:
        """Keep what is shown now, under the words of its filter; its name can be typed over at once."""
        asked = self._model.asked
        words = " · ".join(part for part in (asked.typed.strip(), words_of(self._model, asked)) if part)
        name, filters = save_filter(self._filters, words, asked)
        self._keep(filters)
        side = self.parentWidget()
        if isinstance(side, SidePane) and side.is_folded():
            side.fold()
        item = self._item(name)
        self.list.setFocus()
        self.list.editItem(item)

    def is_empty(self) -> bool:
        """Whether none is kept."""
        return not self._filters

    def _item(self, name: str) -> QListWidgetItem:
        items = map(self.list.item, range(1, self.list.count()))
        return next(one for one in items if one.data(_NAME) == name)

    def _keep(self, filters: dict[str, Asked]) -> None:
        self._filters = filters
        self._memory[self._key] = to_text(filters)
        self._fill()

    def _fill(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            QListWidgetItem(translate("saved_filters", "All"), self.list)
            for name in self._filters:
                item = QListWidgetItem(name, self.list)
                item.setData(_NAME, name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self._mark()
        side = self.parentWidget()
        if isinstance(side, SidePane):
            side.need(not self.is_empty())

    def _mark(self) -> None:
        """Show which of the filters the list is filtered by now; none where it is another one."""
        now = only_filter(self._model.asked)
        names = [name for name, kept in self._filters.items() if kept == now]
        is_whole = not self._model.pages.is_filtered()
        with QSignalBlocker(self.list):
            chosen = self._item(names[0]) if names else self.list.item(0) if is_whole else None
            self.list.setCurrentItem(cast(QListWidgetItem, chosen))

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item:
            kept = self._filters.get(item.data(_NAME), Asked())
            with QSignalBlocker(self._search):
                self._search.setText(kept.typed)
            self._model.ask(put_on(self._model.asked, kept), reach=1)
            show_sorting(self._grid)

    def _on_renamed(self, item: QListWidgetItem) -> None:
        """Take a new name; an empty one, or one that is taken, is not taken."""
        old, new = item.data(_NAME), item.text().strip()
        name = new if new and new not in self._filters else old
        self._filters = {name if one == old else one: kept for one, kept in self._filters.items()}
        self._memory[self._key] = to_text(self._filters)
        with QSignalBlocker(self.list):
            item.setText(name)
            item.setData(_NAME, name)

    def _rename(self) -> None:
        if (item := self.list.currentItem()) and item.data(_NAME):
            self.list.editItem(item)

    def _remove(self) -> None:
        if (item := self.list.currentItem()) and item.data(_NAME):
            self._keep({name: kept for name, kept in self._filters.items() if name != item.data(_NAME)})

    def _lay_out(self) -> None:
        words = translate("saved_filters", "Saved filters")
        self.list.setAccessibleName(words)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme.say_as(self.list, "side")
        for word, icon, keys, call in (
            (translate("saved_filters", "Another name"), "pencil", "F2", self._rename),
            (translate("saved_filters", "Delete this filter"), "trash-2", "Del", self._remove),
        ):
            action = QAction(icons.icon(icon), word, self.list)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(call)
            self.list.addAction(action)
        title = QLabel(words)
        theme.say_as(title, "muted")
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.BETWEEN, theme.PANE, theme.BETWEEN, theme.PANE))
        column.addWidget(title)
        column.addWidget(self.list, 1)
