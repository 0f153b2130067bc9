"""Tests of F28, the receipt of a hand-off."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.handoff_receipt import KINDS, HandoffReceipt, Party, render, sample
from tests.documents import reading
from tests.soak import times

RECEIPT = replace(sample(), letterhead=replace(sample().letterhead, practice=False))


def text_of(values: HandoffReceipt) -> str:
    return reading.whole_text(render(values))


def test_an_ordinary_receipt_is_one_page() -> None:
    assert reading.page_count(render(RECEIPT)) == 1


def test_both_sides_are_named() -> None:
    text = text_of(RECEIPT)
    assert "Bên giao Ủy ban nhân dân phường Đoàn Kết" in text
    assert "Lò Thị Hà, Chuyên viên Phòng Văn hóa - Xã hội" in text
    assert "Bên nhận Sở Nội vụ tỉnh Lai Châu" in text


def test_who_is_not_known_is_left_to_be_written() -> None:
    assert "Người đại diện: ......" in text_of(RECEIPT)


@pytest.mark.parametrize(
    ("party", "shown"),
    [
        (Party("Sở Nội vụ", "Sùng A Chu"), "Người đại diện: Sùng A Chu"),
        (Party("Sở Nội vụ", "Sùng A Chu", "Phó phòng"), "Người đại diện: Sùng A Chu, Phó phòng"),
    ],
)
def test_a_known_receiver_is_printed(party: Party, shown: str) -> None:
    assert shown in text_of(replace(RECEIPT, receiver=party))


@pytest.mark.parametrize(("kind", "words"), KINDS.items())
def test_the_kind_of_packet_is_in_words(kind: str, words: str) -> None:
    assert f"Gói số 12 ({words})" in text_of(replace(RECEIPT, kind=kind))


def test_an_unknown_kind_is_printed_as_it_came() -> None:
    assert "Gói số 12 (question)" in text_of(replace(RECEIPT, kind="question"))


@pytest.mark.parametrize(
    "words",
    [
        "Kỳ số liệu Quý I năm 2026",
        "Tên tệp phuong-doan-ket-20260331-12.songhe",
        "Dung lượng 184.320 byte",
        "Người lập Lò Thị Hà",
        "Người duyệt Nguyễn Hoàng Thị Phương Thảo",
    ],
)
def test_the_packet_is_described(words: str) -> None:
    assert words in text_of(RECEIPT)


@pytest.mark.parametrize(
    ("field", "label"),
    [("period", "Kỳ số liệu"), ("prepared_by", "Người lập"), ("approved_by", "Người duyệt")],
)
def test_what_is_not_known_takes_no_row(field: str, label: str) -> None:
    assert label not in text_of(replace(RECEIPT, **{field: ""}))


def test_the_sum_stands_in_groups() -> None:
    text = text_of(RECEIPT)
    assert "9f86d081 884c7d65 9a2feaa0 c55ad015" in text
    assert "a3bf4f1b 2b0b822c d15d6c15 b0f00a08" in text


def test_the_sum_is_whole() -> None:
    assert RECEIPT.sha256 in text_of(RECEIPT).replace(" ", "")


def test_the_check_number_stands_in_six_groups_of_four() -> None:
    assert "4839 2017 5566 0192 8473 0012" in text_of(RECEIPT)


@pytest.mark.parametrize(("words", "count"), RECEIPT.counts)
def test_every_count_is_printed(words: str, count: int) -> None:
    shown = f"{count:,}".replace(",", ".")
    assert f"{words} {shown}" in text_of(RECEIPT)


@settings(max_examples=times(10, 200))
@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=12))
def test_the_total_is_the_sum_of_the_rows(counts: list[int]) -> None:
    values = replace(RECEIPT, counts=tuple(("Dòng", count) for count in counts))
    total = f"{sum(counts):,}".replace(",", ".")
    assert f"Cộng {total}" in text_of(values)


def test_the_receiver_ticks_by_hand() -> None:
    text = text_of(RECEIPT)
    assert all(words in text for words in ("Niêm phong còn nguyên", "Đã nhận đủ", "Không nhận"))
    assert reading.slanted(render(RECEIPT)) == []


def test_the_time_of_receipt_is_left_open() -> None:
    assert "Thời gian nhận: ...... giờ ......" in text_of(RECEIPT)


def test_the_seal_does_not_stand_for_a_signature() -> None:
    text = text_of(RECEIPT)
    assert "Niêm phong của gói không thay chữ ký" in text
    assert "chữ ký số" not in text.lower()


def test_there_are_two_copies() -> None:
    assert "Phiếu lập thành hai bản, mỗi bên giữ một bản." in text_of(RECEIPT)


def test_both_sides_sign_side_by_side() -> None:
    pdf = render(RECEIPT)
    (giver,), (receiver,) = reading.find_words(pdf, "BÊN GIAO"), reading.find_words(pdf, "BÊN NHẬN")
    assert giver.top == pytest.approx(receiver.top, abs=0.5)
    assert giver.middle < 110 < receiver.middle


def test_the_code_names_the_packet() -> None:
    assert reading.codes(render(RECEIPT)) == [[f"SN1:receipt:{RECEIPT.packet_id}:1"]]


@settings(max_examples=times(10, 200))
@given(st.integers(1, 60))
def test_signatures_stay_with_the_total(count: int) -> None:
    values = replace(RECEIPT, counts=tuple((f"Bảng {number}", number) for number in range(count)))
    last = reading.page_texts(render(values))[-1]
    assert "Cộng" in last
    assert "BÊN NHẬN" in last


def test_a_long_file_name_is_wrapped() -> None:
    name = "phuong-doan-ket-" * 12 + "20260331-12.songhe"
    assert name in text_of(replace(RECEIPT, file_name=name)).replace(" ", "")
