"""Any list goes out to Excel with real dates, kept zeros and words for codes."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.people import PEOPLE
from desktop_app.domain.person import SEXES
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark
from desktop_app.sheets.export import write_list
from tests.sheets.lists import names, read_file
from tests.soak import times

PERSON: dict[str, Any] = {
    "id": "0" * 32, "name": "Lò Văn Thử", "birth": "1990-01-02", "sex": "M", "ethnic": "thai",
    "hamlet": "Bản Màng", "id_number": "012090000001", "phone": "0912345678", "job_status": None,
}  # fmt: skip
Writer = Callable[..., Worksheet]


def list_of(*columns: Column) -> ListKind:
    """A list of these columns alone."""
    return PEOPLE._replace(columns=columns)


def column(kind: str, **how: Any) -> Column:
    """A column of a kind."""
    return Column("value", mark("lists", "Full name"), kind, **how)


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Writes a list and gives its sheet as Excel would show it."""

    def _write(kind: ListKind, rows: list[dict[str, Any]], **how: Any) -> Worksheet:
        assert write_list(tmp_path / "out.xlsx", kind, rows, **how) == len(rows)
        return openpyxl.load_workbook(tmp_path / "out.xlsx").active

    return _write


def written(write: Writer, described: Column, value: Any, **how: Any) -> Any:
    """The only cell of a list of one column and one row."""
    return write(list_of(described), [{"value": value}], **how)["A4"]


def test_title_heading_and_header_stand_above_the_rows(write: Writer) -> None:
    sheet = write(PEOPLE, [PERSON], heading=["UBND phường Tân Phong"])
    assert [sheet["A1"].value, sheet["A2"].value] == ["UBND phường Tân Phong", str(PEOPLE.title)]
    shown = [each for each in PEOPLE.columns if not each.hidden]
    assert [cell.value for cell in sheet[4]] == [str(each.title) for each in shown]
    assert sheet["A2"].font.bold


def test_person_as_an_officer_reads_it(write: Writer) -> None:
    sheet = write(PEOPLE, [PERSON])
    assert [cell.value for cell in sheet[4]] == [
        "Lò Văn Thử", datetime(1990, 1, 2), "Nam", "Thái", "Bản Màng", "012090000001", "0912345678", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "stored", "shown", "number_format"),
    [
        ("text", "Bản Màng", "Bản Màng", "@"),
        ("note", "hai\ndòng", "hai\ndòng", "@"),
        ("digits", "012090000001", "012090000001", "@"),
        ("phone", "0912345678", "0912345678", "@"),
        ("day", "1990-01-02", datetime(1990, 1, 2), "dd/mm/yyyy"),
        ("day", "1990", 1990, "0"),
        ("number", 2024, 2024, "0"),
        ("dong", 50_000_000, 50_000_000, "#,##0"),
        ("percent", 41_200, 0.412, "0.0##%"),
        ("flag", True, "Có", "General"),
        ("flag", False, "Không", "General"),
        ("ethnic", "thai", "Thái", "General"),
        ("ethnic", "unknown", "unknown", "General"),
        ("trade", "mushroom", "mushroom", "General"),
        ("something_new", "0123", "0123", "@"),
    ],
)
def test_each_kind_of_column(write: Writer, kind: str, stored: Any, shown: Any, number_format: str) -> None:
    cell = written(write, column(kind), stored)
    assert (cell.value, cell.number_format) == (shown, number_format)


def test_codes_are_words(write: Writer) -> None:
    assert written(write, column("code", codes=SEXES), "F").value == "Nữ"


def test_code_unknown_here_stays(write: Writer) -> None:
    assert written(write, column("code", codes=SEXES), "X").value == "X"


def test_words_of_a_kind_come_from_outside(write: Writer) -> None:
    words = {"trade": {"mushroom": "Trồng nấm"}}
    assert written(write, column("trade"), "mushroom", words=words).value == "Trồng nấm"


def test_what_is_not_said_is_an_empty_cell(write: Writer) -> None:
    assert written(write, column("day"), None).value is None
    assert write(list_of(column("text")), [{}])["A4"].value is None


@pytest.mark.parametrize(
    "text", ["=1+1", "+84912", "-1", "@SUM(A1)", "{=1}", "http://a.vn", "\t=1", "0123", "1e5"]
)
def test_text_is_never_a_formula_a_number_or_a_link(write: Writer, text: str) -> None:
    cell = written(write, column("text"), text)
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", text, None)


def test_hidden_columns_stay_out(write: Writer) -> None:
    assert write(PEOPLE, [PERSON]).max_column == sum(not each.hidden for each in PEOPLE.columns)


def test_header_and_names_are_frozen_filtered_and_printed_on_each_page(write: Writer) -> None:
    sheet = write(PEOPLE, [PERSON, PERSON])
    assert sheet.freeze_panes == "C4"
    assert sheet.auto_filter.ref == "A3:H5"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.column_dimensions["A"].width > sheet.column_dimensions["C"].width


def test_empty_list_has_its_header(write: Writer) -> None:
    sheet = write(PEOPLE, [])
    assert (sheet.max_row, sheet.auto_filter.ref) == (3, "A3:H3")


def test_same_values_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_list(tmp_path / name, PEOPLE, [PERSON] * 3, ["UBND"])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_exported_people_are_read_back(tmp_path: Path) -> None:
    write_list(tmp_path / "out.xlsx", PEOPLE, [PERSON, PERSON | {"name": "Lò Thị Mẫu", "id_number": None}])
    people = read_file(tmp_path / "out.xlsx")
    assert names(people) == ["Lò Văn Thử", "Lò Thị Mẫu"]
    taken = people.candidates[0]
    assert {key: getattr(taken, key) for key in PERSON if key not in ("id", "job_status")} == {
        key: value for key, value in PERSON.items() if key not in ("id", "job_status")
    }


def test_file_in_use_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "out.xlsx").mkdir()
    with pytest.raises(Refusal) as refusal:
        write_list(tmp_path / "out.xlsx", PEOPLE, [PERSON])
    assert refusal.value.code == "sheet_in_use"


def test_rows_that_stop_half_way_leave_the_old_file(tmp_path: Path) -> None:
    write_list(tmp_path / "out.xlsx", PEOPLE, [PERSON])
    before = (tmp_path / "out.xlsx").read_bytes()
    broken = (PERSON if index else PERSON["missing"] for index in (1, 0))
    with pytest.raises(KeyError):
        write_list(tmp_path / "out.xlsx", PEOPLE, broken)
    assert (tmp_path / "out.xlsx").read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=times(30, 1000))
@given(text=st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=50))
def test_any_text_comes_back(tmp_path: Path, text: str) -> None:
    write_list(tmp_path / "out.xlsx", list_of(column("text")), [{"value": text}])
    assert openpyxl.load_workbook(tmp_path / "out.xlsx").active["A4"].value == text
