"""Files become sheets by what they hold, with rows counted as Excel shows them."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.reading import read_sheets
from tests.sheets.lists import LISTS, write_csv, write_ods, write_xlsx


def refusal_of(path: Path) -> str:
    with pytest.raises(Refusal) as refusal:
        read_sheets(path)
    assert refusal.value.values == {"file": path.name}
    return refusal.value.code


def test_first_cell_says_where_it_stands(tmp_path: Path) -> None:
    (sheet,) = read_sheets(write_xlsx(tmp_path / "a.xlsx", {"Trang": [["a", "b"]]}, top=5, left=3))
    assert (sheet.rows, sheet.first_row, sheet.first_column) == ([["a", "b"]], 5, 3)


def test_merged_areas_are_counted_in_rows(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Trang": [["a", ""], ["", "b"]]}, top=5, left=3, merged=["C5:C6"])
    assert read_sheets(path)[0].merged == (((0, 0), (1, 0)),)


def test_hidden_sheets_say_so(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Một": [["a"]], "Hai": [["b"]]}, hidden=["Hai"])
    assert [(sheet.name, sheet.is_hidden) for sheet in read_sheets(path)] == [("Một", False), ("Hai", True)]


def test_formulas_without_result_are_known_by_place(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Trang": [["a", "b"], ["c", "=1+1"]]}, top=3, left=2)
    assert read_sheets(path)[0].uncalculated == {1: {1}}


def test_the_name_of_a_file_says_nothing_of_its_kind(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", {"Trang": [["a"]]}).rename(tmp_path / "a.xls")
    assert read_sheets(tmp_path / "a.xls")[0].rows == [["a"]]
    assert read_sheets(write_csv(tmp_path / "b.xlsx", [["a", "b"]]))[0].rows == [["a", "b"]]


def test_kinds_of_cells_of_libreoffice(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", {"Trang": [["a", 1.5, date(2020, 2, 1)]]})
    assert read_sheets(path)[0].rows == [["a", 1.5, date(2020, 2, 1)]]


def test_empty_sheet_has_no_rows(tmp_path: Path) -> None:
    assert read_sheets(write_xlsx(tmp_path / "a.xlsx", {"Trống": []}))[0].rows == []


def test_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "a.xlsx") == "list_missing"


def test_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal_of(tmp_path) == "list_locked"


def test_file_with_a_password() -> None:
    assert refusal_of(LISTS / "co-mat-khau.xlsx") == "list_locked"


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x00\x01\x02\x03" * 9]
)
def test_damaged_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert refusal_of(tmp_path / "a.xlsx") == "list_unreadable"


@pytest.mark.parametrize(
    "start", ["<html><table><tr><td>Họ tên", "<?xml version='1.0'?><Workbook>", "\n<TABLE>"]
)
def test_web_page_under_the_name_of_a_workbook(tmp_path: Path, start: str) -> None:
    (tmp_path / "a.xls").write_text(start, encoding="utf-8")
    assert refusal_of(tmp_path / "a.xls") == "list_unreadable"
