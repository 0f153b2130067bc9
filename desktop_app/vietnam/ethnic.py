"""The 54 ethnic groups under permanent English codes, found by any of their spellings.

Two lists with different numbers are in use, so numbers leave the program only with the name of their list.
"""

from functools import cache

import msgspec

from desktop_app.vietnam.resources import read_resource
from desktop_app.vietnam.text import fold

MAJORITY = "kinh"
_PREFIXES = ("dantoc", "nguoi")


class UnknownEthnicGroup(ValueError):
    """No ethnic group of that name or code: `text` is what was written."""

    def __init__(self, text: str) -> None:
        super().__init__(f"unknown ethnic group: {text!r}")
        self.text = text


class EthnicGroup(msgspec.Struct, frozen=True):
    """One group: its code, the name shown, its numbers in the two lists, and other spellings met.

    `very_small` marks the sixteen "dân tộc rất ít người" that make a class smaller.
    """

    code: str
    name: str
    list_a: int
    list_b: int
    variants: tuple[str, ...] = ()
    very_small: bool = False


class NumberedList(msgspec.Struct, frozen=True):
    """What a list of numbers rests on, and up to which number it was compared with its source."""

    basis: str
    verified_to: int


class EthnicGroups(msgspec.Struct, frozen=True):
    """The shipped groups, the codes to offer first, and what the numbers and the marks rest on."""

    list_a: NumberedList
    list_b: NumberedList
    very_small_verified: bool
    local: tuple[str, ...]
    groups: tuple[EthnicGroup, ...]


@cache
def shipped_groups() -> EthnicGroups:
    """The list as shipped, with its sources."""
    return read_resource("ethnic_groups.json", EthnicGroups)


@cache
def groups() -> dict[str, EthnicGroup]:
    """All groups by code, those of Lai Châu first, then in the order of the census list."""
    shipped = {each.code: each for each in shipped_groups().groups}
    return {code: shipped[code] for code in (*shipped_groups().local, *shipped)}


def find(text: str) -> EthnicGroup:
    """The group a cell means, by name, other spelling or code; raises UnknownEthnicGroup."""
    spelling = _squeeze(text)
    for asked in (spelling, *(spelling.removeprefix(prefix) for prefix in _PREFIXES)):
        if asked in _spellings():
            return _spellings()[asked]
    raise UnknownEthnicGroup(text)


def is_minority(code: str) -> bool:
    """Whether the code names one of the 53 groups other than Kinh."""
    return code in groups() and code != MAJORITY


def is_very_small(code: str) -> bool:
    """Whether the code names one of the sixteen very small groups (not verified)."""
    return code in groups() and groups()[code].very_small


@cache
def _spellings() -> dict[str, EthnicGroup]:
    return {
        _squeeze(spelling): each
        for each in groups().values()
        for spelling in (each.code, each.name, *each.variants)
    }


def _squeeze(text: str) -> str:
    return fold(text).replace(" ", "")
