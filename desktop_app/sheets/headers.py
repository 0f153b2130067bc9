"""Header rows of people lists: which column holds what, in one to six rows, merged or not."""

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

import msgspec

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.cell import Cell, to_text
from desktop_app.sheets.formulas import column_index
from desktop_app.sheets.header_words import GROUPS, field_of
from desktop_app.vietnam.text import fold

FIELDS = frozenset({
    "number", "family", "given", "name", "birth", "birth_day", "birth_month", "birth_year", "male", "female",
    "sex", "id_number", "id_issued_on", "phone", "ethnic", "hamlet", "permanent_home", "present_home",
    "groups", "general_education", "main_job", "earlier", "trade", "note",
})  # fmt: skip
"""The fields that are read from a list, and that a column map may name."""

_SILENT = frozenset({"number", "reason", "ignored", "minority"})
_ASKING = frozenset({"groups", "trade", "ethnic", "general_education", "hamlet"})
_ROWS_SEARCHED = 60
_MOST_ROWS_BELOW = 3
_MOST_ROWS_ABOVE = 2
_SAMPLE_ROWS = 40
_PHONE_FIGURES = 8
_LEAST_SHARE = 3
_SEX_WORDS = frozenset({"nam", "nu"})
_NUMBERING = re.compile(r"\(?(?:[A-Za-z]|\d{1,2})\)?(?:\s*=.*)?")
_COLUMN_LETTERS = re.compile(r"\$?([A-Z]{1,3})")

Rows = Sequence[Sequence[Cell]]


class Option(NamedTuple):
    """A column for one answer, where a mark stands for its text: `Hộ nghèo` of the field `groups`."""

    field: str
    column: int
    text: str


class Table(NamedTuple):
    """A recognised header, rows and columns as indexes.

    People begin at row `first`. `titles` are the texts above, `unread` the headers of columns that nobody
    reads, `headers` what stands over each column, from the top down.
    """

    top: int
    bottom: int
    first: int
    columns: dict[str, int]
    options: tuple[Option, ...]
    titles: tuple[str, ...]
    unread: tuple[str, ...]
    headers: tuple[str, ...] = ()


class ColumnMap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an officer says of a list: the sheet, Excel's row of the header, and the header of each field.

    A column may also be named by its letters: C, or $C where a header may say C. Columns `not_taken` are
    not read; all others are recognised as without a map.
    """

    sheet: str | None = None
    header_row: int | None = None
    columns: dict[str, str] = {}
    not_taken: tuple[str, ...] = ()


def read_map(content: bytes) -> ColumnMap:
    """The column map of a JSON file; Refusal `bad_map`."""
    try:
        wanted = msgspec.json.decode(content, type=ColumnMap)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise Refusal("bad_map", detail=str(fault)) from None
    unknown = sorted(wanted.columns.keys() - FIELDS)
    if unknown:
        raise Refusal("bad_map", detail=", ".join(unknown))
    return wanted


def find_table(rows: Rows, start: int = 0) -> Table | None:
    """The first header at or below a row; None where none names people and something of them."""
    found = None
    for at in range(start, min(len(rows), start + _ROWS_SEARCHED)):
        table = table_at(rows, at, start)
        if table and len(table.columns) + len(table.options) > 1:
            return table
        found = found or table
    return found


def table_at(rows: Rows, at: int, start: int = 0) -> Table | None:
    """The header around a row that names people, None where it names none."""
    if not {"name", "family", "head"} & set(_fields(rows[at])):
        return None
    table = _describe(rows, _top(rows, at, start), _bottom(rows, at), start)
    return table if "name" in table.columns else None


def map_table(rows: Rows, wanted: ColumnMap, first_row: int, first_column: int) -> Table:
    """The header that a column map names; Refusal `bad_map` where its row or a column is not there."""
    table = place_table(rows, wanted, first_row)
    columns = {f: _column_named(text, table.headers, first_column) for f, text in wanted.columns.items()}
    not_taken = {_column_named(text, table.headers, first_column) for text in wanted.not_taken}
    taken = {*columns.values(), *not_taken}
    kept = {field: column for field, column in table.columns.items() if column not in taken}
    options = tuple(option for option in table.options if option.column not in taken)
    both = kept | columns
    paths = _paths(rows, table.top, table.bottom)
    unread = _unread(paths, {*both.values(), *(option.column for option in options)})
    table = table._replace(columns=_settle(both), options=options, unread=unread)
    if "name" not in table.columns:
        raise Refusal("bad_map", detail="name")
    return table


def place_table(rows: Rows, wanted: ColumnMap, first_row: int) -> Table:
    """The header in the row that a map names, or the first one found; it may name nobody.

    Refusal `bad_map` where that row is not there.
    """
    if wanted.header_row is None:
        table = find_table(rows) or _describe(rows, 0, 0, 0)
    else:
        at = wanted.header_row - first_row
        if not 0 <= at < len(rows):
            raise Refusal("bad_map", detail=f"header_row {wanted.header_row}")
        table = _table_over(rows, at) or _describe(rows, at, at, 0)
    return table


def _table_over(rows: Rows, at: int) -> Table | None:
    """The header that has this row among its rows."""
    near = (at, *range(at - 1, at - 1 - _MOST_ROWS_BELOW, -1), *range(at + 1, at + 1 + _MOST_ROWS_ABOVE))
    found = (table_at(rows, each) for each in near if 0 <= each < len(rows))
    return next((table for table in found if table and table.top <= at <= table.bottom), None)


def _column_named(text: str, names: Sequence[str], first_column: int) -> int:
    asked = fold(text)
    folded = [fold(name) for name in names]
    exact = [index for index, name in enumerate(folded) if name == asked]
    ends = [index for index, name in enumerate(folded) if asked and f" {name}".endswith(f" {asked}")]
    letters = _COLUMN_LETTERS.fullmatch(text)
    if (exact or ends) and not (letters and text.startswith("$")):
        return (exact or ends)[0]
    if letters and 0 <= (column := column_index(letters[1]) - first_column + 1) < len(names):
        return column
    raise Refusal("bad_map", detail=text)


def _describe(rows: Rows, top: int, bottom: int, start: int) -> Table:
    """What each column of these header rows is for."""
    columns: dict[str, int] = {}
    options: list[Option] = []
    below = rows[bottom + 1 : bottom + 1 + _SAMPLE_ROWS]
    paths = _paths(rows, top, bottom)
    for index, path in enumerate(paths):
        field, is_option = _meaning(path)
        if field == "phone_or_ethnic":
            field = _phone_or_ethnic(path[-1], [to_text(row[index]) for row in below])
        if field in GROUPS or is_option:
            options.append(Option("groups" if field in GROUPS else str(field), index, path[-1]))
        elif field and field not in columns and field in FIELDS | {"head"}:
            columns[field] = index
    unread = _unread(paths, {*columns.values(), *(option.column for option in options)})
    columns = _settle(columns)
    if "given" not in columns and "name" in columns and _is_split(rows, columns["name"], top, bottom):
        columns |= {"family": columns["name"], "given": columns["name"] + 1}
    first, titles = _skip_numbering(rows, bottom) + 1, _texts(rows[start:top])
    headers = tuple(map(" ".join, paths))
    return Table(top, bottom, first, columns, tuple(options), titles, unread, headers)


def _unread(paths: Sequence[Sequence[str]], used: Set[int]) -> tuple[str, ...]:
    """The headers of columns that nobody reads, but for those that say nothing of a person."""
    return tuple(
        path[-1]
        for index, path in enumerate(paths)
        if path and index not in used and _meaning(path)[0] not in _SILENT
    )


def _meaning(path: Sequence[str]) -> tuple[str | None, bool]:
    """The field a column is for, by its lowest header that says so, and whether it is one answer of many."""
    fields = [field_of(text) for text in reversed(path)]
    field = next((each for each in fields if each), None)
    if field in ("birth_day", "birth_month", "birth_year") and "birth" not in fields:
        return None, False
    return field, len(path) > 1 and fields[0] is None and field in _ASKING


def _settle(columns: dict[str, int]) -> dict[str, int]:
    """The columns with the doubtful ones told from their neighbours."""
    if "birth_month" in columns and "male" in columns and "female" not in columns:
        columns["birth_year"] = columns.pop("male")
    if "family" in columns and "name" in columns and "given" not in columns:
        columns["given"] = columns["name"]
    if "name" not in columns and ("given" in columns or "head" in columns):
        columns["name"] = columns.get("given", columns.get("head", 0))
    columns.pop("head", None)
    return columns


def _is_split(rows: Rows, column: int, top: int, bottom: int) -> bool:
    """Whether the given name stands alone in the column right of the name, under no header of its own."""
    if column + 1 >= len(rows[bottom]) or any(to_text(row[column + 1]) for row in rows[top : bottom + 1]):
        return False
    below = rows[bottom + 1 : bottom + 1 + _SAMPLE_ROWS]
    pairs = [(to_text(row[column]), to_text(row[column + 1])) for row in below]
    given = [right for left, right in pairs if left and right]
    words = [right for right in given if right.isalpha() and len(right) > 1]
    if words != given or set(map(fold, words)) <= _SEX_WORDS:
        return False
    return len(words) * _LEAST_SHARE >= sum(bool(left) for left, _ in pairs)


def _phone_or_ethnic(header: str, texts: Sequence[str]) -> str:
    """What ĐT or DT stands for: told by numbers below, else by its first letter."""
    if any(sum(map(str.isdigit, text)) >= _PHONE_FIGURES for text in texts):
        return "phone"
    has_words = any(len(text) > 1 and any(map(str.isalpha, text)) for text in texts)
    return "phone" if "đ" in header.lower() and not has_words else "ethnic"


def _paths(rows: Rows, top: int, bottom: int) -> list[list[str]]:
    """For each column its headers from the top down, those of merged cells among them."""
    texts = [[to_text(cell) for cell in row] for row in rows[top : bottom + 1]]
    for level in range(len(texts) - 1):
        _spread(texts, level)
    return [[text for text in column if text] for column in zip(*texts, strict=True)]


def _spread(texts: list[list[str]], level: int) -> None:
    """Write a header that spans several columns into each: those that have headers below but none here."""
    spanning = ""
    for index, text in enumerate(texts[level]):
        has_below = any(row[index] for row in texts[level + 1 :])
        if text:
            spanning = text if has_below else ""
        elif has_below:
            texts[level][index] = spanning


def _top(rows: Rows, at: int, start: int) -> int:
    """The first header row: a row above belongs to it if it names fields in several cells."""
    top = at
    while top > max(start, at - _MOST_ROWS_ABOVE) and _is_part(rows[top - 1]):
        top -= 1
    return top


def _is_part(row: Sequence[Cell]) -> bool:
    return len(_texts([row])) > 1 and any(_fields(row))


def _bottom(rows: Rows, at: int) -> int:
    """The last header row: one below belongs to it if it names fields or answers, and nobody."""
    fields = _fields(rows[at])
    name = next(index for index, field in enumerate(fields) if field in ("name", "family", "head"))
    bottom = at
    for below in range(at + 1, min(len(rows), at + 1 + _MOST_ROWS_BELOW)):
        texts = _texts([rows[below]])
        under_name = to_text(rows[below][name])
        if any(map(str.isdecimal, texts)) or not (under_name[:1] in ("", "(") or field_of(under_name)):
            break
        if any(map(field_of, texts)) or (len(texts) > 1 and _lists_answers(rows[at], rows[below])):
            bottom = below
    return bottom


def _lists_answers(header: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Whether a row has cells only under questions with several answers, or under no header."""
    pairs = zip(map(to_text, header), row, strict=True)
    return all(not above or field_of(above) in _ASKING for above, cell in pairs if to_text(cell))


def _skip_numbering(rows: Rows, bottom: int) -> int:
    """The row of column numbers (A, B, 1, 2 ...) under a header, or the header's last row."""
    for below in range(bottom + 1, min(len(rows), bottom + 3)):
        texts = _texts([rows[below]])
        if len(texts) > 1 and all(map(_NUMBERING.fullmatch, texts)):
            return below
    return bottom


def _fields(row: Sequence[Cell]) -> list[str | None]:
    return [field_of(cell) if isinstance(cell, str) and cell else None for cell in row]


def _texts(rows: Rows) -> tuple[str, ...]:
    return tuple(text for row in rows for cell in row if (text := to_text(cell)))
