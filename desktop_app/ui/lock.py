"""The locked screen: every window covered, and an officer's password asked for before it is seen again.

It locks at a key and after minutes without any; what is open stays open underneath, unsaved words included.
"""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLabel, QMainWindow, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.dialogs.passphrase import PassphraseDialog
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.idle import idle_minutes
from desktop_app.ui.widgets.memory import Memory

_SIGNS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.InputMethod,
)


class Lock(QObject):
    """Locks and unlocks the windows of the program. `tried` tells each password given, as a Secret.

    `whose` says whose book it is and who worked in it last.
    """

    tried = Signal(object)

    def __init__(self, window: QMainWindow, memory: Memory, whose: Callable[[], tuple[str, str]]) -> None:
        super().__init__(window)
        self._window, self._memory, self._whose = window, memory, whose
        self._covers: list[Cover] = []
        self.dialog: LockDialog | None = None
        self.idle = QTimer(self, singleShot=True)
        self.idle.timeout.connect(self.lock)
        cast(QApplication, QApplication.instance()).installEventFilter(self)
        self._wait()

    @property
    def is_locked(self) -> bool:
        """Whether the windows are covered."""
        return self.dialog is not None

    def lock(self) -> None:
        """Cover every window and ask for a password."""
        if self.dialog:
            return
        while popup := QApplication.activePopupWidget():
            popup.close()
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        self._covers = [Cover(one) for one in shown if isinstance(one, QMainWindow | QDialog)]
        self.dialog = LockDialog(QApplication.activeModalWidget() or self._window, *self._whose())
        self.dialog.tried.connect(self.tried)
        self.dialog.left.connect(self._window.close)
        self.dialog.open()

    def unlock(self) -> None:
        """Show the windows again as they were."""
        for cover in self._covers:
            cover.lift()
        self._covers = []
        if self.dialog:
            self.dialog.done(QDialog.DialogCode.Accepted)
            self.dialog.deleteLater()
            self.dialog = None
        self._wait()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Every key and movement puts the locking off."""
        if event.type() in _SIGNS and not self.dialog:
            self._wait()
        return False

    def _wait(self) -> None:
        minutes = idle_minutes(self._memory)
        if minutes:
            self.idle.start(minutes * 60_000)
        else:
            self.idle.stop()


class Cover(QFrame):
    """Lies over everything in a window; its title says nothing of what was open either."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._title = window.windowTitle()
        window.setWindowTitle(translate("lock", "Screen locked"))
        theme.say_as(self, "side")
        self.setAutoFillBackground(True)
        picture, word = QLabel(), QLabel(translate("lock", "Screen locked"))
        picture.setPixmap(icons.pixmap("lock", "muted", theme.LARGE_ICON))
        theme.say_as(word, "title")
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE)
        column.addStretch(2)
        for label in (picture, word):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def lift(self) -> None:
        """Take the cover away."""
        window = self.window()
        window.removeEventFilter(self)
        window.setWindowTitle(self._title)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and above what it shows."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self.setGeometry(self.window().rect())
            self.raise_()
        return False


class LockDialog(PassphraseDialog):
    """Asks for the password of any officer; Escape does not open, and `left` tells that the user quits."""

    left = Signal()

    def __init__(self, parent: QWidget | None, unit: str, officer: str) -> None:
        said = translate(
            "lock",
            "{officer} was working in the book of {unit}. Everybody who has a password opens it, "
            "and goes on under the own name.",
            officer=officer,
            unit=unit,
        )
        super().__init__(parent, translate("lock", "The book is locked"), said)
        self.primary.setText(translate("lock", "Unlock"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.other.setText(translate("lock", "Quit"))
        self.other.clicked.disconnect()
        self.other.clicked.connect(self.left)

    def reject(self) -> None:
        """Escape opens nothing."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the dialog opens nothing either."""
        event.ignore()
