import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from desktop_app.ui import menus
from desktop_app.ui.menus import LINE, MENUS

COMMANDS = [command for _, commands in MENUS for command in commands if command is not LINE]


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    """An empty menu bar."""
    made = QMenuBar()
    qtbot.addWidget(made)
    return made


def calls(*names: str) -> dict[str, object]:
    """Commands that can be done."""
    return dict.fromkeys(names, lambda: None)


def shown(bar: QMenuBar) -> dict[str, list[str]]:
    """The words of each menu, a dash for a line."""
    return {
        title.text(): [line.text() or "-" for line in title.menu().actions() if line.isVisible()]
        for title in bar.actions()
    }


def test_only_what_can_be_done_is_shown(bar: QMenuBar) -> None:
    menus.fill(bar, calls("undo", "quit"))
    assert shown(bar)["&Sửa"] == ["Hoàn tác"]
    assert list(shown(bar)) == ["&Tệp", "&Sửa"]


def test_no_menu_stands_there_empty(bar: QMenuBar) -> None:
    menus.fill(bar, {})
    assert shown(bar) == {}


def test_filling_again_takes_the_place_of_the_first(bar: QMenuBar) -> None:
    menus.fill(bar, calls("undo"))
    menus.fill(bar, calls("help"))
    assert list(shown(bar)) == ["Trợ &giúp"]


def test_command_calls_what_was_given(bar: QMenuBar) -> None:
    called: list[str] = []
    made = menus.fill(bar, {"undo": lambda: called.append("undo"), "redo": lambda: called.append("redo")})
    made["redo"].trigger()
    assert called == ["redo"]


def test_menus_stand_in_the_order_of_the_office() -> None:
    assert [str(title).replace("&", "") for title, _ in MENUS] == [
        "Tệp", "Sửa", "Xem", "Danh mục", "Công cụ", "Thiết lập", "Trợ giúp",
    ]  # fmt: skip


def test_names_of_commands_are_their_own() -> None:
    names = [command.name for command in COMMANDS]
    assert len(names) == len(set(names))


def test_shortcuts_are_their_own_and_known() -> None:
    shortcuts = [command.shortcut for command in COMMANDS if command.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    assert all(QKeySequence(shortcut).toString() == shortcut for shortcut in shortcuts)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_no_command_needs_ctrl_and_shift(command: menus.Command) -> None:
    assert not command.shortcut.startswith("Ctrl+Shift")


def test_of_a_group_one_is_chosen(bar: QMenuBar) -> None:
    made = menus.fill(bar, calls("light", "dark", "undo"))
    made["light"].trigger()
    made["dark"].trigger()
    assert [made[name].isChecked() for name in ("light", "dark")] == [False, True]
    assert not made["undo"].isCheckable()


def test_every_menu_has_its_own_letter() -> None:
    letters = [str(title)[str(title).index("&") + 1].lower() for title, _ in MENUS]
    assert len(letters) == len(set(letters))
