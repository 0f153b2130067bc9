"""Dialogs: a question with an answer."""
