"""A whole packet: given its sender's key and the receiver's identity, no changed byte is let pass."""

import errno
import shutil
import stat
import subprocess
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.refusal import BROKEN, READ_ONLY, Refusal
from desktop_app.i18n import Text
from desktop_app.store.merge import Refused
from desktop_app.sync import container, packet
from desktop_app.sync.body_line import parse_verdict, verdict_line
from desktop_app.sync.changes import read_changes
from desktop_app.sync.container import Member
from desktop_app.sync.minisign import PublicKey, sign
from desktop_app.sync.packet import Packet, open_packet, write_packet
from tests.soak import times
from tests.sync.samples import (
    AREA,
    DEVICE,
    GENERATION,
    IDENTITY,
    KEY,
    OTHER_KEY,
    RECIPIENT,
    SALT,
    STRANGER,
    STREAM,
    change_line,
    edit_line,
    flat,
    judge,
    make_acknowledgement,
    make_label,
    make_packet,
    person_line,
    row_id,
    small_changes,
)

NAME = f"{AREA}-{DEVICE}-{GENERATION}-12"
LINES = flat(small_changes())
TOOLS = ("unzip", "minisign", "age", "zstd")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of the small packet."""
    return make_packet(tmp_path_factory.mktemp("packet")).read_bytes()


def parts_of(content: bytes) -> tuple[bytes, bytes, bytes]:
    """The label, the signature and the body of a packet."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        label, signature, body = (archive.read(one) for one in archive.infolist()[1:])
    return label, signature, body


def assemble(label: bytes, signature: bytes, body: bytes, name: str = "body.age") -> bytes:
    """A container of these parts that is right in itself."""
    before, after = container.frame(label, signature, Member(name, len(body), zlib.crc32(body)))
    return before + body + after


def test_small_packet_is_accepted(content: bytes) -> None:
    assert judge(content) == "accepted"


def test_packet_bears_its_labels_name(tmp_path: Path) -> None:
    written = write_packet(tmp_path, make_label(), LINES, SALT, KEY)
    assert written.path == tmp_path / f"{NAME}.songhe"
    assert written.size == written.path.stat().st_size
    assert written.label_sha256 == sha256(parts_of(written.path.read_bytes())[0]).hexdigest()


def test_opened_packet_tells_its_label_and_lines(tmp_path: Path) -> None:
    with open_packet(make_packet(tmp_path)) as found:
        found.prove(KEY.public)
        assert list(found.lines(IDENTITY)) == LINES
        assert replace(found.label, body=None) == make_label()


def test_packet_may_bear_another_name(tmp_path: Path) -> None:
    path = make_packet(tmp_path).rename(tmp_path / "Phường Tân Phong.songhe")
    with open_packet(path) as found:
        found.prove(KEY.public)
        assert found.label.name == NAME


def test_every_bit_counts(content: bytes) -> None:
    codes = set()
    for bit in range(len(content) * 8):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        codes.add(judge(bytes(flipped)))
    assert codes == {"altered", "not_a_packet", "too_large", "truncated"}


def test_every_shorter_file_is_truncated(content: bytes) -> None:
    assert {judge(content[:length]) for length in range(len(content))} == {"truncated"}


def test_every_appended_byte_is_foreign(content: bytes) -> None:
    assert {judge(content + bytes([more])) for more in range(256)} == {"not_a_packet"}


def test_zeros_in_place_of_any_rest_are_refused(content: bytes) -> None:
    for start in range(0, len(content), 7):
        zeroed = content[:start] + bytes(len(content) - start)
        assert judge(zeroed) != "accepted" or zeroed == content


@settings(max_examples=times(500, 20_000))
@given(st.data())
def test_any_changed_stretch_is_refused(content: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(content) - 1))
    put = data.draw(st.binary(min_size=1, max_size=64))
    changed = content[:at] + put + content[at + len(put) :]
    assert (judge(changed) == "accepted") == (changed == content)


def test_flips_that_mend_the_checksums_are_still_refused(content: bytes) -> None:
    """Somebody who knows the format writes a right container around each flipped bit."""
    original = parts_of(content)
    for part, piece in enumerate(original):
        for bit in range(len(piece) * 8):
            flipped = bytearray(piece)
            flipped[bit // 8] ^= 1 << bit % 8
            parts = [*original[:part], bytes(flipped), *original[part + 1 :]]
            code = judge(assemble(*parts))
            assert code in ("altered", "not_a_packet", "newer_version"), (part, bit)


def test_sender_with_another_key_is_refused(content: bytes) -> None:
    assert judge(content, key=OTHER_KEY.public) == "altered"
    assert judge(content, key=PublicKey("f" * 16, KEY.public.point)) == "altered"


def test_packet_forged_with_the_receivers_public_key_alone_is_refused(tmp_path: Path) -> None:
    forged = make_packet(tmp_path, key=OTHER_KEY)
    assert judge(forged.read_bytes(), key=OTHER_KEY.public) == "accepted"
    assert judge(forged.read_bytes()) == "altered"


def test_packet_for_another_receiver_is_not_opened(content: bytes) -> None:
    assert judge(content, identity=STRANGER) != "accepted"


def test_packet_cannot_be_readdressed(content: bytes) -> None:
    label, signature, body = parts_of(content)
    stranger = str(STRANGER.to_public())
    assert judge(assemble(label.replace(RECIPIENT.encode(), stranger.encode()), signature, body)) == "altered"


def test_parts_of_two_packets_do_not_mix(tmp_path: Path, content: bytes) -> None:
    other = make_packet(tmp_path, replace(make_label(), number=13)).read_bytes()
    first, second = parts_of(content), parts_of(other)
    for mixed in range(1, 7):
        parts = [second[part] if mixed >> part & 1 else first[part] for part in range(3)]
        assert judge(assemble(*parts)) == "altered", mixed


def resigned(content: bytes, change: Callable[[dict[str, Any]], object], comment: str = NAME) -> bytes:
    """The packet with a changed label, rightly signed by the sender itself."""
    label, _, body = parts_of(content)
    fields = msgspec.json.decode(label)
    change(fields)
    line = msgspec.json.encode(fields, order="sorted")
    return assemble(line, sign(KEY, line, comment), body)


def test_signature_for_another_file_name_is_refused(content: bytes) -> None:
    assert judge(resigned(content, lambda label: None)) == "accepted"
    assert judge(resigned(content, lambda label: None, comment=f"{NAME}0")) == "altered"


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("format", 2, "newer_version"),
        ("kind", "delta", "accepted"),
        ("kind", "card", "not_a_packet"),
        ("counts", {"changes": 2, "operations": 5}, "not_a_packet"),
        ("unknown", {"kept": True}, "accepted"),
    ],
)
def test_sender_may_not_say_what_is_not_so(content: bytes, name: str, value: object, code: str) -> None:
    assert judge(resigned(content, lambda label: label.update({name: value}))) == code


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("length", 1),
        ("sha256", "0" * 64),
        ("plain_length", 1),
        ("plain_length", 2**31),
        ("plain_sha256", "0" * 64),
    ],
)
def test_body_must_be_what_its_label_says(content: bytes, name: str, value: object) -> None:
    code = judge(resigned(content, lambda label: label["body"].update({name: value})))
    assert code in ("altered", "not_a_packet", "too_large")


def test_sealed_packet_cannot_carry_an_open_body(content: bytes) -> None:
    assert judge(assemble(*parts_of(content), name="body.zst")) == "altered"


def test_card_is_open_to_everyone(tmp_path: Path) -> None:
    line = b'{"card":{"root":"RW"}}'
    card = make_label({}, kind="card", area="all", to=[], have={})
    path = make_packet(tmp_path, card, [line])
    with open_packet(path) as found:
        found.prove(KEY.public)
        assert list(found.lines(None)) == [line]
    assert zipfile.ZipFile(path).namelist()[-1] == "body.zst"


def test_card_is_refused_when_any_bit_is_changed(tmp_path: Path) -> None:
    card = make_label({}, kind="card", area="all", to=[], have={})
    content = make_packet(tmp_path, card, []).read_bytes()
    assert judge(content, identity=None) == "accepted"
    for bit in range(len(content) * 8):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        assert judge(bytes(flipped), identity=None) != "accepted", bit


def test_acknowledgement_carries_verdicts(tmp_path: Path) -> None:
    said = [Refused(STREAM, n, "person", row_id(n), "bad_field") for n in (1, 2)]
    path = make_packet(tmp_path, make_acknowledgement(), map(verdict_line, said))
    with open_packet(path) as found:
        found.prove(KEY.public)
        assert [parse_verdict(line) for line in found.lines(IDENTITY)] == said


def test_same_changes_give_the_same_plain_text(tmp_path: Path) -> None:
    first, second = (make_packet(tmp_path / name) for name in ("a", "b"))
    facts = [msgspec.json.decode(parts_of(path.read_bytes())[0])["body"] for path in (first, second)]
    assert facts[0]["plain_sha256"] == facts[1]["plain_sha256"]
    assert facts[0]["sha256"] != facts[1]["sha256"]


def test_label_names_nobody(content: bytes) -> None:
    label, _, body = parts_of(content)
    for person in ("Vàng Thị Mẩy", "Giàng A Páo", "0912345678", row_id(1)):
        assert any(person.encode() in line for line in LINES)
        assert person.encode() not in label + body


def test_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused, open_packet(tmp_path / "nothing.songhe"):
        pass
    assert (refused.value.code, refused.value.values) == ("file_unreadable", {"file": "nothing.songhe"})


# Writing


def test_nothing_but_the_packet_is_left_in_the_folder(tmp_path: Path) -> None:
    path = make_packet(tmp_path / "deep" / "folder")
    assert list(path.parent.iterdir()) == [path]


def refusal_of_writing(folder: Path, lines: Iterator[bytes] | list[bytes] = LINES) -> str:
    """The code with which writing is refused."""
    with pytest.raises(Refusal) as refused:
        write_packet(folder, make_label(), lines, SALT, KEY)
    return refused.value.code


def test_full_stick_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=500)
    monkeypatch.setattr(packet.shutil, "disk_usage", lambda folder: usage)
    assert refusal_of_writing(tmp_path) == "no_space"
    assert list(tmp_path.iterdir()) == []


def test_stick_that_reads_back_something_else_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = make_packet(tmp_path)
    before = old.read_bytes()
    monkeypatch.setattr(packet.os, "fsync", lambda file: packet.os.pwrite(file, b"\x00", 100))
    assert refusal_of_writing(tmp_path) == "write_failed"
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == {old: before}


@pytest.mark.parametrize(
    ("fault", "code", "cause"),
    [
        (errno.EIO, "write_failed", BROKEN),
        (errno.ENOSPC, "no_space", None),
        (errno.EROFS, "write_failed", READ_ONLY),
        (errno.EACCES, "write_failed", READ_ONLY),
        (errno.ENODEV, "stick_pulled", None),
        (errno.ENXIO, "stick_pulled", None),
    ],
)
def test_fault_while_writing_leaves_the_old_packet_and_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, code: str, cause: Text | None
) -> None:
    def fail(file: int) -> None:
        raise OSError(fault, "fault")

    old = make_packet(tmp_path)
    before = old.read_bytes()
    monkeypatch.setattr(packet.os, "fsync", fail)
    with pytest.raises(Refusal) as refused:
        make_packet(tmp_path)
    assert (refused.value.code, refused.value.values.get("cause")) == (code, cause)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == {old: before}


def test_stick_that_is_gone_while_writing_was_pulled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "stick"

    def pull(file: int) -> None:
        shutil.rmtree(stick)
        raise OSError(errno.EIO, "fault")

    monkeypatch.setattr(packet.os, "fsync", pull)
    assert refusal_of_writing(stick) == "stick_pulled"


def test_folder_that_cannot_be_synced_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT on some systems; that a packet's own bytes reach the stick is never skipped."""
    synced = []
    true = packet.os.fsync

    def fsync(file: int) -> None:
        synced.append(stat.S_ISDIR(packet.os.fstat(file).st_mode))
        if synced[-1]:
            raise OSError(errno.EINVAL, "no such thing here")
        true(file)

    monkeypatch.setattr(packet.os, "fsync", fsync)
    make_packet(tmp_path)
    assert synced == [False, True]


def test_what_a_pulled_stick_left_is_cleared_by_the_next_packet(tmp_path: Path) -> None:
    left = tmp_path / f".writing-{AREA}-{DEVICE}-{GENERATION}-11"
    other = tmp_path / f".writing-{AREA}-{'1' * 16}-{GENERATION}-11"
    for file in (left, other):
        file.write_bytes(b"half")
    path = make_packet(tmp_path)
    assert set(tmp_path.iterdir()) == {path, other}


def test_store_that_fails_while_lines_are_read_leaves_nothing(tmp_path: Path) -> None:
    def lines() -> Iterator[bytes]:
        yield LINES[0]
        raise LookupError("the store is closed")

    with pytest.raises(LookupError, match="closed"):
        write_packet(tmp_path, make_label(), lines(), SALT, KEY)
    assert list(tmp_path.iterdir()) == []


def test_label_that_would_be_refused_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such label"):
        write_packet(tmp_path, replace(make_label(), schema=(3, 1)), LINES, SALT, KEY)
    assert list(tmp_path.iterdir()) == []


def many_changes(count: int) -> Iterator[list[bytes]]:
    """Changes of fifty operations each."""
    for n in range(1, count + 1):
        people = [person_line(n * 100 + k) for k in range(0, 50, 2)]
        edits = [edit_line(n * 100 + k) for k in range(1, 50, 2)]
        yield [change_line(n), *sorted(people + edits, key=lambda line: msgspec.json.decode(line)["r"])]


def test_large_packet_is_written_and_read_in_little_memory(tmp_path: Path) -> None:
    changes = list(many_changes(400))
    label = make_label({STREAM: changes})
    lines = flat(changes)
    tracemalloc.start()
    path = make_packet(tmp_path, label, lines)
    with open_packet(path) as found:
        found.prove(KEY.public)
        count = sum(len(change.operations) for change in packet_changes(found))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 12 * 1024 * 1024


def packet_changes(found: Packet) -> Iterator[object]:
    """The changes of a proven packet."""
    return read_changes(found.lines(IDENTITY), found.label)


# Standard tools


def run(*command: str | Path, folder: Path) -> int:
    """The exit code of a tool."""
    return subprocess.run(
        [str(word) for word in command], cwd=folder, capture_output=True, check=False
    ).returncode


def check_by_tools(content: bytes, folder: Path) -> str:
    """The name of the first standard tool that says no to a packet, or `accepted`."""
    folder.mkdir()
    (folder / "p.songhe").write_bytes(content)
    (folder / "key.age").write_text(f"{IDENTITY}\n", encoding="ascii")
    steps: list[tuple[str | Path, ...]] = [
        ("unzip", "-q", "p.songhe"),
        ("minisign", "-VHQm", "label.json", "-P", KEY.public.to_text()),
        ("age", "-d", "-i", "key.age", "-o", "body.zst", "body.age"),
        ("zstd", "-qd", "body.zst", "-o", "body"),
    ]
    return next((str(step[0]) for step in steps if run(*step, folder=folder) != 0), "accepted")


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_tools_accept_ours_and_see_the_same_lines(tmp_path: Path, content: bytes) -> None:
    assert check_by_tools(content, tmp_path / "a") == "accepted"
    plain = (tmp_path / "a" / "body").read_bytes()
    facts = msgspec.json.decode((tmp_path / "a" / "label.json").read_bytes())["body"]
    assert plain.splitlines()[1:] == LINES
    assert (facts["plain_length"], facts["plain_sha256"]) == (len(plain), sha256(plain).hexdigest())
    sealed = (tmp_path / "a" / "body.age").read_bytes()
    assert (facts["length"], facts["sha256"]) == (len(sealed), sha256(sealed).hexdigest())


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_tools_refuse_what_we_refuse(tmp_path: Path, content: bytes) -> None:
    label, signature, body = parts_of(content)
    flipped = {
        "unzip": content.replace(label[:40], label[:39] + b"?"),
        "minisign": assemble(label[:-1] + b" }", signature, body),
        "age": assemble(label, signature, body[:-1] + bytes([body[-1] ^ 1])),
    }
    for tool, changed in flipped.items():
        assert check_by_tools(changed, tmp_path / tool) == tool
        assert judge(changed) in ("altered", "not_a_packet")
