from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import grid as grid_module
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.grid import Grid
from tests.ui.keys import commit_vn, compose_vn, press, type_vn
from tests.ui.samples import model_of, row

Key = Qt.Key
Held = Qt.KeyboardModifier
SHIFT, CONTROL, KEYPAD = Held.ShiftModifier, Held.ControlModifier, Held.KeypadModifier
NAME, BIRTH, SEX, ID_NUMBER, AMOUNT, NOTE = range(6)


def shown_grid(qtbot: QtBot, count: int = 30, *, editable: bool = False) -> Grid:
    """A grid on the screen with the keys in it."""
    grid = Grid("people", model_of(count, editable=editable), {}, editable=editable)
    qtbot.addWidget(grid)
    grid.resize(900, 400)
    grid.show()
    grid.setFocus()
    return grid


@pytest.fixture
def cells(qtbot: QtBot) -> Grid:
    """A grid that is typed into, in its second row under the day of birth."""
    grid = shown_grid(qtbot, editable=True)
    go(grid, 1, BIRTH)
    return grid


@pytest.fixture
def listing(qtbot: QtBot) -> Grid:
    """A list that is read, in its first row."""
    grid = shown_grid(qtbot)
    go(grid, 0, NAME)
    return grid


def go(grid: Grid, row_number: int, column: int) -> None:
    """Put the keys into a cell, nothing else selected."""
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    whole = QItemSelectionModel.SelectionFlag.Rows if not grid.editTriggers() else flag
    grid.selectionModel().setCurrentIndex(grid.model().index(row_number, column), flag | whole)


def place(grid: Grid) -> tuple[int, int]:
    """The cell in which the keys are."""
    return grid.currentIndex().row(), grid.currentIndex().column()


def text(grid: Grid, row_number: int, column: int) -> str:
    """What a cell shows."""
    return str(grid.model().index(row_number, column).data())


def editor(grid: Grid) -> QLineEdit:
    """The line that is open for typing."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit)
    return widget


def edits(grid: Grid) -> list[Any]:
    """What is typed from now on."""
    heard: list[Any] = []
    grid.model().edited.connect(heard.extend)
    return heard


@pytest.mark.parametrize(
    ("key", "held", "to"),
    [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, (2, BIRTH)),
        (Key.Key_Enter, KEYPAD, (2, BIRTH)),
        (Key.Key_Return, SHIFT, (0, BIRTH)),
        (Key.Key_Tab, Qt.KeyboardModifier.NoModifier, (1, SEX)),
        (Key.Key_Backtab, SHIFT, (1, NAME)),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, (2, BIRTH)),
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, (1, NAME)),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, (1, AMOUNT)),
        (Key.Key_Home, CONTROL, (0, NAME)),
        (Key.Key_End, CONTROL, (29, AMOUNT)),
    ],
)
def test_keys_go_where_excel_goes(
    cells: Grid, key: Key, held: Qt.KeyboardModifier, to: tuple[int, int]
) -> None:
    press(cells, key, held)
    assert place(cells) == to


def test_page_down_and_up_move_by_what_is_seen(cells: Grid) -> None:
    press(cells, Key.Key_PageDown)
    below = place(cells)[0]
    assert below > 8
    press(cells, Key.Key_PageUp)
    assert place(cells)[0] < below


def test_tab_wraps_at_the_end_of_a_row(cells: Grid) -> None:
    go(cells, 1, AMOUNT)
    press(cells, Key.Key_Tab)
    assert place(cells) == (2, NAME)


def test_enter_after_a_run_of_tabs_goes_below_its_start(cells: Grid) -> None:
    for _ in range(3):
        press(cells, Key.Key_Tab)
    press(cells, Key.Key_Return)
    assert place(cells) == (2, BIRTH)


def test_run_of_tabs_is_over_after_an_arrow(cells: Grid) -> None:
    press(cells, Key.Key_Tab)
    press(cells, Key.Key_Down)
    press(cells, Key.Key_Return)
    assert place(cells) == (3, SEX)


def test_enter_in_the_last_row_stays(cells: Grid) -> None:
    go(cells, 29, BIRTH)
    press(cells, Key.Key_Return)
    assert place(cells) == (29, BIRTH)


def test_typing_takes_the_place_of_what_stood_there(cells: Grid) -> None:
    type_vn(cells, "1990")
    assert editor(cells).text() == "1990"


def test_value_typed_is_taken_with_enter_which_goes_down(cells: Grid) -> None:
    heard = edits(cells)
    type_vn(cells, "1990")
    press(editor(cells), Key.Key_Return)
    assert [(edit.key, edit.value) for edit in heard] == [("birth", "1990")]
    assert (text(cells, 1, BIRTH), place(cells)) == ("1990", (2, BIRTH))


@pytest.mark.parametrize(
    ("key", "held", "to"),
    [
        (Key.Key_Return, SHIFT, (0, BIRTH)),
        (Key.Key_Tab, Qt.KeyboardModifier.NoModifier, (1, SEX)),
        (Key.Key_Backtab, SHIFT, (1, NAME)),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, (2, BIRTH)),
        (Key.Key_Up, Qt.KeyboardModifier.NoModifier, (0, BIRTH)),
    ],
)
def test_key_that_leaves_a_cell_takes_its_value(
    cells: Grid, key: Key, held: Qt.KeyboardModifier, to: tuple[int, int]
) -> None:
    type_vn(cells, "1991")
    press(editor(cells), key, held)
    assert (text(cells, 1, BIRTH), place(cells)) == ("1991", to)


def test_keys_are_back_in_the_grid_after_typing(cells: Grid) -> None:
    type_vn(cells, "1990")
    press(editor(cells), Key.Key_Return)
    assert QApplication.focusWidget() is cells


def test_escape_brings_back_what_stood_there(cells: Grid) -> None:
    before = text(cells, 1, BIRTH)
    heard = edits(cells)
    type_vn(cells, "1990")
    press(editor(cells), Key.Key_Escape)
    assert (text(cells, 1, BIRTH), heard) == (before, [])


def test_f2_opens_what_stands_there(cells: Grid) -> None:
    press(cells, Key.Key_F2)
    assert editor(cells).text() == text(cells, 1, BIRTH)


def test_cell_that_cannot_be_typed_into_stays_shut(cells: Grid) -> None:
    go(cells, 1, NAME)
    type_vn(cells, "abc")
    assert QApplication.focusWidget() is cells


def test_first_letter_of_an_input_method_without_a_preview_is_kept(cells: Grid) -> None:
    cells.setColumnHidden(NOTE, False)
    go(cells, 1, NOTE)
    commit_vn(cells, "Đ")
    type_vn(editor(cells), "ào")
    assert editor(cells).text() == "Đào"


def test_first_letter_of_an_input_method_takes_the_place_of_what_stood_there(cells: Grid) -> None:
    go(cells, 1, BIRTH)
    commit_vn(cells, "h")
    assert editor(cells).text() == "h"


def test_first_letter_of_an_input_method_with_a_preview_is_kept(cells: Grid) -> None:
    cells.setColumnHidden(NOTE, False)
    go(cells, 1, NOTE)
    compose_vn(cells, "Dd", "Đ")
    commit_vn(editor(cells), "ào")
    assert editor(cells).text() == "Đào"


def test_later_letters_of_an_input_method_are_added(cells: Grid) -> None:
    cells.setColumnHidden(NOTE, False)
    go(cells, 1, NOTE)
    for letters in ("Đ", "à", "o"):
        commit_vn(QApplication.focusWidget() or cells, letters)
    assert editor(cells).text() == "Đào"


def test_code_is_chosen_from_its_words(cells: Grid) -> None:
    go(cells, 0, SEX)
    type_vn(cells, "nu")
    press(editor(cells), Key.Key_Return)
    assert text(cells, 0, SEX) == "Nữ"


def test_frozen_cell_opens_where_it_is_seen(cells: Grid) -> None:
    cells.horizontalScrollBar().setValue(cells.horizontalScrollBar().maximum())
    type_vn(cells, "1990")
    line = editor(cells)
    assert line.parent() is cells.frozen.viewport()
    assert line.geometry() == cells.frozen.visualRect(cells.currentIndex())


def test_today_is_put_into_a_day(cells: Grid) -> None:
    press(cells, Key.Key_Semicolon, CONTROL)
    assert text(cells, 1, BIRTH) == "30/6/2025"


def test_today_is_not_put_into_anything_else(cells: Grid) -> None:
    heard = edits(cells)
    go(cells, 1, AMOUNT)
    press(cells, Key.Key_Semicolon, CONTROL)
    assert heard == []


def select(grid: Grid, top: int, bottom: int, column: int) -> None:
    """Select a block in one column, the keys in its last cell."""
    flags = QItemSelectionModel.SelectionFlag
    grid.selectionModel().clear()
    for number in range(top, bottom + 1):
        grid.selectionModel().setCurrentIndex(grid.model().index(number, column), flags.Select)


def test_fill_down_repeats_the_first_of_the_selected(cells: Grid) -> None:
    heard = edits(cells)
    select(cells, 1, 4, BIRTH)
    press(cells, Key.Key_D, CONTROL)
    assert [edit.row_id for edit in heard] == [row(number)["id"] for number in (2, 3, 4)]
    assert {edit.value for edit in heard} == {row(1)["birth"]}


def test_fill_down_in_one_row_takes_the_row_above(cells: Grid) -> None:
    press(cells, Key.Key_D, CONTROL)
    assert text(cells, 1, BIRTH) == text(cells, 0, BIRTH)


def test_fill_down_in_the_first_row_does_nothing(cells: Grid) -> None:
    heard = edits(cells)
    go(cells, 0, BIRTH)
    press(cells, Key.Key_D, CONTROL)
    assert heard == []


def test_cell_above_is_repeated(cells: Grid) -> None:
    press(cells, Key.Key_Apostrophe, CONTROL)
    assert text(cells, 1, BIRTH) == text(cells, 0, BIRTH)


def test_value_fills_the_selection(cells: Grid) -> None:
    select(cells, 3, 6, BIRTH)
    press(cells, Key.Key_Return, CONTROL)
    assert {text(cells, number, BIRTH) for number in range(3, 7)} == {text(cells, 6, BIRTH)}


def test_delete_empties_the_selection_in_one_edit(cells: Grid) -> None:
    heard = edits(cells)
    select(cells, 3, 5, BIRTH)
    press(cells, Key.Key_Delete)
    assert [(edit.key, edit.value) for edit in heard] == [("birth", None)] * 3


def test_block_is_pasted_from_the_current_cell_on(cells: Grid) -> None:
    QGuiApplication.clipboard().setText("1980\tNữ\r\n1981\tNam\r\n")
    press(cells, Key.Key_V, CONTROL)
    assert [text(cells, number, BIRTH) for number in (1, 2)] == ["1980", "1981"]
    assert [text(cells, number, SEX) for number in (1, 2)] == ["Nữ", "Nam"]


def test_pasted_block_leaves_out_what_falls_outside(cells: Grid) -> None:
    heard = edits(cells)
    go(cells, 29, AMOUNT)
    QGuiApplication.clipboard().setText("5\t6\n7\t8\n")
    press(cells, Key.Key_V, CONTROL)
    assert [(edit.row_id, edit.value) for edit in heard] == [(row(29)["id"], 5)]


def test_single_value_pasted_fills_the_selection(cells: Grid) -> None:
    select(cells, 3, 5, BIRTH)
    QGuiApplication.clipboard().setText("1977")
    press(cells, Key.Key_V, CONTROL)
    assert {text(cells, number, BIRTH) for number in (3, 4, 5)} == {"1977"}


def test_cell_is_copied_without_its_title(cells: Grid) -> None:
    press(cells, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"{text(cells, 1, BIRTH)}\r\n"


def test_rows_are_copied_with_titles_and_zeros(listing: Grid) -> None:
    press(listing, Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().splitlines()[0].split("\t") == [
        "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Đang vay",
    ]  # fmt: skip
    assert "012000000000" in copied.text()
    assert "mso-number-format" in copied.html().split("012000000000")[0]


def test_too_many_rows_are_not_copied(listing: Grid, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid_module, "COPY_MOST", 5)
    refused: list[int] = []
    listing.copy_refused.connect(refused.append)
    QGuiApplication.clipboard().setText("before")
    listing.selectAll()
    listing.copy()
    assert (refused, QGuiApplication.clipboard().text()) == ([30], "before")


def test_nothing_selected_copies_nothing(listing: Grid) -> None:
    QGuiApplication.clipboard().setText("before")
    listing.clearSelection()
    listing.copy()
    assert QGuiApplication.clipboard().text() == "before"


def test_enter_opens_a_row_of_a_list(listing: Grid) -> None:
    opened: list[int] = []
    listing.opened.connect(opened.append)
    press(listing, Key.Key_Down)
    press(listing, Key.Key_Return)
    assert opened == [1]


def double_click(widget: QWidget, at: QPoint) -> None:
    """Click twice, the second time as a double click."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)


def test_double_click_opens_a_row_of_a_list(listing: Grid) -> None:
    opened: list[int] = []
    listing.opened.connect(opened.append)
    middle = listing.visualRect(listing.model().index(2, SEX)).center()
    double_click(listing.viewport(), middle)
    assert opened == [2]


def test_double_click_on_a_frozen_column_opens_too(listing: Grid) -> None:
    opened: list[int] = []
    listing.opened.connect(opened.append)
    middle = listing.frozen.visualRect(listing.model().index(2, NAME)).center()
    double_click(listing.frozen.viewport(), middle)
    assert opened == [2]


def test_click_on_a_frozen_column_gives_the_keys_to_the_grid(listing: Grid) -> None:
    listing.clearFocus()
    middle = listing.frozen.visualRect(listing.model().index(3, NAME)).center()
    QTest.mouseClick(listing.frozen.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert (place(listing)[0], QApplication.focusWidget()) == (3, listing)


def test_letters_do_not_walk_through_a_list(listing: Grid) -> None:
    type_vn(listing, "d")
    assert place(listing) == (0, NAME)


def test_number_of_selected_rows_is_told(listing: Grid) -> None:
    heard: list[int] = []
    listing.chosen.connect(heard.append)
    press(listing, Key.Key_Down, SHIFT)
    press(listing, Key.Key_Down, SHIFT)
    assert heard[-1] == 3


def test_row_counts_once_however_many_of_its_cells_are_selected(cells: Grid) -> None:
    for column in (BIRTH, AMOUNT):
        for number in (2, 3):
            flag = QItemSelectionModel.SelectionFlag.Select
            cells.selectionModel().select(cells.model().index(number, column), flag)
    cells.selectionModel().select(cells.model().index(1, BIRTH), QItemSelectionModel.SelectionFlag.Deselect)
    assert cells.chosen_rows() == 2


def test_rows_are_28_pixels_high_and_the_header_32(listing: Grid) -> None:
    assert (listing.rowHeight(0), listing.horizontalHeader().height()) == (28, 32)


def test_rows_and_columns_grow_with_the_text(listing: Grid, changed_look: theme.Theme) -> None:
    listing.setColumnWidth(NAME, 200)
    changed_look.resize(19.5)
    assert (listing.rowHeight(0), listing.columnWidth(NAME)) == (56, 400)


def test_selection_and_place_survive_a_refresh(listing: Grid) -> None:
    go(listing, 20, NAME)
    before = listing.verticalScrollBar().value()
    listing.model().refresh()
    assert (place(listing)[0], listing.verticalScrollBar().value(), listing.chosen_rows()) == (20, before, 1)


def test_sort_by_a_title_keeps_the_row(listing: Grid) -> None:
    go(listing, 4, NAME)
    kept = listing.model().row(4)["id"]
    listing.sortByColumn(BIRTH, Qt.SortOrder.DescendingOrder)
    assert listing.model().row(place(listing)[0])["id"] == kept


def test_third_click_on_a_title_goes_back_to_names(listing: Grid) -> None:
    header = listing.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(SEX) + 20, 10)
    orders = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        orders.append((listing.model().pages.asked.order, listing.model().pages.asked.descending))
    assert orders == [("sex", False), ("sex", True), ("", False)]


def test_open_editor_stays_open_through_a_refresh(cells: Grid) -> None:
    type_vn(cells, "19")
    cells.model().refresh()
    type_vn(editor(cells), "90")
    assert editor(cells).text() == "1990"


def test_cell_out_of_sight_is_brought_beside_the_frozen_columns(qtbot: QtBot) -> None:
    grid = shown_grid(qtbot)
    grid.resize(460, 300)
    go(grid, 0, AMOUNT)
    assert grid.horizontalScrollBar().value() > 0
    go(grid, 0, SEX)
    assert grid.visualRect(grid.model().index(0, SEX)).left() >= grid.frozen.covered_width()


def test_going_to_a_frozen_column_does_not_move_the_rest(qtbot: QtBot) -> None:
    grid = shown_grid(qtbot)
    grid.resize(460, 300)
    go(grid, 0, AMOUNT)
    before = grid.horizontalScrollBar().value()
    go(grid, 0, NAME)
    assert grid.horizontalScrollBar().value() == before
