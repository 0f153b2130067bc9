"""A wizard: steps on the left with ticks, one primary button; going back loses nothing."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import Text, mark
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.help_window import KEY, show_help

NEXT, BACK, CANCEL = mark("wizard", "Next"), mark("wizard", "Back"), mark("wizard", "Cancel")
_MARKS = {
    "done": ("circle-check", "accent"),
    "now": ("circle", "accent"),
    "later": ("circle-dashed", "muted"),
}


class Step(NamedTuple):
    """A step: its title, its page, the verb on the primary button, and what must hold to go on.

    `leave` is called when the button is pressed; where it returns False the step stays.
    """

    title: Text
    page: QWidget
    verb: Text = NEXT
    leave: Callable[[], bool] = lambda: True


class Wizard(QDialog):
    """Goes through steps one by one; `entered` tells the number of the step that is shown now.

    What is in `foot` stands below every step, above the buttons. F1 opens the page HELP.
    """

    entered = Signal(int)
    HELP = "index"

    def __init__(self, title: str, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._marks = [_StepMark(str(step.title)) for step in steps]
        self._stack, self._title = QStackedWidget(), QLabel()
        self.primary, self.back, self.cancel = QPushButton(), QPushButton(str(BACK)), QPushButton(str(CANCEL))
        self.foot = QVBoxLayout()
        self.setWindowTitle(title)
        self._lay_out()
        self._show(0)
        QShortcut(QKeySequence(KEY), self).activated.connect(self._on_help)

    @property
    def number(self) -> int:
        """The number of the step that is shown, from 0."""
        return self._stack.currentIndex()

    def go_on(self) -> None:
        """Leave this step for the next, or finish, if the step allows it."""
        if not self._steps[self.number].leave():
            return
        if self.number + 1 == len(self._steps):
            self.accept()
        else:
            self._show(self.number + 1)

    def go_back(self) -> None:
        """Show the step before, as it was left."""
        if self.number:
            self._show(self.number - 1)

    def _on_help(self) -> None:
        show_help(self, self.HELP)

    def let(self, *, on: bool, back: bool) -> None:
        """Say whether this step may be left by the primary button, and whether one may go back."""
        self.primary.setEnabled(on)
        self.back.setEnabled(back and self.number > 0)

    def _show(self, number: int) -> None:
        step = self._steps[number]
        self._stack.setCurrentIndex(number)
        self._title.setText(str(step.title))
        self.primary.setText(str(step.verb))
        self.let(on=True, back=True)
        for place, mark_of_step in enumerate(self._marks):
            mark_of_step.say("done" if place < number else "now" if place == number else "later")
        self.entered.emit(number)

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        theme.spread(whole, 0)
        whole.addWidget(self._make_side())
        column = QVBoxLayout()
        theme.spread(column, theme.DIALOG, (theme.DIALOG,) * 4)
        theme.say_as(self._title, "title")
        for step in self._steps:
            self._stack.addWidget(step.page)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        column.addLayout(self.foot)
        column.addLayout(self._make_buttons())
        whole.addLayout(column, 1)
        theme.open_at(self, theme.TWO_COLUMNS + theme.STEPS_WIDTH, theme.LEAST_WINDOW.height())

    def _make_side(self) -> QFrame:
        side = QFrame()
        theme.say_as(side, "side")
        theme.keep_width(side, theme.STEPS_WIDTH)
        column = QVBoxLayout(side)
        theme.spread(column, theme.PANE, (theme.DIALOG,) * 4)
        for mark_of_step in self._marks:
            column.addWidget(mark_of_step)
        column.addStretch()
        return side

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        theme.spread(row)
        theme.say_as(self.primary, "primary")
        self.primary.setDefault(True)
        for button, call in (
            (self.cancel, self.reject),
            (self.back, self.go_back),
            (self.primary, self.go_on),
        ):
            button.clicked.connect(call)
        row.addWidget(self.cancel)
        row.addStretch()
        row.addWidget(self.back)
        row.addWidget(self.primary)
        return row


class _StepMark(QWidget):
    """A step at the left: its mark and its title."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._picture, self._title = QLabel(), QLabel(title)
        self._title.setWordWrap(True)
        row = QHBoxLayout(self)
        theme.spread(row)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._title, 1)

    def say(self, state: str) -> None:
        """Mark the step as `done`, `now` or `later`."""
        self._picture.setPixmap(icons.pixmap(*_MARKS[state], theme.CELL_ICON))
        theme.say_as(self._title, {"now": "strong", "later": "muted"}.get(state, ""))
