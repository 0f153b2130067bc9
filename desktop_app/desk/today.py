"""Where we stand: the figures of a working year, the classes that run, the hand-off and the backups."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from desktop_app.desk import attendance
from desktop_app.desk.attendance import Sheet
from desktop_app.desk.classes import STARTED, is_farm
from desktop_app.desk.copies import Copy, last_copy
from desktop_app.desk.figures import Figures, period_figures
from desktop_app.desk.handed import packet_rows
from desktop_app.desk.reminders import class_size
from desktop_app.desk.words import moment_of
from desktop_app.domain.base import METADATA
from desktop_app.store.backup import backups
from desktop_app.store.store import Store
from desktop_app.vietnam.periods import parse_period

_T = METADATA.tables
_CLASS, _ENROLMENT, _PERSON, _HAMLET, _INSPECTION = (
    _T[name] for name in ("school_class", "enrolment", "person", "hamlet", "inspection")
)


class Year(NamedTuple):
    """The figures of a year of reports, and the turns of learners in farm and in non-farm trades."""

    year: int
    found: Figures
    farm: int
    nonfarm: int


class RunningClass(NamedTuple):
    """A class that runs: learners today, its last session with its counts, hours, attendance, inspections.

    `rate` is in thousandths of a percent, None before a session was recorded; `hours` are those held.
    """

    id: str
    code: str
    hamlet: str
    size: int
    last: attendance.SessionRow | None
    tally: attendance.Tally | None
    hours: int
    needed: int | None
    rate: int | None
    turns: int
    turned_on: str | None
    unrecorded: int


class Kept(NamedTuple):
    """The last packet written, the moment of the last backup here, the last copy elsewhere, if any."""

    packet: dict[str, Any] | None
    backup: str | None
    copy: Copy | None


def year_figures(reader: Connection, year: int) -> Year:
    """The figures of a year, its days those of the report of that year."""
    first, last = parse_period(str(year))
    opened = _CLASS.c.opened_on.between(first, last)
    farm, nonfarm = (_turns(reader, opened, is_farm(_CLASS.c.trade).is_(answer)) for answer in (True, False))
    return Year(year, period_figures(reader, first, last), farm, nonfarm)


def _turns(reader: Connection, opened: ColumnElement[bool], kind: ColumnElement[bool]) -> int:
    chosen = (
        select(func.count())
        .select_from(_ENROLMENT)
        .join(_CLASS, _CLASS.c.id == _ENROLMENT.c.class_id)
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .where(_ENROLMENT.c.gone.is_(None), _PERSON.c.gone.is_(None), _CLASS.c.gone.is_(None))
        .where(_ENROLMENT.c.state.in_(STARTED), _CLASS.c.state != "cancelled", opened, kind)
    )
    return int(reader.execute(chosen).scalar_one())


def running_classes(reader: Connection, today: str) -> list[RunningClass]:
    """The classes that run, the one opened first at the top."""
    chosen = (
        select(_CLASS.c.id, _CLASS.c.code, _CLASS.c.hours, _CLASS.c.place, _HAMLET.c.name.label("hamlet"))
        .outerjoin(_HAMLET, _HAMLET.c.id == _CLASS.c.hamlet_id)
        .where(_CLASS.c.gone.is_(None), _CLASS.c.state == "running")
        .order_by(_CLASS.c.opened_on, _CLASS.c.code, _CLASS.c.id)
    )
    return [_running(reader, row, today) for row in reader.execute(chosen).all()]


def _running(reader: Connection, row: Any, today: str) -> RunningClass:
    sheet = attendance.read_sheet(reader, row.id)
    recorded = [one for one in sheet.sessions if one.state == "recorded"]
    last = recorded[-1] if recorded else None
    turns, turned_on = reader.execute(
        select(func.count(), func.max(_INSPECTION.c.held_on)).where(
            _INSPECTION.c.class_id == row.id, _INSPECTION.c.gone.is_(None)
        )
    ).one()
    open_ones = [one for one in sheet.sessions if one.state == "not_recorded" and one.held_on]
    return RunningClass(
        id=row.id,
        code=row.code or "",
        hamlet=row.hamlet or row.place or "",
        size=class_size(reader, row.id, today),
        last=last,
        tally=attendance.session_tally(last, sheet.learners) if last else None,
        hours=sum(one.minutes or 0 for one in recorded) // 60,
        needed=row.hours,
        rate=_rate(sheet),
        turns=turns,
        turned_on=turned_on,
        unrecorded=sum((one.held_on or "") < today for one in open_ones),
    )


def _rate(sheet: Sheet) -> int | None:
    tallies = [attendance.tally(learner, sheet.sessions) for learner in sheet.learners]
    return attendance.Tally(*(sum(one) for one in zip(*tallies, strict=True))).rate if tallies else None


def kept(store: Store, reader: Connection) -> Kept:
    """How the last packet and the last backups of a store stand."""
    written = packet_rows(reader, "out")
    found = backups(store.folder / "backup")
    backup = moment_of(int(found[-1].stat().st_mtime * 1000)) if found else None
    return Kept(written[0] if written else None, backup, last_copy(reader))
