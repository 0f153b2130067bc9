"""Tests of the sheet's fixed geometry."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.attendance_sheet import LAYOUT, Layout, cells, code_box, corners
from desktop_app.documents.attendance_sheet.layout import column_box, frame_lines, row_top, total_box


def test_rows_and_columns_can_be_marked_by_hand() -> None:
    assert LAYOUT.row >= 6
    assert LAYOUT.session >= 6.2


def test_a_page_holds_what_a_hand_can_fill() -> None:
    assert 16 <= LAYOUT.people <= 22
    assert LAYOUT.sessions == 20


def test_there_is_a_cell_for_every_learner_and_session() -> None:
    assert [(cell.person, cell.session) for cell in cells()] == [
        (person, session) for person in range(LAYOUT.people) for session in range(LAYOUT.sessions)
    ]


def test_all_cells_have_one_size() -> None:
    assert {(cell.box.width, cell.box.height) for cell in cells()} == {(LAYOUT.session, LAYOUT.row)}


def test_cells_touch_but_never_overlap() -> None:
    boxes = [cell.box for cell in cells()]
    for left, right in pairwise(boxes[: LAYOUT.sessions]):
        assert left.left + left.width == pytest.approx(right.left)
    for above, below in pairwise(boxes[:: LAYOUT.sessions]):
        assert above.top + above.height == pytest.approx(below.top)


def test_cells_fill_the_grid() -> None:
    first, last = cells()[0].box, cells()[-1].box
    assert (first.left, first.top) == (LAYOUT.grid_left, LAYOUT.grid_top)
    assert last.left + last.width == pytest.approx(LAYOUT.grid_right)
    assert last.top + last.height == pytest.approx(LAYOUT.grid_bottom)


def test_the_table_lies_on_the_page() -> None:
    assert LAYOUT.left >= 20
    assert LAYOUT.right <= 297 - 10
    assert LAYOUT.bottom <= 210 - 12


def test_columns_follow_one_another() -> None:
    boxes = [column_box(column, 0, 1) for column in range(len(LAYOUT.columns))]
    assert boxes[0].left == LAYOUT.left
    assert all(left.left + left.width == pytest.approx(right.left) for left, right in pairwise(boxes))
    assert boxes[-1].left + boxes[-1].width == pytest.approx(LAYOUT.grid_left)


def test_totals_follow_the_sessions() -> None:
    boxes = [total_box(total, 0, 1) for total in range(LAYOUT.totals)]
    assert boxes[0].left == pytest.approx(LAYOUT.grid_right)
    assert boxes[-1].left + boxes[-1].width == pytest.approx(LAYOUT.right)


def test_four_squares_stand_outside_the_table() -> None:
    squares = corners()
    assert len(set(squares)) == 4
    assert all(square.left + square.width < LAYOUT.left or square.left > LAYOUT.right for square in squares)
    assert {square.top for square in squares} == {LAYOUT.table_top, LAYOUT.bottom - LAYOUT.corner}


def test_squares_are_small_and_printable() -> None:
    assert all(square.width == square.height <= 5 for square in corners())
    assert all(square.left >= 5 and square.left + square.width <= 292 for square in corners())


def test_squares_run_clockwise_from_the_left_upper_one() -> None:
    first, second, third, fourth = corners()
    assert first.left == fourth.left < second.left == third.left
    assert first.top == second.top < third.top == fourth.top


def test_the_code_stands_above_the_table() -> None:
    code = code_box()
    assert code.top >= 8
    assert code.top + code.height < LAYOUT.table_top
    assert code.left + code.width == LAYOUT.right


def test_lines_stay_inside_the_table() -> None:
    for left, top, right, bottom in frame_lines():
        assert LAYOUT.left - 0.001 <= left <= right <= LAYOUT.right + 0.001
        assert LAYOUT.table_top <= top <= bottom <= LAYOUT.bottom + 0.001


def test_every_row_has_its_line() -> None:
    levels = {round(top, 3) for _, top, _, bottom in frame_lines() if top == bottom}
    assert {round(row_top(person), 3) for person in range(LAYOUT.people + 1)} <= levels


@given(st.integers(10, 22), st.integers(5, 25))
def test_another_layout_keeps_the_same_rules(people: int, sessions: int) -> None:
    layout = Layout(people=people, sessions=sessions)
    grid = cells(layout)
    assert len(grid) == people * sessions
    assert grid[-1].box.left + layout.session == pytest.approx(layout.grid_right)
    assert len(corners(layout)) == 4
