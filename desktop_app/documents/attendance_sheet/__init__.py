"""F13: the attendance sheet of a class, blank for the hamlet or filled from the record.

A page holds 18 people and 20 sessions; more people or sessions go on further pages. Each page carries one
code with the sheet's id and the page's number.
"""

from io import BytesIO

from desktop_app.documents.attendance_sheet.drawing import TITLE, draw_page, draw_page_code
from desktop_app.documents.attendance_sheet.layout import LAYOUT, Cell, Layout, cells, code_box, corners
from desktop_app.documents.attendance_sheet.values import AttendanceSheet, Learner, Session, tile
from desktop_app.documents.page import (
    Letterhead,
    Paper,
    Signature,
    dress_page,
    move_origin,
    name_page,
    open_canvas,
)

__all__ = [
    "CODE",
    "LAYOUT",
    "TITLE",
    "AttendanceSheet",
    "Cell",
    "Layout",
    "Learner",
    "Session",
    "cells",
    "code_box",
    "corners",
    "number_sessions",
    "render",
    "sample",
]

CODE = "F13"


def render(values: AttendanceSheet) -> bytes:
    """The sheet as PDF, A4 landscape, the learners in the order of their roll numbers."""
    paper = Paper(TITLE, CODE, values.letterhead, is_landscape=True)
    buffer = BytesIO()
    canvas = open_canvas(paper, buffer)
    pages = tile(values)
    for number, page in enumerate(pages, start=1):
        dress_page(canvas, paper)
        move_origin(canvas, paper.size[1])
        draw_page(canvas, values, page, f"Tờ {number}/{len(pages)}")
        draw_page_code(canvas, name_page(f"class_sheet:{values.sheet_id}", number))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def number_sessions(count: int) -> tuple[Session, ...]:
    """Sessions without days, "1" to `count`, for a sheet whose days are written by hand."""
    return tuple(Session(number) for number in range(1, count + 1))


def sample() -> AttendanceSheet:
    """An invented class of 21 learners, 12 of 24 sessions past; one learner joined late, one left."""
    return AttendanceSheet(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        sheet_id="0a4be1c27d5f4e3890c6b1d2e3f4a596",
        class_name="Kỹ thuật trồng và chăm sóc hoa địa lan K02-GDNN/2026",
        learners=tuple(_sample_learner(number) for number in range(1, 22)),
        sessions=tuple(_sample_session(number) for number in range(1, 25)),
        signature=Signature("Đơn vị đào tạo", note="(Ký, ghi rõ họ tên)"),
        teacher="Nguyễn Hoàng Thị Phương Thảo",
        place="Nhà văn hóa Bản Màng",
    )


SAMPLE_PEOPLE = (
    ("Giàng A Páo", "1990", "Bản Màng"),
    ("Nguyễn Hoàng Thị Phương Thảo Nguyên Bình", "1988-11-02", "Tổ dân phố số 5"),
    ("Lò Thị Hà", "1996-04-30", "Bản Séo Xin Chải"),
    ("Tẩn Lở Mẩy", "1979", "Bản Gia Khâu 1"),
    ("Vàng Văn Thủy", "2001-02-14", "Bản Màng"),
)


def _sample_learner(number: int) -> Learner:
    name, birth, hamlet = SAMPLE_PEOPLE[number % len(SAMPLE_PEOPLE)]
    marks = tuple("PK"[place % 2] if (number * 7 + place * 5) % 23 == 0 else "" for place in range(24))
    joined, left = {4: ("2026-03-04", ""), 9: ("", "2026-03-05")}.get(number, ("", ""))
    return Learner(number, name, birth, hamlet, joined, left, marks)


def _sample_session(number: int) -> Session:
    state = "cancelled" if number == 7 else "recorded" if number < 13 else "not_recorded"
    return Session(number, f"2026-03-{(number + 3) // 2:02}", ("afternoon", "morning")[number % 2], state)
