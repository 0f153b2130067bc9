"""The first start: from an empty data folder to a book with hamlets and people, in steps that can be left.

What was answered before there is a store is kept in this machine's settings, without the password; what was
done afterwards is remembered in the store. Opened again, the wizard goes on where it was.
"""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from sqlalchemy import func, select

from desktop_app.desk import first_start, units
from desktop_app.desk.first_start import STEPS
from desktop_app.domain.base import METADATA
from desktop_app.i18n import mark
from desktop_app.ui.dialogs.first_start_founding import (
    HAMLETS,
    LETTERHEAD,
    PASSWORD,
    PEOPLE,
    PLACES,
    RECOVERY,
    UNIT,
    FoundingWizard,
)
from desktop_app.ui.dialogs.first_start_lists import HamletsPage, PeoplePage
from desktop_app.ui.dialogs.first_start_secret import RecoveryPage
from desktop_app.ui.dialogs.import_people import ImportWizard
from desktop_app.ui.first_start_draft import Draft
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.wizard import NEXT, Step


class FirstStartWizard(FoundingWizard):
    """The steps. `founded` tells the new store: whoever shows it sets the `place` to go on in."""

    founded = Signal(object)

    def __init__(
        self, parent: QWidget | None, jobs: Jobs, draft: Draft, today: str, homes: tuple[Path, Path]
    ) -> None:
        self.place: Workplace | None = None
        self.recovery_page, self.hamlets_page, self.people_page = RecoveryPage(), HamletsPage(), PeoplePage()
        super().__init__(parent, jobs, draft, today, homes)
        self.people_page.asked.connect(self.import_people)
        self.made.connect(self._on_made)
        self.entered.connect(self._on_entered)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.primary.click)
        self._show(min(draft.said.get("step", 0), PASSWORD))

    def go_on_in(self, place: Workplace, recovery: str = "") -> None:
        """Go on in an open store at the first step that is not done; `recovery` is its key, just drawn."""
        self.place = place
        if recovery:
            self.recovery_page.show_key(place.store, recovery)
        self._show(STEPS.index(first_start.next_step(place.store)))

    def import_people(self) -> None:
        """Open the import of a list, and count afterwards who is there."""
        if self.place:
            wizard = ImportWizard(self, self.place, last=NEXT)
            wizard.finished.connect(self._on_imported)
            wizard.open()

    def accept(self) -> None:
        """Finish; what was not done can be taken up again from the menu."""
        if self.place:
            store = self.place.store
            is_over = self.people_page.never.isChecked() or first_start.done_steps(store) >= set(STEPS)
            (first_start.close if is_over else first_start.leave)(store)
        super().accept()

    def reject(self) -> None:
        """Put the rest off."""
        if self.place:
            first_start.leave(self.place.store)
        super().reject()

    def _make_steps(self) -> tuple[Step, ...]:
        return (
            *super()._make_steps(),
            Step(mark("first_start", "Recovery sheet"), self.recovery_page, NEXT, self._leave_recovery),
            Step(mark("first_start", "List of hamlets"), self.hamlets_page, NEXT, self._leave_hamlets),
            Step(mark("first_start", "People from Excel"), self.people_page, mark("first_start", "Finish")),
        )

    def _on_made(self, made: Any) -> None:
        store, recovery = made
        self.hold(False)
        self.password_page.clear()
        self.draft.settle()
        self.founded.emit(store)
        if self.place:
            self.go_on_in(self.place, recovery)

    def _leave_recovery(self) -> bool:
        if not self._is_done("recovery"):
            if not self.recovery_page.is_confirmed():
                return False
            self._mark("recovery")
        return True

    def _leave_hamlets(self) -> bool:
        names = self.hamlets_page.names()
        if names and self.place:
            self.hold(True)
            work = partial(units.add_hamlets, self.place.store, names)
            self.jobs.save(work, self._on_hamlets, self._on_refused)
            return False
        return True

    def _on_hamlets(self, _ids: object) -> None:
        self.hold(False)
        self.hamlets_page.paste.clear()
        self._mark("hamlets")
        self._show(PEOPLE)

    def _on_imported(self, _code: int) -> None:
        if many := self._count_people():
            self._mark("people")
            self.people_page.show_many(many)
            self.primary.setFocus()

    def _count_people(self) -> int:
        if not self.place:
            return 0
        table = METADATA.tables["person"]
        with self.place.store.read() as reader:
            chosen = select(func.count()).select_from(table).where(table.c.gone.is_(None))
            return int(reader.execute(chosen).scalar_one())

    def _is_done(self, step: str) -> bool:
        return self.place is not None and step in first_start.done_steps(self.place.store)

    def _mark(self, step: str) -> None:
        if self.place:
            first_start.mark_done(self.place.store, step)

    def _on_entered(self, number: int) -> None:
        """Fill the step in; once the store is made one cannot go back behind its recovery sheet."""
        self.practise.setVisible(number == UNIT)
        self.bring.setVisible(number == UNIT and self.place is None)
        self.let(on=True, back=number not in (UNIT, RECOVERY))
        enter = {
            UNIT: self.unit_page.form.go_to_first,
            LETTERHEAD: self._enter_letterhead,
            PLACES: self.primary.setFocus,
            PASSWORD: self.password_page.lines[0].setFocus,
            RECOVERY: self._enter_recovery,
            HAMLETS: self._enter_hamlets,
            PEOPLE: self._enter_people,
        }
        enter[number]()

    def _enter_recovery(self) -> None:
        if self._is_done("recovery"):
            self.recovery_page.say_done(is_done=True)
        elif self.place and not self.recovery_page.has_key():
            store = self.place.store
            self.jobs.save(
                partial(first_start.draw_recovery_key, store),
                partial(self.recovery_page.show_key, store),
                self._on_refused,
            )
        else:
            self.recovery_page.say_done(is_done=False)

    def _enter_hamlets(self) -> None:
        if self.place:
            with self.place.store.read() as reader:
                self.hamlets_page.show_known(list(units.hamlets(reader, self.place.store.own_area).values()))
        self.hamlets_page.paste.setFocus()

    def _enter_people(self) -> None:
        self.people_page.show_many(self._count_people())
        self.people_page.take_list.setFocus()
