"""Signs drawn as shapes, because no face holds them: codes to scan, boxes to tick, the practice mark."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop_app.documents.page.fonts import BOLD, LEADING, SERIF, break_lines, fit, measure
from desktop_app.documents.page.text import compose_text

PRACTICE = "MẪU TẬP HUẤN"
QUIET = 4
BOX = 3.6 * mm
GAP = 1.8 * mm
MARGIN = 2 * mm
BETWEEN = 3 * mm
Run = tuple[int, int, int]


def name_page(record: str, page: int) -> str:
    """What the code of a page says: record type and id with the page's number, nothing of a person."""
    return f"SN1:{record}:{page}"


def draw_code(canvas: Canvas, content: str, left: float, bottom: float, side: float) -> None:
    """Draw the QR code of `content` as one path into a square of `side` points, its quiet zone included."""
    modules, runs = encode(content)
    unit = side / (modules + 2 * QUIET)
    canvas.saveState()
    canvas.translate(left + QUIET * unit, bottom + side - QUIET * unit)
    canvas.scale(unit, -unit)
    path = canvas.beginPath()
    for row, column, length in runs:
        path.rect(column, row, length, 1)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def encode(content: str) -> tuple[int, list[Run]]:
    """The QR code's modules a side, and its dark runs as row, column and length."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(content)
    code.make()
    return code.moduleCount, [run for row, line in enumerate(code.modules) for run in _dark_runs(row, line)]


def _dark_runs(row: int, line: Sequence[object]) -> Iterator[Run]:
    column = 0
    for dark, modules in groupby(map(bool, line)):
        length = len(list(modules))
        if dark:
            yield row, column, length
        column += length


def draw_practice_mark(canvas: Canvas, width: float, height: float) -> None:
    """Write MẪU TẬP HUẤN in pale letters from corner to corner of a page of width x height points."""
    size = 0.62 * min(width, height) / measure(PRACTICE, BOLD, 1.0) * 1.25
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(35)
    canvas.setFont(BOLD, size)
    canvas.setFillGray(0.9)
    canvas.drawCentredString(0, -size / 3, PRACTICE)
    canvas.restoreState()


def draw_box(canvas: Canvas, left: float, bottom: float, *, ticked: bool) -> None:
    """Draw a box to tick, with its tick or empty."""
    canvas.saveState()
    canvas.setLineWidth(0.7)
    canvas.rect(left, bottom, BOX, BOX)
    if ticked:
        canvas.setLineWidth(1.4)
        canvas.lines(
            [
                (left + 0.18 * BOX, bottom + 0.5 * BOX, left + 0.42 * BOX, bottom + 0.2 * BOX),
                (left + 0.42 * BOX, bottom + 0.2 * BOX, left + 0.88 * BOX, bottom + 0.92 * BOX),
            ]
        )
    canvas.restoreState()


class Code(Flowable):
    """A QR code of `side` points in the text."""

    def __init__(self, content: str, side: float) -> None:
        super().__init__()
        self.content = content
        self.width = self.height = side

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The fixed square of the code."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the code with its quiet zone."""
        draw_code(self.canv, self.content, 0, 0, self.width)


class Boxes(Flowable):
    """Boxes in one line, each with its words behind it; as many lines as the width asks for."""

    def __init__(
        self, choices: Sequence[tuple[str, bool]], size: float = 12, *, centred: bool = False
    ) -> None:
        super().__init__()
        self.choices = choices
        self.size = size
        self.centred = centred
        self.rows: list[list[tuple[str, bool]]] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The place taken in a column of `width` points."""
        self.width = width
        self.rows = [[]]
        for choice in self.choices:
            if self.rows[-1] and sum(map(self._length, (*self.rows[-1], choice))) - BETWEEN > width:
                self.rows.append([])
            self.rows[-1].append(choice)
        self.height = len(self.rows) * self._leading
        return width, self.height

    def draw(self) -> None:
        """Draw all boxes with their words, from the top line down."""
        for number, row in enumerate(self.rows, start=1):
            left = (self.width - BOX) / 2 if self.centred else 0.0
            bottom = self.height - number * self._leading + 0.25 * self.size
            for text, ticked in row:
                draw_box(self.canv, left, bottom, ticked=ticked)
                size, lines = fit(text, SERIF, self.size, self.width - BOX - GAP, self.size * 1.2)
                self.canv.setFont(SERIF, size)
                self.canv.drawString(left + BOX + GAP, bottom + 0.04 * self.size, lines[0])
                left += self._length((text, ticked))

    @property
    def _leading(self) -> float:
        return max(self.size * 1.35, BOX + GAP)

    def _length(self, choice: tuple[str, bool]) -> float:
        return BOX + GAP + measure(choice[0], SERIF, self.size) + BETWEEN


class Upright(Flowable):
    """Words turned to be read from below, in a column head of `width` x `height` points."""

    def __init__(self, text: str, width: float, height: float, size: float = 8) -> None:
        super().__init__()
        self.text = compose_text(text)
        self.width = width
        self.height = height
        self.size = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The fixed place of the words."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the words in one or two lines, centred."""
        size, _ = fit(self.text, SERIF, self.size, self.height - MARGIN, self.width - MARGIN / 2)
        lines = break_lines(self.text, SERIF, size, self.height - MARGIN)
        canvas = self.canv
        canvas.saveState()
        canvas.translate(self.width / 2, self.height / 2)
        canvas.rotate(90)
        canvas.setFont(SERIF, size)
        for number, line in enumerate(lines):
            middle = ((len(lines) - 1) / 2 - number) * size * LEADING
            canvas.drawCentredString(0, middle - 0.3 * size, line)
        canvas.restoreState()
