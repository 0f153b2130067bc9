"""What can be done with a row, as a menu on it: the tools of its list that are about one row, and copying."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.i18n import mark
from desktop_app.ui.widgets import icons

OF_LIST = frozenset(
    {"add", "import", "export", "send", "take", "approve", "card", "request", "paste", "quick", "report"}
)
"""The tools, by name, that are about the whole list; every other one is on the menu of a row."""

COPY = mark("row_menu", "Copy")


def fill(
    menu: QMenu, tools: Iterable[QAction], copy: Callable[[], object], history: QAction | None = None
) -> None:
    """Fill the menu of a row: the tools about a row, copying, its history; each with its shortcut."""
    menu.addActions([action for action in tools if action.objectName() not in OF_LIST])
    menu.addSeparator()
    copying = menu.addAction(icons.icon("copy"), str(COPY))
    copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copying.triggered.connect(copy)
    if history:
        menu.addAction(history)
    for action in menu.actions():
        action.setShortcutVisibleInContextMenu(True)
