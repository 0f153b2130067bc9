"""Columns typed in the fonts of before Unicode, as the text their authors saw.

TCVN3 (.VnTime) and VNI (VNI-Times) write Vietnamese letters as Latin-1 ones. Some of those are letters of
today's text as well, so a column is told by the letters and pairs that no Vietnamese word of today has.
"""

import re
from collections.abc import Iterable, Sequence

from desktop_app.sheets.cell import Cell
from desktop_app.vietnam.encodings import TCVN3, from_tcvn3, is_tcvn3

_PLAIN = {"a": "aàáảãạ", "e": "eèéẻẽẹ", "o": "oòóỏõọ", "u": "uùúủũụ", "y": "yỳýỷỹỵ"}
_TONES = " øùûõï"
_SHAPED = {
    "a": [("â", "àáåãä", "âầấẩẫậ"), ("ê", "èéúüë", "ăằắẳẵặ")],
    "e": [("â", "àáåãä", "êềếểễệ")],
    "o": [("â", "àáåãä", "ôồốổỗộ")],
    "ô": [("", _TONES[1:], "ơờớởỡợ")],
    "ö": [("", _TONES[1:], "ưừứửữự")],
}
_ALONE = {"ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư"}


def _vni_letters() -> dict[str, str]:
    """Each VNI letter or pair as Latin-1 shows it, and what it is; capitals go by their own pairs."""
    letters = dict(_ALONE)
    for base, toned in _PLAIN.items():
        letters |= {base + tone: letter for tone, letter in zip(_TONES[1:], toned[1:], strict=True)}
    for base, shapes in _SHAPED.items():
        for shape, tones, shaped in shapes:
            marks = (shape, *tones)
            letters |= {base + mark: letter for mark, letter in zip(marks, shaped, strict=True)}
    capitals = {
        spelling[0].upper() + end: letter.upper()
        for spelling, letter in letters.items()
        for end in (spelling[1:], spelling[1:].upper())
    }
    return letters | capitals


VNI = _vni_letters()
_VNI_SPELLING = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
_VNI_ONLY = re.compile("[ae][âàáåãäêèéúüë]|[aeouy][øõïûù]|ñ[aeiouyöô]|ö[øùûõï]", re.IGNORECASE)
_TODAY = frozenset("àáãâèéêìíòóõôùúýÀÁÃÂÈÉÊÌÍÒÓÕÔÙÚÝÐð")
_TCVN3_ONLY = re.compile(f"[{''.join(letter for letter in TCVN3 if letter not in _TODAY)}]")
_NEVER_VNI = re.compile("[\u00a1-\u00bf×÷ßÞþç\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
_MODERN = re.compile("[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")


def from_vni(text: str) -> str:
    """The text decoded from VNI; text that already holds today's letters comes back as it is."""
    return text if _MODERN.search(text) else _VNI_SPELLING.sub(lambda found: VNI[found[0]], text)


def decode_column(cells: Sequence[Cell]) -> list[Cell] | None:
    """The cells of a column decoded from an old font, None where it has none.

    In a column typed by several hands only the cells that make sense no other way are decoded.
    """
    texts = {cell for cell in set(cells) if isinstance(cell, str) and not cell.isascii()}
    joined = "\n".join(texts)
    if _VNI_ONLY.search(joined) and is_vni(texts):
        decoded = {text: from_vni(text) for text in texts}
    elif _TCVN3_ONLY.search(joined):
        chosen = texts if is_tcvn3(texts) else {text for text in texts if is_tcvn3([text])}
        decoded = {text: from_tcvn3(text) for text in chosen}
    else:
        return None
    changed = {text: new for text, new in decoded.items() if new != text}
    return [changed.get(cell, cell) if isinstance(cell, str) else cell for cell in cells] if changed else None


def is_vni(texts: Iterable[str]) -> bool:
    """Whether more of the texts have VNI's pairs of letters than letters that VNI has not."""
    return sum(-1 if _NEVER_VNI.search(text) else _VNI_ONLY.search(text) is not None for text in texts) > 0


def decode_rows(rows: list[list[Cell]]) -> tuple[list[list[Cell]], list[int]]:
    """The rows with all columns decoded, and the indexes of the columns that had an old font."""
    columns = [list(column) for column in zip(*rows, strict=True)]
    decoded = {index: new for index, column in enumerate(columns) if (new := decode_column(column))}
    if not decoded:
        return rows, []
    together = [decoded.get(index, column) for index, column in enumerate(columns)]
    return [list(row) for row in zip(*together, strict=True)], list(decoded)
