from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.header import GridHeader
from tests.ui.samples import model_of


def header_of(qtbot: QtBot) -> GridHeader:
    """The header of a grid on the screen."""
    grid = Grid("people", model_of(5), {})
    qtbot.addWidget(grid)
    grid.resize(900, 300)
    grid.show()
    header = grid.horizontalHeader()
    assert isinstance(header, GridHeader)
    return header


def action(menu: QMenu, word: str) -> QAction:
    """A line of a menu by its word."""
    return next(line for line in menu.actions() if line.text() == word)


def test_menu_lists_the_columns_with_ticks(qtbot: QtBot) -> None:
    menu = header_of(qtbot).make_menu(0)
    ticks = {line.text(): line.isChecked() for line in menu.actions() if line.isCheckable()}
    assert ticks == {
        "Họ và tên": True,
        "Ngày sinh": True,
        "Giới tính": True,
        "Số CCCD": True,
        "Đang vay": True,
        "Ghi chú": False,
    }


def test_tick_shows_and_hides_a_column(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    action(header.make_menu(0), "Ghi chú").trigger()
    action(header.make_menu(0), "Giới tính").trigger()
    assert (header.isSectionHidden(5), header.isSectionHidden(2)) == (False, True)


def test_last_column_cannot_be_hidden(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    for section in range(1, 6):
        header.setSectionHidden(section, True)
    menu = header.make_menu(0)
    assert not action(menu, "Họ và tên").isEnabled()
    assert action(menu, "Ngày sinh").isEnabled()


def test_freezing_asks_for_the_columns_up_to_this_one(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    asked: list[int] = []
    header.frozen_to.connect(asked.append)
    action(header.make_menu(2), "Cố định đến cột này").trigger()
    assert asked == [3]


def test_defaults_are_asked_for(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    asked: list[bool] = []
    header.defaults_asked.connect(lambda: asked.append(True))
    action(header.make_menu(0), "Về mặc định").trigger()
    assert asked == [True]


def test_frozen_header_offers_all_columns(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    grid = header.parent()
    assert isinstance(grid, Grid)
    frozen = grid.frozen.horizontalHeader()
    assert isinstance(frozen, GridHeader)
    assert frozen.owner is header


def test_title_of_the_sorted_column_carries_an_arrow(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    before = header.viewport().grab().toImage()
    header.setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    assert header.viewport().grab().toImage() != before


def test_height_follows_the_size_of_text(changed_look: theme.Theme) -> None:
    header = GridHeader()
    changed_look.resize(19.5)
    assert header.sizeHint().height() == 64
