"""Tests of F16, the minutes of an inspection turn."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.inspection_minutes import (
    ANSWERS,
    BLOCKS,
    KINDS,
    LETTERS,
    Answer,
    Counted,
    Finding,
    InspectionMinutes,
    render,
    sample,
)
from desktop_app.documents.page import Signature
from desktop_app.documents.page.marks import BOX
from desktop_app.domain import training
from tests.documents import reading
from tests.soak import times

FULL = replace(sample(), letterhead=replace(sample().letterhead, practice=False))
QUICK = replace(FULL, answers=(), findings=(), conclusion="", counted=Counted(counted=32))
EMPTY = InspectionMinutes(FULL.letterhead, FULL.class_name, FULL.signatures)
SIDE = BOX / reading.MM


def text_of(values: InspectionMinutes) -> str:
    return reading.whole_text(render(values))


def ticked_words(values: InspectionMinutes, *words: str) -> list[str]:
    """Those of the words whose box in front is ticked."""
    pdf = render(values)
    return [text for text in words if has_tick(pdf, text)]


def has_tick(pdf: bytes, text: str) -> bool:
    """Whether strokes other than the box stand right before a text on any page."""
    for page in range(reading.page_count(pdf)):
        for word in reading.find_words(pdf, text, page):
            strokes = [stroke for stroke in reading.slanted(pdf, page) if is_before(stroke, word)]
            if strokes:
                return True
    return False


def is_before(stroke: reading.Line, word: reading.Word) -> bool:
    return 0 < word.left - stroke.right < 2 * SIDE and word.top - SIDE / 2 < stroke.top < word.bottom


def ticks_in_table(values: InspectionMinutes) -> int:
    """How many strokes of ticks stand in the columns of the answers."""
    pdf = render(values)
    strokes = [stroke for page in range(reading.page_count(pdf)) for stroke in reading.slanted(pdf, page)]
    return len([stroke for stroke in strokes if 118 < stroke.left < 158]) // 2


def test_blocks_and_codes_are_those_of_the_store() -> None:
    assert [block for block, _, _ in BLOCKS] == list(training.INSPECTION_BLOCKS)
    assert set(ANSWERS) == set(training.ANSWERS)
    assert {code for code, _ in KINDS} == set(training.INSPECTION_KINDS)


def test_every_block_has_its_letter() -> None:
    assert len(LETTERS) == len(BLOCKS) == 10
    assert LETTERS[0] + LETTERS[-1] == "AK"


@pytest.mark.parametrize("title", [title for _, title, _ in BLOCKS])
def test_every_block_is_printed(title: str) -> None:
    assert title in text_of(FULL)


def test_number_and_date_are_left_open() -> None:
    text = text_of(FULL)
    assert "Số: /BB-UBND" in text
    assert "Đoàn Kết, ngày tháng năm" in text


def test_minutes_carry_no_code() -> None:
    assert not any(reading.codes(render(FULL)))


def test_full_minutes_take_two_or_three_pages() -> None:
    assert reading.page_count(render(FULL)) in (2, 3)


def test_time_place_and_turn_are_written_out() -> None:
    text = text_of(FULL)
    assert "từ 08 giờ 00 đến 10 giờ 30, ngày 18 tháng 3 năm 2026" in text
    assert "Nhà văn hóa Bản Màng" in text
    assert "thứ 7 trong năm 2026" in text


@pytest.mark.parametrize(("kind", "words"), KINDS)
def test_the_kind_is_ticked(kind: str, words: str) -> None:
    assert ticked_words(replace(FULL, kind=kind), *(text for _, text in KINDS)) == [words]


def test_an_unknown_kind_is_left_to_be_ticked() -> None:
    assert ticked_words(replace(FULL, kind="of_a_later_version"), *(text for _, text in KINDS)) == []


def test_people_stand_one_a_line() -> None:
    text = text_of(FULL)
    assert "- Ông Sùng A Chu, Hội Nông dân phường" in text
    assert "- Bà Lò Thị Hà, giáo viên chủ nhiệm" in text


@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_is_one_tick(answer: str) -> None:
    answers = tuple(Answer(block, answer) for block, _, _ in BLOCKS)
    assert ticks_in_table(replace(FULL, answers=answers)) == len(BLOCKS)


@pytest.mark.parametrize(("answer", "left"), [("met", 118), ("not_met", 130), ("not_looked_at", 144)])
def test_a_tick_stands_in_the_column_of_its_answer(answer: str, left: int) -> None:
    pdf = render(replace(FULL, answers=(Answer("papers", answer),)))
    strokes = [stroke for stroke in reading.slanted(pdf, 0) if 118 < stroke.left < 160]
    assert all(left < stroke.left < stroke.right < left + 15 for stroke in strokes)
    assert len(strokes) == 2


def test_remarks_stand_beside_their_block() -> None:
    pdf = render(FULL)
    (remark,) = reading.find_words(pdf, "Chậm 2 buổi")
    (block,) = reading.find_words(pdf, "Chương trình, tiến độ")
    assert remark.left > 158
    assert abs(remark.top - block.top) < 15


def test_counts_are_printed_where_known() -> None:
    text = text_of(FULL)
    assert "Theo quyết định: 34; theo sổ hôm nay: 33; thực tế đếm được: 32; chênh lệch: 1" in text
    assert "42/120 giờ (35,0 %)" in text
    assert "Hỏi 6 người" in text


def test_counts_not_known_are_left_open() -> None:
    text = text_of(EMPTY)
    assert "Theo quyết định: .....; theo sổ hôm nay: ....." in text
    assert "chênh lệch: ....." in text
    assert "None" not in text


@pytest.mark.parametrize(("by_sheet", "counted", "shown"), [(33, 32, "1"), (32, 33, "-1"), (30, 30, "0")])
def test_the_difference_is_derived(by_sheet: int, counted: int, shown: str) -> None:
    values = replace(FULL, counted=Counted(by_sheet=by_sheet, counted=counted))
    assert f"chênh lệch: {shown};" in text_of(values)


def test_a_count_of_zero_is_printed() -> None:
    assert "học thay: 0;" in text_of(replace(FULL, counted=Counted(substitutes=0)))


@pytest.mark.parametrize(
    ("met", "ticked"),
    [
        ({"programme"}, ["Bảo đảm kế hoạch giảng dạy"]),
        ({"teachers"}, []),
        ({"teachers", "materials"}, ["Học viên được hướng dẫn chi tiết"]),
        ({"rules"}, ["Chấp hành quy chế lớp học"]),
        (set(), []),
    ],
)
def test_conclusions_follow_from_the_answers(met: set[str], ticked: list[str]) -> None:
    answers = tuple(Answer(block, "met" if block in met else "not_met") for block, _, _ in BLOCKS)
    facts = (
        "Bảo đảm kế hoạch giảng dạy",
        "Học viên được hướng dẫn chi tiết",
        "Chấp hành quy chế lớp học",
    )
    assert ticked_words(replace(FULL, answers=answers), *facts) == ticked


@pytest.mark.parametrize(
    ("counted", "violations", "shown"),
    [
        (32, 0, "100,0 % (32/32)"),
        (32, 2, "93,8 % (30/32)"),
        (0, 0, "..... %"),
        (None, 1, "..... %"),
        (32, None, "..... %"),
    ],
)
def test_the_share_that_kept_the_rules_is_derived(counted: int, violations: int, shown: str) -> None:
    values = replace(FULL, counted=Counted(counted=counted, violations=violations))
    assert f"Chấp hành quy chế lớp học: {shown}" in text_of(values)


def test_findings_name_who_and_until_when() -> None:
    text = text_of(FULL)
    assert "Bổ sung quạt và bàn thực hành" in text
    assert "31/3/2026" in text


def test_findings_are_numbered() -> None:
    findings = tuple(Finding(f"Kiến nghị {letter}") for letter in "ABC")
    text = text_of(replace(FULL, findings=findings))
    assert "1 Kiến nghị A 2 Kiến nghị B 3 Kiến nghị C" in text


def test_full_minutes_without_findings_say_so() -> None:
    assert "3. Kiến nghị Không có." in text_of(replace(FULL, findings=()))


def test_a_quick_turn_leaves_its_blocks_open() -> None:
    assert ticks_in_table(QUICK) == 0
    assert "thực tế đếm được: 32" in text_of(QUICK)


def test_a_quick_turn_leaves_rows_for_findings() -> None:
    pdf = render(QUICK)
    page = next(page for page in range(3) if reading.find_words(pdf, "3. Kiến nghị", page))
    (head,) = reading.find_words(pdf, "3. Kiến nghị", page)
    below = [line for line in reading.lines(pdf, page) if line.is_level and line.top > head.bottom]
    levels = sorted({round(line.top) for line in below})
    assert sum(lower - upper >= 8 for upper, lower in pairwise(levels)) == 3


def test_a_quick_turn_leaves_lines_for_the_conclusion() -> None:
    assert text_of(QUICK).count("." * 100) == 3


def test_a_written_conclusion_is_printed() -> None:
    text = text_of(replace(QUICK, conclusion="Đề nghị học bù hai buổi."))
    assert "Đề nghị học bù hai buổi." in text
    assert "." * 100 not in text


def test_minutes_without_anything_known_can_be_filled_by_hand() -> None:
    text = text_of(EMPTY)
    assert "từ ..... giờ ..... đến ..... giờ ....." in text
    assert "ngày ..... tháng ..... năm ....." in text


def test_three_sign_side_by_side() -> None:
    pdf = render(FULL)
    last = reading.page_count(pdf) - 1
    posts = ("ĐẠI DIỆN LỚP", "CƠ SỞ ĐÀO TẠO", "TRƯỞNG ĐOÀN")
    heads = [reading.find_words(pdf, post, last)[0] for post in posts]
    assert [head.middle for head in heads] == sorted(head.middle for head in heads)
    assert max(head.top for head in heads) - min(head.top for head in heads) < 1


def test_a_fourth_may_sign() -> None:
    fourth = Signature("Chủ tịch", "Sùng A Chu", authority=("TM. Ủy ban nhân dân",))
    text = text_of(replace(FULL, signatures=(*FULL.signatures, fourth)))
    assert "Sùng A Chu" in text


def test_receivers_are_named_at_the_end() -> None:
    assert text_of(FULL).endswith("Nơi nhận: - Như thành phần; - Lưu: VT, VHXH.")


def test_no_receivers_no_heading() -> None:
    assert "Nơi nhận" not in text_of(replace(FULL, receivers=()))


@settings(max_examples=times(12, 200))
@given(st.integers(0, 25), st.integers(0, 30))
def test_signatures_stay_with_the_conclusion(people: int, findings: int) -> None:
    values = replace(
        FULL,
        delegation=tuple(f"Ông Sùng A Chu {number}, Hội Nông dân" for number in range(people)),
        findings=tuple(Finding(f"Kiến nghị {number}", "Trung tâm") for number in range(findings)),
    )
    last = reading.page_texts(render(values))[-1]
    assert "4. Kết luận" in last
    assert "TRƯỞNG ĐOÀN" in last


@settings(max_examples=times(12, 200))
@given(st.integers(0, 25))
def test_a_heading_is_never_the_last_line_of_a_page(people: int) -> None:
    delegation = tuple(f"Ông Sùng A Chu {number}, Hội Nông dân" for number in range(people))
    for text in reading.page_texts(render(replace(FULL, delegation=delegation))):
        assert not text.strip().splitlines()[-1].startswith(("2. Nội dung", "3. Kiến nghị", "4. Kết luận"))
