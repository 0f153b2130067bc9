"""The gate before a row is written: the order of its checks, and every bit of a packet on a real store."""

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from desktop_app.desk import people
from desktop_app.domain.refusal import SENTENCES, Refusal
from desktop_app.store import check, packets
from desktop_app.store.store import Store
from desktop_app.sync import label as labels
from desktop_app.sync import outbox, pairing, trust
from desktop_app.sync.inbox import Verdict, import_file, verify_file
from desktop_app.sync.label import Request
from desktop_app.sync.minisign import SigningKey, sign
from desktop_app.sync.packet import LARGEST_REQUEST, open_packet, write_packet
from tests.soak import times
from tests.store.stores import AREA
from tests.sync.offices import ask, laptop, new_office, pair
from tests.sync.samples import SALT
from tests.sync.test_packet import assemble, parts_of

MEMORY = Path("/dev/shm")


class Desk(NamedTuple):
    """An office, a laptop it knows, and a small packet of that laptop which was not taken in yet."""

    office: Store
    laptop: Store
    packet: Path
    folder: Path


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """Where it can be in memory: some ten thousand files are written."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        folder = Path(name)
        office, sender = new_office(folder / "office"), laptop(folder / "laptop", 1)
        pair(office, sender, folder / "pairing")
        people.add_person(sender, name="Lò Thị Hà", birth="1990")
        (written,) = outbox.export(sender, folder / "stick")
        yield Desk(office, sender, Path(written.file), folder)
        for store in (office, sender):
            with store.read() as reader:
                assert check.findings(reader) == []
            store.close()


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The labels that reached the parser."""
    seen: list[bytes] = []
    decode = labels.decode

    def watch(line: bytes) -> labels.Label:
        seen.append(line)
        return decode(line)

    monkeypatch.setattr(labels, "decode", watch)
    return seen


class Kept(NamedTuple):
    """What an office holds: digest, notes of packets, and the bytes of every file in its folder."""

    digest: str
    notes: list[packets.PacketNote]
    files: dict[str, bytes]


def kept(store: Store) -> Kept:
    with store.read() as reader:
        notes = packets.packets(reader)
    files = {
        str(path.relative_to(store.folder)): path.read_bytes()
        for path in sorted(store.folder.rglob("*"))
        if path.is_file() and not path.name.endswith("-shm")
    }
    return Kept(store.digest(AREA), notes, files)


def outside(store: Store) -> list[tuple[str, int, int]]:
    """Name, size and time of change of every file a commit would touch."""
    return [
        (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for folder in (store.folder, store.folder / "inbox")
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name)
        if entry.is_file() and not entry.name.endswith("-shm")
    ]


def refuse(desk: Desk, contents: Iterator[bytes]) -> Counter[str]:
    """Give the office packets, each of which it must refuse with a code and without a trace; the codes."""
    codes: Counter[str] = Counter()
    before, around = kept(desk.office), outside(desk.office)
    given = desk.folder / "given.songhe"
    for content in contents:
        given.write_bytes(content)
        verdict = import_file(desk.office, given)
        assert (verdict.verdict, outside(desk.office)) == ("refused", around), verdict
        codes[str(verdict.code)] += 1
    assert kept(desk.office) == before
    assert codes.keys() <= SENTENCES.keys()
    return codes


def flipped(content: bytes, bits: range) -> Iterator[bytes]:
    """The content with one bit turned, for each of these bits."""
    for bit in bits:
        changed = bytearray(content)
        changed[bit // 8] ^= 1 << bit % 8
        yield bytes(changed)


def test_any_flipped_bit_is_refused_and_nothing_written(desk: Desk) -> None:
    content = desk.packet.read_bytes()
    codes = refuse(desk, flipped(content, range(len(content) * 8)))
    assert codes.total() == len(content) * 8
    assert codes.keys() == {"altered", "not_a_packet", "too_large", "truncated"}


@pytest.mark.parametrize("part", [0, 1, 2], ids=["label", "signature", "body"])
def test_any_flipped_bit_in_a_mended_container_is_refused(desk: Desk, part: int) -> None:
    """Somebody who knows the format writes right checksums around it; all bits in the long run."""
    original = parts_of(desk.packet.read_bytes())

    def mended() -> Iterator[bytes]:
        for piece in flipped(original[part], range(0, len(original[part]) * 8, times(7, 1))):
            yield assemble(*original[:part], piece, *original[part + 1 :])

    codes = refuse(desk, mended())
    assert codes.keys() <= {"altered", "unknown_device"}
    assert "altered" in codes


def test_any_shorter_file_is_refused_and_nothing_written(desk: Desk) -> None:
    content = desk.packet.read_bytes()
    cut = (content[:length] for length in range(len(content)))
    assert refuse(desk, cut) == {"truncated": len(content)}


def test_any_appended_byte_is_refused_and_nothing_written(desk: Desk) -> None:
    content = desk.packet.read_bytes()
    assert refuse(desk, (content + bytes([more]) for more in range(256))) == {"not_a_packet": 256}


def test_verify_refuses_every_changed_byte(desk: Desk) -> None:
    content = desk.packet.read_bytes()
    around = outside(desk.office)
    given = desk.folder / "given.songhe"
    for changed in flipped(content, range(0, len(content) * 8, times(8, 1))):
        given.write_bytes(changed)
        assert verify_file(desk.office, given).verdict == "refused"
    assert outside(desk.office) == around


def test_the_packet_itself_is_good(desk: Desk) -> None:
    assert verify_file(desk.office, desk.packet) == Verdict(desk.packet.name, "good")


# The order of the gate


def test_no_label_is_parsed_before_its_signature_holds(desk: Desk, parsed: list[bytes]) -> None:
    label, signature, body = parts_of(desk.packet.read_bytes())
    forger = SigningKey(trust.signing_key(desk.laptop.keys).key_id, os.urandom(32))
    stranger = SigningKey("f" * 16, os.urandom(32))
    name = desk.packet.stem
    forged = [
        assemble(label, sign(forger, label, name), body),
        assemble(label, sign(stranger, label, name), body),
        *(assemble(piece, signature, body) for piece in flipped(label, range(0, len(label) * 8, 8))),
    ]
    codes = refuse(desk, iter(forged))
    assert codes == {"altered": len(label) + 1, "unknown_device": 1}
    assert parsed == []


def test_a_proven_label_is_parsed_once(desk: Desk, parsed: list[bytes]) -> None:
    assert verify_file(desk.office, desk.packet).verdict == "good"
    assert parsed == [parts_of(desk.packet.read_bytes())[0]]


def test_a_packet_says_nothing_before_it_is_proven(desk: Desk) -> None:
    with open_packet(desk.packet) as packet:
        with pytest.raises(LookupError):
            assert packet.label
        with pytest.raises(LookupError):
            packet.lines(desk.office.keys.identity)


def test_only_a_request_is_parsed_for_the_key_that_proves_it(
    desk: Desk, parsed: list[bytes], tmp_path: Path
) -> None:
    stranger = laptop(tmp_path / "stranger", 3)
    asked = ask(desk.office, stranger, tmp_path / "pairing")
    parsed.clear()
    verdict = verify_file(desk.office, asked)
    assert (verdict.verdict, verdict.code) == ("waiting", "device_not_approved")
    assert set(parsed) == {parts_of(asked.read_bytes())[0]}

    parsed.clear()
    (delta,) = outbox.export(stranger, tmp_path / "stick")
    assert verify_file(desk.office, Path(delta.file)).code == "unknown_device"
    assert parsed == []
    stranger.close()


def test_a_long_request_is_not_parsed(desk: Desk, parsed: list[bytes]) -> None:
    key = SigningKey("f" * 16, os.urandom(32))
    label = b'{"kind":"request"' + b" " * LARGEST_REQUEST + b"}"
    file = desk.folder / "long.songhe"
    file.write_bytes(assemble(label, sign(key, label, "x"), b"body"))
    assert verify_file(desk.office, file).code == "unknown_device"
    assert parsed == []


def posing_request(desk: Desk, folder: Path) -> Path:
    """A request, rightly signed by a new key, in the name of the laptop that is known already."""
    key = SigningKey("f" * 16, os.urandom(32))
    true = trust.signing_key(desk.laptop.keys)
    with open_packet(desk.packet) as packet:
        packet.prove(true.public)
        said = packet.label
    asked = Request(
        said.sender.device,
        said.sender.generation,
        key.public.to_text(),
        trust.own_recipient(desk.laptop),
        AREA,
    )
    label = replace(
        said,
        kind="request",
        sender=replace(said.sender, key=key.key_id),
        request=asked,
        streams={},
        counts=labels.Counts(0, 0),
    )
    return write_packet(folder, label, [], SALT, key).path


def test_nobody_asks_to_be_let_in_as_a_known_laptop(desk: Desk, tmp_path: Path) -> None:
    file = posing_request(desk, tmp_path)
    before = kept(desk.office)
    assert import_file(desk.office, file).code == "unknown_device"
    with pytest.raises(Refusal) as refused:
        pairing.approve(desk.office, file, tmp_path / "answer")
    assert refused.value.code == "device_known"
    assert kept(desk.office) == before


def test_a_laptop_speaks_for_itself_alone(desk: Desk, tmp_path: Path) -> None:
    """A rightly signed packet in another device's name is refused."""
    key = trust.signing_key(desk.laptop.keys)
    with open_packet(desk.packet) as packet:
        packet.prove(key.public)
        said = packet.label
    label = replace(
        said,
        sender=replace(said.sender, device=desk.office.keys.device),
        streams={},
        counts=labels.Counts(0, 0),
    )
    file = write_packet(tmp_path, label, [], SALT, key).path
    assert import_file(desk.office, file).code == "unknown_device"


def test_a_card_proves_itself_by_the_root_it_names(desk: Desk, tmp_path: Path, parsed: list[bytes]) -> None:
    outbox.write_card(desk.office, tmp_path / "card.songhe")
    content = (tmp_path / "card.songhe").read_bytes()
    parsed.clear()
    card, _ = pairing.read_card(tmp_path / "card.songhe")
    assert card.root == trust.root_key(desk.office.keys).public.to_text()
    assert len(parsed) == 1

    parsed.clear()
    parts = parts_of(content)
    for piece in flipped(parts[0], range(0, len(parts[0]) * 8, 8)):
        (tmp_path / "bad.songhe").write_bytes(assemble(piece, *parts[1:], name="body.zst"))
        with pytest.raises(Refusal):
            pairing.read_card(tmp_path / "bad.songhe")
    assert parsed == []


def test_an_unknown_key_id_is_only_a_hint(desk: Desk) -> None:
    with open_packet(desk.packet) as packet:
        assert packet.key_id == trust.signing_key(desk.laptop.keys).key_id
        assert packet.is_signed_by(trust.signing_key(desk.laptop.keys).public)
        assert not packet.is_signed_by(trust.signing_key(desk.office.keys).public)
