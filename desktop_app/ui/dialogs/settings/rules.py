"""The dated rules with what stands behind each: every version, shipped or set here, and setting new ones."""

from functools import partial

from desktop_app.desk.catalogue import RuleEntry
from desktop_app.desk.rule_versions import RULE_LIST, remove_rule, rule_of, set_rule
from desktop_app.desk.rules import CHOICES, rule_word
from desktop_app.i18n import mark, translate
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

_TONES = {"state": {"unconfirmed": "warn", "confirmed": "good", "shipped": "muted"}}
_RECORDS = Records(
    RULE_LIST,
    mark("rules", "No rules came with the program."),
    mark("rules", "Rule"),
    tones=_TONES,
    remove=remove_rule,
)


class RulesPane(RecordList):
    """Every version of every rule; a rule is never changed backwards, it gets a new version from a day on."""

    def __init__(self, place: Workplace) -> None:
        version = Tool("version", mark("rules", "New version"), "plus", "F2", self.edit, primary=True)
        super().__init__(place, _RECORDS, (version,))

    def edit(self, row_id: str = "") -> None:
        """Ask for a new version of the rule in the line and set it."""
        chosen = row_id or self.current_id()
        if not chosen:
            return
        with self.place.store.read() as reader:
            known = rule_of(reader, chosen)
        title = translate("rules", "New version: {rule}", rule=rule_word(known.code))
        question = Question(title, _fields(known), self.place.today())
        values = RecordDialog.ask(self, question, _start(known))
        if values is not None:
            value = _number(known, values)
            day, basis = values["from_on"], values["basis"]
            self.save(partial(set_rule, self.place.store, known.code, day, value, basis), self._select_new)

    def _select_new(self, row_id: object) -> None:
        self.select(str(row_id))


def _fields(known: RuleEntry) -> tuple[Field, ...]:
    kind = "code" if known.unit in CHOICES else "dong" if known.unit == "dong" else "number"
    basis_help = mark("rules", "Set by the unit itself: where it was decided") if known.local else mark(
        "rules", "Number and day of the text of law"
    )  # fmt: skip
    return (
        Field("value", mark("rules", "Value"), kind, required=True, codes=CHOICES.get(known.unit)),
        Field("from_on", mark("rules", "In force from"), "day", required=True),
        Field("basis", mark("rules", "Basis"), required=not known.local, help=basis_help, wide=True),
    )


def _start(known: RuleEntry) -> Values:
    choices = list(CHOICES.get(known.unit, ()))
    return {"value": choices[known.value] if choices else known.value, "basis": ""}


def _number(known: RuleEntry, values: Values) -> int:
    choices = list(CHOICES.get(known.unit, ()))
    return choices.index(values["value"]) if choices else int(values["value"])
