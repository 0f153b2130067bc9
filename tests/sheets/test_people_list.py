"""Lists of people as offices keep them, with the traps that such lists hold."""

import json
import unicodedata
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.headers import ColumnMap
from desktop_app.vietnam.text import split_tone
from tests.sheets.lists import (
    HEADER,
    LISTS,
    names,
    person,
    read_file,
    read_rows,
    refused,
    warned,
    write_csv,
    write_ods,
    write_xlsx,
)

EXPECTED: dict[str, list[dict[str, str]]] = json.loads((LISTS / "expected.json").read_bytes())
OFFICIAL = [
    ["TRUNG TÂM GDNN-GDTX", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    [],
    ["DANH SÁCH HỌC VIÊN"],
    ["STT", "HỌ VÀ TÊN", "NĂM SINH", "", "ĐỐI TƯỢNG", "", "Số CCCD", "Tổ, bản"],
    ["", "", "Nam", "Nữ", "Hộ nghèo", "Cận nghèo", "", ""],
    ["A", "B", 1, 2, 3, 4, 5, 6],
]


# The lists at hand


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_person_of_the_lists_at_hand_is_right(name: str) -> None:
    people = read_file(LISTS / name)
    fields = {"cccd": "id_number"}
    got = [
        {key: getattr(each, fields.get(key, key)) for key in expected}
        for each, expected in zip(people.candidates, EXPECTED[name], strict=True)
    ]
    assert got == EXPECTED[name]
    assert people.rejected == []


def test_official_list_tells_policy_groups() -> None:
    people = read_file(LISTS / "danh-sach-hoc-vien.xlsx")
    assert people.candidates[1].groups == ("near_poor",)
    assert people.candidates[2].groups == ("poor",)
    assert people.candidates[0].groups == ()


def test_rows_are_counted_as_excel_shows_them() -> None:
    people = read_file(LISTS / "danh-sach-hoc-vien.xlsx")
    assert (people.candidates[0].row, people.candidates[-1].row) == (11, 45)


def test_list_typed_by_many_hands_warns_of_restored_zeros_only() -> None:
    people = read_file(LISTS / "danh-sach-zalo.xlsx")
    assert {code for _, code in warned(people)} == {"zero_restored"}
    assert {each.ethnic for each in people.candidates} >= {"thai", "kinh"}


def test_old_excel_file_is_read_with_its_rows() -> None:
    people = read_file(LISTS / "ban-mang.xls")
    assert [(each.row, each.name, each.birth, each.sex, each.id_number) for each in people.candidates] == [
        (5, "Lò Văn Thử", "1990-01-02", "M", "012090000001"),
        (6, "Giàng Thị Mẫu", "1988-12-31", "F", "012188000002"),
        (7, "Tẩn A Ví", "1975", "M", "012075000003"),
    ]
    assert {each.hamlet for each in people.candidates} == {"Bản Màng"}


# Headers


def test_empty_rows_and_columns_before_the_list_count(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [HEADER, person()], top=7, left=4)
    assert [each.row for each in people.candidates] == [8]


def test_birth_year_under_the_column_of_the_sex(tmp_path: Path) -> None:
    people = read_rows(
        tmp_path,
        [*OFFICIAL, [1, "Lò Văn Thử", 1990, "", "x", "", "012090000001", "Bản Màng"],
         [2, "Tòng Thị Mẫu", "", "1985", "", "1", "012185000002", "Bản Màng"],
         [3, "Vàng Thị Ví", "", date(1988, 5, 2), "", "v", "", "Bản Màng"]],
        merged=["C4:D4", "E4:F4", "A4:A5", "B4:B5"],
    )  # fmt: skip
    assert [(each.name, each.sex, each.birth, each.groups) for each in people.candidates] == [
        ("Lò Văn Thử", "M", "1990", ("poor",)),
        ("Tòng Thị Mẫu", "F", "1985", ("near_poor",)),
        ("Vàng Thị Ví", "F", "1988-05-02", ("near_poor",)),
    ]


def test_marks_under_the_columns_of_the_sex(tmp_path: Path) -> None:
    rows = [["STT", "Họ tên", "Giới tính", "", "Năm sinh"], ["", "", "Nam", "Nữ", ""],
            [1, "Lò Văn Thử", "x", "", 1990], [2, "Lò Thị Mẫu", "", "X", 1991]]  # fmt: skip
    people = read_rows(tmp_path, rows)
    assert [(each.sex, each.birth) for each in people.candidates] == [("M", "1990"), ("F", "1991")]


def test_without_mark_in_the_only_column_of_a_sex_it_is_the_other(tmp_path: Path) -> None:
    rows = [["STT", "Họ tên", "Nữ", "Năm sinh"], [1, "Lò Văn Thử", "", 1990], [2, "Lò Thị Mẫu", "x", 1991]]
    assert [each.sex for each in read_rows(tmp_path, rows).candidates] == ["M", "F"]


def test_both_columns_of_the_sex_filled_is_given_back(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [*OFFICIAL, [1, "Lò Văn Thử", 1990, 1991, "", "", "", ""]])
    assert refused(people) == [(7, "bad_sex")]


def test_day_month_and_year_in_three_columns(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên", "Ngày sinh", "", ""], ["", "", "Ngày", "Tháng", "Năm"],
            [1, "Lò Văn Thử", 5, 3, 1990], [2, "Lò Thị Mẫu", "", "", "1991"]]  # fmt: skip
    people = read_rows(tmp_path, rows, merged=["C1:E1"])
    assert [each.birth for each in people.candidates] == ["1990-03-05", "1991"]


def test_unmarked_text_keeps_the_year_apart_from_the_male_sex(tmp_path: Path) -> None:
    rows = [["TT", "Ho va ten", "Ngay sinh", "", ""], ["", "", "ngay", "thang", "nam"],
            [1, "Lo Van Thu", 5, 3, 1990]]  # fmt: skip
    people = read_rows(tmp_path, rows)
    assert [(each.birth, each.sex) for each in people.candidates] == [("1990-03-05", None)]


@pytest.mark.parametrize(
    "header",
    [["Họ đệm", "Tên"], ["Họ", "Tên"], ["Họ và chữ đệm", "Tên"], ["Họ và tên đệm", "Tên"], ["Họ và tên", ""]],
)
def test_family_and_given_name_in_two_columns(tmp_path: Path, header: list[str]) -> None:
    rows = [["STT", *header, "Năm sinh"], [1, "Giàng A", "Páo", 1990], [2, "Lò Thị", "Mỷ", 1991]]
    assert names(read_rows(tmp_path, rows)) == ["Giàng A Páo", "Lò Thị Mỷ"]


def test_numbering_row_under_the_header_is_nobody(tmp_path: Path) -> None:
    rows = [HEADER, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"], person()]
    people = read_rows(tmp_path, rows)
    assert (names(people), refused(people)) == (["Lò Văn Thử"], [])


def test_header_repeated_on_each_page_is_nobody(tmp_path: Path) -> None:
    rows = [HEADER, person(), HEADER, person("Lò Thị Mẫu", sex="Nữ", id_number="012190000002")]
    people = read_rows(tmp_path, rows)
    assert (names(people), refused(people)) == (["Lò Văn Thử", "Lò Thị Mẫu"], [])


def test_second_table_has_its_own_columns_and_hamlet(tmp_path: Path) -> None:
    rows = [["BẢN MÀNG"], ["TT", "Họ tên", "Năm sinh", "CCCD"], [1, "Lò Văn Thử", 1990, "012090000001"], [],
            ["BẢN THÀNH LẬP"], ["TT", "Số CCCD", "Họ tên", "Năm sinh"],
            [1, "012191000002", "Lò Thị Mẫu", 1991]]  # fmt: skip
    people = read_rows(tmp_path, rows)
    assert [(each.name, each.hamlet, each.id_number) for each in people.candidates] == [
        ("Lò Văn Thử", "Bản Màng", "012090000001"),
        ("Lò Thị Mẫu", "Bản Thành Lập", "012191000002"),
    ]


def test_list_without_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        read_rows(tmp_path, [[1, "Lò Văn Thử", 1990], [2, "Lò Thị Mẫu", 1991]], "Trang 1")
    assert refusal.value.code == "header_missing"
    assert refusal.value.values == {"sheet": "Trang 1"}


def test_columns_that_nobody_reads_are_named(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [["Họ tên", "Năm sinh", "Quê quán"], ["Lò Văn Thử", 1990, "Lai Châu"]])
    assert [(each.code, each.values) for each in people.findings] == [
        ("unread_columns", {"columns": "Quê quán"})
    ]


def test_one_column_for_each_trade(tmp_path: Path) -> None:
    rows = [["TT", "Họ tên", "Năm sinh", "Nghề muốn học", ""], ["", "", "", "Trồng nấm", "May"],
            [1, "Lò Văn Thử", 1990, "", "x"], [2, "Lò Thị Mẫu", 1991, "X", ""]]  # fmt: skip
    assert [each.trade for each in read_rows(tmp_path, rows).candidates] == ["May", "Trồng nấm"]


def test_short_header_of_phone_and_ethnic_group_is_told_by_the_cells(tmp_path: Path) -> None:
    rows = [["Họ tên", "NS", "ĐT", "DT"], ["Lò Văn Thử", 1990, "0912345678", "Thái"]]
    people = read_rows(tmp_path, rows)
    assert [(each.phone, each.ethnic) for each in people.candidates] == [("0912345678", "thai")]


# Rows that are nobody


def test_headings_totals_and_signatures_are_nobody(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ["I", "Đợt một"],
        person(),
        ["", "Cộng: 01 người"],
        ["II", "Đợt hai"],
        person("Lò Thị Mẫu", number=2, sex="Nữ", id_number="012190000002"),
        ["", "Tổng cộng", 12, 15],
        ["Danh sách này có 02 người./."],
        [],
        ["", "", "", "", "Lai Châu, ngày 05 tháng 3 năm 2026"],
        ["", "Người lập bảng", "", "", "", "", "", "GIÁM ĐỐC"],
        ["", "(Ký, ghi rõ họ tên)"],
        [],
        ["", "Nguyễn Văn Ký", "", "", "", "", "", "Trần Văn Duyệt"],
    ]
    people = read_rows(tmp_path, rows)
    assert (names(people), refused(people)) == (["Lò Văn Thử", "Lò Thị Mẫu"], [])


def test_family_name_that_looks_like_a_total_is_a_person(tmp_path: Path) -> None:
    rows = [HEADER, person("Tòng Văn Cống"), person("Tống Thị Công", sex="Nữ", id_number="012190000002")]
    assert names(read_rows(tmp_path, rows)) == ["Tòng Văn Cống", "Tống Thị Công"]


def test_rows_numbered_in_advance_are_nobody(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [HEADER, person(), [2], [3]])
    assert (len(people.candidates), people.rejected) == (1, [])


def test_lone_name_between_people_is_given_back(tmp_path: Path) -> None:
    rows = [HEADER, person(), ["", "Lò Văn Lẻ"], person("Lò Thị Mẫu", sex="Nữ", id_number="012190000002")]
    assert refused(read_rows(tmp_path, rows)) == [(3, "only_name")]


def test_numbered_name_is_a_person_without_more(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [HEADER, person(), [2, "Lò Văn Lẻ"]])
    assert names(people) == ["Lò Văn Thử", "Lò Văn Lẻ"]


def test_list_of_names_alone_is_a_list(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [["Họ và tên", "Ghi chú"], ["Lò Văn Thử"], ["Khoàng Thị Mẫu"], ["Tổng: 2"]])
    assert names(people) == ["Lò Văn Thử", "Khoàng Thị Mẫu"]


# Hamlets


@pytest.mark.parametrize(
    "title",
    ["Bản Màng", "BẢN MÀNG", "DANH SÁCH NGƯỜI LAO ĐỘNG BẢN MÀNG NĂM 2026", "Bản: Màng", "Thôn/bản: Bản Màng",
     "Đơn vị: Bản Màng, phường Tân Phong"],
)  # fmt: skip
def test_hamlet_of_a_title_line(tmp_path: Path, title: str) -> None:
    rows = [[title], ["STT", "Họ và tên", "Năm sinh"], [1, "Lò Văn Thử", 1990]]
    assert [each.hamlet for each in read_rows(tmp_path, rows).candidates] == ["Bản Màng"]


def test_hamlet_of_the_section_above(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên", "Năm sinh"], ["I", "Bản Màng"], [1, "Lò Văn Thử", 1990],
            ["", "II. Tổ dân phố số 5"], [2, "Lò Thị Mẫu", 1991], ["1", "Bản Nậm Loỏng 2 (12 người)"],
            [3, "Lò Thị Ví", 1992]]  # fmt: skip
    people = read_rows(tmp_path, rows)
    assert [each.hamlet for each in people.candidates] == ["Bản Màng", "Tổ dân phố số 5", "Bản Nậm Loỏng 2"]


def test_a_sheet_for_each_hamlet(tmp_path: Path) -> None:
    sheets = {
        "Bản Màng": [["STT", "Họ và tên", "Năm sinh"], [1, "Lò Văn Thử", 1990]],
        "Tổ 5": [["STT", "Họ và tên", "Năm sinh"], [1, "Lò Thị Mẫu", 1991]],
        "Trống": [],
    }
    people = read_file(write_xlsx(tmp_path / "list.xlsx", sheets))
    assert [(each.sheet, each.hamlet) for each in people.candidates] == [
        ("Bản Màng", "Bản Màng"),
        ("Tổ 5", "Tổ 5"),
    ]
    assert people.findings == []


def test_own_hamlet_comes_before_that_of_the_title(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [["BẢN MÀNG"], HEADER, person(hamlet="Bản Thành Lập"), person(hamlet="")])
    assert people.candidates[0].hamlet == "Bản Thành Lập"


@pytest.mark.parametrize("ditto", ['"', "nt", "-nt-", "Như trên"])
def test_ditto_marks_repeat_the_cell_above(tmp_path: Path, ditto: str) -> None:
    rows = [HEADER, person(), person("Lò Thị Mẫu", sex="Nữ", id_number="", hamlet=ditto, ethnic=ditto)]
    person_below = read_rows(tmp_path, rows).candidates[1]
    assert (person_below.hamlet, person_below.ethnic) == ("Bản Màng", "thai")


def test_hamlet_merged_over_its_people(tmp_path: Path) -> None:
    rows = [HEADER, person(), person("Lò Thị Mẫu", sex="Nữ", id_number="", hamlet="")]
    people = read_rows(tmp_path, rows, merged=["H2:H3"])
    assert [each.hamlet for each in people.candidates] == ["Bản Màng", "Bản Màng"]


def test_bare_number_gets_the_kind_of_its_header(tmp_path: Path) -> None:
    rows = [["Họ tên", "Năm sinh", "Tổ dân phố"], ["Lò Văn Thử", 1990, 5]]
    assert read_rows(tmp_path, rows).candidates[0].hamlet == "Tổ dân phố 5"


def test_address_gives_hamlet_and_stays_whole(tmp_path: Path) -> None:
    rows = [["Họ tên", "Năm sinh", "Nơi ở hiện tại"], ["Lò Văn Thử", 1990, "Bản Màng, phường Tân Phong"]]
    taken = read_rows(tmp_path, rows).candidates[0]
    assert (taken.hamlet, taken.present_home) == ("Bản Màng", "Bản Màng, phường Tân Phong")


# Sheets


def test_hidden_sheet_is_not_read_but_named(tmp_path: Path) -> None:
    sheets = {
        "Danh sách": [HEADER, person()],
        "Bản cũ": [HEADER, person("Lò Văn Cũ")],
        "Mã": [["Nam"], ["Nữ"]],
    }
    people = read_file(write_xlsx(tmp_path / "list.xlsx", sheets, hidden=["Bản cũ", "Mã"]))
    assert names(people) == ["Lò Văn Thử"]
    assert [(each.sheet, each.code) for each in people.findings] == [("Bản cũ", "hidden_sheet")]


def test_sheet_without_header_beside_others_is_named(tmp_path: Path) -> None:
    sheets = {"Danh sách": [HEADER, person()], "Khác": [["Ghi nhớ"], ["việc cần làm"]]}
    people = read_file(write_xlsx(tmp_path / "list.xlsx", sheets))
    assert [(each.sheet, each.code) for each in people.findings] == [("Khác", "no_header")]


# Cells


@pytest.mark.parametrize(
    ("written", "birth"),
    [
        (datetime(1986, 3, 13), "1986-03-13"), ("13/3/1986", "1986-03-13"), ("13-03-1986", "1986-03-13"),
        ("13.03.1986", "1986-03-13"), (31484, "1986-03-13"), ("31484", "1986-03-13"),
        ("13-thg3-1986", "1986-03-13"),
        ("19860313", "1986-03-13"),
        (19860313, "1986-03-13"), ("1986 (40 tuổi)", "1986"), (1986, "1986"),
        (1986.0, "1986"), ("1986", "1986"), ("năm 1986", "1986"), ("13031986", "1986-03-13"),
        ("00/00/1986", "1986"), ("3/1986", "1986"), ("../../1986", "1986"), (13031986, "1986-03-13"),
    ],
)  # fmt: skip
def test_births_as_people_write_them(tmp_path: Path, written: Any, birth: str | None) -> None:
    people = read_rows(tmp_path, [HEADER, person(birth=written, id_number="")])
    assert [each.birth for each in people.candidates] == ([birth] if birth else [])


@pytest.mark.parametrize("written", ["13/25/2024", "30/2/1990", "khoảng 1985", 34, "1/1/2030", "5/13/1990"])
def test_birth_that_cannot_be_is_given_back(tmp_path: Path, written: Any) -> None:
    assert refused(read_rows(tmp_path, [HEADER, person(birth=written)])) == [(2, "bad_birth")]


@pytest.mark.parametrize(
    "written", ["012090000001", 12090000001, 12090000001.0, "12090000001", "'012090000001", "012 090 000 001"]
)
def test_id_numbers_however_kept(tmp_path: Path, written: Any) -> None:
    assert read_rows(tmp_path, [HEADER, person(id_number=written)]).candidates[0].id_number == "012090000001"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.20900E+10", "lost_digits"), ("1,2E+11", "lost_digits"), ("01209000000", "bad_id_number"),
        ("999090000001", "bad_id_number"), ("O12090000001", "bad_id_number"),
        ("0120900000011", "bad_id_number"), ("012090000001 012190000002", "bad_id_number"),
    ],
)  # fmt: skip
def test_id_number_that_cannot_be_is_given_back(tmp_path: Path, written: str, code: str) -> None:
    assert refused(read_rows(tmp_path, [HEADER, person(id_number=written)])) == [(2, code)]


def test_former_nine_figure_number_is_kept_in_the_note(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [HEADER, person(id_number=45123456)])
    assert (people.candidates[0].id_number, people.candidates[0].note) == (None, "CMND: 045123456")
    assert warned(people) == [(2, "old_id_number")]


def test_number_that_disagrees_warns(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [HEADER, person(id_number="012190000001")])
    assert warned(people) == [(2, "id_disagrees")]
    assert "Nữ" in people.warnings()[0].sentence


def test_number_says_what_the_list_leaves_out(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [["Họ tên", "CCCD"], ["Lò Thị Mẫu", "012190000001"]])
    assert (people.candidates[0].sex, people.candidates[0].birth) == ("F", "1990")
    assert warned(people) == [(2, "from_id_number")]


@pytest.mark.parametrize(
    "written",
    ["Lò Văn A\nLò Thị B", "Lò Văn A, Lò Thị B", "Lò Văn A và Lò Thị B", "Lò Văn A; B", "Lò Văn A / Lò Thị B",
     "1. Lò Văn A\n2. Lò Thị B"],
)  # fmt: skip
def test_two_people_in_a_cell_are_given_back(tmp_path: Path, written: str) -> None:
    assert refused(read_rows(tmp_path, [HEADER, person(written)])) == [(2, "two_people")]


def test_name_broken_over_two_lines_is_one_person(tmp_path: Path) -> None:
    assert names(read_rows(tmp_path, [HEADER, person("Nguyễn Thị\nHoa")])) == ["Nguyễn Thị Hoa"]


def test_remark_in_brackets_goes_to_the_note(tmp_path: Path) -> None:
    taken = read_rows(tmp_path, [HEADER, person("Lò Văn Thử (chủ hộ)")]).candidates[0]
    assert (taken.name, taken.note) == ("Lò Văn Thử", "(chủ hộ)")


def test_row_without_name_is_given_back(tmp_path: Path) -> None:
    assert refused(read_rows(tmp_path, [HEADER, person("")])) == [(2, "no_name")]


def test_all_that_is_wrong_with_a_row_is_said(tmp_path: Path) -> None:
    rejected = read_rows(tmp_path, [HEADER, person("", birth="13/25/2024", id_number="12")]).rejected[0]
    assert {each.code for each in rejected.findings} == {"no_name", "bad_birth", "bad_id_number"}
    assert all(each.sentence in rejected.reason for each in rejected.findings)


def test_what_is_not_understood_is_kept(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [HEADER, person(ethnic="Người ngoài", phone="gọi chồng")])
    assert people.candidates[0].note == "Điện thoại: gọi chồng\nDân tộc: Người ngoài"
    assert warned(people) == [(2, "unread_value"), (2, "unread_value")]


def test_unlikely_age_warns(tmp_path: Path) -> None:
    people = read_rows(tmp_path, [HEADER, person(birth=2024, id_number="012224000001")])
    assert warned(people) == [(2, "age_unlikely")]


# Repeats


def test_equal_rows_without_number_are_as_many_people(tmp_path: Path) -> None:
    rows = [HEADER, *(person("Giàng A Páo", number=i, id_number="") for i in (1, 2, 3))]
    assert names(read_rows(tmp_path, rows)) == ["Giàng A Páo"] * 3


def test_same_number_with_two_names_gives_both_back(tmp_path: Path) -> None:
    rows = [HEADER, person(), person("Vàng Văn Khác"), person("Lò Văn Ba", id_number="")]
    people = read_rows(tmp_path, rows)
    assert refused(people) == [(2, "repeated"), (3, "repeated")]
    assert "Vàng Văn Khác" in people.rejected[0].reason
    assert names(people) == ["Lò Văn Ba"]


def test_same_person_twice_is_one_with_all_that_is_known(tmp_path: Path) -> None:
    sheets = {
        "Lớp 1": [HEADER, person(phone="", birth=1990)],
        "Lớp 2": [HEADER, person("LÒ VĂN THỬ", birth="5/3/1990", hamlet="")],
    }
    people = read_file(write_xlsx(tmp_path / "list.xlsx", sheets))
    assert [(each.name, each.birth, each.phone, each.hamlet) for each in people.candidates] == [
        ("Lò Văn Thử", "1990-03-05", "0912345678", "Bản Màng")
    ]
    assert [(each.sheet, each.row, each.code) for each in people.warnings()] == [("Lớp 2", 2, "repeated_row")]


# Files


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8-sig", ";"), ("utf-8", ","), ("utf-16", "\t"), ("utf-16-le", ";"), ("utf-16-be", ","),
     ("utf-8", "|")],
)  # fmt: skip
def test_delimited_text_in_any_encoding(tmp_path: Path, encoding: str, separator: str) -> None:
    people = read_file(write_csv(tmp_path / "list.csv", [HEADER, person("Lò, Văn")], encoding, separator))
    assert refused(people) == [(2, "two_people")]
    people = read_file(write_csv(tmp_path / "list.csv", [HEADER, person()], encoding, separator))
    assert [(each.name, each.birth, each.hamlet) for each in people.candidates] == [
        ("Lò Văn Thử", "1990", "Bản Màng")
    ]


def test_code_page_1258(tmp_path: Path) -> None:
    text = ";".join(HEADER) + "\r\n1;Lò Văn Thử;1990;Nam;012090000001;0912345678;Thái;Bản Màng\r\n"
    parts = (split_tone(letter) for letter in text)
    (tmp_path / "list.csv").write_bytes("".join(letter + tone for letter, tone in parts).encode("cp1258"))
    taken = read_file(tmp_path / "list.csv").candidates[0]
    assert (taken.name, taken.hamlet, taken.ethnic) == ("Lò Văn Thử", "Bản Màng", "thai")


def test_decomposed_text_comes_out_composed(tmp_path: Path) -> None:
    rows = [[unicodedata.normalize("NFD", str(cell)) for cell in row] for row in [HEADER, person()]]
    taken = read_rows(tmp_path, rows).candidates[0]
    assert (taken.name, taken.hamlet, taken.ethnic) == ("Lò Văn Thử", "Bản Màng", "thai")


def test_libreoffice_file(tmp_path: Path) -> None:
    rows = [["BẢN MÀNG"], ["TT", "Họ và tên", "NĂM SINH", "", "CCCD"], ["", "", "Nam", "Nữ", ""],
            [1, "Lò Văn Thử", 1990, "", 12090000001],
            [2, "Lò Thị Mẫu", "", date(1991, 2, 3), ""]]  # fmt: skip
    people = read_file(write_ods(tmp_path / "list.ods", {"Trang 1": rows}))
    assert [(each.name, each.sex, each.birth, each.hamlet) for each in people.candidates] == [
        ("Lò Văn Thử", "M", "1990", "Bản Màng"),
        ("Lò Thị Mẫu", "F", "1991-02-03", "Bản Màng"),
    ]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        (["Hä vµ tªn", "N¨m sinh", "Giíi tÝnh", "Tæ, b¶n"], ["NguyÔn ThÞ H­¬ng", 1990, "N÷", "B¶n Mµng"]),
        (["Hoï vaø teân", "Naêm sinh", "Giôùi tính", "Toå, baûn"],
         ["Nguyeãn Thò Höông", 1990, "Nöõ", "Baûn Maøng"]),
        (["Họ và tên", "Năm sinh", "Giới tính", "Tổ, bản"], ["NguyÔn ThÞ H­¬ng", 1990, "Nữ", "B¶n Mµng"]),
    ],
)  # fmt: skip
def test_old_fonts_are_decoded_and_named(tmp_path: Path, header: list[str], cells: list[Any]) -> None:
    people = read_rows(tmp_path, [header, cells])
    assert [(each.name, each.sex, each.hamlet) for each in people.candidates] == [
        ("Nguyễn Thị Hương", "F", "Bản Màng")
    ]
    assert {each.code for each in people.findings} == {"old_font"}


def test_tcvn3_file_of_text(tmp_path: Path) -> None:
    text = "TT;Hä vµ tªn;N¨m sinh;B¶n\r\n1;TrÇn ThÞ H­¬ng;1990;Mµng\r\n2;NguyÔn V¨n B×nh;1991;Mµng\r\n"
    (tmp_path / "list.csv").write_bytes(text.encode("latin-1"))
    people = read_file(tmp_path / "list.csv")
    assert [(each.name, each.hamlet) for each in people.candidates] == [
        ("Trần Thị Hương", "Bản Màng"),
        ("Nguyễn Văn Bình", "Bản Màng"),
    ]


def test_formula_without_result_is_given_back_not_taken_as_empty(tmp_path: Path) -> None:
    rows = [HEADER, person(id_number='="0"&"12090000001"'), person("Lò Thị Mẫu", sex="Nữ", id_number="")]
    people = read_rows(tmp_path, rows)
    assert refused(people) == [(2, "not_calculated")]
    assert "Số CCCD" in people.rejected[0].reason


def test_formulas_in_the_number_column_do_not_matter(tmp_path: Path) -> None:
    assert names(read_rows(tmp_path, [HEADER, person(number="=ROW()-1")])) == ["Lò Văn Thử"]


# Column maps


def test_column_map_names_row_and_columns(tmp_path: Path) -> None:
    rows = [["ghi gì đó"], ["A1", "Người", "Sinh", "Giấy tờ"], ["", "Lò Văn Thử", 1990, "012090000001"]]
    path = write_xlsx(tmp_path / "list.xlsx", {"Một": rows, "Hai": [HEADER, person("Lò Văn Hai")]})
    columns = {"name": "Người", "birth": "C", "id_number": "giấy tờ"}
    people = read_file(path, ColumnMap(sheet="Một", header_row=2, columns=columns))
    assert [(each.name, each.birth, each.id_number) for each in people.candidates] == [
        ("Lò Văn Thử", "1990", "012090000001")
    ]


def test_column_map_may_name_a_hidden_sheet(tmp_path: Path) -> None:
    sheets = {"Danh sách": [HEADER, person()], "Ẩn": [HEADER, person("Lò Văn Ẩn")]}
    path = write_xlsx(tmp_path / "list.xlsx", sheets, hidden=["Ẩn"])
    assert names(read_file(path, ColumnMap(sheet="Ẩn"))) == ["Lò Văn Ẩn"]


@pytest.mark.parametrize(
    "wanted",
    [ColumnMap(sheet="Không có"), ColumnMap(header_row=99), ColumnMap(columns={"name": "Không có cột này"})],
)
def test_column_map_that_does_not_fit_is_refused(tmp_path: Path, wanted: ColumnMap) -> None:
    path = write_xlsx(tmp_path / "list.xlsx", {"Danh sách": [HEADER, person()]})
    with pytest.raises(Refusal) as refusal:
        read_file(path, wanted)
    assert refusal.value.code == "bad_map"


def test_family_and_given_name_under_two_headers_are_one_name(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [["STT", "Họ và", "Tên", "Năm sinh"], [1, "Lò Thị", "Thử", 1990]])
    assert names(found) == ["Lò Thị Thử"]
