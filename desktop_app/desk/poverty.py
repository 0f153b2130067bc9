"""The yearly decision on poor and near-poor households: a list of heads, taken as one change.

Each row is looked for in the book: by ID number, else by folded name, with birth and hamlet as far as both
are known. The household it names gets its class of the year, and all its members the mark with the decision
as their paper, valid to the end of that year. Marks of the same classes in the same hamlets that the
decision does not renew end; they stay written down.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from desktop_app.desk.found import Found, Situation
from desktop_app.desk.people import group_row, put_household
from desktop_app.desk.units import area_of_new
from desktop_app.domain.base import METADATA, codes
from desktop_app.domain.person import POVERTY_CLASSES, PolicyGroup, Poverty
from desktop_app.domain.refusal import Refusal
from desktop_app.store.change import Change
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import YEARS, add_days
from desktop_app.vietnam.text import fold

VERDICTS = codes(
    "poverty_verdict",
    found="Household found",
    person="Person found, a household is made",
    missing="Not in the book",
    several="Several fit",
    repeated="Twice in the list",
    no_class="Class not said",
)
TAKEN = ("found", "person")
"""The verdicts of rows that are written down."""

_T = METADATA.tables
_PERSON, _HAMLET, _GROUP, _POVERTY = (_T[name] for name in ("person", "hamlet", "policy_group", "poverty"))


class Decision(NamedTuple):
    """The decision: its number, the day it was signed, the year its classes are of."""

    number: str
    decided_on: str
    year: int


class DecidedHousehold(NamedTuple):
    """One row: the head, and the household's class (a code of POVERTY_CLASSES, or empty)."""

    name: str
    poverty_class: str = ""
    birth: str | None = None
    id_number: str | None = None
    hamlet: str | None = None


class Verdict(NamedTuple):
    """What is known of a row: a code of VERDICTS, the head, the household (None: to be made), who fits."""

    code: str
    head: str = ""
    household: str | None = None
    members: tuple[str, ...] = ()
    hamlet: str = ""


class Taken(NamedTuple):
    """What was written: the verdict of each row, and how many marks of before end."""

    verdicts: list[Verdict]
    ended: int


class _Person(NamedTuple):
    id: str
    name: str
    birth: str
    id_number: str
    household: str | None
    hamlet_id: str
    hamlet: str


def judge(reader: Connection, area: str, rows: Sequence[DecidedHousehold]) -> list[Verdict]:
    """What is found for each row; the second row for a household is `repeated`."""
    people = _people(reader, area)
    by_number = {one.id_number: one for one in people if one.id_number}
    by_name: dict[str, list[_Person]] = defaultdict(list)
    households: dict[str, list[str]] = defaultdict(list)
    for one in people:
        by_name[fold(one.name)].append(one)
        if one.household:
            households[one.household].append(one.id)
    found, seen = [], set[str]()
    for row in rows:
        numbered = by_number.get(row.id_number or "")
        fitting = [numbered] if numbered else [one for one in by_name[fold(row.name)] if _fits(one, row)]
        verdict = _verdict(row, fitting, households)
        key = verdict.household or verdict.head
        found.append(verdict._replace(code="repeated") if key and key in seen else verdict)
        seen |= {key} if verdict.code in TAKEN else set()
    return found


def _fits(one: _Person, row: DecidedHousehold) -> bool:
    births, hamlets = (one.birth, row.birth or ""), (fold(one.hamlet), fold(row.hamlet or ""))
    agree = births[0].startswith(births[1]) or births[1].startswith(births[0])
    if row.id_number and one.id_number:
        return False
    return agree and (not all(hamlets) or hamlets[0] == hamlets[1])


def _verdict(row: DecidedHousehold, fitting: Sequence[_Person], households: dict[str, list[str]]) -> Verdict:
    if not row.poverty_class:
        return Verdict("no_class", members=tuple(one.id for one in fitting))
    if len({one.household or one.id for one in fitting}) > 1:
        return Verdict("several", members=tuple(one.id for one in fitting))
    if not fitting:
        return Verdict("missing")
    head = fitting[0]
    members = tuple(households[head.household]) if head.household else (head.id,)
    return Verdict("found" if head.household else "person", head.id, head.household, members, head.hamlet_id)


def _people(reader: Connection, area: str) -> list[_Person]:
    """Everybody who lives here, joined records once."""
    chosen = (
        select(
            _PERSON.c.id,
            _PERSON.c.name,
            _PERSON.c.birth,
            _PERSON.c.id_number,
            _PERSON.c.household_id,
            _PERSON.c.hamlet_id,
            _HAMLET.c.name,
        )
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_PERSON.c.area == area, _PERSON.c.gone.is_(None), _PERSON.c.id == _PERSON.c.shown_id)
        .where(_PERSON.c.died_on.is_(None), _PERSON.c.moved_on.is_(None))
        .order_by(_PERSON.c.id)
    )
    return [
        _Person(row[0], row[1] or "", row[2] or "", row[3] or "", row[4], row[5] or "", row[6] or "")
        for row in reader.execute(chosen)
    ]


def take_decision(store: Store, decision: Decision, rows: Sequence[DecidedHousehold]) -> Taken:
    """Write the decision down as one change.

    Refusals `decision_needed`, `year_unknown`, `no_household_found` where no row can be written,
    `kept_by_communes`.
    """
    area = area_of_new(store)
    if not decision.number.strip():
        raise Refusal("decision_needed")
    if decision.year not in YEARS:
        raise Refusal("year_unknown", year=str(decision.year))
    with store.write("take poverty decision") as change:
        verdicts = judge(change.connection, area, rows)
        taken = [(row, one) for row, one in zip(rows, verdicts, strict=True) if one.code in TAKEN]
        if not taken:
            raise Refusal("no_household_found")
        marks: dict[str, str] = {}
        for row, one in taken:
            _put_household(change, area, decision, row, one)
            marks |= dict.fromkeys(one.members, row.poverty_class)
        change.put(
            group_row(
                area,
                person,
                poverty_class,
                paper=decision.number,
                issued_on=decision.decided_on,
                valid_to=f"{decision.year}-12-31",
            )
            for person, poverty_class in marks.items()
        )
        doubtful = {person for one in verdicts if one.code not in TAKEN for person in one.members}
        classes, hamlets = {row.poverty_class for row, _ in taken}, {one.hamlet for _, one in taken}
        return Taken(verdicts, _end_marks(change, decision, marks, (doubtful, classes, hamlets)))


def _put_household(
    change: Change, area: str, decision: Decision, row: DecidedHousehold, verdict: Verdict
) -> None:
    household = verdict.household or put_household(change, verdict.head)
    change.put(
        Poverty(
            id=derived_id("poverty", household, decision.year),
            area=area,
            household_id=household,
            year=decision.year,
            poverty_class=row.poverty_class,
            decision=decision.number,
            decided_on=decision.decided_on,
        )
    )


def marks_expired(at: Situation, days: int) -> Iterator[Found]:
    """People whose mark of a poverty class ran out, till the decision of this year is taken in.

    Marks that ended more than so many days ago are history.
    """
    year, first = int(at.today[:4]), add_days(at.today, -days)
    decided = select(_POVERTY.c.id).where(_POVERTY.c.gone.is_(None), _POVERTY.c.year >= year)
    if at.reader.execute(decided.limit(1)).first() is not None:
        return
    people = (
        select(_PERSON.c.shown_id)
        .join(_GROUP, _GROUP.c.person_id == _PERSON.c.id)
        .where(_PERSON.c.gone.is_(None), _GROUP.c.gone.is_(None))
        .where(
            _GROUP.c.policy_group.in_(POVERTY_CLASSES),
            _GROUP.c.valid_to.between(first, add_days(at.today, -1)),
        )
    )
    found = sorted(set(at.reader.execute(people).scalars()))
    if found:
        yield Found(found[0], None, {"n": len(found)}, rows=people)


def _end_marks(
    change: Change,
    decision: Decision,
    marks: dict[str, str],
    spared: tuple[set[str], set[str], set[str]],
) -> int:
    """End the marks that the decision does not renew; of people in doubt none. Gives how many."""
    doubtful, classes, hamlets = spared
    last = max(add_days(decision.decided_on, -1), f"{decision.year - 1}-12-31")
    ended = 0
    for row in _standing_marks(change.connection, last):
        is_other = marks.get(row["person"], row["policy_group"]) != row["policy_group"]
        is_left = (
            row["person"] not in marks and row["policy_group"] in classes and row["hamlet_id"] in hamlets
        )
        if is_other or (is_left and row["person"] not in doubtful):
            change.edit(PolicyGroup, row["id"], valid_to=last)
            ended += 1
    return ended


def _standing_marks(reader: Connection, last: str) -> Iterable[dict[str, Any]]:
    """The marks of poverty classes that hold beyond a day, with the person shown and the hamlet."""
    shown = _PERSON.alias("shown")
    chosen = (
        select(
            _GROUP.c.id,
            _GROUP.c.policy_group,
            shown.c.id.label("person"),
            shown.c.hamlet_id,
            _GROUP.c.valid_to,
        )
        .join(_PERSON, _PERSON.c.id == _GROUP.c.person_id)
        .join(shown, shown.c.id == _PERSON.c.shown_id)
        .where(_GROUP.c.gone.is_(None), _GROUP.c.policy_group.in_(POVERTY_CLASSES))
        .order_by(_GROUP.c.id)
    )
    rows = [dict(row) for row in reader.execute(chosen).mappings()]
    return [row for row in rows if row["valid_to"] is None or row["valid_to"] > last]
