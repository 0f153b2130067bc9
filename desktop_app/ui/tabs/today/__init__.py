"""Hôm nay: what is to be done, where we stand, what runs; the tab that the window opens on."""

from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.tabs.today import below
from desktop_app.ui.tabs.today.acts import Acts
from desktop_app.ui.tabs.today.beginning import Beginning
from desktop_app.ui.tabs.today.foot import make_foot
from desktop_app.ui.tabs.today.reading import Shown, read
from desktop_app.ui.tabs.today.tasks import TaskList
from desktop_app.ui.tabs.today.year import Line, YearPane
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.pages import FixedRows
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import TabPage, Workplace
from desktop_app.ui.widgets.working_year import working_year
from desktop_app.vietnam.dates import show_day


class TodayTab(TabPage):
    """The page. All of it is read in one job; what was there before stays until the new comes."""

    NAME = "today"
    WATCHES = frozenset({
        "school_class", "session", "attendance", "enrolment", "inspection", "outcome", "loan", "loan_event",
        "overseas_placement", "guidance_document", "training_need", "person", "household", "hamlet",
        "device_certificate", "trade", "year_target", "letterhead", "application", "policy_group", "poverty",
        "survey_round", "round_hamlet",
    })  # fmt: skip

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self._is_office = place.store.identity.role == "office"
        self._is_reading, self._again = False, False
        self.tasks, self.year, self.beginning = TaskList(), YearPane(), Beginning()
        columns = below.COMMUNES if self._is_office else below.CLASSES
        self.model = RowsModel(columns, FixedRows(()))
        self.grid = Grid("today", self.model, place.memory)
        self.handoff, self.backup = QLabel(), QLabel()
        self.acts = Acts(self)
        self._lay_out()
        self.tasks.opened.connect(self.acts.open)
        self.tasks.done.connect(self.acts.do)
        self.tasks.later.connect(self.acts.leave)
        self.beginning.wanted.connect(self.acts.want)
        self.beginning.closed.connect(self.acts.end_beginning)
        self.year.asked.connect(self._on_asked)
        self.year.report.clicked.connect(self._on_report)
        self.grid.opened.connect(self._on_row_opened)
        self.refresh()

    def refresh(self, *_told: object) -> None:
        """Read everything anew; asked for while it is being read, once more afterwards."""
        self._again = self._is_reading
        if self._is_reading:
            return
        self._is_reading = True
        work = partial(read, self.place, self._year())
        job = self.place.jobs.run(translate("today", "Looking at today"), work, self._show)
        job.ended.connect(self._on_ended)

    def status(self) -> str:
        """How many things are to be done."""
        many = self.tasks.count()
        return translate("today", "{n} to be done", n=many) if many else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Packets and backups are no records whose changes are told: look again whenever it is seen."""
        super().showEvent(event)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to what is to be done, in the first week to its steps."""
        super().focusInEvent(event)
        first = self.beginning if self.beginning.isVisible() else self.tasks
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ended(self) -> None:
        self._is_reading = False
        if self._again and not self.place.jobs.is_closed:
            self.refresh()

    def _show(self, shown: Shown) -> None:
        if shown.year != self._year():
            return
        self.beginning.show_steps(shown.begun)
        self._tasks.setVisible(shown.begun is None or bool(shown.due))
        self.tasks.show_due(shown.due, shown.nearest)
        self.year.show_lines(shown.year, shown.lines)
        self.handoff.setText(shown.handoff)
        self.backup.setText(shown.backup)
        if list(self.model.pages.source.page(self.model.asked, 0, len(shown.rows) + 1)) != shown.rows:
            self.model.show_source(FixedRows(shown.rows))
        self._table.setVisible(bool(shown.rows))
        self.said.emit(self.status())

    def _year(self) -> str:
        return working_year(self.place.memory, self.place.today())

    def _on_asked(self, line: Line) -> None:
        self.acts.open_figure(line, self._year())

    def _on_report(self) -> None:
        self.place.go_to("report", self._year())

    def _on_row_opened(self, row: int) -> None:
        found = self.model.row(row)
        if found:
            self.place.go_to("communes" if self._is_office else "school_class", found["id"])

    def _lay_out(self) -> None:
        left = QFrame()
        theme.say_as(left, "pane")
        self._tasks = QWidget()
        tasks = QVBoxLayout(self._tasks)
        theme.spread(tasks, theme.INSIDE)
        tasks.addLayout(head_of(self.place.today()))
        tasks.addWidget(self.tasks, 1)
        inside = QVBoxLayout(left)
        theme.spread(inside, theme.BETWEEN, (theme.PANE, theme.BETWEEN, theme.PANE, theme.BETWEEN))
        inside.addWidget(self.beginning)
        inside.addWidget(self._tasks, 1)
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
        column.addWidget(make_foot(self, self.acts, self.handoff, self.backup))


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
