"""Tests of names: parts, order, capitals."""

import time
import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.names import sort_key, split_name, text_key, to_title_case

LETTERS = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
Part = tuple[str, str, int, str]
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
ONSETS = ["", "b", "d", "đ", "g", "kh", "l", "m", "n", "ng", "nh", "th", "tr", "v", "x"]
VOWELS = "aăâeêioôơuưy"
ENDS = ["", "n", "ng", "i", "t"]

parts = st.tuples(
    st.sampled_from(ONSETS),
    st.sampled_from(VOWELS),
    st.integers(min_value=0, max_value=5),
    st.sampled_from(ENDS),
)


def spell(part: Part) -> str:
    onset, vowel, tone, end = part
    return unicodedata.normalize("NFC", onset + vowel + TONES[tone] + end)


def rank(part: Part) -> tuple[list[int], int]:
    onset, vowel, tone, end = part
    return [LETTERS.index(letter) for letter in onset + vowel + end], tone


def test_list_of_the_reference_comes_in_its_order() -> None:
    names = ["Đạt", "Dũng", "Ân", "An", "Ánh", "Ảnh", "Ạnh"]
    assert sorted(names, key=sort_key) == ["An", "Ảnh", "Ánh", "Ạnh", "Ân", "Dũng", "Đạt"]


def test_alphabet_is_in_order() -> None:
    assert sorted(set(LETTERS), key=sort_key) == LETTERS


def test_tones_are_in_order() -> None:
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_given_name_counts_first() -> None:
    names = ["Nguyễn Văn An", "Bùi Thị Yến", "Lò A Bình", "An"]
    assert sorted(names, key=sort_key) == ["An", "Nguyễn Văn An", "Lò A Bình", "Bùi Thị Yến"]


def test_family_and_middle_name_break_a_tie_word_by_word() -> None:
    names = ["Lò Văn Hòa", "Lò Vân Hòa", "Lò Hòa", "Ly Hòa", "Lỡ A Hòa"]
    assert sorted(names, key=sort_key) == ["Lò Hòa", "Lò Văn Hòa", "Lò Vân Hòa", "Lỡ A Hòa", "Ly Hòa"]


def test_tone_of_the_given_name_beats_the_family_name() -> None:
    assert sort_key("Vũ Thị Hoa") < sort_key("An Thị Hòa")


def test_shorter_word_comes_first_whatever_its_tone() -> None:
    assert sort_key("Ạn") < sort_key("Anh")


@given(parts, parts)
def test_order_of_two_words_is_that_of_letters_then_tone(one: Part, other: Part) -> None:
    assert (sort_key(spell(one)) < sort_key(spell(other))) == (rank(one) < rank(other))


@given(st.lists(parts, min_size=1, max_size=4), st.lists(parts, min_size=1, max_size=4))
def test_order_of_two_names_is_that_of_their_words(one: list[Part], other: list[Part]) -> None:
    ranks = [[rank(part) for part in [name[-1], *name[:-1]]] for name in (one, other)]
    keys = [sort_key(" ".join(map(spell, name))) for name in (one, other)]
    assert (keys[0] < keys[1]) == (ranks[0] < ranks[1])


@given(st.text())
def test_key_is_ascii_so_that_bytes_decide(name: str) -> None:
    assert sort_key(name).isascii()
    assert "\x00" not in sort_key(name)


@given(st.lists(parts, min_size=1, max_size=4))
def test_key_does_not_depend_on_case_or_normal_form(name: list[Part]) -> None:
    text = " ".join(map(spell, name))
    assert sort_key(text) == sort_key(text.upper()) == sort_key(unicodedata.normalize("NFD", text))


def test_place_of_the_tone_does_not_change_the_order() -> None:
    assert sort_key("Trần Văn Hòa") == sort_key("Trần Văn Hoà")


def test_foreign_letters_find_a_place() -> None:
    assert sort_key("Muller") == sort_key("Müller")
    assert sort_key("Zoe") < sort_key("Жанна")


def test_numbers_sort_by_value_in_other_texts() -> None:
    hamlets = ["Tổ dân phố số 10", "Tổ dân phố số 2", "Bản Màng", "Tổ dân phố số 1"]
    assert sorted(hamlets, key=text_key) == [
        "Bản Màng",
        "Tổ dân phố số 1",
        "Tổ dân phố số 2",
        "Tổ dân phố số 10",
    ]


def test_three_hundred_thousand_keys_take_a_few_seconds() -> None:
    words = [spell(part) for part in product(ONSETS, VOWELS, range(6), ENDS)]
    names = [f"{words[n % 50]} {words[n % 999]} {words[n * 7 % len(words)]}" for n in range(300_000)]
    start = time.perf_counter()
    keys = [sort_key(name) for name in names]
    assert len(keys) == 300_000
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("name", "family_middle", "given_name"),
    [
        ("Trần Ngọc Xuân", "Trần Ngọc", "Xuân"),
        ("  Giàng  A   Páo ", "Giàng A", "Páo"),
        ("Páo", "", "Páo"),
        ("", "", ""),
    ],
)
def test_given_name_is_the_last_word(name: str, family_middle: str, given_name: str) -> None:
    assert split_name(name) == (family_middle, given_name)


@given(st.text())
def test_parts_put_together_give_the_name(name: str) -> None:
    assert " ".join(part for part in split_name(name) if part) == " ".join(" ".join(split_name(name)).split())


@pytest.mark.parametrize(
    ("name", "titled"),
    [
        ("GIÀNG A PÁO", "Giàng A Páo"),
        ("đỗ thị ánh", "Đỗ Thị Ánh"),
        ("ê-đê h'mông", "Ê-Đê H'mông"),
    ],
)
def test_title_case(name: str, titled: str) -> None:
    assert to_title_case(name) == titled
