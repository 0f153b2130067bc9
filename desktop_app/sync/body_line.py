"""The lines of a packet's body: the salt, then changes with their operations, or the verdicts on them.

A line is let pass if it is canonical and has its shape; fields unknown here are kept. What the values of a
row mean is checked row by row later, so that one bad value refuses a row and not a packet.
"""

from collections.abc import Callable
from typing import Annotated, Any, NotRequired, TypedDict

import msgspec
from msgspec import Meta

from desktop_app.domain.refusal import Refusal
from desktop_app.store import canonical
from desktop_app.store.canonical import NotCanonicalError
from desktop_app.store.merge import Refused
from desktop_app.sync.label import Digest, Instant, Number, StreamName

LARGEST_LINE = 1024 * 1024
RowId = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
Stamp = Annotated[str, Meta(pattern=r"\A[0-9a-f]{16}\.[0-9a-f]{8}\.[1-9][0-9]{0,15}\Z")]
Salt = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
Word = Annotated[str, Meta(min_length=1, max_length=64)]


class SaltLine(TypedDict):
    """The first line of every body: 32 random hex digits, so that nobody can guess what a digest covers."""

    salt: Salt


class Head(TypedDict):
    """What a change says of itself."""

    at: Instant
    by: NotRequired[RowId]
    doubtful: NotRequired[bool]
    n: Number
    needs: NotRequired[dict[StreamName, Number]]
    salt: NotRequired[Salt]
    schema: Number
    stream: StreamName
    undoes: NotRequired[Stamp]
    what: Word


class ChangeLine(TypedDict):
    """A change; the lines after it, up to the next change, are its operations."""

    change: Head


class Operation(TypedDict):
    """What a change did to one row: `f` the new values, `b` the stamps they replace, `seen` on a removal.

    Once erased, `h` stands in place of the contents; beside contents it stands where the change has lost its
    salt.
    """

    t: Word
    r: RowId
    f: NotRequired[dict[str, Any]]
    b: NotRequired[dict[str, list[Stamp]]]
    seen: NotRequired[list[Stamp]]
    h: NotRequired[Digest]


class Verdict(TypedDict):
    """What became of one operation that was refused, and why."""

    stream: StreamName
    n: Number
    t: Word
    r: RowId
    code: Word


class VerdictLine(TypedDict):
    """One refused operation, in the body of an acknowledgement."""

    verdict: Verdict


_encode = msgspec.json.Encoder(order="sorted").encode
_decode = msgspec.json.Decoder().decode
_decode_operation: Callable[[bytes], Any] = msgspec.json.Decoder(Operation).decode


def salt_line(salt: bytes) -> bytes:
    """The first line of a body, for 16 random bytes."""
    return canonical.encode({"salt": salt.hex()})


def verdict_line(refused: Refused) -> bytes:
    """The line that tells the sender of an operation why it was refused."""
    stream, n, table, row, code = refused
    return canonical.encode({"verdict": {"stream": stream, "n": n, "t": table, "r": row, "code": code}})


def is_change(line: bytes) -> bool:
    """Whether a line is a change's; an operation's and a verdict's begin otherwise."""
    return line.startswith(b'{"change":')


def demand_salt(line: bytes) -> None:
    """Let pass the first line of a body; refused as `not_a_packet` if it is none."""
    _parse(line, SaltLine)


def parse_change(line: bytes) -> dict[str, Any]:
    """What a change says of itself, unknown fields with it; refused as `not_a_packet` if it is none."""
    found = _parse(line, ChangeLine)
    if len(found) != 1:
        raise malformed("something stands beside the change")
    change: dict[str, Any] = found["change"]
    return change


def parse_verdict(line: bytes) -> Refused:
    """One operation the other side refused; refused as `not_a_packet` if the line is none."""
    said = _parse(line, VerdictLine)["verdict"]
    return Refused(said["stream"], said["n"], said["t"], said["r"], said["code"])


def parse_operation(line: bytes) -> dict[str, Any]:
    """An operation, unknown fields with it; refused as `not_a_packet` if it is none.

    Numbers in `f` are let pass as they are written, floats too: the check of the row says no to them.
    """
    try:
        found: dict[str, Any] = _decode_operation(line)
        return found if _encode(found) == line else _parse_with_unknown_fields(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise malformed(str(error)) from error


def malformed(detail: str) -> Refusal:
    """The refusal of a body that no program of ours would have written; `detail` is for the log."""
    return Refusal("not_a_packet", part="body", detail=detail)


def _parse_with_unknown_fields(line: bytes) -> dict[str, Any]:
    found: dict[str, Any] = _decode(line)
    msgspec.convert(found, Operation)
    if _encode(found) != line:
        raise malformed("the line is not in canonical form")
    return found


def _parse(line: bytes, shape: Any) -> dict[str, Any]:
    try:
        found: dict[str, Any] = canonical.decode(line)
        msgspec.convert(found, shape)
    except (NotCanonicalError, msgspec.ValidationError) as error:
        raise malformed(str(error)) from error
    return found
