"""Where we stand: the figures of a working year beside its targets, each leading to its list."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
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

from desktop_app.desk.figures import Credit, Work
from desktop_app.desk.today import Year
from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.vietnam.numbers import show_number, show_percent

MILLION = 1_000_000
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
PARTS = ("farm", "nonfarm", "women", "minorities")
"""The figures that are some of the learners."""


class Line(NamedTuple):
    """A figure: its name, its word, what it counts in words, the table whose list lies behind, its target."""

    name: str
    word: str
    value: str
    table: str
    target: int | None = None


def lines_of(year: Year) -> list[Line]:
    """The figures of a year that are not zero or have a target, each saying whom it counts."""
    with_targets = (line._replace(target=year.targets.get(line.name)) for line in _lines(year))
    return [
        line._replace(value=line.value or show_number(0))
        for line in with_targets
        if line.value or line.target is not None
    ]


def _lines(year: Year) -> Iterator[Line]:
    found = year.found
    people, turns = show_number(found.learners), show_number(found.enrolments)
    learners = translate("today", "{people} people, {turns} turns", people=people, turns=turns)
    yield Line("classes", translate("today", "Classes opened"), _count(found.classes), "school_class")
    yield Line("learners", translate("today", "Learners"), learners if found.enrolments else "", "enrolment")
    yield Line("farm", translate("today", "of these farm trades"), _turns(year.farm), "enrolment")
    yield Line("nonfarm", translate("today", "of these non-farm trades"), _turns(year.nonfarm), "enrolment")
    yield Line("women", translate("today", "of these women"), _people(found.women), "enrolment")
    yield Line(
        "minorities", translate("today", "of these ethnic minorities"), _people(year.minorities), "enrolment"
    )
    yield Line("in_work", translate("today", "In work, non-farm"), _work(found.nonfarm), "outcome")
    yield Line("in_work_farm", translate("today", "In work, farm"), _work(found.farm), "outcome")
    yield Line(
        "abroad", translate("today", "Went to work abroad"), _people(found.departed), "overseas_placement"
    )
    yield Line(
        "job_creation", translate("today", "Job-creation loans"), _people_lent(found.job_creation), "loan"
    )
    yield Line(
        "difficult_area",
        translate("today", "Difficult-area loans"),
        _households_lent(found.difficult_area),
        "loan",
    )
    yield Line(
        "inspections", translate("today", "Inspection turns"), _turns(found.inspection_turns), "inspection"
    )
    yield Line(
        "documents",
        translate("today", "Documents issued"),
        _count(found.documents_issued),
        "guidance_document",
    )
    yield Line(
        "asked", translate("today", "Asked about learning"), _people(found.people_asked), "training_need"
    )


def _count(many: int) -> str:
    return show_number(many) if many else ""


def _people(many: int) -> str:
    return translate("today", "{n} people", n=show_number(many)) if many else ""


def _turns(many: int) -> str:
    return translate("today", "{n} turns", n=show_number(many)) if many else ""


def _people_lent(one: Credit) -> str:
    values = {"n": show_number(one.borrowers), "amount": show_number(one.amount // MILLION)}
    return translate("today", "{n} people, {amount} million", **values) if one.loans else ""


def _households_lent(one: Credit) -> str:
    values = {"n": show_number(one.borrowers), "amount": show_number(one.amount // MILLION)}
    return translate("today", "{n} households, {amount} million", **values) if one.loans else ""


def _work(one: Work) -> str:
    """A share, what it is made of, and how many were not reached."""
    if not one.completed:
        return ""
    share = f"{show_percent(one.in_work, one.completed)} ({one.in_work}/{one.completed}"
    if not one.unreached:
        return f"{share})"
    return translate("today", "{share}; {n} not reached)", share=share, n=one.unreached)


class YearPane(QFrame):
    """The figures. `asked` tells the line whose list is wanted."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        theme.say_as(self, "pane")
        self.title, self.report = QLabel(), QPushButton(translate("today", "Report of the year"))
        theme.say_as(self.title, "strong")
        theme.say_as(self.report, "link")
        self.links: list[QPushButton] = []
        self._shown: tuple[str, list[Line]] | None = None
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        theme.say_as(self.nothing, "muted")
        self._lay_out()

    def show_lines(self, year: str, lines: list[Line]) -> None:
        """Show these figures of a year (all years for none) instead of those before."""
        if (year, lines) == self._shown:
            return
        self._shown = (year, lines)
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if any(line.target is not None for line in lines):
            self._show_heads()
        self.links = [self._show_line(number, line) for number, line in enumerate(lines, start=1)]
        self.title.setText(
            translate("today", "YEAR {year}", year=year) if year else translate("today", "ALL YEARS")
        )
        self.report.setVisible(bool(year))
        said = translate("today", "Nothing was recorded of the year {year} yet.", year=year)
        self.nothing.setText(said if year else translate("today", "Nothing was recorded yet."))
        self.nothing.setVisible(not lines)

    def _show_heads(self) -> None:
        for column, word in ((1, translate("today", "Target")), (2, translate("today", "Done"))):
            head = QLabel(word)
            theme.say_as(head, "muted")
            self._grid.addWidget(_apart(head) if column == 1 else head, 0, column, _RIGHT)

    def _show_line(self, number: int, line: Line) -> QPushButton:
        label, link = QLabel(line.word), QPushButton(line.value)
        aim = "" if line.target is None else show_number(line.target)
        said = translate("today", ", target {target}", target=aim) if aim else ""
        link.setAccessibleName(f"{line.word}: {line.value}{said}")
        link.setToolTip(translate("today", "Open the list"))
        label.setWordWrap(True)  # in large type the figures need the room
        theme.say_as(link, "link")
        link.clicked.connect(partial(self._on_asked, line))
        self._grid.addWidget(label, number, 0)
        if aim:
            self._grid.addWidget(_apart(QLabel(aim)), number, 1, _RIGHT)
            self._grid.addWidget(link, number, 2, _RIGHT)
        else:
            self._grid.addWidget(link, number, 1, 1, 2, _RIGHT)
        return link

    def _on_asked(self, line: Line, _is_checked: bool = False) -> None:
        self.asked.emit(line)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        theme.spread(head)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.report)
        inner = QWidget()
        theme.say_as(inner, "surface")
        rows = QVBoxLayout(inner)
        theme.spread(rows, 0)
        self._grid = QGridLayout()
        theme.spread(self._grid, 0)
        rows.addLayout(self._grid)
        rows.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._grid.setHorizontalSpacing(theme.px(theme.BETWEEN))
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.PANE, theme.BETWEEN, theme.PANE, theme.BETWEEN))
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(scroll, 1)
        self.nothing.hide()


def _apart(label: QLabel) -> QLabel:
    """The same label with room between it and the figure at its right."""
    label.setContentsMargins(0, 0, theme.px(theme.PANE), 0)
    return label
