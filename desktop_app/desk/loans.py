"""Policy loans as the commune follows them. The bank lends and states the balance; nothing is typed twice.

What was disbursed is the sum of the disbursement entries; the balance is the bank's newest statement with the
entries after it.
"""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.people import area_of_person
from desktop_app.domain.base import METADATA
from desktop_app.domain.loan import LOAN_STATES, Loan, LoanEvent
from desktop_app.domain.person import Household
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.steps import LOAN_STEPS, demand_step
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.store import Store

_T = METADATA.tables
_LOAN, _EVENT, _PERSON, _HOUSEHOLD, _HAMLET = (
    _T[name] for name in ("loan", "loan_event", "person", "household", "hamlet")
)
_REVERSAL = aliased(_EVENT)
OWED = ("outstanding", "extended", "overdue")
ENDED = ("repaid", "refused")
"""States of a loan of which nothing is owed; it belongs to the year it was disbursed in, others go on."""
_MOST_TURNS = 1000
"""As often an entry is reversed and taken back again; a packet with a circle of entries ends there."""


def add_loan(store: Store, programme: str, disbursed_on: str, amount: int, **fields: Any) -> str:
    """Record a loan of a person or a household (fields of Loan) and its disbursement in đồng.

    Refusals `borrower_needed`, `amount_needed`.
    """
    with store.write("add loan") as change:
        return put_loan(
            change, _area_of_borrower(change, **fields), programme, (disbursed_on, amount), **fields
        )


def _area_of_borrower(change: Change, **fields: Any) -> str:
    """The area that keeps the borrower: a loan is no reason to tell other communes of anybody."""
    household_id, person_id = fields.get("household_id"), fields.get("person_id")
    row = change.get(Household, household_id) if household_id else None
    if row is None and not person_id:
        raise Refusal("row_missing" if household_id else "borrower_needed")
    return row.area if row else area_of_person(change, str(person_id))


def put_loan(change: Change, area: str, programme: str, disbursed: tuple[str, int], **fields: Any) -> str:
    """The same inside an open change; `disbursed` is the day and the amount."""
    if not (fields.get("person_id") or fields.get("household_id")):
        raise Refusal("borrower_needed")
    if disbursed[1] <= 0:
        raise Refusal("amount_needed")
    row = Loan(id=change.new_id(), area=area, programme=programme, **{"state": "outstanding", **fields})
    change.put(row)
    put_event(change, row.id, "disbursement", *disbursed)
    return row.id


def record_event(store: Store, loan_id: str, kind: str, happened_on: str, amount: int) -> str:
    """Record a repayment, a further disbursement, or the balance the bank states on a day."""
    with store.write("record loan entry") as change:
        return put_event(change, loan_id, kind, happened_on, amount)


def put_event(change: Change, loan_id: str, kind: str, happened_on: str, amount: int) -> str:
    """The same inside an open change; Refusal `amount_needed` for less than nothing."""
    loan = change.get(Loan, loan_id)
    if loan is None:
        raise Refusal("row_missing")
    if amount < 0:
        raise Refusal("amount_needed")
    row = LoanEvent(
        id=change.new_id(), area=loan.area, loan_id=loan_id, kind=kind, happened_on=happened_on, amount=amount
    )
    change.put(row)
    return row.id


def reverse_event(store: Store, event_id: str, happened_on: str, remark: str) -> str:
    """Cancel an entry by its reversing entry, with the reason; Refusals `reason_needed`, `entry_reversed`."""
    if not remark.strip():
        raise Refusal("reason_needed")
    with store.write("reverse loan entry") as change:
        entry = change.get(LoanEvent, event_id)
        if entry is None:
            raise Refusal("row_missing")
        said = {"happened_on": happened_on, "remark": remark}
        row_id = "" if entry.kind == "reversal" else change.reverse("loan_event", event_id, **said)
        if not row_id:
            raise Refusal("entry_reversed")
        return row_id


def edit_loan(store: Store, loan_id: str, **fields: Any) -> None:
    """Correct a loan; its state changes by `step_loan`."""
    with store.write("edit loan") as change:
        change.edit(Loan, loan_id, **fields)


def remove_loan(store: Store, loan_id: str) -> None:
    """Remove a loan that should not be there; its entries stay stored, and undo brings it back."""
    with store.write("remove loan") as change:
        row = change.get(Loan, loan_id)
        if row is not None:
            change.remove(row)


def step_loan(store: Store, loan_id: str, state: str) -> None:
    """Bring a loan to its next state; Refusal `illegal_step`."""
    with store.write("step loan") as change:
        row = change.get(Loan, loan_id)
        if row is None:
            raise Refusal("row_missing")
        demand_step(LOAN_STEPS, row.state, state)
        change.edit(Loan, loan_id, state=state)


@cache
def _reversed() -> Select[Any]:
    """The entries that are reversed: made once, as a statement can name it twice."""
    first = select(
        _REVERSAL.c.reverses_id.label("entry"), _REVERSAL.c.id.label("newest"), literal(1).label("turns")
    )
    turned = first.where(_REVERSAL.c.reverses_id.is_not(None)).cte(recursive=True)
    later = select(turned.c.entry, _REVERSAL.c.id, turned.c.turns + 1)
    turned = turned.union_all(
        later.join(_REVERSAL, _REVERSAL.c.reverses_id == turned.c.newest).where(turned.c.turns < _MOST_TURNS)
    )
    return select(turned.c.entry).group_by(turned.c.entry).having(func.max(turned.c.turns) % 2 == 1)


def stands() -> ColumnElement[bool]:
    """An entry that was not reversed, or whose reversal was taken back: the newest in turn says it."""
    return and_(_EVENT.c.kind != "reversal", _EVENT.c.id.not_in(_reversed()))


def disbursed() -> Select[Any]:
    """By loan: how much was disbursed, and the first day (loan_id, amount, first_on)."""
    return (
        select(
            _EVENT.c.loan_id,
            func.sum(_EVENT.c.amount).label("amount"),
            func.min(_EVENT.c.happened_on).label("first_on"),
        )
        .where(_EVENT.c.kind == "disbursement", stands())
        .group_by(_EVENT.c.loan_id)
    )


def events_of(reader: Connection, loan_id: str) -> list[dict[str, Any]]:
    """The entries of a loan in order of day; `stands` is false for those reversed and their reversals."""
    chosen = select(_EVENT, stands().label("stands")).where(_EVENT.c.loan_id == loan_id)
    return [
        dict(row) for row in reader.execute(chosen.order_by(_EVENT.c.happened_on, _EVENT.c.id)).mappings()
    ]


def balance(reader: Connection, loan_id: str) -> tuple[int, str | None]:
    """What is owed in đồng, and the day of the bank's newest statement it starts from (None without one)."""
    entries = [row for row in events_of(reader, loan_id) if row["stands"]]
    stated = next((row for row in reversed(entries) if row["kind"] == "statement"), None)
    start, since = (stated["amount"] or 0, stated["happened_on"] or "") if stated else (0, None)
    later = [
        row
        for row in entries
        if row["kind"] != "statement" and (since is None or (row["happened_on"] or "") > since)
    ]
    signs = {"disbursement": 1, "repayment": -1}
    return start + sum(signs.get(row["kind"], 0) * (row["amount"] or 0) for row in later), since or None


def loan_fields(reader: Connection, loan_id: str) -> dict[str, Any]:
    """Everything written down of a loan; Refusal `row_missing`."""
    return fields_of_row(reader, "loan", loan_id)


def _rows() -> Select[Any]:
    paid = disbursed().subquery()
    is_household = _LOAN.c.household_id.is_not(None)
    return (
        select(
            _LOAN.c.id,
            func.coalesce(_PERSON.c.name, _HOUSEHOLD.c.head_name).label("name"),
            case((is_household, "household"), else_="person").label("borrower"),
            func.coalesce(_LOAN.c.household_id, _PERSON.c.shown_id).label("borrower_id"),
            _HAMLET.c.name.label("hamlet"),
            _LOAN.c.programme,
            paid.c.first_on.label("disbursed_on"),
            func.coalesce(paid.c.amount, 0).label("disbursed"),
            _LOAN.c.due_on,
            _LOAN.c.credit_group,
            _LOAN.c.trust_organisation,
            _LOAN.c.purpose,
            _LOAN.c.jobs_created,
            _LOAN.c.state.label("status"),
            case((_LOAN.c.state.in_(ENDED), paid.c.first_on)).label("ended_on"),
        )
        .outerjoin(paid, paid.c.loan_id == _LOAN.c.id)
        .outerjoin(_PERSON, _PERSON.c.id == _LOAN.c.person_id)
        .outerjoin(_HOUSEHOLD, _HOUSEHOLD.c.id == _LOAN.c.household_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == func.coalesce(_PERSON.c.hamlet_id, _HOUSEHOLD.c.hamlet_id))
        .where(_LOAN.c.gone.is_(None))
    )


LOANS = ListKind(
    "loans",
    mark("lists", "Loans"),
    mark("lists", "loans"),
    (
        Column("name", mark("lists", "Borrower"), width=200),
        Column("hamlet", mark("lists", "Hamlet"), width=150),
        Column("programme", mark("lists", "Loan programme"), "programme", 210),
        Column("disbursed_on", mark("lists", "Disbursed on"), "day", 104),
        Column("disbursed", mark("lists", "Disbursed to date"), "dong", 120),
        Column("due_on", mark("lists", "Due on"), "day", 96),
        Column("credit_group", mark("lists", "Savings and loan group"), width=150),
        Column("trust_organisation", mark("lists", "Trust organisation"), width=150),
        Column("purpose", mark("lists", "Purpose"), width=180),
        Column("jobs_created", mark("lists", "Jobs created"), "number", 90),
        Column("status", mark("lists", "Status"), "code", 120, LOAN_STATES),
    ),
    _rows,
    "loans",
    ("disbursed_on", "ended_on"),
)
