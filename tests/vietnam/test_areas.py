"""Tests of dated units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.areas import (
    UnknownArea,
    find,
    id_card_provinces,
    kinds,
    name_with_kind,
    predecessors,
    successors,
    unit,
    unit_in_force,
    units_in_force,
    units_under,
)
from desktop_app.vietnam.dates import is_day

PROVINCE, CITY = "0001220040101", "0010520131227"
TAN_PHONG, DOAN_KET = "0340820250701", "0338820250701"
BEFORE, AFTER = "2025-06-30", "2025-07-01"
EVERY_UNIT = {each.id: each for day in (BEFORE, AFTER) for each in units_in_force(day)}


def test_one_code_names_two_units_in_two_years() -> None:
    assert unit_in_force("03408", BEFORE).name == "Đông Phong"
    assert unit_in_force("03408", AFTER).name == "Tân Phong"
    assert unit_in_force("03388", BEFORE).name == "Quyết Tiến"
    assert unit_in_force("03388", AFTER).name == "Đoàn Kết"


def test_one_name_has_two_codes_in_two_years() -> None:
    codes = {unit_id: each.code for unit_id, each in EVERY_UNIT.items() if each.name == "Tân Phong"}
    assert codes == {"0338720040101": "03387", TAN_PHONG: "03408"}


def test_unit_is_found_by_its_id_whatever_the_day() -> None:
    assert find("0340820040101", AFTER).name == "Đông Phong"
    assert find(f" {TAN_PHONG} ", BEFORE).name == "Tân Phong"


@pytest.mark.parametrize("code", ["03408", "3408", " 03408"])
def test_code_means_the_unit_in_force_today(code: str) -> None:
    assert find(code, AFTER).id == TAN_PHONG
    assert find(code, BEFORE).name == "Đông Phong"


@pytest.mark.parametrize("text", ["", "all", "99999", "0340820250702", "03387", "Tân Phong"])
def test_what_names_no_unit_today_is_unknown(text: str) -> None:
    with pytest.raises(UnknownArea) as refused:
        find(text, AFTER)
    assert refused.value.text.lstrip("0") in text.strip()


def test_code_without_a_day_is_no_id() -> None:
    with pytest.raises(UnknownArea):
        unit("03408")


def test_code_before_its_first_day_is_unknown() -> None:
    with pytest.raises(UnknownArea):
        unit_in_force("03408", "2003-12-31")


@pytest.mark.parametrize(
    ("area", "former"),
    [
        (TAN_PHONG, {"Tân Phong", "Đông Phong", "San Thàng"}),
        (DOAN_KET, {"Quyết Thắng", "Quyết Tiến", "Đoàn Kết", "Sùng Phài"}),
    ],
)
def test_new_wards_follow_the_units_of_the_old_city(area: str, former: set[str]) -> None:
    followed = set(predecessors(area))
    assert area in followed
    assert {unit(each).name for each in followed - {area}} == former


def test_unit_follows_and_precedes_itself() -> None:
    assert predecessors("0340820040101") == ("0340820040101",)
    assert successors(TAN_PHONG) == (TAN_PHONG,)


def test_old_unit_leads_to_the_new_one() -> None:
    assert successors("0340820040101") == ("0340820040101", TAN_PHONG)


def test_unknown_area_has_only_itself() -> None:
    assert predecessors("all") == successors("all") == ("all",)


@given(st.sampled_from(sorted(EVERY_UNIT)), st.sampled_from(sorted(EVERY_UNIT)))
def test_followers_and_followed_say_the_same(one: str, other: str) -> None:
    assert (other in successors(one)) == (one in predecessors(other))


def test_kind_comes_from_the_lists() -> None:
    assert name_with_kind(DOAN_KET) == "phường Đoàn Kết"
    assert name_with_kind("0339420250701") == "xã Sin Suối Hồ"
    assert name_with_kind(CITY) == "thành phố Lai Châu"
    assert name_with_kind(PROVINCE) == "tỉnh Lai Châu"


def test_province_has_thirty_six_communes_and_two_wards_since_july_2025() -> None:
    under = units_under(PROVINCE, AFTER)
    assert sorted(each.kind for each in under) == ["commune"] * 36 + ["ward"] * 2
    assert {each.id for each in under if each.kind == "ward"} == {TAN_PHONG, DOAN_KET}


def test_old_city_had_five_wards_and_two_communes_until_june_2025() -> None:
    under = units_under(CITY, BEFORE)
    assert sorted(each.kind for each in under) == ["commune"] * 2 + ["ward"] * 5
    assert units_under(CITY, AFTER) == []
    assert not unit(CITY).is_in_force(AFTER)


def test_no_two_units_share_a_code_on_one_day() -> None:
    for day in (BEFORE, AFTER):
        codes = [each.code for each in units_in_force(day)]
        assert codes == sorted(set(codes))


@pytest.mark.parametrize("area", sorted(EVERY_UNIT))
def test_unit_is_well_formed_and_its_links_lead_somewhere(area: str) -> None:
    each = EVERY_UNIT[area]
    assert unit(area) is each
    assert len(area) == 13 and area.isdecimal()
    assert each.kind in kinds()
    assert is_day(each.first_day) and (is_day(each.last_day) or not each.last_day)
    assert all(unit(other).first_day > each.last_day for other in each.successors)
    assert not each.parent or unit(each.parent).is_in_force(each.first_day) or not each.verified


def test_first_days_that_are_not_known_say_so() -> None:
    unverified = {each.id for each in EVERY_UNIT.values() if not each.verified}
    assert unverified == {each.id for each in EVERY_UNIT.values() if each.first_day != "2025-07-01"}
    assert all(unit(area).note for area in unverified)


def test_sixty_three_provinces_issue_id_numbers() -> None:
    provinces = id_card_provinces()
    assert len(provinces) == 63
    assert (provinces["012"], provinces["001"], provinces["096"]) == ("Lai Châu", "Hà Nội", "Cà Mau")
    assert all(code.startswith("0") and len(code) == 3 for code in provinces)
