"""Tests of the blocks of an administrative document, against Decree 30/2020, annex I."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Flowable, Spacer

from desktop_app.documents.page import (
    BOLD,
    SERIF,
    Letterhead,
    Paper,
    Signature,
    body,
    centred,
    closed_table,
    compose,
    grid_table,
    labelled,
    letterhead_block,
    measure,
    paragraph,
    receiver_list,
    signature_block,
    title_block,
)
from desktop_app.documents.page.blocks import MOTTO, NATION, ruled
from tests.documents import reading
from tests.documents.reading import MM

WARD = Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết")
OFFICE = Letterhead("Phòng Văn hóa - Xã hội", "Lai Châu", parent="Ủy ban nhân dân phường Tân Phong")
PAPER = Paper("Thử", "F00", WARD)
WIDTH = PAPER.text_width
NAMES = ("Lò Thị Hà", "Giàng A Páo", "Tẩn Lở Mẩy", "Vàng Văn Thủy")


def drawn(*story: Flowable) -> bytes:
    return compose(PAPER, story)


def head(letterhead: Letterhead, number: str | None = None) -> bytes:
    return drawn(letterhead_block(letterhead, WIDTH, 65 / 160, number))


def signed(count: int, receivers: tuple[str, ...] = ()) -> bytes:
    places = [Signature("Người lập", name, note="(Ký, ghi rõ họ tên)") for name in NAMES[:count]]
    return drawn(signature_block(places, WIDTH, receivers))


def test_nation_and_motto_stand_at_the_right() -> None:
    pdf = head(WARD)
    (nation,), (motto,) = reading.find_words(pdf, NATION), reading.find_words(pdf, MOTTO)
    assert nation.middle == pytest.approx(motto.middle, abs=0.2)
    assert nation.left > 95
    assert nation.bottom < motto.top


def test_nation_fits_on_one_line() -> None:
    (nation,) = reading.find_words(head(WARD), NATION)
    assert nation.right <= 190
    assert nation.bottom - nation.top < 6


def test_the_motto_is_underlined_at_its_full_length() -> None:
    pdf = head(WARD)
    (motto,) = reading.find_words(pdf, MOTTO)
    rule = max(reading.lines(pdf), key=lambda line: line.left)
    assert rule.length == pytest.approx(measure(MOTTO, BOLD, 13) / MM, abs=0.1)
    assert rule.top > motto.bottom - 0.5


@pytest.mark.parametrize("letterhead", [WARD, OFFICE])
def test_the_line_below_the_organisation_has_a_third_to_half_of_its_length(letterhead: Letterhead) -> None:
    pdf = head(letterhead)
    rule = min(reading.lines(pdf), key=lambda line: line.left)
    last = "PHƯỜNG ĐOÀN KẾT" if letterhead is WARD else "PHÒNG VĂN HÓA - XÃ HỘI"
    (words,) = reading.find_words(pdf, last)
    assert 1 / 3 <= rule.length / (words.right - words.left) <= 1 / 2
    assert rule.left + rule.length / 2 == pytest.approx(words.middle, abs=0.3)


def test_a_parent_stands_above_its_organisation() -> None:
    pdf = head(OFFICE)
    (parent,), (organisation,) = reading.find_words(pdf, "NHÂN DÂN"), reading.find_words(pdf, "PHÒNG VĂN HÓA")
    assert parent.bottom <= organisation.top + 1


def test_without_a_parent_no_line_is_printed_for_it() -> None:
    (organisation,), (nation,) = (reading.find_words(head(WARD), text) for text in ("ỦY BAN", NATION))
    assert organisation.top == pytest.approx(nation.top, abs=0.7)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân thành phố", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ"]),
        ("Ủy ban nhân dân xã Sin Suối Hồ", ["ỦY BAN NHÂN DÂN", "XÃ SIN SUỐI HỒ"]),
        ("Sở Nội vụ tỉnh Lai Châu", ["SỞ NỘI VỤ TỈNH LAI CHÂU"]),
    ],
)
def test_any_kind_of_unit_is_broken_well(name: str, lines: list[str]) -> None:
    pdf = head(replace(WARD, organisation=name))
    tops = [reading.find_words(pdf, line)[0].top for line in lines]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(lines)


def test_number_and_date_are_left_to_be_written() -> None:
    text = reading.whole_text(head(WARD, "BC-UBND"))
    assert "Số: /BC-UBND" in text
    assert "Đoàn Kết, ngày tháng năm" in text


def test_number_and_date_leave_room_for_a_hand() -> None:
    pdf = head(WARD, "BC-UBND")
    (number,), (symbol,) = reading.find_words(pdf, "Số:"), reading.find_words(pdf, "/BC-UBND")
    (day,), (month,) = reading.find_words(pdf, "ngày"), reading.find_words(pdf, "tháng")
    assert symbol.left - number.right > 8
    assert month.left - day.right > 8


def test_number_and_date_stand_on_one_line() -> None:
    pdf = head(WARD, "BC-UBND")
    (number,), (place,) = reading.find_words(pdf, "Số:"), reading.find_words(pdf, "Đoàn Kết, ngày")
    assert number.bottom == pytest.approx(place.bottom, abs=1.2)


def test_an_unknown_symbol_is_left_to_be_written() -> None:
    assert "/........" in reading.whole_text(head(WARD, ""))


def test_a_paper_without_number_has_no_number_line() -> None:
    assert "Số:" not in reading.whole_text(head(WARD))


def test_a_title_is_in_capitals_over_its_subject() -> None:
    pdf = drawn(*title_block("Báo cáo", "Kết quả đào tạo nghề", WIDTH))
    (kind,), (about,) = reading.find_words(pdf, "BÁO CÁO"), reading.find_words(pdf, "Kết quả đào tạo nghề")
    assert kind.middle == pytest.approx(about.middle, abs=0.3)
    assert kind.bottom < about.top + 1


def test_a_title_alone_has_no_line() -> None:
    assert reading.lines(drawn(*title_block("Báo cáo", "", WIDTH))) == []


@given(st.floats(1 / 3, 1.0))
@settings(max_examples=10)
def test_a_rule_has_its_share_of_the_last_line(share: float) -> None:
    (rule,) = reading.lines(drawn(*ruled("Đoàn Kết", BOLD, 12, 300, share)))
    assert rule.length == pytest.approx(share * measure("Đoàn Kết", BOLD, 12) / MM, abs=0.05)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_places_to_sign_stand_side_by_side(count: int) -> None:
    pdf = signed(count)
    names = [reading.find_words(pdf, name)[0] for name in NAMES[:count]]
    assert [name.left for name in names] == sorted(name.left for name in names)
    assert len({round(name.bottom) for name in names}) == 1


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_there_is_room_to_sign_above_the_name(count: int) -> None:
    pdf = signed(count)
    note, name = reading.find_words(pdf, "(Ký, ghi rõ họ tên)")[0], reading.find_words(pdf, NAMES[0])[0]
    assert name.top - note.bottom > 20


def test_one_place_to_sign_stands_at_the_right() -> None:
    (name,) = reading.find_words(signed(1), NAMES[0])
    assert name.middle > 140


def test_authority_is_printed_as_the_office_signs() -> None:
    signature = Signature("Phó Chủ tịch", "Lò Thị Hà", authority=("TM. Ủy ban nhân dân", "KT. Chủ tịch"))
    text = reading.whole_text(drawn(signature_block([signature], WIDTH)))
    assert "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in text


def test_nothing_is_added_where_no_authority_is_set() -> None:
    text = reading.whole_text(drawn(signature_block([Signature("Chủ tịch", "Lò Thị Hà")], WIDTH)))
    assert text == "CHỦ TỊCH Lò Thị Hà"


def test_names_stay_level_under_heads_of_different_height() -> None:
    places = [Signature("Đại diện lớp", NAMES[0]), Signature("Chủ tịch", NAMES[1], ("TM. Ủy ban", "KT. Ông"))]
    pdf = drawn(signature_block(places, WIDTH))
    first, second = (reading.find_words(pdf, name)[0] for name in NAMES[:2])
    assert first.bottom == pytest.approx(second.bottom, abs=1)


def test_receivers_stand_left_level_with_the_authority() -> None:
    pdf = signed(1, ("Như trên", "Lưu: VT, VHXH"))
    (receivers,), (post,) = reading.find_words(pdf, "Nơi nhận:"), reading.find_words(pdf, "NGƯỜI LẬP")
    assert receivers.left == pytest.approx(30, abs=0.5)
    assert receivers.top == pytest.approx(post.top, abs=1.5)


def test_receivers_end_with_semicolons_and_a_full_stop() -> None:
    text = reading.whole_text(drawn(*receiver_list(("Như trên", "Lưu: VT, VHXH"))))
    assert text == "Nơi nhận: - Như trên; - Lưu: VT, VHXH."


@pytest.mark.parametrize("text", ["Hòa & Bình", "<b>Lò</b>", "<para>", "a < b > c", "&lt;", "</font>"])
def test_markup_signs_are_drawn(text: str) -> None:
    shown = reading.whole_text(drawn(paragraph(text), centred(text), body(text)))
    assert shown.replace(" ", "").count(text.replace(" ", "")) == 3


def test_a_label_is_followed_by_its_text() -> None:
    assert reading.whole_text(drawn(labelled("Địa điểm:", "Bản Màng"))) == "Địa điểm: Bản Màng"


def test_the_head_of_a_table_stands_on_every_page() -> None:
    rows = [[paragraph("Đầu bảng")], *([paragraph(f"Dòng {number}")] for number in range(60))]
    assert all("Đầu bảng" in text for text in reading.page_texts(drawn(grid_table(rows, [100], 1))))


def test_a_table_has_lines_round_its_cells() -> None:
    pdf = drawn(grid_table([["", ""], ["", ""]], [40, 60], 0))
    uprights = sorted({round(line.left, 1) for line in reading.lines(pdf) if not line.is_level})
    assert [right - uprights[0] for right in uprights] == pytest.approx([0, 40, 100], abs=0.1)
    assert len({round(line.top, 1) for line in reading.lines(pdf) if line.is_level}) == 3


@pytest.mark.parametrize("rows", [1, 2, 3, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43])
def test_the_last_two_rows_stay_with_the_closing_block(rows: int) -> None:
    table = [[paragraph("Đầu bảng", SERIF)], *([paragraph(f"Dòng {number}.")] for number in range(rows))]
    closing = [Spacer(0, 60), paragraph("Kết thúc")]
    last = reading.page_texts(drawn(closed_table(table, [100], 1, closing)))[-1]
    assert "Kết thúc" in last
    assert all(f"Dòng {number}." in last for number in range(max(rows - 2, 0), rows))
