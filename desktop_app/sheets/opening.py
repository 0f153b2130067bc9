"""A sheet made ready to be walked: its header found, old fonts decoded, merged and repeated cells filled."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from desktop_app.sheets.cell import Cell, is_blank, to_text
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.fonts import decode_rows
from desktop_app.sheets.headers import ColumnMap, Table, find_table, map_table
from desktop_app.sheets.reading import Sheet

_SHARED = ("hamlet", "present_home", "permanent_home", "ethnic", "trade", "groups")
"""Fields that people standing together share: merged down, or ditto marks below the first."""

_DITTO = frozenset({'"', "''", "“", "”", "〃", "nt", "n.t", "//", "như trên"})
_AROUND_DITTO = " .-–"


class Opened(NamedTuple):
    """A sheet whose rows can be read under its first table."""

    sheet: Sheet
    table: Table
    findings: tuple[Finding, ...]


class Decoded(NamedTuple):
    """A sheet as its author saw it, with its table and the columns that had an old font."""

    sheet: Sheet
    table: Table | None
    fonts: Sequence[int]


def open_sheet(sheet: Sheet, wanted: ColumnMap | None) -> Opened | None:
    """The sheet ready to be read, None where no header is found; Refusal `bad_map`. It is left as it is."""
    sheet, table, fonts = decode_sheet(sheet, partial(_find, wanted=wanted))
    if table is None:
        return None
    sheet = sheet._replace(rows=[row.copy() for row in sheet.rows])
    _fill_merged(sheet, table)
    _fill_repeated(sheet.rows[table.first :], table)
    return Opened(sheet, table, tuple(findings_of(sheet, table, fonts)))


def decode_sheet(sheet: Sheet, find: Callable[[Sheet], Table | None]) -> Decoded:
    """The sheet with old fonts decoded below its header; above as well where only that shows the header."""
    table = find(sheet)
    decoded, fonts = decode_rows(sheet.rows[table.first :] if table else sheet.rows)
    if fonts:
        sheet = sheet._replace(rows=[*sheet.rows[: table.first], *decoded] if table else decoded)
        table = table or find(sheet)
    return Decoded(sheet, table, fonts)


def _find(sheet: Sheet, wanted: ColumnMap | None) -> Table | None:
    if wanted is not None and (wanted.columns or wanted.header_row or wanted.not_taken):
        return map_table(sheet.rows, wanted, sheet.first_row, sheet.first_column)
    return find_table(sheet.rows)


def findings_of(sheet: Sheet, table: Table, fonts: Iterable[int]) -> Iterable[Finding]:
    """What is said of a whole sheet: columns in an old font, columns that are not read."""
    headers = sheet.rows[table.top : table.bottom + 1]
    for column in fonts:
        texts = [text for row in reversed(headers) if (text := to_text(row[column]))]
        yield Finding(sheet.name, 0, "old_font", {"column": (texts or [""])[0]})
    if table.unread:
        yield Finding(sheet.name, 0, "unread_columns", {"columns": ", ".join(table.unread)})


def _shared_columns(table: Table) -> set[int]:
    return {table.columns[field] for field in _SHARED if field in table.columns}


def _fill_merged(sheet: Sheet, table: Table) -> None:
    """Write what stands in a merged area into each of its rows."""
    shared = _shared_columns(table)
    for (top, column), (bottom, _) in sheet.merged:
        if top < bottom and top >= table.first and column in shared:
            for row in sheet.rows[top + 1 : bottom + 1]:
                row[column] = sheet.rows[top][column]


def _fill_repeated(rows: list[list[Cell]], table: Table) -> None:
    """Write what a ditto mark stands for: the text above it."""
    columns = _shared_columns(table)
    if "sex" in table.columns:
        columns.add(table.columns["sex"])
    for column in columns:
        if any(map(_is_ditto, {row[column] for row in rows})):
            above: Cell = ""
            for row in rows:
                if _is_ditto(row[column]):
                    row[column] = above
                elif not is_blank(row[column]):
                    above = row[column]


def _is_ditto(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.strip(_AROUND_DITTO).lower() in _DITTO
