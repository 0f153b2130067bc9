"""The yearly decision on poor households, from a list to marks of all members."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.desk import people, poverty, units
from desktop_app.desk.lists import Asked, page
from desktop_app.desk.poverty import DecidedHousehold, Decision
from desktop_app.desk.reminders import Situation, reminders_due
from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.poverty_list import read_poverty_list
from desktop_app.store import check
from desktop_app.store.store import Store
from tests.sheets.lists import write_xlsx
from tests.store.stores import AREA, new_store

DECISION = Decision("15/QĐ-UBND", "2025-12-15", 2026)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    units.add_hamlets(made, ["Bản Màng", "Bản Giang"])
    yield made
    made.close()


def add(store: Store, name: str, hamlet: str = "Bản Màng", **fields: str) -> str:
    with store.read() as reader:
        hamlets = {name: row_id for row_id, name in units.hamlets(reader).items()}
    return people.add_person(store, name=name, hamlet_id=hamlets[hamlet], **fields)


def family(store: Store) -> tuple[str, str, str]:
    """A head, the household, and a son in it."""
    head = add(store, "Lò Văn Pản", birth="1970-02-03")
    household = people.add_household(store, head)
    return head, household, add(store, "Lò Văn Sơn", household_id=household)


def marks(store: Store, person: str) -> dict[str, tuple[str | None, str | None]]:
    table = METADATA.tables["policy_group"]
    chosen = select(table).where(table.c.person_id == person, table.c.gone.is_(None))
    with store.read() as reader:
        rows = reader.execute(chosen).mappings().all()
    return {row["policy_group"]: (row["paper"], row["valid_to"]) for row in rows}


def row(name: str = "LÒ VĂN PẢN", poverty_class: str = "poor", **said: str) -> DecidedHousehold:
    return DecidedHousehold(name, poverty_class, **said)


def codes(store: Store, *rows: DecidedHousehold) -> list[str]:
    with store.read() as reader:
        return [one.code for one in poverty.judge(reader, AREA, rows)]


def test_all_members_get_the_mark_with_its_paper_and_undo_takes_it_back(store: Store) -> None:
    head, household, son = family(store)
    people.record_group(store, son, "near_poor", paper="9/QĐ-UBND", valid_to="2026-06-30")
    before = store.digest(AREA)
    taken = poverty.take_decision(store, DECISION, [row(hamlet="Bản Màng", birth="1970")])
    assert [one.code for one in taken.verdicts] == ["found"]
    assert taken.ended == 1
    assert marks(store, head) == {"poor": ("15/QĐ-UBND", "2026-12-31")}
    assert marks(store, son) == {
        "poor": ("15/QĐ-UBND", "2026-12-31"), "near_poor": ("9/QĐ-UBND", "2025-12-31"),
    }  # fmt: skip
    table = METADATA.tables["poverty"]
    with store.read() as reader:
        (kept,) = reader.execute(select(table)).mappings().all()
        assert check.findings(reader) == []
    assert (kept["household_id"], kept["year"], kept["decision"]) == (household, 2026, "15/QĐ-UBND")
    store.undo()
    assert store.digest(AREA) == before


def test_who_has_no_household_gets_one(store: Store) -> None:
    alone = add(store, "Vàng A Sử", id_number="012090000123")
    assert codes(store, row("Vàng A Sử", id_number="012090000123")) == ["person"]
    poverty.take_decision(store, DECISION, [row("Vàng A Sử", "near_poor", id_number="012090000123")])
    with store.read() as reader:
        assert people.fields_of(reader, alone)["household_id"] is not None
    assert marks(store, alone) == {"near_poor": ("15/QĐ-UBND", "2026-12-31")}


def test_every_row_has_its_verdict(store: Store) -> None:
    family(store)
    for hamlet in ("Bản Màng", "Bản Giang"):
        add(store, "Giàng A Páo", hamlet)
    add(store, "Sùng A Chu", id_number="012090000555")
    assert codes(
        store,
        row(),
        row("Lò Văn Sơn"),
        row("Giàng A Páo"),
        row("Giàng A Páo", hamlet="bản giang"),
        row("Tẩn Mẩy"),
        row("Lò Văn Pản", birth="1971"),
        row("Vàng A Sử", ""),
        row("Sùng A Chu", id_number="012090000777"),
    ) == ["found", "repeated", "several", "person", "missing", "missing", "no_class", "missing"]  # fmt: skip


def test_marks_that_are_not_renewed_end_but_for_people_in_doubt(store: Store) -> None:
    family(store)
    left, elsewhere, other = (
        add(store, "Tẩn Mẩy"), add(store, "Tẩn A Chẩn", "Bản Giang"), add(store, "Phàn Thị Mỷ"),
    )  # fmt: skip
    doubtful = [add(store, "Giàng A Páo"), add(store, "Giàng A Páo")]
    for person in (left, elsewhere, *doubtful):
        people.record_group(store, person, "poor", paper="3/QĐ-UBND")
    people.record_group(store, other, "disabled", paper="4/GXN")
    taken = poverty.take_decision(store, DECISION, [row(), row("Giàng A Páo")])
    assert taken.ended == 1
    assert marks(store, left) == {"poor": ("3/QĐ-UBND", "2025-12-31")}
    assert marks(store, other) == {"disabled": ("4/GXN", None)}
    assert {marks(store, one)["poor"] for one in (elsewhere, *doubtful)} == {("3/QĐ-UBND", None)}


def test_who_ran_out_is_reminded_of_till_the_new_decision_is_taken(store: Store) -> None:
    head, _, son = family(store)
    poverty.take_decision(store, DECISION, [row()])
    others = add(store, "Phàn Thị Mỷ")
    people.record_group(store, others, "disabled", paper="4/GXN", valid_to="2026-12-31")

    def told(today: str) -> list[str]:
        with store.read() as reader:
            due = [
                one for one in reminders_due(Situation(reader, "commune", today)) if one.kind.code == "H19"
            ]
            return sorted(
                row["id"]
                for one in due
                if one.narrowed
                for row in page(reader, people.PEOPLE, Asked(among=one.narrowed.ids))
            )

    assert told("2026-12-31") == []
    assert told("2027-01-01") == sorted([head, son])
    poverty.take_decision(store, Decision("3/QĐ-UBND", "2027-01-10", 2027), [row()])
    assert told("2027-02-01") == []


@pytest.mark.parametrize(
    ("decision", "rows", "code"),
    [
        (DECISION._replace(number=" "), [row()], "decision_needed"),
        (DECISION._replace(year=12), [row()], "year_unknown"),
        (DECISION, [row("Tẩn Mẩy")], "no_household_found"),
    ],
)
def test_what_cannot_be_written_is_refused_and_leaves_nothing(
    store: Store, decision: Decision, rows: list[DecidedHousehold], code: str
) -> None:
    family(store)
    before = store.digest(AREA)
    with pytest.raises(Refusal) as refused:
        poverty.take_decision(store, decision, rows)
    assert refused.value.code == code
    assert store.digest(AREA) == before


def test_a_list_of_heads_is_read_with_the_class_of_each(tmp_path: Path) -> None:
    file = write_xlsx(
        tmp_path / "ho-ngheo.xlsx",
        {
            "2026": [
                ["DANH SÁCH HỘ NGHÈO, CẬN NGHÈO NĂM 2026"],
                ["STT", "Họ và tên chủ hộ", "Năm sinh", "Tổ, bản", "Hộ nghèo", "Hộ cận nghèo"],
                [1, "Lò Văn Pản", 1970, "Bản Màng", "x", ""],
                [2, "Vàng A Sử", 1981, "Bản Giang", "", "x"],
                [3, "Tẩn Mẩy", 1990, "Bản Giang", "", ""],
            ]
        },
    )
    read = read_poverty_list(file, date(2026, 1, 5), "newly_escaped")
    assert [one for _, _, one in read.rows] == [
        DecidedHousehold("Lò Văn Pản", "poor", "1970", None, "Bản Màng"),
        DecidedHousehold("Vàng A Sử", "near_poor", "1981", None, "Bản Giang"),
        DecidedHousehold("Tẩn Mẩy", "newly_escaped", "1990", None, "Bản Giang"),
    ]
    assert [number for _, number, _ in read.rows] == [3, 4, 5]
