"""Any exchange between stores, in any order and with losses, ends in one state and loses nothing."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from desktop_app.domain import Enrolment, Person, SchoolClass, Session
from desktop_app.store import check, conflicts, stamps
from desktop_app.store.log import OPERATION, Log, lines_of
from desktop_app.store.rows import Rows
from desktop_app.store.store import Store
from tests.soak import times
from tests.store.stores import AREA, changes_for, hand_over, have_of, new_store, take

NAMES = ("Lò Thị Hà", "Giàng A Páo", "Tẩn Mẩy")
FOLDERS = count()

edits = st.tuples(
    st.just("edit"),
    st.integers(0, 2),
    st.integers(0, 3),
    st.sampled_from(("name", "phone", "birth")),
    st.integers(0, 2),
)
removals = st.tuples(st.just("remove"), st.integers(0, 2), st.integers(0, 3))
exchanges = st.tuples(
    st.just("exchange"), st.integers(0, 2), st.integers(0, 2), st.randoms(use_true_random=False)
)
undos = st.tuples(st.just("undo"), st.integers(0, 2), st.booleans())
settling = st.tuples(st.just("settle"), st.integers(0, 2))
histories = st.lists(
    st.one_of(edits, edits, removals, exchanges, exchanges, undos, settling), min_size=5, max_size=40
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the stores of this module lie."""
    return tmp_path_factory.mktemp("stores")


def three_stores(folder: Path) -> list[Store]:
    """Three laptops of one commune that have nothing in common yet."""
    run = folder / str(next(FOLDERS))
    return [new_store(run / name, seed=seed) for seed, name in enumerate("abc", 1)]


def person_id(number: int) -> str:
    """The id of one of the four people of a history."""
    return f"{number:032x}"


def edit(store: Store, number: int, field: str, value: int) -> None:
    """Write one field of somebody, who is made where unknown or gone."""
    values = {"name": NAMES[value], "phone": f"09123456{value}", "birth": str(1980 + value)}
    with store.write("edit") as change:
        known = change.get(Person, person_id(number))
        row = known or Person(id=person_id(number), area=AREA)
        setattr(row, field, values[field])
        change.put(row)


def remove(store: Store, number: int) -> None:
    """Remove somebody where known."""
    with store.write("remove") as change:
        row = change.get(Person, person_id(number))
        if row is not None:
            change.remove(row)


def exchange(stores: list[Store], source: int, target: int, random: Random) -> None:
    """Hand over what the target lacks, shuffled, some of it lost."""
    changes = list(changes_for(stores[source], have_of(stores[target])))
    random.shuffle(changes)
    take(stores[target], changes[: random.randint(0, len(changes))])


def settle(store: Store) -> None:
    """Decide the first open conflict for the value shown."""
    with store.read() as reader:
        found = conflicts.open_conflicts(reader)
    if found:
        with store.write("settle") as change:
            change.settle(found[0].table, found[0].row, found[0].field, found[0].shown)


def play(stores: list[Store], step: tuple[object, ...]) -> None:
    """Do one step of a history."""
    match step:
        case ("edit", int(at), int(number), str(field), int(value)):
            edit(stores[at], number, field, value)
        case ("remove", int(at), int(number)):
            remove(stores[at], number)
        case ("exchange", int(source), int(target), Random() as random):
            exchange(stores, source, target, random)
        case ("undo", int(at), bool(redo)):
            stores[at].undo(redo=redo)
        case ("settle", int(at)):
            settle(stores[at])


def everybody_to_everybody(stores: list[Store]) -> None:
    """Exchange until nothing is missing anywhere."""
    for _ in range(2):
        for source in stores:
            for target in stores:
                if source is not target:
                    hand_over(source, target)


def unexplained(store: Store) -> Iterator[str]:
    """Written values that are neither live nor named as replaced by a later operation."""
    with store.read() as reader:
        log = Log(reader)
        rows = Rows(reader, log)
        replaced: set[tuple[str, str, str]] = set()
        written = []
        for stream in log.streams.values():
            for change in log_lines(reader, stream.id):
                n, operations = change
                for operation in operations:
                    stamp = f"{log.authors[stream.author]}.{n}"
                    written.extend((operation["t"], operation["r"], field, stamp) for field in operation["f"])
                    for field, base in operation.get("b", {}).items():
                        replaced |= {(operation["r"], field, old) for old in base}
        for table, row, field, stamp in written:
            record = rows.get(table, row)
            live = (
                {log.full(short) for short in stamps.live(record.packed, record.values, field)}
                if record
                else set()
            )
            if stamp not in live and (row, field, stamp) not in replaced:
                yield f"{table} {row} {field} {stamp}"


def log_lines(reader: Connection, stream: int) -> Iterator[tuple[int, list[dict[str, object]]]]:
    """Sequence and decoded operations of each change of a stream."""
    for n, _, operations in lines_of(reader, stream, 0, 10**9):
        yield n, [msgspec.json.decode(line) for line in operations]


@settings(max_examples=times(25, 300), deadline=None)
@given(history=histories)
def test_any_exchange_ends_in_one_state(folder: Path, history: list[tuple[object, ...]]) -> None:
    """Three laptops edit, remove, undo, settle, lose and reorder; at the end all hold the same."""
    stores = three_stores(folder)
    for step in history:
        play(stores, step)
    everybody_to_everybody(stores)

    assert len({store.digest(AREA) for store in stores}) == 1
    for store in stores:
        with store.read() as reader:
            assert check.findings(reader) == []
            assert reader.execute(select(OPERATION.c.r).where(OPERATION.c.verdict.is_not(None))).all() == []
        assert list(unexplained(store)) == []
        store.close()


def test_edits_of_different_fields_merge(folder: Path) -> None:
    """Nobody is asked where two laptops wrote different fields."""
    first, second, _ = three_stores(folder)
    edit(first, 1, "name", 0)
    hand_over(first, second)
    edit(first, 1, "phone", 1)
    edit(second, 1, "birth", 2)
    hand_over(first, second)
    hand_over(second, first)

    with second.read() as reader:
        assert conflicts.open_conflicts(reader) == []
    assert first.digest(AREA) == second.digest(AREA)


def test_edits_of_one_field_are_both_kept(folder: Path) -> None:
    """Both values stand in one conflict, the same at both stores, until somebody settles it."""
    first, second, _ = three_stores(folder)
    edit(first, 1, "name", 0)
    hand_over(first, second)
    edit(first, 1, "name", 1)
    edit(second, 1, "name", 2)
    hand_over(first, second)
    hand_over(second, first)

    found = []
    for store in (first, second):
        with store.read() as reader:
            (conflict,) = conflicts.open_conflicts(reader)
        found.append((conflict.shown, conflict.asks, sorted(value.value for value in conflict.values)))
    assert found[0] == found[1]
    assert found[0][1:] == (True, sorted(NAMES[1:]))

    settle(first)
    hand_over(first, second)
    with second.read() as reader:
        assert conflicts.open_conflicts(reader) == []
    assert first.digest(AREA) == second.digest(AREA)


def test_a_removed_row_that_was_edited_elsewhere_stays(folder: Path) -> None:
    """A removal takes only what it had seen."""
    first, second, _ = three_stores(folder)
    edit(first, 1, "name", 0)
    hand_over(first, second)
    remove(first, 1)
    edit(second, 1, "phone", 1)
    hand_over(first, second)
    hand_over(second, first)

    for store in (first, second):
        with store.read() as reader:
            (conflict,) = conflicts.open_conflicts(reader)
        assert (conflict.field, conflict.shown) == ("gone", None)
    with second.write("remove for good") as change:
        change.settle("person", person_id(1), "gone", True)
    hand_over(second, first)
    with first.read() as reader:
        assert conflicts.open_conflicts(reader) == []
    assert first.digest(AREA) == second.digest(AREA)


def test_rows_of_one_change_may_hang_on_one_another(folder: Path) -> None:
    """A class and its learners made in one change arrive whole, whatever the order of their tables."""
    first, second, _ = three_stores(folder)
    edit(first, 1, "name", 0)
    with first.write("open class") as change:
        made = SchoolClass(id=change.new_id(), area=AREA, code="K01")
        change.put(made)
        change.put(Enrolment(id=change.new_id(), area=AREA, class_id=made.id, person_id=person_id(1)))
        old = Session(id=change.new_id(), area=AREA, class_id=made.id)
        new = Session(id=change.new_id(), area=AREA, class_id=made.id, makes_up_id=old.id)
        change.put([old, new])

    assert hand_over(first, second).refused == []
    assert second.digest(AREA) != ""
    hand_over(second, first)
    assert first.digest(AREA) == second.digest(AREA)


def test_rows_under_a_refused_row_are_refused_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What breaks its description stays out, and what hangs on it with it; the rest goes on."""
    first, second, _ = three_stores(folder)
    edit(first, 1, "name", 0)
    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.store.change.check_fields", lambda shape, fields: None)
        with first.write("hostile class") as change:
            made = SchoolClass(id=change.new_id(), area=AREA, code="K\x07")
            change.put(made)
            change.put(Enrolment(id=change.new_id(), area=AREA, class_id=made.id, person_id=person_id(1)))
    with first.write("later") as change:
        change.put(Session(id=change.new_id(), area=AREA, class_id=made.id))
    edit(first, 1, "phone", 1)

    result = hand_over(first, second)
    assert sorted((one.table, one.code) for one in result.refused) == [
        ("enrolment", "parent_refused"),
        ("school_class", "bad_field"),
        ("session", "parent_refused"),
    ]
    assert result.waiting == 0
    with second.read() as reader:
        assert check.findings(reader) == []
