"""The commands of the menus that work on whatever record or page is seen: undo, redo, history, help."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer

from desktop_app.domain.base import METADATA
from desktop_app.ui.dialogs.check_list import show_check_list
from desktop_app.ui.dialogs.export_log import show_exports
from desktop_app.ui.dialogs.history import show_history
from desktop_app.ui.dialogs.who_can_join import show_who_can_join
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.recent import Recent
from desktop_app.ui.shortcuts import show_shortcuts
from desktop_app.ui.undoing import Undoing
from desktop_app.ui.widgets.help_window import show_help
from desktop_app.ui.widgets.tab_page import Workplace


def record_calls(window: MainWindow, place: Workplace) -> dict[str, Callable[[], object]]:
    """What these commands call, by the names of the menus."""
    for earlier in (*window.findChildren(Undoing), *window.findChildren(Recent)):
        earlier.setParent(None)
        earlier.deleteLater()
    undoing = Undoing(window, place.store, place.jobs)
    QTimer.singleShot(0, undoing, undoing.name_steps)
    return {
        "undo": undoing.undo,
        "redo": undoing.redo,
        "history": partial(_show_history, window, place),
        "check_list": partial(show_check_list, window, place),
        "who_can_join": partial(show_who_can_join, window, place),
        "exports": partial(show_exports, window, place),
        "recent": Recent(window, place).show,
        "help": partial(_show_help, window),
        "shortcuts": partial(show_shortcuts, window, place),
    }


def _show_history(window: MainWindow, place: Workplace) -> None:
    page = window.current_page()
    table, row_id = page.current_record() if page else ("", "")
    if row_id and table in METADATA.tables:
        show_history(window, place, table, row_id)


def _show_help(window: MainWindow) -> None:
    show_help(window, window.strip.current())
