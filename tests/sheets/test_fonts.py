"""Columns in old fonts are told and decoded; text of today is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sheets.fonts import VNI, decode_column, decode_rows, from_vni, is_vni
from desktop_app.vietnam.encodings import TCVN3

NAMES = ["Nguyễn Văn Bình", "Trần Thị Hương", "Đỗ Ngọc Thủy", "Lò Văn Quỳnh", "Phạm Thị Ươm", "Giàng A Páo"]
TO_VNI = {letter: spelling for spelling, letter in VNI.items() if spelling[1:] == spelling[1:].lower()}
TO_TCVN3 = {letter: spelling for spelling, letter in TCVN3.items()}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Nguyeãn Vaên Bình", "Nguyễn Văn Bình"),
        ("Traàn Thò Höông", "Trần Thị Hương"),
        ("Ñoã Ngoïc Thuûy", "Đỗ Ngọc Thủy"),
        ("NGUYEÃN VAÊN DUÕNG", "NGUYỄN VĂN DŨNG"),
        ("Phöôøng Ñoaøn Keát", "Phường Đoàn Kết"),
        ("Lyù Myõ Quyønh", "Lý Mỹ Quỳnh"),
    ],
)
def test_vni(written: str, meant: str) -> None:
    assert from_vni(written) == meant


def test_text_of_today_is_not_decoded_as_vni() -> None:
    assert from_vni("Lò Văn Tó") == "Lò Văn Tó"
    assert not is_vni(NAMES)


@given(names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))
def test_column_of_vni_comes_back(names: list[str]) -> None:
    written = ["".join(TO_VNI.get(letter, letter) for letter in name) for name in names]
    assert (decode_column(written) or written) == names


@given(names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))
def test_column_of_tcvn3_comes_back(names: list[str]) -> None:
    written = [
        "".join(TO_TCVN3.get(letter, letter) for letter in name) for name in ["Nguyễn Văn Bình", *names]
    ]
    assert decode_column(written) == ["Nguyễn Văn Bình", *names]


@given(names=st.lists(st.sampled_from(NAMES)))
def test_column_of_today_has_no_old_font(names: list[str]) -> None:
    assert decode_column(names) is None


@pytest.mark.parametrize("text", ["«Hòa»", "Trần · Hà", "Thu hoà", "Số 5 × 3", "Bùi Thị Oa", "Ðào Văn A"])
def test_odd_signs_of_today_are_no_old_font(text: str) -> None:
    assert decode_column([text]) is None


def test_mixed_column_is_decoded_where_needed() -> None:
    column = [*NAMES, "NguyÔn V¨n B×nh", 12.0, ""]
    assert decode_column(column) == [*NAMES, "Nguyễn Văn Bình", 12.0, ""]


def test_decoded_columns_are_named_by_index() -> None:
    rows = [["TrÇn ThÞ Lan", "Bản Màng"], ["NguyÔn V¨n B×nh", "Bản Màng"]]
    assert decode_rows(rows) == ([["Trần Thị Lan", "Bản Màng"], ["Nguyễn Văn Bình", "Bản Màng"]], [0])


def test_rows_without_old_font_are_the_same_object() -> None:
    rows = [["Lò Văn Thử", 1.0]]
    assert decode_rows(rows)[0] is rows
