"""A list held against the book: who of it may join a supported class, who may not and why, who is unknown.

Somebody is known by the ID number; without one that is known by the folded name, where birth, hamlet and
number agree as far as both sides say them. Where several people fit, they are offered and nobody is taken.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, select

from desktop_app.desk.eligibility import Eligibility, eligibility_of_some
from desktop_app.desk.listed_people import ListedPerson
from desktop_app.domain.base import METADATA, codes
from desktop_app.i18n import translate
from desktop_app.store import search
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.text import fold

_PERSON, _HAMLET = METADATA.tables["person"], METADATA.tables["hamlet"]
VERDICTS = codes(
    "check_list",
    eligible="Eligible",
    not_eligible="Not eligible yet",
    not_known="Not enough known",
    possible="Who is meant?",
    unknown="Not in the book",
    repeated="Twice in the list",
    unread="Not read",
)
"""What may be said of a line, in the order of the filters."""

BASES = codes(
    "check_list",
    id_number="ID number",
    name_birth="Name and birth",
    name_hamlet="Name and hamlet",
    name="Name only",
    chosen="Chosen by you",
)
"""By what somebody was found."""

NOBODY = ""
"""What an officer chooses where none of the people offered is meant."""


class Found(NamedTuple):
    """Somebody in the book as the check needs them; joined records by the one they are shown as."""

    id: str
    name: str | None
    birth: str | None
    id_number: str | None
    hamlet: str | None


class Checked(NamedTuple):
    """A line with its verdict (a code of VERDICTS), why, who it is, by what, and who it may be.

    `person` is known only where nobody else is possible; `first` is the index of the row that says the same
    before this one.
    """

    verdict: str
    reason: str
    person: Found | None = None
    basis: str = ""
    offered: tuple[Found, ...] = ()
    first: int | None = None


class _Match(NamedTuple):
    person: Found | None
    basis: str = ""
    offered: tuple[Found, ...] = ()


def check_list(
    reader: Connection, rows: Sequence[ListedPerson], day: str, chosen: Mapping[int, str] | None = None
) -> list[Checked]:
    """What is to be said of each row for a class that opens on a day.

    `chosen` are the people an officer said are meant, by the index of the row; NOBODY for none of them.
    """
    said = chosen or {}
    matches = [_match(reader, row, said.get(place)) for place, row in enumerate(rows)]
    people = {match.person.id for match in matches if match.person}
    answers = eligibility_of_some(reader, people, day)
    first = _first_places(rows, matches)
    return [_checked(place, rows[place], match, answers, first[place]) for place, match in enumerate(matches)]


def _checked(
    place: int, row: ListedPerson, match: _Match, answers: Mapping[str, Eligibility], first: int
) -> Checked:
    repeated = first if first < place else None
    if match.person is None:
        verdict = "possible" if match.offered else "unknown"
        is_sure = repeated is not None and row.id_number
        said = _of_offered(match.offered)
        return Checked("repeated" if is_sure else verdict, said, offered=match.offered, first=repeated)
    if repeated is not None:
        return Checked("repeated", "", match.person, match.basis, first=repeated)
    answer = answers[match.person.id]
    reason = " ".join(filter(None, (_to_compare(row, match), answer.reason)))
    return Checked(answer.answer, reason, match.person, match.basis)


def _first_places(rows: Sequence[ListedPerson], matches: Sequence[_Match]) -> list[int]:
    """For each row the first row that says the same person: itself for most."""
    first: dict[object, int] = {}
    return [
        first.setdefault(match.person.id if match.person else _said(row), place)
        for place, (row, match) in enumerate(zip(rows, matches, strict=True))
    ]


def _said(row: ListedPerson) -> tuple[str, ...]:
    """What tells a row nobody was found for from others: its number, else all it says."""
    if row.id_number:
        return (row.id_number,)
    return fold(row.name), row.birth or "", fold(row.hamlet or "")


def _match(reader: Connection, row: ListedPerson, chosen: str | None) -> _Match:
    if chosen:
        people = _people(reader, _PERSON.c.id == chosen)
        return _Match(people[0], "chosen") if people else _Match(None)
    if row.id_number and (by_number := _people(reader, _PERSON.c.id_number == row.id_number)):
        return _Match(by_number[0], "id_number")
    alike = [person for person in _of_name(reader, row.name) if not _numbers_differ(row, person)]
    if chosen == NOBODY or not alike:
        return _Match(None)
    fitting = [person for person in alike if _births_agree(row, person) and _hamlets_agree(row, person)]
    exact = [person for person in fitting if row.birth and person.birth == row.birth]
    sure = exact or fitting
    if len(sure) == 1:
        return _Match(sure[0], _basis(row, sure[0]))
    return _Match(None, offered=tuple(sure or [person for person in alike if _is_near(row, person)]))


def _of_name(reader: Connection, name: str) -> list[Found]:
    """Everybody of this name, marks and capitals aside."""
    if not fold(name):
        return []
    found = _people(reader, _PERSON.c.id.in_(search.matching("people", name)))
    return [person for person in found if fold(person.name or "") == fold(name)]


def _people(reader: Connection, which: ColumnElement[bool]) -> list[Found]:
    """The people whose records these are, each once, as they are shown."""
    shown = select(_PERSON.c.shown_id).where(which, _PERSON.c.gone.is_(None))
    columns = (_PERSON.c[field] for field in ("id", "name", "birth", "id_number"))
    chosen = (
        select(*columns, _HAMLET.c.name)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_PERSON.c.id.in_(shown), _PERSON.c.gone.is_(None))
        .order_by(_PERSON.c.id)
    )
    return [Found._make(row) for row in reader.execute(chosen)]


def _numbers_differ(row: ListedPerson, person: Found) -> bool:
    return bool(row.id_number and person.id_number and row.id_number != person.id_number)


def _births_agree(row: ListedPerson, person: Found) -> bool:
    """Whether one birth is the other or its year, or one is not said."""
    one, other = row.birth or "", person.birth or ""
    return one.startswith(other) or other.startswith(one)


def _hamlets_agree(row: ListedPerson, person: Found) -> bool:
    one, other = fold(row.hamlet or ""), fold(person.hamlet or "")
    return not one or not other or one == other


def _is_near(row: ListedPerson, person: Found) -> bool:
    """Whether somebody of the name may be meant though birth or hamlet is written otherwise."""
    return _births_agree(row, person) or _hamlets_agree(row, person)


def _basis(row: ListedPerson, person: Found) -> str:
    if row.birth and person.birth:
        return "name_birth"
    return "name_hamlet" if row.hamlet and person.hamlet else "name"


def _to_compare(row: ListedPerson, match: _Match) -> str:
    """What to look at before the answer is relied on: a name written otherwise, a name that was all."""
    person = match.person
    if person and match.basis == "id_number" and row.name and fold(row.name) != fold(person.name or ""):
        return translate("check_list", "This ID number belongs to {name} in the book.", name=person.name)
    if match.basis in ("name", "name_hamlet"):
        return translate("check_list", "Found without the birth, please compare.")
    return ""


def _of_offered(offered: Iterable[Found]) -> str:
    said = "; ".join(map(tell, offered))
    return translate("check_list", "May be: {people}.", people=said) if said else ""


def people_among(ids: Collection[str]) -> Select[Any]:
    """A statement that gives those of these people who are there, for a list opened with them."""
    return select(_PERSON.c.id).where(_PERSON.c.id.in_(ids))


def tell(person: Found) -> str:
    """What tells somebody from others of the name."""
    birth = show_day(person.birth) if person.birth else None
    return ", ".join(part for part in (person.name, birth, person.hamlet) if part)
