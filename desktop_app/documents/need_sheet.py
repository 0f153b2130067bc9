"""F01: what one person answers when asked about learning a trade; blank, or filled with what is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from desktop_app.documents.page import (
    BOLD,
    ITALIC,
    SERIF,
    TIGHT,
    Boxes,
    Letterhead,
    Paper,
    Signature,
    centred,
    compose,
    dots_after,
    letterhead_block,
    paragraph,
    signature_block,
)
from desktop_app.vietnam import dates, numbers
from desktop_app.vietnam.phone import show_phone

CODE = "F01"
TITLE = "Phiếu khảo sát, đăng ký nhu cầu học nghề"
LEFT_SHARE = 65 / 160
NUMBER = 8 * mm
SIZE = 12
SIGNED = "(Ký, ghi rõ họ tên)"
YES_NO = ((True, "Có"), (False, "Không"))
SEXES = (("M", "Nam"), ("F", "Nữ"))
PLACES = ((True, "Thành thị"), (False, "Nông thôn"))
GROUPS = (
    ("merit", "Người có công"),
    ("poor", "Hộ nghèo"),
    ("near_poor", "Hộ cận nghèo"),
    ("newly_escaped", "Mới thoát nghèo"),
    ("disabled", "Người khuyết tật"),
    ("land_recovered", "Bị thu hồi đất"),
    ("job_lost", "Lao động nữ bị mất việc"),
    ("fisher", "Ngư dân"),
    ("service_done", "Thanh niên hoàn thành nghĩa vụ"),
    ("social_allowance", "Trợ cấp bảo trợ xã hội"),
)
GENERAL = (
    ("none", "Chưa đi học"),
    ("primary_unfinished", "Chưa xong tiểu học"),
    ("primary", "Tiểu học"),
    ("lower_secondary", "Trung học cơ sở"),
    ("upper_secondary", "Trung học phổ thông"),
)
TECHNICAL = (
    ("none", "Chưa đào tạo"),
    ("skilled_worker", "Có nghề, không bằng"),
    ("short_certificate", "Dưới 3 tháng"),
    ("elementary", "Sơ cấp"),
    ("intermediate", "Trung cấp"),
    ("college", "Cao đẳng"),
    ("university", "Đại học"),
    ("postgraduate", "Trên đại học"),
)
JOBS = (
    ("wage", "Làm công ăn lương"),
    ("owner", "Chủ cơ sở"),
    ("self_employed", "Tự làm"),
    ("family", "Lao động gia đình"),
    ("cooperative", "Thành viên hợp tác xã"),
    ("unemployed", "Thất nghiệp"),
    ("inactive", "Không tham gia lao động"),
)
TIMES = (("morning", "Sáng"), ("afternoon", "Chiều"), ("evening", "Tối"), ("weekend", "Cuối tuần"))
PURPOSES = (
    ("own_work", "Tự tạo việc làm"),
    ("employed", "Được tuyển dụng"),
    ("expand", "Mở rộng sản xuất"),
    ("abroad", "Đi làm việc ở nước ngoài"),
)
REASONS = (
    ("has_trade", "Đã có nghề"),
    ("no_time", "Không có thời gian"),
    ("unsuitable", "Nghề không phù hợp"),
    ("season", "Vướng mùa vụ"),
    ("far", "Xa"),
    ("health", "Sức khỏe"),
    ("age", "Tuổi"),
    ("earlier_course", "Đã học trong 5 năm"),
    ("no_trust", "Không tin có việc làm"),
    ("other", "Khác"),
)
MARKETS = (
    ("japan", "Nhật Bản"),
    ("korea", "Hàn Quốc"),
    ("taiwan", "Đài Loan"),
    ("europe", "Châu Âu"),
    ("other", "Khác"),
)


@dataclass(frozen=True, slots=True)
class NeedSheet:
    """One person's sheet; birth is `YYYY-MM-DD` or `YYYY`, money đồng; None and empty are left open."""

    letterhead: Letterhead
    person_id: str
    year: str = ""
    round_name: str = ""
    hamlet: str = ""
    name: str = ""
    birth: str = ""
    sex: str = ""
    ethnic: str = ""
    id_number: str = ""
    id_issued_on: str = ""
    phone: str = ""
    permanent_home: str = ""
    present_home: str = ""
    is_urban: bool | None = None
    farming: bool | None = None
    land_recovered: bool | None = None
    groups: tuple[str, ...] = ()
    general_education: str = ""
    technical_education: str = ""
    job_status: str = ""
    main_job: str = ""
    monthly_income: int | None = None
    earlier_courses: tuple[str, ...] = ()
    wanted: bool | None = None
    no_need_reason: str = ""
    trade: str = ""
    second_trade: str = ""
    months: str = ""
    time_of_day: str = ""
    purpose: str = ""
    wants_loan: bool | None = None
    loan_amount: int | None = None
    market: str = ""
    consent: bool | None = None
    asked_on: str = ""
    asked_by: str = ""


def render(values: NeedSheet) -> bytes:
    """The sheet as PDF, A4 portrait."""
    paper = Paper(TITLE, CODE, values.letterhead, f"person:{values.person_id}" if values.person_id else "")
    width = paper.text_width
    items = [_item(number, parts, width) for number, parts in enumerate(_items(values, width - NUMBER), 1)]
    story = [
        letterhead_block(values.letterhead, width, LEFT_SHARE),
        Spacer(0, 10),
        centred(TITLE.upper(), BOLD, 14),
        centred(f"Năm {values.year or '20.....'}", BOLD, 13),
        centred(_round(values), ITALIC, 12),
        Spacer(0, 6),
        *items,
        KeepTogether([signature_block(_signatures(values), width)]),
    ]
    return compose(paper, story)


def _round(values: NeedSheet) -> str:
    return f"({values.round_name or 'Đợt khảo sát ..............................'})"


def _signatures(values: NeedSheet) -> tuple[Signature, ...]:
    return (
        Signature("Người cung cấp thông tin", values.name, note="(Ký hoặc điểm chỉ)"),
        Signature("Người khảo sát", values.asked_by, note=SIGNED),
    )


def _item(number: int, parts: Iterable[Flowable], width: float) -> Table:
    rows = [[paragraph(f"{number}.", BOLD, SIZE), list(parts)]]
    return Table(rows, [NUMBER, width - NUMBER], style=[*TIGHT, ("BOTTOMPADDING", (0, 0), (-1, -1), 3)])


def _items(values: NeedSheet, width: float) -> Iterator[list[Flowable]]:
    """Each numbered question with its answer or room for it."""
    yield from _who(values, width)
    yield from _situation(values, width)
    yield from _wish(values, width)


def _who(values: NeedSheet, width: float) -> Iterator[list[Flowable]]:
    yield [_line("Họ, chữ đệm và tên:", values.name, width)]
    yield [_line("Ngày, tháng, năm sinh:", dates.show_day(values.birth) if values.birth else "", width)]
    yield [*_choice("Giới tính:", SEXES, {values.sex})]
    yield [_line("Dân tộc:", values.ethnic, width)]
    issued = f", cấp ngày {dates.show_day(values.id_issued_on)}" if values.id_issued_on else ""
    yield [_line("Số căn cước, ngày cấp:", values.id_number + issued, width)]
    yield [_line("Điện thoại:", show_phone(values.phone) if values.phone else "", width)]
    yield [
        _line("Nơi thường trú:", values.permanent_home, width),
        _line("Nơi ở hiện tại (tổ, bản):", values.present_home or values.hamlet, width),
    ]
    yield [*_choice("Khu vực:", PLACES, {values.is_urban})]


def _situation(values: NeedSheet, width: float) -> Iterator[list[Flowable]]:
    yield [
        *_choice("Trực tiếp làm nông nghiệp:", YES_NO, {values.farming}),
        *_choice("Hộ bị thu hồi đất nông nghiệp:", YES_NO, {values.land_recovered}),
    ]
    yield [*_choice("Đối tượng chính sách (ghi số giấy xác nhận nếu có):", GROUPS, set(values.groups))]
    yield [*_choice("Trình độ học vấn phổ thông:", GENERAL, {values.general_education})]
    yield [*_choice("Trình độ chuyên môn kỹ thuật:", TECHNICAL, {values.technical_education})]
    yield [
        *_choice("Tình trạng việc làm:", JOBS, {values.job_status}),
        _line("Công việc chính, nơi làm việc:", values.main_job, width),
        _line("Thu nhập bình quân một tháng:", _money(values.monthly_income), width),
    ]
    learned = "; ".join(values.earlier_courses)
    yield [_line("Đã học nghề được Nhà nước hỗ trợ (nghề, năm, nơi học):", learned, width)]


def _wish(values: NeedSheet, width: float) -> Iterator[list[Flowable]]:
    yield [
        *_choice("Có nhu cầu học nghề:", YES_NO, {values.wanted}),
        *_choice("Nếu không, lý do:", REASONS, {values.no_need_reason}),
    ]
    yield [
        _line("Nghề muốn học, ưu tiên 1:", values.trade, width),
        _line("Nghề muốn học, ưu tiên 2:", values.second_trade, width),
    ]
    yield [
        _line("Học được vào các tháng:", values.months, width),
        *_choice("Buổi học được:", TIMES, {values.time_of_day}),
    ]
    yield [*_choice("Dự kiến sau khi học:", PURPOSES, {values.purpose})]
    yield [
        *_choice("Nhu cầu vay vốn:", YES_NO, {values.wants_loan}),
        _line("Số tiền, mục đích vay:", _money(values.loan_amount), width),
    ]
    yield [*_choice("Muốn đi làm việc ở nước ngoài, thị trường:", MARKETS, {values.market})]
    consent = "Đồng ý cho dùng thông tin cá nhân trong phiếu này để kết nối học nghề, việc làm:"
    yield [*_choice(consent, YES_NO, {values.consent})]


def _line(label: str, answer: str, width: float) -> Flowable:
    return paragraph(
        f"{label} {answer}" if answer else f"{label} {dots_after(label, width, SIZE)}", SERIF, SIZE
    )


def _choice(label: str, choices: Iterable[tuple[object, str]], ticked: set[object]) -> list[Flowable]:
    return [paragraph(label, SERIF, SIZE), Boxes([(words, code in ticked) for code, words in choices], SIZE)]


def _money(amount: int | None) -> str:
    return "" if amount is None else numbers.show_money(amount)


def sample() -> NeedSheet:
    """An invented person with everything answered."""
    return NeedSheet(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        person_id="3c9d5e7a1b4f4c2d8e6a0f9b7d5c3e1a",
        year="2026",
        round_name="Đợt rà soát nhu cầu học nghề năm 2026",
        hamlet="Bản Màng",
        name="Giàng A Páo",
        birth="1990-03-08",
        sex="M",
        ethnic="Mông",
        id_number="012090000123",
        id_issued_on="2021-05-17",
        phone="0912345001",
        permanent_home="Bản Màng, phường Đoàn Kết, tỉnh Lai Châu",
        present_home="Bản Màng, phường Đoàn Kết",
        is_urban=True,
        farming=True,
        land_recovered=False,
        groups=("poor",),
        general_education="lower_secondary",
        technical_education="none",
        job_status="self_employed",
        main_job="Trồng ngô, nuôi lợn tại nhà",
        monthly_income=2_500_000,
        earlier_courses=("Sửa chữa máy nông nghiệp, 2017, Trung tâm dạy nghề huyện",),
        wanted=True,
        trade="Kỹ thuật trồng và chăm sóc hoa địa lan",
        second_trade="Nuôi ong mật",
        months="3, 4, 10",
        time_of_day="evening",
        purpose="own_work",
        wants_loan=True,
        loan_amount=50_000_000,
        consent=True,
        asked_on="2026-03-09",
        asked_by="Lò Thị Hà",
    )
