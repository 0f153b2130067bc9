import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.grid import Grid
from tests.ui.samples import model_of

NAME, BIRTH, SEX = range(3)


@pytest.fixture
def grid(qtbot: QtBot) -> Grid:
    """A grid too narrow for all its columns."""
    grid = Grid("people", model_of(200), {})
    qtbot.addWidget(grid)
    grid.resize(480, 300)
    grid.show()
    return grid


def covered(grid: Grid) -> int:
    """How wide the first two columns are."""
    return grid.columnWidth(NAME) + grid.columnWidth(BIRTH)


def frozen_columns(grid: Grid) -> list[int]:
    """The columns that stay."""
    return [column for column in range(6) if grid.frozen.covers(column)]


def test_first_two_columns_stay(grid: Grid) -> None:
    assert frozen_columns(grid) == [NAME, BIRTH]
    assert grid.frozen.covered_width() == covered(grid) > 0


def test_they_lie_over_the_left_of_the_grid(grid: Grid) -> None:
    assert grid.frozen.geometry().topLeft() == grid.rect().topLeft()
    assert grid.frozen.width() == covered(grid)
    assert grid.frozen.height() == grid.viewport().height() + grid.horizontalHeader().height()


def test_two_pixels_mark_where_they_end(grid: Grid) -> None:
    line = grid.frozen._line
    assert (line.x(), line.width(), line.isVisible()) == (covered(grid), 2, True)


def test_they_stay_when_the_rest_moves(grid: Grid) -> None:
    grid.horizontalScrollBar().setValue(150)
    assert grid.frozen.horizontalScrollBar().value() == 0
    assert grid.frozen.x() == 0


def test_they_move_up_and_down_with_the_rest(grid: Grid) -> None:
    grid.verticalScrollBar().setValue(500)
    assert grid.frozen.verticalScrollBar().value() == 500
    grid.frozen.verticalScrollBar().setValue(120)
    assert grid.verticalScrollBar().value() == 120


def test_selection_is_one(grid: Grid) -> None:
    grid.selectRow(3)
    assert grid.frozen.selectionModel() is grid.selectionModel()


def test_moved_column_takes_the_place_of_a_frozen_one(grid: Grid) -> None:
    grid.horizontalHeader().moveSection(2, 0)
    assert frozen_columns(grid) == [NAME, SEX]


def test_hidden_column_is_not_shown_frozen(grid: Grid) -> None:
    grid.setColumnHidden(BIRTH, True)
    assert frozen_columns(grid) == [NAME]


def test_width_drawn_in_the_frozen_part_is_the_grids(grid: Grid) -> None:
    grid.frozen.horizontalHeader().resizeSection(NAME, 180)
    assert (grid.columnWidth(NAME), grid.frozen.covered_width()) == (180, covered(grid))


def test_width_drawn_in_the_grid_is_the_frozen_parts(grid: Grid) -> None:
    grid.setColumnWidth(NAME, 150)
    assert grid.frozen.columnWidth(NAME) == 150


def test_sort_chosen_in_the_frozen_part_sorts(grid: Grid) -> None:
    grid.frozen.horizontalHeader().setSortIndicator(BIRTH, Qt.SortOrder.DescendingOrder)
    assert grid.model().pages.asked.order == "birth"


def test_sort_chosen_in_the_grid_is_marked_in_the_frozen_part(grid: Grid) -> None:
    grid.sortByColumn(BIRTH, Qt.SortOrder.AscendingOrder)
    assert grid.frozen.horizontalHeader().sortIndicatorSection() == BIRTH


def test_nothing_is_frozen_where_it_would_cover_most(grid: Grid) -> None:
    grid.resize(400, 300)
    assert frozen_columns(grid) == []
    assert grid.frozen.covered_width() == 0


def test_freezing_nothing_leaves_nothing_over_the_grid(grid: Grid) -> None:
    grid.frozen.freeze(0)
    assert not grid.frozen.isVisible()
    assert not grid.frozen._line.isVisible()


def test_rows_have_the_same_height(grid: Grid) -> None:
    assert grid.frozen.rowHeight(7) == grid.rowHeight(7)
