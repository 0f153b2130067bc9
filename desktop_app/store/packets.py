"""This store's own notes of packets: which it wrote, which it received, and what other devices have."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)

from desktop_app.store.log import LOCAL as LOCAL
from desktop_app.store.log import read_meta, write_meta

PACKET = Table(
    "packet",
    LOCAL,
    Column("id", Integer, primary_key=True),
    Column("direction", String, nullable=False),
    Column("label_sha256", String, nullable=False),
    Column("file", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("area", String, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("device", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("verdict", String, nullable=False),
    Column("code", String),
    Column("changes", BigInteger, nullable=False),
    Column("operations", BigInteger, nullable=False),
    Column("streams", String, nullable=False),
    Column("returned", String, nullable=False),
    Index("ix_packet_label_sha256", "label_sha256"),
)
PEER = Table(
    "peer",
    LOCAL,
    Column("device", String, primary_key=True),
    Column("stream", String, primary_key=True),
    Column("last", BigInteger, nullable=False),
)


class PacketNote(NamedTuple):
    """A packet written (`out`) or received (`in`).

    `at` is this store's own time, ms UTC; `streams` gives the first and last sequence carried of each stream;
    `returned` lists operations that were refused, here or, as an acknowledgement says, by the receiver.
    """

    direction: str
    label_sha256: str
    file: str
    kind: str
    area: str
    number: int
    device: str
    at: int
    verdict: str
    code: str | None
    changes: int
    operations: int
    streams: dict[str, list[int]]
    returned: list[Any]


def note_packet(connection: Connection, note: PacketNote) -> None:
    """Write a packet down; a note of the same signed label is replaced."""
    connection.execute(
        delete(PACKET).where(PACKET.c.label_sha256 == note.label_sha256, PACKET.c.direction == note.direction)
    )
    row = note._asdict() | {
        "streams": msgspec.json.encode(note.streams).decode(),
        "returned": msgspec.json.encode(note.returned).decode(),
    }
    connection.execute(insert(PACKET).values(row))


def packets(connection: Connection, direction: str | None = None) -> list[PacketNote]:
    """The packets written and received, oldest first."""
    chosen = select(*(PACKET.c[field] for field in PacketNote._fields)).order_by(PACKET.c.id)
    if direction is not None:
        chosen = chosen.where(PACKET.c.direction == direction)
    return [_read(row) for row in connection.execute(chosen)]


def known_packet(connection: Connection, label_sha256: str) -> PacketNote | None:
    """The note of a received packet with this signed label."""
    chosen = select(*(PACKET.c[field] for field in PacketNote._fields)).where(
        PACKET.c.label_sha256 == label_sha256, PACKET.c.direction == "in"
    )
    row = connection.execute(chosen).first()
    return None if row is None else _read(row)


def _read(row: Any) -> PacketNote:
    note = PacketNote(*row)
    return note._replace(
        streams=msgspec.json.decode(str(note.streams)), returned=msgspec.json.decode(str(note.returned))
    )


def settle_waiting(connection: Connection, last: Mapping[str, int]) -> None:
    """Call those packets imported whose waiting changes have all been applied since.

    What a packet whose device nobody approved yet says of itself does not count: nothing of it was read.
    """
    waiting = select(PACKET.c.id, PACKET.c.streams).where(
        PACKET.c.direction == "in", PACKET.c.verdict == "waiting", PACKET.c.code != "device_not_approved"
    )
    for row in connection.execute(waiting).all():
        streams = msgspec.json.decode(row.streams)
        if streams and all(last.get(s, 0) >= ends[1] for s, ends in streams.items()):
            settled = update(PACKET).where(PACKET.c.id == row.id).values(verdict="imported", code=None)
            connection.execute(settled)


def next_number(connection: Connection) -> int:
    """The next packet number of this device and generation, taken for good."""
    number = int(read_meta(connection, "packet_number") or 0) + 1
    write_meta(connection, "packet_number", str(number))
    return number


def note_have(connection: Connection, device: str, have: Mapping[str, int]) -> None:
    """Remember what a device says it has applied."""
    connection.execute(delete(PEER).where(PEER.c.device == device))
    if have:
        rows = [{"device": device, "stream": stream, "last": last} for stream, last in have.items()]
        connection.execute(insert(PEER), rows)


def have_of(connection: Connection, device: str) -> dict[str, int]:
    """What a device was last known to have applied, by stream."""
    chosen = select(PEER.c.stream, PEER.c.last).where(PEER.c.device == device)
    return {row.stream: row.last for row in connection.execute(chosen)}


def last_from(connection: Connection, area: str) -> PacketNote | None:
    """The newest packet imported from an area."""
    chosen = select(*(PACKET.c[field] for field in PacketNote._fields)).where(
        PACKET.c.area == area, PACKET.c.direction == "in", PACKET.c.verdict == "imported"
    )
    row = connection.execute(chosen.order_by(PACKET.c.id.desc()).limit(1)).first()
    return None if row is None else _read(row)
