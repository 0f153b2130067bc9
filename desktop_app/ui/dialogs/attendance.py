"""The attendance of a class: learners in the order of the decision, a column a session, one key a mark."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop_app.desk import attendance
from desktop_app.desk.attendance import SessionRow, Sheet
from desktop_app.desk.lists import Column
from desktop_app.i18n import Text, mark, translate
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.pages import FixedRows
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, make_toolbar
from desktop_app.vietnam.dates import show_day

PARTS = {"morning": "S", "afternoon": "C", "evening": "T"}
PRESENT, UNKNOWN, FELL_OUT = "✓", "·", "–"
KEYS = (("P", "P"), ("K", "K"), ("Space", None), ("Delete", None))
_FIRST = (
    Column("number", mark("attendance", "No."), "number", 48),
    Column("name", mark("attendance", "Full name"), width=200),
)
_LAST = (
    Column("present", mark("attendance", "Present"), "number", 70),
    Column("excused", mark("attendance", "P"), "number", 44),
    Column("unexcused", mark("attendance", "K"), "number", 44),
    Column("rate", mark("attendance", "%"), "percent", 76),
)


def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The columns of a sheet: number and name, one a session, the counts."""
    middle = (Column(one.id, Text("attendance", head_of(one)), "text", 58) for one in sheet.sessions)
    return (*_FIRST, *middle, *_LAST)


def head_of(session: SessionRow) -> str:
    """Day and part of the day of a session: `03/3 S`."""
    day = show_day(session.held_on)[:-5] if session.held_on else ""
    return f"{day} {PARTS.get(session.part_of_day or '', '')}".strip()


def rows_of(sheet: Sheet) -> list[dict[str, Any]]:
    """The rows of a sheet; a session not recorded shows a dot, one that fell out a dash."""
    rows = []
    for learner in sheet.learners:
        found = attendance.tally(learner, sheet.sessions)
        marks = {one.id: _shown(one, learner) for one in sheet.sessions}
        counts = dict(zip(("present", "excused", "unexcused"), found, strict=True))
        row: dict[str, Any] = {
            "id": learner.id,
            "number": learner.roll_number,
            "name": learner.name,
            "rate": found.rate,
        }
        rows.append(row | marks | counts)
    return rows


def _shown(session: SessionRow, learner: attendance.LearnerRow) -> str:
    if session.state == "cancelled":
        return FELL_OUT
    if not attendance.counts_for(session, learner):
        return UNKNOWN if session.state == "not_recorded" else ""
    return learner.marks.get(session.id) or PRESENT


class AttendanceDialog(QDialog):
    """P and K mark an absence, Space takes it back; each marks the cell the keys are in and goes down."""

    def __init__(self, parent: QWidget | None, place: Workplace, class_id: str, title: str) -> None:
        super().__init__(parent)
        self.place, self.class_id = place, class_id
        self.sheet = self._read()
        self.model = RowsModel(columns_of(self.sheet), FixedRows(rows_of(self.sheet)))
        self.grid = Grid("attendance", self.model, place.memory)
        self.setWindowTitle(title)
        self._lay_out(title)
        for keys, given in KEYS:
            shortcut = QShortcut(QKeySequence(keys), self.grid)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.give, given))

    def current(self) -> tuple[SessionRow, str] | None:
        """The session and the learner's id of the cell the keys are in; None beside the sessions."""
        index = self.grid.currentIndex()
        place = index.column() - len(_FIRST)
        if not index.isValid() or not 0 <= place < len(self.sheet.sessions):
            return None
        return self.sheet.sessions[place], str(self.model.row(index.row())["id"])

    def give(self, given: str | None) -> None:
        """Mark the learner in the session, and go to the next learner."""
        found = self.current()
        if found is None:
            return
        session, learner = found
        self.grid.step(1, 0)
        today = self.place.today()
        self._save(partial(attendance.set_mark, self.place.store, session.id, learner, given, today))

    def record_all(self) -> None:
        """Record the session the keys are in: everybody present but those marked."""
        found = self.current()
        if found is not None:
            session = found[0]
            marks = {row.id: row.marks[session.id] for row in self.sheet.learners if session.id in row.marks}
            today = self.place.today()
            self._save(partial(attendance.record_session, self.place.store, session.id, marks, today))

    def cancel_session(self) -> None:
        """Say that the session fell out, and why."""
        found = self.current()
        if found is None:
            return
        fields = (Field("reason", mark("attendance", "Reason"), required=True, wide=True),)
        title = translate("attendance", "The session fell out")
        values = RecordDialog.ask(self, Question(title, fields, self.place.today()), {})
        if values is not None:
            self._save(partial(attendance.cancel_session, self.place.store, found[0].id, values["reason"]))

    def refresh(self, _result: object = None) -> None:
        """Show again what is stored; the keys stay in their cell."""
        self.sheet = self._read()
        self.model.show_source(FixedRows(rows_of(self.sheet)))

    def _save(self, work: Any) -> None:
        self.place.jobs.save(work, self.refresh, partial(message.refuse, self))

    def _read(self) -> Sheet:
        with self.place.store.read() as reader:
            return attendance.read_sheet(reader, self.class_id)

    def _lay_out(self, title: str) -> None:
        head = QLabel(title)
        theme.say_as(head, "title")
        hint = QLabel(
            translate("attendance", "P: excused · K: unexcused · Space: present · a dot: not recorded yet")
        )
        theme.say_as(hint, "muted")
        tools = (
            Tool(
                "all",
                mark("attendance", "Everybody present"),
                "check",
                "Ctrl+Return",
                self.record_all,
                primary=True,
            ),
            Tool("cancel", mark("attendance", "The session fell out"), "x", "", self.cancel_session),
        )
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.DIALOG,) * 4)
        column.addWidget(head)
        column.addWidget(hint)
        bar = make_toolbar(tools, self)
        bar.addStretch()
        column.addLayout(bar)
        column.addWidget(self.grid, 1)
        self.resize(theme.px(1200), theme.px(640))
