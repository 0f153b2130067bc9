"""How far work is: a strip in the status bar, or a dialog where the user must wait; both can cancel."""

from typing import Any, Protocol

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme

SHOWN_AFTER = 400  # milliseconds; work that is over sooner shows nothing


class Work(Protocol):
    """What can be followed: a title, signals `ticked(done, total)` and `ended`, and a way to stop it."""

    title: str
    ticked: Any
    ended: Any

    def cancel(self) -> None:
        """Ask the work to stop."""


class Progress(QWidget):
    """A title, a bar and "3.000 / 20.000" with Cancel. `cancelled` when that was pressed."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._count = QLabel(), QLabel()
        self._bar, self._cancel = QProgressBar(), QPushButton(translate("progress", "Cancel"))
        self._bar.setTextVisible(False)
        self._cancel.clicked.connect(self._on_cancel)
        self._waiting = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._waiting.timeout.connect(self.show)
        self.hide()

    def follow(self, job: Work) -> None:
        """Show how far this work is till it ends; Cancel asks it to stop."""
        self.begin(job.title)
        job.ticked.connect(self.step)
        job.ended.connect(self.end)
        self.cancelled.connect(job.cancel)

    def begin(self, title: str) -> None:
        """Work with this title has begun; it is shown if it takes longer than a moment."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._cancel.setEnabled(True)
        self.step(0, 0)
        self._waiting.start()

    def step(self, done: int, total: int) -> None:
        """So much is done; a total of 0 says that nobody knows how much there is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(f"{QLocale().toString(done)} / {QLocale().toString(total)}" if total else "")

    def end(self) -> None:
        """The work is over."""
        self._waiting.stop()
        self.hide()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()


class ProgressStrip(Progress):
    """The strip in the status bar, for work in the background."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.keep_width(self._bar, theme.STRIP_WIDTH)
        theme.say_as(self._cancel, "link")
        row = QHBoxLayout(self)
        theme.spread(row)
        for part in (self._title, self._bar, self._count, self._cancel):
            row.addWidget(part)


class ProgressPanel(Progress):
    """The panel of a dialog or a wizard, for work that the user must wait for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.say_as(self._title, "strong")
        theme.say_as(self._count, "muted")
        column = QVBoxLayout(self)
        theme.spread(column)
        column.addWidget(self._title)
        column.addWidget(self._bar)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        below.addWidget(self._cancel)
        column.addLayout(below)


class ProgressDialog(QDialog):
    """Asks to wait, with how far the work is; closing it cancels the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = ProgressPanel(self)
        column = QVBoxLayout(self)
        theme.spread(column, theme.DIALOG, (theme.DIALOG,) * 4)
        column.addWidget(self.panel)
        theme.keep_width(self, theme.MESSAGE_WIDTH)

    def reject(self) -> None:
        """Escape and the window's cross cancel the work; `end` closes the dialog."""
        self.panel.cancelled.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's cross cancels too."""
        event.ignore()
        self.reject()
