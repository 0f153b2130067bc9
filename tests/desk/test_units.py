"""Letterhead by form and day, hamlets and their dated facts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import officers, units
from desktop_app.domain import HamletYear
from desktop_app.store.store import Store
from tests.store.stores import new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def letter(store: Store, form: str, day: str) -> units.Letter:
    with store.read() as reader:
        return units.letter_for(reader, store.own_area, form, day)


def test_nothing_is_assumed_of_a_letterhead(store: Store) -> None:
    assert set(letter(store, "F16", "2026-01-01")) == {None}


def test_a_form_has_its_own_signer_and_the_place_of_all_forms(store: Store) -> None:
    units.set_letterhead(
        store, None, "2025-07-01", place="Lai Châu", signer="Lò Văn An", authority="TM. UBND"
    )
    units.set_letterhead(store, "F16", "2025-07-01", signer="Tẩn Thị Mỷ", authority="KT. CHỦ TỊCH")

    found = letter(store, "F16", "2026-01-01")
    assert (found.place, found.signer, found.authority) == ("Lai Châu", "Tẩn Thị Mỷ", "KT. CHỦ TỊCH")
    assert letter(store, "F09", "2026-01-01").signer == "Lò Văn An"


def test_a_report_of_an_old_period_names_the_old_signer(store: Store) -> None:
    units.set_letterhead(store, None, "2021-01-01", signer="Người cũ")
    units.set_letterhead(store, None, "2025-07-01", signer="Người mới")

    assert letter(store, "F27", "2024-12-31").signer == "Người cũ"
    assert letter(store, "F27", "2025-07-01").signer == "Người mới"


def test_the_same_day_is_corrected_not_doubled(store: Store) -> None:
    first = units.set_letterhead(store, None, "2025-07-01", signer="Gõ nhầm")
    second = units.set_letterhead(store, None, "2025-07-01", signer="Gõ đúng")

    assert first == second
    assert letter(store, "F09", "2026-01-01").signer == "Gõ đúng"


def test_a_pasted_list_of_hamlets_is_added_once(store: Store) -> None:
    first = units.add_hamlets(store, ["Bản Màng", " Tổ dân phố số 5 ", "", "bản  màng"])
    second = units.add_hamlets(store, ["BẢN MÀNG", "Bản Thành Lập"])

    assert first["Bản Màng"] == first["bản  màng"] == second["BẢN MÀNG"]
    with store.read() as reader:
        names = sorted(units.hamlets(reader).values())
    assert names == ["Bản Màng", "Bản Thành Lập", "Tổ dân phố số 5"]


@pytest.mark.parametrize(
    ("name", "kind"), [("Bản Màng", "village"), ("TDP số 2", "group"), ("Thôn 3", "village")]
)
def test_the_kind_of_a_hamlet_comes_from_its_name(name: str, kind: str) -> None:
    assert units.kind_of_hamlet(name) == kind


def test_a_hamlets_year_is_kept_once(store: Store) -> None:
    (hamlet,) = units.add_hamlets(store, ["Bản Màng"]).values()
    first = units.record_hamlet_year(store, hamlet, 2025, households=80)
    second = units.record_hamlet_year(store, hamlet, 2025, households=82, labour_force=190)

    assert first == second
    with store.write("look") as change:
        row = change.get(HamletYear, first)
        assert row is not None
        assert (row.households, row.labour_force) == (82, 190)


def test_a_distance_is_known_by_hamlet_and_place(store: Store) -> None:
    (hamlet,) = units.add_hamlets(store, ["Bản Màng"]).values()

    first = units.record_distance(store, hamlet, "Nhà văn hóa Bản Màng", 3500)
    assert units.record_distance(store, hamlet, "nhà văn hoá bản màng", 3600) == first


def test_an_officer_is_named(store: Store) -> None:
    officer = officers.add_officer(store, name=" Giàng  A  Páo ", post="Chuyên viên", from_on="2026-01-01")

    with store.read() as reader:
        assert units.officer_name(reader, officer) == "Giàng A Páo"
        assert units.officer_name(reader, "0" * 32) == "0" * 32


def test_hamlet_that_lost_its_name_hinders_no_other(store: Store) -> None:
    made = units.add_hamlets(store, ["Bản Màng"])["Bản Màng"]
    units.edit_hamlet(store, made, name=None)
    assert units.add_hamlets(store, ["Bản Màng"])["Bản Màng"] != made
