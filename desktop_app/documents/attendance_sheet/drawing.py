"""The pages of the attendance sheet, drawn straight on the canvas: all lines at once, text in its place."""

from collections.abc import Iterable, Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.attendance_sheet.layout import (
    LAYOUT,
    Line,
    code_box,
    column_box,
    corners,
    frame_lines,
    row_top,
    session_box,
    total_box,
)
from desktop_app.documents.attendance_sheet.values import (
    AttendanceSheet,
    Counts,
    Learner,
    Page,
    Session,
    count_learner,
    count_session,
    is_member,
    mark_of,
)
from desktop_app.documents.page import (
    BOLD,
    ITALIC,
    MOTTO,
    NATION,
    SERIF,
    Box,
    Letterhead,
    Signature,
    Words,
    capitals,
    draw_code,
    draw_short_words,
    draw_words,
    fill_box,
    measure,
    write_blank,
)
from desktop_app.vietnam import dates, numbers

TITLE = "Bảng điểm danh"
PARTS = {"morning": "S", "afternoon": "C", "evening": "T"}
DAY_RULES = {
    "any_session": "ngày có mặt ít nhất một buổi",
    "all_sessions": "ngày có mặt đủ các buổi của ngày đó",
    "min_hours": "ngày có mặt từ {hours} giờ trở lên",
}
LEGEND = (
    "P: vắng có phép; K: vắng không phép; ô trống của buổi đã điểm danh: có mặt; "
    "ô gạch: chưa vào lớp hoặc đã thôi học; S: sáng, C: chiều, T: tối."
)
COLUMNS = ("STT", "HỌ VÀ TÊN", "NGÀY SINH", "TỔ, BẢN")
TOTALS = ("Có mặt", "P", "K", "%")
FOOT = ("Sĩ số", "Hiện diện", "Vắng")
WIDTH = LAYOUT.right - LAYOUT.left
HEAD_WIDTH = 105
HEAD_TOP = 9
THIN = 0.4
Place = tuple[str, Box]


def draw_page(canvas: Canvas, values: AttendanceSheet, page: Page, place: str) -> None:
    """Draw one page; `place` says which of the sheet's pages it is."""
    _draw_letterhead(canvas, values.letterhead)
    _draw_title(canvas, values, place)
    _draw_lines(canvas, frame_lines())
    for square in corners():
        fill_box(canvas, square)
    _draw_heads(canvas, values.sessions[page.first : page.last], page.last)
    _draw_learners(canvas, page.learners)
    _draw_marks(canvas, values.sessions, page)
    _draw_totals(canvas, values.sessions[: page.last], page.learners)
    _draw_foot(canvas, values, page)
    _draw_signature(canvas, values.signature)
    _draw_notes(canvas, values)


def draw_page_code(canvas: Canvas, content: str) -> None:
    """Draw the page's code into its place."""
    box = code_box()
    draw_code(canvas, content, box.left * mm, -(box.top + box.height) * mm, box.width * mm)


def _draw_letterhead(canvas: Canvas, letterhead: Letterhead) -> None:
    organisation, nation = LAYOUT.left, LAYOUT.right - LAYOUT.code - HEAD_WIDTH - 8
    top = HEAD_TOP + (5 if letterhead.parent else 0)
    name = capitals(letterhead.organisation)
    for text, left, line, font, size in (
        (capitals(letterhead.parent), organisation, HEAD_TOP, SERIF, 12),
        (name, organisation, top, BOLD, 12),
        (NATION, nation, HEAD_TOP, BOLD, 12),
        (MOTTO, nation, HEAD_TOP + 5, BOLD, 13),
    ):
        draw_words(canvas, Words(text, Box(left, line, HEAD_WIDTH, 5), font, size))
    _draw_rule(canvas, organisation, top + 5.3, 0.4 * min(measure(name, BOLD, 12), HEAD_WIDTH * mm))
    _draw_rule(canvas, nation, HEAD_TOP + 10.3, measure(MOTTO, BOLD, 13))


def _draw_rule(canvas: Canvas, left: float, top: float, length: float) -> None:
    middle = (left + HEAD_WIDTH / 2) * mm
    canvas.setLineWidth(0.7)
    canvas.line(middle - length / 2, -top * mm, middle + length / 2, -top * mm)


def _draw_title(canvas: Canvas, values: AttendanceSheet, place: str) -> None:
    code = code_box()
    under_code = Box(code.left - 4, code.top + code.height, code.width + 4, 4)
    for words in (
        Words(TITLE.upper(), Box(LAYOUT.left, 20.5, WIDTH, 6), BOLD, 14),
        Words(f"Lớp: {values.class_name}", Box(LAYOUT.left + 25, 26.5, WIDTH - 50, 5), BOLD, 12),
        Words(_describe(values), Box(LAYOUT.left, 31.5, WIDTH, 5), SERIF, 11),
        Words(place, under_code, SERIF, 9),
    ):
        draw_words(canvas, words)


def _describe(values: AttendanceSheet) -> str:
    days = sorted(session.day for session in values.sessions if session.day)
    time = f"Thời gian: từ {dates.show_day(days[0])} đến {dates.show_day(days[-1])}" if days else ""
    place = f"Địa điểm: {values.place}" if values.place else ""
    teacher = f"Giáo viên: {values.teacher}" if values.teacher else ""
    return write_blank(5).join(part for part in (place, time, teacher) if part)


def _draw_lines(canvas: Canvas, lines: Iterable[Line]) -> None:
    canvas.setLineWidth(THIN)
    canvas.lines([(left * mm, -top * mm, right * mm, -bottom * mm) for left, top, right, bottom in lines])


def _draw_heads(canvas: Canvas, sessions: Sequence[Session], last: int) -> None:
    height = LAYOUT.grid_top - LAYOUT.table_top
    for column, head in enumerate(COLUMNS):
        draw_words(canvas, Words(head, column_box(column, LAYOUT.table_top, height), BOLD, 9))
    for text, left, right in (
        ("BUỔI HỌC", LAYOUT.grid_left, LAYOUT.grid_right),
        (f"Tính đến buổi {last}", LAYOUT.grid_right, LAYOUT.right),
    ):
        draw_words(canvas, Words(text, Box(left, LAYOUT.table_top, right - left, LAYOUT.head_row), BOLD, 9))
    for total, head in enumerate(TOTALS):
        draw_words(canvas, Words(head, total_box(total, LAYOUT.band, LAYOUT.grid_top - LAYOUT.band), BOLD, 9))
    rows = zip(*map(_session_head, sessions), strict=True)
    for row, texts in enumerate(rows):
        places = _across(texts, LAYOUT.band + row * LAYOUT.head_row, LAYOUT.head_row)
        draw_short_words(canvas, SERIF, 7, places)


def _session_head(session: Session) -> tuple[str, str, str]:
    day = dates.show_day(session.day).rpartition("/")[0]
    part = "nghỉ" if session.state == "cancelled" else PARTS.get(session.part_of_day, "")
    return str(session.number), day, part


def _across(texts: Iterable[str], top: float, height: float) -> Iterator[Place]:
    return ((text, session_box(session, top, height)) for session, text in enumerate(texts))


def _draw_learners(canvas: Canvas, learners: Sequence[Learner]) -> None:
    for row, learner in enumerate(learners):
        top = row_top(row)
        texts = (str(learner.roll_number), learner.name, dates.show_day(learner.birth), learner.hamlet)
        for column, text in enumerate(texts):
            words = Words(text, column_box(column, top, LAYOUT.row), SERIF, 10.5)
            draw_words(canvas, words, centred=column in (0, 2))


def _draw_marks(canvas: Canvas, sessions: Sequence[Session], page: Page) -> None:
    shown = list(enumerate(sessions[page.first : page.last]))
    outside: list[Line] = []
    marks: list[Place] = []
    for row, learner in enumerate(page.learners):
        for column, session in shown:
            box = session_box(column, row_top(row), LAYOUT.row)
            if not is_member(learner, session):
                outside.append(_diagonal(box))
            elif session.state == "recorded":
                marks.append((mark_of(learner, page.first + column), box))
    cancelled = [column for column, session in shown if session.state == "cancelled"]
    _draw_lines(canvas, [*outside, *map(_strike, cancelled)])
    draw_short_words(canvas, BOLD, 10, marks)


def _diagonal(box: Box) -> Line:
    return box.left + 1, box.top + box.height - 1, box.left + box.width - 1, box.top + 1


def _strike(column: int) -> Line:
    middle = LAYOUT.grid_left + (column + 0.5) * LAYOUT.session
    return middle, LAYOUT.grid_top + 1, middle, LAYOUT.grid_bottom - 1


def _draw_totals(canvas: Canvas, sessions: Sequence[Session], learners: Sequence[Learner]) -> None:
    counted = [(row, count_learner(learner, sessions)) for row, learner in enumerate(learners)]
    draw_short_words(
        canvas,
        SERIF,
        9.5,
        [
            (text, total_box(total, row_top(row), LAYOUT.row))
            for row, counts in counted
            if sum(counts)
            for total, text in enumerate(_show_counts(counts))
        ],
    )


def _show_counts(counts: Counts) -> tuple[str, ...]:
    return (*map(str, counts), numbers.show_percent(counts.present, sum(counts)).removesuffix(" %"))


def _draw_foot(canvas: Canvas, values: AttendanceSheet, page: Page) -> None:
    learners = values.learners if page.closes_class else page.learners
    whose = "" if len(values.learners) <= LAYOUT.people else (" (trang này)", " (cả lớp)")[page.closes_class]
    width = LAYOUT.grid_left - LAYOUT.left
    tops = [LAYOUT.grid_bottom + row * LAYOUT.foot_row for row in range(LAYOUT.foot_rows + 1)]
    for label, top in zip(FOOT, tops, strict=False):
        draw_words(canvas, Words(label + whose, Box(LAYOUT.left, top, width, LAYOUT.foot_row), BOLD, 10))
    draw_words(canvas, Words("Giáo viên ký", Box(LAYOUT.left, tops[-1], width, LAYOUT.teacher_row), BOLD, 10))
    columns = [_foot_counts(learners, values.sessions, place) for place in range(page.first, page.last)]
    for texts, top in zip(zip(*columns, strict=True), tops, strict=False):
        draw_short_words(canvas, SERIF, 9, _across(texts, top, LAYOUT.foot_row))


def _foot_counts(learners: Sequence[Learner], sessions: Sequence[Session], place: int) -> tuple[str, ...]:
    counts = count_session(learners, sessions, place)
    shown = (sum(counts), counts.present, counts.excused + counts.unexcused)
    return tuple(map(str, shown)) if sessions[place].state == "recorded" else ("",) * len(FOOT)


def _draw_signature(canvas: Canvas, signature: Signature) -> None:
    width = LAYOUT.right - LAYOUT.grid_right
    heading = capitals(" ".join((*signature.authority, signature.post)))
    lines = (
        Words(heading, Box(LAYOUT.grid_right, LAYOUT.grid_bottom + 0.5, width, 6), BOLD, 9),
        Words(signature.note, Box(LAYOUT.grid_right, LAYOUT.grid_bottom + 6, width, 4), ITALIC, 8),
        Words(signature.name, Box(LAYOUT.grid_right, LAYOUT.bottom - 5, width, 5), BOLD, 9),
    )
    for words in lines:
        draw_words(canvas, words)


def _draw_notes(canvas: Canvas, values: AttendanceSheet) -> None:
    rule = DAY_RULES.get(values.day_rule, "").format(hours=values.day_hours)
    counted = f"Ngày thực học: {rule}. " if rule else ""
    for number, text in enumerate((LEGEND, f"{counted}Buổi chưa điểm danh không tính cho ai.")):
        words = Words(text, Box(LAYOUT.left - 1, LAYOUT.bottom + 1.5 + 4.5 * number, WIDTH, 4.5), ITALIC, 9)
        draw_words(canvas, words, centred=False)
