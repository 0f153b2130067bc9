"""Who can be placed in a class: those who asked for its trade first, and what stands against somebody."""

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from desktop_app.desk.classes import IN_CLASS
from desktop_app.desk.lists import EVERYTHING, Asked, Column
from desktop_app.domain.base import METADATA, codes
from desktop_app.i18n import mark, translate
from desktop_app.store import search
from desktop_app.vietnam.dates import show_day

_T = METADATA.tables
_PERSON, _HAMLET, _NEED = _T["person"], _T["hamlet"], _T["training_need"]
_CLASS, _ENROLMENT, _COURSE = _T["school_class"], _T["enrolment"], _T["earlier_course"]
WISHES = codes("wish", first="First choice", second="Second choice", none="Did not ask")
COLUMNS = (
    Column("chosen", mark("placing", "Chosen"), width=64),
    Column("name", mark("placing", "Full name"), width=190),
    Column("birth", mark("placing", "Birth"), "day", 96),
    Column("hamlet", mark("placing", "Hamlet"), width=150),
    Column("wish", mark("placing", "Asked for the trade"), "code", 150, WISHES),
    Column("asked_on", mark("placing", "Asked on"), "day", 96),
    Column("doubt", mark("placing", "To look at"), width=380),
)
Words = Callable[[str | None], str]


class Doubt(NamedTuple):
    """What stands against placing somebody: the glossary's code and the sentence."""

    code: str
    sentence: str


def _wishes(trade: str) -> Any:
    rank = case((_NEED.c.trade == trade, 1), else_=2)
    return (
        select(
            _PERSON.c.shown_id.label("person"),
            func.min(rank).label("rank"),
            func.min(_NEED.c.asked_on).label("asked_on"),
        )
        .join(_PERSON, _PERSON.c.id == _NEED.c.person_id)
        .where(_NEED.c.gone.is_(None), _PERSON.c.gone.is_(None), _NEED.c.wanted.is_(True))
        .where((_NEED.c.trade == trade) | (_NEED.c.second_trade == trade))
        .group_by(_PERSON.c.shown_id)
        .subquery()
    )


def _candidates(
    reader: Connection, class_id: str, typed: str
) -> tuple[Select[Any], list[ColumnElement[Any]]]:
    trade = reader.execute(select(_CLASS.c.trade).where(_CLASS.c.id == class_id)).scalar() or ""
    wish = _wishes(trade)
    taken = (
        select(_PERSON.c.shown_id)
        .join(_ENROLMENT, _ENROLMENT.c.person_id == _PERSON.c.id)
        .where(_ENROLMENT.c.class_id == class_id, _ENROLMENT.c.gone.is_(None))
        .where(func.coalesce(_ENROLMENT.c.state, "") != "withdrawn")
    )
    words = case((wish.c.rank == 1, "first"), (wish.c.rank == 2, "second"), else_="none")
    chosen = (
        select(
            _PERSON.c.id,
            _PERSON.c.name,
            _PERSON.c.birth,
            _HAMLET.c.name.label("hamlet"),
            words.label("wish"),
            wish.c.asked_on,
        )
        .outerjoin(wish, wish.c.person == _PERSON.c.id)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_PERSON.c.gone.is_(None), _PERSON.c.shown_id == _PERSON.c.id, _PERSON.c.id.not_in(taken))
    )
    is_asked = (
        _PERSON.c.id.in_(search.matching("people", typed)) if typed.strip() else wish.c.rank.is_not(None)
    )
    order = [func.coalesce(wish.c.rank, 3), func.coalesce(wish.c.asked_on, "9999"), _PERSON.c.id]
    return chosen.where(is_asked), order


def count_candidates(reader: Connection, class_id: str, typed: str = "") -> int:
    """How many people asked for the class's trade and are not in it; of everybody, those that match."""
    chosen, _ = _candidates(reader, class_id, typed)
    return int(reader.execute(select(func.count()).select_from(chosen.subquery())).scalar_one())


def candidates(
    reader: Connection, class_id: str, asked: Asked = EVERYTHING, offset: int = 0, limit: int = 200
) -> list[dict[str, Any]]:
    """Some of the people who can be placed: first choice before second, whoever asked earlier first.

    Typing looks among everybody, also those who never asked.
    """
    chosen, order = _candidates(reader, class_id, asked.typed)
    return [
        dict(row) for row in reader.execute(chosen.order_by(*order).offset(offset).limit(limit)).mappings()
    ]


def doubts(
    reader: Connection, class_id: str, people: Collection[str], trade_name: Words
) -> dict[str, list[Doubt]]:
    """What stands against these people, by person: earlier courses (N01), a class at the same time (N03)."""
    own = reader.execute(select(_CLASS).where(_CLASS.c.id == class_id)).mappings().one()
    found: dict[str, list[Doubt]] = {}
    for row in reader.execute(_other_classes(class_id, people)).mappings():
        found.setdefault(row["person"], []).append(_doubt_of(dict(row), dict(own), trade_name))
    courses = (
        select(_PERSON.c.shown_id.label("person"), _COURSE.c.trade, _COURSE.c.finished_on)
        .join(_PERSON, _PERSON.c.id == _COURSE.c.person_id)
        .where(_COURSE.c.gone.is_(None), _PERSON.c.shown_id.in_(people))
    )
    for course in reader.execute(courses):
        day = f" ({show_day(course.finished_on)})" if course.finished_on else ""
        said = translate("placing", "Learned {trade} before", trade=course.trade or "")
        found.setdefault(course.person, []).append(Doubt("N01", said + day))
    return found


def _other_classes(class_id: str, people: Collection[str]) -> Select[Any]:
    return (
        select(
            _PERSON.c.shown_id.label("person"),
            _CLASS.c.code,
            _CLASS.c.trade,
            _CLASS.c.opened_on,
            _CLASS.c.closed_on,
            _CLASS.c.state.label("class_state"),
            _ENROLMENT.c.state,
        )
        .join(_ENROLMENT, _ENROLMENT.c.person_id == _PERSON.c.id)
        .join(_CLASS, _CLASS.c.id == _ENROLMENT.c.class_id)
        .where(_PERSON.c.shown_id.in_(people), _CLASS.c.id != class_id, _CLASS.c.gone.is_(None))
        .where(
            _ENROLMENT.c.gone.is_(None),
            _ENROLMENT.c.state.in_(IN_CLASS),
            _CLASS.c.state.is_distinct_from("cancelled"),
        )
        .order_by(_CLASS.c.opened_on)
    )


def _doubt_of(other: dict[str, Any], own: dict[str, Any], trade_name: Words) -> Doubt:
    known = {"class_code": other["code"] or "", "trade": trade_name(other["trade"])}
    if other["state"] in ("placed", "learning", "on_leave") and _overlap(other, own):
        end = show_day(other["closed_on"]) if other["closed_on"] else "…"
        return Doubt("N03", translate("placing", "In class {class_code} until {end}", end=end, **known))
    day = show_day(other["closed_on"] or other["opened_on"]) if other["opened_on"] else "…"
    return Doubt("N01", translate("placing", "Learned {trade}, class {class_code}, {day}", day=day, **known))


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two classes are held at the same time; a day that is not known may be any."""
    return (one["opened_on"] or "") <= (other["closed_on"] or "9999") and (other["opened_on"] or "") <= (
        one["closed_on"] or "9999"
    )
