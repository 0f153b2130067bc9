"""Vietnamese in old encodings: TCVN3 (ABC) fonts, and files in UTF-8, UTF-16 or Windows code page 1258.

TCVN3 text is single bytes that a spreadsheet shows as Latin-1 letters; the soft hyphen among them is the
letter ư, so nothing may be cleaned before decoding. Many of its letters are also letters of today's text:
only a whole column can be told, never a cell.
"""

import codecs
import re
from collections.abc import Iterable, Sequence

from desktop_app.vietnam.text import split_tone, to_nfc

TCVN3 = {
    **dict(zip("µ¸¶·¹", "àáảãạ", strict=True)),
    **dict(zip("¨»¾¼½Æ", "ăằắẳẵặ", strict=True)),
    **dict(zip("©ÇÊÈÉË", "âầấẩẫậ", strict=True)),
    **dict(zip("®§", "đĐ", strict=True)),
    **dict(zip("ÌÐÎÏÑ", "èéẻẽẹ", strict=True)),
    **dict(zip("ªÒÕÓÔÖ", "êềếểễệ", strict=True)),
    **dict(zip("×ÝØÜÞ", "ìíỉĩị", strict=True)),
    **dict(zip("ßãáâä", "òóỏõọ", strict=True)),
    **dict(zip("«åèæçé", "ôồốổỗộ", strict=True)),
    **dict(zip("¬êíëìî", "ơờớởỡợ", strict=True)),
    **dict(zip("ïóñòô", "ùúủũụ", strict=True)),
    **dict(zip("\u00adõøö÷ù", "ưừứửữự", strict=True)),
    **dict(zip("úýûüþ", "ỳýỷỹỵ", strict=True)),
    **dict(zip("¡¢£¤¥¦", "ĂÂÊÔƠƯ", strict=True)),
}
"""Each TCVN3 letter as Latin-1 shows it, and what it is; other capitals have the byte of the small letter."""

_DECODING = str.maketrans(TCVN3)
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_MODERN = re.compile("[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
_BETWEEN_WORDS = re.compile(r"[\s!-/:-@\[-`{-~]+")
_SYLLABLE = re.compile(
    "(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
    "(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|oo|ôi|ơi"
    "|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)"
    "(?:ch|c|m|ng|nh|n|p|t)?"
)


def from_tcvn3(text: str) -> str:
    """The text decoded from TCVN3; text that already holds today's letters comes back as it is.

    A text typed in capitals comes out in capitals throughout, as its font showed it.
    """
    if _MODERN.search(text):
        return text
    decoded = text.translate(_DECODING)
    has_capitals = any(sum(map(str.isupper, word)) > 1 for word in decoded.split())
    return decoded.upper() if has_capitals and not re.search("[a-z]", text) else decoded


def is_tcvn3(cells: Iterable[str]) -> bool:
    """Whether the cells of a column are TCVN3: more of their words make sense decoded than as they stand."""
    return sum(_vote(word) for cell in cells for word in _foreign_words(cell)) > 0


def from_column(cells: Sequence[str]) -> list[str]:
    """The cells of a column as NFC text, decoded where the column is TCVN3."""
    decoded = map(from_tcvn3, cells) if is_tcvn3(cells) else cells
    return [to_nfc(cell) for cell in decoded]


def from_bytes(content: bytes) -> str:
    """The text of a file: by its byte order mark, as UTF-8, else in the old encoding whose words make sense.

    Text of a TCVN3 file keeps its Latin-1 letters for `from_column`; all other text is NFC.
    """
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return to_nfc(content.decode(encoding, "replace"))
    try:
        return to_nfc(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _from_old_bytes(content)


def _from_old_bytes(content: bytes) -> str:
    latin, windows = content.decode("latin-1"), to_nfc(content.decode("cp1258", "replace"))
    return latin if _count_syllables(from_tcvn3(latin)) > _count_syllables(windows) else windows


def _count_syllables(text: str) -> int:
    return sum(map(_is_syllable, _foreign_words(text)))


def _vote(word: str) -> int:
    if _MODERN.search(word):
        return -1
    return _is_syllable(from_tcvn3(word)) - _is_syllable(word)


def _foreign_words(text: str) -> list[str]:
    return [word for word in _BETWEEN_WORDS.split(text) if not word.isascii()]


def _is_syllable(word: str) -> bool:
    letters, tones = split_tone(word.lower())
    return len(tones) < 2 and _SYLLABLE.fullmatch(letters) is not None
