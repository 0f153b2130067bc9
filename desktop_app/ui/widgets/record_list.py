"""A list of the store in a tab: rows paged by the database, records added and edited in a dialog, Excel.

A tab says what its records are in a `Records`; this does the rest:

    RecordList(place, Records(kind, empty, title, fields, read, add, edit), tools=(Tool(...),))

A list that wants to ask about values before they are written overrides `approve`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy import Connection

from desktop_app.desk.lists import Asked, ListKind, by_ids, ordered_ids
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.jobs import Done, Tick, do_nothing
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.cells import Cells, Tones
from desktop_app.ui.widgets.excel import Export, ask_path, run_export, words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.header import shown_columns
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.message import Way
from desktop_app.ui.widgets.narrowing import Narrowing
from desktop_app.ui.widgets.pages import ListRows
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard

Values = dict[str, Any]
TAKE, AGAIN, LEAVE = "take", "again", "leave"
"""What to do with values that were typed: write them, ask for them again, write nothing."""

_AT_ONCE = 1000


class Records(NamedTuple):
    """What the records of a list are and how they are written.

    `fields` gives the dialog's fields, `read` the stored values of a row, `add` and `edit` write (in the
    writing thread). Without `add` nothing can be added here; without `edit` rows are only shown. A new
    record starts with the values of `start`, the next one also with those given for `carried`; only a new
    one is asked for what is in `once`. With `remove` rows can be deleted, after a question.
    `beside` names for codes of refusals the field beside which they are said.
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
    once: frozenset[str] = frozenset()
    remove: Callable[[Store, str], Any] | None = None
    beside: Mapping[str, str] = MappingProxyType({})


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
        self.pane = ListPane(listing, _tools_of(self, tools), place.memory)
        self.pane.search.setVisible(bool(kind.searched))
        self.pane.opened.connect(self.edit)
        self.pane.gone_to.connect(self.gone_to)
        self.pane.said.connect(self.said)
        self.narrowing = Narrowing(place, self.pane, self.model, follows_year=kind.years is not None)
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self.pane)
        self.setFocusProxy(self.pane)

    def refresh(self) -> None:
        """Show again what is stored, of the working year; selection and place stay."""
        self.narrowing.refresh()

    def status(self) -> str:
        """How many rows there are."""
        return self.pane.status()

    def select(self, row_id: str) -> None:
        """Bring a row into sight; where it is not of what is shown, all years are shown."""
        self.narrowing.show_row(row_id)

    def current_id(self) -> str:
        """The id of the row the keys are in, empty without one."""
        return self.pane.current_id()

    def current_name(self) -> str:
        """What stands in the first column of the row the keys are in."""
        row = self.model.row(self.pane.grid.currentIndex().row()) if self.current_id() else {}
        return str(row.get(self.records.kind.columns[0].key) or "")

    def add(self) -> None:
        """Ask for a new record and write it."""
        self._ask_and_write("", {}, _start(self))

    def edit(self, row_id: str = "") -> None:
        """Ask for the record of a row and write what was changed."""
        chosen = row_id or self.current_id()
        if not chosen or not self.records.read or not self.records.edit:
            return
        try:
            with self.place.store.read() as reader:
                known = self.records.read(reader, chosen)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self._ask_and_write(chosen, known, known)

    def remove(self) -> None:
        """Delete the record the keys are in, after a question; undo brings it back."""
        row_id, remove = self.current_id(), self.records.remove
        if row_id and remove and self._agrees(row_id):
            self.save(partial(remove, self.place.store, row_id))

    def approve(self, _row_id: str, _values: Values) -> str:
        """What to do with values that were typed: TAKE, AGAIN or LEAVE; the id is empty for a new row."""
        return TAKE

    def save(self, work: Callable[[], Any], done: Done = do_nothing) -> None:
        """Do a change in the writing thread; a refusal is shown in words."""
        self.place.jobs.save(work, done, self._refuse)

    def export(self) -> None:
        """Ask for a place and write the list, as it is filtered and sorted, to Excel."""
        path = ask_path(self, self.records.kind.name)
        if path:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the list as it is seen to this Excel file: its columns, filtered and sorted."""
        seen = shown_columns(self.pane.grid.horizontalHeader(), self.model.columns)
        kind = self.records.kind
        rows = partial(_read_all, self.place, kind, self.model.asked)
        written = kind._replace(columns=tuple(column._replace(hidden=False) for column in seen))
        run_export(self.place, Export(written, rows), path, self, self._refuse)

    def _agrees(self, _row_id: str) -> bool:
        sentence = translate("record_list", "Delete {name}?", name=self.current_name())
        ways = (Way(TAKE, mark("record_list", "Delete")), Way(LEAVE, mark("record_list", "Keep")))
        return message.ask(self, sentence, ways, translate("record_list", "Undo brings it back.")) == TAKE

    def _ask_and_write(
        self, row_id: str, known: Values, shown: Values, faults: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Ask till the answer is taken or left; what was typed is never lost."""
        values = self._ask(row_id, shown, faults)
        while values is not None and (verdict := self.approve(row_id, values)) != TAKE:
            values = self._ask(row_id, values) if verdict == AGAIN else None
        if values is not None:
            self._write(row_id, known, values)

    def _ask(
        self, row_id: str, shown: Mapping[str, Any], faults: Mapping[str, str] = MappingProxyType({})
    ) -> Values | None:
        fields = self.records.fields(self.place) if self.records.fields else ()
        asked = [field for field in fields if not row_id or field.key not in self.records.once]
        go_on = None if row_id else self._write_and_go_on
        name = self.current_name() if row_id else ""
        title, today = _title(self.records, row_id, name), self.place.today()
        question = Question(title, asked, today, save=go_on, faults=faults)
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
            self.place.jobs.save(partial(records.add, store, changed), partial(_select_new, self), refused)

    def _on_record_refused(self, row_id: str, known: Values, values: Values, refusal: Refusal) -> None:
        beside = self.records.beside.get(refusal.code)
        if beside is None:
            self._refuse(refusal)
        faults = {} if beside is None else {beside: f"{refusal.sentence} {refusal.step}"}
        self._ask_and_write(row_id, known, values, faults)

    def _refuse(self, refusal: Refusal) -> None:
        message.refuse(self, refusal)


def _tools_of(shown: RecordList, own: Sequence[Tool]) -> list[Tool]:
    """Add, edit, what the list does besides, delete and export, as far as they can be done here."""
    records = shown.records
    first = [standard("add", shown.add, primary=True)] if records.add else []
    edit = [standard("edit", shown.edit)] if records.edit else []
    remove = [standard("remove", shown.remove)] if records.remove else []
    return [*first, *edit, *own, *remove, standard("export", shown.export)]


def _title(records: Records, row_id: str, name: str) -> str:
    title = str(records.title).lower()
    if not row_id:
        return translate("record_list", "Add: {title}", title=title)
    edit = translate("record_list", "Edit: {title}", title=title)
    return f"{edit} · {name}" if name else edit


def _start(shown: RecordList) -> Values:
    return shown.records.start(shown.place) if shown.records.start else {}


def _select_new(shown: RecordList, row_id: Any) -> None:
    if isinstance(row_id, str):
        shown.select(row_id)


def _read_all(place: Workplace, kind: ListKind, asked: Asked, tick: Tick) -> Iterator[dict[str, Any]]:
    with place.store.read() as reader:
        ids = ordered_ids(reader, kind, asked)
        for start in range(0, len(ids), _AT_ONCE):
            yield from by_ids(reader, kind, ids[start : start + _AT_ONCE])
            tick(start, len(ids))
