"""Several papers at once: their names at the left, the one chosen shown, all of them printed in one go."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop_app.documents.printing.gathering import KitPaper
from desktop_app.i18n import translate
from desktop_app.store.exports import note_export
from desktop_app.ui.dialogs.paper import note_what_leaves
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.preview import Preview, print_pages
from desktop_app.ui.widgets.tab_page import Workplace


class PapersDialog(QDialog):
    """The papers; each can be printed or kept by itself."""

    def __init__(
        self, parent: QWidget | None, place: Workplace, title: str, papers: Sequence[KitPaper]
    ) -> None:
        super().__init__(parent)
        self.place, self.papers = place, papers
        self.setWindowTitle(title)
        self.names, self.preview = QListWidget(), Preview()
        self.all = QPushButton(translate("papers", "Print all ({n})", n=len(papers)))
        theme.say_as(self.all, "primary")
        self._lay_out()
        self.names.currentRowChanged.connect(self._show)
        self.all.clicked.connect(self.print_all)
        note_what_leaves(place, self.preview)
        self.names.setCurrentRow(0)
        self.names.setFocus()

    def print_all(self) -> None:
        """Ask for a printer and print every paper, one after another."""
        dialog = QPrintDialog(self)
        if dialog.exec():
            self.print_on(dialog.printer())
        dialog.deleteLater()

    def print_on(self, printer: QPrinter) -> None:
        """Print every paper on this printer."""
        for paper in self.papers:
            buffer, document = QBuffer(), QPdfDocument()
            buffer.setData(QByteArray(paper.pdf))
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            document.load(buffer)
            print_pages(document, printer)
            document.close()
            where = printer.printerName()
            self.place.jobs.save(partial(note_export, self.place.store, paper.file, None, where))

    def _show(self, row: int) -> None:
        if row >= 0:
            self.preview.show_pdf(self.papers[row].pdf, self.papers[row].file)

    def _lay_out(self) -> None:
        title = QLabel(translate("papers", "Papers"))
        theme.say_as(title, "muted")
        self.names.setAccessibleName(title.text())
        self.names.setWordWrap(True)
        theme.say_as(self.names, "side")
        self.names.addItems([paper.words for paper in self.papers])
        side = QWidget()
        theme.keep_width(side, theme.CARD_WIDTH)
        column = QVBoxLayout(side)
        theme.spread(column, theme.BETWEEN, (theme.PANE,) * 4)
        column.addWidget(title)
        column.addWidget(self.names, 1)
        column.addWidget(self.all)
        row = QHBoxLayout(self)
        theme.spread(row, 0)
        row.addWidget(side)
        row.addWidget(self.preview, 1)
        theme.open_at(self, theme.TWO_COLUMNS + theme.CARD_WIDTH, theme.LEAST_WINDOW.height())


def show_papers(parent: QWidget, place: Workplace, title: str, draw: Callable[[], list[KitPaper]]) -> None:
    """Draw papers in the reading thread and show them; a refusal is said in words."""

    def work(_tick: Tick) -> list[KitPaper]:
        return draw()

    words = translate("paper", "Drawing the form")
    place.jobs.run(words, work, partial(_open, parent, place, title), partial(message.refuse, parent))


def _open(parent: QWidget, place: Workplace, title: str, papers: list[KitPaper]) -> None:
    PapersDialog(parent, place, title, papers).open()
