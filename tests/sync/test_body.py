"""A body goes out and in as a stream; bombs, broken seals and endless lines stop early and cheaply."""

import errno
import json
import os
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pyrage
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.refusal import Refusal
from desktop_app.sync import body as bodies
from desktop_app.sync.body import read_body, write_body
from desktop_app.sync.body_line import LARGEST_LINE
from desktop_app.sync.label import Body
from tests.sync.samples import IDENTITY, RECIPIENT, SALT, STRANGER

SALT_LINE = b'{"salt":"000102030405060708090a0b0c0d0e0f"}'
ROOT = Path(__file__).resolve().parents[2]
LINES = [b'{"a":1}', "Lò Văn Ún".encode(), b"x" * 5000, b"", b"last"]


def seal(compressed: bytes) -> bytes:
    """Anything sealed to the sample's recipient."""
    return bytes(pyrage.encrypt(compressed, [IDENTITY.to_public()]))


def body_of(sealed: bytes, plain: bytes, plain_length: int = 0) -> Body:
    """An honest label's words on a body; its plain length may be another."""
    return Body(
        len(sealed), sha256(sealed).hexdigest(), plain_length or len(plain), sha256(plain).hexdigest()
    )


def opened(sealed: bytes, promised: Body, identity: pyrage.x25519.Identity = IDENTITY) -> list[bytes]:
    """The lines of a sealed body."""
    return list(read_body(BytesIO(sealed), promised, [str(identity)]))


def refused(sealed: bytes, promised: Body, identity: pyrage.x25519.Identity = IDENTITY) -> str:
    """The code with which a sealed body is refused."""
    with pytest.raises(Refusal) as refusal:
        opened(sealed, promised, identity)
    assert refusal.value.values["part"] == "body"
    return refusal.value.code


def write(lines: list[bytes], recipients: tuple[str, ...] = (RECIPIENT,)) -> tuple[bytes, Body]:
    """The body of these lines, and its label's words on it."""
    target = BytesIO()
    facts = write_body(target, lines, SALT, recipients).facts
    return target.getvalue(), facts


SEALED, FACTS = write(LINES)
PLAIN = b"\n".join([SALT_LINE, *LINES, b""])


@given(st.lists(st.binary(max_size=300).map(lambda line: line.replace(b"\n", b"")), max_size=30))
def test_lines_come_back(lines: list[bytes]) -> None:
    assert opened(*write(lines)) == lines
    content, facts = write(lines, ())
    assert list(read_body(BytesIO(content), facts, [])) == lines


def test_many_lines_come_back() -> None:
    lines = [b"%d" % n * (n % 200) for n in range(30_000)]
    assert opened(*write(lines)) == lines


def test_facts_are_what_standard_tools_would_say() -> None:
    assert (FACTS.length, FACTS.sha256) == (len(SEALED), sha256(SEALED).hexdigest())
    assert (FACTS.plain_length, FACTS.plain_sha256) == (len(PLAIN), sha256(PLAIN).hexdigest())
    compressed = pyrage.decrypt(SEALED, [IDENTITY])
    assert zstandard.ZstdDecompressor().decompressobj().decompress(compressed) == PLAIN


def test_crc_is_that_of_the_written_bytes() -> None:
    target = BytesIO()
    body = write_body(target, LINES, SALT, [RECIPIENT])
    assert body.crc == zlib.crc32(target.getvalue())


def test_same_lines_and_salt_give_the_same_plain_text_and_open_body() -> None:
    again, facts = write(LINES)
    assert (facts.plain_length, facts.plain_sha256) == (FACTS.plain_length, FACTS.plain_sha256)
    assert again != SEALED
    assert write(LINES, ()) == write(LINES, ())


def test_every_recipient_can_open_it() -> None:
    sealed, facts = write(LINES, (RECIPIENT, str(STRANGER.to_public())))
    assert opened(sealed, facts) == opened(sealed, facts, STRANGER) == LINES


def test_nobody_else_can_open_it() -> None:
    assert refused(SEALED, FACTS, STRANGER) == "not_a_packet"


def test_lines_may_be_produced_as_they_are_written() -> None:
    made = []

    def lines() -> Iterator[bytes]:
        for n in range(5):
            made.append(n)
            yield b"%d" % n

    write_body(BytesIO(), lines(), SALT, [RECIPIENT])
    assert made == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("length", [LARGEST_LINE - 1, LARGEST_LINE])
def test_longest_line_is_taken(length: int) -> None:
    assert opened(*write([b"a", b"x" * length, b"b"])) == [b"a", b"x" * length, b"b"]


def test_longer_line_is_not_written() -> None:
    with pytest.raises(ValueError, match="1 MB"):
        write([b"x" * (LARGEST_LINE + 1)])


@pytest.mark.parametrize("length", [LARGEST_LINE + 1, 3 * LARGEST_LINE])
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_longer_line_is_not_read(length: int, end: bytes) -> None:
    plain = SALT_LINE + b"\n" + b"x" * length + end
    sealed = seal(zstandard.compress(plain))
    assert refused(sealed, body_of(sealed, plain)) == "too_large"


class Full(BytesIO):
    """A drive with room for so many bytes."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def write(self, piece: bytes, /) -> int:
        if self.tell() + len(piece) > self.room:
            raise OSError(errno.ENOSPC, "no room")
        return super().write(piece)


@pytest.mark.parametrize("room", [0, 100, 70_000, 100_000])
@pytest.mark.parametrize("recipients", [(RECIPIENT,), ()])
def test_full_drive_is_told_even_at_the_last_piece(room: int, recipients: tuple[str, ...]) -> None:
    for lines in ([b"a"], [os.urandom(500).replace(b"\n", b"") for _ in range(300)]):
        if len(write(lines, recipients)[0]) > room:
            with pytest.raises(OSError, match="no room") as fault:
                write_body(Full(room), lines, SALT, recipients)
            assert fault.value.errno == errno.ENOSPC


def test_fault_of_the_lines_stays_what_it_is() -> None:
    def lines() -> Iterator[bytes]:
        yield b"a"
        raise LookupError("the store is closed")

    for recipients in ([RECIPIENT], []):
        with pytest.raises(LookupError, match="closed"):
            write_body(BytesIO(), lines(), SALT, recipients)


def test_unknown_recipient_is_no_recipient() -> None:
    with pytest.raises(pyrage.RecipientError):
        write(LINES, ("age1nobody",))


@pytest.mark.parametrize(("name", "limit"), [("LARGEST_PLAIN", 5000), ("LARGEST_BODY", 100)])
def test_body_over_its_ceiling_is_not_written(monkeypatch: pytest.MonkeyPatch, name: str, limit: int) -> None:
    monkeypatch.setattr(bodies, name, limit)
    with pytest.raises(ValueError, match="too large"):
        write(LINES)


def test_every_bit_of_the_seal_counts() -> None:
    sealed, facts = write([b"{}"])
    for bit in range(len(sealed) * 8):
        flipped = bytearray(sealed)
        flipped[bit // 8] ^= 1 << bit % 8
        assert refused(bytes(flipped), facts) == "not_a_packet", bit


def test_every_shorter_body_is_refused() -> None:
    sealed, facts = write([b"{}"])
    assert {refused(sealed[:length], facts) for length in range(len(sealed))} == {"not_a_packet"}


@pytest.mark.parametrize("more", [b"\x00", b"x" * 100, SEALED])
def test_nothing_may_stand_behind_the_seal(more: bytes) -> None:
    assert refused(SEALED + more, FACTS) == "not_a_packet"


ZSTD = zstandard.compress(PLAIN)
SECOND = zstandard.compress(b"more\n")


@pytest.mark.parametrize(
    "compressed",
    [
        b"", PLAIN, ZSTD[:-1], ZSTD[: len(ZSTD) // 2], ZSTD + b"\x00", ZSTD + b"garbage", ZSTD + SECOND,
        SECOND, SECOND + ZSTD, ZSTD[:4], b"\x1f\x8b" + ZSTD,
    ],
)  # fmt: skip
def test_other_contents_of_the_seal_are_refused(compressed: bytes) -> None:
    sealed = seal(compressed)
    assert refused(sealed, body_of(sealed, PLAIN)) in ("not_a_packet", "too_large")


def test_contents_in_any_zstd_frame_are_read() -> None:
    for level in (1, 3, 19):
        sealed = seal(zstandard.compress(PLAIN, level))
        assert opened(sealed, body_of(sealed, PLAIN)) == LINES


@pytest.mark.parametrize(
    "promised",
    [
        replace(FACTS, plain_length=len(PLAIN) + 1),
        replace(FACTS, plain_sha256="0" * 64),
        replace(FACTS, plain_sha256=sha256(PLAIN[:-1]).hexdigest()),
    ],
)
def test_promise_that_is_not_kept_is_refused_at_the_end(promised: Body) -> None:
    lines = read_body(BytesIO(SEALED), promised, [str(IDENTITY)])
    assert [next(lines) for _ in LINES] == LINES
    with pytest.raises(Refusal) as refusal:
        next(lines)
    assert refusal.value.code == "not_a_packet"


def test_more_than_promised_is_refused_before_it_is_handed_on() -> None:
    lines = read_body(BytesIO(SEALED), replace(FACTS, plain_length=len(PLAIN) - 1), [str(IDENTITY)])
    with pytest.raises(Refusal) as refusal:
        next(lines)
    assert refusal.value.code == "too_large"


@pytest.mark.parametrize(
    "plain", [b"\n", b"{}\n", b'{"change":{}}\n', SALT_LINE, SALT_LINE + b"\n{}", b"x\n" + PLAIN]
)
def test_body_without_salt_or_last_line_end_is_refused(plain: bytes) -> None:
    sealed = seal(zstandard.compress(plain))
    assert refused(sealed, body_of(sealed, plain)) == "not_a_packet"


def test_large_window_is_refused() -> None:
    plain = PLAIN + os.urandom(1000) * 40_000
    parameters = zstandard.ZstdCompressionParameters.from_level(3, window_log=27)
    compressed = zstandard.ZstdCompressor(compression_params=parameters).compressobj().compress(plain)
    sealed = seal(compressed)
    assert refused(sealed, body_of(sealed, plain)) == "not_a_packet"


def test_long_age_header_is_refused_at_once() -> None:
    sealed = b"age-encryption.org/v1\n" + (b"-> foo bar\n" + b"A" * 43 + b"\n") * 100_000 + b"--- x\n"
    began = time.perf_counter()
    assert refused(sealed, body_of(sealed, PLAIN)) == "not_a_packet"
    assert time.perf_counter() - began < 1


def test_header_has_room_for_two_hundred_recipients() -> None:
    crowd = [str(pyrage.x25519.Identity.generate().to_public()) for _ in range(199)]
    assert opened(*write(LINES, (RECIPIENT, *crowd))) == LINES


def test_reading_may_stop_early_and_leaves_no_thread() -> None:
    sealed, facts = write([os.urandom(500).replace(b"\n", b"") for _ in range(5000)])
    before = threading.active_count()
    lines = read_body(BytesIO(sealed), facts, [str(IDENTITY)])
    next(lines)
    assert threading.active_count() == before + 1
    lines.close()
    assert threading.active_count() == before


def test_fault_of_the_drive_stays_a_fault_of_the_drive() -> None:
    class Pulled(BytesIO):
        """A stick that is pulled out after the first piece."""

        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise OSError(errno.EIO, "pulled out")
            return super().read(size)

    sealed, facts = write([os.urandom(500).replace(b"\n", b"") for _ in range(500)])
    with pytest.raises(OSError, match="pulled out") as fault:
        list(read_body(Pulled(sealed), facts, [str(IDENTITY)]))
    assert fault.value.errno == errno.EIO


BOMBS = """
import json, os, resource, sys, time
from hashlib import sha256
from io import BytesIO
import pyrage, zstandard
from desktop_app.domain.refusal import Refusal
from desktop_app.sync.body import read_body
from desktop_app.sync.changes import read_changes
from desktop_app.sync.label import Body
from tests.sync.samples import IDENTITY, change_line, make_label

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

def frame(start, filling, millions):
    squeezer = zstandard.ZstdCompressor().compressobj()
    pieces = [squeezer.compress(start)] + [squeezer.compress(filling * 1000000) for _ in range(millions)]
    return b"".join([*pieces, squeezer.flush()])

start = b'{"salt":"' + b"0" * 32 + b'"}\\n'
zeros = frame(start, b"\\0", 1500)
bombs = {
    "zeros, little promised": (zeros, 1000),
    "zeros, all promised": (zeros, 2**31),
    "empty lines": (frame(start, b"\\n", 1500), 2**31),
    "empty lines in a change": (frame(start + change_line(1) + b"\\n", b"\\n", 1500), 2**31),
    "no salt": (frame(b"", b"\\n", 1500), 2**31),
    "nested": (zstandard.compress(zeros * 20), 2**31),
    "many frames": (zstandard.compress(b"") * 3000000, 2**31),
    "skipped frames": (b"\\x50\\x2a\\x4d\\x18\\x00\\x00\\x00\\x00" * 3000000, 2**31),
}
keys = [IDENTITY.to_public()]
sealed = {name: (pyrage.encrypt(content, keys), promise) for name, (content, promise) in bombs.items()}

def judge(content, promise):
    before, began = peak(), time.perf_counter()
    lines = read_body(BytesIO(content), Body(len(content), "0" * 64, promise, "0" * 64), [str(IDENTITY)])
    try:
        for change in read_changes(lines, make_label()):
            pass
        code = "accepted"
    except Refusal as refusal:
        code = refusal.code
    return code, time.perf_counter() - began, peak() - before

for name, bomb in sealed.items():
    if os.fork() == 0:  # its peak counts from here
        print(json.dumps([name, *judge(*bomb)]), flush=True)
        os._exit(0)
    os.wait()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="peak memory is not told there")
def test_bombs_are_refused_in_little_time_and_memory() -> None:
    run = subprocess.run(
        [sys.executable, "-c", BOMBS], cwd=ROOT, capture_output=True, check=False, timeout=300
    )
    assert run.returncode == 0, run.stderr.decode()
    said = [json.loads(line) for line in run.stdout.splitlines()]
    assert {name: code for name, code, _, _ in said} == {
        "zeros, little promised": "too_large",
        "zeros, all promised": "too_large",
        "empty lines": "not_a_packet",
        "empty lines in a change": "not_a_packet",
        "no salt": "not_a_packet",
        "nested": "not_a_packet",
        "many frames": "not_a_packet",
        "skipped frames": "not_a_packet",
    }
    assert max(seconds for _, _, seconds, _ in said) < 2
    assert max(memory for *_, memory in said) < 32 * 1024 * 1024
