"""A hand-off as an officer does it: several packets written, checked or taken each told in words."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from desktop_app.desk.words import day_of
from desktop_app.domain.base import ALL
from desktop_app.domain.refusal import Refusal
from desktop_app.store import packets
from desktop_app.store.log import Log
from desktop_app.store.migrate import SCHEMA
from desktop_app.store.store import Store
from desktop_app.sync import outbox, trust
from desktop_app.sync.inbox import (
    GOOD,
    IMPORTED,
    KNOWN,
    PATTERN,
    REFUSED,
    WAITING,
    Verdict,
    import_file,
    import_files,
    named,
    proven_label,
    verify_file,
)
from desktop_app.sync.label import Kind, Label
from desktop_app.sync.minisign import PublicKey
from desktop_app.sync.outbox import Exported, Parcel
from desktop_app.sync.packet import open_packet
from desktop_app.sync.pairing import demand_request
from desktop_app.sync.progress import Tick, silent
from desktop_app.vietnam import areas, dates


class Checked(NamedTuple):
    """A packet with its verdict in words; `label_sha256` and what the label says are empty if unreadable."""

    path: Path
    verdict: Verdict
    sentence: str
    step: str
    label_sha256: str = ""
    unit: str = ""
    kind: str = ""
    number: int = 0
    changes: int = 0
    records: int = 0


class Asked(NamedTuple):
    """A computer that asks to be let in: its unit, number, check number, how many changes it brings."""

    path: Path
    area: str
    unit: str
    device: str
    digits: str
    changes: int


def communes(reader: Connection) -> dict[str, str]:
    """The units whose computers the office let in: their names by area, in order of name."""
    known = {area for one in trust.certified(reader) for area in one.areas} - {ALL}
    return dict(sorted(((area, areas.name_with_kind(area)) for area in known), key=lambda one: one[1]))


def send(
    store: Store, folder: Path, kind: Kind = "delta", chosen: Sequence[str] = (), tick: Tick = silent
) -> list[Exported]:
    """Write a commune's packet to its office, or the office's answers to the communes chosen.

    An answer is what a commune lacks, and the acknowledgement of what it sent. What stands on the stick
    already when the work is stopped is whole. Refusals: `no_office`, `unknown_area`, and those of writing.
    """
    if store.identity.role != outbox.OFFICE:
        return outbox.export(store, folder, kind=kind, tick=tick)
    written: list[Exported] = []
    for done, area in enumerate(chosen):
        tick(done, len(chosen))
        written.append(outbox.write_records(store, folder, Parcel(area, kind)))
        written.append(outbox.write_acknowledgement(store, folder, area))
    return written


def packets_in(paths: Iterable[Path]) -> list[Path]:
    """These files, and the packets that lie in these folders; each once, in order."""
    found = [file for path in paths for file in (sorted(path.glob(PATTERN)) if path.is_dir() else [path])]
    return list(dict.fromkeys(found))


def check(store: Store, files: Sequence[Path], tick: Tick = silent) -> list[Checked]:
    """What would become of these packets, said before anything is taken; nothing is written."""
    found = []
    for done, file in enumerate(files):
        tick(done, len(files))
        found.append(_checked(store, file, verify_file(store, file)))
    return sorted(found, key=_weight)


def take(store: Store, files: Sequence[Path], tick: Tick = silent) -> list[Checked]:
    """Take packets in, in whatever order they fit; each is taken whole or not at all."""
    verdicts: dict[Path, Verdict] = {}
    for done, file in enumerate(files):
        tick(done, len(files))
        verdicts[file] = import_file(store, file, tick if len(files) == 1 else silent)
    again = [file for file, one in verdicts.items() if one.verdict not in (IMPORTED, KNOWN)]
    if again and len(files) > 1:
        verdicts |= dict(zip(again, import_files(store, again), strict=True))
    return sorted((_checked(store, file, verdict) for file, verdict in verdicts.items()), key=_weight)


def _weight(one: Checked) -> tuple[int, int, str]:
    """What was or can be taken comes first, then what waits, what is known, what is refused."""
    order = (GOOD, IMPORTED, WAITING, KNOWN, REFUSED)
    return order.index(one.verdict.verdict), one.number, one.path.name


class _Parties(NamedTuple):
    """Who made a packet and whom it is for, by name."""

    unit: str
    receiver: str


def _checked(store: Store, file: Path, verdict: Verdict) -> Checked:
    try:
        label, digest = proven_label(store, file)
    except Refusal:
        return Checked(file, verdict, verdict.sentence, "")
    verdict = _here(store, label, verdict)
    parties = _parties(store, label)
    said = _said(store, label, verdict, digest)
    return Checked(
        file,
        verdict,
        said.sentence if said else verdict.sentence,
        said.step if said and verdict.verdict == WAITING else "",
        digest,
        parties.unit,
        label.kind,
        label.number,
        label.counts.changes,
        label.counts.operations,
    )


def _here(store: Store, label: Label, verdict: Verdict) -> Verdict:
    """The verdict where a packet has nothing to do here: one's own, or a request at a commune."""
    if verdict.verdict not in (GOOD, WAITING):
        return verdict
    if label.sender.device == store.identity.device:
        return Verdict(verdict.file, KNOWN, "own_packet")
    if verdict.code == "device_not_approved" and store.identity.role != outbox.OFFICE:
        return Verdict(verdict.file, REFUSED, "not_for_us")
    return verdict


def _parties(store: Store, label: Label) -> _Parties:
    with store.read() as reader:
        sender = next((one for one in trust.certified(reader) if one.device == label.sender.device), None)
        card = trust.pinned(reader)
    office = card.name if card else areas.name_with_kind(store.identity.area)
    unit = "" if label.area == ALL else named(label.area)
    is_office = label.kind == "card" or (sender is not None and sender.is_office)
    return _Parties(office, unit) if is_office else _Parties(unit, office)


def _said(store: Store, label: Label, verdict: Verdict, digest: str) -> Refusal | None:
    """The words for a verdict whose own sentence does not say who, when and what is missing."""
    parties = _parties(store, label)
    if verdict.code == "not_for_us":
        return Refusal("not_for_us", receiver=parties.receiver)
    if verdict.verdict == REFUSED or verdict.code is None:
        return None
    with store.read() as reader:
        note = packets.known_packet(reader, digest)
        log = Log(reader)
        missing = sum(max(0, one.first - 1 - log.last_of(s)) for s, one in label.streams.items())
    return Refusal(
        verdict.code,
        number=label.number,
        unit=parties.unit,
        date=dates.show_day(day_of(note.at)) if note else "",
        missing=missing,
        their=label.schema[0],
        ours=SCHEMA,
    )


def read_request(file: Path) -> Asked:
    """The computer that asks to be let in by this file; Refusals of `demand_request`, or of a bad packet."""
    with open_packet(file) as packet:
        asked = demand_request(packet)
        changes = packet.label.counts.changes
    digits = trust.fingerprint(PublicKey.from_text(asked.sign))
    return Asked(file, asked.area, areas.name_with_kind(asked.area), asked.device, digits, changes)


def own_digits(store: Store) -> str:
    """This computer's own check number, which the office sees beside its request."""
    return trust.fingerprint(trust.signing_key(store.keys).public)
