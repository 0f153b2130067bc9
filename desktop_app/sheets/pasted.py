"""A list pasted as text: a table with or without a header, or a line for each person, as chats have them.

Nobody is left out for want of details: a name alone is somebody. What is nobody (titles, totals, signatures)
is left out; a hamlet that stands alone is that of the lines below it.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import NamedTuple

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.candidate import Candidate, Plan, Values, plan_reading, read_values, to_candidate
from desktop_app.sheets.cell import Cell, to_text
from desktop_app.sheets.delimited import find_separator
from desktop_app.sheets.fields import Unfit
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.headers import Table
from desktop_app.sheets.odd_rows import is_heading, is_signature, is_total
from desktop_app.sheets.opening import open_sheet
from desktop_app.sheets.places import hamlet_of_title, is_hamlet
from desktop_app.sheets.reading import Sheet

MOST_LINES = 2000
_NAME = ""
_FIELDS = ("name", "birth", "sex", "id_number", "phone", "hamlet", "note")
_NUMBERING = re.compile(r"^\s*(?:[-–•*+]|\d{1,4}\s*[.):/–-]|\d{1,4}\s+(?=[^\W\d]))\s*")
_BETWEEN = re.compile(r"\s*[;,|\t]\s*|\s+[-–]\s+|\s{3,}|(?<=\w)\s*[-–:](?=\s)")
_DETAIL = re.compile(
    r"(?<!\d)(?P<id_number>0?\d{11}|\d{9})(?!\d)"
    r"|(?P<birth>(?<!\d)(?:19|20)\d\d-\d{1,2}-\d{1,2}(?!\d)|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|(?<!\d)\d{1,2}/(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d(?!\d))"
    r"|(?P<phone>(?<!\d)(?:\+84|0)\d(?:[ .]?\d){8}(?!\d))",
)
_LABEL = re.compile(
    r"(?:\b(?:sinh|năm|ngày|ns|sn|cccd|cmnd|căn cước|số|sđt|đt|điện thoại|giới tính)\b\s*)+[:.]?\s*$",
    re.IGNORECASE,
)
_DAY_IN_WORDS = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_SEX = re.compile(r"nam|nữ|nu", re.IGNORECASE)
_TITLE = re.compile(r"(?:danh sách|ds|lớp|kính gửi|nhóm|đăng ký|họ (?:và )?tên)\b", re.IGNORECASE)
_NAMELESS = frozenset({"bad_name", "two_people"})


class PastedLine(NamedTuple):
    """Somebody in the list: which line of the text (from 1), what it says, what could not be read of it."""

    line: int
    person: Candidate
    fault: str = ""


def read_pasted(text: str, today: str) -> list[PastedLine]:
    """Everybody in a pasted text, in its order; `today` as ISO text.

    Refusals `nobody_pasted` where no line is anybody, `too_many_lines` for more than MOST_LINES.
    """
    rows = _rows(text)
    if len(rows) > MOST_LINES:
        raise Refusal("too_many_lines", lines=len(rows), most=MOST_LINES)
    sheet = Sheet(_NAME, _even(rows))
    opened = open_sheet(sheet, None)
    if opened is None:
        sheet = Sheet(_NAME, [[""] if _is_dated(row, today) else _spread(row) for row in rows])
        found = list(_walk(sheet, _table(), today))
    else:
        found = list(_walk(opened.sheet, opened.table, today))
    if not found:
        raise Refusal("nobody_pasted")
    return found


def _rows(text: str) -> list[list[str]]:
    """The cells of each line; those of a table where the text is one."""
    if "\t" in text:
        return list(csv.reader(StringIO(text, newline=""), delimiter="\t"))
    lines = text.splitlines()
    separator = find_separator(text)
    cells = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    is_table = len(cells) == len(lines) and open_sheet(Sheet(_NAME, _even(cells)), None) is not None
    return cells if is_table else [[line] for line in lines]


def _even(rows: Sequence[Sequence[str]]) -> list[list[Cell]]:
    width = max(map(len, rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def _table() -> Table:
    """The header that cells are given by what they say."""
    columns = {field: place for place, field in enumerate(_FIELDS)}
    return Table(0, -1, 0, columns, (), (), (), _FIELDS)


def _spread(cells: Sequence[str]) -> list[Cell]:
    """The cells of a line without a header, each under the field that it says."""
    found: dict[str, str] = {}
    for part in _parts(cells):
        field = _field_of(part, found)
        found[field] = f"{found[field]}, {part}" if field in found else part
    return [found.get(field, "") for field in _FIELDS]


def _is_dated(cells: Sequence[str], today: str) -> bool:
    """Whether a line is that of place and date: its day is none that somebody of a list was born on."""
    day = _DAY_IN_WORDS.search(" ".join(cells))
    return day is not None and int(day[3]) >= int(today[:4]) - 1


def _parts(cells: Sequence[str]) -> Iterator[str]:
    """The parts of a line: its cells, cut at what separates them, numbers and days taken out of the words."""
    words = [cell.strip() for cell in cells]
    if len(words) > 1 and words[0].rstrip(".)").isdecimal() and len(words[0]) < len("12345"):
        words = words[1:]
    for place, cell in enumerate(words):
        text = _NUMBERING.sub("", cell) if place == 0 and not _DETAIL.match(cell.strip()) else cell
        text, end = _DAY_IN_WORDS.sub(r"\1/\2/\3", text), 0
        for detail in _DETAIL.finditer(text):
            yield from _words(text[end : detail.start()])
            yield detail[0]
            end = detail.end()
        yield from _words(text[end:])


def _words(text: str) -> Iterator[str]:
    for part in _BETWEEN.split(text):
        if said := _LABEL.sub("", part).strip(" \t.,;:()-–"):
            yield said


def _field_of(part: str, found: dict[str, str]) -> str:
    detail = _DETAIL.fullmatch(part)
    if detail and detail.lastgroup:
        return str(detail.lastgroup) if detail.lastgroup not in found else "note"
    if _SEX.fullmatch(part):
        return "sex"
    if is_hamlet(part) and ("name" in found or "hamlet" not in found):
        return "hamlet"
    if "name" not in found:
        return "name"
    return "note" if "hamlet" in found else "hamlet"


def _walk(sheet: Sheet, table: Table, today: str) -> Iterator[PastedLine]:
    plan = plan_reading(table, sheet.rows)
    hamlet = next(filter(None, map(hamlet_of_title, reversed(table.titles))), None)
    for index in range(table.first, len(sheet.rows)):
        cells = sheet.rows[index]
        texts = [text for cell in cells if (text := to_text(cell))]
        if not texts:
            continue
        values = read_values(plan, cells, today)
        if _is_nobody(texts, values):
            hamlet = next(filter(None, map(hamlet_of_title, texts)), hamlet)
            continue
        yield _line(plan, values, index + 1, hamlet)


def _is_nobody(texts: Sequence[str], values: Values) -> bool:
    """A line without details that heads or ends others: a section, a title, a total, a signature; a blank."""
    named = values.found.get("name", "")
    if any(values.found.get(field) for field in ("id_number", "birth", "sex", "phone")):
        return False
    if any(problem.code in _NAMELESS for problem in values.problems):
        return not any(map(str.isalpha, "".join(texts)))
    if is_total(texts) or is_signature(texts):
        return True
    is_title = len(texts) == 1 and _TITLE.match(texts[0]) is not None
    return not named or is_title or is_heading(texts) or is_hamlet(named)


def _line(plan: Plan, values: Values, line: int, hamlet: str | None) -> PastedLine:
    found = [problem for problem in values.problems if problem.code != "no_name"]
    values.found.setdefault("name", "")
    if plan.unmarked and not values.found.get("sex"):
        values.found["sex"] = plan.unmarked
    fault = " ".join(_sentence(line, problem) for problem in found)
    return PastedLine(line, to_candidate(values, _NAME, line, hamlet), fault)


def _sentence(line: int, problem: Unfit) -> str:
    return Finding(_NAME, line, problem.code, problem.values).sentence
