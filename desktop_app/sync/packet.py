"""A packet as a file: a pulled stick leaves no half packet behind, and nothing counts unproven."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, NamedTuple, cast

from msgspec.structs import replace
from pyrage import x25519

from desktop_app.domain.refusal import BROKEN, READ_ONLY, Refusal
from desktop_app.store.atomic import sync_folder
from desktop_app.sync import container
from desktop_app.sync import label as labels
from desktop_app.sync.body import read_body, read_small, write_body
from desktop_app.sync.container import OPEN, SEALED, BodyReader, Contents, Member
from desktop_app.sync.label import Body, Label, Request
from desktop_app.sync.minisign import PublicKey, SigningKey, read_signature, sign, verify

ENDING = ".songhe"
UNFINISHED = ".writing-"
IN_MEMORY = 8 * 1024 * 1024
LARGEST_REQUEST = 16 * 1024
LARGEST_CARD = 64 * 1024
_PULLED = {errno.ENODEV, errno.ENXIO, errno.ENOENT}
_PULLED_WINDOWS = {3, 21, 55, 433, 1006, 1167}  # path gone, not ready, device or volume no longer there
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


class Written(NamedTuple):
    """A packet that was written, read back and found equal; its size in bytes."""

    path: Path
    size: int
    label_sha256: str


def write_packet(folder: Path, label: Label, lines: Iterable[bytes], salt: bytes, key: SigningKey) -> Written:
    """Write a packet of these lines under the label's name; `label.body` and the signature are made here.

    Refusals: `no_space` before anything stands there, `stick_pulled` where the place is gone, `write_failed`
    where it fails or reads back differently. An older file is only replaced by a whole one.
    """
    with SpooledTemporaryFile(max_size=IN_MEMORY) as spooled:
        sealed = cast(BinaryIO, spooled)
        body = write_body(sealed, lines, salt, label.to)
        line = labels.encode(replace(label, body=body.facts))
        signature = sign(key, line, label.name)
        member = Member(SEALED if label.to else OPEN, body.facts.length, body.crc)
        before, after = container.frame(line, signature, member)
        sealed.seek(0)
        try:
            path = _put(folder, label.name, (before, sealed, after), member.length)
        except OSError as error:
            raise _failure(folder, error, len(before) + member.length + len(after)) from error
    return Written(path, len(before) + member.length + len(after), sha256(line).hexdigest())


def _failure(folder: Path, error: OSError, need: int) -> Refusal:
    """What a fault of the stick means: pulled out, full, read-only or broken."""
    if error.errno == errno.ENOSPC:
        return Refusal("no_space", free=shutil.disk_usage(folder).free, need=need)
    if error.errno in _PULLED or getattr(error, "winerror", 0) in _PULLED_WINDOWS or not folder.is_dir():
        return Refusal("stick_pulled")
    cause = READ_ONLY if error.errno in _READ_ONLY else BROKEN
    return Refusal("write_failed", place=str(folder), cause=cause)


def _put(folder: Path, name: str, parts: tuple[bytes, BinaryIO, bytes], length: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    need = length + len(parts[0]) + len(parts[2])
    if (free := shutil.disk_usage(folder).free) < need:
        raise Refusal("no_space", free=free, need=need)
    _clear_unfinished(folder, name)
    unfinished, path = folder / f"{UNFINISHED}{name}", folder / f"{name}{ENDING}"
    try:
        digest = _write(unfinished, parts)
        if _digest(unfinished) != digest:
            raise Refusal("write_failed", place=str(folder), cause=BROKEN)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(folder)
    return path


def _clear_unfinished(folder: Path, name: str) -> None:
    """Drop what this device left half written when its stick was pulled; it never counted as a packet."""
    area, device, *_ = name.split("-")
    for left in folder.glob(f"{UNFINISHED}{area}-{device}-*"):
        with suppress(OSError):
            left.unlink()


def _write(path: Path, parts: tuple[bytes, BinaryIO, bytes]) -> bytes:
    before, body, after = parts
    total = sha256()
    with path.open("wb") as file:
        for piece in (before, *iter(lambda: body.read(container.CHUNK), b""), after):
            total.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return total.digest()


def _digest(path: Path) -> bytes:
    total = sha256()
    with path.open("rb") as file:
        while piece := file.read(container.CHUNK):
            total.update(piece)
    return total.digest()


class Packet:
    """An opened packet. Its label is not even parsed before its signature is proven; lines count once ended.

    `key_id` is the signature's hint at who made it.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._contents: Contents = container.read(file)
        self._label: Label | None = None
        self.key_id = read_signature(self._contents.signature).key_id
        self.label_sha256 = sha256(self._contents.label).hexdigest()

    @property
    def label(self) -> Label:
        """What the proven packet says on its outside; raises LookupError before it is proven."""
        if self._label is None:
            raise LookupError("nothing of this packet is proven yet")
        return self._label

    @property
    def is_open(self) -> bool:
        """Whether the body is not sealed, as only a card's is."""
        return self._contents.body.name == OPEN

    def is_signed_by(self, key: PublicKey) -> bool:
        """Whether `key` made the signature over the label."""
        try:
            verify(key, self._contents.label, self._contents.signature)
        except Refusal:
            return False
        return True

    def prove(self, key: PublicKey) -> None:
        """Let pass a packet that `key` signed, label and sealed body; refused as `altered` otherwise.

        Refusals of the label, once its signature holds: `not_a_packet`, `newer_version`.
        """
        contents = self._contents
        proven = verify(key, contents.label, contents.signature)
        label = labels.decode(contents.label)
        said = (proven.trusted_comment, key.key_id, self.is_open)
        if said != (label.name, label.sender.key, label.kind == "card"):
            raise Refusal("altered", part="label")
        body = _body_of(label)
        if (contents.body.length, contents.body_sha256) != (body.length, body.sha256):
            raise Refusal("altered", part="body")
        self._label = label

    def prove_request(self) -> Request | None:
        """Let pass a new laptop's request, signed by the key it asks to be let in with; None for any other.

        Only here a label is parsed for the key that proves it, and only a short one that says `request`.
        """
        line = self._contents.label
        if len(line) > LARGEST_REQUEST or b'"kind":"request"' not in line:
            return None
        asked = labels.decode(line).request
        if asked is not None:
            self.prove(PublicKey.from_text(asked.sign))
        return asked

    def unproven_lines(self) -> list[bytes]:
        """The lines of a small open body: a card holds the key that proves it. Refusal `not_a_packet`."""
        return read_small(BodyReader(self._file, self._contents), LARGEST_CARD) if self.is_open else []

    def lines(self, identity: x25519.Identity | None) -> Iterator[bytes]:
        """The body's lines without the salt, opened with this store's identity; None for a card."""
        body = _body_of(self.label)
        return read_body(BodyReader(self._file, self._contents), body, [str(identity)] if identity else [])


def _body_of(label: Label) -> Body:
    if label.body is None:
        raise Refusal("altered", part="body")
    return label.body


@contextmanager
def open_packet(path: Path, name: str | None = None) -> Iterator[Packet]:
    """The packet in a file; what is refused of it names the file, or as `name` what it is a copy of.

    Refusals: `file_unreadable`, and those of container, signature and label.
    """
    shown = name or path.name
    try:
        file = path.open("rb")
    except OSError as error:
        raise Refusal("file_unreadable", file=shown) from error
    try:
        with file:
            yield Packet(file)
    except Refusal as refusal:
        refusal.values.setdefault("file", shown)
        raise
