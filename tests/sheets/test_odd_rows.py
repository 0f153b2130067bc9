"""Totals, headings, signatures and family names are told by their words, tones and all."""

import pytest

from desktop_app.sheets.odd_rows import is_count, is_heading, is_signature, is_total
from desktop_app.sheets.surnames import starts_with_surname


@pytest.mark.parametrize("text", ["Tổng cộng", "TỔNG CỘNG: 34", "Cộng", "Tổng số học viên", "tong cong",
                                  "(Tổng: 5)", "Trong đó: Nữ", "cong: 5",
                                  "Danh sách này có 34 người"])  # fmt: skip
def test_totals(text: str) -> None:
    assert is_total([text]) and is_total(["", text])


@pytest.mark.parametrize(
    "text", ["Tòng Văn Cống", "Tống Thị Công", "Công Thị Nghĩa", "Cống", "Tong Van A", "Cong Van A"]
)
def test_names_that_look_like_totals(text: str) -> None:
    assert not is_total([text])


@pytest.mark.parametrize("text", ["Người lập bảng", "GIÁM ĐỐC", "TM. UBND PHƯỜNG", "Kế toán",
                                  "(Ký, ghi rõ họ tên)", "TRƯỞNG BẢN", "XÁC NHẬN CỦA UBND",
                                  "Lai Châu, ngày 05 tháng 3 năm 2026",
                                  "ngày    tháng    năm"])  # fmt: skip
def test_signatures(text: str) -> None:
    assert is_signature(["", text])


@pytest.mark.parametrize("text", ["Lò Văn Thử", "Ký Văn Chủ", "Bản Màng", "15/3/1990"])
def test_no_signatures(text: str) -> None:
    assert not is_signature([text])


@pytest.mark.parametrize("text", ["I", "II. Bổ sung", "A", "B. Hộ nghèo", "IV/ Đợt bốn", "A - Bản Màng"])
def test_headings(text: str) -> None:
    assert is_heading([text])


@pytest.mark.parametrize("text", ["Lò Văn Thử", "A Páo", "Vàng", "1", "Đợt một"])
def test_no_headings(text: str) -> None:
    assert not is_heading([text])


@pytest.mark.parametrize(
    ("text", "expected"), [("12", True), ("150", True), ("1990", False), ("", False), ("1a", False)]
)
def test_counts(text: str, expected: bool) -> None:
    assert is_count(text) is expected


@pytest.mark.parametrize("text", ["Lò Văn Thử", "GIÀNG A PÁO", "Nguyen Van A", "tòng thị b", "Đèo U Hà"])
def test_family_names(text: str) -> None:
    assert starts_with_surname(text)


@pytest.mark.parametrize(
    "text", ["Nhóm một", "Bổ sung", "Danh sách", "Tổng cộng", "Bản Màng", "", "Hộ nghèo"]
)
def test_other_first_words(text: str) -> None:
    assert not starts_with_surname(text)
