"""Files of cells as offices keep them: Excel, LibreOffice and delimited text, as sheets of rows.

Rows and columns are counted as Excel shows them, whatever stands empty above and left of the cells.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from python_calamine import CalamineWorkbook, SheetMetadata, SheetTypeEnum, SheetVisibleEnum

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets import delimited
from desktop_app.sheets.cell import Cell
from desktop_app.sheets.extent import (
    MOST_BYTES,
    OLE_START,
    ZIP_START,
    Locked,
    TooLarge,
    check_parts,
    check_xls,
    read_parts,
)
from desktop_app.sheets.formulas import Addresses, uncalculated_cells

Merged = tuple[tuple[int, int], tuple[int, int]]


class Sheet(NamedTuple):
    """One sheet of cells; `rows[0][0]` stands in Excel's row `first_row` and column `first_column`, from 1.

    As indexes into `rows`: `merged` holds the first and last cell of each merged area, `uncalculated` by
    rows the columns whose formula has no result.
    """

    name: str
    rows: list[list[Cell]]
    first_row: int = 1
    first_column: int = 1
    is_hidden: bool = False
    merged: tuple[Merged, ...] = ()
    uncalculated: Mapping[int, Set[int]] = {}


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a list, told by what the file holds and not by its name.

    Refusal `list_missing`, `list_locked` (I07), `list_too_large` or `list_unreadable`.
    """
    content = _content(path)
    with _refusing(path):
        if content.startswith(ZIP_START):
            parts = read_parts(content)
            check_parts(parts)
            return _workbook_sheets(content, uncalculated_cells(parts))
        if content.startswith(OLE_START):
            check_xls(content)
            return _workbook_sheets(content, {})
        return [Sheet(path.stem, delimited.read_rows(content))]


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal("list_too_large", file=path.name)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise Refusal("list_missing", file=path.name) from None
    except OSError:
        raise Refusal("list_locked", file=path.name) from None


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """A damaged file is refused, also where the reader of workbooks panics, which is no Exception."""
    try:
        yield
    except Locked:
        raise Refusal("list_locked", file=path.name) from None
    except TooLarge:
        raise Refusal("list_too_large", file=path.name) from None
    except BaseException as fault:
        if isinstance(fault, Exception) or type(fault).__name__ == "PanicException":
            raise Refusal("list_unreadable", file=path.name) from fault
        raise


def _workbook_sheets(content: bytes, uncalculated: Mapping[str, Addresses]) -> list[Sheet]:
    with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
        tables = [each for each in workbook.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
        return [_sheet(workbook, each, uncalculated.get(each.name, ())) for each in tables]


def _sheet(workbook: CalamineWorkbook, described: SheetMetadata, uncalculated: Addresses) -> Sheet:
    sheet = workbook.get_sheet_by_name(described.name)
    top, left = sheet.start or (0, 0)
    formulas: defaultdict[int, set[int]] = defaultdict(set)
    for row, column in uncalculated:
        formulas[row - top].add(column - left)
    return Sheet(
        described.name,
        sheet.to_python(),
        top + 1,
        left + 1,
        described.visible != SheetVisibleEnum.Visible,
        tuple(_shift(cells, top, left) for cells in sheet.merged_cell_ranges or ()),
        dict(formulas),
    )


def _shift(cells: Merged, top: int, left: int) -> Merged:
    (first_row, first_column), (last_row, last_column) = cells
    return (first_row - top, first_column - left), (last_row - top, last_column - left)
