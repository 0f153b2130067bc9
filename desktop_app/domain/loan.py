"""Policy loans as the commune follows them: the bank lends and states the balance."""

from desktop_app.domain.base import (
    Dated,
    Ledger,
    Register,
    choice,
    codes,
    day,
    dong,
    link,
    number,
    parent,
    text,
)

BORROWERS = codes("borrower", person="Person borrows", household="Household borrows")
LOAN_STATES = codes(
    "loan_state",
    requested="Requested",
    confirmed="Confirmed",
    approved="Approved",
    outstanding="Outstanding",
    extended="Extended",
    overdue="Overdue",
    repaid="Repaid",
    refused="Refused",
)
LOAN_EVENTS = codes(
    "loan_event",
    disbursement="Disbursement",
    repayment="Repayment",
    statement="Balance stated by the bank",
    reversal="Reversing entry",
)


class LoanProgramme(Dated, table=True):
    """A loan programme from a day on: its ceiling, term and yearly rate."""

    borrower: str | None = choice(BORROWERS)
    ceiling: int | None = dong()
    months: int | None = number()
    rate_thousandths: int | None = number()


class Loan(Register, table=True):
    """A loan of a person or a household; what was disbursed and owed comes from its events."""

    programme: str | None = choice(index=True, asks=True)
    person_id: str | None = link("person", asks=True)
    household_id: str | None = link("household", asks=True)
    enrolment_id: str | None = link("enrolment")
    state: str | None = choice(LOAN_STATES, asks=True)
    purpose: str | None = text(300)
    months: int | None = number(asks=True)
    rate_thousandths: int | None = number(asks=True)
    due_on: str | None = day(asks=True)
    credit_group: str | None = text(200)
    trust_organisation: str | None = text(200)
    customer_code: str | None = text(40)
    jobs_created: int | None = number()


class LoanEvent(Ledger, table=True):
    """One entry of a loan; a `statement` is the balance the bank states on a day."""

    loan_id: str = parent("loan")
    kind: str | None = choice(LOAN_EVENTS, asks=True)
    happened_on: str | None = day(asks=True)
    amount: int | None = dong()
    reverses_id: str | None = link("loan_event")
    remark: str | None = text(300)
