"""The need table: how many people of each hamlet want to learn each trade, of one round or of all."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy import select

from desktop_app.desk import surveys
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.surveys import Demand
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.excel import Export, ask_path, run_export, words_of
from desktop_app.ui.widgets.filter_pane import FilterPane, SavedFilter
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
ALL, TOTAL = "all", "total"
_TRADE_WIDTH = 120


class Frame(NamedTuple):
    """What the table consists of: its columns, one for each trade that is wanted, and the rounds beside."""

    columns: tuple[Column, ...]
    rounds: tuple[SavedFilter, ...]


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
        self.model.show_source(FixedRows(rows_of(self._count())))

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
        self.model.show_source(FixedRows(rows_of(self._count())))

    def export(self) -> None:
        """Ask for a place and write the table to Excel."""
        path = ask_path(self, "demand")
        if path:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the table to this Excel file."""
        rows = rows_of(self._count())
        kind = ListKind("demand", TITLE, UNIT, self.frame.columns, select, "")
        run_export(self.place, Export(kind, lambda _tick: rows), path, self, self._refuse)

    def _build(self, frame: Frame) -> None:
        self.frame = frame
        self.model = RowsModel(frame.columns, FixedRows(rows_of(self._count())))
        listing = Listing("demand", UNIT, self.model, EMPTY, title=TITLE)
        self.pane = ListPane(listing, [standard("export", self.export)], self.place.memory)
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
            counted = surveys.demand(reader)
            rounds = [SavedFilter(row_id, Text("", name)) for row_id, name in surveys.rounds(reader)]
        every = SavedFilter(ALL, mark("surveys", "All rounds"))
        return Frame(columns_of(counted, words), (every, *rounds))

    def _count(self) -> list[Demand]:
        with self.place.store.read() as reader:
            return surveys.demand(reader, None if self.round == ALL else self.round)

    def _refuse(self, refusal: Refusal) -> None:
        message.refuse(self, refusal)


def columns_of(counted: Sequence[Demand], words: Words) -> tuple[Column, ...]:
    """The hamlet, the total, and a column for each trade, the one most wanted first."""
    wanted: dict[str, int] = {}
    for one in counted:
        wanted[one.trade] = wanted.get(one.trade, 0) + one.people
    trades = sorted(wanted, key=lambda trade: (-wanted[trade], trade))
    return (
        Column("hamlet", mark("surveys", "Hamlet"), width=220),
        Column(TOTAL, mark("surveys", "Total"), "number", 80),
        *(Column(trade, Text("", str(words.get(trade, trade))), "number", _TRADE_WIDTH) for trade in trades),
    )


def rows_of(counted: Sequence[Demand]) -> list[Row]:
    """A row for each hamlet, by name, and one for all of them."""
    rows: dict[str, Row] = {}
    whole: Row = {"id": TOTAL, "hamlet": translate("surveys", "All hamlets"), TOTAL: 0}
    for one in counted:
        name = one.hamlet or translate("surveys", "Hamlet not said")
        row = rows.setdefault(one.hamlet, {"id": one.hamlet or "-", "hamlet": name, TOTAL: 0})
        row[one.trade] = one.people
        for counts in (row, whole):
            counts[TOTAL] += one.people
        whole[one.trade] = whole.get(one.trade, 0) + one.people
    ordered = [rows[hamlet] for hamlet in sorted(rows, key=text_key)]
    return [*ordered, whole] if ordered else []
