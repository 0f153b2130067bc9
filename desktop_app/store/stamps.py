"""Live stamps of one record: which change wrote each field, packed in one column of the record.

A stamp is written short here, `<author>.<sequence>`, with this store's own number for device and
generation. Packed form, a JSON object: `""` the stamp of every field that is not null and not listed;
a field's name to its one stamp, or to `{stamp: value}` where several are live; `gone` always to
`{stamp: seen}`, `seen` being the stamps its removal had seen, or null where the row was brought back.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import msgspec

Values = dict[str, Any]
Packed = dict[str, Any]
Rank = Callable[[str], tuple[bool, int, str]]

_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


def pack(packed: Packed) -> str:
    """The text of the `stamps` column."""
    return _encode(packed).decode()


def unpack(column: str) -> Packed:
    """The packed stamps from the `stamps` column."""
    return _decode(column) if column else {}


def live(packed: Packed, values: Values, field: str) -> dict[str, Any]:
    """The live stamps of a field with the value each wrote; empty where nothing was ever written."""
    entry = packed.get(field)
    if field == "gone":
        return {stamp: None if seen is None else True for stamp, seen in (entry or {}).items()}
    if isinstance(entry, dict):
        return entry
    value = values.get(field)
    if entry is None:
        return {packed[""]: value} if value is not None and "" in packed else {}
    return {entry: value}


def all_live(packed: Packed, values: Values) -> set[str]:
    """Every live stamp of the row, those of its removal left out."""
    names = {*packed, *(name for name, value in values.items() if value is not None)} - {"", "gone"}
    return {stamp for name in names for stamp in live(packed, values, name)}


def disputed(packed: Packed, values: Values) -> list[str]:
    """The fields with differing live values, and `gone` where a removed row stays because of a later edit."""
    fields = [
        name
        for name, entry in packed.items()
        if isinstance(entry, dict) and name != "gone" and _differ(entry)
    ]
    removed = any(seen is not None for seen in packed.get("gone", {}).values())
    return sorted([*fields, "gone"] if removed and not values.get("gone") else fields)


def _differ(entry: dict[str, Any]) -> bool:
    first, *others = entry.values()
    return any(other != first or type(other) is not type(first) for other in others)


class Edit(NamedTuple):
    """A value written into a field: the stamps it replaces and its own."""

    field: str
    value: Any
    base: Iterable[str]
    stamp: str


def write_field(packed: Packed, values: Values, edit: Edit, rank: Rank) -> None:
    """Take the base off a field's live stamps and put a new one on; sets the value that is shown."""
    field, value, _, stamp = edit
    left = dict(live(packed, values, field))
    for old in edit.base:
        left.pop(old, None)
    left[stamp] = value
    values[field] = value if len(left) == 1 else shown(left, rank)
    if len(left) > 1:
        packed[field] = left
    elif value is not None and packed.get("") == stamp:
        packed.pop(field, None)
    else:
        packed[field] = stamp


def shown(entry: dict[str, Any], rank: Rank) -> Any:
    """The value shown among several: not doubtful before doubtful, then later time, then stamp."""
    return entry[max(entry, key=rank)] if _differ(entry) else next(iter(entry.values()))


def write_gone(packed: Packed, removed: bool, seen: Iterable[str], base: Iterable[str], stamp: str) -> None:
    """Note a removal that had seen these stamps, or that the row was brought back."""
    entry = dict(packed.get("gone", {}))
    for old in base:
        entry.pop(old, None)
    entry[stamp] = sorted(seen) if removed else None
    packed["gone"] = entry


def settle_gone(packed: Packed, values: Values) -> None:
    """Set whether the row is gone: every live word says so, and they had seen all other live stamps."""
    entry = packed.get("gone")
    if entry is None:
        return
    removed = all(seen is not None for seen in entry.values())
    seen = {stamp for stamps in entry.values() for stamp in stamps or ()}
    values["gone"] = True if removed and all_live(packed, values) <= seen else None
