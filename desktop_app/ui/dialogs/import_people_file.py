"""The first step of taking a list in: the file, chosen or dropped, and which of its sheets."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import translate
from desktop_app.sheets.outline import Outline
from desktop_app.ui.widgets import icons, theme
from desktop_app.vietnam.numbers import show_number

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".txt", ".tsv")


def dropped_list(dropped: QMimeData) -> Path | None:
    """The file of a list that is dragged over a window; None where it is none, or several files."""
    files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in SUFFIXES else None


class FilePage(QWidget):
    """Says which file and which sheets; `chosen` tells the path of a file, chosen or dropped."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._outlines: Sequence[Outline] = ()
        self._boxes: list[QCheckBox] = []
        self._name, self._where, self._which = QLabel(), QLabel(), QLabel()
        self.choose = QPushButton(translate("import_people", "Choose a file…"))
        self.choose.clicked.connect(self.ask)
        self.setAcceptDrops(True)
        self._lay_out()

    def ask(self) -> None:
        """Ask for the file."""
        title = translate("import_people", "Import from Excel")
        kinds = translate(
            "import_people", "Lists ({endings})", endings=" ".join(f"*{one}" for one in SUFFIXES)
        )
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.chosen.emit(Path(path))

    def show_file(self, path: Path, outlines: Sequence[Outline]) -> None:
        """Show the file and its sheets; those with a header that are not hidden are ticked."""
        self._outlines = outlines
        self._name.setText(path.name)
        self._where.setText(str(path.parent))
        for box in self._boxes:
            self._sheets.removeWidget(box)
            box.deleteLater()
        self._boxes = [_make_box(one) for one in outlines]
        if len(outlines) == 1:
            self._boxes[0].setChecked(True)
        self._which.setVisible(len(outlines) > 1)
        for place, box in enumerate(self._boxes):
            self._sheets.insertWidget(place, box)
            box.setVisible(len(outlines) > 1)

    def sheets(self) -> list[Outline]:
        """The sheets that are to be read."""
        return [one for one, box in zip(self._outlines, self._boxes, strict=True) if box.isChecked()]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a list."""
        if dropped_list(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the list that was dropped."""
        if path := dropped_list(event.mimeData()):
            event.acceptProposedAction()
            self.chosen.emit(path)

    def _lay_out(self) -> None:
        theme.say_as(self._name, "strong")
        theme.say_as(self._where, "muted")
        self._which.setText(translate("import_people", "Sheets to read"))
        theme.say_as(self._which, "muted")
        self._which.hide()
        inner = QWidget()
        self._sheets = QVBoxLayout(inner)
        theme.spread(self._sheets, theme.INSIDE)
        self._sheets.addStretch()
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidget(inner)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN)
        column.addWidget(self._make_door())
        column.addSpacing(theme.px(theme.BETWEEN))
        for part in (self._name, self._where, self._which):
            column.addWidget(part)
        column.addWidget(room, 1)

    def _make_door(self) -> QFrame:
        """The place where a file is dropped or chosen."""
        door, picture = QFrame(), QLabel()
        theme.say_as(door, "card")
        picture.setPixmap(icons.pixmap("file-input", "muted", theme.LARGE_ICON))
        hint = QLabel(
            translate("import_people", "Drop a list here, or choose it: Excel, LibreOffice or CSV.")
        )
        theme.say_as(hint, "muted")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(door)
        theme.spread(column, theme.PANE, (theme.BLOCK,) * 4)
        for part in (picture, self.choose):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.insertWidget(1, hint)
        return door


def _make_box(one: Outline) -> QCheckBox:
    rows = show_number(len(one.sheet.rows))
    words = translate("import_people", "{sheet} · {n} rows", sheet=one.sheet.name, n=rows).replace("&", "&&")
    if one.sheet.is_hidden:
        words = translate("import_people", "{sheet} · hidden in Excel", sheet=words)
    elif one.table is None:
        words = translate("import_people", "{sheet} · no header row found", sheet=words)
    box = QCheckBox(words)
    box.setChecked(one.table is not None and not one.sheet.is_hidden)
    return box
