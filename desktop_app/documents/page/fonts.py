"""The faces of all paper, and how a text is measured, broken into lines or made smaller to fit its place.

Liberation Serif has the widths of Times New Roman, which Decree 30/2020 asks for.
"""

from collections.abc import Iterator
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop_app.paths import RESOURCES

SERIF, BOLD, ITALIC, BOLD_ITALIC = "Serif", "Serif-Bold", "Serif-Italic", "Serif-BoldItalic"
FILES = {
    SERIF: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "LiberationSerif-BoldItalic.ttf",
}
LEADING = 1.15
STEP = 0.25


@cache
def register_fonts() -> None:
    """Make the four faces known to the drawing library; later calls cost nothing."""
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(RESOURCES / "fonts" / file)))
    pdfmetrics.registerFontFamily(SERIF, normal=SERIF, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)


def measure(text: str, font: str, size: float) -> float:
    """The width of one line of text in points."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, font, size))


def dots_after(label: str, width: float, size: float = 13) -> str:
    """Dots to write on, from behind a bold label up to the end of a line of `width` points."""
    room = width - measure(f"{label} ", BOLD, size)
    return "." * int(room / measure(".", SERIF, size))


def break_lines(text: str, font: str, size: float, width: float) -> list[str]:
    """The text in as few lines as `width` points allow, about equally long; its own line breaks are kept."""
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _balance(part, font, size, width)
    return lines


def fit(text: str, font: str, size: float, width: float, height: float) -> tuple[float, list[str]]:
    """The largest size up to `size` at which the text fits into width x height points, and its lines."""
    if measure(text, font, size) <= width:
        return size, [text]
    for smaller in _sizes(size):
        lines = _split(text, font, smaller, width)
        if len(lines) * smaller * LEADING <= height and _widest(lines, font, smaller) <= width:
            return smaller, lines
    smallest = size * min(1.0, width / measure(text, font, size))
    return smallest, [text]


def _split(text: str, font: str, size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, font, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _sizes(size: float) -> Iterator[float]:
    while size >= 1:
        yield size
        size -= STEP


def _widest(lines: list[str], font: str, size: float) -> float:
    return max((measure(line, font, size) for line in lines), default=0.0)


def _balance(text: str, font: str, size: float, width: float) -> list[str]:
    lines = _split(text, font, size, width)
    if len(lines) < 2:
        return lines
    least = measure(text, font, size) / len(lines)
    for share in (1.0, 1.1, 1.2, 1.35, 1.5):
        narrower = _split(text, font, size, min(width, least * share))
        if len(narrower) == len(lines):
            return narrower
    return lines
