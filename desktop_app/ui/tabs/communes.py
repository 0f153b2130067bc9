"""Các xã, phường: at the office, every commune with its figures, its last packet and its computers."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout

from desktop_app.desk import office
from desktop_app.desk.figures import Figures, period_figures
from desktop_app.desk.handed import packet_rows
from desktop_app.desk.lists import Column
from desktop_app.documents.printing import draw_report
from desktop_app.i18n import mark, translate
from desktop_app.ui.dialogs.handoff_wizard import HandoffWizard
from desktop_app.ui.dialogs.pairing_wizards import ApproveWizard
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.dialogs.send_wizard import SendWizard
from desktop_app.ui.dialogs.take_wizard import TakeWizard
from desktop_app.ui.dialogs.verdicts import KINDS, VERDICTS
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.facts import Facts
from desktop_app.ui.widgets.fixed_list import Fixed, FixedList
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool
from desktop_app.vietnam import areas
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.numbers import show_number, show_percent

YEARS = 3
MILLION = 1_000_000
_LAST_PACKETS = 5
COMMUNES = Fixed(
    "communes",
    mark("communes", "communes"),
    (
        Column("name", mark("communes", "Commune, ward"), width=200),
        Column("received_on", mark("communes", "Last received"), "day", 112),
        Column("packet", mark("communes", "Packet number"), "number", 76),
        Column("days", mark("communes", "Days since"), "number", 124),
        Column("requests", mark("communes", "Waiting to be approved"), "number", 110),
        Column("people", mark("communes", "People"), "number", 110),
        Column("classes", mark("communes", "Classes"), "number", 60),
        Column("learners", mark("communes", "Learners"), "number", 80),
        Column("in_work", mark("communes", "In work, non-farm"), "percent", 128),
        Column("borrowers", mark("communes", "Borrowers"), "number", 110),
        Column("amount", mark("communes", "Disbursed (đồng)"), "dong", 140),
        Column("devices", mark("communes", "Computers"), "number", 60),
    ),
    lambda reader, place: office.commune_rows(reader, *period_of(place.today()), place.today()),
    mark("communes", "No commune has handed anything over yet."),
)


def period_of(today: str) -> tuple[str, str]:
    """First and last day of the years that the office looks back on."""
    return f"{int(today[:4]) - YEARS}{today[4:]}", today


def figure_words(found: Figures) -> list[tuple[str, str]]:
    """The ten figures of the report in words, each saying whom it counts."""
    nonfarm, jobs, hard = found.nonfarm, found.job_creation, found.difficult_area
    share = show_percent(nonfarm.in_work, nonfarm.completed) if nonfarm.completed else "–"
    people, turns = show_number(found.learners), show_number(found.enrolments)
    learners = translate("communes", "{people} people, {turns} turns", people=people, turns=turns)
    lent = [(show_number(one.borrowers), show_number(one.amount // MILLION)) for one in (jobs, hard)]
    persons = translate("communes", "{n} people, {amount} million", n=lent[0][0], amount=lent[0][1])
    households = translate("communes", "{n} households, {amount} million", n=lent[1][0], amount=lent[1][1])
    asked = f"{show_number(found.people_asked)}, {show_number(found.people_wanting)}"
    return [
        (translate("communes", "Classes"), show_number(found.classes)),
        (translate("communes", "Learners"), learners),
        (translate("communes", "In work, non-farm"), f"{share} ({nonfarm.in_work}/{nonfarm.completed})"),
        (translate("communes", "Job-creation loans"), persons),
        (translate("communes", "Difficult-area loans"), households),
        (translate("communes", "Introduced abroad"), show_number(found.introduced)),
        (translate("communes", "Departed"), show_number(found.departed)),
        (translate("communes", "Documents issued"), show_number(found.documents_issued)),
        (translate("communes", "Inspection turns"), show_number(found.inspection_turns)),
        (translate("communes", "Asked, wanting to learn"), asked),
    ]


class CommuneCard(QFrame):
    """One commune: its figures, its computers, its last packets."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.place = place
        self._name = QLabel(translate("communes", "Choose a commune to see its figures."))
        self._parts = [
            (QLabel(title), Facts())
            for title in (
                translate("communes", "Figures of {n} years", n=YEARS),
                translate("communes", "Computers"),
                translate("communes", "Last packets"),
            )
        ]
        theme.say_as(self, "pane")
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE, (theme.PANE,) * 4)
        self._name.setWordWrap(True)
        theme.say_as(self._name, "title")
        column.addWidget(self._name)
        for title, facts in self._parts:
            theme.say_as(title, "strong")
            column.addWidget(title)
            column.addWidget(facts)
            title.hide()
        column.addStretch()

    def show_commune(self, area: str) -> None:
        """Show a commune."""
        if not area:
            return
        with self.place.store.read() as reader:
            found = period_figures(reader, *period_of(self.place.today()), [area])
            known = [one for one in office.computers(reader) if area in one.areas]
            name = areas.name_with_kind(area)
            rows = [row for row in packet_rows(reader, "in") if row["party"] == name][:_LAST_PACKETS]
        status = (translate("devices", "Approved"), translate("devices", "Withdrawn"))
        packets = [
            (show_day(row["day"]), f"{row['number']} · {KINDS[row['kind']]} · {VERDICTS[row['verdict']]}")
            for row in rows
        ]
        contents = (
            figure_words(found),
            [(one.label, status[one.is_withdrawn]) for one in known],
            packets,
        )
        self._name.setText(name)
        for (title, facts), lines in zip(self._parts, contents, strict=True):
            title.setVisible(bool(lines))
            facts.show_facts(lines)


class CommunesPane(FixedList):
    """The communes; the one the keys are in stands on the card at the right."""

    def __init__(self, place: Workplace) -> None:
        tools = (
            Tool("take", mark("packets", "Receive…"), "inbox", "Ctrl+R", self.take, primary=True),
            Tool("send", mark("communes", "Answer…"), "send", "Ctrl+G", self.send),
            Tool("approve", mark("devices", "Approve a computer…"), "check", "", self.approve),
            Tool("report", mark("communes", "Report of all"), "file-text", "Ctrl+P", self.report),
        )
        super().__init__(place, COMMUNES, tools)
        self.card = CommuneCard(place)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(self.card)
        self.pane.put_right(room)
        self.pane.gone_to.connect(self.card.show_commune)

    def take(self) -> HandoffWizard:
        """Receive packets."""
        return TakeWizard(self.place, (), self).open_for(self.refresh)

    def send(self) -> HandoffWizard:
        """Answer the commune the keys are in, or all of them."""
        chosen = self.current_id()
        return SendWizard(self.place, self, (chosen,) if chosen else ()).open_for(self.refresh)

    def approve(self) -> HandoffWizard:
        """Let a computer in."""
        return ApproveWizard(self.place, None, self).open_for(self.refresh)

    def report(self) -> None:
        """Show the figures of all communes of the last years on one page."""
        period = "..".join(period_of(self.place.today()))
        show_paper(self, self.place, partial(draw_report, self.place.store, "figures", period), "bao-cao.pdf")


class CommunesTab(RoomsTab):
    """The communes with their figures of the last three years."""

    NAME = "communes"
    WATCHES = frozenset(
        {"school_class", "enrolment", "outcome", "loan_event", "person", "device_certificate"}
    )
    PLACES = (Place("communes", mark("communes", "Communes"), CommunesPane, "communes"),)
