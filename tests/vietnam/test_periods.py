"""Tests of reporting periods."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.periods import BadPeriod, Period, parse_period, reporting

years = st.integers(1901, 2099)


def day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2023-12-15", "2024-12-14"),
        ("2024-H1", "2023-12-15", "2024-06-14"),
        ("2024-H2", "2024-06-15", "2024-12-14"),
        ("2024-Q1", "2023-12-15", "2024-03-14"),
        ("2024-q4", "2024-09-15", "2024-12-14"),
        ("2024-01", "2023-12-15", "2024-01-14"),
        ("2024-03", "2024-02-15", "2024-03-14"),
        ("2021..2024", "2020-12-15", "2024-12-14"),
        ("2024-Q1..2024-Q2", "2023-12-15", "2024-06-14"),
        ("2022-07-01..2025-06-30", "2022-07-01", "2025-06-30"),
        (" 2022-07-01 .. 2023 ", "2022-07-01", "2023-12-14"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_named_periods_have_the_days_of_reporting(text: str, first: str, last: str) -> None:
    assert parse_period(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-13", "2024-00", "2024-Q5", "2024-H3", "2024-Q", "2023-02-29", "2024..2021", "2021..",
     "..2021", "2021..2022..2023", "1850", "quý 1", "2024-06-30..2024-06-29"],
)  # fmt: skip
def test_what_names_no_period_is_refused(text: str) -> None:
    with pytest.raises(BadPeriod):
        parse_period(text)


@given(years)
def test_twelve_months_follow_one_another_and_make_the_year(year: int) -> None:
    months = [parse_period(f"{year}-{month:02}") for month in range(1, 13)]
    assert all(day_after(one.last) == other.first for one, other in zip(months, months[1:], strict=False))
    assert Period(months[0].first, months[-1].last) == parse_period(str(year))


@given(years)
def test_quarters_make_the_half_years(year: int) -> None:
    assert parse_period(f"{year}-Q1..{year}-Q2") == parse_period(f"{year}-H1")
    assert parse_period(f"{year}-Q3..{year}-Q4") == parse_period(f"{year}-H2")


@given(years)
def test_a_year_begins_where_the_year_before_ended(year: int) -> None:
    assert day_after(parse_period(str(year - 1)).last) == parse_period(str(year)).first


def test_another_centre_may_end_its_months_on_another_day() -> None:
    assert parse_period("2024-03", last_day=8) == ("2024-02-09", "2024-03-08")


def test_shipped_end_of_month_names_its_basis_as_not_verified() -> None:
    assert (reporting().last_day, reporting().verified) == (14, False)
    assert reporting().basis


def test_both_ends_lie_in_the_period() -> None:
    month = parse_period("2024-03")
    assert month.covers("2024-02-15")
    assert month.covers("2024-03-14")
    assert not month.covers("2024-02-14")
    assert not month.covers("2024-03-15")


def test_lone_year_is_covered_only_as_a_whole() -> None:
    assert parse_period("2024-01-01..2024-12-31").covers("2024")
    assert not parse_period("2024").covers("2024")
