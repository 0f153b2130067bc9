"""Telephone numbers: ten figures for a mobile, eleven for a landline, however they were written."""

import re
from typing import NamedTuple

from desktop_app.vietnam.text import to_clean

_CARRIERS = (
    "032 033 034 035 036 037 038 039 086 096 097 098",
    "081 082 083 084 085 088 091 094",
    "070 076 077 078 079 089 090 093",
    "052 056 058 092",
    "059 099",
)
MOBILE_PREFIXES = frozenset(" ".join(_CARRIERS).split())

_RENUMBERED = {f"016{figure}": f"03{figure}" for figure in "23456789"}
_RENUMBERED |= {"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078"}
_RENUMBERED |= {"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082"}
_RENUMBERED |= {"0186": "056", "0188": "058", "0199": "059"}
_WRITTEN = re.compile(r"(?:\+|00)?[\d .()\-]+", re.ASCII)
_LANDLINE = re.compile(r"02\d{9}", re.ASCII)
_NUMBER = re.compile(r"0\d{9}|02\d{9}", re.ASCII)


class BadPhone(ValueError):
    """No telephone number: `text` is what was written."""

    def __init__(self, text: object) -> None:
        super().__init__(f"not a telephone number: {text!r}")
        self.text = str(text)


class Phone(NamedTuple):
    """A number as it is stored, and whether its prefix is in use as far as known; if not, warn."""

    number: str
    is_known: bool


def parse_phone(written: str | float) -> Phone:
    """The number a cell or a typed text means; raises BadPhone.

    Takes +84, 84 and 0084, any spacing and a lost first zero; the eleven-figure mobiles of before 2018 get
    their present prefix (renumbering of 15/9/2018 to 14/11/2018).
    """
    if isinstance(written, float) and not written.is_integer():
        raise BadPhone(written)
    text = to_clean(written) if isinstance(written, str) else str(int(written))
    if not _WRITTEN.fullmatch(text):
        raise BadPhone(written)
    figures = _renumber(_to_national(re.sub(r"\D", "", text)))
    if not _NUMBER.fullmatch(figures):
        raise BadPhone(written)
    return Phone(figures, figures[:3] in MOBILE_PREFIXES or _LANDLINE.fullmatch(figures) is not None)


def show_phone(number: str) -> str:
    """The stored number in groups: `0912 345 678`, a landline `0213 387 6543`."""
    return f"{number[:4]} {number[4:7]} {number[7:]}"


def _to_national(figures: str) -> str:
    figures = figures.removeprefix("00")
    if figures.startswith("84") and len(figures) >= 11:
        figures = figures[2:]
    return figures if figures.startswith("0") else f"0{figures}"


def _renumber(figures: str) -> str:
    if len(figures) != 11 or figures[:4] not in _RENUMBERED:
        return figures
    return _RENUMBERED[figures[:4]] + figures[4:]
