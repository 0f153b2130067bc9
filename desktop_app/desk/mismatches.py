"""Mismatches between computers in words, and settling them."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from desktop_app.desk.units import officer_name
from desktop_app.domain.base import METADATA
from desktop_app.store.conflicts import Conflict, open_conflicts
from desktop_app.store.store import Store

_NAMED = ("name", "code", "title", "head_name")


def mismatches(reader: Connection) -> list[dict[str, Any]]:
    """The open mismatches as rows: whose, which field, what each computer wrote, what is shown meanwhile."""
    return [_row(reader, conflict) for conflict in open_conflicts(reader)]


def _row(reader: Connection, conflict: Conflict) -> dict[str, Any]:
    written = " | ".join(
        f"{one.value} ({officer_name(reader, one.officer)}, {day_of(one.at)}{'?' if one.doubtful else ''})"
        for one in conflict.values
    )
    return {
        "id": f"{conflict.table}/{conflict.row}/{conflict.field}",
        "whose": name_of(reader, conflict.table, conflict.row),
        "field": conflict.field,
        "values": written,
        "shown": None if conflict.shown is None else str(conflict.shown),
        "asks": conflict.asks,
    }


def day_of(at: int) -> str:
    """The day of a claimed time in milliseconds UTC, ISO."""
    return datetime.fromtimestamp(at / 1000, UTC).date().isoformat()


def name_of(reader: Connection, table: str, row_id: str) -> str:
    """What a row is called: its name, code or title; its id where it has none."""
    columns = METADATA.tables[table].c
    named = [columns[field] for field in _NAMED if field in columns]
    found = reader.execute(select(*named).where(columns.id == row_id)).first() if named else None
    return next((str(one) for one in found or () if one), row_id)


def settle(store: Store, key: str, value: Any) -> None:
    """Decide a mismatch by its row's id (`table/row/field`) for a value; the answer travels."""
    table, row_id, field = key.split("/")
    with store.write("settle mismatch") as change:
        change.settle(table, row_id, field, value)


def values_of(reader: Connection, key: str) -> list[Any]:
    """The values to choose among, each once; a removed row that was edited stays (None) or goes (True)."""
    table, row_id, field = key.split("/")
    found = next(
        (one for one in open_conflicts(reader) if (one.table, one.row, one.field) == (table, row_id, field)),
        None,
    )
    values = [one.value for one in found.values] if found else []
    return [None, True] if field == "gone" else list(dict.fromkeys(values))
