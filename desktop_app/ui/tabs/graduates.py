"""Việc làm: what became of learners, and work abroad."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desktop_app.desk import classes, graduates, people
from desktop_app.domain.steps import PLACEMENT_STEPS, next_states
from desktop_app.domain.survey import MARKETS
from desktop_app.domain.work import DIFFICULTIES, OUTCOMES, PLACEMENT_STATES, TRADE_USES
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_choices import RowChoices, tell_learner, tell_person
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

OUTCOME_TONES = {
    "outcome": {"no_work": "warn", "not_reached": "muted"} | dict.fromkeys(list(OUTCOMES)[:6], "good"),
}
PLACEMENT_TONES = {"status": {"departed": "good", "given_up": "bad", "returned_early": "warn"}}


def outcome_fields(place: Workplace) -> Sequence[Field]:
    """What a learner is asked 6 and 12 months after the course."""
    learners = RowChoices(place, classes.ENROLMENTS, tell_learner)
    return (
        Field(
            "enrolment_id", mark("outcomes", "Learner"), "link", required=True, choices=learners, wide=True
        ),
        Field("asked_on", mark("outcomes", "Asked on"), "day", required=True),
        Field("round", mark("outcomes", "Round (1: 6 months, 2: 12 months)"), "number"),
        Field("outcome", mark("outcomes", "Outcome"), "code", required=True, codes=OUTCOMES),
        Field("employer", mark("outcomes", "Place of work")),
        Field("trade_use", mark("outcomes", "Trade used"), "code", codes=TRADE_USES),
        Field("monthly_income", mark("outcomes", "Monthly income (đồng)"), "dong"),
        Field("difficulty", mark("outcomes", "Difficulty"), "code", codes=DIFFICULTIES),
        Field("own_money", mark("outcomes", "Own contribution (đồng)"), "dong"),
        Field("own_days", mark("outcomes", "Own contribution (days of work)"), "number"),
        Field("remark", mark("outcomes", "Remark"), "note", wide=True),
    )


def add_outcome(store: Store, values: Values) -> str:
    """Write an answer down."""
    known = {key: value for key, value in values.items() if value is not None}
    learner, asked_on, outcome = (known.pop(key) for key in ("enrolment_id", "asked_on", "outcome"))
    return graduates.record_outcome(store, learner, asked_on, outcome, **known)


def edit_outcome(store: Store, outcome_id: str, values: Values) -> None:
    """Write what was changed of an answer."""
    graduates.edit_outcome(store, outcome_id, **values)


def placement_fields(place: Workplace) -> Sequence[Field]:
    """What is written down of somebody introduced to work abroad."""
    return (
        Field(
            "person_id",
            mark("placements", "Person"),
            "link",
            required=True,
            choices=RowChoices(place, people.PEOPLE, tell_person),
            wide=True,
        ),
        Field("market", mark("placements", "Market"), "code", codes=MARKETS),
        Field("company", mark("placements", "Sending company")),
        Field("job", mark("placements", "Job")),
        Field("introduced_on", mark("placements", "Introduced on"), "day", required=True),
        Field("departed_on", mark("placements", "Departed on"), "day"),
        Field("months", mark("placements", "Months"), "number"),
        Field("remark", mark("placements", "Remark"), "note", wide=True),
    )


def add_placement(store: Store, values: Values) -> str:
    """Write down an introduction."""
    person, introduced_on = values.pop("person_id"), values.pop("introduced_on")
    return graduates.add_placement(store, person, introduced_on, **values)


def edit_placement(store: Store, placement_id: str, values: Values) -> None:
    """Write what was changed of a placement."""
    graduates.edit_placement(store, placement_id, **values)


OUTCOMES_HERE = Records(
    graduates.OUTCOMES_LIST,
    mark("outcomes", "Nobody has been asked yet what became of the course."),
    mark("outcomes", "Outcome"),
    outcome_fields,
    lambda reader, row: graduates.fields_of(reader, "outcome", row),
    add_outcome,
    edit_outcome,
    OUTCOME_TONES,
    carried=("asked_on", "round"),
    start=lambda place: {"asked_on": place.today(), "round": 1},
    once=frozenset({"enrolment_id"}),
    remove=graduates.remove_outcome,
)
PLACEMENTS_HERE = Records(
    graduates.PLACEMENTS,
    mark("placements", "Nobody has been introduced to work abroad yet."),
    mark("placements", "Work abroad"),
    placement_fields,
    lambda reader, row: graduates.fields_of(reader, "overseas_placement", row),
    add_placement,
    edit_placement,
    PLACEMENT_TONES,
    carried=("introduced_on", "market", "company"),
    start=lambda place: {"introduced_on": place.today()},
    once=frozenset({"person_id"}),
    remove=graduates.remove_placement,
)


class OutcomesPane(RecordList):
    """Answers after training; the digits 1 to 9 set the outcome of the row the keys are in."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, OUTCOMES_HERE)
        for number, code in enumerate(OUTCOMES, start=1):
            keys = QShortcut(QKeySequence(str(number)), self.pane.grid)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self.set_outcome, code))

    def set_outcome(self, code: str) -> None:
        """Set the outcome of the row the keys are in."""
        row = self.current_id()
        if row:
            self.save(partial(graduates.edit_outcome, self.place.store, row, outcome=code))


class PlacementsPane(RecordList):
    """People introduced to work abroad, step by step."""

    def __init__(self, place: Workplace) -> None:
        step = Tool("step", mark("placements", "Next step"), "chevron-right", "", self.step)
        super().__init__(place, PLACEMENTS_HERE, (step,))

    def step(self) -> None:
        """Bring the chosen placement to its next state; departing asks for the day."""
        row = self.current_id()
        if not row:
            return
        with self.place.store.read() as reader:
            known = graduates.fields_of(reader, "overseas_placement", row)
        states = {code: PLACEMENT_STATES[code] for code in next_states(PLACEMENT_STEPS, known["state"])}
        fields = (
            Field("state", mark("placements", "Next step"), "code", required=True, codes=states),
            Field("departed_on", mark("placements", "Departed on"), "day"),
        )
        question = Question(translate("placements", "Next step"), fields, self.place.today())
        values = RecordDialog.ask(self, question, {"departed_on": known["departed_on"]})
        if values is not None:
            self.save(partial(graduates.step_placement, self.place.store, row, **values))


class GraduatesTab(RoomsTab):
    """After training first, then work abroad."""

    NAME = "graduates"
    WATCHES = frozenset({"outcome", "overseas_placement", "enrolment", "school_class", "person"})
    PLACES = (
        Place("outcomes", mark("graduates", "After training"), OutcomesPane, "outcome"),
        Place("placements", mark("graduates", "Work abroad"), PlacementsPane, "overseas_placement"),
    )
