"""Tests of codes, boxes, upright words and the practice mark."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop_app.documents.page import Letterhead, Paper, open_canvas
from desktop_app.documents.page.marks import (
    BOX,
    PRACTICE,
    Boxes,
    Code,
    Upright,
    draw_box,
    draw_code,
    draw_practice_mark,
    encode,
    name_page,
)
from tests.documents import reading

ID = "0123456789abcdef" * 2
PAPER = Paper("Thử", "F00", Letterhead("Ủy ban nhân dân phường", "Đoàn Kết"))


def drawn(flowable: Flowable, width: float = 400) -> bytes:
    """A page with one flowable in its middle."""
    buffer = BytesIO()
    canvas = open_canvas(PAPER, buffer)
    flowable.wrapOn(canvas, width, 400)
    flowable.drawOn(canvas, 30 * mm, 100 * mm)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def on_canvas(draw: object) -> bytes:
    """A page on which `draw` has drawn."""
    buffer = BytesIO()
    canvas = open_canvas(PAPER, buffer)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def content(draw: object) -> str:
    """What `draw` writes into the page, uncompressed."""
    canvas = Canvas(BytesIO(), pageCompression=0)
    draw(canvas)
    return "\n".join(canvas._code)


def test_a_code_names_record_id_and_page() -> None:
    assert name_page(f"class_sheet:{ID}", 2) == f"SN1:class_sheet:{ID}:2"


@pytest.mark.parametrize("text", ["SN1:receipt:" + ID + ":1", "AGE-SECRET-KEY-1" + "QPZRY9X8" * 7, "a"])
def test_a_code_is_read_back(text: str) -> None:
    assert reading.codes(drawn(Code(text, 40 * mm))) == [[text]]


@settings(max_examples=15)
@given(st.text("0123456789abcdef", min_size=32, max_size=32), st.integers(1, 99))
def test_any_page_of_any_record_is_read_back(record_id: str, page: int) -> None:
    text = name_page(f"class_sheet:{record_id}", page)
    assert reading.codes(drawn(Code(text, 17 * mm))) == [[text]]


def test_a_code_is_one_path() -> None:
    operators = content(lambda canvas: draw_code(canvas, f"SN1:receipt:{ID}:1", 0, 0, 100)).split()
    assert operators.count("f") + operators.count("f*") == 1


def test_a_code_keeps_its_quiet_zone() -> None:
    boxes = reading.filled_boxes(drawn(Code("a", 40 * mm)))
    assert boxes[0].left > 30 + 4
    assert boxes[0].right < 70 - 4


def test_runs_cover_the_dark_modules_only() -> None:
    modules, runs = encode("SN1:receipt:1:1")
    assert all(0 <= row < modules and column + length <= modules for row, column, length in runs)
    assert runs[0] == (0, 0, 7)


def test_equal_content_gives_equal_codes() -> None:
    assert encode(ID) == encode(ID)


def test_a_box_is_square() -> None:
    pdf = on_canvas(lambda canvas: draw_box(canvas, 100, 100, ticked=False))
    assert {round(line.length, 1) for line in reading.lines(pdf)} == {round(BOX / mm, 1)}


def test_a_tick_adds_two_strokes() -> None:
    empty = content(lambda canvas: draw_box(canvas, 0, 0, ticked=False)).split()
    ticked = content(lambda canvas: draw_box(canvas, 0, 0, ticked=True)).split()
    assert ticked.count("l") - empty.count("l") == 2


def test_words_stand_behind_their_boxes() -> None:
    text = reading.whole_text(drawn(Boxes([("Định kỳ", False), ("Đột xuất", True)])))
    assert "Định kỳ" in text
    assert "Đột xuất" in text


@pytest.mark.parametrize(("width", "rows"), [(400, 1), (150, 2), (60, 4)])
def test_boxes_take_as_many_lines_as_they_need(width: float, rows: int) -> None:
    boxes = Boxes([("Định kỳ", False), ("Đột xuất", True), ("Nghiệm thu", False), ("Cộng đồng", False)])
    boxes.wrap(width, 100)
    assert len(boxes.rows) == rows


def test_every_choice_is_in_one_row() -> None:
    choices = [(f"Lựa chọn {number}", False) for number in range(9)]
    boxes = Boxes(choices)
    boxes.wrap(200, 100)
    assert [choice for row in boxes.rows for choice in row] == choices


def test_words_too_long_for_a_line_are_made_smaller() -> None:
    word = "Xácminhkhốilượng" * 4
    pdf = drawn(Boxes([(word, True)]), width=150)
    assert word in reading.whole_text(pdf).replace(" ", "")
    assert reading.text_bounds(pdf).right <= 30 + 150 / mm + 0.5


def test_a_centred_box_stands_in_the_middle() -> None:
    boxes = {line.left for line in reading.lines(drawn(Boxes([("", False)], centred=True), width=100 * mm))}
    assert min(boxes) == pytest.approx(30 + 50 - BOX / mm / 2, abs=0.1)


def test_upright_words_are_read_from_below() -> None:
    pdf = drawn(Upright("Người có công", 8 * mm, 30 * mm))
    bounds = reading.text_bounds(pdf)
    assert bounds.bottom - bounds.top > bounds.right - bounds.left
    assert "Người có công" in reading.whole_text(pdf)


def test_long_upright_words_stay_in_their_head() -> None:
    bounds = reading.text_bounds(drawn(Upright("Thanh niên hoàn thành nghĩa vụ quân sự", 7 * mm, 24 * mm)))
    assert bounds.bottom - bounds.top <= 24
    assert bounds.right - bounds.left <= 7


def test_the_practice_mark_runs_across_the_page() -> None:
    pdf = on_canvas(lambda canvas: draw_practice_mark(canvas, *PAPER.size))
    bounds = reading.text_bounds(pdf)
    assert PRACTICE in reading.whole_text(pdf)
    assert bounds.right - bounds.left > 80
    assert bounds.left > 5
    assert bounds.right < 205
