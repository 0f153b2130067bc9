"""Choosing who is placed in a class: those who asked for its trade first, everybody else by typing a name."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop_app.desk import classes, placing
from desktop_app.desk.lists import Asked
from desktop_app.desk.placing import Doubt
from desktop_app.i18n import mark, translate
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.excel import words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.pages import Row
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool
from desktop_app.vietnam.numbers import show_number

UNIT = mark("placing", "people can be chosen")
EMPTY = mark("placing", "Nobody asked for this trade. Type a name above to look among everybody.")
CHOSEN = "✓"
USUAL_CLASS = 30
_RUNNING = ("running", "paused")
Reasons = dict[str, list[Doubt]]


class CandidateRows(NamedTuple):
    """The people who can be placed, a page at a time, with what stands against them and who is chosen."""

    place: Workplace
    class_id: str
    chosen: dict[str, Row]
    trade_name: Callable[[str | None], str]

    def count(self, asked: Asked) -> int:
        """How many there are."""
        with self.place.store.read() as reader:
            return placing.count_candidates(reader, self.class_id, asked.typed)

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[Row]:
        """Some of them."""
        with self.place.store.read() as reader:
            rows = placing.candidates(reader, self.class_id, asked, offset, limit)
            doubts = placing.doubts(reader, self.class_id, [row["id"] for row in rows], self.trade_name)
        return [self._with_doubts(row, doubts) for row in rows]

    def _with_doubts(self, row: Row, doubts: Reasons) -> Row:
        said = "; ".join(one.sentence for one in doubts.get(row["id"], ()))
        return row | {"chosen": CHOSEN if row["id"] in self.chosen else "", "doubt": said}


class PlacingDialog(QDialog):
    """Space chooses the row the keys are in, or all that are selected; Ctrl+Enter places those chosen."""

    def __init__(self, parent: QWidget | None, place: Workplace, class_id: str) -> None:
        super().__init__(parent)
        self.place, self.class_id = place, class_id
        self.chosen: dict[str, Row] = {}
        with place.store.read() as reader:
            self.known = classes.class_fields(reader, class_id)
        names = words_of(place)["trade"]
        trade_name = partial(_word, names)
        rows = CandidateRows(place, class_id, self.chosen, trade_name)
        self.model = RowsModel(placing.COLUMNS, rows)
        listing = Listing("placing", UNIT, self.model, EMPTY, title=mark("placing", "Put into class"))
        self.pane = ListPane(listing, self._make_tools(), place.memory)
        self.said = QLabel()
        self._lay_out(f"{self.known['code'] or ''} · {trade_name(self.known['trade'])}")
        self.pane.opened.connect(self._on_opened)
        space = QShortcut(QKeySequence("Space"), self.pane.grid)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.turn)
        self.pane.said.connect(self._say)
        self._say()

    def turn(self) -> None:
        """Choose the selected rows, or take the choice back where all of them are chosen."""
        indexes = self.pane.grid.selectionModel().selectedRows()
        rows = [self.model.row(index.row()) for index in indexes]
        is_chosen = all(row["id"] in self.chosen for row in rows)
        for row in rows:
            self.chosen.pop(row["id"], None) if is_chosen else self.chosen.update({row["id"]: row})
        self._show_again()
        if len(rows) == 1:
            self.pane.grid.step(1, 0)

    def choose_first(self) -> None:
        """Ask how many, and choose so many from the top against whom nothing stands."""
        field = Field("many", mark("placing", "How many people"), "number", required=True)
        title, verb = translate("placing", "Choose from the top"), mark("placing", "Choose")
        question = Question(title, (field,), self.place.today(), verb)
        values = RecordDialog.ask(self, question, {"many": USUAL_CLASS})
        if values is None:
            return
        for number in range(self.model.rowCount()):
            row = self.model.row(number)
            if len(self.chosen) >= values["many"]:
                break
            if row and not row["doubt"]:
                self.chosen[row["id"]] = row
        self._show_again()

    def place_chosen(self) -> None:
        """Place those chosen; ask why where something stands against one of them."""
        if not self.chosen:
            self._tell(translate("placing", "Nobody is chosen yet. Choose with Space."))
            return
        doubted = [row for row in self.chosen.values() if row["doubt"]]
        values: dict[str, Any] | None = {}
        fields = self._fields(bool(doubted))
        if fields:
            verb = mark("placing", "Place anyway") if doubted else mark("placing", "Place")
            question = Question(_title(doubted), fields, self.place.today(), verb)
            values = RecordDialog.ask(self, question, {"joined_on": self.place.today()})
        if values is None:
            return
        reasons = {row["id"]: values["reason"] for row in doubted}
        work = partial(
            classes.place_learners,
            self.place.store,
            self.class_id,
            list(self.chosen),
            values.get("joined_on"),
            reasons,
        )
        self.place.jobs.save(work, self._on_placed, partial(message.refuse, self))

    def _fields(self, is_doubted: bool) -> list[Field]:
        joined = Field("joined_on", mark("placing", "First day in the class"), "day", required=True)
        reason = Field("reason", mark("placing", "Reason, for all of them"), required=True, wide=True)
        return [joined] * (self.known["state"] in _RUNNING) + [reason] * is_doubted

    def _make_tools(self) -> tuple[Tool, ...]:
        word = mark("placing", "Put into class")
        return (
            Tool("place", word, "users", "Ctrl+Return", self.place_chosen, primary=True),
            Tool("first", mark("placing", "Choose from the top"), "arrow-down", "Ctrl+T", self.choose_first),
        )

    def _lay_out(self, title: str) -> None:
        self.setWindowTitle(title)
        head, hint = QLabel(title), QLabel(translate("placing", "Space: choose · Ctrl+Enter: put into class"))
        theme.say_as(head, "title")
        theme.say_as(hint, "muted")
        theme.say_as(self.said, "strong")
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.place_chosen)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.BETWEEN,) * 4)
        for part in (head, hint):
            part.setIndent(theme.px(theme.BETWEEN))
            column.addWidget(part)
        column.addWidget(self.pane, 1)
        self.said.setIndent(theme.px(theme.BETWEEN))
        column.addWidget(self.said)
        theme.open_at(self, 1160, 640)
        if self.model.rowCount():
            self.pane.grid.setFocus()
            self.pane.grid.setCurrentIndex(self.model.index(0, 0))
        else:
            self.pane.search.setFocus()

    def _show_again(self) -> None:
        self.model.refresh()
        self._say()

    def _say(self, _text: str = "") -> None:
        chosen = translate("placing", "{n} chosen", n=show_number(len(self.chosen)))
        shown = show_number(self.model.rowCount())
        if self.model.asked.typed.strip():
            found = translate("placing", "{n} people found among everybody", n=shown)
        else:
            found = translate("placing", "{n} people asked for this trade", n=shown)
        self._tell(f"{chosen} · {found}")

    def _tell(self, sentence: str) -> None:
        self.said.setText(sentence)

    def _on_opened(self, _row_id: str) -> None:
        self.turn()

    def _on_placed(self, _ids: object) -> None:
        self.accept()


def _title(doubted: Sequence[Row]) -> str:
    if not doubted:
        return translate("placing", "Put into class")
    first = doubted[0]
    return translate(
        "placing",
        "{n} people to look at, such as {name}: {doubt}",
        n=len(doubted),
        name=first["name"],
        doubt=first["doubt"],
    )


def _word(names: Any, code: str | None) -> str:
    return str(names.get(code or "", code or ""))
