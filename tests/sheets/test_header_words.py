"""Headers in the wordings of offices name their fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sheets.header_words import GROUPS, field_of, groups_in

WORDINGS = {
    "number": ["STT", "TT", "Số TT", "Số thứ tự"],
    "name": [
        "Họ và tên", "HỌ TÊN", "Họ, chữ đệm và tên khai sinh", "Tên học viên", "Học viên",
        "Họ và tên người học", "Họ và tên (chữ in hoa)", "Họ và tên\nngười lao động", "Người lao động",
    ],
    "family": ["Họ", "Họ đệm", "Họ và chữ đệm", "Họ và tên đệm", "Họ lót"],
    "birth": [
        "Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Sinh năm", "NS",
        "Ngày/năm sinh", "Ngày sinh (dd/mm/yyyy)",
    ],
    "male": ["Nam", "NAM"],
    "female": ["Nữ"],
    "birth_year": ["Năm", "năm"],
    "sex": ["Giới tính", "Nam/Nữ", "Phái", "GT", "Giới tính (Nam/Nữ)"],
    "id_number": [
        "CCCD", "Số CCCD", "CCCD/CMND", "Số CMND, CCCD", "Số định danh", "Căn cước", "Căn cước công dân",
        "Số thẻ CCCD", "Số định danh cá nhân", "Số CMTND/CCCD",
    ],
    "id_issued_on": ["Ngày cấp", "Ngày cấp CCCD"],
    "id_issuer": ["Nơi cấp", "Cơ quan cấp"],
    "phone": ["Số điện thoại", "Điện thoại", "SĐT", "Số ĐT", "ĐT di động", "Zalo"],
    "phone_or_ethnic": ["ĐT", "DT"],
    "ethnic": ["Dân tộc"],
    "minority": ["DTTS", "Dân tộc thiểu số", "Người DTTS"],
    "hamlet": ["Bản", "Tổ", "Tổ, bản", "Tổ dân phố", "TDP", "Thôn", "Khu", "Thôn/bản", "Tên bản", "Bản, TDP"],
    "permanent_home": ["Nơi thường trú", "Hộ khẩu thường trú", "HKTT", "Nơi đăng ký thường trú"],
    "present_home": ["Địa chỉ", "Nơi ở hiện tại", "Chỗ ở", "Chỗ ở hiện nay", "Nơi cư trú"],
    "groups": ["Đối tượng", "Đối tượng chính sách", "Nhóm hưởng", "Diện chính sách"],
    "poor": ["Hộ nghèo", "Nghèo"],
    "near_poor": ["Cận nghèo", "Hộ cận nghèo"],
    "newly_escaped": ["Mới thoát nghèo", "Hộ mới thoát nghèo"],
    "merit": ["Người có công", "NCC"],
    "disabled": ["Người khuyết tật", "Khuyết tật", "NKT", "Người tàn tật"],
    "land_recovered": ["Thu hồi đất", "Hộ bị thu hồi đất nông nghiệp"],
    "job_lost": ["Lao động nữ mất việc làm"],
    "service_done": ["Bộ đội xuất ngũ", "Hoàn thành nghĩa vụ quân sự"],
    "general_education": ["Trình độ học vấn", "Trình độ văn hóa", "Trình độ GDPT", "Văn hóa", "Lớp"],
    "trade": ["Nghề đăng ký", "Nghề muốn học", "Ngành nghề", "Nghề học", "Nhu cầu học nghề"],
    "earlier": ["Đã học nghề", "Đã qua đào tạo nghề", "Lớp nghề đã học"],
    "main_job": ["Nghề nghiệp", "Công việc hiện nay", "Việc làm"],
    "note": ["Ghi chú"],
    "head": ["Chủ hộ", "Họ và tên chủ hộ"],
    "reason": ["Lý do"],
    "ignored": ["Quan hệ với chủ hộ", "Họ tên vợ (chồng)", "Ký nhận", "Người giám hộ"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "header"), [(field, each) for field in WORDINGS for each in WORDINGS[field]]
)
def test_wording_names_its_field(field: str, header: str) -> None:
    assert field_of(header) == field


@pytest.mark.parametrize(
    "text", ["", "  ", "Nhóm 1", "Lò Văn Thử", "Quê quán", "Nơi sinh", "Tôn giáo", "123"]
)
def test_other_texts_name_nothing(text: str) -> None:
    assert field_of(text) is None


def test_a_whole_sentence_is_no_header() -> None:
    assert field_of("Danh sách người lao động đăng ký học nghề " * 3) is None


@given(st.text(max_size=60))
def test_any_text_names_a_known_field_or_none(text: str) -> None:
    assert field_of(text) in {
        None,
        *WORDINGS,
        "birth_day",
        "birth_month",
        "age",
        "technical_education",
        *GROUPS,
    }


@pytest.mark.parametrize(
    ("text", "groups", "unknown"),
    [
        ("Hộ nghèo", ("poor",), ()),
        ("Hộ nghèo, NKT", ("poor", "disabled"), ()),
        ("DTTS; hộ cận nghèo", ("near_poor",), ()),
        ("Hộ nghèo và người có công", ("poor", "merit"), ()),
        ("Khác", (), ("Khác",)),
        ("Hộ nghèo/hộ nghèo", ("poor",), ()),
        ("", (), ()),
    ],
)
def test_groups_named_in_a_cell(text: str, groups: tuple[str, ...], unknown: tuple[str, ...]) -> None:
    assert groups_in(text) == (groups, unknown)
