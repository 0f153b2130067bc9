"""Reading printed PDFs back: their words, lines, pictures and codes."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import zxingcpp

MM = 72 / 25.4
HYPHEN_AT_LINE_END = "\ufffe"


class Line(NamedTuple):
    """A straight stroke of a page in millimetres from its left and upper edge."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_level(self) -> bool:
        return abs(self.top - self.bottom) < 0.01

    @property
    def length(self) -> float:
        return self.right - self.left if self.is_level else self.bottom - self.top


class Word(NamedTuple):
    """Text found on a page with its place in millimetres from the left and upper edge."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@contextmanager
def opened(pdf: bytes) -> Iterator[pdfium.PdfDocument]:
    document = pdfium.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, line ends as LF."""
    with opened(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [text.replace("\r\n", "\n").replace(HYPHEN_AT_LINE_END, "-") for text in texts]


def whole_text(pdf: bytes) -> str:
    """The text of all pages in one line with single spaces."""
    return " ".join(" ".join(page_texts(pdf)).split())


def page_count(pdf: bytes) -> int:
    with opened(pdf) as document:
        return len(document)


def page_sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in whole millimetres."""
    with opened(pdf) as document:
        return [(round(page.get_width() / MM), round(page.get_height() / MM)) for page in document]


def properties(pdf: bytes) -> dict[str, str]:
    with opened(pdf) as document:
        return document.get_metadata_dict()


def find_words(pdf: bytes, text: str, page: int = 0) -> list[Word]:
    """Where a text stands on a page."""
    with opened(pdf) as document:
        drawn = document[page]
        height = drawn.get_height()
        searched = drawn.get_textpage()
        search = searched.search(text, match_case=True)
        found = []
        while (place := search.get_next()) is not None:
            boxes = [searched.get_charbox(place[0] + offset) for offset in range(place[1])]
            lefts, bottoms, rights, tops = zip(*boxes, strict=True)
            edges = (min(lefts), height - max(tops), max(rights), height - min(bottoms))
            found.append(Word(*(edge / MM for edge in edges)))
        return found


def text_bounds(pdf: bytes, page: int = 0) -> Word:
    """The rectangle round all upright letters of a page."""
    with opened(pdf) as document:
        drawn = document[page]
        height = drawn.get_height()
        text = drawn.get_textpage()
        whole = text.get_text_range()
        boxes = [text.get_charbox(place) for place, letter in enumerate(whole) if letter.strip()]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        edges = (min(lefts), height - max(tops), max(rights), height - min(bottoms))
        return Word(*(edge / MM for edge in edges))


def lines(pdf: bytes, page: int = 0) -> list[Line]:
    """All level and upright strokes of a page."""
    with opened(pdf) as document:
        drawn = document[page]
        height = drawn.get_height()
        paths = [item for item in drawn.get_objects() if item.type == raw.FPDF_PAGEOBJ_PATH]
        return [line for path in paths for line in _segments(path, height) if _is_straight(line)]


def slanted(pdf: bytes, page: int = 0) -> list[Line]:
    """All strokes of a page that are neither level nor upright, such as those of a tick."""
    with opened(pdf) as document:
        drawn = document[page]
        height = drawn.get_height()
        paths = [item for item in drawn.get_objects() if item.type == raw.FPDF_PAGEOBJ_PATH]
        return [line for path in paths for line in _segments(path, height) if not _is_straight(line)]


def filled_boxes(pdf: bytes, page: int = 0) -> list[Line]:
    """The bounds of everything drawn as a filled path."""
    with opened(pdf) as document:
        drawn = document[page]
        height = drawn.get_height()
        found = []
        for item in drawn.get_objects():
            if item.type == raw.FPDF_PAGEOBJ_PATH and _is_filled(item):
                left, bottom, right, top = item.get_bounds()
                found.append(Line(left / MM, (height - top) / MM, right / MM, (height - bottom) / MM))
        return found


def codes(pdf: bytes) -> list[list[str]]:
    """What the codes of each page say."""
    with opened(pdf) as document:
        return [
            sorted(code.text for code in zxingcpp.read_barcodes(page.render(scale=3).to_pil().convert("L")))
            for page in document
        ]


def _is_filled(path: pdfium.PdfObject) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroke)
    return mode.value != raw.FPDF_FILLMODE_NONE


def _is_straight(line: Line) -> bool:
    return abs(line.left - line.right) < 0.01 or abs(line.top - line.bottom) < 0.01


def _segments(path: pdfium.PdfObject, height: float) -> Iterator[Line]:
    """The strokes of a path by their bounds."""
    matrix = path.get_matrix()
    last = (0.0, 0.0)
    for number in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        left, bottom = matrix.on_point(x.value, y.value)
        point = (left / MM, (height - bottom) / MM)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
            (x1, x2), (y1, y2) = sorted((last[0], point[0])), sorted((last[1], point[1]))
            yield Line(x1, y1, x2, y2)
        last = point
