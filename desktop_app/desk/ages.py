"""The age limits of a supported class: fixed ones, or the retirement age of the year."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop_app.desk.catalogue import RuleEntry
from desktop_app.i18n import translate
from desktop_app.vietnam import dates

_RULE_OF_SEX = {"F": "maximum_age_women", "M": "maximum_age_men"}
_RETIREMENT = {"M": (60, 3, 62), "F": (55, 4, 60)}
"""Age in 2020, months added each year from 2021 on, last age: Bộ luật Lao động 2019, Điều 169."""


class AgeLimits(NamedTuple):
    """Full months of age that are young enough and old enough, in words, and the rule each rests on."""

    least: int
    most: int
    words: str
    young: RuleEntry | None
    old: RuleEntry | None


def retirement_months(sex: str, year: int) -> int:
    """The retirement age of a year in full months."""
    start, added, end = _RETIREMENT[sex]
    return min(start * 12 + added * max(0, year - 2020), end * 12)


def months_on(birth: str, day: str) -> int:
    """Full months of age on a day; where only the year of birth is known, the years reached in that year."""
    if len(birth) < len(day):
        return dates.age_on(birth, day) * 12
    (year, month, of_month), (own_year, own_month, own_day) = (
        [int(part) for part in one.split("-")] for one in (day, birth)
    )
    return (year - own_year) * 12 + month - own_month - (of_month < own_day)


def age_limits(rules: Mapping[str, RuleEntry], sex: str, day: str) -> AgeLimits:
    """The limits for a sex (M, F) on a day; wide open where there is no rule."""
    young, fixed, retires = (rules.get(code) for code in ("minimum_age", _RULE_OF_SEX[sex], "retirement_age"))
    least = young.value if young else 0
    if retires and retires.value:
        most = retirement_months(sex, int(day[:4]))
        return AgeLimits(least * 12, most, f"{least}–{_show(most)}", young, retires)
    years = fixed.value if fixed else 999
    return AgeLimits(least * 12, years * 12 + 11, f"{least}–{years}", young, fixed)


def _show(months: int) -> str:
    years, rest = divmod(months, 12)
    if not rest:
        return str(years)
    return translate("ages", "{years} years {months} months", years=years, months=rest)
