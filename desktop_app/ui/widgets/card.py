"""The card of a person or a class: who it is, how things stand in chips, and one timeline, newest first."""

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.chip import Chip
from desktop_app.vietnam.dates import show_day

_BY_KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class State(NamedTuple):
    """A chip of a card: its word, its tone, a line that says why, and the words of a link to its rule.

    Why and the link may be empty.
    """

    word: str
    tone: str
    why: str = ""
    rule: str = ""


class Event(NamedTuple):
    """A line of a timeline: the day (ISO, may be empty), what happened, where its link goes (table, id)."""

    day: str
    what: str
    target: tuple[str, str] | None = None


class Act(NamedTuple):
    """Something to do with what the card shows: its name, the verb on its button, whether it comes next."""

    name: str
    verb: str
    is_next: bool = False


class CardContents(NamedTuple):
    """All that a card shows; facts are a label and a value each."""

    title: str
    line: str
    states: Sequence[State] = ()
    events: Sequence[Event] = ()
    acts: Sequence[Act] = ()
    facts: Sequence[tuple[str, str]] = ()


class Card(QScrollArea):
    """Shows one person or class. `followed` tells the table and id of a link that was pressed.

    `asked` tells the name of the act whose button was pressed, `rule` for that to the rule of a state.
    """

    followed = Signal(str, str)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("timeline", "Card"))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        hint = _make_label(translate("timeline", "Choose a row to see its card."), "muted")
        self._show([hint])

    def show_contents(self, contents: CardContents) -> None:
        """Show a person or a class; the newest event comes first."""
        parts: list[QWidget] = [_make_label(contents.title, "title"), _make_label(contents.line, "muted")]
        for state in contents.states:
            parts.append(Chip(state.word, state.tone))
            if state.why:
                parts.append(_make_label(state.why, "muted"))
            if state.rule:
                link = Link("rule", state.rule)
                link.linkActivated.connect(self.asked)
                parts.append(link)
        if contents.acts:
            parts.append(self._make_acts(contents.acts))
        if contents.facts:
            parts.append(_make_facts(contents.facts))
        newest = sorted(contents.events, key=lambda event: event.day, reverse=True)
        parts.append(_make_label(translate("timeline", "Timeline"), "strong"))
        if newest:
            timeline = Timeline(newest)
            timeline.followed.connect(self.followed)
            parts.append(timeline)
        else:
            parts.append(_make_label(translate("timeline", "Nothing was recorded yet."), "muted"))
        self._show(parts)

    def _make_acts(self, acts: Sequence[Act]) -> QWidget:
        holder = QWidget()
        column, row = QVBoxLayout(holder), QHBoxLayout()
        theme.spread(column, theme.INSIDE)
        theme.spread(row, theme.DIALOG)
        for act in acts:
            button = QPushButton(act.verb)
            theme.say_as(button, "primary" if act.is_next else "link")
            button.clicked.connect(partial(self._on_act, act.name))
            if act.is_next:
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        return holder

    def _on_act(self, name: str, _is_checked: bool = False) -> None:
        self.asked.emit(name)

    def _show(self, parts: Sequence[QWidget]) -> None:
        page = QFrame()
        theme.say_as(page, "pane")
        column = QVBoxLayout(page)
        theme.spread(column, theme.BETWEEN, (theme.PANE,) * 4)
        for part in parts:
            column.addWidget(part)
        column.addStretch()
        self.setWidget(page)


class Timeline(QWidget):
    """Events below one another beside a thin upright line: date left, what happened right.

    `followed` tells the table and id of a link that was pressed.
    """

    followed = Signal(str, str)

    def __init__(self, events: Sequence[Event], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: list[QLabel] = []
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE)
        for event in events:
            column.addLayout(self._make_row(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, and a dot for each event."""
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._days[0].geometry().right() + theme.px(theme.DIALOG / 2)
        middles = [day.geometry().top() + day.fontMetrics().height() / 2 for day in self._days]
        line = QRectF(place, middles[0], theme.LINE, self.height() - middles[0])
        painter.fillRect(line, theme.colour("line"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        for middle in middles:
            painter.drawEllipse(QPointF(place, middle), theme.px(theme.DOT), theme.px(theme.DOT))

    def _make_row(self, event: Event) -> QHBoxLayout:
        day = _make_label(show_day(event.day) if event.day else "", "muted")
        day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        theme.keep_width(day, theme.DAY_WIDTH)
        self._days.append(day)
        row = QHBoxLayout()
        theme.spread(row, theme.DIALOG)
        row.addWidget(day)
        row.addWidget(self._make_what(event), 1)
        return row

    def _make_what(self, event: Event) -> QLabel:
        if not event.target:
            return _make_label(event.what, "")
        link = Link("/".join(event.target), event.what)
        link.linkActivated.connect(self._on_link)
        return link

    def _on_link(self, address: str) -> None:
        self.followed.emit(*address.split("/"))


def _make_facts(facts: Sequence[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    theme.spread(grid, theme.INSIDE)
    for row, (label, value) in enumerate(facts):
        name = _make_label(label, "muted")
        theme.keep_width(name, theme.FACT_WIDTH)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_make_label(value, ""), row, 1)
    return holder


class Link(QLabel):
    """Words to press; their colour follows the scheme. `linkActivated` tells the address."""

    def __init__(self, address: str, words: str) -> None:
        super().__init__()
        self._address, self._words = address, words
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _BY_KEYS)
        self.setAccessibleName(words)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours in force: those of the words were fixed when they were set."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        style = f"text-decoration:none; color:{theme.colour('accent').name()}"
        self.setText(f'<a href="{self._address}" style="{style}">{escape(self._words)}</a>')


def _make_label(text: str, manner: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    theme.say_as(label, manner)
    return label
