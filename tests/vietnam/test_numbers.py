"""Tests of numbers and money read and shown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.numbers import (
    MONEY_UNITS,
    MOST,
    BadNumber,
    parse_count,
    parse_money,
    parse_number,
    show_money,
    show_number,
    show_percent,
    show_share,
    to_unit,
)

amounts = st.integers(0, MOST)
hundredths = st.integers(0, 10**12).map(lambda number: Decimal(number) / 100)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1,800", "1800"),
        ("1.800", "1800"),
        ("120.212", "120212"),
        ("1.234.567,89", "1234567.89"),
        ("1,234,567.8", "1234567.8"),
        ("1 234 567", "1234567"),
        ("1234,5", "1234.5"),
        ("0,5", "0.5"),
        ("30000", "30000"),
        ("007", "7"),
        (" 15 ", "15"),
        (12.0, "12"),
        (7.92, "7.92"),
        (35, "35"),
    ],
)
def test_both_ways_of_writing_are_read(written: str | float, number: str) -> None:
    assert parse_number(written) == Decimal(number)


@pytest.mark.parametrize(
    "written",
    ["", "0,125", "1234.567", "1.234,567", "12.34.56", "1.234.5", "1,2,3", "1..5", "-5", "+5", "năm",
     "5 người", "1.23.456", -1, float("nan"), float("inf"), True],
)  # fmt: skip
def test_what_could_mean_two_things_is_refused(written: str | float) -> None:
    with pytest.raises(BadNumber):
        parse_number(written)


@given(amounts)
def test_shown_number_reads_back(number: int) -> None:
    assert parse_number(show_number(number)) == number


@given(hundredths)
def test_shown_decimals_read_back(number: Decimal) -> None:
    assert parse_number(show_number(number)) == number


@given(amounts)
def test_figures_grouped_by_commas_or_spaces_mean_the_same(number: int) -> None:
    assert parse_number(f"{number:,}") == parse_number(f"{number:,}".replace(",", " ")) == number


@given(st.text())
def test_any_text_gives_a_number_or_is_refused(text: str) -> None:
    try:
        assert parse_money(text) >= 0
    except BadNumber as refused:
        assert refused.text is not None


def test_count_is_whole() -> None:
    assert parse_count("1,800") == 1800
    assert parse_count(34.0) == 34
    with pytest.raises(BadNumber):
        parse_count("2,5")


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("30000", 30_000),
        ("1.800.000", 1_800_000),
        ("1.800.000 đ", 1_800_000),
        ("1,800,000VNĐ", 1_800_000),
        ("5.000.000,- đồng", 5_000_000),
        ("50tr", 50_000_000),
        ("50 tr.đ", 50_000_000),
        ("120.212 triệu đồng", 120_212_000_000),
        ("15.900 triệu", 15_900_000_000),
        ("1,2ty", 1_200_000_000),
        ("1,2 tỷ", 1_200_000_000),
        ("1.25 tỉ", 1_250_000_000),
        ("30k", 30_000),
        ("30 nghìn đồng", 30_000),
        ("30 ngàn", 30_000),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("2 triệu 500 nghìn đồng", 2_500_000),
        ("=30000*17", 510_000),
        ("= 1,5 * 30.000", 45_000),
        (15_900_000.0, 15_900_000),
        (200_000, 200_000),
        ("0", 0),
    ],
)
def test_amounts_are_read(written: str | float, amount: int) -> None:
    assert parse_money(written) == amount


@pytest.mark.parametrize(
    "written",
    ["", "tr", "1tr2", "2 triệu 500", "200 triệu 1 tỷ", "1 tr 5 tr", "khoảng 5 triệu", "5 triệu/tháng",
     "0,5 đồng", "-5tr", "=", "=30000+17", "=30000*", "10.000.000 tỷ", 0.5, -1.0, float("nan")],
)  # fmt: skip
def test_doubtful_amounts_are_refused(written: str | float) -> None:
    with pytest.raises(BadNumber):
        parse_money(written)


@given(amounts)
def test_shown_amount_reads_back(amount: int) -> None:
    assert parse_money(show_money(amount)) == amount


@given(st.integers(0, 10**6), st.sampled_from(sorted(MONEY_UNITS)))
def test_amount_shown_in_its_unit_reads_back(number: int, unit: str) -> None:
    assert parse_money(show_money(number * MONEY_UNITS[unit], unit)) == number * MONEY_UNITS[unit]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (1_234_567, "1.234.567"),
        (-12_345, "-12.345"),
        (Decimal("1234567.89"), "1.234.567,89"),
    ],
)
def test_numbers_are_shown_the_vietnamese_way(number: int | Decimal, shown: str) -> None:
    assert show_number(number) == shown


def test_amount_is_shown_with_its_unit() -> None:
    assert show_money(1_020_000) == "1.020.000 đồng"
    assert show_money(15_900_000_000, "triệu đồng") == "15.900 triệu đồng"


@pytest.mark.parametrize(
    ("amount", "rounded"), [(1_499_999, 1), (1_500_000, 2), (499_999, 0), (2_500_000, 3)]
)
def test_amounts_round_halves_upwards(amount: int, rounded: int) -> None:
    assert to_unit(amount, "triệu đồng") == rounded


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (14, 34, "41,2 %"),
        (1, 8, "12,5 %"),
        (1, 3, "33,3 %"),
        (1, 16, "6,3 %"),
        (0, 5, "0,0 %"),
        (5, 5, "100,0 %"),
        (0, 0, "–"),
    ],
)
def test_shares_have_one_decimal(part: int, whole: int, shown: str) -> None:
    assert show_percent(part, whole) == shown


def test_share_names_the_two_numbers_behind_it() -> None:
    assert show_share(14, 34) == "41,2 % (14/34)"
    assert show_share(1200, 1000) == "120,0 % (1.200/1.000)"
    assert show_share(0, 0) == "– (0/0)"


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_share_is_within_half_a_tenth_of_the_truth(part: int, whole: int) -> None:
    shown = Decimal(show_percent(part, whole).removesuffix(" %").replace(".", "").replace(",", "."))
    assert abs(shown - Decimal(part) * 100 / whole) <= Decimal("0.05")
