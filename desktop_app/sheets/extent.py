"""How far the cells of a workbook reach, read before a reader makes room for all of them.

Readers make room for the whole rectangle between the first and the last cell, so one damaged cell address
can ask for more memory than any machine has and end the program.
"""

import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import takewhile
from xml.parsers import expat

MOST_CELLS = 12_000_000
MOST_BYTES = 400_000_000
ZIP_START = b"PK\x03\x04"
SHEETS = "xl/worksheets/"
WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
_PARTS = (SHEETS, WORKBOOK, RELATIONS, "content.xml")
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_FAR = re.compile(rb' r="(?:[A-Z]{2,}[0-9]|[A-Z]?[0-9]{6,})')
_ADDRESS = re.compile(rb' r="([A-Z]*)([0-9]+)"')
_ODS_TAG = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]*)>")
_ODS_REPEAT = re.compile(rb'number-(?:rows|columns)-repeated="([0-9]+)"')
_CELL_RECORDS = frozenset({0x06, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD, 0x00FD, 0x0201, 0x00BE, 0x0406})
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PASSWORD_RECORD = 0x002F
_TEXTS_RECORD = 0x00FC
_SIZE_RECORD = 0x0200
_XLS_ROWS = 65_536
_XLS_COLUMNS = 256
_LAST_SECTOR = 0xFFFFFFFA
_SMALLEST_STREAM = 4096
_WORKBOOK_NAMES = tuple(name.encode("utf-16-le") + b"\0\0" for name in ("Workbook", "Book"))


class TooLarge(ValueError):
    """The file asks for more cells or bytes than a list of people can have."""


class Locked(ValueError):
    """The file is protected by a password."""


def check_cells(rows: int, columns: int) -> None:
    """Nothing if a list of people can have a rectangle of that many cells; raises TooLarge."""
    if rows * columns > MOST_CELLS:
        raise TooLarge((rows, columns))


def read_parts(raw: bytes) -> dict[str, bytes]:
    """The parts of a zipped workbook that describe its sheets; raises TooLarge or zipfile.BadZipFile."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        if sum(member.file_size for member in file.infolist()) > MOST_BYTES:
            raise TooLarge(len(raw))
        return {name: file.read(name) for name in file.namelist() if name.startswith(_PARTS)}


def check_parts(parts: Mapping[str, bytes]) -> None:
    """Nothing if the sheets of a zipped workbook fit the memory of a small laptop; raises TooLarge.

    Raises expat.ExpatError for an .ods part that is no XML: the reader would not come to an end.
    """
    for name, xml in parts.items():
        if name == "content.xml":
            expat.ParserCreate().Parse(xml, True)
            check_cells(*_extent_of_ods(xml))
        elif name.startswith(SHEETS):
            check_cells(*_extent_of_xlsx(xml))


def check_xls(raw: bytes) -> None:
    """Nothing if an .xls workbook is sound; raises Locked, struct.error or another ValueError."""
    if _ENCRYPTED in raw:
        raise Locked
    _check_records(_workbook_stream(raw))


def _extent_of_xlsx(xml: bytes) -> tuple[int, int]:
    """Last row and column; a sheet without far addresses is never larger than 99,999 rows of 26 columns."""
    if not _FAR.search(xml):
        return (1, 1)
    rows = columns = 1
    for letters, figures in _ADDRESS.findall(xml):
        rows = max(rows, int(figures[:12]))
        columns = max(columns, _column_number(letters[:6]))
    return (rows, columns)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _extent_of_ods(xml: bytes) -> tuple[int, int]:
    """The longest run of rows up to a filled one and the widest filled row, over all tables."""
    rows = columns = row = column = repeat = filled = 0
    for closing, tag, attributes in _ODS_TAG.findall(xml):
        if tag == b"table":
            row = 0
        elif tag == b"table-row" and not closing:
            repeat, column, filled = _repeats(attributes), 0, 0
            row += repeat
        elif not closing:
            column += _repeats(attributes)
            filled = filled if attributes.endswith(b"/") else column
            rows, columns = max(rows, row if filled else 0), max(columns, filled)
    return (rows, columns)


def _repeats(attributes: bytes) -> int:
    found = _ODS_REPEAT.search(attributes)
    return int(found[1][:12]) if found else 1


def _check_records(stream: bytes) -> None:
    """An .xls sheet has 65,536 rows of 256 columns; what claims more is damaged."""
    at = 0
    while at + 16 <= len(stream):
        record, length = struct.unpack_from("<2H", stream, at)
        if record == _PASSWORD_RECORD:
            raise Locked
        if not _is_sound(record, length, stream, at + 4):
            raise ValueError("damaged cells")
        at += 4 + length


def _is_sound(record: int, length: int, stream: bytes, at: int) -> bool:
    if record in _CELL_RECORDS:
        return bool(struct.unpack_from("<H", stream, at + 2)[0] < _XLS_COLUMNS)
    if record == _TEXTS_RECORD:
        return bool(struct.unpack_from("<I", stream, at + 4)[0] <= len(stream))
    if record == _SIZE_RECORD:
        top, bottom, left, right = struct.unpack_from("<IIHH" if length >= 14 else "<4H", stream, at)
        return bool(top <= bottom <= _XLS_ROWS and left <= right <= _XLS_COLUMNS)
    return True


def _workbook_stream(raw: bytes) -> bytes:
    """The cells of an .xls file, which is a small file system of its own (MS-CFB)."""
    (shift,) = struct.unpack_from("<H", raw, 30)
    if shift not in (9, 12):
        raise ValueError("not an Excel 97 file")
    size = 1 << shift
    if any(count * size > len(raw) for count in struct.unpack_from("<II16xI4xI", raw, 40)):
        raise ValueError("more sectors than the file has")
    fat = _allocation_table(raw, size)
    directory = _chain(raw, fat, struct.unpack_from("<I", raw, 48)[0], size)
    for at in range(0, len(directory), 128):
        entry = directory[at : at + 128]
        if entry.startswith(_WORKBOOK_NAMES) and len(entry) == 128:
            start, length = struct.unpack_from("<II", entry, 116)
            return _chain(raw, fat, start, size)[:length] if length >= _SMALLEST_STREAM else b""
    return b""


def _allocation_table(raw: bytes, size: int) -> list[int]:
    (next_part,) = struct.unpack_from("<I", raw, 68)
    places = list(struct.unpack_from("<109I", raw, 76))
    for _ in range(len(raw) // size):
        if next_part >= _LAST_SECTOR:
            break
        part = struct.unpack_from(f"<{size // 4}I", raw, (next_part + 1) * size)
        places += part[:-1]
        next_part = part[-1]
    used = takewhile(lambda place: place < _LAST_SECTOR, places)
    return [entry for place in used for entry in _sector_numbers(raw, place, size)]


def _sector_numbers(raw: bytes, place: int, size: int) -> Iterator[int]:
    sector = raw[(place + 1) * size : (place + 2) * size]
    return (number for (number,) in struct.iter_unpack("<I", sector[: len(sector) // 4 * 4]))


def _chain(raw: bytes, fat: list[int], start: int, size: int) -> bytes:
    parts: list[bytes] = []
    while start < len(fat) and len(parts) <= len(raw) // size:
        parts.append(raw[(start + 1) * size : (start + 2) * size])
        start = fat[start]
    return b"".join(parts)
