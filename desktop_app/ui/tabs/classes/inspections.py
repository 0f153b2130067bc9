"""Inspection turns: six quick fields, and the minutes with an answer to each block."""

from collections.abc import Sequence
from functools import partial

from desktop_app.desk import classes, inspections
from desktop_app.documents.printing import draw_form
from desktop_app.domain.training import ANSWERS, INSPECTION_BLOCKS, INSPECTION_KINDS
from desktop_app.i18n import mark, translate
from desktop_app.paths import file_name
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_choices import RowChoices, tell_name
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

REMARK = "remark."
"""What the key of a block's remark begins with; its block follows."""


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
        Field("fixed_on", mark("inspections", "Put right on"), "day"),
        Field("started_at", mark("inspections", "From (hour)")),
        Field("ended_at", mark("inspections", "To (hour)")),
    )


def start_inspection(place: Workplace) -> Values:
    """A turn is mostly written down on its day."""
    return {"held_on": place.today(), "kind": "planned"}


def add_inspection(store: Store, values: Values) -> str:
    """Record a turn."""
    fields = dict(values)
    return inspections.record_inspection(store, fields.pop("class_id"), fields.pop("held_on"), **fields)


def edit_inspection(store: Store, inspection_id: str, values: Values) -> None:
    """Write what was changed of a turn."""
    inspections.edit_inspection(store, inspection_id, **values)


INSPECTIONS = Records(
    inspections.INSPECTIONS,
    mark("inspections", "No inspection turn is recorded yet."),
    mark("inspections", "Turn"),
    inspection_fields,
    inspections.inspection_fields,
    add_inspection,
    edit_inspection,
    start=start_inspection,
    carried=("held_on", "kind", "delegation", "leader"),
    once=frozenset({"class_id"}),
    remove=inspections.remove_inspection,
)


class InspectionsPane(RecordList):
    """Inspection turns; minutes are written afterwards and printed."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(
            place,
            INSPECTIONS,
            (
                Tool("quick", mark("inspections", "Quick entry"), "clipboard-list", "F8", self.add),
                Tool("minutes", mark("inspections", "Minutes"), "file-text", "Ctrl+M", self.write_minutes),
                Tool("print", mark("inspections", "Print minutes"), "printer", "Ctrl+P", self.print),
            ),
        )

    def write_minutes(self) -> None:
        """Answer the blocks of the minutes; an answer taken out is no longer given."""
        row = self.current_id()
        if not row:
            return
        with self.place.store.read() as reader:
            known = inspections.answers_of(reader, row)
        title = f"{translate('inspections', 'Minutes')} · {self.current_name()}"
        question = Question(title, minutes_fields(), self.place.today())
        shown = {block: answer for block, (answer, _) in known.items()}
        shown |= {REMARK + block: remark for block, (_, remark) in known.items()}
        values = RecordDialog.ask(self, question, shown)
        if values is not None:
            said = {block: (values.get(block), values.get(REMARK + block)) for block in INSPECTION_BLOCKS}
            changed = {
                block: answer for block, answer in said.items() if answer != known.get(block, (None, None))
            }
            self.save(partial(inspections.edit_inspection, self.place.store, row, changed))

    def print(self) -> None:
        """Show the minutes on paper."""
        row = self.current_id()
        if row:
            with self.place.store.read() as reader:
                turn = inspections.inspection_fields(reader, row)
                code = classes.class_fields(reader, turn["class_id"])["code"]
            name = file_name("F16", code or "", turn["held_on"] or "", ending=".pdf")
            show_paper(self, self.place, partial(draw_form, self.place.store, "F16", row), name)


def minutes_fields() -> list[Field]:
    """The answer to each block of the minutes, and a remark beside it."""
    remark = mark("inspections", "Remark")
    return [
        field
        for block, word in INSPECTION_BLOCKS.items()
        for field in (Field(block, word, "code", codes=ANSWERS), Field(REMARK + block, remark))
    ]
