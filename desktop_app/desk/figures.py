"""The figures of a period: what the source report counts, worked out from rows and never typed.

A figure of people says who: people once each, enrolments (turns), households, loans.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, case, func, select

from desktop_app.desk.catalogue import programmes
from desktop_app.desk.classes import STARTED, is_farm
from desktop_app.desk.graduates import latest_outcomes
from desktop_app.desk.loans import stands
from desktop_app.domain.base import METADATA
from desktop_app.domain.work import IN_WORK

_T = METADATA.tables
_CLASS, _ENROLMENT, _PERSON, _EVENT, _LOAN = (
    _T[name] for name in ("school_class", "enrolment", "person", "loan_event", "loan")
)
_INSPECTION, _PLACEMENT, _DOCUMENT, _NEED, _HAMLET = (
    _T[name] for name in ("inspection", "overseas_placement", "guidance_document", "training_need", "hamlet")
)


class Scope(NamedTuple):
    """A period, both days included, and the areas counted (None: all that are held)."""

    first: str
    last: str
    areas: tuple[str, ...] | None = None

    def holds(self, day: Any) -> ColumnElement[bool]:
        """A day inside the period; a lone year where all of it is."""
        begins, ends = (func.substr(day + rest, 1, 10) for rest in ("-01-01", "-12-31"))
        return and_(begins >= self.first, ends <= self.last)

    def covers(self, table: Any) -> ColumnElement[bool]:
        """A row that is there, of the areas counted."""
        kept: ColumnElement[bool] = table.c.gone.is_(None)
        return kept if self.areas is None else and_(kept, table.c.area.in_(self.areas))


class Work(NamedTuple):
    """Of those who completed a course: how many, how many in work, how many not reached or never asked."""

    completed: int
    in_work: int
    unreached: int


class Credit(NamedTuple):
    """Loans disbursed in the period: borrowers once each, loans, đồng."""

    borrowers: int
    loans: int
    amount: int


class Figures(NamedTuple):
    """The ten figures of the report, and what explains them."""

    classes: int
    learners: int
    enrolments: int
    women: int
    nonfarm: Work
    farm: Work
    job_creation: Credit
    difficult_area: Credit
    introduced: int
    departed: int
    markets: dict[str, tuple[int, int]]
    documents_issued: int
    documents_incoming: int
    inspection_turns: int
    rules_observed: int
    rules_kept: int
    hamlets: int
    hamlets_surveyed: int
    people_asked: int
    people_wanting: int


def period_figures(reader: Connection, first: str, last: str, areas: Iterable[str] | None = None) -> Figures:
    """The figures of a period (ISO days, both included), over some areas or all that are held."""
    scope = Scope(first, last, None if areas is None else tuple(areas))
    opened = and_(
        scope.covers(_CLASS), scope.holds(_CLASS.c.opened_on), _CLASS.c.state.is_distinct_from("cancelled")
    )
    learners, enrolments, women = _learners(reader, opened)
    markets, (introduced, departed) = _abroad(reader, scope)
    turns, observed, broken = _inspections(reader, scope)
    issued, incoming = _documents(reader, scope)
    asked, wanting, surveyed = _survey(reader, scope)
    return Figures(
        classes=_number(reader, select(func.count()).select_from(_CLASS).where(opened)),
        learners=learners,
        enrolments=enrolments,
        women=women,
        nonfarm=_work(reader, and_(opened, is_farm(_CLASS.c.trade).is_(False))),
        farm=_work(reader, and_(opened, is_farm(_CLASS.c.trade).is_(True))),
        job_creation=_credit(reader, scope, "job_creation"),
        difficult_area=_credit(reader, scope, "difficult_area"),
        introduced=introduced,
        departed=departed,
        markets=markets,
        documents_issued=issued,
        documents_incoming=incoming,
        inspection_turns=turns,
        rules_observed=observed,
        rules_kept=observed - broken,
        hamlets=_number(reader, select(func.count()).select_from(_HAMLET).where(_in_use(scope))),
        hamlets_surveyed=surveyed,
        people_asked=asked,
        people_wanting=wanting,
    )


def _number(reader: Connection, chosen: Any) -> int:
    return int(reader.execute(chosen).scalar_one() or 0)


def _in_use(scope: Scope) -> ColumnElement[bool]:
    """A hamlet in use on the last day of the period."""
    begins, ends = (func.coalesce(day, scope.last) for day in (_HAMLET.c.from_on, _HAMLET.c.to_on))
    return and_(scope.covers(_HAMLET), begins <= scope.last, ends >= scope.last)


def _of_classes(*columns: Any) -> Any:
    return (
        select(*columns)
        .select_from(_ENROLMENT)
        .join(_CLASS, _CLASS.c.id == _ENROLMENT.c.class_id)
        .join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
        .where(_ENROLMENT.c.gone.is_(None), _PERSON.c.gone.is_(None), _ENROLMENT.c.state.in_(STARTED))
    )


def _learners(reader: Connection, opened: ColumnElement[bool]) -> tuple[int, int, int]:
    people = func.count(func.distinct(_PERSON.c.shown_id))
    chosen = _of_classes(people, func.count(), people.filter(_PERSON.c.sex == "F")).where(opened)
    learners, enrolments, women = reader.execute(chosen).one()
    return learners, enrolments, women


def _work(reader: Connection, opened: ColumnElement[bool]) -> Work:
    latest = latest_outcomes().subquery()
    said = latest.c.outcome
    chosen = (
        _of_classes(
            func.count(),
            func.count().filter(said.in_(IN_WORK)),
            func.count().filter(said.is_(None) | (said == "not_reached")),
        )
        .outerjoin(latest, latest.c.enrolment_id == _ENROLMENT.c.id)
        .where(opened, _ENROLMENT.c.state == "completed")
    )
    return Work(*reader.execute(chosen).one())


def _credit(reader: Connection, scope: Scope, programme: str) -> Credit:
    disbursed = (
        select(_LOAN.c.id, _EVENT.c.amount, _borrower(reader, scope, programme).label("borrower"))
        .select_from(_EVENT)
        .join(_LOAN, _LOAN.c.id == _EVENT.c.loan_id)
        .outerjoin(_PERSON, _PERSON.c.id == _LOAN.c.person_id)
        .where(scope.covers(_LOAN), _LOAN.c.programme == programme)
        .where(_EVENT.c.kind == "disbursement", scope.holds(_EVENT.c.happened_on), stands())
        .subquery()
    )
    chosen = select(
        func.count(func.distinct(disbursed.c.borrower)),
        func.count(func.distinct(disbursed.c.id)),
        func.coalesce(func.sum(disbursed.c.amount), 0),
    )
    return Credit(*reader.execute(chosen).one())


def _borrower(reader: Connection, scope: Scope, programme: str) -> ColumnElement[Any]:
    """Who borrows by the programme: the person, or the household; the other where that one is not said.

    A loan without its household belongs to that of the person's other loans, else to the person's own.
    """
    person, household = _PERSON.c.shown_id, func.coalesce(_LOAN.c.household_id, _PERSON.c.household_id)
    known = programmes(reader, scope.last).get(programme)
    if known is None or known.borrower == "person":
        return func.coalesce(person, household)
    elsewhere = func.max(household).over(partition_by=person)
    return func.coalesce(_LOAN.c.household_id, case((person.is_not(None), elsewhere)), person)


def _abroad(reader: Connection, scope: Scope) -> tuple[dict[str, tuple[int, int]], tuple[int, int]]:
    """People introduced to work abroad and departed, by market and in all: once each in both."""
    introduced, departed = scope.holds(_PLACEMENT.c.introduced_on), scope.holds(_PLACEMENT.c.departed_on)
    people = func.count(func.distinct(_PERSON.c.shown_id))
    chosen = (
        select(people.filter(introduced), people.filter(departed))
        .select_from(_PLACEMENT)
        .join(_PERSON, _PERSON.c.id == _PLACEMENT.c.person_id)
        .where(scope.covers(_PLACEMENT), _PERSON.c.gone.is_(None), introduced | departed)
    )
    market = func.coalesce(_PLACEMENT.c.market, "other")
    by_market = chosen.add_columns(market).group_by(market).order_by(people.desc(), market)
    one, two = reader.execute(chosen).one()
    return {row[2]: (row[0], row[1]) for row in reader.execute(by_market)}, (one, two)


def _inspections(reader: Connection, scope: Scope) -> tuple[int, int, int]:
    """Turns; of those where both were counted, the learners and the breaches of class rules among them."""
    counted, violations = _INSPECTION.c.counted, _INSPECTION.c.violations
    both = counted.is_not(None) & violations.is_not(None)
    chosen = (
        select(
            func.count(),
            func.coalesce(func.sum(counted).filter(both), 0),
            func.coalesce(func.sum(func.min(counted, violations)).filter(both), 0),
        )
        .join(_CLASS, _CLASS.c.id == _INSPECTION.c.class_id)
        .where(scope.covers(_INSPECTION), _CLASS.c.gone.is_(None), scope.holds(_INSPECTION.c.held_on))
    )
    turns, observed, broken = reader.execute(chosen).one()
    return turns, observed, broken


def _documents(reader: Connection, scope: Scope) -> tuple[int, int]:
    """Issued and incoming documents."""
    direction = _DOCUMENT.c.direction
    chosen = select(
        func.count().filter(direction == "issued"), func.count().filter(direction == "incoming")
    ).where(scope.covers(_DOCUMENT), scope.holds(_DOCUMENT.c.issued_on))
    issued, incoming = reader.execute(chosen).one()
    return issued, incoming


def _survey(reader: Connection, scope: Scope) -> tuple[int, int, int]:
    """People asked, people who want to learn, hamlets in use of which somebody was asked."""
    people = func.count(func.distinct(_PERSON.c.shown_id))
    chosen = (
        select(people, people.filter(_NEED.c.wanted.is_(True)), func.count(func.distinct(_HAMLET.c.id)))
        .join(_PERSON, _PERSON.c.id == _NEED.c.person_id)
        .outerjoin(_HAMLET, and_(_HAMLET.c.id == _PERSON.c.hamlet_id, _in_use(scope)))
        .where(scope.covers(_NEED), _PERSON.c.gone.is_(None), scope.holds(_NEED.c.asked_on))
    )
    asked, wanting, surveyed = reader.execute(chosen).one()
    return asked, wanting, surveyed
