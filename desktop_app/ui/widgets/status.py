"""The bar at the foot of the window: saved at, counts, work in hand, backup, waiting to be handed over."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.progress import ProgressStrip


class StatusBar(QStatusBar):
    """Says in words how things stand; empty parts take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved, self._counts, self._backup, self._waiting = (QLabel() for _ in range(4))
        self.progress = ProgressStrip(self)
        for label in (self._saved, self._counts):
            self.addWidget(label)
        for part in (self.progress, self._backup, self._waiting):
            self.addPermanentWidget(part)
        for part in (self._saved, self._counts, self.progress, self._backup, self._waiting):
            part.hide()

    def show_saving(self) -> None:
        """A change is on its way to the store."""
        self._say(self._saved, translate("status", "Saving…"), "muted")

    def show_saved(self, time: str) -> None:
        """The last change is stored since this time of day (`14:03`)."""
        self._say(self._saved, translate("status", "Saved {time}", time=time), "good")

    def show_unsaved(self) -> None:
        """The last change was not taken."""
        self._say(self._saved, translate("status", "Not saved yet"), "bad")

    def show_counts(self, text: str) -> None:
        """How many rows the page shows."""
        self._say(self._counts, text, "muted")

    def show_backup(self, when: str, tone: str = "muted") -> None:
        """When the last backup was made, in words."""
        self._say(self._backup, translate("status", "Backup: {when}", when=when), tone)

    def show_waiting(self, changes: int) -> None:
        """How many changes were not handed over yet."""
        text = translate("status", "Not sent: {n} changes", n=QLocale().toString(changes)) if changes else ""
        self._say(self._waiting, text, "warn")

    def texts(self) -> list[str]:
        """What the bar says now, from left to right."""
        parts = (self._saved, self._counts, self._backup, self._waiting)
        return [part.text() for part in parts if part.text()]

    def _say(self, label: QLabel, text: str, manner: str) -> None:
        if label.property("manner") != manner:
            theme.say_as(label, manner)
        label.setText(text)
        label.setVisible(bool(text))
