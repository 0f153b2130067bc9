"""What is to be done, one line each: how urgent, a sentence, a button; worked with the keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.desk.reminders import Due
from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.chip import Chip

MOST = 9
"""How many lines are shown before somebody asks for all."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def tone_of(due: Due) -> str:
    """How a line's urgency is coloured."""
    if due.left is None:
        return "info"
    return ("warn" if due.left == 0 else "muted") if due.left >= 0 else "bad"


class TaskRow(QFrame):
    """One line. `opened` asks for the list behind it, `done` for what its button says, `later` for a day."""

    opened, done, later = Signal(object), Signal(object), Signal(object)
    moved = Signal(int)

    def __init__(self, due: Due) -> None:
        super().__init__()
        self.due = due
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{due.label}: {due.words}")
        self.setToolTip(translate("today", "Enter: open the list · Space: later"))
        theme.say_as(self, "task")
        chip, sentence, self.button = (
            Chip(due.label, tone_of(due)),
            QLabel(due.words),
            QPushButton(str(due.kind.button)),
        )
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        theme.keep_width(chip, theme.LABEL_WIDTH)
        self.button.setAccessibleName(f"{due.kind.button}: {due.words}")
        self.button.clicked.connect(self._on_pressed)
        row = QHBoxLayout(self)
        theme.spread(row, theme.BETWEEN, (theme.BETWEEN, theme.STEP // 2, theme.BETWEEN, theme.STEP // 2))
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(sentence, 1)
        row.addWidget(_as_wide(self.button, theme.ACT_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space leaves it for later, the arrows go to the next line."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.opened.emit(self.due)
        elif key == Qt.Key.Key_Space:
            self.later.emit(self.due)
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _on_pressed(self) -> None:
        self.done.emit(self.due)


class TaskList(QWidget):
    """The lines, at most nine till all are asked for. The signals are those of the lines."""

    opened, done, later = Signal(object), Signal(object), Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[TaskRow] = []
        self._due: list[Due] = []
        self._shows_all = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("today", "To be done"))
        self.nothing, self.more = QLabel(), QPushButton()
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.hide()
        self.more.hide()
        theme.say_as(self.nothing, "muted")
        theme.say_as(self.more, "link")
        self.more.clicked.connect(self._on_more)
        self._lay_out()

    def show_due(self, due: Sequence[Due], nearest: Due | None) -> None:
        """Show these lines; without any say so, with what comes next. The keys stay where they are."""
        if list(due) != self._due or not due:
            self._due = list(due)
            self._build()
        self.nothing.setText("" if due else nothing_words(nearest))
        self.nothing.setVisible(not due)

    def count(self) -> int:
        """How many lines there are, shown or not."""
        return len(self._due)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to the first line."""
        super().focusInEvent(event)
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        place, had_focus = self._focused()
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._due if self._shows_all else self._due[:MOST]
        self.rows = [self._make(one) for one in shown]
        self.more.setText(translate("today", "Show all ({n})", n=len(self._due)))
        self.more.setVisible(len(self._due) > len(shown))
        if had_focus and self.rows:
            self.rows[min(place, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, due: Due) -> TaskRow:
        row = TaskRow(due)
        self._lines.insertWidget(self._lines.count() - 2, row)
        row.show()  # a row that is not seen yet cannot take the keys
        for signal, told in ((row.opened, self.opened), (row.done, self.done), (row.later, self.later)):
            signal.connect(told)
        row.moved.connect(partial(self._on_moved, row))
        return row

    def _focused(self) -> tuple[int, bool]:
        """Where the keys are among the lines, and whether they are in the list at all."""
        places = [n for n, row in enumerate(self.rows) if row.hasFocus() or row.button.hasFocus()]
        return (places[0] if places else 0), bool(places) or self.hasFocus()

    def _on_moved(self, row: TaskRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(self.rows[place])

    def _on_more(self) -> None:
        self._shows_all = True
        self._build()

    def _lay_out(self) -> None:
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        theme.spread(self._lines, 0)
        self._lines.addWidget(self.nothing)
        self._lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        theme.say_as(inner, "surface")
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self._scroll)


def _as_wide(widget: QWidget, width: int) -> QWidget:
    """A widget in a room of its own of this width, so that those below one another are equally wide."""
    room = QWidget()
    theme.keep_width(room, width)
    column = QVBoxLayout(room)
    theme.spread(column, 0)
    column.addWidget(widget)
    return room


def nothing_words(nearest: Due | None) -> str:
    """That nothing is due, and what comes next."""
    if nearest is None:
        return translate("today", "Nothing is due.")
    return translate(
        "today", "Nothing is due. Nearest: {what} ({d} days left)", what=nearest.words, d=nearest.left
    )
