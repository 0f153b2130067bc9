"""Các xã, phường: at the office, every commune with its figures and its last packet."""

from functools import partial

from desktop_app.desk.lists import Column
from desktop_app.desk.office import commune_rows
from desktop_app.i18n import mark
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.widgets.fixed_list import Fixed, FixedList

YEARS = 3
COMMUNES = Fixed(
    "communes",
    mark("communes", "communes"),
    (
        Column("name", mark("communes", "Commune, ward"), width=220),
        Column("received_on", mark("communes", "Last received"), "day", 116),
        Column("packet", mark("communes", "Packet number"), "number", 84),
        Column("classes", mark("communes", "Classes"), "number", 70),
        Column("learners", mark("communes", "Learners"), "number", 90),
        Column("in_work", mark("communes", "In work, non-farm"), "percent", 140),
        Column("borrowers", mark("communes", "Borrowers"), "number", 90),
        Column("amount", mark("communes", "Disbursed (đồng)"), "dong", 140),
        Column("days", mark("communes", "Days since"), "number", 90),
    ),
    lambda reader, place: commune_rows(reader, *_period(place.today()), place.today()),
    mark("communes", "No commune has handed anything over yet."),
)


def _period(today: str) -> tuple[str, str]:
    return f"{int(today[:4]) - YEARS}{today[4:]}", today


class CommunesTab(RoomsTab):
    """The communes with their figures of the last three years."""

    NAME = "communes"
    ROLE = "office"
    WATCHES = frozenset({"school_class", "enrolment", "outcome", "loan_event"})
    PLACES = (Place("communes", mark("communes", "Communes"), partial(FixedList, fixed=COMMUNES)),)
