"""A packet as a file: a pulled stick leaves no half packet behind, and nothing counts unproven."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, NamedTuple, cast

from msgspec.structs import replace
from pyrage import x25519

from desktop_app.domain.refusal import Refusal
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


class Written(NamedTuple):
    """A packet that was written, read back and found equal; its size in bytes."""

    path: Path
    size: int
    label_sha256: str


def write_packet(folder: Path, label: Label, lines: Iterable[bytes], salt: bytes, key: SigningKey) -> Written:
    """Write a packet of these lines under the label's name; `label.body` and the signature are made here.

    Refusals: `no_space` before anything stands there, `write_failed` where the stick fails or reads back
    differently. An older file of the same name is only replaced by a whole one.
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
            raise Refusal("write_failed", place=str(folder), cause=error.strerror or "") from error
    return Written(path, len(before) + member.length + len(after), sha256(line).hexdigest())


def _put(folder: Path, name: str, parts: tuple[bytes, BinaryIO, bytes], length: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    need = length + len(parts[0]) + len(parts[2])
    if (free := shutil.disk_usage(folder).free) < need:
        raise Refusal("no_space", free=free, need=need)
    unfinished, path = folder / f"{UNFINISHED}{name}", folder / f"{name}{ENDING}"
    try:
        digest = _write(unfinished, parts)
        if _digest(unfinished) != digest:
            raise Refusal("write_failed", place=str(folder), cause="")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


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
def open_packet(path: Path) -> Iterator[Packet]:
    """The packet in a file. Refusals: `file_unreadable`, and those of container and label."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise Refusal("file_unreadable", file=path.name) from error
    with file:
        yield Packet(file)
