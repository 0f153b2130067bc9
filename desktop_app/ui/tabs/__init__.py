"""The pages of the window, one module a tab; `desktop_app.app` imports each when it is needed.

Their words stand in `desktop_app.ui.tab_titles`, which the tab bar is drawn from before any page is imported.
"""
