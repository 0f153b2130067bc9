"""What a cell may hold, and its text as a person reads it."""

from datetime import date, datetime, time, timedelta

from desktop_app.vietnam.text import has_forbidden, to_clean

Cell = str | float | bool | date | datetime | time | timedelta


def to_text(cell: Cell) -> str:
    """The cell as one clean line: whole numbers without a point, days as 05/03/1990."""
    if isinstance(cell, str):
        return to_clean(without_forbidden(cell))
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return f"{cell.day:02d}/{cell.month:02d}/{cell.year}"
    return str(cell)


def without_forbidden(text: str) -> str:
    """The text without control characters and marks of direction, which the store does not take."""
    return "".join(each for each in text if not has_forbidden(each)) if has_forbidden(text) else text


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in the cell."""
    return isinstance(cell, str) and not cell.strip()
