"""What is asked of one session: on which day it is held, why it fell out."""

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.training import PARTS_OF_DAY
from desktop_app.i18n import Text, mark, translate
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.dates import show_day, to_date

WEEK = (
    mark("weekday", "Mon"),
    mark("weekday", "Tue"),
    mark("weekday", "Wed"),
    mark("weekday", "Thu"),
    mark("weekday", "Fri"),
    mark("weekday", "Sat"),
    mark("weekday", "Sun"),
)


def tell_day(day: str | None) -> str:
    """A day with the day of its week: `T2 02/3/2026`; empty without one."""
    if not day or "-" not in day:
        return day or ""
    return f"{WEEK[to_date(day).weekday()]} {show_day(day)}"


def ask_reason(parent: QWidget, place: Workplace) -> str | None:
    """Why a session fell out; None where the user left."""
    fields = (Field("reason", mark("attendance", "Reason"), required=True, wide=True),)
    title, verb = translate("attendance", "The session fell out"), mark("attendance", "Session fell out")
    values = RecordDialog.ask(parent, Question(title, fields, place.today(), verb), {})
    return str(values["reason"]) if values else None


def ask_time(parent: QWidget, place: Workplace, title: Text, known: dict[str, Any]) -> tuple[str, str] | None:
    """The day and part of the day of a session; None where the user left."""
    fields = (
        Field("held_on", mark("attendance", "Day"), "day", required=True),
        Field("part_of_day", mark("attendance", "Part of day"), "code", required=True, codes=PARTS_OF_DAY),
    )
    values = RecordDialog.ask(parent, Question(str(title), fields, place.today()), known)
    return (values["held_on"], values["part_of_day"]) if values else None
