"""The timetable of a class as its officer reads it: every session with its state, and the hours planned."""

import re
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from desktop_app.desk.attendance import read_sheet
from desktop_app.desk.lists import Column
from desktop_app.domain.base import METADATA, codes
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.training import PARTS_OF_DAY
from desktop_app.i18n import mark
from desktop_app.vietnam.dates import BadDay, parse_day

_SESSION, _CLASS = METADATA.tables["session"], METADATA.tables["school_class"]
STATES = codes(
    "timetable",
    ahead="Ahead",
    not_recorded="Not recorded",
    recorded="Recorded",
    cancelled="Fell out, not made up",
    made_up="Fell out, made up",
)
"""How a session stands on a day: more exactly than its stored state."""

COLUMNS = (
    Column("number", mark("timetable", "No."), "number", 48),
    Column("held_on", mark("timetable", "Day"), "day", 96),
    Column("weekday", mark("timetable", "Weekday"), width=90),
    Column("part_of_day", mark("timetable", "Part of day"), "code", 90, PARTS_OF_DAY),
    Column("minutes", mark("timetable", "Minutes"), "number", 70),
    Column("state", mark("timetable", "Status"), "code", 190, STATES),
    Column("reason", mark("timetable", "Reason"), width=200),
    Column("makes_up", mark("timetable", "Makes up for"), "day", 110),
)
_STRETCH = re.compile(r"\s+đến\s+|\s*–\s*|\.\.")
_LONGEST_STRETCH = 60  # days


class Hours(NamedTuple):
    """Hours planned and held of a class, fallen-out sessions left out, and those of its programme."""

    planned: int
    held: int
    needed: int | None


def session_rows(reader: Connection, class_id: str, today: str) -> list[dict[str, Any]]:
    """The sessions of a class in order: number, day, part, minutes, state on the day `today`, reason."""
    chosen = select(_SESSION.c.makes_up_id, _SESSION.c.id).where(
        _SESSION.c.class_id == class_id, _SESSION.c.gone.is_(None), _SESSION.c.makes_up_id.is_not(None)
    )
    made_up = {row.makes_up_id: row.id for row in reader.execute(chosen)}
    makes_up = {row: old for old, row in made_up.items()}
    sessions = read_sheet(reader, class_id).sessions
    days = {one.id: one.held_on for one in sessions}
    return [
        {
            **one._asdict(),
            "number": number,
            "state": _state(one.state, one.held_on or "", today, one.id in made_up),
            "makes_up": days.get(makes_up.get(one.id, "")),
        }
        for number, one in enumerate(sessions, start=1)
    ]


def _state(state: str, held_on: str, today: str, is_made_up: bool) -> str:
    if state == "cancelled" and is_made_up:
        return "made_up"
    return "ahead" if state == "not_recorded" and held_on > today else state


def hours_of(reader: Connection, class_id: str) -> Hours:
    """How many hours of a class are planned, held, and asked for by its programme (C04)."""
    sessions = read_sheet(reader, class_id).sessions
    needed = reader.execute(select(_CLASS.c.hours).where(_CLASS.c.id == class_id)).scalar()
    planned = sum(one.minutes or 0 for one in sessions if one.state != "cancelled")
    held = sum(one.minutes or 0 for one in sessions if one.state == "recorded")
    return Hours(planned // 60, held // 60, needed)


def parse_days_off(written: str, today: str) -> frozenset[str]:
    """The days off somebody typed: days with commas between, stretches as `a đến b`.

    Refusal `bad_holidays` for what is no day, and for a stretch that runs backwards or over two months.
    """
    parts = [part.strip() for part in re.split(r"[,;\n]", written) if part.strip()]
    return frozenset(day for part in parts for day in _days_of(part, today))


def _days_of(part: str, today: str) -> list[str]:
    try:
        ends = [date.fromisoformat(parse_day(one, today)) for one in _STRETCH.split(part)]
    except (BadDay, ValueError) as error:
        raise Refusal("bad_holidays", text=part) from error
    many = (ends[-1] - ends[0]).days + 1
    if len(ends) > 2 or not 0 < many <= _LONGEST_STRETCH:
        raise Refusal("bad_holidays", text=part)
    return [(ends[0] + timedelta(days=number)).isoformat() for number in range(many)]
