"""The one group somebody is supported in and the levels of each text: the figures of the press summaries."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import people, units
from desktop_app.desk.ages import retirement_months
from desktop_app.desk.eligibility import Eligibility, eligibility, tell_paid
from desktop_app.desk.people import Kept
from desktop_app.store.store import Store
from tests.store.stores import new_store

R0, R1, R2 = "2015-08-01", "2025-06-30", "2026-06-30"
"""Opening days under QĐ 971/2015, QĐ 46/2015 and NĐ 338/2025."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def found(store: Store, day: str, *groups: str, **fields: object) -> Eligibility:
    """The answer for a woman of these groups, each with its paper."""
    kept = Kept(groups=frozenset(groups))
    person = people.add_person(store, kept, **{"name": "Lò Thị Hà", "birth": "1990", "sex": "F", **fields})
    for group in groups:
        people.record_group(store, person, group, paper=f"{group}/QĐ")
    with store.read() as reader:
        return eligibility(reader, person, day)


@pytest.mark.parametrize(
    ("day", "groups", "ethnic", "group", "cost"),
    [
        (R1, ("disabled", "poor"), "thai", "disabled", 6_000_000),
        (R1, ("poor",), "thai", "poor_minority", 4_000_000),
        (R1, (), "thai", "minority", 3_000_000),
        (R1, ("merit", "near_poor"), "kinh", "merit", 3_000_000),
        (R1, ("poor",), "kinh", "poor", 3_000_000),
        (R1, ("land_recovered",), "kinh", "land_recovered", 3_000_000),
        (R1, ("job_lost",), "kinh", "job_lost", 3_000_000),
        (R1, ("fisher",), "kinh", "fisher", 3_000_000),
        (R1, ("near_poor",), "kinh", "near_poor", 2_500_000),
        (R1, (), "kinh", "rural", 2_000_000),
        (R0, ("poor",), "kinh", "poor", 3_000_000),
        (R0, ("near_poor",), "kinh", "near_poor", 2_500_000),
        (R0, (), "kinh", "rural", 2_000_000),
        (R2, ("disabled",), "thai", "disabled", 4_000_000),
        (R2, (), "kinh", "rural", 4_000_000),
        (R2, ("service_done", "disabled"), "kinh", "service_done", 12 * 2_340_000),
    ],
)
def test_only_the_highest_level_of_the_text_of_the_day_counts(
    store: Store, day: str, groups: tuple[str, ...], ethnic: str, group: str, cost: int
) -> None:
    """Levels: QĐ 46/2015 (R1), QĐ 971/2015 (R0), NĐ 338/2025 Điều 25 (R2); highest only: TT 152/2016."""
    primary = found(store, day, *groups, ethnic=ethnic).primary
    assert (primary.group, primary.cost) == (group, cost)
    assert primary.paper == (f"{groups[0]}/QĐ" if groups else "")


def test_a_man_who_lost_his_job_has_no_level_of_women(store: Store) -> None:
    """QĐ 46/2015 names women who lost their jobs."""
    assert found(store, R1, "job_lost", sex="M", ethnic="kinh").primary.group == "rural"


def test_poor_in_a_specially_difficult_hamlet_counts_as_poor_minority(store: Store) -> None:
    """QĐ 46/2015: poor households of minorities, or in specially difficult communes and villages."""
    hamlet = units.add_hamlets(store, ["Bản Mới"])["Bản Mới"]
    units.record_hamlet_fact(store, hamlet, "2024-01-01", specially_difficult=True)
    told = {"ethnic": "kinh", "hamlet_id": hamlet}
    assert found(store, R1, "poor", **told).primary.group == "poor_minority"
    assert found(store, "2023-06-30", "poor", **told).primary.group == "poor"
    assert found(store, R1, "poor", **told).support[2:4] == (300_000, 5_000)


@pytest.mark.parametrize(
    ("day", "group", "paid"),
    [
        (R1, "poor", (30_000, 200_000, 15_000)),
        (R1, "disabled", (30_000, 300_000, 5_000)),
        (R1, "", (None, None, None)),
        (R2, "poor", (50_000, 200_000, 15_000)),
        (R2, "disabled", (50_000, 300_000, 10_000)),
        (R0, "poor", (15_000, 200_000, None)),
        (R0, "near_poor", (None, None, None)),
    ],
)
def test_meals_and_travel_go_to_entitled_groups_only(
    store: Store, day: str, group: str, paid: tuple[int | None, ...]
) -> None:
    """Rates: QĐ 46/2015, NĐ 338/2025, QĐ 971/2015; who is entitled: TT 152/2016 art. 7, not compared."""
    answer = found(store, day, *filter(None, [group]), ethnic="kinh")
    assert answer.support[1:4] == paid
    assert not any(rule.verified for rule in answer.support.rules)
    assert ("không có tiền ăn" in tell_paid(answer)[1]) == (paid[0] is None)


@pytest.mark.parametrize(
    ("year", "men", "women"),
    [
        (2021, (60, 3), (55, 4)), (2024, (61, 0), (56, 4)), (2025, (61, 3), (56, 8)),
        (2026, (61, 6), (57, 0)), (2027, (61, 9), (57, 4)), (2028, (62, 0), (57, 8)),
        (2035, (62, 0), (60, 0)),
    ],
)  # fmt: skip
def test_retirement_age_of_each_year(year: int, men: tuple[int, int], women: tuple[int, int]) -> None:
    """Bộ luật Lao động 2019, Điều 169 (NĐ 135/2020)."""
    assert [divmod(retirement_months(sex, year), 12) for sex in "MF"] == [men, women]
