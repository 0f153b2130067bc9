"""The person's card: who somebody is, and one timeline of all that is written down of them."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, select

from desktop_app.desk.eligibility import Eligibility, eligibility
from desktop_app.desk.loans import stands
from desktop_app.domain.base import METADATA, Codes
from desktop_app.domain.loan import LOAN_EVENTS
from desktop_app.domain.person import COURSE_SOURCES
from desktop_app.domain.survey import MARKETS, NO_NEED_REASONS
from desktop_app.domain.training import ENROLMENT_STATES
from desktop_app.domain.work import OUTCOMES, PLACEMENT_STATES
from desktop_app.i18n import translate
from desktop_app.vietnam import dates, numbers

_T = METADATA.tables
_PERSON, _HAMLET, _PLACEMENT = _T["person"], _T["hamlet"], _T["overseas_placement"]


class Event(NamedTuple):
    """One thing that happened: its day (empty where it is not known), the sentence, and the row it opens."""

    day: str
    text: str
    table: str
    row: str


class Card(NamedTuple):
    """A person's card; `eligible` is the answer for a class that opens today, `events` newest first."""

    title: str
    muted: str
    eligible: Eligibility
    groups: tuple[str, ...]
    events: tuple[Event, ...]


Words = Callable[[str | None], str]


def person_card(reader: Connection, person_id: str, today: str, trade_name: Words) -> Card:
    """The card of somebody and of the records joined with theirs."""
    row = reader.execute(
        select(_PERSON.c.name, _PERSON.c.birth, _PERSON.c.shown_id, _HAMLET.c.name.label("hamlet"))
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_PERSON.c.id == person_id)
    ).one()
    ids = list(reader.execute(select(_PERSON.c.id).where(_PERSON.c.shown_id == row.shown_id)).scalars())
    events = sorted(_events(reader, ids, trade_name), key=lambda event: (event.day, event.row), reverse=True)
    muted, answer = _muted(row.birth, row.hamlet, today), eligibility(reader, person_id, today)
    return Card(row.name or "", muted, answer, _groups(reader, ids), tuple(events))


def _muted(birth: str | None, hamlet: str | None, today: str) -> str:
    age = translate("card", "{age} years old", age=dates.age_on(birth, today)) if birth else ""
    return " · ".join(part for part in (age, hamlet) if part)


def _groups(reader: Connection, ids: list[str]) -> tuple[str, ...]:
    table = _T["policy_group"]
    chosen = select(table.c.policy_group).where(table.c.person_id.in_(ids), table.c.gone.is_(None))
    return tuple(sorted(set(reader.execute(chosen).scalars())))


def _events(reader: Connection, ids: list[str], trade_name: Words) -> Iterable[Event]:
    for source in _SOURCES:
        for row in reader.execute(source.rows(ids)).mappings():
            yield Event(row["day"] or "", source.say(dict(row), trade_name), source.table, row["id"])


class _Source(NamedTuple):
    """Where events come from: the table their links go to, their rows (id, day ...), how they are told."""

    table: str
    rows: Callable[[list[str]], Select[Any]]
    say: Callable[[dict[str, Any], Words], str]


def _needs(ids: list[str]) -> Select[Any]:
    table = _T["training_need"]
    shown = (table.c[field] for field in ("id", "trade", "wanted", "no_need_reason"))
    chosen = select(*shown, table.c.asked_on.label("day"))
    return chosen.where(table.c.person_id.in_(ids), table.c.gone.is_(None))


def _say_need(row: dict[str, Any], trade_name: Words) -> str:
    if row["wanted"] and row["trade"]:
        return translate("card", "Wants to learn {trade}", trade=trade_name(row["trade"]))
    if row["no_need_reason"]:
        return translate("card", "No need: {reason}", reason=_word(NO_NEED_REASONS, row["no_need_reason"]))
    return translate("card", "Asked about learning a trade")


def _enrolments(ids: list[str]) -> Select[Any]:
    table, school_class = _T["enrolment"], _T["school_class"]
    return (
        select(
            table.c.id,
            table.c.joined_on.label("day"),
            school_class.c.code,
            school_class.c.trade,
            table.c.state,
        )
        .join(school_class, school_class.c.id == table.c.class_id)
        .where(table.c.person_id.in_(ids), table.c.gone.is_(None), school_class.c.gone.is_(None))
    )


def _say_enrolment(row: dict[str, Any], trade_name: Words) -> str:
    return translate(
        "card",
        "Class {code}, {trade}: {state}",
        code=row["code"] or "",
        trade=trade_name(row["trade"]),
        state=_word(ENROLMENT_STATES, row["state"]),
    )


def _outcomes(ids: list[str]) -> Select[Any]:
    table, enrolment = _T["outcome"], _T["enrolment"]
    return (
        select(table.c.id, table.c.asked_on.label("day"), table.c.outcome, table.c.employer)
        .join(enrolment, enrolment.c.id == table.c.enrolment_id)
        .where(enrolment.c.person_id.in_(ids), table.c.gone.is_(None), enrolment.c.gone.is_(None))
    )


def _say_outcome(row: dict[str, Any], _trade_name: Words) -> str:
    said = _word(OUTCOMES, row["outcome"])
    return f"{said}: {row['employer']}" if row["employer"] else said


def _introductions(ids: list[str]) -> Select[Any]:
    return _placements(ids, _PLACEMENT.c.introduced_on)


def _departures(ids: list[str]) -> Select[Any]:
    return _placements(ids, _PLACEMENT.c.departed_on).where(_PLACEMENT.c.departed_on.is_not(None))


def _placements(ids: list[str], day: ColumnElement[Any]) -> Select[Any]:
    chosen = select(_PLACEMENT.c.id, day.label("day"), _PLACEMENT.c.market, _PLACEMENT.c.state)
    return chosen.where(_PLACEMENT.c.person_id.in_(ids), _PLACEMENT.c.gone.is_(None))


def _say_introduction(row: dict[str, Any], _trade_name: Words) -> str:
    market, state = _word(MARKETS, row["market"]), _word(PLACEMENT_STATES, row["state"])
    return translate("card", "Introduced to work abroad, {market}: {state}", market=market, state=state)


def _say_departure(row: dict[str, Any], _trade_name: Words) -> str:
    return translate("card", "Departed abroad, {market}", market=_word(MARKETS, row["market"]))


def _loans(ids: list[str]) -> Select[Any]:
    """The entries of loans that somebody or their household took, reversed ones left out."""
    table, loan = _T["loan_event"], _T["loan"]
    households = select(_PERSON.c.household_id).where(_PERSON.c.id.in_(ids))
    return (
        select(loan.c.id, loan.c.household_id, table.c.happened_on.label("day"), table.c.kind, table.c.amount)
        .join(loan, loan.c.id == table.c.loan_id)
        .where(loan.c.person_id.in_(ids) | loan.c.household_id.in_(households))
        .where(loan.c.gone.is_(None), stands())
    )


def _say_loan(row: dict[str, Any], _trade_name: Words) -> str:
    amount = numbers.show_money(row["amount"] or 0)
    told = translate("card", "{event}: {amount}", event=_word(LOAN_EVENTS, row["kind"]), amount=amount)
    return translate("card", "{event} (household)", event=told) if row["household_id"] else told


def _courses(ids: list[str]) -> Select[Any]:
    """Courses taken elsewhere; they are shown in the record of the person."""
    table = _T["earlier_course"]
    shown = (table.c[field] for field in ("trade", "place", "source"))
    chosen = select(table.c.person_id.label("id"), table.c.finished_on.label("day"), *shown)
    return chosen.where(table.c.person_id.in_(ids), table.c.gone.is_(None))


def _say_course(row: dict[str, Any], _trade_name: Words) -> str:
    told = ", ".join(part for part in (row["trade"], row["place"]) if part)
    source = _word(COURSE_SOURCES, row["source"])
    said = translate("card", "Earlier course: {trade}", trade=told)
    return f"{said} ({source[:1].lower()}{source[1:]})" if source else said


def _word(words: Codes, code: str | None) -> str:
    return str(words.get(code, code)) if code else ""


_SOURCES = (
    _Source("training_need", _needs, _say_need),
    _Source("enrolment", _enrolments, _say_enrolment),
    _Source("outcome", _outcomes, _say_outcome),
    _Source("overseas_placement", _introductions, _say_introduction),
    _Source("overseas_placement", _departures, _say_departure),
    _Source("loan", _loans, _say_loan),
    _Source("person", _courses, _say_course),
)
