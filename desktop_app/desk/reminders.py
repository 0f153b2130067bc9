"""What is to be done: one list of reminders, each with its query, threshold, sentence, and where it leads.

REMINDERS is that list; a further reminder is one more line of it. The codes are the glossary's (H01 ...).
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, select

from desktop_app.desk.applications import applications_due
from desktop_app.desk.attendance import is_member
from desktop_app.desk.classes import IN_CLASS
from desktop_app.desk.found import Found as Found
from desktop_app.desk.found import Situation as Situation
from desktop_app.desk.handed import confirmed, returned_rows
from desktop_app.desk.lists import Narrowed
from desktop_app.desk.loans import OWED
from desktop_app.desk.office import commune_areas, requests
from desktop_app.desk.poverty import marks_expired
from desktop_app.desk.round_progress import rounds_closing
from desktop_app.desk.words import day_of
from desktop_app.domain.base import METADATA
from desktop_app.domain.training import PARTS_OF_DAY
from desktop_app.i18n import Text, mark, translate
from desktop_app.store import keeping
from desktop_app.store.log import CONFLICT, read_meta
from desktop_app.store.packets import last_from, packets
from desktop_app.store.store import Store, set_meta
from desktop_app.vietnam.dates import add_days, show_day
from desktop_app.vietnam.numbers import show_number
from desktop_app.vietnam.periods import parse_period

_T = METADATA.tables
_CLASS, _SESSION, _HAMLET, _ENROLMENT, _LOAN = (
    _T[name] for name in ("school_class", "session", "hamlet", "enrolment", "loan")
)
HELD = ("running", "paused", "closed")
"""States of a class whose sessions are to be recorded."""

AHEAD = 400
"""How many days are looked ahead for the nearest thing to be done."""

WEEK = 7
_FEW_DAYS = 3
_PUT_OFF = "put_off"


class Reminder(NamedTuple):
    """A kind of reminder: code, role, days of its threshold, query, sentence, button, the list behind.

    Without a role both have it. The list is named by its table, or by the word a tab knows it by. Left for
    later it comes back after `back` days at the latest, if that is said.
    """

    code: str
    role: str
    days: int
    find: Callable[[Situation, int], Iterable[Found]]
    sentence: Text
    button: Text
    table: str
    back: int = 0


class Due(NamedTuple):
    """A thing to be done: its kind, what was found, and in how many days (None: to be looked at)."""

    kind: Reminder
    found: Found
    left: int | None

    @property
    def key(self) -> str:
        """What it is known by while it is put off."""
        return f"{self.kind.code}/{self.kind.table}/{self.found.row}"

    @property
    def words(self) -> str:
        """Its sentence."""
        shown = {
            key: show_number(value) if isinstance(value, int) else value
            for key, value in self.found.values.items()
        }
        return str(self.kind.sentence).format_map(shown)

    @property
    def narrowed(self) -> Narrowed | None:
        """What the list behind is opened with, where it is a list of rows."""
        table = _T.get(self.kind.table)
        if table is None:
            return None
        rows = self.found.rows
        return Narrowed(
            self.words, select(table.c.id).where(table.c.id == self.found.row) if rows is None else rows
        )

    @property
    def label(self) -> str:
        """The short word before it: overdue, today, in so many days, to be looked at."""
        if self.left is None:
            return translate("reminders", "TO LOOK AT")
        if self.left > 0:
            return translate("reminders", "{d} DAYS", d=self.left)
        return translate("reminders", "OVERDUE") if self.left else translate("reminders", "TODAY")


def reminders_due(at: Situation) -> list[Due]:
    """What is to be done now, overdue first, then by day, then what is to be looked at."""
    hidden = put_off(at.reader, at.today)
    return _in_order(one for one in _look(at) if one.key not in hidden)


def _in_order(found: Iterable[Due]) -> list[Due]:
    return sorted(found, key=lambda one: (one.left is None, one.left or 0, one.kind.code, one.words))


def nearest(at: Situation) -> Due | None:
    """What comes next with a day of its own, when nothing is due; None where nothing is known of."""
    ahead = [one for one in _look(at, AHEAD) if one.left is not None and one.left > 0]
    return min(ahead, key=lambda one: (one.left or 0, one.kind.code), default=None)


def put_off_until(store: Store, key: str, day: str) -> None:
    """Leave a reminder aside until a day; only this store knows."""
    with store.read() as reader:
        kept = _read_put_off(reader) | {key: day}
    set_meta(store, **{_PUT_OFF: msgspec.json.encode(kept).decode()})


def due_this_week(at: Situation) -> list[Due]:
    """What is to be done now, and what comes in the next seven days."""
    now = reminders_due(at)
    known = {one.key for one in now} | put_off(at.reader, at.today)
    coming = [one for one in _look(at, WEEK) if one.left is not None and 0 < one.left <= WEEK]
    return _in_order([*now, *(one for one in coming if one.key not in known)])


def latest_return(due: Due, today: str) -> str | None:
    """The last day that a reminder can be left aside till; None where it may wait as long as one likes."""
    back = due.kind.back
    return add_days(today, back) if back else None


def put_off(reader: Connection, today: str) -> frozenset[str]:
    """The keys of the reminders that are left aside today."""
    return frozenset(key for key, day in _read_put_off(reader).items() if day > today)


def _read_put_off(reader: Connection) -> dict[str, str]:
    return msgspec.json.decode(read_meta(reader, _PUT_OFF) or "{}", type=dict[str, str])


def _look(at: Situation, days: int | None = None) -> Iterator[Due]:
    for kind in REMINDERS:
        if kind.role in ("", at.role):
            for found in kind.find(at, kind.days if days is None else days):
                yield Due(kind, found, days_to(at.today, found.day) if found.day else None)


def days_to(today: str, day: str) -> int:
    """How many days from today to a day; less than 0 for one that is past."""
    return (date.fromisoformat(day) - date.fromisoformat(today)).days


def _days_since(today: str, day: str | None) -> int:
    return max(0, -days_to(today, day)) if day else 0


def _unrecorded(at: Situation, _days: int) -> Iterator[Found]:
    """Sessions past and not recorded, by class."""
    chosen = _open_sessions().where(_SESSION.c.held_on < at.today).order_by(_SESSION.c.held_on)
    for rows in _by_class(at.reader, chosen):
        first = rows[0]
        values = {
            "n": len(rows),
            "class": first.code or "",
            "hamlet": first.hamlet or first.place or translate("reminders", "place not written"),
            "dates": tell_days([row.held_on for row in rows]),
        }
        yield Found(first.class_id, first.held_on, values, first.id)


def _classes_coming(at: Situation, days: int) -> Iterator[Found]:
    """The first day of each class from today on, at most so many days ahead."""
    last = add_days(at.today, days)
    chosen = _open_sessions().where(_SESSION.c.held_on.between(at.today, last))
    for rows in _by_class(at.reader, chosen.where(_CLASS.c.state == "running").order_by(_SESSION.c.held_on)):
        first = rows[0]
        parts = {row.part_of_day for row in rows if row.held_on == first.held_on}
        words = [str(word).lower() for part, word in PARTS_OF_DAY.items() if part in parts]
        size = class_size(at.reader, first.class_id, first.held_on)
        values = {"class": first.code or "", "times": ", ".join(words), "n": size}
        yield Found(first.class_id, first.held_on, values)


def _open_sessions() -> Select[Any]:
    return (
        select(
            _SESSION.c.id,
            _SESSION.c.class_id,
            _SESSION.c.held_on,
            _SESSION.c.part_of_day,
            _CLASS.c.code,
            _CLASS.c.place,
            _HAMLET.c.name.label("hamlet"),
        )
        .join(_CLASS, _CLASS.c.id == _SESSION.c.class_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == _CLASS.c.hamlet_id)
        .where(_SESSION.c.gone.is_(None), _CLASS.c.gone.is_(None), _CLASS.c.state.in_(HELD))
        .where(func.coalesce(_SESSION.c.state, "not_recorded") == "not_recorded")
        .where(func.length(_SESSION.c.held_on) == len("2026-03-05"))
    )


def _by_class(reader: Connection, chosen: Select[Any]) -> list[list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = {}
    for row in reader.execute(chosen):
        found.setdefault(row.class_id, []).append(row)
    return list(found.values())


def class_size(reader: Connection, class_id: str, day: str) -> int:
    """How many learners are in a class on a day."""
    chosen = select(_ENROLMENT.c.joined_on, _ENROLMENT.c.left_on).where(
        _ENROLMENT.c.class_id == class_id, _ENROLMENT.c.gone.is_(None), _ENROLMENT.c.state.in_(IN_CLASS)
    )
    return sum(is_member(day, row.joined_on, row.left_on) for row in reader.execute(chosen))


def tell_days(held_on: Iterable[str]) -> str:
    """A few days as officers write them, `04, 05/3, 02/4`; of more than three the first and the last."""
    days = sorted(set(held_on))
    shown = [show_day(day).rsplit("/", 1)[0] for day in days]
    if len(days) > _FEW_DAYS:
        return f"{shown[0]} – {shown[-1]}"
    following = [*shown[1:], ""]
    pairs = zip(shown, following, strict=True)
    return ", ".join(one.split("/")[0] if _month(one) == _month(later) else one for one, later in pairs)


def _month(shown: str) -> str:
    return shown.partition("/")[2]


PERIODS = {
    "Q1": mark("reminders", "The report of quarter I"),
    "H1": mark("reminders", "The report of the first half-year"),
    "Q3": mark("reminders", "The report of quarter III"),
    "": mark("reminders", "The report of the year"),
}
"""What is reported at the ends of periods; where two periods end on one day, the longer one."""


def _periods_ending(at: Situation, days: int) -> Iterator[Found]:
    for year in (int(at.today[:4]), int(at.today[:4]) + 1):
        for span, words in PERIODS.items():
            name = f"{year}-{span}" if span else f"{year}"
            last = parse_period(name).last
            if 0 <= days_to(at.today, last) <= days:
                yield Found(name, last, {"report": str(words), "date": show_day(last)})


def _unsent(at: Situation, days: int) -> Iterator[Found]:
    """Changes that wait since the last hand-over; without an office nobody waits for them."""
    if at.unsent and at.sent_on and _days_since(at.today, at.sent_on) >= days:
        yield Found("", None, {"n": at.unsent, "date": show_day(at.sent_on)})


def _unconfirmed(at: Situation, days: int) -> Iterator[Found]:
    """The last packet that nobody confirmed."""
    written = packets(at.reader, "out")
    if not written or written[-1].label_sha256 in confirmed(at.reader, written):
        return
    last, since = written[-1], day_of(written[-1].at)
    if _days_since(at.today, since) >= days:
        yield Found(last.label_sha256, None, {"number": last.number, "date": show_day(since)})


def _loans_late(at: Situation, _days: int) -> Iterator[Found]:
    """Loans that are owed still and were due."""
    return _loans(at.reader, _LOAN.c.due_on < at.today)


def _loans_due(at: Situation, days: int) -> Iterator[Found]:
    """Loans that fall due from today on, at most so many days ahead."""
    last = add_days(at.today, days)
    return _loans(at.reader, _LOAN.c.due_on.between(at.today, last))


def _loans(reader: Connection, when: ColumnElement[bool]) -> Iterator[Found]:
    is_dated = func.length(_LOAN.c.due_on) == len("2026-03-05")
    owed = and_(_LOAN.c.gone.is_(None), _LOAN.c.state.in_(OWED), is_dated, when)
    first = reader.execute(
        select(_LOAN.c.id, _LOAN.c.due_on).where(owed).order_by(_LOAN.c.due_on, _LOAN.c.id).limit(1)
    ).first()
    if first is not None:
        many = reader.execute(select(func.count()).select_from(_LOAN).where(owed)).scalar_one()
        values = {"n": many, "date": show_day(first.due_on)}
        yield Found(first.id, first.due_on, values, rows=select(_LOAN.c.id).where(owed))


def _mismatches(at: Situation, _days: int) -> Iterator[Found]:
    many = at.reader.execute(select(func.count()).select_from(CONFLICT)).scalar_one()
    if many:
        yield Found("", None, {"n": many})


def _returned(at: Situation, days: int) -> Iterator[Found]:
    """Rows returned in the last so many days: they stay listed for good, but are news only for a while."""
    many = sum(_days_since(at.today, row["day"]) <= days for row in returned_rows(at.reader))
    if many:
        yield Found("", None, {"n": many})


def _uncopied(at: Situation, days: int) -> Iterator[Found]:
    """No backup on another disk since the last one, or since the book was begun."""
    last = keeping.last_copy(at.reader)
    since = last.day if last else keeping.first_day(at.reader)
    waited = _days_since(at.today, since)
    if since and waited >= days:
        yield Found("", since, {"d": waited})


def _silent_communes(at: Situation, days: int) -> Iterator[Found]:
    """Communes whose last packet came so many days ago, or never."""
    found = ((area, last_from(at.reader, area)) for area in commune_areas(at.reader))
    late = [area for area, note in found if not note or _days_since(at.today, day_of(note.at)) >= days]
    if late:
        yield Found(late[0], None, {"n": len(late), "d": days})


def _requests(at: Situation, _days: int) -> Iterator[Found]:
    found = requests(at.reader)
    if found:
        yield Found(found[0].area, None, {"n": len(found)})


REMINDERS: tuple[Reminder, ...] = (
    Reminder(
        "H01",
        "commune",
        0,
        _unrecorded,
        mark("reminders", "{n} sessions without attendance: class {class}, {hamlet} ({dates})"),
        mark("reminders", "Take attendance"),
        "school_class",
    ),
    Reminder(
        "H02",
        "commune",
        0,
        _classes_coming,
        mark("reminders", "Class {class} has lessons {times}, {n} learners"),
        mark("reminders", "Print the sheet"),
        "school_class",
    ),
    Reminder(
        "H03",
        "commune",
        2,
        applications_due,
        mark("reminders", "{n} applications for training are due to be answered"),
        mark("reminders", "Open applications"),
        "application",
    ),
    Reminder(
        "H11",
        "commune",
        0,
        _loans_late,
        mark("reminders", "{n} loans are past due, the first since {date}"),
        mark("reminders", "Open the list"),
        "loan",
        7,
    ),
    Reminder(
        "H11",
        "commune",
        30,
        _loans_due,
        mark("reminders", "{n} loans fall due, the first on {date}"),
        mark("reminders", "Open the list"),
        "loan",
        7,
    ),
    Reminder(
        "H12",
        "",
        7,
        _periods_ending,
        mark("reminders", "{report} closes on {date}"),
        mark("reminders", "Make the report"),
        "report",
    ),
    Reminder(
        "H13",
        "commune",
        30,
        _unsent,
        mark("reminders", "{n} changes not sent; last sent on {date}"),
        mark("reminders", "Send…"),
        "sent",
    ),
    Reminder(
        "H13",
        "commune",
        15,
        _unconfirmed,
        mark("reminders", "Packet {number} of {date} was not confirmed yet"),
        mark("reminders", "Receive…"),
        "received",
    ),
    Reminder(
        "H13",
        "office",
        30,
        _silent_communes,
        mark("reminders", "{n} communes handed nothing over for {d} days"),
        mark("reminders", "Show the communes"),
        "communes",
    ),
    Reminder(
        "H14",
        "",
        0,
        _mismatches,
        mark("reminders", "{n} places differ between two computers"),
        mark("reminders", "Choose"),
        "mismatches",
    ),
    Reminder(
        "H14",
        "",
        30,
        _returned,
        mark("reminders", "{n} rows were returned"),
        mark("reminders", "Open the list"),
        "returned",
    ),
    Reminder(
        "H14",
        "office",
        0,
        _requests,
        mark("reminders", "{n} computers wait to be approved"),
        mark("reminders", "Approve…"),
        "devices",
    ),
    Reminder(
        "H15",
        "",
        3,
        _uncopied,
        mark("reminders", "No backup on another disk for {d} days"),
        mark("reminders", "Back up to USB"),
        "",
    ),
    Reminder(
        "H16",
        "commune",
        14,
        rounds_closing,
        mark("reminders", "Round {round} closes on {date}: {n} hamlets not done"),
        mark("reminders", "Open progress"),
        "survey_round",
    ),
    Reminder(
        "H19",
        "commune",
        400,
        marks_expired,
        mark("reminders", "The certificate of the policy group ran out for {n} people"),
        mark("reminders", "Import the new decision"),
        "person",
    ),
)
"""Every reminder there is, in the order of the codes."""
