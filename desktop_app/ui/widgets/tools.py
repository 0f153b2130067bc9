"""Tools: what can be done in a place, as buttons with a word, an icon and a shortcut in the tooltip."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.i18n import Text, mark
from desktop_app.ui.widgets import icons, theme


class Tool(NamedTuple):
    """Something to do: its permanent name, word, icon, shortcut (`Ctrl+N`, may be empty), and what it calls.

    The `primary` one of a toolbar is drawn filled; `hint` is a fuller word for the tooltip.
    """

    name: str
    word: Text
    icon: str
    shortcut: str
    call: Callable[[], object]
    primary: bool = False
    hint: Text | None = None


STANDARD: dict[str, tuple[Text, str, str]] = {
    "add": (mark("tools", "Add"), "plus", "Ctrl+N"),
    "edit": (mark("tools", "Edit"), "pencil", "F2"),
    "remove": (mark("tools", "Delete"), "trash-2", "Ctrl+Delete"),
    "import": (mark("tools", "Import from Excel"), "file-input", "Ctrl+I"),
    "export": (mark("tools", "Export to Excel"), "file-output", "Ctrl+E"),
    "print": (mark("tools", "Print"), "printer", "Ctrl+P"),
}
"""Word, icon and shortcut of what is done in many places, in the order of a toolbar."""


def standard(name: str, call: Callable[[], object], *, primary: bool = False) -> Tool:
    """One of the STANDARD tools with what it calls."""
    return Tool(name, *STANDARD[name], call, primary)


def make_action(tool: Tool, owner: QWidget) -> QAction:
    """The action of a tool; its shortcut works while the owner is seen."""
    action = QAction(icons.icon(tool.icon, "surface" if tool.primary else "text"), str(tool.word), owner)
    action.setObjectName(tool.name)
    action.setIconText(f" {tool.word}")  # the buttons of Qt leave too little room after their icon
    action.setShortcut(QKeySequence(tool.shortcut))
    action.setToolTip(hint_of(str(tool.hint or tool.word), tool.shortcut))
    action.triggered.connect(partial(_call, tool.call))
    owner.addAction(action)
    return action


def _call(call: Callable[[], object], _is_checked: bool = False) -> None:
    call()


def make_toolbar(tools: Iterable[Tool], owner: QWidget) -> QHBoxLayout:
    """The buttons of these tools in a row."""
    row = QHBoxLayout()
    theme.spread(row, theme.INSIDE)
    for tool in tools:
        row.addWidget(make_button(tool, owner))
    return row


def make_button(tool: Tool, owner: QWidget) -> QToolButton:
    """The toolbar button of a tool: icon, word, shortcut in the tooltip."""
    button = QToolButton(owner)
    button.setDefaultAction(make_action(tool, owner))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    theme.keep_icon(button, theme.TOOL_ICON)
    if tool.primary:
        theme.say_as(button, "primary")
    return button


def hint_of(word: str, shortcut: str) -> str:
    """A tooltip: the word with its shortcut in brackets."""
    return f"{word} ({shortcut})" if shortcut else word
