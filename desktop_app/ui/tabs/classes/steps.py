"""The steps of a class by their verbs, and what is asked before one is taken."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget
from sqlalchemy import Connection

from desktop_app.desk import inspections, timetable
from desktop_app.domain.steps import CLASS_STEPS, next_states
from desktop_app.i18n import Text, mark, translate
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.card import Act
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.message import Way
from desktop_app.ui.widgets.record_dialog import CANCEL

VERBS: dict[str, Text] = {
    "planned": mark("step", "Plan again"),
    "submitted": mark("step", "Submit"),
    "returned": mark("step", "Return"),
    "approved": mark("step", "Write the decision down"),
    "enrolling": mark("step", "Begin enrolling"),
    "running": mark("step", "Open the class"),
    "paused": mark("step", "Pause"),
    "closed": mark("step", "Close the class"),
    "accepted": mark("step", "Accept the class"),
    "settled": mark("step", "Settle the class"),
    "cancelled": mark("step", "Cancel the class"),
}
BACKWARDS: dict[tuple[str, str], Text] = {
    ("paused", "running"): mark("step", "Go on"),
    ("closed", "running"): mark("step", "Open again"),
    ("accepted", "closed"): mark("step", "Take acceptance back"),
    ("settled", "accepted"): mark("step", "Take settlement back"),
}
DAYS: dict[str, Field] = {
    "running": Field("opened_on", mark("classes", "Opening"), "day", required=True),
    "closed": Field("closed_on", mark("classes", "Closing"), "day", required=True),
}
"""The day that belongs to a step; it is asked for with what is known in it."""

ANYWAY, LEAVE = "anyway", message.LEAVE


def verb_of(before: str | None, after: str) -> Text:
    """The verb that brings a class from one state to another."""
    return BACKWARDS.get((before or "", after), VERBS[after])


def acts_of(state: str | None) -> list[Act]:
    """The steps that are allowed, the usual one first."""
    after = next_states(CLASS_STEPS, state)
    ahead = [one for one in after if (state or "", one) not in BACKWARDS]
    return [Act(one, str(verb_of(state, one)), is_next=one in ahead[:1]) for one in after]


class Doubt(NamedTuple):
    """A question before a step: the sentence, the way on, and what to do about it instead."""

    sentence: str
    anyway: Text
    step: str


def doubt_of(reader: Connection, class_id: str, after: str, today: str) -> Doubt | None:
    """What should be looked at before a class takes a step; None where nothing stands against it."""
    ask = _DOUBTS.get(after)
    return ask(reader, class_id, today) if ask else None


def agrees(parent: QWidget, doubt: Doubt | None) -> bool:
    """Whether the officer goes on all the same."""
    if doubt is None:
        return True
    ways = (Way(ANYWAY, doubt.anyway), Way(LEAVE, CANCEL))
    return message.ask(parent, doubt.sentence, ways, doubt.step) == ANYWAY


def _doubt_closing(reader: Connection, class_id: str, today: str) -> Doubt | None:
    rows = timetable.session_rows(reader, class_id, today)
    many = sum(row["state"] == "not_recorded" for row in rows)
    if not many:
        return None
    said = translate(
        "step", "{n} past sessions are not recorded, so they count for nobody. (Code A04)", n=many
    )
    step = translate("step", "Take their attendance first, or say that they fell out.")
    return Doubt(said, mark("step", "Close anyway"), step)


def _doubt_accepting(reader: Connection, class_id: str, _today: str) -> Doubt | None:
    if inspections.count_turns(reader, class_id):
        return None
    said = translate(
        "step",
        "The class has no inspection turn yet. Acceptance usually needs minutes that verify its sessions"
        " and learners. (Code C11)",
    )
    step = translate("step", "Record a turn in the list “Inspections” first.")
    return Doubt(said, mark("step", "Accept anyway"), step)


def _doubt_cancelling(_reader: Connection, _class_id: str, _today: str) -> Doubt | None:
    said = translate("step", "Cancel this class? Its learners can then be placed in another one.")
    return Doubt(said, mark("step", "Cancel the class"), translate("step", "Undo brings it back."))


_DOUBTS: dict[str, Callable[[Connection, str, str], Doubt | None]] = {
    "closed": _doubt_closing,
    "accepted": _doubt_accepting,
    "cancelled": _doubt_cancelling,
}
