"""Periods of reports: `2024`, `2024-H1`, `2024-Q1`, `2024-03`, a day, or two of these as `2021..2024`.

A month of reporting runs from the 15th of the month before to the 14th, a quarter and a half-year end on the
14th of their last month, a year on 14 December (Decree 09/2019/NĐ-CP, not verified); the day is shipped in
`resources/reporting.json`. A calendar period is named by its days: `2024-01-01..2024-12-31`.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

import msgspec

from desktop_app.vietnam.dates import YEARS, is_day
from desktop_app.vietnam.resources import read_resource

_SPANS = {"": (1, 12), "H1": (1, 6), "H2": (7, 12)}
_SPANS |= {f"Q{quarter}": (3 * quarter - 2, 3 * quarter) for quarter in range(1, 5)}
_SPANS |= {f"{month:02}": (month, month) for month in range(1, 13)}
_NAMED = re.compile(r"(?P<year>\d{4})(?:-(?P<span>\w{2}))?", re.ASCII)


class BadPeriod(ValueError):
    """No period of reporting: `text` is what was asked for."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not a period: {text!r}")
        self.text = text


class Period(NamedTuple):
    """The first and the last day of a period, both in it, as ISO text."""

    first: str
    last: str

    def covers(self, day: str) -> bool:
        """Whether a stored day lies in the period; of a lone year, whether the whole year does."""
        first, last = (day, day) if "-" in day else (f"{day}-01-01", f"{day}-12-31")
        return self.first <= first and last <= self.last


class Reporting(msgspec.Struct, frozen=True):
    """The day a month of reporting ends on, and the rule it rests on."""

    last_day: int
    basis: str
    verified: bool


@cache
def reporting() -> Reporting:
    """The shipped rule for the ends of reporting periods."""
    return read_resource("reporting.json", Reporting)


def parse_period(text: str, last_day: int | None = None) -> Period:
    """The period a text names; raises BadPeriod. `last_day` (1 to 27) replaces the shipped end of a month."""
    ends = [_one_period(end, last_day or reporting().last_day) for end in text.split("..")]
    period = Period(ends[0].first, ends[-1].last)
    if len(ends) > 2 or period.first > period.last:
        raise BadPeriod(text)
    return period


def _one_period(text: str, last_day: int) -> Period:
    name = text.strip().upper()
    if is_day(name) and "-" in name:
        return Period(name, name)
    named = _NAMED.fullmatch(name)
    if named is None or (named["span"] or "") not in _SPANS or int(named["year"]) not in YEARS:
        raise BadPeriod(text)
    year, (first, last) = int(named["year"]), _SPANS[named["span"] or ""]
    return Period(_in_month(year, first - 1, last_day + 1), _in_month(year, last, last_day))


def _in_month(year: int, month: int, day: int) -> str:
    return (date(year, month, day) if month else date(year - 1, 12, day)).isoformat()
