"""New versions of rules: who may set what, what holds then, and how the list shows it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.desk.catalogue import regimes, rules_on, shipped_rules
from desktop_app.desk.lists import page
from desktop_app.desk.rule_versions import RULE_LIST, remove_rule, rule_of, set_rule, units
from desktop_app.desk.rules import tell_rule, value_word
from desktop_app.domain import DeviceCertificate
from desktop_app.domain.base import ALL
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from tests.store.stores import hand_over, new_store

OFFICE = "0001220040101"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "o", role="office", area=OFFICE, seed=2)
    yield made
    made.close()


def lines(store: Store) -> list[dict[str, Any]]:
    with store.read() as reader:
        return page(reader, RULE_LIST, limit=1000)


def value_on(store: Store, code: str, day: str) -> int:
    with store.read() as reader:
        return rules_on(reader, day)[code].value


def refusal_of(call: Any, *args: Any) -> str:
    with pytest.raises(Refusal) as refused:
        call(*args)
    return refused.value.code


def test_every_shipped_version_is_listed_in_words(store: Store) -> None:
    assert len(lines(store)) == len(shipped_rules())
    assert {one.title for one in regimes()} >= {"QĐ 971/QĐ-TTg", "QĐ 46/2015/QĐ-TTg", "NĐ 338/2025/NĐ-CP"}
    with store.read() as reader:
        for line in lines(store):
            found = rule_of(reader, line["id"])
            assert line["said"] == value_word(found.unit, found.value)
            assert line["rule"] != found.code
    assert not any(one.verified for one in shipped_rules()), "none was compared with a signed text"


def test_a_local_mode_holds_from_its_day_and_is_shown_as_set(store: Store) -> None:
    made = set_rule(store, "retraining", "2026-03-01", 3)
    assert [value_on(store, "retraining", day) for day in ("2026-02-28", "2026-03-01")] == [1, 3]
    with store.read() as reader:
        told = tell_rule(rules_on(reader, "2026-03-01")["retraining"])
    assert "theo thiết lập của phường Đoàn Kết" in told
    assert next(line for line in lines(store) if line["id"] == made)["state"] == "unconfirmed"
    set_rule(store, "retraining", "2026-03-01", 0)
    assert value_on(store, "retraining", "2026-03-01") == 0
    assert len(lines(store)) == len(shipped_rules()) + 1, "a version of one day is written over"
    remove_rule(store, made)
    assert value_on(store, "retraining", "2026-03-01") == 1


def test_a_rule_of_the_state_needs_its_text_and_yields_to_a_later_one(store: Store) -> None:
    assert refusal_of(set_rule, store, "meal_a_day", "2019-06-01", 35_000) == "rule_without_basis"
    set_rule(store, "meal_a_day", "2019-06-01", 35_000, "TT 40/2019/TT-BTC")
    days = ("2019-05-31", "2019-06-01", "2025-12-31", "2026-01-01")
    assert [value_on(store, "meal_a_day", day) for day in days] == [30_000, 35_000, 35_000, 50_000]
    with store.read() as reader:
        told = tell_rule(rules_on(reader, "2020-01-01")["meal_a_day"])
    assert told == "Tiền ăn một ngày thực học: 35.000 đồng, từ ngày 01/6/2019, theo TT 40/2019/TT-BTC."


def test_where_an_office_is_known_only_that_corrects_rules_of_the_state(store: Store, office: Store) -> None:
    with office.write("certify device") as change:
        change.put(DeviceCertificate(id=change.new_id(), area=ALL, device="x", areas=ALL))
    set_rule(office, "meal_a_day", "2026-01-01", 55_000, "NĐ 1/2026/NĐ-CP")
    hand_over(office, store)
    assert value_on(store, "meal_a_day", "2026-01-01") == 55_000
    assert refusal_of(set_rule, store, "meal_a_day", "2026-01-01", 1, "QĐ 1") == "kept_by_office"
    kept = next(line for line in lines(store) if line["state"] == "confirmed")
    assert refusal_of(remove_rule, store, kept["id"]) == "kept_by_office"
    shipped = next(line for line in lines(store) if line["state"] == "shipped")
    assert refusal_of(remove_rule, store, shipped["id"]) == "entry_shipped"
    set_rule(store, "retraining", "2026-01-01", 0)
    assert value_on(store, "retraining", "2026-01-01") == 0


@pytest.mark.parametrize(("code", "value"), [("retraining", 4), ("meal_a_day", -1), ("ward_ground", 2)])
def test_a_value_that_no_rule_has_is_refused(store: Store, code: str, value: int) -> None:
    assert refusal_of(set_rule, store, code, "2026-01-01", value, "QĐ 1") == "bad_field"


def test_a_rule_has_one_unit_through_all_texts() -> None:
    assert {(one.code, one.unit) for one in shipped_rules()} == set(units().items())
