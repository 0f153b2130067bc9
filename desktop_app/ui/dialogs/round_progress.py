"""How far a survey round is in every hamlet, and who asks there."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from sqlalchemy import Connection

from desktop_app.desk import round_progress, surveys
from desktop_app.i18n import mark, translate
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.fixed_list import Fixed, FixedList
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

TONES = {"state": {"done": "good", "begun": "info", "waiting": "warn", "left_out": "muted"}}
FIELDS = (
    Field("assignee", mark("rounds", "Who asks"), wide=True),
    Field("done_on", mark("rounds", "Done on"), "day"),
    Field("left_out", mark("rounds", "Does not belong to this round"), "flag"),
)


class RoundProgressDialog(QDialog):
    """The hamlets of a round; for each is said who asks there and when it was done."""

    def __init__(self, parent: QWidget | None, place: Workplace, round_id: str) -> None:
        super().__init__(parent)
        self.place, self._round = place, round_id
        with place.store.read() as reader:
            name = surveys.round_of(reader, round_id)["name"] or ""
        self.setWindowTitle(translate("rounds", "Progress · {name}", name=name))
        tools = (
            Tool("assign", mark("rounds", "Say who asks"), "user-round", "F2", self.assign, primary=True),
            Tool("everywhere", mark("rounds", "The same in all hamlets"), "users", "", self.assign_all),
            Tool("done", mark("rounds", "Done today"), "check", "", self.finish),
        )
        empty = mark("rounds", "The hamlets are not written down yet.")
        hamlets = mark("lists", "hamlets")
        fixed = Fixed("round_progress", hamlets, round_progress.PROGRESS, self._rows, empty, TONES)
        self.list = FixedList(place, fixed, tools)
        self.list.pane.search.hide()
        self.list.opened.connect(self.assign)
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self.list)
        theme.open_at(self, theme.WINDOW.width() - theme.STRIP_WIDTH, theme.LEAST_WINDOW.height())
        self.list.setFocus()

    def exec_and_leave(self) -> None:
        """Show it till it is closed."""
        self.exec()
        self.deleteLater()

    def assign(self, _row: str = "") -> None:
        """Ask who asks in the hamlet the keys are in, and when it was done."""
        hamlet = self.list.current_id()
        if not hamlet:
            return
        with self.place.store.read() as reader:
            known = round_progress.place_of(reader, self._round, hamlet)
        row = self.list.model.row(self.list.pane.grid.currentIndex().row())
        values = RecordDialog.ask(self, Question(str(row["hamlet"]), FIELDS, self.place.today()), known)
        if values is not None:
            self._write([hamlet], **values)

    def assign_all(self) -> None:
        """Ask for one name and write it down for every hamlet that has nobody yet."""
        with self.place.store.read() as reader:
            found = round_progress.progress(reader, self._round)
        free = [one.id for one in found if not one.assignee and one.state != "left_out"]
        if not free:
            message.tell(self, translate("rounds", "Every hamlet has somebody who asks."))
            return
        title = translate("rounds", "Who asks in {n} hamlets that have nobody yet", n=len(free))
        question = Question(title, (FIELDS[0]._replace(required=True),), self.place.today())
        values = RecordDialog.ask(self, question, {})
        if values is not None:
            self._write(free, **values)

    def finish(self) -> None:
        """Note that the hamlet the keys are in was done today."""
        if hamlet := self.list.current_id():
            self._write([hamlet], done_on=self.place.today())

    def _write(self, hamlets: Sequence[str], **fields: Any) -> None:
        work = partial(round_progress.assign, self.place.store, self._round, hamlets, **fields)
        self.place.jobs.save(work, self._on_written, partial(message.refuse, self))

    def _on_written(self, _result: object) -> None:
        self.list.refresh()

    def _rows(self, reader: Connection, _place: Workplace) -> list[dict[str, Any]]:
        return [one._asdict() for one in round_progress.progress(reader, self._round)]
