"""Lists of people from outside: every row with a verdict, a candidate or a rejection that says why.

Rows that are nobody (titles, headings, totals, column numbers, signatures) are left out silently. Nothing is
written anywhere: who is already known, and the one change that adds the rest, is for the desk.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.candidate import Candidate
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.headers import ColumnMap
from desktop_app.sheets.opening import Opened, open_sheet
from desktop_app.sheets.reading import Sheet, read_sheets
from desktop_app.sheets.repeated import join_repeated
from desktop_app.sheets.verdicts import Rejected, SheetWalk

Tick = Callable[[int, int], object]
_BETWEEN_TICKS = 200


def count_nothing(_done: int, _total: int) -> None:
    """The tick of work that nobody follows."""


class PeopleList(NamedTuple):
    """What a list holds: the people to take, the rows given back, what is said of whole sheets."""

    candidates: list[Candidate]
    rejected: list[Rejected]
    findings: list[Finding]

    def warnings(self) -> list[Finding]:
        """What is worth a look, of sheets first, then row by row."""
        return self.findings + [finding for each in self.candidates for finding in each.warnings]


def read_people(path: Path, today: date, wanted: ColumnMap | None = None) -> PeopleList:
    """Everybody in a list, row by row, under the columns recognised or those of a column map.

    Refusal as `read_sheets`; `header_missing` (I01) where no sheet has a header; `bad_map`.
    """
    sheets = read_sheets(path)
    opened, findings = _open_sheets(_chosen(sheets, wanted), wanted)
    if not opened:
        raise Refusal("header_missing", sheet=_first_name(sheets, path))
    return walk_sheets(opened, today)._replace(findings=findings)


def walk_sheets(opened: Sequence[Opened], today: date, tick: Tick = count_nothing) -> PeopleList:
    """Everybody in these sheets; `tick` is told how many rows are read, of how many, and may raise."""
    total, done = sum(len(each.sheet.rows) for each in opened), 0
    walks: list[SheetWalk] = []
    for each in opened:
        walk = SheetWalk(each, today.isoformat())
        for index in walk.steps():
            if index % _BETWEEN_TICKS == 0:
                tick(done + index, total)
        walks.append(walk)
        done += len(each.sheet.rows)
    taken, repeated = join_repeated([person for walk in walks for person in walk.taken])
    rejected = [row for walk in walks for row in walk.rejected] + repeated
    order = {each.sheet.name: place for place, each in enumerate(opened)}
    rejected.sort(key=lambda each: (order[each.sheet], each.row))
    return PeopleList(taken, rejected, [])


def _chosen(sheets: list[Sheet], wanted: ColumnMap | None) -> list[Sheet]:
    """The sheets to read: all, or the one a column map names, which may be hidden."""
    if wanted is None or wanted.sheet is None:
        return sheets
    chosen = [sheet._replace(is_hidden=False) for sheet in sheets if sheet.name == wanted.sheet]
    if not chosen:
        raise Refusal("bad_map", detail=wanted.sheet)
    return chosen


def _open_sheets(sheets: list[Sheet], wanted: ColumnMap | None) -> tuple[list[Opened], list[Finding]]:
    """The sheets that hold a table, and what is said of all; hidden ones are not read."""
    opened: list[Opened] = []
    findings: list[Finding] = []
    for sheet in sheets:
        found = open_sheet(sheet, wanted)
        if found and not sheet.is_hidden:
            opened.append(found)
            findings += found.findings
        elif found or (sheet.rows and not sheet.is_hidden):
            findings.append(Finding(sheet.name, 0, "hidden_sheet" if found else "no_header", {}))
    return opened, findings


def _first_name(sheets: list[Sheet], path: Path) -> str:
    return next((sheet.name for sheet in sheets if sheet.rows and not sheet.is_hidden), path.name)
