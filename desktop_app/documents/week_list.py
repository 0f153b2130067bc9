"""What is to be done this week, to hang beside the desk: how soon, what, and a box to tick."""

from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer

from desktop_app.documents.page import (
    BOLD,
    SERIF,
    Boxes,
    Letterhead,
    Paper,
    centred,
    compose,
    grid_table,
    paragraph,
    title_block,
)
from desktop_app.vietnam.dates import show_day, write_day

CODE = "week"
TITLE = "Việc cần làm tuần này"
HEADS = ("STT", "Hạn", "Việc", "Xong")
WIDTHS = (12, 30, 102, 16)
SIZE = 12
NOTHING = "Không có việc đến hạn."
EMPTY_ROWS = 3


@dataclass(frozen=True, slots=True)
class Task:
    """How soon (OVERDUE, TODAY ... in the words of the screen), and what."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class WeekList:
    """The tasks in their order, the first and the last day of the week, who printed it.

    `list_id` names the unit and the week in the code on the page.
    """

    letterhead: Letterhead
    list_id: str
    first: str
    last: str
    tasks: tuple[Task, ...]
    printed_by: str = ""


def render(values: WeekList) -> bytes:
    """The list as PDF, A4 portrait; a few rows are left to write in by hand."""
    paper = Paper(TITLE, CODE, values.letterhead, f"week:{values.list_id}")
    width = paper.text_width
    span = f"Từ ngày {show_day(values.first)} đến ngày {show_day(values.last)}"
    printed = ", ".join(part for part in (f"In {write_day(values.first)}", values.printed_by) if part)
    name = values.letterhead.organisation
    head = [paragraph(name, BOLD, SIZE)] if name else []
    story: list[Flowable] = [*head, *title_block(TITLE, span, width)]
    if not values.tasks:
        story += [paragraph(NOTHING, SERIF, SIZE), Spacer(0, 6)]
    return compose(paper, [*story, _table(values.tasks), Spacer(0, 6), paragraph(printed, SERIF, 10)])


def _table(tasks: tuple[Task, ...]) -> Flowable:
    heads = [centred(head, BOLD, SIZE) for head in HEADS]
    blank = (Task("", "\u00a0"),) * EMPTY_ROWS
    rows = [_row(number, task) for number, task in enumerate((*tasks, *blank), start=1)]
    return grid_table([heads, *rows], WIDTHS, 1)


def _row(number: int, task: Task) -> list[Flowable]:
    return [
        centred(str(number), SERIF, SIZE),
        centred(task.label, SERIF, SIZE),
        paragraph(task.words, SERIF, SIZE),
        Boxes([("", False)], SIZE, centred=True),
    ]


def sample() -> WeekList:
    """An invented week."""
    return WeekList(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Lai Châu", practice=True),
        list_id="7c1d5e0b9a2f48638e04d1b6a7c95f32",
        first="2026-03-09",
        last="2026-03-15",
        tasks=(
            Task("QUÁ HẠN", "3 buổi chưa điểm danh: lớp May công nghiệp K01, Bản Màng (04, 05, 06/3)"),
            Task("HÔM NAY", "Lớp May công nghiệp K01 học sáng, chiều, sĩ số 30"),
            Task("5 NGÀY", "Báo cáo quý I chốt ngày 14/3/2026"),
            Task("CẦN XEM", "2 chỗ không khớp giữa hai máy"),
        ),
        printed_by="Lò Thị Hà",
    )
