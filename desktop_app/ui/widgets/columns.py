"""Which columns of a list are on the screen, in what order and how wide; remembered for each list."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from desktop_app.desk.lists import Column
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.frozen import FrozenColumns
from desktop_app.ui.widgets.header import GridHeader
from desktop_app.ui.widgets.memory import Memory

FROZEN = 2


class ColumnLook(NamedTuple):
    """Columns by key in their order, their widths at 100 %, those that are hidden, how many are frozen."""

    order: tuple[str, ...]
    widths: dict[str, int]
    hidden: frozenset[str]
    frozen: int


def first_look(columns: Sequence[Column]) -> ColumnLook:
    """How a list looks before anybody changed it."""
    return ColumnLook(
        tuple(column.key for column in columns),
        {column.key: column.width for column in columns},
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
    known = [key for key in kept["order"] if key in first.widths]
    new = [key for key in first.order if key not in known]
    widths = {key: kept["widths"].get(key, width) for key, width in first.widths.items()}
    hidden = {key for key in kept["hidden"] if key in known} | {key for key in new if key in first.hidden}
    return ColumnLook((*known, *new), widths, frozenset(hidden), kept["frozen"])


def put_on(header: QHeaderView, columns: Sequence[Column], look: ColumnLook) -> None:
    """Give a header this look."""
    sections = {column.key: section for section, column in enumerate(columns)}
    for place, key in enumerate(look.order):
        section = sections[key]
        header.moveSection(header.visualIndex(section), place)
        header.setSectionHidden(section, False)
        header.resizeSection(section, theme.px(look.widths[key]))
        header.setSectionHidden(section, key in look.hidden)


def read_off(header: QHeaderView, columns: Sequence[Column], old: ColumnLook, frozen: int) -> ColumnLook:
    """The look a header has now; the width of a hidden column is the one it had in `old`."""
    order = tuple(columns[header.logicalIndex(place)].key for place in range(header.count()))
    sizes = {column.key: header.sectionSize(section) for section, column in enumerate(columns)}
    hidden = frozenset(key for key, size in sizes.items() if not size)
    widths = {key: round(size / theme.scale()) for key, size in sizes.items() if size}
    return ColumnLook(order, old.widths | widths, hidden, frozen)


class RememberedColumns(QObject):
    """Keeps the columns of one grid as the user left them, under the list's name."""

    def __init__(
        self, header: GridHeader, frozen: FrozenColumns, columns: Sequence[Column], memory: Memory, name: str
    ) -> None:
        super().__init__(header)
        self._header, self._frozen, self._columns = header, frozen, columns
        self._memory, self._key = memory, f"columns.{name}"
        self._look = from_text(memory.get(self._key, ""), columns)
        self.put_on()
        header.sectionMoved.connect(self._keep)
        header.sectionResized.connect(self._keep)
        header.frozen_to.connect(self._freeze)
        header.defaults_asked.connect(self._forget)

    def put_on(self) -> None:
        """Give the grid the remembered look, at the scale in force."""
        blocked = self._header.blockSignals(True)
        put_on(self._header, self._columns, self._look)
        self._header.blockSignals(blocked)
        self._frozen.freeze(self._look.frozen)

    def _keep(self) -> None:
        self._look = read_off(self._header, self._columns, self._look, self._frozen.count)
        self._memory[self._key] = to_text(self._look)

    def _freeze(self, count: int) -> None:
        self._frozen.freeze(count)
        self._keep()

    def _forget(self) -> None:
        self._look = first_look(self._columns)
        self._memory.pop(self._key, None)
        self.put_on()
