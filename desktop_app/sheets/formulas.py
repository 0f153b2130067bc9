"""Formulas without a result: programs that write workbooks leave them so, and readers see empty cells."""

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from desktop_app.sheets.extent import RELATIONS, SHEETS, WORKBOOK

Addresses = Sequence[tuple[int, int]]

_WITHOUT_RESULT = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?![^>]*t="str")[^>]*>\s*<f\b[^>]*?(?:/>|>[^<]*</f>)'
    rb"\s*(?:<v\s*/>|<v></v>)?\s*</c>"
)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def uncalculated_cells(parts: Mapping[str, bytes]) -> dict[str, Addresses]:
    """By sheet the cells of an .xlsx workbook whose formula was never calculated, rows and columns from 0."""
    found = {name: _cells(xml) for name, xml in parts.items() if name.startswith(SHEETS) and b"<f" in xml}
    if not any(found.values()):
        return {}
    names = _sheet_names(parts)
    return {names[part]: cells for part, cells in found.items() if part in names}


def _cells(xml: bytes) -> Addresses:
    found = _WITHOUT_RESULT.findall(xml)
    return [(int(row) - 1, column_index(letters.decode())) for letters, row in found]


def column_index(letters: str) -> int:
    """The index of a column named by letters: A is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _sheet_names(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The name of each sheet by the part that holds it."""
    if not parts.keys() >= {WORKBOOK, RELATIONS}:
        return {}
    relations = ElementTree.fromstring(parts[RELATIONS])
    targets = {each.get("Id"): each.get("Target", "").removeprefix("/xl/") for each in relations}
    sheets = ElementTree.fromstring(parts[WORKBOOK]).iterfind("{*}sheets/{*}sheet")
    return {f"xl/{targets.get(each.get(_RELATION))}": each.get("name", "") for each in sheets}
