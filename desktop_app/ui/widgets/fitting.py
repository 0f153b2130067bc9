"""How wide columns are till somebody draws them: as their words ask, the rest of the room shared out."""

from collections.abc import Mapping, Sequence

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


def asked_widths(model: RowsModel) -> dict[str, int]:
    """The width in pixels that the title and the first rows of each column ask for."""
    metrics = QFontMetrics(theme.font())
    return {column.key: _asked(model, place, metrics) for place, column in enumerate(model.columns)}


def share_out(asked: Mapping[str, int], free: Sequence[Column], room: int) -> dict[str, int]:
    """These widths, and what is left of the room given to the free columns, most of it to texts."""
    left = room - sum(asked.values())
    widths = dict(asked)
    if left <= 0:
        return widths
    shares = {column.key: asked[column.key] * _STRETCH.get(column.kind, 1) for column in free}
    whole = sum(shares.values())
    for key, share in shares.items():
        more = left * share // whole
        widths[key] += more
        left, whole = left - more, whole - share
    return widths


def _asked(model: RowsModel, place: int, metrics: QFontMetrics) -> int:
    column = model.columns[place]
    sides = 2 * theme.px(theme.BETWEEN) + _SLACK
    arrow = theme.px(theme.CELL_ICON) + theme.px(theme.INSIDE)
    title = metrics.horizontalAdvance(str(column.title)) + arrow + sides
    words = max((_width(cell, metrics) for cell in _longest(model, place)), default=0) + sides
    usual = theme.px(column.width)
    if _is_text(column):
        words = min(max(words, round(usual * _LEAST)), usual)
    return max(title, words)


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
