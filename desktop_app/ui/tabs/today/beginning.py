"""The first week: eight steps with a tick or a button each, and the practice book beside them."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.desk.beginning import STEPS, Step
from desktop_app.i18n import translate
from desktop_app.ui.widgets import icons, theme


class Begun(NamedTuple):
    """Which steps are done, and what the office is called."""

    done: frozenset[str]
    office: str


class Beginning(QWidget):
    """The steps. `wanted` tells the command of the menus that was asked for, `closed` that they shall go."""

    wanted = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: Begun | None = None
        self.buttons: dict[str, QPushButton] = {}
        self.practice = QPushButton(translate("beginning", "Open the practice book to try first"))
        self.close_ = QPushButton(translate("beginning", "Close this list"))
        for button in (self.practice, self.close_):
            theme.say_as(button, "link")
        self.practice.clicked.connect(partial(self._on_wanted, "practice"))
        self.close_.clicked.connect(self._on_closed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("beginning", "GET STARTED"))
        self._lay_out()
        self.hide()

    def show_steps(self, begun: Begun | None) -> None:
        """Show how the steps stand; None takes them away."""
        self.setVisible(begun is not None)
        if begun is None or begun == self._shown:
            return
        self._shown, self.buttons = begun, {}
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, step in enumerate(STEPS):
            self._show_step(row, step, begun)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to the first step that can be done."""
        super().focusInEvent(event)
        for button in self.buttons.values():
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _show_step(self, row: int, step: Step, begun: Begun) -> None:
        is_done, is_open = step.name in begun.done, bool(step.command)
        sign, number, words = QLabel(), QLabel(f"{row + 1}"), QLabel(_words(step, begun.office))
        icon, tone = ("circle-check", "good") if is_done else ("circle-dashed", "muted")
        sign.setPixmap(icons.icon(icon, tone).pixmap(theme.px(theme.CELL_ICON), theme.px(theme.CELL_ICON)))
        for label in (number, *(() if is_open and not is_done else (words,))):
            theme.say_as(label, "muted")
        self._grid.setRowMinimumHeight(row, theme.px(theme.HEADER))
        for column, widget in enumerate((sign, number, words)):
            self._grid.addWidget(widget, row, column)
        if is_done:
            said = QLabel(translate("beginning", "done"))
            theme.say_as(said, "good")
            self._grid.addWidget(said, row, 3)
        elif step.later:
            said = QLabel(str(step.later))
            theme.say_as(said, "muted")
            self._grid.addWidget(said, row, 3)
        if is_open and not is_done:
            self._grid.addWidget(self._button(step, words.text()), row, 4)

    def _button(self, step: Step, words: str) -> QPushButton:
        button = QPushButton(translate("beginning", "Do it…"))
        button.setAccessibleName(f"{button.text()} {words}")
        button.clicked.connect(partial(self._on_wanted, step.command))
        self.buttons[step.name] = button
        return button

    def _on_wanted(self, command: str, _is_checked: bool = False) -> None:
        self.wanted.emit(command)

    def _on_closed(self) -> None:
        self.closed.emit()

    def _lay_out(self) -> None:
        title = QLabel(translate("beginning", "GET STARTED"))
        theme.say_as(title, "strong")
        head = QHBoxLayout()
        theme.spread(head)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.practice)
        head.addWidget(self.close_)
        self._grid = QGridLayout()
        theme.spread(self._grid, theme.INSIDE)
        self._grid.setHorizontalSpacing(theme.px(theme.BETWEEN))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        theme.spread(column, theme.INSIDE)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)


def _words(step: Step, office: str) -> str:
    return str(step.words).format(office=office)
