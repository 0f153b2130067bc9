"""F06: what somebody asks for who wants to learn a trade, with the unit's confirmation below."""

from dataclasses import dataclass

from reportlab.platypus import Flowable, KeepTogether, Spacer

from desktop_app.documents.page import (
    BOLD,
    SERIF,
    Boxes,
    Letterhead,
    Paper,
    Signature,
    answered,
    body,
    centred,
    compose,
    dots,
    nation_block,
    paragraph,
    signature_block,
)
from desktop_app.vietnam import dates
from desktop_app.vietnam.phone import show_phone

CODE = "F06"
TITLE = "Đơn đăng ký học nghề"
SEXES = (("M", "Nam"), ("F", "Nữ"))
SUPPORTED = ((False, "Chưa được hỗ trợ"), (True, "Đã được hỗ trợ"))
ATTACHED = "Kèm theo: bản sao căn cước; bản sao giấy xác nhận đối tượng (nếu có)."
PROMISE = (
    "Tôi cam đoan những điều khai trên là đúng. Nếu được học, tôi sẽ học đủ thời gian, chấp hành nội quy "
    "lớp học và cho biết tình hình việc làm sau khi học."
)


@dataclass(frozen=True, slots=True)
class TrainingApplication:
    """One person's application; whatever is empty is left open to be written by hand.

    `receivers` are who it is sent to, `confirmed_by` who confirms it, `supported` whether the State has paid
    a course before (None: not known), `earlier` which.
    """

    letterhead: Letterhead
    person_id: str
    receivers: tuple[str, ...] = ()
    name: str = ""
    birth: str = ""
    sex: str = ""
    ethnic: str = ""
    id_number: str = ""
    id_issued_on: str = ""
    phone: str = ""
    permanent_home: str = ""
    general_education: str = ""
    technical_education: str = ""
    groups: str = ""
    trade: str = ""
    plan: str = ""
    supported: bool | None = None
    earlier: str = ""
    confirmed_by: Signature = Signature("")


def render(values: TrainingApplication) -> bytes:
    """The application as PDF, A4 portrait."""
    paper = Paper(TITLE, CODE, values.letterhead, f"person:{values.person_id}" if values.person_id else "")
    width = paper.text_width
    story = [
        *nation_block(width),
        Spacer(0, 14),
        centred(TITLE.upper(), BOLD, 14),
        Spacer(0, 8),
        *_receivers(values),
        *_lines(values, width),
        Boxes([(words, code == values.supported) for code, words in SUPPORTED], 13),
        Spacer(0, 4),
        answered("Nghề, lớp đã được hỗ trợ (nếu có):", values.earlier, width),
        body(PROMISE),
        body(ATTACHED),
        KeepTogether([signature_block(_signatures(values), width)]),
    ]
    return compose(paper, story)


def _receivers(values: TrainingApplication) -> list[Flowable]:
    first, *others = values.receivers or (dots(50),)
    lines = [centred(f"Kính gửi: {first}", SERIF, 13), *(centred(other, SERIF, 13) for other in others)]
    return [*lines, Spacer(0, 8)]


def _lines(values: TrainingApplication, width: float) -> list[Flowable]:
    issued = f", cấp {dates.write_day(values.id_issued_on)}" if values.id_issued_on else ""
    education = " · ".join(part for part in (values.general_education, values.technical_education) if part)
    said = (
        ("Họ và tên:", values.name),
        ("Ngày, tháng, năm sinh:", dates.show_day(values.birth) if values.birth else ""),
        ("Dân tộc:", values.ethnic),
        ("Số căn cước, ngày cấp:", values.id_number + issued),
        ("Điện thoại:", show_phone(values.phone) if values.phone else ""),
        ("Nơi thường trú:", values.permanent_home),
        ("Trình độ học vấn, chuyên môn:", education),
        ("Đối tượng:", values.groups),
        ("Đăng ký học nghề:", values.trade),
        ("Dự kiến việc làm sau khi học:", values.plan),
    )
    sexes = [paragraph("Giới tính:", BOLD), Boxes([(words, code == values.sex) for code, words in SEXES], 13)]
    lines = [answered(label, answer, width) for label, answer in said]
    return [*lines[:2], *sexes, Spacer(0, 4), *lines[2:], paragraph("Hỗ trợ học nghề của Nhà nước:", BOLD)]


def _signatures(values: TrainingApplication) -> tuple[Signature, ...]:
    confirmed = values.confirmed_by
    lines = (f"Xác nhận của {values.letterhead.organisation}", *confirmed.authority)
    return (
        Signature(confirmed.post, confirmed.name, lines, confirmed.note),
        Signature("Người làm đơn", values.name, ("",), note="(Ký hoặc điểm chỉ, ghi rõ họ tên)"),
    )


def sample() -> TrainingApplication:
    """An invented application of somebody who has had no course yet."""
    return TrainingApplication(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        person_id="3c9d5e7a1b4f4c2d8e6a0f9b7d5c3e1a",
        receivers=("Ủy ban nhân dân phường Đoàn Kết", "Trung tâm GDNN-GDTX khu vực"),
        name="Giàng A Páo",
        birth="1990-03-08",
        sex="M",
        ethnic="Mông",
        id_number="012090000123",
        id_issued_on="2021-05-17",
        phone="0912345001",
        permanent_home="Bản Màng, phường Đoàn Kết, tỉnh Lai Châu",
        general_education="Trung học cơ sở",
        technical_education="Chưa đào tạo",
        groups="Hộ nghèo",
        trade="Kỹ thuật trồng và chăm sóc hoa địa lan",
        plan="Tự tạo việc làm tại nhà, bán cho thương lái",
        supported=False,
        confirmed_by=Signature("Phó Chủ tịch", "Sùng A Chu", ("TM. Ủy ban nhân dân", "KT. Chủ tịch")),
    )
