"""A packet's body on its way out and in: lines, compressed with zstd, sealed with age.

Both ways are streams: nothing opened is ever written to disk, and neither the length of a body nor what it
would unfold to decides how much memory is used.
"""

import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from itertools import chain
from threading import Thread
from typing import Any, BinaryIO, NamedTuple, Protocol, cast

import pyrage
import zstandard

from desktop_app.domain.refusal import Refusal
from desktop_app.sync.body_line import LARGEST_LINE, demand_salt, malformed, salt_line
from desktop_app.sync.container import CHUNK, LARGEST_BODY
from desktop_app.sync.label import LARGEST_PLAIN, Body

LEVEL = 10
LARGEST_WINDOW = 8 * 1024 * 1024
LARGEST_AGE_HEADER = 32 * 1024


class Readable(Protocol):
    """Something to read bytes from, once."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


class WrittenBody(NamedTuple):
    """A body that was written: what its label says of it, and its CRC-32."""

    facts: Body
    crc: int


def write_body(
    target: BinaryIO, lines: Iterable[bytes], salt: bytes, recipients: Sequence[str]
) -> WrittenBody:
    """Write lines (without LF) behind a line with the salt, sealed to age recipients; open if there are none.

    Raises ValueError for a line over 1 MB and for a body larger than a label may promise.
    """
    plain, written = _Meter(LARGEST_PLAIN), _Meter(LARGEST_BODY, target)
    compressed = _compress(_join(chain([salt_line(salt)], lines)), plain)
    if recipients:
        _seal(_Pieces(compressed), written, recipients)
    else:
        for piece in compressed:
            written.write(piece)
    facts = Body(written.length, written.digest.hexdigest(), plain.length, plain.digest.hexdigest())
    return WrittenBody(facts, written.crc)


def read_body(source: Readable, promised: Body, identities: Sequence[str]) -> Iterator[bytes]:
    """The lines of a body (without LF, the salt left out); `identities` are age's, none if the body is open.

    Refuses as `too_large` or `not_a_packet`. The last step of the iteration compares length and digest with
    what was promised: until it has ended without a refusal, nothing that was read counts.
    """
    with _opened(source, identities) if identities else _as_it_is(source) as compressed:
        lines = _split(_as_promised(_decompress(compressed, promised.plain_length), promised))
        demand_salt(next(lines, b""))
        yield from lines


def read_small(source: Readable, ceiling: int) -> list[bytes]:
    """The lines of an open body of at most `ceiling` bytes, the salt left out; nothing of them is proven.

    Refuses as `too_large` or `not_a_packet`.
    """
    lines = _split(_decompress(source, ceiling))
    demand_salt(next(lines, b""))
    return list(lines)


class _Meter:
    """Counts and digests what is written through it, up to a limit."""

    def __init__(self, limit: int, target: BinaryIO | None = None) -> None:
        self.length, self.crc, self.digest = 0, 0, sha256()
        self._limit, self._target = limit, target

    def write(self, piece: bytes) -> int:
        self.length += len(piece)
        if self.length > self._limit:
            raise ValueError("a packet's body would be too large")
        self.digest.update(piece)
        if self._target:
            self.crc = zlib.crc32(piece, self.crc)
            self._target.write(piece)
        return len(piece)


class _Pieces:
    """Pieces of bytes, read as one file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._piece = BytesIO()

    def read(self, size: int, /) -> bytes:
        while not (part := self._piece.read(size)):
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._piece = BytesIO(piece)
        return part


class _Watched:
    """A source or target that remembers its faults, which age's library renames or, at the end, forgets."""

    def __init__(self, file: Any, faults: list[BaseException]) -> None:
        self._file, self._faults = file, faults

    def read(self, size: int, /) -> bytes:
        return bytes(self._watch(self._file.read, size))

    def write(self, piece: bytes) -> int:
        return int(self._watch(self._file.write, piece))

    def flush(self) -> None:
        """Nothing is held back."""

    def _watch(self, do: Callable[[Any], Any], argument: Any) -> Any:
        try:
            return do(argument)
        except BaseException as fault:
            self._faults.append(fault)
            raise


def _seal(source: Readable, target: _Meter, recipients: Sequence[str]) -> None:
    keys = [pyrage.x25519.Recipient.from_str(text) for text in recipients]
    faults: list[BaseException] = []
    try:
        pyrage.encrypt_io(_Watched(source, faults), _Watched(target, faults), keys)
    except pyrage.EncryptError as error:
        faults.append(error)
    if faults:
        raise faults[0]


def _join(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines, each ended by LF, in blocks of some size."""
    block: list[bytes] = []
    size = 0
    for line in lines:
        if len(line) > LARGEST_LINE:
            raise ValueError("a line of a packet is over 1 MB")
        block.append(line)
        size += len(line)
        if size > CHUNK:
            yield b"\n".join([*block, b""])
            block, size = [], 0
    yield b"\n".join([*block, b""])


def _compress(blocks: Iterable[bytes], meter: _Meter) -> Iterator[bytes]:
    compressor = zstandard.ZstdCompressor(level=LEVEL).compressobj()
    for block in blocks:
        meter.write(block)
        yield compressor.compress(block)
    yield compressor.flush()


def _decompress(source: Readable, ceiling: int) -> Iterator[bytes]:
    """What a body unfolds to, in chunks, never more than the ceiling."""
    left = ceiling
    decompressor = zstandard.ZstdDecompressor(max_window_size=LARGEST_WINDOW)
    reader = decompressor.stream_reader(cast(BinaryIO, source), read_across_frames=True)
    try:
        while chunk := reader.read(CHUNK):
            left -= len(chunk)
            if left < 0:
                raise Refusal("too_large", part="body")
            yield chunk
    except zstandard.ZstdError as error:
        raise malformed(str(error)) from error


def _as_promised(chunks: Iterable[bytes], promised: Body) -> Iterator[bytes]:
    """The chunks; refused at their end if they are not what the label promised."""
    digest, length = sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        length += len(chunk)
        yield chunk
    if (length, digest.hexdigest()) != (promised.plain_length, promised.plain_sha256):
        raise malformed("the body is not what the label promised")


def _split(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        if max(map(len, lines), default=0) > LARGEST_LINE or len(rest) > LARGEST_LINE:
            raise Refusal("too_large", part="body")
        yield from lines
    if rest:
        raise malformed("the last line does not end")


@contextmanager
def _as_it_is(source: Readable) -> Iterator[Readable]:
    yield source


@contextmanager
def _opened(source: Readable, identities: Sequence[str]) -> Iterator[Readable]:
    """A sealed body as age opens it, in a thread beside the reader, handed over through a pipe."""
    keys = [pyrage.x25519.Identity.from_str(text) for text in identities]
    sealed = _demand_short_header(source)
    reading, writing = os.pipe()
    failures: list[BaseException] = []

    def pump() -> None:
        with open(writing, "wb", buffering=0) as pipe:
            try:
                pyrage.decrypt_io(_Watched(sealed, failures), pipe, keys)
            except (pyrage.DecryptError, OSError, ValueError) as error:
                failures.append(error)

    thread = Thread(target=pump, daemon=True)
    thread.start()
    try:
        with open(reading, "rb", buffering=0) as pipe:
            yield _Pipe(pipe, thread, failures)
    finally:
        thread.join()


class _Pipe:
    """The opened body; at its end it is known whether age found every chunk in order."""

    def __init__(self, pipe: BinaryIO, thread: Thread, failures: Sequence[BaseException]) -> None:
        self._pipe, self._thread, self._failures = pipe, thread, failures

    def read(self, size: int, /) -> bytes:
        part = self._pipe.read(size)
        if not part:
            self._thread.join()
            self._demand_success()
        return part

    def _demand_success(self) -> None:
        for failure in self._failures:
            if getattr(failure, "errno", None):
                raise failure
            raise malformed(str(failure)) from failure


def _demand_short_header(source: Readable) -> Readable:
    """The sealed body again, if age's header is short: reading it takes the square of its length in time."""
    start = source.read(LARGEST_AGE_HEADER)
    if b"\n--- " not in start:
        raise malformed("no age header")
    return _Pieces(chain([start], iter(lambda: source.read(CHUNK), b"")))
