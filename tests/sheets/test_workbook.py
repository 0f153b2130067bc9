"""Workbooks out are whole or not there, and hold what was written."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.sheets.cell import is_blank, to_text
from desktop_app.sheets.workbook import save_workbook, write_cell


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("=1+1", "=1+1"), ("012", "012"), (12, 12), (1.5, 1.5), (True, True), (None, None), ("", None),
        (date(2020, 1, 2), datetime(2020, 1, 2)), (datetime(2020, 1, 2, 3, 4), datetime(2020, 1, 2, 3, 4)),
        (float("nan"), "nan"), (float("inf"), "inf"), (time(3, 4), "03:04:00"),
        (date(1899, 12, 31), "1899-12-31"),
        ("a" * 40_000, "a" * 32_767),
    ],
)  # fmt: skip
def test_values_stay_what_they_are(tmp_path: Path, value: Any, kept: Any) -> None:
    with save_workbook(tmp_path / "a.xlsx") as book:
        look = book.format(num_format="dd/mm/yyyy hh:mm" if isinstance(value, date) else "General")
        write_cell(book.add_sheet("Trang"), 0, 0, value, look)
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").active["A1"]
    assert cell.value == kept


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        (["Bản Màng"], ["Bản Màng"]),
        (["Tổ 1/2", "[a]:*?"], ["Tổ 1 2", "a"]),
        (["", "  "], ["Sheet", "Sheet (2)"]),
        (["Lớp", "lớp", "LỚP"], ["Lớp", "lớp (2)", "LỚP (3)"]),
        (["a" * 40, "a" * 35], ["a" * 31, "a" * 27 + " (2)"]),
        (["'tên'"], ["tên"]),
    ],
)
def test_names_of_sheets_are_what_excel_allows(tmp_path: Path, names: list[str], kept: list[str]) -> None:
    with save_workbook(tmp_path / "a.xlsx") as book:
        for name in names:
            book.add_sheet(name)
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames == kept


def test_equal_formats_are_one(tmp_path: Path) -> None:
    with save_workbook(tmp_path / "a.xlsx") as book:
        assert book.format(bold=True, border=1) is book.format(border=1, bold=True)


def test_broken_writing_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), save_workbook(tmp_path / "a.xlsx") as book:
        write_cell(book.add_sheet("Trang"), 0, 0, 1 // 0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Lò \u00a0Văn ", "Lò Văn"), (12.0, "12"), (1.5, "1.5"), (True, "True"),
        (date(1990, 3, 5), "05/03/1990"),
        (datetime(1990, 3, 5, 7), "05/03/1990"), ("a\x00b\u202e", "ab"), (12, "12"),
    ],
)  # fmt: skip
def test_text_of_a_cell(cell: Any, text: str) -> None:
    assert to_text(cell) == text


@pytest.mark.parametrize(
    ("cell", "expected"), [("", True), (" \n", True), (0.0, False), ("a", False), (False, False)]
)
def test_blank_cells(cell: Any, expected: bool) -> None:
    assert is_blank(cell) is expected
