"""Delimited text (.csv, .tsv) in the encodings that offices still send, as rows of text cells."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from desktop_app.sheets.cell import Cell
from desktop_app.sheets.extent import check_cells
from desktop_app.vietnam.encodings import from_bytes

SEPARATORS = ";,\t|"
_NAMED_SEPARATOR = re.compile(r"sep=([;,\t|])\r?\n", re.IGNORECASE)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile("[\x00-\x08\x0e-\x1f]")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|table|\?xml|head|meta)\b", re.IGNORECASE)
_SAMPLE_LINES = 50


class NotDelimited(ValueError):
    """The file is no table of text: something binary, or a web page saved under another name."""


def read_rows(content: bytes) -> list[list[Cell]]:
    """The rows of the file, the first being row 1 of Excel; raises NotDelimited, TooLarge or csv.Error.

    TCVN3 text keeps its Latin-1 letters: only a whole column tells it.
    """
    text = _decode(content)
    if _BINARY.search(text) or _MARKUP.match(text):
        raise NotDelimited
    named = _NAMED_SEPARATOR.match(text)
    separator = named[1] if named else find_separator(text)
    lines = StringIO(text[named.end() :] if named else text, newline="")
    return _pad(list(csv.reader(lines, delimiter=separator)))


def _pad(rows: list[list[str]]) -> list[list[Cell]]:
    width = max(map(len, rows), default=0)
    check_cells(len(rows), width)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def find_separator(text: str) -> str:
    """The separator under which the first lines have the most equal rows, in the order of SEPARATORS."""
    return max(SEPARATORS, key=lambda separator: _regularity(text, separator))


def _decode(content: bytes) -> str:
    """The text; UTF-16 without its mark shows by every other byte of its first line being 0."""
    if not content.startswith(_UTF16_MARKS):
        for encoding, zeros in (("utf-16-le", content[1:64:2]), ("utf-16-be", content[0:64:2])):
            if zeros and zeros.count(0) * 2 > len(zeros):
                return content.decode(encoding)
    return from_bytes(content)


def _regularity(text: str, separator: str) -> int:
    """How many cells the most frequent width of more than one cell accounts for."""
    widths = Counter(map(len, _first_rows(text, separator)))
    return max((width * times for width, times in widths.items() if width > 1), default=0)


def _first_rows(text: str, separator: str) -> Iterator[list[str]]:
    lines = StringIO(text, newline="")
    return (row for row, _ in zip(csv.reader(lines, delimiter=separator), range(_SAMPLE_LINES), strict=False))
