"""A sheet before it is read: its rows as they stand, the header found, and what each column is taken for."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.headers import ColumnMap, Table, find_table, place_table
from desktop_app.sheets.opening import decode_sheet, findings_of
from desktop_app.sheets.people_list import Tick
from desktop_app.sheets.reading import Sheet, read_sheets

FIELD_WORDS: dict[str, Text] = {
    "number": mark("sheets", "Running number"),
    "name": mark("sheets", "Full name"),
    "family": mark("sheets", "Family and middle name"),
    "given": mark("sheets", "Given name"),
    "birth": mark("sheets", "Birth"),
    "birth_day": mark("sheets", "Day of birth"),
    "birth_month": mark("sheets", "Month of birth"),
    "birth_year": mark("sheets", "Year of birth"),
    "sex": mark("sheets", "Sex"),
    "male": mark("sheets", "Male: mark or birth"),
    "female": mark("sheets", "Female: mark or birth"),
    "id_number": mark("sheets", "ID number"),
    "id_issued_on": mark("sheets", "ID number issued on"),
    "phone": mark("sheets", "Phone"),
    "ethnic": mark("sheets", "Ethnic group"),
    "hamlet": mark("sheets", "Hamlet"),
    "permanent_home": mark("sheets", "Permanent home"),
    "present_home": mark("sheets", "Present home"),
    "groups": mark("sheets", "Policy group"),
    "general_education": mark("sheets", "General education"),
    "main_job": mark("sheets", "Main job"),
    "earlier": mark("sheets", "Earlier course"),
    "trade": mark("sheets", "Wanted trade"),
    "note": mark("sheets", "Note"),
}
"""What each field of a list is called, in the order in which one chooses."""

NOT_TAKEN = ""


class ListColumn(NamedTuple):
    """A column: its letters, what stands over it, its field (NOT_TAKEN for none), the answer it marks."""

    letters: str
    header: str
    field: str
    answer: str = ""


class Outline(NamedTuple):
    """A sheet with its header, found or said; `findings` are what is said of the whole sheet.

    Without a table nobody said where the header is and none was found.
    """

    sheet: Sheet
    table: Table | None
    findings: tuple[Finding, ...] = ()

    @property
    def header_row(self) -> int:
        """Excel's number of the last header row, 0 without one."""
        return self.table.bottom + self.sheet.first_row if self.table else 0

    def columns(self, chosen: Mapping[str, str] | None = None) -> list[ListColumn]:
        """Every column with what it is taken for, recognised or chosen (fields by letters)."""
        said = chosen or {}
        return [
            column._replace(field=said[column.letters], answer="") if column.letters in said else column
            for column in self._recognised()
        ]

    def _recognised(self) -> list[ListColumn]:
        width = max(map(len, self.sheet.rows), default=0)
        fields = {column: field for field, column in (self.table.columns if self.table else {}).items()}
        options = {option.column: option for option in (self.table.options if self.table else ())}
        headers = self.table.headers if self.table else ("",) * width
        return [
            ListColumn(
                letters_of(index + self.sheet.first_column),
                headers[index],
                options[index].field if index in options else fields.get(index, NOT_TAKEN),
                options[index].text if index in options else "",
            )
            for index in range(width)
        ]


def read_outlines(path: Path, tick: Tick) -> list[Outline]:
    """The outlines of the sheets of a file that hold anything; `tick` may raise.

    Refusals as `read_sheets`, and `list_empty`.
    """
    tick(0, 0)
    filled = [sheet for sheet in read_sheets(path) if sheet.rows]
    if not filled:
        raise Refusal("list_empty", file=path.name)
    outlines = []
    for done, sheet in enumerate(filled):
        tick(done, len(filled))
        outlines.append(outline_of(sheet))
    return outlines


def outline_of(sheet: Sheet) -> Outline:
    """The outline of a sheet as the program recognises it, old fonts decoded."""
    decoded = decode_sheet(sheet, lambda each: find_table(each.rows))
    found = tuple(findings_of(decoded.sheet, decoded.table, decoded.fonts)) if decoded.table else ()
    kept = tuple(finding for finding in found if finding.code != "unread_columns")
    return Outline(decoded.sheet, decoded.table, kept)


def move_header(outline: Outline, row: int) -> Outline:
    """The outline with its header in this row of Excel; Refusal `bad_map` where there is no such row."""
    table = place_table(outline.sheet.rows, ColumnMap(header_row=row), outline.sheet.first_row)
    return outline._replace(table=table)


def map_of(outline: Outline, chosen: Mapping[str, str]) -> ColumnMap:
    """The column map for a sheet of which an officer chose the fields of some columns, by their letters."""
    return ColumnMap(
        sheet=outline.sheet.name,
        header_row=outline.header_row,
        columns={field: f"${letters}" for letters, field in chosen.items() if field},
        not_taken=tuple(f"${letters}" for letters, field in chosen.items() if not field),
    )


def letters_of(number: int) -> str:
    """The letters by which Excel names a column, counted from 1: 28 is AB."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def names_people(columns: Sequence[ListColumn]) -> bool:
    """Whether the columns say who is meant: a full name, or a given name."""
    return any(column.field in ("name", "given") for column in columns)
