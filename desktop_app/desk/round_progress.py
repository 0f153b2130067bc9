"""How far a survey round is in every hamlet: who asks there, how many were asked, whether it is done."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.found import Found, Situation
from desktop_app.desk.lists import Column
from desktop_app.desk.round_figures import Denominators, denominators
from desktop_app.desk.units import hamlets
from desktop_app.domain.base import METADATA, codes
from desktop_app.domain.survey import RoundHamlet
from desktop_app.i18n import mark
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import add_days, show_day
from desktop_app.vietnam.names import text_key

LEAST_PERCENT = 80
"""Below which share of its households a hamlet is named when a round is closed (U02); an office habit."""

HAMLET_STATES = codes(
    "round_hamlet_state", done="Done", begun="Being asked", waiting="Not begun", left_out="Left out"
)
_T = METADATA.tables
_NEED, _PERSON, _PLACE, _ROUND = (
    _T[name] for name in ("training_need", "person", "round_hamlet", "survey_round")
)


class HamletProgress(NamedTuple):
    """One hamlet in a round: people asked, households reached, and how many there are (None: not known).

    Somebody without a household counts as one of their own.
    """

    id: str
    hamlet: str
    assignee: str
    people: int
    reached: int
    households: int | None
    done_on: str | None
    state: str

    @property
    def is_short(self) -> bool:
        """Whether so few households were reached that it is said before closing."""
        if self.state == "left_out":
            return False
        if not self.households:
            return not self.people
        return self.reached * 100 < self.households * LEAST_PERCENT


class Coverage(NamedTuple):
    """Households reached of all, in hamlets whose number is known; names of the hamlets that fall short."""

    reached: int
    households: int
    short: tuple[str, ...]


def progress(reader: Connection, round_id: str) -> list[HamletProgress]:
    """Every hamlet in use, and how far the round is there, by name; Refusal `row_missing`."""
    of_round = fields_of_row(reader, "survey_round", round_id)
    places, asked = _places(reader, round_id), _asked(reader, round_id)
    known = denominators(reader, (of_round["opened_on"] or "")[:4])
    names = hamlets(reader, of_round["area"])
    return [
        _progress(hamlet, names[hamlet], places.get(hamlet, {}), asked.get(hamlet, (0, 0)), known.get(hamlet))
        for hamlet in sorted(names, key=lambda one: (text_key(names[one]), one))
    ]


def _progress(
    hamlet: str, name: str, place: dict[str, Any], asked: tuple[int, int], known: Denominators | None
) -> HamletProgress:
    done_on = place.get("done_on")
    ways = (("left_out", place.get("left_out")), ("done", done_on), ("begun", asked[0]))
    state = next((state for state, holds in ways if holds), "waiting")
    households = known.households if known else None
    return HamletProgress(hamlet, name, place.get("assignee") or "", *asked, households, done_on, state)


def _places(reader: Connection, round_id: str) -> dict[str, dict[str, Any]]:
    chosen = select(_PLACE).where(_PLACE.c.round_id == round_id, _PLACE.c.gone.is_(None))
    return {row["hamlet_id"]: dict(row) for row in reader.execute(chosen).mappings()}


def _asked(reader: Connection, round_id: str) -> dict[str, tuple[int, int]]:
    """People and households by hamlet, joined records once."""
    shown = _PERSON.alias("shown")
    chosen = (
        select(
            shown.c.hamlet_id,
            func.count(func.distinct(shown.c.id)),
            func.count(func.distinct(func.coalesce(shown.c.household_id, shown.c.id))),
        )
        .select_from(_NEED)
        .join(_PERSON, _PERSON.c.id == _NEED.c.person_id)
        .join(shown, shown.c.id == _PERSON.c.shown_id)
        .where(_NEED.c.round_id == round_id, _NEED.c.gone.is_(None), _PERSON.c.gone.is_(None))
        .group_by(shown.c.hamlet_id)
    )
    return {row[0]: (row[1], row[2]) for row in reader.execute(chosen)}


def place_of(reader: Connection, round_id: str, hamlet_id: str) -> dict[str, Any]:
    """What was said of a hamlet in a round; nothing where nobody said anything."""
    return _places(reader, round_id).get(hamlet_id, {})


def coverage(found: Sequence[HamletProgress]) -> Coverage:
    """How much of a round is done (U02)."""
    counted = [(one, one.households) for one in found if one.households and one.state != "left_out"]
    return Coverage(
        sum(min(one.reached, households) for one, households in counted),
        sum(households for _, households in counted),
        tuple(one.hamlet for one in found if one.is_short),
    )


def assign(store: Store, round_id: str, hamlet_ids: Sequence[str], **fields: Any) -> None:
    """Say who asks in some hamlets, when they were done, what is left out (fields of RoundHamlet)."""
    with store.write("assign hamlets") as change:
        area = fields_of_row(change.connection, "survey_round", round_id)["area"]
        for hamlet_id in hamlet_ids:
            row_id = derived_id("round_hamlet", round_id, hamlet_id)
            known = change.get(RoundHamlet, row_id)
            row = known or RoundHamlet(id=row_id, area=area, round_id=round_id, hamlet_id=hamlet_id)
            for name, value in fields.items():
                setattr(row, name, value)
            change.put(row)


def rounds_closing(at: Situation, days: int) -> Iterator[Found]:
    """Open rounds to be closed within so many days whose hamlets are not all done."""
    last = add_days(at.today, days)
    chosen = select(_ROUND.c.id, _ROUND.c.name, _ROUND.c.closes_on).where(
        _ROUND.c.gone.is_(None), _ROUND.c.closed_on.is_(None), _ROUND.c.closes_on <= last
    )
    dated = chosen.where(func.length(_ROUND.c.closes_on) == len("2026-03-05"))
    for row in at.reader.execute(dated.order_by(_ROUND.c.closes_on, _ROUND.c.id)).all():
        left = sum(one.state in ("begun", "waiting") for one in progress(at.reader, row.id))
        if left:
            values = {"round": row.name or "", "date": show_day(row.closes_on), "n": left}
            yield Found(row.id, row.closes_on, values)


PROGRESS = (
    Column("hamlet", mark("lists", "Hamlet"), width=220),
    Column("assignee", mark("lists", "Who asks"), width=200),
    Column("people", mark("lists", "People asked"), "number", 130),
    Column("reached", mark("lists", "Households reached"), "number", 150),
    Column("households", mark("lists", "All households"), "number", 120),
    Column("done_on", mark("lists", "Done on"), "day", 110),
    Column("state", mark("lists", "State"), "code", 130, HAMLET_STATES),
)
"""The columns in which the hamlets of a round are listed."""
