"""Undo and redo in the window: the menu names the step, and what an undo left is said."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop_app.desk.step_words import left_words, step_words
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.store.undo import next_steps
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.message import CLOSE, LEAVE, Message, Way

UNDO, REDO = mark("menus", "Undo"), mark("menus", "Redo")
_REST = 200  # milliseconds without a change till the menu is named anew, so that typing cells is not held up
_NAMED = {
    UNDO: mark("undoing", "Undo: {step}"),
    REDO: mark("undoing", "Redo: {step}"),
}


class Undoing(QObject):
    """The two commands on an open store; their words follow every change, many in a row at once."""

    def __init__(self, window: MainWindow, store: Store, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._store, self._jobs = window, store, jobs
        self._resting = QTimer(self, singleShot=True, interval=_REST)
        self._resting.timeout.connect(self.name_steps)
        window.told.connect(self._on_told)
        self.name_steps()

    def undo(self) -> None:
        """Take the last step back."""
        self._jobs.save(partial(self._store.undo, redo=False), self._on_undone, self._refuse)

    def redo(self) -> None:
        """Do the step that was taken back once more."""
        self._jobs.save(partial(self._store.undo, redo=True), self._on_redone, self._refuse)

    def name_steps(self) -> None:
        """Name in the menu what would be undone and redone; the plain word where there is nothing."""
        with self._store.read() as reader:
            steps = next_steps(reader)
        for name, word, step in zip(("undo", "redo"), (UNDO, REDO), steps, strict=True):
            if action := self._window.actions_by_name.get(name):
                text = str(_NAMED[word]).format(step=step_words(step.what)) if step else str(word)
                action.setText(text)

    def _on_told(self, _tables: object) -> None:
        self._resting.start()

    def _on_undone(self, done: Any) -> None:
        self._tell(done, translate("undoing", "Undone: {step}.", step=step_words(done[0]) if done else ""))

    def _on_redone(self, done: Any) -> None:
        self._tell(
            done, translate("undoing", "Done again: {step}.", step=step_words(done[0]) if done else "")
        )

    def _tell(self, done: Any, sentence: str) -> None:
        """Say in the status bar what was done, and in a message which fields it left."""
        self.name_steps()
        if done is None:
            self._window.status.show_counts(translate("app", "There is nothing to undo or redo."))
            return
        self._window.status.show_counts(sentence)
        with self._store.read() as reader:
            left = left_words(reader, done[1])
        if left:
            told = Message(self._window, sentence, left, [Way(LEAVE, CLOSE)], "warn")
            told.finished.connect(told.deleteLater)
            told.open()

    def _refuse(self, refusal: Any) -> None:
        message.refuse(self._window, refusal)
