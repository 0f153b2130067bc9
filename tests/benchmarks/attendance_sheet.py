"""The attendance sheet of 35 people and 30 sessions, beside the same pages drawn by hand on the canvas."""

from io import BytesIO
from itertools import product

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents import attendance_sheet
from desktop_app.documents.attendance_sheet import LAYOUT, AttendanceSheet, Learner, Session
from desktop_app.documents.page import Letterhead, Signature, draw_code
from desktop_app.documents.page.fonts import BOLD, SERIF, register_fonts
from tests.benchmarks.bench import Row, seconds, side_by_side

PEOPLE, SESSIONS = 35, 30
NAMES = ("Giàng A Páo", "Lò Thị Hạnh", "Tẩn Mẩy Ươm", "Nguyễn Hoàng Thị Phương Thảo", "Vàng Seo Dở")


def rows() -> list[Row]:
    """One row: milliseconds of a whole sheet, both ways."""
    sheet = make_sheet()
    value, floor = side_by_side(
        seconds(lambda: attendance_sheet.render(sheet)), seconds(lambda: by_hand(sheet))
    )
    return [Row("attendance sheet, 35 people x 30 sessions", value * 1000, "ms", floor * 1000, goal=2.5)]


def make_sheet() -> AttendanceSheet:
    """An invented class; the first 20 sessions are recorded, every ninth mark is an absence."""
    sessions = tuple(
        Session(n, f"2026-03-{1 + n % 28:02}", "morning", "recorded" if n <= 20 else "not_recorded")
        for n in range(1, SESSIONS + 1)
    )
    learners = tuple(
        Learner(
            n,
            NAMES[n % 5],
            "1990",
            "Tổ dân phố số 5",
            marks=tuple("PK"[s % 2] if (n + s) % 9 == 0 else "" for s in range(SESSIONS)),
        )
        for n in range(1, PEOPLE + 1)
    )
    head = Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết")
    return AttendanceSheet(
        head, "0" * 32, "Kỹ thuật trồng nấm K01", learners, sessions, Signature("Giáo viên")
    )


def by_hand(sheet: AttendanceSheet) -> bytes:
    """Pages with as many lines, texts and codes at the same places, drawn without looking anything up."""
    register_fonts()
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=landscape(A4), invariant=1, pageCompression=1)
    starts = product(range(0, SESSIONS, LAYOUT.sessions), range(0, PEOPLE, LAYOUT.people))
    for number, (session, person) in enumerate(starts):
        draw_page(canvas, sheet, session, person)
        draw_code(canvas, f"SN1:class_sheet:{sheet.sheet_id}:{number}", 10, 10, 17 * mm)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def draw_page(canvas: Canvas, sheet: AttendanceSheet, session: int, person: int) -> None:
    """One page: the grid at once, then each text where it belongs."""
    across = range(LAYOUT.sessions + LAYOUT.totals + 5)
    down = range(LAYOUT.people + LAYOUT.head_rows + LAYOUT.foot_rows + 2)
    canvas.setLineWidth(0.4)
    canvas.lines([(20 * mm, 40 + y * 6.2 * mm, 285 * mm, 40 + y * 6.2 * mm) for y in down])
    canvas.lines([(20 * mm + x * 9 * mm, 40, 20 * mm + x * 9 * mm, 190 * mm) for x in across])
    for place, text in enumerate(
        ("Ủy ban nhân dân", "CỘNG HÒA", "Độc lập", "BẢNG ĐIỂM DANH", sheet.class_name, "Tờ 1/4")
    ):
        canvas.setFont(BOLD, 12)
        canvas.drawCentredString(400, 580 - 14 * place, text)
    canvas.setFont(SERIF, 9)
    for column, one in enumerate(sheet.sessions[session : session + LAYOUT.sessions]):
        for row, text in enumerate((one.day[8:], one.day[5:7], "S", "30", "28", "2")):
            canvas.drawCentredString(120 * mm + column * 6.4 * mm, 500 - row * 10, text)
    for row, learner in enumerate(sheet.learners[person : person + LAYOUT.people]):
        draw_learner(canvas, learner, session, 450 - row * 6.2 * mm)


def draw_learner(canvas: Canvas, learner: Learner, session: int, bottom: float) -> None:
    """One line: number, name, year, hamlet, marks, totals."""
    canvas.drawCentredString(24 * mm, bottom, str(learner.roll_number))
    canvas.drawString(30 * mm, bottom, learner.name)
    canvas.drawCentredString(85 * mm, bottom, learner.birth)
    canvas.drawString(95 * mm, bottom, learner.hamlet)
    for column, mark in enumerate(learner.marks[session : session + LAYOUT.sessions]):
        if mark:
            canvas.drawCentredString(120 * mm + column * 6.4 * mm, bottom, mark)
    for column, text in enumerate(("18", "1", "1", "90,0")):
        canvas.drawCentredString(250 * mm + column * 9 * mm, bottom, text)
