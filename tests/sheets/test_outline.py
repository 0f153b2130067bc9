"""What a sheet looks like before it is read, and the column map of what an officer chose."""

from pathlib import Path

import pytest

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.headers import FIELDS, ColumnMap
from desktop_app.sheets.outline import (
    FIELD_WORDS,
    Outline,
    letters_of,
    map_of,
    move_header,
    names_people,
    outline_of,
    read_outlines,
)
from desktop_app.sheets.reading import Sheet
from tests.sheets.lists import HEADER, LISTS, names, person, read_file, refused, write_xlsx


def outline(*rows: list[object], first_row: int = 1) -> Outline:
    width = max(map(len, rows))
    return outline_of(Sheet("Một", [[*row, *[""] * (width - len(row))] for row in rows], first_row))


def test_every_field_can_be_chosen() -> None:
    assert FIELD_WORDS.keys() == FIELDS


def test_columns_say_what_they_are_taken_for() -> None:
    columns = outline(["STT", "Họ và tên", "Hạ sinh", "Hộ nghèo"], ["1", "Lò Văn Thử", "1990", "x"]).columns()
    assert [(each.letters, each.field, each.answer) for each in columns] == [
        ("A", "number", ""), ("B", "name", ""), ("C", "", ""), ("D", "groups", "Hộ nghèo"),
    ]  # fmt: skip


def test_three_header_rows_are_found_again_by_the_last_of_them() -> None:
    (found,) = read_outlines(LISTS / "danh-sach-hoc-vien.xlsx", lambda *_: None)
    assert (found.header_row, found.columns()[1].field) == (9, "name")
    moved = move_header(found, found.header_row)
    assert moved.table == found.table
    again = read_file(LISTS / "danh-sach-hoc-vien.xlsx", map_of(found, {}))
    assert names(again) == names(read_file(LISTS / "danh-sach-hoc-vien.xlsx"))


def test_a_header_is_moved_by_the_number_that_excel_shows() -> None:
    found = outline(["Danh sách"], ["Ai", "Khi nào"], ["Lò Văn Thử", "1990"], first_row=4)
    assert (found.table, found.header_row) == (None, 0)
    moved = move_header(found, 5)
    assert (moved.header_row, [each.header for each in moved.columns()]) == (5, ["Ai", "Khi nào"])
    assert not names_people(moved.columns())
    assert names_people(moved.columns({"A": "name"}))


def test_a_row_that_is_not_there_heads_nothing() -> None:
    with pytest.raises(Refusal, match="header_row 9"):
        move_header(outline(["Họ và tên"], ["Lò Văn Thử"]), 9)


def test_chosen_columns_become_a_map() -> None:
    found = outline(["Họ và tên", "C", "Năm sinh"], ["Lò Văn Thử", "1990", "1991"])
    assert map_of(found, {"B": "birth", "C": ""}) == ColumnMap("Một", 1, {"birth": "$B"}, ("$C",))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        read_outlines(write_xlsx(tmp_path / "empty.xlsx", {"Một": []}), lambda *_: None)
    assert refusal.value.code == "list_empty"


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_columns_are_named_as_in_excel(number: int, letters: str) -> None:
    assert letters_of(number) == letters


def test_a_column_with_a_dollar_is_one_of_letters(tmp_path: Path) -> None:
    rows = [["Họ và tên", "Năm", "B"], ["Lò Văn Thử", 1990, 1985]]
    file = write_xlsx(tmp_path / "odd.xlsx", {"Một": rows})
    by_header, by_letters = (
        read_file(file, ColumnMap(columns={"birth": text})).candidates[0].birth for text in ("B", "$B")
    )
    assert (by_header, by_letters) == ("1985", "1990")


def test_columns_not_taken_are_said(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "list.xlsx", {"Một": [HEADER, person()]})
    found = read_file(file, ColumnMap(not_taken=("Điện thoại",)))
    assert found.candidates[0].phone is None
    assert [one.values["columns"] for one in found.findings] == ["Điện thoại"]


def test_a_header_that_comes_again_is_nobody(tmp_path: Path) -> None:
    rows = [
        ["STT", "Ai đó", "Hạ sinh"],
        [1, "Lò Văn Thử", 1990],
        ["STT", "Ai đó", "Hạ sinh"],
        [1, "Lò Văn Hai", 1991],
    ]
    wanted = ColumnMap(header_row=1, columns={"name": "Ai đó", "birth": "Hạ sinh"})
    found = read_file(write_xlsx(tmp_path / "list.xlsx", {"Một": rows}), wanted)
    assert (names(found), refused(found)) == (["Lò Văn Thử", "Lò Văn Hai"], [])
