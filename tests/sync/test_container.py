"""The container: one form only, whatever a lenient ZIP reader would let pass."""

import io
import os
import shutil
import struct
import subprocess
import tracemalloc
import warnings
import zipfile
import zlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.refusal import Refusal
from desktop_app.sync import container
from desktop_app.sync.container import BodyReader, Member

LABEL, SIGNATURE, BODY = b'{"label":1}', b"signature\n", bytes(range(256)) * 3
UNZIP = shutil.which("unzip")


def build(
    label: bytes = LABEL, signature: bytes = SIGNATURE, body: bytes = BODY, name: str = "body.age"
) -> bytes:
    """The container of these members."""
    head, tail = container.frame(label, signature, Member(name, len(body), zlib.crc32(body)))
    return head + body + tail


def judge(content: bytes) -> str:
    """The code of the refusal, or `accepted`."""
    try:
        container.read(io.BytesIO(content))
    except Refusal as refusal:
        return refusal.code
    return "accepted"


def zipped(*members: tuple[str, bytes], comment: bytes = b"", method: int = zipfile.ZIP_STORED) -> bytes:
    """A ZIP as Python's own library writes it, with our dates."""
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", method) as archive:
        warnings.simplefilter("ignore")  # of a name that stands twice
        for name, content in members:
            member = zipfile.ZipInfo(name)
            member.create_system, member.external_attr = 0, 0
            archive.writestr(member, content, compress_type=method)
        archive.comment = comment
    return file.getvalue()


MEMBERS = (
    ("mimetype", container.MIMETYPE),
    ("label.json", LABEL),
    ("label.json.minisig", SIGNATURE),
    ("body.age", BODY),
)
FILE = build()


@given(
    st.binary(max_size=500),
    st.binary(max_size=500),
    st.binary(max_size=5000),
    st.sampled_from(["body.age", "body.zst"]),
)
def test_what_is_built_is_read_back(label: bytes, signature: bytes, body: bytes, name: str) -> None:
    file = io.BytesIO(build(label, signature, body, name))
    found = container.read(file)
    assert (found.label, found.signature, found.body.name) == (label, signature, name)
    assert found.body_sha256 == sha256(body).hexdigest()
    assert BodyReader(file, found).read(10_000) == body


def test_same_members_give_the_same_bytes() -> None:
    assert build() == FILE


def test_type_stands_at_a_fixed_place() -> None:
    assert FILE[30:68] == b"mimetypeapplication/vnd.so-nghe.packet"


def test_python_reads_the_members_in_order() -> None:
    with zipfile.ZipFile(io.BytesIO(FILE)) as archive:
        assert archive.testzip() is None
        assert [(one.filename, archive.read(one)) for one in archive.infolist()] == list(MEMBERS)
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(one.compress_type, one.extra, one.comment) for one in archive.infolist()} == {(0, b"", b"")}


@pytest.mark.skipif(UNZIP is None, reason="the tool unzip is not installed")
def test_unzip_takes_it_out(tmp_path: Path) -> None:
    (tmp_path / "p.songhe").write_bytes(FILE)
    assert UNZIP
    run = subprocess.run([UNZIP, "-q", "p.songhe"], cwd=tmp_path, capture_output=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix != ".songhe"} == dict(
        MEMBERS
    )


def test_every_bit_counts() -> None:
    for bit in range(len(FILE) * 8):
        flipped = bytearray(FILE)
        flipped[bit // 8] ^= 1 << bit % 8
        assert judge(bytes(flipped)) != "accepted", bit


def test_changed_contents_are_told_from_a_foreign_file() -> None:
    for content in (LABEL, SIGNATURE, BODY):
        at = FILE.index(content)
        assert judge(FILE[:at] + bytes([FILE[at] ^ 1]) + FILE[at + 1 :]) == "altered"


def test_every_shorter_file_is_truncated() -> None:
    assert {judge(FILE[:length]) for length in range(len(FILE))} == {"truncated"}


def test_truncated_file_says_how_much_is_missing() -> None:
    with pytest.raises(Refusal) as refused:
        container.read(io.BytesIO(FILE[:-100]))
    assert refused.value.values == {"have": "1.133", "need": "1.233"}


@pytest.mark.parametrize("more", [b"\x00", b"\n", b"x" * 1000, FILE, zipped(("a", b"b"))])
def test_anything_behind_is_foreign(more: bytes) -> None:
    assert judge(FILE + more) == "not_a_packet"


@pytest.mark.parametrize("before", [b"\x00", b"MZ" + b"\x00" * 500, b"#!/bin/sh\n"])
def test_anything_before_is_foreign(before: bytes) -> None:
    assert judge(before + FILE) == "not_a_packet"


@pytest.mark.parametrize("start", [0, 40, 100, 300, len(FILE) - 50])
def test_file_that_ends_in_zeros_is_refused(start: int) -> None:
    assert judge(FILE[:start] + bytes(len(FILE) - start)) in ("altered", "not_a_packet", "truncated")


@pytest.mark.parametrize(
    "content", [b"PK", b"PK\3\4", b"hello", b"%PDF-1.7\n", b"\x00" * 5000, b"SQLite format 3\x00"]
)
def test_other_files_are_no_packet(content: bytes) -> None:
    assert judge(content) == ("truncated" if FILE.startswith(content) else "not_a_packet")


@given(st.binary(max_size=2000))
def test_any_bytes_are_refused_and_not_an_error(content: bytes) -> None:
    assert judge(content) != "accepted"


@given(st.integers(0, len(FILE)), st.integers(0, 40), st.binary(max_size=40))
def test_any_splice_is_refused(at: int, cut: int, put: bytes) -> None:
    spliced = FILE[:at] + put + FILE[at + cut :]
    assert judge(spliced) == ("accepted" if spliced == FILE else judge(spliced))
    assert (judge(spliced) == "accepted") == (spliced == FILE)


TRICKS = {
    "comment": zipped(*MEMBERS, comment=b"hello"),
    "one member more": zipped(*MEMBERS, ("autorun.inf", b"")),
    "a name twice": zipped(*MEMBERS[:2], MEMBERS[1], *MEMBERS[2:]),
    "another order": zipped(MEMBERS[0], MEMBERS[2], MEMBERS[1], MEMBERS[3]),
    "label missing": zipped(MEMBERS[0], *MEMBERS[2:]),
    "body missing": zipped(*MEMBERS[:3]),
    "another type": zipped(("mimetype", b"application/zip"), *MEMBERS[1:]),
    "path upwards": zipped(*MEMBERS[:3], ("../../body.age", BODY)),
    "absolute path": zipped(*MEMBERS[:3], ("/body.age", BODY)),
    "another body": zipped(*MEMBERS[:3], ("body.exe", BODY)),
    "body in capitals": zipped(*MEMBERS[:3], ("BODY.AGE", BODY)),
    "folder": zipped(*MEMBERS[:3], ("body.ag/", BODY)),
    "empty archive": zipped(),
    "nested": zipped(*MEMBERS[:3], ("body.zip", FILE)),
}


@pytest.mark.parametrize("trick", TRICKS)
def test_other_archives_are_refused(trick: str) -> None:
    assert zipfile.is_zipfile(io.BytesIO(TRICKS[trick]))
    assert judge(TRICKS[trick]) in ("not_a_packet", "too_large", "truncated")


def test_compressed_members_are_refused() -> None:
    assert judge(zipped(*MEMBERS, method=zipfile.ZIP_DEFLATED)) == "not_a_packet"


def local(field: str, value: int, member: int) -> Callable[[bytes], bytes]:
    """A change of one field in a member's own header."""
    offset = {"version": 4, "flags": 6, "method": 8, "time": 10, "date": 12, "extra": 28}[field]
    return lambda file: put(file, nth(file, b"PK\3\4", member) + offset, value)


def listed(field: str, value: int, member: int) -> Callable[[bytes], bytes]:
    """A change of one field in the directory's entry of a member."""
    offset = {
        "made by": 4, "version": 6, "flags": 8, "method": 10, "time": 12, "date": 14, "extra": 30,
        "comment": 32, "disk": 34, "internal": 36, "external": 40, "offset": 42,
    }[field]  # fmt: skip
    return lambda file: put(file, nth(file, b"PK\1\2", member) + offset, value)


def ended(field: str, value: int) -> Callable[[bytes], bytes]:
    """A change of one field in the end record."""
    offset = {"disk": 4, "start disk": 6, "here": 8, "all": 10, "size": 12, "start": 16, "comment": 20}[field]
    return lambda file: put(file, file.rindex(b"PK\5\6") + offset, value)


def nth(file: bytes, mark: bytes, n: int) -> int:
    """Where a mark stands for the n-th time."""
    at = file.index(mark)
    for _ in range(n):
        at = file.index(mark, at + 1)
    return at


def put(file: bytes, at: int, value: int) -> bytes:
    """The file with another 16-bit number at one place."""
    return file[:at] + struct.pack("<H", value) + file[at + 2 :]


FIELDS = {
    "newer version": local("version", 45, 1),
    "encrypted": local("flags", 1, 3),
    "descriptor behind": local("flags", 8, 3),
    "names in UTF-8": local("flags", 0x800, 1),
    "deflated": local("method", 8, 3),
    "another time": local("time", 1, 0),
    "another day": local("date", 99, 2),
    "extra field": local("extra", 4, 3),
    "made on Unix": listed("made by", 0x314, 0),
    "listed newer": listed("version", 45, 3),
    "listed encrypted": listed("flags", 1, 3),
    "listed deflated": listed("method", 8, 3),
    "listed time": listed("time", 1, 3),
    "listed day": listed("date", 1, 3),
    "listed extra": listed("extra", 4, 3),
    "listed comment": listed("comment", 4, 3),
    "second disk": listed("disk", 1, 3),
    "text": listed("internal", 1, 1),
    "symbolic link": listed("external", 0xA1FF, 3),
    "overlap": listed("offset", 0, 3),
    "end on another disk": ended("disk", 1),
    "start on another disk": ended("start disk", 1),
    "fewer here": ended("here", 3),
    "more in all": ended("all", 5),
    "ZIP64": ended("all", 0xFFFF),
    "directory shorter": ended("size", 1),
    "directory elsewhere": ended("start", 1),
    "comment claimed": ended("comment", 1),
}


@pytest.mark.parametrize("field", FIELDS)
def test_other_values_in_headers_are_refused(field: str) -> None:
    changed = FIELDS[field](FILE)
    assert changed != FILE
    assert judge(changed) in ("not_a_packet", "truncated")


@pytest.mark.parametrize(
    ("label", "signature", "code"),
    [
        (bytes(64 * 1024), SIGNATURE, "accepted"),
        (bytes(64 * 1024 + 1), SIGNATURE, "too_large"),
        (LABEL, bytes(1024), "accepted"),
        (LABEL, bytes(1025), "too_large"),
        (b"", b"", "accepted"),
        (bytes(64 * 1024), bytes(1024), "accepted"),
    ],
)
def test_label_and_signature_have_ceilings(label: bytes, signature: bytes, code: str) -> None:
    assert judge(build(label, signature)) == code


@pytest.mark.parametrize(("length", "code"), [(256 * 1024**2, "truncated"), (256 * 1024**2 + 1, "too_large")])
def test_body_has_a_ceiling_before_it_is_read(length: int, code: str) -> None:
    head, tail = container.frame(LABEL, SIGNATURE, Member("body.age", length, 0))
    assert judge(head + BODY + tail) == code


def test_large_body_is_read_in_little_memory(tmp_path: Path) -> None:
    path, piece, pieces = tmp_path / "large", os.urandom(1024 * 1024), 64
    crc = 0
    for _ in range(pieces):
        crc = zlib.crc32(piece, crc)
    head, tail = container.frame(LABEL, SIGNATURE, Member("body.age", pieces * len(piece), crc))
    with path.open("wb") as file:
        file.writelines([head, *[piece] * pieces, tail])
    tracemalloc.start()
    with path.open("rb") as file:
        found = container.read(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.body.length == pieces * len(piece)
    assert peak < 4 * 1024 * 1024


def test_body_is_read_from_its_start_each_time() -> None:
    file = io.BytesIO(FILE)
    found = container.read(file)
    for _ in range(2):
        reader = BodyReader(file, found)
        assert [len(reader.read(500)) for _ in range(3)] == [500, 268, 0]
