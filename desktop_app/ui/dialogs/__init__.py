"""Dialogs that are about the program as a whole, not about one tab."""
