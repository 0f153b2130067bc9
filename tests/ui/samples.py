"""Invented people in a list, as the tests of the window show them."""

from desktop_app.desk.lists import Column
from desktop_app.i18n import Text
from desktop_app.ui.widgets.cells import Cells, Editing
from desktop_app.ui.widgets.pages import FixedRows, Row
from desktop_app.ui.widgets.rows import RowsModel

TODAY = "2025-06-30"
SEXES = {"M": Text("sex", "Male"), "F": Text("sex", "Female")}
FAMILIES = ("Lò", "Vàng", "Giàng", "Nguyễn", "Tao")
GIVEN = ("Hương", "Dung", "Đạt", "Páo", "Mây", "Sơn", "Ánh")


class Plain(Text):
    """A text that needs no translation."""

    def __str__(self) -> str:
        return self.source


def plain(source: str) -> Plain:
    """A text of a test."""
    return Plain("test", source)


COLUMNS = (
    Column("name", plain("Họ và tên"), width=200),
    Column("birth", plain("Ngày sinh"), "day", 96),
    Column("sex", plain("Giới tính"), "code", 76, SEXES),
    Column("id_number", plain("Số CCCD"), "digits", 124),
    Column("amount", plain("Đang vay"), "dong", 110),
    Column("note", plain("Ghi chú"), "note", 160, hidden=True),
)


def row(number: int) -> Row:
    """One invented person."""
    return {
        "id": f"{number:032x}",
        "name": f"{FAMILIES[number % 5]} Thị {GIVEN[number % 7]}",
        "birth": f"19{70 + number % 30}-0{1 + number % 9}-1{number % 10}",
        "sex": "MF"[number % 2],
        "id_number": f"0{12000000000 + number}",
        "amount": None if number % 3 else number * 1_000_000,
        "note": None,
    }


def rows(count: int) -> list[Row]:
    """So many invented people."""
    return [row(number) for number in range(count)]


def model_of(count: int, *, editable: bool = False) -> RowsModel:
    """A model with so many people, all columns but the name to be typed into where it is editable."""
    keys = frozenset(column.key for column in COLUMNS) - {"name"}
    editing = Editing(keys, lambda: TODAY) if editable else None
    return RowsModel(COLUMNS, FixedRows(rows(count)), None, Cells(editing))
