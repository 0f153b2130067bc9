"""A list of the store in a tab: rows paged by the database, records added and edited in a dialog, Excel.

A tab says what its records are in a `Records`; this does the rest:

    RecordList(place, Records(kind, fields, read, add, edit, empty), tools=(Tool(...),))
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from sqlalchemy import Connection

from desktop_app.desk.catalogue import programmes, trades
from desktop_app.desk.lists import Asked, ListKind, page
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.sheets.export import write_list
from desktop_app.store.store import Store
from desktop_app.ui.jobs import Tick
from desktop_app.ui.tab_page import Workplace
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.cells import Cells, Tones
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.kinds import Words
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.pages import ListRows
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tools import Tool

Values = dict[str, Any]
_AT_ONCE = 1000
ADD, EDIT, EXPORT = (
    mark("record_list", "Add"),
    mark("record_list", "Edit"),
    mark("record_list", "Export to Excel"),
)


class Records(NamedTuple):
    """What the records of a list are and how they are written.

    `fields` gives the dialog's fields, `read` the stored values of a row, `add` and `edit` write (in the
    writing thread). Without `add` nothing can be added here; without `edit` rows are only shown.
    """

    kind: ListKind
    empty: Text
    title: Text = mark("record_list", "Record")
    fields: Callable[[Workplace], Sequence[Field]] | None = None
    read: Callable[[Connection, str], Values] | None = None
    add: Callable[[Store, Values], Any] | None = None
    edit: Callable[[Store, str, Values], Any] | None = None
    tones: Tones | None = None


class RecordList(QWidget):
    """One list with its tools. `gone_to` tells the id of the row the keys are in, `said` the status text."""

    gone_to = Signal(str)
    said = Signal(str)

    def __init__(self, place: Workplace, records: Records, tools: Sequence[Tool] = ()) -> None:
        super().__init__()
        self.place, self.records = place, records
        cells = Cells(tones=records.tones, words=words_of(place))
        self.model = RowsModel(records.kind.columns, ListRows(place.store.read, records.kind), cells=cells)
        listing = Listing(records.kind.name, records.kind.unit, self.model, records.empty)
        self.pane = ListPane(listing, [*self._first_tools(), *tools, self._export_tool()], place.memory)
        self.pane.opened.connect(self.edit)
        self.pane.gone_to.connect(self.gone_to)
        self.pane.said.connect(self.said)
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self.pane)

    def refresh(self) -> None:
        """Show again what is stored; selection and place stay."""
        self.model.refresh()

    def status(self) -> str:
        """How many rows there are."""
        return self.pane.status()

    def current_id(self) -> str:
        """The id of the row the keys are in, empty without one."""
        return self.pane.current_id()

    def add(self) -> None:
        """Ask for a new record and write it."""
        values = self._ask(translate("record_list", "Add: {title}", title=self._title()), {})
        if values is not None and self.records.add:
            self.save(partial(self.records.add, self.place.store, values))

    def edit(self, row_id: str = "") -> None:
        """Ask for the record of a row and write what was changed."""
        chosen = row_id or self.current_id()
        if not chosen or not self.records.read or not self.records.edit:
            return
        with self.place.store.read() as reader:
            known = self.records.read(reader, chosen)
        values = self._ask(translate("record_list", "Edit: {title}", title=self._title()), known)
        if values is not None:
            changed = {key: value for key, value in values.items() if value != known.get(key)}
            if changed:
                self.save(partial(self.records.edit, self.place.store, chosen, changed))

    def save(self, work: Callable[[], Any], done: Callable[[Any], object] | None = None) -> None:
        """Do a change in the writing thread; a refusal is shown in words."""
        self.place.jobs.save(work, done or self._ignore, self._refuse)

    def export(self) -> None:
        """Ask for a place and write the list, as it is filtered and sorted, to Excel."""
        title = translate("record_list", "Export to Excel")
        name = f"{self.records.kind.name}.xlsx"
        path, _ = QFileDialog.getSaveFileName(self, title, name, "Excel (*.xlsx)")
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write the list, as it is filtered and sorted, to this Excel file."""
        work = partial(_export, self.place, self.records.kind, self.model.asked, path)
        self.place.jobs.run(
            translate("record_list", "Export to Excel"), work, self._on_exported, self._refuse
        )

    def _first_tools(self) -> list[Tool]:
        tools = []
        if self.records.add:
            tools.append(Tool("add", ADD, "plus", "Ctrl+N", self.add, primary=True))
        if self.records.edit:
            tools.append(Tool("edit", EDIT, "pencil", "F2", self.edit))
        return tools

    def _export_tool(self) -> Tool:
        return Tool("export", EXPORT, "file-output", "Ctrl+E", self.export)

    def _title(self) -> str:
        return str(self.records.title).lower()

    def _ask(self, title: str, values: Mapping[str, Any]) -> Values | None:
        fields = self.records.fields(self.place) if self.records.fields else ()
        return RecordDialog.ask(self, Question(title, fields, self.place.today()), values)

    def _refuse(self, refusal: Refusal) -> None:
        message.refuse(self, refusal)

    def _ignore(self, _result: object) -> None:
        return None

    def _on_exported(self, many: int) -> None:
        self.said.emit(translate("record_list", "{n} rows were written to Excel.", n=many))


def words_of(place: Workplace) -> dict[str, Words]:
    """The words of codes that stand in the catalogue: trades and loan programmes."""
    with place.store.read() as reader:
        return {
            "trade": {code: one.name for code, one in trades(reader, "9999").items()},
            "programme": {code: one.name for code, one in programmes(reader, "9999").items()},
        }


def _export(place: Workplace, kind: ListKind, asked: Asked, path: Path, tick: Tick) -> int:
    words = words_of(place)

    def rows() -> Any:
        offset = 0
        with place.store.read() as reader:
            while found := page(reader, kind, asked, offset, _AT_ONCE):
                yield from found
                offset += len(found)
                tick(offset, 0)

    return write_list(path, kind, rows(), words=words)
