"""What rows come to together: how many women, and the sums of columns; of some rows, or of a whole list."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from desktop_app.desk.lists import Asked, Column, ListKind, chosen_rows

WOMAN = "F"
_SUMMED = ("number", "dong")
_ORDINALS = {"roll_number", "round", "months"}
"""Numbers that say which one or how long, so that their sum says nothing."""


class Totals(NamedTuple):
    """How many rows are of women (None where no column says), and the sum of each column by its key."""

    women: int | None
    sums: dict[str, int]


def total(columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> Totals:
    """What these rows come to in the columns given."""
    sums = {column.key: 0 for column in summed(columns)}
    women = 0
    for row in rows:
        women += row.get("sex") == WOMAN
        for key in sums:
            sums[key] += row.get(key) or 0
    return Totals(women if _tells_women(columns) else None, sums)


def total_of_list(reader: Connection, kind: ListKind, asked: Asked, columns: Sequence[Column]) -> Totals:
    """What all rows of a list that match come to in the columns given."""
    rows, conditions = chosen_rows(kind, asked)
    keys = [column.key for column in summed(columns)]
    counts = [func.count().filter(rows.c.sex == WOMAN)] if _tells_women(columns) else []
    sums = [func.coalesce(func.sum(rows.c[key]), 0) for key in keys]
    if not counts and not sums:
        return Totals(None, {})
    found = list(reader.execute(select(*sums, *counts).where(*conditions)).one())
    return Totals(found[-1] if counts else None, dict(zip(keys, found, strict=False)))


def summed(columns: Iterable[Column]) -> list[Column]:
    """Those columns whose sum says something."""
    return [one for one in columns if one.kind in _SUMMED and one.key not in _ORDINALS]


def _tells_women(columns: Iterable[Column]) -> bool:
    return any(column.key == "sex" for column in columns)
