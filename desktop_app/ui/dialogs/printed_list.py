"""A list in a dialog of its own, to read, to print and to write to Excel: a history, the shortcuts."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from sqlalchemy import Connection

from desktop_app.desk.lists import ListKind
from desktop_app.documents.printing import draw_list
from desktop_app.i18n import Text
from desktop_app.paths import file_name
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.excel import Export, ask_path, run_export
from desktop_app.ui.widgets.fixed_list import Fixed, FixedList
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import standard


class Printed(NamedTuple):
    """The list: columns of texts, its own title, the record it is about (type:id or none), what if empty."""

    kind: ListKind
    title: str
    record: str
    rows: Sequence[dict[str, Any]]
    empty: Text


class PrintedList(QDialog):
    """The rows as they were when the dialog was opened. Names of files are those of the kind of list."""

    def __init__(self, parent: QWidget | None, place: Workplace, printed: Printed) -> None:
        super().__init__(parent)
        self.place, self.printed = place, printed
        self.setWindowTitle(printed.title)
        kind = printed.kind
        fixed = Fixed(kind.name, kind.unit, kind.columns, self._shown, printed.empty)
        tools = (standard("export", self.export), standard("print", self.print))
        self.list = FixedList(place, fixed, tools)
        self.list.pane.search.hide()
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self.list)
        theme.open_at(self, theme.WINDOW.width() - theme.STRIP_WIDTH, theme.LEAST_WINDOW.height())
        self.list.setFocus()

    def export(self) -> None:
        """Ask for a place and write the list to Excel."""
        if path := ask_path(self, str(self.printed.kind.title)):
            kind = self.printed.kind._replace(title=Text("", self.printed.title))
            refused = partial(message.refuse, self)
            run_export(self.place, Export(kind, self._read), path, self.list, refused)

    def print(self) -> None:
        """Show the list as it goes on paper."""
        kind, title, record, rows, _ = self.printed
        draw = partial(draw_list, self.place.store, record, title, kind.columns, rows)
        show_paper(self, self.place, draw, file_name(str(kind.title), ending=".pdf"))

    def _shown(self, _reader: Connection, _place: Workplace) -> Sequence[dict[str, Any]]:
        return self.printed.rows

    def _read(self, _tick: Tick) -> Iterable[Mapping[str, Any]]:
        return self.printed.rows
