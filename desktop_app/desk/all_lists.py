"""The one list of lists, and their rows as the command line prints them."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection

from desktop_app.desk.applications import APPLICATIONS
from desktop_app.desk.attendance import ATTENDANCE, SESSIONS
from desktop_app.desk.classes import CLASSES, ENROLMENTS
from desktop_app.desk.graduates import OUTCOMES_LIST, PLACEMENTS
from desktop_app.desk.inspections import INSPECTIONS
from desktop_app.desk.lists import Asked, ListKind, page
from desktop_app.desk.loans import LOANS
from desktop_app.desk.outreach import DOCUMENTS
from desktop_app.desk.people import PEOPLE
from desktop_app.desk.surveys import NEEDS, ROUNDS
from desktop_app.desk.units import HAMLETS
from desktop_app.domain.refusal import Refusal
from desktop_app.store.conflicts import open_conflicts
from desktop_app.store.packets import packets
from desktop_app.vietnam import ethnic

Row = dict[str, Any]
LISTS: dict[str, ListKind] = {
    kind.name: kind
    for kind in (
        PEOPLE,
        NEEDS,
        APPLICATIONS,
        ROUNDS,
        HAMLETS,
        CLASSES,
        ENROLMENTS,
        SESSIONS,
        ATTENDANCE,
        INSPECTIONS,
        OUTCOMES_LIST,
        PLACEMENTS,
        LOANS,
        DOCUMENTS,
    )
}
_AT_ONCE = 1000


def rows_of(reader: Connection, name: str, typed: str = "") -> Iterator[Row]:
    """The rows of a list by its permanent name, with codes in English; Refusal `unknown_list`."""
    if name in _OTHERS:
        return _OTHERS[name](reader)
    if name not in LISTS:
        raise Refusal("unknown_list", name=name, known=", ".join(sorted({*LISTS, *_OTHERS})))
    return _rows(reader, LISTS[name], Asked(typed))


def _rows(reader: Connection, kind: ListKind, asked: Asked) -> Iterator[Row]:
    named = [column.key for column in kind.columns if column.kind == "ethnic"]
    offset = 0
    while rows := page(reader, kind, asked, offset, _AT_ONCE):
        yield from (row | {key: _ethnic_name(row[key]) for key in named} for row in rows)
        offset += _AT_ONCE


def _ethnic_name(code: str | None) -> str | None:
    group = ethnic.groups().get(code) if code else None
    return group.name if group else code


def _conflicts(reader: Connection) -> Iterator[Row]:
    for conflict in open_conflicts(reader):
        values = [
            {key: getattr(value, key) for key in ("value", "device", "officer", "at", "doubtful")}
            for value in conflict.values
        ]
        yield conflict._asdict() | {"values": values}


def _packets(reader: Connection) -> Iterator[Row]:
    for note in packets(reader):
        yield {key: getattr(note, key) for key in ("file", "direction", "kind", "area", "number", "verdict")}


_OTHERS: dict[str, Callable[[Connection], Iterator[Row]]] = {"conflicts": _conflicts, "packets": _packets}
