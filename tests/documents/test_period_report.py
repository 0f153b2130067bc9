"""Tests of the period report: ten figures on one page."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.page import Letterhead, Signature
from desktop_app.documents.period_report import Credit, Market, PeriodReport, render, sample
from tests.documents import reading
from tests.soak import times

REPORT = replace(sample(), letterhead=replace(sample().letterhead, practice=False))
ZERO = replace(
    REPORT,
    nonfarm_in_work=0,
    nonfarm_finished=0,
    rules_kept=0,
    rules_observed=0,
    job_creation=Credit(0, 0, 0),
    markets=(),
)


def text_of(values: PeriodReport) -> str:
    return reading.whole_text(render(values))


@pytest.mark.parametrize(
    "line",
    [
        "Lớp đào tạo nghề đã mở lớp 33",
        "Người được đào tạo nghề người 967",
        "Lượt người học trong các lớp lượt người 1.000",
        "Học xong nghề phi nông nghiệp, có việc làm % 40,3 % (188/467)",
        "chưa liên lạc được người 21",
        "Vay giải quyết việc làm: người vay người 1.800",
        "Số món vay món 1.846",
        "Số tiền giải ngân trong kỳ triệu đồng 120.212",
        "Vay sản xuất, kinh doanh vùng khó khăn: hộ vay hộ 350",
        "Số tiền giải ngân trong kỳ triệu đồng 15.900",
        "Được giới thiệu đi làm việc ở nước ngoài người 29",
        "Đã xuất cảnh người 24",
        "Văn bản chỉ đạo, hướng dẫn đã ban hành văn bản 23",
        "Văn bản đến văn bản 41",
        "Kiểm tra, giám sát các lớp lượt 214",
        "chấp hành nội quy % 100,0 % (5.120/5.120)",
        "Tổ, bản đã khảo sát nhu cầu học nghề tổ, bản 74/74",
        "Người được hỏi người 8.412",
        "Người có nhu cầu học nghề người 1.934",
    ],
)
def test_every_figure_stands_with_its_unit(line: str) -> None:
    assert line in text_of(REPORT)


def test_there_are_ten_figures() -> None:
    pdf = render(REPORT)
    words = [word for number in range(1, 11) for word in reading.find_words(pdf, str(number))]
    assert len({round(word.top) for word in words if word.right < 39}) == 10


def test_the_report_is_one_page() -> None:
    assert reading.page_count(render(REPORT)) == 1


def test_the_report_stays_one_page_with_all_markets_and_long_names() -> None:
    names = ("Nhật Bản", "Hàn Quốc", "Đài Loan", "Châu Âu", "Thị trường khác")
    markets = tuple(Market(name, 1234, 1111) for name in names)
    department = Letterhead("Phòng Văn hóa - Xã hội", "Sin Suối Hồ", "Ủy ban nhân dân xã Sin Suối Hồ")
    values = replace(REPORT, markets=markets, letterhead=department, receivers=REPORT.receivers * 2)
    assert reading.page_count(render(values)) == 1


def test_period_and_day_of_the_figures_are_named() -> None:
    text = text_of(REPORT)
    assert "từ ngày 01 tháng 7 năm 2022 đến ngày 30 tháng 6 năm 2025" in text
    assert "(Số liệu tính đến ngày 30 tháng 6 năm 2025)" in text


@pytest.mark.parametrize(("from_on", "to_on"), [("2025-12-15", "2026-03-14"), ("2026-01-01", "2026-12-31")])
def test_any_period_can_be_reported(from_on: str, to_on: str) -> None:
    text = text_of(replace(REPORT, from_on=from_on, to_on=to_on))
    assert f"năm {from_on[:4]} đến ngày {to_on[8:]}" in text


def test_number_and_date_are_left_open() -> None:
    text = text_of(REPORT)
    assert "Số: /BC-UBND" in text
    assert "Lai Châu, ngày tháng năm" in text


def test_the_report_carries_no_code() -> None:
    assert reading.codes(render(REPORT)) == [[]]


def test_markets_show_both_counts() -> None:
    text = text_of(REPORT).replace("\u00a0", " ")
    assert "Theo thị trường (được giới thiệu/đã xuất cảnh): Nhật Bản 13/11;" in text
    assert "Đài Loan 8/6 người 29/24" in text


def test_without_markets_there_is_no_row_for_them() -> None:
    assert "Theo thị trường" not in text_of(replace(REPORT, markets=()))


def test_nothing_to_share_is_a_dash() -> None:
    text = text_of(ZERO)
    assert "có việc làm % – (0/0)" in text
    assert "chấp hành nội quy % – (0/0)" in text


@settings(max_examples=times(15, 300))
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**13))
def test_credit_is_printed_in_millions_rounded_last(borrowers: int, loans: int, amount: int) -> None:
    text = text_of(replace(REPORT, job_creation=Credit(borrowers, loans, amount)))
    shown = f"{(amount + 500_000) // 1_000_000:,}".replace(",", ".")
    assert f"triệu đồng {shown} 5" in text


def test_authority_stands_over_the_post() -> None:
    pdf = render(REPORT)
    tops = [reading.find_words(pdf, text)[0].top for text in ("TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")]
    assert tops == sorted(tops)


@pytest.mark.parametrize("post", ["Giám đốc", "Trưởng phòng", "Chủ tịch"])
def test_no_authority_is_assumed(post: str) -> None:
    text = text_of(replace(REPORT, signatures=(Signature(post, "Lò Thị Hà"),)))
    assert post.upper() in text
    assert "TM." not in text
    assert "KT." not in text


def test_receivers_stand_beside_the_signature() -> None:
    pdf = render(REPORT)
    (receivers,), (authority,) = reading.find_words(pdf, "Nơi nhận:"), reading.find_words(pdf, "TM. ỦY BAN")
    assert receivers.right < authority.left
    assert receivers.top == pytest.approx(authority.top, abs=1.5)


def test_a_signer_without_receivers_stands_at_the_right() -> None:
    (name,) = reading.find_words(render(replace(REPORT, receivers=())), "Phương Thảo")
    assert name.middle > 120
