"""The lists of reference a unit keeps by itself; PANES says what is asked of an entry of each."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from desktop_app.desk import reference
from desktop_app.desk.reference import Kept
from desktop_app.domain.loan import BORROWERS
from desktop_app.domain.training import LEVELS
from desktop_app.domain.unit import PARTNER_KINDS
from desktop_app.i18n import Text, mark
from desktop_app.store.store import Store
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace

TONES = {"state": {"unconfirmed": "warn", "confirmed": "good", "shipped": "muted"}}
_CODE = Field("code", mark("reference", "Code"), "digits", help=mark("reference", "Empty: made of the name"))
_NAME = Field("name", mark("reference", "Name"), required=True, wide=True)
_FROM = Field("from_on", mark("reference", "In force from"), "day")


class Asked(NamedTuple):
    """What is asked of an entry: the word for one, and the fields."""

    title: Text
    fields: tuple[Field, ...]


ASKED: Mapping[str, Asked] = {
    reference.TRADES.name: Asked(
        mark("reference", "Trade"),
        (
            _NAME,
            _CODE,
            Field("level", mark("reference", "Level"), "code", codes=LEVELS),
            Field("hours", mark("reference", "Hours"), "number"),
            Field("days", mark("reference", "Training days"), "number"),
            Field("farm", mark("reference", "Farm trade"), "flag"),
        ),
    ),
    reference.LOAN_PROGRAMMES.name: Asked(
        mark("reference", "Loan programme"),
        (
            _NAME,
            _CODE,
            Field("borrower", mark("reference", "Borrower"), "code", codes=BORROWERS, required=True),
            _FROM,
            Field("ceiling", mark("reference", "Ceiling (đồng)"), "dong"),
            Field("months", mark("reference", "Longest term (months)"), "number"),
            Field("rate_thousandths", mark("reference", "Rate a year (%)"), "rate"),
        ),
    ),
    reference.PROVIDERS.name: Asked(
        mark("reference", "Training provider"),
        (
            _NAME,
            Field("address", mark("reference", "Address"), wide=True),
            Field("phone", mark("reference", "Phone"), "phone"),
            Field("certificate", mark("reference", "Registration number"), "digits"),
            Field("certificate_to", mark("reference", "Registered until"), "day"),
        ),
    ),
    reference.PARTNERS.name: Asked(
        mark("reference", "Partner organisation"),
        (
            _NAME,
            Field("kind", mark("reference", "Kind"), "code", codes=PARTNER_KINDS),
            Field("phone", mark("reference", "Phone"), "phone"),
        ),
    ),
}


def records_of(kept: Kept) -> Records:
    """The records of one list, all written the same way."""
    asked = ASKED[kept.name]

    def fields(_place: Workplace) -> Sequence[Field]:
        return asked.fields

    def edit(store: Store, entry_id: str, values: Values) -> None:
        if kept.has_codes and not values.get("code", "kept"):
            values = {key: value for key, value in values.items() if key != "code"}
        reference.edit_entry(kept, store, entry_id, values)

    return Records(
        reference.list_of(kept),
        mark("reference", "Nothing is written down here yet."),
        asked.title,
        fields,
        partial(reference.entry_of, kept),
        partial(reference.add_entry, kept),
        edit,
        TONES,
        remove=partial(reference.remove_entry, kept),
        beside={"entry_known": "name"},
    )


def make_pane(kept: Kept, place: Workplace) -> RecordList:
    """The list as a page."""
    return RecordList(place, records_of(kept))
