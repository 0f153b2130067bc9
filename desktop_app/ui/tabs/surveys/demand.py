"""The need table: how many people of each hamlet want to learn each trade, of one round or of all.

It is warmer where more want to learn. Every figure opens the list of the people it counts.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy import select

from desktop_app.desk import surveys
from desktop_app.desk.check_list import people_among
from desktop_app.desk.lists import Column, ListKind, Narrowed
from desktop_app.desk.who_can_join import Wish, wishes
from desktop_app.documents.printing import draw_form, draw_list
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.paths import file_name
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.widgets import kinds, message, theme
from desktop_app.ui.widgets.excel import Export, ask_path, run_export, words_of
from desktop_app.ui.widgets.filter_pane import FilterPane, SavedFilter
from desktop_app.ui.widgets.heat import HeatCells
from desktop_app.ui.widgets.kinds import Words
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.pages import FixedRows, Row
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import standard
from desktop_app.vietnam.names import text_key
from desktop_app.vietnam.numbers import show_number

TITLE, UNIT = mark("surveys", "Needs by hamlet and trade"), mark("lists", "hamlets")
EMPTY = mark("surveys", "Nobody has asked for a trade yet. Record needs in the list “Training needs”.")
ALL, TOTAL, NOWHERE = "all", "total", "-"
_TRADE_WIDTH = 120


class Frame(NamedTuple):
    """What the table consists of: its columns, one for each trade that is wanted, and the rounds beside."""

    columns: tuple[Column, ...]
    rounds: tuple[SavedFilter, ...]


class Table(NamedTuple):
    """The rows, and the people behind each figure by row and column."""

    rows: list[Row]
    behind: dict[tuple[str, str], set[str]]


class DemandPane(QWidget):
    """The table with the rounds at the left. It is made anew when there are other trades or rounds."""

    said = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.place = place
        self.round = ALL
        self._column = QVBoxLayout(self)
        theme.spread(self._column, 0)
        self._build(self._frame())

    def refresh(self) -> None:
        """Count again."""
        frame = self._frame()
        if frame != self.frame:
            self.pane.deleteLater()
            self._build(frame)
        self._show(self._count())

    def status(self) -> str:
        """How many hamlets have needs; the row of all of them is none."""
        hamlets = max(self.model.pages.whole - 1, 0)
        return f"{show_number(hamlets)} {UNIT}"

    def select(self, row_id: str) -> None:
        """Bring a hamlet into sight."""
        self.pane.go_to(row_id)

    def choose_round(self, name: str) -> None:
        """Count the answers of one round only, or of ALL."""
        self.round = name
        self._show(self._count())

    def open_figure(self, row_id: str) -> None:
        """Show the people whom the figure counts that the keys are in; beside a name those of the row."""
        column = self.frame.columns[max(self.pane.grid.currentIndex().column(), 0)]
        key = TOTAL if column.key == "hamlet" else column.key
        people = self.table.behind.get((row_id, key))
        if people:
            hamlet = next(row["hamlet"] for row in self.table.rows if row["id"] == row_id)
            trade = "" if key == TOTAL else str(column.title)
            words = " · ".join(filter(None, (str(TITLE), hamlet, trade)))
            self.place.go_to("person", "", Narrowed(words, people_among(people)))

    def print(self) -> None:
        """Show the table on paper: F05b of one round, a plain list of all of them."""
        if self.round == ALL:
            columns = self.frame.columns
            texts = [
                {one.key: kinds.show(one.kind, row.get(one.key)) for one in columns}
                for row in self.table.rows
            ]
            draw = partial(draw_list, self.place.store, "", str(TITLE), columns, texts)
        else:
            draw = partial(draw_form, self.place.store, "F05b", self.round)
        show_paper(self, self.place, draw, file_name(str(TITLE), ending=".pdf"))

    def export(self) -> None:
        """Ask for a place and write the table to Excel."""
        path = ask_path(self, "demand")
        if path:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the table to this Excel file."""
        rows = self.table.rows
        kind = ListKind("demand", TITLE, UNIT, self.frame.columns, select, "")
        run_export(self.place, Export(kind, lambda _tick: rows), path, self, self._refuse)

    def _build(self, frame: Frame) -> None:
        self.frame = frame
        self.cells = HeatCells([column.key for column in frame.columns[2:]], TOTAL)
        self.model = RowsModel(frame.columns, FixedRows(()), cells=self.cells)
        self._show(self._count())
        listing = Listing("demand", UNIT, self.model, EMPTY, title=TITLE)
        self.pane = ListPane(
            listing, [standard("export", self.export), standard("print", self.print)], self.place.memory
        )
        self.pane.opened.connect(self.open_figure)
        filters = FilterPane(frame.rounds)
        filters.choose(self.round)
        filters.chosen.connect(self.choose_round)
        self.pane.put_left(filters)
        self.pane.said.connect(self._say)
        self._column.addWidget(self.pane)
        self.setFocusProxy(self.pane)

    def _say(self, _counted: str) -> None:
        self.said.emit(self.status())

    def _frame(self) -> Frame:
        words = words_of(self.place)["trade"]
        with self.place.store.read() as reader:
            counted = wishes(reader)
            rounds = [SavedFilter(row_id, Text("", name)) for row_id, name in surveys.rounds(reader)]
        every = SavedFilter(ALL, mark("surveys", "All rounds"))
        return Frame(columns_of(counted, words), (every, *rounds))

    def _count(self) -> Table:
        with self.place.store.read() as reader:
            return table_of(wishes(reader, None if self.round == ALL else self.round))

    def _show(self, table: Table) -> None:
        self.table = table
        self.cells.show(table.rows)
        self.model.show_source(FixedRows(table.rows))

    def _refuse(self, refusal: Refusal) -> None:
        message.refuse(self, refusal)


def columns_of(asked: Sequence[Wish], words: Words) -> tuple[Column, ...]:
    """The hamlet, the total, and a column for each trade, the one most wanted first."""
    wanted: dict[str, int] = {}
    for one in asked:
        if one.wish == "first":
            wanted[one.trade] = wanted.get(one.trade, 0) + 1
    trades = sorted(wanted, key=lambda trade: (-wanted[trade], trade))
    return (
        Column("hamlet", mark("surveys", "Hamlet"), width=220),
        Column(TOTAL, mark("surveys", "Total"), "number", 80),
        *(Column(trade, Text("", str(words.get(trade, trade))), "number", _TRADE_WIDTH) for trade in trades),
    )


def table_of(asked: Sequence[Wish]) -> Table:
    """A row for each hamlet, by name, and one for all of them; nobody is counted twice in a figure."""
    names: dict[str, str] = {}
    behind: dict[tuple[str, str], set[str]] = {}
    for one in asked:
        if one.wish == "first":
            hamlet = one.hamlet_id or NOWHERE
            names[hamlet] = one.hamlet or translate("surveys", "Hamlet not said")
            for key in ((hamlet, one.trade), (hamlet, TOTAL), (TOTAL, one.trade), (TOTAL, TOTAL)):
                behind.setdefault(key, set()).add(one.person)
    ordered = sorted(names, key=lambda hamlet: (hamlet == NOWHERE, text_key(names[hamlet]), hamlet))
    names[TOTAL] = translate("surveys", "All hamlets")
    rows: dict[str, Row] = {row_id: {"id": row_id, "hamlet": names[row_id]} for row_id in (*ordered, TOTAL)}
    for (hamlet, trade), people in behind.items():
        rows[hamlet][trade] = len(people)
    return Table(list(rows.values()) if ordered else [], behind)
