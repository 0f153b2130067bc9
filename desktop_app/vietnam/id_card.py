"""ID numbers (CCCD, số định danh): reading, checking against a person, and the text of the card's QR code.

Twelve figures: three for the province of birth registration, one for century and sex, two for the year of
birth, six at random; there is no check figure, and the mergers of 2025 renumbered no card.
"""

import re
from typing import NamedTuple

from desktop_app.vietnam.areas import id_card_provinces
from desktop_app.vietnam.dates import BadDay, to_day
from desktop_app.vietnam.text import fold, to_clean

WIDTH = 12
_LOST_ZEROS = (WIDTH - 1, WIDTH - 2)
_OLD_WIDTH = 9
_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?e\+?\d+", re.ASCII | re.IGNORECASE)
_SEXES = {"nam": "M", "m": "M", "male": "M", "trai": "M", "nu": "F", "f": "F", "female": "F", "gai": "F"}


class BadIdNumber(ValueError):
    """No ID number: `text` is what was written, `reason` is what is wrong with it.

    `lost` (a spreadsheet rounded the last figures away), `old` (nine figures, the former CMND), `length`,
    `province` (no such first three figures) or `figures` (something else than figures).
    """

    def __init__(self, text: object, reason: str) -> None:
        super().__init__(f"not an ID number ({reason}): {text!r}")
        self.text = str(text)
        self.reason = reason


class BadSex(ValueError):
    """Neither nam nor nữ: `text` is what was written."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not a sex: {text!r}")
        self.text = text


class BadCard(ValueError):
    """Not the text of a card's QR code."""


class IdNumber(NamedTuple):
    """The twelve figures, and whether first zeros that a spreadsheet drops were put back; if so, warn."""

    number: str
    is_repaired: bool


class Card(NamedTuple):
    """What the QR code of a card says; what it leaves out or garbles is an empty text."""

    id_number: str
    old_number: str
    name: str
    birth: str
    sex: str
    address: str
    issued_on: str


def parse_id_number(written: str | float) -> IdNumber:
    """The ID number a cell or a typed text means; raises BadIdNumber.

    Ten or eleven figures that do not begin with 0 get back the zeros that a column of numbers loses: every
    number begins with 0.
    """
    figures = _to_figures(written)
    if len(figures) == _OLD_WIDTH:
        raise BadIdNumber(written, "old")
    is_repaired = len(figures) in _LOST_ZEROS and not figures.startswith("0")
    number = figures.zfill(WIDTH) if is_repaired else figures
    if len(number) != WIDTH:
        raise BadIdNumber(written, "length")
    if number[:3] not in id_card_provinces():
        raise BadIdNumber(written, "length" if is_repaired else "province")
    return IdNumber(number, is_repaired)


def province_of(number: str) -> str:
    """The province where the birth was registered, by its name at that time."""
    return id_card_provinces()[number[:3]]


def sex_of(number: str) -> str:
    """The sex an ID number names: `M` or `F`."""
    return "MF"[int(number[3]) % 2]


def birth_year_of(number: str) -> int:
    """The year of birth an ID number names."""
    return 1900 + int(number[3]) // 2 * 100 + int(number[4:6])


def disagreements(number: str, sex: str | None, birth: str | None) -> tuple[str, ...]:
    """Where an ID number and what is known of the person differ, to warn: `sex`, `birth`, both or none."""
    sex_differs = bool(sex and sex != sex_of(number))
    birth_differs = bool(birth and int(birth[:4]) != birth_year_of(number))
    return ("sex",) * sex_differs + ("birth",) * birth_differs


def parse_sex(written: str) -> str:
    """`M` for nam, `F` for nữ, however written; raises BadSex."""
    try:
        return _SEXES[fold(written)]
    except KeyError:
        raise BadSex(written) from None


def parse_card(text: str) -> Card:
    """The fields of a card's QR text; raises BadCard.

    Seven fields between bars: number, former number, name, birth, sex, address, day of issue. The last may be
    missing, newer cards add more, and days may have separators. A garbled field comes out empty, but without
    its number a text is no card.
    """
    fields = [to_clean(field) for field in text.split("|")]
    if len(fields) < 6:
        raise BadCard("too few fields")
    number, old_number, name, birth, sex, address, issued_on = [*fields, ""][:7]
    try:
        number = parse_id_number(number).number
    except BadIdNumber:
        raise BadCard("no ID number") from None
    return Card(
        number, old_number, name, _card_day(birth), _SEXES.get(fold(sex), ""), address, _card_day(issued_on)
    )


def _to_figures(written: str | float) -> str:
    if isinstance(written, float) and not written.is_integer():
        raise BadIdNumber(written, "figures")
    text = to_clean(written) if isinstance(written, str) else str(int(written))
    if _SCIENTIFIC.fullmatch(text):
        raise BadIdNumber(written, "lost")
    figures = re.sub(r"[\s.'\u2019\-]", "", text)
    if not re.fullmatch(r"\d+", figures, re.ASCII):
        raise BadIdNumber(written, "figures")
    return figures


def _card_day(text: str) -> str:
    figures = re.sub(r"\D", "", text)
    try:
        return to_day(int(figures[4:]), int(figures[2:4]), int(figures[:2])) if len(figures) == 8 else ""
    except BadDay:
        return ""
