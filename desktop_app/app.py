"""The composition root: makes the window, opens the store and hands each part what it needs.

The frame of the window is drawn first. Everything that knows tables, the store or a tab is imported after
that, inside the functions below.
"""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import paths, settings
from desktop_app.i18n import translate
from desktop_app.ui import language, single
from desktop_app.ui.main_window import NAME, MainWindow
from desktop_app.ui.tab_titles import TITLES
from desktop_app.ui.widgets import theme

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.refusal import Refusal
    from desktop_app.store.opening import Secret
    from desktop_app.store.store import Store
    from desktop_app.ui.beginnings import Homes
    from desktop_app.ui.dialogs.first_start import FirstStartWizard
    from desktop_app.ui.first_start_draft import Draft
    from desktop_app.ui.jobs import Jobs
    from desktop_app.ui.widgets.tab_page import TabPage

ASKED_AGAIN = ("passphrase_needed", "wrong_passphrase", "wrong_recovery_key")
"""Refusals after which the passphrase is asked for; any other ends the program with its sentence."""

SETTINGS = (
    "letterhead", "officers", "hamlets", "trades", "providers", "loan_programmes", "partners", "rules",
    "targets", "folders", "appearance", "idle",
)  # fmt: skip
"""The commands that open a page of the settings, by the page's name."""

PAUSE = 50
"""Milliseconds between the pages that are made before somebody goes to them: keys and drawing come first."""


def run(folder: Path, state: Path, *, passphrase_file: Path | None = None, file: Path | None = None) -> int:
    """Open the window on a data folder and stay till it is closed; gives the exit code.

    Where that window is open already, it comes forward, with the packet `file` if there is one.
    """
    lock = single.claim(state, folder)
    if lock is None and single.hand_over(folder, file):
        return 0
    use_input_method(os.environ)
    language.use_days(os.environ)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    language.install(app)
    remembered = settings.load(paths.settings_file())
    before = dict(remembered)
    program = Program(app, folder, state, remembered)
    program.file = str(file.resolve()) if file else ""
    program.window.painted.connect(partial(program.begin, passphrase_file))
    program.window.painted.connect(partial(listen, program, folder))
    program.window.show()
    code = app.exec()
    program.close()
    settings.merge(paths.settings_file(), before, remembered)
    return code


def take_pictures(store: "Store", folder: Path, points: float = theme.POINTS) -> list[Path]:
    """PNGs of the window on an open store, light and dark, without a screen; `points` is the size of text."""
    from desktop_app.ui import pictures

    app = pictures.application()
    language.install(app)
    program = Program(app, store.folder, folder, {"scheme": "light", "points": str(points)})
    program.show_store(store)
    taken = pictures.take_pictures(program.window, program.theme, program.jobs, folder)
    program.jobs.close()
    for part in (program.window, program.theme):
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return taken


def use_input_method(environment: Any) -> None:
    """Let fcitx be reached through the ibus protocol, since Qt's own wheels hold no plugin for it."""
    if "fcitx" in f"{environment.get('QT_IM_MODULE', '')}{environment.get('XMODIFIERS', '')}":
        environment["QT_IM_MODULE"] = "ibus"


class Program:
    """One window on one data folder, from the empty frame to the last save."""

    def __init__(self, app: QApplication, folder: Path, state: Path, remembered: dict[str, str]) -> None:
        self.folder, self.state, self.remembered = folder, state, remembered
        self.theme = theme.Theme(app, remembered.get("scheme", "system"), points_in(remembered))
        self.theme.changed.connect(self._on_theme_changed)
        self.window = MainWindow(TITLES)
        self.window.made.connect(self._on_made)
        self.saved_at = ""
        self.file = ""
        self.store: Store | None = None
        self._dialog: Any = None
        self.place: Any = None
        self._commands: dict[str, Callable[[], object]] = {}
        self.keeping: Any = None
        self._backup: Path | None = None

    @cached_property
    def jobs(self) -> Any:
        """What works beside the window; made when first asked for, which is after the first paint."""
        from desktop_app.ui.jobs import Jobs

        jobs = Jobs(self.window)
        jobs.saving.connect(self._on_saving)
        return jobs

    @cached_property
    def beginnings(self) -> Any:
        """The first start, the practice book and the lock."""
        from desktop_app.ui.beginnings import Beginnings

        keep = partial(settings.save, paths.settings_file(), self.remembered)
        made = Beginnings(self.window, self.jobs, self.remembered, keep)
        made.make_wizard = make_wizard
        made.founded.connect(self.show_store)
        made.declined.connect(self._begin_from_backup)
        made.bringing.connect(self._bring)
        made.ended.connect(lambda: self.keeping.begin_day())
        made.officer_changed.connect(partial(show_names, self))
        return made

    def begin(self, passphrase_file: Path | None = None) -> None:
        """Load the rest of the program and open the store; the passphrase is asked for if not at hand.

        Without a store the first start makes one.
        """
        from desktop_app.domain.refusal import Refusal

        sys.excepthook = self.report
        try:
            found = self.beginnings.find(self.folder, self.state)
            secret = secret_at_hand(found, passphrase_file) if found else None
        except Refusal as refusal:
            self._on_refused(refusal)
            return
        if found is None:
            return
        self.folder = found
        if secret:
            self._open(secret)
        else:
            self._ask()

    def close(self) -> None:
        """Finish what is to be saved and give the store back."""
        self.jobs.close()
        if self.keeping:
            self.keeping.end()
        if self.store:
            self.store.close()

    def show_store(self, store: "Store") -> None:
        """Fill the window with an open store: menus, the first page, names, and news of every change.

        The other pages are made one after another once that one is seen.
        """
        from desktop_app.store.opening import is_practice, today_of
        from desktop_app.ui.keeping import Keeping
        from desktop_app.ui.record_calls import record_calls
        from desktop_app.ui.widgets.tab_page import Workplace

        self.store = store
        place = Workplace(store, self.jobs, partial(today_of, store), self.remembered, self.window.go_to)
        self.place = place
        if self.keeping:
            self.keeping.end()
        self.keeping = Keeping(self.window, place, self.state, self.show_store)
        titles = [title for title in TITLES if title.role in ("", store.identity.role)]
        names = {title.name for title in titles}
        self.beginnings.enter(place)
        self._commands = self._calls() | record_calls(self.window, place) | dict(self.keeping.commands())
        self._show_menus()
        self.window.strip.show_tabs(titles)
        self.window.strip.show_years(self.remembered, place.today())
        self.window.show_pages(tab(place) for tab in tabs() if tab.NAME in names)
        show_names(self)
        self.window.show_practice(practice_words() if is_practice(store) else "")
        store.listen(self.window.told.emit)
        self._show_waiting()
        make_pages(self.window, self.jobs)
        if self.file:
            open_file(self, self.file)

    def report(self, kind: type[BaseException], _error: BaseException, trace: "TracebackType | None") -> None:
        """Tell of a failure of the program itself; what the error says may hold a name, so it is left out."""
        from desktop_app.ui.dialogs.problem import ProblemDialog, write_report

        report = write_report(kind, trace)
        if sys.stderr:  # which a desktop may keep in a log of its own; on Windows there is none
            sys.stderr.write(f"{report}\n")
        ProblemDialog(self.window, report, self.saved_at).open()

    def _open(self, secret: "Secret | None") -> None:
        """Open the store, or bring it here from the backup that was chosen."""
        from desktop_app.store.keeping import restore_new
        from desktop_app.store.opening import Secret, unlock

        secret = secret or Secret()
        work = partial(unlock, self.folder, self.state, secret)
        if self._backup:
            work = partial(restore_new, self.folder, self.state, self._backup, secret)
        self.jobs.save(work, partial(self._on_opened, secret), self._on_refused)

    def _ask(self) -> None:
        from desktop_app.ui.dialogs.passphrase import PassphraseDialog

        self._dialog = PassphraseDialog(self.window)
        self._dialog.tried.connect(self._open)
        self._dialog.rejected.connect(self.window.close)
        self._dialog.open()

    def _on_opened(self, secret: "Secret", store: "Store") -> None:
        from desktop_app.ui.dialogs.new_passphrase import NewPassphraseDialog

        self._backup = None
        if self._dialog:
            self._dialog.done(self._dialog.DialogCode.Accepted)
        self.show_store(store)
        self.keeping.begin_day()
        if secret.recovery:
            self._dialog = NewPassphraseDialog(store, self.jobs, self.window)
            self._dialog.open()

    def _on_refused(self, refusal: "Refusal") -> None:
        if refusal.code in ASKED_AGAIN:
            if not self._dialog:
                self._ask()
            self._dialog.refuse(refusal)
        elif refusal.code == "store_missing" or self._backup:
            self._begin_from_backup(refusal)
        else:
            self._refuse(refusal)
            self.window.close()

    def _begin_from_backup(self, refusal: "Refusal") -> None:
        """Where there is no store, offer to bring one here from a backup; its passphrase is asked for."""
        from desktop_app.ui.keeping import ask_for_backup

        if file := ask_for_backup(self.window, refusal):
            self._bring(file)
        else:
            self.window.close()

    def _bring(self, backup: Path) -> None:
        """Ask for what opens a backup that is to be the book of this computer."""
        self._backup = backup
        if self._dialog:
            self._dialog.setEnabled(True)
        else:
            self._ask()

    def _calls(self) -> dict[str, Callable[[], object]]:
        """What the commands of the menus call."""
        return {
            **self.beginnings.calls(),
            "quit": self.window.close,
            "refresh": self.window.refresh,
            "enlarge": self.theme.enlarge,
            "reduce": self.theme.reduce,
            "reset_size": self.theme.reset_size,
            **{scheme: partial(self.theme.choose, scheme) for scheme in theme.SCHEMES},
            **{page: partial(show_settings, self, page) for page in SETTINGS},
        }

    def _show_waiting(self) -> None:
        """Say in the status bar how many changes no packet carried away yet."""
        from desktop_app.store.opening import today_of
        from desktop_app.sync.standing import standing

        if self.store:
            self.window.status.show_waiting(standing(self.store, today_of(self.store)).unsent)

    def _show_menus(self) -> None:
        self.window.show_menus(self._commands)
        self.window.actions_by_name[self.theme.scheme].setChecked(True)

    def _on_made(self, page: "TabPage") -> None:
        """Show the commands of a page in the menus as soon as it is made."""
        if more := page.commands():
            self._commands |= more
            self._show_menus()

    def _refuse(self, refusal: "Refusal") -> None:
        from desktop_app.ui.widgets import message

        message.refuse(self.window, refusal)

    def _on_saving(self, waiting: int) -> None:
        if self.store and waiting:
            self.window.status.show_saving()
        elif self.jobs.is_refused:
            self.window.status.show_unsaved()
        elif self.store:
            self.saved_at = clock_time()
            self.window.status.show_saved(self.saved_at)
            self._show_waiting()

    def _on_theme_changed(self, scheme: str, points: float) -> None:
        self.remembered |= {"scheme": scheme, "points": str(points)}


def tabs() -> Iterator[type["TabPage"]]:
    """Every tab of the window in the order of `TITLES`, each imported when it is asked for."""
    from desktop_app.ui.tabs.today import TodayTab

    yield TodayTab
    from desktop_app.ui.tabs.surveys import SurveysTab

    yield SurveysTab
    from desktop_app.ui.tabs.classes import ClassesTab

    yield ClassesTab
    from desktop_app.ui.tabs.graduates import GraduatesTab

    yield GraduatesTab
    from desktop_app.ui.tabs.loans import LoansTab

    yield LoansTab
    from desktop_app.ui.tabs.planning import PlanningTab

    yield PlanningTab
    from desktop_app.ui.tabs.handoff import HandoffTab

    yield HandoffTab
    from desktop_app.ui.tabs.communes import CommunesTab

    yield CommunesTab


def listen(program: Program, folder: Path) -> None:
    """Open in this window what a later start of the program on the same folder comes with."""
    doorway = single.Doorway(folder, program.window)
    doorway.knocked.connect(partial(open_file, program))


def open_file(program: Program, file: str) -> None:
    """Come forward, and show what a packet would bring, or the backups, unless the window is locked."""
    from desktop_app.store.backup import ENDING
    from desktop_app.ui.dialogs.take_wizard import TakeWizard

    program.window.activateWindow()
    program.window.raise_()
    if file and program.store and not program.beginnings.is_locked:
        program.file = ""
        if file.endswith(ENDING):
            program.keeping.restore()
            return
        TakeWizard(program.place, [Path(file)], program.window).open_for(program.window.refresh)


def make_pages(window: MainWindow, jobs: Any) -> None:
    """Make the pages that nobody went to yet, one each time that there is nothing else to do."""
    turns = QTimer(window, interval=PAUSE)

    def turn() -> None:
        if jobs.is_idle() and not window.make_page():
            turns.stop()

    turns.timeout.connect(turn)
    turns.start()


def make_wizard(window: "QWidget", jobs: "Jobs", draft: "Draft", homes: "Homes") -> "FirstStartWizard":
    """Make the first start."""
    from desktop_app.ui.dialogs.first_start import FirstStartWizard

    return FirstStartWizard(window, jobs, draft, datetime.now().date().isoformat(), homes)


def show_settings(program: Program, page: str) -> None:
    """Open the settings on a page."""
    from desktop_app.ui.dialogs.settings import SettingsDialog

    dialog = SettingsDialog(program.window, program.place, program.theme, page)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_names(program: Program) -> None:
    """Say whose book it is and who works in it."""
    from desktop_app.desk.units import names_of

    if program.store:
        program.window.show_place(*names_of(program.store))


def secret_at_hand(folder: Path, passphrase_file: Path | None) -> "Secret | None":
    """What opens the store without asking: a file, `SO_NGHE_PASSPHRASE`, the key store; None for none.

    Refusal `file_unreadable`.
    """
    from desktop_app.store import keys
    from desktop_app.store.opening import Secret, first_line

    given = first_line(passphrase_file) if passphrase_file else os.environ.get("SO_NGHE_PASSPHRASE")
    if given is not None:
        return Secret(passphrase=given)
    remembered = keys.recall(folder)
    return Secret(remembered=remembered) if remembered else None


def practice_words() -> str:
    """What stands across the top of a practice book (D03)."""
    return translate("app", "A practice book is open. Every printed page says that it is one.")


def points_in(remembered: dict[str, str]) -> float:
    """The remembered size of text, or that of the first start."""
    try:
        return float(remembered["points"])
    except (KeyError, ValueError):
        return theme.POINTS


def clock_time() -> str:
    """This moment's time of day, as the status bar says it."""
    return datetime.now().strftime("%H:%M")
