"""F09: the learner list annexed to the decision that opens a class, in the layout of Project 1956.

The birth year stands in the column of the sex and one X marks the group that counts; the order is that
of the roll numbers fixed at the decision. The commune's own copy adds ID number, telephone and hamlet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from desktop_app.documents.page import (
    BLANK,
    BOLD,
    ITALIC,
    PADDINGS,
    SERIF,
    Letterhead,
    Paper,
    Signature,
    Upright,
    centred,
    closed_table,
    compose,
    dots,
    letterhead_block,
    paragraph,
    signature_block,
)
from desktop_app.vietnam import dates
from desktop_app.vietnam.phone import show_phone

CODE = "F09"
TITLE = "Danh sách học viên"
GROUPS = (
    ("merit", "Người có công"),
    ("poor", "Hộ nghèo"),
    ("minority", "Dân tộc thiểu số"),
    ("disabled", "Người khuyết tật"),
    ("job_lost", "Lao động nữ bị mất việc làm"),
    ("social_allowance", "Hưởng trợ cấp bảo trợ xã hội"),
    ("land_recovered", "Hộ bị thu hồi đất"),
    ("fisher", "Ngư dân"),
    ("service_done", "Thanh niên hoàn thành nghĩa vụ"),
    ("newly_escaped", "Thoát nghèo dưới 36 tháng"),
    ("near_poor", "NHÓM 2: Hộ cận nghèo"),
    ("rural", "NHÓM 3: Lao động nông thôn khác"),
)
FIRST_GROUP = slice(4, 14)
OTHER_GROUPS = slice(14, 16)
BARE_HEADS = [(side, (2, 0), (15, 1), 0) for side in PADDINGS]
HEAD_HEIGHTS = (6 * mm, 24 * mm)
WIDTHS = {False: (9, 50, 11, 7, 61, 21), True: (9, 37, 10, 6.6, 38, 17.8)}
LONG, SMALL = 60, 7
LEFT_SHARE = 0.38


@dataclass(frozen=True, slots=True)
class Learner:
    """One line: birth is `YYYY-MM-DD` or `YYYY`, sex M or F, group a code of GROUPS (any other: no mark)."""

    roll_number: int
    name: str
    birth: str
    sex: str
    group: str = ""
    address: str = ""
    hamlet: str = ""
    id_number: str = ""
    phone: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class LearnerList:
    """The list of one class; an empty decision leaves its number and day to be written by hand."""

    letterhead: Letterhead
    class_id: str
    class_name: str
    learners: tuple[Learner, ...]
    signatures: tuple[Signature, ...]
    place: str = ""
    opened_on: str = ""
    closed_on: str = ""
    decision: str = ""
    decided_on: str = ""
    decided_by: str = ""
    for_commune: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its head, its width in millimetres and what a learner's cell holds."""

    head: str
    width: float
    show: Callable[[Learner], str]
    is_left: bool = False


def render(values: LearnerList) -> bytes:
    """The list as PDF, A4 landscape; the head of the table stands on every page."""
    paper = Paper(TITLE, CODE, values.letterhead, f"learner_list:{values.class_id}", is_landscape=True)
    heading = letterhead_block(values.letterhead, paper.text_width, LEFT_SHARE)
    return compose(paper, [heading, *_title(values), _table(values, paper.text_width)])


def _title(values: LearnerList) -> list[Flowable]:
    issued = f"{_day(values.decided_on)} của {values.decided_by or dots(40)}"
    return [
        Spacer(0, 6),
        centred(TITLE.upper(), BOLD, 16),
        centred(f"(Kèm theo Quyết định số {values.decision or dots(14)}, {issued})", ITALIC, 13),
        Spacer(0, 3),
        centred(f"Lớp: {values.class_name}, tổng số học viên: {len(values.learners)}", BOLD, 13),
        centred(f"Thời gian đào tạo: từ {_day(values.opened_on)} đến {_day(values.closed_on)}"),
        centred(f"Địa điểm: {values.place or dots(60)}"),
        Spacer(0, 8),
    ]


def _day(day: str) -> str:
    return dates.write_day(day) if day else f"ngày {dots(24)}"


def _columns(for_commune: bool) -> tuple[Column, ...]:
    number, name, year, group, address, remark = WIDTHS[for_commune]
    commune = (
        Column("SỐ CCCD", 24, attrgetter("id_number")),
        Column("ĐIỆN THOẠI", 22, lambda learner: _show_phone(learner.phone)),
        Column("ĐỊA CHỈ\n(tổ, bản)", address, _show_home, is_left=True),
    )
    office = (Column("ĐỊA CHỈ", address, attrgetter("address"), is_left=True),)
    return (
        Column("STT", number, lambda learner: str(learner.roll_number)),
        Column("HỌ VÀ TÊN", name, attrgetter("name"), is_left=True),
        *(Column(head, year, _year_of(sex)) for head, sex in (("Nam", "M"), ("Nữ", "F"))),
        *(Column(head, group, _mark_of(code)) for code, head in GROUPS),
        *(commune if for_commune else office),
        Column("GHI CHÚ", remark, attrgetter("remark"), is_left=True),
    )


def _show_home(learner: Learner) -> str:
    return learner.hamlet or learner.address


def _show_phone(number: str) -> str:
    return show_phone(number).replace(" ", BLANK) if number else ""


def _year_of(sex: str) -> Callable[[Learner], str]:
    return lambda learner: learner.birth[:4] if learner.sex == sex else ""


def _mark_of(group: str) -> Callable[[Learner], str]:
    return lambda learner: "X" if learner.group == group else ""


def _table(values: LearnerList, width: float) -> Table:
    columns = _columns(values.for_commune)
    size = 10 if values.for_commune else 11
    learners = sorted(values.learners, key=attrgetter("roll_number"))
    rows = [[_cell(column, learner, size) for column in columns] for learner in learners]
    widths = [column.width for column in columns]
    closing = [signature_block(values.signatures, width)]
    return closed_table([*_heads(columns), *rows], widths, 3, closing, *_spans(len(columns)), *BARE_HEADS)


def _cell(column: Column, learner: Learner, size: float) -> Flowable:
    draw = paragraph if column.is_left else centred
    text = column.show(learner)
    return draw(text, SERIF, size if len(text) <= LONG else SMALL)


def _heads(columns: tuple[Column, ...]) -> list[list[object]]:
    top: list[object] = [centred(column.head, BOLD, 9) for column in columns]
    below: list[object] = ["" for _ in columns]
    below[2:4] = top[2:4]
    top[2:4] = [centred("NĂM SINH", BOLD, 9), ""]
    below[FIRST_GROUP] = [_upright(column, HEAD_HEIGHTS[1]) for column in columns[FIRST_GROUP]]
    top[FIRST_GROUP] = [centred("NHÓM 1", BOLD, 9), *[""] * 9]
    top[OTHER_GROUPS] = [_upright(column, sum(HEAD_HEIGHTS)) for column in columns[OTHER_GROUPS]]
    labels = ["A", "B", *map(str, range(1, len(columns) - 1))]
    return [top, below, [centred(label, ITALIC, 8) for label in labels]]


def _upright(column: Column, height: float) -> Upright:
    return Upright(column.head, column.width * mm, height)


def _spans(count: int) -> list[tuple[Any, ...]]:
    wide = [("SPAN", (2, 0), (3, 0)), ("SPAN", (FIRST_GROUP.start, 0), (FIRST_GROUP.stop - 1, 0))]
    alone = [place for place in range(count) if not 2 <= place < FIRST_GROUP.stop]
    return [*wide, *(("SPAN", (place, 0), (place, 1)) for place in alone)]


def sample() -> LearnerList:
    """An invented class of 34 learners with long and short names of the region."""
    letterhead = Letterhead(
        organisation="Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",
        parent="Sở Giáo dục và Đào tạo tỉnh Lai Châu",
        place="Lai Châu",
        practice=True,
    )
    return LearnerList(
        letterhead=letterhead,
        class_id="5e1f0c9a7b3d4826915f0a2c4e6d8b17",
        class_name="Kỹ thuật trồng và chăm sóc hoa địa lan K02-GDNN/2026",
        learners=tuple(_sample_learner(number) for number in range(1, 35)),
        signatures=(
            Signature("Người lập bảng", "Lò Thị Hà", note="(Ký, ghi rõ họ tên)"),
            Signature("Giám đốc", "Nguyễn Hoàng Thị Phương Thảo", note="(Ký, đóng dấu)"),
        ),
        place="Nhà văn hóa Bản Màng, phường Đoàn Kết",
        opened_on="2026-03-05",
        closed_on="2026-05-28",
    )


SAMPLE_PEOPLE = (
    ("Giàng A Páo", "1990", "M", "minority"),
    ("Nguyễn Hoàng Thị Phương Thảo Nguyên", "1988-11-02", "F", "rural"),
    ("Lò Thị Hà", "1996-04-30", "F", "poor"),
    ("Tẩn Lở Mẩy", "1979", "F", "minority"),
    ("Vàng Văn Thủy", "2001-02-14", "M", "near_poor"),
    ("Sùng Thị Mỷ", "1985-07-21", "F", "job_lost"),
    ("Trần Đức Hòa", "1973-01-09", "M", "merit"),
)


def _sample_learner(number: int) -> Learner:
    name, birth, sex, group = SAMPLE_PEOPLE[number % len(SAMPLE_PEOPLE)]
    hamlet = ("Bản Màng", "Tổ dân phố số 5", "Bản Séo Xin Chải")[number % 3]
    return Learner(
        roll_number=number,
        name=name,
        birth=birth,
        sex=sex,
        group=group,
        address=f"{hamlet}, phường Đoàn Kết",
        hamlet=hamlet,
        id_number=f"012{'MF'.index(sex) + 2 * (birth >= '2000')}{birth[2:4]}{number:06}",
        phone=f"0912345{number:03}",
        remark="Lớp trưởng" if number == 1 else "",
    )
