"""The words of the tabs in their order. The tab bar is drawn from them before any page is imported."""

from typing import NamedTuple

from desktop_app.i18n import Text


class TabTitle(NamedTuple):
    """A tab: its permanent name, its words and its icon."""

    name: str
    words: Text
    icon: str


TITLES: tuple[TabTitle, ...] = ()
"""One line a tab; the page of the same NAME is in `desktop_app.ui.tabs`."""
