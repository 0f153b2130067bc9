"""F29: that somebody lost the job for an objective reason and may be supported once more.

Basis: Decision 46/2015, at most three supported courses a person. It is numbered, dated and signed by hand.
"""

from dataclasses import dataclass

from reportlab.platypus import Flowable, KeepTogether, Spacer

from desktop_app.documents.page import (
    BOLD,
    Boxes,
    Letterhead,
    Paper,
    Signature,
    answered,
    body,
    compose,
    dots,
    letterhead_block,
    paragraph,
    receiver_list,
    signature_block,
    title_block,
)
from desktop_app.vietnam import dates

CODE = "F29"
TITLE = "Giấy xác nhận mất việc làm do nguyên nhân khách quan"
LEFT_SHARE = 65 / 160
REASONS = (
    ("contract_ended", "Hết hạn hợp đồng lao động"),
    ("restructured", "Đơn vị thay đổi cơ cấu sản xuất"),
    ("closed", "Đơn vị giải thể, ngừng hoạt động"),
    ("other", "Nguyên nhân khách quan khác"),
)
MOST = 3


@dataclass(frozen=True, slots=True)
class JobLoss:
    """One confirmation: `reason` a code of REASONS, `turn` which supported course it grants (2 to MOST).

    `basis` is the text the unit rests on; whatever is empty or None is written by hand.
    """

    letterhead: Letterhead
    name: str = ""
    birth: str = ""
    id_number: str = ""
    home: str = ""
    earlier_course: str = ""
    last_job: str = ""
    lost_on: str = ""
    reason: str = ""
    proof: str = ""
    turn: int | None = None
    basis: str = ""
    symbol: str = ""
    signatures: tuple[Signature, ...] = ()
    receivers: tuple[str, ...] = ()


def render(values: JobLoss) -> bytes:
    """The confirmation as PDF, A4 portrait; a numbered document carries no code."""
    paper = Paper(TITLE, CODE, values.letterhead)
    width = paper.text_width
    turn = dots(8) if values.turn is None else str(values.turn)
    granted = f"Đề nghị tiếp tục hỗ trợ đào tạo nghề lần thứ {turn} (không quá {MOST} lần)."
    story = [
        letterhead_block(values.letterhead, width, LEFT_SHARE, values.symbol),
        *title_block("Giấy xác nhận", "Mất việc làm do nguyên nhân khách quan", width),
        body(f"Căn cứ {values.basis or dots(60)};"),
        body(f"Theo đề nghị của ông, bà có tên dưới đây, {values.letterhead.organisation} xác nhận:"),
        *_lines(values, width),
        paragraph("Lý do mất việc:", BOLD),
        Boxes([(words, code == values.reason) for code, words in REASONS], 13),
        Spacer(0, 4),
        answered("Giấy tờ chứng minh:", values.proof, width),
        body(granted),
        KeepTogether([signature_block(_signatures(values), width)]),
        *(receiver_list(values.receivers) if values.receivers else []),
    ]
    return compose(paper, story)


def _lines(values: JobLoss, width: float) -> list[Flowable]:
    said = (
        ("Họ và tên:", values.name),
        ("Ngày, tháng, năm sinh:", _day(values.birth)),
        ("Số căn cước:", values.id_number),
        ("Nơi thường trú:", values.home),
        ("Đã được hỗ trợ học nghề:", values.earlier_course),
        ("Việc làm đã mất, nơi làm việc:", values.last_job),
        ("Mất việc từ ngày:", _day(values.lost_on)),
    )
    return [answered(label, answer, width) for label, answer in said]


def _day(day: str) -> str:
    return dates.show_day(day) if day else ""


def _signatures(values: JobLoss) -> tuple[Signature, ...]:
    return (Signature("Người đề nghị", values.name, note="(Ký hoặc điểm chỉ)"), *values.signatures)


def sample() -> JobLoss:
    """An invented person who lost a job in a factory that closed a line."""
    return JobLoss(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        name="Lò Thị Hà",
        birth="1979",
        id_number="012179000126",
        home="Bản Màng, phường Đoàn Kết, tỉnh Lai Châu",
        earlier_course="May công nghiệp, bế giảng ngày 28/6/2022",
        last_job="Công nhân may, Công ty may Tây Bắc",
        lost_on="2026-01-15",
        reason="restructured",
        proof="Quyết định thôi việc số 12/QĐ ngày 10/01/2026",
        turn=2,
        basis="Quyết định số 46/2015/QĐ-TTg ngày 28/9/2015",
        symbol="GXN-UBND",
        signatures=(
            Signature("Phó Chủ tịch", "Sùng A Chu", authority=("TM. Ủy ban nhân dân", "KT. Chủ tịch")),
        ),
    )
