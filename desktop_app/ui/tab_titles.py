"""The words of the tabs in their order. The tab bar is drawn from them before any page is imported."""

from typing import NamedTuple

from desktop_app.i18n import Text, mark


class TabTitle(NamedTuple):
    """A tab: its permanent name, its words, its icon, and the only role that has it (empty for both)."""

    name: str
    words: Text
    icon: str
    role: str = ""


TITLES: tuple[TabTitle, ...] = (
    TabTitle("today", mark("tabs", "Today"), "sun"),
    TabTitle("surveys", mark("tabs", "Surveys"), "clipboard-list"),
    TabTitle("classes", mark("tabs", "Classes"), "graduation-cap"),
    TabTitle("graduates", mark("tabs", "Work"), "briefcase"),
    TabTitle("loans", mark("tabs", "Loans"), "hand-coins"),
    TabTitle("planning", mark("tabs", "Planning & Outreach"), "megaphone"),
    TabTitle("handoff", mark("tabs", "Reports & Hand-off"), "usb"),
    TabTitle("communes", mark("tabs", "Communes and wards"), "building-2", "office"),
)
"""One line a tab; the page of the same NAME is in `desktop_app.ui.tabs`."""
