"""Where we stand: the figures of a working year, the classes that run, the hand-off and the backups."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from desktop_app.desk import attendance
from desktop_app.desk.attendance import Sheet
from desktop_app.desk.figure_rows import rows_behind, span_of
from desktop_app.desk.figures import Figures, period_figures
from desktop_app.desk.handed import packet_rows
from desktop_app.desk.reminders import class_size
from desktop_app.desk.targets import targets_of
from desktop_app.desk.words import moment_of
from desktop_app.domain.base import METADATA
from desktop_app.store.backup import backups
from desktop_app.store.keeping import Copy, last_copy
from desktop_app.store.store import Store

_T = METADATA.tables
_CLASS, _ENROLMENT, _PERSON, _HAMLET, _INSPECTION, _SESSION = (
    _T[name] for name in ("school_class", "enrolment", "person", "hamlet", "inspection", "session")
)


class Year(NamedTuple):
    """The figures of a year of reports (all years for none), and the targets of that year by kind.

    Learners of farm and of non-farm trades in turns; `minorities` are people.
    """

    year: str
    found: Figures
    farm: int
    nonfarm: int
    minorities: int
    targets: dict[str, int]


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


def year_figures(reader: Connection, year: str, own_area: str = "") -> Year:
    """The figures of a working year, its days those of the report of that year."""
    found = period_figures(reader, *span_of(year))
    farm, nonfarm = (_number(reader, func.count(), name, year) for name in ("farm", "nonfarm"))
    minorities = _number(reader, func.count(func.distinct(_PERSON.c.shown_id)), "minorities", year)
    targets = targets_of(reader, int(year), own_area) if year else {}
    return Year(year, found, farm, nonfarm, minorities, targets)


def _number(reader: Connection, counted: ColumnElement[int], name: str, year: str) -> int:
    """Something counted over the learners behind a figure."""
    chosen = select(counted).select_from(_ENROLMENT).join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
    return int(reader.execute(chosen.where(_ENROLMENT.c.id.in_(rows_behind(name, year)))).scalar_one())


def running_ids(reader: Connection, today: str) -> list[str]:
    """The classes that run, those with lessons on this day first, then the one opened first."""
    meets = select(_SESSION.c.id).where(
        _SESSION.c.class_id == _CLASS.c.id, _SESSION.c.gone.is_(None), _SESSION.c.held_on == today
    )
    chosen = (
        select(_CLASS.c.id)
        .where(_CLASS.c.gone.is_(None), _CLASS.c.state == "running")
        .order_by(meets.exists().desc(), _CLASS.c.opened_on, _CLASS.c.code, _CLASS.c.id)
    )
    return list(reader.execute(chosen).scalars())


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
