"""The months that a text names, as people say when they have time: `3, 4, 10`, `11 đến 2`, `quý II`."""

import re

from desktop_app.vietnam.text import fold

EVERY = frozenset(range(1, 13))
_ALL_YEAR = re.compile(r"\b(?:quanh|ca|trong|suot) nam\b|\bbat ky\b|\bthang nao cung\b|\bluc nao cung\b")
_QUARTER = re.compile(r"\bquy (iv|iii|ii|i|[1-4])\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NUMBERS = r"(?<!\d)(0?[1-9]|1[0-2])(?!\d)"
_RANGE = re.compile(rf"{_NUMBERS}\s*(?:-|–|—|đến|den|tới|toi)\s*(?:hết |het )?(?:tháng |thang |t)?{_NUMBERS}")
_MONTH = re.compile(_NUMBERS)


def months_in(text: str | None) -> frozenset[int]:
    """The months from 1 to 12 that a text names; a range may go over the end of the year."""
    plain = (text or "").lower()
    folded = fold(plain)
    if _ALL_YEAR.search(folded):
        return EVERY
    quarters = (_QUARTERS[found] for found in _QUARTER.findall(folded))
    named = {month for quarter in quarters for month in range(3 * quarter - 2, 3 * quarter + 1)}
    plain = re.sub(r"qu[ýy] \w+", " ", plain)
    for first, last in _RANGE.findall(plain):
        named |= _between(int(first), int(last))
    return frozenset(named | {int(month) for month in _MONTH.findall(plain)})


def _between(first: int, last: int) -> set[int]:
    """The months from one to another, over the end of the year where the last comes before the first."""
    return {(first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1)}
