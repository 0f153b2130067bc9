"""Hamlets are found in titles, section lines, cells and addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sheets.places import hamlet_of_address, hamlet_of_cell, hamlet_of_title, is_hamlet
from desktop_app.vietnam.text import to_clean


@pytest.mark.parametrize(
    ("line", "hamlet"),
    [
        ("Bản Màng", "Bản Màng"),
        ("BẢN NẬM LOỎNG 2 - PHƯỜNG ĐOÀN KẾT", "Bản Nậm Loỏng 2"),
        ("DANH SÁCH LAO ĐỘNG TỔ DÂN PHỐ SỐ 12 PHƯỜNG TÂN PHONG", "Tổ dân phố số 12"),
        ("Danh sách người lao động bản Màng đăng ký học nghề", "Bản Màng"),
        ("Đơn vị: Bản Gia Khâu 1, phường Quyết Tiến", "Bản Gia Khâu 1"),
        ("Bản: Màng", "Bản Màng"),
        ("Thôn/bản: Nậm Loỏng 2", "Nậm Loỏng 2"),
        ("TDP SỐ 5", "TDP số 5"),
        ("Bản Màng 2024", "Bản Màng"),
        ("III. Bản Thành Lập (12 người)", "Bản Thành Lập"),
        ("A - Tổ 5", "Tổ 5"),
        ("Khu phố 3", "Khu phố 3"),
    ],
)
def test_line_that_speaks_of_a_hamlet(line: str, hamlet: str) -> None:
    assert hamlet_of_title(line) == hamlet


@pytest.mark.parametrize(
    "line",
    [
        "DANH SÁCH HỌC VIÊN", "BẢN TỔNG HỢP NHU CẦU HỌC NGHỀ", "Bản cam kết", "Tổ chức thực hiện",
        "TỔ TRƯỞNG", "Khu vực nông thôn", "Lao động nông thôn mới", "DANH SÁCH CÁC BẢN, TỔ DÂN PHỐ",
        "CHƯƠNG TRÌNH NÔNG THÔN MỚI", "Lớp: Kỹ thuật trồng nấm k12-GDNN/2023", "II. Bổ sung",
        "Biên bản họp", "",
        "Lai Châu, ngày 5 tháng 3 năm 2026", "Danh sách", "Sheet1",
    ],
)  # fmt: skip
def test_line_that_speaks_of_none(line: str) -> None:
    assert hamlet_of_title(line) is None


@pytest.mark.parametrize(
    ("cell", "header", "hamlet"),
    [
        ("5", "Tổ dân phố", "Tổ dân phố 5"),
        ("số 5", "Tổ", "Tổ số 5"),
        ("Màng", "Bản", "Bản Màng"),
        ("Màng", "Tổ, bản", "Màng"),
        ("5", "Tổ, bản", "5"),
        ("Quyết Tiến", "Tổ dân phố", "Quyết Tiến"),
        ("Bản Màng", "Bản", "Bản Màng"),
        ("Bản Màng, phường Tân Phong", "Tổ, bản", "Bản Màng"),
        ("", "Bản", None),
    ],
)
def test_cell_under_a_header(cell: str, header: str, hamlet: str | None) -> None:
    assert hamlet_of_cell(cell, header) == hamlet


@pytest.mark.parametrize(
    ("address", "hamlet"),
    [
        ("Bản Nậm Loỏng 2", "Bản Nậm Loỏng 2"),
        ("Nậm Loỏng 2, phường Đoàn Kết, tỉnh Lai Châu", "Nậm Loỏng 2"),
        ("Số nhà 12, đường Trần Phú, tổ 5, P. Tân Phong", "tổ 5"),
        ("Bản Màng - phường Tân Phong", "Bản Màng"),
        ("P. Tân Phong", None),
        ("phường Tân Phong, tỉnh Lai Châu", None),
        ("Số 12 đường 30/4", None),
        ("", None),
    ],
)
def test_hamlet_of_an_address(address: str, hamlet: str | None) -> None:
    assert hamlet_of_address(address) == hamlet


@pytest.mark.parametrize("text", ["Bản Màng", "bản màng", "TDP số 2", "Tổ dân phố số 5", "Xóm Mới"])
def test_hamlets_are_known_by_their_first_word(text: str) -> None:
    assert is_hamlet(text)


@pytest.mark.parametrize("text", ["Bàn Văn Thử", "Tô Văn Thử", "Bản", "Tổng cộng", "Màng", "Khương Văn A"])
def test_people_and_other_words_are_no_hamlets(text: str) -> None:
    assert not is_hamlet(text)


@given(st.text(max_size=80).map(to_clean))
def test_any_line_is_read_without_fault(line: str) -> None:
    hamlet_of_title(line)
    assert hamlet_of_address(line) != ""
