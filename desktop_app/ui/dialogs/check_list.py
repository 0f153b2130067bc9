"""Kiểm tra danh sách: names pasted from anywhere, and who of them may join a supported class and who not."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QTabBar, QVBoxLayout, QWidget

from desktop_app.desk.check_list import NOBODY, VERDICTS, people_among, tell
from desktop_app.desk.lists import Narrowed
from desktop_app.documents.printing import draw_list
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.paths import file_name
from desktop_app.sheets.checked_list import CHECK_LIST, Row, add_lines, check_text, count_verdicts
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import kinds, message, theme
from desktop_app.ui.widgets.cells import Cells
from desktop_app.ui.widgets.excel import Export, ask_path, run_export
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.message import Way
from desktop_app.ui.widgets.pages import FixedRows
from desktop_app.ui.widgets.record_dialog import CANCEL, Question, RecordDialog
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.side_pane import make_line
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard
from desktop_app.vietnam.numbers import show_number

TITLE = mark("check_list", "Check a list")
EMPTY = mark("check_list", "Paste the list on the left (Ctrl+V). Everybody is looked up in the book at once.")
NONE_OF_THEM = mark("check_list", "None of them")
TONES = {
    "verdict": {
        "eligible": "good", "not_eligible": "bad", "not_known": "warn", "possible": "info",
        "unknown": "muted", "repeated": "muted", "unread": "bad",
    },
}  # fmt: skip
PRINTED = CHECK_LIST.columns[1:]  # paper counts the rows itself
ADD, LEAVE, _ALL, _NONE = "add", "leave", "", "none"
_CHECKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PasteBox(QPlainTextEdit):
    """Takes a list as plain text. `asked` tells that it is to be checked: after pasting, on Ctrl+Enter."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(translate("check_list", "Pasted list"))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and check."""
        super().insertFromMimeData(source)
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter checks."""
        if event.key() in _CHECKING and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit()
        else:
            super().keyPressEvent(event)


class CheckListDialog(QDialog):
    """The list at the left, its people with their verdicts at the right."""

    def __init__(self, parent: QWidget | None, place: Workplace) -> None:
        super().__init__(parent)
        self.place = place
        self.rows: Sequence[Row] = ()
        self._chosen: dict[int, str] = {}
        self._text = ""
        self._filters: list[str] = [_ALL]
        self.box, self.bar, self.counted, self.reason = PasteBox(), QTabBar(), QLabel(), QLabel()
        self.model = RowsModel(CHECK_LIST.columns, FixedRows(()), cells=Cells(tones=TONES))
        listing = Listing(CHECK_LIST.name, CHECK_LIST.unit, self.model, EMPTY, title=CHECK_LIST.title)
        self.pane = ListPane(listing, self._make_tools(), place.memory)
        self._lay_out()
        self._connect()
        self._show_rows(())

    def check(self) -> None:
        """Look everybody up whom the box names."""
        text = self.box.toPlainText()
        if text != self._text:
            self._chosen, self._text = {}, text
        work = partial(_check, self.place, text, dict(self._chosen))
        self.place.jobs.run(str(TITLE), work, self._on_checked, self._refuse)

    def choose_person(self, _row_id: str = "") -> None:
        """Ask which of the people offered is meant by the line the keys are in."""
        row = self._current()
        if not row.get("offered"):
            return
        words: dict[str, object] = {one.id: tell(one) for one in row["offered"]} | {_NONE: NONE_OF_THEM}
        codes = {code: Text("", str(word)) for code, word in words.items()}
        field = Field("person", mark("check_list", "In the book"), "code", codes=codes, required=True)
        question = Question(_listed(row), (field,), self.place.today(), mark("check_list", "Choose"))
        values = RecordDialog.ask(self, question, {"person": row["offered"][0].id})
        if values is not None:
            self._chosen[row["line"]] = NOBODY if values["person"] == _NONE else values["person"]
            self.check()

    def add_people(self) -> None:
        """Take the selected people who are not in the book into it, after a question."""
        unknown = [row for row in self._selected() if row["verdict"] == "unknown" and row["name"]]
        if not unknown:
            message.tell(self, translate("check_list", "Select people who are not in the book yet."))
            return
        sentence = translate("check_list", "Add {n} people to the book?", n=show_number(len(unknown)))
        ways = (Way(ADD, mark("check_list", "Add")), Way(LEAVE, CANCEL))
        step = translate("check_list", "They get what the list says of them. Undo takes them out again.")
        if message.ask(self, sentence, ways, step) == ADD:
            work = partial(add_lines, self.place.store, self._text, [row["line"] for row in unknown])
            self.place.jobs.save(work, self._on_added, self._refuse)

    def show_people(self) -> None:
        """Close, and show the records of those found, at the one the keys are in."""
        found = [row["person"] for row in self._shown() if row["person"]]
        if found:
            words = f"{TITLE} · {self.bar.tabText(self.bar.currentIndex())}"
            self.accept()
            here = self._current().get("person") or found[0]
            self.place.go_to("person", here, Narrowed(words, people_among(found)))

    def export(self) -> None:
        """Ask for a place and write the list with its verdicts to Excel."""
        if self.rows and (path := ask_path(self, str(CHECK_LIST.title))):
            run_export(self.place, Export(CHECK_LIST, self._read), path, self.pane, self._refuse)

    def print(self) -> None:
        """Show the list with its verdicts as it goes on paper."""
        if self.rows:
            title = f"{CHECK_LIST.title} · {self.bar.tabText(self.bar.currentIndex())}"
            texts = [_texts(row) for row in self._shown()]
            draw = partial(draw_list, self.place.store, "", title, PRINTED, texts)
            show_paper(self, self.place, draw, file_name(str(CHECK_LIST.title), ending=".pdf"))

    def _make_tools(self) -> tuple[Tool, ...]:
        check = Tool("check", mark("check_list", "Check"), "check", "Ctrl+Return", self.check, primary=True)
        who = Tool("who", mark("check_list", "Who is it?"), "user-round", "F2", self.choose_person)
        add = Tool("add", mark("check_list", "Add to the book"), "plus", "Ctrl+N", self.add_people)
        show = Tool("show", mark("check_list", "Open records"), "users", "", self.show_people)
        may_add = self.place.store.identity.role == "commune"
        adding = (add,) if may_add else ()
        return (check, who, *adding, show, standard("export", self.export), standard("print", self.print))

    def _lay_out(self) -> None:
        self.setWindowTitle(str(TITLE))
        theme.say_as(self.bar, "lists")
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(translate("check_list", "Verdicts"))
        theme.keep_width(self.box, theme.CARD_WIDTH)
        theme.say_as(self.counted, "muted")
        for label in (self.counted, self.reason):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reason.setMinimumHeight(theme.px(theme.CHIP * 2))
        said = translate("check_list", "From Zalo, Excel or Word: one person a line, or a whole table.")
        hint = QLabel(said)
        hint.setWordWrap(True)
        theme.say_as(hint, "muted")
        sides, whole = QHBoxLayout(), QVBoxLayout(self)
        theme.spread(sides, 0)
        sides.addLayout(_stack(hint, self.box, self.counted))
        sides.addWidget(make_line(upright=True))
        sides.addLayout(_stack(self.pane, self.reason), 1)
        theme.spread(whole, 0)
        for part in (self.bar, make_line(upright=False)):
            whole.addWidget(part)
        whole.addLayout(sides, 1)
        theme.open_at(self, theme.HELP.width(), theme.HELP.height())
        self.box.setFocus()

    def _connect(self) -> None:
        self.box.asked.connect(self.check)
        self.bar.currentChanged.connect(self._filter)
        self.pane.opened.connect(self.choose_person)
        self.pane.gone_to.connect(self._on_row)
        self.pane.said.connect(self.counted.setText)

    def _on_checked(self, rows: Sequence[Row]) -> None:
        self._show_rows(rows)
        self.pane.setFocus()

    def _show_rows(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        counts, chosen = count_verdicts(rows), self._filters[max(self.bar.currentIndex(), 0)]
        self._filters = [_ALL, *(verdict for verdict in VERDICTS if counts.get(verdict))]
        self.bar.blockSignals(True)
        while self.bar.count():
            self.bar.removeTab(0)
        self.bar.addTab(f"{translate('check_list', 'All')} · {show_number(len(rows))}")
        for verdict in self._filters[1:]:
            self.bar.addTab(f"{VERDICTS[verdict]} · {show_number(counts[verdict])}")
        place = self._filters.index(chosen) if chosen in self._filters else 0
        self.bar.setCurrentIndex(place)
        self.bar.blockSignals(False)
        self._filter(place)

    def _filter(self, _place: int) -> None:
        self.model.show_source(FixedRows(self._shown()))
        self._on_row()

    def _shown(self) -> list[Row]:
        verdict = self._filters[max(self.bar.currentIndex(), 0)]
        return [row for row in self.rows if verdict in (_ALL, row["verdict"])]

    def _selected(self) -> list[Row]:
        indexes = self.pane.grid.selectionModel().selectedRows()
        return [row for index in indexes if (row := self.model.row(index.row()))]

    def _current(self) -> Row:
        index = self.pane.grid.currentIndex()
        return self.model.row(index.row()) if index.isValid() else {}

    def _on_row(self, _row_id: str = "") -> None:
        row = self._current()
        self.reason.setText(f"{_listed(row)}: {row['reason']}" if row else "")

    def _on_added(self, _many: object) -> None:
        self.check()

    def _read(self, _tick: Tick) -> Iterable[Mapping[str, Any]]:
        return self._shown()

    def _refuse(self, refusal: Refusal) -> None:
        message.refuse(self, refusal)


def show_check_list(parent: QWidget, place: Workplace) -> CheckListDialog:
    """Open the check of a list."""
    dialog = CheckListDialog(parent, place)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _stack(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    theme.spread(column, theme.BETWEEN, (theme.BETWEEN,) * 4)
    for part in parts:
        column.addWidget(part)
    return column


def _check(place: Workplace, text: str, chosen: Mapping[int, str], _tick: Tick) -> list[Row]:
    return check_text(place.store, text, chosen)


def _listed(row: Row) -> str:
    """The name a line says, or its number."""
    return str(row["name"] or translate("check_list", "Line {n}", n=row["line"]))


def _texts(row: Row) -> dict[str, str]:
    """The cells as they are printed."""
    return {column.key: kinds.show(column.kind, row[column.key], column.codes) for column in PRINTED}
