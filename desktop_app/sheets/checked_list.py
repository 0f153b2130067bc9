"""A pasted list with its verdicts, as it is shown, printed and written to Excel."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from desktop_app.desk.check_list import BASES, VERDICTS, Checked, check_list
from desktop_app.desk.listed_people import take_list
from desktop_app.desk.lists import Column, ListKind
from desktop_app.i18n import mark, translate
from desktop_app.sheets.import_people import to_rows
from desktop_app.sheets.pasted import PastedLine, read_pasted
from desktop_app.store.log import CHANGE
from desktop_app.store.opening import today_of
from desktop_app.store.store import Store

CHECK_LIST = ListKind(
    "check_list",
    mark("check_list", "Check of a list"),
    mark("check_list", "people in the list"),
    (
        Column("line", mark("check_list", "Line"), "number", 56),
        Column("name", mark("check_list", "Full name"), width=170),
        Column("verdict", mark("check_list", "Verdict"), "code", 160, VERDICTS),
        Column("reason", mark("check_list", "Reason"), width=380),
        Column("birth", mark("check_list", "Birth"), "day", 92),
        Column("hamlet", mark("check_list", "Hamlet"), width=130),
        Column("id_number", mark("check_list", "ID number"), "digits", 132),
        Column("basis", mark("check_list", "Found by"), "code", 130, BASES),
    ),
    lambda: select(CHANGE.c.id),
    "",
)
"""The columns of a check; its rows are worked out and not read by a statement."""

_BY_PERSON = ("name", "birth", "hamlet", "id_number")
_UNREAD = "unread"

Row = dict[str, Any]


def check_text(store: Store, text: str, chosen: Mapping[int, str] | None = None) -> list[Row]:
    """A row for everybody in a pasted text, in its order, for a class that opens today.

    Besides the columns of CHECK_LIST: `person`, the id of the one found, `offered`, the people who may be
    meant. `chosen` are the ids of those an officer said are meant, by line. Refusals as `read_pasted`.
    """
    day = today_of(store)
    lines = read_pasted(text, day)
    people = to_rows([one.person for one in lines])
    said = chosen or {}
    by_place = {place: said[one.line] for place, one in enumerate(lines) if one.line in said}
    with store.read() as reader:
        checked = check_list(reader, people, day, by_place)
    return [_row(line, found, lines) for line, found in zip(lines, checked, strict=True)]


def add_lines(store: Store, text: str, lines: Sequence[int]) -> int:
    """Take the people of these lines into the book as one change; says how many were not in it before.

    Refusals as `read_pasted`, and `kept_by_communes`.
    """
    wanted = [one.person for one in read_pasted(text, today_of(store)) if one.line in set(lines)]
    outcomes = take_list(store, to_rows(wanted))
    return sum(outcome.verdict == "accepted" for outcome in outcomes)


def count_verdicts(rows: Sequence[Row]) -> Mapping[str, int]:
    """How many rows have each verdict."""
    return Counter(row["verdict"] for row in rows)


def _row(line: PastedLine, found: Checked, lines: Sequence[PastedLine]) -> Row:
    """The cells of a line: what it says, else what the book says of the person found."""
    listed, person = line.person, found.person
    is_read = bool(listed.name or person)
    repeats = (
        ""
        if found.first is None
        else translate("check_list", "The same as line {n}.", n=lines[found.first].line)
    )
    shown = {field: getattr(listed, field) or getattr(person, field, None) for field in _BY_PERSON}
    return shown | {
        "id": str(line.line),
        "line": line.line,
        "verdict": found.verdict if is_read else _UNREAD,
        "reason": " ".join(filter(None, (line.fault, repeats, found.reason))),
        "basis": found.basis or None,
        "person": person.id if person else "",
        "offered": found.offered,
    }
