"""The menus of the window. MENUS lists every command; only those that can be done are shown."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.i18n import Text, mark
from desktop_app.ui.widgets import icons


class Command(NamedTuple):
    """A line of a menu: its permanent name, word, shortcut, icon, and the group of which one is chosen."""

    name: str
    word: Text
    shortcut: str = ""
    icon: str = ""
    group: str = ""


LINE = Command("", Text("", ""))
MENUS: tuple[tuple[Text, tuple[Command, ...]], ...] = (
    (
        mark("menus", "&File"),
        (
            Command("back_up", mark("menus", "Back up now"), icon="save"),
            Command("back_up_to_stick", mark("menus", "Back up to a stick…"), icon="usb"),
            Command("restore", mark("menus", "Go back to a backup…"), icon="history"),
            LINE,
            Command("print", mark("menus", "Print…"), icon="printer"),
            LINE,
            Command("first_start", mark("menus", "Get started…"), icon="clipboard-list"),
            Command("practice", mark("menus", "Open the practice book"), icon="graduation-cap"),
            LINE,
            Command("lock", mark("menus", "Lock the screen, change the user"), "Ctrl+Alt+L", "lock"),
            Command("quit", mark("menus", "Quit"), "Ctrl+Q", "log-out"),
        ),
    ),
    (
        mark("menus", "&Edit"),
        (
            Command("undo", mark("menus", "Undo"), "Ctrl+Z", "undo-2"),
            Command("redo", mark("menus", "Redo"), "Ctrl+Y", "redo-2"),
            Command("history", mark("menus", "History of edits…"), "Ctrl+H", "history"),
        ),
    ),
    (
        mark("menus", "&View"),
        (
            Command("refresh", mark("menus", "Refresh"), "F5", "refresh-cw"),
            Command("recent", mark("menus", "Recent records…"), "Ctrl+Tab", "clock"),
            LINE,
            Command("enlarge", mark("menus", "Larger text"), "Ctrl+="),
            Command("reduce", mark("menus", "Smaller text"), "Ctrl+-"),
            Command("reset_size", mark("menus", "Normal text"), "Ctrl+0"),
            LINE,
            Command("system", mark("menus", "Light or dark as the computer"), group="scheme"),
            Command("light", mark("menus", "Light"), group="scheme"),
            Command("dark", mark("menus", "Dark"), group="scheme"),
        ),
    ),
    (
        mark("menus", "&Lists"),
        (
            Command("hamlets", mark("menus", "Hamlets")),
            Command("trades", mark("menus", "Trades")),
            Command("providers", mark("menus", "Training providers")),
            Command("loan_programmes", mark("menus", "Loan programmes")),
            Command("partners", mark("menus", "Partner organisations")),
            Command("rules", mark("menus", "Rules")),
        ),
    ),
    (
        mark("menus", "&Tools"),
        (
            Command("quick_find", mark("menus", "Quick find…"), "Ctrl+K", "search"),
            Command("add_person", mark("menus", "Add a person…"), icon="plus"),
            Command("import_people", mark("menus", "Import from Excel…"), icon="file-input"),
            Command("import_poverty", mark("menus", "Import the decision on poor households…")),
            Command("check_list", mark("menus", "Check a list…"), "F6"),
            Command("who_can_join", mark("menus", "Who can join now…"), "F4"),
            Command("find_duplicates", mark("menus", "Find duplicates…")),
            Command("exports", mark("menus", "Export log…")),
            Command("devices", mark("menus", "Registered computers…")),
        ),
    ),
    (
        mark("menus", "&Settings"),
        (
            Command("letterhead", mark("menus", "Unit and signers")),
            Command("officers", mark("menus", "Users")),
            Command("folders", mark("menus", "Where the book and its backups lie")),
            Command("targets", mark("menus", "Targets of the year")),
            Command("periods", mark("menus", "Reporting periods")),
            Command("reminders", mark("menus", "Reminders")),
            Command("appearance", mark("menus", "Appearance")),
            Command("idle", mark("menus", "Screen lock")),
        ),
    ),
    (
        mark("menus", "&Help"),
        (
            Command("help", mark("menus", "This screen"), "F1", "circle-question-mark"),
            Command("shortcuts", mark("menus", "Shortcuts")),
            Command("update", mark("menus", "Update from USB…"), icon="usb"),
            Command("report_problem", mark("menus", "Report a problem…")),
            Command("about", mark("menus", "About")),
        ),
    ),
)

Calls = Mapping[str, Callable[[], object]]


def fill(bar: QMenuBar, calls: Calls) -> dict[str, QAction]:
    """Fill the menu bar with the commands that can be done; gives their actions by name."""
    for action in bar.actions():
        if menu := action.menu():
            menu.deleteLater()
    bar.clear()
    made: dict[str, QAction] = {}
    for title, commands in MENUS:
        done = [command for command in commands if command is LINE or command.name in calls]
        if any(command is not LINE for command in done):
            made |= _fill_menu(bar.addMenu(str(title)), done, calls)
    return made


def _fill_menu(menu: QMenu, commands: list[Command], calls: Calls) -> dict[str, QAction]:
    made: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for command in commands:
        if command is LINE:
            menu.addSeparator()
            continue
        action = made[command.name] = _make_action(menu, command)
        action.triggered.connect(partial(_call, calls[command.name]))
        if command.group:
            action.setCheckable(True)
            groups.setdefault(command.group, QActionGroup(menu)).addAction(action)
    menu.setSeparatorsCollapsible(True)
    return made


def _call(call: Callable[[], object], _is_checked: bool = False) -> None:
    call()


def _make_action(menu: QMenu, command: Command) -> QAction:
    action = menu.addAction(str(command.word))
    action.setObjectName(command.name)
    action.setShortcut(QKeySequence(command.shortcut))
    if command.icon:
        action.setIcon(icons.icon(command.icon, "muted"))
    return action
