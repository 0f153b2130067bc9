"""F07: the minutes of the meeting in a hamlet that reviewed who wants to learn what."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from desktop_app.documents.page import (
    BOLD,
    SERIF,
    Letterhead,
    Paper,
    Signature,
    answered,
    body,
    centred,
    compose,
    dots,
    dots_after,
    grid_table,
    labelled,
    letterhead_block,
    paragraph,
    signature_block,
    title_block,
)
from desktop_app.vietnam import dates, numbers

CODE = "F07"
TITLE = "Biên bản rà soát nhu cầu học nghề"
LEFT_SHARE = 65 / 160
WIDTHS = (10, 90, 30, 30)
OPEN = dots(5)
OPEN_ROWS = 4
OPEN_ROW = 9 * mm
OPEN_LINES = 2
TOLD = (
    "Cán bộ phổ biến chính sách hỗ trợ học nghề, các nghề dự kiến mở lớp, chế độ của người học, "
    "điều kiện được hỗ trợ và hướng dẫn cách đăng ký."
)
OPINIONS = (
    "Thời điểm học, mùa vụ:",
    "Nghề học, việc làm sau khi học:",
    "Thời gian và nơi học:",
    "Quy định về số lần được hỗ trợ:",
    "Ý kiến khác:",
)
SIGNED = "(Ký, ghi rõ họ tên)"


@dataclass(frozen=True, slots=True)
class Wish:
    """A trade that people of the hamlet asked for: how many of them, how many of these are women."""

    trade: str
    people: int
    women: int


@dataclass(frozen=True, slots=True)
class ReviewMinutes:
    """The minutes of one hamlet; people of the meeting and opinions are written by hand where empty."""

    letterhead: Letterhead
    hamlet_id: str
    hamlet: str
    round_name: str = ""
    held_on: str = ""
    chair: str = ""
    secretary: str = ""
    wishes: tuple[Wish, ...] = ()


def render(values: ReviewMinutes) -> bytes:
    """The minutes as PDF, A4 portrait."""
    paper = Paper(TITLE, CODE, values.letterhead, f"hamlet:{values.hamlet_id}")
    width = paper.text_width
    subject = f"Rà soát nhu cầu học nghề\n{values.hamlet}"
    story = [
        letterhead_block(values.letterhead, width, LEFT_SHARE),
        *title_block("Biên bản", subject, width),
        *_opening(values, width),
        _heading("2. Nội dung đã phổ biến"),
        body(TOLD),
        _heading("3. Kết quả đăng ký"),
        _wishes(values.wishes),
        Spacer(0, 8),
        _heading("4. Ý kiến của người dân"),
        *_opinions(width),
        KeepTogether(_closing(values, width)),
    ]
    return compose(paper, story)


def _opening(values: ReviewMinutes, width: float) -> list[Flowable]:
    day = dates.write_day(values.held_on) if values.held_on else f"ngày {OPEN} tháng {OPEN} năm {OPEN}"
    return [
        _heading("1. Thời gian, địa điểm, thành phần"),
        labelled("Thời gian:", f"từ {OPEN} giờ {OPEN}, {day}."),
        answered("Địa điểm:", "", width),
        answered("Đợt khảo sát:", values.round_name, width),
        answered("Chủ trì:", values.chair, width),
        answered("Thư ký:", values.secretary, width),
        labelled("Số người dự họp:", f"{OPEN} người; số hộ có người dự: {OPEN}/{OPEN} hộ được mời."),
    ]


def _heading(text: str) -> Flowable:
    return paragraph(text, BOLD, 13, spaceAfter=5)


def _wishes(wishes: Sequence[Wish]) -> Flowable:
    rows: list[list[object]] = [
        [
            centred(str(number), SERIF, 12),
            paragraph(wish.trade, SERIF, 12),
            centred(numbers.show_number(wish.people), SERIF, 12),
            centred(numbers.show_number(wish.women), SERIF, 12),
        ]
        for number, wish in enumerate(wishes, start=1)
    ]
    rows += [[Spacer(0, OPEN_ROW), "", "", ""] for _ in range(0 if rows else OPEN_ROWS)]
    heads: list[object] = [
        centred(head, BOLD, 12) for head in ("TT", "Nghề đăng ký", "Số người", "Trong đó nữ")
    ]
    return grid_table([heads, *rows], WIDTHS, 1)


def _opinions(width: float) -> list[Flowable]:
    lines = [[answered(label, "", width), *_open_lines(width, OPEN_LINES - 1)] for label in OPINIONS]
    return [part for parts in lines for part in parts]


def _open_lines(width: float, count: int) -> list[Flowable]:
    return [paragraph(dots_after("", width), spaceAfter=6) for _ in range(count)]


def _closing(values: ReviewMinutes, width: float) -> list[Flowable]:
    end = f"Biên bản kết thúc hồi {OPEN} giờ {OPEN} cùng ngày, đã đọc lại cho những người có mặt cùng nghe "
    annex = "và ký tên. Kèm theo danh sách đăng ký nhu cầu học nghề có chữ ký của từng người."
    signatures = (
        Signature("Đại diện các hộ", note=SIGNED),
        Signature("Thư ký", values.secretary, note=SIGNED),
        Signature("Chủ trì", values.chair, note=SIGNED),
    )
    return [body(end + annex), signature_block(signatures, width)]


def sample() -> ReviewMinutes:
    """The minutes of an invented hamlet with three trades asked for."""
    return ReviewMinutes(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        hamlet_id="0b7d1f4c9a5e48d2b6c3e1f0a7980d52",
        hamlet="Bản Màng",
        round_name="Đợt rà soát nhu cầu học nghề năm 2026",
        held_on="2026-03-12",
        secretary="Lò Thị Hà",
        wishes=(
            Wish("Kỹ thuật trồng và chăm sóc hoa địa lan", 21, 14),
            Wish("May công nghiệp", 12, 12),
            Wish("Nuôi ong mật", 7, 1),
        ),
    )
