"""A new passphrase for whoever opened the book by its recovery sheet."""

from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import translate
from desktop_app.store.opening import change_passphrase, officers
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.passphrase import WatchedLine
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.widgets import theme


class NewPassphraseDialog(QDialog):
    """Asks who it is and for a new passphrase, twice; the sheet goes on opening the book."""

    def __init__(self, store: Store, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self.who, self.first, self.second = QComboBox(), WatchedLine(), WatchedLine()
        for officer, name in officers(store).items():
            self.who.addItem(name, officer)
        self.fault = QLabel()
        self.primary = QPushButton(translate("new_passphrase", "Set the password"))
        self._lay_out()
        for line in (self.first, self.second):
            line.noticed.connect(self._say)
        self.primary.clicked.connect(self.set_passphrase)
        self.first.setFocus()

    def set_passphrase(self) -> None:
        """Set what was typed, if it was typed twice the same."""
        typed = self.first.text()
        if not typed or typed != self.second.text():
            self._say(translate("new_passphrase", "The two passwords differ. Type them again."))
            self.first.setFocus()
            return
        self.setEnabled(False)
        work = partial(change_passphrase, self._store, typed, self.who.currentData())
        self._jobs.save(work, self._on_set, self._on_refused)

    def _on_set(self, _nothing: object) -> None:
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self.setEnabled(True)
        self._say(f"{refusal.sentence} {refusal.step}".strip())
        self.first.setFocus()

    def _say(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        theme.fit_words(self)

    def _lay_out(self) -> None:
        title = QLabel(translate("new_passphrase", "Choose a new password"))
        self.setWindowTitle(title.text())
        hint = QLabel(
            translate(
                "new_passphrase",
                "The book was opened by its recovery sheet. The old password stops working; "
                "the sheet stays valid, put it back into the safe.",
            )
        )
        for label, manner in ((title, "title"), (hint, "muted"), (self.fault, "bad")):
            theme.say_as(label, manner)
            label.setWordWrap(True)
        self.fault.hide()
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE, (theme.DIALOG,) * 4)
        column.addWidget(title)
        column.addWidget(hint)
        column.addLayout(self._make_form())
        column.addWidget(self.fault)
        column.addLayout(self._make_buttons())
        theme.keep_width(self, theme.DIALOG_WIDTH)

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        theme.spread(form)
        fields: tuple[tuple[str, QComboBox | QLineEdit], ...] = (
            (translate("new_passphrase", "Who you are"), self.who),
            (translate("new_passphrase", "New password"), self.first),
            (translate("new_passphrase", "Once more"), self.second),
        )
        for word, field in fields:
            field.setAccessibleName(word)
            form.addRow(word, field)
        return form

    def _make_buttons(self) -> QHBoxLayout:
        theme.say_as(self.primary, "primary")
        self.primary.setDefault(True)
        later = QPushButton(translate("new_passphrase", "Later"))
        later.setAutoDefault(False)
        later.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        theme.spread(buttons)
        buttons.addStretch()
        buttons.addWidget(later)
        buttons.addWidget(self.primary)
        return buttons
