"""A list of the store in a tab: rows paged by the database, records added and edited in a dialog, Excel.

A tab says what its records are in a `Records`; this does the rest:

    RecordList(place, Records(kind, empty, title, fields, read, add, edit), tools=(Tool(...),))

A list that wants to ask about values before they are written overrides `approve`.
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
from desktop_app.ui.jobs import Done, Tick, do_nothing
from desktop_app.ui.tab_page import Workplace
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.cells import Cells, Tones
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.kinds import Words
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.pages import ListRows
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tools import Tool, standard

Values = dict[str, Any]
TAKE, AGAIN, LEAVE = "take", "again", "leave"
"""What to do with values that were typed: write them, ask for them again, write nothing."""

_AT_ONCE = 1000


class Records(NamedTuple):
    """What the records of a list are and how they are written.

    `fields` gives the dialog's fields, `read` the stored values of a row, `add` and `edit` write (in the
    writing thread). Without `add` nothing can be added here; without `edit` rows are only shown. A new
    record starts with the values of `start`, the next one also with those given for `carried`.
    """

    kind: ListKind
    empty: Text
    title: Text = mark("record_list", "Record")
    fields: Callable[[Workplace], Sequence[Field]] | None = None
    read: Callable[[Connection, str], Values] | None = None
    add: Callable[[Store, Values], Any] | None = None
    edit: Callable[[Store, str, Values], Any] | None = None
    tones: Tones | None = None
    carried: tuple[str, ...] = ()
    start: Callable[[Workplace], Values] | None = None


class RecordList(QWidget):
    """One list with its tools. `gone_to` tells the id of the row the keys are in, `said` the status text."""

    gone_to = Signal(str)
    said = Signal(str)

    def __init__(self, place: Workplace, records: Records, tools: Sequence[Tool] = ()) -> None:
        super().__init__()
        self.place, self.records = place, records
        cells = Cells(tones=records.tones, words=words_of(place))
        self.model = RowsModel(records.kind.columns, ListRows(place.store.read, records.kind), cells=cells)
        kind = records.kind
        listing = Listing(kind.name, kind.unit, self.model, records.empty, title=kind.title)
        self.pane = ListPane(
            listing, [*_first_tools(self), *tools, standard("export", self.export)], place.memory
        )
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

    def select(self, row_id: str) -> None:
        """Bring a row into sight."""
        self.pane.go_to(row_id)

    def current_id(self) -> str:
        """The id of the row the keys are in, empty without one."""
        return self.pane.current_id()

    def add(self) -> None:
        """Ask for a new record and write it."""
        self._ask_and_write("", {}, _start(self))

    def edit(self, row_id: str = "") -> None:
        """Ask for the record of a row and write what was changed."""
        chosen = row_id or self.current_id()
        if not chosen or not self.records.read or not self.records.edit:
            return
        with self.place.store.read() as reader:
            known = self.records.read(reader, chosen)
        self._ask_and_write(chosen, known, known)

    def approve(self, _row_id: str, _values: Values) -> str:
        """What to do with values that were typed: TAKE, AGAIN or LEAVE; the id is empty for a new row."""
        return TAKE

    def save(self, work: Callable[[], Any], done: Done = do_nothing) -> None:
        """Do a change in the writing thread; a refusal is shown in words."""
        self.place.jobs.save(work, done, self._refuse)

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

    def _ask_and_write(self, row_id: str, known: Values, shown: Values) -> None:
        """Ask till the answer is taken or left; what was typed is never lost."""
        values = self._ask(row_id, shown)
        while values is not None and (verdict := self.approve(row_id, values)) != TAKE:
            values = self._ask(row_id, values) if verdict == AGAIN else None
        if values is not None:
            self._write(row_id, known, values)

    def _ask(self, row_id: str, shown: Mapping[str, Any]) -> Values | None:
        title = str(self.records.title).lower()
        words = mark("record_list", "Edit: {title}") if row_id else mark("record_list", "Add: {title}")
        fields = self.records.fields(self.place) if self.records.fields else ()
        go_on = None if row_id else self._write_and_go_on
        question = Question(str(words).format(title=title), fields, self.place.today(), save=go_on)
        return RecordDialog.ask(self, question, shown)

    def _write_and_go_on(self, values: Values) -> Values:
        verdict = self.approve("", values)
        if verdict == AGAIN:
            return values
        if verdict == TAKE:
            self._write("", {}, values)
        return _start(self) | {key: values[key] for key in self.records.carried}

    def _write(self, row_id: str, known: Values, values: Values) -> None:
        changed = {key: value for key, value in values.items() if not row_id or value != known.get(key)}
        refused = partial(self._on_record_refused, row_id, known, values)
        store, records = self.place.store, self.records
        if row_id and records.edit and changed:
            self.place.jobs.save(partial(records.edit, store, row_id, changed), failed=refused)
        elif not row_id and records.add:
            self.place.jobs.save(partial(records.add, store, changed), self._on_added, refused)

    def _on_added(self, row_id: Any) -> None:
        if isinstance(row_id, str):
            self.select(row_id)

    def _on_record_refused(self, row_id: str, known: Values, values: Values, refusal: Refusal) -> None:
        self._refuse(refusal)
        self._ask_and_write(row_id, known, values)

    def _refuse(self, refusal: Refusal) -> None:
        message.refuse(self, refusal)

    def _on_exported(self, many: int) -> None:
        self.said.emit(translate("record_list", "{n} rows were written to Excel.", n=many))


def _first_tools(shown: RecordList) -> list[Tool]:
    add, edit = shown.records.add, shown.records.edit
    tools = [standard("add", shown.add, primary=True)] if add else []
    return [*tools, standard("edit", shown.edit)] if edit else tools


def _start(shown: RecordList) -> Values:
    return shown.records.start(shown.place) if shown.records.start else {}


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
