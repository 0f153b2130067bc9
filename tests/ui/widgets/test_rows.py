from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from desktop_app.ui.widgets import kinds
from desktop_app.ui.widgets.cells import Cells, Edit
from desktop_app.ui.widgets.pages import FixedRows
from desktop_app.ui.widgets.rows import STATE_ROLE, TONE_ROLE, WORDS_ROLE, RowsModel
from tests.ui.samples import COLUMNS, model_of, row, rows

Role, Across = Qt.ItemDataRole, Qt.Orientation.Horizontal


def texts(model: RowsModel, column: int) -> list[str]:
    """What a column shows, from the first row to the last."""
    return [model.index(number, column).data() for number in range(model.rowCount())]


def told(signal: Any) -> list[Any]:
    """What a signal tells from now on."""
    heard: list[Any] = []
    signal.connect(heard.append)
    return heard


@pytest.mark.parametrize("count", [0, 1, 450])
@pytest.mark.parametrize("editable", [False, True])
def test_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, count: int, editable: bool) -> None:
    qtmodeltester.check(model_of(count, editable=editable), force_py=True)


def test_model_keeps_the_rules_while_it_changes(qtmodeltester: ModelTester) -> None:
    model = model_of(450)
    qtmodeltester.check(model, force_py=True)
    model.filter("dung")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.filter("")
    model.refresh()


def test_cells_show_their_kinds() -> None:
    model = model_of(4)
    shown = [model.index(3, column).data() for column in range(5)]
    assert shown == ["Nguyễn Thị Páo", "13/4/1973", "Nữ", "012000000003", "3.000.000"]


def test_columns_have_titles() -> None:
    model = model_of(1)
    assert [model.headerData(number, Across) for number in range(3)] == [
        "Họ và tên",
        "Ngày sinh",
        "Giới tính",
    ]


def test_title_stands_where_its_values_stand() -> None:
    assert model_of(1).headerData(4, Across, Role.TextAlignmentRole) == kinds.END


def test_rows_have_no_titles_and_columns_no_more_than_they_are() -> None:
    model = model_of(1)
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, Across) is None
    assert model.headerData(0, Across, Role.DecorationRole) is None


def test_values_stand_by_their_kind() -> None:
    model = model_of(1)
    places = [model.index(0, column).data(Role.TextAlignmentRole) for column in (0, 1, 4)]
    assert places == [kinds.START, kinds.MIDDLE, kinds.END]


def test_row_that_went_shows_nothing() -> None:
    kept = rows(2)
    model = RowsModel(COLUMNS, FixedRows(kept))
    del kept[1]
    assert model.index(1, 0).data() is None


def test_sorting_asks_for_the_key_of_the_column() -> None:
    model = model_of(20)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert (model.pages.asked.order, model.pages.asked.descending) == ("birth", True)
    assert texts(model, 1)[0] == "19/02/1989"


def test_sort_is_cleared_by_no_column() -> None:
    model = model_of(20)
    before = texts(model, 0)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.sort(-1, Qt.SortOrder.DescendingOrder)
    assert texts(model, 0) == before


def test_filter_keeps_the_sort() -> None:
    model = model_of(70)
    model.sort(1, Qt.SortOrder.AscendingOrder)
    model.filter("dung")
    assert texts(model, 1) == sorted(texts(model, 1), key=lambda day: day.split("/")[2])
    assert set(texts(model, 0)) == {
        f"{family} Thị Dung" for family in ("Lò", "Vàng", "Giàng", "Nguyễn", "Tao")
    }


def test_count_is_told_after_filtering() -> None:
    model = model_of(70)
    heard = told(model.counted)
    model.filter("dung")
    assert heard == [10]


def test_other_source_takes_the_place_of_the_first() -> None:
    model = model_of(70)
    model.show_source(FixedRows(rows(3)))
    assert (model.rowCount(), model.pages.whole) == (3, 3)


def held_index(model: RowsModel, number: int) -> QPersistentModelIndex:
    """A place in the first column that follows its row; the row has been read, as when it is seen."""
    assert model.row(number)
    return QPersistentModelIndex(model.index(number, 0))


def test_place_follows_its_row_when_rows_come_before_it() -> None:
    kept = rows(5)
    model = RowsModel(COLUMNS, FixedRows(kept))
    held = held_index(model, 2)
    kept.insert(0, row(77))
    model.refresh()
    assert held.row() == 3


def test_place_follows_its_row_when_sorted() -> None:
    model = model_of(10)
    held = held_index(model, 2)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.row(held.row())["id"] == row(2)["id"]


def test_place_of_a_row_that_went_is_lost() -> None:
    kept = rows(5)
    model = RowsModel(COLUMNS, FixedRows(kept))
    held = held_index(model, 2)
    del kept[2]
    model.refresh()
    assert not held.isValid()


def test_selection_stays_with_its_rows() -> None:
    kept = rows(6)
    model = RowsModel(COLUMNS, FixedRows(kept))
    selection = QItemSelectionModel(model)
    for number in (1, 4):
        assert model.index(number, 0).data()
        selection.select(model.index(number, 0), QItemSelectionModel.SelectionFlag.Select)
    kept.reverse()
    model.refresh()
    assert sorted(index.row() for index in selection.selectedIndexes()) == [1, 4]
    assert {model.row(index.row())["id"] for index in selection.selectedIndexes()} == {
        row(1)["id"],
        row(4)["id"],
    }


def test_read_only_model_takes_nothing() -> None:
    model = model_of(3)
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 1), "1990")


def test_typed_value_is_told_and_shown_at_once() -> None:
    model = model_of(3, editable=True)
    heard = told(model.edited)
    assert model.setData(model.index(0, 1), "050390")
    assert heard == [[Edit(row(0)["id"], "birth", "1990-03-05")]]
    assert model.index(0, 1).data() == "05/3/1990"
    assert model.index(0, 1).data(STATE_ROLE) == "saving"


def test_same_text_again_is_no_edit() -> None:
    model = model_of(3, editable=True)
    heard = told(model.edited)
    assert model.setData(model.index(1, 1), model.index(1, 1).data())
    assert heard == []


def test_column_that_is_not_typed_into_takes_nothing() -> None:
    model = model_of(3, editable=True)
    heard = told(model.edited)
    assert not model.setData(model.index(0, 0), "Ai đó")
    assert heard == []


def test_block_is_one_edit_and_bad_cells_stay_to_be_seen() -> None:
    model = model_of(3, editable=True)
    heard = told(model.edited)
    model.write([(model.index(0, 4), "50tr"), (model.index(1, 4), "nhiều"), (model.index(2, 4), "")])
    assert [[edit.value for edit in edits] for edits in heard] == [[50_000_000, None]]
    assert (model.index(1, 4).data(), model.index(1, 4).data(STATE_ROLE)) == ("nhiều", "refused")
    assert "nhiều" in model.index(1, 4).data(Role.ToolTipRole)


def test_stored_value_is_shown_once_it_is_saved() -> None:
    kept = rows(2)
    model = RowsModel(COLUMNS, FixedRows(kept), None, model_of(0, editable=True).cells)
    heard = told(model.edited)
    model.setData(model.index(0, 4), "50tr")
    kept[0]["amount"] = 50_000_000
    model.settle(heard[0])
    assert (model.index(0, 4).data(), model.index(0, 4).data(STATE_ROLE)) == ("50.000.000", "")


def test_value_that_was_not_saved_stays_with_its_reason() -> None:
    model = model_of(2, editable=True)
    heard = told(model.edited)
    model.setData(model.index(0, 4), "50tr")
    model.refuse(heard[0], "Sổ đã chốt.")
    cell = model.index(0, 4)
    assert (cell.data(), cell.data(STATE_ROLE), cell.data(Role.ToolTipRole)) == (
        "50.000.000",
        "refused",
        "Sổ đã chốt.",
    )


def test_code_is_typed_by_its_word() -> None:
    model = model_of(2, editable=True)
    heard = told(model.edited)
    model.setData(model.index(0, 2), "nữ")
    assert heard[0][0].value == "F"


def test_words_to_choose_from_are_those_of_the_column() -> None:
    model = model_of(1)
    assert set(model.index(0, 2).data(WORDS_ROLE)) == {"M", "F"}
    assert model.index(0, 0).data(WORDS_ROLE) is None


def test_tone_is_that_of_the_value() -> None:
    model = RowsModel(COLUMNS, FixedRows(rows(2)), None, Cells(tones={"sex": {"M": "good"}}))
    assert [model.index(number, 2).data(TONE_ROLE) for number in (0, 1)] == ["good", None]


def test_only_the_top_has_rows() -> None:
    model = model_of(3)
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)
    assert model.data(QModelIndex()) is None
