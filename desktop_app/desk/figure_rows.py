"""The rows behind each figure of a year, so that a figure can be opened as a list of exactly these."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select

from desktop_app.desk.classes import STARTED, is_farm
from desktop_app.desk.figures import Scope
from desktop_app.desk.graduates import latest_outcomes
from desktop_app.desk.loans import stands
from desktop_app.domain.base import METADATA
from desktop_app.vietnam import ethnic
from desktop_app.vietnam.periods import Period, parse_period

_T = METADATA.tables
_CLASS, _ENROLMENT, _PERSON, _EVENT, _LOAN = (
    _T[name] for name in ("school_class", "enrolment", "person", "loan_event", "loan")
)
_INSPECTION, _PLACEMENT, _DOCUMENT, _NEED = (
    _T[name] for name in ("inspection", "overseas_placement", "guidance_document", "training_need")
)
EVER = Period("0001-01-01", "9999-12-31")


def span_of(year: str) -> Period:
    """The days of a working year, which is that of the reports; of all years for none."""
    return parse_period(year) if year else EVER


def is_of_minority() -> ColumnElement[bool]:
    """A person of an ethnic minority."""
    return _PERSON.c.ethnic.in_([code for code in ethnic.groups() if ethnic.is_minority(code)])


def rows_behind(name: str, year: str) -> Select[Any]:
    """A statement that gives the ids of the rows that a figure of a working year counts."""
    return ROWS[name](Scope(*span_of(year)))


def _opened(scope: Scope) -> ColumnElement[bool]:
    return and_(
        scope.covers(_CLASS), scope.holds(_CLASS.c.opened_on), _CLASS.c.state.is_distinct_from("cancelled")
    )


def _enrolments(scope: Scope) -> Select[Any]:
    return (
        select(_ENROLMENT.c.id)
        .join(_CLASS, _CLASS.c.id == _ENROLMENT.c.class_id)
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .where(_ENROLMENT.c.gone.is_(None), _PERSON.c.gone.is_(None), _ENROLMENT.c.state.in_(STARTED))
        .where(_opened(scope))
    )


def _of_trade(*, farm: bool) -> Callable[[Scope], Select[Any]]:
    return lambda scope: _enrolments(scope).where(is_farm(_CLASS.c.trade).is_(farm))


def _asked_after(*, farm: bool) -> Callable[[Scope], Select[Any]]:
    """The last answer of everybody who completed a course."""
    latest = latest_outcomes().subquery()

    def rows(scope: Scope) -> Select[Any]:
        ended = _of_trade(farm=farm)(scope).where(_ENROLMENT.c.state == "completed")
        return select(latest.c.id).where(latest.c.enrolment_id.in_(ended))

    return rows


def _lent(programme: str) -> Callable[[Scope], Select[Any]]:
    return lambda scope: (
        select(_EVENT.c.loan_id)
        .join(_LOAN, _LOAN.c.id == _EVENT.c.loan_id)
        .where(scope.covers(_LOAN), _LOAN.c.programme == programme)
        .where(_EVENT.c.kind == "disbursement", scope.holds(_EVENT.c.happened_on), stands())
    )


def _of_people(table: Any, day: str) -> Callable[[Scope], Select[Any]]:
    return lambda scope: (
        select(table.c.id)
        .join(_PERSON, _PERSON.c.id == table.c.person_id)
        .where(scope.covers(table), _PERSON.c.gone.is_(None), scope.holds(table.c[day]))
    )


ROWS: Mapping[str, Callable[[Scope], Select[Any]]] = {
    "classes": lambda scope: select(_CLASS.c.id).where(_opened(scope)),
    "learners": _enrolments,
    "farm": _of_trade(farm=True),
    "nonfarm": _of_trade(farm=False),
    "women": lambda scope: _enrolments(scope).where(_PERSON.c.sex == "F"),
    "minorities": lambda scope: _enrolments(scope).where(is_of_minority()),
    "in_work": _asked_after(farm=False),
    "in_work_farm": _asked_after(farm=True),
    "abroad": _of_people(_PLACEMENT, "departed_on"),
    "job_creation": _lent("job_creation"),
    "difficult_area": _lent("difficult_area"),
    "inspections": lambda scope: (
        select(_INSPECTION.c.id)
        .join(_CLASS, _CLASS.c.id == _INSPECTION.c.class_id)
        .where(scope.covers(_INSPECTION), _CLASS.c.gone.is_(None), scope.holds(_INSPECTION.c.held_on))
    ),
    "documents": lambda scope: select(_DOCUMENT.c.id).where(
        scope.covers(_DOCUMENT), scope.holds(_DOCUMENT.c.issued_on), _DOCUMENT.c.direction == "issued"
    ),
    "asked": _of_people(_NEED, "asked_on"),
}
"""By the name of the figure."""
