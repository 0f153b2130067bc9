"""One page of paper: its size and margins, who issues it, and the marks every page carries."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from desktop_app.documents.page.fonts import SERIF, register_fonts
from desktop_app.documents.page.marks import draw_code, draw_practice_mark, name_page
from desktop_app.documents.page.text import compose_text

TOP, BOTTOM, LEFT, RIGHT = 20 * mm, 20 * mm, 30 * mm, 20 * mm
CODE_SIDE = 16 * mm
CODE_BOTTOM = 3 * mm
PAGE_NUMBER_SIZE = 13
CREATOR = "Sổ Nghề"
PROPERTIES: dict[str, Any] = {"invariant": 1, "initialFontName": SERIF, "lang": "vi-VN"}


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues a paper and where: an empty `parent` prints no line; `practice` marks every page."""

    organisation: str
    place: str
    parent: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """What a document says of itself; `record` (type:id) puts a code on every page, empty puts none."""

    title: str
    form: str
    letterhead: Letterhead
    record: str = ""
    is_landscape: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page in points."""
        return landscape(A4) if self.is_landscape else A4

    @property
    def text_width(self) -> float:
        """The width between the margins in points."""
        return self.size[0] - LEFT - RIGHT


def compose(paper: Paper, story: Sequence[Flowable]) -> bytes:
    """The PDF of a story on A4 with the margins of Decree 30/2020; equal bytes for equal values."""
    register_fonts()
    width, height = paper.size
    frame = Frame(LEFT, BOTTOM, paper.text_width, height - TOP - BOTTOM, 0, 0, 0, 0)
    buffer = BytesIO()
    document = BaseDocTemplate(
        buffer,
        pagesize=(width, height),
        pageTemplates=[PageTemplate(frames=[frame], onPage=lambda canvas, _: dress_page(canvas, paper))],
        title=compose_text(paper.title),
        subject=paper.form,
        author=compose_text(paper.letterhead.organisation),
        creator=CREATOR,
        **PROPERTIES,
    )
    document.build(list(story))
    return buffer.getvalue()


def open_canvas(paper: Paper, buffer: BytesIO) -> Canvas:
    """An empty canvas for a form that draws its own pages, with the same properties as `compose` sets."""
    register_fonts()
    canvas = Canvas(buffer, pagesize=paper.size, **PROPERTIES)
    canvas.setTitle(compose_text(paper.title))
    canvas.setSubject(paper.form)
    canvas.setAuthor(compose_text(paper.letterhead.organisation))
    canvas.setCreator(CREATOR)
    return canvas


def dress_page(canvas: Canvas, paper: Paper) -> None:
    """Draw what stands outside the text: practice mark, page number from page 2, code."""
    width, height = paper.size
    page = canvas.getPageNumber()
    if paper.letterhead.practice:
        draw_practice_mark(canvas, width, height)
    if page > 1:
        canvas.setFont(SERIF, PAGE_NUMBER_SIZE)
        canvas.drawCentredString(LEFT + paper.text_width / 2, height - 0.7 * TOP, str(page))
    if paper.record:
        draw_code(canvas, name_page(paper.record, page), width - RIGHT - CODE_SIDE, CODE_BOTTOM, CODE_SIDE)
