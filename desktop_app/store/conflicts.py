"""Fields with several live values, and removed rows that were edited elsewhere: what an officer settles."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from desktop_app.store import stamps
from desktop_app.store.log import CONFLICT, Log
from desktop_app.store.rows import Rows
from desktop_app.store.schema import shapes


class LiveValue(NamedTuple):
    """One of the values: who wrote it where, the claimed time (ms, UTC), whether that was doubtful."""

    value: Any
    device: str
    officer: str
    at: int
    doubtful: bool
    stamp: str


class Conflict(NamedTuple):
    """A field whose live values differ; `asks` where an officer must decide, `shown` meanwhile."""

    table: str
    row: str
    field: str
    asks: bool
    shown: Any
    values: list[LiveValue]


def open_conflicts(connection: Connection) -> list[Conflict]:
    """All conflicts of the store, by table, row and field."""
    log = Log(connection)
    rows = Rows(connection, log)
    listed = connection.execute(
        select(CONFLICT.c.t, CONFLICT.c.r, CONFLICT.c.field).order_by(
            CONFLICT.c.t, CONFLICT.c.r, CONFLICT.c.field
        )
    )
    return [_conflict(log, rows, *row) for row in listed.all()]


def _conflict(log: Log, rows: Rows, table: str, row_id: str, field: str) -> Conflict:
    record = rows.get(table, row_id)
    if record is None:
        raise LookupError(f"{table} {row_id} is listed as a conflict and not stored")
    values = [
        _live_value(log, record.area, stamp, value)
        for stamp, value in sorted(stamps.live(record.packed, record.values, field).items())
    ]
    asks = field in shapes()[table].asks
    return Conflict(
        table, row_id, field, asks, record.values.get(field), sorted(values, key=lambda value: value.stamp)
    )


def _live_value(log: Log, area: str, stamp: str, value: Any) -> LiveValue:
    author, _, n = stamp.partition(".")
    head = log.head(int(author), area, int(n))
    return LiveValue(
        value,
        log.authors[int(author)].device,
        head.get("by", ""),
        head.get("at", 0),
        bool(head.get("doubtful")),
        log.full(stamp),
    )
