"""The attendance of a class: learners in the order of the decision, a column a session, one key a mark."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop_app.desk import attendance
from desktop_app.desk.attendance import LearnerRow, SessionRow, Sheet
from desktop_app.desk.lists import Column
from desktop_app.domain.training import PARTS_OF_DAY, SESSION_STATES
from desktop_app.i18n import Text, mark, translate
from desktop_app.ui.dialogs.session import ask_reason, ask_time, tell_day
from desktop_app.ui.widgets import kinds, message, theme
from desktop_app.ui.widgets.cells import BAD, CLOSED, DOUBTFUL, Cells
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.pages import FixedRows, Row
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tool_row import ToolRow
from desktop_app.ui.widgets.tools import Tool
from desktop_app.vietnam.dates import show_day

PARTS = {"morning": "S", "afternoon": "C", "evening": "T"}
PRESENT, UNKNOWN, FELL_OUT = "✓", "·", "–"
KEYS = (("P", "P"), ("K", "K"), ("Space", None), ("Delete", None))
_STATES = {"P": DOUBTFUL, "K": BAD}
_FIRST = (
    Column("number", mark("attendance", "No."), "number", 48),
    Column("name", mark("attendance", "Full name"), width=200),
)
_LAST = (
    Column("present", mark("attendance", "Present"), "number", 76),
    Column("excused", mark("attendance", "P"), "number", 44),
    Column("unexcused", mark("attendance", "K"), "number", 44),
    Column("hours", mark("attendance", "Hours"), "number", 60),
    Column("rate", mark("attendance", "%"), "percent", 84),
)


class SheetCells(Cells):
    """Cells of the sheet: marks in the middle, absences in colour, grey where nothing can be marked."""

    def place(self, row: Row, column: Column) -> Qt.AlignmentFlag:
        """Sessions stand in the middle of their columns."""
        return super().place(row, column) if column in (*_FIRST, *_LAST) else kinds.MIDDLE

    def state(self, row: Row, column: Column) -> str:
        """CLOSED where nothing can be marked; P and K are seen at once."""
        if column.key in row.get("closed", ()):
            return CLOSED
        return _STATES.get(str(row.get(column.key)), "")


def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The columns of a sheet: number and name, one a session, the counts."""
    middle = (Column(one.id, Text("attendance", head_of(one)), "text", 68) for one in sheet.sessions)
    return (*_FIRST, *middle, *_LAST)


def head_of(session: SessionRow) -> str:
    """Day and part of the day of a session: `03/3 S`."""
    day = show_day(session.held_on)[:-5] if session.held_on else ""
    return f"{day} {PARTS.get(session.part_of_day or '', '')}".strip()


def heads_of(sheet: Sheet) -> list[tuple[str, str]]:
    """The sessions with their heads, in order; where they differ the sheet has other columns."""
    return [(one.id, head_of(one)) for one in sheet.sessions]


def rows_of(sheet: Sheet) -> list[Row]:
    """The rows of a sheet; a session not recorded shows a dot, one that fell out a dash."""
    return [_row_of(learner, sheet.sessions) for learner in sheet.learners]


def _row_of(learner: LearnerRow, sessions: list[SessionRow]) -> Row:
    found = attendance.tally(learner, sessions)
    return {
        "id": learner.id,
        "number": learner.roll_number,
        "name": learner.name,
        "rate": found.rate,
        "hours": attendance.minutes_present(learner, sessions) // 60,
        "closed": frozenset(one.id for one in sessions if not attendance.can_mark(one, learner)),
        **dict(zip(("present", "excused", "unexcused"), found, strict=True)),
        **{one.id: _shown(one, learner) for one in sessions},
    }


def _shown(session: SessionRow, learner: LearnerRow) -> str:
    if session.state == "cancelled":
        return FELL_OUT
    if not attendance.can_mark(session, learner):
        return ""
    return (learner.marks.get(session.id) or PRESENT) if session.state == "recorded" else UNKNOWN


def describe(sheet: Sheet, session: SessionRow) -> str:
    """Which session it is, when it is held, and how it stands: counts, or why it fell out."""
    number = translate(
        "attendance",
        "Session {n} of {all}",
        n=sheet.sessions.index(session) + 1,
        all=len(sheet.sessions),
    )
    part = str(PARTS_OF_DAY.get(session.part_of_day or "", "")).lower()
    parts = [number, tell_day(session.held_on), part, str(SESSION_STATES.get(session.state, session.state))]
    if session.state == "recorded":
        counts = attendance.session_tally(session, sheet.learners)
        said = translate(
            "attendance",
            "{present} present, {excused} P, {unexcused} K",
            **counts._asdict(),
        )
        parts.append(said)
    return " · ".join(part for part in (*parts, session.reason or "") if part)


def describe_learner(sheet: Sheet, learner: LearnerRow) -> str:
    """How often a learner was there, and how many hours."""
    found = attendance.tally(learner, sheet.sessions)
    return translate(
        "attendance",
        "{name}: {present} of {sessions} present, {excused} P, {unexcused} K, {hours} hours",
        name=learner.name,
        sessions=found.sessions,
        hours=attendance.minutes_present(learner, sheet.sessions) // 60,
        **found._asdict(),
    )


class AttendanceDialog(QDialog):
    """P and K mark an absence, Space takes it back; each marks the cell the keys are in and goes down.

    Nobody is present until the session is recorded, by a mark or with everybody present.
    """

    def __init__(
        self, parent: QWidget | None, place: Workplace, class_id: str, title: str, session_id: str = ""
    ) -> None:
        super().__init__(parent)
        self.place, self.class_id = place, class_id
        self._steps = 0
        self.said = QLabel()
        self.where, self.who = QLabel(), QLabel()
        self._column = QVBoxLayout(self)
        self.setWindowTitle(title)
        self._lay_out(title)
        self.sheet = self._read()
        self._build()
        self.go_to(session_id or self._first_open())
        for keys, given in KEYS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(partial(self.give, given))

    def current(self) -> tuple[SessionRow, LearnerRow] | None:
        """The session and the learner of the cell the keys are in; None beside the sessions."""
        index = self.grid.currentIndex()
        place = index.column() - len(_FIRST)
        if not index.isValid() or not 0 <= place < len(self.sheet.sessions):
            return None
        row_id = self.model.row(index.row()).get("id")
        learner = next((one for one in self.sheet.learners if one.id == row_id), None)
        return (self.sheet.sessions[place], learner) if learner else None

    def go_to(self, session_id: str) -> None:
        """Put the keys into a session's column, in the row they are in."""
        places = [place for place, one in enumerate(self.sheet.sessions) if one.id == session_id]
        row = max(self.grid.currentIndex().row(), 0)
        if places:
            self.grid.setCurrentIndex(self.model.index(row, len(_FIRST) + places[0]))

    def give(self, given: str | None) -> None:
        """Mark the learner in the session, and go to the next learner."""
        found = self.current()
        if found is None:
            return
        session, learner = found
        if not attendance.can_mark(session, learner):
            self._say(
                translate(
                    "attendance",
                    "No mark here: the session fell out, or the learner was not in the class that day.",
                )
            )
            return
        self.grid.step(1, 0)
        if given is None and session.state != "recorded":
            self._say(translate("attendance", "Ctrl+Enter records the session with everybody present."))
            return
        store, today = self.place.store, self.place.today()
        self._save(partial(attendance.set_mark, store, session.id, learner.id, given, today))

    def record_all(self) -> None:
        """Record the session the keys are in: everybody present but those marked."""
        found = self.current()
        if found is not None:
            session = found[0]
            marks = {
                row.id: row.marks[session.id]
                for row in self.sheet.learners
                if session.id in row.marks and attendance.can_mark(session, row)
            }
            today = self.place.today()
            self._save(partial(attendance.record_session, self.place.store, session.id, marks, today))

    def cancel_session(self) -> None:
        """Say that the session fell out, and why."""
        found = self.current()
        reason = ask_reason(self, self.place) if found else None
        if found and reason:
            self._save(partial(attendance.cancel_session, self.place.store, found[0].id, reason))

    def make_up(self) -> None:
        """Plan the session that makes up for the one that fell out."""
        found = self.current()
        if found is None:
            return
        if found[0].state != "cancelled":
            self._say(translate("attendance", "Only a session that fell out is made up."))
            return
        known = {"part_of_day": found[0].part_of_day}
        time = ask_time(self, self.place, mark("attendance", "Make up"), known)
        if time:
            self._save(partial(attendance.make_up_session, self.place.store, found[0].id, *time))

    def reopen(self) -> None:
        """Take back that the session was recorded or fell out."""
        found = self.current()
        if found is not None and found[0].state != "not_recorded":
            self._save(partial(attendance.reopen_session, self.place.store, found[0].id))

    def undo(self) -> None:
        """Take back the last step of this dialog."""
        if self._steps:
            self._steps -= 1
            self.place.jobs.save(self.place.store.undo, self.refresh, partial(message.refuse, self))

    def refresh(self, _result: object = None) -> None:
        """Show again what is stored; the keys stay in their cell."""
        found = self.current()
        before, self.sheet = self.sheet, self._read()
        if heads_of(self.sheet) != heads_of(before):
            self._build_again(found[0].id if found else "")
        else:
            self.model.show_source(FixedRows(rows_of(self.sheet)))
        self._describe()

    def _first_open(self) -> str:
        """The first session that should be recorded by now; without one the last that came."""
        today = self.place.today()
        came = [one for one in self.sheet.sessions if one.held_on and one.held_on <= today]
        open_ones = [one for one in came if one.state == "not_recorded"]
        chosen = open_ones[:1] or came[-1:] or self.sheet.sessions[:1]
        return chosen[0].id if chosen else ""

    def _build(self) -> None:
        self.model = RowsModel(columns_of(self.sheet), FixedRows(rows_of(self.sheet)), cells=SheetCells())
        self.grid = Grid("attendance", self.model, {}, by_cell=True)
        self.grid.setAccessibleName(translate("attendance", "Attendance"))
        self.grid.selectionModel().currentChanged.connect(self._describe)
        self._column.addWidget(self.grid, 1)
        self.grid.setFocus()

    def _build_again(self, session_id: str) -> None:
        row = max(self.grid.currentIndex().row(), 0)
        self._column.removeWidget(self.grid)
        self.grid.deleteLater()
        self._build()
        self.grid.setCurrentIndex(self.model.index(row, 0))
        self.go_to(session_id)

    def _describe(self) -> None:
        found = self.current()
        hint = translate("attendance", "Choose the cell of a session.")
        self.where.setText(describe(self.sheet, found[0]) if found else hint)
        self.who.setText(describe_learner(self.sheet, found[1]) if found else "")
        self._say("")

    def _say(self, sentence: str) -> None:
        keys = translate("attendance", "P: excused · K: unexcused · Space: present · a dot: not recorded yet")
        self.said.setText(sentence or keys)
        theme.say_as(self.said, "warn" if sentence else "muted")

    def _save(self, work: Any) -> None:
        self.place.jobs.save(work, self._on_saved, partial(message.refuse, self))

    def _on_saved(self, _result: object) -> None:
        self._steps += 1
        self.refresh()

    def _read(self) -> Sheet:
        with self.place.store.read() as reader:
            return attendance.read_sheet(reader, self.class_id)

    def _lay_out(self, title: str) -> None:
        head = QLabel(title)
        theme.say_as(head, "title")
        theme.say_as(self.where, "strong")
        everybody = mark("attendance", "Everybody present")
        tools = (
            Tool("all", everybody, "check", "Ctrl+Return", self.record_all, primary=True),
            Tool("cancel", mark("attendance", "Session fell out"), "x", "Ctrl+B", self.cancel_session),
            Tool("make_up", mark("attendance", "Make up"), "calendar-days", "Ctrl+M", self.make_up),
            Tool("reopen", mark("attendance", "Not recorded"), "history", "Ctrl+Backspace", self.reopen),
            Tool("undo", mark("attendance", "Undo"), "undo-2", "Ctrl+Z", self.undo),
        )
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.record_all)
        theme.spread(self._column, theme.BETWEEN, (theme.DIALOG,) * 4)
        for part in (head, self.where, self.who, self.said):
            self._column.addWidget(part)
        self._column.insertWidget(1, ToolRow(tools, self))
        theme.open_at(self, 1320, 700)
