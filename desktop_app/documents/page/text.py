"""Text on its way to paper: composed letters, no control characters, markup signs as plain signs."""

import re
import unicodedata
from xml.sax.saxutils import escape

BLANK = "\u00a0"
COMMITTEE = "ỦY BAN NHÂN DÂN"
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)


def compose_text(text: str) -> str:
    """The text in NFC without marks that cannot be drawn; only line breaks stay of the control characters."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text.replace("\t", " ")))


def escape_text(text: str) -> str:
    """The text for a paragraph: signs of markup are drawn as they stand, line breaks are kept."""
    return escape(compose_text(text)).replace("\n", "<br/>")


def capitals(text: str) -> str:
    """The text in capitals, as in a heading; the name of a people's committee is never broken."""
    return compose_text(text).upper().replace(COMMITTEE, COMMITTEE.replace(" ", BLANK))


def group_text(text: str, length: int) -> str:
    """The text in groups of `length` characters, apart by blanks, as it is read aloud."""
    return " ".join(text[start : start + length] for start in range(0, len(text), length))


def write_blank(length: int) -> str:
    """Room of `length` blanks to be filled by hand, never broken."""
    return BLANK * length


def dots(length: int = 30) -> str:
    """A dotted line to write on."""
    return "." * length
