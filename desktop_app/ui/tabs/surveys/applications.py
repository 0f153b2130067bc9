"""Applications for training: received, answered in time, printed as F06."""

from collections.abc import Sequence
from functools import partial

from desktop_app.desk import applications, people
from desktop_app.documents.printing import draw_form
from desktop_app.domain.application import ANSWERS
from desktop_app.i18n import mark, translate
from desktop_app.paths import file_name
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.widgets.excel import words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_choices import RowChoices, tell_person
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard

TONES = {"state": {"missing": "warn", "eligible": "info", "not_eligible": "info", "answered": "good"}}
ANSWER = mark("applications", "Answer")


def answer_fields() -> Sequence[Field]:
    """What is asked of an answer."""
    given = mark("applications", "Day the answer was given to the person")
    return (
        Field("answer", mark("applications", "Answer given"), "code", codes=ANSWERS),
        Field("answered_on", mark("applications", "Answered on"), "day", help=given),
    )


def application_fields(place: Workplace) -> Sequence[Field]:
    """What is written down of an application."""
    choices = RowChoices(place, people.PEOPLE, tell_person)
    due = mark("applications", "Empty: 7 working days, Monday to Friday; holidays are not counted off")
    papers = mark("applications", "Such as: copy of the ID card, certificate of the policy group")
    return (
        Field("person_id", mark("applications", "Person"), "link", required=True, choices=choices, wide=True),
        Field("trade", mark("applications", "Trade"), "trade", required=True, codes=words_of(place)["trade"]),
        Field("received_on", mark("applications", "Received on"), "day", required=True),
        Field("missing", mark("applications", "Papers missing"), help=papers),
        Field("due_on", mark("applications", "Answer due on"), "day", help=due),
        *answer_fields(),
        Field("remark", mark("applications", "Remark"), "note", wide=True),
    )


def add_application(store: Store, values: Values) -> str:
    """Write an application down."""
    known = {key: value for key, value in values.items() if value is not None}
    return applications.receive(
        store, known.pop("person_id"), known.pop("trade"), known.pop("received_on"), **known
    )


def edit_application(store: Store, application_id: str, values: Values) -> None:
    """Write what was changed of an application."""
    applications.edit_application(store, application_id, **values)


APPLICATIONS = Records(
    applications.APPLICATIONS,
    mark("applications", "No application for training has been received yet."),
    mark("applications", "Application for training"),
    application_fields,
    applications.application_of,
    add_application,
    edit_application,
    TONES,
    carried=("received_on", "trade"),
    start=lambda place: {"received_on": place.today()},
    once=frozenset({"person_id"}),
    remove=applications.remove_application,
    beside={"answer_needed": "answer", "answered_early": "answered_on"},
)


class ApplicationsPane(RecordList):
    """The applications; the one the keys are in can be answered and printed."""

    def __init__(self, place: Workplace) -> None:
        answer = Tool("answer", ANSWER, "circle-check", "", self.answer)
        super().__init__(place, APPLICATIONS, (answer, standard("print", self.print)))

    def answer(self) -> None:
        """Ask for the answer to the application, and the day it was given."""
        row_id = self.current_id()
        if not row_id:
            return
        with self.place.store.read() as reader:
            known = applications.application_of(reader, row_id)
        shown = {key: known[key] for key in ("answer", "answered_on")}
        title = translate("applications", "Answer · {name}", name=self.current_name())
        question = Question(title, answer_fields(), self.place.today())
        values = RecordDialog.ask(
            self, question, shown | {"answered_on": shown["answered_on"] or self.place.today()}
        )
        if values is not None:
            self.save(partial(applications.edit_application, self.place.store, row_id, **values))

    def print(self) -> None:
        """Show the application as F06."""
        if row_id := self.current_id():
            draw = partial(draw_form, self.place.store, "F06", row_id)
            show_paper(self, self.place, draw, file_name("F06", self.current_name(), ending=".pdf"))
