"""What can be opened now, by trade; and the months in which people have time against those of classes.

Every figure opens the list of the people it counts. Working everybody out is a job beside the window.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy import select

from desktop_app.desk.check_list import people_among
from desktop_app.desk.lists import Column, ListKind, Narrowed
from desktop_app.desk.who_can_join import STANDINGS, class_months, joiners, openings, wishes
from desktop_app.documents.printing import draw_list
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark
from desktop_app.paths import file_name
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.dialogs.who_can_join import show_who_can_join
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.excel import Export, ask_path, run_export, words_of
from desktop_app.ui.widgets.heat import HeatCells
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.pages import FixedRows, Row
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard
from desktop_app.ui.widgets.working_year import working_year
from desktop_app.vietnam.months import EVERY, months_in

EMPTY = mark("surveys", "Nobody has asked for a trade yet. Record needs in the list “Training needs”.")
ASKED, UNIT = "asked", mark("openings", "trades")
_TRADE = Column("name", mark("openings", "Trade"), width=230)
_ASKED = Column(ASKED, mark("openings", "Asked"), "number", 90)
HELD = mark("openings", "A class of this trade is held in this month")
MONTHS = tuple(sorted(EVERY))


class Table(NamedTuple):
    """The rows, the people behind each figure by row and column, the figures with a dot."""

    rows: Sequence[Row]
    behind: dict[tuple[str, str], list[str]]
    marked: frozenset[tuple[str, str]] = frozenset()


class Picture(NamedTuple):
    """A table of figures by trade: its list kind, the columns that are warmed, how it is worked out."""

    kind: ListKind
    warm: frozenset[str]
    read: Callable[[Workplace, Tick], Table]


def read_openings(place: Workplace, _tick: Tick) -> Table:
    """Who asked for each trade first, by how they stand, and the classes which those fill who can join."""
    names = words_of(place)["trade"]
    with place.store.read() as reader:
        found = [one for one in joiners(reader, place.today()) if one.wish == "first"]
        known = openings(reader, found, place.today())
    behind: dict[tuple[str, str], list[str]] = {}
    for one in found:
        for key in (ASKED, one.standing):
            behind.setdefault((one.trade, key), []).append(one.person)
    rows = [
        {"id": one.trade, "name": str(names.get(one.trade, one.trade)), ASKED: one.asked}
        | {"size": one.size, "classes": one.classes, **one.people}
        for one in known
    ]
    return Table(rows, behind)


def read_months(place: Workplace, _tick: Tick) -> Table:
    """How many who asked for each trade first have time in each month; dots where classes are held."""
    names, year = words_of(place)["trade"], working_year(place.memory, place.today())
    with place.store.read() as reader:
        found = [one for one in wishes(reader) if one.wish == "first"]
        held = class_months(reader, year or place.today()[:4])
    behind: dict[tuple[str, str], list[str]] = {}
    for one in found:
        for key in (ASKED, *(f"m{month}" for month in months_in(one.months))):
            behind.setdefault((one.trade, key), []).append(one.person)
    trades = dict.fromkeys(one.trade for one in found)
    rows: list[Row] = [
        {"id": trade, "name": str(names.get(trade, trade))}
        | {key: len(people) for (row, key), people in behind.items() if row == trade}
        for trade in trades
    ]
    marked = frozenset((trade, f"m{month}") for trade, months in held.items() for month in months)
    return Table(sorted(rows, key=lambda row: -row[ASKED]), behind, marked)


def _kind(name: str, title: Text, columns: tuple[Column, ...]) -> ListKind:
    return ListKind(name, title, UNIT, columns, select, "")


OPENINGS = Picture(
    _kind(
        "openings",
        mark("openings", "What can be opened now"),
        (
            _TRADE,
            _ASKED,
            *(Column(code, word, "number", 130) for code, word in STANDINGS.items()),
            Column("size", mark("openings", "People in a class"), "number", 130),
            Column("classes", mark("openings", "Full classes"), "number", 100),
        ),
    ),
    frozenset({"eligible"}),
    read_openings,
)
MONTHS_WISHED = Picture(
    _kind(
        "months_wished",
        mark("openings", "Months people have time"),
        (_TRADE, _ASKED, *(Column(f"m{month}", Text("", f"T{month}"), "number", 62) for month in MONTHS)),
    ),
    frozenset(f"m{month}" for month in MONTHS),
    read_months,
)


class PicturePane(QWidget):
    """One such table; it is worked out when it is seen."""

    said = Signal(str)

    def __init__(self, place: Workplace, picture: Picture) -> None:
        super().__init__()
        self.place, self.picture = place, picture
        self.table = Table((), {})
        kind = picture.kind
        self.cells = HeatCells(picture.warm, dot=str(HELD))
        self.model = RowsModel(kind.columns, FixedRows(()), cells=self.cells)
        who = Tool("who", mark("openings", "Who can join now"), "users", "", self.show_who, primary=True)
        tools = (who, standard("export", self.export), standard("print", self.print))
        self.pane = ListPane(
            Listing(kind.name, kind.unit, self.model, EMPTY, title=kind.title), tools, place.memory
        )
        self.pane.opened.connect(self.open_figure)
        self.pane.said.connect(self.said)
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self.pane)
        self.setFocusProxy(self.pane)
        self.refresh()

    def refresh(self) -> None:
        """Work the figures out again."""
        self.place.jobs.run(
            str(self.picture.kind.title), partial(self.picture.read, self.place), self._show, self._refuse
        )

    def status(self) -> str:
        """How many trades there are."""
        return self.pane.status()

    def select(self, row_id: str) -> None:
        """Bring a trade into sight."""
        self.pane.go_to(row_id)

    def show_who(self) -> None:
        """Show who can join a class of the trade the keys are in."""
        show_who_can_join(self, self.place, self.pane.current_id())

    def open_figure(self, trade: str) -> None:
        """Show the people whom the figure counts that the keys are in; beside others all who asked."""
        columns = self.picture.kind.columns
        column = columns[max(self.pane.grid.currentIndex().column(), 0)]
        key = column.key if (trade, column.key) in self.table.behind else ASKED
        word = next(one.title for one in columns if one.key == key)
        name = next(row["name"] for row in self.table.rows if row["id"] == trade)
        people = people_among(self.table.behind[trade, key])
        self.place.go_to("person", "", Narrowed(f"{name} · {word}", people))

    def export(self) -> None:
        """Ask for a place and write the table to Excel."""
        kind = self.picture.kind
        if path := ask_path(self, str(kind.title)):
            rows = self.table.rows
            run_export(self.place, Export(kind, lambda _tick: rows), path, self, self._refuse)

    def print(self) -> None:
        """Show the table as it goes on paper."""
        kind = self.picture.kind
        texts = [{one.key: self.cells.text(row, one) for one in kind.columns} for row in self.table.rows]
        draw = partial(draw_list, self.place.store, "", str(kind.title), kind.columns, texts)
        show_paper(self, self.place, draw, file_name(str(kind.title), ending=".pdf"))

    def _show(self, table: Table) -> None:
        self.table = table
        self.cells.show(table.rows, table.marked)
        self.model.show_source(FixedRows(table.rows))

    def _refuse(self, refusal: Refusal) -> None:
        message.refuse(self, refusal)
