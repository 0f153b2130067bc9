"""Rows of the store to choose among in a dialog: people, households, learners, hamlets."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Select

from desktop_app.desk.lists import Asked, ListKind, by_ids, page
from desktop_app.ui.widgets.chooser import MOST, Choice
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.dates import show_day

Row = dict[str, Any]


class RowChoices(NamedTuple):
    """The rows of a list by what tells one from another; what was typed is found as in the list itself.

    Only rows whose ids `among` gives are found, if it is given.
    """

    place: Workplace
    kind: ListKind
    tell: Callable[[Row], str]
    value: str = "id"
    among: Select[Any] | None = None

    def find(self, typed: str) -> Sequence[Choice]:
        """The rows that match, by name."""
        with self.place.store.read() as reader:
            rows = page(reader, self.kind, Asked(typed, among=self.among), 0, MOST)
        return [Choice(row[self.value], self.tell(row)) for row in rows]

    def word(self, value: str) -> str:
        """What tells the row of a stored id; the id itself where it is gone."""
        with self.place.store.read() as reader:
            rows = by_ids(reader, self.kind, [value])
        return self.tell(rows[0]) if rows else value


def tell_person(row: Row) -> str:
    """Name, birth and hamlet."""
    birth = show_day(row["birth"]) if row.get("birth") else None
    return ", ".join(part for part in (row.get("name"), birth, row.get("hamlet")) if part)


def tell_name(row: Row) -> str:
    """The name alone."""
    return str(row.get("name") or row.get("code") or "")


def tell_learner(row: Row) -> str:
    """Name and class."""
    return ", ".join(part for part in (row.get("name"), row.get("class")) if part)
