"""Letterheads by form and day: what follows what, what is refused, what undo gives back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import letterheads, units
from desktop_app.desk.lists import page
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from tests.store.stores import new_store

OLD = {"organisation": "Ủy ban nhân dân", "authority": "TM. ỦY BAN", "post": "CHỦ TỊCH", "signer": "Người cũ"}
NEW = OLD | {"authority": None, "post": "PHÓ CHỦ TỊCH", "signer": "Người mới"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def signer(store: Store, day: str, form: str = "F09") -> str | None:
    with store.read() as reader:
        return units.letter_for(reader, store.own_area, form, day).signer


def rows(store: Store) -> list[dict[str, Any]]:
    with store.read() as reader:
        return page(reader, letterheads.letterheads(store.own_area))


def refusal_of(call: Any, *args: Any, **named: Any) -> str:
    with pytest.raises(Refusal) as refused:
        call(*args, **named)
    return refused.value.code


def test_nobody_signs_with_the_authority_of_the_one_before(store: Store) -> None:
    letterheads.add_letterhead(store, from_on="2021-01-01", **OLD)
    letterheads.add_letterhead(store, from_on="2025-07-01", **NEW)
    with store.read() as reader:
        found = units.letter_for(reader, store.own_area, "F09", "2026-01-01")
    assert (found.authority, found.post, found.signer) == (None, "PHÓ CHỦ TỊCH", "Người mới")


def test_without_a_first_day_it_holds_for_all_earlier_papers(store: Store) -> None:
    letterheads.add_letterhead(store, **OLD)
    assert signer(store, "1999-01-01") == "Người cũ"


def test_a_form_of_its_own_ends_with_its_last_day(store: Store) -> None:
    letterheads.add_letterhead(store, from_on="2021-01-01", **OLD)
    own = letterheads.add_letterhead(store, form="F09", from_on="2022-01-01", to_on="2022-12-31", **NEW)

    said = [signer(store, day) for day in ("2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01")]
    assert said == ["Người cũ", "Người mới", "Người mới", "Người cũ"]
    with store.read() as reader:
        assert letterheads.letterhead_of(reader, own)["to_on"] == "2022-12-31"


def test_what_ends_one_is_not_shown_as_one(store: Store) -> None:
    letterheads.add_letterhead(store, form="F09", from_on="2022-01-01", to_on="2022-12-31", **NEW)
    assert [(row["form"], row["next_on"]) for row in rows(store)] == [("F09", "2023-01-01")]


def test_the_last_day_moves_and_goes(store: Store) -> None:
    letterheads.add_letterhead(store, **OLD)
    own = letterheads.add_letterhead(store, form="F09", from_on="2022-01-01", to_on="2022-12-31", **NEW)
    letterheads.edit_letterhead(store, own, to_on="2023-06-30")
    assert [signer(store, day) for day in ("2023-06-30", "2023-07-01")] == ["Người mới", "Người cũ"]
    letterheads.edit_letterhead(store, own, post="CHÁNH VĂN PHÒNG")
    assert signer(store, "2023-07-01") == "Người cũ"
    letterheads.edit_letterhead(store, own, to_on=None)
    assert signer(store, "2030-01-01") == "Người mới"


def test_a_year_as_last_day_means_its_end(store: Store) -> None:
    letterheads.add_letterhead(store, form="F09", from_on="2022", to_on="2022", **NEW)
    assert (signer(store, "2022-12-31"), signer(store, "2023-01-01")) == ("Người mới", None)


def test_the_same_form_and_day_twice_is_refused(store: Store) -> None:
    first = letterheads.add_letterhead(store, from_on="2021-01-01", **OLD)
    other = letterheads.add_letterhead(store, from_on="2025-07-01", **NEW)
    add, edit = letterheads.add_letterhead, letterheads.edit_letterhead
    assert refusal_of(add, store, from_on="2021-01-01", **NEW) == "letterhead_day_taken"
    assert refusal_of(edit, store, other, from_on="2021-01-01") == "letterhead_day_taken"
    assert refusal_of(edit, store, first, to_on="2025-12-31") == "letterhead_follows"
    assert refusal_of(edit, store, first, to_on="2020-01-01") == "days_reversed"
    assert signer(store, "2024-01-01") == "Người cũ"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"authority": "THAY MẶT", "post": "CHỦ TỊCH"}, "authority_unknown"),
        ({"authority": "TM. ỦY BAN\nông chủ tịch", "post": "CHỦ TỊCH"}, "authority_unknown"),
        ({"signer": "Lò Văn An"}, "post_needed"),
        ({"authority": "KT. CHỦ TỊCH"}, "post_needed"),
    ],
)
def test_words_that_cannot_be_signed_with_are_refused(store: Store, words: dict[str, str], code: str) -> None:
    assert refusal_of(letterheads.add_letterhead, store, **words) == code
    assert rows(store) == []


@pytest.mark.parametrize("start", letterheads.AUTHORITIES)
def test_every_authority_of_the_decree_may_be_signed_with(store: Store, start: str) -> None:
    letterheads.add_letterhead(store, authority=f"{start} CHỦ TỊCH", post="X")
    assert len(rows(store)) == 1


def test_removing_one_removes_its_end_and_undo_brings_both_back(store: Store) -> None:
    letterheads.add_letterhead(store, **OLD)
    own = letterheads.add_letterhead(store, form="F09", from_on="2022-01-01", to_on="2022-12-31", **NEW)
    before = store.digest(store.own_area)
    letterheads.remove_letterhead(store, own)
    assert signer(store, "2022-06-01") == "Người cũ"
    assert store.undo() is not None
    assert store.digest(store.own_area) == before
    assert [signer(store, day) for day in ("2022-06-01", "2023-01-01")] == ["Người mới", "Người cũ"]


def test_undo_takes_a_new_last_day_back_in_one_step(store: Store) -> None:
    own = letterheads.add_letterhead(store, form="F09", from_on="2022-01-01", **NEW)
    before = store.digest(store.own_area)
    letterheads.edit_letterhead(store, own, to_on="2022-12-31", signer="Khác")
    store.undo()
    assert store.digest(store.own_area) == before


def test_another_units_letterheads_are_left_alone(tmp_path: Path) -> None:
    from tests.store.stores import hand_over

    commune, office = (
        new_store(tmp_path / "c"),
        new_store(tmp_path / "o", role="office", area="0001220040101", seed=2),
    )
    letterheads.add_letterhead(commune, from_on="2021-01-01", **OLD)
    hand_over(commune, office)
    units.set_letterhead(office, None, "2021-01-01", organisation="Sở Nội vụ")
    with office.read() as reader:
        found = units.letter_for(reader, commune.own_area, "F09", "2022-01-01")
    assert found.organisation == OLD["organisation"]
    assert [row["organisation"] for row in rows(office)] == ["Sở Nội vụ"]
    commune.close()
    office.close()


def test_a_unit_says_what_it_was(store: Store) -> None:
    facts = letterheads.unit_facts(store)
    assert (facts.name, facts.code, facts.first_day) == ("phường Đoàn Kết", "03388", "2025-07-01")
    assert "phường Quyết Thắng" in facts.former


@given(st.lists(st.tuples(st.sampled_from([None, "F09"]), st.integers(0, 9)), unique=True, max_size=8))
def test_the_latest_day_of_the_forms_own_counts_before_every_forms(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str | None, int]]
) -> None:
    store = new_store(tmp_path_factory.mktemp("store") / "a")
    for form, number in said:
        units.set_letterhead(
            store, form, f"2020-01-0{number}" if number else None, post="X", signer=f"{form}{number}"
        )
    for number in range(10):
        own = [each for form, each in said if form == "F09" and each <= number]
        every = [each for form, each in said if form is None and each <= number]
        expected = f"F09{max(own)}" if own else f"None{max(every)}" if every else None
        assert signer(store, f"2020-01-0{max(number, 1)}" if number else "2019-12-31") == expected
    store.close()
