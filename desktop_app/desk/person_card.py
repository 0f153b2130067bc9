"""The person's card: who somebody is, and one timeline of all that is written down of them."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from desktop_app.domain.base import METADATA
from desktop_app.domain.loan import LOAN_EVENTS
from desktop_app.domain.survey import MARKETS
from desktop_app.domain.work import OUTCOMES, PLACEMENT_STATES
from desktop_app.i18n import translate
from desktop_app.vietnam import dates, numbers

_T = METADATA.tables
_PERSON, _HAMLET = _T["person"], _T["hamlet"]


class Event(NamedTuple):
    """One thing that happened: its day, the sentence, and the row it opens."""

    day: str
    text: str
    table: str
    row: str


class Card(NamedTuple):
    """A person's card; `events` newest first."""

    title: str
    muted: str
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
    return Card(row.name or "", _muted(row.birth, row.hamlet, today), _groups(reader, ids), tuple(events))


def _muted(birth: str | None, hamlet: str | None, today: str) -> str:
    age = translate("card", "{age} years old", age=dates.age_on(birth, today)) if birth else ""
    return " · ".join(part for part in (age, hamlet) if part)


def _groups(reader: Connection, ids: list[str]) -> tuple[str, ...]:
    table = _T["policy_group"]
    chosen = select(table.c.policy_group).where(table.c.person_id.in_(ids), table.c.gone.is_(None))
    return tuple(sorted(set(reader.execute(chosen).scalars())))


def _events(reader: Connection, ids: list[str], trade_name: Words) -> Iterable[Event]:
    for table, statement, sentence in _SOURCES:
        for row in reader.execute(statement().where(_owner(table).in_(ids))).mappings():
            if row["day"]:
                yield Event(row["day"], sentence(dict(row), trade_name), table, row["id"])


def _owner(table: str) -> Any:
    return _T[_THROUGH.get(table, table)].c.person_id


_THROUGH = {"outcome": "enrolment", "loan_event": "loan"}


def _needs() -> Select[Any]:
    table = _T["training_need"]
    return select(table.c.id, table.c.asked_on.label("day"), table.c.trade, table.c.wanted).where(
        table.c.gone.is_(None)
    )


def _say_need(row: dict[str, Any], trade_name: Words) -> str:
    if row["wanted"] and row["trade"]:
        return translate("card", "Wants to learn {trade}", trade=trade_name(row["trade"]))
    return translate("card", "Asked about learning a trade")


def _enrolments() -> Select[Any]:
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
        .where(table.c.gone.is_(None), school_class.c.gone.is_(None))
    )


def _say_enrolment(row: dict[str, Any], trade_name: Words) -> str:
    return translate(
        "card", "Joined class {code}, {trade}", code=row["code"] or "", trade=trade_name(row["trade"])
    )


def _outcomes() -> Select[Any]:
    table, enrolment = _T["outcome"], _T["enrolment"]
    return (
        select(table.c.id, table.c.asked_on.label("day"), table.c.outcome, table.c.employer)
        .join(enrolment, enrolment.c.id == table.c.enrolment_id)
        .where(table.c.gone.is_(None))
    )


def _say_outcome(row: dict[str, Any], _trade_name: Words) -> str:
    said = str(OUTCOMES.get(row["outcome"], row["outcome"] or ""))
    return f"{said}: {row['employer']}" if row["employer"] else said


def _placements() -> Select[Any]:
    table = _T["overseas_placement"]
    return select(table.c.id, table.c.introduced_on.label("day"), table.c.market, table.c.state).where(
        table.c.gone.is_(None)
    )


def _say_placement(row: dict[str, Any], _trade_name: Words) -> str:
    market, state = (
        MARKETS.get(row["market"], row["market"]),
        PLACEMENT_STATES.get(row["state"], row["state"]),
    )
    return translate("card", "Work abroad, {market}: {state}", market=market or "", state=state or "")


def _loans() -> Select[Any]:
    table, loan = _T["loan_event"], _T["loan"]
    return (
        select(table.c.id, table.c.happened_on.label("day"), table.c.kind, table.c.amount)
        .join(loan, loan.c.id == table.c.loan_id)
        .where(loan.c.gone.is_(None))
    )


def _say_loan(row: dict[str, Any], _trade_name: Words) -> str:
    said = LOAN_EVENTS.get(row["kind"], row["kind"])
    return translate(
        "card", "{event}: {amount}", event=said or "", amount=numbers.show_money(row["amount"] or 0)
    )


def _courses() -> Select[Any]:
    table = _T["earlier_course"]
    return select(table.c.id, table.c.finished_on.label("day"), table.c.trade).where(table.c.gone.is_(None))


def _say_course(row: dict[str, Any], _trade_name: Words) -> str:
    return translate("card", "Earlier course: {trade}", trade=row["trade"] or "")


_SOURCES: tuple[tuple[str, Callable[[], Select[Any]], Callable[[dict[str, Any], Words], str]], ...] = (
    ("training_need", _needs, _say_need),
    ("enrolment", _enrolments, _say_enrolment),
    ("outcome", _outcomes, _say_outcome),
    ("overseas_placement", _placements, _say_placement),
    ("loan_event", _loans, _say_loan),
    ("earlier_course", _courses, _say_course),
)
