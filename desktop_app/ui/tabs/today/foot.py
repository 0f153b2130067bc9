"""The foot of the page: what is begun most often, how hand-off and backups stand."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.i18n import mark, translate
from desktop_app.ui.tabs.today.acts import KIT, Acts
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.tab_page import TabPage
from desktop_app.ui.widgets.tools import Tool, make_button, make_toolbar


def make_foot(page: TabPage, acts: Acts, handoff: QLabel, backup: QLabel) -> QWidget:
    """Buttons for what is begun most often, the hand-off, the backups."""
    foot = QFrame()
    theme.say_as(foot, "pane")
    lines = QVBoxLayout(foot)
    theme.spread(lines, theme.INSIDE, (theme.PANE, theme.INSIDE, theme.PANE, theme.INSIDE))
    send = Tool("send", mark("packets", "Send…"), "send", "Ctrl+G", acts.send)
    take = Tool("take", mark("packets", "Receive…"), "inbox", "Ctrl+R", acts.take)
    copy = Tool("copy", mark("today", "Back up to USB…"), "usb", "", acts.back_up)
    handed = [make_button(tool, page) for tool in (send, take)]
    lines.addLayout(make_tools(page, acts))
    lines.addLayout(line_of(translate("today", "HAND-OFF"), handoff, handed))
    lines.addLayout(line_of(translate("today", "BACKUP"), backup, [make_button(copy, page)]))
    return foot


def make_tools(page: TabPage, acts: Acts) -> QHBoxLayout:
    """What is begun most often, where the book is a commune's."""
    commune = (
        Tool("person", mark("today", "Add a person"), "plus", "", partial(acts.want, "add_person")),
        Tool(
            "list",
            mark("today", "Import from Excel"),
            "file-input",
            "",
            partial(acts.want, "import_people"),
        ),
        Tool("kit", KIT, "printer", "", acts.print_kit),
    )
    check = Tool(
        "check_list",
        mark("today", "Check a list"),
        "clipboard-list",
        "",
        partial(acts.want, "check_list"),
        hint=mark("today", "Check a list (F6)"),
    )
    week = Tool("week", mark("today", "Print this week"), "printer", "Ctrl+P", acts.print_week)
    row = make_toolbar((*(() if page.place.store.identity.role == "office" else commune), check, week), page)
    row.addStretch()
    return row


def line_of(word: str, said: QLabel, buttons: Iterable[QWidget]) -> QHBoxLayout:
    """A line of the foot: what it is about, how it stands, what can be done."""
    title = QLabel(word)
    theme.say_as(title, "strong")
    theme.keep_width(title, theme.LABEL_WIDTH)
    said.setTextFormat(Qt.TextFormat.PlainText)
    row = QHBoxLayout()
    theme.spread(row)
    row.addWidget(title)
    row.addWidget(said, 1)
    for button in buttons:
        row.addWidget(button)
    return row
