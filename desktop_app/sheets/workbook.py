"""Excel workbooks out: one way to save them, one set of cell formats, texts that stay texts."""

import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.refusal import Refusal

DAY = "dd/mm/yyyy"
TEXT = "@"
WHOLE = "0"
_MADE = datetime(2000, 1, 1)  # a fixed day: the same values give the same bytes
_FORBIDDEN_IN_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST_NAME = 31
_LONGEST_TEXT = 32_767
_FIRST_YEAR = 1900


class Book:
    """A workbook being written, row by row from the top; nothing of it stays in memory."""

    def __init__(self, path: Path, scratch: str) -> None:
        options = {"constant_memory": True, "default_date_format": DAY, "tmpdir": scratch}
        self._file = xlsxwriter.Workbook(str(path), options)
        self._file.set_properties({"created": _MADE})
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}
        self._names: set[str] = set()

    def add_sheet(self, name: str) -> Worksheet:
        """A new sheet under that name, as far as Excel allows it."""
        allowed = name.translate(_FORBIDDEN_IN_NAME).strip("' ")[:_LONGEST_NAME] or "Sheet"
        kept, number = allowed, 1
        while kept.casefold() in self._names:
            number += 1
            end = f" ({number})"
            kept = allowed[: _LONGEST_NAME - len(end)].rstrip() + end
        self._names.add(kept.casefold())
        return self._file.add_worksheet(kept)

    def format(self, **properties: object) -> Format:
        """The cell format of these properties, each made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._file.add_format({"valign": "top", **properties})
        return self._formats[key]

    def close(self) -> None:
        """Finish the file; where it cannot be written, what was kept beside it is let go as well."""
        try:
            self._file.close()
        finally:
            for sheet in self._file.worksheets():
                sheet.row_data_fh.close()


def write_cell(sheet: Worksheet, row: int, column: int, value: object, look: Format | None = None) -> None:
    """Write a value as what it is: a text is never a formula, a number or a link; None only has a look."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, look)
    elif isinstance(value, int | float) and math.isfinite(value):
        sheet.write_number(row, column, value, look)
    elif isinstance(value, date) and value.year >= _FIRST_YEAR:
        sheet.write_datetime(row, column, value, look)
    else:
        sheet.write_string(row, column, str(value)[:_LONGEST_TEXT], look)


@contextmanager
def save_workbook(path: Path) -> Iterator[Book]:
    """A workbook that is at `path` whole or not at all; Refusal `sheet_in_use` where it cannot be written."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with TemporaryDirectory() as scratch:
            book = Book(unfinished, scratch)
            try:
                yield book
            finally:
                book.close()
        os.replace(unfinished, path)
    except (OSError, XlsxWriterException):
        raise Refusal("sheet_in_use", file=path.name) from None
    finally:
        unfinished.unlink(missing_ok=True)
