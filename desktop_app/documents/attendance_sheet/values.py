"""What stands on an attendance sheet, and how it counts.

A session not yet recorded counts for nobody; a learner only counts between joining and leaving. In a
recorded session no mark means present.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from desktop_app.documents.attendance_sheet.layout import LAYOUT
from desktop_app.documents.page import Letterhead, Signature

PRESENT, EXCUSED, UNEXCUSED = "", "P", "K"


@dataclass(frozen=True, slots=True)
class Session:
    """One session: an empty day is written by hand; state is not_recorded, recorded or cancelled."""

    number: int
    day: str = ""
    part_of_day: str = ""
    state: str = "not_recorded"


@dataclass(frozen=True, slots=True)
class Learner:
    """One row: `marks` go with the sessions of the sheet, P, K or empty; the days joined and left count."""

    roll_number: int
    name: str
    birth: str = ""
    hamlet: str = ""
    joined_on: str = ""
    left_on: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """The sheet of one class; `day_rule` says in words what the office counts as a day of study."""

    letterhead: Letterhead
    sheet_id: str
    class_name: str
    learners: tuple[Learner, ...]
    sessions: tuple[Session, ...]
    signature: Signature
    teacher: str = ""
    place: str = ""
    day_rule: str = "any_session"
    day_hours: int = 0


class Counts(NamedTuple):
    """How often somebody was present, excused and unexcused in recorded sessions."""

    present: int
    excused: int
    unexcused: int


class Page(NamedTuple):
    """One page: its learners, its sessions from `first` up to `last`, whether the class's list ends here."""

    learners: Sequence[Learner]
    first: int
    last: int
    closes_class: bool


def tile(values: AttendanceSheet) -> list[Page]:
    """The pages in order: for each stretch of sessions all learners by roll number, page by page."""
    learners = sorted(values.learners, key=attrgetter("roll_number"))
    return [
        Page(
            learners[start : start + LAYOUT.people],
            first,
            min(first + LAYOUT.sessions, len(values.sessions)),
            start + LAYOUT.people >= len(learners),
        )
        for first in range(0, max(len(values.sessions), 1), LAYOUT.sessions)
        for start in range(0, max(len(learners), 1), LAYOUT.people)
    ]


def is_member(learner: Learner, session: Session) -> bool:
    """Whether the session lies between joining and the day before leaving; one without a day does for all."""
    if not session.day:
        return True
    return learner.joined_on <= session.day and (not learner.left_on or session.day < learner.left_on)


def count_learner(learner: Learner, sessions: Sequence[Session]) -> Counts:
    """The learner's counts over those recorded sessions in which he or she was a member."""
    return _count(_counted_mark(learner, sessions, place) for place in range(len(sessions)))


def count_session(learners: Iterable[Learner], sessions: Sequence[Session], place: int) -> Counts:
    """The counts of one session over its members; all 0 where it is not recorded."""
    return _count(_counted_mark(learner, sessions, place) for learner in learners)


def mark_of(learner: Learner, place: int) -> str:
    """The learner's mark in the session at that place: P, K or empty."""
    return learner.marks[place] if place < len(learner.marks) else PRESENT


def _counted_mark(learner: Learner, sessions: Sequence[Session], place: int) -> str | None:
    session = sessions[place]
    counts = session.state == "recorded" and is_member(learner, session)
    return mark_of(learner, place) if counts else None


def _count(marks: Iterator[str | None]) -> Counts:
    found = list(marks)
    return Counts(found.count(PRESENT), found.count(EXCUSED), found.count(UNEXCUSED))
