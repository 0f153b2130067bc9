"""The learners of all classes: who left and came back, and how the course ended for them."""

from collections.abc import Sequence
from functools import partial

from desktop_app.desk import classes
from desktop_app.domain.training import ENROLMENT_STATES
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

LEAVING = {code: ENROLMENT_STATES[code] for code in ("dropped_out", "on_leave", "withdrawn")}
RESULTS = {code: ENROLMENT_STATES[code] for code in ("completed", "failed")}
TONES = {
    "status": {
        "learning": "good",
        "placed": "info",
        "on_leave": "warn",
        "dropped_out": "bad",
        "failed": "bad",
        "completed": "good",
        "withdrawn": "muted",
    }
}


def learner_fields(_place: Workplace) -> Sequence[Field]:
    """What may be corrected of a learner in a class."""
    return (
        Field("joined_on", mark("classes", "Joined on"), "day"),
        Field("left_on", mark("classes", "Left on"), "day"),
        Field("reason", mark("classes", "Reason"), wide=True),
    )


def edit_learner(store: Store, enrolment_id: str, values: Values) -> None:
    """Write what was corrected."""
    classes.edit_enrolment(store, enrolment_id, **values)


LEARNERS = Records(
    classes.ENROLMENTS,
    mark("classes", "Nobody was placed in a class yet."),
    mark("classes", "Learner"),
    learner_fields,
    classes.enrolment_fields,
    edit=edit_learner,
    tones=TONES,
)


class LearnersPane(RecordList):
    """Everybody in a class; type a class code to see one class."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(
            place,
            LEARNERS,
            (
                Tool("leave", mark("classes", "Leave"), "log-out", "Ctrl+B", self.leave),
                Tool("return", mark("classes", "Learn on"), "undo-2", "", self.bring_back),
                Tool("result", mark("classes", "Result"), "graduation-cap", "", self.set_result),
            ),
        )

    def leave(self) -> None:
        """Write down from which day on the learner does not come, and why."""
        row = self.current_id()
        fields = (
            Field("state", mark("classes", "How"), "code", required=True, codes=LEAVING),
            Field("left_on", mark("classes", "From which day on"), "day", required=True),
            Field("reason", mark("classes", "Reason"), wide=True),
        )
        start = {"state": "dropped_out", "left_on": self.place.today()}
        values = self._answer(translate("classes", "Leave the class"), fields, start) if row else None
        if values is not None:
            self.save(partial(classes.leave_class, self.place.store, row, **values))

    def bring_back(self) -> None:
        """Take back that the learner left."""
        if row := self.current_id():
            self.save(partial(classes.return_to_class, self.place.store, row))

    def set_result(self) -> None:
        """Write down how the course ended for the learner."""
        row = self.current_id()
        fields = (Field("state", mark("classes", "Result"), "code", required=True, codes=RESULTS),)
        title = translate("classes", "Result of the course")
        values = self._answer(title, fields, {"state": "completed"}) if row else None
        if values is not None:
            self.save(partial(classes.set_result, self.place.store, row, values["state"]))

    def _answer(self, title: str, fields: Sequence[Field], start: Values) -> Values | None:
        question = Question(f"{title} · {self.current_name()}", fields, self.place.today())
        return RecordDialog.ask(self, question, start)
