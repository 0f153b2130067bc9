"""How wide columns are till somebody draws them: as their words ask, the rest of the room shared out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtGui import QFontMetrics

from desktop_app.desk.lists import Column
from desktop_app.ui.widgets import chip, theme
from desktop_app.ui.widgets.rows import RowsModel

_STRETCH = {"text": 4, "note": 4, "trade": 4, "programme": 4}
"""How much of the room that is left columns of these kinds take for their width; those of others take 1."""

_LOOKED_AT = 100  # rows
_LONGEST = 6  # texts of a column that are measured
_SLACK = 2  # pixels: a text is cut in a room of just the width that it is said to have
_LEAST = 0.8  # of its usual width has a column of texts, however short those of the first rows are


class Ask(NamedTuple):
    """The pixels a column wants, and the least in which nothing of its first rows is cut."""

    wanted: int
    least: int


def asked_widths(model: RowsModel) -> dict[str, Ask]:
    """The widths that the title and the first rows of each column ask for."""
    metrics = QFontMetrics(theme.font())
    return {column.key: _asked(model, place, metrics) for place, column in enumerate(model.columns)}


def share_out(asked: Mapping[str, Ask], free: Sequence[Column], room: int) -> dict[str, int]:
    """The widths wanted, and what is left of the room given to the free columns, most of it to texts.

    Where a little room is missing, columns give up what they have beyond the least, if that is enough.
    """
    widths = {key: ask.wanted for key, ask in asked.items()}
    left = room - sum(widths.values())
    if left >= 0:
        return _shared(widths, left, {one.key: widths[one.key] * _STRETCH.get(one.kind, 1) for one in free})
    slack = {one.key: asked[one.key].wanted - asked[one.key].least for one in free}
    return _shared(widths, left, slack) if sum(slack.values()) >= -left else widths


def _shared(widths: dict[str, int], left: int, shares: Mapping[str, int]) -> dict[str, int]:
    whole = sum(shares.values())
    for key, share in shares.items():
        more = left * share // whole if whole else 0
        widths[key] += more
        left, whole = left - more, whole - share
    return widths


def _asked(model: RowsModel, place: int, metrics: QFontMetrics) -> Ask:
    column = model.columns[place]
    sides = 2 * theme.px(theme.BETWEEN) + _SLACK
    arrow = theme.px(theme.CELL_ICON) + theme.px(theme.INSIDE)
    title = metrics.horizontalAdvance(str(column.title)) + sides
    words = max((_width(cell, metrics) for cell in _longest(model, place)), default=0) + sides
    usual = theme.px(column.width)
    wanted = max(title + arrow, words)
    if _is_text(column):
        words = min(words, usual)
        wanted = max(title + arrow, words, round(usual * _LEAST))
    return Ask(wanted, max(title, words))


def _is_text(column: Column) -> bool:
    return column.kind in ("text", "note")


def _longest(model: RowsModel, place: int) -> list[tuple[str, bool]]:
    """The longest texts of the first rows, and whether each is drawn as a chip."""
    cells = (model.cell(row, place) for row in range(min(model.rowCount(), _LOOKED_AT)))
    found = {(cell.text, bool(cell.tone)) for cell in cells}
    return sorted(found, key=lambda one: len(one[0]), reverse=True)[:_LONGEST]


def _width(cell: tuple[str, bool], metrics: QFontMetrics) -> int:
    text, is_chip = cell
    return chip.width(metrics, text) if is_chip else metrics.horizontalAdvance(text)
