"""The same ID number in several rows of a list: one person in several rows, or two people with one number."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import msgspec

from desktop_app.sheets.candidate import Candidate
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.verdicts import Rejected, Taken
from desktop_app.vietnam.text import fold

_OWN_FIELDS = frozenset({"sheet", "row", "name", "warnings"})


def join_repeated(taken: Sequence[Taken]) -> tuple[list[Candidate], list[Rejected]]:
    """The people once each, in the order of their first rows, and the rows that contradict one another.

    A later row of the same person fills what the first leaves out. Rows without ID number are never joined:
    three equal ones are three people.
    """
    by_number: defaultdict[str, list[Taken]] = defaultdict(list)
    for each in taken:
        by_number[each.candidate.id_number or ""].append(each)
    rejected: list[Rejected] = []
    dropped: dict[int, Candidate | None] = {}
    for number, several in by_number.items():
        if number and len(several) > 1:
            people = [each.candidate for each in several]
            dropped |= dict.fromkeys(map(id, people))
            if all(_is_same(one, other) for one, other in combinations(people, 2)):
                dropped[id(people[0])] = _join(people)
            else:
                rejected += [_reject(each, several) for each in several]
    candidates = [dropped.get(id(each.candidate), each.candidate) for each in taken]
    return [person for person in candidates if person is not None], rejected


def _is_same(first: Candidate, other: Candidate) -> bool:
    """Equal names, and births that agree as far as both are known."""
    births = [birth for birth in (first.birth, other.birth) if birth]
    known = min(map(len, births), default=0)
    return fold(first.name) == fold(other.name) and len({birth[:known] for birth in births}) <= 1


def _join(people: Sequence[Candidate]) -> Candidate:
    first = people[0]
    values = {field: getattr(first, field) for field in first.__struct_fields__}
    for other in people[1:]:
        values |= {field: value for field, value in _said(other) if not values[field]}
        values["birth"] = max(filter(None, (values["birth"], other.birth)), key=len, default=None)
        where = {"row": first.row, "sheet": first.sheet, "name": other.name}
        values["warnings"] += (*other.warnings, Finding(other.sheet, other.row, "repeated_row", where))
    return msgspec.structs.replace(first, **values)


def _said(person: Candidate) -> list[tuple[str, Any]]:
    fields = (field for field in person.__struct_fields__ if field not in _OWN_FIELDS)
    return [(field, value) for field in fields if (value := getattr(person, field))]


def _reject(each: Taken, several: Sequence[Taken]) -> Rejected:
    own = each.candidate
    others = [one.candidate for one in several if one is not each]
    other = next((one for one in others if not _is_same(own, one)), others[0])
    said = {"number": own.id_number, "row": other.row, "sheet": other.sheet, "name": other.name}
    return Rejected(each.source, (Finding(own.sheet, own.row, "repeated", said),), own.name)
