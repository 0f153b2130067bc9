"""A workbook that asks for more room than a list needs is stopped before the room is made."""

import io
import struct
import zipfile
from pathlib import Path
from xml.parsers import expat

import pytest

from desktop_app.sheets.extent import (
    MOST_CELLS,
    Locked,
    TooLarge,
    check_cells,
    check_parts,
    check_xls,
    read_parts,
)
from tests.sheets.lists import LISTS, write_ods_body, write_xlsx

FILLED = '<table:table-cell{} office:value-type="string"><text:p>a</text:p></table:table-cell>'
XLS = (LISTS / "ban-mang.xls").read_bytes()


def with_cell(folder: Path, address: str) -> dict[str, bytes]:
    """The parts of a workbook whose second cell claims to stand somewhere else."""
    parts = read_parts(write_xlsx(folder / "a.xlsx", {"Trang": [["a"], ["b"]]}).read_bytes())
    name = "xl/worksheets/sheet1.xml"
    return parts | {name: parts[name].replace(b' r="A2"', f' r="{address}"'.encode())}


def ods_parts(folder: Path, rows: str) -> dict[str, bytes]:
    path = write_ods_body(folder / "a.ods", f'<table:table table:name="T">{rows}</table:table>')
    return read_parts(path.read_bytes())


@pytest.mark.parametrize("address", ["XFD1048576", "A99999999999", "ZZ900000", "ABCDEFGHIJ2"])
def test_far_cell_is_too_large(tmp_path: Path, address: str) -> None:
    with pytest.raises(TooLarge):
        check_parts(with_cell(tmp_path, address))


@pytest.mark.parametrize("address", ["A2", "Z99999", "AB300000", "A1048576", "XFD600"])
def test_long_and_wide_lists_fit(tmp_path: Path, address: str) -> None:
    check_parts(with_cell(tmp_path, address))


def test_rectangle_is_what_counts() -> None:
    check_cells(MOST_CELLS // 4, 4)
    with pytest.raises(TooLarge):
        check_cells(MOST_CELLS // 4 + 1, 4)


def test_empty_cells_repeated_to_the_end_do_not_count(tmp_path: Path) -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = (
        f"<table:table-row>{FILLED.format('')}{empty}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048575">{empty}</table:table-row>'
    )
    check_parts(ods_parts(tmp_path, rows))


def test_filled_cells_repeated_count(tmp_path: Path) -> None:
    wide = FILLED.format(' table:number-columns-repeated="16384"')
    with pytest.raises(TooLarge):
        check_parts(
            ods_parts(
                tmp_path, f'<table:table-row table:number-rows-repeated="9999">{wide}</table:table-row>'
            )
        )


def test_broken_libreoffice_part_is_found(tmp_path: Path) -> None:
    with pytest.raises(expat.ExpatError):
        check_parts(ods_parts(tmp_path, "<table:table-row></tabl<:row>"))


def test_parts_that_unpack_without_end_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(5):
            file.writestr(f"xl/worksheets/sheet{number}.xml", bytes(90_000_000))
    with pytest.raises(TooLarge):
        read_parts(out.getvalue())


def test_sound_old_workbook_passes() -> None:
    check_xls(XLS)


@pytest.mark.parametrize(
    ("record", "offset", "value"),
    [
        (b"\x00\x02\x0e\x00", 8, struct.pack("<I", 0xFFFFFF00)),  # rows of the sheet
        (b"\x00\x02\x0e\x00", 14, struct.pack("<H", 0xFFFF)),  # columns of the sheet
        (b"\xfd\x00\x0a\x00", 6, struct.pack("<H", 0x8003)),  # column of a text
        (b"\xfc\x00", 8, struct.pack("<I", 0x7FFFFFFF)),  # number of texts
    ],
)
def test_old_workbook_with_a_damaged_record_is_refused(record: bytes, offset: int, value: bytes) -> None:
    at = XLS.index(record, 512) + offset
    with pytest.raises(ValueError, match="damaged cells"):
        check_xls(XLS[:at] + value + XLS[at + len(value) :])


@pytest.mark.parametrize("offset", [44, 64, 72])
def test_old_workbook_with_more_sectors_than_bytes_is_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="more sectors"):
        check_xls(XLS[:offset] + b"\xff\xff\xff\x7f" + XLS[offset + 4 :])


def test_old_workbook_of_unknown_sectors_is_refused() -> None:
    with pytest.raises(ValueError, match="not an Excel 97"):
        check_xls(XLS[:30] + b"\x05\x00" + XLS[32:])


def test_password_record_of_an_old_workbook_is_seen() -> None:
    at = XLS.index(b"\x09\x08\x10\x00", 512) + 20
    with pytest.raises(Locked):
        check_xls(XLS[:at] + b"\x2f\x00" + XLS[at + 2 :])


def test_encrypted_new_workbook_is_seen() -> None:
    with pytest.raises(Locked):
        check_xls((LISTS / "co-mat-khau.xlsx").read_bytes())
