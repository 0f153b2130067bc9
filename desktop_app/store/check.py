"""The store's self-check: the file, the chains of the log, and every record rebuilt from the log."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from desktop_app.store import engine, search, stamps
from desktop_app.store.canonical import START, chain_digest
from desktop_app.store.log import (
    CHANGE,
    STREAM,
    Log,
    Stream,
    changes_of,
    operation_hash,
    operations_of,
    split_salt,
)
from desktop_app.store.rows import Record, apply_operation, rank_in, shortened
from desktop_app.store.schema import Shape, shapes


def findings(connection: Connection) -> list[str]:
    """What is wrong with the store, one English line each; empty where all is well."""
    driver = connection.connection.driver_connection
    log = Log(connection)
    return [
        *engine.integrity(driver),
        *_chains(connection, log),
        *_records(connection, log),
        *search.differences(connection),
    ]


def _chains(connection: Connection, log: Log) -> Iterator[str]:
    for stream in log.streams.values():
        digest, last = START, 0
        for change in changes_of(connection, stream.id, 0):
            digest, last = _next_digest(connection, digest, change), last + 1
            if change.n != last or change.digest != digest:
                yield f"chain of {log.stream_name(stream)} breaks at {change.n}"
                break
        else:
            yield from _head(log, stream, last, digest)


def _head(log: Log, stream: Stream, last: int, digest: bytes) -> Iterator[str]:
    if (stream.last, stream.digest) != (last, digest):
        yield f"stream {log.stream_name(stream)} does not end where its log ends"


def _next_digest(connection: Connection, before: bytes, change: Any) -> bytes:
    bare, salt = split_salt(change.line)
    return chain_digest(
        before, bare, [operation_hash(salt, row.line) for row in operations_of(connection, change.id)]
    )


def _records(connection: Connection, log: Log) -> Iterator[str]:
    rebuilt = rebuild(connection, log)
    for shape in shapes().values():
        stored = {row_id: rest for row_id, *rest in _stored(connection, shape)}
        for row_id in stored.keys() | rebuilt.get(shape.name, {}).keys():
            if stored.get(row_id) != _expected(shape, rebuilt.get(shape.name, {}).get(row_id)):
                yield f"{shape.name} {row_id} differs from the log"


def _stored(connection: Connection, shape: Shape) -> Any:
    columns = (shape.table.c[field] for field in ("id", "area", "stamps", *shape.fields))
    return connection.execute(select(*columns))


def _expected(shape: Shape, record: Record | None) -> list[Any] | None:
    if record is None:
        return None
    return [record.area, stamps.pack(record.packed), *(record.values.get(field) for field in shape.fields)]


def rebuild(connection: Connection, log: Log) -> dict[str, dict[str, Record]]:
    """Every record as the log says it is, by table and id, changes taken in the order they were applied."""
    records: dict[str, dict[str, Record]] = {}
    chosen = select(CHANGE.c.id, CHANGE.c.n, STREAM.c.author, STREAM.c.area).join(
        STREAM, STREAM.c.id == CHANGE.c.stream
    )
    for change, n, author, area in connection.execute(chosen.order_by(CHANGE.c.id)).all():
        for row in operations_of(connection, change):
            operation = msgspec.json.decode(row.line)
            if row.verdict is None and "f" in operation:
                here = records.setdefault(row.table, {})
                short = shortened(log, operation)
                here[row.row] = apply_operation(
                    here.get(row.row), area, short, f"{author}.{n}", rank_in(log, area)
                )
    return records
