"""Whether somebody may be put into a supported class that opens on a day: the answer and each reason for it.

Every reason names the rules it rests on; rules are dated (`resources/rules`, over them what office or unit
set), those of the opening day count. A warning and never a bar: what is not known is said, not guessed.
"""

from collections import defaultdict
from collections.abc import Collection
from functools import cache, cached_property, partial
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, func, select, true

from desktop_app.desk import support
from desktop_app.desk.ages import AgeLimits, age_limits, months_on
from desktop_app.desk.catalogue import RuleEntry, regimes, rules_on, trades
from desktop_app.desk.earlier_courses import CLASS, ENROLMENT, RECORD, Course, courses_where
from desktop_app.desk.retraining import Past, Reason, again, mode_of, years_after
from desktop_app.desk.rules import choice_of, tell_rule, told_by
from desktop_app.desk.support import Facts, Paper, Primary, Support
from desktop_app.domain.base import METADATA, codes
from desktop_app.i18n import translate
from desktop_app.store.store import without_collecting
from desktop_app.vietnam import areas, dates, ethnic

_T = METADATA.tables
_PERSON, _GROUP, _NEED = _T["person"], _T["policy_group"], _T["training_need"]
_HOUSEHOLD, _FACT = _T["household"], _T["hamlet_fact"]

ANSWERS = codes(
    "eligibility", eligible="Eligible", not_eligible="Not eligible yet", not_known="Not enough known"
)
_LEARNING = ("placed", "learning", "on_leave")
_FIELDS = ("id", "shown_id", "name", "birth", "sex", "ethnic", "farming", "area", "hamlet_id")

_PEOPLE = select(*(_PERSON.c[field] for field in _FIELDS), _HOUSEHOLD.c.land_recovered).outerjoin(
    _HOUSEHOLD, _HOUSEHOLD.c.id == _PERSON.c.household_id
)
_CLASSES = (
    select(RECORD.c.shown_id, func.coalesce(CLASS.c.code, ""), CLASS.c.closed_on)
    .join(ENROLMENT, ENROLMENT.c.person_id == RECORD.c.id)
    .join(CLASS, CLASS.c.id == ENROLMENT.c.class_id)
    .where(ENROLMENT.c.gone.is_(None), CLASS.c.gone.is_(None))
    .where(CLASS.c.state.is_distinct_from("cancelled"), ENROLMENT.c.state.in_(_LEARNING))
    .order_by(ENROLMENT.c.id)
)
_GROUPS = (
    select(RECORD.c.shown_id, _GROUP.c.policy_group, _GROUP.c.paper, _GROUP.c.issued_on, _GROUP.c.valid_to)
    .join(_GROUP, _GROUP.c.person_id == RECORD.c.id)
    .where(_GROUP.c.gone.is_(None))
    .order_by(_GROUP.c.id)
)
_TOLD = (
    select(RECORD.c.shown_id)
    .join(_NEED, _NEED.c.person_id == RECORD.c.id)
    .where(_NEED.c.gone.is_(None), _NEED.c.asked_on.is_not(None))
)
"""What the book holds of people, led by the id they are shown by."""


class Eligibility(NamedTuple):
    """The answer with all its reasons, the group somebody is supported in, and how much is paid.

    The first reason is one that gives the answer (a code of ANSWERS).
    """

    reasons: tuple[Reason, ...]
    primary: Primary
    support: Support

    @property
    def answer(self) -> str:
        """A code of ANSWERS."""
        return self.reasons[0].answer

    @property
    def reason(self) -> str:
        """The reason that decides, in a sentence."""
        return self.reasons[0].sentence

    @property
    def rules(self) -> tuple[RuleEntry, ...]:
        """The rules of all reasons, each once."""
        return tuple(dict.fromkeys(rule for reason in self.reasons for rule in reason.rules))


class _Book:
    """What the book knows on the day of the question, each by the id of the person it is shown for."""

    def __init__(self, reader: Connection, day: str, among: ColumnElement[bool]) -> None:
        self._reader, self.day = reader, day
        self.rules = rules_on(reader, day)
        self.classes = self._by_person(_CLASSES.where(among))
        broken = self.rules.get("broken_off_counts")
        counts = choice_of(broken) if broken else "never"
        self.courses = self._by_person(courses_where(among, counts or "never"))
        self.groups = self._by_person(_GROUPS.where(among))
        self.told = set(reader.execute(_TOLD.where(among)).scalars())
        first = reader.execute(select(func.min(CLASS.c.opened_on)).where(CLASS.c.gone.is_(None))).scalar()
        self.first: str | None = first
        self.ages = {sex: age_limits(self.rules, sex, day) for sex in ("M", "F")}
        self.opens = dates.show_day(day)
        self.used = cache(self._used)
        self.months = cache(partial(months_on, day=day))
        self.lies_in_ward = cache(lambda area: areas.unit(area).kind == "ward")
        self.paid = cache(partial(support.support_of, self.rules))
        self.fits = cache(self._fits)
        self.mode = mode_of(self.rules)
        self.looked_back_to = self._looked_back_to()
        self.of_age = cache(self._of_age)
        self.plain = cache(lambda *known: support.primary_group(self.rules, Facts({}, *known), day))

    @cached_property
    def difficult(self) -> frozenset[str]:
        """The hamlets that are specially difficult on the day."""
        chosen = select(_FACT.c.hamlet_id, _FACT.c.specially_difficult).where(
            _FACT.c.gone.is_(None), func.coalesce(_FACT.c.from_on, "") <= self.day
        )
        rows = self._reader.execute(chosen.order_by(_FACT.c.from_on, _FACT.c.id)).all()
        said = {hamlet: is_so for hamlet, is_so in rows if is_so is not None}
        return frozenset(hamlet for hamlet, is_so in said.items() if is_so)

    @cached_property
    def missing(self) -> str:
        """What the book does not hold of earlier courses, in words."""
        return translate(
            "eligibility",
            "classes before {year} are not in the book, and the person was not asked",
            year=(self.first or self.day)[:4],
        )

    @cached_property
    def trades(self) -> dict[str, str]:
        """The names of the trades of the day, by code."""
        return {code: trade.name for code, trade in trades(self._reader, self.day).items()}

    def trade_word(self, trade: str) -> str:
        """The name of a trade of the catalogue; else what was written down of a course taken elsewhere."""
        return self.trades.get(trade) or trade or translate("eligibility", "a trade")

    def past(self, person: Any) -> Past:
        """Somebody's supported courses, oldest first, and the latest paper of a lost job."""
        courses = sorted(Course(*row) for row in self.courses.get(person.shown_id, ()))
        lost = [Paper(*row[1:]) for row in self.groups.get(person.shown_id, ()) if row[0] == "job_lost"]
        latest = max(lost, key=lambda paper: (bool(paper.number), paper.issued_on or ""), default=None)
        return Past(person.name or "", courses, latest)

    def facts(self, person: Any) -> Facts:
        """What decides somebody's group; of two papers of one group the one that holds."""
        papers: dict[str, Paper] = {}
        for code, *row in self.groups.get(person.shown_id, ()):
            paper = Paper(*row)
            if code not in papers or papers[code].fault(self.day):
                papers[code] = paper
        is_minority = bool(person.ethnic) and ethnic.is_minority(person.ethnic)
        in_difficult_place = person.hamlet_id in self.difficult
        return Facts(papers, person.sex, is_minority, in_difficult_place, bool(person.land_recovered))

    def primary(self, facts: Facts) -> Primary:
        """The group somebody is supported in; who has no paper shares it with all like them."""
        if facts.papers:
            return support.primary_group(self.rules, facts, self.day)
        return self.plain(*facts[1:])

    def _used(self, *names: str) -> tuple[RuleEntry, ...]:
        """Those of the rules that there are."""
        return tuple(self.rules[code] for code in names if code in self.rules)

    def _fits(self, age: int, sex: str | None) -> Reason:
        """Nothing stands against it."""
        limits = [self.ages[sex]] if sex in self.ages else self.ages.values()
        ages = dict.fromkeys(rule for one in limits for rule in (one.young, one.old) if rule)
        sentence = translate(
            "eligibility",
            "{age} years old on {date}; nothing was found against a supported class.",
            age=age,
            date=self.opens,
        )
        return Reason("eligible", "", sentence, (*ages, *self.used("retraining")))

    def _looked_back_to(self) -> str:
        """The day from which earlier courses matter: the years between two, or since there is support."""
        years = self.rules.get("years_between_courses")
        if self.mode == "window_years" and years:
            return years_after(self.day, -years.value)
        return regimes()[0].from_on

    def _of_age(self, birth: str | None) -> str:
        """The day from which somebody could have learned with support; empty where it is not known."""
        least = self.rules.get("minimum_age")
        return years_after(birth, least.value) if birth and least else ""

    def _by_person(self, chosen: Select[Any] | CompoundSelect[Any]) -> dict[str, list[Any]]:
        found: defaultdict[str, list[Any]] = defaultdict(list)
        for person_id, *row in self._reader.execute(chosen).all():
            found[person_id].append(row)
        return found


def eligibility(reader: Connection, person_id: str, day: str) -> Eligibility:
    """Whether somebody may be put into a supported class that opens on a day."""
    person = reader.execute(_PEOPLE.where(_PERSON.c.id == person_id)).one()
    return _answer(_Book(reader, day, RECORD.c.shown_id == person.shown_id), person)


def eligibility_of_some(reader: Connection, people: Collection[str], day: str) -> dict[str, Eligibility]:
    """The same of these people, each the record that is shown, by id, in one pass."""
    book = _Book(reader, day, RECORD.c.shown_id.in_(people))
    chosen = _PEOPLE.where(_PERSON.c.id.in_(people))
    return {person.id: _answer(book, person) for person in reader.execute(chosen).all()}


def eligibility_of_all(reader: Connection, day: str) -> dict[str, Eligibility]:
    """The same of everybody who is shown, by id, in one pass."""
    shown = (_PERSON.c.id == _PERSON.c.shown_id, _PERSON.c.gone.is_(None))
    with without_collecting():
        book = _Book(reader, day, true())
        return {person.id: _answer(book, person) for person in reader.execute(_PEOPLE.where(*shown))}


def tell_all(found: Eligibility) -> str:
    """Each reason with the rules it rests on, then group and levels with theirs: a line each."""
    group, paid = tell_paid(found)
    told = [(reason.sentence, reason.rules) for reason in found.reasons]
    told += [(group, ()), (paid, found.support.rules)]
    return "\n".join(
        line for sentence, used in told for line in (sentence, *(f"   – {tell_rule(one)}" for one in used))
    )


def tell_paid(found: Eligibility) -> tuple[str, str]:
    """The group somebody is supported in, and what is paid, in a sentence each."""
    return support.tell_group(found.primary), support.tell_support(found.support)


def _answer(book: _Book, person: Any) -> Eligibility:
    facts = book.facts(person)
    primary = book.primary(facts)
    found = [reason for check in _CHECKS if (reason := check(book, person))]
    if all(reason.answer == "eligible" for reason in found):
        found.insert(0, book.fits(book.months(person.birth) // 12, person.sex))
    found.sort(key=lambda reason: _WEIGHT[reason.answer])
    if found[0].answer == "not_eligible":
        found = [reason for reason in found if reason.code != "N05"]
    paid = book.paid(primary.group, in_difficult_place=facts.in_difficult_place)
    return Eligibility(tuple(found), primary, paid)


def _age(book: _Book, person: Any) -> Reason | None:
    """P05: the age on the day against the limits; a birth or sex that would decide it must be known."""
    if not person.birth:
        return Reason("not_known", "P05", translate("eligibility", "The day of birth is not written down."))
    limits = book.ages.get(person.sex)
    if limits is not None:
        return _outside(book, person, limits)
    first, second = (_outside(book, person, one) for one in book.ages.values())
    if bool(first) == bool(second):
        return first
    sentence = translate(
        "eligibility",
        "{age} years old; the sex, which decides the age limit, is not written down.",
        age=book.months(person.birth) // 12,
    )
    return Reason("not_known", "P05", sentence, (first or second or Reason("", "", "")).rules)


def _outside(book: _Book, person: Any, limits: AgeLimits) -> Reason | None:
    months = book.months(person.birth)
    if limits.least <= months <= limits.most:
        return None
    decides = limits.young if months < limits.least else limits.old
    sentence = translate(
        "eligibility",
        "On the opening day {date} {name} is {age} years old, outside {limits} by {rule}.",
        date=book.opens,
        name=person.name or "",
        age=book.months(person.birth) // 12,
        limits=limits.words,
        rule=told_by(decides) if decides else "",
    )
    return Reason("not_eligible", "P05", sentence, tuple(filter(None, (limits.young, limits.old))))


def _course_now(book: _Book, person: Any) -> Reason | None:
    """N03: a class that is not over; support is for one class at a time."""
    for code, closed_on in book.classes.get(person.shown_id, ()):
        if (closed_on or "9999") >= book.day:
            sentence = translate(
                "eligibility",
                "{name} is in class {class_code} until {date}; support is for one class at a time.",
                name=person.name or "",
                class_code=code,
                date=dates.show_day(closed_on) if closed_on else "…",
            )
            return Reason("not_eligible", "N03", sentence)
    return None


def _earlier_course(book: _Book, person: Any) -> Reason | None:
    """N01, N02: supported courses before, as the re-training rule of the day takes them."""
    if person.shown_id not in book.courses:
        return None
    past = book.past(person)
    found = again(book.rules, past, book.day, book.trade_word)
    if found and past.courses[-1].broken_off:
        return found._replace(rules=(*found.rules, *book.used("broken_off_counts")))
    return found


def _ground(book: _Book, person: Any) -> Reason | None:
    """P06: in a ward who is neither a woman nor of a policy group must work in farming, or have lost land."""
    used = book.used("ward_ground")
    if not used or not used[0].value or not book.lies_in_ward(person.area):
        return None
    if person.farming or person.sex == "F" or person.land_recovered or person.shown_id in book.groups:
        return None
    if person.farming is None:
        sentence = translate(
            "eligibility", "{name} lives in a ward; whether in farming is not written down.",
            name=person.name or "",
        )  # fmt: skip
        return Reason("not_known", "P06", sentence, used)
    sentence = translate(
        "eligibility",
        "{name} lives in a ward, not in farming, no land recovered, so no ground for support by {rule} was"
        " found. If that is wrong, correct both in the record.",
        name=person.name or "",
        rule=told_by(used[0]),
    )
    return Reason("not_eligible", "P06", sentence, used)


def _history(book: _Book, person: Any) -> Reason | None:
    """N05: the classes of the book reach back far enough for this person, or the person was asked."""
    if book.mode == "off" or person.shown_id in book.told:
        return None
    since = max(book.looked_back_to, book.of_age(person.birth))
    if book.first is not None and book.first <= since:
        return None
    sentence = translate(
        "eligibility",
        "Not enough is known to say whether {name} learned a trade before: {missing}. Ask, and write it under"
        " “Learned before”, or send the list to the office to compare.",
        name=person.name or "",
        missing=book.missing,
    )
    return Reason("not_known", "N05", sentence, book.used("retraining"))


_CHECKS = (_age, _course_now, _earlier_course, _ground, _history)
_WEIGHT = {"not_eligible": 0, "not_known": 1, "eligible": 2}
"""The answers, what decides first."""
