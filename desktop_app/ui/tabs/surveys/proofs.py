"""What goes with a person's record: the paper of a policy group, a course taken before."""

from collections.abc import Sequence

from desktop_app.desk import people
from desktop_app.domain.person import COURSE_SOURCES, POLICY_GROUPS
from desktop_app.i18n import mark
from desktop_app.store.store import Store
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_list import Values


def paper_fields(held: frozenset[str]) -> Sequence[Field]:
    """What is asked of a paper; the groups somebody belongs to already come first."""
    groups = sorted(POLICY_GROUPS, key=lambda code: code not in held)
    words = {code: POLICY_GROUPS[code] for code in groups}
    return (
        Field("policy_group", mark("proofs", "Policy group"), "code", required=True, codes=words, wide=True),
        Field("paper", mark("proofs", "Number of the paper"), required=True),
        Field("issued_on", mark("proofs", "Issued on"), "day"),
        Field("issuer", mark("proofs", "Issuer")),
        Field("valid_to", mark("proofs", "Valid to"), "day"),
    )


def course_fields() -> Sequence[Field]:
    """What is asked of a course taken before, and who says so."""
    year = mark("proofs", "or only the year")
    return (
        Field("trade", mark("proofs", "Trade"), required=True),
        Field("finished_on", mark("proofs", "Finished on"), "birth", required=True, help=year),
        Field("place", mark("proofs", "Place")),
        Field("source", mark("proofs", "Source"), "code", required=True, codes=COURSE_SOURCES),
        Field("source_note", mark("proofs", "Name of the list or paper")),
        Field("state_paid", mark("proofs", "Paid by the state"), "flag"),
    )


def record_paper(store: Store, person_id: str, values: Values) -> str:
    """Write down the paper of a group; somebody who was not in the group belongs to it now."""
    paper = dict(values)
    return people.record_group(store, person_id, paper.pop("policy_group"), **paper)


def record_course(store: Store, person_id: str, values: Values) -> str:
    """Write down a course taken before."""
    return people.record_earlier_course(store, person_id, **values)
