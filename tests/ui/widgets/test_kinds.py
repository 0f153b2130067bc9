from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import all_lists
from desktop_app.ui.widgets import kinds
from desktop_app.ui.widgets.kinds import BadValue
from desktop_app.vietnam import ethnic
from tests.ui.samples import SEXES, TODAY, plain

STATES = {"open": plain("Đang mở"), "closed": plain("Đã chốt"), "waiting": plain("Đang chờ")}


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("text", "Lò Thị Hương", "Lò Thị Hương"),
        ("day", "2026-03-05", "05/3/2026"),
        ("day", "1985", "1985"),
        ("birth", "1990-12-31", "31/12/1990"),
        ("number", 1234567, "1.234.567"),
        ("dong", 15_900_000, "15.900.000"),
        ("percent", 41_200, "41,2 %"),
        ("rate", 7_920, "7,92 %"),
        ("digits", "012345678901", "012345678901"),
        ("phone", "0912345678", "0912 345 678"),
        ("flag", True, "Có"),
        ("flag", False, "Không"),
        ("ethnic", "thai", "Thái"),
        ("text", None, ""),
        ("dong", 0, "0"),
    ],
)
def test_value_is_shown_as_officers_write_it(kind: str, value: Any, shown: str) -> None:
    assert kinds.show(kind, value) == shown


def test_code_is_shown_by_its_word() -> None:
    assert kinds.show("code", "open", STATES) == "Đang mở"


def test_code_unknown_here_is_shown_as_it_came() -> None:
    assert kinds.show("code", "frozen", STATES) == "frozen"


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("text", "  Lò   Thị  Hương ", "Lò Thị Hương"),
        ("note", "một\nhai \n", "một\nhai"),
        ("day", "5/3/2025", "2025-03-05"),
        ("day", "h", TODAY),
        ("day", "hq", "2025-06-29"),
        ("birth", "050390", "1990-03-05"),
        ("birth", "1990", "1990"),
        ("number", "1.250", 1250),
        ("dong", "50tr", 50_000_000),
        ("dong", "1,2 tỷ", 1_200_000_000),
        ("percent", "41,2 %", 41_200),
        ("rate", "7,92 %", 7_920),
        ("digits", "012 345", "012 345"),
        ("id_number", "012190000123", "012190000123"),
        ("phone", "+84 912 345 678", "0912345678"),
        ("flag", "x", True),
        ("flag", "Không", False),
        ("ethnic", "thái", "thai"),
    ],
)
def test_short_ways_of_typing_are_read(kind: str, typed: str, value: Any) -> None:
    assert kinds.read(kind, typed, None, TODAY) == value


@pytest.mark.parametrize("kind", sorted(kinds.KINDS))
def test_nothing_typed_is_no_value(kind: str) -> None:
    assert kinds.read(kind, "  ", None, TODAY) is None


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("day", "31/2/1990"), ("birth", "1/1/2030"), ("number", "mười"), ("dong", "1,2345"), ("percent", "a"),
        ("id_number", "0123"), ("phone", "123"), ("flag", "có lẽ"), ("code", "gì đó"), ("ethnic", "sao hỏa"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_in_the_sentence(kind: str, typed: str) -> None:
    with pytest.raises(BadValue, match=typed):
        kinds.read(kind, typed, STATES, TODAY)


@pytest.mark.parametrize(
    ("typed", "code"), [("đang mở", "open"), ("dang m", "open"), ("đã c", "closed"), ("cho", "")]
)
def test_code_is_found_by_the_start_of_its_word(typed: str, code: str) -> None:
    if code:
        assert kinds.find_code(typed, STATES) == code
    else:
        with pytest.raises(ValueError, match=typed):
            kinds.find_code(typed, STATES)


def test_start_of_two_words_finds_none() -> None:
    with pytest.raises(ValueError, match="dang"):
        kinds.find_code("dang", STATES)


@given(st.sampled_from(sorted(SEXES)))
def test_word_of_a_code_reads_back(code: str) -> None:
    assert kinds.read("code", kinds.show("code", code, SEXES), SEXES, TODAY) == code


@given(st.integers(0, 10**15))
def test_amount_shown_reads_back(amount: int) -> None:
    assert kinds.read("dong", kinds.show("dong", amount), None, TODAY) == amount


@given(st.dates(date(1900, 1, 1), date(2099, 1, 1)))
def test_day_shown_reads_back(day: date) -> None:
    assert kinds.read("day", kinds.show("day", day.isoformat()), None, TODAY) == day.isoformat()


def test_numbers_stand_right_days_in_the_middle_words_left() -> None:
    places = {kind: kinds.KINDS[kind].place for kind in ("dong", "day", "text")}
    assert places == {"dong": kinds.END, "day": kinds.MIDDLE, "text": kinds.START}


def test_groups_of_the_area_come_first() -> None:
    local = ethnic.shipped_groups().local
    assert tuple(kinds.ethnic_words())[: len(local)] == local
    assert len(kinds.ethnic_words()) == 54


def test_every_column_of_every_list_can_be_shown() -> None:
    used = {column.kind for kind in all_lists.LISTS.values() for column in kind.columns}
    assert used - set(kinds.KINDS) == set()
