"""Blocks of cells as spreadsheets exchange them: tab-separated text, and HTML that keeps leading zeros."""

import csv
from collections.abc import Iterable, Sequence
from html import escape
from io import StringIO

Cells = Sequence[Sequence[str]]
_TEXT_CELL = "mso-number-format:'\\@';white-space:pre-wrap"


def to_tsv(rows: Cells) -> str:
    """The block as tab-separated text with CRLF line ends; cells with tabs, quotes or breaks are quoted."""
    written = StringIO(newline="")
    csv.writer(written, dialect="excel-tab").writerows(rows)
    return written.getvalue()


def to_html(rows: Cells, is_number: Sequence[bool]) -> str:
    """The block as an HTML table; columns that are not numbers are marked as text, so that zeros stay."""
    body = "".join(f"<tr>{''.join(_cells(row, is_number))}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table>{body}</table>'


def from_tsv(text: str) -> list[list[str]]:
    """The cells of tab-separated text as Excel, Word and web pages put it on the clipboard."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return list(csv.reader(StringIO(plain, newline=""), dialect="excel-tab"))


def _cells(row: Sequence[str], is_number: Sequence[bool]) -> Iterable[str]:
    for text, number in zip(row, is_number, strict=True):
        style = "" if number else f' style="{_TEXT_CELL}"'
        yield f"<td{style}>{escape(text)}</td>"
