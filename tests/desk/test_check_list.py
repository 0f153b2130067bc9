"""A list held against the book: who is found, by what, and what is said of each."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.desk import classes, people, units
from desktop_app.desk.check_list import NOBODY, Checked, check_list
from desktop_app.desk.eligibility import eligibility
from desktop_app.desk.listed_people import ListedPerson
from desktop_app.store.store import Store
from tests.soak import times
from tests.store.stores import new_store

TODAY = "2025-06-30"
NUMBERS = ("012190001234", "012188001235", "012160001236")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A book that reaches back to before there was support."""
    made = new_store(tmp_path / "a")
    classes.open_class(made, [], code="K00", trade="cooking", opened_on="2008-03-01", closed_on="2008-05-01")
    yield made
    made.close()


def add(store: Store, name: str = "Lò Thị Hà", **fields: Any) -> str:
    return people.add_person(store, **{"name": name, "birth": "1990", "sex": "F", "farming": True, **fields})


def check(store: Store, *rows: ListedPerson, chosen: dict[int, str] | None = None) -> list[Checked]:
    with store.read() as reader:
        return check_list(reader, rows, TODAY, chosen)


def test_number_is_believed_before_the_name(store: Store) -> None:
    mine = add(store, id_number=NUMBERS[0])
    add(store, "Lò Thị Mai")
    found = check(store, ListedPerson("Lò Thị Mai", "1990", id_number=NUMBERS[0]))[0]
    assert (found.person and found.person.id, found.basis, found.verdict) == (mine, "id_number", "eligible")
    assert "Lò Thị Hà" in found.reason


def test_name_of_somebody_with_another_number_is_nobody(store: Store) -> None:
    add(store, id_number=NUMBERS[0])
    assert check(store, ListedPerson("Lò Thị Hà", "1990", id_number=NUMBERS[1]))[0].verdict == "unknown"


@pytest.mark.parametrize(
    ("listed", "basis"),
    [
        (ListedPerson("LO THI HA", "1990"), "name_birth"),
        (ListedPerson("Lò Thị Hà", "1990-03-05", hamlet="bản màng"), "name_birth"),
        (ListedPerson("Lò Thị Hà", hamlet="Bản Màng"), "name_hamlet"),
        (ListedPerson("Lò Thị Hà"), "name"),
    ],
)
def test_somebody_is_found_by_what_the_line_says(store: Store, listed: ListedPerson, basis: str) -> None:
    hamlet = units.add_hamlets(store, ["Bản Màng"])["Bản Màng"]
    mine = add(store, hamlet_id=hamlet)
    found = check(store, listed)[0]
    assert (found.person and found.person.id, found.basis) == (mine, basis)


def test_several_of_a_name_are_offered_and_one_can_be_chosen(store: Store) -> None:
    first, second = add(store), add(store, birth="1960")
    row = ListedPerson("Lò Thị Hà")
    found = check(store, row)[0]
    assert (found.verdict, {one.id for one in found.offered}) == ("possible", {first, second})
    chosen = check(store, row, chosen={0: second})[0]
    assert (chosen.verdict, chosen.basis) == ("not_eligible", "chosen")
    assert check(store, row, chosen={0: NOBODY})[0].verdict == "unknown"


def test_birth_written_otherwise_is_offered_and_not_taken(store: Store) -> None:
    hamlet = units.add_hamlets(store, ["Bản Màng"])["Bản Màng"]
    mine = add(store, hamlet_id=hamlet)
    found = check(store, ListedPerson("Lò Thị Hà", "1991", hamlet="Bản Màng"))[0]
    assert (found.verdict, [one.id for one in found.offered]) == ("possible", [mine])


def test_joined_record_is_the_person_shown(store: Store) -> None:
    first, second = add(store), add(store, "Lò Thị Hà (Hà nhỏ)", id_number=NUMBERS[0])
    people.say_same(store, first, second, same=True)
    found = check(store, ListedPerson("Lò Thị Hà", id_number=NUMBERS[0]), ListedPerson("Lò Thị Hà", "1990"))
    shown = found[0].person
    assert shown and shown.id in (first, second)
    assert found[1].verdict == "repeated"


def test_line_that_comes_again_names_the_first(store: Store) -> None:
    add(store, id_number=NUMBERS[0])
    rows = [ListedPerson("Lò Thị Hà", id_number=NUMBERS[0]), ListedPerson("lò thị hà", "1990")]
    unknown = [ListedPerson("Vàng A Sử", "1980")] * 2
    found = check(store, *rows, *unknown)
    assert [one.verdict for one in found] == ["eligible", "repeated", "unknown", "unknown"]
    assert [one.first for one in found] == [None, 0, None, 2]


_BOOK = st.lists(
    st.tuples(
        st.sampled_from(("Lò Thị Hà", "Lò Thị Há", "Vàng A Sử")),
        st.sampled_from((None, "1990", "1990-03-05", "1950")),
        st.sampled_from((None, *NUMBERS)),
    ),
    max_size=6,
    unique_by=lambda one: one[2] or object(),
)


@settings(
    max_examples=times(20, 200), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(book=_BOOK, listed=_BOOK)
def test_what_is_said_is_the_eligibility_of_the_one_person_that_fits(
    tmp_path_factory: pytest.TempPathFactory, book: list[Any], listed: list[Any]
) -> None:
    made = new_store(tmp_path_factory.mktemp("book") / "a")
    for name, birth, number in book:
        people.add_person(made, name=name, birth=birth, id_number=number, sex="F", farming=True)
    rows = [ListedPerson(name, birth, id_number=number) for name, birth, number in listed]
    for place, found in enumerate(check(made, *rows)):
        alone = check(made, rows[place])[0]
        assert (alone.person, alone.basis, alone.offered) == (found.person, found.basis, found.offered)
        assert (alone.verdict == found.verdict) or found.verdict == "repeated"
        if alone.person is None:
            assert alone.verdict == ("possible" if alone.offered else "unknown")
            continue
        with made.read() as reader:
            answer = eligibility(reader, alone.person.id, TODAY)
        assert (alone.verdict, alone.reason.endswith(answer.reason)) == (answer.answer, True)
        numbers = {rows[place].id_number, alone.person.id_number} - {None}
        assert len(numbers) < 2
    made.close()
