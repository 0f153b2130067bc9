"""Lớp học: classes from plan to end, their learners, attendance and inspections."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from desktop_app.desk import attendance, classes, inspections, surveys, units
from desktop_app.desk.attendance import Timetable
from desktop_app.desk.people import known_people
from desktop_app.documents.printing import draw_form
from desktop_app.domain.steps import CLASS_STEPS, next_states
from desktop_app.domain.training import (
    ANSWERS,
    CLASS_STATES,
    FUNDING,
    INSPECTION_BLOCKS,
    INSPECTION_KINDS,
    LEVELS,
)
from desktop_app.i18n import Text, mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.widgets.chooser import CodeChoices
from desktop_app.ui.widgets.excel import words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_choices import RowChoices, tell_name
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

TONES = {
    "status": {
        "running": "good",
        "enrolling": "info",
        "approved": "info",
        "cancelled": "bad",
        "paused": "warn",
        "returned": "warn",
    },
}
WEEK = (
    mark("weekday", "Mon"),
    mark("weekday", "Tue"),
    mark("weekday", "Wed"),
    mark("weekday", "Thu"),
    mark("weekday", "Fri"),
    mark("weekday", "Sat"),
    mark("weekday", "Sun"),
)
MOST_CHOSEN = 60


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


def inspection_fields(place: Workplace) -> Sequence[Field]:
    """The six quick fields of a turn, and what comes of it."""
    choices = RowChoices(place, classes.CLASSES, tell_name)
    return (
        Field("class_id", mark("inspections", "Class"), "link", required=True, choices=choices),
        Field("held_on", mark("inspections", "Day"), "day", required=True),
        Field("kind", mark("inspections", "Form"), "code", codes=INSPECTION_KINDS),
        Field("delegation", mark("inspections", "Delegation")),
        Field("leader", mark("inspections", "Leader")),
        Field("by_sheet", mark("inspections", "Present by the sheet"), "number"),
        Field("counted", mark("inspections", "Counted on the spot"), "number"),
        Field("violations", mark("inspections", "Breaches of rules"), "number"),
        Field("conclusion", mark("inspections", "Conclusion"), "note", wide=True),
        Field("finding", mark("inspections", "Finding"), "note", wide=True),
        Field("owner", mark("inspections", "Who puts it right")),
        Field("due_on", mark("inspections", "Until"), "day"),
    )


def add_inspection(store: Store, values: Values) -> str:
    """Record a turn."""
    return inspections.record_inspection(store, values.pop("class_id"), values.pop("held_on"), **values)


def edit_inspection(store: Store, inspection_id: str, values: Values) -> None:
    """Write what was changed of a turn."""
    inspections.edit_inspection(store, inspection_id, **values)


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
LEARNERS = Records(classes.ENROLMENTS, mark("classes", "Nobody was placed in a class yet."))
INSPECTIONS = Records(
    inspections.INSPECTIONS,
    mark("inspections", "No inspection turn is recorded yet."),
    mark("inspections", "Turn"),
    inspection_fields,
    inspections.inspection_fields,
    add_inspection,
    edit_inspection,
)


class ClassesPane(RecordList):
    """Classes and what is done with one: learners, decision, state, timetable, attendance, papers."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(
            place,
            CLASSES,
            (
                Tool("place", mark("classes", "Put into class"), "users", "Ctrl+L", self.place_learners),
                Tool("decide", mark("classes", "Decision"), "file-text", "", self.decide),
                Tool("plan", mark("classes", "Timetable"), "calendar-days", "", self.plan),
                Tool("attend", mark("classes", "Attendance"), "check", "F7", self.attend),
                Tool("step", mark("classes", "Next step"), "chevron-right", "", self.step),
                Tool("print", mark("classes", "Print"), "printer", "Ctrl+P", self.print),
            ),
        )

    def place_learners(self) -> None:
        """Choose among those who asked for the class's trade."""
        chosen = self._class()
        if chosen is None:
            return
        with self.place.store.read() as reader:
            taken = {row["person"] for row in classes.class_learners(reader, chosen["id"])}
            wanting = [
                one for one in surveys.people_wanting(reader, chosen["trade"] or "") if one not in taken
            ]
            names = {one.id: one for one in known_people(reader) if one.id in set(wanting[:MOST_CHOSEN])}
        fields = [
            Field(one, Text("", f"{names[one].name}, {names[one].hamlet or ''}"), "flag")
            for one in wanting
            if one in names
        ]
        values = self._question(mark("classes", "Put into class"), fields)
        people = [one for one, said in (values or {}).items() if said]
        if people:
            self.save(partial(classes.place_learners, self.place.store, chosen["id"], people))

    def decide(self) -> None:
        """Write the decision down; roll numbers are fixed by it."""
        fields = (
            Field("decision", mark("classes", "Number of the decision"), required=True),
            Field("decided_on", mark("classes", "Day of the decision"), "day", required=True),
        )
        self._do(
            mark("classes", "Decision"),
            fields,
            lambda row, v: classes.decide_class(self.place.store, row, **v),
        )

    def plan(self) -> None:
        """Plan the sessions of the class."""
        days = [Field(f"day{n}", word, "flag") for n, word in enumerate(WEEK)]
        fields = (
            Field("first", mark("classes", "First session on"), "day", required=True),
            Field("many", mark("classes", "Sessions"), "number", required=True),
            Field("minutes", mark("classes", "Minutes each"), "number"),
            Field("morning", mark("classes", "Morning"), "flag"),
            Field("afternoon", mark("classes", "Afternoon"), "flag"),
            Field("evening", mark("classes", "Evening"), "flag"),
            *days,
        )
        self._do(mark("classes", "Timetable"), fields, self._plan)

    def _plan(self, class_id: str, values: Values) -> Any:
        weekdays = frozenset(n for n in range(7) if values.get(f"day{n}"))
        parts = tuple(part for part in ("morning", "afternoon", "evening") if values.get(part))
        timetable = Timetable(weekdays, parts, values.get("minutes") or 240)
        return attendance.plan_sessions(
            self.place.store, class_id, values["first"], values["many"], timetable
        )

    def attend(self) -> None:
        """Open the attendance of the class."""
        chosen = self._class()
        if chosen is not None:
            AttendanceDialog(self, self.place, chosen["id"], chosen["code"] or "").open()

    def step(self) -> None:
        """Bring the class to its next state."""
        chosen = self._class()
        if chosen is None:
            return
        states = {code: CLASS_STATES[code] for code in next_states(CLASS_STEPS, chosen["state"])}
        fields = (Field("state", mark("classes", "Next step"), "code", required=True, codes=states),)
        self._do(
            mark("classes", "Next step"),
            fields,
            lambda row, v: classes.step_class(self.place.store, row, **v),
        )

    def print(self) -> None:
        """Choose a paper of the class and show it."""
        papers = {
            "F09": mark("classes", "Learner list"),
            "F13b": mark("classes", "Attendance sheet, blank"),
            "F13": mark("classes", "Attendance sheet, as recorded"),
        }
        chosen = self._class()
        fields = (Field("form", mark("classes", "Paper"), "code", required=True, codes=papers),)
        values = self._question(mark("classes", "Print"), fields, {"form": "F13b"}) if chosen else None
        if chosen is not None and values is not None:
            name = f"{values['form']}-{chosen['code'] or ''}.pdf"
            show_paper(
                self, self.place, partial(draw_form, self.place.store, values["form"], chosen["id"]), name
            )

    def _class(self) -> dict[str, Any] | None:
        row = self.current_id()
        if not row:
            return None
        with self.place.store.read() as reader:
            return classes.class_fields(reader, row)

    def _question(self, title: Text, fields: Sequence[Field], values: Values | None = None) -> Values | None:
        return RecordDialog.ask(self, Question(str(title), fields, self.place.today()), values or {})

    def _do(self, title: Text, fields: Sequence[Field], act: Callable[[str, Values], Any]) -> None:
        row = self.current_id()
        values = self._question(title, fields) if row else None
        if values is not None:
            self.save(partial(act, row, values))


class InspectionsPane(RecordList):
    """Inspection turns; minutes are written afterwards and printed."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(
            place,
            INSPECTIONS,
            (
                Tool("quick", mark("inspections", "Quick entry"), "clipboard-list", "F8", self.add),
                Tool("minutes", mark("inspections", "Minutes"), "file-text", "", self.write_minutes),
                Tool("print", mark("inspections", "Print minutes"), "printer", "Ctrl+P", self.print),
            ),
        )

    def write_minutes(self) -> None:
        """Answer the blocks of the minutes."""
        row = self.current_id()
        if not row:
            return
        with self.place.store.read() as reader:
            known = inspections.answers_of(reader, row)
        fields = [Field(block, word, "code", codes=ANSWERS) for block, word in INSPECTION_BLOCKS.items()]
        question = Question(translate("inspections", "Minutes"), fields, self.place.today())
        values = RecordDialog.ask(self, question, {block: answer for block, (answer, _) in known.items()})
        if values is not None:
            said = {block: (one, known.get(block, ("", None))[1]) for block, one in values.items() if one}
            self.save(partial(inspections.edit_inspection, self.place.store, row, said))

    def print(self) -> None:
        """Show the minutes on paper."""
        row = self.current_id()
        if row:
            show_paper(self, self.place, partial(draw_form, self.place.store, "F16", row), "F16.pdf")


class ClassesTab(RoomsTab):
    """Classes, their learners, inspections."""

    NAME = "classes"
    WATCHES = frozenset(
        {
            "school_class",
            "enrolment",
            "session",
            "attendance",
            "inspection",
            "inspection_item",
            "person",
            "provider",
        }
    )
    PLACES = (
        Place("classes", mark("classes", "Classes"), ClassesPane, "school_class"),
        Place("learners", mark("classes", "Learners"), partial(RecordList, records=LEARNERS), "enrolment"),
        Place("inspections", mark("classes", "Inspections"), InspectionsPane, "inspection"),
    )
