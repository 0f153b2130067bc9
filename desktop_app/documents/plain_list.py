"""A plain list on paper: a title and any columns of text, the unit above, no signature."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from desktop_app.documents.page import (
    BOLD,
    SERIF,
    Letterhead,
    Paper,
    centred,
    compose,
    grid_table,
    paragraph,
    title_block,
)
from desktop_app.vietnam.dates import write_day

CODE = "list"
TITLE = "Danh sách"
NUMBER_WIDTH = 10
SIZE = 10


@dataclass(frozen=True, slots=True)
class PlainList:
    """A list as read on screen: its title, heads, relative widths, rows of texts, the day it was printed.

    `record` (type:id) is what the list is about, for the code on its pages.
    """

    letterhead: Letterhead
    record: str
    title: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    printed_on: str
    printed_by: str = ""


def render(values: PlainList) -> bytes:
    """The list as PDF, A4 landscape; its heads stand on every page."""
    paper = Paper(TITLE, CODE, values.letterhead, values.record, is_landscape=True)
    width = paper.text_width
    printed = ", ".join(part for part in (f"In {write_day(values.printed_on)}", values.printed_by) if part)
    head = [paragraph(values.letterhead.organisation, BOLD, 12)] if values.letterhead.organisation else []
    story: list[Flowable] = [*head, *title_block(values.title, "", width), _table(values, width)]
    return compose(paper, [*story, Spacer(0, 6), paragraph(printed, SERIF, SIZE)])


def _table(values: PlainList, width: float) -> Flowable:
    share = (width / mm - NUMBER_WIDTH) / sum(values.widths)
    widths = [NUMBER_WIDTH, *(one * share for one in values.widths)]
    heads = [centred(head, BOLD, SIZE) for head in ("STT", *values.heads)]
    rows = [_row(number, row) for number, row in enumerate(values.rows, start=1)]
    return grid_table([heads, *rows], widths, 1)


def _row(number: int, row: Sequence[str]) -> list[Flowable]:
    return [centred(str(number), SERIF, SIZE), *(paragraph(text, SERIF, SIZE) for text in row)]


def sample() -> PlainList:
    """An invented history of a person's record."""
    return PlainList(
        record="person:5e1f0c9a7b3d4826915f0a2c4e6d8b17",
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Lai Châu", practice=True),
        title="Lịch sử sửa · Người lao động: Giàng A Páo",
        heads=("Lúc", "Mục", "Trước", "Sau", "Ai"),
        widths=(3, 3, 4, 4, 3),
        rows=tuple(
            (f"14:{minute:02} 05/3/2026", "Điện thoại", "–", f"0912 345 {minute:03}", "Lò Thị Hà")
            for minute in range(40)
        ),
        printed_on="2026-03-06",
        printed_by="Lò Thị Hà",
    )
