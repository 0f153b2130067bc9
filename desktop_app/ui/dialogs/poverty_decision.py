"""The yearly decision on poor households: its list read, each row judged, and then one change."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget
from sqlalchemy import Select, select

from desktop_app.desk import poverty
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.poverty import TAKEN, VERDICTS, DecidedHousehold, Decision, Taken, Verdict
from desktop_app.domain.base import METADATA
from desktop_app.domain.person import POVERTY_CLASSES
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.sheets.poverty_list import PovertyList, read_poverty_list
from desktop_app.store.keeping import BEFORE_LIST, kept_first
from desktop_app.ui.dialogs.import_people_file import SUFFIXES
from desktop_app.ui.dialogs.printed_list import Printed, PrintedList
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import CANCEL, Question, RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.dates import YEARS
from desktop_app.vietnam.numbers import show_number

TITLE = mark("poverty", "Poor and near-poor households by decision")
CHECK = mark("poverty", "Check the list")
FIELDS = (
    Field("number", mark("poverty", "Number of the decision"), required=True),
    Field("decided_on", mark("poverty", "Signed on"), "day", required=True),
    Field("year", mark("poverty", "Classes of the year"), "digits", required=True),
    Field(
        "otherwise",
        mark("poverty", "Class where the list says none"),
        "code",
        codes=POVERTY_CLASSES,
        help=mark("poverty", "For a list of one class only; else leave it empty"),
    ),
)


def _no_statement() -> Select[Any]:
    return select(METADATA.tables["poverty"].c.id)


CHECKED = ListKind(
    "poverty_decision",
    TITLE,
    mark("lists", "rows"),
    (
        Column("row", mark("poverty", "Row"), width=60),
        Column("name", mark("poverty", "Head of household"), width=200),
        Column("hamlet", mark("poverty", "Hamlet"), width=160),
        Column("class", mark("poverty", "Class"), width=120),
        Column("verdict", mark("poverty", "In the book"), width=240),
        Column("members", mark("poverty", "Members"), width=90),
    ),
    _no_statement,
    "",
)


class Checked(NamedTuple):
    """A decision with its list, and what is found in the book for each row."""

    decision: Decision
    listed: PovertyList
    verdicts: list[Verdict]

    @property
    def households(self) -> list[DecidedHousehold]:
        """The rows that could be read."""
        return [one for _, _, one in self.listed.rows]


def import_decision(parent: QWidget, place: Workplace) -> None:
    """Ask for the file and the decision, check the list, and show what would be written."""
    kinds = translate("import_people", "Lists ({endings})", endings=" ".join(f"*{one}" for one in SUFFIXES))
    path, _ = QFileDialog.getOpenFileName(parent, str(TITLE), "", kinds)
    if not path:
        return
    question = Question(str(TITLE), FIELDS, place.today(), CHECK, check=_faults)
    values = RecordDialog.ask(parent, question, {"year": place.today()[:4]})
    if values is None:
        return
    decision = Decision(values["number"], values["decided_on"], int(values["year"]))
    title = translate("poverty", "Checking the list")

    def work(_tick: Tick) -> Checked:
        return check(place, Path(path), decision, values["otherwise"] or "")

    place.jobs.run(title, work, partial(_show, parent, place), partial(message.refuse, parent))


def _faults(values: dict[str, Any]) -> dict[str, str]:
    """A year that is none is said beside its field."""
    if values["year"] in map(str, YEARS):
        return {}
    refusal = Refusal("year_unknown", year=values["year"])
    return {"year": f"{refusal.sentence} {refusal.step}"}


def check(place: Workplace, path: Path, decision: Decision, otherwise: str) -> Checked:
    """Read a list and look for its households in the book; Refusals as `read_people`."""
    listed = read_poverty_list(path, date.fromisoformat(place.today()), otherwise)
    with place.store.read() as reader:
        households = [one for _, _, one in listed.rows]
        return Checked(decision, listed, poverty.judge(reader, place.store.own_area, households))


def _show(parent: QWidget, place: Workplace, checked: Checked) -> None:
    dialog = DecisionDialog(parent, place, checked)
    dialog.exec()
    dialog.deleteLater()


class DecisionDialog(PrintedList):
    """The rows with what is in the book for each; the rows found are written down together."""

    def __init__(self, parent: QWidget | None, place: Workplace, checked: Checked) -> None:
        empty = mark("poverty", "The list names no household.")
        title = translate("poverty", "Decision {number}", number=checked.decision.number)
        super().__init__(parent, place, Printed(CHECKED, title, "", rows_of(checked), empty))
        self.checked, self.taken = checked, Taken([], 0)
        many = sum(one.code in TAKEN for one in checked.verdicts)
        left = len(checked.verdicts) - many + len(checked.listed.rejected)
        self.said = QLabel(
            translate(
                "poverty",
                "{n} households are written down; {left} rows are not. Marks of before that the decision "
                "does not renew end.",
                n=show_number(many),
                left=show_number(left),
            )
        )
        words = translate("poverty", "Write {n} households", n=show_number(many))
        self.primary, self.leave = QPushButton(words), QPushButton(str(CANCEL))
        self.primary.setEnabled(many > 0)
        self._lay_out_foot()

    def take(self) -> None:
        """Write the decision down as one change, after a backup; undo takes it back whole."""
        store, checked = self.place.store, self.checked

        def work(_tick: Tick) -> Taken:
            return poverty.take_decision(store, checked.decision, checked.households)

        self.primary.setEnabled(False)
        title = translate("poverty", "Writing the decision down")
        kept = kept_first(store, BEFORE_LIST, work)
        self.place.jobs.write(title, kept, self._on_taken, partial(message.refuse, self))

    def _on_taken(self, taken: Taken) -> None:
        self.taken = taken
        many = sum(one.code in TAKEN for one in taken.verdicts)
        sentence = translate(
            "poverty",
            "{n} households have their class of {year}; {ended} marks of before ended.",
            n=show_number(many),
            year=self.checked.decision.year,
            ended=show_number(taken.ended),
        )
        message.tell(self, sentence, translate("poverty", "Undo (Ctrl+Z) takes all of it back."))
        self.accept()

    def _lay_out_foot(self) -> None:
        row = QHBoxLayout()
        theme.spread(row, theme.BETWEEN, (theme.DIALOG,) * 4)
        self.said.setWordWrap(True)
        theme.say_as(self.primary, "primary")
        self.primary.clicked.connect(self.take)
        self.leave.clicked.connect(self.reject)
        row.addWidget(self.said, 1)
        row.addWidget(self.leave)
        row.addWidget(self.primary)
        foot = QWidget()
        foot.setLayout(row)
        column = self.layout()
        if column:
            column.addWidget(foot)


def rows_of(checked: Checked) -> list[dict[str, Any]]:
    """The rows as the dialog shows them; those that could not be read stand last, with the reason."""
    listed = zip(checked.listed.rows, checked.verdicts, strict=True)
    judged = [
        {
            "id": f"{sheet}/{row}",
            "row": str(row),
            "name": one.name,
            "hamlet": one.hamlet or "",
            "class": str(POVERTY_CLASSES[one.poverty_class]) if one.poverty_class else "",
            "verdict": str(VERDICTS[verdict.code]),
            "members": show_number(len(verdict.members)) if verdict.code in TAKEN else "",
        }
        for (sheet, row, one), verdict in listed
    ]
    blank = dict.fromkeys(("name", "hamlet", "class", "members"), "")
    rejected = [
        {"id": f"{one.sheet}/{one.row}", "row": str(one.row), **blank, "verdict": one.reason}
        for one in checked.listed.rejected
    ]
    return [*judged, *rejected]
