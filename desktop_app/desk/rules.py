"""Dated rules in words: names, values, what stands behind them. A rule that was set is never shown as law."""

from desktop_app.desk.catalogue import RuleEntry
from desktop_app.domain.base import ALL, Codes, codes
from desktop_app.i18n import translate
from desktop_app.vietnam import areas, numbers
from desktop_app.vietnam.dates import show_day

GROUPS = codes(
    "support_group",
    disabled="Disabled person",
    poor_minority="Minority in a poor household, or poor in a specially difficult place",
    merit="Person of merit",
    poor="Poor household",
    minority="Ethnic minority",
    land_recovered="Land recovered",
    job_lost="Woman who lost her job",
    fisher="Fisher",
    near_poor="Near-poor household",
    newly_escaped="Newly escaped poverty",
    service_done="Youth who finished service",
    social_allowance="Social allowance",
    rural="Other rural worker",
)
"""Groups by which support is counted; among those of one level the first stands."""

RETRAINING = codes(
    "rules",
    off="Earlier courses only shown",
    once="Once in a life",
    once_plus_jobloss="Once; again after losing the job",
    window_years="Again after some years",
)
BROKEN_OFF = codes(
    "rules", never="Does not count", paid="Counts when support was paid", always="Always counts"
)
CHOICES: dict[str, Codes] = {
    "retraining": RETRAINING,
    "broken_off": BROKEN_OFF,
    "flag": codes("rules", no="No", yes="Yes"),
}
"""What may be chosen for a rule of this unit; its value is the number of the choice, from 0."""

RULES = codes(
    "rules",
    minimum_age="Youngest age",
    maximum_age_men="Oldest age of men",
    maximum_age_women="Oldest age of women",
    retirement_age="Oldest age is the retirement age of the year",
    ward_ground="In wards only with a ground: farming, land recovered, woman, policy group",
    retraining="Supported again after a course",
    most_courses="Most supported courses of a person",
    years_between_courses="Years between two supported courses",
    count_from_opening="These years count from the opening day",
    broken_off_counts="A course broken off",
    base_salary="Base salary",
    service_salaries="All support of youth after service, in base salaries",
    meal_a_day="Meals, a day of study",
    travel_a_course="Travel, a course",
    travel_from="Travel is paid from a distance of",
    travel_difficult="Travel, a course: disabled or difficult place",
    travel_difficult_from="Such travel is paid from a distance of",
    class_size="Most learners of a class",
    least_attendance="Least attendance",
)
"""The rules in words, besides those of each group (`rule_word`)."""

UNITS = codes(
    "rule_unit",
    age="years of age",
    dong="VND",
    years="years",
    metres="m",
    people="people",
    percent="%",
    times="times",
)


def rule_word(code: str) -> str:
    """A rule in words; the code itself where it is unknown here."""
    kind, _, group = code.partition("_")
    known = str(GROUPS.get(group, group))
    if kind == "cost":
        return translate("rules", "Training cost at most: {group}", group=known)
    if kind == "entitled":
        return translate("rules", "Meals and travel: {group}", group=known)
    return str(RULES.get(code, code))


def value_word(unit: str, value: int) -> str:
    """A value in words: what was chosen, or the number with its unit."""
    if unit in CHOICES:
        return str(dict(enumerate(CHOICES[unit].values())).get(value, value))
    return f"{numbers.show_number(value)} {UNITS.get(unit, unit)}".strip()


def choice_of(entry: RuleEntry) -> str:
    """The code of what was chosen for a rule whose value is a choice; empty for a number nobody knows."""
    return dict(enumerate(CHOICES[entry.unit])).get(entry.value, "")


def told_by(entry: RuleEntry) -> str:
    """What stands behind a rule, to follow "theo": the text of law, or who set it, never one as the other."""
    if entry.basis and not (entry.local and entry.set_by):
        return entry.basis
    if entry.set_by:
        who = translate("rules", "the office") if entry.set_by == ALL else areas.name_with_kind(entry.set_by)
        return translate("rules", "what {who} set", who=who)
    return translate("rules", "what comes with the program (no text of law was found)")


def tell_rule(entry: RuleEntry) -> str:
    """A rule in words: name and value, since when, what stands behind it, whether that was compared."""
    told = translate(
        "rules",
        "{rule}: {value}, from {day}, by {basis}.",
        rule=rule_word(entry.code),
        value=value_word(entry.unit, entry.value),
        day=show_day(entry.from_on),
        basis=told_by(entry),
    )
    is_said = entry.verified or not entry.basis
    return told if is_said else f"{told} {translate('rules', 'Not compared with the signed text.')}"
