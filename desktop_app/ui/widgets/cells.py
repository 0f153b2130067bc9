"""What stands in the cells of a list: stored values, and those typed that are not stored yet."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from desktop_app.desk.lists import Column
from desktop_app.ui.widgets import kinds
from desktop_app.ui.widgets.kinds import Words
from desktop_app.ui.widgets.pages import Row

SAVING, REFUSED = "saving", "refused"
CLOSED, DOUBTFUL, BAD = "closed", "doubtful", "bad"
"""States of stored cells: nothing can be written there, or what stands there is to be seen at once."""


def heat_state(step: int) -> str:
    """The state of a figure in a heat table, by its step."""
    return f"heat{step}"


Tones = Mapping[str, Mapping[Any, str]]


class Edit(NamedTuple):
    """One cell that somebody changed: the row's id, the column's key, the new value."""

    row_id: str
    key: str
    value: Any


class Editing(NamedTuple):
    """Which columns may be typed into, and where today (ISO text) comes from."""

    keys: frozenset[str]
    today: Callable[[], str]


class Typed(NamedTuple):
    """What stands in a cell until it is stored: its text, `saving` or `refused`, and the sentence why."""

    text: str
    state: str
    reason: str = ""


class Cell(NamedTuple):
    """What is drawn of a cell: its text, where it stands, its tone if it is a chip, its state."""

    text: str
    place: Qt.AlignmentFlag
    tone: str | None
    state: str


NO_CELL = Cell("", kinds.START, None, "")


class Cells:
    """The texts, places, tones and states of cells.

    `tones` gives for a column's key the tone of each of its values, `words` for a kind (`trade`) the words
    of its codes where the column has none.
    """

    def __init__(
        self,
        editing: Editing | None = None,
        tones: Tones | None = None,
        words: Mapping[str, Words] | None = None,
    ) -> None:
        self.editing = editing
        self._tones = tones or {}
        self._words = {"ethnic": kinds.ethnic_words(), **(words or {})}
        self._typed: dict[tuple[str, str], Typed] = {}

    def text(self, row: Row, column: Column) -> str:
        """What the cell shows: what was typed, else the stored value."""
        if typed := self._typed.get((row["id"], column.key)):
            return typed.text
        return kinds.show(column.kind, row.get(column.key), self.words(row, column))

    def cell(self, row: Row, column: Column) -> Cell:
        """All that is drawn of the cell."""
        return Cell(
            self.text(row, column), self.place(row, column), self.tone(row, column), self.state(row, column)
        )

    def words(self, _row: Row, column: Column) -> Words | None:
        """The words to choose from in a column of codes, None for others."""
        return column.codes or self._words.get(column.kind)

    def place(self, _row: Row, column: Column) -> Qt.AlignmentFlag:
        """Where the text stands in its cell."""
        return kinds.KINDS[column.kind].place

    def reason(self, row: Row, column: Column) -> str | None:
        """Why a typed value was not taken."""
        typed = self._typed.get((row["id"], column.key))
        return typed.reason or None if typed else None

    def tone(self, row: Row, column: Column) -> str | None:
        """The tone of the value where it is drawn as a chip."""
        return self._tones.get(column.key, {}).get(row.get(column.key))

    def state(self, row: Row, column: Column) -> str:
        """`saving`, `refused`, or empty for a stored value; CLOSED and the like in cells of one's own."""
        typed = self._typed.get((row["id"], column.key))
        return typed.state if typed else ""

    def is_editable(self, column: Column) -> bool:
        """Whether the column may be typed into."""
        return self.editing is not None and column.key in self.editing.keys

    def take(self, row: Row, column: Column, typed: str) -> Edit | None:
        """The edit that a typed text means; None where it cannot be read, which the cell then shows."""
        if not row or not self.editing or not self.is_editable(column):
            return None
        cell = (row["id"], column.key)
        try:
            value = kinds.read(column.kind, typed, self.words(row, column), self.editing.today())
        except kinds.BadValue as bad:
            self._typed[cell] = Typed(typed, REFUSED, str(bad))
            return None
        self._typed[cell] = Typed(kinds.show(column.kind, value, self.words(row, column)), SAVING)
        return Edit(*cell, value)

    def settle(self, edits: Sequence[Edit]) -> None:
        """These are stored."""
        for edit in edits:
            self._typed.pop((edit.row_id, edit.key), None)

    def refuse(self, edits: Sequence[Edit], sentence: str) -> None:
        """These were not stored: what was typed stays to be seen, with the sentence why."""
        for edit in edits:
            cell = (edit.row_id, edit.key)
            if old := self._typed.get(cell):
                self._typed[cell] = Typed(old.text, REFUSED, sentence)
