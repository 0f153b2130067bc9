"""Rejected rows go back to Excel so that, corrected, they are read as the list was."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.people_list import PeopleList
from desktop_app.sheets.rejected import write_rejected
from tests.sheets.lists import HEADER, names, person, read_file, read_rows, refused, write_csv, write_xlsx

THREE_ROWS = [
    ["DANH SÁCH NGƯỜI LAO ĐỘNG BẢN MÀNG"],
    [],
    ["STT", "HỌ VÀ TÊN", "NĂM SINH", "", "Số CCCD"],
    ["", "", "Nam", "Nữ", ""],
    ["A", "B", 1, 2, 3],
    [1, "Lò Văn Thử", 1990, "", "012090000001"],
    [2, "Lò Thị Sai", "", "13/25/2024", 12190000002],
]


def write_back(folder: Path, people: PeopleList) -> openpyxl.Workbook:
    write_rejected(folder / "rejected.xlsx", people.rejected)
    return openpyxl.load_workbook(folder / "rejected.xlsx")


def test_rows_come_back_with_title_header_and_reason(tmp_path: Path) -> None:
    sheet = write_back(tmp_path, read_rows(tmp_path, THREE_ROWS, "Lớp 1"))["Lớp 1"]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    header = [*THREE_ROWS[:3], ["", "", "Nam", "Nữ", "", "Lý do"], THREE_ROWS[4]]
    assert rows[:5] == [[cell or None for cell in row] + [None] * (6 - len(row)) for row in header]
    assert rows[5][:5] == [2, "Lò Thị Sai", None, "13/25/2024", 12190000002]
    assert "13/25/2024" in str(rows[5][5])
    assert len(rows) == 6


def test_reason_is_red(tmp_path: Path) -> None:
    sheet = write_back(tmp_path, read_rows(tmp_path, THREE_ROWS)).active
    assert sheet["F6"].font.color.rgb == "FFC00000"


def test_corrected_file_is_read_as_the_list_was(tmp_path: Path) -> None:
    book = write_back(tmp_path, read_rows(tmp_path, THREE_ROWS))
    book.active["D6"] = 1992
    book.save(tmp_path / "corrected.xlsx")
    people = read_file(tmp_path / "corrected.xlsx")
    assert [(each.name, each.birth, each.sex, each.id_number, each.hamlet) for each in people.candidates] == [
        ("Lò Thị Sai", "1992", "F", "012190000002", "Bản Màng")
    ]
    assert people.rejected == []


def test_uncorrected_file_gives_the_same_rows_back(tmp_path: Path) -> None:
    first = read_rows(tmp_path, THREE_ROWS)
    write_rejected(tmp_path / "rejected.xlsx", first.rejected)
    again = read_file(tmp_path / "rejected.xlsx")
    assert [each.reason for each in again.rejected] == [each.reason for each in first.rejected]
    assert again.candidates == []


def test_section_above_a_row_comes_along(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên", "Năm sinh"], ["I", "Bản Màng"], [1, "Lò Văn Thử", 1990],
            ["II", "Bản Thành Lập"], [2, "Lò Văn Sai", "không phải ngày"], [3, "Lò Văn Lầm", 17]]  # fmt: skip
    book = write_back(tmp_path, read_rows(tmp_path, rows))
    assert [row[1].value for row in book.active.iter_rows()] == [
        "Họ và tên",
        "Bản Thành Lập",
        "Lò Văn Sai",
        "Lò Văn Lầm",
    ]
    book.active["C3"], book.active["C4"] = 1990, 1991
    book.save(tmp_path / "corrected.xlsx")
    assert {each.hamlet for each in read_file(tmp_path / "corrected.xlsx").candidates} == {"Bản Thành Lập"}


def test_every_sheet_has_its_own(tmp_path: Path) -> None:
    sheets = {
        name: [HEADER, person(birth="chưa rõ năm", id_number="")] for name in ("Bản Màng", "Bản Thành Lập")
    }
    people = read_file(write_xlsx(tmp_path / "list.xlsx", sheets))
    assert write_back(tmp_path, people).sheetnames == ["Bản Màng", "Bản Thành Lập"]


def test_tables_of_one_sheet_keep_their_columns(tmp_path: Path) -> None:
    rows = [["TT", "Họ tên", "Năm sinh"], [1, "Lò Văn Sai", "chưa rõ năm"], [], ["BẢN MÀNG"],
            ["TT", "Năm sinh", "Họ tên"], [1, "chưa rõ năm", "Lò Thị Sai"]]  # fmt: skip
    write_rejected(tmp_path / "rejected.xlsx", read_rows(tmp_path, rows).rejected)
    again = read_file(tmp_path / "rejected.xlsx")
    assert [each.source.cells[:3] for each in again.rejected] == [
        [1.0, "Lò Văn Sai", "chưa rõ năm"],
        [1.0, "chưa rõ năm", "Lò Thị Sai"],
    ]


def test_rows_of_one_number_come_back_together(tmp_path: Path) -> None:
    people = read_rows(
        tmp_path, [HEADER, person(), person("Vàng Văn Ba", id_number=""), person("Lò Văn Khác")]
    )
    write_rejected(tmp_path / "rejected.xlsx", people.rejected)
    again = read_file(tmp_path / "rejected.xlsx")
    assert (names(again), refused(again)) == ([], [(2, "repeated"), (3, "repeated")])


def test_texts_stay_texts(tmp_path: Path) -> None:
    rows = [
        ["STT", "Họ và tên", "Ngày sinh", "CCCD", "Ghi chú"],
        ["1", "", "1990-01-02", "012090000001", "=1+1"],
    ]
    write_rejected(tmp_path / "rejected.xlsx", read_file(write_csv(tmp_path / "list.csv", rows)).rejected)
    sheet = openpyxl.load_workbook(tmp_path / "rejected.xlsx").active
    assert [cell.value for cell in sheet[2]][3:5] == ["012090000001", "=1+1"]
    assert {cell.data_type for cell in sheet[2]} == {"s", "n"}


def test_days_stay_days(tmp_path: Path) -> None:
    book = write_back(tmp_path, read_rows(tmp_path, [HEADER, person("", birth=date(1990, 1, 2))]))
    assert book.active["C2"].value == datetime(1990, 1, 2)


def test_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rejected.xlsx").mkdir()
    with pytest.raises(Refusal) as refusal:
        write_rejected(tmp_path / "rejected.xlsx", [])
    assert refusal.value.code == "sheet_in_use"
    assert [path.name for path in tmp_path.iterdir()] == ["rejected.xlsx"]
