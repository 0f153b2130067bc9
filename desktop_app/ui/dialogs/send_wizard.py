"""Handing over: what is in the packet and for whom, where it is written, when the stick may be taken out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from desktop_app.desk.handed import load_of
from desktop_app.desk.units import letter_for, officer_name
from desktop_app.documents.printing import draw_form
from desktop_app.i18n import mark, translate
from desktop_app.sync import handing, standing
from desktop_app.sync.label import Kind
from desktop_app.sync.outbox import Exported
from desktop_app.ui.dialogs.handoff_wizard import CLOSE, HandoffWizard
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.dialogs.place_page import PlacePage
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.facts import Counts, Facts, size_words
from desktop_app.ui.widgets.several import Several
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool
from desktop_app.ui.widgets.wizard import Step
from desktop_app.ui.widgets.work_page import WorkPage
from desktop_app.vietnam.dates import show_day


class ContentsPage(QWidget):
    """For whom the packet is and what is in it; an office chooses the communes that are answered."""

    def __init__(self, place: Workplace, chosen: Sequence[str] = ()) -> None:
        super().__init__()
        self.place = place
        self.is_office = place.store.identity.role == "office"
        with place.store.read() as reader:
            known = handing.communes(reader) if self.is_office else {}
        self.communes = Several(known)
        self.communes.set_value(chosen or known)
        self.everything = QCheckBox(translate("handoff", "Everything, not only what is new"))
        self.facts, self.counts, self.fault = Facts(), Counts(), QLabel()
        self._lay_out()
        self.everything.toggled.connect(self.show_contents)
        for box in self.communes.boxes.values():
            box.toggled.connect(self.show_contents)
        self.show_contents()

    @property
    def kind(self) -> Kind:
        """What is to be written: changes only, or everything."""
        return "full" if self.everything.isChecked() else "delta"

    @property
    def chosen(self) -> list[str]:
        """The areas of the communes that are answered, in order of name; none at a commune."""
        ticked = self.communes.value()
        return [area for area in self.communes.boxes if area in ticked]

    def show_contents(self) -> None:
        """Say what is in the packet as it is chosen now."""
        store = self.place.store
        with store.read() as reader:
            officer = officer_name(reader, store.keys.officer_id)
            signer = letter_for(reader, store.own_area, "F28", self.place.today()).signer or ""
            areas: Sequence[str | None] = self.chosen if self.is_office else [None]
            streams = {
                stream: ends
                for area in areas
                for stream, ends in standing.carried_streams(store, reader, area, self.kind).items()
            }
            load = load_of(reader, streams)
        now = standing.standing(store, self.place.today())
        self.facts.show_facts(
            (
                (translate("handoff", "For"), self._receivers(now.office)),
                (translate("handoff", "Prepared by"), officer),
                (translate("handoff", "Approved by"), signer),
                (translate("handoff", "Last time"), day_words(now.sent_on)),
                (translate("handoff", "New since then"), count_changes(now.unsent)),
                (translate("handoff", "In this packet"), count_changes(load.changes)),
            )
        )
        self.counts.show_counts((word, QLocale().toString(n)) for word, n in load.counts)
        self.fault.hide()

    def may_go_on(self) -> bool:
        """Whether there is somebody to write for."""
        self.fault.setText(translate("handoff", "Choose at least one commune or ward."))
        self.fault.setVisible(self.is_office and not self.chosen)
        return not self.is_office or bool(self.chosen)

    def _receivers(self, office: str) -> str:
        if self.is_office:
            return translate(
                "handoff", "{n} communes and wards; each can open its own only", n=len(self.chosen)
            )
        return translate("handoff", "{office}; nobody else can open it", office=office)

    def _lay_out(self) -> None:
        theme.say_as(self.fault, "bad")
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE)
        for part in (self.communes, self.facts, self.everything, self.fault):
            column.addWidget(part)
        column.addWidget(self.counts, 1)
        self.communes.setVisible(self.is_office)


class SendWizard(HandoffWizard):
    """Writes a commune's packet, or the office's answers; then prints the receipt."""

    HELP = "send"

    def __init__(self, place: Workplace, parent: QWidget | None = None, chosen: Sequence[str] = ()) -> None:
        self.contents = ContentsPage(place, chosen)
        self.where = PlacePage(place.memory)
        self.outcome = WorkPage()
        steps = (
            Step(mark("handoff", "Contents"), self.contents, leave=self.contents.may_go_on),
            Step(mark("handoff", "Place"), self.where, mark("handoff", "Write"), self.where.is_chosen),
            Step(mark("handoff", "Written"), self.outcome, CLOSE),
        )
        super().__init__(place, translate("handoff", "Hand over records"), steps, parent)
        self.entered.connect(self._on_entered)

    def _on_entered(self, number: int) -> None:
        if number == 1:
            self.where.look()
        elif number == 2:
            folder = cast(Path, self.where.folder)
            contents = self.contents
            work = partial(handing.send, self.place.store, folder, contents.kind, contents.chosen)
            self.write(self.outcome, translate("handoff", "Writing and reading back"), work, self._on_written)

    def _on_written(self, written: Sequence[Exported]) -> None:
        records = [one for one in written if one.kind != "acknowledgement"]
        size = size_words(sum(one.bytes for one in written))
        said = translate(
            "handoff",
            "{n} packets were written, {changes}, {size}. They were read back and are whole.",
            n=len(records),
            changes=count_changes(sum(one.changes for one in records)),
            size=size,
        )
        self.finish(self.outcome, "good", said, translate("handoff", "The stick may be taken out."))
        facts = Facts()
        facts.show_facts((Path(one.file).name, size_words(one.bytes)) for one in written)
        receipts = [
            Tool(
                "receipt",
                mark("packets", "Receipt"),
                "printer",
                "Ctrl+P",
                partial(self.print_receipt, Path(records[0].file).name),
            )
        ]
        self.outcome.add(facts, receipts if len(records) == 1 else ())

    def print_receipt(self, name: str) -> None:
        """Show the receipt of the packet with this file name."""
        draw = partial(draw_form, self.place.store, "F28", name)
        show_paper(self, self.place, draw, "F28.pdf")


def count_changes(many: int) -> str:
    """So many changes, in words."""
    return translate("handoff", "{n} changes", n=QLocale().toString(many))


def day_words(day: str | None) -> str:
    """A day as the screen shows it."""
    return show_day(day) if day else translate("handoff", "never")
