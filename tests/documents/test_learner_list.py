"""Tests of F09, the learner list."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.learner_list import GROUPS, Learner, LearnerList, render, sample
from desktop_app.documents.page import Signature
from desktop_app.domain.person import POLICY_GROUPS
from tests.documents import reading
from tests.soak import times

SIGNERS = ("Lò Thị Hà", "Nguyễn Hoàng Thị Phương Thảo")
HEADS = ("STT", "HỌ VÀ TÊN", "NĂM SINH", "NHÓM 1", "NHÓM 2", "NHÓM 3", "ĐỊA CHỈ", "GHI CHÚ")
BARE = replace(sample(), letterhead=replace(sample().letterhead, practice=False))
LEARNER = Learner(7, "Vàng Văn Thủy", "2001-02-14", "M", "near_poor", "Bản Màng, phường Đoàn Kết", "Bản Màng")


def listed(*learners: Learner, **more: object) -> LearnerList:
    return replace(BARE, learners=learners, **more)


def class_of(count: int) -> LearnerList:
    """A class with the sample's people over and over."""
    people = sample().learners
    return listed(*(replace(people[place % len(people)], roll_number=place + 1) for place in range(count)))


def column_of(pdf: bytes, text: str) -> int:
    """In which column of the table, counted from 0, a text stands."""
    (word,) = reading.find_words(pdf, text)
    edges = sorted({round(line.left, 1) for line in reading.lines(pdf) if not line.is_level})
    return sum(edge < word.left for edge in edges) - 1


def test_heads_are_those_of_the_form() -> None:
    text = reading.whole_text(render(BARE))
    assert all(head in text for head in HEADS)


@pytest.mark.parametrize("head", [head.rpartition(": ")[2] for _, head in GROUPS])
def test_every_group_has_its_column(head: str) -> None:
    assert head in reading.whole_text(render(BARE))


def test_every_policy_group_of_the_store_has_a_column() -> None:
    assert set(POLICY_GROUPS) <= {code for code, _ in GROUPS}


def test_columns_are_numbered_under_the_head() -> None:
    text = reading.whole_text(render(BARE))
    assert "A B 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16" in text


def test_the_head_stands_on_every_page() -> None:
    assert all("HỌ VÀ TÊN" in text and "NĂM SINH" in text for text in reading.page_texts(render(BARE)))


def test_the_letterhead_stands_on_the_first_page_only() -> None:
    first, *others = reading.page_texts(render(BARE))
    assert "CỘNG HÒA" in first
    assert not any("CỘNG HÒA" in text for text in others)


@pytest.mark.parametrize(("sex", "column"), [("M", 2), ("F", 3)])
def test_the_year_stands_in_the_column_of_the_sex(sex: str, column: int) -> None:
    assert column_of(render(listed(replace(LEARNER, sex=sex))), "2001") == column


@pytest.mark.parametrize("birth", ["2001", "2001-02-14"])
def test_only_the_year_of_birth_is_printed(birth: str) -> None:
    text = reading.whole_text(render(listed(replace(LEARNER, birth=birth))))
    assert "2001" in text
    assert "14/02" not in text


@pytest.mark.parametrize(("place", "group"), list(enumerate(code for code, _ in GROUPS)))
def test_one_mark_stands_in_the_column_of_the_group(place: int, group: str) -> None:
    pdf = render(listed(replace(LEARNER, group=group, name="Vàng")))
    marks = [word for word in reading.find_words(pdf, "X") if word.top > 100]
    edges = sorted({round(line.left, 1) for line in reading.lines(pdf) if not line.is_level})
    assert len(marks) == 1
    assert edges[4 + place] < marks[0].middle < edges[5 + place]


@pytest.mark.parametrize("group", ["", "of_a_later_law"])
def test_an_unknown_group_is_left_to_be_marked(group: str) -> None:
    text = reading.whole_text(render(listed(replace(LEARNER, group=group))))
    assert " X " not in text


def test_the_order_is_that_of_the_roll_numbers() -> None:
    people = ((3, "Người C"), (1, "Người A"), (2, "Người B"))
    learners = [replace(LEARNER, roll_number=number, name=name) for number, name in people]
    text = reading.whole_text(render(listed(*learners)))
    assert text.index("Người A") < text.index("Người B") < text.index("Người C")


def test_the_number_of_learners_is_counted() -> None:
    assert "tổng số học viên: 5" in reading.whole_text(render(class_of(5)))


def test_days_are_written_in_words() -> None:
    text = reading.whole_text(render(BARE))
    assert "từ ngày 05 tháng 3 năm 2026 đến ngày 28 tháng 5 năm 2026" in text


def test_a_decision_not_yet_made_is_left_open() -> None:
    assert "(Kèm theo Quyết định số ........" in reading.whole_text(render(BARE))


def test_a_decision_is_named() -> None:
    decided = replace(BARE, decision="45/QĐ-UBND", decided_on="2026-03-02", decided_by="Ủy ban phường")
    text = reading.whole_text(render(decided))
    assert "Quyết định số 45/QĐ-UBND, ngày 02 tháng 3 năm 2026 của Ủy ban phường" in text


def test_the_office_s_list_has_no_card_numbers() -> None:
    text = reading.whole_text(render(BARE))
    assert "SỐ CCCD" not in text
    assert sample().learners[0].id_number not in text


def test_the_commune_s_list_adds_card_telephone_and_hamlet() -> None:
    text = reading.whole_text(render(replace(BARE, for_commune=True)))
    assert all(head in text for head in ("SỐ CCCD", "ĐIỆN THOẠI", "(tổ, bản)"))
    assert sample().learners[0].id_number in text
    assert "0912 345 001" in text.replace("\u00a0", " ")


def test_card_number_and_telephone_are_never_broken() -> None:
    pdf = render(replace(BARE, for_commune=True))
    for text in (sample().learners[0].id_number, "345 001"):
        (word,) = reading.find_words(pdf, text)
        assert word.bottom - word.top < 5


def test_the_commune_s_list_names_the_address_where_no_hamlet_is_known() -> None:
    learner = replace(LEARNER, hamlet="", address="xã Sin Suối Hồ")
    assert "xã Sin Suối Hồ" in reading.whole_text(render(listed(learner, for_commune=True)))


def test_both_lists_have_the_width_of_the_text() -> None:
    for values in (BARE, replace(BARE, for_commune=True)):
        uprights = [line.left for line in reading.lines(render(values)) if not line.is_level]
        assert min(uprights) == pytest.approx(30, abs=0.1)
        assert max(uprights) == pytest.approx(277, abs=0.1)


def test_three_sign_the_commune_s_list() -> None:
    third = Signature("Chủ tịch", "Sùng A Chu", authority=("Xác nhận của Ủy ban nhân dân phường",))
    pdf = render(replace(class_of(3), for_commune=True, signatures=(*BARE.signatures, third)))
    names = [reading.find_words(pdf, name)[0] for name in (*SIGNERS, "Sùng A Chu")]
    assert [name.middle for name in names] == sorted(name.middle for name in names)
    assert "XÁC NHẬN CỦA" in reading.whole_text(pdf)


@settings(max_examples=times(15, 300))
@given(st.integers(1, 60), st.booleans())
def test_signatures_are_never_alone_on_a_page(count: int, for_commune: bool) -> None:
    pdf = render(replace(class_of(count), for_commune=for_commune))
    last = reading.page_texts(pdf)[-1].split()
    assert all(word in last for signer in SIGNERS for word in signer.split())
    assert all(str(number) in last[30:] for number in (count - 1, count) if number > 0)


@settings(max_examples=times(10, 200))
@given(st.integers(1, 60))
def test_every_learner_is_printed_once(count: int) -> None:
    names = [f"Người{number}." for number in range(1, count + 1)]
    learners = (replace(LEARNER, roll_number=int(name[5:-1]), name=name) for name in names)
    text = reading.whole_text(render(listed(*learners)))
    assert [text.count(name) for name in names] == [1] * count


def test_a_list_without_learners_is_still_a_paper() -> None:
    assert SIGNERS[0] in reading.whole_text(render(listed()))


def test_rows_are_high_enough_to_read() -> None:
    lines = [line for line in reading.lines(render(class_of(6))) if line.is_level and line.left < 31]
    levels = sorted({round(line.top, 1) for line in lines})
    assert min(below - above for above, below in pairwise(levels[-7:])) >= 5
