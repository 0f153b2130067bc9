"""Units of government with the days they were in force: one code names different units in different years.

A unit's id is its code (five figures) and its first day, `0340820250701`. What is not verified says so.
"""

from collections.abc import Callable, Iterable
from functools import cache

import msgspec

from desktop_app.vietnam.resources import read_resource
from desktop_app.vietnam.text import to_clean

_CODE_WIDTH = 5
_OPEN_END = "9999-12-31"


class UnknownArea(ValueError):
    """No unit of that id, or none in force under that code: `text` is what was asked for."""

    def __init__(self, text: str) -> None:
        super().__init__(f"unknown area: {text!r}")
        self.text = text


class Unit(msgspec.Struct, frozen=True):
    """One unit over its days in force, both in it; `last_day` is empty for one in force still.

    `parent` is the id of the unit above it, empty at the top; `successors` are the ids of those that follow.
    """

    code: str
    first_day: str
    kind: str
    name: str
    last_day: str = ""
    parent: str = ""
    successors: tuple[str, ...] = ()
    verified: bool = True
    note: str = ""

    @property
    def id(self) -> str:
        """The permanent id: code and first day."""
        return self.code + self.first_day.replace("-", "")

    def is_in_force(self, day: str) -> bool:
        """Whether the unit was there on a day."""
        return self.first_day <= day <= (self.last_day or _OPEN_END)


class _Units(msgspec.Struct, frozen=True):
    kinds: dict[str, str]
    units: tuple[Unit, ...]


def unit(area: str) -> Unit:
    """The unit of an id; raises UnknownArea."""
    try:
        return _units()[area]
    except KeyError:
        raise UnknownArea(area) from None


def unit_in_force(code: str, day: str) -> Unit:
    """The unit that bore a code on a day; raises UnknownArea."""
    for candidate in _units().values():
        if candidate.code == code and candidate.is_in_force(day):
            return candidate
    raise UnknownArea(code)


def find(text: str, today: str) -> Unit:
    """The unit of an id, or the one in force today under a code with or without its zeros; or UnknownArea."""
    asked = to_clean(text)
    return _units().get(asked) or unit_in_force(asked.zfill(_CODE_WIDTH), today)


def units_in_force(day: str) -> list[Unit]:
    """All units known to be there on a day, in order of code."""
    return sorted((each for each in _units().values() if each.is_in_force(day)), key=lambda each: each.code)


def units_under(area: str, day: str) -> list[Unit]:
    """The units directly under another on a day, in order of code."""
    return [each for each in units_in_force(day) if each.parent == area]


def successors(area: str) -> tuple[str, ...]:
    """The ids of a unit and of all that followed it, in text order; of an unknown one only itself."""
    return _reach(area, lambda each: _units()[each].successors if each in _units() else ())


def predecessors(area: str) -> tuple[str, ...]:
    """The ids of a unit and of all that it followed, in text order; of an unknown one only itself."""
    return _reach(area, lambda each: (unit.id for unit in _units().values() if each in unit.successors))


def name_with_kind(area: str) -> str:
    """The unit's name as a sentence has it, with its kind: `phường Đoàn Kết`; raises UnknownArea."""
    named = unit(area)
    return f"{kinds()[named.kind]} {named.name}"


@cache
def kinds() -> dict[str, str]:
    """The kinds of units: permanent code to Vietnamese word."""
    return _lists().kinds


@cache
def id_card_provinces() -> dict[str, str]:
    """The 63 provinces an ID number may begin with: three figures to name (Decision 124/2004/QĐ-TTg)."""
    return read_resource("areas/id_card_provinces.json", dict[str, str])


def _reach(area: str, step: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    reached: set[str] = set()
    waiting = [area]
    while waiting:
        each = waiting.pop()
        if each not in reached:
            reached.add(each)
            waiting.extend(step(each))
    return tuple(sorted(reached))


@cache
def _lists() -> _Units:
    return read_resource("areas/units.json", _Units)


@cache
def _units() -> dict[str, Unit]:
    return {each.id: each for each in _lists().units}
