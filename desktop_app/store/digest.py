"""The state digest of an area: one number that is equal where two stores hold the same records."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from desktop_app.domain.base import ALL
from desktop_app.store import stamps
from desktop_app.store.canonical import encode
from desktop_app.store.log import STREAM
from desktop_app.store.schema import Shape, shapes

_sorted = msgspec.json.Encoder(order="sorted").encode


def state_digest(connection: Connection, area: str) -> str:
    """SHA-256, lower-case hex, over one canonical line a record of the area that is not gone."""
    total = sha256()
    for line in state_lines(connection, area):
        total.update(line + b"\n")
    return total.hexdigest()


def held_areas(connection: Connection) -> list[str]:
    """The areas of which this store holds a stream, the office's reference area left out."""
    chosen = select(STREAM.c.area).where(STREAM.c.area != ALL, STREAM.c.last > 0).distinct()
    return sorted(connection.execute(chosen).scalars())


def state_lines(connection: Connection, area: str) -> Iterator[bytes]:
    """The lines the digest covers, ordered by table and id, without LF."""
    for name in sorted(shapes()):
        yield from table_lines(connection, shapes()[name], area)


def table_digest(connection: Connection, shape: Shape, area: str) -> str:
    """SHA-256, lower-case hex, over the lines of one table alone."""
    total = sha256()
    for line in table_lines(connection, shape, area):
        total.update(line + b"\n")
    return total.hexdigest()


def table_lines(connection: Connection, shape: Shape, area: str) -> Iterator[bytes]:
    """The lines of one table, by the fields its shape names."""
    table = shape.table
    columns = [table.c.id, table.c.stamps, *(table.c[field] for field in shape.fields)]
    chosen = select(*columns).where(table.c.area == area, table.c.gone.is_(None)).order_by(table.c.id)
    for row_id, packed, *values in connection.execution_options(yield_per=2000).execute(chosen):
        fields = {f: v for f, v in zip(shape.fields, values, strict=True) if v is not None}
        line: dict[str, Any] = {"t": shape.name, "r": row_id, "f": fields}
        if ":{" in packed:
            open_fields = _open(stamps.unpack(packed), fields)
            line |= {"x": open_fields} if open_fields else {}
        yield _sorted(line)


def _open(packed: stamps.Packed, values: stamps.Values) -> dict[str, list[Any]]:
    return {field: differing(packed, values, field) for field in stamps.disputed(packed, values)}


def differing(packed: stamps.Packed, values: stamps.Values, field: str) -> list[Any]:
    """Each different live value of a field once, in the order of its canonical text."""
    found = {encode(value): value for value in stamps.live(packed, values, field).values()}
    return [found[text] for text in sorted(found)]
