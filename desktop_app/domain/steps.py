"""Status flows as tables of allowed steps; they hold when an officer acts, never at merge."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.domain.base import Codes
from desktop_app.domain.refusal import Refusal

Steps = Mapping[str, tuple[str, ...]]
NO_WORDS: Codes = MappingProxyType({})

CLASS_STEPS: Steps = {
    "planned": ("submitted", "approved", "cancelled"),
    "submitted": ("approved", "returned", "cancelled"),
    "returned": ("submitted", "cancelled"),
    "approved": ("running", "enrolling", "cancelled"),
    "enrolling": ("running", "cancelled"),
    "running": ("closed", "paused", "cancelled"),
    "paused": ("running", "closed", "cancelled"),
    "closed": ("accepted", "running"),
    "accepted": ("settled", "closed"),
    "settled": ("accepted",),
    "cancelled": ("planned",),
}
PLACEMENT_STEPS: Steps = {
    "advised": ("registered", "given_up"),
    "registered": ("selected", "given_up"),
    "selected": ("orientation", "waiting", "given_up"),
    "orientation": ("waiting", "given_up"),
    "waiting": ("departed", "given_up"),
    "departed": ("returned", "returned_early"),
    "returned": (),
    "returned_early": (),
    "given_up": ("registered",),
}
LOAN_STEPS: Steps = {
    "requested": ("confirmed", "refused"),
    "confirmed": ("approved", "refused"),
    "approved": ("outstanding", "refused"),
    "outstanding": ("extended", "overdue", "repaid"),
    "extended": ("overdue", "repaid"),
    "overdue": ("extended", "repaid"),
    "repaid": (),
    "refused": ("requested",),
}


def next_states(steps: Steps, state: str | None) -> tuple[str, ...]:
    """The states that may follow; every state where none was set or it is not known here."""
    return steps.get(state or "", tuple(steps))


def demand_step(steps: Steps, before: str | None, after: str, words: Codes = NO_WORDS) -> None:
    """Let pass an allowed step; Refusal `illegal_step` otherwise, which names the states in these words."""
    if before != after and after not in next_states(steps, before):
        names = [words.get(state, state) for state in (before or "", after)]
        raise Refusal("illegal_step", before=names[0], after=names[1])
