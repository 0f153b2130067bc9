"""Registering a computer: the office's card is pinned, a request written; the office approves and answers."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.sync import handing, outbox, pairing, trust
from desktop_app.sync.handing import Asked
from desktop_app.sync.inbox import Verdict
from desktop_app.sync.outbox import Exported
from desktop_app.sync.trust import Card
from desktop_app.ui.dialogs.handoff_wizard import CLOSE, HandoffWizard
from desktop_app.ui.dialogs.place_page import PlacePage
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.facts import Digits, Facts, size_words
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.wizard import Step
from desktop_app.ui.widgets.work_page import WorkPage

CARD_FILE = "the-cap-tren.songhe"
Found = TypeVar("Found")
_PLACE, _WRITE, _DONE = mark("handoff", "Place"), mark("handoff", "Write"), mark("handoff", "Written")


class FilePage(QWidget):
    """Choose one file. `read` gives what it says, `show` shows that; a refusal of `read` is said below."""

    def __init__(
        self, hint: Text, read: Callable[[Path], Found], show: Callable[[Found | None], None]
    ) -> None:
        super().__init__()
        self.file: Path | None = None
        self.found: Any = None
        self._read, self._show = read, show
        self.facts, self.fault = Facts(), QLabel()
        self.column = QVBoxLayout(self)
        self._lay_out(str(hint))

    def choose(self, file: Path) -> None:
        """Look into a file and show what it is."""
        self.file, self.found = file, None
        self.fault.hide()
        try:
            self.found = self._read(file)
        except Refusal as refusal:
            said = Refusal(refusal.code, **{"file": file.name} | refusal.values)
            self._refuse(f"{said.sentence} {said.step}")
        self._show(self.found)

    def may_go_on(self) -> bool:
        """Whether a file was chosen that can be used."""
        if self.found is None and self.fault.isHidden():
            self._refuse(translate("handoff", "Choose a file first."))
        return self.found is not None

    def _refuse(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()

    def _browse(self) -> None:
        title, kind = translate("handoff", "Choose a file"), translate("packets", "Packets (*.songhe)")
        file, _ = QFileDialog.getOpenFileName(self, title, "", kind)
        if file:
            self.choose(Path(file))

    def _lay_out(self, text: str) -> None:
        hint, browse = QLabel(text), QPushButton(translate("handoff", "Choose a file…"))
        hint.setWordWrap(True)
        theme.say_as(hint, "muted")
        theme.say_as(self.fault, "bad")
        self.fault.setWordWrap(True)
        self.fault.hide()
        browse.clicked.connect(self._browse)
        theme.spread(self.column, theme.PANE)
        self.column.addWidget(hint)
        self.column.addWidget(browse, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.facts)
        self.column.addWidget(self.fault)
        self.column.addStretch()


class CardPage(FilePage):
    """The office's card, and the check number as it is read out by the office."""

    def __init__(self) -> None:
        super().__init__(
            mark(
                "handoff",
                "The office gives its card as a file on a stick. It holds no secret; the check number, "
                "read out by the office, proves that it was not exchanged on the way.",
            ),
            pairing.read_card,
            self._show_card,
        )
        self.digits = Digits(translate("handoff", "Check number as typed"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(translate("handoff", "Type the six groups of four digits"))
        self.line.setAccessibleName(translate("handoff", "Check number read from the office's screen"))
        self.line.textChanged.connect(self._on_typed)
        for place, part in enumerate((self.line, self.digits), start=3):
            self.column.insertWidget(place, part)
        self._show_card(None)

    def _show_card(self, found: tuple[Card, str] | None) -> None:
        """Whose card it is; only then the number is asked for."""
        card = found[0] if found else None
        self.facts.show_facts([(translate("handoff", "Office"), card.name)] if card else ())
        self.line.setVisible(card is not None)
        self.digits.setVisible(card is not None)
        if card:
            self.line.setFocus()

    def may_go_on(self) -> bool:
        """Whether the number typed is that of the card (T02)."""
        if not super().may_go_on():
            return False
        if not trust.same_fingerprint(self.line.text(), self.found[1]):
            refusal = Refusal("fingerprint_differs" if self.line.text() else "fingerprint_needed")
            self._refuse(f"{refusal.sentence} {refusal.step}")
            return False
        return True

    def _on_typed(self, text: str) -> None:
        self.fault.hide()
        self.digits.show_digits(translate("handoff", "Check number as typed"), text)


class RequestWizard(HandoffWizard):
    """A commune's computer pins its office and writes its request with all its records."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        self.card, self.where, self.outcome = CardPage(), PlacePage(place.memory), WorkPage()
        steps = (
            Step(mark("handoff", "The office's card"), self.card, leave=self.card.may_go_on),
            Step(_PLACE, self.where, _WRITE, self.where.is_chosen),
            Step(_DONE, self.outcome, CLOSE),
        )
        super().__init__(place, translate("handoff", "Register this computer"), steps, parent)
        self.entered.connect(self._on_entered)

    def _on_entered(self, number: int) -> None:
        if number == 1:
            self.where.look()
        elif number == 2:
            card, digits = self.card.found
            folder = cast(Path, self.where.folder)

            def work(_tick: Tick) -> Exported:
                return pairing.request(self.place.store, card, digits, folder)

            self.write(self.outcome, translate("handoff", "Writing and reading back"), work, self._on_written)

    def _on_written(self, written: Exported) -> None:
        said = translate(
            "handoff",
            "The registration was written with all records, {n} changes. It was read back and is whole.",
            n=QLocale().toString(written.changes),
        )
        step = translate(
            "handoff", "Take the stick to {office}; bring its answer back.", office=self.card.found[0].name
        )
        self.finish(self.outcome, "good", said, step)
        own = handing.own_digits(self.place.store)
        self.outcome.add(Digits(translate("handoff", "Check number of this computer"), own))


class RequestPage(FilePage):
    """The request of a computer: whose it is, its number, how much it brings; what it is to be called."""

    def __init__(self) -> None:
        super().__init__(
            mark("handoff", "The registration lies as a file on the stick that the commune brought."),
            handing.read_request,
            self._show_asked,
        )
        self.digits, self.name = Digits(), QLineEdit()
        self.name.setAccessibleName(translate("handoff", "Name of the computer"))
        self.name.setPlaceholderText(translate("handoff", "Whose computer it is, such as “Máy chị Hà”"))
        for place, part in enumerate((self.digits, self.name), start=3):
            self.column.insertWidget(place, part)
        self._show_asked(None)

    def _show_asked(self, asked: Asked | None) -> None:
        """Who asks to be let in."""
        for part in (self.digits, self.name):
            part.setVisible(asked is not None)
        if asked:
            self.facts.show_facts(
                (
                    (translate("handoff", "Unit"), asked.unit),
                    (translate("handoff", "Computer"), asked.device),
                    (translate("handoff", "It brings"), QLocale().toString(asked.changes)),
                )
            )
            self.digits.show_digits(translate("handoff", "Check number of that computer"), asked.digits)
            self.name.setFocus()
        else:
            self.facts.show_facts(())


class ApproveWizard(HandoffWizard):
    """The office lets a computer in, takes its records, and writes the answer."""

    def __init__(self, place: Workplace, file: Path | None = None, parent: QWidget | None = None) -> None:
        self.asked, self.where, self.outcome = RequestPage(), PlacePage(place.memory), WorkPage()
        if file:
            self.asked.choose(file)
        steps = (
            Step(mark("handoff", "Registration"), self.asked, leave=self._leave_request),
            Step(mark("handoff", "Place"), self.where, mark("handoff", "Approve"), self.where.is_chosen),
            Step(mark("handoff", "Approved"), self.outcome, CLOSE),
        )
        super().__init__(place, translate("handoff", "Approve a computer"), steps, parent)
        self.entered.connect(self._on_entered)

    def _leave_request(self) -> bool:
        if not self.asked.may_go_on():
            return False
        self.where.choose(cast(Path, self.asked.file).parent)
        return True

    def _on_entered(self, number: int) -> None:
        if number == 2:
            file, folder = cast(Path, self.asked.file), cast(Path, self.where.folder)
            label = self.asked.name.text().strip() or self.asked.found.unit

            def work(_tick: Tick) -> tuple[Verdict, list[Exported]]:
                return pairing.approve(self.place.store, file, folder, label)

            title = translate("handoff", "Approving and taking records in")
            self.write(self.outcome, title, work, self._on_approved)

    def _on_approved(self, outcome: tuple[Verdict, Sequence[Exported]]) -> None:
        verdict, answers = outcome
        if verdict.verdict == "refused":
            self.finish(self.outcome, "bad", verdict.sentence)
            return
        said = translate(
            "handoff",
            "The computer was approved; {n} changes were taken into the store.",
            n=QLocale().toString(verdict.applied),
        )
        step = translate("handoff", "The answer was written beside. The stick may be taken out.")
        self.finish(self.outcome, "good", said, step)
        facts = Facts()
        facts.show_facts((Path(one.file).name, size_words(one.bytes)) for one in answers)
        self.outcome.add(facts)


class CardWizard(HandoffWizard):
    """The office writes its card, and sees the check number to be read out."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        self.where, self.outcome = PlacePage(place.memory), WorkPage()
        steps = (Step(_PLACE, self.where, _WRITE, self.where.is_chosen), Step(_DONE, self.outcome, CLOSE))
        super().__init__(place, translate("handoff", "The office's card"), steps, parent)
        self.entered.connect(self._on_entered)

    def _on_entered(self, number: int) -> None:
        if number == 1:
            file = cast(Path, self.where.folder) / CARD_FILE

            def work(_tick: Tick) -> Exported:
                return outbox.write_card(self.place.store, file)

            self.write(self.outcome, translate("handoff", "Writing and reading back"), work, self._on_written)

    def _on_written(self, written: Exported) -> None:
        said = translate("handoff", "The card was written: {file}.", file=Path(written.file).name)
        step = translate("handoff", "Read this number out when a commune registers a computer.")
        self.finish(self.outcome, "good", said, step)
        digits = pairing.office_fingerprint(self.place.store)
        self.outcome.add(Digits(translate("handoff", "Check number of the office"), digits))
