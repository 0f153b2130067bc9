"""Tests of text on its way to paper."""

import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.page.text import (
    BLANK,
    capitals,
    compose_text,
    dots,
    escape_text,
    group_text,
    write_blank,
)

printable = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]))


def test_decomposed_letters_are_composed() -> None:
    assert compose_text(unicodedata.normalize("NFD", "Nguyễn Thị Mỷ")) == "Nguyễn Thị Mỷ"


@pytest.mark.parametrize("mark", [*"\x00\x0b\x7f\x85\u00ad\u200b\u202e\ufeff\ud800"])
def test_what_cannot_be_drawn_is_left_out(mark: str) -> None:
    assert compose_text(f"Lò{mark} Thị") == "Lò Thị"


def test_line_breaks_stay() -> None:
    assert compose_text("một\nhai") == "một\nhai"


def test_a_tab_becomes_a_blank() -> None:
    assert compose_text("một\thai") == "một hai"


@given(printable)
def test_other_text_is_only_composed(text: str) -> None:
    assert compose_text(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Hòa & Bình", "Hòa &amp; Bình"),
        ("<b>Lò</b>", "&lt;b&gt;Lò&lt;/b&gt;"),
        ("một\nhai", "một<br/>hai"),
        ("&amp;", "&amp;amp;"),
    ],
)
def test_markup_is_drawn_as_it_stands(text: str, escaped: str) -> None:
    assert escape_text(text) == escaped


@given(printable.filter(lambda text: "\n" not in text))
def test_escaping_loses_nothing(text: str) -> None:
    assert unescape(escape_text(text)) == compose_text(text)


def test_headings_are_in_capitals() -> None:
    assert capitals("Phòng Văn hóa - Xã hội") == "PHÒNG VĂN HÓA - XÃ HỘI"


def test_the_name_of_a_committee_is_kept_together() -> None:
    assert capitals("Ủy ban nhân dân phường") == f"ỦY{BLANK}BAN{BLANK}NHÂN{BLANK}DÂN PHƯỜNG"


def test_groups_are_read_aloud_one_by_one() -> None:
    assert group_text("483920175566", 4) == "4839 2017 5566"


def test_the_last_group_may_be_short() -> None:
    assert group_text("4839201", 4) == "4839 201"


@given(st.text("0123456789abcdef", max_size=80), st.integers(1, 9))
def test_grouping_loses_nothing(text: str, length: int) -> None:
    assert group_text(text, length).replace(" ", "") == text


def test_room_to_write_has_no_plain_blanks() -> None:
    assert write_blank(3) == BLANK * 3


def test_dots_are_as_many_as_asked() -> None:
    assert dots(5) == "....."
