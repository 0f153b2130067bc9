"""Khảo sát: everybody the unit keeps a record of, and what they want to learn."""

from collections.abc import Callable, Mapping
from functools import partial

from desktop_app.i18n import mark
from desktop_app.ui.dialogs.poverty_decision import import_decision
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.tabs.surveys.applications import ApplicationsPane
from desktop_app.ui.tabs.surveys.demand import DemandPane
from desktop_app.ui.tabs.surveys.needs import NeedsPane
from desktop_app.ui.tabs.surveys.openings import MONTHS_WISHED, OPENINGS, PicturePane
from desktop_app.ui.tabs.surveys.people import PeoplePane, takes_lists
from desktop_app.ui.tabs.surveys.rounds import RoundsPane

__all__ = ["DemandPane", "PeoplePane", "RoundsPane", "SurveysTab"]


class SurveysTab(RoomsTab):
    """People first, then their needs, the rounds they were asked in, and the pictures of needs."""

    NAME = "surveys"
    WATCHES = frozenset({
        "person", "household", "policy_group", "person_link", "earlier_course", "hamlet", "training_need",
        "survey_round", "round_hamlet", "round_figure", "application", "hamlet_year", "school_class", "rule",
        "enrolment", "outcome", "loan", "loan_event", "overseas_placement",
    })  # fmt: skip
    PLACES = (
        Place("people", mark("surveys", "People"), PeoplePane, "person"),
        Place("needs", mark("surveys", "Training needs"), NeedsPane, "training_need"),
        Place("applications", mark("surveys", "Applications"), ApplicationsPane, "application"),
        Place("rounds", mark("surveys", "Survey rounds"), RoundsPane, "survey_round"),
        Place("demand", mark("surveys", "Summary"), DemandPane),
        Place("openings", OPENINGS.kind.title, partial(PicturePane, picture=OPENINGS)),
        Place("months", MONTHS_WISHED.kind.title, partial(PicturePane, picture=MONTHS_WISHED)),
    )

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The menu's adding and importing of people and of the decision on the poor, at a commune."""
        mine: dict[str, Callable[[], object]] = {
            "add_person": self.add_person,
            "import_people": self.import_people,
            "import_poverty": partial(import_decision, self, self.place),
        }
        return mine if takes_lists(self.place) else {}

    def add_person(self) -> None:
        """Add somebody."""
        self.switch.enter("people")
        people = self.switch.made["people"]
        if isinstance(people, PeoplePane):
            people.add()

    def import_people(self) -> None:
        """Take a list of people in, and show them."""
        self.switch.enter("people")
        people = self.switch.made["people"]
        if isinstance(people, PeoplePane):
            people.import_people()
