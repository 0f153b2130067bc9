"""What comes before and beside the daily work: the first start, the practice book, the locked screen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app import paths
from desktop_app.desk import first_start
from desktop_app.desk.units import names_of
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import translate
from desktop_app.store.opening import Secret, has_store, is_practice, unlock_again
from desktop_app.ui import practice_book
from desktop_app.ui.first_start_draft import FOLDER, Draft
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.keeping import choose_backup
from desktop_app.ui.lock import Lock
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.progress import ProgressDialog
from desktop_app.ui.widgets.tab_page import Workplace

if TYPE_CHECKING:
    from desktop_app.ui.dialogs.first_start import FirstStartWizard

Homes = tuple[Path, Path]
"""The data folder that was asked for, and the folder of the mark."""

HOME = "today"
"""The tab where work begins."""


class Beginnings(QObject):
    """One window's first start, practice book and lock.

    `founded` tells a store that was just made, `declined` the refusal that none was, `bringing` the backup
    that is to be the book of this computer, `ended` that the first start was left, with work to begin.
    `make_wizard` is what makes the first start, which is seldom needed and brings much with it.
    """

    founded = Signal(object)
    declined = Signal(object)
    bringing = Signal(object)
    ended = Signal()
    officer_changed = Signal()

    make_wizard: "Callable[[QWidget, Jobs, Draft, Homes], FirstStartWizard]"

    def __init__(self, window: MainWindow, jobs: Jobs, memory: Memory, keep: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._jobs, self._memory, self._keep = window, jobs, memory, keep
        self._place: Workplace | None = None
        self._homes: Homes = (Path(), Path())
        self.wizard: FirstStartWizard | None = None
        self.locking: Lock | None = None
        self.practising: practice_book.Process | None = None

    def find(self, folder: Path, state: Path) -> Path | None:
        """The data folder to open; None where there is none and the first start was opened instead.

        Refusal `store_away` where this machine's store is not where it was.
        """
        self._homes = (folder, state)
        draft = Draft(self._memory, self._keep, folder)
        if has_store(folder):
            return folder
        made = draft.said.get(FOLDER)
        if made and has_store(Path(made)):
            draft.settle()
            return Path(made)
        if self._memory.get(FOLDER) == str(folder):
            raise Refusal("store_away", folder=str(folder))
        self._open_wizard(draft)
        return None

    def enter(self, place: Workplace) -> None:
        """Work begins in an open store: go on with its first start, and lock when nobody is there.

        A practice book is not locked: nobody was told its password, and it hides nothing.
        """
        self._place = place
        if not self.locking and not is_practice(place.store):
            self.locking = Lock(self._window, self._memory, self._whose)
            self.locking.tried.connect(self._on_tried)
        if self.wizard:
            self.wizard.place = place
        elif first_start.is_due(place.store):
            self.start()

    def start(self) -> None:
        """Open the first start again, at what is not done."""
        if self._place and not self.wizard:
            self._open_wizard(Draft({}, self._keep, self._homes[0]))
            if self.wizard:
                self.wizard.go_on_in(self._place)

    @property
    def is_locked(self) -> bool:
        """Whether the windows are covered."""
        return self.locking is not None and self.locking.is_locked

    def lock(self) -> None:
        """Cover the windows."""
        if self.locking:
            self.locking.lock()

    def bring(self) -> None:
        """Ask for the backup to begin with in place of a new book."""
        file = choose_backup(self.wizard) if self.wizard else None
        if self.wizard and file:
            self.wizard.finished.disconnect(self._on_finished)
            self.wizard.reject()
            self._forget_wizard()
            self.bringing.emit(file)

    def practise(self) -> None:
        """Open the practice book in a window of its own; it is made first where there is none."""
        folder = paths.practice_folder()
        command = practice_book.own_command()
        parent = self.wizard or self._window
        waiting = ProgressDialog(parent)
        work = partial(practice_book.make, folder, command)
        title = translate("first_start", "Making the practice book")
        job = self._jobs.run(
            title, work, partial(self._on_practice, command), partial(message.refuse, parent)
        )
        waiting.panel.follow(job)
        job.ended.connect(partial(waiting.done, 0))
        waiting.finished.connect(waiting.deleteLater)
        waiting.open()

    def calls(self) -> dict[str, Callable[[], object]]:
        """What the commands of the menus call."""
        calls: dict[str, Callable[[], object]] = {}
        if self.locking:
            calls |= {"lock": self.lock, "practice": self.practise}
        if self._place and first_start.is_open(self._place.store):
            calls["first_start"] = self.start
        return calls

    def _open_wizard(self, draft: Draft) -> None:
        self.wizard = self.make_wizard(self._window, self._jobs, draft, self._homes)
        self.wizard.founded.connect(self.founded)
        self.wizard.practice.connect(self.practise)
        self.wizard.bringing.connect(self.bring)
        self.wizard.finished.connect(self._on_finished)
        self.wizard.open()

    def _on_finished(self, _code: int) -> None:
        self._forget_wizard()
        if self._place:
            self._window.strip.choose(HOME)
            self._window.activateWindow()
            self.ended.emit()
        else:
            self.declined.emit(Refusal("store_missing", folder=self._homes[0].name))

    def _forget_wizard(self) -> None:
        if self.wizard:
            self.wizard.deleteLater()
            self.wizard = None

    def _on_practice(self, command: practice_book.Command, book: Path) -> None:
        try:
            self.practising = practice_book.show(book, command)
        except Refusal as refusal:
            message.refuse(self._window, refusal)

    def _whose(self) -> tuple[str, str]:
        return names_of(self._place.store) if self._place else ("", "")

    def _on_tried(self, secret: Secret) -> None:
        if self._place:
            work = partial(unlock_again, self._place.store, secret.passphrase or "")
            self._jobs.save(work, self._on_unlocked, self._on_wrong)

    def _on_unlocked(self, _result: Any) -> None:
        if self.locking:
            self.locking.unlock()
        self.officer_changed.emit()

    def _on_wrong(self, refusal: Refusal) -> None:
        if self.locking and self.locking.dialog:
            self.locking.dialog.refuse(refusal)
