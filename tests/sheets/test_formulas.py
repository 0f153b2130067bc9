"""Formulas that were never calculated are found by sheet and place."""

import pytest

from desktop_app.sheets.formulas import column_index, uncalculated_cells

WORKBOOK = (
    b'<workbook xmlns="m" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    b'<sheets><sheet name="M\xe1\xbb\x99t" r:id="r1"/><sheet name="Hai" r:id="r2"/></sheets></workbook>'
)
RELATIONS = (
    b'<Relationships xmlns="p"><Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
    b'<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
)


def found(cell: bytes) -> dict[str, list[tuple[int, int]]]:
    parts = {
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/worksheets/sheet2.xml": b"<sheetData><row>" + cell + b"</row></sheetData>",
    }
    return {name: list(cells) for name, cells in uncalculated_cells(parts).items()}


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="B3"><f>A1&amp;"0"</f></c>',
        b'<c r="B3"><f>A1</f><v></v></c>',
        b'<c r="B3" s="1"><f t="shared" si="0"/><v /></c>',
        b'<c r="B3"><f>A1</f><v/></c>',
    ],
)
def test_formula_without_result(cell: bytes) -> None:
    assert found(cell) == {"Hai": [(2, 1)]}


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="B3"><f>A1</f><v>12</v></c>',
        b'<c r="B3" t="str"><f>A1</f><v></v></c>',
        b'<c r="B3"><v>12</v></c>',
        b'<c r="B3" s="1"/><c r="C3"><f>A1</f><v>1</v></c>',
    ],
)
def test_other_cells(cell: bytes) -> None:
    assert not found(cell).get("Hai")


def test_workbook_without_a_list_of_sheets_has_none() -> None:
    assert uncalculated_cells({"xl/worksheets/sheet1.xml": b'<c r="B3"><f>A1</f></c>'}) == {}


@pytest.mark.parametrize(("letters", "index"), [("A", 0), ("Z", 25), ("AA", 26), ("XFD", 16383)])
def test_column_letters(letters: str, index: int) -> None:
    assert column_index(letters) == index
