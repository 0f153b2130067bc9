"""Which columns of a list are on the screen, in what order and how wide; remembered for each list."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QSignalBlocker

from desktop_app.desk.lists import Column
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.fitting import Ask, asked_widths, share_out
from desktop_app.ui.widgets.frozen import FrozenColumns
from desktop_app.ui.widgets.header import GridHeader
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.rows import RowsModel

FROZEN = 2


class ColumnLook(NamedTuple):
    """Columns by key in their order, widths drawn by the user at 100 %, hidden ones, how many are frozen."""

    order: tuple[str, ...]
    widths: dict[str, int]
    hidden: frozenset[str]
    frozen: int


def first_look(columns: Sequence[Column]) -> ColumnLook:
    """How a list looks before anybody changed it."""
    return ColumnLook(
        tuple(column.key for column in columns),
        {},
        frozenset(column.key for column in columns if column.hidden),
        FROZEN,
    )


def to_text(look: ColumnLook) -> str:
    """The look as text to remember."""
    return json.dumps(look._asdict() | {"hidden": sorted(look.hidden)})


def from_text(remembered: str, columns: Sequence[Column]) -> ColumnLook:
    """The remembered look for these columns; new ones stand at the end, those that went are left out."""
    first = first_look(columns)
    if not remembered:
        return first
    kept = json.loads(remembered)
    known = [key for key in kept["order"] if key in first.order]
    new = [key for key in first.order if key not in known]
    widths = {key: width for key, width in kept["widths"].items() if key in known}
    hidden = {key for key in kept["hidden"] if key in known} | {key for key in new if key in first.hidden}
    return ColumnLook((*known, *new), widths, frozenset(hidden), kept["frozen"])


class RememberedColumns(QObject):
    """Keeps the columns of one grid as the user left them, under the list's name.

    A column that nobody drew is as wide as its words ask, and texts take the room that is left.
    """

    def __init__(
        self, header: GridHeader, frozen: FrozenColumns, model: RowsModel, memory: Memory, name: str
    ) -> None:
        super().__init__(header)
        self._header, self._frozen, self._model = header, frozen, model
        self._keys = [column.key for column in model.columns]
        self._memory, self._key = memory, f"columns.{name}"
        self._look = from_text(memory.get(self._key, ""), model.columns)
        self._kept = self._look
        self._asked: dict[str, Ask] = {}
        self._is_measured = False
        self._room = 0
        self.put_on()
        header.sectionMoved.connect(self._keep)
        header.sectionResized.connect(self._on_resized)
        header.frozen_to.connect(self._freeze)
        header.defaults_asked.connect(self._forget)
        model.counted.connect(self._measure)

    def put_on(self) -> None:
        """Give the grid the remembered look, at the scale in force."""
        with QSignalBlocker(self._header):
            for place, key in enumerate(self._look.order):
                section = self._keys.index(key)
                self._header.moveSection(self._header.visualIndex(section), place)
                self._header.setSectionHidden(section, key in self._look.hidden)
        self._frozen.count = self._look.frozen
        self._asked = asked_widths(self._model)
        self._is_measured = self._model.rowCount() > 0
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """Share out this many pixels among the columns that are seen."""
        self._room = room
        drawn = {key: Ask(theme.px(width), theme.px(width)) for key, width in self._look.widths.items()}
        shown = {key: width for key, width in (self._asked | drawn).items() if key not in self._look.hidden}
        free = [one for one in self._model.columns if one.key in shown and one.key not in drawn]
        widths = share_out(shown, free, room)
        with QSignalBlocker(self._header):
            for key, width in widths.items():
                self._header.resizeSection(self._keys.index(key), width)
        self._header.geometriesChanged.emit()
        self._frozen.arrange()

    def _measure(self) -> None:
        """The first rows are there: their words say how wide columns are."""
        if not self._is_measured and self._model.rowCount():
            self._asked, self._is_measured = asked_widths(self._model), True
            self.fit(self._room)

    def _on_resized(self, section: int, old: int, new: int) -> None:
        key, was_hidden = self._keys[section], self._look.hidden
        if old and new:
            self._look = self._look._replace(widths=self._look.widths | {key: round(new / theme.scale())})
        self._keep()
        if self._look.hidden != was_hidden:
            self.fit(self._room)

    def _keep(self) -> None:
        header, places = self._header, range(self._header.count())
        order = tuple(self._keys[header.logicalIndex(place)] for place in places)
        hidden = frozenset(self._keys[section] for section in places if not header.sectionSize(section))
        self._look = ColumnLook(order, self._look.widths, hidden, self._frozen.count)
        if self._look != self._kept:
            self._kept = self._look
            self._memory[self._key] = to_text(self._look)

    def _freeze(self, count: int) -> None:
        self._frozen.freeze(count)
        self._keep()

    def _forget(self) -> None:
        self._look = self._kept = first_look(self._model.columns)
        self._memory.pop(self._key, None)
        self.put_on()
