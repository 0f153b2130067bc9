"""Tests of numbers in words, read back by an independent reader."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.vietnam.number_words import write_money, write_number
from desktop_app.vietnam.numbers import BadNumber

FIGURES = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5}
FIGURES |= {"sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
SIZES = {"nghìn": 10**3, "triệu": 10**6}


def read(words: str) -> int:
    high, billions, low = words.rpartition(" tỷ")
    return (read(high) * 10**9 if billions else 0) + read_low(low.split())


def read_low(words: list[str]) -> int:
    total = group = figure = 0
    for word in [*words, ""]:
        if word == "mười":
            group += 10
        elif word in ("trăm", "mươi"):
            group, figure = group + figure * (100 if word == "trăm" else 10), 0
        elif word in FIGURES:
            figure = FIGURES[word]
        elif word != "linh":
            total, group, figure = total + (group + figure) * SIZES.get(word, 1), 0, 0
    return total


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (40, "bốn mươi"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (1001, "một nghìn không trăm linh một"),
        (1050, "một nghìn không trăm năm mươi"),
        (2_505_000, "hai triệu năm trăm linh năm nghìn"),
        (1_000_008, "một triệu không nghìn không trăm linh tám"),
        (120_212_000_000, "một trăm hai mươi tỷ hai trăm mười hai triệu"),
        (15_900_000_000, "mười lăm tỷ chín trăm triệu"),
        (1_234_000_000_000, "một nghìn hai trăm ba mươi tư tỷ"),
        (10**15, "một triệu tỷ"),
    ],
)
def test_words_of_known_numbers(number: int, words: str) -> None:
    assert write_number(number) == words


@given(st.integers(0, 10**15))
@example(10**9 + 5)
@example(10**12 + 10**9)
def test_words_read_back_so_no_two_numbers_share_them(number: int) -> None:
    assert read(write_number(number)) == number


def test_words_of_small_numbers_are_all_different() -> None:
    assert len({write_number(number) for number in range(20_000)}) == 20_000


@given(st.integers(0, 10**15))
def test_words_are_never_empty_and_singly_spaced(number: int) -> None:
    assert re.fullmatch(r"\w+(?: \w+)*", write_number(number))


@given(st.integers(0, 10**15))
def test_no_figure_is_spoken_the_wrong_way(number: int) -> None:
    assert not re.search(
        r"một mươi|mươi (?:một|bốn|năm\b)|mười (?:mốt|tư|năm\b)|linh (?:mốt|tư|lăm)", write_number(number)
    )


def test_southern_words_may_be_chosen() -> None:
    assert write_number(2_505_000, empty_ten="lẻ", thousand="ngàn") == "hai triệu năm trăm lẻ năm ngàn"


@pytest.mark.parametrize("number", [-1, 10**18])
def test_numbers_without_words_are_refused(number: int) -> None:
    with pytest.raises(BadNumber):
        write_number(number)


def test_amount_begins_with_a_capital_and_ends_with_its_unit() -> None:
    assert write_money(2_505_000) == "Hai triệu năm trăm linh năm nghìn đồng"
    assert write_money(0) == "Không đồng"


def test_even_amount_may_say_so() -> None:
    assert write_money(50_000_000, even=True) == "Năm mươi triệu đồng chẵn"
