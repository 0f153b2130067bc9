from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from desktop_app.domain import Person
from desktop_app.store import conflicts
from desktop_app.store.canonical import START
from desktop_app.store.log import Log, changes_of, lines_of, operation_hash, read_meta, split_salt, write_meta
from desktop_app.store.store import Store
from tests.store.stores import AREA, hand_over, new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    with made.write("add") as change:
        change.put([Person(id=number * 32, area=AREA, name="Lò Thị Hà") for number in "12"])
    yield made
    made.close()


def test_the_chain_is_that_of_the_contract(store: Store) -> None:
    """SHA-256 of the digest before, of the bare change line and of each salted operation line."""
    with store.read() as reader:
        log = Log(reader)
        (stream,) = log.streams.values()
        name = log.stream_name(stream)
        digest = bytes(32)
        for n, line, operations in lines_of(reader, stream.id, 0, stream.last):
            head = msgspec.json.decode(line)
            salt = bytes.fromhex(head["change"].pop("salt"))
            assert len(salt) == 16
            bare = msgspec.json.encode(head, order="sorted")
            hashes = [sha256(salt + operation).digest() for operation in operations]
            digest = sha256(digest + sha256(bare).digest() + b"".join(hashes)).digest()
            assert log.digest_at(name, n) == digest
        assert (n, digest) == (stream.last, stream.digest) == (2, digest)
        assert log.digest_at(name, 0) == START
        assert log.digest_at(name, 3) is None
        assert log.digest_at(f"{'0' * 16}.{'0' * 8}.{AREA}", 1) is None


def test_operations_stand_in_order_of_table_and_row(store: Store) -> None:
    with store.read() as reader:
        (stream,) = Log(reader).streams.values()
        *_, (_, _, operations) = lines_of(reader, stream.id, 0, 2)
        assert [msgspec.json.decode(line)["r"] for line in operations] == ["1" * 32, "2" * 32]
        assert [change.n for change in changes_of(reader, stream.id, 0)] == [1, 2]
        assert [change.n for change in changes_of(reader, stream.id, 0, 1)] == [1]
        assert [change.n for change in changes_of(reader, stream.id, 1)] == [2]


def test_an_erased_operation_counts_by_the_hash_it_left() -> None:
    line = b'{"f":{"name":"A"},"r":"1","t":"person"}'
    left = sha256(b"salt" + line).digest()
    assert operation_hash(b"salt", line) == left
    assert operation_hash(b"", b'{"h":"%s","r":"1","t":"person"}' % left.hex().encode()) == left


def test_a_change_without_salt_has_none() -> None:
    line = b'{"change":{"n":1,"salt":"00ff"}}'
    assert split_salt(line) == (b'{"change":{"n":1}}', b"\x00\xff")
    assert split_salt(b'{"change":{"n":1}}') == (b'{"change":{"n":1}}', b"")


def test_stamps_are_short_here_and_full_outside(store: Store) -> None:
    with store.writing() as connection:
        log = Log(connection)
        full = f"{'a' * 16}.{'b' * 8}.17"
        short = log.short(full)
        assert log.full(short) == full
        assert log.short(full) == short
        assert Log(connection).full(short) == full


def test_own_notes_are_set_and_replaced(store: Store) -> None:
    with store.writing() as connection:
        assert read_meta(connection, "colour") is None
        for value in ("red", "blue"):
            write_meta(connection, "colour", value)
        assert read_meta(connection, "colour") == "blue"


def test_a_conflict_says_who_wrote_what_where_and_when(store: Store, tmp_path: Path) -> None:
    other = new_store(tmp_path / "b", seed=2)
    hand_over(store, other)
    before = {one: one.clock.now() for one in (store, other)}
    for one, name in ((store, "A"), (other, "B")):
        with one.write("edit") as change:
            change.edit(Person, "1" * 32, name=name)
            change.edit(Person, "1" * 32, phone="1")
    hand_over(other, store)
    with store.read() as reader:
        (conflict,) = conflicts.open_conflicts(reader)
        log = Log(reader)
    assert conflict[:4] == ("person", "1" * 32, "name", True)
    by_value = {live.value: live for live in conflict.values}
    for one, name in ((store, "A"), (other, "B")):
        live = by_value[name]
        assert (live.device, live.officer, live.doubtful) == (one.identity.device, one.keys.officer_id, False)
        assert 0 < live.at - before[one] < 60_000
        assert live.stamp.startswith(f"{one.identity.device}.{one.identity.generation}.")
    assert conflict.shown == max(conflict.values, key=lambda live: (live.at, live.stamp)).value
    assert set(log.vector()) == {
        f"{one.identity.device}.{one.identity.generation}.{AREA}" for one in (store, other)
    }

    with store.write("settle") as change:
        change.settle("person", "1" * 32, "name", "B")
    with store.read() as reader:
        assert conflicts.open_conflicts(reader) == []
    hand_over(store, other)
    with other.read() as reader:
        assert conflicts.open_conflicts(reader) == []
    other.close()
