"""Whether somebody may be put into a supported class now: the answer, its reason, the rules it rests on.

The rules are dated (`desk/catalogue.py`): age by QĐ 1956/QĐ-TTg, groups and places by QĐ 46/2015/QĐ-TTg. The
years between two supported courses are known from the workshop report only, no text of law was found, so the
office or the unit sets them. A warning and never a bar: what is not known is said instead of guessed.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, func, select, true, union_all

from desktop_app.desk.catalogue import RuleEntry, rule, trades
from desktop_app.domain.base import METADATA, codes
from desktop_app.domain.person import POLICY_GROUPS
from desktop_app.i18n import mark, translate
from desktop_app.vietnam import areas, dates

_T = METADATA.tables
_PERSON, _GROUP, _COURSE, _NEED = (
    _T[name] for name in ("person", "policy_group", "earlier_course", "training_need")
)
_CLASS, _ENROLMENT, _HOUSEHOLD = _T["school_class"], _T["enrolment"], _T["household"]

ANSWERS = codes(
    "eligibility", eligible="Eligible", not_eligible="Not eligible yet", not_known="Not enough known"
)
RULES = {
    "minimum_age": mark("eligibility", "Youngest age (years)"),
    "maximum_age_men": mark("eligibility", "Oldest age of men (years)"),
    "maximum_age_women": mark("eligibility", "Oldest age of women (years)"),
    "years_between_courses": mark("eligibility", "Years between two supported courses"),
}
"""The rules that an answer may rest on, in words."""

_BY_SUPPORT = (
    "disabled", "poor", "merit", "land_recovered", "job_lost", "fisher", "near_poor", "newly_escaped",
    "service_done", "social_allowance",
)  # fmt: skip
"""Policy groups by the level of support of QĐ 46/2015, the highest first."""

_LEARNING = ("placed", "learning", "on_leave")
_OVER = ("completed", "failed")

_PEOPLE = select(
    *(_PERSON.c[field] for field in ("id", "shown_id", "birth", "sex", "farming", "area")),
    _HOUSEHOLD.c.land_recovered,
).outerjoin(_HOUSEHOLD, _HOUSEHOLD.c.id == _PERSON.c.household_id)
_RECORD = _PERSON.alias("record")
_LEARNER = (
    select(_RECORD.c.shown_id)
    .join(_ENROLMENT, _ENROLMENT.c.person_id == _RECORD.c.id)
    .join(_CLASS, _CLASS.c.id == _ENROLMENT.c.class_id)
    .where(_ENROLMENT.c.gone.is_(None), _CLASS.c.gone.is_(None))
)
_CLASSES = (
    _LEARNER.add_columns(func.coalesce(_CLASS.c.code, ""), _CLASS.c.closed_on)
    .where(_CLASS.c.state.is_distinct_from("cancelled"), _ENROLMENT.c.state.in_(_LEARNING))
    .order_by(_ENROLMENT.c.id)
)
_HELD = _LEARNER.add_columns(
    func.coalesce(_CLASS.c.closed_on, "").label("ended"), func.coalesce(_CLASS.c.trade, "").label("trade")
).where(_ENROLMENT.c.state.in_(_OVER))
_ELSEWHERE = (
    select(_RECORD.c.shown_id, func.coalesce(_COURSE.c.finished_on, ""), func.coalesce(_COURSE.c.trade, ""))
    .join(_COURSE, _COURSE.c.person_id == _RECORD.c.id)
    .where(_COURSE.c.gone.is_(None), _COURSE.c.state_paid.is_not(False))
)
_GROUPS = (
    select(_RECORD.c.shown_id, _GROUP.c.policy_group, _GROUP.c.paper, _GROUP.c.valid_to)
    .join(_GROUP, _GROUP.c.person_id == _RECORD.c.id)
    .where(_GROUP.c.gone.is_(None))
    .order_by(_GROUP.c.id)
)
_TOLD = (
    select(_RECORD.c.shown_id)
    .join(_NEED, _NEED.c.person_id == _RECORD.c.id)
    .where(_NEED.c.gone.is_(None), _NEED.c.asked_on.is_not(None))
)
"""What the book holds of people, led by the id they are shown by."""


class Eligibility(NamedTuple):
    """The answer (a code of ANSWERS), the reason in a sentence, and the rules used with their values."""

    answer: str
    reason: str
    rules: tuple[RuleEntry, ...] = ()


class _Book:
    """What the book knows on the day of the question, each by the id of the person it is shown for."""

    def __init__(self, reader: Connection, day: str, among: ColumnElement[bool]) -> None:
        self._reader, self.day = reader, day
        self.rules = {code: found for code in RULES if (found := rule(reader, code, day))}
        self.every_rule = tuple(self.rules.values())
        self.classes = self._by_person(_CLASSES.where(among))
        self.courses = self._by_person(union_all(_HELD.where(among), _ELSEWHERE.where(among)))
        self.groups = self._by_person(_GROUPS.where(among))
        self.told = set(reader.execute(_TOLD.where(among)).scalars())
        first = reader.execute(select(func.min(_CLASS.c.opened_on)).where(_CLASS.c.gone.is_(None))).scalar()
        self.first: str | None = first

    @cached_property
    def trades(self) -> Mapping[str, Any]:
        """The catalogue of the day."""
        return trades(self._reader, self.day)

    def value(self, code: str, otherwise: int) -> int:
        """The value of a rule, or another where there is none."""
        return self.rules[code].value if code in self.rules else otherwise

    def used(self, *names: str) -> tuple[RuleEntry, ...]:
        """Those of the rules that there are."""
        return tuple(self.rules[code] for code in names if code in self.rules)

    def _by_person(self, chosen: Select[Any] | CompoundSelect[Any]) -> dict[str, list[Any]]:
        found: defaultdict[str, list[Any]] = defaultdict(list)
        for person_id, *row in self._reader.execute(chosen).all():
            found[person_id].append(row)
        return found


def eligibility(reader: Connection, person_id: str, day: str) -> Eligibility:
    """Whether somebody may be put into a supported class that opens on a day."""
    person = reader.execute(_PEOPLE.where(_PERSON.c.id == person_id)).one()
    return _answer(_Book(reader, day, _RECORD.c.shown_id == person.shown_id), person)


def eligibility_of_all(reader: Connection, day: str) -> dict[str, Eligibility]:
    """The same of everybody who is shown, by id, in one pass."""
    shown = (_PERSON.c.id == _PERSON.c.shown_id, _PERSON.c.gone.is_(None))
    book = _Book(reader, day, true())
    return {person.id: _answer(book, person) for person in reader.execute(_PEOPLE.where(*shown)).all()}


def _answer(book: _Book, person: Any) -> Eligibility:
    for check in (_age, _course_now, _earlier_course, _ground, _history):
        if answer := check(book, person):
            return answer
    return Eligibility("eligible", _why_eligible(book, person), book.every_rule)


def _age(book: _Book, person: Any) -> Eligibility | None:
    """The age on the day against the limits; a birth or sex that would decide it must be known."""
    birth, sex = person.birth, person.sex
    if not birth:
        return Eligibility("not_known", translate("eligibility", "The day of birth is not written down."))
    age = dates.age_on(birth, book.day)
    least = book.value("minimum_age", 0)
    women, men = book.value("maximum_age_women", 999), book.value("maximum_age_men", 999)
    if not sex and least <= age and min(women, men) < age <= max(women, men):
        sentence = translate(
            "eligibility",
            "{age} years old; the sex, which decides the age limit, is not written down.",
            age=age,
        )
        return Eligibility("not_known", sentence, book.used("maximum_age_men", "maximum_age_women"))
    most, name = (women, "maximum_age_women") if sex == "F" else (men, "maximum_age_men")
    if least <= age <= most:
        return None
    sentence = translate(
        "eligibility", "{age} years old, outside {least}–{most}.", age=age, least=least, most=most
    )
    return Eligibility("not_eligible", sentence, book.used("minimum_age", name))


def _course_now(book: _Book, person: Any) -> Eligibility | None:
    """A class that is not over: support is for one class at a time."""
    found = book.classes.get(person.shown_id, ())
    now = next((code for code, closed_on in found if (closed_on or "9999") >= book.day), None)
    if now is None:
        return None
    return Eligibility("not_eligible", translate("eligibility", "Is in class {code}.", code=now))


def _earlier_course(book: _Book, person: Any) -> Eligibility | None:
    """A supported course that ended too few years before."""
    years = book.value("years_between_courses", 0)
    found = sorted(book.courses.get(person.shown_id, ()))
    if not years or not found:
        return None
    used = book.used("years_between_courses")
    ended, trade = next(
        (one for one in reversed(found) if one[0] and _is_too_early(book, one[0], years)), ("", "")
    )
    if not ended:
        return _open_day(book, [day for day, _ in found], years)
    again = _years_after(ended, years)
    sentence = translate(
        "eligibility",
        "Learned {trade}, ended {ended}; supported again from {again}.",
        trade=_trade_word(book, trade),
        ended=dates.show_day(ended),
        again=dates.show_day(again),
    )
    return Eligibility("not_eligible", sentence, used)


def _is_too_early(book: _Book, ended: str, years: int) -> bool:
    """Whether the years are surely not over: of a lone year, on no day of its last year."""
    again = _years_after(ended, years)
    return again > book.day[: len(again)]


def _open_day(book: _Book, ended: list[str], years: int) -> Eligibility | None:
    """Not enough known: a course without its day, or a lone year of which the day would decide."""
    if not ended[0]:
        sentence = translate("eligibility", "An earlier course is written down without its day.")
    elif year := next((one for one in ended if _years_after(one, years) == book.day[:4]), ""):
        sentence = translate(
            "eligibility", "An earlier course ended in {year}; its day is not written down.", year=year
        )
    else:
        return None
    return Eligibility("not_known", sentence, book.used("years_between_courses"))


def supported_courses(reader: Connection, person_id: str) -> list[tuple[str, str]]:
    """The end and the trade of every course the State paid for somebody, oldest first; joined records too."""
    shown = select(_PERSON.c.shown_id).where(_PERSON.c.id == person_id).scalar_subquery()
    among = _RECORD.c.shown_id == shown
    chosen = union_all(_HELD.where(among), _ELSEWHERE.where(among))
    return sorted((ended, trade) for _, ended, trade in reader.execute(chosen).all())


def _trade_word(book: _Book, trade: str) -> str:
    """The name of a trade of the catalogue; else what was written down of a course taken elsewhere."""
    known = book.trades.get(trade)
    return known.name if known else trade or translate("eligibility", "a trade")


def _years_after(day: str, years: int) -> str:
    """The same day so many years later; only the year where only that is known."""
    return f"{int(day[:4]) + years:04}{day[4:]}".replace("-02-29", "-03-01")


def _ground(book: _Book, person: Any) -> Eligibility | None:
    """In a ward or town: who is neither a woman nor of a policy group must work in farming."""
    in_town = areas.unit(person.area).kind == "ward"
    has_ground = person.farming or person.sex == "F" or person.land_recovered
    if not in_town or has_ground or person.shown_id in book.groups:
        return None
    if person.farming is None:
        sentence = translate("eligibility", "Lives in a ward; whether in farming is not written down.")
        return Eligibility("not_known", sentence)
    sentence = translate(
        "eligibility", "Lives in a ward, not in farming, no land recovered, of no policy group."
    )
    return Eligibility("not_eligible", sentence)


def _history(book: _Book, person: Any) -> Eligibility | None:
    """What the store knows of earlier courses: its classes reach back far enough, or the person was asked."""
    years = book.value("years_between_courses", 0)
    reaches_back = book.first is not None and _years_after(book.first, years) <= book.day
    if not years or reaches_back or person.shown_id in book.told:
        return None
    year = int((book.first or book.day)[:4])
    sentence = translate(
        "eligibility", "Classes before {year} are not in the book, and the person was not asked.", year=year
    )
    return Eligibility("not_known", sentence, book.used("years_between_courses"))


def _why_eligible(book: _Book, person: Any) -> str:
    """The age, and the policy group with the highest support."""
    age = translate(
        "eligibility",
        "{age} years old, no supported course too recent",
        age=dates.age_on(person.birth, book.day),
    )
    held = {code: papers for code, *papers in book.groups.get(person.shown_id, ())}
    code = next((code for code in _BY_SUPPORT if code in held), None)
    if code is None:
        return f"{age}."
    paper, valid_to = held[code]
    group = str(POLICY_GROUPS[code])
    if not paper or (valid_to or "9999") < book.day:
        group = translate("eligibility", "{group} (paper missing or expired)", group=group)
    return f"{age}; {group[:1].lower()}{group[1:]}."
