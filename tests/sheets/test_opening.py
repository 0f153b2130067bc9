"""A sheet is made ready: decoded, merged cells filled, ditto marks written out."""

from typing import Any

import pytest

from desktop_app.sheets.headers import ColumnMap
from desktop_app.sheets.opening import Opened, open_sheet
from desktop_app.sheets.reading import Sheet

HEADER = ["Họ và tên", "Năm sinh", "Dân tộc", "Tổ, bản"]


def opened(*rows: list[Any], wanted: ColumnMap | None = None, **how: Any) -> Opened:
    found = open_sheet(Sheet("Trang", [HEADER, *rows], **how), wanted)
    assert found is not None
    return found


def test_merged_cells_are_filled_downwards() -> None:
    rows = [["A Páo", 1990.0, "Mông", "Bản Màng"], ["A Lử", 1991.0, "", ""], ["A Sử", 1992.0, "", ""]]
    found = opened(*rows, merged=(((1, 3), (3, 3)), ((1, 2), (2, 2))))
    assert [row[2:] for row in found.sheet.rows[1:]] == [
        ["Mông", "Bản Màng"],
        ["Mông", "Bản Màng"],
        ["", "Bản Màng"],
    ]


def test_names_and_births_are_never_filled() -> None:
    found = opened(["A Páo", 1990.0, "", ""], ["", "", "", ""], merged=(((1, 0), (2, 0)), ((1, 1), (2, 1))))
    assert found.sheet.rows[2] == ["", "", "", ""]


@pytest.mark.parametrize("ditto", ['"', "''", "nt", "NT", " -nt- ", "như trên", "//"])
def test_ditto_marks(ditto: str) -> None:
    found = opened(["A Páo", 1990.0, "Mông", "Bản Màng"], ["A Lử", 1991.0, ditto, ditto])
    assert found.sheet.rows[2][2:] == ["Mông", "Bản Màng"]


def test_ditto_mark_with_nothing_above_is_nothing() -> None:
    assert opened(["A Páo", 1990.0, '"', ""]).sheet.rows[1][2] == ""


def test_a_dash_is_no_ditto_mark() -> None:
    assert opened(["A Páo", 1990.0, "Mông", ""], ["A Lử", 1991.0, "-", ""]).sheet.rows[2][2] == "-"


def test_old_font_is_named_by_its_header() -> None:
    found = opened(["TrÇn ThÞ Lan", 1990.0, "Kinh", "Bản Màng"])
    assert found.sheet.rows[1][0] == "Trần Thị Lan"
    assert [(each.code, dict(each.values)) for each in found.findings] == [
        ("old_font", {"column": "Họ và tên"})
    ]


def test_sheet_without_header_is_not_opened() -> None:
    assert open_sheet(Sheet("Trang", [["Ghi nhớ", 1.0]]), None) is None


def test_column_map_of_a_sheet_alone_changes_nothing_else() -> None:
    assert opened(["A Páo", 1990.0, "", ""], wanted=ColumnMap(sheet="Trang")).table.columns["name"] == 0


@pytest.mark.parametrize("mark", ["nt", "Nt.", "- nt -", "như trên", '"', "-nt-"])
def test_ditto_marks_stand_for_the_cell_above_also_of_the_sex(mark: str) -> None:
    found = open_sheet(
        Sheet("Trang", [["Họ và tên", "Giới tính", "Dân tộc"], ["A", "Nam", "Thái"], ["B", mark, mark]]), None
    )
    assert found is not None
    assert found.sheet.rows[2] == ["B", "Nam", "Thái"]


def test_a_sheet_that_is_opened_stays_as_it_is() -> None:
    sheet = Sheet("Trang", [["Họ và tên", "Dân tộc"], ["A", "Thái"], ["B", "nt"]])
    open_sheet(sheet, None)
    assert sheet.rows[2] == ["B", "nt"]
