"""First start: where the book lies and where its backups go."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import translate
from desktop_app.store import places
from desktop_app.ui.dialogs.first_start_unit import lay_out
from desktop_app.ui.widgets import theme

OWN_NAME, BACKUPS = "SoNghe", "SoNghe-sao-luu"


class FolderLine(QWidget):
    """A folder to type or to look for, with what is wrong about it below."""

    def __init__(self, title: str, folder: str) -> None:
        super().__init__()
        self._title = title
        self.line, self.fault = QLineEdit(folder), QLabel()
        self.line.setAccessibleName(title)
        label, browse = QLabel(title), QPushButton(translate("first_start", "Look for it…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        theme.say_as(label, "strong")
        theme.say_as(self.fault, "bad")
        self.fault.setWordWrap(True)
        row = QHBoxLayout()
        theme.spread(row)
        row.addWidget(self.line, 1)
        row.addWidget(browse)
        column = QVBoxLayout(self)
        theme.spread(column, theme.INSIDE)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.fault)
        self.say("")

    def folder(self) -> Path:
        """The folder that stands there."""
        return Path(self.line.text().strip())

    def say(self, sentence: str) -> None:
        """Say what is wrong; nothing for an empty sentence."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        theme.say_as(self.line, "bad" if sentence else "")
        if sentence:
            self.line.setFocus()

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._title, self.line.text())
        if chosen:
            self.line.setText(chosen)


class PlacesPage(QWidget):
    """Two folders; one for the book is refused where it would be damaged or read by others."""

    def __init__(self, folder: str, backups: str) -> None:
        super().__init__()
        self.book = FolderLine(translate("first_start", "Folder of the book"), folder)
        self.backups = FolderLine(translate("first_start", "Folder of the backups"), backups)
        self._other, self._warning = QPushButton(), QLabel()
        other = places.other_disk(Path(folder))
        if other:
            self._other.setText(translate("first_start", "Put it on {disk}", disk=other))
            self._other.clicked.connect(partial(self.book.line.setText, str(other / OWN_NAME)))
            if not backups:
                self.backups.line.setText(str(other / BACKUPS))
        elif not backups:
            self.backups.line.setText(str(Path(folder) / "backup"))
        self._other.setVisible(bool(other))
        self._other.setAutoDefault(False)
        self._warning.setVisible(not other)
        self._warning.setText(
            translate(
                "first_start",
                "Only one disk was found. Back up to a stick as well: a disk that fails takes both with it.",
            )
        )
        self._warning.setWordWrap(True)
        theme.say_as(self._other, "link")
        theme.say_as(self._warning, "warn")
        hint = translate(
            "first_start",
            "Not on a stick, a network drive or in OneDrive, Google Drive or Dropbox. "
            "A disk other than the one with Windows outlives a new set-up of the computer.",
        )
        lay_out(self, hint, self.book, self._other, self.backups, self._warning)

    def read(self) -> tuple[Path, Path] | None:
        """Both folders; None where one is refused, which is then said below it."""
        checks = ((self.book, places.check_place), (self.backups, places.check_writable))
        for part, check in checks:
            part.say("")
            try:
                check(part.folder())
            except Refusal as refusal:
                part.say(f"{refusal.sentence} {refusal.step}")
                return None
        return self.book.folder(), self.backups.folder()
