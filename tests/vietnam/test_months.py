"""Months as people name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.months import EVERY, months_in

months = st.integers(1, 12)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (None, set()),
        ("", set()),
        ("3, 4, 10", {3, 4, 10}),
        ("Tháng 11 đến tháng 2", {11, 12, 1, 2}),
        ("11-2", {11, 12, 1, 2}),
        ("t3, t4", {3, 4}),
        ("từ 03 tới hết tháng 05", {3, 4, 5}),
        ("quý II", {4, 5, 6}),
        ("Quý 4 và tháng 2", {10, 11, 12, 2}),
        ("quanh năm", set(EVERY)),
        ("lúc nào cũng được", set(EVERY)),
        ("sau Tết", set()),
        ("13, 2025, 0", set()),
    ],
)
def test_months_are_read_as_they_are_said(text: str | None, named: set[int]) -> None:
    assert months_in(text) == named


@given(st.sets(months), st.sampled_from((", ", " ", ";", " và ", "/")))
def test_months_in_any_row_are_read_back(named: set[int], between: str) -> None:
    assert months_in(between.join(map(str, named))) == named


@given(months, months)
def test_range_goes_from_its_first_month_to_its_last(first: int, last: int) -> None:
    found = months_in(f"{first} đến {last}")
    assert {first, last} <= found
    assert len(found) == (last - first) % 12 + 1


@given(st.text(max_size=60))
def test_any_text_names_months_only(text: str) -> None:
    assert months_in(text) <= EVERY
