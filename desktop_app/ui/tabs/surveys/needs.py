"""What people want to learn: the answers of a survey, one dialog each."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Select

from desktop_app.desk import people, surveys, units
from desktop_app.domain.survey import MARKETS, NO_NEED_REASONS, PURPOSES, TIMES_OF_DAY
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.widgets.chooser import CodeChoices
from desktop_app.ui.widgets.excel import words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_choices import RowChoices, tell_person
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import STANDARD, Tool

GO_ON, DELETE = mark("need", "Go on"), STANDARD["remove"][0]


def answer_fields(place: Workplace) -> Sequence[Field]:
    """What is asked about learning a trade."""
    trades = words_of(place)["trade"]
    with place.store.read() as reader:
        rounds = CodeChoices(dict(surveys.rounds(reader)))
    return (
        Field("asked_on", mark("need", "Asked on"), "day", required=True),
        Field("round_id", mark("need", "Survey round"), "link", choices=rounds),
        Field("wanted", mark("need", "Wants to learn a trade"), "flag"),
        Field("no_need_reason", mark("need", "Reason for no need"), "code", codes=NO_NEED_REASONS),
        Field("trade", mark("need", "Wanted trade 1"), "trade", codes=trades),
        Field("second_trade", mark("need", "Wanted trade 2"), "trade", codes=trades),
        Field("months", mark("need", "Months possible")),
        Field("time_of_day", mark("need", "Time of day"), "code", codes=TIMES_OF_DAY),
        Field("purpose", mark("need", "Plan after the course"), "code", codes=PURPOSES),
        Field("market", mark("need", "Wants to work abroad"), "code", codes=MARKETS),
        Field("wants_loan", mark("need", "Wants a loan"), "flag"),
        Field("loan_amount", mark("need", "Amount of the loan (đồng)"), "dong"),
        Field("late", mark("need", "Added after closing"), "flag"),
        Field("adjustment", mark("need", "Reason of an adjustment after closing")),
        Field("remark", mark("need", "Remark"), "note", wide=True),
    )


def need_fields(place: Workplace) -> Sequence[Field]:
    """The same, of whom first."""
    choices = RowChoices(place, people.PEOPLE, tell_person)
    person = Field("person_id", mark("need", "Person"), "link", required=True, choices=choices, wide=True)
    return (person, *answer_fields(place))


def entry_fields(place: Workplace, among: Select[Any]) -> Sequence[Field]:
    """What is asked of some people one after another: what stays the same comes last."""
    person, *answers = need_fields(place)
    choices = RowChoices(place, people.PEOPLE, tell_person, among=among)
    same = [field for field in answers if field.key in NEEDS.carried]
    return (person._replace(choices=choices), *(one for one in answers if one not in same), *same)


def start_answer(place: Workplace) -> Values:
    """What a new answer starts with: today, in the round that is open, a wish."""
    with place.store.read() as reader:
        return {"asked_on": place.today(), "round_id": surveys.current_round(reader), "wanted": True}


def add_need(store: Store, values: Values) -> str:
    """Write down an answer."""
    answer = dict(values)
    return surveys.record_need(store, answer.pop("person_id"), answer.pop("asked_on"), **answer)


def add_answer(store: Store, person_id: str, values: Values) -> str:
    """Write down the answer of somebody."""
    return add_need(store, {"person_id": person_id, **values})


def edit_need(store: Store, need_id: str, values: Values) -> None:
    """Write what was changed of an answer."""
    surveys.edit_need(store, need_id, **values)


NEEDS = Records(
    surveys.NEEDS,
    mark("surveys", "Nobody has been asked yet what they want to learn."),
    mark("surveys", "Training need"),
    need_fields,
    surveys.need_of,
    add_need,
    edit_need,
    carried=("asked_on", "round_id"),
    start=start_answer,
    once=frozenset({"person_id"}),
    remove=surveys.remove_need,
    beside={"adjustment_needed": "adjustment", "no_need_reason_needed": "no_need_reason"},
)


class NeedsPane(RecordList):
    """The answers; those of a whole hamlet can be written down one after another."""

    def __init__(self, place: Workplace) -> None:
        word = mark("surveys", "Record by hamlet")
        super().__init__(
            place, NEEDS, (Tool("by_hamlet", word, "clipboard-list", "Ctrl+Shift+N", self.record_by_hamlet),)
        )

    def record_by_hamlet(self) -> None:
        """Ask which hamlet, which day and round; then for the answers of those not asked there yet."""
        with self.place.store.read() as reader:
            names, rounds = units.hamlets(reader), CodeChoices(dict(surveys.rounds(reader)))
        where = (
            Field("hamlet_id", mark("need", "Hamlet"), "link", required=True, choices=CodeChoices(names)),
            Field("round_id", mark("need", "Survey round"), "link", required=True, choices=rounds),
            Field("asked_on", mark("need", "Asked on"), "day", required=True),
        )
        start = start_answer(self.place)
        question = Question(translate("surveys", "Record by hamlet"), where, self.place.today(), GO_ON)
        chosen = RecordDialog.ask(self, question, start)
        if chosen is None:
            return
        start |= {key: chosen[key] for key in NEEDS.carried}
        among = surveys.not_asked(chosen["round_id"], chosen["hamlet_id"])
        fields = partial(entry_fields, among=among)
        self.records = NEEDS._replace(fields=fields, start=lambda _place: dict(start))
        self.add()
        self.records = NEEDS

    def remove(self) -> None:
        """Delete the answer the keys are in; one that a closed round has kept only with a reason."""
        row_id = self.current_id()
        if not row_id:
            return
        with self.place.store.read() as reader:
            is_kept = surveys.is_kept(reader, row_id)
        if not is_kept:
            super().remove()
            return
        field = Field("adjustment", mark("need", "Reason of an adjustment after closing"), required=True)
        title = translate("surveys", "Delete the answer of {name}", name=self.current_name())
        values = RecordDialog.ask(self, Question(title, (field,), self.place.today(), DELETE), {})
        if values is not None:
            self.save(partial(surveys.remove_need, self.place.store, row_id, values["adjustment"]))
