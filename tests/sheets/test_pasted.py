"""Lists pasted from chats and tables: whoever stands in them is read, whatever the layout."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.pasted import MOST_LINES, read_pasted
from tests.soak import times

TODAY = "2025-06-30"
FAMILIES = ("Lò", "Giàng", "Vàng", "Nguyễn", "Tẩn")
MIDDLES = ("Thị", "A", "Văn")
GIVEN = ("Hà", "Páo", "Sử", "Lả", "Đạt")
HAMLETS = ("Bản Màng", "Tổ 5", "Bản Nậm Loỏng 2", "TDP số 3")


class Somebody(NamedTuple):
    """What a list says of one person, as written; the year of birth is that of the number."""

    name: str
    birth: str
    id_number: str
    hamlet: str


@st.composite
def somebody(draw: st.DrawFn) -> Somebody:
    year = draw(st.integers(1965, 1999))
    parts = (draw(st.sampled_from(part)) for part in (FAMILIES, MIDDLES, GIVEN))
    day = f"{draw(st.integers(1, 28)):02}/{draw(st.integers(1, 12)):02}/"
    birth = draw(st.sampled_from(("", day))) + str(year)
    number = f"0121{year % 100:02}{draw(st.integers(0, 999_999)):06}"
    return Somebody(" ".join(parts), birth, number, draw(st.sampled_from(HAMLETS)))


lists = st.lists(somebody(), min_size=1, max_size=12)


def read(text: str) -> list[tuple[str | None, ...]]:
    """Name, birth, number and hamlet of everybody in a text."""
    found = [one.person for one in read_pasted(text, TODAY)]
    return [(one.name, one.birth, one.id_number, one.hamlet) for one in found]


def stored(one: Somebody) -> tuple[str, ...]:
    """The same of somebody as the store keeps it."""
    return one.name, "-".join(reversed(one.birth.split("/"))), one.id_number, one.hamlet


@settings(max_examples=times(60, 1000))
@given(people=lists, order=st.permutations(range(4)), is_numbered=st.booleans())
def test_table_is_read_in_any_order_of_its_columns(
    people: list[Somebody], order: list[int], is_numbered: bool
) -> None:
    heads = ("Họ và tên", "Ngày sinh", "Số CCCD", "Bản")
    rows = [heads, *people]
    lines = ["\t".join(row[place] for place in order) for row in rows]
    if is_numbered:
        lines = [f"{'STT' if place == 0 else place}\t{line}" for place, line in enumerate(lines)]
    assert read("\r\n".join(lines)) == list(map(stored, people))


@settings(max_examples=times(60, 1000))
@given(
    people=lists,
    order=st.permutations(range(1, 4)),
    between=st.sampled_from(("\t", ", ", " - ", "; ", ",")),
    before=st.sampled_from(("", "{}. ", "{}) ", "- ", "{} - ")),
)
def test_lines_without_a_header_are_read_by_what_they_say(
    people: list[Somebody], order: list[int], between: str, before: str
) -> None:
    lines = [
        before.format(place) + between.join(one[part] for part in (0, *order))
        for place, one in enumerate(people, 1)
    ]
    assert read("\n".join(lines)) == list(map(stored, people))


@settings(max_examples=times(40, 500))
@given(people=lists, before=st.sampled_from(("", "{}. ", "+ ")), blank=st.sampled_from(("", "\n", " \n\n")))
def test_names_alone_are_people(people: list[Somebody], before: str, blank: str) -> None:
    lines = [f"{before.format(place)}{one.name}\n{blank}" for place, one in enumerate(people, 1)]
    assert [name for name, *_ in read("".join(lines))] == [one.name for one in people]


@settings(max_examples=times(200, 3000))
@given(text=st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = read_pasted(text, TODAY)
    except Refusal as refusal:
        assert refusal.code == "nobody_pasted"
    else:
        lines = [one.line for one in found]
        assert lines == sorted(set(lines))


def test_message_of_a_chat_is_read() -> None:
    text = (
        "Danh sách đăng ký học may:\nBản Màng\n1 Lò Thị Hà sinh năm 1990 nữ sđt 0912345678\n"
        "2 Giàng A Páo sn 1988\nBản Nậm Loỏng 2\n- Vàng A Sử 1979-01-31 CCCD: 012079001234\n"
        "Tổng cộng: 3 người\n"
    )
    assert read(text) == [
        ("Lò Thị Hà", "1990", None, "Bản Màng"),
        ("Giàng A Páo", "1988", None, "Bản Màng"),
        ("Vàng A Sử", "1979-01-31", "012079001234", "Bản Nậm Loỏng 2"),
    ]


def test_nobody_is_lost_for_words_that_end_documents() -> None:
    lines = "Lò Thị Hà sinh ngày 5 tháng 3 năm 1990\nVàng A Sử, 1980, cán bộ hội nông dân\nTổng cộng: 2\n"
    end = "Đoàn Kết, ngày 30 tháng 6 năm 2025\nNGƯỜI LẬP BIỂU"
    assert [one[:2] for one in read(lines + end)] == [("Lò Thị Hà", "1990-03-05"), ("Vàng A Sử", "1980")]
    table = "Họ và tên\tNăm sinh\tNghề nghiệp\nLò Thị Hà\t1990\tKế toán\nGiám đốc\t\t"
    assert [one[0] for one in read(table)] == ["Lò Thị Hà"]


def test_what_cannot_be_read_is_said_and_the_person_stays() -> None:
    found = read_pasted("Họ tên\tNgày sinh\nLò Thị Hà\t31/02/1990\nLò Thị Mai và Vàng A Sử\t1990", TODAY)
    assert [one.person.name for one in found] == ["Lò Thị Hà", ""]
    assert "31/02/1990" in found[0].fault
    assert "Lò Thị Mai và Vàng A Sử" in found[1].fault


@pytest.mark.parametrize("text", ["", " \n\n", "Danh sách học viên:\n---", "Tổng cộng\t3"])
def test_text_without_anybody_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_pasted(text, TODAY)
    assert refused.value.code == "nobody_pasted"


def test_whole_book_is_not_checked_at_once() -> None:
    with pytest.raises(Refusal) as refused:
        read_pasted("Lò Thị Hà\n" * (MOST_LINES + 1), TODAY)
    assert refused.value.code == "too_many_lines"
