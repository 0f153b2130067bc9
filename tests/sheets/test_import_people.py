"""Real lists into a real store: every person right, twice adds nobody, every rejection says why."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import people
from desktop_app.desk.all_lists import rows_of
from desktop_app.sheets.import_people import import_people
from desktop_app.store.store import Store
from tests.store.stores import new_store

LISTS = Path(__file__).parent.parent / "data" / "lists"
EXPECTED = json.loads((LISTS / "expected.json").read_text(encoding="utf-8"))
HEADS = "STT;Họ và tên;Năm sinh;Giới tính;CCCD\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def stored(store: Store) -> list[dict[str, str]]:
    with store.read() as reader:
        return list(rows_of(reader, "people"))


def write(folder: Path, lines: str) -> Path:
    file = folder / "list.csv"
    file.write_text(HEADS + lines, encoding="utf-8")
    return file


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_person_of_a_real_list_is_right(store: Store, name: str) -> None:
    said = import_people(store, LISTS / name)
    assert (said["accepted"], said["known"], said["rejected"]) == (len(EXPECTED[name]), 0, [])
    keys = {"cccd": "id_number"}
    by_number = {row["id_number"]: row for row in stored(store)}
    for person in EXPECTED[name]:
        found = by_number[person["cccd"]]
        assert {field: found[keys.get(field, field)] for field in person} == person


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_real_list_twice_adds_nobody(store: Store, name: str) -> None:
    import_people(store, LISTS / name)
    again = import_people(store, LISTS / name)
    assert (again["accepted"], again["known"], again["differs"]) == (0, len(EXPECTED[name]), [])
    assert len(stored(store)) == len(EXPECTED[name])


def test_a_whole_list_is_one_step_back(store: Store) -> None:
    import_people(store, LISTS / "danh-sach-zalo.xlsx")
    store.undo()
    assert stored(store) == []


def test_a_dry_run_writes_nothing(store: Store) -> None:
    assert import_people(store, LISTS / "danh-sach.csv", dry_run=True)["accepted"] == 25
    assert stored(store) == []


def test_new_hamlets_are_said(store: Store) -> None:
    said = import_people(store, LISTS / "danh-sach-zalo.xlsx")
    assert "new_hamlet" in {one["code"] for one in said["warnings"]}


def test_rejected_rows_come_back_corrected(store: Store, tmp_path: Path) -> None:
    file = write(tmp_path, "1;Lò Thị Hà;1990;Nữ;012190001234\n2;Vàng A Sử;13/25/1990;Nam;\n")
    back = tmp_path / "rejected.xlsx"
    said = import_people(store, file, rejected_to=back)
    assert (said["accepted"], [row["code"] for row in said["rejected"]]) == (1, ["bad_birth"])
    assert said["rejected"][0]["row"] == 3
    assert said["rejected"][0]["reason"]
    assert back.exists()


def test_three_equal_rows_without_number_are_three_people(store: Store, tmp_path: Path) -> None:
    file = write(tmp_path, "".join(f"{n};Giàng A Páo;1990;Nam;\n" for n in (1, 2, 3)))
    assert import_people(store, file)["accepted"] == 3
    assert import_people(store, file)["known"] == 3
    with store.read() as reader:
        assert people.count_people(reader) == 3


def test_one_number_with_two_names_is_rejected(store: Store, tmp_path: Path) -> None:
    file = write(tmp_path, "1;Lò Thị Hà;1990;Nữ;012190001234\n2;Lò Thị Mai;1990;Nữ;012190001234\n")
    assert {row["code"] for row in import_people(store, file)["rejected"]} == {"repeated"}


def test_a_map_names_the_columns(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("A;Ai đó;Khi nào\n1;Lò Thị Hà;1990\n2;Vàng A Sử;1985\n", encoding="utf-8")
    (tmp_path / "map.json").write_text(
        json.dumps({"header_row": 1, "columns": {"name": "Ai đó", "birth": "Khi nào"}}), encoding="utf-8"
    )
    assert import_people(store, file, mapping=tmp_path / "map.json")["accepted"] == 2
    assert {row["birth"] for row in stored(store)} == {"1990", "1985"}
