"""Lịch sử sửa: who changed what in one record, from what to what."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.desk.history import HISTORY, history_rows, history_title
from desktop_app.desk.words import record_name
from desktop_app.i18n import mark
from desktop_app.ui.dialogs.printed_list import Printed, PrintedList
from desktop_app.ui.widgets.tab_page import Workplace


class HistoryDialog(PrintedList):
    """The history of one record; the key that opened it closes it."""

    def __init__(self, parent: QWidget | None, place: Workplace, table: str, row_id: str) -> None:
        with place.store.read() as reader:
            rows = history_rows(reader, table, row_id)
            title = history_title(table, record_name(reader, table, row_id))
        empty = mark("history", "Nothing was edited.")
        super().__init__(parent, place, Printed(HISTORY, title, f"{table}:{row_id}", rows, empty))
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(self.reject)


def show_history(parent: QWidget, place: Workplace, table: str, row_id: str) -> HistoryDialog:
    """Open the history of a record."""
    dialog = HistoryDialog(parent, place, table, row_id)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
