"""Lịch sử sửa: who changed what in one record, from what to what; to Excel and to paper."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from sqlalchemy import Connection

from desktop_app.desk.history import HISTORY, history_rows, history_title
from desktop_app.desk.words import record_name
from desktop_app.documents.printing import draw_list
from desktop_app.i18n import Text, mark
from desktop_app.paths import file_name
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.excel import Export, ask_path, run_export
from desktop_app.ui.widgets.fixed_list import Fixed, FixedList
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import standard


class HistoryDialog(QDialog):
    """The history of one record, as it was when the dialog was opened."""

    def __init__(self, parent: QWidget | None, place: Workplace, table: str, row_id: str) -> None:
        super().__init__(parent)
        self.place, self._record = place, f"{table}:{row_id}"
        with place.store.read() as reader:
            self._rows = history_rows(reader, table, row_id)
            self._title = history_title(table, record_name(reader, table, row_id))
        self.setWindowTitle(self._title)
        fixed = Fixed(
            HISTORY.name, HISTORY.unit, HISTORY.columns, self._shown, mark("history", "Nothing was edited.")
        )
        tools = (standard("export", self.export), standard("print", self.print))
        self.list = FixedList(place, fixed, tools)
        self.list.pane.search.hide()
        self.list.said.connect(self.list.setStatusTip)
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self.list)
        self.resize(theme.px(theme.WINDOW.width() - theme.STRIP_WIDTH), theme.px(theme.LEAST_WINDOW.height()))
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(self.reject)
        self.list.setFocus()

    def export(self) -> None:
        """Ask for a place and write the history to Excel."""
        if path := ask_path(self, str(HISTORY.title)):
            kind = HISTORY._replace(title=Text("", self._title))
            refused = partial(message.refuse, self)
            run_export(self.place, Export(kind, self._read), path, self.list, refused)

    def print(self) -> None:
        """Show the history as it goes on paper."""
        draw = partial(draw_list, self.place.store, self._record, self._title, HISTORY.columns, self._rows)
        show_paper(self, self.place, draw, file_name(str(HISTORY.title), ending=".pdf"))

    def _shown(self, _reader: Connection, _place: Workplace) -> list[dict[str, Any]]:
        return self._rows

    def _read(self, _tick: Tick) -> Iterable[Mapping[str, Any]]:
        return self._rows


def show_history(parent: QWidget, place: Workplace, table: str, row_id: str) -> HistoryDialog:
    """Open the history of a record."""
    dialog = HistoryDialog(parent, place, table, row_id)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
