"""Lớp học: classes from plan to end, their learners, attendance and inspections."""

from desktop_app.i18n import mark
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.tabs.classes.classes import ClassesPane
from desktop_app.ui.tabs.classes.inspections import InspectionsPane
from desktop_app.ui.tabs.classes.learners import LearnersPane

__all__ = ["ClassesPane", "ClassesTab", "InspectionsPane", "LearnersPane"]


class ClassesTab(RoomsTab):
    """Classes, their learners, inspections."""

    NAME = "classes"
    WATCHES = frozenset({
        "school_class", "enrolment", "session", "attendance", "inspection", "inspection_item", "person",
        "provider",
    })  # fmt: skip
    PLACES = (
        Place("classes", mark("classes", "Classes"), ClassesPane, "school_class"),
        Place("learners", mark("classes", "Learners"), LearnersPane, "enrolment"),
        Place("inspections", mark("classes", "Inspections"), InspectionsPane, "inspection"),
    )
