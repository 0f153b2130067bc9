"""Everything Qt: the main window, its tabs, dialogs and widgets."""
