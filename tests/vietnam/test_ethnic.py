"""Tests of the ethnic groups."""

import re

import pytest

from desktop_app.vietnam.ethnic import (
    UnknownEthnicGroup,
    find,
    groups,
    is_minority,
    is_very_small,
    shipped_groups,
)
from desktop_app.vietnam.text import fold


def test_there_are_fifty_four_groups_under_plain_english_codes() -> None:
    assert len(groups()) == len(shipped_groups().groups) == 54
    assert all(re.fullmatch(r"[a-z]+(?:_[a-z]+)*", code) for code in groups())


@pytest.mark.parametrize("numbers", ["list_a", "list_b"])
def test_each_list_numbers_every_group_once(numbers: str) -> None:
    assert sorted(getattr(each, numbers) for each in groups().values()) == list(range(1, 55))


def test_the_two_lists_give_different_numbers() -> None:
    assert (groups()["muong"].list_a, groups()["muong"].list_b) == (6, 4)
    assert (groups()["kho_mu"].list_a, groups()["kho_mu"].list_b) == (29, 24)


def test_numbers_not_compared_with_their_source_are_known() -> None:
    assert (shipped_groups().list_a.verified_to, shipped_groups().list_b.verified_to) == (9, 20)
    assert not shipped_groups().very_small_verified


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kinh", "kinh"),
        ("Việt", "kinh"),
        ("Mông", "hmong"),
        ("H'Mông", "hmong"),
        ("H’mông", "hmong"),
        ("HMông", "hmong"),
        ("Mèo", "hmong"),
        ("hmong", "hmong"),
        ("KHƠ MÚ", "kho_mu"),
        ("Khơ-mú", "kho_mu"),
        ("La Hu", "la_hu"),
        ("Nhắng", "giay"),
        ("U Ní", "ha_nhi"),
        ("Hà nhì ", "ha_nhi"),
        ("Khơ-me", "khmer"),
        ("Ra-glai", "ra_glay"),
        ("Dân tộc Thái", "thai"),
        ("người Dao", "dao"),
        ("Lự", "lu"),
        ("ha_nhi", "ha_nhi"),
    ],
)
def test_group_is_found_by_any_spelling(text: str, code: str) -> None:
    assert find(text).code == code


@pytest.mark.parametrize("text", ["", "Ấn Độ", "Thái Lan", "x", "dân tộc"])
def test_other_words_name_no_group(text: str) -> None:
    with pytest.raises(UnknownEthnicGroup) as refused:
        find(text)
    assert refused.value.text == text


def test_no_spelling_is_shared_by_two_groups() -> None:
    owners: dict[str, set[str]] = {}
    for each in groups().values():
        for spelling in (each.code, each.name, *each.variants):
            owners.setdefault(fold(spelling).replace(" ", ""), set()).add(each.code)
    assert {spelling: codes for spelling, codes in owners.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("code", sorted(groups()))
def test_shown_name_leads_back_to_the_group(code: str) -> None:
    assert find(groups()[code].name).code == find(code).code == code


def test_groups_of_the_province_come_first() -> None:
    first = list(groups())[:16]
    assert first[:3] == ["kinh", "thai", "hmong"]
    assert first == list(shipped_groups().local)


def test_everybody_but_kinh_is_a_minority() -> None:
    assert sum(map(is_minority, groups())) == 53
    assert not is_minority("kinh")
    assert not is_minority("")


def test_sixteen_groups_are_very_small() -> None:
    assert sum(map(is_very_small, groups())) == 16
    assert is_very_small("la_hu") and is_very_small("mang")
    assert not is_very_small("thai")
    assert not is_very_small("")
