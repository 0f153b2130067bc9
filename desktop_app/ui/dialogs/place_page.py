"""Where packets are written: a stick that is plugged in, the folder of last time, or any other folder."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import translate
from desktop_app.sync.sticks import Stick, free_space, sticks
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.facts import size_words
from desktop_app.ui.widgets.memory import Memory

REMEMBERED = "handoff_folder"


class PlacePage(QWidget):
    """Choose where to write. `folder` is None while nothing is chosen; it is remembered for next time."""

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self.list, self._room, self.fault = QListWidget(), QLabel(), QLabel()
        self.list.setAccessibleName(translate("handoff", "Where to write"))
        self.list.currentItemChanged.connect(self._on_chosen)
        theme.say_as(self._room, "muted")
        theme.say_as(self.fault, "bad")
        for label in (self._room, self.fault):
            label.setWordWrap(True)
        self._lay_out()
        self.look()

    @property
    def folder(self) -> Path | None:
        """The folder chosen."""
        item = self.list.currentItem()
        return Path(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def look(self) -> None:
        """List what is plugged in now; what was chosen stays chosen where it is still there."""
        chosen = self.folder
        self.list.clear()
        for stick in sticks():
            self._add(stick.path, name_of_stick(stick), "usb")
        last = self._memory.get(REMEMBERED)
        if last and Path(last).is_dir():
            self.choose(Path(last))
        if chosen and chosen.is_dir():
            self.choose(chosen)
        if not self.list.currentItem() and self.list.count():
            self.list.setCurrentRow(0)
        self._on_chosen()

    def choose(self, folder: Path) -> None:
        """Choose a folder, listed or not."""
        rows = [Path(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count())]
        if folder not in rows:
            self._add(folder, str(folder), "save")
            rows.append(folder)
        self.list.setCurrentRow(rows.index(folder))

    def is_chosen(self) -> bool:
        """Whether one may go on; otherwise it is said that a place is missing."""
        folder = self.folder
        self.fault.setVisible(folder is None)
        self.fault.setText(translate("handoff", "Plug in a stick, or choose a folder."))
        if folder:
            self._memory[REMEMBERED] = str(folder)
        return folder is not None

    def _add(self, path: Path, words: str, icon: str) -> None:
        item = QListWidgetItem(icons.icon(icon, "muted"), words)
        item.setData(Qt.ItemDataRole.UserRole, str(path))
        self.list.addItem(item)

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("handoff", "Where to write"))
        if folder:
            self.choose(Path(folder))

    def _on_chosen(self) -> None:
        folder = self.folder
        self.fault.hide()
        try:
            free = free_space(folder) if folder else 0
        except OSError:
            free = 0
        size = size_words(free)
        text = translate("handoff", "{folder}: {free} free", folder=folder, free=size) if folder else ""
        self._room.setText(text)

    def _lay_out(self) -> None:
        hint = QLabel(
            translate(
                "handoff",
                "The packet is sealed and can be opened by its receiver only. "
                "A lost stick gives nothing away.",
            )
        )
        hint.setWordWrap(True)
        theme.say_as(hint, "muted")
        browse = QPushButton(translate("handoff", "Choose another folder…"))
        again = QPushButton(translate("handoff", "Look for sticks again"))
        browse.clicked.connect(self._browse)
        again.clicked.connect(self.look)
        row = QHBoxLayout()
        theme.spread(row)
        row.addWidget(browse)
        row.addWidget(again)
        row.addStretch()
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        for label in (self._room, self.fault):
            column.addWidget(label)
        column.addLayout(row)


def name_of_stick(stick: Stick) -> str:
    """A stick in words: its name, and how many packets lie on it."""
    if stick.packets:
        return translate("handoff", "Stick {name} ({n} packets on it)", name=stick.name, n=stick.packets)
    return translate("handoff", "Stick {name}", name=stick.name)
