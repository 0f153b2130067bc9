"""Page furniture that all printed forms share: paper, heading, signatures, codes, boxes."""

from desktop_app.documents.page.blocks import (
    ALL_CELLS,
    PADDINGS,
    TIGHT,
    Signature,
    body,
    centred,
    closed_table,
    grid_table,
    letterhead_block,
    paragraph,
    signature_block,
    title_block,
)
from desktop_app.documents.page.fonts import BOLD, BOLD_ITALIC, ITALIC, SERIF, break_lines, fit, measure
from desktop_app.documents.page.marks import Boxes, Upright, draw_code, name_page
from desktop_app.documents.page.paper import Letterhead, Paper, compose, dress_page, open_canvas
from desktop_app.documents.page.text import BLANK, compose_text, dots, escape_text, group_text, write_blank

__all__ = [
    "ALL_CELLS",
    "BLANK",
    "BOLD",
    "BOLD_ITALIC",
    "ITALIC",
    "PADDINGS",
    "SERIF",
    "TIGHT",
    "Boxes",
    "Letterhead",
    "Paper",
    "Signature",
    "Upright",
    "body",
    "break_lines",
    "centred",
    "closed_table",
    "compose",
    "compose_text",
    "dots",
    "draw_code",
    "dress_page",
    "escape_text",
    "fit",
    "grid_table",
    "group_text",
    "letterhead_block",
    "measure",
    "name_page",
    "open_canvas",
    "paragraph",
    "signature_block",
    "title_block",
    "write_blank",
]
