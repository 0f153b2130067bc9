"""Classes, and what is done with one: learners, decision, steps, timetable, attendance, papers."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from desktop_app.desk import classes, units
from desktop_app.desk.class_card import class_card
from desktop_app.documents.printing import draw_form
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.steps import CLASS_STEPS, next_states
from desktop_app.domain.training import CLASS_STATES, FUNDING, LEVELS
from desktop_app.i18n import Text, mark, translate
from desktop_app.paths import file_name
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.dialogs.placing import PlacingDialog
from desktop_app.ui.dialogs.timetable import TimetableDialog
from desktop_app.ui.tabs.classes import steps
from desktop_app.ui.widgets.card import Card, CardContents, Event, State
from desktop_app.ui.widgets.chooser import CodeChoices
from desktop_app.ui.widgets.excel import words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_choices import RowChoices, tell_name
from desktop_app.ui.widgets.record_dialog import SAVE, Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

TONES = {
    "status": {
        "planned": "muted",
        "submitted": "info",
        "returned": "warn",
        "approved": "info",
        "enrolling": "info",
        "running": "good",
        "paused": "warn",
        "closed": "muted",
        "accepted": "muted",
        "settled": "muted",
        "cancelled": "bad",
    },
}
PAPERS = {
    "F09": mark("classes", "Learner list"),
    "F13b": mark("classes", "Attendance sheet, blank"),
    "F13n": mark("classes", "Attendance sheet, blank, “1” to “20”"),
    "F13": mark("classes", "Attendance sheet, as recorded"),
}


def class_fields(place: Workplace) -> Sequence[Field]:
    """What is written down of a class."""
    with place.store.read() as reader:
        providers = classes.providers(reader)
    return (
        Field("code", mark("classes", "Class code"), required=True),
        Field("trade", mark("classes", "Trade"), "trade", required=True, codes=words_of(place)["trade"]),
        Field("level", mark("classes", "Level"), "code", codes=LEVELS),
        Field("provider_id", mark("classes", "Training provider"), "link", choices=CodeChoices(providers)),
        Field(
            "hamlet_id",
            mark("classes", "Hamlet"),
            "link",
            choices=RowChoices(place, units.HAMLETS, tell_name),
        ),
        Field("place", mark("classes", "Place of class")),
        Field("opened_on", mark("classes", "Opening"), "day"),
        Field("closed_on", mark("classes", "Closing"), "day"),
        Field("hours", mark("classes", "Hours"), "number"),
        Field("funding", mark("classes", "Source of funds"), "code", codes=FUNDING),
        Field("organiser", mark("classes", "Organised by")),
        Field("teacher", mark("classes", "Teacher")),
        Field("class_head", mark("classes", "Class head")),
        Field("expected_job", mark("classes", "Expected job")),
        Field("expected_income", mark("classes", "Expected income (đồng)"), "dong"),
        Field("remark", mark("classes", "Remark"), "note", wide=True),
    )


def add_class(store: Store, values: Values) -> str:
    """Plan a class."""
    return classes.open_class(store, **values)


def edit_class(store: Store, class_id: str, values: Values) -> None:
    """Write what was changed of a class."""
    classes.edit_class(store, class_id, **values)


CLASSES = Records(
    classes.CLASSES,
    mark("classes", "No class is planned yet."),
    mark("classes", "Class"),
    class_fields,
    classes.class_fields,
    add_class,
    edit_class,
    TONES,
)


class ClassesPane(RecordList):
    """Classes; the card at the right follows the keys, with the next step of the class on its buttons."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(
            place,
            CLASSES,
            (
                Tool("place", mark("classes", "Put into class"), "users", "Ctrl+L", self.place_learners),
                Tool("plan", mark("classes", "Timetable"), "calendar-days", "Ctrl+T", self.plan),
                Tool("attend", mark("classes", "Attendance"), "check", "F7", self.attend),
                Tool("step", mark("classes", "Next step"), "chevron-right", "Ctrl+Return", self.step),
                Tool("print", mark("classes", "Print"), "printer", "Ctrl+P", self.print),
            ),
        )
        self.card = Card()
        self.card.followed.connect(self._on_followed)
        self.card.asked.connect(self.take_step)
        self.pane.put_right(self.card)
        self.gone_to.connect(self.show_card)

    def refresh(self) -> None:
        """Show the rows and the card again."""
        super().refresh()
        self.show_card(self.current_id())

    def show_card(self, class_id: str) -> None:
        """Show a class at the right."""
        contents = _contents(self.place, class_id) if class_id else None
        if contents is None:
            self.card.show_nothing()
        else:
            self.card.show_contents(contents)

    def place_learners(self) -> None:
        """Choose among those who asked for the class's trade, and everybody else."""
        if row := self.current_id():
            PlacingDialog(self, self.place, row).open()

    def decide(self) -> None:
        """Write the decision down; roll numbers are fixed by it."""
        chosen = self._class()
        values = self._ask_decision(chosen) if chosen else None
        if chosen and values:
            self.save(partial(classes.decide_class, self.place.store, chosen["id"], **values))

    def correct_decision(self) -> None:
        """Correct number or day of a decision; roll numbers stay."""
        chosen = self._class()
        values = self._ask_decision(chosen) if chosen else None
        if chosen and values:
            self.save(partial(classes.edit_class, self.place.store, chosen["id"], **values))

    def _ask_decision(self, chosen: dict[str, Any]) -> Values | None:
        fields = (
            Field("decision", mark("classes", "Number of the decision"), required=True),
            Field("decided_on", mark("classes", "Day of the decision"), "day", required=True),
        )
        known = {field.key: chosen[field.key] for field in fields}
        return self._question(mark("classes", "Decision"), fields, known)

    def plan(self) -> None:
        """Open the timetable of the class."""
        if row := self.current_id():
            TimetableDialog(self, self.place, row).open()

    def attend(self, session_id: str = "") -> None:
        """Open the attendance of the class, at a session where one is named."""
        chosen = self._class()
        if chosen is not None:
            AttendanceDialog(self, self.place, chosen["id"], chosen["code"] or "", session_id).open()

    def step(self) -> None:
        """Ask for the next step of the class, the usual one first, and take it."""
        chosen = self._class()
        if chosen is None:
            return
        after = next_states(CLASS_STEPS, chosen["state"])
        verbs = {code: steps.verb_of(chosen["state"], code) for code in after}
        field = Field("state", mark("classes", "Next step"), "code", required=True, codes=verbs)
        start = {"state": after[0]} if after else {}
        values = self._question(mark("classes", "Next step"), (field,), start)
        if values is not None:
            self.take_step(values["state"])

    def take_step(self, state: str) -> None:
        """Bring the class to a state, after what belongs to the step was asked."""
        chosen = self._class()
        if chosen is None:
            return
        if state == "approved":
            self.decide()
            return
        with self.place.store.read() as reader:
            doubt = steps.doubt_of(reader, chosen["id"], state, self.place.today())
        if not steps.agrees(self, doubt):
            return
        values = self._ask_day(chosen, state)
        if values is not None:
            self.save(partial(classes.step_class, self.place.store, chosen["id"], state, **values))

    def _ask_day(self, chosen: dict[str, Any], state: str) -> Values | None:
        field = steps.DAYS.get(state)
        if field is None or (chosen["state"], state) in steps.BACKWARDS:
            return {}
        verb = steps.verb_of(chosen["state"], state)
        return self._question(verb, (field,), {field.key: chosen[field.key] or self.place.today()}, verb)

    def print(self) -> None:
        """Choose a paper of the class and show it."""
        chosen = self._class()
        fields = (Field("form", mark("classes", "Paper"), "code", required=True, codes=PAPERS),)
        title = mark("classes", "Print")
        values = self._question(title, fields, {"form": "F13b"}, title) if chosen else None
        if chosen is not None and values is not None:
            draw = partial(draw_form, self.place.store, values["form"], chosen["id"])
            name = file_name(values["form"], chosen["code"] or "", ending=".pdf")
            show_paper(self, self.place, draw, name)

    def _class(self) -> dict[str, Any] | None:
        row = self.current_id()
        if not row:
            return None
        with self.place.store.read() as reader:
            return classes.class_fields(reader, row)

    def _question(
        self, title: Text, fields: Sequence[Field], values: Values | None = None, verb: Text = SAVE
    ) -> Values | None:
        full = f"{title} · {self.current_name()}"
        return RecordDialog.ask(self, Question(full, fields, self.place.today(), verb), values or {})

    def _on_followed(self, table: str, row_id: str) -> None:
        if table == "session":
            self.attend(row_id)
        elif table == "decision":
            self.correct_decision()
        elif table == "school_class":
            self.edit(row_id)
        else:
            self.place.go_to(table, row_id)


def _contents(place: Workplace, class_id: str) -> CardContents | None:
    names = words_of(place)["trade"]
    try:
        with place.store.read() as reader:
            found = class_card(
                reader, class_id, place.today(), lambda code: str(names.get(code or "", code or ""))
            )
    except Refusal:  # removed on the other thread since the row was read
        return None
    word = str(CLASS_STATES.get(found.state, found.state))
    states = [State(word, TONES["status"].get(found.state, "muted"))]
    if found.unrecorded:
        said = translate("classes", "{n} sessions not recorded", n=found.unrecorded)
        states.append(State(said, "warn"))
    events = [Event(one.day, one.text, (one.table, one.row)) for one in found.events]
    acts = steps.acts_of(found.state)
    return CardContents(found.code, found.trade, states, events, acts, found.facts)
