"""What is this machine's: where the book and its backups lie, how the window looks."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import paths
from desktop_app.i18n import mark, translate
from desktop_app.store.backup import ENDING
from desktop_app.store.keeping import SECOND, is_same_disk
from desktop_app.store.store import DATABASE, Store
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.numbers import show_number

SCHEMES = {
    "system": mark("appearance", "As the computer"),
    "light": mark("appearance", "Light"),
    "dark": mark("appearance", "Dark"),
}
SIZES = {
    "reduce": mark("appearance", "Smaller"),
    "reset_size": mark("appearance", "Normal"),
    "enlarge": mark("appearance", "Larger"),
}


class FoldersPage(QWidget):
    """Where things lie, to read and to copy."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self._values: dict[int, QLabel] = {}
        self._grid = QGridLayout()
        theme.spread(self._grid, theme.PANE)
        self._grid.setColumnStretch(1, 1)
        hint = QLabel(
            translate(
                "folders", "A book on the disk that holds Windows is lost when the computer is set up anew."
            )
        )
        hint.setWordWrap(True)
        theme.say_as(hint, "muted")
        column = QVBoxLayout(self)
        theme.spread(column, theme.BLOCK, (theme.DIALOG,) * 4)
        self.choose = QPushButton(translate("folders", "Choose the second place…"))
        self.forget = QPushButton(translate("folders", "No second place"))
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(self._forget)
        column.addLayout(self._grid)
        column.addLayout(_make_buttons(self.choose, self.forget))
        column.addWidget(hint)
        column.addStretch()
        self.refresh()

    def keep_in(self, folder: str) -> None:
        """Remember the second place; an empty text for none."""
        self._place.memory[SECOND] = folder
        self.refresh()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("folders", "Second place for backups"))
        if folder:
            self.keep_in(folder)

    def _forget(self) -> None:
        self.keep_in("")

    def refresh(self) -> None:
        """Say again where things lie and how large they are."""
        store = self._place.store
        said = (
            (translate("folders", "Book"), str(store.folder / DATABASE)),
            (translate("folders", "Size"), tell_size(store)),
            (translate("folders", "Backups"), str(store.folder / "backup")),
            (translate("folders", "Last backup"), tell_last_backup(store.folder / "backup")),
            (translate("folders", "Second place for backups"), tell_second(store, self._place.memory)),
            (translate("folders", "Settings of this computer"), str(paths.settings_file())),
        )
        for row, (word, value) in enumerate(said):
            self._value(row, word).setText(value)

    def _value(self, row: int, word: str) -> QLabel:
        """Where the value beside this word stands."""
        if row not in self._values:
            label, shown = QLabel(word), QLabel()
            theme.say_as(label, "muted")
            shown.setWordWrap(True)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, row, 1)
            self._values[row] = shown
        return self._values[row]


def tell_second(store: Store, memory: Memory) -> str:
    """The second place, and what speaks against it."""
    kept = memory.get(SECOND)
    if not kept:
        return translate(
            "folders", "None yet. Choose a folder on another disk; the daily backup is copied there."
        )
    if not Path(kept).is_dir():
        return translate("folders", "{folder} (not there now)", folder=kept)
    if is_same_disk(store, Path(kept)):
        return translate(
            "folders", "{folder} (the same disk as the book, lost together with it)", folder=kept
        )
    return kept


def _make_buttons(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    theme.spread(row)
    for button in buttons:
        button.setAutoDefault(False)
        row.addWidget(button)
    row.addStretch()
    return row


def tell_size(store: Store) -> str:
    """How large the book is."""
    many = show_number((store.folder / DATABASE).stat().st_size // 1024)
    return translate("folders", "{n} KB", n=many)


def tell_last_backup(folder: Path) -> str:
    """When the newest backup was made, and how many there are."""
    files = list(folder.glob(f"*{ENDING}"))
    if not files:
        return translate("folders", "None yet")
    at = datetime.fromtimestamp(max(file.stat().st_mtime for file in files)).astimezone()
    day, many = show_day(at.date().isoformat()), show_number(len(files))
    return translate("folders", "{day} {time}, {n} files kept", day=day, time=at.strftime("%H:%M"), n=many)


class AppearancePage(QWidget):
    """Light or dark and the size of text, in force at once."""

    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self._buttons = {scheme: QRadioButton(str(word)) for scheme, word in SCHEMES.items()}
        self.percent = QLabel()
        for scheme, button in self._buttons.items():
            self._group.addButton(button)
            button.clicked.connect(partial(self._choose, scheme))
        sizes = [QPushButton(str(word)) for word in SIZES.values()]
        for name, pressed in zip(SIZES, sizes, strict=True):
            pressed.clicked.connect(partial(self._resize, name))
        column = QVBoxLayout(self)
        theme.spread(column, theme.BLOCK, (theme.DIALOG,) * 4)
        column.addLayout(_make_row(translate("appearance", "Colours"), list(self._buttons.values())))
        column.addLayout(_make_row(translate("appearance", "Size of text"), [*sizes, self.percent]))
        column.addStretch()
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is in force."""
        self._buttons[self._look.scheme].setChecked(True)
        self.percent.setText(
            translate("appearance", "{n} %", n=round(100 * self._look.points / theme.POINTS))
        )

    def _choose(self, scheme: str, _is_checked: bool = False) -> None:
        self._look.choose(scheme)

    def _resize(self, name: str, _is_checked: bool = False) -> None:
        {"reduce": self._look.reduce, "reset_size": self._look.reset_size, "enlarge": self._look.enlarge}[
            name
        ]()


def _make_row(title: str, parts: Sequence[QWidget]) -> QVBoxLayout:
    label = QLabel(title)
    theme.say_as(label, "strong")
    row = QHBoxLayout()
    theme.spread(row, theme.BETWEEN)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    block = QVBoxLayout()
    theme.spread(block, theme.INSIDE)
    block.addWidget(label)
    block.addLayout(row)
    return block
