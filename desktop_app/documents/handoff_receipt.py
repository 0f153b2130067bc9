"""F28: the receipt of a hand-off, one copy for each side.

It names the packet, what it holds in plain words, and the sums by which anybody can check the file.
"""

from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer, Table

from desktop_app.documents.page import (
    BOLD,
    CLOSE_ROWS,
    SERIF,
    Boxes,
    Letterhead,
    Paper,
    Signature,
    body,
    centred,
    closed_table,
    compose,
    dots,
    grid_table,
    group_text,
    labelled,
    letterhead_block,
    paragraph,
    signature_block,
    title_block,
)
from desktop_app.vietnam import numbers

CODE = "F28"
TITLE = "Phiếu giao nhận"
SUBJECT = "Số liệu đào tạo nghề, việc làm, vốn vay"
LEFT_SHARE = 65 / 160
KINDS = {
    "delta": "Phần thay đổi",
    "full": "Toàn bộ",
    "request": "Đăng ký máy và toàn bộ",
    "acknowledgement": "Xác nhận đã nhận",
}
VERDICTS = ("Niêm phong còn nguyên", "Đã nhận đủ", "Có dòng bị trả lại", "Không nhận")
COPIES = "Phiếu lập thành hai bản, mỗi bên giữ một bản. Niêm phong của gói không thay chữ ký trên phiếu này."
PACKET_WIDTHS = (42, 118)
COUNT_WIDTHS = (12, 108, 40)


@dataclass(frozen=True, slots=True)
class Party:
    """One side of the hand-off: its unit, and who acts for it."""

    unit: str
    name: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class HandoffReceipt:
    """One packet: `counts` are words and numbers of rows, size in bytes, sums as plain digits."""

    letterhead: Letterhead
    packet_id: str
    number: int
    kind: str
    giver: Party
    receiver: Party
    counts: tuple[tuple[str, int], ...]
    file_name: str
    size: int
    sha256: str
    check_number: str
    signatures: tuple[Signature, ...]
    period: str = ""
    prepared_by: str = ""
    approved_by: str = ""


def render(values: HandoffReceipt) -> bytes:
    """The receipt as PDF, A4 portrait; long lists of counts go on a second page."""
    paper = Paper(TITLE, CODE, values.letterhead, f"receipt:{values.packet_id}")
    story = [
        letterhead_block(values.letterhead, paper.text_width, LEFT_SHARE),
        *title_block(TITLE, SUBJECT, paper.text_width),
        _packet_table(values),
        Spacer(0, 8),
        _count_table(values, paper.text_width),
    ]
    return compose(paper, story)


def _packet_table(values: HandoffReceipt) -> Table:
    halves = (values.sha256[:32], values.sha256[32:])
    lines = (
        ("Bên giao", _party(values.giver)),
        ("Bên nhận", _party(values.receiver)),
        ("Gói số", f"{values.number} ({KINDS.get(values.kind, values.kind)})"),
        ("Kỳ số liệu", values.period),
        ("Tên tệp", values.file_name),
        ("Dung lượng", f"{numbers.show_number(values.size)} byte"),
        ("SHA-256", "\n".join(group_text(half, 8) for half in halves)),
        ("Số đối chiếu", group_text(values.check_number, 4)),
        ("Người lập", values.prepared_by),
        ("Người duyệt", values.approved_by),
    )
    rows = [[paragraph(label, BOLD, 12), paragraph(text, SERIF, 12)] for label, text in lines if text]
    return grid_table(rows, PACKET_WIDTHS, 0, *CLOSE_ROWS)


def _party(party: Party) -> str:
    person = ", ".join(part for part in (party.name, party.post) if part)
    return f"{party.unit}\nNgười đại diện: {person or dots(60)}"


def _count_table(values: HandoffReceipt, width: float) -> Table:
    heads = [centred(head, BOLD, 12) for head in ("TT", "Nội dung trong gói", "Số dòng")]
    rows = [_count_row(str(number), *count) for number, count in enumerate(values.counts, start=1)]
    total = _count_row("", "Cộng", sum(count for _, count in values.counts), BOLD)
    return closed_table([heads, *rows, total], COUNT_WIDTHS, 1, _closing(values, width), *CLOSE_ROWS)


def _count_row(number: str, words: str, count: int, font: str = SERIF) -> list[Flowable]:
    return [
        centred(number, SERIF, 12),
        paragraph(words, font, 12),
        centred(numbers.show_number(count), font, 12),
    ]


def _closing(values: HandoffReceipt, width: float) -> list[Flowable]:
    received = f"{dots(6)} giờ {dots(6)}, ngày {dots(6)} tháng {dots(6)} năm {dots(10)}"
    return [
        Spacer(0, 8),
        labelled("Kết quả kiểm tra gói tại bên nhận:", ""),
        Boxes([(words, False) for words in VERDICTS], 12),
        Spacer(0, 6),
        labelled("Thời gian nhận:", received),
        body(COPIES),
        signature_block(values.signatures, width),
    ]


def sample() -> HandoffReceipt:
    """An invented quarter's packet of one ward."""
    return HandoffReceipt(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        packet_id="9d3c5b7a1f2e4d6c8b0a9f8e7d6c5b4a",
        number=12,
        kind="delta",
        giver=Party("Ủy ban nhân dân phường Đoàn Kết", "Lò Thị Hà", "Chuyên viên Phòng Văn hóa - Xã hội"),
        receiver=Party("Sở Nội vụ tỉnh Lai Châu"),
        counts=(
            ("Người lao động", 1284),
            ("Nhu cầu học nghề", 312),
            ("Lớp", 4),
            ("Học viên của lớp", 121),
            ("Buổi và điểm danh", 2410),
            ("Lượt kiểm tra", 9),
            ("Món vay", 57),
        ),
        file_name="phuong-doan-ket-20260331-12.songhe",
        size=184320,
        sha256="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        check_number="483920175566019284730012",
        period="Quý I năm 2026",
        prepared_by="Lò Thị Hà",
        approved_by="Nguyễn Hoàng Thị Phương Thảo",
        signatures=(
            Signature("Bên giao", "Lò Thị Hà", note="(Ký, ghi rõ họ tên)"),
            Signature("Bên nhận", note="(Ký, ghi rõ họ tên)"),
        ),
    )
