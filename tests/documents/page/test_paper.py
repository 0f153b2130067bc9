"""Tests of the page: size, margins, number, code, practice mark, properties, equal bytes."""

from dataclasses import replace
from io import BytesIO

import pytest
from reportlab.platypus import PageBreak

from desktop_app.documents.page import Letterhead, Paper, compose, dress_page, open_canvas, paragraph
from desktop_app.documents.page.marks import PRACTICE
from tests.documents import reading

LETTERHEAD = Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết")
PAPER = Paper("Giấy thử", "F00", LETTERHEAD)
CODED = replace(PAPER, record="learner_list:0123")
PRACTISED = replace(PAPER, letterhead=replace(LETTERHEAD, practice=True))
WORDS = "Học viên của lớp nuôi ong mật. " * 500


def pages(paper: Paper, count: int = 3) -> bytes:
    """A document with one short paragraph a page."""
    story = [flowable for number in range(count) for flowable in (paragraph(f"Trang {number}"), PageBreak())]
    return compose(paper, story)


def canvas_page(paper: Paper) -> bytes:
    """One page drawn by hand."""
    buffer = BytesIO()
    canvas = open_canvas(paper, buffer)
    dress_page(canvas, paper)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(("is_landscape", "size"), [(False, (210, 297)), (True, (297, 210))])
def test_paper_is_a4(is_landscape: bool, size: tuple[int, int]) -> None:
    assert reading.page_sizes(pages(replace(PAPER, is_landscape=is_landscape))) == [size] * 3


@pytest.mark.parametrize("is_landscape", [False, True])
def test_text_keeps_the_margins_of_the_decree(is_landscape: bool) -> None:
    paper = replace(PAPER, is_landscape=is_landscape)
    bounds = reading.text_bounds(compose(paper, [paragraph(WORDS)]))
    width, height = (297, 210) if is_landscape else (210, 297)
    assert bounds.left == pytest.approx(30, abs=1)
    assert width - 26 < bounds.right <= width - 20
    assert 20 <= bounds.top < 22
    assert height - 28 < bounds.bottom <= height - 20


def test_the_first_page_has_no_number() -> None:
    assert reading.page_texts(pages(PAPER))[0].split() == ["Trang", "0"]


@pytest.mark.parametrize("page", [2, 3])
def test_later_pages_are_numbered_at_the_top(page: int) -> None:
    pdf = pages(PAPER)
    number = min(reading.find_words(pdf, str(page), page - 1), key=lambda word: word.top)
    assert number.bottom < 20
    assert number.middle == pytest.approx(30 + 160 / 2, abs=0.5)


def test_page_numbers_have_the_size_of_the_decree() -> None:
    (number, *_) = reading.find_words(pages(PAPER), "2", 1)
    assert number.bottom - number.top == pytest.approx(13 * 0.68 / reading.MM, abs=0.5)


def test_a_record_puts_a_code_on_every_page() -> None:
    assert reading.codes(pages(CODED)) == [[f"SN1:learner_list:0123:{page}"] for page in (1, 2, 3)]


def test_without_a_record_there_is_no_code() -> None:
    assert reading.codes(pages(PAPER)) == [[], [], []]


def test_the_code_stands_in_the_lower_margin() -> None:
    (code,) = reading.filled_boxes(pages(CODED, 1))
    assert code.top > 297 - 20
    assert code.right < 210 - 20


def test_practice_is_written_across_every_page() -> None:
    assert all(PRACTICE in text for text in reading.page_texts(pages(PRACTISED)))


def test_real_paper_has_no_practice_mark() -> None:
    assert PRACTICE not in reading.whole_text(pages(PAPER))


@pytest.mark.parametrize("draw", [lambda paper: pages(paper, 1), canvas_page])
def test_a_document_says_what_it_is(draw: object) -> None:
    said = reading.properties(draw(PAPER))
    assert said["Title"] == "Giấy thử"
    assert said["Subject"] == "F00"
    assert said["Author"] == "Ủy ban nhân dân phường Đoàn Kết"
    assert said["Creator"] == "Sổ Nghề"


def test_a_document_tells_nothing_of_the_day_it_was_drawn() -> None:
    said = reading.properties(pages(PAPER, 1))
    assert said["CreationDate"].startswith("D:20000101")


@pytest.mark.parametrize("draw", [lambda paper: pages(paper, 1), canvas_page])
def test_only_embedded_faces_are_named(draw: object) -> None:
    pdf = draw(PRACTISED)
    assert b"Helvetica" not in pdf
    assert b"/FontFile2" in pdf


def test_the_language_is_vietnamese() -> None:
    assert b"vi-VN" in pages(PAPER, 1)


@pytest.mark.parametrize("paper", [PAPER, CODED, PRACTISED])
def test_equal_values_give_equal_bytes(paper: Paper) -> None:
    assert pages(paper) == pages(paper)


def test_another_record_gives_other_bytes() -> None:
    assert pages(CODED) != pages(replace(CODED, record="learner_list:0124"))
