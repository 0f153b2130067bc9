"""Header rows are found and understood, merged or not."""

from typing import Any

import pytest

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.headers import ColumnMap, Option, find_table, map_table, read_map, table_at

PLAIN = ["TT", "Họ và tên", "Năm sinh"]


def padded(*rows: list[Any]) -> list[list[Any]]:
    """The rows made equally long."""
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]


def test_header_below_titles() -> None:
    table = find_table(padded(["DANH SÁCH"], [], PLAIN, [1.0, "Lò Văn Thử", 1990.0]))
    assert table is not None
    assert (table.top, table.bottom, table.first, table.titles) == (2, 2, 3, ("DANH SÁCH",))
    assert table.columns == {"number": 0, "name": 1, "birth": 2}


def test_three_rows_with_headers_that_span_columns() -> None:
    table = find_table(
        padded(
            ["TT", "HỌ VÀ TÊN", "NĂM SINH", "", "ĐỐI TƯỢNG", "", "", "CCCD"],
            ["", "", "", "", "Nhóm 1", "", "Nhóm 2"],
            ["", "", "Nam", "Nữ", "Hộ nghèo", "DTTS", "Cận nghèo"],
            ["A", "B", "1", "2", "3", "4", "5", "6"],
            ["1", "Lò Văn Thử", "1990"],
        )
    )
    assert table is not None
    assert (table.top, table.bottom, table.first) == (0, 2, 4)
    assert table.columns == {"number": 0, "name": 1, "male": 2, "female": 3, "id_number": 7}
    assert table.options == (Option("groups", 4, "Hộ nghèo"), Option("groups", 6, "Cận nghèo"))


def test_names_in_the_lower_of_two_rows() -> None:
    table = find_table(
        padded(["TT", "Người học", "", "Năm sinh"], ["", "Họ và tên", "Dân tộc"], ["1", "Lò A"])
    )
    assert table is not None
    assert (table.top, table.columns) == (0, {"number": 0, "name": 1, "ethnic": 2, "birth": 3})


@pytest.mark.parametrize(
    "row", [["1", "Lò Văn Thử", "1990"], ["", "Lò Văn Thử", "Nam"], ["", "Bản Màng", ""]]
)
def test_row_of_a_person_is_no_header(row: list[str]) -> None:
    table = find_table(padded(PLAIN, row))
    assert table is not None and table.bottom == 0


def test_first_header_that_says_more_than_names_is_taken() -> None:
    table = find_table(padded(["Họ và tên"], ["ghi ở dưới"], PLAIN))
    assert table is not None and table.top == 2


def test_names_alone_are_a_header_where_there_is_no_better() -> None:
    table = find_table(padded(["Họ và tên"], ["Lò Văn Thử"]))
    assert table is not None and table.columns == {"name": 0}


@pytest.mark.parametrize("rows", [[], [["Lò Văn Thử", "1990"]], [["TT", "Năm sinh"]], [[""]]])
def test_without_names_there_is_no_header(rows: list[list[str]]) -> None:
    assert find_table(rows) is None


def test_head_of_household_is_the_person_where_no_other_is_named() -> None:
    table = find_table([["TT", "Họ và tên chủ hộ", "Năm sinh"]])
    assert table is not None and table.columns["name"] == 1


def test_head_of_household_beside_the_person_is_not_read() -> None:
    table = find_table([["Họ và tên chủ hộ", "Họ và tên", "Năm sinh"]])
    assert table is not None and table.columns == {"name": 1, "birth": 2}


def test_first_of_two_equal_headers_counts() -> None:
    table = find_table([["Họ và tên", "Năm sinh", "Ngày sinh"]])
    assert table is not None and (table.columns["birth"], table.unread) == (1, ("Ngày sinh",))


def test_given_names_in_a_column_without_header() -> None:
    rows = padded(["TT", "Họ và tên", "", "Năm sinh"], ["1", "Lò Văn", "Thử", "1990"], ["2", "Lò", "Mẫu", ""])
    table = find_table(rows)
    assert table is not None and (table.columns["family"], table.columns["given"]) == (1, 2)


def test_marks_in_a_column_without_header_are_no_names() -> None:
    table = find_table(padded(["Họ và tên", "", "Năm sinh"], ["Lò Văn Thử", "x", "1990"]))
    assert table is not None and "given" not in table.columns


def test_date_parts_need_their_question() -> None:
    table = find_table(padded(["Họ và tên", "Vào học", ""], ["", "Ngày", "Tháng"]))
    assert table is not None and table.columns == {"name": 0}


def test_row_without_names_heads_nothing() -> None:
    assert table_at([["1", "Lò Văn Thử"]], 0) is None


# Column maps


def test_map_of_json() -> None:
    wanted = read_map('{"sheet": "Một", "header_row": 3, "columns": {"name": "Họ tên"}}'.encode())
    assert wanted == ColumnMap("Một", 3, {"name": "Họ tên"})


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"row": 1}', b'{"header_row": "x"}', b'{"columns": {"colour": "A"}}', b"\xff"]
)
def test_map_that_says_nothing_known_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        read_map(content)
    assert refusal.value.code == "bad_map"


def test_map_comes_before_what_is_recognised() -> None:
    rows = padded(["Họ và tên", "Năm sinh", "Năm cũ"], ["Lò Văn Thử", "1990", "1980"])
    table = map_table(rows, ColumnMap(columns={"birth": "Năm cũ"}), 1, 1)
    assert table.columns == {"name": 0, "birth": 2}


def test_map_counts_rows_and_letters_as_excel_does() -> None:
    rows = padded(["x", "y"], ["Lò Văn Thử", "1990"])
    table = map_table(rows, ColumnMap(header_row=5, columns={"name": "D", "birth": "E"}), 5, 4)
    assert (table.columns, table.first) == ({"name": 0, "birth": 1}, 1)


@pytest.mark.parametrize("letters", ["C", "F", "ZZZ"])
def test_letters_outside_the_list_are_refused(letters: str) -> None:
    with pytest.raises(Refusal):
        map_table([["Họ và tên", "y"]], ColumnMap(columns={"birth": letters}), 1, 4)


def test_map_without_names_is_refused() -> None:
    with pytest.raises(Refusal):
        map_table([["x", "y"]], ColumnMap(header_row=1, columns={"birth": "y"}), 1, 1)
