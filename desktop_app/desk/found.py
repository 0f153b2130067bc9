"""What reminders are worked out from, and what a query for them finds."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select


class Situation(NamedTuple):
    """What reminders are worked out from: an open reading, whose book, today, and the hand-off.

    `unsent` changes wait to be carried away since `sent_on`; `office` is empty before registration.
    """

    reader: Connection
    role: str
    today: str
    unsent: int = 0
    sent_on: str | None = None
    office: str = ""


class Found(NamedTuple):
    """Something a query found: the row it leads to, its day (None: at once), the values of its sentence.

    `at` names a place inside that row, as a session of a class; `rows` gives the ids of all rows where it
    is about more than one.
    """

    row: str
    day: str | None
    values: Mapping[str, object]
    at: str = ""
    rows: Select[Any] | None = None
