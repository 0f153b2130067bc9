"""Tests of text in old encodings, encoded by the inverse of the table."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.encodings import TCVN3, from_bytes, from_column, from_tcvn3, is_tcvn3

SMALL = [
    unicodedata.normalize("NFC", letter + tone)
    for letter in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
] + ["đ"]
PLAIN = "abcdeghiklmnopqrstuvxy"
ENCODING = str.maketrans({letter: sign for sign, letter in TCVN3.items()})
NAMES = [
    "Chẻo Phương",
    "Trần Văn Hòa",
    "Đỗ Thị Lý",
    "Lò A Páo",
    "Nguyễn Thị Ươm",
    "Giàng Thị Mỷ",
    "Lê Văn Tú",
    "An",
]


def to_tcvn3(text: str) -> str:
    return text.translate(ENCODING)


@pytest.mark.parametrize(
    ("old", "text"),
    [
        ("§µo t¹o nghÒ", "Đào tạo nghề"),
        ("Lai Ch©u", "Lai Châu"),
        ("Th\u00adëng", "Thưởng"),
        ("NguyÔn V¨n H¶i", "Nguyễn Văn Hải"),
        ("Lß A P¸o", "Lò A Páo"),
        ("¦¬m", "Ươm"),
        ("", ""),
    ],
)
def test_samples_are_decoded(old: str, text: str) -> None:
    assert from_tcvn3(old) == text


@pytest.mark.parametrize("letter", SMALL + list("ĂÂĐÊÔƠƯ"))
def test_every_letter_goes_there_and_back(letter: str) -> None:
    assert len(to_tcvn3(letter)) == 1
    assert from_tcvn3(to_tcvn3(letter)) == letter


def test_no_two_letters_share_a_sign() -> None:
    assert len(set(TCVN3.values())) == len(TCVN3) == len(set(SMALL) - set("aeiouy")) + 7


@given(st.text(alphabet=[*SMALL, *PLAIN, " "]))
def test_any_small_text_goes_there_and_back(text: str) -> None:
    assert from_tcvn3(to_tcvn3(text)) == text


@pytest.mark.parametrize(
    ("old", "text"), [("TRÇN V¡N §µO", "TRẦN VĂN ĐÀO"), ("Lß A Pµ", "Lò A Pà"), ("LAI CH¢U", "LAI CHÂU")]
)
def test_text_typed_in_capitals_comes_out_in_capitals(old: str, text: str) -> None:
    assert from_tcvn3(old) == text


def test_text_of_today_is_left_alone() -> None:
    assert from_tcvn3("Đỗ Thị Hòa") == "Đỗ Thị Hòa"


def test_column_of_names_is_recognised() -> None:
    assert is_tcvn3([to_tcvn3(name) for name in NAMES])
    assert from_column([to_tcvn3(name) for name in NAMES]) == NAMES


def test_soft_hyphen_alone_is_enough_to_tell() -> None:
    assert is_tcvn3(["H\u00adng"])


@pytest.mark.parametrize(
    "cells",
    [
        NAMES,
        [unicodedata.normalize("NFD", name) for name in NAMES],
        ["Trà", "Hòa", "Lý", "Công", "hé", "có", "và"],
        ["An", "Binh", ""],
        ["3×4", "5½", "§ 7", "20 °C", "±2", "«tên»", "café", "Müller", "Señor"],
        ["Brâu", "Xơ-đăng", "Krông", "Hrê"],
        [],
    ],
)
def test_other_columns_are_not_taken_for_it(cells: list[str]) -> None:
    assert not is_tcvn3(cells)
    assert from_column(cells) == [unicodedata.normalize("NFC", cell) for cell in cells]


def test_cell_of_today_in_an_old_column_is_left_alone() -> None:
    cells = [to_tcvn3(name) for name in NAMES] + ["Tẩn Thị Trang"]
    assert from_column(cells) == [*NAMES, "Tẩn Thị Trang"]


TEXT = "STT;Họ và tên\n1;Phàn Sán Chứ\n2;Nguyễn Thị Hòa"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_files_of_unicode_are_read(encoding: str) -> None:
    assert from_bytes(TEXT.encode(encoding)) == TEXT


def test_utf16_of_the_other_byte_order_is_read() -> None:
    assert from_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


def test_decomposed_file_is_composed() -> None:
    assert from_bytes(unicodedata.normalize("NFD", TEXT).encode("utf-8")) == TEXT


def to_cp1258(text: str) -> bytes:
    """As Windows writes it: the base letter with its own mark, then the tone."""
    letters = []
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        letters.append(unicodedata.normalize("NFC", marks.translate({ord(mark): "" for mark in tone})) + tone)
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize("text", [TEXT, "Hòa", "Lò A Páo", "Đường Thị Thủy", "An"])
def test_code_page_1258_is_read(text: str) -> None:
    assert from_bytes(to_cp1258(text)) == text


def test_file_of_the_old_font_keeps_its_signs_for_the_columns() -> None:
    old = "\n".join(to_tcvn3(name) for name in NAMES)
    assert from_bytes(old.encode("latin-1")) == old
    assert from_column(from_bytes(old.encode("latin-1")).split("\n")) == NAMES


@given(st.binary())
def test_any_file_gives_text(content: bytes) -> None:
    assert isinstance(from_bytes(content), str)
