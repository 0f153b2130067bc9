"""Text put into a fixed place of a page, for forms that draw their own pages.

Places are in millimetres from the page's left and upper edge; the canvas counts from there once its
origin has been moved (`move_origin`).
"""

from collections.abc import Iterable
from typing import NamedTuple

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.page.fonts import LEADING, fit
from desktop_app.documents.page.text import compose_text

INSET = 1.0
ASCENT = 0.75
CAPITAL = 0.33


class Box(NamedTuple):
    """A rectangle in millimetres: its left and upper edge from those of the page, its width and height."""

    left: float
    top: float
    width: float
    height: float


class Words(NamedTuple):
    """Text for a box, with the face and the size it has if it fits."""

    text: str
    box: Box
    font: str
    size: float


def move_origin(canvas: Canvas, height: float) -> None:
    """Count from the left upper corner of a page of `height` points from here on."""
    canvas.translate(0, height)


def draw_words(canvas: Canvas, words: Words, *, centred: bool = True) -> None:
    """Draw the whole text into its box, in the middle of its height, smaller or in more lines if it must."""
    text, box, font, size = words
    height = box.height * mm
    size, lines = fit(compose_text(text), font, size, (box.width - 2 * INSET) * mm, height)
    canvas.setFont(font, size)
    leading = size * LEADING
    baseline = -box.top * mm - (height - len(lines) * leading) / 2 - ASCENT * leading
    for number, line in enumerate(lines):
        if centred:
            canvas.drawCentredString((box.left + box.width / 2) * mm, baseline - number * leading, line)
        else:
            canvas.drawString((box.left + INSET) * mm, baseline - number * leading, line)


def draw_short_words(canvas: Canvas, font: str, size: float, places: Iterable[tuple[str, Box]]) -> None:
    """Draw many short texts of one face and size, each in the middle of its box, which it must fit."""
    canvas.setFont(font, size)
    for text, box in places:
        if text:
            baseline = -(box.top + box.height / 2) * mm - CAPITAL * size
            canvas.drawCentredString((box.left + box.width / 2) * mm, baseline, text)


def fill_box(canvas: Canvas, box: Box) -> None:
    """Draw the box all black."""
    left, bottom = box.left * mm, -(box.top + box.height) * mm
    canvas.rect(left, bottom, box.width * mm, box.height * mm, stroke=0, fill=1)
