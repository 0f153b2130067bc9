"""The courses the State paid for somebody: classes of this book, and those taken elsewhere.

A course broken off counts as the dated rule `broken_off_counts` says: never, always, or when support was
paid, which is: somebody was present at a recorded session of it.
"""

from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    exists,
    false,
    func,
    literal,
    select,
    true,
    union_all,
)

from desktop_app.domain.base import METADATA

_T = METADATA.tables
RECORD = _T["person"].alias("record")
CLASS, ENROLMENT = _T["school_class"], _T["enrolment"]
_COURSE, _SESSION, _ATTENDANCE = _T["earlier_course"], _T["session"], _T["attendance"]
_OVER = ("completed", "failed")


class Course(NamedTuple):
    """A supported course: when it ended (empty where not known), trade, class, opening, who says so.

    `broken_off` tells that it was not finished; the source is a code of COURSE_SOURCES.
    """

    ended: str
    trade: str
    code: str
    opened: str
    source: str
    broken_off: bool


_LEFT_OUT = exists().where(
    _ATTENDANCE.c.session_id == _SESSION.c.id,
    _ATTENDANCE.c.enrolment_id == ENROLMENT.c.id,
    _ATTENDANCE.c.gone.is_(None),
    _ATTENDANCE.c.mark.is_not(None),
)
_WAS_PRESENT = exists().where(
    _SESSION.c.class_id == CLASS.c.id,
    _SESSION.c.gone.is_(None),
    _SESSION.c.state == "recorded",
    _SESSION.c.held_on >= func.coalesce(ENROLMENT.c.joined_on, ""),
    _SESSION.c.held_on <= func.coalesce(ENROLMENT.c.left_on, "9999"),
    ~_LEFT_OUT,
)
_BROKEN_OFF: dict[str, ColumnElement[bool]] = {"never": false(), "paid": _WAS_PRESENT, "always": true()}


def courses_where(among: ColumnElement[bool], broken_off: str) -> CompoundSelect[Any]:
    """Shown id of the person and the fields of Course, of those records of people."""
    state = ENROLMENT.c.state
    finished = _in_class(CLASS.c.closed_on, is_broken_off=False).where(state.in_(_OVER), among)
    left = _in_class(func.coalesce(ENROLMENT.c.left_on, CLASS.c.closed_on), is_broken_off=True)
    elsewhere = (
        select(
            RECORD.c.shown_id,
            func.coalesce(_COURSE.c.finished_on, ""),
            func.coalesce(_COURSE.c.trade, ""),
            literal(""),
            literal(""),
            func.coalesce(_COURSE.c.source, ""),
            literal(value=False),
        )
        .join(_COURSE, _COURSE.c.person_id == RECORD.c.id)
        .where(_COURSE.c.gone.is_(None), _COURSE.c.state_paid.is_not(False), among)
    )
    broken = left.where(state == "dropped_out", _BROKEN_OFF[broken_off], among)
    return union_all(finished, broken, elsewhere)


def _in_class(ended: ColumnElement[Any], *, is_broken_off: bool) -> Select[Any]:
    """Courses that were classes of this book; what an enterprise paid is no support of the State."""
    return (
        select(
            RECORD.c.shown_id,
            func.coalesce(ended, "").label("ended"),
            func.coalesce(CLASS.c.trade, "").label("trade"),
            func.coalesce(CLASS.c.code, "").label("code"),
            func.coalesce(CLASS.c.opened_on, "").label("opened"),
            literal("store").label("source"),
            literal(is_broken_off).label("broken_off"),
        )
        .join(ENROLMENT, ENROLMENT.c.person_id == RECORD.c.id)
        .join(CLASS, CLASS.c.id == ENROLMENT.c.class_id)
        .where(ENROLMENT.c.gone.is_(None), CLASS.c.gone.is_(None))
        .where(CLASS.c.funding.is_distinct_from("enterprise"))
    )


def supported_courses(reader: Connection, person_id: str) -> list[tuple[str, str]]:
    """The end and the trade of every course the State paid for somebody, oldest first; joined records too."""
    person = METADATA.tables["person"]
    shown = select(person.c.shown_id).where(person.c.id == person_id).scalar_subquery()
    chosen = courses_where(RECORD.c.shown_id == shown, "paid")
    return sorted((ended, trade) for _, ended, trade, *_ in reader.execute(chosen).all())
