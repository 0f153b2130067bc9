"""Changes of other stores: which can be applied now, which wait, which rows are refused.

A change is applied when all earlier ones of its stream, all its `needs` and the rows its operations point to
are here. An operation that breaks the description of its row stays in the log, out of the state.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from desktop_app.store.log import OPERATION, WAITING, Author, Log, Operation
from desktop_app.store.rows import Rows, shortened
from desktop_app.store.schema import BadField, Shape, check_fields, shapes
from desktop_app.store.stamps import Values

BATCH = 4000
_WAITING_LINES = select(WAITING.c.line, WAITING.c.operations)


class Incoming(NamedTuple):
    """A received change: stream's name, sequence, decoded head, its line, and (decoded, line) operations."""

    stream: str
    n: int
    head: dict[str, Any]
    line: bytes
    operations: list[tuple[dict[str, Any], bytes]]


class Refused(NamedTuple):
    """An operation that was not applied: where it stands, and an English code that says why."""

    stream: str
    n: int
    table: str
    row: str
    code: str


class Result(NamedTuple):
    """What became of received changes, counted in changes and operations; `waiting` are changes."""

    applied: int
    operations: int
    known: int
    waiting: int
    refused: list[Refused]


class Merge:
    """Applies received changes inside one transaction."""

    def __init__(self, connection: Connection, log: Log) -> None:
        self.connection = connection
        self.log = log
        self.rows = Rows(connection, log)
        self._applied = self._operations = self._known = self._waiting = 0
        self._refused: list[Refused] = []

    def take(self, changes: Iterable[Incoming]) -> Result:
        """Apply what can be applied, keep the rest waiting, then try what had been waiting."""
        for batch in _batches(changes):
            self._preload(batch)
            for change in batch:
                self._take_one(change)
            self._flush()
        before = -1
        while before != self._applied:
            before = self._applied
            self._try_waiting()
        self.rows.finish()
        return Result(self._applied, self._operations, self._known, self._count_waiting(), self._refused)

    def _flush(self) -> None:
        self.rows.flush()
        self.log.flush()

    def _take_one(self, change: Incoming) -> None:
        missing = self._missing(change)
        if missing is None:
            self._known += 1
        elif missing:
            self._keep_waiting(change, missing)
        else:
            self._apply(change)

    def _missing(self, change: Incoming) -> str | None:
        """What the change waits for: a stream's name, a row; empty for nothing; None where it is known."""
        last = self.log.last_of(change.stream)
        if change.n <= last:
            return None
        if change.n > last + 1:
            return change.stream
        for stream, n in change.head.get("needs", {}).items():
            if self.log.last_of(stream) < n:
                return str(stream)
        return self._missing_row(change)

    def _missing_row(self, change: Incoming) -> str:
        made = {(operation["t"], operation["r"]) for operation, _ in change.operations}
        for operation, _ in change.operations:
            for target in _targets(operation):
                if target not in made and not self.rows.is_known(*target) and not self._is_refused(*target):
                    return ".".join(target)
        return ""

    def _is_refused(self, name: str, row_id: str) -> bool:
        chosen = select(OPERATION.c.r).where(
            OPERATION.c.r == row_id, OPERATION.c.t == name, OPERATION.c.verdict.is_not(None)
        )
        return self.connection.execute(chosen.limit(1)).first() is not None

    def _apply(self, change: Incoming) -> None:
        device, generation, area = change.stream.split(".")
        stream = self.log.stream(self.log.author_number(Author(device, generation)), area)
        self.log.note_head(stream, change.head)
        stamp = f"{stream.author}.{change.n}"
        verdicts = self.verdicts(change, area)
        logged = []
        for operation, line in change.operations:
            place = (operation["t"], operation["r"])
            verdict = verdicts.get(place)
            if verdict:
                self._refused.append(Refused(change.stream, change.n, *place, verdict))
            elif "f" in operation:
                self.rows.apply(*place, area, shortened(self.log, operation), stamp)
            logged.append(Operation(*place, verdict, line))
        self.log.append(stream, change.line, logged)
        self._applied += 1
        self._operations += len(logged)

    def verdicts(self, change: Incoming, area: str) -> dict[tuple[str, str], str]:
        """The operations that are refused, by table and row: for themselves, or for what they hang on."""
        found: dict[tuple[str, str], str] = {}
        linked = []
        for operation, line in change.operations:
            if "f" not in operation:
                continue
            place = (operation["t"], operation["r"])
            if verdict := self._verdict(operation, line, area):
                found[place] = verdict
            elif targets := [target for target in _targets(operation) if not self.rows.is_known(*target)]:
                linked.append((place, targets))
        made = {(operation["t"], operation["r"]) for operation, _ in change.operations}
        while refused := [
            place
            for place, targets in linked
            if place not in found and any(target in found or target not in made for target in targets)
        ]:
            found |= dict.fromkeys(refused, "parent_refused")
        return found

    def _verdict(self, operation: dict[str, Any], line: bytes, area: str) -> str | None:
        shape = shapes().get(operation["t"])
        if shape is None:
            return "unknown_table"
        try:
            check_fields(shape, operation["f"])
        except BadField:
            return "bad_field"
        if any(operation["f"].get(parent, "") is None for parent in shape.parents):
            return "bad_field"
        if not line.isascii() and not unicodedata.is_normalized("NFC", line.decode()):
            return "bad_text"
        return self._misplaced(shape, operation, area)

    def _misplaced(self, shape: Shape, operation: dict[str, Any], area: str) -> str | None:
        record = self.rows.get(shape.name, operation["r"])
        if record is not None and record.area != area:
            return "wrong_area"
        if record is None and (operation.get("b") or not shape.parents <= operation["f"].keys()):
            return "row_missing"
        if record is not None and _changes_what_never_changes(shape, operation, record.values):
            return "unchangeable"
        return None

    def _keep_waiting(self, change: Incoming, missing: str) -> None:
        key = (WAITING.c.stream == change.stream, WAITING.c.n == change.n)
        self.connection.execute(delete(WAITING).where(*key))
        self.connection.execute(
            insert(WAITING).values(
                stream=change.stream,
                n=change.n,
                missing=missing,
                line=change.line,
                operations=b"\n".join(line for _, line in change.operations),
            )
        )

    def _try_waiting(self) -> None:
        """Apply what waits no longer: only of a stream's next change more than its number is read."""
        places = select(WAITING.c.stream, WAITING.c.n).order_by(WAITING.c.stream, WAITING.c.n)
        unflushed = 0
        for stream, n in self.connection.execute(places).all():
            if n > self.log.last_of(stream) + 1:
                continue
            here = (WAITING.c.stream == stream, WAITING.c.n == n)
            change = _read(*self.connection.execute(_WAITING_LINES.where(*here)).one())
            missing = self._missing(change)
            if not missing:
                if missing is not None:
                    self._apply(change)
                    unflushed += len(change.operations)
                self.connection.execute(delete(WAITING).where(*here))
            if unflushed >= BATCH:
                self._flush()
                unflushed = 0
        self._flush()

    def _count_waiting(self) -> int:
        return int(self.connection.execute(select(func.count()).select_from(WAITING)).scalar_one())

    def _preload(self, batch: list[Incoming]) -> None:
        rows: dict[str, set[str]] = {}
        targets: dict[str, set[str]] = {}
        for change in batch:
            for operation, _ in change.operations:
                if operation["t"] in shapes():
                    rows.setdefault(operation["t"], set()).add(operation["r"])
                    for name, row_id in _targets(operation):
                        targets.setdefault(name, set()).add(row_id)
        for name, ids in rows.items():
            self.rows.load(name, ids)
        for name, ids in targets.items():
            self.rows.look_up(name, ids - rows.get(name, set()))


def _targets(operation: dict[str, Any]) -> list[tuple[str, str]]:
    shape = shapes().get(operation["t"])
    fields = operation.get("f", {})
    if shape is None or shape.targets.keys().isdisjoint(fields):
        return []
    return [
        (table, fields[field]) for field, table in shape.targets.items() if isinstance(fields.get(field), str)
    ]


def _changes_what_never_changes(shape: Shape, operation: dict[str, Any], values: Values) -> bool:
    based, fields = operation.get("b", {}), operation["f"]
    if shape.kind == "ledger" and (based or "gone" in fields):
        return True
    said = shape.parents & fields.keys()
    return bool(said & based.keys()) or any(fields[parent] != values.get(parent) for parent in said)


def _batches(changes: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    batch: list[Incoming] = []
    size = 0
    for change in changes:
        batch.append(change)
        size += len(change.operations)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    yield batch


def _read(line: bytes, operations: bytes) -> Incoming:
    head = msgspec.json.decode(line)["change"]
    lines = operations.split(b"\n") if operations else []
    return Incoming(
        head["stream"], head["n"], head, line, [(msgspec.json.decode(text), text) for text in lines]
    )
