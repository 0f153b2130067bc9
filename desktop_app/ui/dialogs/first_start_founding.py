"""The steps of the first start that come before there is a store, and the making of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.desk.first_start import STEPS
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.store.store import NewStore
from desktop_app.sync.founding import Founding, found_first
from desktop_app.ui.dialogs.first_start_places import PlacesPage
from desktop_app.ui.dialogs.first_start_secret import PasswordPage
from desktop_app.ui.dialogs.first_start_unit import LetterheadPage, UnitPage
from desktop_app.ui.first_start_draft import BACKUPS, FOLDER, Draft
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.wizard import NEXT, Step, Wizard

UNIT, LETTERHEAD, PLACES, PASSWORD, RECOVERY, HAMLETS, PEOPLE = range(len(STEPS))


class FoundingWizard(Wizard):
    """The steps up to the password. `made` tells the new store and its recovery key.

    Beside them lie a practice book, and the way for who has a book already: bringing it from a backup.
    """

    made = Signal(object)
    practice = Signal()
    bringing = Signal()

    def __init__(
        self, parent: QWidget | None, jobs: Jobs, draft: Draft, today: str, homes: tuple[Path, Path]
    ) -> None:
        self.jobs, self.draft, self._state = jobs, draft, homes[1]
        said = draft.said
        self.unit_page = UnitPage(today, said.get("unit", {}))
        self.letterhead_page = LetterheadPage(today, said.get("letterhead", {}))
        self.places_page = PlacesPage(said.get(FOLDER) or str(homes[0]), said.get(BACKUPS, ""))
        self.password_page = PasswordPage()
        self.practise = QPushButton(translate("first_start", "Open a practice book to try it first"))
        self.bring = QPushButton(translate("first_start", "Bring a book here from a backup…"))
        super().__init__(translate("first_start", "Get started"), self._make_steps(), parent)
        self.cancel.setText(translate("first_start", "Later"))
        beside = QHBoxLayout()
        theme.spread(beside, theme.DIALOG)
        for button, asked in ((self.practise, self.practice), (self.bring, self.bringing)):
            theme.say_as(button, "link")
            button.setAutoDefault(False)
            button.clicked.connect(asked)
            beside.addWidget(button)
        beside.addStretch()
        self.foot.addLayout(beside)

    def hold(self, is_held: bool, /) -> None:
        """Let nothing be pressed while work is under way; afterwards the keys come back here."""
        for part in (self._stack, self.primary, self.back, self.cancel):
            part.setEnabled(not is_held)
        if not is_held:
            self.activateWindow()

    def _make_steps(self) -> tuple[Step, ...]:
        return (
            Step(mark("first_start", "Unit"), self.unit_page, NEXT, self._leave_unit),
            Step(
                mark("first_start", "Head of papers, signer"),
                self.letterhead_page,
                NEXT,
                self._leave_letterhead,
            ),
            Step(
                mark("first_start", "Where the book and its backups lie"),
                self.places_page,
                NEXT,
                self._leave_places,
            ),
            Step(
                mark("first_start", "Password"),
                self.password_page,
                mark("first_start", "Make the book"),
                self._leave_password,
            ),
        )

    def _leave_unit(self) -> bool:
        values = self.unit_page.read()
        if values is None:
            return False
        self.letterhead_page.propose(values["area"])
        self.draft.take(LETTERHEAD, unit=values)
        return True

    def _leave_letterhead(self) -> bool:
        values = self.letterhead_page.read()
        if values is None:
            return False
        self.draft.take(PLACES, letterhead=values | {"area": self.draft.said["unit"]["area"]})
        return True

    def _leave_places(self) -> bool:
        chosen = self.places_page.read()
        if chosen is None:
            return False
        self.draft.take(PASSWORD, **{FOLDER: str(chosen[0]), BACKUPS: str(chosen[1])})
        return True

    def _leave_password(self) -> bool:
        """Make the store beside the window; the step is left once it is there."""
        password = self.password_page.read()
        if password is not None:
            self.hold(True)
            work = partial(
                found_first, Path(self.draft.said[FOLDER]), self._state, self._founding(), password
            )
            self.jobs.save(work, self.made.emit, self._on_refused)
        return False

    def _founding(self) -> Founding:
        unit, letterhead = (dict(self.draft.said.get(key, {})) for key in ("unit", "letterhead"))
        letterhead.pop("area", None)
        return Founding(NewStore(unit["role"], unit["area"], unit["name"]), unit.get("post"), letterhead)

    def _on_refused(self, refusal: Refusal) -> None:
        self.hold(False)
        if self.number == PASSWORD:
            self.password_page.refuse(refusal)
        else:
            message.refuse(self, refusal)

    def _enter_letterhead(self) -> None:
        self.letterhead_page.propose(self.draft.said["unit"]["area"])
        self.letterhead_page.form.widget_of("signer").setFocus()
