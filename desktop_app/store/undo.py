"""Undo: a new change that puts back what an earlier one wrote, where nothing was written since."""

from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from desktop_app.store import stamps
from desktop_app.store.change import Change
from desktop_app.store.log import AUTHOR, CHANGE, OPERATION, STREAM, Log, operations_of
from desktop_app.store.rows import Record
from desktop_app.store.schema import shapes

KEPT = 200


class Step(NamedTuple):
    """One own `write()`: number, name, claimed time, and the changes (stamp, n, local number) it became."""

    batch: int
    what: str
    at: int
    undoes: frozenset[str]
    changes: tuple[tuple[str, int, int], ...]


class Left(NamedTuple):
    """A field that undo did not touch, since it was changed afterwards or was settled from several values."""

    table: str
    row: str
    field: str


def steps(connection: Connection) -> list[Step]:
    """The last own steps, newest first; an imported packet is none."""
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
        .where(CHANGE.c.batch.is_not(None))
        .order_by(CHANGE.c.batch.desc(), CHANGE.c.id)
        .limit(KEPT)
    )
    found: dict[int, list[Any]] = {}
    for row in connection.execute(chosen):
        found.setdefault(row.batch, []).append(row)
    return [_step(batch, rows) for batch, rows in found.items()]


def _step(batch: int, rows: list[Any]) -> Step:
    heads = [msgspec.json.decode(row.line)["change"] for row in rows]
    changes = tuple((f"{row.device}.{row.generation}.{row.n}", row.n, row.id) for row in rows)
    undoes = frozenset(head["undoes"] for head in heads if "undoes" in head)
    return Step(batch, heads[0].get("what", ""), heads[0].get("at", 0), undoes, changes)


def next_undo(connection: Connection) -> Step | None:
    """The step that undo would take back: the newest that stands, a redo among them."""
    return next((step for step, depth in _standing(steps(connection)) if depth % 2 == 0), None)


def next_redo(connection: Connection) -> Step | None:
    """The undo that redo would take back, as long as nothing new was done since."""
    for step, depth in _standing(steps(connection)):
        if depth == 0:
            return None
        if depth % 2:
            return step
    return None


def _standing(known: list[Step]) -> list[tuple[Step, int]]:
    """The steps that were not undone, newest first, with how often each turns back: a redo twice."""
    depths: dict[str, int] = {}
    for step in reversed(known):
        depth = 1 + max((depths.get(stamp, 0) for stamp in step.undoes), default=-1)
        depths |= {stamp: depth for stamp, _, _ in step.changes}
    undone: set[str] = set()
    standing = []
    for step in known:
        if not any(stamp in undone for stamp, _, _ in step.changes):
            standing.append((step, depths[step.changes[0][0]]))
            undone |= step.undoes
    return standing


class _Undone(NamedTuple):
    """One operation of the change that is taken back, and the short stamp it wrote."""

    table: str
    row: str
    contents: dict[str, Any]
    stamp: str


def undo(change: Change, step: Step) -> list[Left]:
    """Put back what the step wrote, inside a new change; returns what was left as it is."""
    left: list[Left] = []
    for stamp, _, number in step.changes:
        change.undoes[_area_of(change.connection, number)] = stamp
        short = change.log.short(stamp)
        for row in operations_of(change.connection, number):
            left += _undo_row(change, _Undone(row.table, row.row, msgspec.json.decode(row.line), short))
    change.rows.flush()
    return left


def _area_of(connection: Connection, number: int) -> str:
    chosen = select(STREAM.c.area).join(CHANGE, CHANGE.c.stream == STREAM.c.id).where(CHANGE.c.id == number)
    return str(connection.execute(chosen).scalar_one())


def _undo_row(change: Change, undone: _Undone) -> list[Left]:
    record = change.rows.get(undone.table, undone.row)
    fields = undone.contents.get("f")
    if record is None or fields is None or shapes()[undone.table].kind == "ledger":
        return [Left(undone.table, undone.row, "")]
    if "gone" in fields:
        change.mark_gone(undone.table, undone.row, fields["gone"] is None)
        return []
    if _was_new(change.log, record, undone):
        if stamps.all_live(record.packed, record.values) <= {undone.stamp}:
            change.mark_gone(undone.table, undone.row, True)
            return []
        return [Left(undone.table, undone.row, "")]
    return _undo_fields(change, record, undone)


def _was_new(log: Log, record: Record, undone: _Undone) -> bool:
    chosen = (
        select(STREAM.c.author, CHANGE.c.n)
        .join(CHANGE, CHANGE.c.stream == STREAM.c.id)
        .join(OPERATION, OPERATION.c.change == CHANGE.c.id)
        .where(OPERATION.c.t == undone.table, OPERATION.c.r == undone.row, STREAM.c.area == record.area)
    )
    first = log.connection.execute(chosen.order_by(CHANGE.c.id).limit(1)).one()
    return f"{first.author}.{first.n}" == undone.stamp


def _undo_fields(change: Change, record: Record, undone: _Undone) -> list[Left]:
    base = undone.contents.get("b", {})
    back, left = {}, []
    for field in undone.contents["f"]:
        before = base.get(field, [])
        if list(stamps.live(record.packed, record.values, field)) == [undone.stamp] and len(before) <= 1:
            back[field] = _value_before(change.log, record.area, undone, field) if before else None
        else:
            left.append(Left(undone.table, undone.row, field))
    if back:
        change.put_back(undone.table, undone.row, back)
    return left


def _value_before(log: Log, area: str, undone: _Undone, field: str) -> Any:
    author, _, n = log.short(undone.contents["b"][field][0]).partition(".")
    chosen = (
        select(OPERATION.c.line)
        .join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        .join(STREAM, STREAM.c.id == CHANGE.c.stream)
        .where(STREAM.c.author == int(author), STREAM.c.area == area, CHANGE.c.n == int(n))
        .where(OPERATION.c.t == undone.table, OPERATION.c.r == undone.row)
    )
    return msgspec.json.decode(log.connection.execute(chosen).scalar_one()).get("f", {}).get(field)
