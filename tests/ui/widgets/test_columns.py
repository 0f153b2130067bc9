import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import columns, theme
from desktop_app.ui.widgets.columns import ColumnLook, first_look, from_text, to_text
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.pages import FixedRows
from tests.ui.samples import COLUMNS, model_of, rows

NAME, BIRTH, SEX, ID_NUMBER, AMOUNT, NOTE = range(6)
KEYS = [column.key for column in COLUMNS]


def grid_of(qtbot: QtBot, memory: Memory) -> Grid:
    """A grid that remembers there."""
    grid = Grid("people", model_of(9), memory)
    qtbot.addWidget(grid)
    grid.resize(900, 300)
    grid.show()
    return grid


def order(grid: Grid) -> list[str]:
    """The keys of the columns as they stand on the screen."""
    header = grid.horizontalHeader()
    return [COLUMNS[header.logicalIndex(place)].key for place in range(header.count())]


def test_first_look_is_that_of_the_list() -> None:
    look = first_look(COLUMNS)
    assert look == (tuple(KEYS), {}, {"note"}, 2)


def test_nothing_remembered_is_the_first_look() -> None:
    assert from_text("", COLUMNS) == first_look(COLUMNS)


LOOKS = st.builds(
    ColumnLook,
    st.permutations(KEYS).map(tuple),
    st.dictionaries(st.sampled_from(KEYS), st.integers(32, 500)),
    st.frozensets(st.sampled_from(KEYS), max_size=5),
    st.integers(0, 6),
)


@given(LOOKS)
def test_look_is_remembered_as_it_is(look: ColumnLook) -> None:
    assert from_text(to_text(look), COLUMNS) == look


def test_column_that_came_since_stands_at_the_end() -> None:
    remembered = to_text(first_look(COLUMNS[:4])._replace(widths={"sex": 90}))
    assert from_text(remembered, COLUMNS).order == tuple(KEYS)
    assert from_text(remembered, COLUMNS).hidden == {"note"}
    assert from_text(remembered, COLUMNS).widths == {"sex": 90}


def test_column_that_went_is_left_out() -> None:
    look = from_text(to_text(first_look(COLUMNS)._replace(widths={"name": 200})), COLUMNS[1:])
    assert look.order == tuple(KEYS[1:])
    assert "name" not in look.widths


def test_hidden_column_is_not_on_the_screen(qtbot: QtBot) -> None:
    assert grid_of(qtbot, {}).isColumnHidden(NOTE)


def texts_are_whole(grid: Grid) -> bool:
    """Whether every title and every cell but long texts has the room it asks for."""
    metrics, model = QFontMetrics(theme.font()), model_of(9)
    sides = 2 * theme.px(theme.BETWEEN)
    return all(
        metrics.elidedText(word, Qt.TextElideMode.ElideRight, grid.columnWidth(column) - sides) == word
        for column in range(NOTE)
        for word in (str(COLUMNS[column].title), *(model.cell(row, column).text for row in range(9)))
    )


@pytest.mark.parametrize("width", [760, 900, 1400])
def test_columns_fill_the_room_and_cut_nothing(qtbot: QtBot, width: int) -> None:
    grid = grid_of(qtbot, {})
    grid.resize(width, 400)
    assert grid.horizontalHeader().length() == grid.viewport().width()
    assert grid.horizontalScrollBar().maximum() == 0
    assert texts_are_whole(grid)


def test_columns_that_do_not_fit_are_moved_sideways_and_not_cut(qtbot: QtBot) -> None:
    grid = grid_of(qtbot, {})
    grid.resize(360, 400)
    hidden = grid.horizontalHeader().length() - grid.viewport().width()
    assert grid.horizontalScrollBar().maximum() == hidden > 0
    assert texts_are_whole(grid)


def test_columns_follow_the_size_of_text(qtbot: QtBot, changed_look: theme.Theme) -> None:
    grid = grid_of(qtbot, {})
    grid.resize(1400, 400)
    changed_look.resize(14)
    assert texts_are_whole(grid)
    assert grid.horizontalHeader().length() == grid.viewport().width()


def test_rows_that_come_later_are_measured(qtbot: QtBot) -> None:
    grid = Grid("people", model_of(0), {})
    qtbot.addWidget(grid)
    grid.resize(900, 400)
    grid.show()
    before = grid.columnWidth(ID_NUMBER)
    grid.model().show_source(FixedRows(rows(9)))
    assert grid.columnWidth(ID_NUMBER) > before
    assert texts_are_whole(grid)


def test_look_that_nobody_changed_is_not_remembered(qtbot: QtBot) -> None:
    memory: dict[str, str] = {}
    grid_of(qtbot, memory)
    assert memory == {}


def test_moved_column_stays_moved(qtbot: QtBot) -> None:
    memory: dict[str, str] = {}
    grid_of(qtbot, memory).horizontalHeader().moveSection(4, 2)
    assert order(grid_of(qtbot, memory))[2] == "amount"


def test_width_stays_as_it_was_drawn(qtbot: QtBot) -> None:
    memory: dict[str, str] = {}
    grid_of(qtbot, memory).setColumnWidth(SEX, 111)
    assert grid_of(qtbot, memory).columnWidth(SEX) == 111


def test_width_is_remembered_for_any_size_of_text(qtbot: QtBot, changed_look: theme.Theme) -> None:
    memory: dict[str, str] = {}
    grid = grid_of(qtbot, memory)
    changed_look.resize(19.5)
    grid.setColumnWidth(SEX, 300)
    changed_look.reset_size()
    assert grid_of(qtbot, memory).columnWidth(SEX) == 150


def test_shown_column_stays_shown_with_its_width(qtbot: QtBot) -> None:
    memory: dict[str, str] = {}
    grid_of(qtbot, memory).setColumnHidden(NOTE, False)
    again = grid_of(qtbot, memory)
    assert not again.isColumnHidden(NOTE)
    assert again.horizontalHeader().length() == again.viewport().width()


def test_hiding_a_column_keeps_its_width(qtbot: QtBot) -> None:
    memory: dict[str, str] = {}
    grid = grid_of(qtbot, memory)
    grid.setColumnWidth(SEX, 111)
    grid.setColumnHidden(SEX, True)
    assert json.loads(memory["columns.people"])["widths"] == {"sex": 111}
    assert grid.horizontalHeader().length() == grid.viewport().width()


def test_lists_remember_apart(qtbot: QtBot) -> None:
    memory: dict[str, str] = {}
    grid_of(qtbot, memory).setColumnWidth(SEX, 111)
    other = Grid("classes", model_of(9), memory)
    qtbot.addWidget(other)
    other.resize(900, 300)
    other.show()
    assert other.columnWidth(SEX) == grid_of(qtbot, {}).columnWidth(SEX)


def test_defaults_bring_back_the_first_look(qtbot: QtBot) -> None:
    memory: dict[str, str] = {}
    grid = grid_of(qtbot, memory)
    grid.setColumnWidth(SEX, 111)
    grid.horizontalHeader().moveSection(4, 2)
    grid.horizontalHeader().defaults_asked.emit()
    assert (order(grid), grid.columnWidth(SEX), memory) == (KEYS, grid_of(qtbot, {}).columnWidth(SEX), {})


@pytest.mark.parametrize("count", [0, 1, 3])
def test_frozen_columns_stay_frozen(qtbot: QtBot, count: int) -> None:
    memory: dict[str, str] = {}
    grid_of(qtbot, memory).horizontalHeader().frozen_to.emit(count)
    assert grid_of(qtbot, memory).frozen.count == count


def test_kept_key_names_the_list(qtbot: QtBot) -> None:
    memory: dict[str, str] = {}
    grid_of(qtbot, memory).setColumnWidth(SEX, 111)
    assert list(memory) == ["columns.people"]
    assert columns.from_text(memory["columns.people"], COLUMNS).widths["sex"] == 111
