"""Sổ xuất số liệu in a dialog."""

from PySide6.QtWidgets import QWidget

from desktop_app.desk.export_log import EXPORTS, export_rows
from desktop_app.i18n import mark
from desktop_app.ui.dialogs.printed_list import Printed, PrintedList
from desktop_app.ui.widgets.tab_page import Workplace


def show_exports(parent: QWidget, place: Workplace) -> PrintedList:
    """Open the log of what left the store."""
    with place.store.read() as reader:
        rows = export_rows(reader)
    empty = mark("exports", "Nothing was exported yet.")
    dialog = PrintedList(parent, place, Printed(EXPORTS, str(EXPORTS.title), "", rows, empty))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
