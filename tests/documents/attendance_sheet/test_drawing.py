"""Tests of F13, the attendance sheet, on paper."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.attendance_sheet import (
    LAYOUT,
    AttendanceSheet,
    Learner,
    Session,
    cells,
    corners,
    number_sessions,
    render,
    sample,
)
from desktop_app.documents.page import Letterhead, Signature
from tests.documents import reading
from tests.soak import times

SHEET = replace(sample(), letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết"))
DAYS = tuple(f"2026-03-{day:02}" for day in range(2, 7))
PEOPLE = ("Giàng A Páo", "Lò Thị Hà", "Tẩn Lở Mẩy")


def sheet(*states: str, learners: tuple[Learner, ...] | None = None, **more: object) -> AttendanceSheet:
    """A small class with one session a day, in the given states."""
    sessions = tuple(
        Session(number, DAYS[number - 1], "morning", state) for number, state in enumerate(states, start=1)
    )
    people = tuple(Learner(number, name) for number, name in enumerate(PEOPLE, start=1))
    return replace(SHEET, sessions=sessions, learners=people if learners is None else learners, **more)


def marked(*marks: str, **more: str) -> Learner:
    return Learner(1, "Giàng A Páo", marks=marks, **more)


def words_in(pdf: bytes, left: float, right: float, top: float, bottom: float, text: str) -> int:
    """How often a text stands with its middle inside a rectangle of the first page."""
    return sum(
        left < word.middle < right and top < (word.top + word.bottom) / 2 < bottom
        for word in reading.find_words(pdf, text)
    )


def in_foot(pdf: bytes, row: int, session: int, text: str) -> int:
    left = LAYOUT.grid_left + session * LAYOUT.session
    top = LAYOUT.grid_bottom + row * LAYOUT.foot_row
    return words_in(pdf, left, left + LAYOUT.session, top, top + LAYOUT.foot_row, text)


def totals(pdf: bytes, row: int) -> str:
    """The totals of one row as they stand on the page."""
    top = LAYOUT.grid_top + row * LAYOUT.row
    with reading.opened(pdf) as document:
        page = document[0]
        height = page.get_height()
        text = page.get_textpage().get_text_bounded(
            LAYOUT.grid_right * reading.MM,
            height - (top + LAYOUT.row) * reading.MM,
            LAYOUT.right * reading.MM,
            height - top * reading.MM,
        )
    return " ".join(text.split())


def test_the_sheet_is_a4_landscape() -> None:
    assert reading.page_sizes(render(SHEET)) == [(297, 210)] * 4


def test_lines_stand_where_the_cells_are() -> None:
    lines = reading.lines(render(SHEET))
    levels = {round(line.top, 1) for line in lines if line.is_level}
    uprights = {round(line.left, 1) for line in lines if not line.is_level}
    for cell in cells():
        assert {round(cell.box.top, 1), round(cell.box.top + cell.box.height, 1)} <= levels
        assert {round(cell.box.left, 1), round(cell.box.left + cell.box.width, 1)} <= uprights


def test_squares_stand_in_the_corners() -> None:
    found = {(round(box.left, 1), round(box.top, 1)) for box in reading.filled_boxes(render(SHEET))}
    assert {(round(box.left, 1), round(box.top, 1)) for box in corners()} <= found


def test_every_page_has_the_same_frame() -> None:
    pdf = render(sheet("not_recorded", learners=tuple(Learner(n, "Lò Thị Hà") for n in range(1, 36))))
    first, second = (
        [line for line in reading.lines(pdf, page) if line.top >= LAYOUT.table_top - 0.1] for page in (0, 1)
    )
    assert first == second != []


def test_each_page_has_one_code_with_its_number() -> None:
    expected = [[f"SN1:class_sheet:{SHEET.sheet_id}:{page}"] for page in range(1, 5)]
    assert reading.codes(render(SHEET)) == expected


@settings(max_examples=times(5, 60))
@given(st.integers(1, 40), st.integers(1, 45))
def test_codes_count_through_all_pages(people: int, sessions: int) -> None:
    learners = tuple(Learner(number, "Lò Thị Hà") for number in range(1, people + 1))
    pdf = render(replace(SHEET, learners=learners, sessions=number_sessions(sessions)))
    found = [code for page in reading.codes(pdf) for code in page]
    assert [int(code.rpartition(":")[2]) for code in found] == list(range(1, reading.page_count(pdf) + 1))


def test_days_stand_over_their_sessions() -> None:
    pdf = render(sheet("recorded", "recorded"))
    first, second = (reading.find_words(pdf, day)[-1] for day in ("02/3", "03/3"))
    assert first.middle == pytest.approx(LAYOUT.grid_left + LAYOUT.session / 2, abs=0.3)
    assert second.middle - first.middle == pytest.approx(LAYOUT.session, abs=0.2)


@pytest.mark.parametrize(("part", "letter"), [("morning", "S"), ("afternoon", "C"), ("evening", "T")])
def test_the_part_of_the_day_stands_under_the_day(part: str, letter: str) -> None:
    pdf = render(replace(SHEET, sessions=(Session(1, DAYS[0], part),)))
    right = LAYOUT.grid_left + LAYOUT.session
    assert words_in(pdf, LAYOUT.grid_left, right, LAYOUT.grid_top - 4, LAYOUT.grid_top, letter) == 1


def test_a_sheet_without_days_numbers_its_sessions() -> None:
    text = reading.whole_text(render(replace(SHEET, sessions=number_sessions(20))))
    assert " ".join(map(str, range(1, 21))) in text
    assert "/3" not in text


def test_learners_stand_in_the_order_of_their_roll_numbers() -> None:
    learners = tuple(Learner(number, f"Người {number}") for number in (3, 1, 2))
    pdf = render(sheet("recorded", learners=learners))
    tops = [reading.find_words(pdf, f"Người {number}")[0].top for number in (1, 2, 3)]
    assert tops == sorted(tops)
    assert tops[1] - tops[0] == pytest.approx(LAYOUT.row, abs=0.1)


@pytest.mark.parametrize("mark", ["P", "K"])
def test_a_mark_stands_in_its_cell(mark: str) -> None:
    pdf = render(sheet("recorded", "recorded", learners=(marked("", mark),)))
    left, top = LAYOUT.grid_left + LAYOUT.session, LAYOUT.grid_top
    assert words_in(pdf, left, left + LAYOUT.session, top, top + LAYOUT.row, mark) == 1


def test_a_present_learner_has_an_empty_cell() -> None:
    pdf = render(sheet("recorded", learners=(marked(""),)))
    top = LAYOUT.grid_top
    assert words_in(pdf, LAYOUT.grid_left, LAYOUT.grid_right, top, top + LAYOUT.row, "P") == 0


@pytest.mark.parametrize("state", ["not_recorded", "cancelled"])
def test_a_session_not_recorded_shows_no_mark(state: str) -> None:
    pdf = render(sheet(state, learners=(marked("K"),)))
    top = LAYOUT.grid_top
    assert words_in(pdf, LAYOUT.grid_left, LAYOUT.grid_right, top, top + LAYOUT.row, "K") == 0


@pytest.mark.parametrize(
    ("states", "marks", "shown"),
    [
        (("recorded", "recorded", "recorded", "recorded"), ("P", "", "K", ""), "2 1 1 50,0"),
        (("recorded", "not_recorded", "recorded", "cancelled"), ("", "K", "", ""), "2 0 0 100,0"),
        (("recorded", "recorded", "recorded"), ("", "", "K"), "2 0 1 66,7"),
        (("not_recorded", "not_recorded"), ("", ""), ""),
        (("cancelled",), ("",), ""),
    ],
)
def test_totals_count_recorded_sessions_only(
    states: tuple[str, ...], marks: tuple[str, ...], shown: str
) -> None:
    assert totals(render(sheet(*states, learners=(marked(*marks),))), 0) == shown


@pytest.mark.parametrize(("joined", "shown"), [("", "3 0 0 100,0"), (DAYS[1], "2 0 0 100,0"), (DAYS[4], "")])
def test_totals_begin_with_joining(joined: str, shown: str) -> None:
    assert totals(render(sheet(*["recorded"] * 3, learners=(marked(joined_on=joined),))), 0) == shown


def test_totals_run_on_over_the_pages() -> None:
    learner = marked(*["P"] + [""] * 24)
    sessions = tuple(Session(number, state="recorded") for number in range(1, 26))
    pages = reading.page_texts(render(replace(SHEET, learners=(learner,), sessions=sessions)))
    assert "Tính đến buổi 20" in pages[0]
    assert "19 1 0 95,0" in " ".join(pages[0].split())
    assert "Tính đến buổi 25" in pages[1]
    assert "24 1 0 96,0" in " ".join(pages[1].split())


def test_cells_before_joining_and_after_leaving_are_struck_through() -> None:
    stays = render(sheet(*["recorded"] * 4, learners=(marked(),)))
    moves = render(sheet(*["recorded"] * 4, learners=(marked(joined_on=DAYS[1], left_on=DAYS[2]),)))
    assert len(reading.slanted(moves)) - len(reading.slanted(stays)) == 3


def test_a_cancelled_session_is_struck_and_named() -> None:
    held, cancelled = render(sheet("recorded")), render(sheet("cancelled"))
    assert "nghỉ" in reading.whole_text(cancelled)
    assert "nghỉ" not in reading.whole_text(held)
    assert len(reading.lines(cancelled)) == len(reading.lines(held)) + 1


def test_the_foot_counts_a_recorded_session() -> None:
    learners = (marked("P"), Learner(2, "Lò Thị Hà", marks=("K",)), Learner(3, "Tẩn Lở Mẩy"))
    pdf = render(sheet("recorded", learners=learners))
    assert in_foot(pdf, 0, 0, "3") == 1
    assert in_foot(pdf, 1, 0, "1") == 1
    assert in_foot(pdf, 2, 0, "2") == 1


def test_the_foot_counts_members_only() -> None:
    learners = (marked(), Learner(2, "Lò Thị Hà", joined_on=DAYS[1]))
    pdf = render(sheet("recorded", "recorded", learners=learners))
    assert in_foot(pdf, 0, 0, "1") == 1
    assert in_foot(pdf, 0, 1, "2") == 1


@pytest.mark.parametrize("state", ["not_recorded", "cancelled"])
@pytest.mark.parametrize("row", [0, 1, 2])
def test_the_foot_of_a_session_not_recorded_is_empty(state: str, row: int) -> None:
    pdf = render(sheet(state))
    assert not any(in_foot(pdf, row, 0, digit) for digit in "0123456789")


def test_the_foot_says_whether_it_counts_the_page_or_the_class() -> None:
    learners = tuple(Learner(number, "Lò Thị Hà") for number in range(1, 31))
    first, last = reading.page_texts(render(sheet("recorded", learners=learners)))
    assert "Sĩ số (trang này)" in first
    assert "Sĩ số (cả lớp)" in last
    assert "30" in last


def test_a_class_on_one_page_needs_no_such_words() -> None:
    assert "(trang này)" not in reading.whole_text(render(sheet("recorded")))


def test_a_teacher_signs_each_session() -> None:
    assert "Giáo viên ký" in reading.whole_text(render(SHEET))
    assert LAYOUT.teacher_row >= 8


def test_the_provider_signs_in_the_corner() -> None:
    signature = Signature("Giám đốc", "Sùng A Chu", authority=("Trung tâm GDNN",), note="(Ký, đóng dấu)")
    pdf = render(sheet("recorded", signature=signature))
    (name,) = reading.find_words(pdf, "Sùng A Chu")
    assert LAYOUT.grid_right < name.middle < LAYOUT.right
    assert LAYOUT.grid_bottom < name.top < LAYOUT.bottom
    assert "TRUNG TÂM GDNN GIÁM ĐỐC" in reading.whole_text(pdf)


@pytest.mark.parametrize(
    ("rule", "hours", "words"),
    [
        ("any_session", 0, "Ngày thực học: ngày có mặt ít nhất một buổi."),
        ("all_sessions", 0, "Ngày thực học: ngày có mặt đủ các buổi của ngày đó."),
        ("min_hours", 5, "Ngày thực học: ngày có mặt từ 5 giờ trở lên."),
    ],
)
def test_the_day_rule_stands_in_the_foot(rule: str, hours: int, words: str) -> None:
    assert words in reading.whole_text(render(sheet("recorded", day_rule=rule, day_hours=hours)))


def test_an_unknown_day_rule_is_not_invented() -> None:
    text = reading.whole_text(render(sheet("recorded", day_rule="of_a_later_law")))
    assert "Ngày thực học" not in text
    assert "Buổi chưa điểm danh không tính cho ai." in text


def test_a_parent_organisation_stands_above() -> None:
    letterhead = Letterhead("Trung tâm Giáo dục nghề nghiệp", "Lai Châu", parent="Sở Giáo dục và Đào tạo")
    pdf = render(sheet("recorded", letterhead=letterhead))
    (parent,), (centre,) = reading.find_words(pdf, "SỞ GIÁO DỤC"), reading.find_words(pdf, "TRUNG TÂM")
    assert parent.bottom <= centre.top + 1


def test_place_teacher_and_time_are_named_where_known() -> None:
    text = reading.whole_text(render(sheet("recorded", "recorded")))
    assert "Địa điểm: Nhà văn hóa Bản Màng" in text
    assert "Thời gian: từ 02/3/2026 đến 03/3/2026" in text
    assert "Giáo viên: Nguyễn Hoàng Thị Phương Thảo" in text


def test_what_is_not_known_is_not_named() -> None:
    text = reading.whole_text(render(replace(sheet(), teacher="", place="")))
    assert "Địa điểm" not in text
    assert "Thời gian" not in text


def test_pages_are_counted_for_the_hand() -> None:
    assert ["Tờ 3/4" in text for text in reading.page_texts(render(SHEET))] == [False, False, True, False]


def test_the_head_does_not_touch_the_code() -> None:
    pdf = render(SHEET)
    code = max(reading.filled_boxes(pdf), key=lambda box: box.right - box.left)
    (nation,) = reading.find_words(pdf, "VIỆT NAM")
    assert nation.right < code.left
    assert code.bottom < LAYOUT.table_top


@settings(max_examples=times(10, 200))
@given(st.text("abcđêơư ", min_size=1, max_size=80).filter(str.strip))
def test_any_name_stays_in_its_column(name: str) -> None:
    name = f"Ư{name.strip()}Ư"
    with_name, without = (render(sheet(learners=(Learner(1, text),))) for text in (name, ""))
    assert reading.lines(with_name) == reading.lines(without)
    first, last = reading.find_words(with_name, "Ư")[-2:]
    left, right = LAYOUT.left + LAYOUT.number, LAYOUT.left + LAYOUT.number + LAYOUT.name
    assert left <= first.left
    assert last.right <= right
