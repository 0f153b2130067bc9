"""Tests of telephone numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.phone import MOBILE_PREFIXES, BadPhone, parse_phone, show_phone

mobiles = st.tuples(st.sampled_from(sorted(MOBILE_PREFIXES)), st.from_regex(r"[0-9]{7}", fullmatch=True)).map(
    "".join
)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0868095657", "0868095657"),
        (975698887.0, "0975698887"),
        (975698887, "0975698887"),
        ("+84328538360", "0328538360"),
        ("0970 861 565", "0970861565"),
        ("0359.078976", "0359078976"),
        ("84-914-327-099", "0914327099"),
        ("0084 914 327 099", "0914327099"),
        ("(0914) 327099", "0914327099"),
        ("841234567", "0841234567"),
        ("0213 3876 543", "02133876543"),
        (2133876543.0, "02133876543"),
        ("+84 213 3876543", "02133876543"),
    ],
)
def test_written_numbers_are_read(written: str | float, number: str) -> None:
    assert parse_phone(written) == (number, True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("01681234567", "0381234567"),
        ("+841621234567", "0321234567"),
        (1691234567.0, "0391234567"),
        ("0120 123 4567", "0701234567"),
        ("01211234567", "0791234567"),
        ("01221234567", "0771234567"),
        ("01261234567", "0761234567"),
        ("01281234567", "0781234567"),
        ("01231234567", "0831234567"),
        ("01241234567", "0841234567"),
        ("01251234567", "0851234567"),
        ("01271234567", "0811234567"),
        ("01291234567", "0821234567"),
        ("01861234567", "0561234567"),
        ("01881234567", "0581234567"),
        ("01991234567", "0591234567"),
    ],
)
def test_mobiles_of_before_2018_get_their_present_prefix(old: str | float, new: str) -> None:
    assert parse_phone(old) == (new, True)


@pytest.mark.parametrize("written", ["0712345678", "0301234567", "0412345678"])
def test_unknown_prefix_is_kept_and_told(written: str) -> None:
    assert parse_phone(written) == (written, False)


@pytest.mark.parametrize(
    "written",
    ["", "   ", "12345", "091234567", "09123456789", "0161 123 4567",
     "0912345678/0987654321", "không có", "0912a45678", "++84912345678", 97569888.5,
     float("nan"), float("inf")],
)  # fmt: skip
def test_what_is_no_number_is_refused(written: str | float) -> None:
    with pytest.raises(BadPhone):
        parse_phone(written)


def test_numbers_are_shown_in_groups() -> None:
    assert show_phone("0912345678") == "0912 345 678"
    assert show_phone("02133876543") == "0213 387 6543"


@given(mobiles)
def test_every_way_of_writing_gives_one_number(number: str) -> None:
    ways = [show_phone(number), f"+84{number[1:]}", f"84{number[1:]}", f"0084{number[1:]}", number[1:]]
    assert {parse_phone(way).number for way in ways} == {number}
    assert parse_phone(float(number)).number == number


@given(st.text() | st.floats())
def test_stored_number_has_ten_or_eleven_figures_or_is_refused(written: str | float) -> None:
    try:
        number = parse_phone(written).number
    except BadPhone:
        return
    assert number.isdecimal()
    assert len(number) == (11 if number.startswith("02") and len(number) > 10 else 10)


def test_thirty_four_prefixes_are_known() -> None:
    assert len(MOBILE_PREFIXES) == 34
