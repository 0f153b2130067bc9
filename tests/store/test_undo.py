from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from desktop_app.domain import Loan, LoanEvent, Person
from desktop_app.domain.base import ALL, METADATA
from desktop_app.store import check, conflicts
from desktop_app.store.ids import derived_id
from desktop_app.store.log import Log, lines_of
from desktop_app.store.store import Store
from desktop_app.store.undo import KEPT, Left, steps
from tests.soak import times
from tests.store.stores import AREA, hand_over, new_store

FOLDERS = count()
FIELDS = ("name", "phone", "birth")
VALUES = (None, "1980", "1990", "2000")
PERSON = METADATA.tables["person"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "b", seed=2)
    yield made
    made.close()


def person_id(number: int) -> str:
    return f"{number:032x}"


def write(store: Store, *numbers: int, **fields: Any) -> None:
    """Write fields of people, who are made where unknown or gone."""
    with store.write("edit") as change:
        for number in numbers:
            row = change.get(Person, person_id(number)) or Person(id=person_id(number), area=AREA)
            for field, value in fields.items():
                setattr(row, field, value)
            change.put(row)


def remove(store: Store, *numbers: int) -> None:
    with store.write("remove") as change:
        rows = [change.get(Person, person_id(number)) for number in numbers]
        change.remove([row for row in rows if row])


def shown(store: Store, number: int) -> dict[str, Any] | None:
    """What is said of somebody; None where not there."""
    with store.read() as reader:
        chosen = PERSON.select().where(PERSON.c.id == person_id(number), PERSON.c.gone.is_(None))
        found = reader.execute(chosen).mappings().first()
    return found and {field: found[field] for field in FIELDS if found[field] is not None}


def is_clean(store: Store) -> bool:
    with store.read() as reader:
        return check.findings(reader) == []


def undoes_of(store: Store) -> list[str]:
    """What the last change of the store's own area says it undoes, and how many operations it holds."""
    with store.read() as reader:
        log = Log(reader)
        stream = next(one for one in log.streams.values() if one.area == AREA and one.author == 1)
        *_, (_, line, operations) = lines_of(reader, stream.id, 0, stream.last)
    return [line.decode(), *map(bytes.decode, operations)]


def test_three_edits_of_one_cell_are_taken_back_one_by_one(store: Store) -> None:
    for phone in ("1", "2", "3"):
        write(store, 1, phone=phone)
    seen = []
    while store.undo():
        seen.append(shown(store, 1))
    assert seen == [{"phone": "2"}, {"phone": "1"}, None]
    while store.undo(redo=True):
        seen.append(shown(store, 1))
    assert seen[3:] == [{"phone": "1"}, {"phone": "2"}, {"phone": "3"}]
    assert store.undo() == ("edit", [])
    assert shown(store, 1) == {"phone": "2"}
    assert is_clean(store)


def test_the_making_of_the_store_is_no_step(store: Store) -> None:
    assert store.undo() is None
    with store.read() as reader:
        assert steps(reader) == []


def test_a_step_changed_elsewhere_since_is_left_named_and_passed(store: Store, other: Store) -> None:
    write(store, 1, name="Lò Thị Hà", phone="1")
    write(store, 2, name="Giàng A Páo")
    write(store, 1, phone="2")
    hand_over(store, other)
    write(other, 1, phone="3")
    hand_over(other, store)

    assert store.undo() == ("edit", [Left("person", person_id(1), "phone")])
    said = undoes_of(store)
    assert len(said) == 1
    assert '"undoes"' in said[0]
    assert store.undo() == ("edit", [])
    assert shown(store, 2) is None
    assert store.undo() == ("edit", [Left("person", person_id(1), "")])
    assert store.undo() is None
    assert shown(store, 1) == {"name": "Lò Thị Hà", "phone": "3"}
    assert is_clean(store)


def test_an_undo_that_left_everything_travels(store: Store, other: Store) -> None:
    write(store, 1, phone="1")
    write(store, 1, phone="2")
    hand_over(store, other)
    write(other, 1, phone="3")
    hand_over(other, store)
    store.undo()
    write(store, 2, phone="4")

    hand_over(store, other)
    hand_over(other, store)
    assert store.digest(AREA) == other.digest(AREA)
    assert is_clean(other)


def test_only_fields_changed_since_are_left(store: Store, other: Store) -> None:
    write(store, 1, name="A", phone="1")
    write(store, 1, name="B", phone="2")
    hand_over(store, other)
    write(other, 1, phone="3")
    hand_over(other, store)
    assert store.undo() == ("edit", [Left("person", person_id(1), "phone")])
    assert shown(store, 1) == {"name": "A", "phone": "3"}
    assert store.undo(redo=True) == ("edit", [])
    assert shown(store, 1) == {"name": "B", "phone": "3"}


def test_an_edit_taken_back_elsewhere_is_not_in_the_way(store: Store, other: Store) -> None:
    write(store, 1, phone="1")
    write(store, 1, phone="2")
    hand_over(store, other)
    write(other, 1, phone="3")
    other.undo()
    hand_over(other, store)
    assert store.undo() == ("edit", [])
    assert shown(store, 1) == {"phone": "1"}


def test_a_removal_taken_back_and_done_again(store: Store) -> None:
    write(store, 1, name="A")
    remove(store, 1)
    for _ in range(2):
        assert store.undo() == ("remove", [])
        assert shown(store, 1) == {"name": "A"}
        assert store.undo(redo=True) == ("remove", [])
        assert shown(store, 1) is None
    assert is_clean(store)


def test_what_was_removed_elsewhere_since_stays_removed(store: Store, other: Store) -> None:
    write(store, 1, name="A")
    write(store, 1, name="B")
    remove(store, 1)
    store.undo()
    hand_over(store, other)
    remove(other, 1)
    hand_over(other, store)
    assert store.undo() == ("edit", [Left("person", person_id(1), "")])
    assert store.undo() == ("edit", [Left("person", person_id(1), "")])
    assert shown(store, 1) is None
    assert store.undo() is None


def test_a_removal_repeated_elsewhere_is_not_taken_back(store: Store, other: Store) -> None:
    write(store, 1, name="A")
    remove(store, 1)
    hand_over(store, other)
    write(other, 1, name="A")
    remove(other, 1)
    hand_over(other, store)
    assert store.undo() == ("remove", [Left("person", person_id(1), "gone")])
    assert shown(store, 1) is None


def test_what_was_brought_back_and_edited_elsewhere_is_not_removed(store: Store, other: Store) -> None:
    write(store, 1, name="A")
    remove(store, 1)
    write(store, 1, name="B")
    hand_over(store, other)
    write(other, 1, phone="3")
    hand_over(other, store)
    assert store.undo() == ("edit", [Left("person", person_id(1), "gone")])
    assert shown(store, 1) == {"name": "A", "phone": "3"}
    assert is_clean(store)


def test_undoing_a_bringing_back_gives_back_what_the_row_held(store: Store) -> None:
    write(store, 1, name="A")
    remove(store, 1)
    write(store, 1, name="B", phone="1")
    assert store.undo() == ("edit", [])
    assert shown(store, 1) is None
    assert store.undo() == ("remove", [])
    assert shown(store, 1) == {"name": "A"}
    store.undo(redo=True)
    assert store.undo(redo=True) == ("edit", [])
    assert shown(store, 1) == {"name": "B", "phone": "1"}


def test_undoing_a_removal_that_was_disputed_settles_it(store: Store, other: Store) -> None:
    write(store, 1, name="A")
    hand_over(store, other)
    remove(store, 1)
    write(other, 1, phone="3")
    hand_over(other, store)
    with store.read() as reader:
        assert [one.field for one in conflicts.open_conflicts(reader)] == ["gone"]
    assert store.undo() == ("remove", [])
    with store.read() as reader:
        assert conflicts.open_conflicts(reader) == []
    assert shown(store, 1) == {"name": "A", "phone": "3"}


def test_a_settled_conflict_is_left(store: Store, other: Store) -> None:
    write(store, 1, name="A")
    hand_over(store, other)
    write(store, 1, name="B")
    write(other, 1, name="C")
    hand_over(other, store)
    with store.write("settle") as change:
        change.settle("person", person_id(1), "name", "C")
    assert store.undo() == ("settle", [Left("person", person_id(1), "name")])
    assert shown(store, 1) == {"name": "C"}


def test_a_row_made_and_removed_in_one_step_stays_away(store: Store) -> None:
    with store.write("both") as change:
        row = Person(id=person_id(1), area=AREA, name="A")
        change.put(row)
        change.remove(row)
    assert store.undo() == ("both", [])
    assert shown(store, 1) is None
    assert store.undo() is None


def lend(store: Store) -> str:
    """Record a loan with one entry; gives the id of the entry."""
    with store.write("lend") as change:
        loan = Loan(id=change.new_id(), area=AREA)
        event = LoanEvent(id=change.new_id(), area=AREA, loan_id=loan.id, kind="disbursement", amount=5)
        change.put([loan, event])
    return event.id


def entries(store: Store) -> list[tuple[str, str | None]]:
    """The entries of all loans, each with the one it reverses, from the first to the newest in turn."""
    table = METADATA.tables["loan_event"]
    with store.read() as reader:
        found = list(reader.execute(select(table.c.id, table.c.reverses_id)))
    after = {reverses: row for row, reverses in found}
    told: list[tuple[str, str | None]] = []
    while (row := after.get(told[-1][0] if told else None)) is not None:
        told.append((row, told[-1][0] if told else None))
    assert len(told) == len(found)
    return told


def test_a_ledger_entry_is_undone_by_reversing_entries_and_never_changed(store: Store) -> None:
    event = lend(store)
    for turn in range(4):
        assert store.undo(redo=bool(turn % 2)) == ("lend", [])
    told = entries(store)
    assert told[0] == (event, None)
    assert len(told) == 5
    assert is_clean(store)


def test_an_entry_reversed_elsewhere_since_is_left(store: Store, other: Store) -> None:
    event = lend(store)
    hand_over(store, other)
    with other.write("reverse") as change:
        assert change.reverse("loan_event", event, remark="Gõ nhầm") == derived_id("loan_event", event)
        assert change.reverse("loan_event", event) == ""
    hand_over(other, store)
    assert store.undo() == ("lend", [Left("loan_event", event, "")])
    assert len(entries(store)) == 2
    assert is_clean(store)


def test_a_reversal_that_another_wrote_too_is_not_taken_back(store: Store, other: Store) -> None:
    event = lend(store)
    hand_over(store, other)
    store.undo()
    with other.write("reverse") as change:
        change.reverse("loan_event", event, remark="Gõ nhầm")
    hand_over(other, store)
    taken = store.undo(redo=True)
    assert taken is not None
    assert taken[1] == [Left("loan_event", derived_id("loan_event", event), "")]
    assert len(entries(store)) == 2
    assert is_clean(store)


def test_a_step_in_two_areas_is_one_step(store: Store) -> None:
    with store.write("both") as change:
        change.put(Person(id=person_id(1), area=AREA, name="A"))
        change.put(Person(id=person_id(2), area=ALL, name="B"))
    assert store.undo() == ("both", [])
    assert (shown(store, 1), shown(store, 2)) == (None, None)
    assert store.undo(redo=True) == ("both", [])
    assert (shown(store, 1), shown(store, 2)) == ({"name": "A"}, {"name": "B"})
    assert store.undo() == ("both", [])
    assert store.undo() is None


def test_something_new_ends_redo_also_once_it_is_done_again(store: Store) -> None:
    write(store, 1, name="A")
    store.undo()
    write(store, 2, name="B")
    assert store.undo(redo=True) is None
    store.undo()
    assert store.undo(redo=True) == ("edit", [])
    assert store.undo(redo=True) is None
    assert (shown(store, 1), shown(store, 2)) == (None, {"name": "B"})


def test_what_a_rolled_back_undo_would_have_said_is_not_in_the_log(store: Store) -> None:
    with store.write("nothing"):
        pass
    with store.read() as reader:
        assert steps(reader) == []


def test_the_list_is_long_and_ends(store: Store) -> None:
    for number in range(KEPT + 5):
        write(store, number, name="A")
    with store.read() as reader:
        assert len(steps(reader)) == KEPT
    taken = 0
    while store.undo():
        taken += 1
    assert taken == KEPT // 2
    assert is_clean(store)


def test_a_row_without_values_is_walked_back_after_it_was_made_again(store: Store) -> None:
    empty = store.digest(AREA)
    write(store, 1, name=None)
    store.undo()
    write(store, 1, name=None)
    write(store, 1, name="1980")
    while store.undo():
        pass
    assert store.digest(AREA) == empty
    assert is_clean(store)


people = st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True)
actions = st.lists(
    st.one_of(
        st.tuples(st.just("write"), people, st.sampled_from(FIELDS), st.sampled_from(VALUES)),
        st.tuples(st.just("write"), people, st.sampled_from(FIELDS), st.sampled_from(VALUES)),
        st.tuples(st.just("remove"), people),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
        st.tuples(st.just("elsewhere"), people, st.sampled_from(FIELDS), st.sampled_from(VALUES)),
    ),
    min_size=4,
    max_size=14,
)


def play(store: Store, other: Store, action: tuple[Any, ...]) -> None:
    """Do one action; what is done elsewhere comes here at once, and nothing is concurrent."""
    match action:
        case ("write", numbers, field, value):
            write(store, *numbers, **{field: value})
        case ("remove", numbers):
            remove(store, *numbers)
        case ("elsewhere", numbers, field, value):
            hand_over(store, other)
            write(other, *numbers, **{field: value})
            hand_over(other, store)
        case (direction,):
            take_back(store, redo=direction == "redo")


def take_back(store: Store, *, redo: bool) -> list[Left] | None:
    """Undo or redo; the opposite gives back the values, unless it names what it left."""
    before = store.digest(AREA)
    taken = store.undo(redo=redo)
    if taken is None:
        assert store.digest(AREA) == before
        return None
    after = store.digest(AREA)
    if (again := store.undo(redo=not redo)) and not again[1]:
        assert store.digest(AREA) == before
    if again:
        assert store.undo(redo=redo) is not None
        assert store.digest(AREA) == after
    return taken[1]


@settings(max_examples=times(15, 1000), deadline=None)
@given(history=actions)
def test_any_history_can_be_walked_back_and_forth(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[Any, ...]]
) -> None:
    run = tmp_path_factory.getbasetemp() / f"undo-{next(FOLDERS)}"
    store, other = new_store(run / "a"), new_store(run / "b", seed=2)
    empty = store.digest(AREA)
    for action in history:
        play(store, other, action)
    full = store.digest(AREA)
    alone = not any(action[0] == "elsewhere" for action in history)

    walked = 0
    while store.undo():
        walked += 1
        assert walked <= len(history) * 4
    if alone:
        assert store.digest(AREA) == empty
    forth = 0
    while store.undo(redo=True):
        forth += 1
    if alone and not any(action[0] in ("undo", "redo") for action in history):
        assert store.digest(AREA) == full
        assert forth == walked
    assert is_clean(store)
    hand_over(store, other)
    hand_over(other, store)
    assert store.digest(AREA) == other.digest(AREA)
    assert is_clean(other)
    store.close()
    other.close()


@settings(max_examples=times(15, 1000), deadline=None)
@given(
    own=actions, later=st.dictionaries(st.tuples(st.integers(0, 2), st.sampled_from(FIELDS)), st.just("9999"))
)
def test_what_was_written_later_elsewhere_is_never_touched(
    tmp_path_factory: pytest.TempPathFactory,
    own: list[tuple[Any, ...]],
    later: dict[tuple[int, str], str],
) -> None:
    run = tmp_path_factory.getbasetemp() / f"undo-{next(FOLDERS)}"
    store, other = new_store(run / "a"), new_store(run / "b", seed=2)
    for action in own:
        play(store, other, action)
    hand_over(store, other)
    for (number, field), value in later.items():
        write(other, number, **{field: value})
    hand_over(other, store)

    while store.undo():
        for (number, field), value in later.items():
            assert (shown(store, number) or {}).get(field) == value
    assert is_clean(store)
    store.close()
    other.close()


def test_undoing_everything_again_after_a_redo_ends_with_nobody(store: Store) -> None:
    for number in (1, 2):
        write(store, number, name="Lò Thị Hà")
    write(store, 2, name="Lò Thị Hai")
    remove(store, 2)
    assert store.undo() == store.undo(redo=True) == ("remove", [])
    assert [step[0] for step in iter(store.undo, None)] == ["remove", "edit", "edit", "edit"]
    assert (shown(store, 1), shown(store, 2)) == (None, None)
    with store.read() as reader:
        assert steps(reader)[-1].what != "create store"
