"""Parts that tabs and dialogs share."""
