"""A row under its columns becomes the plain values of a person."""

from collections.abc import Sequence
from typing import Any

import pytest

from desktop_app.sheets.candidate import NOTE, Candidate, Values, plan_reading, read_values, to_candidate
from desktop_app.sheets.headers import find_table

TODAY = "2026-03-05"


def values(header: Sequence[str], row: Sequence[Any], *above: Sequence[str]) -> Values:
    """What a row says under a header, which may have rows above it."""
    rows = [*map(list, above), list(header), list(row)]
    table = find_table(rows)
    assert table is not None
    return read_values(plan_reading(table, rows), rows[-1], TODAY)


def candidate(header: Sequence[str], row: Sequence[Any], hamlet: str | None = None) -> Candidate:
    """The person of a row under `Họ và tên` and more."""
    read = values(["Họ và tên", *header], ["Lò Văn Thử", *row])
    assert read.problems == []
    return to_candidate(read, "Trang", 2, hamlet)


@pytest.mark.parametrize(
    ("header", "cell", "field", "value"),
    [
        ("Năm sinh", 1990.0, "birth", "1990"),
        ("Giới tính", "Nữ", "sex", "F"),
        ("Ngày cấp", "15/4/2021", "id_issued_on", "2021-04-15"),
        ("SĐT", 912345678.0, "phone", "0912345678"),
        ("Dân tộc", "Thái", "ethnic", "thai"),
        ("Bản", "Màng", "hamlet", "Bản Màng"),
        ("Trình độ học vấn", "12/12", "general_education", "upper_secondary"),
        ("Nghề nghiệp", "Làm ruộng", "main_job", "Làm ruộng"),
        ("Nghề muốn học", " Trồng  nấm ", "trade", "Trồng nấm"),
        ("Đã học nghề", "May 2019", "earlier", "May 2019"),
        ("Ghi chú", "hai\ndòng", "note", "hai\ndòng"),
        ("Đối tượng", "Hộ nghèo, NKT", "groups", ("poor", "disabled")),
        ("Hộ cận nghèo", "x", "groups", ("near_poor",)),
        ("Nơi thường trú", "Bản Màng, phường Tân Phong", "permanent_home", "Bản Màng, phường Tân Phong"),
        ("Nơi ở hiện tại", "Bản Màng", "present_home", None),
        ("Nơi ở hiện tại", "Bản Màng", "hamlet", "Bản Màng"),
    ],
)
def test_each_field(header: str, cell: Any, field: str, value: Any) -> None:
    assert getattr(candidate([header, "TT"], [cell, 1.0]), field) == value


@pytest.mark.parametrize("header", ["Trình độ học vấn", "Dân tộc", "SĐT", "Ngày cấp", "Đối tượng"])
def test_what_is_not_understood_is_kept_under_its_header(header: str) -> None:
    read = candidate([header], ["chưa hiểu"])
    assert read.note == f"{header}: chưa hiểu"
    assert [each.code for each in read.warnings] == ["unread_value"]


@pytest.mark.parametrize("header", ["Nghề muốn học", "Đã học nghề", "Nơi ở hiện tại", "Tổ, bản"])
def test_text_longer_than_its_field_is_kept_in_the_note(header: str) -> None:
    read = candidate([header], ["dài " * 80])
    assert read.note is not None and read.note.startswith(f"{header}: dài")


def test_note_never_grows_beyond_its_field() -> None:
    read = candidate(["Ghi chú", "Dân tộc"], ["a" * 9000, "b" * 9000])
    assert read.note is not None and len(read.note) == NOTE


def test_paper_in_a_group_column_marks_and_is_kept() -> None:
    read = candidate(["Hộ nghèo"], ["QĐ 12/2025"])
    assert (read.groups, read.note) == (("poor",), "Hộ nghèo: QĐ 12/2025")


def test_mark_of_a_minority_says_nothing_new() -> None:
    read = candidate(["DTTS", "Hộ nghèo"], ["x", "0"])
    assert (read.groups, read.note, read.warnings) == ((), None, ())


def test_hamlet_of_the_section_fills_an_empty_one() -> None:
    assert candidate(["Tổ, bản"], [""], "Bản Màng").hamlet == "Bản Màng"
    assert candidate(["Tổ, bản"], ["Tổ 5"], "Bản Màng").hamlet == "Tổ 5"


def test_present_home_gives_the_hamlet_before_the_permanent_one() -> None:
    read = candidate(["Hộ khẩu thường trú", "Chỗ ở hiện nay"], ["Bản Thành Lập", "Bản Màng, P. Tân Phong"])
    assert (read.hamlet, read.permanent_home) == ("Bản Màng", "Bản Thành Lập")


def test_warnings_name_sheet_and_row() -> None:
    (warning,) = candidate(["CCCD"], ["12090000001"]).warnings[:1]
    assert (warning.sheet, warning.row, warning.code) == ("Trang", 2, "zero_restored")
    assert "012090000001" in warning.sentence


def test_every_problem_of_a_row_is_found() -> None:
    read = values(["Họ và tên", "Năm sinh", "Giới tính", "CCCD"], ["", "hôm kia", "Nma", "12"])
    assert [problem.code for problem in read.problems] == ["bad_birth", "bad_sex", "bad_id_number", "no_name"]


def test_word_in_the_year_columns_says_no_sex() -> None:
    read = values(["Họ và tên", "Nam", "Nữ"], ["Người lập bảng", "", "GIÁM ĐỐC"])
    assert "sex" not in read.found and [problem.code for problem in read.problems] == ["bad_birth"]


def test_ethnic_group_marked_under_its_own_column() -> None:
    rows = [["Họ và tên", "Dân tộc", ""], ["", "Thái", "Mông"], ["Lò Văn Thử", "", "x"]]
    table = find_table(rows)
    assert table is not None
    assert read_values(plan_reading(table, rows), rows[-1], TODAY).found["ethnic"] == "hmong"
