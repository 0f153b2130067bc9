"""Text at the door: one normal form, folding for search, and what may not be stored."""

import re
import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""The tone marks in the order of the Vietnamese alphabet: huyền, hỏi, ngã, sắc, nặng."""

_AT_THE_DOOR = str.maketrans(
    dict.fromkeys("\ufeff\u200b\u200c\u200d\u2060", "")
    | dict.fromkeys("\u00a0\u2007\u202f", " ")
    | {"\u00d0": "Đ", "\u00f0": "đ", "\r": "\n"}
)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_APOSTROPHES = "'\u2018\u2019\u02bc`\u00b4"


def to_nfc(text: str) -> str:
    """The text in NFC with LF line ends and plain spaces, without marks nobody sees; Icelandic eth becomes đ.

    A soft hyphen stays: in the old TCVN3 fonts it is the letter ư.
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_AT_THE_DOOR))


def to_clean(text: str) -> str:
    """The text as one line: NFC, single spaces, none at the ends, no soft hyphen."""
    return " ".join(to_nfc(text.replace("\u00ad", "")).split())


def has_forbidden(text: str) -> bool:
    """Whether the text holds a control character (tab and line feed aside) or a mark of text direction."""
    return _FORBIDDEN.search(text) is not None


def split_tone(word: str) -> tuple[str, str]:
    """The letters of a word in NFC without their tones, and the tone marks taken off."""
    marks = unicodedata.normalize("NFD", word)
    letters = "".join(mark for mark in marks if mark not in TONES)
    return unicodedata.normalize("NFC", letters), "".join(mark for mark in marks if mark in TONES)


def fold(text: str) -> str:
    """The text for search: lower case, no marks, đ as d, words of letters and digits with single spaces."""
    return " ".join(text.translate(_FOLDING).split())


def match_key(text: str) -> str:
    """A key equal for all spellings of one word: case and the place of its tone (hòa, hoà) do not count."""
    return " ".join("".join(split_tone(word)) for word in to_clean(text).lower().split())


class _Folding(dict[int, str]):
    def __missing__(self, point: int) -> str:
        self[point] = folded = _fold_character(chr(point))
        return folded


def _fold_character(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character).lower()
    return "".join(_to_plain(part) for part in unicodedata.normalize("NFKD", plain).lower())


def _to_plain(part: str) -> str:
    if part in "đð":
        return "d"
    if part in _APOSTROPHES or unicodedata.category(part) in {"Mn", "Mc", "Me", "Cf"}:
        return ""
    return part if part.isalnum() else " "


_FOLDING = _Folding()
