"""Keeping a record of somebody, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import classes, graduates, loans, people, surveys, units
from desktop_app.desk.people import Kept
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
        found = people.possible_duplicates(reader, "GIÀNG A PÁO", "1990", hamlet)
    assert [person.id for person in found] == [first]


@pytest.mark.parametrize(
    ("birth", "asked", "is_found"),
    [
        ("1990-05-01", "1990", True),
        ("1990", "1990-05-01", True),
        (None, "1990", True),
        ("1990", None, True),
        ("1990-05-01", "1990-05-02", False),
        ("1990-05-01", "1991", False),
    ],
)
def test_births_need_agree_only_as_far_as_both_are_known(
    store: Store, birth: str | None, asked: str | None, is_found: bool
) -> None:
    people.add_person(store, name="Lò Thị Hà", birth=birth)

    with store.read() as reader:
        assert bool(people.possible_duplicates(reader, "Lò Thị Hà", asked, None)) == is_found


def test_an_unknown_hamlet_may_be_any(store: Store) -> None:
    hamlets = units.add_hamlets(store, ["Bản Màng", "Bản Thành Lập"])
    people.add_person(store, name="Lò Thị Hà")
    known = people.add_person(store, name="Lò Thị Hà", hamlet_id=hamlets["Bản Màng"])

    with store.read() as reader:
        assert len(people.possible_duplicates(reader, "Lò Thị Hà", None, None)) == 2
        assert len(people.possible_duplicates(reader, "Lò Thị Hà", None, hamlets["Bản Thành Lập"])) == 1
        assert len(people.possible_duplicates(reader, "Lò Thị Hà", None, None, known)) == 1


def test_those_said_to_be_somebody_else_are_not_named_again(store: Store) -> None:
    first = people.add_person(store, name="Lò Thị Hà", birth="1990")
    second = people.add_person(store, Kept(apart_from=(first,)), name="Lò Thị Hà", birth="1990")

    with store.read() as reader:
        assert people.possible_duplicates(reader, "Lò Thị Hà", "1990", None, second) == []
        assert people.count_people(reader) == 2
    assert store.undo() is not None
    with store.read() as reader:
        assert people.count_people(reader) == 1


def test_a_joined_record_is_no_duplicate_of_its_own(store: Store) -> None:
    first, second = (people.add_person(store, name="Lò Thị Hà") for _ in range(2))
    people.say_same(store, first, second, True)

    with store.read() as reader:
        assert people.possible_duplicates(reader, "Lò Thị Hà", None, None, second) == []


def test_a_new_hamlet_comes_with_the_record_in_one_step(store: Store) -> None:
    person = people.add_person(store, Kept(hamlet="Bản Màng"), name="Lò Thị Hà")
    people.edit_person(store, person, Kept(hamlet="Bản Màng"))

    with store.read() as reader:
        assert list(units.hamlets(reader)) == [people.fields_of(reader, person)["hamlet_id"]]
    assert store.undo() is not None
    with store.read() as reader:
        assert (people.count_people(reader), units.hamlets(reader)) == (0, {})


def test_what_hangs_on_a_record_is_counted(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    need = surveys.record_need(store, person, "2026-02-01", trade="sewing")
    surveys.record_need(store, person, "2026-03-01", trade="cooking")
    loans.add_loan(store, "job_creation", "2026-01-05", 50_000_000, person_id=person)
    with store.read() as reader:
        assert people.count_hanging(reader, person) == (2, 0, 1)

    surveys.remove_need(store, need)
    with store.read() as reader:
        assert people.count_hanging(reader, person) == (1, 0, 1)


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
    people.edit_person(store, person, Kept(groups=frozenset({"poor", "merit"})))
    people.edit_person(store, person, Kept(groups=frozenset({"merit"})))

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


def test_the_card_tells_everything_and_where_it_is(store: Store) -> None:
    person = people.add_person(store, Kept(is_head=True), name="Lò Thị Hà", birth="1990-05-01")
    need = surveys.record_need(store, person, "2024-01-10", wanted=False, no_need_reason="no_time")
    made = classes.open_class(store, [person], code="K01", trade="cooking", opened_on="2024-03-02")
    with store.read() as reader:
        learner = classes.class_learners(reader, made)[0]["id"]
        (household,) = people.households(reader)
    outcome = graduates.record_outcome(store, learner, "2025-01-10", "employer", employer="Xưởng may")
    placement = graduates.add_placement(store, person, "2025-02-01", market="japan", departed_on="2025-06-01")
    loan = loans.add_loan(store, "difficult_area", "2025-03-01", 50_000_000, household_id=household)
    wrong = loans.record_event(store, loan, "repayment", "2025-04-01", 9)
    loans.reverse_event(store, wrong, "2025-04-02", "Gõ nhầm")
    people.record_earlier_course(store, person, trade="May", place="Tam Đường")

    with store.read() as reader:
        card = person_card(reader, person, "2026-01-01", lambda code: code or "")
    told = {(event.table, event.row): event for event in card.events}
    assert {(table, row) for table, row in told if table != "enrolment"} == {
        ("training_need", need), ("outcome", outcome), ("overseas_placement", placement), ("loan", loan),
        ("person", person),
    }  # fmt: skip
    assert [event.day for event in card.events] == sorted((event.day for event in card.events), reverse=True)
    assert card.events[-1].day == ""
    sentences = [event.text for event in card.events]
    assert len(sentences) == 7
    assert "Đã xuất cảnh, Nhật Bản" in sentences
    assert any("hộ vay" in text for text in sentences)
    assert not any("trả nợ" in text.lower() for text in sentences)


def test_the_card_shows_newest_first(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990-05-01")
    people.record_earlier_course(store, person, trade="May", finished_on="2019")
    people.record_earlier_course(store, person, trade="Nấu ăn", finished_on="2022-03-01")

    with store.read() as reader:
        card = person_card(reader, person, "2026-01-01", lambda code: code or "")
    assert card.title == "Lò Thị Hà"
    assert [event.day for event in card.events] == ["2022-03-01", "2019"]
    assert "35" in card.muted
