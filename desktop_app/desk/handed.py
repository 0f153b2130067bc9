"""Packets in an officer's words: what each carries, when it went or came, what became of it."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, func, or_, select

from desktop_app.desk.words import RECORDS, day_of, field_word, record_name
from desktop_app.domain.base import ALL, METADATA, codes
from desktop_app.store.log import CHANGE, OPERATION, Log
from desktop_app.store.packets import PEER, PacketNote, packets
from desktop_app.vietnam import areas

REASONS = codes(
    "returned",
    unknown_table="A newer program wrote it",
    bad_field="A value is too long or of another kind",
    bad_text="Letters are not written in one form",
    wrong_area="It belongs to another unit",
    row_missing="The record it changes never came",
    unchangeable="It changes what is never changed",
    parent_refused="What it hangs on was returned",
)
"""Why a record was returned, by the codes of the merge."""

_CERTIFICATE = METADATA.tables["device_certificate"]
Streams = Mapping[str, tuple[int, int]]
"""First and last sequence of each stream, by the stream's name."""


class Load(NamedTuple):
    """What a packet carries or would carry: changes, and records written by table."""

    changes: int
    records: dict[str, int]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Records by the word for their kind, in the order of the kinds."""
        return [(str(word), self.records[table]) for table, word in RECORDS.items() if table in self.records]


def load_of(reader: Connection, streams: Streams) -> Load:
    """How many changes and records of each table lie in these stretches of the log."""
    log = Log(reader)
    named = {log.stream_name(stream): stream.id for stream in log.streams.values()}
    stretches = [
        (CHANGE.c.stream == named[stream]) & CHANGE.c.n.between(first, last)
        for stream, (first, last) in streams.items()
        if stream in named
    ]
    if not stretches:
        return Load(0, {})
    inside = or_(*stretches)
    changes = int(reader.execute(select(func.count()).select_from(CHANGE).where(inside)).scalar_one())
    records = (
        select(OPERATION.c.t, func.count(func.distinct(OPERATION.c.r)))
        .join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        .where(inside)
        .group_by(OPERATION.c.t)
    )
    return Load(changes, {str(table): int(count) for table, count in reader.execute(records)})


def load_of_packet(reader: Connection, note: PacketNote) -> Load:
    """What a packet that was written or received carries, as far as the log has it."""
    return load_of(reader, {stream: (ends[0], ends[1]) for stream, ends in note.streams.items()})


def packet_rows(reader: Connection, direction: str, office: str = "") -> list[dict[str, Any]]:
    """The packets written (`out`) or received (`in`), newest first, each by the sum of its label as id.

    `party` is the other side: at a commune the name given for the office, at an office (where none is given)
    the commune. What was written is `confirmed` once a receiver says that it has all of it.
    """
    notes = packets(reader, direction)
    fellows = _communes_computers(reader)
    known = confirmed(reader, notes) if direction == "out" else frozenset()
    rows = []
    for note in reversed(notes):
        verdict = "confirmed" if note.label_sha256 in known else note.verdict
        verdict = "returned" if note.returned and verdict == "imported" else verdict
        rows.append(
            {
                "id": note.label_sha256,
                "number": note.number,
                "day": day_of(note.at),
                "kind": note.kind,
                "party": _unit(note.area)
                if direction == "in" and note.device in fellows
                else office or _unit(note.area),
                "changes": note.changes,
                "records": note.operations,
                "verdict": verdict,
                "file": note.file,
            }
        )
    return rows


def _unit(area: str) -> str:
    return "" if area == ALL else areas.name_with_kind(area)


def _communes_computers(reader: Connection) -> frozenset[str]:
    """The registered computers of communes; the office's may write every area."""
    chosen = select(_CERTIFICATE.c.device).where(_CERTIFICATE.c.areas != ALL, _CERTIFICATE.c.gone.is_(None))
    return frozenset(reader.execute(chosen).scalars())


def confirmed(reader: Connection, notes: Iterable[PacketNote]) -> frozenset[str]:
    """Of packets written here, the label sums of those that a receiver is known to have applied."""
    known: dict[str, dict[str, int]] = {}
    for device, stream, last in reader.execute(select(PEER.c.device, PEER.c.stream, PEER.c.last)):
        known.setdefault(device, {})[stream] = last
    return frozenset(
        note.label_sha256
        for note in notes
        if note.streams
        and any(all(have.get(s, 0) >= ends[1] for s, ends in note.streams.items()) for have in known.values())
    )


def returned_rows(reader: Connection) -> list[dict[str, Any]]:
    """The records that were refused, here or by the receiver, newest first."""
    rows = []
    for note in reversed(packets(reader)):
        for stream, n, table, row_id, code in note.returned:
            is_known = table in METADATA.tables
            rows.append(
                {
                    "id": f"{note.label_sha256}/{stream}/{n}/{table}/{row_id}",
                    "whose": record_name(reader, table, row_id) if is_known else table,
                    "record": str(RECORDS.get(table, table)),
                    "fields": ", ".join(_fields_written(reader, (stream, n, table, row_id))),
                    "code": code,
                    "day": day_of(note.at),
                    "number": note.number,
                }
            )
    return rows


def _fields_written(reader: Connection, place: tuple[str, int, str, str]) -> list[str]:
    stream_name, n, table, row_id = place
    log = Log(reader)
    stream = next((one for one in log.streams.values() if log.stream_name(one) == stream_name), None)
    if stream is None:
        return []
    chosen = (
        select(OPERATION.c.line)
        .join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        .where(CHANGE.c.stream == stream.id, CHANGE.c.n == n, OPERATION.c.t == table, OPERATION.c.r == row_id)
    )
    line = reader.execute(chosen).scalar_one_or_none()
    return [field_word(field, table) for field in msgspec.json.decode(line).get("f", {})] if line else []
