"""Ai học được ngay: who asked for a trade, who of them may join a class that opens today, and why not.

Counted are the same wishes as in the need table: answers with a need, of one round or of all, joined records
as one person. Eligibility is that of `desk/eligibility.py`, for everybody in one pass.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select

from desktop_app.desk.catalogue import rule
from desktop_app.desk.eligibility import Eligibility, eligibility_of_all
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.placing import WISHES
from desktop_app.domain.base import METADATA, codes
from desktop_app.i18n import mark

_T = METADATA.tables
_NEED, _PERSON, _HAMLET, _CLASS = (_T[name] for name in ("training_need", "person", "hamlet", "school_class"))
STANDINGS = codes(
    "who_can_join",
    eligible="Can join",
    in_class="In a class now",
    trained="Trained before",
    blocked="Blocked by a rule",
    not_known="Not enough known",
)
"""How somebody stands who asked for a trade."""

_BY_REASON = {"N03": "in_class", "N01": "trained", "N02": "trained"}
CLASS_SIZE = 35
"""People in a class where no rule is written down (TT 42/2015, Điều 19)."""


class Wish(NamedTuple):
    """Somebody who asked for a trade, where they live, and which of their wishes it is (a code of WISHES).

    `person` is the id shown, `months` what they said of the months they have time in.
    """

    person: str
    name: str | None
    birth: str | None
    hamlet_id: str | None
    hamlet: str | None
    trade: str
    asked_on: str | None
    months: str | None
    wish: str


class Joiner(NamedTuple):
    """A wish with how the person stands (a code of STANDINGS), and why."""

    person: str
    name: str | None
    birth: str | None
    hamlet_id: str | None
    hamlet: str | None
    trade: str
    asked_on: str | None
    months: str | None
    wish: str
    standing: str
    reason: str


class Opening(NamedTuple):
    """What can be opened of a trade now: people by standing, people in a class by the rule, whole classes."""

    trade: str
    people: Mapping[str, int]
    size: int

    @property
    def asked(self) -> int:
        """Everybody who asked for the trade first."""
        return sum(self.people.values())

    @property
    def classes(self) -> int:
        """How many classes those fill who can join."""
        return self.people["eligible"] // self.size


JOINERS = ListKind(
    "who_can_join",
    mark("who_can_join", "Who can join now"),
    mark("who_can_join", "people who asked"),
    (
        Column("name", mark("who_can_join", "Full name"), width=180),
        Column("standing", mark("who_can_join", "Standing"), "code", 160, STANDINGS),
        Column("reason", mark("who_can_join", "Reason"), width=340),
        Column("birth", mark("who_can_join", "Birth"), "day", 112),
        Column("hamlet", mark("who_can_join", "Hamlet"), width=140),
        Column("wish", mark("who_can_join", "Asked for the trade"), "code", 150, WISHES),
        Column("asked_on", mark("who_can_join", "Asked on"), "day", 112),
        Column("months", mark("who_can_join", "Months possible"), width=120),
    ),
    lambda: select(_NEED.c.id),
    "",
)
"""The columns of the list; its rows are worked out and not read by a statement."""


def wishes(reader: Connection, round_id: str | None = None) -> list[Wish]:
    """Everybody who asked for a trade, once for each, in order of trade, wish and the day they asked."""
    first: dict[tuple[str, str], Wish] = {}
    for wish, column in (("first", _NEED.c.trade), ("second", _NEED.c.second_trade)):
        for row in reader.execute(_wishes(column, round_id)).all():
            first.setdefault((row.trade, row.id), Wish._make((*row, wish)))
    return sorted(first.values(), key=lambda one: (one.trade, one.wish, one.asked_on or "9999", one.person))


def joiners(reader: Connection, day: str, round_id: str | None = None) -> list[Joiner]:
    """The same with how each stands on a day."""
    answers = eligibility_of_all(reader, day)
    return [
        Joiner(*one, standing_of(answers[one.person]), answers[one.person].reason)
        for one in wishes(reader, round_id)
        if one.person in answers
    ]


def _wishes(trade: Any, round_id: str | None) -> Select[Any]:
    shown = _PERSON.alias("shown")
    chosen = (
        select(
            shown.c.id, shown.c.name, shown.c.birth, shown.c.hamlet_id, _HAMLET.c.name.label("hamlet"),
            trade.label("trade"), _NEED.c.asked_on, _NEED.c.months,
        )
        .join(_PERSON, _PERSON.c.id == _NEED.c.person_id)
        .join(shown, shown.c.id == _PERSON.c.shown_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == shown.c.hamlet_id)
        .where(_NEED.c.gone.is_(None), _PERSON.c.gone.is_(None), _NEED.c.wanted.is_(True), trade.is_not(None))
        .order_by(func.coalesce(_NEED.c.asked_on, "9999"), _NEED.c.id)
    )  # fmt: skip
    return chosen if round_id is None else chosen.where(_NEED.c.round_id == round_id)


def standing_of(answer: Eligibility) -> str:
    """The standing that an answer means; what is not known of an earlier course is not known."""
    if answer.answer != "not_eligible":
        return answer.answer
    return _BY_REASON.get(answer.reasons[0].code, "blocked")


def openings(reader: Connection, found: Iterable[Joiner], day: str) -> list[Opening]:
    """What can be opened of each trade that somebody asked for first, where most can join first."""
    counts: dict[str, dict[str, int]] = {}
    for one in found:
        if one.wish == "first":
            people = counts.setdefault(one.trade, dict.fromkeys(STANDINGS, 0))
            people[one.standing] += 1
    size = size_of_classes(reader, day)
    made = [Opening(trade, people, size) for trade, people in counts.items()]
    return sorted(made, key=lambda one: (-one.people["eligible"], -one.asked, one.trade))


def size_of_classes(reader: Connection, day: str) -> int:
    """How many people may be in a class that opens on a day, by the rule in force."""
    written = rule(reader, "class_size", day)
    return written.value if written else CLASS_SIZE


def of_trade(found: Iterable[Joiner], trade: str, hamlets: Sequence[str] = ()) -> list[Joiner]:
    """Those who asked for a trade and live in one of these hamlets (none: in any)."""
    return [one for one in found if one.trade == trade and (not hamlets or one.hamlet_id in hamlets)]


def class_months(reader: Connection, year: str) -> dict[str, frozenset[int]]:
    """The months of a year in which classes of each trade are held or planned; cancelled ones are none."""
    chosen = select(_CLASS.c.trade, _CLASS.c.opened_on, _CLASS.c.closed_on).where(
        _CLASS.c.gone.is_(None), _CLASS.c.state.is_distinct_from("cancelled"), _CLASS.c.opened_on.is_not(None)
    )
    held: dict[str, set[int]] = {}
    for trade, opened_on, closed_on in reader.execute(chosen).all():
        last = (closed_on or opened_on)[:7]
        months = {month for month in range(1, 13) if opened_on[:7] <= f"{year}-{month:02}" <= last}
        held.setdefault(trade or "", set()).update(months)
    return {trade: frozenset(months) for trade, months in held.items()}
