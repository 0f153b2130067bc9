"""Undo: a new change that puts back what an earlier one of this store wrote, where nothing was written since."""

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
    """One own `write()`: its number, name, claimed time, and the changes (stream, n, local number) it became."""

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
        select(CHANGE.c.batch, CHANGE.c.id, CHANGE.c.n, CHANGE.c.line, STREAM.c.area, AUTHOR.c.device, AUTHOR.c.generation)
        .join(STREAM, STREAM.c.id == CHANGE.c.stream).join(AUTHOR, AUTHOR.c.n == STREAM.c.author)
        .where(CHANGE.c.batch.is_not(None)).order_by(CHANGE.c.batch.desc(), CHANGE.c.id).limit(KEPT)
    )
    found: dict[int, list[Any]] = {}
    for row in connection.execute(chosen):
        found.setdefault(row.batch, []).append(row)
    return [_step(batch, rows) for batch, rows in found.items()]


def _step(batch: int, rows: list[Any]) -> Step:
    heads = [msgspec.json.decode(row.line)["change"] for row in rows]
    changes = tuple(
        (f"{row.device}.{row.generation}.{row.n}", row.n, row.id) for row in rows
    )
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


def undo(change: Change, step: Step) -> list[Left]:
    """Put back what the step wrote, inside a new change; returns what was left as it is."""
    log, left = change.log, list[Left]()
    for stamp, n, number in step.changes:
        area = _area_of(change.connection, number)
        change.undoes[area] = stamp
        for row in operations_of(change.connection, number):
            left += _undo_row(change, log, area, row.table, row.row, msgspec.json.decode(row.line), log.short(stamp))
    change.rows.flush()
    return left


def _area_of(connection: Connection, number: int) -> str:
    chosen = select(STREAM.c.area).join(CHANGE, CHANGE.c.stream == STREAM.c.id).where(CHANGE.c.id == number)
    return str(connection.execute(chosen).scalar_one())


def _undo_row(
    change: Change, log: Log, area: str, name: str, row_id: str, operation: dict[str, Any], stamp: str
) -> list[Left]:
    record = change.rows.get(name, row_id)
    if record is None or "f" not in operation or shapes()[name].kind == "ledger":
        return [Left(name, row_id, "")]
    if "gone" in operation["f"]:
        change.mark_gone(name, row_id, operation["f"]["gone"] is None)
        return []
    if _was_new(change.connection, name, row_id, stamp, log, area):
        if stamps.all_live(record.packed, record.values) <= {stamp}:
            change.mark_gone(name, row_id, True)
            return []
        return [Left(name, row_id, "")]
    return _undo_fields(change, log, name, row_id, operation, record, stamp)


def _was_new(connection: Connection, name: str, row_id: str, stamp: str, log: Log, area: str) -> bool:
    first = connection.execute(
        select(STREAM.c.author, CHANGE.c.n).join(CHANGE, CHANGE.c.stream == STREAM.c.id)
        .join(OPERATION, OPERATION.c.change == CHANGE.c.id)
        .where(OPERATION.c.t == name, OPERATION.c.r == row_id, STREAM.c.area == area).order_by(CHANGE.c.id).limit(1)
    ).one()
    return f"{first.author}.{first.n}" == stamp


def _undo_fields(
    change: Change, log: Log, name: str, row_id: str, operation: dict[str, Any], record: Record, stamp: str
) -> list[Left]:
    base = operation.get("b", {})
    back, left = {}, []
    for field in operation["f"]:
        before = base.get(field, [])
        if list(stamps.live(record.packed, record.values, field)) == [stamp] and len(before) <= 1:
            back[field] = value_written(change.connection, log, record.area, name, row_id, field, before)
        else:
            left.append(Left(name, row_id, field))
    if back:
        change.put_back(name, row_id, back)
    return left


def value_written(
    connection: Connection, log: Log, area: str, name: str, row_id: str, field: str, before: list[str]
) -> Any:
    """The value that a stamp wrote into a field; None where there was none before."""
    if not before:
        return None
    author, _, n = log.short(before[0]).partition(".")
    line = connection.execute(
        select(OPERATION.c.line).join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        .join(STREAM, STREAM.c.id == CHANGE.c.stream)
        .where(
            STREAM.c.author == int(author), STREAM.c.area == area, CHANGE.c.n == int(n),
            OPERATION.c.t == name, OPERATION.c.r == row_id,
        )
    ).scalar_one()
    return msgspec.json.decode(line).get("f", {}).get(field)
