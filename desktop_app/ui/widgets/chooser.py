"""A line to choose in: type a few letters, a popup shows what fits; nothing is completed in the line itself.

Completing in the line would leave selected letters that a Vietnamese typing tool's Backspace takes away.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.kinds import BadValue, Words
from desktop_app.vietnam.text import fold

MOST = 50
_OPENING = (Qt.Key.Key_Down, Qt.Key.Key_F4)


class Choice(NamedTuple):
    """One thing to choose: what is stored (a code or a row's id) and its word on the screen."""

    value: str
    word: str


class Choices(Protocol):
    """What can be chosen."""

    def find(self, typed: str) -> Sequence[Choice]:
        """The choices that fit what was typed, best first; all of them, or the first, for nothing."""

    def word(self, value: str) -> str:
        """The word of a stored value; the value itself where it is not known."""


class CodeChoices(NamedTuple):
    """The codes of a list by their words: those that start with what was typed, then those that hold it."""

    codes: Words

    def find(self, typed: str) -> Sequence[Choice]:
        """The codes whose word holds every word typed."""
        words = fold(typed).split()
        found = [Choice(code, str(word)) for code, word in self.codes.items()]
        fitting = [choice for choice in found if all(word in fold(choice.word) for word in words)]
        return sorted(fitting, key=lambda choice: not fold(choice.word).startswith(fold(typed)))

    def word(self, value: str) -> str:
        """The word of a code."""
        return str(self.codes.get(value, value))


class Chooser(QLineEdit):
    """One choice out of many; `value()` is what is stored, None for an empty line."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._found: Sequence[Choice] = ()
        self._chosen: Choice | None = None
        self._words = QStringListModel(self)
        self._completer = self._make_completer()
        self.setCompleter(self._completer)
        self.textEdited.connect(self._search)
        place = QLineEdit.ActionPosition.TrailingPosition
        opener = self.addAction(icons.icon("chevron-down", "muted"), place)
        opener.setToolTip(translate("chooser", "Show the list (Alt+↓)"))
        opener.triggered.connect(self.open_list)

    def value(self) -> str | None:
        """What was chosen; raises BadValue where the line holds none of the choices, or several."""
        typed = self.text().strip()
        if not typed:
            return None
        if self._chosen and self._chosen.word == typed:
            return self._chosen.value
        exact = [choice for choice in self._choices.find(typed) if fold(choice.word) == fold(typed)]
        if len(exact) != 1:
            sentence = translate("chooser", "“{text}” is not in the list. Choose one with ↓.", text=typed)
            raise BadValue(sentence)
        return exact[0].value

    def set_value(self, value: str | None) -> None:
        """Show a stored value by its word."""
        self._chosen = Choice(value, self._choices.word(value)) if value else None
        self.setText(self._chosen.word if self._chosen else "")

    def open_list(self) -> None:
        """Show everything that can be chosen."""
        self._search("")
        self.setFocus()
        self._completer.complete()

    def is_open(self) -> bool:
        """Whether the list of choices is on the screen."""
        return cast(QWidget, self._completer.popup()).isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with ↓, Alt+↓ or F4."""
        if event.key() in _OPENING and not self.is_open():
            self.open_list()
        else:
            super().keyPressEvent(event)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        theme.say_as(cast(QWidget, completer.popup()), "popup")
        return completer

    def _search(self, typed: str) -> None:
        self._chosen = None
        self._found = self._choices.find(typed)[:MOST]
        self._words.setStringList([choice.word for choice in self._found])

    def _on_activated(self, index: QModelIndex) -> None:
        self._chosen = self._found[index.row()]
        self.setText(self._chosen.word)
