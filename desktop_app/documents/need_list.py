"""F01b: who in one hamlet wants to learn what, one line a person, to be signed or marked with a finger.

Known people are printed beforehand with what is known of them; blank lines follow for those who come.
"""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from reportlab.platypus import Flowable, Table

from desktop_app.documents.page import (
    BLANK,
    BOLD,
    SERIF,
    Letterhead,
    Paper,
    Signature,
    centred,
    closed_table,
    compose,
    dots,
    letterhead_block,
    list_title,
    paragraph,
    signature_block,
)
from desktop_app.vietnam import dates
from desktop_app.vietnam.phone import show_phone

CODE = "F01b"
TITLE = "Danh sách đăng ký nhu cầu học nghề"
BLANK_LINES = 8
LEFT_SHARE = 0.42
SIZE = 10
PADDING = 7
"""Points above and below a line of text: with SIZE they make a line 9 mm high."""
SIGNED = "(Ký, ghi rõ họ tên)"


@dataclass(frozen=True, slots=True)
class Asked:
    """One line: birth is `YYYY-MM-DD` or `YYYY`, sex M or F; whatever is empty is written by hand."""

    name: str
    birth: str = ""
    sex: str = ""
    ethnic: str = ""
    id_number: str = ""
    phone: str = ""
    group: str = ""
    trade: str = ""
    season: str = ""
    loan: str = ""
    market: str = ""


@dataclass(frozen=True, slots=True)
class NeedList:
    """The list of one hamlet, `blank_lines` of them left free; an empty round leaves its name open."""

    letterhead: Letterhead
    hamlet_id: str
    hamlet: str
    people: tuple[Asked, ...]
    signatures: tuple[Signature, ...]
    round_name: str = ""
    asked_on: str = ""
    blank_lines: int = BLANK_LINES


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its head, its width in millimetres and what a cell of it holds."""

    head: str
    width: float
    show: Callable[[Asked], str]
    is_left: bool = False


def _year_of(sex: str) -> Callable[[Asked], str]:
    return lambda asked: asked.birth[:4] if asked.sex == sex else ""


def _show_phone(asked: Asked) -> str:
    return show_phone(asked.phone).replace(" ", BLANK) if asked.phone else ""


COLUMNS = (
    Column("Họ và tên", 40, attrgetter("name"), is_left=True),
    Column("Năm sinh\nnam", 11, _year_of("M")),
    Column("Năm sinh\nnữ", 11, _year_of("F")),
    Column("Dân tộc", 15, attrgetter("ethnic")),
    Column("Số CCCD", 25, attrgetter("id_number")),
    Column("Điện thoại", 22, _show_phone),
    Column("Đối tượng", 20, attrgetter("group")),
    Column("Nghề muốn học", 31, attrgetter("trade"), is_left=True),
    Column("Tháng, buổi học được", 17, attrgetter("season")),
    Column("Vay vốn (triệu đồng)", 12, attrgetter("loan")),
    Column("Đi làm nước ngoài", 12, attrgetter("market")),
    Column("Ký hoặc điểm chỉ", 22, lambda _: ""),
)
NUMBER_WIDTH = 9


def render(values: NeedList) -> bytes:
    """The list as PDF, A4 landscape, lines of at least 9 mm; the head stands on every page."""
    paper = Paper(TITLE, CODE, values.letterhead, f"hamlet:{values.hamlet_id}", is_landscape=True)
    heading = letterhead_block(values.letterhead, paper.text_width, LEFT_SHARE)
    asked = dates.write_day(values.asked_on) if values.asked_on else f"ngày {dots(24)}"
    note = f"{values.round_name or f'Đợt khảo sát {dots(30)}'}; lập {asked}"
    return compose(
        paper, [heading, *list_title(TITLE, values.hamlet, note), _table(values, paper.text_width)]
    )


def _table(values: NeedList, width: float) -> Table:
    heads = [centred(head, BOLD, 9) for head in ("TT", *(column.head for column in COLUMNS))]
    lines = [*map(_cells, values.people), *[_cells(Asked(""))] * values.blank_lines]
    rows = [[centred(str(number), SERIF, SIZE), *line] for number, line in enumerate(lines, start=1)]
    high = [(side, (0, 1), (-1, -2), PADDING) for side in ("TOPPADDING", "BOTTOMPADDING")]
    widths = [NUMBER_WIDTH, *(column.width for column in COLUMNS)]
    return closed_table([heads, *rows], widths, 1, [signature_block(values.signatures, width)], *high)


def _cells(asked: Asked) -> list[Flowable]:
    return [(paragraph if column.is_left else centred)(column.show(asked), SERIF, SIZE) for column in COLUMNS]


def sample() -> NeedList:
    """An invented hamlet of twenty known people, two of them with what they answered."""
    people = tuple(SAMPLE_PEOPLE[place % len(SAMPLE_PEOPLE)] for place in range(20))
    return NeedList(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        hamlet_id="0b7d1f4c9a5e48d2b6c3e1f0a7980d52",
        hamlet="Bản Màng",
        people=people,
        signatures=(
            Signature("Tổ trưởng, trưởng bản", note=SIGNED),
            Signature("Người lập danh sách", "Lò Thị Hà", note=SIGNED),
        ),
        round_name="Đợt rà soát nhu cầu học nghề năm 2026",
    )


SAMPLE_PEOPLE = (
    Asked("Giàng A Páo", "1990", "M", "Mông", "012090000123", "0912345001", "Hộ nghèo"),
    Asked(
        "Nguyễn Hoàng Thị Phương Thảo Nguyên",
        "1988-11-02",
        "F",
        "Kinh",
        "012188000124",
        "0912345002",
        trade="Kỹ thuật trồng và chăm sóc hoa địa lan",
        season="3, 4; buổi tối",
        loan="50",
    ),
    Asked("Lò Thị Hà", "1996-04-30", "F", "Thái", trade="May công nghiệp", market="Nhật Bản"),
    Asked("Tẩn Lở Mẩy", "1979", "F", "Dao", "012179000126"),
)
