"""The figures of one survey round, by hamlet and by trade: each is a list of people, and counts them.

Whoever answered twice counts once, with the newest answer; joined records are one person.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, literal, select

from desktop_app.desk.catalogue import trades
from desktop_app.desk.fields import fields_of_row
from desktop_app.domain.base import METADATA
from desktop_app.vietnam import ethnic

_T = METADATA.tables
_NEED, _PERSON, _GROUP, _HOUSEHOLD, _POVERTY, _YEAR = (
    _T[name] for name in ("training_need", "person", "policy_group", "household", "poverty", "hamlet_year")
)
NO_HAMLET = ""


class Answer(NamedTuple):
    """What one person answered in a round, with what is known of the person.

    `person` is the id shown; `farm` tells whether the wanted trade is a farm trade, None
    without one of the catalogue; `groups` are policy groups, among them the
    household's class in the round's year.
    """

    person: str
    hamlet: str
    sex: str
    is_minority: bool
    groups: frozenset[str]
    wanted: bool
    trade: str
    farm: bool | None
    is_late: bool
    wants_loan: bool
    market: str
    no_need_reason: str


class Denominators(NamedTuple):
    """What is known of a hamlet in the round's year or the last before it; None where nothing is."""

    households: int | None
    labour_force: int | None


MEASURES: dict[str, Callable[[Answer], bool]] = {
    "asked": lambda answer: True,
    "wanted": lambda answer: answer.wanted,
    "women": lambda answer: answer.wanted and answer.sex == "F",
    "minority": lambda answer: answer.wanted and answer.is_minority,
    "poor": lambda answer: answer.wanted and "poor" in answer.groups,
    "near_poor": lambda answer: answer.wanted and "near_poor" in answer.groups,
    "disabled": lambda answer: answer.wanted and "disabled" in answer.groups,
    "land_recovered": lambda answer: answer.wanted and "land_recovered" in answer.groups,
    "farm": lambda answer: answer.wanted and answer.farm is True,
    "nonfarm": lambda answer: answer.wanted and answer.farm is False,
    "no_trade": lambda answer: answer.wanted and answer.farm is None,
    "late": lambda answer: answer.wanted and answer.is_late,
    "loan": lambda answer: answer.wanted and answer.wants_loan,
    "abroad": lambda answer: answer.wanted and bool(answer.market),
}
"""The columns of F05: who counts in each."""


def answers_of(reader: Connection, round_id: str) -> list[Answer]:
    """The newest answer of everybody asked in a round, in order of hamlet and person.

    Refusal `row_missing` for a round that is not there.
    """
    asked_round = fields_of_row(reader, "survey_round", round_id)
    opened_on, closed_on = asked_round["opened_on"] or "", asked_round["closed_on"]
    catalogue, held = trades(reader, opened_on or "9999"), _groups(reader, opened_on)
    found = {}
    for row in reader.execute(_rows(round_id)):
        trade = catalogue.get(row.trade or "")
        found[row.shown_id] = Answer(
            person=row.shown_id,
            hamlet=row.hamlet_id or NO_HAMLET,
            sex=row.sex or "",
            is_minority=bool(row.ethnic) and ethnic.is_minority(row.ethnic),
            groups=held.get(row.shown_id, frozenset()),
            wanted=bool(row.wanted),
            trade=row.trade or "",
            farm=trade.farm if trade else None,
            is_late=bool(row.late or (closed_on and (row.asked_on or "") > closed_on)),
            wants_loan=bool(row.wants_loan),
            market=row.market or "",
            no_need_reason=row.no_need_reason or "",
        )
    return sorted(found.values(), key=lambda answer: (answer.hamlet, answer.person))


def _rows(round_id: str) -> Select[Any]:
    """Answers of a round, the newest of a person last; the person is the one joined records are shown as."""
    shown = _PERSON.alias("shown")
    return (
        select(
            _PERSON.c.shown_id, shown.c.hamlet_id, shown.c.sex, shown.c.ethnic, _NEED.c.wanted,
            _NEED.c.trade, _NEED.c.late, _NEED.c.asked_on, _NEED.c.wants_loan, _NEED.c.market,
            _NEED.c.no_need_reason,
        )
        .join(_PERSON, _PERSON.c.id == _NEED.c.person_id)
        .join(shown, shown.c.id == _PERSON.c.shown_id)
        .where(_NEED.c.round_id == round_id, _NEED.c.gone.is_(None), _PERSON.c.gone.is_(None))
        .order_by(func.coalesce(_NEED.c.asked_on, ""), _NEED.c.id)
    )  # fmt: skip


def _groups(reader: Connection, day: str) -> dict[str, frozenset[str]]:
    """Policy groups by person shown that had not ended by a day, with the household's class of that year."""
    marks = (
        select(_PERSON.c.shown_id, _GROUP.c.policy_group)
        .join(_PERSON, _PERSON.c.id == _GROUP.c.person_id)
        .where(_GROUP.c.gone.is_(None), func.coalesce(_GROUP.c.valid_to, "9999") >= day)
    )
    classes = (
        select(_PERSON.c.shown_id, _POVERTY.c.poverty_class)
        .join(_PERSON, _PERSON.c.household_id == _POVERTY.c.household_id)
        .where(_POVERTY.c.gone.is_(None), _POVERTY.c.year == int(day[:4] or -1))
    )
    land = (
        select(_PERSON.c.shown_id, literal("land_recovered"))
        .join(_HOUSEHOLD, _HOUSEHOLD.c.id == _PERSON.c.household_id)
        .where(_HOUSEHOLD.c.gone.is_(None), _HOUSEHOLD.c.land_recovered.is_(True))
    )
    found: dict[str, set[str]] = {}
    for chosen in (marks, classes, land):
        for person, group in reader.execute(chosen):
            found.setdefault(person, set()).add(group)
    return {person: frozenset(groups) for person, groups in found.items()}


def who(answers: Iterable[Answer], measure: str, hamlet: str | None = None) -> list[str]:
    """The people behind one figure, of one hamlet or (None) of all; its length is the figure."""
    counts = MEASURES[measure]
    return [one.person for one in answers if counts(one) and hamlet in (None, one.hamlet)]


def who_want(answers: Iterable[Answer], trade: str, hamlet: str | None = None) -> list[str]:
    """The people of a hamlet (None: of all) who want a trade most."""
    return [
        one.person for one in answers if one.wanted and one.trade == trade and hamlet in (None, one.hamlet)
    ]


def denominators(reader: Connection, year: str) -> dict[str, Denominators]:
    """Households and labour force by hamlet, as of a year or the last year known before it."""
    chosen = (
        select(_YEAR.c.hamlet_id, _YEAR.c.households, _YEAR.c.labour_force)
        .where(_YEAR.c.gone.is_(None), _YEAR.c.year <= int(year or 9999))
        .order_by(_YEAR.c.year)
    )
    return {row.hamlet_id: Denominators(row.households, row.labour_force) for row in reader.execute(chosen)}
