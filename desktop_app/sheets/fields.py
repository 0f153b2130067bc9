"""One reader for each field of a person: what a cell means, or why it cannot be that.

A reader gets the cell and the row it speaks of; it raises Unfit where the row has to be given back, and
notes on the row what is only worth a look.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from desktop_app.sheets.cell import Cell, to_text, without_forbidden
from desktop_app.sheets.findings import FAULTS
from desktop_app.sheets.surnames import SURNAMES, starts_with_surname
from desktop_app.vietnam import ethnic
from desktop_app.vietnam.areas import id_card_provinces
from desktop_app.vietnam.dates import BadDay, parse_birth, parse_day, to_day
from desktop_app.vietnam.id_card import WIDTH, BadIdNumber, BadSex, parse_id_number, parse_sex
from desktop_app.vietnam.phone import MOBILE_PREFIXES, BadPhone, parse_phone
from desktop_app.vietnam.text import fold, to_clean, to_nfc

LINE = 200
_NOTHING = frozenset({
    "", "khong", "khong co", "chua", "chua co", "chua cap", "ko", "ko co", "k", "k co", "kg", "khong ro", "0",
    "n a", "null",
})  # fmt: skip
_NO_MARK = _NOTHING | {"sai", "false"}
_MARK = frozenset({"x", "v", "1", "co", "c", "true", "dung", "yes", "y", "xx"})
_TICKS = frozenset("✓✔√☑×✗■●*+")

_PLAIN_NAME = re.compile(r"[^\W\d_Ðð]+(?:[ '’-][^\W\d_Ðð]+)*")
_AND = re.compile(r"[,;&+\n]|\bvà\b", re.IGNORECASE)
_EITHER = re.compile(r"\s[/–-]\s|/")
_NUMBERED = re.compile(r"^\s*(?:\d+\s*[.)/:-]|[-*•+])\s*", re.MULTILINE)
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_WORDS_OF_ONE_NAME = 5
_TITLE = re.compile(r"(?:ông|bà|anh|chị)(?:\s*:\s*|\.? +)(?=(?!văn|thị)(\w+) )", re.IGNORECASE)

_WAYS_OF_BIRTH = (
    (re.compile(r"(?:\d{1,2}|[.\-_?*]+)[/\-.](\d{4})"), r"\1"),  # 3/1986: the year alone
    (re.compile(r"(?:[.\-_?*]+[/\-. ]){2}(\d{4})"), r"\1"),  # ../../1986
    (re.compile(r"(\d{1,2})[ -](?:thg|th|tháng)\.? ?(\d{1,2})[ -](\d{4})", re.IGNORECASE), r"\1/\2/\3"),
    (re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)"), r"\1-\2-\3"),
    (re.compile(r"(.*\d) ?\([^()]*\)"), r"\1"),  # 1986 (40 tuổi)
    (re.compile(r"((?:19|20)\d\d)[.,]0"), r"\1"),  # 1986.0, a year that went through a program
)
_SERIAL = re.compile(r"\d{5}(?:\.0)?")
_TWELVE = re.compile(r"(?<!\d)\d{12}(?!\d)", re.ASCII)
_OLD_WIDTH = 9
_EXPONENT = re.compile(r"([1-9])[.,](\d{1,14})[eE]\+?(\d{1,2})", re.ASCII)
_GRADE = re.compile(r"(?:lop )?(\d{1,2})(?: (10|12))?")


class Unfit(ValueError):
    """The row cannot be taken: `code` is one of REASONS, `values` fill its sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Row:
    """What is noted while one row is read: warnings with their values, and texts kept for the remark."""

    __slots__ = ("kept", "today", "warnings")

    def __init__(self, today: str) -> None:
        self.today = today
        self.warnings: list[tuple[str, dict[str, object]]] = []
        self.kept: list[str] = []

    def warn(self, code: str, **values: object) -> None:
        """Note something worth a look; `code` is one of WARNINGS."""
        self.warnings.append((code, values))

    def keep(self, column: str, text: str) -> None:
        """Keep a text that was not understood, under its header."""
        self.kept.append(f"{column}: {text}")
        self.warn("unread_value", column=column, text=text)


def is_nothing(text: str) -> bool:
    """Whether a text says that there is nothing: empty, dashes, dots, `không`, `chưa có`."""
    return fold(text) in _NOTHING


@lru_cache(maxsize=1024, typed=True)
def is_mark(cell: Cell) -> bool:
    """Whether the cell is a tick: x, X, 1, v, có ..."""
    text = to_text(cell)
    return fold(text) in _MARK if fold(text) else text in _TICKS


@lru_cache(maxsize=1024, typed=True)
def is_marked(cell: Cell) -> bool:
    """Whether a column for one answer says yes: anything but nothing, no and 0."""
    text = to_text(cell)
    return fold(text) not in _NO_MARK or text in _TICKS


def read_name(cell: Cell) -> tuple[str, str]:
    """The name, and what stood beside it in brackets; Unfit `no_name`, `bad_name` or `two_people`."""
    if isinstance(cell, str) and _is_plain_name(cell):
        return normalize("NFC", _without_title(cell)), ""
    text = without_forbidden(to_nfc(cell)).strip() if isinstance(cell, str) else to_text(cell)
    beside = " ".join(_IN_BRACKETS.findall(text))
    name = _one_name(_without_title(_NUMBERED.sub("", _IN_BRACKETS.sub(" ", text)).strip(" \n-–.,;:*")))
    return name, to_clean(beside)


def _is_plain_name(text: str) -> bool:
    """Whether a text is one name as it stands; `¼` is a character of words, yet no letter."""
    is_short = " và " not in text and len(text) <= LINE
    return is_short and bool(_PLAIN_NAME.fullmatch(text)) and any(map(str.isalpha, text))


def _without_title(text: str) -> str:
    """The name without Ông or Bà before its family name."""
    found = _TITLE.match(text)
    return text[found.end() :] if found and found[1].lower() in SURNAMES else text


def _one_name(text: str) -> str:
    name = to_clean(text)
    if not text:
        raise Unfit("no_name")
    if not any(map(str.isalpha, name)) or len(name) > LINE:
        raise Unfit("bad_name", text=name[:LINE])
    if _names_two(text):
        raise Unfit("two_people", text=name)
    return name


def _names_two(text: str) -> bool:
    """Whether several people stand in a text; a name broken over two lines is one."""
    lines = [line for line in text.split("\n") if line.strip()]
    if any(_AND.search(line) for line in lines):
        return True
    wholes = [part for part in _EITHER.split(" / ".join(lines)) if len(part.split()) > 1]
    if len(wholes) < 2:
        return False
    is_long = len(text.split()) > _WORDS_OF_ONE_NAME
    return len(lines) == 1 or is_long or any(map(starts_with_surname, wholes[1:]))


@lru_cache(maxsize=65536, typed=True)
def read_birth(cell: Cell, today: str) -> str | None:
    """The day or year of birth, None where nothing is said; Unfit `bad_birth`."""
    if isinstance(cell, str | int | float | date):
        if isinstance(cell, str) and is_nothing(cell):
            return None
        try:
            return parse_birth(cell, today)
        except BadDay:
            return _read_odd_birth(cell, today)
    raise Unfit("bad_birth", text=to_text(cell))


def _read_odd_birth(cell: Cell, today: str) -> str:
    """A birth in a way of lists alone: without its day, with Excel's names of months, as a serial number."""
    text = to_text(cell)
    meant = next((found.expand(to) for way, to in _WAYS_OF_BIRTH if (found := way.fullmatch(text))), "")
    try:
        return parse_birth(float(text) if _SERIAL.fullmatch(text) else meant, today)
    except BadDay:
        raise Unfit("bad_birth", text=text) from None


def read_birth_parts(day: Cell, month: Cell, year: Cell, today: str) -> str | None:
    """The birth of three columns; without day and month the year alone; Unfit `bad_birth`."""
    parts = [to_text(part) for part in (year, month, day)]
    if not any(parts):
        return None
    try:
        year_number, *others = (int(part or 0) for part in parts)
        birth = to_day(year_number, *(others if all(others) else (0, 0)))
        return parse_birth(birth, today)
    except (BadDay, ValueError):
        raise Unfit("bad_birth", text="/".join(reversed(parts))) from None


@lru_cache(maxsize=4096)
def read_sex(cell: str) -> str | None:
    """`M`, `F`, or None where nothing is said; Unfit `bad_sex`."""
    if is_nothing(cell):
        return None
    try:
        return parse_sex(cell)
    except BadSex:
        raise Unfit("bad_sex", text=to_text(cell)) from None


def read_id_number(cell: Cell, row: Row, column: str) -> str | None:
    """The twelve figures, None where none are said or only a former CMND; Unfit where they are wrong."""
    if isinstance(cell, str):
        if len(cell) == WIDTH and cell.isdecimal() and cell.isascii() and cell[:3] in id_card_provinces():
            return cell
        if is_nothing(cell):
            return None
        cell = written_out(cell)
    try:
        number, is_repaired = parse_id_number(cell if isinstance(cell, str | float) else to_text(cell))
    except BadIdNumber as fault:
        return _read_odd_number(cell, fault, row, column)
    if is_repaired:
        row.warn("zero_restored", number=number)
    return number


def _read_odd_number(cell: Cell, fault: BadIdNumber, row: Row, column: str) -> str | None:
    text = to_text(cell)
    figures = re.sub(r"\D", "", text)
    if not figures:
        row.keep(column, text)
        return None
    if fault.reason == "lost":
        raise Unfit("lost_digits", text=text)
    if fault.reason == "old" or (isinstance(cell, float) and len(figures) == _OLD_WIDTH - 1):
        _keep_old_number(figures.zfill(_OLD_WIDTH), row)
        return None
    within = _TWELVE.findall(text)
    if len(within) == 1 and fault.reason == "figures" and within[0][:3] in id_card_provinces():
        row.kept.append(text)
        return str(within[0])
    raise Unfit("bad_id_number", text=text, fault=Fault(fault.reason, figures))


def _keep_old_number(number: str, row: Row) -> None:
    row.kept.append(f"CMND: {number}")
    row.warn("old_id_number", number=number)


class Fault(NamedTuple):
    """What is wrong with an ID number, a key of FAULTS; said in the language chosen when it is shown."""

    reason: str
    figures: str

    def __str__(self) -> str:
        return str(FAULTS[self.reason]).format(n=len(self.figures), province=self.figures[:3])


def written_out(text: str) -> str:
    """A number in the form 9.12345678E+08 with all its figures; a rounded one or other text as it is."""
    found = _EXPONENT.fullmatch(text.strip())
    return found[1] + found[2] if found and len(found[2]) == int(found[3]) else text


def read_phone(cell: Cell, row: Row, column: str) -> str | None:
    """The number; of two numbers the first; what is none is kept for the remark."""
    if isinstance(cell, str):
        if len(cell) == 10 and cell.isdecimal() and cell.isascii() and cell[:3] in MOBILE_PREFIXES:
            return cell
        if is_nothing(cell):
            return None
        cell = written_out(cell)
    first, *others = re.split(r"[/,;\n]| - ", cell.strip()) if isinstance(cell, str) else [cell]
    try:
        phone = parse_phone(first if isinstance(first, str | float) else to_text(first))
    except BadPhone:
        row.keep(column, to_text(cell))
        return None
    if others:
        row.kept.append(f"{column}: {to_text(cell)}")
    if not phone.is_known:
        row.warn("phone_unknown", phone=phone.number)
    return phone.number


@lru_cache(maxsize=4096)
def read_ethnic(text: str) -> str | None:
    """The code of the ethnic group, None for one that is not known."""
    try:
        return ethnic.find(text).code
    except ethnic.UnknownEthnicGroup:
        return None


_EDUCATION = {
    "none": "mu chu|chua (di|biet) \\w+|khong biet chu|chua hoc|khong di hoc",
    "primary_unfinished": "chua (tot nghiep|tn|het|xong) (tieu hoc|th|cap 1|cap i)",
    "primary": "((da )?(tot nghiep|tn) )?(tieu hoc|th|cap 1|cap i)",
    "lower_secondary": "((da )?(tot nghiep|tn) )?(thcs|trung hoc co so|cap 2|cap ii)",
    "upper_secondary": "((da )?(tot nghiep|tn) )?(thpt|trung hoc pho thong|cap 3|cap iii|ptth|btth|gdtx)",
}
_EDUCATION_WORDS = {code: re.compile(pattern) for code, pattern in _EDUCATION.items()}


@lru_cache(maxsize=4096)
def read_general_education(text: str) -> str | None:
    """The code of general education from words or a last grade (12/12, 7/10, lớp 5); None if not known."""
    folded = fold(text)
    grade = _GRADE.fullmatch(folded)
    if grade:
        return _education_of_grade(int(grade[1]), int(grade[2] or 12))
    return next((code for code, words in _EDUCATION_WORDS.items() if words.fullmatch(folded)), None)


def _education_of_grade(grade: int, of: int) -> str | None:
    """Grades finished of the system of 12 years, or of the former one of 10."""
    steps = {12: (1, 5, 9, 12), 10: (1, 4, 7, 10)}[of]
    if grade > of:
        return None
    names = ("none", "primary_unfinished", "primary", "lower_secondary", "upper_secondary")
    return names[sum(grade >= step for step in steps)]


def read_day(cell: Cell, today: str) -> str | None:
    """A day such as that of issue, None where it is none."""
    try:
        return parse_day(cell, today) if isinstance(cell, str | float | date) and cell else None
    except BadDay:
        return None
