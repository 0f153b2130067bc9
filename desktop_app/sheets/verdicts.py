"""A verdict for each row of a sheet: a person, a row to give back, or nobody."""

import re
from collections.abc import Iterator
from typing import NamedTuple, Self

import msgspec

from desktop_app.sheets.candidate import Candidate, Plan, Values, plan_reading, read_values, to_candidate
from desktop_app.sheets.cell import Cell, to_text
from desktop_app.sheets.fields import Unfit
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.headers import Table, table_at
from desktop_app.sheets.odd_rows import is_count, is_heading, is_signature, is_total
from desktop_app.sheets.opening import Opened
from desktop_app.sheets.places import hamlet_of_title, is_hamlet
from desktop_app.sheets.surnames import starts_with_surname

_EVIDENCE = ("birth", "sex", "id_number", "phone", "ethnic")
"""What a person's row has and a heading or a signature has not."""

_EVIDENT_COLUMNS = frozenset({*_EVIDENCE, "male", "female", "birth_year"})
_ROW_NUMBER = re.compile(r"\d+(?:[.,)]\d*)*")


class Heading(NamedTuple):
    """The rows over a table as they stand, titles too; `bottom` is the index of its last header row."""

    rows: list[list[Cell]]
    bottom: int


class Source(msgspec.Struct, frozen=True, gc=False):
    """Where a row comes from: sheet, Excel's number, cells, the heading and the section line over it."""

    sheet: str
    row: int
    cells: list[Cell]
    heading: Heading
    section: list[Cell] | None


class Rejected(NamedTuple):
    """A row given back: where it stands, everything that is wrong with it, what stands for a name."""

    source: Source
    findings: tuple[Finding, ...]
    name: str = ""

    @property
    def sheet(self) -> str:
        """The name of its sheet."""
        return self.source.sheet

    @property
    def row(self) -> int:
        """Its number as Excel shows it."""
        return self.source.row

    @property
    def code(self) -> str:
        """The permanent code of the first thing wrong."""
        return self.findings[0].code

    @property
    def reason(self) -> str:
        """All that is wrong, in the chosen language."""
        return " ".join(finding.sentence for finding in self.findings)


class Taken(msgspec.Struct, frozen=True, gc=False):
    """A person read, and the row it was read from."""

    candidate: Candidate
    source: Source


class SheetWalk:
    """Goes down a sheet row by row; `taken` and `rejected` fill as it goes.

    A lone name without number or any detail is given back where people follow; below the last of them it is
    a signature.
    """

    def __init__(self, opened: Opened, today: str) -> None:
        self.taken: list[Taken] = []
        self.rejected: list[Rejected] = []
        self._sheet = opened.sheet
        self._today = today
        self._lone: list[Rejected] = []
        self._hamlet = hamlet_of_title(opened.sheet.name)
        self._first = opened.table
        self._header_texts = _texts(opened.sheet.rows[opened.table.bottom])
        self._plan, self._heading = self._open(opened.table, 0)
        self._section: list[Cell] | None = None
        self._last = 0
        self._has_ended = False

    def read(self) -> Self:
        """Walk all rows; returns itself."""
        for _ in self.steps():
            pass
        return self

    def steps(self) -> Iterator[int]:
        """Walk row by row, telling the index of each."""
        for index, cells in enumerate(self._sheet.rows):
            if index >= self._plan.table.first:
                self._read_row(index, cells)
            yield index
        if not self.taken:
            self.rejected += self._lone

    def _open(self, table: Table, start: int) -> tuple[Plan, Heading]:
        rows = self._sheet.rows
        hamlets = (hamlet_of_title(title) for title in reversed(table.titles))
        self._hamlet = next(filter(None, hamlets), self._hamlet)
        return plan_reading(table, rows), Heading(rows[start : table.first], table.bottom - start)

    def _read_row(self, index: int, cells: list[Cell]) -> None:
        values = read_values(self._plan, cells, self._today)
        if index in self._sheet.uncalculated and (uncalculated := self._uncalculated(index)):
            others = [problem for problem in values.problems if problem.code != "no_name"]
            values = values._replace(problems=uncalculated + others)
        if not values.problems and _has_evidence(values):
            self._take(index, cells, values)
        else:
            self._judge(index, cells, values)

    def _uncalculated(self, index: int) -> list[Unfit]:
        """The columns of a row that are read and hold formulas without a result."""
        columns = self._sheet.uncalculated[index]
        headers = (header for field, header in self._plan.headers.items() if field != "number")
        read = (column for field, column in self._plan.table.columns.items() if field != "number")
        named = [header for header, column in zip(headers, read, strict=True) if column in columns]
        return [Unfit("not_calculated", column=header) for header in named]

    def _take(self, index: int, cells: list[Cell], values: Values) -> None:
        if self._plan.unmarked and not values.found.get("sex"):
            values.found["sex"] = self._plan.unmarked
        source = self._source(index, cells)
        self.taken.append(Taken(to_candidate(values, source.sheet, source.row, self._hamlet), source))
        self.rejected += self._lone
        self._lone = []
        self._has_ended = False

    def _judge(self, index: int, cells: list[Cell], values: Values) -> None:
        """A row without evidence, or with something wrong."""
        texts = _texts(cells)
        if is_total(texts) or texts == self._header_texts or self._opens_table(index):
            return
        is_uncalculated = any(problem.code == "not_calculated" for problem in values.problems)
        is_numbered = self._is_numbered(index, cells)
        is_somebody = is_uncalculated or _has_evidence(values)
        if not is_somebody and (not texts or self._is_nobody(cells, texts, values, is_numbered)):
            return
        if values.problems:
            if "name" in values.found or not is_signature(texts):
                self.rejected.append(self._reject(index, cells, values.problems))
        elif is_numbered or not _EVIDENT_COLUMNS & self._plan.table.columns.keys():
            self._take(index, cells, values)
        elif starts_with_surname(values.found["name"]):
            self._lone.append(self._reject(index, cells, [Unfit("only_name")]))

    def _opens_table(self, index: int) -> bool:
        """Whether the row heads another table, whose columns hold from here on."""
        table = table_at(self._sheet.rows, index, self._last + 1)
        if table is None or len(table.columns) + len(table.options) < 2:
            return False
        if table.headers == self._first.headers:
            table = table._replace(columns=self._first.columns, options=self._first.options)
        self._plan, self._heading = self._open(table, self._last + 1)
        return True

    def _is_nobody(self, cells: list[Cell], texts: list[str], values: Values, is_numbered: bool) -> bool:
        name = to_text(cells[self._plan.table.columns["name"]])
        if is_heading(texts) or is_hamlet(name or texts[0]):
            hamlets = map(hamlet_of_title, texts)
            self._hamlet = next(filter(None, hamlets), self._hamlet)
            self._section = cells
            return True
        if is_numbered:
            return not name and {problem.code for problem in values.problems} <= {"no_name"}
        self._has_ended = self._has_ended or is_signature(texts)
        has_counts = bool(values.problems) and all(map(_is_count, values.problems))
        return self._has_ended or not name or (has_counts and not starts_with_surname(name))

    def _is_numbered(self, index: int, cells: list[Cell]) -> bool:
        column = self._plan.table.columns.get("number")
        if column is None:
            return False
        has_formula = column in self._sheet.uncalculated.get(index, ())
        return has_formula or _ROW_NUMBER.fullmatch(to_text(cells[column])) is not None

    def _source(self, index: int, cells: list[Cell]) -> Source:
        row = self._sheet.first_row + index
        self._last = index
        return Source(self._sheet.name, row, cells, self._heading, self._section)

    def _reject(self, index: int, cells: list[Cell], problems: list[Unfit]) -> Rejected:
        source = self._source(index, cells)
        found = tuple(Finding(source.sheet, source.row, each.code, each.values) for each in problems)
        columns = self._plan.table.columns
        fields = ("family", "given") if "family" in columns else ("name",)
        parts = (to_text(cells[columns[field]]) for field in fields)
        return Rejected(source, found, " ".join(filter(None, parts)))


def _texts(cells: list[Cell]) -> list[str]:
    return [text for cell in cells if (text := to_text(cell))]


def _has_evidence(values: Values) -> bool:
    found = values.found
    return any(found.get(field) for field in _EVIDENCE)


def _is_count(problem: Unfit) -> bool:
    return all(map(is_count, str(problem.values.get("text", "")).split(" / ")))
