"""Survey rounds: when everybody was asked, how many were, and the closing of a round."""

from collections.abc import Sequence
from functools import partial

from desktop_app.desk import round_changes, round_progress, surveys
from desktop_app.desk.outreach import DOCUMENTS
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.printed_list import Printed, PrintedList
from desktop_app.ui.dialogs.round_progress import RoundProgressDialog
from desktop_app.ui.tabs.surveys import papers
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.chooser import CodeChoices
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.message import Way
from desktop_app.ui.widgets.record_choices import RowChoices
from desktop_app.ui.widgets.record_dialog import CANCEL, Question, RecordDialog
from desktop_app.ui.widgets.record_list import LEAVE, TAKE, RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard
from desktop_app.vietnam.numbers import show_number, show_percent

COMPARE = mark("surveys", "Compare")
LACKING = (Way(LEAVE, mark("surveys", "Do not close yet")), Way(TAKE, mark("surveys", "Close anyway")))
_NAMED = 8


def round_fields(place: Workplace) -> Sequence[Field]:
    """What is asked of a round."""
    documents = RowChoices(place, DOCUMENTS, _tell_document)
    return (
        Field("name", mark("surveys", "Name of the round"), required=True, wide=True),
        Field("opened_on", mark("surveys", "Opened on"), "day", required=True),
        Field("closes_on", mark("surveys", "To be closed by"), "day"),
        Field("document_id", mark("surveys", "Document that asks for it"), "link", choices=documents),
    )


def _tell_document(row: Values) -> str:
    return ", ".join(str(row[key]) for key in ("number", "title") if row.get(key))


def open_round(store: Store, values: Values) -> str:
    """Open a round."""
    known = {key: value for key, value in values.items() if value is not None}
    return surveys.open_round(store, known.pop("name"), known.pop("opened_on"), **known)


def edit_round(store: Store, round_id: str, values: Values) -> None:
    """Write what was changed of a round."""
    surveys.edit_round(store, round_id, **values)


ROUNDS = Records(
    surveys.ROUNDS,
    mark("surveys", "No survey round was opened yet. Open one before going round the hamlets."),
    mark("surveys", "Survey round"),
    round_fields,
    surveys.round_of,
    open_round,
    edit_round,
    {"state": {"open": "good", "closed": "muted"}},
    start=lambda place: {"opened_on": place.today()},
)


class RoundsPane(RecordList):
    """The rounds; the one the keys are in can be closed, or opened again."""

    def __init__(self, place: Workplace) -> None:
        close = Tool("close", mark("surveys", "Close or reopen"), "lock", "", self.close_or_reopen)
        progress = Tool("progress", mark("surveys", "Progress"), "users", "", self.show_progress)
        after = Tool("after", mark("surveys", "After closing"), "clock", "", self.show_after_closing)
        compare = Tool("compare", mark("surveys", "Compare"), "columns-3", "", self.compare)
        super().__init__(place, ROUNDS, (progress, close, after, compare, standard("print", self.print)))

    def print(self) -> None:
        """Choose a paper of the round and show it."""
        if row_id := self.current_id():
            papers.print_of_round(self, self.place, row_id, self.current_name())

    def show_progress(self) -> None:
        """Show how far the round is in every hamlet."""
        if row_id := self.current_id():
            RoundProgressDialog(self, self.place, row_id).exec_and_leave()

    def show_after_closing(self) -> None:
        """Show what corrections and late answers did to the figures of the closed round."""
        if row_id := self.current_id():
            with self.place.store.read() as reader:
                rows = round_changes.after_closing(reader, row_id)
            title = f"{round_changes.AFTER_CLOSING.title} · {self.current_name()}"
            empty = mark("surveys", "The round is open, or nothing was kept when it was closed.")
            self._show_list(
                Printed(round_changes.AFTER_CLOSING, title, f"survey_round:{row_id}", rows, empty)
            )

    def compare(self) -> None:
        """Ask for another round and show both side by side, the earlier one first."""
        row_id = self.current_id()
        with self.place.store.read() as reader:
            newest_first = surveys.rounds(reader)
        others = {key: name for key, name in newest_first if key != row_id}
        if not row_id or not others:
            return
        choices = CodeChoices(others)
        field = Field(
            "round_id", mark("surveys", "With the round"), "link", required=True, choices=choices, wide=True
        )
        title = translate("surveys", "Compare · {name}", name=self.current_name())
        values = RecordDialog.ask(self, Question(title, (field,), self.place.today(), COMPARE), {})
        if values is None:
            return
        order = [key for key, _ in reversed(newest_first)]
        earlier, later = sorted((row_id, values["round_id"]), key=order.index)
        with self.place.store.read() as reader:
            rows = round_changes.compared(reader, earlier, later)
        names = dict(newest_first)
        title = translate("surveys", "From {earlier} to {later}", earlier=names[earlier], later=names[later])
        empty = mark("surveys", "Nobody was asked in these rounds.")
        self._show_list(Printed(round_changes.COMPARED, title, "", rows, empty))

    def _show_list(self, printed: Printed) -> None:
        dialog = PrintedList(self, self.place, printed)
        dialog.exec()
        dialog.deleteLater()

    def close_or_reopen(self) -> None:
        """Close the round today, or open it again, after a question."""
        row_id = self.current_id()
        if not row_id:
            return
        row = self.model.row(self.pane.grid.currentIndex().row())
        is_open = row["state"] == "open"
        step = _shortcomings(self.place, row_id) if is_open else ""
        words = mark("surveys", "Close") if is_open else mark("surveys", "Reopen")
        ways = LACKING if step else (Way(TAKE, words), Way(LEAVE, CANCEL))
        answer = message.ask(self, _sentence(row, is_open=is_open), ways, step)
        if answer == TAKE:
            day = self.place.today() if is_open else None
            self.save(partial(surveys.close_round, self.place.store, row_id, day))


def _sentence(row: Values, *, is_open: bool) -> str:
    if not is_open:
        return translate("surveys", "Open the round “{name}” again?", name=row["name"] or "")
    return translate(
        "surveys",
        "Close the round “{name}”? {asked} people were asked, {wanting} have a need.",
        name=row["name"] or "",
        asked=show_number(row["asked"]),
        wanting=show_number(row["wanting"]),
    )


def _shortcomings(place: Workplace, round_id: str) -> str:
    """What is lacking before a round is closed: households not reached (U02), trades not named (U01)."""
    with place.store.read() as reader:
        found = round_progress.coverage(round_progress.progress(reader, round_id))
        without = surveys.without_trade(reader, round_id)
    said = []
    if found.short:
        names = ", ".join(found.short[:_NAMED])
        if len(found.short) > _NAMED:
            names = translate("surveys", "{list} and {n} more", list=names, n=len(found.short) - _NAMED)
        least = f"{round_progress.LEAST_PERCENT} %"
        shown = {"n": show_number(len(found.short)), "limit": least, "list": names}
        said.append(
            _asked_so_far(found) + translate("surveys", "{n} hamlets are below {limit}: {list}.", **shown)
        )
    if without:
        said.append(_without_trade(without))
    return " ".join(said)


def _without_trade(many: int) -> str:
    return translate(
        "surveys",
        "{n} people want to learn but named no trade, so the table by trade leaves them out.",
        n=show_number(many),
    )


def _asked_so_far(found: round_progress.Coverage) -> str:
    if not found.households:
        return ""
    return translate(
        "surveys",
        "Only {done}/{all} households were asked ({percent}); ",
        done=show_number(found.reached),
        all=show_number(found.households),
        percent=show_percent(found.reached, found.households),
    )
