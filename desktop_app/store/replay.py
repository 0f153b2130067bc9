"""After a step to a newer schema: what the log holds and the older program could not take is put in.

That is: values of columns that were not there yet, sent by a newer program, and operations that were refused.
The rows they concern are made again from all their operations.
"""

from collections.abc import Iterator, Mapping, Set
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, select, update

from desktop_app.store.log import CHANGE, OPERATION, STREAM, Log
from desktop_app.store.merge import Incoming, Merge
from desktop_app.store.rows import shortened
from desktop_app.store.schema import shapes

Places = set[tuple[str, str]]


class _Logged(NamedTuple):
    """A change of the log: local number, short stamp, area, what it did to our rows, with its verdicts."""

    number: int
    stamp: str
    area: str
    change: Incoming
    verdicts: dict[tuple[str, str], str | None]


def replay(connection: Connection, new_fields: Mapping[str, Set[str]]) -> None:
    """Bring rows up to what the log says of them; `new_fields` by table were not stored until now."""
    places = {*_refused(connection), *_with_fields(connection, new_fields)}
    if not places:
        return
    log = Log(connection)
    merge = Merge(connection, log)
    for table in {table for table, _ in places}:
        merge.rows.load(table, (row for name, row in places if name == table))
    begun: Places = set()
    for change in _changes_of(connection, log, places):
        _apply(merge, change, begun)
    merge.rows.flush()


def _refused(connection: Connection) -> Places:
    chosen = select(OPERATION.c.t, OPERATION.c.r).where(OPERATION.c.verdict.is_not(None))
    return {(table, row) for table, row in connection.execute(chosen) if table in shapes()}


def _with_fields(connection: Connection, new_fields: Mapping[str, Set[str]]) -> Iterator[tuple[str, str]]:
    for table, fields in new_fields.items():
        marks = [f'"{field}":'.encode() for field in fields]
        chosen = select(OPERATION.c.r, OPERATION.c.line).where(OPERATION.c.t == table)
        for row, line in connection.execution_options(yield_per=2000).execute(chosen):
            if any(mark in line for mark in marks):
                yield table, row


def _changes_of(connection: Connection, log: Log, places: Places) -> Iterator[_Logged]:
    """The changes that wrote these rows, in the order in which they were applied."""
    chosen = (
        select(OPERATION.c.change, CHANGE.c.n, CHANGE.c.line, STREAM.c.author, STREAM.c.area)
        .add_columns(*(OPERATION.c[name] for name in ("t", "r", "verdict", "line")))
        .join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        .join(STREAM, STREAM.c.id == CHANGE.c.stream)
        .order_by(OPERATION.c.change, OPERATION.c.t, OPERATION.c.r)
    )
    found = (tuple(row) for row in connection.execute(chosen))
    ours = [(row[:5], row[5:]) for row in found if row[5:7] in places]
    for (number, n, line, author, area), group in groupby(ours, key=itemgetter(0)):
        rows = [row for _, row in group]
        stream = log.stream_name(log.streams[author, area])
        operations = [(msgspec.json.decode(text), text) for *_, text in rows]
        incoming = Incoming(stream, n, msgspec.json.decode(line)["change"], line, operations)
        yield _Logged(number, f"{author}.{n}", area, incoming, {(t, r): verdict for t, r, verdict, _ in rows})


def _apply(merge: Merge, logged: _Logged, begun: Places) -> None:
    change, before = logged.change, logged.verdicts
    refused = [entry for entry in change.operations if before[entry[0]["t"], entry[0]["r"]]]
    verdicts = merge.verdicts(change._replace(operations=refused), logged.area)
    for operation, _ in change.operations:
        table, row = place = operation["t"], operation["r"]
        if before[place] != verdicts.get(place):
            key = (OPERATION.c.change == logged.number, OPERATION.c.t == table, OPERATION.c.r == row)
            merge.connection.execute(update(OPERATION).where(*key).values(verdict=verdicts.get(place)))
        if "f" in operation and place not in verdicts:
            _begin(merge, place, logged.stamp, begun)
            merge.rows.apply(table, row, logged.area, shortened(merge.log, operation), logged.stamp)


def _begin(merge: Merge, place: tuple[str, str], stamp: str, begun: Places) -> None:
    """Empty a stored row before the first of its operations is applied again."""
    record = merge.rows.get(*place)
    if record is not None and place not in begun:
        record.values.clear()
        record.packed.clear()
        record.packed[""] = stamp
    begun.add(place)
