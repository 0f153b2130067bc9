"""Applications for training: received, answered within seven working days, with a reminder before."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.found import Found, Situation
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.people import area_of_person
from desktop_app.domain.application import APPLICATION_STATES, Application
from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import add_days, add_working_days, show_day

WORKING_DAYS = 7
"""Within how many working days an application is answered (procedure 2.002821)."""

_REMINDED = 2
_T = METADATA.tables
_APPLICATION, _PERSON, _HAMLET = (_T[name] for name in ("application", "person", "hamlet"))


def due_day(received_on: str) -> str:
    """The last day for the answer to an application: the seventh working day after it was received."""
    return add_working_days(received_on, WORKING_DAYS)


def receive(store: Store, person_id: str, trade: str, received_on: str, **fields: Any) -> str:
    """Write down that somebody applied for a trade (fields of Application); returns the id.

    Without `due_on` it is due on the seventh working day. Refusals `answer_needed`, `answered_early`,
    `row_missing`.
    """
    fields["due_on"] = fields.get("due_on") or due_day(received_on)
    _refuse_odd_answer(fields | {"received_on": received_on})
    with store.write("receive application") as change:
        area, row_id = area_of_person(change, person_id), change.new_id()
        change.put(
            Application(
                id=row_id, area=area, person_id=person_id, trade=trade, received_on=received_on, **fields
            )
        )
        return row_id


def edit_application(store: Store, application_id: str, **fields: Any) -> None:
    """Correct an application, or answer it; a day due that was worked out follows the day received.

    Refusals `answer_needed`, `answered_early`, `row_missing`.
    """
    with store.write("edit application") as change:
        known = fields_of_row(change.connection, "application", application_id)
        now = known | fields
        was_worked_out = known["received_on"] and known["due_on"] == due_day(known["received_on"])
        if now["received_on"] and (not now["due_on"] or (was_worked_out and "due_on" not in fields)):
            fields["due_on"] = due_day(now["received_on"])
        _refuse_odd_answer(now)
        change.edit(Application, application_id, **fields)


def _refuse_odd_answer(fields: dict[str, Any]) -> None:
    answered_on, received_on = fields.get("answered_on"), fields.get("received_on")
    if answered_on and not fields.get("answer"):
        raise Refusal("answer_needed")
    if answered_on and received_on and answered_on < received_on:
        raise Refusal("answered_early", received=show_day(received_on))


def remove_application(store: Store, application_id: str) -> None:
    """Remove an application; undo brings it back."""
    with store.write("remove application") as change:
        row = change.get(Application, application_id)
        if row is not None:
            change.remove(row)


def application_of(reader: Connection, application_id: str) -> dict[str, Any]:
    """Everything written down of an application; Refusal `row_missing`."""
    return fields_of_row(reader, "application", application_id)


def applied_for(reader: Connection, row_id: str) -> dict[str, Any]:
    """Person and trade of an application; nothing where the id is of something else."""
    chosen = select(_APPLICATION.c.person_id, _APPLICATION.c.trade).where(
        _APPLICATION.c.id == row_id, _APPLICATION.c.gone.is_(None)
    )
    row = reader.execute(chosen).mappings().first()
    return dict(row) if row else {}


def applications_due(at: Situation, days: int) -> Iterator[Found]:
    """Those not answered that are due by the second working day from today, or within so many days."""
    last = max(add_working_days(at.today, _REMINDED), add_days(at.today, days))
    waiting = (
        select(_APPLICATION.c.id, _APPLICATION.c.due_on)
        .join(_PERSON, _PERSON.c.id == _APPLICATION.c.person_id)
        .where(_APPLICATION.c.gone.is_(None), _PERSON.c.gone.is_(None))
        .where(_APPLICATION.c.answered_on.is_(None), _APPLICATION.c.due_on <= last)
        .where(func.length(_APPLICATION.c.due_on) == len("2026-03-05"))
    )
    found = at.reader.execute(waiting.order_by(_APPLICATION.c.due_on, _APPLICATION.c.id)).all()
    if found:
        values = {"n": len(found)}
        yield Found(found[0].id, found[0].due_on, values, rows=waiting.with_only_columns(_APPLICATION.c.id))


def _rows() -> Select[Any]:
    state = case(
        (_APPLICATION.c.answered_on.is_not(None), "answered"),
        (_APPLICATION.c.answer.is_not(None), _APPLICATION.c.answer),
        (_APPLICATION.c.missing.is_not(None), "missing"),
        else_="received",
    )
    shown = ("id", "trade", "received_on", "due_on", "missing", "answer", "answered_on", "person_id")
    return (
        select(
            *(_APPLICATION.c[key] for key in shown),
            _PERSON.c.name.label("person"),
            _PERSON.c.birth,
            _HAMLET.c.name.label("hamlet"),
            state.label("state"),
        )
        .join(_PERSON, _PERSON.c.id == _APPLICATION.c.person_id)
        .outerjoin(_HAMLET, _HAMLET.c.id == _PERSON.c.hamlet_id)
        .where(_APPLICATION.c.gone.is_(None), _PERSON.c.gone.is_(None))
    )


APPLICATIONS = ListKind(
    "applications",
    mark("lists", "Applications for training"),
    mark("lists", "applications"),
    (
        Column("person", mark("lists", "Full name"), width=190),
        Column("birth", mark("lists", "Birth"), "day", 100, hidden=True),
        Column("hamlet", mark("lists", "Hamlet"), width=170),
        Column("trade", mark("lists", "Trade"), "trade", 220),
        Column("received_on", mark("lists", "Received on"), "day", 110),
        Column("due_on", mark("lists", "Answer due"), "day", 110),
        Column("state", mark("lists", "State"), "code", 150, APPLICATION_STATES),
        Column("missing", mark("lists", "Papers missing"), width=220),
        Column("answered_on", mark("lists", "Answered on"), "day", 110, hidden=True),
        Column("answer", mark("lists", "Answer"), "code", 150, APPLICATION_STATES, hidden=True),
    ),
    _rows,
    "applications",
    ("received_on", "answered_on"),
)
