"""The question that opens the store: a passphrase, or the key of the recovery sheet in its place.

What usually makes a right passphrase wrong is said at once: a Vietnamese typing tool, Caps Lock.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.store.opening import Secret
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.fields import SecretLine

CAPS_LOCK = mark("passphrase", "Caps Lock seems to be on.")
TYPING_TOOL = mark("passphrase", "The Vietnamese typing tool is on. Turn it off to type the password.")
_LABELS = (mark("passphrase", "Password"), mark("passphrase", "Key on the recovery sheet"))
_OTHER_WAYS = (mark("passphrase", "Use the recovery sheet"), mark("passphrase", "Use the password"))


class WatchedLine(SecretLine):
    """A secret line that tells after each key what it gives away; an empty hint for nothing."""

    noticed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key, and look at it."""
        super().keyPressEvent(event)
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.noticed.emit(find_hint(self.text(), event.text(), is_shifted))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what a typing tool hands over, and look at it."""
        super().inputMethodEvent(event)
        self.noticed.emit(find_hint(self.text(), "", is_shifted=False))


class PassphraseDialog(QDialog):
    """Asks till the store opens. `tried` tells each Secret given; `refuse` answers one that does not fit.

    Another `title` may stand above, and a sentence below it.
    """

    tried = Signal(object)

    def __init__(self, parent: QWidget | None = None, title: str = "", said: str = "") -> None:
        super().__init__(parent)
        self._is_recovering = False
        self.line = WatchedLine()
        self._label, self.hint, self.fault = QLabel(), QLabel(), QLabel()
        self.primary = QPushButton(translate("passphrase", "Open"))
        self.other = QPushButton()
        self._lay_out(QLabel(title or translate("passphrase", "Open the book")), QLabel(said))
        self._connect()
        self._show_way()

    def refuse(self, refusal: Refusal) -> None:
        """Say why the secret did not open the store, and ask again."""
        self.setEnabled(True)
        self.fault.setText(f"{refusal.sentence} {refusal.step}".strip())
        self.fault.show()
        theme.fit_words(self)
        self.line.setFocus()
        self.line.selectAll()

    def _lay_out(self, title: QLabel, said: QLabel) -> None:
        self.setWindowTitle(title.text())
        said.setVisible(bool(said.text()))
        manners = {title: "title", said: "muted", self._label: "muted", self.hint: "warn", self.fault: "bad"}
        for label, manner in manners.items():
            theme.say_as(label, manner)
            label.setWordWrap(True)
        theme.say_as(self.primary, "primary")
        theme.say_as(self.other, "link")
        buttons = QHBoxLayout()
        theme.spread(buttons)
        buttons.addWidget(self.other)
        buttons.addStretch()
        buttons.addWidget(self.primary)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.DIALOG,) * 4)
        for part in (title, said, self._label, self.line, self.hint, self.fault):
            column.addWidget(part)
        column.addLayout(buttons)
        theme.keep_width(self, theme.MESSAGE_WIDTH)

    def _connect(self) -> None:
        self.line.noticed.connect(self._on_noticed)
        self.primary.setDefault(True)
        self.other.setAutoDefault(False)
        self.primary.clicked.connect(self._try)
        self.other.clicked.connect(self._change_way)

    def _change_way(self) -> None:
        self._is_recovering = not self._is_recovering
        self._show_way()

    def _show_way(self) -> None:
        self._label.setText(str(_LABELS[self._is_recovering]))
        self.line.setAccessibleName(self._label.text())
        self.other.setText(str(_OTHER_WAYS[self._is_recovering]))
        self.line.clear()
        self.line.conceal(is_hidden=not self._is_recovering)
        self._on_noticed("")
        self.fault.hide()
        self.line.setFocus()

    def _on_noticed(self, hint: str) -> None:
        """Show the hint; the key on the sheet is in capitals, and is shown as it is typed."""
        shown = "" if self._is_recovering else hint
        self.hint.setText(shown)
        self.hint.setVisible(bool(shown))
        theme.fit_words(self)

    def _try(self) -> None:
        typed = self.line.text()
        if typed:
            self.setEnabled(False)
            self.tried.emit(Secret(recovery=typed) if self._is_recovering else Secret(passphrase=typed))


def find_hint(text: str, typed: str, is_shifted: bool) -> str:
    """What the letter just typed gives away about the keyboard; an empty text for nothing."""
    if not text.isascii():
        return str(TYPING_TOOL)
    has_caps = typed.isascii() and typed.isalpha() and typed.isupper() != is_shifted
    return str(CAPS_LOCK) if has_caps else ""
