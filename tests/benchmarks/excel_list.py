"""An Excel list of 20,000 rows in, 1,000 of them known, beside calamine and `executemany` of the new rows."""

import tempfile
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from desktop_app.sheets.import_people import import_people
from desktop_app.store.store import Store
from tests.benchmarks.bench import Row, side_by_side
from tests.benchmarks.scenes import copied, fill, insert, on_copy, person, stored
from tests.store.stores import new_store

STORED, LISTED, KNOWN = 20_000, 20_000, 1_000
HEADERS = ("STT", "Họ và tên", "Năm sinh", "Giới tính", "Số CCCD", "Số điện thoại", "Thôn, bản")


def rows() -> list[Row]:
    """One row, in seconds."""
    with tempfile.TemporaryDirectory() as place:
        folder, file = Path(place) / "store", Path(place) / "list.xlsx"
        store = new_store(folder / "a")
        fill(store, range(STORED))
        before = {table: set(stored(store, table)) for table in ("hamlet", "person")}
        store.close()
        write_list(file)

        def take(store: Store) -> dict[str, object]:
            return import_people(store, file)

        with copied(folder) as store:
            told = take(store)
            if (told["accepted"], told["known"]) != (LISTED - KNOWN, KNOWN):
                raise AssertionError(f"the list was not taken as it was made: {told}")
            added = {t: [row for row in stored(store, t) if row not in before[t]] for t in before}

        def take_bare(store: Store) -> None:
            with CalamineWorkbook.from_path(file) as workbook:
                workbook.get_sheet_by_index(0).to_python()
            with store.writing() as connection:
                for table, new in added.items():
                    insert(connection, table, new)

        value, floor = side_by_side(on_copy(folder, take), on_copy(folder, take_bare))
    return [Row("Excel list of 20,000 rows in", value, "s", floor, goal=5)]


def write_list(file: Path) -> None:
    """An office's list; the first rows are people the store has already."""
    with xlsxwriter.Workbook(file) as workbook:
        sheet = workbook.add_worksheet("Danh sách")
        sheet.write_row(0, 0, HEADERS)
        for place in range(1, LISTED + 1):
            one = person(STORED - KNOWN + place - 1)
            sex = {"F": "Nữ", "M": "Nam"}[one.sex or ""]
            hamlet = f"Bản số {place % 40}"
            sheet.write_row(place, 0, (place, one.name, one.birth, sex, one.id_number, one.phone, hamlet))
