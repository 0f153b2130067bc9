"""Tests of the text every door lets in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.text import fold, has_forbidden, match_key, split_tone, to_clean, to_nfc

LETTERS = "aăâeêioôơuưy"
TONED = [
    unicodedata.normalize("NFC", letter + tone)
    for letter in LETTERS
    for tone in "\u0300\u0309\u0303\u0301\u0323"
]


def test_decomposed_text_is_composed() -> None:
    assert to_nfc(unicodedata.normalize("NFD", "Nguyễn Thị Ưởng")) == "Nguyễn Thị Ưởng"


def test_icelandic_eth_becomes_the_vietnamese_letter() -> None:
    assert to_nfc("\u00d0ỗ Văn \u00d0ạt, \u00f0ào") == "Đỗ Văn Đạt, đào"


def test_invisible_marks_and_strange_spaces_go() -> None:
    assert to_nfc("\ufeffLò\u200b\u00a0A\u202fPáo\u2060") == "Lò A Páo"


def test_line_ends_are_line_feeds() -> None:
    assert to_nfc("một\r\nhai\rba") == "một\nhai\nba"


def test_soft_hyphen_survives_normalising_but_not_cleaning() -> None:
    assert to_nfc("Th\u00adëng") == "Th\u00adëng"
    assert to_clean("Thư\u00adởng") == "Thưởng"


def test_clean_text_has_single_spaces() -> None:
    assert to_clean("  Chẻo  Phương \t Ánh\n") == "Chẻo Phương Ánh"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert to_clean(to_clean(text)) == to_clean(text)


@given(st.text())
def test_normal_text_is_normal_whatever_came_in(text: str) -> None:
    assert unicodedata.is_normalized("NFC", to_nfc(text))
    assert to_nfc(to_nfc(text)) == to_nfc(text)


@given(st.text())
def test_clean_text_is_normal_too(text: str) -> None:
    assert unicodedata.is_normalized("NFC", to_clean(text))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường", "duong"),
        ("  Chẻo  Phương Ánh ", "cheo phuong anh"),
        ("H'Mông", "hmong"),
        ("H’Mông", "hmong"),
        ("Khơ-mú", "kho mu"),
        ("Tổ dân phố số 5", "to dan pho so 5"),
        ("Số: 07/BC-UBND", "so 07 bc ubnd"),
        ("\u00d0ạt", "dat"),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("letter", TONED)
def test_every_toned_letter_folds_to_one_plain_letter(letter: str) -> None:
    assert fold(letter) == fold(letter.upper()) == unicodedata.normalize("NFD", letter)[0]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_does_not_depend_on_the_normal_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("old", "new"), [("hòa", "hoà"), ("Thúy", "thuý"), ("thủy", "thuỷ"), ("Khóa", "Khoá")]
)
def test_place_of_the_tone_does_not_matter_for_matching(old: str, new: str) -> None:
    assert old != new
    assert match_key(old) == match_key(new)


@pytest.mark.parametrize(
    ("one", "other"), [("Hòa", "Hoa"), ("Bản Màng", "Bản Mang"), ("Dạt", "Đạt"), ("ơn", "ôn")]
)
def test_other_tones_and_letters_are_other_words(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


def test_matching_ignores_case_and_spaces() -> None:
    assert match_key(" BẢN  màng") == match_key("Bản Màng")


def test_tone_is_taken_off_and_the_letter_stays() -> None:
    assert split_tone("ưởng") == ("ương", "\u0309")
    assert split_tone("ệ") == ("ê", "\u0323")
    assert split_tone("lang") == ("lang", "")


@pytest.mark.parametrize(
    "mark", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\r", "\u200f", "\u202e", "\u2066", "\ud800"]
)
def test_control_and_direction_marks_are_forbidden(mark: str) -> None:
    assert has_forbidden(f"Lò {mark} Páo")


@pytest.mark.parametrize(
    "text", ["Giàng A Páo", "dòng một\ndòng hai", "a\tb", "“trích” – 50 %", "\U0001f600", ""]
)
def test_ordinary_text_is_allowed(text: str) -> None:
    assert not has_forbidden(text)
