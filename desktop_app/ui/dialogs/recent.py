"""The records seen last, to go back to one of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.desk.recent import Named
from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme

KEYS = "Ctrl+Tab"
_WIDTH, _HEIGHT = 420, 480
_RECORD = Qt.ItemDataRole.UserRole


class RecentDialog(QDialog):
    """Records by name and kind. `chosen` tells table and id; the key that opened it goes on to the next."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None, records: Sequence[Named]) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("recent", "Recent records"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        for one in records:
            item = QListWidgetItem(f"{one.name} · {one.kind}", self.list)
            item.setData(_RECORD, one.record)
        self.list.setCurrentRow(min(1, len(records) - 1))
        self.list.itemActivated.connect(self._on_activated)
        title = QLabel(self.windowTitle())
        theme.say_as(title, "title")
        none = QLabel(translate("recent", "Records you look at will stand here."))
        none.setWordWrap(True)
        none.setVisible(not records)
        self.list.setVisible(bool(records))
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE, (theme.DIALOG,) * 4)
        column.addWidget(title)
        column.addWidget(none)
        column.addWidget(self.list, 1)
        QShortcut(QKeySequence(KEYS), self).activated.connect(self.go_on)
        theme.open_at(self, _WIDTH, _HEIGHT)

    def go_on(self) -> None:
        """Go to the next record, from the last to the first."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.accept()
        self.chosen.emit(*item.data(_RECORD))
