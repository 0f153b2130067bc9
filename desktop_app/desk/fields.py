"""Everything written down in one row, as a record's dialog shows it."""

from typing import Any

from sqlalchemy import Connection, select

from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal

_OF_THE_STORE = ("stamps", "gone")


def fields_of_row(reader: Connection, table: str, row_id: str) -> dict[str, Any]:
    """The fields of a row that is there, by name, with its id and area; Refusal `row_missing`."""
    columns = METADATA.tables[table].c
    chosen = select(*(one for one in columns if one.name not in _OF_THE_STORE))
    row = reader.execute(chosen.where(columns.id == row_id, columns.gone.is_(None))).mappings().first()
    if row is None:
        raise Refusal("row_missing")
    return dict(row)
