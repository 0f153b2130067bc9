"""Keeping a record of somebody, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import people, units
from desktop_app.desk.person_card import person_card
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from tests.store.stores import new_store

NUMBER = "012190001234"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def test_a_person_can_be_added_changed_and_read(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    people.edit_person(store, person, phone="0912345678")

    with store.read() as reader:
        fields = people.fields_of(reader, person)
    assert (fields["name"], fields["birth"], fields["phone"]) == ("Lò Thị Hà", "1990", "0912345678")


def test_an_id_number_belongs_to_one_person(store: Store) -> None:
    people.add_person(store, name="Lò Thị Hà", id_number=NUMBER)

    with pytest.raises(Refusal) as refused:
        people.add_person(store, name="Lò Thị Hai", id_number=NUMBER)
    assert refused.value.code == "id_number_taken"
    assert "Lò Thị Hà" in refused.value.sentence
    with store.read() as reader:
        assert people.count_people(reader) == 1


def test_a_person_keeps_the_own_id_number_when_edited(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", id_number=NUMBER)
    people.edit_person(store, person, id_number=NUMBER, name="Lò Thị Hai")

    with store.read() as reader:
        assert people.fields_of(reader, person)["name"] == "Lò Thị Hai"


def test_a_removed_person_comes_back_by_undo(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    people.remove_person(store, person)
    with store.read() as reader, pytest.raises(Refusal):
        people.fields_of(reader, person)

    assert store.undo() is not None
    with store.read() as reader:
        assert people.fields_of(reader, person)["name"] == "Lò Thị Hà"


def test_namesakes_are_found_by_folded_name_birth_and_hamlet(store: Store) -> None:
    hamlet = units.add_hamlets(store, ["Bản Màng"])["Bản Màng"]
    first = people.add_person(store, name="Giàng A Páo", birth="1990", hamlet_id=hamlet)
    people.add_person(store, name="Giàng A Páo", birth="1991", hamlet_id=hamlet)

    with store.read() as reader:
        found = people.namesakes(reader, "GIÀNG A PÁO", "1990", hamlet)
    assert [person.id for person in found] == [first]


def test_joined_records_count_once_until_they_are_parted(store: Store) -> None:
    first = people.add_person(store, name="Lò Thị Hà")
    second = people.add_person(store, name="Lò Thị Hà")
    people.say_same(store, first, second, True)
    with store.read() as reader:
        assert people.count_people(reader) == 1

    people.say_same(store, second, first, False)
    with store.read() as reader:
        assert people.count_people(reader) == 2


def test_groups_are_made_exactly_as_said(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    people.record_group(store, person, "poor", paper="12/QĐ-UBND")
    people.set_groups(store, person, frozenset({"poor", "merit"}))
    people.set_groups(store, person, frozenset({"merit"}))

    with store.read() as reader:
        assert people.groups_of(reader, person) == {"merit"}


def test_a_household_is_made_from_its_head(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    household = people.add_household(store, person, address="Số nhà 5")

    with store.read() as reader:
        assert people.fields_of(reader, person)["household_id"] == household


def test_bad_values_are_refused_and_nothing_is_written(store: Store) -> None:
    with pytest.raises(Refusal) as refused:
        people.add_person(store, name="Lò Thị Hà", birth="1990-02-30")
    assert refused.value.code == "bad_field"
    with store.read() as reader:
        assert people.count_people(reader) == 0


def test_the_card_shows_newest_first(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990-05-01")
    people.record_earlier_course(store, person, trade="May", finished_on="2019")
    people.record_earlier_course(store, person, trade="Nấu ăn", finished_on="2022-03-01")

    with store.read() as reader:
        card = person_card(reader, person, "2026-01-01", lambda code: code or "")
    assert card.title == "Lò Thị Hà"
    assert [event.day for event in card.events] == ["2022-03-01", "2019"]
    assert "35" in card.muted
