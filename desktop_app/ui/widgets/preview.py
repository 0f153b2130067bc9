"""The preview of a printed form: its pages on grey as wide as there is room, to print or to keep as PDF."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.ui.widgets import message, theme, tools
from desktop_app.ui.widgets.tools import Tool

DOTS = 300
"""Dots of an inch at which pages are printed."""

_TOP = QPointF(0, 0)


class Preview(QWidget):
    """Shows a PDF, to print or keep; `kept` tells the path under which it was kept, `printed` the printer."""

    kept = Signal(str)
    printed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf, self.name = b"", ""
        self._waits = False
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self._place = QLabel()
        self._set_up_view()
        self._lay_out()

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show these bytes, to be kept under this file name; the same form drawn anew stays on its page."""
        page = self.view.pageNavigator().currentPage() if name == self.name else 0
        self._pdf, self.name, self._waits = pdf, name, True
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.view.pageNavigator().jump(min(page, self.document.pageCount() - 1), _TOP)
        self._say_place()

    def place(self) -> str:
        """Which page of how many is seen: `1/3`."""
        return f"{self.view.pageNavigator().currentPage() + 1}/{self.document.pageCount()}"

    def is_drawn(self) -> bool:
        """Whether nothing is left to be drawn: the pages come from a thread of their own."""
        return not (self._waits and self.isVisible())

    def print(self) -> None:
        """Ask for a printer and print."""
        dialog = QPrintDialog(self)
        dialog.setMinMax(1, self.document.pageCount())
        if dialog.exec():
            print_pages(self.document, dialog.printer())
            self.printed.emit(dialog.printer().printerName())
        dialog.deleteLater()

    def keep(self) -> None:
        """Ask for a place and keep the PDF there."""
        title, kind = translate("preview", "Keep the PDF"), translate("preview", "PDF (*.pdf)")
        path, _ = QFileDialog.getSaveFileName(self, title, self.name, kind)
        if path:
            self.keep_as(Path(path))

    def keep_as(self, path: Path) -> None:
        """Keep the PDF under this path; where that cannot be written, say so."""
        try:
            path.write_bytes(self._pdf)
        except OSError:
            message.refuse(self, Refusal("place_unwritable", folder=str(path.parent)))
        else:
            self.kept.emit(str(path))

    def _set_up_view(self) -> None:
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(translate("preview", "Pages"))
        self.view.pageNavigator().currentPageChanged.connect(self._say_place)
        cast(QPdfPageRenderer, self.view.findChild(QPdfPageRenderer)).pageRendered.connect(self._on_drawn)
        grey = self.view.palette()
        grey.setColor(QPalette.ColorRole.Dark, theme.colour("line"))
        self.view.setPalette(grey)

    def _lay_out(self) -> None:
        bar = tools.make_toolbar(
            (
                Tool("print", mark("preview", "Print"), "printer", "Ctrl+P", self.print, primary=True),
                Tool("keep", mark("preview", "Keep as PDF"), "save", "Ctrl+S", self.keep),
            ),
            self,
        )
        theme.spread(bar, theme.INSIDE, (theme.BETWEEN, theme.INSIDE, theme.PANE, theme.INSIDE))
        theme.say_as(self._place, "muted")
        bar.addStretch()
        bar.addWidget(self._place)
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)

    def _on_drawn(self) -> None:
        self._waits = False

    def _say_place(self) -> None:
        self._place.setText(translate("preview", "Page {place}", place=self.place()))


def print_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Draw the pages that were asked for at the printer, each on a sheet of its own size."""
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    printer.setFullPage(True)
    painter = QPainter(printer)
    for number in range(first - 1, last):
        if number >= first:
            printer.newPage()
        points = document.pagePointSize(number)
        size = QSize(round(points.width() / 72 * DOTS), round(points.height() / 72 * DOTS))
        painter.drawImage(painter.viewport(), document.render(number, size))
    painter.end()
