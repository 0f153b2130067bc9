"""The keys of the program as a list: read from menus, tools and grid, so that none is left out."""

from collections.abc import Iterator

from PySide6.QtGui import QAction
from sqlalchemy import select

from desktop_app.desk.lists import Column, ListKind
from desktop_app.i18n import Text, mark
from desktop_app.store.log import CHANGE
from desktop_app.ui.dialogs.printed_list import Printed, PrintedList
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.menus import MENUS
from desktop_app.ui.widgets.tab_page import TabPage, Workplace
from desktop_app.ui.widgets.tools import STANDARD

SHORTCUTS = ListKind(
    "shortcuts",
    mark("shortcuts", "Shortcuts"),
    mark("shortcuts", "shortcuts"),
    (
        Column("place", mark("shortcuts", "Where"), width=260),
        Column("act", mark("shortcuts", "What it does"), width=420),
        Column("keys", mark("shortcuts", "Keys"), width=160),
    ),
    lambda: select(CHANGE.c.id),
    "",
)
_EVERY_LIST, _GRID = mark("shortcuts", "Every list"), mark("shortcuts", "Cells that are typed into")
LISTS: tuple[tuple[str, Text], ...] = (
    ("Ctrl+F", mark("shortcuts", "Find in this list, without marks")),
    ("Alt+↓", mark("shortcuts", "Filter by the values of a column")),
    ("Ctrl+Shift+L", mark("shortcuts", "Clear the filter")),
    ("Esc", mark("shortcuts", "Clear what was typed to find")),
    ("Return", mark("shortcuts", "Open the row")),
    ("Ctrl+C", mark("shortcuts", "Copy the rows to Excel")),
    ("F9", mark("shortcuts", "Fold the filters at the left")),
    ("F10", mark("shortcuts", "Fold the card at the right")),
)
CELLS: tuple[tuple[str, Text], ...] = (
    ("Ctrl+V", mark("shortcuts", "Paste a block from Excel")),
    ("Ctrl+D", mark("shortcuts", "Fill down")),
    ("Ctrl+'", mark("shortcuts", "Repeat the cell above")),
    ("Ctrl+Return", mark("shortcuts", "Fill all selected cells")),
    ("Ctrl+;", mark("shortcuts", "Today's date")),
    ("Del", mark("shortcuts", "Empty the cells")),
)
"""The keys of the grid, one for each of `grid_acts.KEYS`."""


def shortcut_rows(window: MainWindow) -> list[dict[str, str]]:
    """Where, what and which keys, in the order of menus, lists, the page that is seen, and the grid."""
    rows = [*_of_menus(window), *_of_tools(), *_of_page(window.current_page()), *_of_grid()]
    kept = dict.fromkeys((place, act, keys) for place, act, keys in rows)
    names = ("place", "act", "keys")
    return [{"id": str(at), **dict(zip(names, row, strict=True))} for at, row in enumerate(kept)]


def show_shortcuts(window: MainWindow, place: Workplace) -> PrintedList:
    """Open the list of keys."""
    empty = mark("shortcuts", "There are no shortcuts.")
    printed = Printed(SHORTCUTS, str(SHORTCUTS.title), "", shortcut_rows(window), empty)
    dialog = PrintedList(window, place, printed)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _of_menus(window: MainWindow) -> Iterator[tuple[str, str, str]]:
    for title, commands in MENUS:
        for command in commands:
            if command.shortcut and command.name in window.actions_by_name:
                yield str(title).replace("&", ""), str(command.word), command.shortcut


def _of_tools() -> Iterator[tuple[str, str, str]]:
    for word, _, keys in STANDARD.values():
        yield str(_EVERY_LIST), str(word), keys
    for keys, act in LISTS:
        yield str(_EVERY_LIST), str(act), keys.replace("Return", "Enter")


def _of_page(page: TabPage | None) -> Iterator[tuple[str, str, str]]:
    """The tools of the lists of the page that were seen, but those of every list."""
    standard = {(str(word), keys) for word, _, keys in STANDARD.values()}
    for action in page.findChildren(QAction) if page else ():
        found = action.text(), action.shortcut().toString().replace("Return", "Enter")
        if all(found) and found not in standard:
            yield str(mark("shortcuts", "This screen")), *found


def _of_grid() -> Iterator[tuple[str, str, str]]:
    for keys, act in CELLS:
        yield str(_GRID), str(act), keys.replace("Return", "Enter")
