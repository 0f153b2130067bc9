"""Where we stand: the figures of a working year, each leading to its list."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop_app.desk.figures import Credit, Work
from desktop_app.desk.today import Year
from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.vietnam.numbers import show_number, show_percent

MILLION = 1_000_000
YEARS_BACK = 5
Line = tuple[str, str, str]
"""A word, what it counts in words, and the table whose list lies behind."""


def lines_of(year: Year) -> list[Line]:
    """The figures of a year that are not zero, each saying whom it counts."""
    return [line for line in _lines(year) if line[1]]


def _lines(year: Year) -> Iterator[Line]:
    found = year.found
    people, turns = show_number(found.learners), show_number(found.enrolments)
    learners = translate("today", "{people} people, {turns} turns", people=people, turns=turns)
    yield translate("today", "Classes opened"), _count(found.classes), "school_class"
    yield translate("today", "Learners"), learners if found.enrolments else "", "enrolment"
    yield translate("today", "of these farm trades"), _turns(year.farm), "enrolment"
    yield translate("today", "of these non-farm trades"), _turns(year.nonfarm), "enrolment"
    yield translate("today", "In work, non-farm"), _work(found.nonfarm), "outcome"
    yield translate("today", "In work, farm"), _work(found.farm), "outcome"
    yield translate("today", "Went to work abroad"), _people(found.departed), "overseas_placement"
    yield translate("today", "Job-creation loans"), _people_lent(found.job_creation), "loan"
    yield translate("today", "Difficult-area loans"), _households_lent(found.difficult_area), "loan"
    yield translate("today", "Inspection turns"), _turns(found.inspection_turns), "inspection"
    yield translate("today", "Documents issued"), _count(found.documents_issued), "guidance_document"
    yield translate("today", "Asked about learning"), _people(found.people_asked), "training_need"


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
    """The figures. `asked` tells the table whose list is wanted, `chosen` that another year was taken."""

    asked = Signal(str)
    chosen = Signal(int)

    def __init__(self, today: str) -> None:
        super().__init__()
        theme.say_as(self, "pane")
        this_year = int(today[:4])
        self.years, self.report = ChoiceBox(), QPushButton(translate("today", "Report of the year"))
        self.years.setAccessibleName(translate("today", "Working year"))
        self.years.addItems([str(this_year - back) for back in range(YEARS_BACK)])
        self.years.currentIndexChanged.connect(self._on_year)
        theme.say_as(self.report, "link")
        self.links: list[QPushButton] = []
        self._shown: list[Line] | None = None
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        theme.say_as(self.nothing, "muted")
        self._lay_out()

    def year(self) -> int:
        """The year that is looked at."""
        return int(self.years.currentText())

    def show_lines(self, lines: list[Line]) -> None:
        """Show these figures instead of those before."""
        if lines == self._shown:
            return
        self._shown = lines
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.links = [self._show_line(number, line) for number, line in enumerate(lines)]
        said = translate("today", "Nothing was recorded of the year {year} yet.", year=self.year())
        self.nothing.setText(said)
        self.nothing.setVisible(not lines)

    def _show_line(self, number: int, line: Line) -> QPushButton:
        word, value, table = line
        label, link = QLabel(word), QPushButton(value)
        link.setAccessibleName(f"{word}: {value}")
        link.setToolTip(translate("today", "Open the list"))
        theme.say_as(link, "link")
        link.clicked.connect(partial(self._on_asked, table))
        self._grid.addWidget(label, number, 0)
        self._grid.addWidget(link, number, 1, Qt.AlignmentFlag.AlignRight)
        return link

    def _on_asked(self, table: str, _is_checked: bool = False) -> None:
        self.asked.emit(table)

    def _on_year(self) -> None:
        self.chosen.emit(self.year())

    def _lay_out(self) -> None:
        title = QLabel(translate("today", "WORKING YEAR"))
        theme.say_as(title, "strong")
        head = QHBoxLayout()
        theme.spread(head)
        for part in (title, self.years):
            head.addWidget(part)
        head.addStretch()
        head.addWidget(self.report)
        self._grid = QGridLayout()
        theme.spread(self._grid, 0)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.PANE, theme.BETWEEN, theme.PANE, theme.BETWEEN))
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addLayout(self._grid)
        column.addStretch()
        self.nothing.hide()
