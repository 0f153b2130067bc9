"""A walk through the whole program: every tab and list, every tool and command, every dialog they open."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from desktop_app.app import SETTINGS, Program
from desktop_app.desk import catalogue, people, reference, units
from desktop_app.desk.help_pages import pages
from desktop_app.desk.poverty import Decision
from desktop_app.documents import FORMS
from desktop_app.documents.printing.gathering import KitPaper
from desktop_app.practice import tour
from desktop_app.store.store import Store, set_meta
from desktop_app.ui import pictures
from desktop_app.ui.dialogs.first_start import FirstStartWizard
from desktop_app.ui.dialogs.first_start_founding import Draft
from desktop_app.ui.dialogs.import_people import ImportWizard
from desktop_app.ui.dialogs.mapping import ask_entries
from desktop_app.ui.dialogs.new_passphrase import NewPassphraseDialog
from desktop_app.ui.dialogs.papers import PapersDialog
from desktop_app.ui.dialogs.passphrase import PassphraseDialog
from desktop_app.ui.dialogs.poverty_decision import DecisionDialog, check
from desktop_app.ui.dialogs.problem import ProblemDialog
from desktop_app.ui.dialogs.settings import PAGES, SettingsDialog
from desktop_app.ui.dialogs.take_wizard import TakeWizard
from desktop_app.ui.lock import LockDialog
from desktop_app.ui.widgets.help_window import HelpWindow
from desktop_app.ui.widgets.list_pane import ListPane
from desktop_app.ui.widgets.progress import ProgressDialog
from desktop_app.ui.widgets.wizard import Wizard
from tests.sync.offices import laptop, new_office, pair, send

LIST = Path(__file__).parent.parent / "data" / "lists" / "danh-sach-hoc-vien.xlsx"
DECISION = Decision("15/QĐ-UBND", "2026-01-05", 2026)
LookAt = Callable[[str, QWidget], None]
LEFT_OUT = {
    "quit", "lock", "practice", "undo", "redo", "system", "light", "dark", "enlarge", "reduce", "reset_size",
    *SETTINGS,
}  # fmt: skip
"""Commands that close, cover or change the window that is looked at, start a second program, or open what
is walked through by itself."""


FILE_DIALOGS: dict[str, Any] = {
    "getOpenFileName": ("", ""),
    "getOpenFileNames": ([], ""),
    "getSaveFileName": ("", ""),
    "getExistingDirectory": "",
}
"""The ways in which Qt asks for a file or folder, and the answer of somebody who leaves."""


class Books(NamedTuple):
    """The stores of a commune and of its office after half a year of work, and a folder beside them."""

    commune: Store
    office: Store
    folder: Path


def make_books(folder: Path) -> Books:
    """Half a year of work, a packet between them, and a value that both wrote differently."""
    commune, office = laptop(folder / "commune", 1), new_office(folder / "office")
    for store, name in ((commune, "Ủy ban nhân dân phường Đoàn Kết"), (office, "Ủy ban nhân dân thành phố")):
        set_meta(store, today=tour.TODAY)
        units.set_letterhead(store, None, "2025-07-01", organisation=name, place="Lai Châu", post="CHỦ TỊCH")
    school_class = tour.ask_and_open(commune)
    tour.hold(tour.Stops(commune, office, folder), school_class)
    tour.follow(tour.Stops(commune, office, folder), school_class)
    pair(office, commune, folder / "pairing")
    with commune.read() as reader:
        person = people.known_people(reader)[0].id
    people.edit_person(office, person, birth="1991")
    people.edit_person(commune, person, birth="1989")
    send(commune, office, folder / "stick")
    catalogue.add_trade(commune, "Đan chiếu", farm=False)
    reference.add_entry(reference.TRADES, office, {"name": "Kỹ thuật đan chiếu", "code": "T17"})
    send(office, commune, folder / "back")
    return Books(commune, office, folder)


class Walk:
    """Goes everywhere in one program and shows each window, whole and at rest, to `look_at` with its name.

    `kinds` are the classes of the dialogs that were opened.
    """

    def __init__(
        self, program: Program, look_at: LookAt, monkeypatch: pytest.MonkeyPatch, done: set[tuple[str, str]]
    ) -> None:
        self.program, self._look_at, self.window, self.done = program, look_at, program.window, done
        self.kinds: set[type] = set()
        self.packets, self.list = program.state.parent / "stick", LIST
        for kind, name in ((QDialog, "exec"), (QPrintDialog, "exec"), (QDialog, "open")):
            monkeypatch.setattr(kind, name, lambda dialog: self._show(dialog))
        for name, answer in FILE_DIALOGS.items():
            monkeypatch.setattr(QFileDialog, name, partial(self._show_files, answer))

    def everywhere(self) -> None:
        """Every tab with its tools, every command of the menus, every page of the settings, and the rest."""
        for page in self._pages():
            self.look_at(page, self.window)
            self._press_tools(f"{page} {self._has_row()}", self.window)
            self._press_once("history", self.window.current_page().current_record()[0])
        for name in set(self.window.actions_by_name) - LEFT_OUT:
            self._press_once(name)
        self._settings()

    def beside(self) -> None:
        """What no tool and no command opens: before there is a book, after a failure, the lock, the help."""
        place, jobs, window = self.program.place, self.program.jobs, self.window
        draft = Draft({}, lambda: None, Path("/so"))
        homes = (Path("/so"), Path("/state"))
        shown: tuple[QWidget, ...] = (
            FirstStartWizard(window, jobs, draft, tour.TODAY, homes),
            PassphraseDialog(window),
            NewPassphraseDialog(place.store, jobs, window),
            ProblemDialog(window, "x", "14:03"),
            ProgressDialog(window),
            LockDialog(window, "phường Đoàn Kết", "Lò Thị Hà"),
            TakeWizard(place, [self.packets], window),
            ImportWizard(window, place, self.list),
            PapersDialog(
                window,
                place,
                "Bộ giấy mang đi",
                [KitPaper("K01", "F16.pdf", FORMS["F16"].render(FORMS["F16"].sample()))],
            ),
            DecisionDialog(window, place, check(place, self.list, DECISION, "poor")),
        )
        for dialog in shown:
            self._show(dialog)
            self.settle()
        for pane in window.findChildren(ListPane):
            pane.grid.filter_asked.emit(0)
        ask_entries(window, place)
        help_window = HelpWindow(window)
        help_window.show()
        for page in pages():
            help_window.open_page(page.name)
            self.look_at(f"help {page.name}", help_window)
        help_window.close()

    def look_at(self, name: str, window: QWidget) -> None:
        """Look at a window as it is now, a wizard at each of its steps."""
        self.kinds.add(type(window))
        steps = window._stack if isinstance(window, Wizard) else None
        for step in range(steps.count()) if steps else (0,):
            if steps:
                steps.setCurrentIndex(step)
            QApplication.processEvents()
            self._look_at(f"{name} {step}" if steps else name, window)

    def end(self) -> None:
        """Close the program and let go of its windows."""
        self.program.jobs.close()
        self.program.store._listeners.clear()
        self.window.close()
        for part in (self.window, self.program.theme):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def settle(self) -> None:
        """Wait till nothing is under way, and let go of what was closed."""
        pictures.settle(self.window, self.program.jobs)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _has_row(self) -> bool:
        """Whether the list that is seen has a row for its tools to be about."""
        panes = [pane for pane in self.window.findChildren(ListPane) if pane.isVisible()]
        return any(pane.current_id() for pane in panes)

    def _press_once(self, command: str, place: str = "") -> None:
        if self._is_new(command, place):
            self.window.actions_by_name[command].trigger()
            self.settle()

    def _is_new(self, place: str, what: str) -> bool:
        """Whether something was not yet done or seen in a place by a walk that shares `done`."""
        is_new = (place, what) not in self.done
        self.done.add((place, what))
        return is_new

    def _pages(self) -> Iterator[str]:
        for page in pictures.visit(self.window):
            self.settle()
            yield page

    def _show(self, dialog: QDialog) -> int:
        name = type(dialog).__name__
        if self._is_new(name, dialog.windowTitle()):
            dialog.show()
            dialog.activateWindow()
            QApplication.processEvents()
            self.look_at(f"{name} {dialog.windowTitle()}", dialog)
            self._press_tools(name, dialog)
        dialog.done(0)
        return 0

    def _show_files(self, answer: Any, *asked: Any) -> Any:
        if self._is_new("QFileDialog", asked[1]):
            dialog = QFileDialog(*asked[:2])
            dialog.show()
            self.look_at(f"QFileDialog {asked[1]}", dialog)
            dialog.deleteLater()
        return answer

    def _press_tools(self, name: str, window: QWidget) -> None:
        """Use every tool that is seen, once in each place."""
        for action in window.findChildren(QAction):
            if isValid(action) and _is_tool(action, window) and self._is_new(name, action.objectName()):
                action.trigger()
                pictures.settle(self.window, self.program.jobs)

    def _settings(self) -> None:
        dialog = SettingsDialog(self.window, self.program.place, self.program.theme)
        dialog.show()
        for page in PAGES:
            dialog.show_page(page.name)
            self.settle()
            self.look_at(f"settings {page.name}", dialog)
            self._press_tools(f"settings {page.name}", dialog)
        dialog.done(0)
        dialog.deleteLater()


def _is_tool(action: QAction, window: QWidget) -> bool:
    """Whether an action is a named one of something that is seen on a window, but its menus."""
    owner = action.parent()
    is_seen = isinstance(owner, QWidget) and owner.isVisible() and owner.window() is window
    return is_seen and bool(action.objectName()) and not isinstance(owner, QMenu)
