"""Ids of rows: 32 lower-case hex digits, the same text in file, log and packet.

A row is drawn a UUIDv7 (RFC 9562), so that rows written together lie together. A row that is one of its kind
for other rows, or for a row and a period or code, is derived from them as a UUIDv5: every store gives it the
same id.
"""

from hashlib import sha1

NAMESPACE = bytes.fromhex("93859415779f5ea5ae76c022b8637677")
_VARIANTS = "89ab"


def new_id(now_ms: int, random: bytes) -> str:
    """A UUIDv7 of an instant in milliseconds UTC and 10 random bytes; a later instant sorts later."""
    drawn = int.from_bytes(random[:10])
    return f"{now_ms:012x}7{drawn >> 68:03x}{_VARIANTS[drawn >> 66 & 3]}{drawn >> 4 & (1 << 60) - 1:015x}"


def derived_id(table: str, *parts: object) -> str:
    """The UUIDv5 of `table/part/part`: ids, years, codes; never names, ID numbers or full dates."""
    name = "/".join((table, *map(str, parts)))
    digits = sha1(NAMESPACE + name.encode(), usedforsecurity=False).hexdigest()
    return f"{digits[:12]}5{digits[13:16]}{_VARIANTS[int(digits[16], 16) & 3]}{digits[17:32]}"
