from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.app import tabs
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.dialogs.printed_list import PrintedList
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.menus import MENUS
from desktop_app.ui.record_calls import record_calls
from desktop_app.ui.shortcuts import CELLS, shortcut_rows
from desktop_app.ui.tab_titles import TITLES
from desktop_app.ui.widgets.grid_acts import KEYS
from desktop_app.ui.widgets.help_window import HelpWindow
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import STANDARD
from tests.store.stores import new_store
from tests.ui.samples import TODAY


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window with all tabs on a new store."""
    store = new_store(tmp_path / "data")
    made = MainWindow(TITLES)
    qtbot.addWidget(made)
    jobs = Jobs(made)
    place = Workplace(store, jobs, lambda: TODAY, {}, lambda *_: None)
    made.show_pages(tab(place) for tab in tabs())
    while made.make_page():
        pass
    made.show_menus(record_calls(made, place))
    made.show()
    yield made
    jobs.close()
    store.close()


def test_list_names_every_key_of_menus_tools_and_grid(window: MainWindow) -> None:
    rows = shortcut_rows(window)
    keys = {row["keys"] for row in rows}
    of_menus = {
        command.shortcut
        for _, commands in MENUS
        for command in commands
        if command.name in window.actions_by_name and command.shortcut
    }
    assert {"Ctrl+Z", "Ctrl+H", "F1"} <= of_menus <= keys
    assert {tool[2] for tool in STANDARD.values()} <= keys
    assert {key.replace("Return", "Enter") for key in KEYS} <= keys
    assert len({row["id"] for row in rows}) == len(rows)


def test_list_names_the_keys_of_the_screen(window: MainWindow) -> None:
    window.strip.choose("classes")
    acts = {row["keys"]: row["act"] for row in shortcut_rows(window) if row["place"] == "Màn hình này"}
    assert acts["F7"].strip() == "Điểm danh"


def test_every_key_of_the_grid_has_words() -> None:
    assert {keys for keys, _ in CELLS} == KEYS.keys()


def test_list_is_opened_by_the_menu_and_printed(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["shortcuts"].trigger()
    dialog = window.findChild(PrintedList)
    assert dialog is not None
    dialog.print()
    qtbot.waitUntil(lambda: dialog.findChild(PaperDialog) is not None)


@pytest.mark.parametrize("tab", [tab.name for tab in TITLES])
def test_f1_opens_the_page_of_the_tab(window: MainWindow, tab: str) -> None:
    window.strip.choose(tab)
    window.actions_by_name["help"].trigger()
    shown = window.findChild(HelpWindow)
    assert shown is not None
    assert shown.page == tab
