"""Ai học được ngay: of those who asked for a trade who can join a class now, and opening one with them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.desk import classes, units
from desktop_app.desk.check_list import people_among
from desktop_app.desk.lists import Narrowed
from desktop_app.desk.who_can_join import (
    JOINERS,
    STANDINGS,
    Joiner,
    joiners,
    of_trade,
    openings,
    size_of_classes,
)
from desktop_app.documents.printing import draw_list
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.paths import file_name
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import kinds, message, theme
from desktop_app.ui.widgets.cells import Cells
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.ui.widgets.excel import Export, ask_path, run_export, words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.filter_pane import FilterPane, SavedFilter
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.pages import FixedRows, Row
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard
from desktop_app.vietnam.numbers import show_number

EMPTY = mark("who_can_join", "Nobody here asked for this trade.")
TONES = {
    "standing": {
        "eligible": "good", "in_class": "info", "trained": "muted", "blocked": "bad", "not_known": "warn",
    },
}  # fmt: skip
ALL = "all"
FILTERS = (
    SavedFilter(ALL, mark("who_can_join", "Everybody who asked")),
    *(SavedFilter(code, word) for code, word in STANDINGS.items()),
)


class Found(NamedTuple):
    """What was worked out: everybody with a wish, the trades (those first of which most can join), the
    hamlets, and how many people a class has by the rule.
    """

    joiners: Sequence[Joiner]
    trades: Sequence[tuple[str, str]]
    hamlets: Mapping[str, str]
    size: int


class WhoCanJoinDialog(QDialog):
    """A trade and a hamlet above, the standings at the left, the people. `trade` is the one to begin with."""

    def __init__(self, parent: QWidget | None, place: Workplace, trade: str = "") -> None:
        super().__init__(parent)
        self.place, self._wanted = place, trade
        self.found = Found((), (), {}, 0)
        self._standing = ALL
        self.trade, self.hamlet, self.said = ChoiceBox(), ChoiceBox(), QLabel()
        self.filters = FilterPane(FILTERS)
        self.model = RowsModel(JOINERS.columns, FixedRows(()), cells=Cells(tones=TONES))
        listing = Listing(JOINERS.name, JOINERS.unit, self.model, EMPTY, title=JOINERS.title)
        self.pane = ListPane(listing, self._make_tools(), place.memory)
        self.pane.put_left(self.filters)
        self._lay_out()
        self.filters.chosen.connect(self.choose)
        self.pane.said.connect(self.said.setText)
        self.pane.opened.connect(self.show_people)
        for box in (self.trade, self.hamlet):
            box.currentIndexChanged.connect(self._show_rows)
        place.jobs.run(str(JOINERS.title), partial(_read, place), self._on_read, self._refuse)

    def choose(self, standing: str) -> None:
        """Show only those who stand so; ALL for everybody."""
        self._standing = standing
        self._show_rows()

    def open_class(self) -> None:
        """Plan a class of the trade with those who can join, and go to it."""
        able = [one.person for one in self._here() if one.standing == "eligible"]
        if not able:
            message.tell(self, translate("who_can_join", "Nobody can join now, for the reasons shown."))
            return
        title = translate("who_can_join", "Open a class: {n} people can join", n=show_number(len(able)))
        whom = mark("who_can_join", "First choice before second, whoever asked earlier first")
        fields = (
            Field("code", mark("who_can_join", "Class code"), required=True),
            Field("many", mark("who_can_join", "How many people"), "number", required=True, help=whom),
            Field("opened_on", mark("who_can_join", "Opening"), "day"),
        )
        question = Question(title, fields, self.place.today(), mark("who_can_join", "Open class"))
        values = RecordDialog.ask(self, question, {"many": min(len(able), self.found.size)})
        if values is not None:
            chosen, trade = able[: values.pop("many")], self.trade.currentData()
            work = partial(classes.open_class, self.place.store, chosen, trade=trade, **values)
            self.place.jobs.save(work, self._on_opened, self._refuse)

    def show_people(self, _row_id: str = "") -> None:
        """Close, and show the records of the people listed, at the one the keys are in."""
        rows = self._rows()
        if rows:
            here = self.pane.current_id() or rows[0]["id"]
            words = f"{self.trade.currentText()} · {self._standing_words()}"
            self.accept()
            self.place.go_to("person", here, Narrowed(words, people_among([row["id"] for row in rows])))

    def export(self) -> None:
        """Ask for a place and write the people listed to Excel."""
        if path := ask_path(self, str(JOINERS.title)):
            run_export(self.place, Export(JOINERS, self._read_rows), path, self.pane, self._refuse)

    def print(self) -> None:
        """Show the people listed as they go on paper."""
        title = f"{JOINERS.title} · {self.trade.currentText()} · {self._standing_words()}"
        draw = partial(
            draw_list, self.place.store, "", title, JOINERS.columns, [_texts(row) for row in self._rows()]
        )
        show_paper(self, self.place, draw, file_name(str(JOINERS.title), ending=".pdf"))

    def _make_tools(self) -> tuple[Tool, ...]:
        word = mark("who_can_join", "Open a class")
        opening = Tool("open", word, "graduation-cap", "Ctrl+Return", self.open_class, primary=True)
        may_open = self.place.store.identity.role == "commune"
        show = Tool("show", mark("who_can_join", "Open records"), "users", "", self.show_people)
        own = (opening,) if may_open else ()
        return (*own, show, standard("export", self.export), standard("print", self.print))

    def _lay_out(self) -> None:
        self.setWindowTitle(str(JOINERS.title))
        head = QHBoxLayout()
        theme.spread(head, theme.BETWEEN, (theme.PANE, theme.BETWEEN, theme.PANE, theme.BETWEEN))
        for word, box in (
            (translate("who_can_join", "Trade"), self.trade),
            (translate("who_can_join", "Hamlet"), self.hamlet),
        ):
            label = QLabel(word)
            label.setBuddy(box)
            box.setAccessibleName(word)
            theme.keep_width(box, theme.SEARCH_WIDTH)
            head.addWidget(label)
            head.addWidget(box)
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.said, 1)
        theme.say_as(self.said, "muted")
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addLayout(head)
        column.addWidget(self.pane, 1)
        theme.open_at(self, theme.HELP.width(), theme.HELP.height())

    def _on_read(self, found: Found) -> None:
        self.found = found
        for box, everything, known in (
            (self.trade, (), found.trades),
            (self.hamlet, [("", translate("who_can_join", "All hamlets"))], found.hamlets.items()),
        ):
            box.blockSignals(True)
            for code, words in (*everything, *known):
                box.addItem(words, code)
            box.blockSignals(False)
        self.trade.setCurrentIndex(max(self.trade.findData(self._wanted), 0))
        self._show_rows()
        self.pane.setFocus()

    def _here(self) -> list[Joiner]:
        """Those who asked for the chosen trade, of the chosen hamlet."""
        hamlet = self.hamlet.currentData()
        return of_trade(self.found.joiners, self.trade.currentData() or "", (hamlet,) if hamlet else ())

    def _rows(self) -> list[Row]:
        return [
            one._asdict() | {"id": one.person}
            for one in self._here()
            if self._standing in (ALL, one.standing)
        ]

    def _show_rows(self, _place: int = 0) -> None:
        here = self._here()
        counts = {code: sum(one.standing == code for one in here) for code in STANDINGS}
        self.filters.show_counts({ALL: len(here), **counts})
        self.model.show_source(FixedRows(self._rows()))

    def _standing_words(self) -> str:
        return next(str(one.words) for one in FILTERS if one.name == self._standing)

    def _read_rows(self, _tick: Tick) -> Iterable[Mapping[str, Any]]:
        return self._rows()

    def _on_opened(self, class_id: str) -> None:
        self.accept()
        self.place.go_to("school_class", class_id)

    def _refuse(self, refusal: Refusal) -> None:
        message.refuse(self, refusal)


def show_who_can_join(parent: QWidget, place: Workplace, trade: str = "") -> WhoCanJoinDialog:
    """Open the list, at a trade if one is given."""
    dialog = WhoCanJoinDialog(parent, place, trade)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _read(place: Workplace, _tick: Tick) -> Found:
    names = words_of(place)["trade"]
    with place.store.read() as reader:
        found = joiners(reader, place.today())
        known = openings(reader, found, place.today())
        hamlets, size = units.hamlets(reader), size_of_classes(reader, place.today())
    first = [one.trade for one in known]
    every = dict.fromkeys([*first, *(one.trade for one in found)])
    return Found(found, [(trade, str(names.get(trade, trade))) for trade in every], hamlets, size)


def _texts(row: Row) -> dict[str, str]:
    """The cells as they are printed."""
    return {column.key: kinds.show(column.kind, row[column.key], column.codes) for column in JOINERS.columns}
