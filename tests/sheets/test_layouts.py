"""Any list of people, written in any layout that offices use, comes back exactly."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.sheets.people_list import PeopleList
from tests.sheets.lists import read_file, write_csv, write_ods, write_xlsx
from tests.soak import times

FAMILY = ("Lò", "Tòng", "Giàng", "Nguyễn", "Vàng", "Tẩn", "Đèo", "Tống")
MIDDLE = ("Văn", "Thị", "A", "Láo", "U", "Phương", "Mẩy")
GIVEN = ("Páo", "Hùng", "Mỷ", "Thúy", "Ươm", "Đạt", "Cộng", "Nữ")
HAMLETS = ("Bản Màng", "Bản Nậm Loỏng 2", "Tổ dân phố số 5", "Bản Thành Lập")
GROUPS = {"poor": "Hộ nghèo", "near_poor": "Cận nghèo", "disabled": "Người khuyết tật"}
ETHNIC = {"thai": "Thái", "kinh": "Kinh", "dao": "Dao"}
MARKS = ("x", "X", 1, "v", "1", "✓")
HOLDS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=times(40, 500))


class Somebody(NamedTuple):
    """An invented person, as a list should give them back."""

    family: str
    middle: str
    given: str
    birth: str
    sex: str
    id_number: str | None
    phone: str | None
    ethnic: str
    hamlet: str
    group: str | None

    @property
    def name(self) -> str:
        return f"{self.family} {self.middle} {self.given}"


@st.composite
def somebody(draw: st.DrawFn) -> Somebody:
    born = draw(st.dates(date(1950, 1, 1), date(2008, 12, 31)))
    sex = draw(st.sampled_from("MF"))
    figure = (born.year >= 2000) * 2 + (sex == "F")
    number = f"012{figure}{born.year % 100:02}{draw(st.integers(0, 999999)):06}"
    return Somebody(
        draw(st.sampled_from(FAMILY)),
        draw(st.sampled_from(MIDDLE)),
        draw(st.sampled_from(GIVEN)),
        born.isoformat() if draw(st.booleans()) else str(born.year),
        sex,
        number if draw(st.booleans()) else None,
        draw(st.none() | st.integers(0, 9999999).map(lambda figures: f"097{figures:07}")),
        draw(st.sampled_from(sorted(ETHNIC))),
        draw(st.sampled_from(HAMLETS)),
        draw(st.none() | st.sampled_from(sorted(GROUPS))),
    )


people_lists = st.lists(somebody(), min_size=1, max_size=8, unique_by=lambda each: each.id_number or id(each))


class Layout(NamedTuple):
    """Header rows, and the cells of a person, drawn as different hands would type them."""

    header: list[list[str]]
    cells: Callable[[st.DataObject, Somebody], list[Any]]


def born(drawn: st.DataObject, each: Somebody) -> Any:
    """The birth in one of the ways people write it."""
    if len(each.birth) == 4:
        return drawn.draw(st.sampled_from([each.birth, int(each.birth), f"năm {each.birth}"]))
    day = date.fromisoformat(each.birth)
    texts = [
        f"{day.day}/{day.month}/{day.year}",
        day.strftime("%d-%m-%Y"),
        day.strftime("%d.%m.%Y"),
        each.birth,
    ]
    return drawn.draw(st.sampled_from([day, *texts]))


def numbered(drawn: st.DataObject, number: str | None) -> Any:
    """A number as text, or as the number that Excel makes of it."""
    return number and drawn.draw(st.sampled_from([number, int(number), f" {number} "]))


def spaced(drawn: st.DataObject, name: str) -> str:
    """The name with the spaces and capitals of a hasty hand."""
    return drawn.draw(st.sampled_from([name, f"  {name} ", name.replace(" ", "  ")]))


def sex_word(drawn: st.DataObject, each: Somebody) -> str:
    return drawn.draw(st.sampled_from({"M": ["Nam", "nam", "NAM"], "F": ["Nữ", "nu", "nữ"]}[each.sex]))


def plain(drawn: st.DataObject, each: Somebody) -> list[Any]:
    mark = drawn.draw(st.sampled_from(MARKS))
    return [
        spaced(drawn, each.name), born(drawn, each), sex_word(drawn, each), numbered(drawn, each.id_number),
        numbered(drawn, each.phone), ETHNIC[each.ethnic], each.hamlet,
        *(mark if each.group == group else "" for group in GROUPS),
    ]  # fmt: skip


def official(drawn: st.DataObject, each: Somebody) -> list[Any]:
    birth = born(drawn, each)
    mark = drawn.draw(st.sampled_from(MARKS))
    return [
        each.name, *(birth if each.sex == sex else "" for sex in "MF"),
        *(mark if each.group == group else "" for group in GROUPS),
        numbered(drawn, each.id_number), each.hamlet, ETHNIC[each.ethnic], numbered(drawn, each.phone),
    ]  # fmt: skip


def split(drawn: st.DataObject, each: Somebody) -> list[Any]:
    year, month, day = (*each.birth.split("-"), "", "")[:3]
    return [
        f"{each.family} {each.middle}", each.given, day and int(day), month and int(month), int(year),
        *("x" if each.sex == sex else "" for sex in "MF"), f"{each.hamlet}, phường Tân Phong",
        f"Dân tộc {ETHNIC[each.ethnic]}", GROUPS.get(each.group or "", ""),
        numbered(drawn, each.id_number), numbered(drawn, each.phone),
    ]  # fmt: skip


LAYOUTS = {
    "plain": Layout(
        [
            [
                "Họ và tên",
                "Ngày sinh",
                "Giới tính",
                "Số CCCD/CMND",
                "SĐT",
                "Dân tộc",
                "Tổ, bản",
                *GROUPS.values(),
            ]
        ],
        plain,
    ),
    "official": Layout(
        [
            [
                "HỌ VÀ TÊN",
                "NĂM SINH",
                "",
                "ĐỐI TƯỢNG",
                "",
                "",
                "SỐ CĂN CƯỚC",
                "BẢN, TDP",
                "DÂN TỘC",
                "ĐIỆN THOẠI",
            ],
            ["", "", "", "Nhóm 1", "", "Nhóm 2", "", "", "", ""],
            ["", "Nam", "Nữ", *GROUPS.values(), "", "", "", ""],
        ],
        official,
    ),
    "split": Layout(
        [
            [
                "Họ đệm",
                "Tên",
                "Ngày sinh",
                "",
                "",
                "Giới tính",
                "",
                "Địa chỉ",
                "DT",
                "Đối tượng",
                "CCCD",
                "ĐT",
            ],
            ["", "", "Ngày", "Tháng", "Năm", "Nam", "Nữ", "", "", "", "", ""],
        ],
        split,
    ),
}
ABOVE = (
    [],
    [["DANH SÁCH NGƯỜI LAO ĐỘNG"], []],
    [["UBND PHƯỜNG", "", "CỘNG HÒA XÃ HỘI"], ["", "", "Độc lập"], []],
)
BELOW = ([], [["", "Tổng cộng: 8"]], [[], ["", "Người lập bảng", "", "GIÁM ĐỐC"], ["", "Nguyễn Văn Ký"]])


def lay_out(drawn: st.DataObject, layout: Layout, people: Sequence[Somebody]) -> list[list[Any]]:
    """The rows of a list, with titles, column numbers, headings and signatures as it may have them."""
    rows = [[number, *layout.cells(drawn, each)] for number, each in enumerate(people, 1)]
    if drawn.draw(st.booleans()):
        rows.insert(drawn.draw(st.integers(0, len(rows))), ["", "II. Bổ sung"])
    header = [[("STT" if index == 0 else ""), *row] for index, row in enumerate(layout.header)]
    numbering = drawn.draw(st.sampled_from([[], [["A", "B", *range(1, len(header[0]) - 1)]]]))
    above, below = drawn.draw(st.sampled_from(ABOVE)), drawn.draw(st.sampled_from(BELOW))
    return [*above, *header, *numbering, *rows, *below]


def assert_all_there(people: Sequence[Somebody], got: PeopleList) -> None:
    assert got.rejected == []
    assert [
        (each.name, each.birth, each.sex, each.id_number, each.phone, each.ethnic, each.hamlet, each.groups)
        for each in got.candidates
    ] == [
        (
            each.name, each.birth, each.sex, each.id_number, each.phone, each.ethnic, each.hamlet,
            (each.group,) if each.group else (),
        )
        for each in people
    ]  # fmt: skip


@HOLDS
@given(people=people_lists, drawn=st.data())
def test_any_layout_in_excel(tmp_path: Path, people: list[Somebody], drawn: st.DataObject) -> None:
    rows = lay_out(drawn, LAYOUTS[drawn.draw(st.sampled_from(sorted(LAYOUTS)))], people)
    top, left = drawn.draw(st.integers(1, 4)), drawn.draw(st.integers(1, 4))
    got = read_file(write_xlsx(tmp_path / "list.xlsx", {"Trang 1": rows}, top=top, left=left))
    assert_all_there(people, got)
    for each in got.candidates:
        number, name = rows[each.row - top][:2]
        assert number and each.name.split()[0] in name


@HOLDS
@given(people=people_lists, drawn=st.data())
def test_any_layout_in_libreoffice(tmp_path: Path, people: list[Somebody], drawn: st.DataObject) -> None:
    rows = lay_out(drawn, LAYOUTS[drawn.draw(st.sampled_from(sorted(LAYOUTS)))], people)
    assert_all_there(people, read_file(write_ods(tmp_path / "list.ods", {"Trang 1": rows})))


@HOLDS
@given(people=people_lists, drawn=st.data())
def test_any_layout_as_delimited_text(tmp_path: Path, people: list[Somebody], drawn: st.DataObject) -> None:
    rows = lay_out(drawn, LAYOUTS[drawn.draw(st.sampled_from(sorted(LAYOUTS)))], people)
    form = drawn.draw(st.sampled_from(["NFC", "NFD"]))
    rows = [[unicodedata.normalize(form, str(cell or "")) for cell in row] for row in rows]
    encoding, separator = (
        drawn.draw(st.sampled_from(["utf-8-sig", "utf-8", "utf-16"])),
        drawn.draw(st.sampled_from(";,\t")),
    )
    assert_all_there(people, read_file(write_csv(tmp_path / "list.csv", rows, encoding, separator)))
