"""Canonical JSON lines and the digests over them: the bytes that log, packets and chains agree on.

One line of UTF-8: keys sorted, no spaces, text unescaped where JSON allows it, integers within ±2^53, no
floats. Text is taken as it is: NFC is demanded where a row is checked. Digests cover the stored bytes of a
line without its line feed, never a re-encoding.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import msgspec

LARGEST = 2**53
START = bytes(32)
_PLAIN = {str, bool, type(None)}
_ENCODER = msgspec.json.Encoder(order="sorted")


class NotCanonicalError(ValueError):
    """The value or line has no canonical form: a float, an integer beyond ±2^53, or other bytes."""


def encode(value: Any) -> bytes:
    """The canonical line of text, whole numbers, yes/no, None, lists and dicts with text keys, without LF.

    Raises NotCanonicalError for anything else, as floats and integers beyond ±2^53.
    """
    _check(value)
    try:
        return _ENCODER.encode(value)
    except (TypeError, UnicodeEncodeError) as error:
        raise NotCanonicalError(str(error)) from error


def decode(line: bytes) -> Any:
    """The value of a canonical line; raises NotCanonicalError for any other bytes."""
    try:
        value = msgspec.json.decode(line)
        same = encode(value) == line
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotCanonicalError(str(error)) from error
    if not same:
        raise NotCanonicalError("the line is not in canonical form")
    return value


def operation_digest(salt: bytes, line: bytes) -> bytes:
    """What a change's chain says of one operation: SHA-256 of the change's salt and the operation's line."""
    return sha256(salt + line).digest()


def chain_digest(previous: bytes, change_line: bytes, operation_digests: Iterable[bytes]) -> bytes:
    """The digest of a stream after a change, 32 bytes; `previous` is START before the first.

    `change_line` is the change's line without its salt; the operations' digests stand by table and row.
    """
    return sha256(previous + sha256(change_line).digest() + b"".join(operation_digests)).digest()


def _check(value: Any) -> None:
    if isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            if type(item) not in _PLAIN:
                _check(item)
    elif isinstance(value, int):
        if not -LARGEST <= value <= LARGEST:
            raise NotCanonicalError("an integer lies beyond 2^53")
    elif not (value is None or isinstance(value, str)):
        raise NotCanonicalError(f"{type(value).__name__} has no canonical form")
