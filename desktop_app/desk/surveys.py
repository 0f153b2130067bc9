"""Survey rounds and training needs: who wants to learn what, in every hamlet."""

from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from desktop_app.desk import kept_figures
from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.people import area_of_person
from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.survey import MARKETS, PURPOSES, ROUND_STATES, TIMES_OF_DAY, SurveyRound, TrainingNeed
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import show_day

_NEED = METADATA.tables["training_need"]
_PERSON = METADATA.tables["person"]
_HAMLET = METADATA.tables["hamlet"]
_ROUND = METADATA.tables["survey_round"]


def open_round(store: Store, name: str, opened_on: str, **fields: Any) -> str:
    """Open a survey round (fields of SurveyRound); returns its id."""
    with store.write("open survey round") as change:
        row = SurveyRound(id=change.new_id(), area=store.own_area, name=name, opened_on=opened_on, **fields)
        change.put(row)
        return row.id


def edit_round(store: Store, round_id: str, **fields: Any) -> None:
    """Correct a round's name or days."""
    with store.write("edit survey round") as change:
        change.edit(SurveyRound, round_id, **fields)


def close_round(store: Store, round_id: str, closed_on: str | None) -> None:
    """Close a survey round on a day and keep its figures; None opens it again and lets them go."""
    with store.write("close survey round" if closed_on else "reopen survey round") as change:
        change.edit(SurveyRound, round_id, closed_on=closed_on)
        kept_figures.let_go(change, round_id)
        if closed_on:
            kept_figures.keep(change, round_id)


def current_round(reader: Connection) -> str | None:
    """The id of the newest round that is open, None without one."""
    chosen = select(_ROUND.c.id).where(_ROUND.c.gone.is_(None), _ROUND.c.closed_on.is_(None))
    return reader.execute(chosen.order_by(_ROUND.c.opened_on.desc(), _ROUND.c.id).limit(1)).scalar()


def rounds(reader: Connection) -> list[tuple[str, str]]:
    """Ids and names of all rounds, newest first."""
    chosen = (
        select(_ROUND.c.id, _ROUND.c.name).where(_ROUND.c.gone.is_(None)).order_by(_ROUND.c.opened_on.desc())
    )
    return [(row.id, row.name) for row in reader.execute(chosen)]


def record_need(store: Store, person_id: str, asked_on: str, **answer: Any) -> str:
    """Record what somebody answered on a day (fields of TrainingNeed); returns the row's id.

    Into a closed round it is late if it was given afterwards, else it needs an `adjustment`: the reason.
    Refusals `adjustment_needed` (U03), `no_need_reason_needed`, `row_missing`.
    """
    _demand_reason(answer)
    with store.write("record training need") as change:
        closed_on = _closed_on(change.connection, answer.get("round_id"))
        if closed_on and asked_on > closed_on:
            answer["late"] = True
        else:
            _demand_adjustment(change.connection, answer.get("round_id"), answer)
        return put_need(change, area_of_person(change, person_id), person_id, asked_on, **answer)


def _demand_reason(answer: dict[str, Any]) -> None:
    if answer.get("wanted") is False and not answer.get("no_need_reason"):
        raise Refusal("no_need_reason_needed")


def _closed_on(reader: Connection, round_id: str | None) -> str | None:
    return reader.execute(select(_ROUND.c.closed_on).where(_ROUND.c.id == round_id)).scalar()


def _demand_adjustment(reader: Connection, round_id: str | None, answer: dict[str, Any]) -> None:
    """Refuse to touch what a closed round has kept without saying why."""
    closed_on = _closed_on(reader, round_id)
    if closed_on and not answer.get("late") and not answer.get("adjustment"):
        name = round_of(reader, round_id or "")["name"] or ""
        raise Refusal("adjustment_needed", round=name, date=show_day(closed_on))


def put_need(change: Change, area: str, person_id: str, asked_on: str, **answer: Any) -> str:
    """The same inside an open change; an answer with a trade and no word on `wanted` is a wish."""
    answer.setdefault("wanted", True if answer.get("trade") else None)
    row = TrainingNeed(id=change.new_id(), area=area, person_id=person_id, asked_on=asked_on, **answer)
    change.put(row)
    return row.id


def edit_need(store: Store, need_id: str, **answer: Any) -> None:
    """Correct an answer; one that a closed round has kept only with an `adjustment`, the reason.

    Refusals `adjustment_needed` (U03), `no_need_reason_needed`, `row_missing`.
    """
    with store.write("edit training need") as change:
        known = need_of(change.connection, need_id)
        now = known | answer
        _demand_reason(now)
        for round_id in {known["round_id"], now["round_id"]}:
            _demand_adjustment(change.connection, round_id, now)
        change.edit(TrainingNeed, need_id, **answer)


def remove_need(store: Store, need_id: str, adjustment: str = "") -> None:
    """Remove an answer; undo brings it back. Refusal `adjustment_needed` as for `edit_need`."""
    with store.write("remove training need") as change:
        row = change.get(TrainingNeed, need_id)
        if row is None:
            return
        said = {"late": row.late, "adjustment": adjustment or row.adjustment}
        _demand_adjustment(change.connection, row.round_id, said)
        if adjustment:
            change.edit(TrainingNeed, need_id, adjustment=adjustment)
        change.remove(row)


def is_kept(reader: Connection, need_id: str) -> bool:
    """Whether an answer belongs to a closed round and was not late: touching it needs a reason."""
    known = need_of(reader, need_id)
    return bool(_closed_on(reader, known["round_id"])) and not known["late"]


def without_trade(reader: Connection, round_id: str) -> int:
    """How many people of a round want to learn but named no trade, so that F05b leaves them out (U01)."""
    answers = newest_answers(reader, round_id).values()
    return sum(bool(one["wanted"]) and not one["trade"] for one in answers)


def not_asked(round_id: str, hamlet_id: str) -> Select[str]:
    """The ids of those who live in a hamlet and have no answer in a round yet."""
    shown = _PERSON.alias("asked")
    asked = (
        select(shown.c.shown_id)
        .join(_NEED, _NEED.c.person_id == shown.c.id)
        .where(_NEED.c.round_id == round_id, _NEED.c.gone.is_(None))
    )
    return select(_PERSON.c.id).where(
        _PERSON.c.hamlet_id == hamlet_id,
        _PERSON.c.gone.is_(None),
        _PERSON.c.died_on.is_(None),
        _PERSON.c.moved_on.is_(None),
        _PERSON.c.id.not_in(asked),
    )


def need_of(reader: Connection, need_id: str) -> dict[str, Any]:
    """Everything written down of an answer; Refusal `row_missing`."""
    return fields_of_row(reader, "training_need", need_id)


def round_of(reader: Connection, round_id: str) -> dict[str, Any]:
    """Everything written down of a round; Refusal `row_missing`."""
    return fields_of_row(reader, "survey_round", round_id)


def newest_answers(reader: Connection, round_id: str) -> dict[str, dict[str, Any]]:
    """The newest answer of everybody asked in a round, by the id the person is shown as."""
    return {row["shown_id"]: dict(row) for row in reader.execute(_answers(round_id)).mappings()}


def newest_answer(reader: Connection, person_id: str, round_id: str = "") -> dict[str, Any]:
    """The newest answer of somebody and of the records joined with theirs, of one round or (empty) of any."""
    shown = select(_PERSON.c.shown_id).where(_PERSON.c.id == person_id).scalar_subquery()
    rows = reader.execute(_answers(round_id).where(_PERSON.c.shown_id == shown)).mappings().all()
    return dict(rows[-1]) if rows else {}


def _answers(round_id: str) -> Select[Any]:
    """All answers of a round (empty: of every one), the newest last."""
    chosen = (
        select(_NEED, _PERSON.c.shown_id)
        .join(_PERSON, _PERSON.c.id == _NEED.c.person_id)
        .where(_NEED.c.gone.is_(None), _PERSON.c.gone.is_(None))
        .order_by(func.coalesce(_NEED.c.asked_on, ""), _NEED.c.id)
    )
    return chosen.where(_NEED.c.round_id == round_id) if round_id else chosen


def people_wanting(reader: Connection, trade: str, hamlet_id: str | None = None) -> list[str]:
    """Ids of the people who want to learn a trade, once each, in order of their answers."""
    chosen = (
        select(_PERSON.c.shown_id)
        .join(_NEED, _NEED.c.person_id == _PERSON.c.id)
        .where(
            _NEED.c.gone.is_(None),
            _PERSON.c.gone.is_(None),
            _NEED.c.wanted.is_(True),
            (_NEED.c.trade == trade) | (_NEED.c.second_trade == trade),
        )
        .order_by(_NEED.c.asked_on, _NEED.c.id)
    )
    if hamlet_id is not None:
        chosen = chosen.where(_PERSON.c.hamlet_id == hamlet_id)
    return list(dict.fromkeys(reader.execute(chosen).scalars()))


def _need_rows() -> Select[Any]:
    return (
        select(
            _NEED.c.id,
            _NEED.c.person_id,
            _PERSON.c.name.label("person"),
            _PERSON.c.birth,
            _HAMLET.c.name.label("hamlet"),
            _NEED.c.trade,
            _NEED.c.second_trade,
            _NEED.c.months,
            _NEED.c.time_of_day,
            _NEED.c.purpose,
            _NEED.c.wants_loan,
            _NEED.c.market,
            _NEED.c.asked_on,
            _NEED.c.wanted,
        )
        .join(_PERSON, _PERSON.c.id == _NEED.c.person_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_NEED.c.gone.is_(None), _PERSON.c.gone.is_(None))
    )


NEEDS = ListKind(
    "needs",
    mark("lists", "Training needs"),
    mark("lists", "answers"),
    (
        Column("person", mark("lists", "Full name"), width=190),
        Column("birth", mark("lists", "Birth"), "day", 100),
        Column("hamlet", mark("lists", "Hamlet"), width=150),
        Column("trade", mark("lists", "Wanted trade 1"), "trade", 180),
        Column("second_trade", mark("lists", "Wanted trade 2"), "trade", 180),
        Column("months", mark("lists", "Months possible")),
        Column("time_of_day", mark("lists", "Time of day"), "code", 100, TIMES_OF_DAY),
        Column("purpose", mark("lists", "Plan after the course"), "code", 160, PURPOSES),
        Column("wants_loan", mark("lists", "Wants a loan"), "flag", 100),
        Column("market", mark("lists", "Work abroad"), "code", 110, MARKETS),
        Column("asked_on", mark("lists", "Asked on"), "day", 100),
    ),
    _need_rows,
    "needs",
    ("asked_on", "asked_on"),
)


def _round_rows() -> Select[Any]:
    asked = (
        select(func.count(func.distinct(_PERSON.c.shown_id)))
        .join(_NEED, _NEED.c.person_id == _PERSON.c.id)
        .where(_NEED.c.round_id == _ROUND.c.id, _NEED.c.gone.is_(None), _PERSON.c.gone.is_(None))
    )
    return select(
        _ROUND.c.id,
        _ROUND.c.name,
        _ROUND.c.opened_on,
        _ROUND.c.closes_on,
        _ROUND.c.closed_on,
        case((_ROUND.c.closed_on.is_(None), "open"), else_="closed").label("state"),
        asked.scalar_subquery().label("asked"),
        asked.where(_NEED.c.wanted.is_(True)).scalar_subquery().label("wanting"),
    ).where(_ROUND.c.gone.is_(None))


ROUNDS = ListKind(
    "rounds",
    mark("lists", "Survey rounds"),
    mark("lists", "rounds"),
    (
        Column("name", mark("lists", "Survey round"), width=360),
        Column("opened_on", mark("lists", "Opened on"), "day"),
        Column("closes_on", mark("lists", "To be closed by"), "day", 120),
        Column("closed_on", mark("lists", "Closed on"), "day"),
        Column("state", mark("lists", "State"), "code", 130, ROUND_STATES),
        Column("asked", mark("lists", "People asked"), "number", 140),
        Column("wanting", mark("lists", "With a need"), "number", 140),
    ),
    _round_rows,
    "rounds",
    ("opened_on", "closed_on"),
)
