"""Packets with their verdicts, one below the other: state, who sent it, what happened, what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.i18n import mark, translate
from desktop_app.sync.handing import Checked
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.side_pane import make_line
from desktop_app.vietnam.numbers import show_number

VERDICTS = {
    "written": mark("packets", "Written"),
    "confirmed": mark("packets", "Confirmed"),
    "imported": mark("packets", "Received"),
    "returned": mark("packets", "Rows returned"),
    "waiting": mark("packets", "Waiting"),
    "known": mark("packets", "Received before"),
    "refused": mark("packets", "Refused"),
    "good": mark("packets", "Unbroken"),
}
KINDS = {
    "delta": mark("packets", "Changes only"),
    "full": mark("packets", "Everything"),
    "request": mark("packets", "Registration"),
    "acknowledgement": mark("packets", "Confirmation of receipt"),
    "card": mark("packets", "Office's card"),
}
TONES = {
    "imported": "good",
    "confirmed": "good",
    "good": "good",
    "written": "info",
    "known": "muted",
    "returned": "warn",
    "waiting": "warn",
    "refused": "bad",
}


class VerdictList(QScrollArea):
    """The packets of one look or one import."""

    def __init__(self, checked: Sequence[Checked], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        theme.spread(column, theme.PANE, (0, theme.INSIDE, theme.PANE, theme.INSIDE))
        for one in checked:
            column.addWidget(make_line(upright=False))
            column.addLayout(_entry(one))
        column.addStretch()
        self.setWidget(inner)


def _entry(one: Checked) -> QVBoxLayout:
    verdict = one.verdict
    state = "returned" if verdict.verdict == "imported" and verdict.refused else verdict.verdict
    head = QHBoxLayout()
    theme.spread(head)
    name = QLabel(title_of(one))
    name.setTextFormat(Qt.TextFormat.PlainText)
    name.setWordWrap(True)
    theme.say_as(name, "strong")
    head.addWidget(name, 1)
    head.addWidget(Chip(str(VERDICTS[state]), TONES[state]))
    column = QVBoxLayout()
    theme.spread(column, theme.INSIDE)
    column.addLayout(head)
    for text in (one.path.name if one.unit else "", numbers_of(one), one.sentence, one.step):
        if text:
            line = QLabel(text)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
            theme.say_as(line, "muted" if text != one.sentence else "")
            column.addWidget(line)
    return column


def title_of(one: Checked) -> str:
    """Who sent the packet, its number and kind; the file's name where the label cannot be read."""
    if not one.unit:
        return one.path.name
    kind = str(KINDS.get(one.kind, one.kind))
    return translate(
        "packets", "{unit}, packet {number}: {kind}", unit=one.unit, number=one.number, kind=kind
    )


def numbers_of(one: Checked) -> str:
    """How many changes it holds, how many were applied, wait or were returned."""
    verdict = one.verdict
    counts = (
        (translate("packets", "{n} changes in it", n=show_number(one.changes)), one.changes),
        (translate("packets", "{n} rows", n=show_number(one.records)), one.records),
        (translate("packets", "{n} applied", n=show_number(verdict.applied)), verdict.applied),
        (translate("packets", "{n} waiting", n=show_number(verdict.waiting)), verdict.waiting),
        (translate("packets", "{n} records returned", n=show_number(verdict.refused)), verdict.refused),
    )
    return " · ".join(text for text, number in counts if number)
