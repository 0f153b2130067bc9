"""Vốn vay: loans of people and households, with their entries and what the bank states."""

from collections.abc import Sequence
from functools import partial

from desktop_app.desk import loans, people
from desktop_app.desk.catalogue import programmes
from desktop_app.domain.loan import LOAN_EVENTS
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.widgets.card import Card, CardContents, Event, State
from desktop_app.ui.widgets.chooser import CodeChoices
from desktop_app.ui.widgets.excel import words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_choices import RowChoices, tell_person
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.numbers import show_money

TONES = {"status": {"overdue": "bad", "repaid": "good", "extended": "warn"}}
_OPENING = ("disbursed_on", "amount", "programme")


def loan_fields(place: Workplace) -> Sequence[Field]:
    """What is written down of a loan."""
    borrowers = RowChoices(place, people.PEOPLE, tell_person)
    short = mark("loans", "50tr is 50 million")
    with place.store.read() as reader:
        households = CodeChoices(people.households(reader))
    return (
        Field("person_id", mark("loans", "Borrower, a person"), "link", choices=borrowers),
        Field("household_id", mark("loans", "or a household"), "link", choices=households),
        Field(
            "programme",
            mark("loans", "Loan programme"),
            "code",
            required=True,
            codes=words_of(place)["programme"],
        ),
        Field("disbursed_on", mark("loans", "Disbursed on"), "day", required=True),
        Field("amount", mark("loans", "Amount (đồng)"), "dong", required=True, help=short),
        Field("months", mark("loans", "Term (months)"), "number"),
        Field("due_on", mark("loans", "Due on"), "day"),
        Field("credit_group", mark("loans", "Savings and loan group")),
        Field("trust_organisation", mark("loans", "Trust organisation")),
        Field("customer_code", mark("loans", "Customer code"), "digits"),
        Field("purpose", mark("loans", "Purpose")),
        Field("jobs_created", mark("loans", "Jobs created"), "number"),
    )


def add_loan(store: Store, values: Values) -> str:
    """Write a loan and its disbursement down."""
    known = {key: value for key, value in values.items() if value is not None}
    day, amount, programme = (known.pop(key, None) for key in _OPENING)
    return loans.add_loan(store, programme or "", day or "", amount or 0, **known)


def edit_loan(store: Store, loan_id: str, values: Values) -> None:
    """Write what was changed of a loan; days and amounts are changed by entries."""
    loans.edit_loan(store, loan_id, **values)


LOANS = Records(
    loans.LOANS, mark("loans", "No loan is written down yet."), mark("loans", "Loan"), loan_fields,
    loans.loan_fields, add_loan, edit_loan, TONES, carried=("programme", "disbursed_on"),
    start=lambda place: {"disbursed_on": place.today()}, once=frozenset(_OPENING[:2]),
    remove=loans.remove_loan,
)  # fmt: skip


class LoansPane(RecordList):
    """Loans, with the entries of the one the keys are in at the right."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(
            place,
            LOANS,
            (
                Tool(
                    "repay",
                    mark("loans", "Record a repayment"),
                    "hand-coins",
                    "",
                    partial(self.record, "repayment"),
                ),
                Tool(
                    "state",
                    mark("loans", "Balance the bank states"),
                    "building-2",
                    "",
                    partial(self.record, "statement"),
                ),
                Tool("reverse", mark("loans", "Cancel an entry"), "undo-2", "", self.reverse),
            ),
        )
        self.card = Card()
        self.pane.put_right(self.card)
        self.gone_to.connect(self.show_card)

    def show_card(self, loan_id: str) -> None:
        """Show the entries and the balance of a loan."""
        if not loan_id:
            self.card.show_nothing()
            return
        with self.place.store.read() as reader:
            entries = loans.events_of(reader, loan_id)
            owed, since = loans.balance(reader, loan_id)
            known = loans.loan_fields(reader, loan_id)
            rule = programmes(reader, entries[0]["happened_on"] if entries else self.place.today()).get(
                known["programme"]
            )
        paid = sum(row["amount"] for row in entries if row["kind"] == "disbursement" and row["stands"])
        said = translate("loans", "Balance {amount}", amount=show_money(owed))
        states = [
            State(said, "info", translate("loans", "bank, {day}", day=show_day(since)) if since else "")
        ]
        if rule and rule.ceiling is not None and paid > rule.ceiling:
            states.append(State(translate("loans", "Above the programme's ceiling"), "warn"))
        events = [Event(row["happened_on"], _tell(row)) for row in entries]
        line = " · ".join(part for part in (rule.name if rule else "", known["purpose"]) if part)
        self.card.show_contents(CardContents(self.current_name(), line, states, events))

    def refresh(self) -> None:
        """Show the rows and the card again."""
        super().refresh()
        self.show_card(self.current_id())

    def record(self, kind: str) -> None:
        """Ask for the day and the amount of an entry."""
        loan = self.current_id()
        if not loan:
            return
        fields = (
            Field("happened_on", mark("loans", "Day"), "day", required=True),
            Field("amount", mark("loans", "Amount (đồng)"), "dong", required=True),
        )
        question = Question(str(LOAN_EVENTS[kind]), fields, self.place.today())
        values = RecordDialog.ask(self, question, {"happened_on": self.place.today()})
        if values is not None:
            self.save(partial(loans.record_event, self.place.store, loan, kind, **values))

    def reverse(self) -> None:
        """Ask which entry is cancelled, and why."""
        loan = self.current_id()
        if not loan:
            return
        with self.place.store.read() as reader:
            standing = {row["id"]: _tell(row) for row in loans.events_of(reader, loan) if row["stands"]}
        fields = (
            Field(
                "entry",
                mark("loans", "Entry"),
                "link",
                required=True,
                choices=CodeChoices(standing),
                wide=True,
            ),
            Field("reason", mark("loans", "Reason"), required=True, wide=True),
        )
        values = RecordDialog.ask(
            self, Question(translate("loans", "Cancel an entry"), fields, self.place.today()), {}
        )
        if values is not None:
            today = self.place.today()
            self.save(
                partial(loans.reverse_event, self.place.store, values["entry"], today, values["reason"])
            )


def _tell(row: Values) -> str:
    said = f"{LOAN_EVENTS.get(row['kind'], row['kind'])}: {show_money(row['amount'] or 0)}"
    return said if row["stands"] else translate("loans", "{entry} (cancelled)", entry=said)


class LoansTab(RoomsTab):
    """The loans."""

    NAME = "loans"
    WATCHES = frozenset({"loan", "loan_event", "person", "household"})
    PLACES = (Place("loans", mark("loans", "Loans"), LoansPane, "loan"),)
