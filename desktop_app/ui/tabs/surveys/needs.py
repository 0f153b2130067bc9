"""What people want to learn: the answers of a survey, one dialog each."""

from collections.abc import Sequence

from desktop_app.desk import people, surveys
from desktop_app.domain.survey import MARKETS, NO_NEED_REASONS, PURPOSES, TIMES_OF_DAY
from desktop_app.i18n import mark
from desktop_app.store.store import Store
from desktop_app.ui.widgets.chooser import CodeChoices
from desktop_app.ui.widgets.excel import words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_choices import RowChoices, tell_person
from desktop_app.ui.widgets.record_list import Records, Values
from desktop_app.ui.widgets.tab_page import Workplace


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
        Field("remark", mark("need", "Remark"), "note", wide=True),
    )


def need_fields(place: Workplace) -> Sequence[Field]:
    """The same, of whom first."""
    choices = RowChoices(place, people.PEOPLE, tell_person)
    person = Field("person_id", mark("need", "Person"), "link", required=True, choices=choices, wide=True)
    return (person, *answer_fields(place))


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
)
