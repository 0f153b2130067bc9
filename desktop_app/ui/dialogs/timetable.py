"""The timetable of a class: its sessions as a list, to add, move, take out, cancel and make up."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop_app.desk import attendance, classes, timetable
from desktop_app.desk.attendance import Timetable
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.training import PARTS_OF_DAY
from desktop_app.i18n import mark, translate
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.session import WEEK, ask_reason, ask_time
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.cells import Cells
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.pages import FixedRows, Row
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard
from desktop_app.vietnam.dates import to_date

UNIT = mark("timetable", "sessions")
EMPTY = mark("timetable", "No session is planned yet.")
TONES = {
    "state": {
        "ahead": "info",
        "not_recorded": "warn",
        "recorded": "good",
        "cancelled": "bad",
        "made_up": "muted",
    }
}
USUAL_MINUTES = 240
USUAL_PARTS, USUAL_DAYS = frozenset({"morning"}), frozenset("01234")
WEEKDAYS = {str(number): word for number, word in enumerate(WEEK)}
PLAN_FIELDS = (
    Field("first", mark("classes", "First session on"), "day", required=True),
    Field("many", mark("classes", "Sessions"), "number", required=True),
    Field("parts", mark("timetable", "Part of day"), "several", codes=PARTS_OF_DAY),
    Field("weekdays", mark("timetable", "Weekday"), "several", codes=WEEKDAYS),
    Field(
        "minutes",
        mark("classes", "Minutes each"),
        "number",
        help=mark("classes", "4 hours are 240 minutes"),
    ),
    Field(
        "days_off",
        mark("classes", "Days off"),
        help=mark("classes", "30/4/2026, 01/5/2026; a stretch: 14/2/2026 đến 22/2/2026"),
    ),
)


class TimetableDialog(QDialog):
    """The sessions of one class; what was planned is told against the hours of its programme (C04)."""

    def __init__(self, parent: QWidget | None, place: Workplace, class_id: str) -> None:
        super().__init__(parent)
        self.place, self.class_id = place, class_id
        with place.store.read() as reader:
            self.known = classes.class_fields(reader, class_id)
        self.hours = QLabel()
        rows = FixedRows(self._read())
        self.model = RowsModel(timetable.COLUMNS, rows, cells=Cells(tones=TONES))
        listing = Listing("timetable", UNIT, self.model, EMPTY, title=mark("timetable", "Timetable"))
        self.pane = ListPane(listing, self._make_tools(), place.memory)
        self.pane.opened.connect(self._on_opened)
        self._lay_out()

    def plan(self) -> None:
        """Ask from when and how often, and plan the sessions."""
        start = {
            "first": self.known["opened_on"],
            "minutes": USUAL_MINUTES,
            "parts": USUAL_PARTS,
            "weekdays": USUAL_DAYS,
        }
        title, verb = translate("timetable", "Plan sessions"), mark("timetable", "Plan")
        check = partial(_check_days_off, self.place.today())
        values = RecordDialog.ask(self, Question(title, PLAN_FIELDS, self.place.today(), verb, check), start)
        if values is not None:
            self._save(partial(plan_sessions, self.place, self.class_id, values))

    def put_off(self) -> None:
        """Move the session to another day."""
        row = self._row()
        time = ask_time(self, self.place, mark("timetable", "Move"), row) if row else None
        if row and time:
            move = partial(attendance.move_session, self.place.store, row["id"], today=self.place.today())
            self._save(partial(move, *time))

    def cancel(self) -> None:
        """Say that the session fell out, and why."""
        row = self._row()
        reason = ask_reason(self, self.place) if row else None
        if row and reason:
            self._save(partial(attendance.cancel_session, self.place.store, row["id"], reason))

    def make_up(self) -> None:
        """Plan the session that makes up for one that fell out."""
        row = self._row()
        known = {"part_of_day": row["part_of_day"]} if row else {}
        time = ask_time(self, self.place, mark("attendance", "Make up"), known) if row else None
        if row and time:
            self._save(partial(attendance.make_up_session, self.place.store, row["id"], *time))

    def remove(self) -> None:
        """Take the session out of the timetable."""
        row = self._row()
        if row:
            self._save(partial(attendance.remove_session, self.place.store, row["id"]))

    def attend(self) -> None:
        """Open the attendance sheet at the session."""
        row = self._row()
        if row:
            code = self.known["code"] or ""
            sheet = AttendanceDialog(self, self.place, self.class_id, code, row["id"])
            sheet.finished.connect(self.refresh)
            sheet.open()

    def refresh(self, _result: object = None) -> None:
        """Show again what is stored."""
        self.model.show_source(FixedRows(self._read()))

    def go_to(self, session_id: str) -> None:
        """Bring a session into sight."""
        self.pane.go_to(session_id)

    def _row(self) -> Row:
        row_id = self.pane.current_id()
        return self.model.row(self.pane.grid.currentIndex().row()) if row_id else {}

    def _read(self) -> list[Row]:
        with self.place.store.read() as reader:
            rows = timetable.session_rows(reader, self.class_id, self.place.today())
            planned, held, needed = timetable.hours_of(reader, self.class_id)
        said = translate("timetable", "{planned} hours planned, {held} held", planned=planned, held=held)
        if needed:
            said += " · " + translate("timetable", "the programme needs {needed}", needed=needed)
        self.hours.setText(said)
        theme.say_as(self.hours, "warn" if needed and planned < needed else "muted")
        return [row | {"weekday": _weekday(row["held_on"])} for row in rows]

    def _save(self, work: Any) -> None:
        self.place.jobs.save(work, self.refresh, partial(message.refuse, self))

    def _make_tools(self) -> tuple[Tool, ...]:
        return (
            Tool("plan", mark("timetable", "Add sessions"), "plus", "Ctrl+N", self.plan, primary=True),
            Tool("move", mark("timetable", "Move"), "move-horizontal", "F2", self.put_off),
            Tool("cancel", mark("attendance", "Session fell out"), "x", "Ctrl+B", self.cancel),
            Tool("make_up", mark("attendance", "Make up"), "calendar-days", "Ctrl+M", self.make_up),
            Tool("attend", mark("classes", "Attendance"), "check", "F7", self.attend),
            standard("remove", self.remove),
        )

    def _lay_out(self) -> None:
        title = f"{translate('timetable', 'Timetable')} · {self.known['code'] or ''}"
        self.setWindowTitle(title)
        head = QLabel(title)
        theme.say_as(head, "title")
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.BETWEEN,) * 4)
        for part in (head, self.hours):
            part.setIndent(theme.px(theme.BETWEEN))
            column.addWidget(part)
        column.addWidget(self.pane, 1)
        theme.open_at(self, 1080, 600)

    def _on_opened(self, _row_id: str) -> None:
        self.attend()


def plan_sessions(place: Workplace, class_id: str, values: dict[str, Any]) -> list[str]:
    """Plan what the form was filled in with; Refusals as those of the desk."""
    weekdays = frozenset(map(int, values.get("weekdays") or ()))
    parts = tuple(part for part in PARTS_OF_DAY if part in (values.get("parts") or ()))
    days_off = timetable.parse_days_off(values.get("days_off") or "", place.today())
    planned = Timetable(weekdays, parts, values.get("minutes") or USUAL_MINUTES, days_off)
    return attendance.plan_sessions(place.store, class_id, values["first"], values["many"], planned)


def _check_days_off(today: str, values: dict[str, Any]) -> dict[str, str]:
    try:
        timetable.parse_days_off(values.get("days_off") or "", today)
    except Refusal as refusal:
        return {"days_off": f"{refusal.sentence} {refusal.step}"}
    return {}


def _weekday(day: str | None) -> str:
    return str(WEEK[to_date(day).weekday()]) if day and "-" in day else ""
