"""Below what is to be done: classes that run or, at an office, communes; the hand-off, the backups."""

from typing import Any

from desktop_app.desk.lists import Column
from desktop_app.desk.today import Kept, RunningClass
from desktop_app.i18n import mark, translate
from desktop_app.sync.standing import Standing
from desktop_app.ui.widgets.pages import Row
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.numbers import show_number

PARTS = {"morning": "S", "afternoon": "C", "evening": "T"}
CLASSES = (
    Column("code", mark("today", "Class that runs"), width=200),
    Column("hamlet", mark("today", "Hamlet"), width=190),
    Column("size", mark("today", "Learners"), "number", 80),
    Column("last", mark("today", "Last session"), width=210),
    Column("hours", mark("today", "Taught"), width=120),
    Column("rate", mark("today", "Attendance"), "percent", 110),
    Column("turns", mark("today", "Inspections"), width=120),
    Column("look", mark("today", "To look at"), width=230),
)
COMMUNES = (
    Column("name", mark("today", "Commune, ward"), width=220),
    Column("received_on", mark("today", "Last received"), "day", 112),
    Column("days", mark("today", "Days since"), "number", 110),
    Column("requests", mark("today", "Waiting to be approved"), "number", 130),
    Column("people", mark("today", "People"), "number", 110),
    Column("classes", mark("today", "Classes"), "number", 80),
    Column("learners", mark("today", "Learners (turns)"), "number", 110),
    Column("borrowers", mark("today", "Borrowers"), "number", 110),
    Column("amount", mark("today", "Disbursed (đồng)"), "dong", 150),
)


def class_row(one: RunningClass) -> Row:
    """A class as the table shows it."""
    needed = f"/{one.needed}" if one.needed else ""
    return {
        "id": one.id,
        "code": one.code,
        "hamlet": one.hamlet,
        "size": one.size,
        "last": _last(one),
        "hours": translate("today", "{held}{needed} hours", held=one.hours, needed=needed),
        "rate": one.rate,
        "turns": f"{one.turns} ({short_day(one.turned_on)})" if one.turned_on else str(one.turns),
        "look": ", ".join(_look(one)),
    }


def _last(one: RunningClass) -> str:
    if one.last is None or one.tally is None:
        return ""
    absences = (("P", one.tally.excused), ("K", one.tally.unexcused))
    counts = [str(one.tally.present), *(f"{word}{many}" for word, many in absences if many)]
    return f"{short_day(one.last.held_on)} {PARTS.get(one.last.part_of_day or '', '')}: {', '.join(counts)}"


def _look(one: RunningClass) -> list[str]:
    said = []
    if one.unrecorded:
        said.append(translate("today", "{n} sessions not recorded", n=one.unrecorded))
    if not one.turns:
        said.append(translate("today", "not inspected yet"))
    return said


def short_day(day: str | None) -> str:
    """A day without its year."""
    return show_day(day).rsplit("/", 1)[0] if day else ""


def handoff_words(kept: Kept, now: Standing, packets_on_sticks: int) -> str:
    """How the hand-off stands, in one line."""
    said = [_packet_words(kept.packet)]
    if now.unsent:
        said.append(translate("today", "not sent: {n} changes", n=show_number(now.unsent)))
    if packets_on_sticks:
        said.append(translate("today", "{n} packets on USB", n=packets_on_sticks))
    return " · ".join(said)


def _packet_words(packet: dict[str, Any] | None) -> str:
    if packet is None:
        return translate("today", "Nothing was handed over yet")
    values = {"number": packet["number"], "day": show_day(packet["day"])}
    if packet["verdict"] == "confirmed":
        return translate("today", "Packet {number} of {day} was confirmed", **values)
    return translate("today", "Packet {number} of {day} was not confirmed yet", **values)


def backup_words(kept: Kept) -> str:
    """When the last backups were made, here and on another disk."""
    here = translate("today", "No backup yet")
    if kept.backup:
        here = translate("today", "In the book's folder {when}", when=kept.backup)
    if kept.copy is None:
        return f"{here} · {translate('today', 'none on another disk yet')}"
    values = {"place": kept.copy.place, "day": show_day(kept.copy.day)}
    return f"{here} · {translate('today', 'on “{place}” {day}', **values)}"
