from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import grid as grid_module
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.list_pane import Listing, ListPane, SearchBox, menu_of
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.pages import FixedRows
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tools import Tool
from tests.ui.keys import press, type_vn
from tests.ui.samples import COLUMNS, model_of, plain, row, rows

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
NO = Qt.KeyboardModifier.NoModifier


class Calls:
    """What the tools were asked to do."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def add(self) -> None:
        self.made.append("add")

    def export(self) -> None:
        self.made.append("export")


def pane_of(
    qtbot: QtBot, model: RowsModel, calls: Calls | None = None, memory: Memory | None = None
) -> ListPane:
    """A list on the screen with two tools."""
    asked = calls or Calls()
    tools = (
        Tool("add", plain("Thêm"), "plus", "Ctrl+N", asked.add, primary=True),
        Tool("export", plain("Xuất ra Excel"), "file-output", "Ctrl+E", asked.export),
    )
    listing = Listing("people", plain("người"), model, plain("Chưa có ai. Thêm từng người."))
    pane = ListPane(listing, tools, {} if memory is None else memory)
    qtbot.addWidget(pane)
    pane.resize(1000, 400)
    pane.show()
    QTest.qWaitForWindowActive(pane)
    return pane


@pytest.fixture
def pane(qtbot: QtBot) -> ListPane:
    """Seventy people on the screen."""
    return pane_of(qtbot, model_of(70))


def find(pane: ListPane, typed: str) -> None:
    """Type into the search box and let it ask."""
    pane.search.setText(typed)
    QApplication.processEvents()


def heard(signal: Any) -> list[Any]:
    """What a signal tells from now on."""
    told: list[Any] = []
    signal.connect(told.append)
    return told


def empty_state(pane: ListPane) -> EmptyState:
    """What stands in the place of the rows."""
    state = pane.findChild(EmptyState)
    assert isinstance(state, EmptyState)
    return state


def words(widget: QWidget) -> list[str]:
    """What the labels that are seen say."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_status_counts_the_rows(pane: ListPane) -> None:
    assert pane.status() == "70 người"


def test_status_says_what_the_filter_leaves_and_what_is_selected(pane: ListPane) -> None:
    find(pane, "dung")
    assert pane.status() == "70 người · lọc còn 10"
    pane.grid.selectAll()
    selected = "chọn 10 · 5 nữ · tổng đang vay 108.000.000 đồng"
    assert pane.status() == f"70 người · lọc còn 10 · {selected}"


def test_list_begins_in_its_first_row(pane: ListPane) -> None:
    assert (pane.current_id(), pane.grid.chosen_rows()) == (row(0)["id"], 1)
    pane.go_to(row(5)["id"])
    pane.hide()
    pane.show()
    assert pane.current_id() == row(5)["id"]
    pane.setFocus()
    assert pane.focusWidget() is pane.grid


def test_next_row_is_gone_to_when_one_went(qtbot: QtBot) -> None:
    model = model_of(5)
    pane = pane_of(qtbot, model)
    pane.go_to(row(3)["id"])
    model.show_source(FixedRows([one for one in rows(5) if one["id"] != row(3)["id"]]))
    assert pane.current_id() == row(4)["id"]
    model.show_source(FixedRows(rows(4)))
    assert pane.current_id() == row(3)["id"]


def test_status_is_told_when_it_changes(pane: ListPane) -> None:
    told = heard(pane.said)
    find(pane, "huong lo")
    assert told[-1] == "70 người · lọc còn 2"


def test_filter_needs_no_marks_and_no_order(pane: ListPane) -> None:
    find(pane, "huong lo")
    assert {pane.grid.model().row(number)["name"] for number in range(2)} == {"Lò Thị Hương"}


def test_newer_key_drops_the_older_query(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    asked = heard(box.asked)
    for letters in ("l", "lo", "lo h"):
        box.setText(letters)
    QApplication.processEvents()
    assert asked == ["lo h"]


def test_ctrl_f_goes_to_the_search(pane: ListPane) -> None:
    pane.grid.setFocus()
    press(pane.grid, Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is pane.search


def test_escape_clears_the_search(pane: ListPane) -> None:
    find(pane, "dung")
    press(pane.search, Key.Key_Escape)
    QApplication.processEvents()
    assert (pane.search.text(), pane.grid.model().rowCount()) == ("", 70)


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return, Key.Key_Enter])
def test_keys_go_on_from_the_search_to_the_first_row(pane: ListPane, key: Key) -> None:
    pane.search.setFocus()
    press(pane.search, key)
    assert QApplication.focusWidget() is pane.grid
    assert pane.current_id() == row(0)["id"]


def test_keys_go_back_to_the_row_they_were_in(pane: ListPane) -> None:
    pane.go_to(row(5)["id"])
    pane.search.setFocus()
    press(pane.search, Key.Key_Down)
    assert pane.current_id() == row(5)["id"]


def test_vietnamese_is_typed_into_the_search(pane: ListPane) -> None:
    pane.search.setFocus()
    type_vn(pane.search, "Hương")
    QApplication.processEvents()
    assert pane.grid.model().rowCount() == 10


def test_empty_list_says_one_sentence_and_offers_the_first_tool(qtbot: QtBot) -> None:
    calls = Calls()
    pane = pane_of(qtbot, model_of(0), calls)
    assert words(empty_state(pane)) == ["Chưa có ai. Thêm từng người."]
    button = empty_state(pane).findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.text() == "Thêm"
    button.click()
    assert calls.made == ["add"]


def test_filter_that_leaves_nothing_offers_to_clear_it(pane: ListPane) -> None:
    find(pane, "zzz")
    assert words(empty_state(pane)) == ["Không có dòng nào khớp với “zzz”."]
    button = empty_state(pane).findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.text() == "Bỏ lọc"
    button.click()
    QApplication.processEvents()
    assert pane.grid.isVisible()


def test_rows_come_into_sight_when_there_are_some(qtbot: QtBot) -> None:
    kept: list[Any] = []
    model = RowsModel(COLUMNS, FixedRows(kept))
    pane = pane_of(qtbot, model)
    assert not pane.grid.isVisible()
    kept.extend(rows(2))
    model.refresh()
    assert (pane.grid.isVisible(), pane.status()) == (True, "2 người")


def test_list_without_tools_offers_nothing(qtbot: QtBot) -> None:
    pane = ListPane(Listing("x", plain("dòng"), model_of(0), plain("Không có gì.")), (), {})
    qtbot.addWidget(pane)
    pane.show()
    assert not empty_state(pane).findChild(QPushButton).isVisible()


def test_tools_have_words_icons_and_shortcuts(pane: ListPane) -> None:
    buttons = [button for button in pane.findChildren(QToolButton) if button.text()]
    shown = [(button.text().strip(), button.toolTip()) for button in buttons]
    assert shown == [("Thêm", "Thêm (Ctrl+N)"), ("Xuất ra Excel", "Xuất ra Excel (Ctrl+E)")]
    assert all(not button.icon().isNull() for button in buttons)


def test_shortcut_of_a_tool_works_from_the_grid(qtbot: QtBot) -> None:
    calls = Calls()
    pane = pane_of(qtbot, model_of(3), calls)
    pane.grid.setFocus()
    press(pane.grid, Key.Key_E, CONTROL)
    assert calls.made == ["export"]


def test_row_opened_is_told_by_its_id(pane: ListPane) -> None:
    opened = heard(pane.opened)
    pane.go_to(row(4)["id"])
    press(pane.grid, Key.Key_Return)
    assert opened == [row(4)["id"]]


def test_row_gone_to_is_told_by_its_id(pane: ListPane) -> None:
    told = heard(pane.gone_to)
    pane.go_to(row(4)["id"])
    assert told == [row(4)["id"]]


def test_no_row_is_current_where_there_is_none(qtbot: QtBot) -> None:
    assert pane_of(qtbot, model_of(0)).current_id() == ""


def test_going_to_a_row_nobody_has_stays(pane: ListPane) -> None:
    pane.go_to(row(4)["id"])
    pane.go_to("nobody")
    assert pane.current_id() == row(4)["id"]


@pytest.mark.parametrize(("put", "key"), [("put_left", Key.Key_F9), ("put_right", Key.Key_F10)])
def test_side_folds_with_its_key_and_stays_folded(qtbot: QtBot, put: str, key: Key) -> None:
    memory: dict[str, str] = {}
    pane = pane_of(qtbot, model_of(3), memory=memory)
    side = getattr(pane, put)(QLabel("Bộ lọc"))
    pane.grid.setFocus()
    QApplication.processEvents()
    assert side.isVisible()
    press(pane.grid, key)
    assert not side.isVisible()
    again = pane_of(qtbot, model_of(3), memory=memory)
    assert getattr(again, put)(QLabel("Bộ lọc")).isHidden()


def test_sides_have_their_widths_and_the_grid_the_rest(pane: ListPane) -> None:
    left, right = pane.put_left(QLabel("Bộ lọc")), pane.put_right(QLabel("Thẻ"))
    QApplication.processEvents()
    assert (left.width(), right.width()) == (208, 320)
    assert left.x() < pane.grid.parentWidget().x() < right.x()


def test_too_many_rows_to_copy_are_refused_in_words(pane: ListPane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid_module, "COPY_MOST", 5)
    told = heard(pane.said)
    pane.grid.selectAll()
    pane.grid.copy()
    assert told[-1].startswith("Chép 70 dòng là quá nhiều")


def test_eighteen_rows_and_nine_columns_fit_the_window(qtbot: QtBot) -> None:
    pane = pane_of(qtbot, model_of(70))
    pane.resize(1366, 18 * 28 + 32 + 12 + 43)
    QApplication.processEvents()
    assert pane.grid.rowAt(pane.grid.viewport().height() - 1) >= 17


def test_keys_are_in_the_button_of_an_empty_list(qtbot: QtBot) -> None:
    calls = Calls()
    pane = pane_of(qtbot, model_of(0), calls)
    pane.search.setFocus()
    pane.setFocus()
    press(QApplication.focusWidget(), Key.Key_Space)
    assert calls.made == ["add"]


def wide_pane(qtbot: QtBot, width: int, calls: Calls | None = None) -> ListPane:
    """A list with more tools than a narrow window has room for."""
    asked = calls or Calls()
    words = ("Thêm", "Sửa", "Ghi nhu cầu học nghề", "Giấy xác nhận đối tượng", "Xuất ra Excel")
    names = ("add", "edit", "need", "paper", "export")
    icons = ("plus", "pencil", "clipboard-list", "file-text", "file-output")
    parts = zip(names, words, icons, strict=True)
    tools = [Tool(name, plain(word), icon, f"Ctrl+{name[0]}", asked.export) for name, word, icon in parts]
    pane = ListPane(Listing("x", plain("người"), model_of(3), plain("Trống.")), tools, {})
    qtbot.addWidget(pane)
    pane.resize(width, 300)
    pane.show()
    QTest.qWaitForWindowActive(pane)
    return pane


def test_tools_without_room_go_into_a_menu_and_come_back(qtbot: QtBot) -> None:
    pane = wide_pane(qtbot, 420)
    row = pane.tools
    shown = [button.text().strip() for button in row.buttons if button.isVisible()]
    kept = [action.text() for action in row.more.menu().actions()]
    assert shown
    assert [*shown, *kept] == [button.text().strip() for button in row.buttons]
    assert all(button.width() >= button.sizeHint().width() for button in row.buttons if button.isVisible())
    assert row.more.isVisible()
    assert row.more.accessibleName() == "Các việc khác"
    pane.resize(1200, 300)
    assert all(button.isVisible() for button in row.buttons)
    assert not row.more.isVisible()


def test_shortcut_of_a_tool_in_the_menu_still_works(qtbot: QtBot) -> None:
    calls = Calls()
    pane = wide_pane(qtbot, 420, calls)
    assert "paper" in {one.objectName() for one in pane.tools.more.menu().actions()}
    press(pane.grid, Key.Key_P, CONTROL)
    assert calls.made == ["export"]


def test_menu_of_a_row_has_its_acts_with_their_keys(qtbot: QtBot) -> None:
    pane = wide_pane(qtbot, 900)
    shown = [(act.text(), act.shortcut().toString()) for act in menu_of(pane).actions() if act.text()]
    assert shown == [
        ("Sửa", "Ctrl+E"),
        ("Ghi nhu cầu học nghề", "Ctrl+N"),
        ("Giấy xác nhận đối tượng", "Ctrl+P"),
        ("Sao chép", "Ctrl+C"),
    ]


@pytest.mark.parametrize(
    ("key", "held"), [(Key.Key_Menu, NO), (Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)]
)
def test_keys_open_the_menu_below_the_row(pane: ListPane, key: Key, held: Qt.KeyboardModifier) -> None:
    asked: list[QPoint] = []
    pane.grid.menu_asked.disconnect()
    pane.grid.menu_asked.connect(asked.append)
    press(pane.grid, key, held)
    cell = pane.grid.visualRect(pane.grid.currentIndex())
    assert asked == [pane.grid.viewport().mapToGlobal(cell.bottomLeft())]


@pytest.mark.parametrize("column", [0, 3])
def test_right_click_chooses_the_row_and_opens_its_menu(pane: ListPane, column: int) -> None:
    asked: list[str] = []
    pane.grid.menu_asked.disconnect()
    pane.grid.menu_asked.connect(lambda _place: asked.append(pane.current_id()))
    view = pane.grid.frozen if pane.grid.frozen.covers(column) else pane.grid
    place = view.visualRect(pane.grid.model().index(2, column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, NO, place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place), NO)
    QApplication.sendEvent(view.viewport(), event)
    assert asked == [row(2)["id"]]


def test_menu_copies_the_row(pane: ListPane) -> None:
    act = next(one for one in menu_of(pane).actions() if one.text() == "Sao chép")
    act.trigger()
    assert row(0)["name"] in QApplication.clipboard().text()
