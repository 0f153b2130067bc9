"""How a value of each kind is shown on the screen and read from what somebody typed."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from desktop_app.i18n import Text, mark
from desktop_app.vietnam import dates, ethnic, id_card, numbers, phone, text

START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Words = Mapping[str, object]
"""The words that stand for codes on the screen."""

YES, NO = mark("kinds", "Yes"), mark("kinds", "No")
_ANSWERS = {"co": True, "x": True, "1": True, "dung": True, "yes": True}
_ANSWERS |= {"khong": False, "0": False, "no": False}

_ANY = mark("kinds", "“{text}” cannot be read. Type it again.")
_DAY = mark("kinds", "“{text}” is not a day. Type 5/3/1990, 050390 or only 1990.")
_NUMBER = mark("kinds", "“{text}” is not a number. Type digits only, such as 1.250.")
_MONEY = mark("kinds", "“{text}” is not an amount. Type 15.900.000, 50tr or 1,2 tỷ.")
_CODE = mark("kinds", "“{text}” is not in the list. Press Alt+↓ to choose.")
_PHONE = mark("kinds", "“{text}” is not a telephone number: ten digits starting with 0.")
_ID_NUMBER = mark("kinds", "“{text}” is not an ID number: twelve digits, the first three a province.")


class BadValue(ValueError):
    """What was typed cannot be read; the message is the sentence to show beside it."""


class Kind(NamedTuple):
    """One kind: a value as text, a value out of what was typed (with words, today), its place in a column."""

    show: Callable[[Any, Words], str]
    read: Callable[[str, Words, str], Any]
    place: Qt.AlignmentFlag = START
    refusal: Text = _ANY


def show(kind: str, value: Any, words: Words | None = None) -> str:
    """A stored value as the screen shows it; an empty text for None."""
    return "" if value is None else KINDS[kind].show(value, words or {})


def read(kind: str, typed: str, words: Words | None, today: str) -> Any:
    """The value that was typed, None for nothing; raises BadValue with the sentence to show."""
    if not typed.strip():
        return None
    try:
        return KINDS[kind].read(typed, words or {}, today)
    except ValueError as error:
        raise BadValue(str(KINDS[kind].refusal).format(text=text.to_clean(typed))) from error


def ethnic_words() -> Words:
    """The names of the ethnic groups by code, those of the area first."""
    return {code: group.name for code, group in ethnic.groups().items()}


def find_code(typed: str, words: Words) -> str:
    """The code whose word was typed, in full or as the only one that starts so; raises ValueError."""
    wanted = text.fold(typed)
    folded = {text.fold(str(word)): code for code, word in words.items()}
    starting = [code for word, code in folded.items() if word.startswith(wanted)]
    if wanted in folded:
        return folded[wanted]
    if len(starting) != 1:
        raise ValueError(typed)
    return starting[0]


def find_answer(typed: str) -> bool:
    """Yes or no as people mark it: có, x, 1, không, 0; raises ValueError."""
    answer = _ANSWERS.get(text.fold(typed))
    if answer is None:
        raise ValueError(typed)
    return answer


def parse_percent(typed: str) -> int:
    """A share in thousandths of a per cent: `41,2 %` is 41,200; raises ValueError."""
    return int(numbers.parse_number(typed.replace("%", "").strip()) * 1000)


def _code_word(value: Any, words: Words) -> str:
    return str(words.get(value, value))


def _figures(value: Any, _words: Words) -> str:
    return numbers.show_number(value)


def _rate(value: Any, _words: Words) -> str:
    """Thousandths of a per cent with all their decimals, so that what is shown can be stored again."""
    return f"{numbers.show_number(Decimal(value) / 1000)} %"


def _day(value: Any, _words: Words) -> str:
    return dates.show_day(value)


def _plain(value: Any, _words: Words) -> str:
    return str(value)


KINDS = {
    "text": Kind(_plain, lambda typed, *_: text.to_clean(typed)),
    "note": Kind(_plain, lambda typed, *_: text.to_nfc(typed).strip()),
    "digits": Kind(_plain, lambda typed, *_: text.to_clean(typed)),
    "id_number": Kind(_plain, lambda typed, *_: id_card.parse_id_number(typed).number, START, _ID_NUMBER),
    "phone": Kind(
        lambda value, _: phone.show_phone(value),
        lambda typed, *_: phone.parse_phone(typed).number,
        START,
        _PHONE,
    ),
    "day": Kind(_day, lambda typed, _, today: dates.parse_day(typed, today), MIDDLE, _DAY),
    "birth": Kind(_day, lambda typed, _, today: dates.parse_birth(typed, today), MIDDLE, _DAY),
    "number": Kind(_figures, lambda typed, *_: numbers.parse_count(typed), END, _NUMBER),
    "dong": Kind(_figures, lambda typed, *_: numbers.parse_money(typed), END, _MONEY),
    "percent": Kind(
        lambda value, _: numbers.show_percent(value, 100_000),
        lambda typed, *_: parse_percent(typed),
        END,
        _NUMBER,
    ),
    "rate": Kind(_rate, lambda typed, *_: parse_percent(typed), END, _NUMBER),
    "code": Kind(_code_word, lambda typed, words, _: find_code(typed, words), START, _CODE),
    "trade": Kind(_code_word, lambda typed, words, _: find_code(typed, words), START, _CODE),
    "programme": Kind(_code_word, lambda typed, words, _: find_code(typed, words), START, _CODE),
    "ethnic": Kind(
        lambda value, _: _code_word(value, ethnic_words()),
        lambda typed, *_: ethnic.find(typed).code,
        START,
        _CODE,
    ),
    "flag": Kind(lambda value, _: str(YES if value else NO), lambda typed, *_: find_answer(typed), MIDDLE),
}
