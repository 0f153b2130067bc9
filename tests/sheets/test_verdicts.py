"""Each row of a sheet gets a verdict: a person, a row to give back, or nobody."""

from collections.abc import Sequence
from typing import Any

import pytest

from desktop_app.sheets.opening import open_sheet
from desktop_app.sheets.reading import Sheet
from desktop_app.sheets.verdicts import SheetWalk

HEADER = ["TT", "Họ và tên", "Năm sinh", "CCCD", "Ghi chú"]


def walk(*rows: Sequence[Any], name: str = "Trang 1", uncalculated: Any = None) -> SheetWalk:
    """The verdicts on rows under HEADER."""
    width = max(map(len, rows), default=0)
    padded = [[*row, *[""] * (max(width, len(HEADER)) - len(row))] for row in (HEADER, *rows)]
    opened = open_sheet(Sheet(name, padded, first_row=10, uncalculated=uncalculated or {}), None)
    assert opened is not None
    return SheetWalk(opened, "2026-03-05").read()


def taken(walked: SheetWalk) -> list[tuple[int, str]]:
    return [(each.candidate.row, each.candidate.name) for each in walked.taken]


def codes(walked: SheetWalk) -> list[str]:
    return [each.code for each in walked.rejected]


@pytest.mark.parametrize(
    "row",
    [
        ["", "", "", "", ""],
        ["", "Tổng cộng: 34"],
        ["", "Cộng", 12.0, 15.0],
        ["Tổng số"],
        ["", "Trong đó: nữ 12"],
        ["", "tong cong", 12.0],
        ["I", "Đợt một"],
        ["", "II. Bổ sung"],
        ["A", "Nhóm trồng trọt", "", "", "12 người"],
        ["", "Bản Màng", 12.0],
        ["", "Nhóm hộ nghèo"],
        ["", "Người lập bảng", "", "", "GIÁM ĐỐC"],
        ["", "(Ký, ghi rõ họ tên)"],
        ["", "", "", "Lai Châu, ngày 05 tháng 3 năm 2026"],
        ["", "", "ngày 05 tháng 3 năm 2026", "", "TM. UBND phường"],
        [7.0],
        ["7"],
        ["TT", "Họ và tên", "Năm sinh", "CCCD", "Ghi chú"],
    ],
)
def test_row_of_nobody_is_silent(row: list[Any]) -> None:
    walked = walk([1.0, "Lò Văn Thử", 1990.0], row, [2.0, "Lò Thị Mẫu", 1991.0])
    assert taken(walked) == [(11, "Lò Văn Thử"), (13, "Lò Thị Mẫu")]
    assert walked.rejected == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ([2.0, "", 1990.0], "no_name"),
        (["", "", "", "012090000001"], "no_name"),
        ([2.0, "Lò Văn Thử", "không nhớ"], "bad_birth"),
        (["", "Khoàng Văn Thử", "không nhớ"], "bad_birth"),
        (["", "Lò Văn Thử", "", "12"], "bad_id_number"),
        (["", "Lò Văn Lẻ"], "only_name"),
        (["", "Lo Van Le"], "only_name"),
        ([2.0, "", "", "12345"], "bad_id_number"),
    ],
)
def test_row_to_correct_is_given_back(row: list[Any], code: str) -> None:
    walked = walk([1.0, "Lò Văn Thử", 1990.0], row, [3.0, "Lò Thị Mẫu", 1991.0])
    assert len(walked.taken) == 2
    assert code in {finding.code for each in walked.rejected for finding in each.findings}
    assert [each.row for each in walked.rejected] == [12]


def test_name_below_the_last_person_is_a_signature() -> None:
    walked = walk([1.0, "Lò Văn Thử", 1990.0], [], ["", "Trưởng bản"], ["", "Lò Văn Ký"])
    assert (len(walked.taken), walked.rejected) == (1, [])


def test_names_alone_are_given_back_where_nobody_has_more() -> None:
    assert codes(walk(["", "Lò Văn Thử"], ["", "Lò Thị Mẫu"])) == ["only_name", "only_name"]


def test_people_after_a_signature_are_people_again() -> None:
    walked = walk([1.0, "Lò Văn Thử", 1990.0], ["", "Người lập bảng"], [2.0, "Lò Thị Mẫu", 1991.0],
                  ["", "Lò Văn Sai", "không nhớ"])  # fmt: skip
    assert (len(walked.taken), codes(walked)) == (2, ["bad_birth"])


def test_section_and_title_hamlets_hold_until_the_next() -> None:
    people = [[number, "Giàng A Páo", 1990.0] for number in (1.0, 2.0, 3.0)]
    walked = walk(people[0], ["", "Bản Màng"], people[1], ["", "Tổ 5"], people[2], name="Bản Thành Lập")
    assert [each.candidate.hamlet for each in walked.taken] == ["Bản Thành Lập", "Bản Màng", "Tổ 5"]


def test_rejected_row_keeps_its_cells_heading_and_section() -> None:
    walked = walk(["", "Bản Màng"], [1.0, "Lò Văn Thử", "không nhớ"])
    source = walked.rejected[0].source
    assert source.cells == [1.0, "Lò Văn Thử", "không nhớ", "", ""]
    assert source.heading.rows == [HEADER]
    assert source.section is not None and source.section[1] == "Bản Màng"


def test_formula_without_result_names_its_column() -> None:
    walked = walk([1.0, "", 1990.0], uncalculated={1: {1, 0}})
    assert [finding.code for finding in walked.rejected[0].findings] == ["not_calculated"]
    assert "Họ và tên" in walked.rejected[0].reason


def test_formula_in_a_column_nobody_reads_does_not_matter() -> None:
    assert len(walk([1.0, "Lò Văn Thử", 1990.0], uncalculated={1: {0}}).taken) == 1


def test_formulas_in_a_line_of_totals_do_not_matter() -> None:
    assert walk(["", "Tổng cộng", "", ""], uncalculated={1: {2}}).rejected == []
