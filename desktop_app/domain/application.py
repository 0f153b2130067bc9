"""Applications for training: what somebody handed in, by when it is answered, and how it was."""

from desktop_app.domain.base import Register, choice, codes, day, note, parent, text

ANSWERS = codes("application_answer", eligible="Eligible", not_eligible="Not eligible")
APPLICATION_STATES = codes(
    "application_state",
    received="Newly received",
    missing="Papers missing",
    eligible="Eligible",
    not_eligible="Not eligible",
    answered="Answered",
)
"""Worked out from the other fields, never stored."""


class Application(Register, table=True):
    """Somebody's application for a trade, answered within seven working days (procedure 2.002821)."""

    person_id: str = parent("person")
    trade: str | None = choice(index=True)
    received_on: str | None = day(asks=True)
    missing: str | None = text(300)
    due_on: str | None = day(asks=True)
    answered_on: str | None = day(asks=True)
    answer: str | None = choice(ANSWERS, asks=True)
    remark: str | None = note()
