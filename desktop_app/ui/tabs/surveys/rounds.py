"""Survey rounds: when everybody was asked, how many were, and the closing of a round."""

from collections.abc import Sequence
from functools import partial

from desktop_app.desk import surveys
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.tabs.surveys import papers
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.message import Way
from desktop_app.ui.widgets.record_dialog import CANCEL
from desktop_app.ui.widgets.record_list import LEAVE, TAKE, RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard
from desktop_app.vietnam.numbers import show_number


def round_fields(_place: Workplace) -> Sequence[Field]:
    """What is asked of a round."""
    return (
        Field("name", mark("surveys", "Name of the round"), required=True, wide=True),
        Field("opened_on", mark("surveys", "Opened on"), "day", required=True),
    )


def open_round(store: Store, values: Values) -> str:
    """Open a round."""
    return surveys.open_round(store, values["name"], values["opened_on"])


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
        super().__init__(place, ROUNDS, (close, standard("print", self.print)))

    def print(self) -> None:
        """Choose a paper of the round and show it."""
        if row_id := self.current_id():
            papers.print_of_round(self, self.place, row_id, self.current_name())

    def close_or_reopen(self) -> None:
        """Close the round today, or open it again, after a question."""
        row_id = self.current_id()
        if not row_id:
            return
        row = self.model.row(self.pane.grid.currentIndex().row())
        is_open = row["state"] == "open"
        words = mark("surveys", "Close") if is_open else mark("surveys", "Reopen")
        ways = (Way(TAKE, words), Way(LEAVE, CANCEL))
        answer = message.ask(self, _sentence(row, is_open=is_open), ways)
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
