"""Values ticked in a column, by keys and by mouse: what is offered, what is shown, how it is let go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.desk import people
from desktop_app.desk.lists import Sorted
from desktop_app.store.store import Store
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.surveys.people import PEOPLE
from desktop_app.ui.widgets.header import GridHeader
from desktop_app.ui.widgets.record_list import RecordList
from desktop_app.ui.widgets.saved_filters import SavedFilters
from desktop_app.ui.widgets.sorting import sort_also
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tick_list import TickList
from tests.store.stores import new_store
from tests.ui.keys import press, type_vn

Key = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
HELD = Qt.KeyboardModifier.ControlModifier | SHIFT
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
PEOPLE_KEPT = (
    ("Lò Thị Đào", "F", "1990-02-03"),
    ("Vàng A Dũng", "M", "1990"),
    ("Lò Văn Ánh", "M", "1985-01-01"),
    ("Ma Thị Ơn", "F", None),
    ("Giàng A Chứ", None, "1985"),
)


@pytest.fixture
def shown(tmp_path: Path, qtbot: QtBot) -> Iterator[RecordList]:
    """Five people on the screen."""
    store: Store = new_store(tmp_path / "a")
    for name, sex, birth in PEOPLE_KEPT:
        people.add_person(store, name=name, sex=sex, birth=birth)
    jobs = Jobs()
    made = RecordList(Workplace(store, jobs, lambda: "2026-03-09", {}, lambda *_told: None), PEOPLE)
    qtbot.addWidget(made)
    made.resize(1100, 400)
    made.show()
    qtbot.waitExposed(made)
    yield made
    jobs.close()
    store.close()


def given(shown: RecordList) -> list[str]:
    """The given names of the rows."""
    return [shown.model.row(row)["name"].split()[-1] for row in range(shown.model.rowCount())]


def section(shown: RecordList, key: str) -> int:
    return [column.key for column in shown.model.columns].index(key)


def open_on(shown: RecordList, key: str) -> TickList:
    """Press Alt+↓ in a column."""
    grid = shown.pane.grid
    grid.setCurrentIndex(shown.model.index(0, section(shown, key)))
    press(grid, Key.Key_Down, ALT)
    dialog = next(one for one in grid.findChildren(TickList) if one.isVisible())
    QApplication.processEvents()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    return dialog


def lines(dialog: TickList) -> list[str]:
    """The values that are seen, ticked ones with a mark."""
    items = [dialog.values.item(place) for place in range(dialog.values.count())]
    return [("x " if one.checkState() == ON else "") + one.text() for one in items if not one.isHidden()]


def said(shown: RecordList) -> str:
    line = shown.pane.narrowing
    return line.words.text() if line.isVisible() else ""


def header(shown: RecordList) -> GridHeader:
    found = shown.pane.grid.horizontalHeader()
    assert isinstance(found, GridHeader)
    return found


def click_head(
    shown: RecordList, key: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Click on the title of a column that is not frozen."""
    at = QPoint(header(shown).sectionViewportPosition(section(shown, key)) + 20, 10)
    QTest.mouseClick(header(shown).viewport(), Qt.MouseButton.LeftButton, held, at)


def test_a_column_offers_its_values_with_their_counts(shown: RecordList) -> None:
    assert lines(open_on(shown, "sex")) == ["x (tất cả)", "x (để trống) · 1", "x Nam · 2", "x Nữ · 2"]


def test_days_are_ticked_by_their_year(shown: RecordList) -> None:
    dialog = open_on(shown, "birth")
    assert lines(dialog)[1:] == ["x (để trống) · 1", "x 1985 · 2", "x 1990 · 2"]
    type_vn(dialog.search, "85")
    press(dialog.search, Key.Key_Return)
    assert given(shown) == ["Ánh", "Chứ"]
    assert said(shown) == "Đang xem: Ngày sinh: 1985"
    assert shown.status() == "5 người · lọc còn 2"


def test_values_are_found_without_marks_and_only_these_are_ticked(shown: RecordList) -> None:
    dialog = open_on(shown, "name")
    type_vn(dialog.search, "dung")
    assert lines(dialog)[1:] == ["x Vàng A Dũng · 1"]
    press(dialog.search, Key.Key_Return)
    assert given(shown) == ["Dũng"]


def test_space_takes_a_tick_away_and_enter_shows_the_rest(shown: RecordList) -> None:
    dialog = open_on(shown, "sex")
    press(dialog.search, Key.Key_Down)
    press(dialog.values, Key.Key_Space)
    assert lines(dialog)[:2] == ["(tất cả)", "(để trống) · 1"]
    press(dialog.values, Key.Key_Return)
    assert given(shown) == ["Ánh", "Dũng", "Đào", "Ơn"]
    assert lines(open_on(shown, "sex"))[1] == "(để trống) · 1"


def test_counts_follow_what_other_columns_leave(shown: RecordList) -> None:
    shown.pane.ticks.tick("birth", frozenset({"1990"}))
    assert lines(open_on(shown, "sex"))[1:] == ["x Nam · 1", "x Nữ · 1"]


def test_nothing_ticked_is_not_asked_for(shown: RecordList) -> None:
    dialog = open_on(shown, "sex")
    dialog.values.item(0).setCheckState(OFF)
    assert not dialog.apply.isEnabled()
    press(dialog.search, Key.Key_Return)
    assert (dialog.isVisible(), len(given(shown))) == (True, 5)


def test_another_column_is_chosen_in_the_same_window(shown: RecordList) -> None:
    dialog = open_on(shown, "name")
    press(dialog.columns, Key.Key_Down)
    assert "x 1985 · 2" in lines(dialog)


def test_a_double_click_shows_one_value_alone_and_all_brings_the_others_back(shown: RecordList) -> None:
    dialog = open_on(shown, "sex")
    dialog.values.itemDoubleClicked.emit(dialog.values.item(3))
    assert given(shown) == ["Đào", "Ơn"]
    open_on(shown, "sex").all.click()
    assert len(given(shown)) == 5


def test_ctrl_shift_l_clears_ticks_and_what_was_typed(shown: RecordList, qtbot: QtBot) -> None:
    shown.pane.ticks.tick("sex", frozenset({"F"}))
    shown.pane.search.setText("dao")
    qtbot.waitUntil(lambda: given(shown) == ["Đào"])
    shown.activateWindow()
    press(shown.pane.grid, Key.Key_L, HELD)
    qtbot.waitUntil(lambda: len(given(shown)) == 5)
    assert said(shown) == ""


def test_ticks_that_leave_nothing_say_so_and_offer_to_clear_them(shown: RecordList) -> None:
    shown.pane.ticks.tick("sex", frozenset({None}))
    shown.pane.ticks.tick("birth", frozenset({"1990"}))
    assert (
        "Giới tính: (để trống)" in shown.pane._empty.findChildren(type(shown.pane.narrowing.words))[1].text()
    )
    shown.pane._empty.pressed.emit()
    assert len(given(shown)) == 5


def test_a_row_that_is_ticked_out_is_gone_to(shown: RecordList) -> None:
    ids = {shown.model.row(row)["name"]: shown.model.row(row)["id"] for row in range(5)}
    shown.pane.ticks.tick("sex", frozenset({"F"}))
    shown.select(ids["Vàng A Dũng"])
    assert (shown.current_name(), said(shown)) == ("Vàng A Dũng", "")


def test_the_funnel_in_a_title_opens_the_values(shown: RecordList) -> None:
    place = header(shown).funnel_of(section(shown, "sex")).center()
    QTest.mouseClick(header(shown).viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog = next(one for one in shown.pane.grid.findChildren(TickList) if one.isVisible())
    assert dialog.columns.currentText() == "Giới tính"
    assert shown.model.asked.order == ""


def test_shift_sorts_by_one_more_column_up_down_and_no_more(shown: RecordList) -> None:
    click_head(shown, "sex")
    click_head(shown, "name", SHIFT)
    assert given(shown) == ["Chứ", "Ánh", "Dũng", "Đào", "Ơn"]
    click_head(shown, "name", SHIFT)
    assert given(shown) == ["Chứ", "Dũng", "Ánh", "Ơn", "Đào"]
    click_head(shown, "name", SHIFT)
    assert shown.model.asked.sorting() == (Sorted("sex"),)


def test_a_plain_click_sorts_by_one_column_alone(shown: RecordList) -> None:
    click_head(shown, "sex")
    click_head(shown, "hamlet", SHIFT)
    click_head(shown, "sex")
    assert shown.model.asked.sorting() == (Sorted("sex", True),)


def test_the_first_column_goes_and_the_second_stays(shown: RecordList) -> None:
    click_head(shown, "sex", SHIFT)
    click_head(shown, "hamlet", SHIFT)
    click_head(shown, "sex", SHIFT)
    click_head(shown, "sex", SHIFT)
    assert shown.model.asked.sorting() == (Sorted("hamlet"),)
    click_head(shown, "hamlet")
    assert shown.model.asked.sorting() == (Sorted("hamlet", True),)


def test_what_is_seen_goes_to_excel_as_it_is_seen(shown: RecordList, tmp_path: Path, qtbot: QtBot) -> None:
    for key in ("id_number", "phone", "job_status", "ethnic", "birth"):
        header(shown).setSectionHidden(section(shown, key), True)
    header(shown).moveSection(header(shown).visualIndex(section(shown, "sex")), 0)
    click_head(shown, "sex", SHIFT)
    click_head(shown, "name", SHIFT)
    shown.pane.ticks.tick("birth", frozenset({"1985", "1990"}))
    path = tmp_path / "a.xlsx"
    with qtbot.waitSignal(shown.said, check_params_cb=lambda said: "Excel" in said):
        shown.export_to(path)
    rows = list(load_workbook(path).active.iter_rows(min_row=3, values_only=True))
    assert rows == [
        ("Giới tính", "Họ và tên", "Tổ, bản"),
        (None, "Giàng A Chứ", None),
        ("Nam", "Lò Văn Ánh", None),
        ("Nam", "Vàng A Dũng", None),
        ("Nữ", "Lò Thị Đào", None),
    ]


def saved(shown: RecordList) -> SavedFilters:
    found = shown.findChild(SavedFilters)
    assert isinstance(found, SavedFilters)
    return found


def kept_lines(shown: RecordList) -> list[str]:
    """The saved filters that are seen; the one the list is filtered by with a mark."""
    widget = saved(shown).list
    items = [widget.item(place) for place in range(widget.count())] if widget.isVisible() else []
    return [("> " if one is widget.currentItem() else "") + one.text() for one in items]


def keep_women(shown: RecordList) -> None:
    """Keep a filter of women with a name that starts with o, sorted by birth from the last."""
    shown.model.filter("o")
    shown.pane.ticks.tick("sex", frozenset({"F"}))
    sort_also(shown.pane.grid, section(shown, "birth"))
    sort_also(shown.pane.grid, section(shown, "birth"))
    shown.pane.narrowing.keep.click()
    editor = saved(shown).list.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Phụ nữ")
    press(editor, Key.Key_Return)
    QApplication.processEvents()


def test_there_is_nothing_at_the_left_till_a_filter_is_kept(shown: RecordList) -> None:
    assert kept_lines(shown) == []
    keep_women(shown)
    assert kept_lines(shown) == ["Tất cả", "> Phụ nữ"]


def test_the_filters_fold_away_and_a_new_one_is_seen_all_the_same(shown: RecordList) -> None:
    shown.activateWindow()
    press(shown.pane.grid, Key.Key_F9)
    assert kept_lines(shown) == []
    keep_women(shown)
    press(shown.pane.grid, Key.Key_F9)
    assert kept_lines(shown) == []
    shown.pane.narrowing.keep.click()
    assert len(kept_lines(shown)) == 3


def test_a_kept_filter_is_put_on_with_what_was_typed_and_its_order(shown: RecordList) -> None:
    keep_women(shown)
    asked = shown.model.asked
    saved(shown).list.setCurrentRow(0)
    assert (len(given(shown)), said(shown), shown.model.asked.sorting()) == (5, "", ())
    saved(shown).list.setCurrentRow(1)
    assert (shown.model.asked, shown.pane.search.text()) == (asked, "o")
    assert said(shown) == "Đang xem: Giới tính: Nữ"
    click_head(shown, "birth")
    assert shown.model.asked.sorting() == ()
    assert kept_lines(shown) == ["Tất cả", "Phụ nữ"]


def test_kept_filters_are_there_after_the_next_start(shown: RecordList, qtbot: QtBot) -> None:
    keep_women(shown)
    again = RecordList(shown.place, PEOPLE)
    qtbot.addWidget(again)
    again.show()
    assert kept_lines(again) == ["> Tất cả", "Phụ nữ"]


def test_a_name_that_is_taken_is_not_given_twice(shown: RecordList) -> None:
    keep_women(shown)
    shown.pane.ticks.tick("sex", frozenset({"M"}))
    saved(shown).save()
    widget = saved(shown).list
    widget.item(2).setText("Phụ nữ")
    widget.item(2).setText(" ")
    assert kept_lines(shown)[1:] == ["Phụ nữ", "> o · Giới tính: Nam"]


def test_a_kept_filter_is_let_go_and_the_pane_goes_with_the_last(shown: RecordList) -> None:
    keep_women(shown)
    saved(shown).list.setFocus()
    press(saved(shown).list, Key.Key_Delete)
    assert (kept_lines(shown), given(shown)) == ([], ["Ơn"])


def test_rows_selected_are_counted_with_the_women_among_them(shown: RecordList) -> None:
    shown.pane.grid.selectAll()
    assert shown.status() == "5 người · chọn 5 · 2 nữ"
    header(shown).setSectionHidden(section(shown, "sex"), True)
    shown.pane.grid.selectRow(0)
    press(shown.pane.grid, Key.Key_Down, SHIFT)
    assert shown.status() == "5 người · chọn 2"
