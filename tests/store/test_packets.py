from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.store import packets
from desktop_app.store.packets import PacketNote
from desktop_app.store.store import Store
from tests.store.stores import AREA, new_store

STREAM = f"0123456789abcdef.00000001.{AREA}"
NOTE = PacketNote(
    direction="in",
    label_sha256="a" * 64,
    file="x.songhe",
    kind="delta",
    area=AREA,
    number=3,
    device="0123456789abcdef",
    at=1_800_000_000_000,
    verdict="waiting",
    code="changes_missing",
    changes=2,
    operations=5,
    streams={STREAM: [3, 4]},
    returned=[{"n": 3, "code": "bad_field"}],
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def test_what_was_noted_is_read_back_in_order(store: Store) -> None:
    out = NOTE._replace(direction="out", number=1)
    later = NOTE._replace(label_sha256="b" * 64, number=4)
    with store.writing() as connection:
        for note in (NOTE, out, later):
            packets.note_packet(connection, note)
    with store.read() as reader:
        assert packets.packets(reader) == [NOTE, out, later]
        assert packets.packets(reader, "in") == [NOTE, later]
        assert len(packets.packets(reader, "out")) == 1
        assert packets.known_packet(reader, "b" * 64) == later
        assert packets.known_packet(reader, "c" * 64) is None


def test_one_signed_label_has_one_note_a_direction(store: Store) -> None:
    again = NOTE._replace(verdict="imported", code=None, file="y.songhe")
    with store.writing() as connection:
        packets.note_packet(connection, NOTE)
        packets.note_packet(connection, NOTE._replace(direction="out"))
        packets.note_packet(connection, again)
    with store.read() as reader:
        assert packets.packets(reader, "in") == [again]
        assert len(packets.packets(reader, "out")) == 1


@pytest.mark.parametrize(
    ("last", "verdict"), [({STREAM: 3}, "waiting"), ({}, "waiting"), ({STREAM: 4}, "imported")]
)
def test_a_packet_is_imported_once_all_it_carried_is_applied(
    store: Store, last: dict[str, int], verdict: str
) -> None:
    with store.writing() as connection:
        packets.note_packet(connection, NOTE._replace(direction="out", verdict="written", code=None))
        packets.note_packet(connection, NOTE)
        packets.settle_waiting(connection, last)
        (note,) = packets.packets(connection, "in")
        assert packets.packets(connection, "out")[0].verdict == "written"
    assert note.verdict == verdict
    assert (note.code is None) == (verdict == "imported")


def test_a_sealed_packet_kept_for_a_certificate_is_not_called_imported(store: Store) -> None:
    with store.writing() as connection:
        packets.note_packet(connection, NOTE._replace(code="device_not_approved"))
        packets.note_packet(connection, NOTE._replace(label_sha256="b" * 64, streams={}))
        packets.settle_waiting(connection, {STREAM: 9})
        assert {one.verdict for one in packets.packets(connection)} == {"waiting"}


def test_a_number_is_never_taken_twice_after_a_commit(store: Store) -> None:
    taken = []
    for fails in (False, True, False):
        try:
            with store.writing() as connection:
                taken.append(packets.next_number(connection))
                if fails:
                    raise RuntimeError
        except RuntimeError:
            pass
    assert taken == [1, 2, 2]


def test_what_a_device_has_is_replaced_as_a_whole(store: Store) -> None:
    with store.writing() as connection:
        packets.note_have(connection, "d" * 16, {STREAM: 3, "x": 1})
        packets.note_have(connection, "e" * 16, {STREAM: 9})
        packets.note_have(connection, "d" * 16, {STREAM: 5})
    with store.read() as reader:
        assert packets.have_of(reader, "d" * 16) == {STREAM: 5}
        assert packets.have_of(reader, "e" * 16) == {STREAM: 9}
        assert packets.have_of(reader, "f" * 16) == {}
    with store.writing() as connection:
        packets.note_have(connection, "d" * 16, {})
        assert packets.have_of(connection, "d" * 16) == {}


def test_the_newest_imported_packet_of_an_area_is_found(store: Store) -> None:
    older, newer = (
        NOTE._replace(label_sha256=c * 64, number=n, verdict="imported") for c, n in (("1", 1), ("2", 2))
    )
    with store.writing() as connection:
        assert packets.last_from(connection, AREA) is None
        for note in (
            older,
            newer,
            NOTE,
            NOTE._replace(direction="out", label_sha256="9" * 64, verdict="imported"),
        ):
            packets.note_packet(connection, note)
        assert packets.last_from(connection, AREA) == newer
        assert packets.last_from(connection, "all") is None
