"""Every record and field has a word, and a value of each kind is shown as an officer reads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import classes, people, units
from desktop_app.desk.words import (
    FIELDS,
    RECORDS,
    device_names,
    field_word,
    record_name,
    unnamed,
    value_words,
)
from desktop_app.store.schema import shapes
from desktop_app.store.store import Store
from tests.store.stores import AREA, new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def test_every_synced_table_and_field_has_a_word() -> None:
    assert set(shapes()) == set(RECORDS)
    assert {field for shape in shapes().values() for field in shape.fields} == set(FIELDS)


def test_a_field_says_what_it_is_in_its_table() -> None:
    assert field_word("name", "person") == "Họ và tên"
    assert field_word("name", "hamlet") == "Tên"
    assert field_word("from_the_future", "person") == "from_the_future"


@pytest.mark.parametrize(
    ("table", "field", "value", "words"),
    [
        ("person", "birth", "1990-03-05", "05/3/1990"),
        ("person", "birth", "1990", "1990"),
        ("person", "sex", "F", "Nữ"),
        ("person", "phone", "0912345678", "0912 345 678"),
        ("person", "ethnic", "thai", "Thái"),
        ("person", "monthly_income", 7500000, "7.500.000"),
        ("person", "consent", True, "Có"),
        ("person", "consent", False, "Không"),
        ("person", "name", None, "–"),
        ("person", "sex", "unheard", "unheard"),
        ("poverty", "year", 2024, "2024"),
        ("loan", "programme", "unheard", "unheard"),
    ],
)
def test_a_value_is_shown_by_its_kind(
    store: Store, table: str, field: str, value: object, words: str
) -> None:
    with store.read() as reader:
        assert value_words(reader, table, field, value) == words


def test_a_link_is_shown_by_the_name_of_its_row(store: Store) -> None:
    (hamlet,) = units.add_hamlets(store, ["Bản Màng"]).values()
    with store.read() as reader:
        assert value_words(reader, "person", "hamlet_id", hamlet) == "Bản Màng"
        assert value_words(reader, "school_class", "trade", "cooking") != "cooking"


def test_a_record_without_a_name_is_called_by_what_it_hangs_on(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    made = classes.open_class(store, [person], code="K01", trade="cooking", opened_on="2026-03-02")
    with store.read() as reader:
        (learner,) = classes.class_learners(reader, made)
        assert record_name(reader, "school_class", made) == "K01"
        assert record_name(reader, "enrolment", str(learner["id"])) == "Lò Thị Hà"
        assert record_name(reader, "person", "0" * 32) == "Người lao động"


def test_a_computer_without_a_label_is_called_by_its_unit(store: Store) -> None:
    with store.read() as reader:
        assert device_names(reader) == {}
    assert unnamed("a6d6841a9a5cd138", AREA).endswith(" A6D6")
    assert unnamed("a6d6841a9a5cd138", "all") == "A6D6"
