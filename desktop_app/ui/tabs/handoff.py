"""Báo cáo & Giao nhận: the report of a period, packets out and in, mismatches, registered computers."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from sqlalchemy import Connection

from desktop_app.desk import mismatches
from desktop_app.desk.handed import REASONS, packet_rows, returned_rows
from desktop_app.desk.lists import Column
from desktop_app.desk.words import device_names
from desktop_app.documents.printing import draw_form, draw_report
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.paths import file_name
from desktop_app.sync import standing, trust
from desktop_app.ui.dialogs.handoff_wizard import HandoffWizard
from desktop_app.ui.dialogs.mismatch import MismatchDialog
from desktop_app.ui.dialogs.pairing_wizards import ApproveWizard, CardWizard, RequestWizard
from desktop_app.ui.dialogs.paper import note_what_leaves, show_paper
from desktop_app.ui.dialogs.send_wizard import SendWizard
from desktop_app.ui.dialogs.take_wizard import TakeWizard, dropped_paths
from desktop_app.ui.dialogs.verdicts import KINDS, TONES, VERDICTS
from desktop_app.ui.jobs import Tick
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.fixed_list import Fixed, FixedList
from desktop_app.ui.widgets.preview import Preview
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, make_toolbar
from desktop_app.ui.widgets.working_year import working_year
from desktop_app.vietnam.areas import UnknownArea, name_with_kind
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.numbers import show_number

SILENT_DAYS = 15
"""After so many days without a word from the other side the line above the packets is a warning (X10)."""

_NUMBER = Column("number", mark("packets", "Packet number"), "number", 76)
_REST = (
    Column("kind", mark("packets", "Kind"), "code", 190, KINDS),
    Column("changes", mark("packets", "Changes"), "number", 96),
    Column("records", mark("packets", "Rows"), "number", 96),
    Column("verdict", mark("packets", "Status"), "code", 150, VERDICTS),
    Column("file", mark("packets", "File"), width=400, hidden=True),
)


def _rows(direction: str, reader: Connection, place: Workplace) -> list[dict[str, Any]]:
    card = trust.pinned(reader) if place.store.identity.role != "office" else None
    return packet_rows(reader, direction, card.name if card else "")


SENT = Fixed(
    "sent",
    mark("packets", "packets"),
    (
        _NUMBER,
        Column("day", mark("packets", "Day"), "day", 110),
        Column("party", mark("packets", "Receiver"), width=300),
        *_REST,
    ),
    partial(_rows, "out"),
    mark("packets", "Nothing was handed over yet."),
    {"verdict": TONES},
)
RECEIVED = Fixed(
    "received",
    mark("packets", "packets"),
    (
        Column("day", mark("packets", "Received on"), "day", 110),
        Column("party", mark("packets", "Sender"), width=300),
        _NUMBER,
        *_REST,
    ),
    partial(_rows, "in"),
    mark("packets", "Nothing was received yet."),
    {"verdict": TONES},
)
RETURNED = Fixed(
    "returned",
    mark("packets", "returned rows"),
    (
        Column("whose", mark("packets", "Person, class, loan"), width=240),
        Column("record", mark("packets", "Record"), width=180),
        Column("fields", mark("packets", "Fields"), width=240),
        Column("code", mark("packets", "Reason"), "code", 260, REASONS),
        Column("number", mark("packets", "Packet number"), "number", 90),
        Column("day", mark("packets", "Day"), "day", 110),
    ),
    lambda reader, _place: returned_rows(reader),
    mark("packets", "No row was returned."),
)


def mismatch_rows(reader: Connection, _place: Workplace) -> list[dict[str, Any]]:
    """The open mismatches: whose, which field, what was there, what two computers wrote, what is used."""
    rows = []
    for one in mismatches.mismatches(reader):
        written = [f"{side.words} ({side.computer})" for side in one.sides]
        rows.append(
            {
                "id": one.key,
                "whose": one.whose,
                "field": one.field,
                "before": one.before,
                "first": written[0] if written else "",
                "second": "; ".join(written[1:]),
                "shown": one.shown,
                "asks": one.asks,
            }
        )
    return rows


MISMATCHES = Fixed(
    "mismatches",
    mark("mismatches", "mismatches"),
    (
        Column("whose", mark("mismatches", "Person, class, loan"), width=190),
        Column("field", mark("mismatches", "Field"), width=120),
        Column("before", mark("mismatches", "Before"), width=140),
        Column("first", mark("mismatches", "One computer wrote"), width=280),
        Column("second", mark("mismatches", "The other wrote"), width=280),
        Column("shown", mark("mismatches", "Shown now"), width=150),
        Column("asks", mark("mismatches", "Must be decided"), "flag", 110),
    ),
    mismatch_rows,
    mark("mismatches", "Nothing differs between computers."),
)


def device_rows(reader: Connection, _place: Workplace) -> list[dict[str, Any]]:
    """The registered computers with the names of their areas."""
    names = device_names(reader)
    rows = []
    for row in trust.device_rows(reader):
        areas = ", ".join(_area_name(area) for area in row["areas"].split())
        label = names.get(row["device"], row["label"])
        rows.append(row | {"id": row["device"], "label": label, "areas": areas})
    return rows


def _area_name(area: str) -> str:
    try:
        return name_with_kind(area)
    except UnknownArea:
        return translate("devices", "All areas")


DEVICES = Fixed(
    "devices",
    mark("devices", "computers"),
    (
        Column("label", mark("devices", "Computer"), width=260),
        Column("areas", mark("devices", "Areas"), width=260),
        Column("from_on", mark("devices", "From"), "day", 110),
        Column(
            "status",
            mark("devices", "Status"),
            "code",
            150,
            {"active": mark("devices", "Approved"), "withdrawn": mark("devices", "Withdrawn")},
        ),
        Column("device", mark("devices", "Number"), width=180),
    ),
    device_rows,
    mark("devices", "No computer is registered yet."),
    {"status": {"active": "good", "withdrawn": "muted"}},
)


class PacketsPane(FixedList):
    """A list of packets with the line above that says how the hand-off stands; Enter shows the receipt."""

    def __init__(self, place: Workplace, fixed: Fixed, tool: Tool) -> None:
        self.health = QLabel()
        receipt = Tool("receipt", mark("packets", "Receipt"), "printer", "Ctrl+P", self.print_receipt)
        super().__init__(place, fixed, (tool, receipt))
        self.health.setContentsMargins(theme.px(theme.PANE), theme.px(theme.BETWEEN), theme.px(theme.PANE), 0)
        self.put_above(self.health)
        self.opened.connect(self.print_receipt)
        self.say_health()

    def refresh(self) -> None:
        """Show packets and the line above anew."""
        super().refresh()
        self.say_health()

    def say_health(self) -> None:
        """Say what was not sent, and how long ago the other side was heard of."""
        now = standing.standing(self.place.store, self.place.today())
        is_late = now.days is not None and now.days >= SILENT_DAYS
        self.health.setText(health_words(now))
        theme.say_as(self.health, "warn" if now.unsent or is_late else "muted")

    def print_receipt(self, row_id: str = "") -> None:
        """Show the receipt of a packet."""
        row = row_id or self.current_id()
        if row:
            show_paper(self, self.place, partial(draw_form, self.place.store, "F28", row), "F28.pdf")


def health_words(now: standing.Standing) -> str:
    """How the hand-off stands, in one line."""
    unsent = translate("packets", "Not sent: {n} changes", n=show_number(now.unsent))
    parts = [unsent if now.unsent else translate("packets", "Everything was handed over")]
    if now.sent_on:
        parts.append(translate("packets", "last handed over {day}", day=show_day(now.sent_on)))
    if now.heard_on:
        days, day = now.days, show_day(now.heard_on)
        parts.append(translate("packets", "last word received {day} ({days} days ago)", day=day, days=days))
    else:
        parts.append(translate("packets", "no word received yet"))
    return " · ".join(parts)


class SentPane(PacketsPane):
    """Packets written here."""

    def __init__(self, place: Workplace) -> None:
        tool = Tool("send", mark("packets", "Send…"), "send", "Ctrl+G", self.send, primary=True)
        super().__init__(place, SENT, tool)

    def send(self) -> HandoffWizard | None:
        """Hand over; a commune's computer that no office knows yet is registered first."""
        store = self.place.store
        with store.read() as reader:
            is_alone = store.identity.role != "office" and trust.pinned(reader) is None
        if is_alone:
            return RequestWizard(self.place, self).open_for(self.refresh)
        return SendWizard(self.place, self).open_for(self.refresh)


class ReceivedPane(PacketsPane):
    """Packets taken in here; they may be dropped on the list."""

    def __init__(self, place: Workplace) -> None:
        tool = Tool("take", mark("packets", "Receive…"), "inbox", "Ctrl+R", self.take, primary=True)
        super().__init__(place, RECEIVED, tool)

    def take(self) -> HandoffWizard:
        """Choose packets and take them in."""
        return self.take_from(())

    def take_from(self, files: Sequence[Path]) -> HandoffWizard:
        """Look at these packets, or those of these folders, and take them in."""
        return TakeWizard(self.place, files, self).open_for(self.refresh)


class MismatchesPane(FixedList):
    """What two computers wrote differently; Enter decides."""

    def __init__(self, place: Workplace) -> None:
        tool = Tool("settle", mark("mismatches", "Decide"), "check", "", self.settle, primary=True)
        super().__init__(place, MISMATCHES, (tool,))
        self.opened.connect(self.settle)

    def settle(self, row_id: str = "") -> None:
        """Ask which value holds, and write it down."""
        key = row_id or self.current_id()
        if not key:
            return
        with self.place.store.read() as reader:
            found = mismatches.mismatch(reader, key)
            sides = {side.device: side.computer for side in found.sides} if found else {}
            answers = {name: mismatches.answers_of(reader, key, device) for device, name in sides.items()}
        if found is None:
            self.refresh()
            return
        several = {name: known for name, known in answers.items() if len(known) > 1}
        dialog = MismatchDialog(self, found, self.place.today(), several)
        dialog.exec()
        if dialog.answers:
            work = partial(mismatches.settle_several, self.place.store, dialog.answers)
            self.place.jobs.save(work, self._on_settled, partial(message.refuse, self))
        dialog.deleteLater()

    def _on_settled(self, _result: object) -> None:
        self.refresh()


class DevicesPane(FixedList):
    """Registered computers: the office lets them in, a commune asks to be let in."""

    def __init__(self, place: Workplace) -> None:
        office = (
            Tool("approve", mark("devices", "Approve a computer…"), "check", "", self.approve, primary=True),
            Tool("card", mark("devices", "Write the office's card…"), "key-round", "", self.write_card),
        )
        word = mark("devices", "Register this computer…")
        commune = (Tool("request", word, "key-round", "", self.request, primary=True),)
        super().__init__(place, DEVICES, office if place.store.identity.role == "office" else commune)

    def write_card(self) -> HandoffWizard:
        """Write the card, and show the check number to be read out."""
        return CardWizard(self.place, self).open_for(self.refresh)

    def approve(self) -> HandoffWizard:
        """Let a computer in, take its records and write the answer."""
        return ApproveWizard(self.place, None, self).open_for(self.refresh)

    def request(self) -> HandoffWizard:
        """Compare the check number and write the registration with all records."""
        return RequestWizard(self.place, self).open_for(self.refresh)


class ReportPane(QWidget):
    """The one-page report of any period, as it will be printed."""

    said = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.place = place
        self._year = working_year(place.memory, place.today())
        self.period = QLineEdit(self._year or place.today()[:4])
        self.period.setAccessibleName(translate("report", "Period"))
        self.period.setPlaceholderText(translate("report", "2026, 2026-Q1, 2026-03, 2022-07-01..2025-06-30"))
        self.preview = Preview()
        note_what_leaves(place, self.preview)
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
        """Draw the report of the period that stands above; it follows the working year."""
        year = working_year(self.place.memory, self.place.today())
        if year and year != self._year:
            self.period.setText(year)
        self._year = year
        store, period = self.place.store, self.period.text().strip()

        def work(_tick: Tick) -> bytes:
            return draw_report(store, "figures", period)

        self.place.jobs.run(
            translate("report", "Drawing the report"), work, partial(self._show, period), self._refuse
        )

    def status(self) -> str:
        """The period."""
        return self.period.text()

    def select(self, row_id: str) -> None:
        """Draw the report of this period; without one nothing changes."""
        if row_id and row_id != self.period.text():
            self.period.setText(row_id)
            self.refresh()

    def _show(self, period: str, pdf: bytes) -> None:
        self.preview.show_pdf(pdf, file_name("bao-cao", period, ending=".pdf"))

    def _refuse(self, refusal: Refusal) -> None:
        self.said.emit(f"{refusal.sentence} {refusal.step}")


class HandoffTab(RoomsTab):
    """The report first, then packets out and in, mismatches, returned rows, computers."""

    NAME = "handoff"
    WATCHES = frozenset(
        {"school_class", "enrolment", "outcome", "loan_event", "inspection", "device_certificate", "person"}
    )
    PLACES = (
        Place("report", mark("handoff", "Report"), ReportPane, "report"),
        Place("sent", mark("handoff", "Sent"), SentPane, "sent"),
        Place("received", mark("handoff", "Received"), ReceivedPane, "received"),
        Place("mismatches", mark("handoff", "Mismatches"), MismatchesPane, "mismatches"),
        Place("returned", mark("handoff", "Returned rows"), partial(FixedList, fixed=RETURNED), "returned"),
        Place("devices", mark("handoff", "Registered computers"), DevicesPane, "devices"),
    )

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self.setAcceptDrops(True)
        self.switch.entered.connect(self._on_list_entered)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Packets and folders may be dropped on the tab."""
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped before anything is taken."""
        self.switch.enter("received")
        pane = self.switch.made["received"]
        if isinstance(pane, ReceivedPane):
            pane.take_from(dropped_paths(event))

    def _on_list_entered(self, name: str) -> None:
        """Show packets and computers anew: they are no records whose changes are told."""
        room = self.switch.made[name]
        if isinstance(room, FixedList):
            room.refresh()
