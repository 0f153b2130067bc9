"""The pages of the window, one module a tab. TABS lists every one of them.

Their words stand in `desktop_app.ui.tab_titles`, which the tab bar is drawn from before any page is imported.
"""

from desktop_app.ui.tab_page import TabPage

TABS: tuple[type[TabPage], ...] = ()
