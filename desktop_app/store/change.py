"""One change of this store: what a command puts, edits and removes, and the operations it becomes."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, func, select

from desktop_app.domain.base import ALL, Synced
from desktop_app.domain.refusal import Refusal
from desktop_app.store import stamps
from desktop_app.store.canonical import encode
from desktop_app.store.ids import derived_id, new_id
from desktop_app.store.log import CHANGE, Log, Operation, Stream
from desktop_app.store.rows import Record, Rows
from desktop_app.store.schema import BadField, Shape, check_fields, shape_of, shapes
from desktop_app.vietnam.numbers import show_number

MOST_OPERATIONS = 50_000
"""As many rows one change may touch: whoever receives it holds all of them in memory."""

_LAST_BATCH = select(func.coalesce(func.max(CHANGE.c.batch), 0))

Row = TypeVar("Row", bound=Synced)
Operations = dict[tuple[str, str], dict[str, Any]]


class LedgerError(TypeError):
    """A ledger entry was to be changed or removed; it is corrected by a reversing entry."""


class Author(NamedTuple):
    """Who writes: this store's own number, the officer's row id, and the home area.

    `predecessors` gives for an area those whose streams its changes may need.
    """

    number: int
    officer: str
    area: str
    predecessors: Callable[[str], Iterable[str]]


class Moment(NamedTuple):
    """When a change is written: claimed time (ms, UTC), whether the clock is doubtful, the schema."""

    at: int
    doubtful: bool
    schema: int


class Change:
    """What one `write()` commits. Ids of new rows come from `new_id`; reads go through `connection`."""

    def __init__(
        self, connection: Connection, log: Log, author: Author, moment: Moment, random: Callable[[int], bytes]
    ) -> None:
        self.connection = connection
        self.rows = Rows(connection, log)
        self.undoes: dict[str, str] = {}
        self.stamps: list[str] = []
        self.log = log
        self._author = author
        self._moment = moment
        self._random = random
        self._operations: dict[str, Operations] = {}
        self._streams: dict[str, tuple[Stream, str]] = {}

    def new_id(self) -> str:
        """A fresh id for a row."""
        return new_id(self._moment.at, self._random(10))

    def get(self, table: type[Row], row_id: str) -> Row | None:
        """The row as it is now, or None where it was never there or is gone."""
        record = self.rows.get(str(table.__tablename__), row_id)
        if record is None or record.values.get("gone"):
            return None
        return table(id=row_id, area=record.area, **record.values)

    def put(self, rows: Synced | Iterable[Synced]) -> None:
        """Write whole rows: new ones as they are, known ones by the fields that differ.

        Raises Refusal `bad_field`, and LedgerError for a changed ledger entry.
        """
        some = [rows] if isinstance(rows, Synced) else list(rows)
        for table in dict.fromkeys(map(type, some)):
            self._put_all(shape_of(table), [row for row in some if type(row) is table])
        self.rows.flush()

    def _put_all(self, shape: Shape, rows: list[Synced]) -> None:
        fields = [field for field in shape.fields if field != "gone"]
        self.rows.load(shape.name, (row.id for row in rows))
        for row in rows:
            own = row.__dict__
            self._write(shape, row.id, row.area, {field: own.get(field) for field in fields})

    def edit(self, table: type[Synced], row_id: str, **fields: Any) -> None:
        """Change some fields of one row that is there; Refusal `row_missing` where it is not."""
        name = str(table.__tablename__)
        record = self.rows.get(name, row_id)
        if record is None or record.values.get("gone"):
            raise Refusal("row_missing")
        self._write(shapes()[name], row_id, record.area, fields)
        self.rows.flush()

    def put_back(self, name: str, row_id: str, fields: Mapping[str, Any]) -> None:
        """Set fields of a row, gone or not, as undo does; written at the next flush."""
        record = self.rows.get(name, row_id)
        if record is not None:
            self._note(shapes()[name], row_id, record.area, record, fields)

    def settle(self, name: str, row_id: str, field: str, value: Any) -> None:
        """Decide a field whose live values differ, or whether a removed row stays (`gone`)."""
        record = self.rows.get(name, row_id)
        if record is None:
            raise Refusal("row_missing")
        if field == "gone":
            self._note_gone(shapes()[name], row_id, record, value is True)
        else:
            self._note(shapes()[name], row_id, record.area, record, {field: value})
        self.rows.flush()

    def remove(self, rows: Synced | Iterable[Synced]) -> None:
        """Remove rows; what hangs on them stays stored. LedgerError for a ledger entry."""
        for row in [rows] if isinstance(rows, Synced) else list(rows):
            self.mark_gone(str(row.__tablename__), row.id, True)
        self.rows.flush()

    def mark_gone(self, name: str, row_id: str, removed: bool) -> None:
        """Note that a row is removed, or brought back; written at the next flush."""
        shape = shapes()[name]
        record = self.rows.get(name, row_id)
        if record is None or (
            bool(record.values.get("gone")) == removed
            and "gone" not in stamps.disputed(record.packed, record.values)
        ):
            return
        if shape.kind == "ledger":
            raise LedgerError(name)
        self._note_gone(shape, row_id, record, removed)

    def reverse(self, name: str, row_id: str, **said: Any) -> str:
        """Cancel a ledger entry by one that names it; gives its id, empty where it is cancelled already.

        What cancels is cancelled in the same way, and then the first entry counts again. `said` is what the
        new entry says otherwise than the first one. Written at the next flush.
        """
        last, turns = row_id, 0
        while (record := self.rows.get(name, derived_id(name, last))) is not None:
            last, turns = derived_id(name, last), turns + 1
        record = self.rows.get(name, last)
        if record is None or turns % 2:
            return ""
        own = {"kind": "reversal", "remark": None, **said, "reverses_id": last}
        fields = {key: value for key, value in {**record.values, **own}.items() if value is not None}
        self._note(shapes()[name], derived_id(name, last), record.area, None, fields)
        return derived_id(name, last)

    def _write(self, shape: Shape, row_id: str, area: str, fields: Mapping[str, Any]) -> None:
        record = self.rows.get(shape.name, row_id)
        if record is None:
            said = {field: value for field, value in fields.items() if value is not None}
            self._note(shape, row_id, area or self._author.area, None, said)
            return
        if record.values.get("gone"):
            self._note_gone(shape, row_id, record, False)
        changed = {field: value for field, value in fields.items() if record.values.get(field) != value}
        if not changed:
            return
        if shape.kind == "ledger" or shape.parents & changed.keys():
            raise LedgerError(f"{shape.name}: {', '.join(sorted(changed))}")
        self._note(shape, row_id, record.area, record, changed)

    def _note(
        self, shape: Shape, row_id: str, area: str, record: Record | None, fields: Mapping[str, Any]
    ) -> None:
        try:
            check_fields(shape, dict(fields))
        except BadField as error:
            raise Refusal(
                "bad_field", field=error.field, value=fields.get(error.field), why=error.why
            ) from error
        base = {} if record is None else {field: self._base(record, field, area) for field in fields}
        self._record(shape.name, row_id, area, {"f": dict(fields), "b": base})

    def _note_gone(self, shape: Shape, row_id: str, record: Record, removed: bool) -> None:
        operation = {
            "f": {"gone": True if removed else None},
            "b": {"gone": self._base(record, "gone", record.area)},
        }
        if removed:
            own = self._stamp(record.area)
            operation["seen"] = sorted(stamps.all_live(record.packed, record.values) | {own})
        self._record(shape.name, row_id, record.area, operation)

    def _base(self, record: Record, field: str, area: str) -> list[str]:
        own = self._stamp(area)
        return sorted(stamp for stamp in stamps.live(record.packed, record.values, field) if stamp != own)

    def _record(self, name: str, row_id: str, area: str, operation: dict[str, Any]) -> None:
        self.rows.apply(name, row_id, area, operation, self._stamp(area))
        here = self._operations.setdefault(area, {})
        known = here.setdefault((name, row_id), operation)
        if known is operation:
            return
        for field, value in operation["f"].items():
            if field not in known["f"]:
                known["b"][field] = operation["b"].get(field, [])
            known["f"][field] = value
        if "seen" in operation:
            known["seen"] = operation["seen"]
        elif "gone" in operation["f"]:
            known.pop("seen", None)

    def _stamp(self, area: str) -> str:
        if area not in self._streams:
            stream = self.log.stream(self._author.number, area)
            self._streams[area] = (stream, f"{self._author.number}.{stream.last + 1}")
            self.log.note_head(stream, {"at": self._moment.at, "doubtful": self._moment.doubtful})
        return self._streams[area][1]

    def finish(self, what: str) -> dict[str, set[str]]:
        """Write the log of all that was put, and of an undo that left everything; then search.

        Returns the changed ids by table. Refusal `change_too_large`.
        """
        self.rows.flush()
        count = max(map(len, self._operations.values()), default=0)
        if count > MOST_OPERATIONS:
            raise Refusal("change_too_large", count=show_number(count), most=show_number(MOST_OPERATIONS))
        batch = int(self.connection.execute(_LAST_BATCH).scalar_one()) + 1
        for area in sorted({*self._operations, *self.undoes}):
            self._append(area, what, batch)
        self.log.flush()
        self.rows.finish()
        return self.rows.changed

    def _append(self, area: str, what: str, batch: int) -> None:
        stamp = self._stamp(area)
        stream, _ = self._streams[area]
        salt = self._random(16)
        areas = {area, ALL, *self._author.predecessors(area)}
        vector = self.log.vector(areas)
        name = self.log.stream_name(stream)
        needs = {other: n for other, n in vector.items() if other != name and stream.vector.get(other) != n}
        head = {
            "at": self._moment.at,
            "by": self._author.officer,
            "doubtful": self._moment.doubtful,
            "n": stream.last + 1,
            "needs": needs,
            "salt": salt.hex(),
            "schema": self._moment.schema,
            "stream": name,
            "undoes": self.undoes.get(area),
            "what": what,
        }
        line = encode({"change": {key: value for key, value in head.items() if value}})
        logged = [
            Operation(table, row_id, None, self._operation_line(table, row_id, operation))
            for (table, row_id), operation in sorted(self._operations.get(area, {}).items())
        ]
        self.log.append(stream, line, logged, batch=batch, vector=vector)
        self.stamps.append(self.log.full(stamp))

    def _operation_line(self, table: str, row_id: str, operation: dict[str, Any]) -> bytes:
        base = {
            field: sorted(self.log.full(stamp) for stamp in stamps_)
            for field, stamps_ in operation["b"].items()
            if stamps_
        }
        line: dict[str, Any] = {"t": table, "r": row_id, "f": operation["f"]}
        if base:
            line["b"] = base
        if "seen" in operation:
            line["seen"] = sorted(self.log.full(stamp) for stamp in operation["seen"])
        return encode(line)
