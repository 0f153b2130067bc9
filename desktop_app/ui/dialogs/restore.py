"""Going back to a backup: all of them with what each holds, and what would be undone."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.desk.step_words import step_words
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.store import backup, keeping
from desktop_app.store.keeping import Inside, Undone
from desktop_app.ui.jobs import Job, Tick
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.message import LEAVE, Way
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.numbers import show_number

KINDS = {
    "": mark("restore", "By hand"),
    keeping.DAILY: mark("restore", "Daily"),
    keeping.BEFORE_LIST: mark("restore", "Before a list was imported"),
    keeping.BEFORE_PACKETS: mark("restore", "Before packets were received"),
    keeping.BEFORE_RESTORE: mark("restore", "Before going back"),
    backup.BEFORE_UPGRADE: mark("restore", "Before an update of the program"),
}
COLUMNS = (
    mark("restore", "Made"),
    mark("restore", "Kind"),
    mark("restore", "Where"),
    mark("restore", "People"),
    mark("restore", "Changes"),
    mark("restore", "State"),
)
KIND, PEOPLE, CHANGES, STATE = 1, 3, 4, 5
CANCEL = mark("restore", "Stay")
BACK = mark("restore", "Go back to this backup")
FILTER = mark("restore", "Backups (*.songhe-backup)")
_WIDE, _HIGH = 960, 600


class RestoreDialog(QDialog):
    """The backups of a book. `chosen` tells the file to go back to, after a question."""

    chosen = Signal(Path)

    def __init__(self, place: Workplace, second: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._second = place, second
        self.files: list[Path] = []
        self.known: dict[Path, Inside] = {}
        self._jobs: list[Job] = []
        self._items: dict[Path, list[QTableWidgetItem]] = {}
        self.table, self.undone, self.words = QTableWidget(0, len(COLUMNS)), QListWidget(), QLabel()
        self.primary = QPushButton(str(BACK))
        self.setWindowTitle(translate("restore", "Go back to a backup"))
        self._lay_out()
        self.table.currentCellChanged.connect(self._on_row)
        self.add(keeping.found(place.store, second))

    def add(self, files: list[Path]) -> None:
        """List these backups too, and look into each beside the window."""
        for file in files:
            if file not in self.files:
                self.files.append(file)
                self._add_row(file)
                title = translate("restore", "Looking into backups")
                look = partial(_look, self._place, file)
                done, failed = partial(self._on_known, file), partial(self._on_broken, file)
                self._jobs.append(self._place.jobs.run(title, look, done, failed))
        if self.files and self.table.currentRow() < 0:
            self.table.setCurrentCell(0, 0)
        self._on_row()

    def current(self) -> Path | None:
        """The backup the keys are in."""
        row = self.table.currentRow()
        return self.files[row] if row >= 0 else None

    def done(self, code: int) -> None:
        """Leave unread what nobody waits for any more."""
        for job in self._jobs:
            job.cancel()
        super().done(code)

    def _add_row(self, file: Path) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        kind = KINDS.get(backup.kind_of(file))
        texts = (tell_moment(file), str(kind or ""), self._tell_place(file), "", "")
        for column, text in enumerate((*texts, translate("restore", "Being checked…"))):
            item = QTableWidgetItem(text)
            item.setToolTip(str(file))
            if column in (PEOPLE, CHANGES):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(row, column, item)
            self._items.setdefault(file, []).append(item)

    def _tell_place(self, file: Path) -> str:
        store = self._place.store
        if file.parent == store.folder / "backup":
            return translate("restore", "This computer")
        if self._second and file.parent == keeping.place_in(store, self._second):
            return translate("restore", "Second place")
        return translate("restore", "Chosen file")

    def _on_known(self, file: Path, inside: Inside) -> None:
        self.known[file] = inside
        texts = {
            PEOPLE: show_number(inside.people),
            CHANGES: show_number(inside.changes),
            STATE: translate("restore", "Sound"),
        }
        for column, text in texts.items():
            self._items[file][column].setText(text)
        self._on_row()

    def _on_broken(self, file: Path, refusal: Refusal) -> None:
        damaged = translate("restore", "Damaged")
        other = translate("restore", "Cannot be used")
        state = self._items[file][STATE]
        state.setText(damaged if refusal.code == "backup_damaged" else other)
        state.setForeground(theme.colour("bad"))
        for item in self._items[file]:
            item.setToolTip(f"{file}\n{refusal.sentence}")
            item.setData(Qt.ItemDataRole.UserRole, refusal.sentence)
        self._on_row()

    def _on_row(self, *_cells: int) -> None:
        file = self.current()
        inside = self.known.get(file) if file else None
        self.primary.setEnabled(inside is not None)
        self.undone.clear()
        if inside:
            self.words.setText(tell_undone(inside))
            self.undone.addItems(list(map(tell_step, inside.undone)))
        elif file:
            state = self._items[file][STATE]
            self.words.setText(state.data(Qt.ItemDataRole.UserRole) or state.text())
        else:
            self.words.setText(translate("restore", "No backup yet."))

    def _ask(self) -> None:
        file = self.current()
        if file not in self.known or file is None:
            return
        inside = self.known[file]
        sentence = translate("restore", "Go back to the backup of {when}?", when=tell_moment(file))
        step = translate(
            "restore",
            "{undone} The present book is kept aside. The passwords will be those of that day.",
            undone=tell_undone(inside),
        )
        ways = (Way("back", BACK), Way(LEAVE, CANCEL))
        if message.ask(self, sentence, ways, step) == "back":
            self.accept()
            self.chosen.emit(file)

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, translate("restore", "Choose a backup"), "", str(FILTER))
        if path:
            self.add([Path(path)])
            self.table.setCurrentCell(self.files.index(Path(path)), 0)

    def _lay_out(self) -> None:
        self._dress_table()
        theme.say_as(self.words, "strong")
        self.words.setWordWrap(True)
        self.undone.setAccessibleName(translate("restore", "What would be undone"))
        theme.say_as(self.primary, "primary")
        choose = QPushButton(translate("restore", "Choose a file…"))
        close = QPushButton(str(message.CLOSE))
        choose.clicked.connect(self._choose_file)
        close.clicked.connect(self.reject)
        self.primary.clicked.connect(self._ask)
        buttons = QHBoxLayout()
        theme.spread(buttons)
        buttons.addWidget(choose)
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.primary)
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE, (theme.DIALOG,) * 4)
        column.addWidget(self.table, 3)
        column.addWidget(self.words)
        column.addWidget(self.undone, 2)
        column.addLayout(buttons)
        theme.open_at(self, _WIDE, _HIGH)

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(translate("restore", "Backups"))
        table.setHorizontalHeaderLabels([str(word) for word in COLUMNS])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(KIND, QHeaderView.ResizeMode.Stretch)


def _look(place: Workplace, file: Path, tick: Tick) -> Inside:
    tick(0, 0)
    return keeping.inside(place.store, file)


def tell_moment(file: Path) -> str:
    """When a backup was made, day and time here; its name where that does not tell."""
    at = backup.made_at(file)
    return tell_time(at) if at else file.name


def tell_time(at: datetime) -> str:
    """A moment as day and time of day here."""
    here = at.astimezone()
    return f"{show_day(here.date().isoformat())} {here:%H:%M}"


def tell_step(one: Undone) -> str:
    """A step that would be undone: its day, its name, how often."""
    day, many = show_day(one.day.isoformat()), show_number(one.many)
    return translate("restore", "{day}: {step}, {n} times", day=day, step=step_words(one.what), n=many)


def tell_undone(inside: Inside) -> str:
    """How much going back would undo, and what it would bring."""
    many = sum(one.many for one in inside.undone)
    if many and inside.brings:
        known = {"n": show_number(many), "m": show_number(inside.brings)}
        return translate("restore", "{n} steps since are undone, {m} changes come back.", **known)
    if many:
        return translate("restore", "{n} steps since are undone.", n=show_number(many))
    if inside.brings:
        return translate("restore", "Nothing is undone, {n} changes come back.", n=show_number(inside.brings))
    return translate("restore", "Nothing is undone: nothing was changed since.")
