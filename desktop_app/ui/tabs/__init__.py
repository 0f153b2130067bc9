"""The pages of the window, one module a tab. TABS lists every one of them.

Their words stand in `desktop_app.ui.tab_titles`, which the tab bar is drawn from before any page is imported.
"""

from desktop_app.ui.tabs.classes import ClassesTab
from desktop_app.ui.tabs.communes import CommunesTab
from desktop_app.ui.tabs.graduates import GraduatesTab
from desktop_app.ui.tabs.handoff import HandoffTab
from desktop_app.ui.tabs.loans import LoansTab
from desktop_app.ui.tabs.planning import PlanningTab
from desktop_app.ui.tabs.surveys import SurveysTab
from desktop_app.ui.widgets.tab_page import TabPage

TABS: tuple[type[TabPage], ...] = (
    SurveysTab,
    ClassesTab,
    GraduatesTab,
    LoansTab,
    PlanningTab,
    HandoffTab,
    CommunesTab,
)
