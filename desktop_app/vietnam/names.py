"""Names of people: their two parts, their order in a list, their capitals.

Vietnamese lists are sorted by given name (the last word), then by family and middle name, word by word;
in a word the letters count first (a ă â b c d đ e ê ...), then the tone (ngang huyền hỏi ngã sắc nặng).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from desktop_app.vietnam.text import TONES, fold, split_tone, to_clean

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACES = {letter: chr(ord("A") + place) for place, letter in enumerate(ALPHABET)}
_PLACES |= {digit: digit for digit in "0123456789"}
_TONES = {tone: chr(ord('"') + place) for place, tone in enumerate(TONES)}
_LEVEL_TONE = "!"
_NUMBER_WIDTH = 9


class Name(NamedTuple):
    """A person's name in the two parts that lists and forms ask for."""

    family_middle: str
    given: str


def split_name(name: str) -> Name:
    """Family and middle name, and the given name, which is the last word; one word alone is a given name."""
    family_middle, _, given = to_clean(name).rpartition(" ")
    return Name(family_middle, given)


def sort_key(name: str) -> str:
    """The place of a person in a list: ASCII text that compares byte by byte, given name first."""
    *family_middle, given = name.split() or [""]
    return " ".join(_word_key(word) for word in (given, *family_middle))


def text_key(text: str) -> str:
    """The place of any other text in a list: as `sort_key`, but in reading order and numbers by value."""
    return " ".join(_word_key(word) for word in text.split())


def to_title_case(name: str) -> str:
    """The name with a capital at the start of each word and after each hyphen, the other letters small."""
    return re.sub(r"(?<![^\s-])\w", lambda first: first[0].upper(), to_clean(name).lower())


@lru_cache(maxsize=65536)
def _word_key(word: str) -> str:
    if word.isascii() and word.isdigit():
        return word.zfill(_NUMBER_WIDTH)
    letters, tones = split_tone(to_clean(word).lower())
    places = "".join(_PLACES.get(letter) or _place_of_foreign(letter) for letter in letters)
    return places + ("".join(_TONES[tone] for tone in tones) or _LEVEL_TONE)


def _place_of_foreign(letter: str) -> str:
    return "".join(_PLACES.get(plain, "~") for plain in fold(letter))
