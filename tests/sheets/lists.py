"""Lists as offices keep them, made for a test: workbooks, delimited text, and the reading of them."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import openpyxl

from desktop_app.sheets.headers import ColumnMap
from desktop_app.sheets.people_list import PeopleList, read_people

TODAY = date(2026, 3, 5)
LISTS = Path(__file__).resolve().parent.parent / "data" / "lists"
HEADER = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Điện thoại", "Dân tộc", "Tổ, bản"]
Rows = Sequence[Sequence[Any]]

_ODS_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
)
_ODS_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def write_xlsx(
    path: Path,
    sheets: Mapping[str, Rows],
    *,
    merged: Sequence[str] = (),
    hidden: Sequence[str] = (),
    top: int = 1,
    left: int = 1,
) -> Path:
    """A workbook with these sheets; `merged` areas in each, the first cell at row `top`, column `left`."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row, cells in enumerate(rows, top):
            for column, value in enumerate(cells, left):
                if value not in (None, ""):
                    sheet.cell(row, column, value)
        for area in merged:
            sheet.merge_cells(area)
        if name in hidden:
            sheet.sheet_state = "hidden"
    book.save(path)
    return path


def write_csv(path: Path, rows: Rows, encoding: str = "utf-8-sig", separator: str = ";") -> Path:
    """Delimited text as Excel saves it."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_ods(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """A LibreOffice workbook of texts, numbers and days."""
    body = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_ods_row, rows))}</table:table>'
        for name, rows in sheets.items()
    )
    return write_ods_body(path, body)


def write_ods_body(path: Path, body: str) -> Path:
    """A LibreOffice workbook with these tables as they are."""
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", _ODS_MANIFEST)
        file.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {_ODS_NAMES}><office:body>'
            f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def _ods_row(cells: Sequence[Any]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, cells))}</table:table-row>"


def _ods_cell(value: Any) -> str:
    if value in (None, ""):
        return "<table:table-cell/>"
    if isinstance(value, date):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()[:10]}"'
    elif isinstance(value, int | float):
        kind = f'office:value-type="float" office:value="{value}"'
    else:
        kind = 'office:value-type="string"'
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f"<table:table-cell {kind}>{paragraphs}</table:table-cell>"


def read_file(path: Path, wanted: ColumnMap | None = None) -> PeopleList:
    """Everybody in a file on the tests' day."""
    return read_people(path, TODAY, wanted)


def read_rows(folder: Path, rows: Rows, name: str = "Danh sách", **how: Any) -> PeopleList:
    """Everybody in a workbook of these rows."""
    return read_file(write_xlsx(folder / "list.xlsx", {name: rows}, **how))


def names(people: PeopleList) -> list[str]:
    """Who was taken, in order."""
    return [each.name for each in people.candidates]


def refused(people: PeopleList) -> list[tuple[int, str]]:
    """The rows given back and why."""
    return [(each.row, each.code) for each in people.rejected]


def warned(people: PeopleList) -> list[tuple[int, str]]:
    """What is worth a look, with its row."""
    return [(each.row, each.code) for each in people.warnings()]


def person(name: str = "Lò Văn Thử", **cells: Any) -> list[Any]:
    """A row under HEADER; cells by the folded first words of the headers."""
    asked = {
        "number": 1, "name": name, "birth": 1990, "sex": "Nam", "id_number": "012090000001",
        "phone": "0912345678", "ethnic": "Thái", "hamlet": "Bản Màng",
    } | cells  # fmt: skip
    return list(asked.values())
