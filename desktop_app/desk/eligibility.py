"""Whether somebody may be put into a supported class now: the answer, its reason, the rules it rests on.

The rules are dated (`desk/catalogue.py`): age by QĐ 1956/QĐ-TTg, groups and places by QĐ 46/2015/QĐ-TTg. The
years between two supported courses are known from the workshop report only, no text of law was found, so the
office or the unit sets them. A warning and never a bar: what is not known is said instead of guessed.
"""

from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

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


class Eligibility(NamedTuple):
    """The answer (a code of ANSWERS), the reason in a sentence, and the rules used with their values."""

    answer: str
    reason: str
    rules: tuple[RuleEntry, ...] = ()


class _Asked(NamedTuple):
    """Somebody, the records joined with theirs, the day of the question, and the rules in force on it."""

    reader: Connection
    person: Any
    ids: list[str]
    day: str
    rules: dict[str, RuleEntry]

    def value(self, code: str, otherwise: int) -> int:
        """The value of a rule, or another where there is none."""
        return self.rules[code].value if code in self.rules else otherwise


def eligibility(reader: Connection, person_id: str, day: str) -> Eligibility:
    """Whether somebody may be put into a supported class that opens on a day."""
    person = reader.execute(select(_PERSON).where(_PERSON.c.id == person_id)).one()
    ids = list(reader.execute(select(_PERSON.c.id).where(_PERSON.c.shown_id == person.shown_id)).scalars())
    rules = {code: found for code in RULES if (found := rule(reader, code, day))}
    asked = _Asked(reader, person, ids, day, rules)
    for check in (_age, _course_now, _earlier_course, _ground, _history):
        if answer := check(asked):
            return answer
    return Eligibility("eligible", _why_eligible(asked), _used(asked, *RULES))


def _used(asked: _Asked, *names: str) -> tuple[RuleEntry, ...]:
    return tuple(asked.rules[code] for code in names if code in asked.rules)


def _age(asked: _Asked) -> Eligibility | None:
    """The age on the day against the limits; a birth or sex that would decide it must be known."""
    birth, sex = asked.person.birth, asked.person.sex
    if not birth:
        return Eligibility("not_known", translate("eligibility", "The day of birth is not written down."))
    age = dates.age_on(birth, asked.day)
    least = asked.value("minimum_age", 0)
    women, men = asked.value("maximum_age_women", 999), asked.value("maximum_age_men", 999)
    if not sex and least <= age and min(women, men) < age <= max(women, men):
        sentence = translate(
            "eligibility",
            "{age} years old; the sex, which decides the age limit, is not written down.",
            age=age,
        )
        return Eligibility("not_known", sentence, _used(asked, "maximum_age_men", "maximum_age_women"))
    most, name = (women, "maximum_age_women") if sex == "F" else (men, "maximum_age_men")
    if least <= age <= most:
        return None
    sentence = translate(
        "eligibility", "{age} years old, outside {least}–{most}.", age=age, least=least, most=most
    )
    return Eligibility("not_eligible", sentence, _used(asked, "minimum_age", name))


def _course_now(asked: _Asked) -> Eligibility | None:
    """A class that is not over: support is for one class at a time."""
    chosen = (
        select(_CLASS.c.code, _CLASS.c.closed_on)
        .join(_ENROLMENT, _ENROLMENT.c.class_id == _CLASS.c.id)
        .where(
            _ENROLMENT.c.person_id.in_(asked.ids),
            _ENROLMENT.c.gone.is_(None),
            _CLASS.c.gone.is_(None),
            _CLASS.c.state.is_distinct_from("cancelled"),
            _ENROLMENT.c.state.in_(_LEARNING),
        )
    )
    row = next((row for row in asked.reader.execute(chosen) if (row.closed_on or "9999") >= asked.day), None)
    if row is None:
        return None
    return Eligibility("not_eligible", translate("eligibility", "Is in class {code}.", code=row.code or ""))


def _earlier_course(asked: _Asked) -> Eligibility | None:
    """A supported course that ended too few years before."""
    years = asked.value("years_between_courses", 0)
    used = _used(asked, "years_between_courses")
    if not years:
        return None
    found = sorted(_courses(asked))
    if not found:
        return None
    ended, trade = found[-1]
    again = _years_after(ended, years) if ended else ""
    if again <= asked.day:
        if found[0][0]:
            return None
        sentence = translate("eligibility", "An earlier course is written down without its day.")
        return Eligibility("not_known", sentence, used)
    sentence = translate(
        "eligibility",
        "Learned {trade}, ended {ended}; supported again from {again}.",
        trade=_trade_word(asked, trade),
        ended=dates.show_day(ended),
        again=dates.show_day(again),
    )
    return Eligibility("not_eligible", sentence, used)


def _courses(asked: _Asked) -> list[tuple[str, str]]:
    """The end and the trade of every supported course: classes of the store, and those written down."""
    classes = (
        select(_CLASS.c.closed_on, _CLASS.c.trade)
        .join(_ENROLMENT, _ENROLMENT.c.class_id == _CLASS.c.id)
        .where(_ENROLMENT.c.person_id.in_(asked.ids), _ENROLMENT.c.gone.is_(None), _CLASS.c.gone.is_(None))
        .where(_ENROLMENT.c.state.in_(("completed", "failed")))
    )
    earlier = select(_COURSE.c.finished_on, _COURSE.c.trade).where(
        _COURSE.c.person_id.in_(asked.ids), _COURSE.c.gone.is_(None), _COURSE.c.state_paid.is_not(False)
    )
    return [
        (row[0] or "", row[1] or "") for chosen in (classes, earlier) for row in asked.reader.execute(chosen)
    ]


def supported_courses(reader: Connection, person_id: str) -> list[tuple[str, str]]:
    """The end and the trade of every course the State paid for somebody, oldest first; joined records too."""
    person = reader.execute(select(_PERSON).where(_PERSON.c.id == person_id)).one()
    ids = list(reader.execute(select(_PERSON.c.id).where(_PERSON.c.shown_id == person.shown_id)).scalars())
    return sorted(_courses(_Asked(reader, person, ids, "", {})))


def _trade_word(asked: _Asked, trade: str) -> str:
    """The name of a trade of the catalogue; else what was written down of a course taken elsewhere."""
    known = trades(asked.reader, asked.day).get(trade)
    return known.name if known else trade or translate("eligibility", "a trade")


def _years_after(day: str, years: int) -> str:
    """The same day so many years later; only the year where only that is known."""
    return f"{int(day[:4]) + years:04}{day[4:]}".replace("-02-29", "-03-01")


def _ground(asked: _Asked) -> Eligibility | None:
    """In a ward or town: who is neither a woman nor of a policy group must work in farming."""
    person = asked.person
    in_town = areas.unit(person.area).kind == "ward"
    if not in_town or person.farming or person.sex == "F" or _groups(asked) or _lost_land(asked):
        return None
    if person.farming is None:
        sentence = translate("eligibility", "Lives in a ward; whether in farming is not written down.")
        return Eligibility("not_known", sentence)
    sentence = translate(
        "eligibility", "Lives in a ward, not in farming, no land recovered, of no policy group."
    )
    return Eligibility("not_eligible", sentence)


def _history(asked: _Asked) -> Eligibility | None:
    """What the store knows of earlier courses: its classes reach back far enough, or the person was asked."""
    years = asked.value("years_between_courses", 0)
    first = asked.reader.execute(select(func.min(_CLASS.c.opened_on)).where(_CLASS.c.gone.is_(None))).scalar()
    reaches_back = first is not None and _years_after(first, years) <= asked.day
    told = select(func.count()).where(
        _NEED.c.person_id.in_(asked.ids), _NEED.c.gone.is_(None), _NEED.c.asked_on.is_not(None)
    )
    if not years or reaches_back or asked.reader.execute(told).scalar():
        return None
    year = int((first or asked.day)[:4])
    sentence = translate(
        "eligibility", "Classes before {year} are not in the book, and the person was not asked.", year=year
    )
    return Eligibility("not_known", sentence, _used(asked, "years_between_courses"))


def _groups(asked: _Asked) -> dict[str, Any]:
    """The policy groups somebody belongs to with their papers."""
    chosen = select(_GROUP).where(_GROUP.c.person_id.in_(asked.ids), _GROUP.c.gone.is_(None))
    return {row.policy_group: row for row in asked.reader.execute(chosen)}


def _lost_land(asked: _Asked) -> bool:
    chosen = select(_HOUSEHOLD.c.land_recovered).where(_HOUSEHOLD.c.id == asked.person.household_id)
    return bool(asked.reader.execute(chosen).scalar())


def _why_eligible(asked: _Asked) -> str:
    """The age, and the policy group with the highest support."""
    age = translate(
        "eligibility",
        "{age} years old, no supported course too recent",
        age=dates.age_on(asked.person.birth, asked.day),
    )
    held = _groups(asked)
    code = next((code for code in _BY_SUPPORT if code in held), None)
    if code is None:
        return f"{age}."
    paper = held[code]
    group = str(POLICY_GROUPS[code])
    if not paper.paper or (paper.valid_to or "9999") < asked.day:
        group = translate("eligibility", "{group} (paper missing or expired)", group=group)
    return f"{age}; {group[:1].lower()}{group[1:]}."
