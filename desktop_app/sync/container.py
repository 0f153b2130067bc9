"""The file a packet travels in: a ZIP of four stored members that has exactly one form.

`mimetype`, `label.json`, `label.json.minisig`, then `body.age` (sealed) or `body.zst` (open); fixed dates, no
extras, no comment. The reader builds the container anew from what it found and demands the same bytes, so
nothing can be hidden in or beside it. A body is never held in memory.
"""

import os
import struct
import zlib
from collections.abc import Sequence
from hashlib import sha256
from typing import BinaryIO, NamedTuple

from desktop_app.domain.refusal import Refusal
from desktop_app.vietnam.numbers import show_number

MIMETYPE = b"application/vnd.so-nghe.packet"
SEALED, OPEN = "body.age", "body.zst"
LARGEST_LABEL = 64 * 1024
LARGEST_SIGNATURE = 1024
LARGEST_BODY = 256 * 1024 * 1024
CHUNK = 256 * 1024

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _DAY = 20, 1 << 5 | 1  # ZIP 2.0; 1 January 1980, the first day a ZIP knows


class Member(NamedTuple):
    """One member of the container: its name, length in bytes and CRC-32."""

    name: str
    length: int
    crc: int


class Contents(NamedTuple):
    """What a container holds; the body stays in the file, `body.length` bytes from `offset`."""

    label: bytes
    signature: bytes
    body: Member
    offset: int
    body_sha256: str


_NAMES = ("mimetype", "label.json", "label.json.minisig")
_CEILINGS = (len(MIMETYPE), LARGEST_LABEL, LARGEST_SIGNATURE, LARGEST_BODY)
_LARGEST_HEAD = sum(_CEILINGS[:3]) + 4 * _LOCAL.size + len("".join(_NAMES)) + len(SEALED)
LARGEST_FILE = LARGEST_BODY + 2 * _LARGEST_HEAD


def frame(label: bytes, signature: bytes, body: Member) -> tuple[bytes, bytes]:
    """What stands before and after the body in the container of these members."""
    parts = (MIMETYPE, label, signature)
    before = [Member(name, len(part), zlib.crc32(part)) for name, part in zip(_NAMES, parts, strict=True)]
    return _lay_out([*before, body], parts)


def read(file: BinaryIO) -> Contents:
    """The contents of a container, checked to the last byte against the one form it may have.

    Refuses with `not_a_packet`, `truncated`, `too_large` or `altered`; nothing is proven yet of who made it.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    start = file.read(_LARGEST_HEAD)
    members, parts = _find_members(start)
    head, tail = _lay_out(members, parts)
    body = members[3]
    whole = len(head) + body.length + len(tail)
    _demand(size, whole)
    if not start.startswith(head) or size > whole:
        raise _refused("not_a_packet")
    if any(zlib.crc32(part) != member.crc for part, member in zip(parts, members, strict=False)):
        raise _refused("altered")
    digest = _digest_body(file, body, len(head))
    if file.read(len(tail)) != tail:
        raise _refused("not_a_packet")
    return Contents(parts[1], parts[2], body, len(head), digest)


class BodyReader:
    """The body inside a container, as a file to read once from its start."""

    def __init__(self, file: BinaryIO, contents: Contents) -> None:
        file.seek(contents.offset)
        self._file = file
        self._left = contents.body.length

    def read(self, size: int) -> bytes:
        """At most `size` bytes; none at the end of the body."""
        part = self._file.read(min(size, self._left))
        self._left -= len(part)
        return part


def _find_members(start: bytes) -> tuple[list[Member], list[bytes]]:
    """The four members as their headers describe them, and the contents of all but the body."""
    begin = _header(Member("mimetype", len(MIMETYPE), zlib.crc32(MIMETYPE)))
    if not start.startswith(begin[: len(start)]):
        raise _refused("not_a_packet")
    members: list[Member] = []
    parts: list[bytes] = []
    end = 0
    for name, ceiling in zip((*_NAMES, SEALED), _CEILINGS, strict=True):
        offset = end + _LOCAL.size + len(name)
        _demand(len(start), offset)
        *_, crc, length, _, _, _ = _LOCAL.unpack_from(start, end)
        if length > ceiling:
            raise _refused("too_large")
        end = offset + length
        members.append(Member(name, length, crc))
        parts.append(start[offset:end])
    if start[offset - len(OPEN) : offset] == OPEN.encode():
        members[3] = members[3]._replace(name=OPEN)
    return members, parts[:3]


def _demand(have: int, need: int) -> None:
    if have < need:
        raise Refusal("truncated", have=show_number(have), need=show_number(need))


def _refused(code: str) -> Refusal:
    return Refusal(code, part="container")


def _digest_body(file: BinaryIO, body: Member, offset: int) -> str:
    crc, digest, left = 0, sha256(), body.length
    file.seek(offset)
    while chunk := file.read(min(CHUNK, left)):
        left -= len(chunk)
        crc = zlib.crc32(chunk, crc)
        digest.update(chunk)
    if crc != body.crc:
        raise _refused("altered")
    return digest.hexdigest()


def _lay_out(members: Sequence[Member], parts: Sequence[bytes]) -> tuple[bytes, bytes]:
    """What stands before and after the body: `parts` are the contents of all members but it."""
    head, directory = b"", b""
    for member, part in zip(members, (*parts, b""), strict=True):
        directory += _entry(member, len(head))
        head += _header(member) + part
    start = len(head) + members[-1].length
    return head, directory + _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(directory), start, 0)


def _header(member: Member) -> bytes:
    sizes = (member.crc, member.length, member.length)
    return _LOCAL.pack(b"PK\3\4", _VERSION, 0, 0, 0, _DAY, *sizes, len(member.name), 0) + member.name.encode()


def _entry(member: Member, offset: int) -> bytes:
    sizes = (member.crc, member.length, member.length)
    where = (len(member.name), 0, 0, 0, 0, 0, offset)
    return _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, 0, 0, 0, _DAY, *sizes, *where) + member.name.encode()
