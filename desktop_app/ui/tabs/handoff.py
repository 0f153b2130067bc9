"""Báo cáo & Giao nhận: the report of a period, packets out and in, mismatches, registered computers."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid
from sqlalchemy import Connection

from desktop_app.desk import mismatches
from desktop_app.desk.lists import Column
from desktop_app.documents.printing import draw_form, draw_report
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.store import packets
from desktop_app.sync import inbox, outbox, pairing, trust
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.jobs import Tick
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.fixed_list import Fixed, FixedList
from desktop_app.ui.widgets.message import LEAVE, Way
from desktop_app.ui.widgets.preview import Preview
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, make_toolbar

VERDICTS = {
    "written": mark("packets", "Written"),
    "confirmed": mark("packets", "Confirmed"),
    "imported": mark("packets", "Received"),
    "waiting": mark("packets", "Waiting"),
    "known": mark("packets", "Received before"),
    "refused": mark("packets", "Refused"),
    "good": mark("packets", "Unbroken"),
}
KINDS = {
    "delta": mark("packets", "Changes only"),
    "full": mark("packets", "Everything"),
    "request": mark("packets", "Registration"),
    "acknowledgement": mark("packets", "Confirmation of receipt"),
}
_PACKET = (
    Column("file", mark("packets", "Packet"), width=330),
    Column("number", mark("packets", "Number"), "number", 70),
    Column("day", mark("packets", "Day"), "day", 100),
    Column("kind", mark("packets", "Kind"), "code", 170, KINDS),
    Column("area", mark("packets", "Area"), width=120),
    Column("changes", mark("packets", "Changes"), "number", 90),
    Column("verdict", mark("packets", "Status"), "code", 130, VERDICTS),
)
TONES = {"verdict": {"imported": "good", "confirmed": "good", "waiting": "warn", "refused": "bad"}}


def packet_rows(direction: str, reader: Connection, _place: Workplace) -> list[dict[str, Any]]:
    """The packets of one direction, newest first."""
    rows = [
        note._asdict() | {"id": note.file, "day": mismatches.day_of(note.at)}
        for note in packets.packets(reader, direction)
    ]
    return rows[::-1]


SENT = Fixed(
    "sent",
    mark("packets", "packets"),
    _PACKET,
    partial(packet_rows, "out"),
    mark("packets", "Nothing was handed over yet."),
    TONES,
)
RECEIVED = Fixed(
    "received",
    mark("packets", "packets"),
    _PACKET,
    partial(packet_rows, "in"),
    mark("packets", "Nothing was received yet."),
    TONES,
)
MISMATCHES = Fixed(
    "mismatches",
    mark("mismatches", "mismatches"),
    (
        Column("whose", mark("mismatches", "Person, class, loan"), width=220),
        Column("field", mark("mismatches", "Field"), width=130),
        Column("values", mark("mismatches", "What was written"), width=430),
        Column("shown", mark("mismatches", "Shown now"), width=180),
        Column("asks", mark("mismatches", "Must be decided"), "flag", 120),
    ),
    lambda reader, _place: mismatches.mismatches(reader),
    mark("mismatches", "Nothing differs between computers."),
)
DEVICES = Fixed(
    "devices",
    mark("devices", "computers"),
    (
        Column("label", mark("devices", "Computer"), width=220),
        Column("device", mark("devices", "Number"), width=180),
        Column("areas", mark("devices", "Areas"), width=220),
        Column("from_on", mark("devices", "From"), "day", 110),
        Column(
            "status",
            mark("devices", "Status"),
            "code",
            120,
            {"active": mark("devices", "Approved"), "withdrawn": mark("devices", "Withdrawn")},
        ),
    ),
    lambda reader, _place: [row | {"id": row["device"]} for row in trust.device_rows(reader)],
    mark("devices", "No computer is registered yet."),
)


class SentPane(FixedList):
    """Packets written here."""

    def __init__(self, place: Workplace) -> None:
        tools = (
            Tool("send", mark("packets", "Send…"), "send", "Ctrl+G", self.send, primary=True),
            Tool("receipt", mark("packets", "Receipt"), "printer", "Ctrl+P", self.print_receipt),
        )
        super().__init__(place, SENT, tools)

    def send(self) -> None:
        """Ask where, write the packets, say when the stick may be taken out."""
        folder = QFileDialog.getExistingDirectory(self, translate("packets", "Where to write the packet"))
        if folder:
            self.send_to(Path(folder))

    def send_to(self, folder: Path) -> None:
        """Write the packets into a folder."""
        work = partial(outbox.export, self.place.store, folder)
        self.place.jobs.save(work, self._on_sent, partial(message.refuse, self))

    def print_receipt(self) -> None:
        """Show the receipt of the chosen packet."""
        row = self.current_id()
        if row:
            show_paper(self, self.place, partial(draw_form, self.place.store, "F28", row), "F28.pdf")

    def _on_sent(self, written: Sequence[outbox.Exported]) -> None:
        self.refresh()
        changes = sum(one.changes for one in written)
        self.said.emit(
            translate(
                "packets",
                "{n} packets with {changes} changes were written. The stick may be taken out.",
                n=len(written),
                changes=changes,
            )
        )


class ReceivedPane(FixedList):
    """Packets taken in here."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(
            place,
            RECEIVED,
            (Tool("take", mark("packets", "Receive…"), "inbox", "Ctrl+R", self.take, primary=True),),
        )

    def take(self) -> None:
        """Ask for packets and take them in."""
        title, kind = translate("packets", "Packets to receive"), translate("packets", "Packets (*.songhe)")
        files, _ = QFileDialog.getOpenFileNames(self, title, "", kind)
        if files:
            self.take_from([Path(file) for file in files])

    def take_from(self, files: Sequence[Path]) -> None:
        """Take these packets in, or those of these folders."""
        work = partial(inbox.import_files, self.place.store, files)
        self.place.jobs.save(work, self._on_taken, partial(message.refuse, self))

    def _on_taken(self, verdicts: Sequence[inbox.Verdict]) -> None:
        self.refresh()
        lines = [f"{one.file}: {VERDICTS[one.verdict]}. {one.sentence}".strip() for one in verdicts]
        message.tell(self, "\n".join(lines))


class MismatchesPane(FixedList):
    """What two computers wrote differently; Enter decides."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(
            place,
            MISMATCHES,
            (Tool("settle", mark("mismatches", "Decide"), "check", "", self.settle, primary=True),),
        )
        self.opened.connect(self.settle)

    def settle(self, row_id: str = "") -> None:
        """Ask which value holds."""
        key = row_id or self.current_id()
        if not key:
            return
        with self.place.store.read() as reader:
            values = mismatches.values_of(reader, key)
            whose = mismatches.name_of(reader, *key.split("/")[:2])
        words = {None: mark("mismatches", "Keep the record"), True: mark("mismatches", "Delete the record")}
        gone = key.endswith("/gone")
        ways = [Way(str(n), words[one] if gone else Text("", str(one))) for n, one in enumerate(values)]
        sentence = translate("mismatches", "{whose}: which value holds?", whose=whose)
        answer = message.ask(self, sentence, ways)
        if answer != LEAVE:
            work = partial(mismatches.settle, self.place.store, key, values[int(answer)])
            self.place.jobs.save(work, lambda _: self.refresh(), partial(message.refuse, self))


class DevicesPane(FixedList):
    """Registered computers: the office lets them in, a commune asks to be let in."""

    def __init__(self, place: Workplace) -> None:
        office = (
            Tool("card", mark("devices", "Write the office's card…"), "key-round", "", self.write_card),
            Tool("approve", mark("devices", "Approve a computer…"), "check", "", self.approve, primary=True),
        )
        commune = (
            Tool(
                "request",
                mark("devices", "Register this computer…"),
                "key-round",
                "",
                self.request,
                primary=True,
            ),
        )
        super().__init__(place, DEVICES, office if place.store.identity.role == "office" else commune)

    def write_card(self) -> None:
        """Write the card, and show the check number to be read out."""
        file, _ = QFileDialog.getSaveFileName(self, translate("devices", "The office's card"), "card.songhe")
        if file:
            self._save(partial(outbox.write_card, self.place.store, Path(file)), self._show_fingerprint)

    def approve(self) -> None:
        """Let a computer in, take its data and write the answer beside its request."""
        file, _ = QFileDialog.getOpenFileName(
            self, translate("devices", "The computer's registration"), "", "*.songhe"
        )
        if file:
            asked = Path(file)
            self._save(partial(pairing.approve, self.place.store, asked, asked.parent), self._on_changed)

    def request(self) -> None:
        """Compare the check number and write the registration with all data."""
        file, _ = QFileDialog.getOpenFileName(self, translate("devices", "The office's card"), "", "*.songhe")
        if not file:
            return
        try:
            card, _digits = pairing.read_card(Path(file))
        except Refusal as refusal:
            message.refuse(self, refusal)
            return
        fields = (
            Field(
                "digits",
                mark("devices", "Check number read from the office's screen"),
                required=True,
                wide=True,
            ),
        )
        values = RecordDialog.ask(self, Question(card.name, fields, self.place.today()), {})
        if values is not None:
            work = partial(pairing.request, self.place.store, card, values["digits"], Path(file).parent)
            self._save(work, self._on_changed)

    def _save(self, work: Any, done: Any) -> None:
        self.place.jobs.save(work, done, partial(message.refuse, self))

    def _show_fingerprint(self, _written: object) -> None:
        digits = pairing.office_fingerprint(self.place.store)
        message.tell(self, translate("devices", "Check number: {digits}", digits=digits))

    def _on_changed(self, _result: object) -> None:
        self.refresh()


class ReportPane(QWidget):
    """The one-page report of any period, as it will be printed."""

    said = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.place = place
        self.period = QLineEdit(f"{place.today()[:4]}")
        self.period.setAccessibleName(translate("report", "Period"))
        self.period.setPlaceholderText(translate("report", "2026, 2026-Q1, 2026-03, 2022-07-01..2025-06-30"))
        self.preview = Preview()
        bar = make_toolbar(
            (Tool("draw", mark("report", "Draw the report"), "file-text", "F5", self.refresh, primary=True),),
            self,
        )
        theme.spread(bar, theme.BETWEEN, (theme.PANE, theme.INSIDE, theme.PANE, theme.INSIDE))
        bar.insertWidget(0, self.period)
        bar.addStretch()
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addLayout(bar)
        column.addWidget(self.preview, 1)
        self.period.returnPressed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Draw the report of the period that stands above."""
        store, period = self.place.store, self.period.text().strip()

        def work(_tick: Tick) -> bytes:
            return draw_report(store, "figures", period)

        self.place.jobs.run(
            translate("report", "Drawing the report"), work, partial(self._show, period), self._refuse
        )

    def status(self) -> str:
        """The period."""
        return self.period.text()

    def select(self, _row_id: str) -> None:
        """Nothing to select here."""

    def _show(self, period: str, pdf: bytes) -> None:
        if isValid(self):
            self.preview.show_pdf(pdf, f"bao-cao-{period}.pdf")

    def _refuse(self, refusal: Refusal) -> None:
        if isValid(self):
            self.said.emit(f"{refusal.sentence} {refusal.step}")


class HandoffTab(RoomsTab):
    """The report first, then packets out and in, mismatches, computers."""

    NAME = "handoff"
    WATCHES = frozenset(
        {"school_class", "enrolment", "outcome", "loan_event", "inspection", "device_certificate", "person"}
    )
    PLACES = (
        Place("report", mark("handoff", "Report"), ReportPane),
        Place("sent", mark("handoff", "Sent"), SentPane),
        Place("received", mark("handoff", "Received"), ReceivedPane),
        Place("mismatches", mark("handoff", "Mismatches"), MismatchesPane),
        Place("devices", mark("handoff", "Registered computers"), DevicesPane),
    )
