"""Tests of the recovery sheet."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.page import Signature
from desktop_app.documents.recovery_sheet import RecoverySheet, groups, render, sample
from tests.documents import reading
from tests.soak import times

SHEET = replace(sample(), practice=False)
LETTERS = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
keys = st.text(LETTERS, min_size=58, max_size=58).map(lambda tail: f"AGE-SECRET-KEY-1{tail}")


def text_of(values: RecoverySheet) -> str:
    return reading.whole_text(render(values)).replace("\u00a0", " ")


def test_the_sheet_is_one_page() -> None:
    assert reading.page_count(render(SHEET)) == 1


def test_the_key_stands_in_groups_of_four() -> None:
    text = text_of(SHEET)
    assert "AGE-SECRET-KEY-1 QPZR Y9X8 GF2T VDW0" in text


@settings(max_examples=times(10, 200))
@given(keys)
def test_any_key_is_printed_whole_and_read_back(key: str) -> None:
    pdf = render(replace(SHEET, key=key))
    assert key in reading.whole_text(pdf).replace(" ", "").replace("\u00a0", "")
    assert reading.codes(pdf) == [[key]]


def test_a_key_without_hyphen_is_printed_too() -> None:
    assert "4839 2017 5566" in text_of(replace(SHEET, key="483920175566"))


def test_groups_are_counted_as_they_are_printed() -> None:
    found = groups(SHEET.key)
    assert (len(found), found[4], found[-1]) == (15, "S3JN", "CE")
    lines = text_of(SHEET).splitlines()
    assert any(" ".join(found[4:8]) in " ".join(line.split()) for line in lines)


def test_the_key_stands_nowhere_in_the_properties() -> None:
    assert "AGE-SECRET" not in " ".join(reading.properties(render(SHEET)).values())


def test_the_store_is_named() -> None:
    text = text_of(SHEET)
    assert "Sổ của: Ủy ban nhân dân phường Đoàn Kết" in text
    assert "Máy ASUS – Lò Thị Hà, lập ngày 05 tháng 3 năm 2026" in text


@pytest.mark.parametrize(
    "words",
    [
        "Phiếu này mở được gì:",
        "Cách dùng:",
        "Dùng phiếu khôi phục",
        "Cất ở đâu:",
        "Nơi cất và người giữ: .....",
    ],
)
def test_it_says_what_it_opens_and_where_to_keep_it(words: str) -> None:
    assert words in text_of(SHEET)


def test_key_and_code_stand_in_one_frame() -> None:
    pdf = render(SHEET)
    frame = [line for line in reading.lines(pdf) if line.is_level and line.length > 150]
    (key,) = reading.find_words(pdf, "AGE-SECRET-KEY-1")
    top, bottom = min(line.top for line in frame), max(line.top for line in frame)
    (code,) = reading.filled_boxes(pdf)
    assert top < key.top < bottom
    assert top < code.top < code.bottom < bottom


def test_the_key_does_not_touch_the_code() -> None:
    pdf = render(SHEET)
    (line,) = reading.find_words(pdf, "VDW0")[:1]
    (code,) = reading.filled_boxes(pdf)
    assert line.right < code.left


def test_two_sign() -> None:
    text = text_of(SHEET)
    assert "NGƯỜI LẬP PHIẾU" in text
    assert "NGƯỜI GIỮ PHIẾU" in text


def test_a_sheet_may_go_without_signatures() -> None:
    assert "NGƯỜI LẬP" not in text_of(replace(SHEET, signatures=()))


def test_the_sheet_has_no_heading_of_the_nation() -> None:
    assert "CỘNG HÒA" not in text_of(SHEET)


def test_a_long_name_of_a_machine_is_wrapped() -> None:
    machine = "Máy tính xách tay của Phòng Văn hóa - Xã hội " * 4
    pdf = render(replace(SHEET, machine=machine, signatures=(Signature("Người lập", "Lò Thị Hà"),)))
    assert reading.text_bounds(pdf).right <= 190.5
