"""Tests of days as people write them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.dates import (
    BadDay,
    age_on,
    is_day,
    parse_birth,
    parse_day,
    show_day,
    to_date,
    to_day,
    write_day,
)

TODAY = "2026-03-05"
dates = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
stored = dates.map(date.isoformat) | st.integers(1900, 2100).map(str)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("15/3/2003", "2003-03-15"),
        ("5/6/2002", "2002-06-05"),
        ("01-02-1989", "1989-02-01"),
        ("20.06.1998", "1998-06-20"),
        ("1/2/90", "1990-02-01"),
        ("010290", "1990-02-01"),
        ("05111978", "1978-11-05"),
        ("1986-03-13", "1986-03-13"),
        ("1986-03-13 00:00:00", "1986-03-13"),
        ("1986-03-13T07:30:00", "1986-03-13"),
        ("13/03/1986 0:00", "1986-03-13"),
        ("  05 / 03 / 1990 ", "1990-03-05"),
        ("ngày 05 tháng 3 năm 2026", "2026-03-05"),
        ("ngay 5 thang 3 nam 2026", "2026-03-05"),
        ("Sinh ngày 12/04/1985", "1985-04-12"),
        ("29/02/2024", "2024-02-29"),
        ("1985", "1985"),
        ("năm 1985", "1985"),
        ("Sinh năm: 1985", "1985"),
        ("00/00/1985", "1985"),
        ("(1985)", "1985"),
        ("h", "2026-03-05"),
        ("HQ", "2026-03-04"),
        ("hôm nay", "2026-03-05"),
    ],
)
def test_written_days_are_read(written: str, day: str) -> None:
    assert parse_day(written, TODAY) == day


@pytest.mark.parametrize(
    "written",
    [
        "13/25/2024",
        "29/02/2023",
        "31/4/2024",
        "0/5/1990",
        "5/0/1990",
        "32/1/1990",
        "3/1985",
        "tháng 3 năm 1985",
        "12/04/1785",
        "20121110",
        "32985",
        "85",
        "",
        "  ",
        "chưa rõ",
        "1/2/1990 hoặc 1991",
        "٠١/٠٢/١٩٩٠ x",
    ],
)
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(BadDay):
        parse_day(written, TODAY)


@pytest.mark.parametrize(
    ("written", "text"), [("chưa rõ", "chưa rõ"), ("13/25/2024", "13/25/2024"), (0.5, "0.5")]
)
def test_refusal_names_what_was_written(written: str | float, text: str) -> None:
    with pytest.raises(BadDay) as refused:
        parse_day(written, TODAY)
    assert refused.value.text == text


def test_day_and_month_are_never_swapped() -> None:
    with pytest.raises(BadDay):
        parse_day("12/31/1990", TODAY)


@given(dates)
def test_every_separator_and_the_bare_run_mean_the_same_day(day: date) -> None:
    ways = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %m %Y", "%d%m%Y", "%Y-%m-%d"]
    assert {parse_day(day.strftime(way), TODAY) for way in ways} == {day.isoformat()}


@given(stored)
def test_shown_day_reads_back(day: str) -> None:
    assert parse_day(show_day(day), TODAY) == day


@given(stored)
def test_written_out_day_reads_back(day: str) -> None:
    assert parse_day(write_day(day), TODAY) == day


@given(stored)
def test_stored_day_reads_as_itself(day: str) -> None:
    assert parse_day(day, TODAY) == day
    assert is_day(day)


@given(st.text())
def test_any_text_gives_a_stored_day_or_is_refused(text: str) -> None:
    try:
        day = parse_day(text, TODAY)
    except BadDay:
        return
    assert is_day(day)


@given(st.dates(min_value=date(1910, 1, 2), max_value=date(2099, 12, 31)))
def test_serial_number_of_a_spreadsheet_is_its_day(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    assert parse_day(float(serial), TODAY) == day.isoformat()
    assert parse_day(serial + 0.75, TODAY) == day.isoformat()


@pytest.mark.parametrize(("number", "day"), [(1985.0, "1985"), (2003, "2003"), (33000.0, "1990-05-07")])
def test_number_cell_is_a_year_or_a_serial_number(number: float, day: str) -> None:
    assert parse_day(number, TODAY) == day


@pytest.mark.parametrize(
    ("number", "day"), [(1021990, "1990-02-01"), (15021990.0, "1990-02-15"), (150290, "1990-02-15")]
)
def test_number_cell_of_figures_is_read_as_typed(number: float, day: str) -> None:
    assert parse_day(number, TODAY) == day


@pytest.mark.parametrize("number", [0, -5, 85, 3000, 99999, 1985.5, 10**9, float("nan"), float("inf"), True])
def test_number_that_is_no_day_is_refused(number: float) -> None:
    with pytest.raises(BadDay):
        parse_day(number, TODAY)


def test_date_cells_keep_their_day() -> None:
    assert parse_day(date(1986, 3, 13), TODAY) == "1986-03-13"
    assert parse_day(datetime(1986, 3, 13, 23, 59), TODAY) == "1986-03-13"


def test_date_cell_before_1900_is_refused() -> None:
    with pytest.raises(BadDay):
        parse_day(date(1899, 12, 31), TODAY)


@pytest.mark.parametrize(
    ("written", "day"), [("1/1/36", "2036-01-01"), ("1/1/37", "1937-01-01"), ("1/1/00", "2000-01-01")]
)
def test_two_figures_of_a_year_reach_ten_years_ahead(written: str, day: str) -> None:
    assert parse_day(written, TODAY) == day


@pytest.mark.parametrize(
    ("written", "day"), [("1/1/26", "2026-01-01"), ("1/1/27", "1927-01-01"), ("1964", "1964")]
)
def test_two_figures_of_a_birth_year_never_lie_ahead(written: str, day: str) -> None:
    assert parse_birth(written, TODAY) == day


@pytest.mark.parametrize("written", ["6/3/2026", "2027", "31/12/26"])
def test_birth_after_today_is_refused(written: str) -> None:
    with pytest.raises(BadDay):
        parse_birth(written, TODAY)


def test_birth_today_and_this_year_is_taken() -> None:
    assert parse_birth("h", TODAY) == TODAY
    assert parse_birth("2026", TODAY) == "2026"


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-03-05", "05/3/2026"),
        ("2024-02-05", "05/02/2024"),
        ("1978-11-25", "25/11/1978"),
        ("1985", "1985"),
    ],
)
def test_shown_day_follows_the_decree(day: str, shown: str) -> None:
    assert show_day(day) == shown


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2024-02-05", "ngày 05 tháng 02 năm 2024"),
        ("2024-03-28", "ngày 28 tháng 3 năm 2024"),
        ("2025-10-01", "ngày 01 tháng 10 năm 2025"),
        ("1985", "năm 1985"),
    ],
)
def test_day_in_a_document_follows_the_decree(day: str, words: str) -> None:
    assert write_day(day) == words


@pytest.mark.parametrize(
    "text", ["2024-13-01", "2023-02-29", "2024-1-1", "24-01-01", "2024-01", "20240101", "", "năm"]
)
def test_what_is_not_stored_is_no_day(text: str) -> None:
    assert not is_day(text)


def test_day_is_built_from_its_figures() -> None:
    assert to_day(1990, 2, 1) == "1990-02-01"
    assert to_day(1990, 0, 0) == "1990"
    with pytest.raises(BadDay):
        to_day(1990, 2, 30)


def test_lone_year_counts_from_its_first_day() -> None:
    assert to_date("1985") == date(1985, 1, 1)


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("1990-05-07", "2026-05-06", 35),
        ("1990-05-07", "2026-05-07", 36),
        ("2004-02-29", "2023-02-28", 18),
        ("2004-02-29", "2023-03-01", 19),
        ("1990", "2026-01-01", 36),
        ("1990-12-31", "2026", 36),
    ],
)
def test_age_on_a_day(birth: str, day: str, age: int) -> None:
    assert age_on(birth, day) == age


@given(dates, st.integers(0, 36500))
def test_age_grows_by_one_on_each_birthday(birth: date, days: int) -> None:
    day = birth + timedelta(days=days)
    birthdays = sum(
        1
        for year in range(birth.year + 1, day.year + 1)
        if (birth.month, birth.day) <= (day.month, day.day) or year < day.year
    )
    assert age_on(birth.isoformat(), day.isoformat()) == birthdays
