"""The way out: what a receiver lacks, written as packets to a folder or a stick."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace
from sqlalchemy import Connection, func, select

from desktop_app.domain.base import ALL
from desktop_app.domain.refusal import Refusal
from desktop_app.store import packets
from desktop_app.store.digest import state_digest
from desktop_app.store.log import CHANGE, OPERATION, STREAM, Log, Stream, lines_of
from desktop_app.store.merge import Refused
from desktop_app.store.migrate import SCHEMA
from desktop_app.store.opening import today_of
from desktop_app.store.store import Store
from desktop_app.sync import label as labels
from desktop_app.sync import trust
from desktop_app.sync.body_line import verdict_line
from desktop_app.sync.label import Counts, Label, Request, Sender, State, Stretch
from desktop_app.sync.packet import write_packet
from desktop_app.sync.progress import Tick, silent, told
from desktop_app.vietnam import areas

OFFICE = "office"


class Exported(NamedTuple):
    """A packet that was written, read back and compared: it may be carried away."""

    file: str
    kind: str
    area: str
    number: int
    changes: int
    operations: int
    bytes: int


class Parcel(NamedTuple):
    """What a packet of records is to be: its area and kind; `request` of a laptop that asks to be let in."""

    area: str
    kind: labels.Kind = "delta"
    request: Request | None = None


class Part(NamedTuple):
    """What a packet carries of one stream: the changes after a sequence, up to the stream's end."""

    stream: Stream
    after: int


def export(
    store: Store,
    folder: Path,
    *,
    receiver: str | None = None,
    kind: labels.Kind = "delta",
    tick: Tick = silent,
) -> list[Exported]:
    """Write what is to be handed over into a folder.

    A commune writes one packet to its office; an office one delta and one acknowledgement for each
    commune, or for the one named. Refusals: `no_office` before pairing, `no_such_receiver`, those of writing.
    """
    if store.identity.role == OFFICE:
        return list(_to_communes(store, folder, receiver, kind))
    with store.read() as reader:
        if trust.pinned(reader) is None:
            raise Refusal("no_office")
    if receiver not in (None, ALL, OFFICE):
        raise Refusal("no_such_receiver", text=receiver)
    return [write_records(store, folder, Parcel(store.identity.area, kind), tick)]


def _to_communes(store: Store, folder: Path, receiver: str | None, kind: labels.Kind) -> Iterator[Exported]:
    with store.read() as reader:
        known = sorted({area for one in trust.certified(reader) for area in one.areas} - {ALL})
    if receiver not in (None, "all"):
        known = [area for area in known if area == _found(str(receiver), today_of(store))]
        if not known:
            raise Refusal("no_such_receiver", text=receiver)
    for area in known:
        yield write_records(store, folder, Parcel(area, kind))
        yield write_acknowledgement(store, folder, area)


def _found(receiver: str, today: str) -> str | None:
    try:
        return areas.find(receiver, today).id
    except areas.UnknownArea:
        return None


def write_records(store: Store, folder: Path, parcel: Parcel, tick: Tick = silent) -> Exported:
    """Write the changes of an area that its receivers may lack (`delta`), or all of them.

    The work can be stopped by its tick until the last line is sealed; then nothing stands on the stick.
    """
    area, kind, request = parcel
    with store.read() as reader:
        log = Log(reader)
        known = _lowest_known(store, reader, area) if kind == "delta" else {}
        parts = _parts(store, log, area, known)
        start = _label(store, log, area, kind)
        start.streams.update({log.stream_name(part.stream): _stretch(log, part) for part in parts})
        label = replace(start, counts=_counts(reader, parts), request=request)
        lines = told(_lines(reader, parts), label.counts.changes + label.counts.operations, tick)
        return _write(store, folder, label, lines)


def write_acknowledgement(store: Store, folder: Path, area: str) -> Exported:
    """Tell an area's laptops what was applied, which operations were refused, and the state held here."""
    with store.read() as reader:
        label = _label(store, Log(reader), area, "acknowledgement")
        state = State(state_digest(reader, area), SCHEMA)
        return _write(store, folder, replace(label, state=state), _verdicts(reader, area))


def write_card(store: Store, file: Path) -> Exported:
    """Write the office's card, for everyone: open, and signed by the root. Refusal `not_an_office`."""
    card = trust.own_card(store)
    root = trust.root_key(store.keys)
    with store.read() as reader:
        label = card_label(store, reader)
    written = write_packet(file.parent, label, [trust.card_line(card)], store.clock.random(16), root)
    written.path.replace(file)
    return Exported(str(file), "card", ALL, label.number, 0, 0, written.size)


def card_label(store: Store, reader: Connection) -> Label:
    """The label of the next card: for everyone, of everywhere, by the root. Refusal `not_an_office`."""
    root = trust.root_key(store.keys)
    sender = Sender(store.keys.device, store.identity.generation, root.key_id)
    return replace(_label(store, Log(reader), ALL, "card"), sender=sender, to=[], have={})


def _lowest_known(store: Store, reader: Connection, area: str) -> dict[str, int]:
    """What all receivers are known to have: of a commune the office's devices, of an office the laptops."""
    is_office = store.identity.role == OFFICE
    devices = [
        one.device
        for one in trust.active(reader)
        if one.is_office != is_office and one.covers(area) and one.device != store.keys.device
    ]
    have = [packets.have_of(reader, device) for device in devices]
    streams = {stream for known in have for stream in known}
    return {stream: min(known.get(stream, 0) for known in have) for stream in streams}


def _parts(store: Store, log: Log, area: str, known: dict[str, int]) -> list[Part]:
    wanted = {area, *areas.predecessors(area), *([ALL] if store.identity.role == OFFICE else [])}
    found = [
        Part(stream, known.get(log.stream_name(stream), 0))
        for stream in log.streams.values()
        if stream.area in wanted
    ]
    return sorted(
        (part for part in found if part.after < part.stream.last),
        key=lambda part: log.stream_name(part.stream),
    )


def _stretch(log: Log, part: Part) -> Stretch:
    before = log.digest_at(log.stream_name(part.stream), part.after) or b""
    return Stretch(part.after + 1, part.stream.last, before.hex(), part.stream.digest.hex())


def _counts(reader: Connection, parts: Iterable[Part]) -> Counts:
    changes = operations = 0
    for part in parts:
        changes += part.stream.last - part.after
        chosen = select(func.count()).select_from(OPERATION).join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        mine = chosen.where(CHANGE.c.stream == part.stream.id, CHANGE.c.n > part.after)
        operations += int(reader.execute(mine.where(CHANGE.c.n <= part.stream.last)).scalar_one())
    return Counts(changes, operations)


def _label(store: Store, log: Log, area: str, kind: labels.Kind) -> Label:
    with store.writing() as connection:
        number = packets.next_number(connection)
    near = {area, ALL, *areas.predecessors(area)}
    return Label(
        format=labels.FORMAT,
        kind=kind,
        area=area,
        sender=Sender(store.keys.device, store.identity.generation, trust.signing_key(store.keys).key_id),
        to=trust.recipients(store, log.connection, area),
        number=number,
        streams={},
        have=log.vector(near),
        schema=(SCHEMA, SCHEMA),
        counts=Counts(0, 0),
        claimed_at=store.clock.now(),
    )


def _lines(reader: Connection, parts: Iterable[Part]) -> Iterator[bytes]:
    for part in parts:
        for _, line, operations in lines_of(reader, part.stream.id, part.after, part.stream.last):
            yield line
            yield from operations


def _verdicts(reader: Connection, area: str) -> Iterator[bytes]:
    chosen = (
        select(STREAM.c.id, CHANGE.c.n, OPERATION.c.t, OPERATION.c.r, OPERATION.c.verdict)
        .join(CHANGE, CHANGE.c.stream == STREAM.c.id)
        .join(OPERATION, OPERATION.c.change == CHANGE.c.id)
        .where(STREAM.c.area == area, OPERATION.c.verdict.is_not(None))
        .order_by(CHANGE.c.id, OPERATION.c.t, OPERATION.c.r)
    )
    log = Log(reader)
    names = {stream.id: log.stream_name(stream) for stream in log.streams.values()}
    for stream, n, table, row, verdict in reader.execute(chosen):
        yield verdict_line(Refused(names[stream], n, table, row, verdict))


def _write(store: Store, folder: Path, label: Label, lines: Iterable[bytes]) -> Exported:
    key = trust.signing_key(store.keys)
    written = write_packet(folder, label, lines, store.clock.random(16), key)
    _keep_copy(store, written.path)
    with store.writing() as connection:
        packets.note_packet(
            connection,
            packets.PacketNote(
                direction="out",
                label_sha256=written.label_sha256,
                file=written.path.name,
                kind=label.kind,
                area=label.area,
                number=label.number,
                device=label.sender.device,
                at=store.clock.now(),
                verdict="written",
                code=None,
                changes=label.counts.changes,
                operations=label.counts.operations,
                streams=ends_of(label),
                returned=[],
            ),
        )
    counts = label.counts
    return Exported(
        str(written.path),
        label.kind,
        label.area,
        label.number,
        counts.changes,
        counts.operations,
        written.size,
    )


def _keep_copy(store: Store, path: Path) -> None:
    """Keep the sealed packet beside the store, for its receipt; the one on the stick counts without it."""
    kept = store.folder / "outbox" / path.name
    if kept.resolve() != path.resolve():
        with suppress(OSError):
            kept.parent.mkdir(exist_ok=True)
            shutil.copyfile(path, kept)


def ends_of(label: Label) -> dict[str, list[int]]:
    """First and last sequence that a packet carries of each stream."""
    return {stream: [stretch.first, stretch.last] for stream, stretch in label.streams.items()}
