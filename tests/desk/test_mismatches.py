"""A mismatch says who wrote what where, what was there before, and is settled everywhere by one answer."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app.desk import mismatches, people
from desktop_app.domain import Person
from desktop_app.store.store import Store
from desktop_app.store.undo import Left
from tests.store.stores import hand_over, new_store


class Pair(NamedTuple):
    """Two computers of one commune, and a person both know."""

    first: Store
    second: Store
    person: str


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    first, second = new_store(tmp_path / "a", seed=1), new_store(tmp_path / "b", seed=2)
    person = people.add_person(first, name="Lò Thị Hà", birth="1990")
    assert person
    exchange(first, second)
    yield Pair(first, second, person)
    first.close()
    second.close()


def exchange(first: Store, second: Store) -> None:
    hand_over(first, second)
    hand_over(second, first)


def open_at(store: Store) -> list[mismatches.Mismatch]:
    with store.read() as reader:
        return mismatches.mismatches(reader)


def test_both_values_and_what_was_before_are_said(pair: Pair) -> None:
    people.edit_person(pair.first, pair.person, name="Lò Thị Hai")
    people.edit_person(pair.second, pair.person, name="Lò Thị Hái")
    exchange(*pair[:2])

    found = [open_at(store) for store in pair[:2]]
    assert found[0] == found[1]
    (one,) = found[0]
    assert (one.field, one.before, one.asks) == ("Họ và tên", "Lò Thị Hà", True)
    assert {side.words for side in one.sides} == {"Lò Thị Hai", "Lò Thị Hái"}
    assert {side.device for side in one.sides} == {store.identity.device for store in pair[:2]}
    for part in ("Lò Thị Hai", "Lò Thị Hái", "“Lò Thị Hà”", "ghi khi chưa thấy nhau", one.shown):
        assert part in one.sentence
    assert "chưa chắc" not in one.sentence


def test_a_doubtful_clock_is_said(pair: Pair) -> None:
    people.edit_person(pair.first, pair.person, name="Lò Thị Hai")
    pair.second.clock = pair.second.clock._replace(now=lambda: 1_000_000_000_000)
    people.edit_person(pair.second, pair.person, name="Lò Thị Hái")
    exchange(*pair[:2])
    (one,) = open_at(pair.first)
    assert one.sentence.count("chưa chắc") == 1
    assert one.shown == "Lò Thị Hai"


def test_the_values_before_are_those_both_started_from(pair: Pair) -> None:
    people.edit_person(pair.first, pair.person, phone="0912345670")
    exchange(*pair[:2])
    people.edit_person(pair.first, pair.person, phone="0912345671")
    people.edit_person(pair.first, pair.person, phone="0912345672")
    people.edit_person(pair.second, pair.person, phone="0912345673")
    exchange(*pair[:2])
    (one,) = open_at(pair.first)
    assert [one] == open_at(pair.second)
    assert one.before == "0912 345 670"
    assert {side.words for side in one.sides} == {"0912 345 672", "0912 345 673"}


def test_one_answer_settles_it_on_both(pair: Pair) -> None:
    people.edit_person(pair.first, pair.person, name="Lò Thị Hai")
    people.edit_person(pair.second, pair.person, name="Lò Thị Hái")
    exchange(*pair[:2])
    (one,) = open_at(pair.second)
    mismatches.settle(pair.second, one.key, "Lò Thị Hai")
    exchange(*pair[:2])
    assert open_at(pair.first) == open_at(pair.second) == []
    with pair.first.read() as reader:
        assert people.fields_of(reader, pair.person)["name"] == "Lò Thị Hai"
        assert mismatches.mismatch(reader, one.key) is None


def test_all_of_one_computer_is_taken_for_one_record_in_one_change(pair: Pair) -> None:
    people.edit_person(pair.first, pair.person, name="Lò Thị Hai", birth="1991")
    people.edit_person(pair.second, pair.person, name="Lò Thị Hái", birth="1992")
    exchange(*pair[:2])
    key = open_at(pair.first)[0].key
    with pair.first.read() as reader:
        answers = mismatches.answers_of(reader, key, pair.second.identity.device)
    assert {value for _, value in answers} == {"Lò Thị Hái", "1992"}
    mismatches.settle_several(pair.first, answers)
    exchange(*pair[:2])
    assert open_at(pair.first) == open_at(pair.second) == []
    with pair.first.read() as reader:
        fields = people.fields_of(reader, pair.person)
    assert (fields["name"], fields["birth"]) == ("Lò Thị Hái", "1992")


def test_a_removed_record_that_was_edited_is_kept_and_asked_for(pair: Pair) -> None:
    with pair.first.write("remove") as change:
        row = change.get(Person, pair.person)
        assert row
        change.remove(row)
    people.edit_person(pair.second, pair.person, phone="0912345678")
    exchange(*pair[:2])
    (one,) = open_at(pair.first)
    assert "xóa" in one.sentence
    assert [value for value, _ in one.choices] == [None, True]
    mismatches.settle(pair.first, one.key, True)
    exchange(*pair[:2])
    assert open_at(pair.second) == []


def test_an_answer_is_not_on_the_undo_list(pair: Pair) -> None:
    people.edit_person(pair.first, pair.person, name="Lò Thị Hai")
    people.edit_person(pair.second, pair.person, name="Lò Thị Hái")
    exchange(*pair[:2])
    mismatches.settle(pair.first, open_at(pair.first)[0].key, "Lò Thị Hái")
    assert pair.first.undo() == ("edit person", [Left("person", pair.person, "name")])
