"""Undo: a new change that puts back what an earlier one wrote, where nothing was written since.

What was written since is left and named; what was written and undone since is not in the way. Where all of a
step is left, its undo has no operation and still says what it undoes, so the next undo goes one step further.
A ledger entry is taken back by its reversing entry, and that one likewise: an entry counts or it does not,
and none is ever changed.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from desktop_app.store import stamps
from desktop_app.store.change import Change
from desktop_app.store.log import AUTHOR, CHANGE, OPERATION, STREAM, operations_of
from desktop_app.store.rows import Record
from desktop_app.store.schema import shapes

KEPT = 200
MAKING = 1
NOT_UNDONE = {
    "certify device": "the computer was told, and writes packets with it; it is withdrawn instead",
    "withdraw device": "others refuse the computer from now on; it is registered anew instead",
    "replace keys": "the old keys are gone, and others know the new ones",
    "settle mismatch": "several values went into one; the field is edited instead",
}
"""Steps that are not on the undo list, and why. Imported packets are never steps of this store."""


Place = tuple[str, str]


class Step(NamedTuple):
    """One own `write()`: number, name, claimed time, what it undoes, and the changes it became.

    Both are named by area and stamp; a change has its local number beside them.
    """

    batch: int
    what: str
    at: int
    undoes: frozenset[Place]
    changes: dict[Place, int]


class Left(NamedTuple):
    """A field that undo did not touch, since it was changed afterwards or was settled from several values.

    An empty `field` is the whole row: one erased, edited, removed or reversed afterwards.
    """

    table: str
    row: str
    field: str


def steps(connection: Connection) -> list[Step]:
    """The last own steps on the undo list, newest first; neither imports nor the making of the store are."""
    newest = int(connection.execute(select(func.coalesce(func.max(CHANGE.c.batch), 0))).scalar_one())
    chosen = (
        select(
            CHANGE.c.batch,
            CHANGE.c.id,
            CHANGE.c.n,
            CHANGE.c.line,
            STREAM.c.area,
            AUTHOR.c.device,
            AUTHOR.c.generation,
        )
        .join(STREAM, STREAM.c.id == CHANGE.c.stream)
        .join(AUTHOR, AUTHOR.c.n == STREAM.c.author)
        .where(CHANGE.c.batch > max(MAKING, newest - KEPT))
        .order_by(CHANGE.c.batch.desc(), CHANGE.c.id)
    )
    found: dict[int, list[Any]] = {}
    for row in connection.execute(chosen):
        found.setdefault(row.batch, []).append(row)
    known = (_step(batch, rows) for batch, rows in found.items())
    return [step for step in known if step.what not in NOT_UNDONE]


def _step(batch: int, rows: list[Any]) -> Step:
    heads = [msgspec.json.decode(row.line)["change"] for row in rows]
    changes = {(row.area, f"{row.device}.{row.generation}.{row.n}"): row.id for row in rows}
    undoes = frozenset(
        (row.area, head["undoes"]) for row, head in zip(rows, heads, strict=True) if "undoes" in head
    )
    return Step(batch, heads[0].get("what", ""), heads[0].get("at", 0), undoes, changes)


def next_steps(connection: Connection) -> tuple[Step | None, Step | None]:
    """What undo would take back, the newest step that stands, a redo among them; and what redo would.

    Redo takes back an undo, as long as nothing new was done since.
    """
    known = steps(connection)
    depths = _depths(known)
    standing = list(_standing(known, depths))
    newest = next((step.batch for step in known if depths.get(step.batch) == 0), 0)
    undone = next((step for step, depth in standing if depth % 2 == 0), None)
    return undone, next((step for step, depth in standing if depth % 2 and step.batch > newest), None)


def _depths(known: list[Step]) -> dict[int, int]:
    """How often each step turns back: 0 for a new one, 1 for an undo, 2 for a redo.

    A step that turns back one no longer among the known is left out.
    """
    by_change: dict[Place, int] = {}
    found: dict[int, int] = {}
    for step in reversed(known):
        if step.undoes <= by_change.keys():
            depth = 1 + max((by_change[place] for place in step.undoes), default=-1)
            by_change |= dict.fromkeys(step.changes, depth)
            found[step.batch] = depth
    return found


def _standing(known: list[Step], depths: dict[int, int]) -> Iterator[tuple[Step, int]]:
    """The steps that were not undone, newest first, with how often each turns back."""
    undone: set[Place] = set()
    for step in known:
        if step.batch in depths and undone.isdisjoint(step.changes):
            undone |= step.undoes
            yield step, depths[step.batch]


class _Undone(NamedTuple):
    """One operation of the change that is taken back, and the short stamp it wrote."""

    table: str
    row: str
    contents: dict[str, Any]
    stamp: str


def undo(change: Change, step: Step) -> list[Left]:
    """Put back what the step wrote, inside a new change; returns what was left as it is."""
    left: list[Left] = []
    for (area, stamp), number in step.changes.items():
        change.undoes[area] = stamp
        taking_back = _TakingBack(change, area, change.log.short(stamp))
        left += taking_back.change_of(number)
    return left


class _TakingBack:
    """Takes one change back, row by row."""

    def __init__(self, change: Change, area: str, stamp: str) -> None:
        self._change = change
        self._log = change.log
        self._area = area
        self._stamp = stamp
        self._undoes: dict[str, str] = {}

    def change_of(self, number: int) -> Iterator[Left]:
        """Take back the operations of the change with this local number; gives what was left."""
        operations = operations_of(self._change.connection, number)
        for table in {row.table for row in operations}:
            self._change.rows.load(table, (row.row for row in operations if row.table == table))
        for row in operations:
            yield from self._row(_Undone(row.table, row.row, msgspec.json.decode(row.line), self._stamp))

    def _row(self, undone: _Undone) -> list[Left]:
        record = self._change.rows.get(undone.table, undone.row)
        fields = undone.contents.get("f")
        whole = [Left(undone.table, undone.row, "")]
        if record is None or fields is None:
            return whole
        if shapes()[undone.table].kind == "ledger":
            return [] if self._reversed(undone, record) else whole
        if record.packed.get("") == self._stamp:
            return [] if self._removed(undone, record) else whole
        if "gone" not in fields:
            return whole if record.values.get("gone") else self._fields(undone, record)
        restores = self._restores_gone(undone, record)
        left = self._fields(undone, record)
        if not restores:
            return [*left, Left(undone.table, undone.row, "gone")]
        self._change.mark_gone(undone.table, undone.row, fields["gone"] is None)
        return left

    def _removed(self, undone: _Undone, record: Record) -> bool:
        """Remove a row that the change made, if all of it is still as it was made."""
        untouched = self._untouched(undone, record)
        if untouched:
            self._change.mark_gone(undone.table, undone.row, True)
        return untouched

    def _reversed(self, undone: _Undone, record: Record) -> bool:
        """Cancel a ledger entry, if nobody did since, nor wrote the same entry elsewhere."""
        return self._untouched(undone, record) and bool(self._change.reverse(undone.table, undone.row))

    def _untouched(self, undone: _Undone, record: Record) -> bool:
        fields = {*record.packed, *record.values} - {""}
        return all(self._goes_back_to({self._stamp, ""}, undone, record, field) for field in fields)

    def _restores_gone(self, undone: _Undone, record: Record) -> bool:
        """Whether the row may be brought back, or removed again, which needs that nobody edited it since."""
        live = stamps.live(record.packed, record.values, "gone")
        if len(live) != 1 or not self._goes_back_to({self._stamp}, undone, record, "gone"):
            return False
        if undone.contents["f"]["gone"]:
            return True
        removals = [self._operation(stamp, undone) for stamp in undone.contents.get("b", {}).get("gone", ())]
        seen = {self._log.short(stamp) for removal in removals for stamp in removal.get("seen", ())}
        fields = {*record.packed, *record.values} - {"", "gone"}
        return all(self._goes_back_to({self._stamp, "", *seen}, undone, record, field) for field in fields)

    def _fields(self, undone: _Undone, record: Record) -> list[Left]:
        back, left = {}, []
        for field in undone.contents["f"].keys() - {"gone"}:
            before = undone.contents.get("b", {}).get(field, [])
            earlier = self._operation(before[0], undone) if before else {"f": {}}
            live = stamps.live(record.packed, record.values, field)
            alone = len(live) == 1 and self._goes_back_to({self._stamp}, undone, record, field)
            if alone and len(before) <= 1 and "f" in earlier:
                back[field] = earlier["f"].get(field)
            else:
                left.append(Left(undone.table, undone.row, field))
        if back:
            self._change.put_back(undone.table, undone.row, back)
        return sorted(left)

    def _goes_back_to(self, wanted: set[str], undone: _Undone, record: Record, field: str) -> bool:
        """Whether all live values of a field are from these stamps, undoing between left aside."""
        live = stamps.live(record.packed, record.values, field)
        return all(wanted.intersection(self._line_of(stamp, undone, field)) for stamp in live)

    def _line_of(self, stamp: str, undone: _Undone, field: str) -> Iterator[str]:
        """A short stamp and those that it put back by undoing; ends empty where that was no value."""
        met: set[str] = set()
        while stamp not in met:
            yield stamp
            met.add(stamp)
            operation = self._operation(self._undone_by(stamp), undone) if self._undone_by(stamp) else {}
            base = operation.get("b", {}).get(field, [])
            if field in operation.get("f", {}) and len(base) <= 1:
                stamp = self._log.short(base[0]) if base else ""

    def _undone_by(self, short: str) -> str:
        if short and short not in self._undoes:
            author, _, n = short.partition(".")
            self._undoes[short] = self._log.head(int(author), self._area, int(n)).get("undoes", "")
        return self._undoes.get(short, "")

    def _operation(self, stamp: str, undone: _Undone) -> dict[str, Any]:
        """What a change wrote in the row; without `f` once erased, empty where it wrote nothing there."""
        author, _, n = self._log.short(stamp).partition(".")
        chosen = (
            select(OPERATION.c.line)
            .join(CHANGE, CHANGE.c.id == OPERATION.c.change)
            .join(STREAM, STREAM.c.id == CHANGE.c.stream)
            .where(STREAM.c.author == int(author), STREAM.c.area == self._area, CHANGE.c.n == int(n))
            .where(OPERATION.c.t == undone.table, OPERATION.c.r == undone.row)
        )
        line = self._log.connection.execute(chosen).scalar_one_or_none()
        return msgspec.json.decode(line, type=dict[str, Any]) if line else {}
