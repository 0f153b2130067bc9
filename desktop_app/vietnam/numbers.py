"""Numbers and money as Vietnamese lists write them, read without guessing and shown in one style.

In storage money is a whole number of đồng. Both `1.800` and `1,800` are 1800; one or two figures after the
last separator are decimals; anything else (`0,125`, `1234.567`) could mean two things and is refused.
"""

import math
import re
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from operator import mul

from desktop_app.vietnam.text import fold, to_clean

MOST = 10**15
"""The greatest amount taken, in đồng."""

MONEY_UNITS = {"đồng": 1, "nghìn đồng": 10**3, "triệu đồng": 10**6, "tỷ đồng": 10**9}
"""The units a report may print its amounts in, in đồng."""

_SCALES = {"": 1, "nghin": 10**3, "ngan": 10**3, "ng": 10**3, "k": 10**3}
_SCALES |= {"trieu": 10**6, "tr": 10**6, "ty": 10**9, "ti": 10**9}
_UNITS = {scale + money: size for scale, size in _SCALES.items() for money in ("", "d", "dong", "vnd")}
_NUMBER = re.compile(
    r"(?P<whole>\d+|[1-9]\d{0,2}(?:(?P<group>[., ])\d{3})(?:(?P=group)\d{3})*)"
    r"(?:(?P<point>[.,])(?P<part>\d{1,2}))?",
    re.ASCII,
)
_TERM = re.compile(r"(\d[\d., ]*)([^\d]*)", re.ASCII)


class BadNumber(ValueError):
    """No number, or one that could mean two things: `text` is what was written."""

    def __init__(self, text: object) -> None:
        super().__init__(f"not a number: {text!r}")
        self.text = str(text)


def parse_number(written: str | float) -> Decimal:
    """The number a cell or a typed text means, 0 or more; raises BadNumber."""
    if isinstance(written, str):
        return _read_figures(to_clean(written))
    if isinstance(written, bool) or not math.isfinite(written) or written < 0:
        raise BadNumber(written)
    return Decimal(str(written))


def parse_count(written: str | float) -> int:
    """A number of people, lessons or things, whole; raises BadNumber."""
    return _to_whole(parse_number(written), written)


def parse_money(written: str | float) -> int:
    """An amount in đồng; raises BadNumber.

    Reads `1.800.000 đ`, `50tr`, `1,2 tỷ`, `2 triệu 500 nghìn`, `=30000*17`.
    """
    if not isinstance(written, str):
        return _to_whole(parse_number(written), written)
    text = to_clean(written)
    if text.startswith("="):
        return _to_whole(math.prod(map(parse_number, text[1:].split("*")), start=Decimal(1)), written)
    return _to_whole(_add_terms(text), written)


def show_number(number: int | Decimal) -> str:
    """The number in figures: 1.234.567, with a decimal comma where it has decimals."""
    return f"{Decimal(number):,f}".translate(_SWAP)


def show_money(amount: int, unit: str = "đồng") -> str:
    """The amount in one of MONEY_UNITS, rounded to whole ones, with the unit: `15.900 triệu đồng`."""
    return f"{show_number(to_unit(amount, unit))} {unit}"


def to_unit(amount: int, unit: str) -> int:
    """An amount in đồng as whole ones of one of MONEY_UNITS, halves upwards; add first, round last."""
    return _round(Decimal(amount) / MONEY_UNITS[unit])


def show_percent(part: int, whole: int) -> str:
    """The share in per cent with one decimal, `41,2 %`; a dash where there is nothing to share."""
    if not whole:
        return "–"
    ones, tenth = divmod(_round(Decimal(part) * 1000 / whole), 10)
    return f"{show_number(ones)},{tenth} %"


def show_share(part: int, whole: int) -> str:
    """The share with the two numbers behind it: `41,2 % (14/34)`."""
    return f"{show_percent(part, whole)} ({show_number(part)}/{show_number(whole)})"


def _read_figures(text: str) -> Decimal:
    found = _NUMBER.fullmatch(text)
    if not found or (found["point"] and found["point"] == found["group"]):
        raise BadNumber(text)
    return Decimal(f"{re.sub('[., ]', '', found['whole'])}.{found['part'] or 0}")


def _add_terms(text: str) -> Decimal:
    """The sum of parts such as `1 tỷ 200 triệu`; of several each names its unit, the greater one first."""
    terms = _TERM.findall(text)
    sizes = [_UNITS.get(fold(unit).replace(" ", ""), 0) for _, unit in terms]
    falling = all(one > other > 1 for one, other in pairwise(sizes))
    if not terms or 0 in sizes or not falling or "".join(map("".join, terms)) != text:
        raise BadNumber(text)
    amounts = (_read_figures(figures.strip(" .,")) for figures, _ in terms)
    return sum(map(mul, amounts, sizes), Decimal(0))


def _to_whole(number: Decimal, written: object) -> int:
    if number != int(number) or number > MOST:
        raise BadNumber(written)
    return int(number)


def _round(number: Decimal) -> int:
    return int(number.quantize(Decimal(1), ROUND_HALF_UP))


_SWAP = str.maketrans(",.", ".,")
