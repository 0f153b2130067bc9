"""One cell, one field: what it means, or why it cannot be that."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sheets import fields
from desktop_app.sheets.fields import Row, Unfit

TODAY = "2026-03-05"
cells = (
    st.text(max_size=30)
    | st.floats()
    | st.integers()
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas()
)


def code_of(read: Any, *cells: Any) -> str:
    with pytest.raises(Unfit) as unfit:
        read(*cells)
    return unfit.value.code


@pytest.mark.parametrize("cell", ["x", "X", " x ", "1", 1.0, "v", "V", "✓", "Có", "c", True])
def test_ticks(cell: Any) -> None:
    assert fields.is_mark(cell)
    assert fields.is_marked(cell)


@pytest.mark.parametrize("cell", ["", "-", "0", 0.0, "không", "Không có", "ko", False, "..."])
def test_no_ticks(cell: Any) -> None:
    assert not fields.is_mark(cell)
    assert not fields.is_marked(cell)


def test_paper_number_marks_but_is_no_tick() -> None:
    assert fields.is_marked("QĐ 12/2025") and not fields.is_mark("QĐ 12/2025")


@pytest.mark.parametrize(
    ("written", "name", "beside"),
    [
        ("Lò Văn Thử", "Lò Văn Thử", ""),
        ("  Lò   Văn Thử ", "Lò Văn Thử", ""),
        ("12. Lò Văn Thử", "Lò Văn Thử", ""),
        ("- Lò Văn Thử", "Lò Văn Thử", ""),
        ("Lò Văn Thử.", "Lò Văn Thử", ""),
        ("Lò Văn Thử (B)", "Lò Văn Thử", "(B)"),
        ("Lò Văn Thử 2", "Lò Văn Thử 2", ""),
        ("H'Mỷ Nguyễn-Lê", "H'Mỷ Nguyễn-Lê", ""),
        ("Ðào Văn Thử", "Đào Văn Thử", ""),
        ("Lò\u00a0Văn\u200b Thử", "Lò Văn Thử", ""),
        ("Lò Văn\nThử", "Lò Văn Thử", ""),
        ("Nguyễn Thị\nThu Hà", "Nguyễn Thị Thu Hà", ""),
        ("Lò\x00 Văn Thử", "Lò Văn Thử", ""),
    ],
)
def test_names_as_hands_type_them(written: str, name: str, beside: str) -> None:
    assert fields.read_name(written) == (name, beside)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "no_name"), ("(trống)", "no_name"), ("012090000001", "bad_name"), (12.5, "bad_name"),
        ("?", "bad_name"), ("¼", "bad_name"),
        ("A" * 201, "bad_name"), ("Lò Văn Thử\nLò Thị Mẫu", "two_people"),
        ("Khoàng Văn Thử\nKhoàng Thị Mẫu", "two_people"), ("Lò Văn A - Lò Thị B", "two_people"),
        ("Lò Văn A + Lò Thị B", "two_people"), ("Lò Thị Hoa, Huệ", "two_people"),
    ],
)  # fmt: skip
def test_what_is_no_name(written: Any, code: str) -> None:
    assert code_of(fields.read_name, written) == code


@given(cells)
def test_any_cell_is_a_name_or_unfit(cell: Any) -> None:
    try:
        name, _ = fields.read_name(cell)
    except Unfit as unfit:
        assert unfit.code in {"no_name", "bad_name", "two_people"}
    else:
        assert name == " ".join(name.split()) and any(map(str.isalpha, name))


@given(cells)
def test_any_cell_is_a_birth_nothing_or_unfit(cell: Any) -> None:
    try:
        birth = fields.read_birth(cell, TODAY)
    except Unfit as unfit:
        assert unfit.code == "bad_birth"
    else:
        assert birth is None or birth <= TODAY


@pytest.mark.parametrize("cell", ["", "-", "không rõ", "chưa có"])
def test_no_birth(cell: str) -> None:
    assert fields.read_birth(cell, TODAY) is None


@pytest.mark.parametrize("cell", [True, timedelta(days=3), float("nan"), 34.0, "12/2030"])
def test_odd_cells_are_no_birth(cell: Any) -> None:
    assert code_of(fields.read_birth, cell, TODAY) == "bad_birth"


@pytest.mark.parametrize(
    ("parts", "birth"),
    [
        ((5.0, 3.0, 1990.0), "1990-03-05"), (("05", "03", "1990"), "1990-03-05"), (("", "", 1990), "1990"),
        (("", 3, 1990), "1990"), (("", "", ""), None),
    ],
)  # fmt: skip
def test_birth_in_three_cells(parts: tuple[Any, Any, Any], birth: str | None) -> None:
    assert fields.read_birth_parts(*parts, TODAY) == birth


@pytest.mark.parametrize("parts", [(31, 2, 1990), (5, 3, ""), ("năm", 3, 1990), (5, 3, 2030), (5, 3, 90)])
def test_birth_in_three_cells_that_cannot_be(parts: tuple[Any, Any, Any]) -> None:
    assert code_of(fields.read_birth_parts, *parts, TODAY) == "bad_birth"


@pytest.mark.parametrize(("cell", "sex"), [("Nam", "M"), ("NỮ", "F"), ("nu", "F"), ("gái", "F"), ("-", None)])
def test_sex(cell: str, sex: str | None) -> None:
    assert fields.read_sex(cell) == sex


def test_other_word_is_no_sex() -> None:
    assert code_of(fields.read_sex, "Nma") == "bad_sex"


@given(cells)
def test_any_cell_is_an_id_number_nothing_or_unfit(cell: Any) -> None:
    row = Row(TODAY)
    try:
        number = fields.read_id_number(cell, row, "CCCD")
    except Unfit as unfit:
        assert unfit.code in {"bad_id_number", "lost_digits"}
        assert "{" not in str(unfit.values.get("fault", ""))
    else:
        assert number is None or (len(number) == 12 and number.isdecimal())


@pytest.mark.parametrize(
    ("cell", "fault"),
    [("0120900000", "10"), ("999090000001", "999"), ("O12090000001", "12"), (date(2020, 1, 2), "12")],
)
def test_fault_of_an_id_number_names_what_is_wrong(cell: Any, fault: str) -> None:
    with pytest.raises(Unfit) as unfit:
        fields.read_id_number(cell, Row(TODAY), "CCCD")
    assert fault in str(unfit.value.values["fault"])


def test_number_among_words_is_taken_and_the_words_kept() -> None:
    row = Row(TODAY)
    assert fields.read_id_number("012090000001 (cấp mới)", row, "CCCD") == "012090000001"
    assert row.kept == ["012090000001 (cấp mới)"]


@pytest.mark.parametrize("cell", ["045123456", 45123456.0, "45 123 456 7"])
def test_former_number_is_kept(cell: Any) -> None:
    row = Row(TODAY)
    assert fields.read_id_number(cell, row, "CCCD") is None
    assert row.kept[0].startswith("CMND: ") and len(row.kept[0]) == 15


@pytest.mark.parametrize(
    ("cell", "phone", "codes"),
    [
        ("0912345678", "0912345678", []),
        (912345678.0, "0912345678", []),
        ("+84 912 345 678", "0912345678", []),
        ("0912345678/0387654321", "0912345678", []),
        ("0112345678", "0112345678", ["phone_unknown"]),
        ("không có", None, []),
        ("gọi hàng xóm", None, ["unread_value"]),
        (date(2020, 1, 2), None, ["unread_value"]),
    ],
)
def test_phones(cell: Any, phone: str | None, codes: list[str]) -> None:
    row = Row(TODAY)
    assert fields.read_phone(cell, row, "SĐT") == phone
    assert [code for code, _ in row.warnings] == codes


def test_second_phone_is_kept() -> None:
    row = Row(TODAY)
    fields.read_phone("0912345678 - 0387654321", row, "SĐT")
    assert row.kept == ["SĐT: 0912345678 - 0387654321"]


@given(cells)
def test_any_cell_is_a_phone_or_kept(cell: Any) -> None:
    row = Row(TODAY)
    assert fields.read_phone(cell, row, "SĐT") or not row.warnings or row.kept


@pytest.mark.parametrize(("text", "code"), [("H'Mông", "hmong"), ("DÂN TỘC THÁI", "thai"), ("Sao Hỏa", None)])
def test_ethnic_groups(text: str, code: str | None) -> None:
    assert fields.read_ethnic(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12/12", "upper_secondary"), ("9/12", "lower_secondary"), ("11/12", "lower_secondary"),
        ("5/12", "primary"), ("3/12", "primary_unfinished"), ("0/12", "none"), ("10/10", "upper_secondary"),
        ("7/10", "lower_secondary"), ("Lớp 9", "lower_secondary"), ("13/12", None),
        ("THPT", "upper_secondary"),
        ("THCS", "lower_secondary"), ("Tốt nghiệp THPT", "upper_secondary"), ("Tiểu học", "primary"),
        ("Mù chữ", "none"), ("Không biết chữ", "none"), ("Chưa tốt nghiệp tiểu học", "primary_unfinished"),
        ("Đại học", None),
    ],
)  # fmt: skip
def test_general_education(text: str, code: str | None) -> None:
    assert fields.read_general_education(text) == code


@pytest.mark.parametrize(
    ("cell", "day"),
    [("15/4/2021", "2021-04-15"), (datetime(2021, 4, 15), "2021-04-15"), ("", None), ("?", None)],
)
def test_day_of_issue(cell: Any, day: str | None) -> None:
    assert fields.read_day(cell, TODAY) == day


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("9.12345678E+08", "912345678"),
        ("9,12345678e+08", "912345678"),
        ("9.1234E+08", "9.1234E+08"),
        ("0.12E+02", "0.12E+02"),
        ("Tổ 8", "Tổ 8"),
    ],
)
def test_a_number_in_exponent_form_is_written_out_where_no_figure_is_lost(text: str, figures: str) -> None:
    assert fields.written_out(text) == figures


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Bà Lò Thị Thử", "Lò Thị Thử"),
        ("Ông: Vàng A Thử", "Vàng A Thử"),
        ("Ông Văn Thử", "Ông Văn Thử"),
        ("Anh Thử", "Anh Thử"),
        ("Lò Thị Bà", "Lò Thị Bà"),
    ],
)
def test_a_title_is_no_part_of_a_name(written: str, name: str) -> None:
    assert fields.read_name(written) == (name, "")


def test_a_year_that_went_through_a_program_is_a_year() -> None:
    assert fields.read_birth("1985.0", TODAY) == "1985"
