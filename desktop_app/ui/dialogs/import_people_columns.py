"""The second step of taking a list in: the header row, and what each column is taken for."""

import json
from collections.abc import Mapping, MutableMapping, Sequence
from functools import partial
from hashlib import sha256

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import mark, translate
from desktop_app.sheets.cell import to_text
from desktop_app.sheets.headers import ColumnMap
from desktop_app.sheets.outline import (
    FIELD_WORDS,
    NOT_TAKEN,
    ListColumn,
    Outline,
    map_of,
    move_header,
    names_people,
)
from desktop_app.sheets.reading import Sheet
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.ui.widgets.memory import Memory
from desktop_app.vietnam.text import fold

LEFT = mark("import_people", "Not taken")
_MEMORY = "import.columns"
_MOST_REMEMBERED = 300
_SEARCHED, _PEOPLE_SHOWN = 60, 12
_ANSWER = "answer"
_WIDE, _BESIDE_WORD = 220, 44


class ColumnsPage(QWidget):
    """Shows the first rows of each sheet as they stand, with a box over each column that says its field."""

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._outlines: list[Outline] = []
        self._chosen: list[dict[str, str]] = []
        self._sheets, self._header, self.table = QTabBar(), ChoiceBox(), QTableWidget()
        self._said, self._left = QLabel(), QLabel()
        self.boxes: list[ChoiceBox] = []
        self._lay_out()
        self._sheets.currentChanged.connect(self._show_sheet)
        self._header.activated.connect(self._on_header_moved)

    def show_sheets(self, outlines: Sequence[Outline]) -> None:
        """Show these sheets; those shown already keep what was chosen."""
        known = {id(one.sheet): place for place, one in enumerate(self._outlines)}
        kept = [known.get(id(one.sheet), -1) for one in outlines]
        self._chosen = [
            self._chosen[place] if place >= 0 else recall(one.columns(), self._memory)
            for one, place in zip(outlines, kept, strict=True)
        ]
        self._outlines = [
            self._outlines[place] if place >= 0 else one for one, place in zip(outlines, kept, strict=True)
        ]
        self._sheets.blockSignals(True)
        while self._sheets.count():
            self._sheets.removeTab(0)
        for one in self._outlines:
            self._sheets.addTab(one.sheet.name.replace("&", "&&"))
        self._sheets.blockSignals(False)
        self._sheets.setVisible(len(self._outlines) > 1)
        self._show_sheet(0)

    def maps(self) -> list[tuple[Sheet, ColumnMap]]:
        """Each sheet with the column map that was chosen for it."""
        return [
            (one.sheet, map_of(one, chosen)) for one, chosen in zip(self._outlines, self._chosen, strict=True)
        ]

    def problem(self) -> str:
        """Why the sheets cannot be read as they are chosen, empty if they can; shows that sheet."""
        for place, (one, chosen) in enumerate(zip(self._outlines, self._chosen, strict=True)):
            if not names_people(one.columns(chosen)):
                self._sheets.setCurrentIndex(place)
                name = one.sheet.name
                if one.table is None:
                    return translate("import_people", "Sheet “{sheet}”: no header row was found.", sheet=name)
                return translate("import_people", "Sheet “{sheet}”: no column is the full name.", sheet=name)
        return ""

    def choose(self, letters: str, field: str) -> None:
        """Take a column for a field, or for none; another column that had the field is no longer taken."""
        chosen = self._chosen[self._sheets.currentIndex()]
        for other in self._outline().columns(chosen):
            if field and other.field == field and not other.answer and other.letters != letters:
                chosen[other.letters] = NOT_TAKEN
        if field == _ANSWER:
            chosen.pop(letters, None)
        else:
            chosen[letters] = field
        remember(self._outline().columns(chosen), chosen, self._memory)
        self._show_fields()

    def _outline(self) -> Outline:
        return self._outlines[self._sheets.currentIndex()]

    def _columns(self) -> list[ListColumn]:
        return self._outline().columns(self._chosen[self._sheets.currentIndex()])

    def _lay_out(self) -> None:
        theme.say_as(self._sheets, "lists")
        self._sheets.setExpanding(False)
        self._sheets.setAccessibleName(translate("import_people", "Sheets"))
        self._header.setAccessibleName(translate("import_people", "Header row"))
        label = QLabel(translate("import_people", "Header row"))
        label.setBuddy(self._header)
        for part, manner in ((label, "muted"), (self._said, "warn"), (self._left, "muted")):
            theme.say_as(part, manner)
        self._said.setWordWrap(True)
        self._left.setWordWrap(True)
        head = QHBoxLayout()
        theme.spread(head)
        head.addWidget(label)
        head.addWidget(self._header, 1)
        self.table.setAccessibleName(translate("import_people", "First rows of the list"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN)
        column.addWidget(self._sheets)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        column.addWidget(self._left)

    def _show_sheet(self, place: int) -> None:
        if not 0 <= place < len(self._outlines):
            return
        one = self._outlines[place]
        self._header.clear()
        self._header.addItem(translate("import_people", "Choose the row with “Họ và tên”"), 0)
        for index, cells in enumerate(one.sheet.rows[:_SEARCHED]):
            texts = [text for cell in cells if (text := to_text(cell))]
            if texts:
                number = index + one.sheet.first_row
                words = translate("import_people", "Row {n}", n=number)
                self._header.addItem(f"{words}: {' · '.join(texts)}"[:160], number)
        self._header.setCurrentIndex(max(self._header.findData(one.header_row), 0))
        self._said.setText(" ".join(finding.sentence for finding in one.findings))
        self._said.setVisible(bool(one.findings))
        self._fill_table(one)

    def _fill_table(self, one: Outline) -> None:
        """The rows from the header on; all from the top where there is none."""
        top, bottom, first = (one.table.top, one.table.bottom, one.table.first) if one.table else (0, -1, 0)
        shown = list(enumerate(one.sheet.rows))[top : first + _PEOPLE_SHOWN]
        columns = self._columns()
        self.table.clear()
        self.table.setColumnCount(len(columns))
        self.table.setRowCount(len(shown) + 1)
        self.table.setHorizontalHeaderLabels([column.letters for column in columns])
        self.table.setVerticalHeaderLabels(["", *(str(n + one.sheet.first_row) for n, _ in shown)])
        self.boxes = [self._make_box(column) for column in columns]
        for index, box in enumerate(self.boxes):
            self.table.setCellWidget(0, index, box)
        for row, (number, cells) in enumerate(shown, 1):
            for index, cell in enumerate(cells):
                self.table.setItem(row, index, _make_item(to_text(cell), is_header=number <= bottom))
        self._show_fields()
        for index, box in enumerate(self.boxes):
            self.table.setColumnWidth(index, self._width(index, box, len(shown)))
        for row in range(len(shown) + 1):
            self.table.setRowHeight(row, theme.px(theme.ROW if row else theme.HEADER))

    def _width(self, column: int, box: ChoiceBox, rows: int) -> int:
        """As wide as the box and the texts ask for, within reason."""
        words = [box.currentText(), str(LEFT)]
        items = (self.table.item(row, column) for row in range(1, rows + 1))
        texts = [item.text() for item in items if item]
        wide = max(self.fontMetrics().horizontalAdvance(word) for word in words) + theme.px(_BESIDE_WORD)
        cells = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return max(wide, min(cells + theme.px(theme.DIALOG), theme.px(_WIDE)))

    def _make_box(self, column: ListColumn) -> ChoiceBox:
        box = ChoiceBox()
        box.setMaxVisibleItems(len(FIELD_WORDS) + 2)
        words = translate(
            "import_people", "Column {letters}: {header}", letters=column.letters, header=column.header
        )
        box.setAccessibleName(words)
        box.addItem(str(LEFT), NOT_TAKEN)
        answers = [each.answer for each in self._outline().columns() if each.letters == column.letters]
        if answers[0]:
            box.addItem(translate("import_people", "Mark: {answer}", answer=answers[0]), _ANSWER)
        for field, word in FIELD_WORDS.items():
            box.addItem(str(word), field)
        box.activated.connect(partial(self._on_chosen, box, column.letters))
        return box

    def _show_fields(self) -> None:
        columns = self._columns()
        left = [f"{each.letters} ({each.header})" for each in columns if not each.field and each.header]
        for box, column in zip(self.boxes, columns, strict=True):
            box.setCurrentIndex(box.findData(_ANSWER if column.answer else column.field))
            theme.say_as(box, "" if column.field else "off")
        words = translate("import_people", "Columns not taken: {columns}.", columns=", ".join(left))
        self._left.setText(words if left else translate("import_people", "Every column is taken."))

    def _on_chosen(self, box: QComboBox, letters: str, _index: int) -> None:
        self.choose(letters, box.currentData())

    def _on_header_moved(self, _index: int) -> None:
        place, row = self._sheets.currentIndex(), self._header.currentData()
        if row and row != self._outlines[place].header_row:
            self._outlines[place] = move_header(self._outlines[place], row)
            self._chosen[place] = recall(self._outlines[place].columns(), self._memory)
            self._show_sheet(place)


def _make_item(text: str, *, is_header: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    if is_header:
        item.setFont(theme.font(bold=True))
        item.setBackground(theme.colour("window"))
    return item


def recall(columns: Sequence[ListColumn], memory: Mapping[str, str]) -> dict[str, str]:
    """What was chosen before for columns of these headers and is not recognised: fields by letters."""
    known = json.loads(memory.get(_MEMORY, "{}"))
    headers = [fold(each.header) for each in columns]
    fields = [each.field for each in columns if not each.answer]
    free = {NOT_TAKEN, *(field for field in FIELD_WORDS if field not in fields)}
    return {
        each.letters: known[_seal(header)]
        for each, header in zip(columns, headers, strict=True)
        if header and headers.count(header) == 1 and known.get(_seal(header)) in free
    }


def remember(
    columns: Sequence[ListColumn], chosen: Mapping[str, str], memory: MutableMapping[str, str]
) -> None:
    """Keep what was chosen for columns with a header, for the next list that has the same."""
    known = json.loads(memory.get(_MEMORY, "{}"))
    for each in columns:
        if each.letters in chosen and each.header:
            sealed = _seal(fold(each.header))
            known.pop(sealed, None)
            known[sealed] = chosen[each.letters]
    memory[_MEMORY] = json.dumps(dict(list(known.items())[-_MOST_REMEMBERED:]), ensure_ascii=False)


def _seal(header: str) -> str:
    """A header as it is remembered outside the store: where a row of people was taken for one, unreadable."""
    return sha256(header.encode()).hexdigest()[:16]
