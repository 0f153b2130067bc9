"""The blocks of an administrative document: heading, number and date, title, signatures, receivers.

Sizes, cases and lines follow Decree 30/2020, annex I. Nothing here knows a place, a kind of unit or a post.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, Paragraph, Spacer, Table

from desktop_app.documents.page.fonts import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    LEADING,
    SERIF,
    break_lines,
    dots_after,
    measure,
    register_fonts,
)
from desktop_app.documents.page.paper import Letterhead
from desktop_app.documents.page.text import capitals, compose_text, escape_text, write_blank

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SIGNING_ROOM = 22 * mm
GAP_ABOVE = 10
Command = tuple[Any, ...]
Rows = Sequence[list[Any]]
ALL_CELLS = (0, 0), (-1, -1)
PADDINGS = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
LINE = 0.5, "black"
TIGHT: list[Command] = [
    ("FONTNAME", *ALL_CELLS, SERIF),
    ("VALIGN", *ALL_CELLS, "TOP"),
    *((side, *ALL_CELLS, 0) for side in PADDINGS),
]
GRID: list[Command] = [
    ("GRID", *ALL_CELLS, *LINE),
    ("FONTNAME", *ALL_CELLS, SERIF),
    ("VALIGN", *ALL_CELLS, "MIDDLE"),
    *((side, *ALL_CELLS, 3) for side in PADDINGS),
]
CLOSE_ROWS: list[Command] = [("TOPPADDING", *ALL_CELLS, 1), ("BOTTOMPADDING", *ALL_CELLS, 2)]
CENTRED: Command = ("ALIGN", *ALL_CELLS, "CENTER")
CLOSING: list[Command] = [
    ("SPAN", (0, -1), (-1, -1)),
    ("NOSPLIT", (0, -3), (0, -1)),
    *((side, (0, -1), (-1, -1), 0) for side in PADDINGS),
]


@dataclass(frozen=True, slots=True)
class Signature:
    """One place to sign: lines of authority (TM., KT. ...) above the post, a note under it, then the name."""

    post: str
    name: str = ""
    authority: tuple[str, ...] = ()
    note: str = ""


def style(font: str = SERIF, size: float = 13, **more: Any) -> ParagraphStyle:
    """A paragraph style in one of the four faces, single spaced, with further properties of the library."""
    register_fonts()
    return ParagraphStyle(f"{font} {size}", fontName=font, fontSize=size, leading=size * LEADING, **more)


def paragraph(text: str, font: str = SERIF, size: float = 13, **more: Any) -> Paragraph:
    """A paragraph of plain text: composed, and no sign of it taken for markup."""
    return Paragraph(escape_text(text), style(font, size, **more))


def centred(text: str, font: str = SERIF, size: float = 13, **more: Any) -> Paragraph:
    """A centred paragraph of plain text."""
    return paragraph(text, font, size, alignment=TA_CENTER, **more)


def body(text: str, size: float = 13, *, indent: float = 0) -> Paragraph:
    """A justified paragraph of the body with 6 points behind it (Decree 30/2020)."""
    return paragraph(text, SERIF, size, alignment=TA_JUSTIFY, firstLineIndent=indent, spaceAfter=6)


def labelled(label: str, text: str, size: float = 13) -> Paragraph:
    """A paragraph of the body whose first words, the label, are bold."""
    return Paragraph(f"<b>{escape_text(label)}</b> {escape_text(text)}", style(SERIF, size, spaceAfter=4))


def answered(label: str, answer: str, width: float) -> Paragraph:
    """A bold label with its answer, or dots to write one on, in a line of `width` points."""
    return labelled(label, answer or dots_after(label, width))


def list_title(title: str, about: str, note: str) -> list[Flowable]:
    """What stands over a list: its title in capitals, what it is about, a note in brackets."""
    return [
        Spacer(0, 6),
        centred(title.upper(), BOLD, 15),
        centred(about, BOLD, 13),
        centred(f"({note})", ITALIC, 12),
        Spacer(0, 8),
    ]


def ruled(text: str, font: str, size: float, width: float, share: float) -> list[Flowable]:
    """Centred lines of about equal length, and below them a line of `share` of the last one's length."""
    lines = break_lines(compose_text(text), font, size, width)
    length = share * max(measure(line, font, size) for line in lines[-1:])
    rule = HRFlowable(length, thickness=0.7, color="black", spaceBefore=0, spaceAfter=0, hAlign="CENTER")
    return [centred("\n".join(lines), font, size), Spacer(0, 3), rule]


def letterhead_block(letterhead: Letterhead, width: float, left: float, number: str | None = None) -> Table:
    """Organisation at the left, which takes the share `left` of the width, nation and motto at the right.

    `number` is the symbol behind the number to be written by hand (None: the document has no number);
    place and date stand at the right, the date to be written by hand.
    """
    columns = [width * left, width * (1 - left)]
    above = break_lines(capitals(letterhead.parent), SERIF, 12, columns[0] - 4)
    parent = [centred("\n".join(above), SERIF, 12)] if letterhead.parent else []
    organisation = ruled(capitals(letterhead.organisation), BOLD, 12, columns[0] - 4, 0.4)
    rows: Rows = [
        [[*parent, *organisation], nation_block(columns[1])],
        [number_line(number), place_and_date(letterhead.place)],
    ]
    return Table(rows, columns, style=[*TIGHT, CENTRED, ("TOPPADDING", (0, 1), (-1, 1), 8)])


def nation_block(width: float, size: float = 12) -> list[Flowable]:
    """Nation and motto with its line: alone at the head of what a citizen writes, else at the right."""
    return [centred(NATION, BOLD, size), *ruled(MOTTO, BOLD, 13, width, 1.0)]


def number_line(symbol: str | None) -> Flowable:
    """ "Số:      /symbol" with room for the number, or nothing for a document without number."""
    if symbol is None:
        return Spacer(0, 0)
    return centred(f"Số:{write_blank(8)}/{symbol or '........'}", SERIF, 13)


def place_and_date(place: str) -> Paragraph:
    """ "Place, ngày      tháng      năm     " with room for the date to be written by hand."""
    blank = write_blank(8)
    return centred(f"{place}, ngày{blank}tháng{blank}năm{write_blank(10)}", ITALIC, 13)


def title_block(kind: str, about: str, width: float, size: float = 14) -> list[Flowable]:
    """The kind of document in capitals, and under it what it is about with its short line."""
    subject = ruled(about, BOLD, size, width * 0.8, 0.4) if about else []
    return [Spacer(0, 12), centred(kind.upper(), BOLD, size), *subject, Spacer(0, 10)]


def signature_block(signatures: Sequence[Signature], width: float, receivers: Sequence[str] = ()) -> Table:
    """One to four places to sign side by side; the receivers stand at the left, level with the first line."""
    if len(signatures) > 1 and not receivers:
        return _signing_table(signatures, width)
    left = [Spacer(0, GAP_ABOVE), *(receiver_list(receivers) if receivers else [])]
    columns = [width * 0.44, width * 0.56]
    return Table([[left, _signing_table(signatures, columns[1])]], columns, style=TIGHT)


def receiver_list(receivers: Sequence[str]) -> list[Flowable]:
    """ "Nơi nhận:" and one line each, the last one closed by a full stop."""
    ends = [";"] * (len(receivers) - 1) + ["."]
    lines = [paragraph(f"- {name}{end}", SERIF, 11) for name, end in zip(receivers, ends, strict=True)]
    return [paragraph("Nơi nhận:", BOLD_ITALIC, 12), *lines]


def _signing_table(signatures: Sequence[Signature], width: float) -> Table:
    size = 13 if len(signatures) < 4 else 12
    columns = [width / len(signatures)] * len(signatures)
    heads = [_signing_head(signature, columns[0] - 6, size) for signature in signatures]
    names = [centred(signature.name, BOLD, size) for signature in signatures]
    rows: Rows = [heads, [""] * len(columns), names]
    return Table(
        rows,
        columns,
        rowHeights=[None, SIGNING_ROOM, None],
        style=[*TIGHT, ("TOPPADDING", (0, 0), (-1, 0), GAP_ABOVE), ("NOSPLIT", *ALL_CELLS)],
    )


def _signing_head(signature: Signature, width: float, size: float) -> list[Flowable]:
    lines = [*signature.authority, signature.post]
    broken = [line for text in lines for line in break_lines(capitals(text), BOLD, size, width)]
    note = [centred(signature.note, ITALIC, size - 1)] if signature.note else []
    return [centred("\n".join(broken), BOLD, size), *note]


def grid_table(rows: Rows, widths: Sequence[float], heads: int, *more: Command) -> Table:
    """A table with thin lines round its cells; widths in mm, the first `heads` rows on every page."""
    return Table(rows, [width * mm for width in widths], repeatRows=heads, style=[*GRID, *more])


def closed_table(
    rows: Rows, widths: Sequence[float], heads: int, closing: Sequence[Flowable], *more: Command
) -> Table:
    """A `grid_table` with the block that closes it; its last two rows stay on the page of that block."""
    columns = [width * mm for width in widths]
    return Table(
        [*rows, [list(closing), *[""] * (len(widths) - 1)]],
        columns,
        repeatRows=heads,
        style=[*GRID[1:], *CLOSING, ("GRID", (0, 0), (-1, -2), *LINE), *more],
        longTableOptimize=0,
    )
