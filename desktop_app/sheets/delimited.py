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
_SAMPLE_BYTES = 1000
_STRAY_ZEROS = 2
_MOST_BINARY = 0.02


class NotDelimited(ValueError):
    """The file is no table of text: something binary, or a web page saved under another name."""


def read_rows(content: bytes) -> list[list[Cell]]:
    """The rows of the file, the first being row 1 of Excel; raises NotDelimited, TooLarge or csv.Error.

    TCVN3 text keeps its Latin-1 letters: only a whole column tells it.
    """
    text = _decode(content)
    if len(_BINARY.findall(text)) > len(text) * _MOST_BINARY or _MARKUP.match(text):
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
    """The text; UTF-16 without its mark shows by bytes that are 0, which no other text has."""
    if not content.startswith(_UTF16_MARKS):
        even, odd = (content[start:_SAMPLE_BYTES:2].count(0) for start in (0, 1))
        if even + odd > _STRAY_ZEROS:
            return content.decode("utf-16-le" if odd > even else "utf-16-be")
    return from_bytes(content)


def _regularity(text: str, separator: str) -> int:
    """How many cells the most frequent width of more than one cell accounts for."""
    widths = Counter(map(len, _first_rows(text, separator)))
    return max((width * times for width, times in widths.items() if width > 1), default=0)


def _first_rows(text: str, separator: str) -> Iterator[list[str]]:
    lines = StringIO(text, newline="")
    return (row for row, _ in zip(csv.reader(lines, delimiter=separator), range(_SAMPLE_LINES), strict=False))
