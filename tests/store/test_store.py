import gc
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from desktop_app.domain import Loan, LoanEvent, Person
from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.store import check, engine, keys
from desktop_app.store.change import LedgerError
from desktop_app.store.log import CHANGE, Log
from desktop_app.store.store import DATABASE, Store, create_store, meta, open_store, set_meta
from tests.store.stores import AREA, hand_over, new_store, reopen

PERSON = METADATA.tables["person"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def add(store: Store, name: str = "Lò Thị Hà") -> str:
    with store.write("add") as change:
        row = Person(id=change.new_id(), area=AREA, name=name)
        change.put(row)
    return row.id


def names(store: Store) -> list[str]:
    with store.read() as reader:
        return list(reader.execute(select(PERSON.c.name).where(PERSON.c.gone.is_(None))).scalars())


def changes(store: Store) -> int:
    with store.read() as reader:
        return len(reader.execute(select(CHANGE.c.id)).all())


# One way to write


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM person", "INSERT INTO meta VALUES ('a', 'b')", "CREATE TABLE t (a)", "DROP TABLE person"],
)
def test_a_write_by_any_other_road_fails(store: Store, statement: str) -> None:
    add(store)
    for made in (store._reader, store._writer):
        with (
            pytest.raises(OperationalError, match="readonly"),
            made.connect() as connection,
            connection.begin(),
        ):
            connection.exec_driver_sql(statement)
    raw = engine.connect(store.folder / DATABASE, store.keys.file_key)
    with pytest.raises(engine.DriverError, match="readonly"):
        raw.execute(statement)
    raw.close()
    assert names(store) == ["Lò Thị Hà"]


def test_after_an_error_the_writing_connection_can_no_longer_write(store: Store) -> None:
    with pytest.raises(RuntimeError), store.write("fails"):
        raise RuntimeError
    with pytest.raises(OperationalError, match="readonly"), store._writer.connect() as connection:
        connection.exec_driver_sql("DELETE FROM person")


def test_an_error_leaves_nothing(store: Store) -> None:
    add(store)
    heard: list[dict[str, set[str]]] = []
    store.listen(heard.append)
    before = (store.digest(AREA), changes(store), meta(store, "last_at"))
    with pytest.raises(RuntimeError), store.write("fails") as change:
        change.put(Person(id=change.new_id(), area=AREA, name="Tẩn Mẩy"))
        change.put(Person(id=change.new_id(), area=ALL, name="Tẩn Mẩy"))
        raise RuntimeError
    assert (store.digest(AREA), changes(store), meta(store, "last_at")) == before
    assert heard == []
    assert store.compare_with_mark() == "same"
    with store.read() as reader:
        assert check.findings(reader) == []
    add(store, "Giàng A Páo")
    assert names(store) == ["Lò Thị Hà", "Giàng A Páo"]


def test_a_row_without_its_parent_is_not_committed(store: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"), store.write("orphan") as change:
        change.put(LoanEvent(id=change.new_id(), area=AREA, loan_id="0" * 32))
    assert changes(store) == 1


def test_readers_see_nothing_before_the_commit_and_keep_their_state(store: Store) -> None:
    with store.read() as early:
        assert early.execute(select(PERSON.c.name)).all() == []
        with store.write("add") as change:
            change.put(Person(id=change.new_id(), area=AREA, name="Lò Thị Hà"))
            assert names(store) == []
        assert names(store) == ["Lò Thị Hà"]
        assert early.execute(select(PERSON.c.name)).all() == []


def test_listeners_hear_what_changed_after_the_commit(store: Store) -> None:
    heard: list[tuple[dict[str, set[str]], list[str]]] = []
    store.listen(lambda changed: heard.append((changed, names(store))))
    row_id = add(store)
    with store.write("nothing"):
        pass
    assert heard == [({"person": {row_id}}, ["Lò Thị Hà"])]


def test_writes_of_two_threads_come_one_after_the_other(store: Store) -> None:
    threads = [threading.Thread(target=add, args=(store, f"Lò {n}")) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(store)) == 8
    with store.read() as reader:
        assert check.findings(reader) == []


# Changes


def test_what_does_not_differ_writes_no_change(store: Store) -> None:
    row_id = add(store)
    before = changes(store)
    with store.write("same") as change:
        row = change.get(Person, row_id)
        assert row is not None
        change.put(row)
        change.edit(Person, row_id, name="Lò Thị Hà")
        change.remove(Person(id="f" * 32, area=AREA))
    assert changes(store) == before


def test_a_field_written_twice_in_one_change_is_one_operation(store: Store) -> None:
    row_id = add(store)
    with store.write("twice") as change:
        change.edit(Person, row_id, phone="1")
        change.edit(Person, row_id, phone="2")
    with store.read() as reader:
        assert check.findings(reader) == []
        assert reader.execute(select(PERSON.c.phone)).scalar_one() == "2"


def test_a_removed_row_is_put_back_under_its_id(store: Store) -> None:
    row_id = add(store)
    with store.write("remove") as change:
        change.remove(Person(id=row_id, area=AREA))
        assert change.get(Person, row_id) is None
    assert names(store) == []
    with pytest.raises(Refusal) as refused, store.write("edit") as change:
        change.edit(Person, row_id, name="Khác")
    assert refused.value.code == "row_missing"
    with store.write("again") as change:
        change.put(Person(id=row_id, area=AREA, name="Lò Thị Hà"))
    assert names(store) == ["Lò Thị Hà"]
    with store.read() as reader:
        assert check.findings(reader) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "x" * 201),
        ("name", "a\x07"),
        ("birth", "1990-02-30"),
        ("birth", "99"),
        ("hamlet_id", "nowhere"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_field(store: Store, field: str, value: str) -> None:
    with pytest.raises(Refusal) as refused, store.write("add") as change:
        change.put(Person(id=change.new_id(), area=AREA, **{field: value}))
    assert refused.value.code == "bad_field"
    assert refused.value.values["field"] == field
    assert changes(store) == 1


def test_a_ledger_entry_is_neither_changed_nor_removed(store: Store) -> None:
    with store.write("lend") as change:
        loan = Loan(id=change.new_id(), area=AREA)
        event = LoanEvent(id=change.new_id(), area=AREA, loan_id=loan.id, amount=5)
        change.put([loan, event])
    with pytest.raises(LedgerError), store.write("edit") as change:
        change.edit(LoanEvent, event.id, amount=6)
    with pytest.raises(LedgerError), store.write("remove") as change:
        change.remove(event)
    assert changes(store) == 2


def test_a_change_in_two_areas_is_one_in_each_stream_and_needs_what_moved(
    store: Store, tmp_path: Path
) -> None:
    other = new_store(tmp_path / "b", seed=2)
    add(other)
    hand_over(other, store)
    with store.write("both") as change:
        change.put(Person(id=change.new_id(), area=AREA, name="A"))
        change.put(Person(id=change.new_id(), area=ALL, name="B"))
    with store.read() as reader:
        log = Log(reader)
        mine = f"{store.identity.device}.{store.identity.generation}"
        theirs = f"{other.identity.device}.{other.identity.generation}.{AREA}"
        assert {name: n for name, n in log.vector().items() if name.startswith(mine)} == {
            f"{mine}.{AREA}": 2,
            f"{mine}.{ALL}": 1,
        }
        head = log.head(log.numbers[next(a for a in log.numbers if str(a) == mine)], AREA, 2)
    assert head["needs"] == {theirs: 2}
    other.close()


# Clock, mark, generation


def test_a_clock_set_back_makes_changes_doubtful(store: Store) -> None:
    add(store)
    now = store.clock.now()
    store.clock = store.clock._replace(now=lambda: now - 86_400_000)
    add(store, "Tẩn Mẩy")
    with store.read() as reader:
        log = Log(reader)
        assert [bool(log.head(1, AREA, n).get("doubtful")) for n in (2, 3)] == [False, True]


def test_an_opened_store_goes_on_in_its_generation(store: Store) -> None:
    add(store)
    store.close()
    again = reopen(store.folder)
    assert (again.identity, again.new_generation) == (store.identity, False)
    again.close()


@pytest.mark.parametrize("copied", [True, False], ids=["restored", "another user"])
def test_a_restored_or_copied_store_begins_a_generation(store: Store, tmp_path: Path, copied: bool) -> None:
    add(store)
    store.close()
    whole = (store.folder / DATABASE).read_bytes()
    if copied:
        again = reopen(store.folder)
        add(again, "Tẩn Mẩy")
        again.close()
        (store.folder / DATABASE).write_bytes(whole)
    else:
        for path in (tmp_path / "state").iterdir():
            path.unlink()
    again = reopen(store.folder)
    assert again.new_generation
    assert again.identity.generation != store.identity.generation
    add(again, "Giàng A Páo")
    with again.read() as reader:
        assert check.findings(reader) == []
    again.close()
    once_more = reopen(store.folder)
    assert not once_more.new_generation
    once_more.close()


def test_a_crash_between_commit_and_mark_is_harmless(store: Store, tmp_path: Path) -> None:
    (left,) = (tmp_path / "state").iterdir()
    before = left.read_bytes()
    add(store)
    left.write_bytes(before)
    store.close()
    again = reopen(store.folder)
    assert not again.new_generation
    again.close()


def test_a_mark_that_cannot_be_written_or_read_loses_no_commit(store: Store, tmp_path: Path) -> None:
    """The profile's disk may be full: what was committed counts, and is told."""
    heard: list[dict[str, set[str]]] = []
    store.listen(heard.append)
    state = tmp_path / "state"
    shutil.rmtree(state)
    state.write_text("no folder")
    person = add(store)
    assert heard == [{"person": {person}}]
    assert names(store) == ["Lò Thị Hà"]
    store.close()
    again = reopen(store.folder)
    assert again.new_generation
    assert names(again) == ["Lò Thị Hà"]
    again.close()


# Making and opening


def test_a_store_is_not_made_twice(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        create_store(store.folder, store.keys, tmp_path / "state", None, store.clock)  # type: ignore[arg-type]
    assert refused.value.code == "store_exists"


def test_a_newer_store_is_refused(store: Store, tmp_path: Path) -> None:
    set_meta(store, schema=99)
    store.close()
    opened = keys.open_with_passphrase(store.folder, "mật khẩu thử")
    with pytest.raises(Refusal) as refused:
        open_store(store.folder, opened, tmp_path / "state")
    assert refused.value.code == "store_newer"


def test_a_large_change_leaves_nothing_for_the_collector_and_has_it_on_again(store: Store) -> None:
    gc.collect()
    with store.write("add people") as change:
        assert not gc.isenabled()
        change.put([Person(id=change.new_id(), area=AREA, name=f"Lò Văn {n}") for n in range(3000)])
    assert gc.isenabled()
    assert gc.collect() < 3000
    with pytest.raises(Refusal), store.write("edit nobody") as change:
        change.edit(Person, "0" * 32, name="Lò Văn An")
    assert gc.isenabled()
