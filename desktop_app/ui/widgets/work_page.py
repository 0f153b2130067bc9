"""A page that waits for long work: how far it is, then in words what came of it and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.widgets import icons, theme, tools
from desktop_app.ui.widgets.chip import SHAPES
from desktop_app.ui.widgets.progress import ProgressPanel, Work
from desktop_app.ui.widgets.tools import Tool


class WorkPage(QWidget):
    """Shows the progress of a job, then a sentence with its next step, then any widget with particulars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = ProgressPanel(self)
        self._picture, self.sentence, self.step = QLabel(), QLabel(), QLabel()
        self._tools = QHBoxLayout()
        self._particulars: QWidget | None = None
        theme.say_as(self.sentence, "strong")
        theme.say_as(self.step, "muted")
        for label in (self.sentence, self.step):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.say_nothing()

    def follow(self, job: Work) -> None:
        """Show how far a job is; what came of an earlier one goes."""
        self.say_nothing()
        self.panel.follow(job)

    def say_nothing(self) -> None:
        """Nothing is known yet."""
        for label in (self._picture, self.sentence, self.step):
            label.hide()
        self._drop()

    def say(self, tone: str, sentence: str, step: str = "") -> None:
        """Say what came of the work: a tone (good, warn, bad, info), what happened, what to do next."""
        self._picture.setPixmap(icons.pixmap(SHAPES[tone], tone, theme.BLOCK))
        self.sentence.setText(sentence)
        self.step.setText(step)
        self._picture.show()
        self.sentence.show()
        self.step.setVisible(bool(step))

    def add(self, particulars: QWidget | None, offered: Sequence[Tool] = ()) -> None:
        """Show particulars below the sentence, and what can be done with the outcome."""
        self._drop()
        for tool in offered:
            self._tools.insertWidget(self._tools.count() - 1, tools.make_button(tool, self))
        if particulars:
            self._particulars = particulars
            grows = isinstance(particulars, QScrollArea)
            self._column.insertWidget(self._column.count() - 1, particulars, int(grows))

    def _drop(self) -> None:
        if self._particulars:
            self._particulars.deleteLater()
            self._particulars = None
        while self._tools.count() > 1:
            item = self._tools.takeAt(0)
            if item and (widget := item.widget()):
                widget.deleteLater()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        theme.spread(words, theme.INSIDE)
        words.addWidget(self.sentence)
        words.addWidget(self.step)
        outcome = QHBoxLayout()
        theme.spread(outcome, theme.PANE)
        outcome.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        outcome.addLayout(words, 1)
        theme.spread(self._tools)
        self._tools.addStretch()
        self._column = QVBoxLayout(self)
        theme.spread(self._column, theme.PANE)
        self._column.addWidget(self.panel)
        self._column.addLayout(outcome)
        self._column.addLayout(self._tools)
        self._column.addStretch()
