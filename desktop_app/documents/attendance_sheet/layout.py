"""The fixed geometry of the attendance sheet, so that a photograph of a filled one can be read back.

All places are in millimetres from the left and upper edge of A4 landscape. Four black squares stand round
the table. A row is at least 6 mm high and a session's column at least 6.2 mm wide: a hand can mark it.
"""

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from desktop_app.documents.page import Box

Line = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """The constants of the sheet: widths of columns, heights of rows, how many, and where they begin."""

    number: float = 8
    name: float = 46
    birth: float = 19
    hamlet: float = 28
    session: float = 6.4
    total: float = 9
    row: float = 6.2
    head_row: float = 4
    head_rows: int = 4
    foot_row: float = 5
    foot_rows: int = 3
    teacher_row: float = 9
    left: float = 20
    table_top: float = 38
    people: int = 18
    sessions: int = 20
    totals: int = 4
    corner: float = 4
    corner_gap: float = 3
    code: float = 17
    code_gap: float = 12

    @property
    def columns(self) -> tuple[float, ...]:
        """The widths of the columns before the sessions."""
        return self.number, self.name, self.birth, self.hamlet

    @property
    def band(self) -> float:
        """The lower edge of the head's first row, which spans the sessions and the totals."""
        return self.table_top + self.head_row

    @property
    def grid_left(self) -> float:
        """Where the first session's column begins."""
        return self.left + sum(self.columns)

    @property
    def grid_right(self) -> float:
        """Where the last session's column ends."""
        return self.grid_left + self.sessions * self.session

    @property
    def right(self) -> float:
        """The table's right edge."""
        return self.grid_right + self.totals * self.total

    @property
    def grid_top(self) -> float:
        """Where the first learner's row begins."""
        return self.table_top + self.head_rows * self.head_row

    @property
    def grid_bottom(self) -> float:
        """Where the last learner's row ends."""
        return self.grid_top + self.people * self.row

    @property
    def bottom(self) -> float:
        """The table's lower edge."""
        return self.grid_bottom + self.foot_rows * self.foot_row + self.teacher_row


LAYOUT = Layout()


class Cell(NamedTuple):
    """The cell of one learner in one session, both counted from 0 on the page."""

    person: int
    session: int
    box: Box


def cells(layout: Layout = LAYOUT) -> list[Cell]:
    """All cells of a page, row by row, for drawing and for reading a photograph."""
    return [
        Cell(person, session, session_box(session, row_top(person, layout), layout.row, layout))
        for person, session in product(range(layout.people), range(layout.sessions))
    ]


def row_top(person: int, layout: Layout = LAYOUT) -> float:
    """The upper edge of a learner's row."""
    return layout.grid_top + person * layout.row


def session_box(session: int, top: float, height: float, layout: Layout = LAYOUT) -> Box:
    """A box in the column of a session."""
    return Box(layout.grid_left + session * layout.session, top, layout.session, height)


def total_box(total: int, top: float, height: float, layout: Layout = LAYOUT) -> Box:
    """A box in the column of a total."""
    return Box(layout.grid_right + total * layout.total, top, layout.total, height)


def column_box(column: int, top: float, height: float, layout: Layout = LAYOUT) -> Box:
    """A box in one of the columns before the sessions."""
    return Box(layout.left + sum(layout.columns[:column]), top, layout.columns[column], height)


def corners(layout: Layout = LAYOUT) -> list[Box]:
    """The four black squares round the table, clockwise from the left upper one."""
    lefts = (layout.left - layout.corner_gap - layout.corner, layout.right + layout.corner_gap)
    tops = (layout.table_top, layout.bottom - layout.corner)
    places = ((lefts[0], tops[0]), (lefts[1], tops[0]), (lefts[1], tops[1]), (lefts[0], tops[1]))
    return [Box(left, top, layout.corner, layout.corner) for left, top in places]


def code_box(layout: Layout = LAYOUT) -> Box:
    """The place of the page's code: above the table's right upper corner."""
    top = layout.table_top - layout.code_gap - layout.code
    return Box(layout.right - layout.code, top, layout.code, layout.code)


@cache
def frame_lines(layout: Layout = LAYOUT) -> tuple[Line, ...]:
    """All lines of the table as left, top, right and bottom."""
    edges = [layout.left + sum(layout.columns[:count]) for count in range(1, len(layout.columns))]
    foot = _steps(layout.grid_bottom + layout.foot_row, layout.foot_row, layout.foot_rows)
    sessions = _steps(layout.grid_left + layout.session, layout.session, layout.sessions - 1)
    totals = _steps(layout.grid_right + layout.total, layout.total, layout.totals - 1)
    levels = (
        (layout.left, layout.right, _steps(layout.grid_top, layout.row, layout.people + 1)),
        (layout.left, layout.right, [layout.table_top, layout.bottom]),
        (layout.grid_left, layout.right, [layout.band]),
        (layout.grid_left, layout.grid_right, _steps(layout.band + layout.head_row, layout.head_row, 2)),
        (layout.left, layout.grid_right, foot),
    )
    uprights = (
        (layout.table_top, layout.bottom, [layout.left, layout.grid_left, layout.grid_right, layout.right]),
        (layout.table_top, layout.grid_bottom, edges),
        (layout.band, layout.bottom, sessions),
        (layout.band, layout.grid_bottom, totals),
    )
    return (
        *((left, top, right, top) for left, right, tops in levels for top in tops),
        *((left, top, left, bottom) for top, bottom, lefts in uprights for left in lefts),
    )


def _steps(start: float, step: float, count: int) -> list[float]:
    return [start + number * step for number in range(count)]
