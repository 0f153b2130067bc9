"""The recovery sheet: the key that opens a store whose passphrase is forgotten, on paper only.

It is the one form that carries a secret; its code holds the key itself, so that it need not be typed.
"""

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from desktop_app.documents.page import (
    ALL_CELLS,
    BLANK,
    BOLD,
    PADDINGS,
    TIGHT,
    Code,
    Letterhead,
    Paper,
    Signature,
    body,
    compose,
    dots_after,
    group_text,
    labelled,
    paragraph,
    signature_block,
    title_block,
)
from desktop_app.vietnam import dates

CODE = "recovery"
TITLE = "Phiếu khôi phục"
SUBJECT = "Dùng khi quên mật khẩu mở sổ"
OPENS = (
    "Mở được toàn bộ sổ ghi ở trên và các bản sao lưu của sổ, dù quên mật khẩu, đổi máy hay cài lại máy. "
    "Ai cầm phiếu này đều đọc được hồ sơ của mọi người trong sổ."
)
KEEP = (
    "Cất trong tủ có khóa hoặc két của cơ quan, không để cùng máy tính. Không chụp ảnh, không gửi qua mạng, "
    "không chép vào USB. Mất phiếu hoặc người giữ phiếu thôi việc thì lập phiếu mới ngay."
)
STEPS = (
    "1. Ở màn hình mật khẩu, chọn “Dùng phiếu khôi phục”.",
    "2. Quét mã hoặc gõ các nhóm chữ dưới đây, không cần gõ dấu cách.",
    "3. Đặt mật khẩu mới. Phiếu vẫn dùng được cho lần sau.",
)
CODE_SIDE = 46 * mm
GROUP = 4
GROUPS_A_LINE = 4
KEY_STYLE = [
    *TIGHT,
    ("BOX", *ALL_CELLS, 1, "black"),
    ("VALIGN", *ALL_CELLS, "MIDDLE"),
    *((side, *ALL_CELLS, 10) for side in PADDINGS),
]


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """One store's key: whose store it is, on which machine and day it was made, who keeps the paper."""

    key: str
    unit: str
    machine: str
    made_on: str
    signatures: tuple[Signature, ...] = ()
    practice: bool = False


def render(values: RecoverySheet) -> bytes:
    """The sheet as PDF, one page of A4 portrait."""
    paper = Paper(TITLE, CODE, Letterhead(values.unit, "", practice=values.practice))
    width = paper.text_width
    keeper = dots_after("Nơi cất và người giữ:", width)
    signatures = [signature_block(values.signatures, width)] if values.signatures else []
    story: list[Flowable] = [
        *title_block(TITLE, SUBJECT, width, 18),
        labelled("Sổ của:", values.unit),
        labelled("Máy:", f"{values.machine}, lập {dates.write_day(values.made_on)}"),
        labelled("Phiếu này mở được gì:", OPENS),
        Spacer(0, 6),
        labelled("Cách dùng:", ""),
        *(body(step) for step in STEPS),
        Spacer(0, 6),
        _key_table(values.key, width),
        Spacer(0, 12),
        labelled("Cất ở đâu:", KEEP),
        labelled("Nơi cất và người giữ:", keeper),
        *signatures,
    ]
    return compose(paper, story)


def groups(key: str) -> list[str]:
    """The groups of letters as they are printed below the beginning; the last one may be short."""
    return group_text(key[_begin(key) :], GROUP).split(" ")


def _begin(key: str) -> int:
    return key.rfind("-") + 2 if "-" in key else 0


def _key_table(key: str, width: float) -> Table:
    begins, shown_groups = _begin(key), groups(key)
    starts = range(0, len(shown_groups), GROUPS_A_LINE)
    lines = [shown_groups[start : start + GROUPS_A_LINE] for start in starts]
    shown = [key[:begins], *((BLANK * 3).join(line) for line in lines)]
    words = [paragraph(line, BOLD, 17, spaceAfter=5) for line in shown if line]
    return Table([[words, Code(key, CODE_SIDE)]], [width - CODE_SIDE - 20, CODE_SIDE + 20], style=KEY_STYLE)


def sample() -> RecoverySheet:
    """A sheet with a key that opens nothing."""
    return RecoverySheet(
        key="AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE",
        unit="Ủy ban nhân dân phường Đoàn Kết",
        machine="Máy ASUS – Lò Thị Hà",
        made_on="2026-03-05",
        signatures=(
            Signature("Người lập phiếu", "Lò Thị Hà", note="(Ký, ghi rõ họ tên)"),
            Signature("Người giữ phiếu", note="(Ký, ghi rõ họ tên)"),
        ),
        practice=True,
    )
