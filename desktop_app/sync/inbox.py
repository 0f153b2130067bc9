"""The gate: what is checked of a packet before a row of it is written, in this order.

Size; the sealed file copied here; container; signature by a certified device; label; kind and area against
its certificate; known packet; then, in one transaction, decrypt and parse as a stream, apply,
compare what the label promised, and note the packet. A refusal leaves database and kept files as they were.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from desktop_app.domain.base import ALL
from desktop_app.domain.refusal import Refusal
from desktop_app.store import packets
from desktop_app.store.log import CONFLICT, Log, read_meta, write_meta
from desktop_app.store.merge import Merge, Refused
from desktop_app.store.migrate import SCHEMA
from desktop_app.store.packets import PacketNote
from desktop_app.store.store import Store
from desktop_app.sync import trust
from desktop_app.sync.body_line import parse_verdict
from desktop_app.sync.changes import read_changes
from desktop_app.sync.container import LARGEST_FILE
from desktop_app.sync.label import Label
from desktop_app.sync.outbox import ends_of
from desktop_app.sync.packet import ENDING, Packet, open_packet
from desktop_app.sync.progress import Tick, silent, told
from desktop_app.vietnam import areas

PATTERN = "*.songhe"
TAKING = ".taking-"
LEFT_BEHIND = 3_600_000
IMPORTED, KNOWN, WAITING, REFUSED, GOOD = "imported", "known", "waiting", "refused", "good"


class Verdict(NamedTuple):
    """What became of a packet; `applied`, `waiting` and `refused` count changes, changes and operations.

    `conflicts` counts the open ones of the store afterwards; `sentence` says a refusal in words.
    """

    file: str
    verdict: str
    code: str | None = None
    applied: int = 0
    waiting: int = 0
    refused: int = 0
    conflicts: int = 0
    sentence: str = ""


def import_files(store: Store, paths: Iterable[Path]) -> list[Verdict]:
    """Take packets in; those of a folder in any order, again until nothing more moves."""
    files = [file for path in paths for file in (sorted(path.glob(PATTERN)) if path.is_dir() else [path])]
    verdicts = {file: import_file(store, file) for file in files}
    moved = True
    while moved:
        again = {file: import_file(store, file) for file, one in verdicts.items() if _may_move(one)}
        moved = any(one.applied for one in again.values())
        verdicts |= {file: one for file, one in again.items() if one.verdict != KNOWN}
    return [_settled(store, verdicts[file]) for file in files]


def _may_move(verdict: Verdict) -> bool:
    return verdict.code in ("unknown_device", "device_not_approved")


def _settled(store: Store, verdict: Verdict) -> Verdict:
    """The verdict after all others came in: what waited may have been applied since."""
    if verdict.verdict != WAITING or verdict.code != "changes_missing":
        return verdict
    with store.read() as reader:
        note = next((one for one in packets.packets(reader, "in") if one.file == verdict.file), None)
    if note is None or note.verdict != IMPORTED:
        return verdict
    return verdict._replace(verdict=IMPORTED, code=None, applied=note.changes, waiting=0, sentence="")


def import_file(store: Store, path: Path, tick: Tick = silent) -> Verdict:
    """Take one packet in; a refusal is a verdict, not an error. A tick that raises leaves nothing written."""
    try:
        with _copied(store, path) as copy:
            return _import(store, path.name, copy, tick)
    except Refusal as refusal:
        return _refused(path, refusal)


def verify_file(store: Store, path: Path) -> Verdict:
    """Check a packet to its last line and write nothing: `good`, `known`, `waiting` or `refused`."""
    try:
        with open_packet(path) as packet, store.read() as reader:
            early = _admit(store, reader, path.name, packet)
            if early is not None:
                return early
            for _ in _contents(store, reader, packet):
                pass
            return _foreseen(Log(reader), packet.label, Verdict(path.name, GOOD))
    except Refusal as refusal:
        return _refused(path, refusal)


def proven_label(store: Store, path: Path) -> tuple[Label, str]:
    """What a packet says on its outside, proven as at the gate, and the SHA-256 of that; refused as there."""
    with open_packet(path) as packet, store.read() as reader:
        if not packet.is_open:
            _prove(reader, packet)
        elif trust.prove_card(packet) is None:
            raise Refusal("not_a_card")
        return packet.label, packet.label_sha256


def _foreseen(log: Log, label: Label, verdict: Verdict) -> Verdict:
    """The verdict on a good packet: it would wait where changes before its own are not here."""
    waiting = sum(
        stretch.last - stretch.first + 1
        for stream, stretch in label.streams.items()
        if stretch.first > log.last_of(stream) + 1
    )
    return verdict._replace(verdict=WAITING, code="changes_missing", waiting=waiting) if waiting else verdict


def _refused(path: Path, refusal: Refusal) -> Verdict:
    return Verdict(path.name, REFUSED, refusal.code, sentence=f"{refusal.sentence} {refusal.step}")


@contextmanager
def _copied(store: Store, path: Path) -> Iterator[Path]:
    """The packet copied into the store's inbox under a name of its own; gone afterwards unless kept."""
    inbox = store.folder / "inbox"
    inbox.mkdir(exist_ok=True)
    _clear_left(store, inbox)
    handle, name = tempfile.mkstemp(dir=inbox, prefix=TAKING)
    os.close(handle)
    copy = Path(name)
    try:
        _copy(path, copy)
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _clear_left(store: Store, inbox: Path) -> None:
    """Drop sealed copies that a crash left an hour ago or longer."""
    for left in inbox.glob(f"{TAKING}*"):
        with suppress(OSError):
            if left.stat().st_mtime * 1000 < store.clock.now() - LEFT_BEHIND:
                left.unlink()


def _copy(path: Path, copy: Path) -> None:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise Refusal("too_large", file=path.name)
        if (free := shutil.disk_usage(copy.parent).free) < size:
            raise Refusal("no_space", free=free, need=size)
        shutil.copyfile(path, copy)
    except OSError as error:
        raise Refusal("file_unreadable", file=path.name) from error


def _import(store: Store, name: str, copy: Path, tick: Tick) -> Verdict:
    with open_packet(copy, name) as packet:
        with store.read() as reader:
            early = _admit(store, reader, name, packet)
        verdict = early or _apply(store, name, packet, tick)
        if early is None and _is_behind(store, packet.label):
            store.begin_generation()
    if verdict.verdict in (IMPORTED, WAITING):
        os.replace(copy, store.folder / "inbox" / f"{packet.label.name}{ENDING}")
    if early is not None and early.verdict == WAITING:
        _note_waiting(store, name, packet, early)
    return verdict


def _admit(store: Store, reader: Connection, name: str, packet: Packet) -> Verdict | None:
    """The verdict on a packet that is not to be applied now, or None; refuses what may never be."""
    if packet.is_open:
        return _admit_card(reader, name, packet)
    sender = _prove(reader, packet)
    if sender is None:
        return Verdict(name, WAITING, "device_not_approved")
    label = packet.label
    _demand_rights(reader, label, sender)
    note = packets.known_packet(reader, packet.label_sha256)
    if note is not None and note.verdict != WAITING:
        return Verdict(name, KNOWN, "already_received")
    if trust.own_recipient(store) not in label.to:
        raise Refusal("not_for_us", receiver=named(label.area))
    if label.schema[0] > SCHEMA:
        return Verdict(name, WAITING, "newer_version")
    _demand_one_history(Log(reader), label)
    return None


def _admit_card(reader: Connection, name: str, packet: Packet) -> Verdict | None:
    """None for an office's card whose root took the place of the one pinned here; refuses any other."""
    card, pinned = trust.prove_card(packet), trust.pinned(reader)
    if card is None:
        raise Refusal("not_a_card")
    if packets.known_packet(reader, packet.label_sha256):
        return Verdict(name, KNOWN, "already_received")
    if pinned is None or pinned.root == card.root:
        raise Refusal("card_is_no_packet")
    if not card.follows(pinned.root):
        raise Refusal("other_root", office=pinned.name)
    return None


def _prove(reader: Connection, packet: Packet) -> trust.Statement | None:
    """The certified device that signed the packet; None for the request of one that is not certified yet."""
    certified = trust.certified(reader)
    known = [one for one in certified if one.key.key_id == packet.key_id]
    sender = next((one for one in known if packet.is_signed_by(one.key)), None)
    if sender is None:
        if known:
            raise Refusal("altered", part="signature")
        asked = packet.prove_request()
        if asked is None or asked.device in {one.device for one in certified}:
            raise Refusal("unknown_device")
        return None
    packet.prove(sender.key)
    if packet.label.sender.device != sender.device:
        raise Refusal("unknown_device")
    return sender


def _demand_rights(reader: Connection, label: Label, sender: trust.Statement) -> None:
    withdrawn = trust.revoked(reader)
    if sender.device in withdrawn:
        raise Refusal("device_revoked", device=sender.shown, number=label.number)
    if label.kind == "acknowledgement" and not sender.is_office:
        raise Refusal("kind_not_allowed", device=sender.shown, kind=label.kind)
    if not sender.covers(label.area):
        raise Refusal("area_not_allowed", device=sender.shown, area=named(label.area))
    near = {label.area, *areas.predecessors(label.area), *([ALL] if sender.is_office else [])}
    for stream, stretch in label.streams.items():
        device, _, area = stream.split(".")
        if area not in near:
            raise Refusal("area_not_allowed", device=sender.shown, area=named(area))
        if device in withdrawn and stretch.last > withdrawn[device].last.get(stream, 0):
            raise Refusal("device_revoked", device=device, number=label.number)


def named(area: str) -> str:
    """An area as people call it; `all` and one unknown here by its id."""
    try:
        return areas.name_with_kind(area)
    except areas.UnknownArea:
        return area


def _demand_one_history(log: Log, label: Label) -> None:
    """Refuse a stream that tells another story than the one known here: a copied or restored store."""
    for stream, stretch in label.streams.items():
        for n, digest in ((stretch.first - 1, stretch.before), (stretch.last, stretch.after)):
            known = log.digest_at(stream, n)
            if known is not None and known.hex() != digest:
                raise Refusal("two_histories", device=label.sender.device, number=label.number)


def _contents(store: Store, reader: Connection, packet: Packet) -> Iterable[object]:
    """What a proven packet holds, to its end: the changes of records, else lines."""
    lines, label = _lines(store, packet), packet.label
    return lines if label.kind in _TAKE else read_changes(lines, label, _known_ends(Log(reader), label))


def _known_ends(log: Log, label: Label) -> dict[str, tuple[int, bytes]]:
    last = {stream: log.last_of(stream) for stream in label.streams}
    return {stream: (n, log.digest_at(stream, n) or b"") for stream, n in last.items()}


def _lines(store: Store, packet: Packet) -> Iterator[bytes]:
    return packet.lines(None if packet.is_open else store.keys.identity)


def _apply(store: Store, name: str, packet: Packet, tick: Tick) -> Verdict:
    label = packet.label
    take = _TAKE.get(label.kind, _take_changes)
    with store.receive() as merge:
        lines = told(_lines(store, packet), label.counts.changes + label.counts.operations, tick)
        applied, returned = take(merge, label, lines)
        verdict = Verdict(name, IMPORTED, None, applied, 0, len(returned) if applied else 0)
        verdict = _with_waiting(merge, label, verdict)
        _note(store, merge.connection, _Taken(name, packet, verdict, returned))
        packets.settle_waiting(merge.connection, merge.log.vector())
    return verdict


def _is_behind(store: Store, label: Label) -> bool:
    """Whether the sender knows more of this store than it does itself: it was restored, mark and all."""
    own = f"{store.identity.device}.{store.identity.generation}."
    with store.read() as reader:
        log = Log(reader)
        return any(stream.startswith(own) and n > log.last_of(stream) for stream, n in label.have.items())


def _take_changes(merge: Merge, label: Label, lines: Iterator[bytes]) -> tuple[int, list[Refused]]:
    """Apply changes of records; how many were, and the operations refused here."""
    result = merge.take(read_changes(lines, label, _known_ends(merge.log, label)))
    return result.applied, result.refused


def _take_verdicts(_merge: Merge, _label: Label, lines: Iterator[bytes]) -> tuple[int, list[Refused]]:
    """Read an acknowledgement: the operations its sender refused."""
    return 0, [parse_verdict(line) for line in lines]


def _take_card(merge: Merge, _label: Label, lines: Iterator[bytes]) -> tuple[int, list[Refused]]:
    """Pin the office's new root in place of the old."""
    for line in lines:
        trust.pin(merge.connection, trust.parse_card(line))
    return 0, []


_TAKE = {"acknowledgement": _take_verdicts, "card": _take_card}


def _with_waiting(merge: Merge, label: Label, verdict: Verdict) -> Verdict:
    waiting = sum(
        max(0, stretch.last - max(merge.log.last_of(stream), stretch.first - 1))
        for stream, stretch in label.streams.items()
    )
    conflicts = int(merge.connection.execute(select(func.count()).select_from(CONFLICT)).scalar_one())
    if waiting:
        verdict = verdict._replace(verdict=WAITING, code="changes_missing", waiting=waiting)
    return verdict._replace(conflicts=conflicts)


class _Taken(NamedTuple):
    name: str
    packet: Packet
    verdict: Verdict
    returned: Sequence[Refused] = ()


def _note(store: Store, connection: Connection, taken: _Taken) -> None:
    name, packet, verdict, returned = taken
    label = packet.label
    packets.note_packet(
        connection,
        PacketNote(
            direction="in",
            label_sha256=packet.label_sha256,
            file=name,
            kind=label.kind,
            area=label.area,
            number=label.number,
            device=label.sender.device,
            at=store.clock.now(),
            verdict=verdict.verdict,
            code=verdict.code,
            changes=label.counts.changes,
            operations=label.counts.operations,
            streams=ends_of(label),
            returned=[list(one) for one in returned],
        ),
    )
    if verdict.code != "device_not_approved":
        if label.kind != "card":
            packets.note_have(connection, label.sender.device, label.have)
        _note_office_time(connection, label)


def _note_office_time(connection: Connection, label: Label) -> None:
    """The newest time an office claimed: a clock behind it is doubtful."""
    sender = next((one for one in trust.certified(connection) if one.device == label.sender.device), None)
    if sender is not None and sender.is_office:
        newest = max(label.claimed_at, int(read_meta(connection, "office_at") or 0))
        write_meta(connection, "office_at", str(newest))


def _note_waiting(store: Store, name: str, packet: Packet, verdict: Verdict) -> None:
    with store.writing() as connection:
        _note(store, connection, _Taken(name, packet, verdict))
