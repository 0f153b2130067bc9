"""Rejected rows back to Excel: of the list as it was the rows to correct, and a red column that says why.

Titles, headers and section lines come along, so that the corrected file is read as the list was.
"""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from desktop_app.i18n import translate
from desktop_app.sheets.cell import Cell
from desktop_app.sheets.verdicts import Heading, Rejected
from desktop_app.sheets.workbook import DAY, TEXT, WHOLE, Book, save_workbook, write_cell
from desktop_app.store.exports import note_export
from desktop_app.store.store import Store

_RED = "#C00000"
_REASON_WIDTH = 60
_CELL_WIDTH = 16


def keep_rejected(store: Store, path: Path, rejected: Sequence[Rejected]) -> None:
    """Write the rejected rows and note in the export log that they left; Refusal `sheet_in_use`."""
    write_rejected(path, rejected)
    note_export(store, path.name, len(rejected), str(path))


def write_rejected(path: Path, rejected: Sequence[Rejected]) -> None:
    """Write the rejected rows of a list, a sheet for each of its sheets; Refusal `sheet_in_use`."""
    with save_workbook(path) as book:
        for name, rows in groupby(rejected, key=lambda each: each.sheet):
            _write_sheet(book, name, list(rows))


def _write_sheet(book: Book, name: str, rows: Sequence[Rejected]) -> None:
    sheet = book.add_sheet(name)
    reason_column = max(len(each.source.cells) for each in rows)
    sheet.set_column(0, reason_column - 1, _CELL_WIDTH)
    sheet.set_column(reason_column, reason_column, _REASON_WIDTH)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    at = 0
    for _, block in groupby(rows, key=lambda each: id(each.source.heading)):
        at = _write_block(book, sheet, at, list(block), reason_column)


def _write_block(book: Book, sheet: Worksheet, at: int, rows: Sequence[Rejected], reason_column: int) -> int:
    """The rows under one heading; returns the index of the row below them."""
    heading = rows[0].source.heading
    _write_heading(book, sheet, at, heading, reason_column)
    at += len(heading.rows)
    section: list[Cell] | None = None
    red = book.format(font_color=_RED, text_wrap=True)
    for each in rows:
        if each.source.section is not section:
            section = each.source.section
            at = _write_cells(book, sheet, at, section or [])
        write_cell(sheet, at, reason_column, each.reason, red)
        at = _write_cells(book, sheet, at, each.source.cells)
    return at


def _write_heading(book: Book, sheet: Worksheet, at: int, heading: Heading, reason_column: int) -> None:
    for offset, cells in enumerate(heading.rows):
        if offset == heading.bottom:
            red = book.format(font_color=_RED, bold=True)
            write_cell(sheet, at + offset, reason_column, translate("sheets", "Reason"), red)
        _write_cells(book, sheet, at + offset, cells)


def _write_cells(book: Book, sheet: Worksheet, at: int, cells: Sequence[Cell]) -> int:
    for column, cell in enumerate(cells):
        if cell != "":
            write_cell(sheet, at, column, cell, book.format(num_format=_number_format(cell)))
    return at + 1


def _number_format(cell: Cell) -> str:
    if isinstance(cell, str):
        return TEXT
    if isinstance(cell, bool | int | float):
        return WHOLE if float(cell).is_integer() else "General"
    return DAY
