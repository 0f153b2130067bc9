"""Hôm nay: what is to be done, where we stand, what runs; the tab that the window opens on."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from sqlalchemy import Connection

from desktop_app.desk import copies, office, today
from desktop_app.desk.reminders import Due, Situation, nearest, put_off_until, reminders_due
from desktop_app.documents.printing import draw_form
from desktop_app.i18n import mark, translate
from desktop_app.paths import file_name
from desktop_app.sync import sticks, trust
from desktop_app.sync.standing import standing
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.dialogs.send_wizard import SendWizard
from desktop_app.ui.dialogs.take_wizard import TakeWizard
from desktop_app.ui.jobs import Tick
from desktop_app.ui.tabs.today import below
from desktop_app.ui.tabs.today.tasks import TaskList
from desktop_app.ui.tabs.today.year import Line, YearPane, lines_of
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.pages import FixedRows, Row
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import TabPage, Workplace
from desktop_app.ui.widgets.tools import Tool, make_button
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.periods import parse_period

LATER = mark("today", "Later")


class Shown(NamedTuple):
    """All that the page shows, worked out beside the window."""

    due: list[Due]
    nearest: Due | None
    lines: list[Line]
    rows: list[Row]
    handoff: str
    backup: str
    year: int


class TodayTab(TabPage):
    """The page. All of it is read in one job; what was there before stays until the new comes."""

    NAME = "today"
    WATCHES = frozenset({
        "school_class", "session", "attendance", "enrolment", "inspection", "outcome", "loan", "loan_event",
        "overseas_placement", "guidance_document", "training_need", "person", "household", "hamlet",
        "device_certificate", "trade",
    })  # fmt: skip

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self._is_office = place.store.identity.role == "office"
        self._is_reading, self._again = False, False
        self.tasks, self.year = TaskList(), YearPane(place.today())
        columns = below.COMMUNES if self._is_office else below.CLASSES
        self.model = RowsModel(columns, FixedRows(()))
        self.grid = Grid("today", self.model, place.memory)
        self.handoff, self.backup = QLabel(), QLabel()
        self._acts: Mapping[str, Callable[[Due], object]] = {
            "H01": self._attend,
            "H02": self._print_sheet,
            "sent": self.send,
            "received": self.take,
            "H15": self.back_up,
        }
        self._lay_out()
        self.tasks.opened.connect(self.open)
        self.tasks.done.connect(self.do)
        self.tasks.later.connect(self.leave)
        self.year.asked.connect(self._on_asked)
        self.year.chosen.connect(self.refresh)
        self.year.report.clicked.connect(self._on_report)
        self.grid.opened.connect(self._on_row_opened)
        self.refresh()

    def refresh(self, *_told: object) -> None:
        """Read everything anew; asked for while it is being read, once more afterwards."""
        self._again = self._is_reading
        if self._is_reading:
            return
        self._is_reading = True
        work = partial(read, self.place, self.year.year())
        job = self.place.jobs.run(translate("today", "Looking at today"), work, self._show)
        job.ended.connect(self._on_ended)

    def status(self) -> str:
        """How many things are to be done."""
        many = self.tasks.count()
        return translate("today", "{n} to be done", n=many) if many else ""

    def open(self, due: Due) -> None:
        """Show the list behind a line."""
        if due.kind.table:
            self.place.go_to(due.kind.table, due.found.row)
        else:
            self.do(due)

    def do(self, due: Due) -> None:
        """Do what the button of a line says; by default that is to show the list."""
        act = self._acts.get(due.kind.code) or self._acts.get(due.kind.table)
        if act:
            act(due)
        else:
            self.open(due)

    def leave(self, due: Due) -> None:
        """Ask till when a line is left aside."""
        fields = (Field("day", mark("today", "Show again on"), "day", required=True),)
        question = Question(translate("today", "Later"), fields, self.place.today(), LATER)
        values = RecordDialog.ask(self, question, {"day": next_day(self.place.today())})
        if values is not None:
            work = partial(put_off_until, self.place.store, due.key, values["day"])
            self.place.jobs.save(work, self.refresh, partial(message.refuse, self))

    def send(self, _due: Due | None = None) -> None:
        """Hand over; a computer that no office knows yet goes to the list where it is registered."""
        with self.place.store.read() as reader:
            is_alone = not self._is_office and trust.pinned(reader) is None
        if is_alone:
            self.place.go_to("devices", "")
        else:
            SendWizard(self.place, self).open_for(self.refresh)

    def take(self, _due: Due | None = None) -> None:
        """Take packets in."""
        TakeWizard(self.place, (), self).open_for(self.refresh)

    def back_up(self, _due: Due | None = None) -> None:
        """Ask for a folder, of a stick if one is there, and write a backup into it."""
        there = sticks.sticks()
        start = str(there[0].path) if there else ""
        title = translate("today", "Where the backup is written")
        if folder := QFileDialog.getExistingDirectory(self, title, start):
            work = partial(copies.copy_away, self.place.store, Path(folder), self.place.today())
            self.place.jobs.save(work, self.refresh, partial(message.refuse, self))

    def showEvent(self, event: QShowEvent) -> None:
        """Packets and backups are no records whose changes are told: look again whenever it is seen."""
        super().showEvent(event)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to what is to be done."""
        super().focusInEvent(event)
        self.tasks.setFocus(Qt.FocusReason.OtherFocusReason)

    def _attend(self, due: Due) -> None:
        name = str(due.found.values["class"])
        AttendanceDialog(self, self.place, due.found.row, name, due.found.at).open()

    def _print_sheet(self, due: Due) -> None:
        draw = partial(draw_form, self.place.store, "F13b", due.found.row)
        show_paper(self, self.place, draw, file_name("F13b", str(due.found.values["class"]), ending=".pdf"))

    def _on_ended(self) -> None:
        self._is_reading = False
        if self._again:
            self.refresh()

    def _show(self, shown: Shown) -> None:
        if shown.year != self.year.year():
            return
        self.tasks.show_due(shown.due, shown.nearest)
        self.year.show_lines(shown.lines)
        self.handoff.setText(shown.handoff)
        self.backup.setText(shown.backup)
        if list(self.model.pages.source.page(self.model.asked, 0, len(shown.rows) + 1)) != shown.rows:
            self.model.show_source(FixedRows(shown.rows))
        self._table.setVisible(bool(shown.rows))
        self.said.emit(self.status())

    def _on_asked(self, table: str) -> None:
        self.place.go_to(table, "")

    def _on_report(self) -> None:
        self.place.go_to("report", str(self.year.year()))

    def _on_row_opened(self, row: int) -> None:
        found = self.model.row(row)
        if found:
            self.place.go_to("communes" if self._is_office else "school_class", found["id"])

    def _lay_out(self) -> None:
        left = QFrame()
        theme.say_as(left, "pane")
        tasks = QVBoxLayout(left)
        theme.spread(tasks, theme.INSIDE, (theme.PANE, theme.BETWEEN, theme.PANE, theme.BETWEEN))
        tasks.addLayout(head_of(self.place.today()))
        tasks.addWidget(self.tasks, 1)
        top = QHBoxLayout()
        theme.spread(top, theme.LINE)
        top.addWidget(left, 2)
        top.addWidget(self.year, 1)
        self._table = QFrame()
        self.grid.setAccessibleName(translate("today", "What runs"))
        table = QVBoxLayout(self._table)
        theme.spread(table, 0)
        table.addWidget(self.grid)
        self._table.hide()
        column = QVBoxLayout(self)
        theme.spread(column, theme.LINE)
        column.addLayout(top, 5)
        column.addWidget(self._table, 2)
        column.addWidget(self._make_foot())

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        theme.say_as(foot, "pane")
        lines = QVBoxLayout(foot)
        theme.spread(lines, theme.INSIDE, (theme.PANE, theme.INSIDE, theme.PANE, theme.INSIDE))
        send = Tool("send", mark("packets", "Send…"), "send", "Ctrl+G", self.send)
        take = Tool("take", mark("packets", "Receive…"), "inbox", "Ctrl+R", self.take)
        copy = Tool("copy", mark("today", "Back up to USB…"), "usb", "", self.back_up)
        handed = [make_button(tool, self) for tool in (send, take)]
        lines.addLayout(line_of(translate("today", "HAND-OFF"), self.handoff, handed))
        lines.addLayout(line_of(translate("today", "BACKUP"), self.backup, [make_button(copy, self)]))
        return foot


def line_of(word: str, said: QLabel, buttons: Iterable[QWidget]) -> QHBoxLayout:
    """A line of the foot: what it is about, how it stands, what can be done."""
    title = QLabel(word)
    theme.say_as(title, "strong")
    theme.keep_width(title, theme.LABEL_WIDTH)
    said.setTextFormat(Qt.TextFormat.PlainText)
    row = QHBoxLayout()
    theme.spread(row)
    row.addWidget(title)
    row.addWidget(said, 1)
    for button in buttons:
        row.addWidget(button)
    return row


def head_of(today_: str) -> QHBoxLayout:
    """The title of the lines, and the day."""
    title, day = QLabel(translate("today", "TO BE DONE")), QLabel(day_words(today_))
    theme.say_as(title, "strong")
    theme.say_as(day, "muted")
    row = QHBoxLayout()
    theme.spread(row)
    row.addWidget(title)
    row.addStretch()
    row.addWidget(day)
    return row


def day_words(day: str) -> str:
    """A day with its weekday."""
    weekday = QLocale().dayName(date.fromisoformat(day).isoweekday())
    return translate("today", "{weekday}, {day}", weekday=weekday, day=show_day(day))


def next_day(day: str) -> str:
    """The day after, as it is stored."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def read(place: Workplace, year: int, _tick: Tick) -> Shown:
    """Work out all that the page shows."""
    store, day = place.store, place.today()
    is_office = store.identity.role == "office"
    now = standing(store, day)
    with store.read() as reader:
        at = Situation(reader, store.identity.role, day, now.unsent, now.sent_on)
        due = reminders_due(at)
        rows = commune_rows(reader, year, day) if is_office else class_rows(reader, day)
        lines = (share_line(rows) if is_office else []) + lines_of(today.year_figures(reader, year))
        kept = today.kept(store, reader)
        coming = None if due else nearest(at)
    carried = sum(one.packets for one in sticks.sticks())
    words = below.handoff_words(kept, now, carried)
    return Shown(due, coming, lines, rows, words, below.backup_words(kept), year)


def class_rows(reader: Connection, day: str) -> list[Row]:
    """The classes that run."""
    return [below.class_row(one) for one in today.running_classes(reader, day)]


def commune_rows(reader: Connection, year: int, day: str) -> list[Row]:
    """The communes with their figures of a year."""
    return office.commune_rows(reader, *parse_period(str(year)), day)


def share_line(rows: list[Row]) -> list[Line]:
    """How many of the communes handed something over."""
    came = sum(row["received_on"] is not None for row in rows)
    if not rows:
        return []
    said = translate("today", "{came}/{all} units", came=came, all=len(rows))
    return [(translate("today", "Handed over"), said, "communes")]
