from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import (
    Enrolment,
    Hamlet,
    Household,
    Inspection,
    Loan,
    Outcome,
    Person,
    SchoolClass,
    TrainingNeed,
)
from desktop_app.domain.base import METADATA
from desktop_app.store import search
from desktop_app.store.schema import shape_of
from desktop_app.store.searched import SEARCHED, entries, entries_of, is_shown, to_text, touched, typed_words
from desktop_app.vietnam.names import sort_key, text_key
from desktop_app.vietnam.text import fold
from tests.store.searching import Rows, prepared, rows
from tests.store.stores import AREA, new_store

__all__ = ["prepared", "rows"]

KINDS = {
    "people", "households", "needs", "classes", "enrolments", "inspections", "outcomes", "placements",
    "loans", "documents", "hamlets", "rounds", "providers", "officers", "applications",
}  # fmt: skip


def test_every_list_that_is_searched_has_a_kind() -> None:
    assert set(SEARCHED) == KINDS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_links_lead_from_tables_that_are_reached_already(kind: str) -> None:
    spec = SEARCHED[kind]
    reached = {spec.table.name}
    for link in spec.via:
        assert link.table.name in reached
        reached |= {key.column.table.name for key in link.foreign_keys}


def test_words_are_folded_and_led_by_a_space() -> None:
    assert to_text(["Đặng Thị Ửng", "Tổ 5"]) == " dang thi ung to 5"


def test_word_stands_once() -> None:
    assert to_text(["Lò Lò A", "Bản Lò"]) == " lo a ban"


def test_missing_words_and_numbers_are_left_out() -> None:
    assert to_text([None, "", "An"], [None, "", " "]) == " an"


def test_number_stands_forwards_and_backwards_without_gaps() -> None:
    assert to_text([], ["0912 345.678"]) == " 0912345678 …8765432190"


@given(st.lists(st.text() | st.none(), max_size=3))
def test_words_are_those_of_the_folded_text(words: list[str | None]) -> None:
    assert set(to_text(words).split(" ")) - {""} == set(fold(" ".join(filter(None, words))).split())


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        ("people", "", []),
        ("people", "  ./ ", []),
        ("people", "Đỗ a", [("do",), ("a",)]),
        ("people", "0912 345 678", [("0912345678", "…8765432190")]),
        ("people", "678", [("678", "…876")]),
        ("people", "78", [("78",)]),
        ("people", "an 1990", [("an",), ("1990", "…0991")]),
        ("documents", "07/2024", [("07",), ("2024",)]),
    ],
)
def test_typed_words(kind: str, typed: str, words: list[tuple[str, ...]]) -> None:
    assert typed_words(kind, typed) == words


def test_entry_has_its_place_by_given_name(rows: Rows) -> None:
    person = rows.person("Lò Văn Ánh")
    (entry,) = entries(rows.connection, "people")
    assert entry == (sort_key("Lò Văn Ánh"), person, " lo van anh")


def test_entry_of_a_text_has_its_place_in_reading_order(rows: Rows) -> None:
    hamlet = rows.add("hamlet", name="Tổ dân phố số 12")
    (entry,) = entries(rows.connection, "hamlets")
    assert entry == (text_key("Tổ dân phố số 12"), hamlet, " to dan pho so 12")


def test_row_without_a_name_has_an_entry_too(rows: Rows) -> None:
    person = rows.person(None)
    assert [(entry.id, entry.text) for entry in entries(rows.connection, "people")] == [(person, "")]


def test_rows_that_are_gone_have_no_entry(rows: Rows) -> None:
    gone, here = rows.person("Lò Văn An", gone=True), rows.person("Lò Văn Ba", gone=False)
    assert entries_of(rows.connection, "people", [gone, here]).keys() == {here}


def test_rows_that_hang_on_a_gone_one_have_no_entry(rows: Rows) -> None:
    person = rows.person("Lò Văn An", gone=True)
    rows.add("training_need", person_id=person, trade="sewing")
    rows.add("loan", person_id=person)
    assert list(entries(rows.connection, "needs")) == []
    assert len(list(entries(rows.connection, "loans"))) == 1


def test_more_rows_than_one_statement_takes_are_read(rows: Rows) -> None:
    ids = rows.add_all("hamlet", [{"name": f"Bản {n}"} for n in range(1201)])
    assert entries_of(rows.connection, "hamlets", ids).keys() == set(ids)


def test_what_shows_a_changed_row_is_touched(rows: Rows) -> None:
    hamlet = rows.add("hamlet", name="Bản Mới")
    person = rows.person("Lò Văn An", hamlet_id=hamlet)
    lesson = rows.add("school_class", code="L1", hamlet_id=hamlet)
    enrolment = rows.add("enrolment", class_id=lesson, person_id=person)
    outcome = rows.add("outcome", enrolment_id=enrolment)
    assert touched(rows.connection, {"hamlet": [hamlet]}) == {
        "hamlets": {hamlet}, "people": {person}, "classes": {lesson}
    }  # fmt: skip
    assert touched(rows.connection, {"person": [person]}) == {
        "people": {person}, "enrolments": {enrolment}, "outcomes": {outcome}
    }  # fmt: skip
    assert touched(rows.connection, {"enrolment": [enrolment]}) == {
        "enrolments": {enrolment}, "outcomes": {outcome}
    }  # fmt: skip


def test_tables_that_no_list_shows_touch_nothing(rows: Rows) -> None:
    session = rows.add("session", class_id=rows.add("school_class", code="L1"))
    assert touched(rows.connection, {"session": [session], "unknown": ["x"]}) == {}


def test_every_column_searched_is_one_of_a_table_that_is_reached() -> None:
    for kind, spec in SEARCHED.items():
        reached = {spec.table} | {key.column.table for link in spec.via for key in link.foreign_keys}
        columns = {
            column for part in (spec.name, *spec.words, *spec.numbers) for column in part._from_objects
        }
        assert {table for table in columns if table in METADATA.tables.values()} <= reached, kind


SHOWN = {
    "person": {"name", "id_number", "phone", "hamlet_id", "shown_id"},
    "household": {"head_name", "address", "hamlet_id"},
    "training_need": {"person_id", "trade"},
    "loan": {"person_id", "household_id", "customer_code", "credit_group"},
    "hamlet": {"name"},
}


@pytest.mark.parametrize("table", sorted(SHOWN))
def test_only_fields_that_make_entries_and_removal_count(table: str) -> None:
    fields = set(METADATA.tables[table].columns.keys()) - {"id", "area", "stamps"}
    assert {field for field in fields if is_shown(table, frozenset({field}))} == SHOWN[table] | {"gone"}


def test_links_between_people_count_with_all_their_fields() -> None:
    assert is_shown("person_link", frozenset({"same"}))


def test_after_an_edit_of_any_field_alone_search_is_in_step(tmp_path: Path) -> None:
    hamlet, person, other, lesson, enrolment = (f"{n:032x}" for n in range(1, 6))
    made = (
        Hamlet(id=hamlet, area=AREA),
        Person(id=person, area=AREA, hamlet_id=hamlet),
        Person(id=other, area=AREA),
        Household(id=f"{6:032x}", area=AREA, hamlet_id=hamlet),
        SchoolClass(id=lesson, area=AREA, hamlet_id=hamlet),
        Enrolment(id=enrolment, area=AREA, class_id=lesson, person_id=person),
        TrainingNeed(id=f"{7:032x}", area=AREA, person_id=person),
        Outcome(id=f"{8:032x}", area=AREA, enrolment_id=enrolment),
        Inspection(id=f"{9:032x}", area=AREA, class_id=lesson),
        Loan(id=f"{10:032x}", area=AREA, person_id=person),
    )
    store = new_store(tmp_path / "a")
    with store.write("add rows") as change:
        change.put(made)
    for row in made:
        for field, kind in shape_of(type(row)).kinds.items():
            if kind in ("text", "code"):
                with store.write("edit row") as change:
                    change.edit(type(row), row.id, **{field: "Mới"})
                with store.read() as reader:
                    assert list(search.differences(reader)) == [], (row, field)
    store.close()
