"""The third step of taking a list in: every row with its verdict and why; nothing is written yet."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget

from desktop_app.desk.lists import Column
from desktop_app.domain.person import SEXES
from desktop_app.i18n import mark, translate
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.judged_rows import VERDICTS, Judged, Row, count_verdicts, judged_rows, new_hamlets
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.cells import Cells
from desktop_app.ui.widgets.grid import Grid
from desktop_app.ui.widgets.list_pane import SearchBox
from desktop_app.ui.widgets.memory import Memory
from desktop_app.ui.widgets.pages import FixedRows
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.vietnam.numbers import show_number

TONES = {
    "verdict": {
        "new": "good", "look": "warn", "known": "muted", "differs": "info", "repeated": "muted",
        "rejected": "bad",
    },
}  # fmt: skip
COLUMNS = (
    Column("row", mark("import_people", "Row"), "number", 56),
    Column("name", mark("import_people", "Full name"), width=170),
    Column("verdict", mark("import_people", "Verdict"), "code", 186, VERDICTS),
    Column("reason", mark("import_people", "Reason"), width=400),
    Column("birth", mark("import_people", "Birth"), "day", 92),
    Column("sex", mark("import_people", "Sex"), "code", 80, SEXES),
    Column("id_number", mark("import_people", "ID number"), "digits", 118),
    Column("phone", mark("import_people", "Phone"), "phone", 104),
    Column("hamlet", mark("import_people", "Hamlet"), width=130),
    Column("sheet", mark("import_people", "Sheet"), width=110),
)
_ALL = ""


class VerdictsPage(QWidget):
    """Shows the rows of a judged list, all or those of one verdict. `keeping`: keep the rejected rows."""

    keeping = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._filters: list[str] = [_ALL]
        self.bar, self.search = QTabBar(), SearchBox()
        self.model = RowsModel(COLUMNS, FixedRows(()), cells=Cells(tones=TONES))
        self.grid = Grid("import_verdicts", self.model, memory)
        self.keep = QPushButton(translate("import_people", "Keep the rejected rows…"))
        self._sheets, self._reason = QLabel(), QLabel()
        self._lay_out()
        self.bar.currentChanged.connect(self._filter)
        self.search.asked.connect(self.model.filter)
        self.keep.clicked.connect(self.keeping)
        self.grid.selectionModel().currentRowChanged.connect(self._on_row)

    def show_judged(self, judged: Judged) -> None:
        """Show what would become of a list."""
        self._rows = judged_rows(judged)
        counts = count_verdicts(self._rows)
        self._filters = [_ALL, *(verdict for verdict in VERDICTS if counts[verdict])]
        self.bar.blockSignals(True)
        while self.bar.count():
            self.bar.removeTab(0)
        self.bar.addTab(f"{translate('import_people', 'All')} · {show_number(len(self._rows))}")
        for verdict in self._filters[1:]:
            self.bar.addTab(f"{VERDICTS[verdict]} · {show_number(counts[verdict])}")
        self.bar.blockSignals(False)
        self.keep.setVisible(bool(counts["rejected"]))
        said = "\n".join([*map(_of_sheet, judged.listed.findings), *_of_hamlets(judged)])
        self._sheets.setText(said)
        self._sheets.setVisible(bool(said))
        has_sheets = len({row["sheet"] for row in self._rows}) > 1
        self.grid.setColumnHidden(len(COLUMNS) - 1, not has_sheets)
        self.search.clear()
        self._filter(0)

    def choose(self, verdict: str) -> None:
        """Show only the rows of a verdict; all without one."""
        self.bar.setCurrentIndex(self._filters.index(verdict))

    def _lay_out(self) -> None:
        theme.say_as(self.bar, "lists")
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(translate("import_people", "Verdicts"))
        self.grid.setAccessibleName(translate("import_people", "Rows of the list"))
        self._sheets.setWordWrap(True)
        theme.say_as(self._sheets, "muted")
        self._reason.setWordWrap(True)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._reason.setMinimumHeight(theme.px(theme.CHIP * 2))
        head, below = QHBoxLayout(), QHBoxLayout()
        theme.spread(head)
        head.addWidget(self.bar, 1)
        head.addWidget(self.search)
        theme.spread(below)
        below.addWidget(self._reason, 1)
        below.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN)
        column.addLayout(head)
        column.addWidget(self._sheets)
        column.addWidget(self.grid, 1)
        column.addLayout(below)

    def _filter(self, place: int) -> None:
        verdict = self._filters[place]
        chosen = [row for row in self._rows if verdict in (_ALL, row["verdict"])]
        self.model.show_source(FixedRows(chosen))
        self.grid.scrollToTop()
        self._on_row(self.grid.currentIndex(), QModelIndex())

    def _on_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        row: dict[str, Any] = self.model.row(index.row()) if index.isValid() else {}
        where = translate("import_people", "Row {n}", n=row["row"]) if row else ""
        self._reason.setText(f"{where}: {row['reason']}" if row and row["reason"] else "")


def _of_sheet(finding: Finding) -> str:
    return f"{finding.sheet}: {finding.sentence}"


def _of_hamlets(judged: Judged) -> list[str]:
    found = [f"{name} ({show_number(many)})" for name, many in new_hamlets(judged).items()]
    return (
        [translate("import_people", "Hamlets that will be added: {hamlets}.", hamlets=", ".join(found))]
        if found
        else []
    )
