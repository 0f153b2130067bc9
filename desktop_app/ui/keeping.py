"""Backups from the window: of the day, by hand, onto a stick; going back; the age in the status bar."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.store import keeping
from desktop_app.store.keeping import SECOND, Back, Kept
from desktop_app.store.opening import is_practice
from desktop_app.store.store import Store
from desktop_app.sync.sticks import Stick, sticks
from desktop_app.ui.dialogs.restore import FILTER, RestoreDialog
from desktop_app.ui.jobs import Job, Tick
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.message import LEAVE, Way
from desktop_app.ui.widgets.tab_page import Workplace

OLD = timedelta(days=2)
"""The age from which a backup is a warning."""

LOOK = 10 * 60_000
"""Milliseconds between two looks at the calendar, for a program that runs past midnight."""

FROM_BACKUP = mark("keeping", "Restore from a backup…")


class Keeping:
    """What the window does for its backups; `reopened` is told the store after one was gone back to."""

    def __init__(
        self, window: MainWindow, place: Workplace, state: Path, reopened: Callable[[Store], object]
    ) -> None:
        self._window, self._place, self._state, self._reopened = window, place, state, reopened
        self._begun: date | None = None
        self.calendar = QTimer(window, interval=LOOK)
        self.calendar.timeout.connect(self.look_at_calendar)
        self.calendar.start()
        self.show_age()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The commands of the menus that are done here."""
        return {"back_up": self.back_up, "back_up_to_stick": self.back_up_to_stick, "restore": self.restore}

    def begin_day(self) -> None:
        """Make the backup of the day, if there is none yet."""
        self._begun = self._today()
        second = second_place(self._place.memory)
        place = None if is_practice(self._place.store) else second
        self._write(partial(keeping.keep_daily, self._place.store, place), self._on_daily)

    def look_at_calendar(self) -> None:
        """Begin the day, once, where another one has come since."""
        if self._begun != self._today():
            self.begin_day()

    def end(self) -> None:
        """Look no more: the store is closed, or another one takes its place."""
        self.calendar.stop()

    def _today(self) -> date:
        return keeping.day_at(self._place.store.clock.now())

    def back_up(self) -> None:
        """Make a backup now."""
        work = partial(keeping.keep, self._place.store, "", second_place(self._place.memory))
        self._write(work, self._on_kept)

    def back_up_to_stick(self) -> None:
        """Make a backup and copy it onto a stick: the one that is plugged in, or one of them."""
        there = sticks()
        if not there:
            message.tell(
                self._window,
                translate("keeping", "There is no stick in this computer."),
                translate("keeping", "Plug one in, wait till the computer shows it, and try again."),
                "warn",
            )
            return
        stick = there[0] if len(there) == 1 else self._ask_which(there)
        if stick:
            work = partial(keeping.keep, self._place.store, "", stick.path)
            self._write(work, partial(self._on_stick, stick))

    def restore(self) -> None:
        """Show the backups and go back to the one that is chosen."""
        dialog = RestoreDialog(self._place, second_place(self._place.memory), self._window)
        dialog.chosen.connect(self.go_back)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def go_back(self, file: Path) -> None:
        """Go back to a backup: first what is being read comes to its end, then the store is replaced."""
        self._window.setEnabled(False)
        jobs = self._place.jobs
        work = partial(keeping.go_back, self._place.store, self._state, file)

        def replace(_nothing: object) -> None:
            job = self._write(work, self._on_back)
            job.ended.connect(partial(self._window.setEnabled, True))

        jobs.run(translate("keeping", "Going back"), _do_nothing, replace)

    def show_age(self) -> None:
        """Say in the status bar how old the newest backup is."""
        made = keeping.newest(self._place.store.folder / "backup")
        now = datetime.now().astimezone()
        is_old = made is None or now - made > OLD
        self._window.status.show_backup(tell_age(made, now), "warn" if is_old else "muted")

    def _ask_which(self, there: list[Stick]) -> Stick | None:
        ways = [Way(str(stick.path), Text("", stick.name)) for stick in there]
        asked = translate("keeping", "Which stick shall the backup go to?")
        answer = message.ask(self._window, asked, [*ways, Way(LEAVE, message.CLOSE)])
        return next((stick for stick in there if str(stick.path) == answer), None)

    def _write(self, work: Callable[[], object], done: Callable[..., object]) -> Job:
        title = translate("keeping", "Backing up")

        def write(_tick: Tick) -> object:
            return work()

        job = self._place.jobs.write(title, write, done, self._on_refused)
        self._window.status.progress.follow(job)
        return job

    def _show_kept(self) -> None:
        """Say that there is a new backup, on the page that is seen too."""
        self.show_age()
        self._window.refresh()

    def _on_daily(self, kept: Kept | None) -> None:
        self._show_kept()
        if kept and kept.refusal:
            self._window.status.show_backup(translate("keeping", "today, no copy on another disk"), "warn")

    def _on_kept(self, kept: Kept) -> None:
        self._show_kept()
        if kept.refusal:
            message.refuse(self._window, kept.refusal)

    def _on_stick(self, stick: Stick, kept: Kept) -> None:
        self._on_kept(kept)
        if kept.copy:
            said = translate(
                "keeping", "The backup is on the stick {name} and was compared.", name=stick.name
            )
            message.tell(self._window, said, translate("keeping", "You can take the stick out."), "good")

    def _on_back(self, back: Back) -> None:
        self._place.store.close()
        self._reopened(back.store)
        if back.refusal:
            message.refuse(self._window, back.refusal)
            return
        said = translate("keeping", "The book is as it was when that backup was made.")
        aside = translate("keeping", "The book before is kept in {folder}.", folder=str(back.aside))
        message.tell(self._window, said, aside, "good")

    def _on_refused(self, refusal: Refusal) -> None:
        message.refuse(self._window, refusal)


def _do_nothing(_tick: Tick) -> None:
    """Wait for whatever is before this in the row."""


def second_place(memory: Memory) -> Path | None:
    """The folder on another disk that this machine remembers for backups."""
    kept = memory.get(SECOND)
    return Path(kept) if kept else None


def tell_age(made: datetime | None, now: datetime) -> str:
    """How old a backup is, in days as people count them."""
    if made is None:
        return translate("keeping", "none yet")
    here = made.astimezone()
    days = (now.date() - here.date()).days
    if days <= 0:
        return translate("keeping", "today {time}", time=f"{here:%H:%M}")
    if days == 1:
        return translate("keeping", "yesterday")
    return translate("keeping", "{n} days ago", n=days)


def ask_for_backup(parent: QWidget, refusal: Refusal) -> Path | None:
    """The backup to begin a folder without a book with; None where nobody chose one."""
    ways = (Way("restore", FROM_BACKUP), Way(LEAVE, message.CLOSE))
    if message.refuse(parent, refusal, ways) != "restore":
        return None
    return choose_backup(parent)


def choose_backup(parent: QWidget) -> Path | None:
    """The file of a backup; None where nobody chose one."""
    path, _ = QFileDialog.getOpenFileName(parent, str(FROM_BACKUP), "", str(FILTER))
    return Path(path) if path else None
