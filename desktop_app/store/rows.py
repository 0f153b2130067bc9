"""The one row writer: the only code that writes synced tables, for own and for received operations alike.

Rows are loaded in bulk, operations are applied to them in memory by the one merge rule, and `flush`
writes them back in bulk and keeps the list of conflicts in step; `finish` does so with search.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, delete, insert, or_, select

from desktop_app.store import engine, joined, search, stamps
from desktop_app.store.log import CONFLICT, Log
from desktop_app.store.schema import Shape, shapes
from desktop_app.store.searched import is_shown

CHUNK = 500


class Record:
    """A stored row in memory: its area, its synced values, its live stamps, the fields `edited` since."""

    __slots__ = ("area", "edited", "is_new", "packed", "values", "was_disputed")

    def __init__(self, area: str, values: stamps.Values, packed: stamps.Packed, *, is_new: bool) -> None:
        self.area = area
        self.values = values
        self.packed = packed
        self.is_new = is_new
        self.edited: frozenset[str] = frozenset()
        self.was_disputed = not is_new and any(isinstance(entry, dict) for entry in packed.values())


class Rows:
    """Rows of one transaction, by table and id; `changed` gathers what was written."""

    def __init__(self, connection: Connection, log: Log) -> None:
        self.connection = connection
        self.log = log
        self.changed: dict[str, set[str]] = {}
        self._shown: dict[str, set[str]] = {}
        self._records: dict[str, dict[str, Record | None]] = {}
        self._known: dict[str, set[str]] = {}
        self._dirty: dict[str, dict[str, Record]] = {}

    def load(self, name: str, ids: Iterable[str]) -> None:
        """Have these rows of a table in memory; ids that are not stored are noted as missing."""
        here = self._records.setdefault(name, {})
        wanted = [row_id for row_id in dict.fromkeys(ids) if row_id not in here]
        shape = shapes()[name]
        for start in range(0, len(wanted), CHUNK):
            some = wanted[start : start + CHUNK]
            here.update(dict.fromkeys(some))
            found = self.connection.execute(_stored(name), {"ids": some}).all()
            for row_id, area, packed, *values in found:
                present = {f: v for f, v in zip(shape.fields, values, strict=True) if v is not None}
                here[row_id] = Record(area, present, stamps.unpack(packed), is_new=False)

    def get(self, name: str, row_id: str) -> Record | None:
        """The row, gone or not, or None where there never was one here."""
        here = self._records.setdefault(name, {})
        if row_id not in here:
            self.load(name, (row_id,))
        return here[row_id]

    def is_known(self, name: str, row_id: str) -> bool:
        """Whether the row is stored or about to be, gone or not."""
        known = self._known.setdefault(name, set())
        if row_id in known or self._records.get(name, {}).get(row_id) is not None:
            return True
        self.look_up(name, (row_id,))
        return row_id in known

    def look_up(self, name: str, ids: Collection[str]) -> None:
        """Note in bulk which of these ids are stored, without loading the rows."""
        table = shapes()[name].table
        wanted = list(ids)
        for start in range(0, len(wanted), CHUNK):
            some = wanted[start : start + CHUNK]
            found = self.connection.execute(select(table.c.id).where(table.c.id.in_(some))).scalars()
            self._known.setdefault(name, set()).update(found)

    def apply(self, name: str, row_id: str, area: str, operation: Mapping[str, Any], stamp: str) -> None:
        """Apply one operation (`f`, `b`, `seen`, stamps in short form) by the merge rule."""
        before = self.get(name, row_id)
        record = apply_operation(before, area, operation, stamp, rank_in(self.log, area))
        self._records[name][row_id] = record
        self._dirty.setdefault(name, {})[row_id] = record

    def flush(self) -> None:
        """Write new and changed rows, bring joined people and conflicts into step."""
        changed = {name: set(records) for name, records in self._dirty.items() if records}
        for name in shapes():
            if name in changed:
                self._write_table(shapes()[name], self._dirty[name])
        self._note_conflicts()
        joined.refresh(self.connection, changed.get(joined.LINK, ()), self._removed_or_back(joined.PERSON))
        for name, ids in changed.items():
            self.changed.setdefault(name, set()).update(ids)
            self._shown.setdefault(name, set()).update(_shown(name, self._dirty[name]))
        self._dirty, self._records = {}, {}

    def _removed_or_back(self, name: str) -> list[str]:
        records = self._dirty.get(name, {})
        return [row_id for row_id, record in records.items() if "gone" in record.edited]

    def finish(self) -> None:
        """Bring search into step with all that was written; the last thing in a transaction."""
        search.refresh(self.connection, self._shown)

    def _write_table(self, shape: Shape, records: Mapping[str, Record]) -> None:
        derived = joined.DERIVED.get(shape.name, ())
        new = [
            (row_id, record.area, *_written(record, shape.fields), *(row_id for _ in derived))
            for row_id, record in records.items()
            if record.is_new
        ]
        if new:
            names = ("id", "area", "stamps", *shape.fields, *derived)
            engine.insert_rows(self.connection, shape.table, names, new)
        for fields, old in _by_edited(records).items():
            engine.update_rows(self.connection, shape.table, ("stamps", *fields), old)

    def _note_conflicts(self) -> None:
        before = [
            and_(CONFLICT.c.t == name, CONFLICT.c.r == row_id)
            for name, records in self._dirty.items()
            for row_id, record in records.items()
            if record.was_disputed
        ]
        for start in range(0, len(before), CHUNK):
            self.connection.execute(delete(CONFLICT).where(or_(*before[start : start + CHUNK])))
        now = [
            {"t": name, "r": row_id, "field": field, "area": record.area}
            for name, records in self._dirty.items()
            for row_id, record in records.items()
            for field in _disputed(record)
        ]
        if now:
            self.connection.execute(insert(CONFLICT), now)


@cache
def _stored(name: str) -> Select[Any]:
    shape = shapes()[name]
    columns = (shape.table.c[field] for field in ("id", "area", "stamps", *shape.fields))
    return select(*columns).where(shape.table.c.id.in_(bindparam("ids", expanding=True)))


def apply_operation(
    record: Record | None, area: str, operation: Mapping[str, Any], stamp: str, rank: stamps.Rank
) -> Record:
    """The record after one operation (`f`, `b`, `seen`, stamps in short form), by the merge rule."""
    fields = operation["f"]
    if record is None and "gone" not in fields:
        return _first(area, fields, stamp)
    if record is None:
        record = Record(area, {}, {"": stamp}, is_new=True)
    base = operation.get("b", {})
    for field, value in fields.items():
        if field == "gone":
            stamps.write_gone(
                record.packed, value is True, operation.get("seen", ()), base.get(field, ()), stamp
            )
        else:
            edit = stamps.Edit(field, value, base.get(field, ()), stamp)
            stamps.write_field(record.packed, record.values, edit, rank)
    stamps.settle_gone(record.packed, record.values)
    record.edited |= fields.keys() | (record.packed.keys() & {"gone"})
    return record


def _first(area: str, fields: Mapping[str, Any], stamp: str) -> Record:
    """A row as its first operation makes it: there is nothing to merge with."""
    cleared = {field: stamp for field, value in fields.items() if value is None}
    return Record(area, dict(fields), {"": stamp, **cleared}, is_new=True)


def rank_in(log: Log, area: str) -> stamps.Rank:
    """How live values of an area's rows are ranked: not doubtful first, then claimed time, then stamp."""

    def rank(short: str) -> tuple[bool, int, str]:
        author, _, n = short.partition(".")
        head = log.head(int(author), area, int(n))
        return (not head.get("doubtful"), head.get("at", 0), log.full(short))

    return rank


def _disputed(record: Record) -> list[str]:
    if not any(isinstance(entry, dict) for entry in record.packed.values()):
        return []
    return stamps.disputed(record.packed, record.values)


def _written(record: Record, fields: Iterable[str]) -> Iterator[Any]:
    """The stamps of a record and the values of some fields."""
    return chain((stamps.pack(record.packed),), map(record.values.get, fields))


def _shown(name: str, records: Mapping[str, Record]) -> Iterator[str]:
    """The ids of those rows of a table that may be found otherwise than before."""
    return (row_id for row_id, one in records.items() if one.is_new or is_shown(name, one.edited))


def _by_edited(records: Mapping[str, Record]) -> dict[tuple[str, ...], list[tuple[Any, ...]]]:
    """What is to be written of stored rows, and their ids last, by the fields that were edited."""
    lots: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for row_id, record in records.items():
        if not record.is_new:
            fields = tuple(sorted(record.edited))
            lots.setdefault(fields, []).append((*_written(record, fields), row_id))
    return lots


def shortened(log: Log, operation: Mapping[str, Any]) -> dict[str, Any]:
    """An operation as sent, with its stamps in short form and only the fields known here."""
    kinds = shapes()[operation["t"]].kinds
    fields = operation["f"]
    if not fields.keys() <= kinds.keys():
        fields = {field: value for field, value in fields.items() if field in kinds}
    base = operation.get("b", {})
    return {
        "f": fields,
        "b": {field: [log.short(stamp) for stamp in found] for field, found in base.items()},
        "seen": [log.short(stamp) for stamp in operation.get("seen", ())],
    }
