"""Days as people write them, as ISO text in storage (`2026-03-05`, or `1985` where only the year is known).

A day is never guessed: the order is day, month, year, or ISO; what cannot be read raises BadDay.
"""

import math
import re
from datetime import date, timedelta

from desktop_app.vietnam.text import to_clean

YEARS = range(1900, 2101)
_SPREADSHEET_ZERO = date(1899, 12, 30)
_SPREADSHEET_DAYS = range(3654, 73051)  # 1910-01-02 to 2099-12-31 as Excel counts them
_YEARS_AHEAD = 10
_SATURDAY = 5
_WORDS_BACK = {"h": 0, "hôm nay": 0, "hq": 1, "hôm qua": 1}
_WORDS = re.compile(r"\b(?:sinh|ngày|ngay|tháng|thang|năm|nam)\b")
_TIME = r"(?:[ t]\d{1,2}:\d{2}.*)?"
_WAYS = [
    re.compile(r"(?P<day>\d{1,2})[/\-. ]+(?P<month>\d{1,2})[/\-. ]+(?P<year>\d{4}|\d{2})" + _TIME),
    re.compile(r"(?P<year>\d{4})[/\-.](?P<month>\d{1,2})[/\-.](?P<day>\d{1,2})" + _TIME),
    re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4}|\d{2})"),
    re.compile(r"(?P<day>)(?P<month>)(?P<year>\d{4})"),
]
_STORED = re.compile(r"\d{4}(?:-\d{2}-\d{2})?", re.ASCII)

Written = str | int | float | date


class BadDay(ValueError):
    """No day, or none that can be: `text` is what was written."""

    def __init__(self, text: object) -> None:
        super().__init__(f"not a day: {text!r}")
        self.text = str(text)


def parse_day(written: Written, today: str) -> str:
    """The day a cell or a typed text means; raises BadDay.

    Reads d/m/yyyy, d-m-yy, d.m.yyyy, ddmmyyyy, ddmmyy, ISO, `năm 1985`, `1985`, `h` (today), `hq` (the day
    before), date cells and their serial numbers. Two figures of a year mean the latest such year that is at
    most ten years ahead of `today` (ISO text).
    """
    return _read(written, today, int(today[:4]) + _YEARS_AHEAD)


def parse_birth(written: Written, today: str) -> str:
    """A day of birth, read as `parse_day` does but never after `today`; raises BadDay."""
    day = _read(written, today, int(today[:4]))
    if day > today:
        raise BadDay(written)
    return day


def to_day(year: int, month: int, day: int) -> str:
    """The stored text of a day; the year alone where day and month are both 0; raises BadDay."""
    if year not in YEARS:
        raise BadDay(f"{day}/{month}/{year}")
    if month == day == 0:
        return f"{year}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise BadDay(f"{day}/{month}/{year}") from None


def is_day(text: str) -> bool:
    """Whether the text is a day as it is stored: `YYYY-MM-DD` of the calendar, or `YYYY`."""
    if not _STORED.fullmatch(text):
        return False
    try:
        return bool(to_date(text))
    except ValueError:
        return False


def to_date(day: str) -> date:
    """The stored day as a date, 1 January where only the year is known; raises ValueError."""
    return date.fromisoformat(day if "-" in day else f"{day}-01-01")


def add_days(day: str, days: int) -> str:
    """The day so many days after a stored one, before it for less than 0."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def add_working_days(day: str, days: int) -> str:
    """The day so many working days after a stored one, which itself does not count.

    Working days are Monday to Friday; public holidays are not known here, so that a day may come early.
    """
    reached = date.fromisoformat(day)
    while days > 0:
        reached += timedelta(days=1)
        days -= reached.weekday() < _SATURDAY
    return reached.isoformat()


def show_day(day: str) -> str:
    """The stored day for columns and sentences: 05/3/2026 as in Decree 30/2020; a lone year as it is."""
    return "/".join(_parts(day))


def write_day(day: str) -> str:
    """The stored day in the words of a document: `ngày 05 tháng 3 năm 2026`, or `năm 1985`."""
    words = ("ngày", "tháng", "năm")
    parts = _parts(day)
    return " ".join(f"{word} {part}" for word, part in zip(words[-len(parts) :], parts, strict=True))


def age_on(birth: str, day: str) -> int:
    """Full years of age on a day; where only the year of birth is known, the years reached in that year."""
    before_birthday = "-" in birth and "-" in day and day[5:] < birth[5:]
    return int(day[:4]) - int(birth[:4]) - before_birthday


def _parts(day: str) -> list[str]:
    """Day, month and year as Decree 30/2020 writes them: a leading 0 for days below 10 and months 1 and 2."""
    year, *rest = day.split("-")
    if not rest:
        return [year]
    month, day_of_month = rest
    return [day_of_month, month if int(month) < 3 else month.lstrip("0"), year]


def _read(written: Written, today: str, latest_year: int) -> str:
    if isinstance(written, date):
        return to_day(written.year, written.month, written.day)
    if isinstance(written, str):
        return _read_text(written, today, latest_year)
    return _read_number(written, today, latest_year)


def _read_number(number: float, today: str, latest_year: int) -> str:
    if isinstance(number, bool) or not math.isfinite(number):
        raise BadDay(number)
    whole = math.floor(number)
    if whole in _SPREADSHEET_DAYS:
        return (_SPREADSHEET_ZERO + timedelta(days=whole)).isoformat()
    if whole != number or not (whole in YEARS or 10**5 <= whole < 10**8):
        raise BadDay(number)
    figures = str(whole)
    return _read_text(figures.zfill(8) if len(figures) == 7 else figures, today, latest_year)


def _read_text(text: str, today: str, latest_year: int) -> str:
    plain = to_clean(text).lower()
    if plain in _WORDS_BACK:
        return (to_date(today) - timedelta(days=_WORDS_BACK[plain])).isoformat()
    plain = to_clean(_WORDS.sub(" ", plain)).strip(" .,:()")
    for way in _WAYS:
        if found := way.fullmatch(plain):
            year = _full_year(found["year"], latest_year)
            return to_day(year, int(found["month"] or 0), int(found["day"] or 0))
    raise BadDay(text)


def _full_year(figures: str, latest_year: int) -> int:
    if len(figures) == 4:
        return int(figures)
    return latest_year - (latest_year - int(figures)) % 100
