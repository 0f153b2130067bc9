"""Tests of text in a fixed place of a page."""

from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.page import (
    SERIF,
    Box,
    Letterhead,
    Paper,
    Words,
    draw_short_words,
    draw_words,
    fill_box,
    move_origin,
    open_canvas,
)
from tests.documents import reading

PAPER = Paper("Thử", "F00", Letterhead("Ủy ban nhân dân phường", "Đoàn Kết"))
BOX = Box(50, 60, 46, 6.2)
names = st.lists(st.sampled_from(["Nguyễn", "Hoàng", "Thị", "Phương", "Thảo", "Mỷ"]), min_size=1, max_size=9)


def page(draw: Callable[[Canvas], None]) -> bytes:
    """One page on which `draw` has drawn, counted from its left upper corner."""
    buffer = BytesIO()
    canvas = open_canvas(PAPER, buffer)
    move_origin(canvas, PAPER.size[1])
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def words(text: str, *, centred: bool = True) -> bytes:
    """One page with a text in the box."""
    return page(lambda canvas: draw_words(canvas, Words(text, BOX, SERIF, 11), centred=centred))


@settings(max_examples=40)
@given(names.map(" ".join), st.booleans())
def test_a_name_of_any_length_stays_in_its_box_and_whole(name: str, centred: bool) -> None:
    pdf = words(name, centred=centred)
    bounds = reading.text_bounds(pdf)
    assert reading.whole_text(pdf) == name
    assert bounds.left >= BOX.left
    assert bounds.right <= BOX.left + BOX.width
    assert bounds.top >= BOX.top - 0.3
    assert bounds.bottom <= BOX.top + BOX.height + 0.3


def test_centred_words_stand_in_the_middle() -> None:
    bounds = reading.text_bounds(words("STT"))
    assert (bounds.left + bounds.right) / 2 == pytest.approx(BOX.left + BOX.width / 2, abs=0.2)


def test_other_words_begin_at_the_left() -> None:
    assert reading.text_bounds(words("STT", centred=False)).left == pytest.approx(BOX.left + 1, abs=0.3)


def test_words_are_composed() -> None:
    assert reading.whole_text(words("Mỷ")) == "Mỷ"


def test_no_words_draw_nothing() -> None:
    assert reading.whole_text(words("")) == ""


def test_short_words_stand_in_their_boxes() -> None:
    boxes = [Box(20 + 10 * number, 40, 10, 6) for number in range(3)]
    places = list(zip(["P", "", "K"], boxes, strict=True))
    pdf = page(lambda canvas: draw_short_words(canvas, SERIF, 10, places))
    (excused,), (unexcused,) = reading.find_words(pdf, "P"), reading.find_words(pdf, "K")
    assert excused.middle == pytest.approx(25, abs=0.2)
    assert unexcused.middle == pytest.approx(45, abs=0.2)
    assert (excused.top + excused.bottom) / 2 == pytest.approx(43, abs=0.3)


def test_a_filled_box_covers_its_place() -> None:
    (box,) = reading.filled_boxes(page(lambda canvas: fill_box(canvas, Box(13, 38, 4, 4))))
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx((13, 38, 17, 42), abs=0.01)
