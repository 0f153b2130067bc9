"""Who of a list is new and who is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.desk import people, units
from desktop_app.desk.listed_people import ListedPerson, take_list
from desktop_app.store.store import Store
from tests.soak import times
from tests.store.stores import new_store

HA = ListedPerson("Lò Thị Hà", "1990", "F", id_number="012190001234", hamlet="Bản Màng")
PAO = ListedPerson("Giàng A Páo", "1990", "M", hamlet="Bản Màng")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def verdicts(store: Store, *rows: ListedPerson, dry_run: bool = False) -> list[str]:
    return [outcome.verdict for outcome in take_list(store, rows, dry_run=dry_run)]


def count(store: Store) -> int:
    with store.read() as reader:
        return people.count_people(reader)


def test_a_list_twice_adds_nobody(store: Store) -> None:
    assert verdicts(store, HA, PAO) == ["accepted", "accepted"]
    assert verdicts(store, HA, PAO) == ["known", "known"]
    assert count(store) == 2


def test_three_equal_rows_are_three_people_and_stay_three(store: Store) -> None:
    assert verdicts(store, PAO, PAO, PAO) == ["accepted"] * 3
    assert verdicts(store, PAO, PAO, PAO) == ["known"] * 3
    assert verdicts(store, PAO, PAO, PAO, PAO) == ["known"] * 3 + ["accepted"]
    assert count(store) == 4


def test_the_whole_list_is_one_step_back(store: Store) -> None:
    take_list(store, [HA, PAO])
    store.undo()
    assert count(store) == 0


def test_a_dry_run_writes_nothing(store: Store) -> None:
    assert verdicts(store, HA, dry_run=True) == ["accepted"]
    assert count(store) == 0


def test_a_known_person_is_not_changed_and_the_difference_is_said(store: Store) -> None:
    take_list(store, [HA])
    (outcome,) = take_list(store, [HA._replace(name="Lò Thị Hai", phone="0912345678", sex=None)])

    assert (outcome.verdict, outcome.differs) == ("known", ("name", "phone"))
    with store.read() as reader:
        assert people.known_people(reader)[0].name == "Lò Thị Hà"


def test_unknown_hamlets_are_added_once_and_said(store: Store) -> None:
    units.add_hamlets(store, ["Bản Màng"])
    first, second, third = take_list(
        store, [HA, PAO._replace(hamlet="Bản Thành Lập"), PAO._replace(hamlet="BẢN THÀNH LẬP")]
    )

    assert first.warnings == ()
    assert second.warnings == third.warnings == ("new_hamlet",)
    with store.read() as reader:
        assert sorted(units.hamlets(reader).values()) == ["Bản Màng", "Bản Thành Lập"]


def test_a_number_for_somebody_known_without_one_is_a_hint(store: Store) -> None:
    take_list(store, [HA._replace(id_number=None)])
    (outcome,) = take_list(store, [HA])
    assert (outcome.verdict, outcome.warnings) == ("accepted", ("possible_duplicate",))


def test_groups_come_along(store: Store) -> None:
    (outcome,) = take_list(store, [HA._replace(groups=("poor", "merit"))])
    with store.read() as reader:
        assert people.groups_of(reader, outcome.person_id or "") == {"poor", "merit"}


names = st.sampled_from(["Lò Thị Hà", "Giàng A Páo"])
births = st.sampled_from(["1990", "1991", None])
hamlets = st.sampled_from(["Bản Màng", None])
rows = st.tuples(names, births, hamlets).map(lambda row: ListedPerson(row[0], row[1], hamlet=row[2]))


@settings(max_examples=times(30, 500), deadline=None)
@given(st.lists(rows, max_size=12))
def test_any_list_taken_twice_adds_nobody_the_second_time(
    tmp_path_factory: pytest.TempPathFactory, listed: list[ListedPerson]
) -> None:
    store = new_store(tmp_path_factory.mktemp("lists") / "a")
    take_list(store, listed)
    assert set(verdicts(store, *listed)) <= {"known"}
    assert count(store) == len(listed)
    store.close()


def test_nobody_is_known_to_two_rows(store: Store) -> None:
    take_list(store, [HA])
    assert verdicts(store, HA._replace(id_number=None), HA) == ["accepted", "known"]
    assert verdicts(store, HA, HA._replace(id_number=None)) == ["known", "known"]
    assert count(store) == 2


def test_somebody_with_another_number_is_no_hint(store: Store) -> None:
    take_list(store, [HA])
    (outcome,) = take_list(store, [HA._replace(id_number="012190001235")])
    assert (outcome.verdict, outcome.warnings) == ("accepted", ())


def test_a_year_alone_may_be_the_same_person(store: Store) -> None:
    take_list(store, [PAO._replace(birth="1990-03-05")])
    (outcome,) = take_list(store, [PAO])
    assert (outcome.verdict, outcome.warnings) == ("accepted", ("possible_duplicate",))


def test_a_joined_record_is_known_by_its_number(store: Store) -> None:
    ids = [take_list(store, [row])[0].person_id or "" for row in (HA._replace(id_number=None), HA)]
    people.say_same(store, ids[0], ids[1], True)
    (outcome,) = take_list(store, [HA])
    assert (outcome.verdict, outcome.person_id) == ("known", min(ids))
    assert count(store) == 1


def test_what_the_record_says_stands_beside_each_difference(store: Store) -> None:
    take_list(store, [HA])
    (outcome,) = take_list(store, [HA._replace(birth="1991", phone="0912345678")])
    assert dict(zip(outcome.differs, outcome.stored, strict=True)) == {"birth": "1990", "phone": None}


def test_a_list_that_is_stopped_leaves_nothing(store: Store) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done >= 500:
            raise InterruptedError

    rows = [PAO._replace(birth=str(1950 + n % 50)) for n in range(1200)]
    with pytest.raises(InterruptedError):
        take_list(store, rows, tick=stop)
    assert told == [(0, 1200), (500, 1200)]
    assert count(store) == 0
    assert take_list(store, [HA])[0].verdict == "accepted"
