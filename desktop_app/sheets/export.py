"""Any list out to Excel as an office wants it: a title, real dates, kept zeros, words for codes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from desktop_app.i18n import mark, translate
from desktop_app.sheets.workbook import DAY, TEXT, WHOLE, Book, save_workbook, write_cell
from desktop_app.vietnam import ethnic
from desktop_app.vietnam.dates import to_date

if TYPE_CHECKING:
    from desktop_app.desk.lists import Column, ListKind

Words = Mapping[str, object]

_YES, _NO = mark("kinds", "Yes"), mark("kinds", "No")
_A4 = 9
_FROZEN_COLUMNS = 2
_GREY = "#E7E6E6"


class Shown(NamedTuple):
    """How a kind of column goes into a cell: the value for Excel, and Excel's number format."""

    value: Callable[[Any, Words], Any]
    number_format: str = "General"


class Described(NamedTuple):
    """A column ready to be written; `number_look` is for its values that are whole numbers, a lone year."""

    key: str
    value: Callable[[Any, Words], Any]
    words: Words
    look: Format
    number_look: Format


def write_list(
    path: Path,
    kind: "ListKind",
    rows: Iterable[Mapping[str, Any]],
    heading: Sequence[str] = (),
    words: Mapping[str, Words] | None = None,
) -> int:
    """Write the columns of a list that are not hidden to an Excel file; returns how many rows.

    `heading` are lines above the title (the unit), `words` the words of codes that a kind of column needs and
    no column brings along (`trade`). Refusal `sheet_in_use`.
    """
    columns = [column for column in kind.columns if not column.hidden]
    with save_workbook(path) as book:
        sheet = book.add_sheet(str(kind.title))
        top = _write_title(book, sheet, [*heading, str(kind.title)])
        _write_header(book, sheet, top, columns)
        last = _write_rows(sheet, top, _describe(book, columns, words or {}), rows)
        _set_page(sheet, top, last, len(columns))
    return last - top


def _write_title(book: Book, sheet: Worksheet, lines: Sequence[str]) -> int:
    """The lines above the table, the last as its title; returns the index of the header row."""
    for row, line in enumerate(lines):
        is_title = row == len(lines) - 1
        write_cell(sheet, row, 0, line, book.format(bold=is_title, font_size=14 if is_title else 11))
    return len(lines) + 1


def _write_header(book: Book, sheet: Worksheet, top: int, columns: "Sequence[Column]") -> None:
    look = book.format(bold=True, bg_color=_GREY, border=1, text_wrap=True, align="center")
    for index, column in enumerate(columns):
        sheet.set_column_pixels(index, index, column.width)
        write_cell(sheet, top, index, str(column.title), look)


def _describe(book: Book, columns: "Sequence[Column]", words: Mapping[str, Words]) -> list[Described]:
    year = book.format(num_format=WHOLE, border=1, align="left")
    described = []
    for column in columns:
        shown = _KINDS.get(column.kind, _TEXT)
        look = book.format(num_format=shown.number_format, border=1, text_wrap=column.kind == "note")
        known = column.codes or words.get(column.kind) or {}
        described.append(Described(column.key, shown.value, known, look, year if shown is _DAY else look))
    return described


def _write_rows(
    sheet: Worksheet, top: int, columns: Sequence[Described], rows: Iterable[Mapping[str, Any]]
) -> int:
    """Returns the index of the last row written."""
    last = top
    for last, row in enumerate(rows, top + 1):
        for index, column in enumerate(columns):
            stored = row.get(column.key)
            value = None if stored is None else column.value(stored, column.words)
            write_cell(
                sheet, last, index, value, column.number_look if isinstance(value, int) else column.look
            )
    return last


def _set_page(sheet: Worksheet, top: int, last: int, width: int) -> None:
    """Frozen header and names, filters, and a page that prints whole in width with its header on each."""
    sheet.freeze_panes(top + 1, min(width, _FROZEN_COLUMNS))
    sheet.autofilter(top, 0, max(last, top), width - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.repeat_rows(top)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&C{translate('sheets', 'Page')} &P/&N")


def _day(stored: str, _words: Words) -> Any:
    """A full day as a date of Excel, a lone year as its number."""
    return to_date(stored) if "-" in stored else int(stored)


def _answer(stored: bool, _words: Words) -> str:
    return str(_YES if stored else _NO)


def _word(stored: str, words: Words) -> str:
    return str(words.get(stored, stored))


def _ethnic_name(stored: str, _words: Words) -> str:
    group = ethnic.groups().get(stored)
    return group.name if group else stored


def _plain(stored: Any, _words: Words) -> Any:
    return stored


def _share(stored: int, _words: Words) -> float:
    """Thousandths of a per cent as the fraction Excel counts with."""
    return stored / 100_000


_TEXT = Shown(lambda stored, _words: str(stored), TEXT)
_DAY = Shown(_day, DAY)
_KINDS: dict[str, Shown] = {
    "text": _TEXT,
    "note": _TEXT,
    "digits": _TEXT,
    "phone": _TEXT,
    "day": _DAY,
    "number": Shown(_plain, WHOLE),
    "dong": Shown(_plain, "#,##0"),
    "percent": Shown(_share, "0.0##%"),
    "rate": Shown(_share, "0.0##%"),
    "flag": Shown(_answer),
    "code": Shown(_word),
    "trade": Shown(_word),
    "programme": Shown(_word),
    "ethnic": Shown(_ethnic_name),
}
"""Every kind of column; one that is not here is shown as text."""
