"""F05: the need for training by hamlet, as counted in one survey round. Every figure counts people."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from desktop_app.documents.page import (
    BOLD,
    SERIF,
    Letterhead,
    Paper,
    Signature,
    Upright,
    centred,
    closed_table,
    compose,
    letterhead_block,
    list_title,
    paragraph,
    signature_block,
)
from desktop_app.vietnam import dates, numbers

CODE = "F05"
TITLE = "Tổng hợp nhu cầu học nghề theo tổ dân phố, bản"
LEFT_SHARE = 0.42
SIZE = 10.5
HEAD_HEIGHT = 29 * mm
LONG, SMALL = 60, 7
HEADS = (
    ("households", "Số hộ"),
    ("labour_force", "Lao động trong độ tuổi"),
    ("asked", "Số người được khảo sát"),
    ("wanted", "Tổng số người có nhu cầu"),
    ("women", "Nữ"),
    ("minority", "Dân tộc thiểu số"),
    ("poor", "Hộ nghèo"),
    ("near_poor", "Hộ cận nghèo"),
    ("disabled", "Người khuyết tật"),
    ("land_recovered", "Hộ bị thu hồi đất"),
    ("farm", "Nghề nông nghiệp"),
    ("nonfarm", "Nghề phi nông nghiệp"),
    ("no_trade", "Chưa ghi nghề, nghề ngoài danh mục"),
    ("late", "Bổ sung sau chốt"),
    ("adjusted", "Điều chỉnh sau chốt"),
    ("loan", "Nhu cầu vay vốn"),
    ("abroad", "Nhu cầu đi nước ngoài"),
)
WITH_NEED = slice(6, 12)
BY_TRADE = slice(12, 15)
NUMBER_WIDTH, HAMLET_WIDTH, REMARK_WIDTH = 9, 44, 18
FIGURE_WIDTH = (247 - NUMBER_WIDTH - HAMLET_WIDTH - REMARK_WIDTH) / len(HEADS)


@dataclass(frozen=True, slots=True)
class HamletNeed:
    """The figures of one hamlet, people but for `households`; None is not known and printed as a dash.

    `farm`, `nonfarm` and `no_trade` add up to `wanted`. Of a round whose figures were kept at its closing,
    all are as they were then; `late`, who were asked afterwards, and `adjusted`, by how much corrections
    changed `wanted`, stand apart. Of other rounds `late` are among `wanted`.
    """

    hamlet: str
    households: int | None = None
    labour_force: int | None = None
    asked: int = 0
    wanted: int = 0
    women: int = 0
    minority: int = 0
    poor: int = 0
    near_poor: int = 0
    disabled: int = 0
    land_recovered: int = 0
    farm: int = 0
    nonfarm: int = 0
    no_trade: int = 0
    late: int = 0
    adjusted: int = 0
    loan: int = 0
    abroad: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NeedSummary:
    """All hamlets of one round; `closed_on` is empty while it is open; `is_kept`: as then."""

    letterhead: Letterhead
    round_id: str
    round_name: str
    hamlets: tuple[HamletNeed, ...]
    signatures: tuple[Signature, ...]
    as_of: str
    closed_on: str = ""
    is_kept: bool = False


def total(hamlets: Sequence[HamletNeed]) -> HamletNeed:
    """The sum of all hamlets; a figure not known of one hamlet is not known of all."""
    added = {name: _sum([getattr(hamlet, name) for hamlet in hamlets]) for name, _ in HEADS}
    return HamletNeed("Tổng cộng", **added)


def _sum(figures: list[Any]) -> Any:
    return None if None in figures else sum(figures)


def render(values: NeedSummary) -> bytes:
    """The summary as PDF, A4 landscape; its last line is the total."""
    paper = Paper(TITLE, CODE, values.letterhead, f"survey_round:{values.round_id}", is_landscape=True)
    heading = letterhead_block(values.letterhead, paper.text_width, LEFT_SHARE)
    state = f"đã chốt {dates.write_day(values.closed_on)}" if values.closed_on else "chưa chốt"
    if values.is_kept:
        state += "; bổ sung, điều chỉnh sau chốt ghi riêng"
    note = f"Số liệu tính đến {dates.write_day(values.as_of)}; {state}"
    title = list_title(TITLE, values.round_name, note)
    return compose(paper, [heading, *title, _table(values, paper.text_width)])


def _table(values: NeedSummary, width: float) -> Table:
    rows = [_row(str(number), hamlet, SERIF) for number, hamlet in enumerate(values.hamlets, start=1)]
    rows.append(_row("", total(values.hamlets), BOLD))
    widths = [NUMBER_WIDTH, HAMLET_WIDTH, *[FIGURE_WIDTH] * len(HEADS), REMARK_WIDTH]
    closing = [signature_block(values.signatures, width)]
    return closed_table([*_heads(), *rows], widths, 2, closing, *_spans())


def _heads() -> list[list[object]]:
    upright = [Upright(words, FIGURE_WIDTH * mm, HEAD_HEIGHT, 9.5) for _, words in HEADS]
    names = [centred(words, BOLD, 10) for words in ("TT", "Tổ dân phố, bản", "Ghi chú")]
    below: list[object] = [*names[:2], *upright, names[2]]
    above: list[object] = [*below]
    above[WITH_NEED] = [centred("Trong đó", BOLD, 10), *[""] * 5]
    above[BY_TRADE] = [centred("Chia theo nghề", BOLD, 10), *[""] * 2]
    return [above, below]


def _spans() -> list[tuple[Any, ...]]:
    groups = [("SPAN", (part.start, 0), (part.stop - 1, 0)) for part in (WITH_NEED, BY_TRADE)]
    grouped = {*range(WITH_NEED.start, WITH_NEED.stop), *range(BY_TRADE.start, BY_TRADE.stop)}
    alone = [place for place in range(len(HEADS) + 3) if place not in grouped]
    return [*groups, *(("SPAN", (place, 0), (place, 1)) for place in alone)]


def _row(number: str, hamlet: HamletNeed, font: str) -> list[Flowable]:
    figures = [getattr(hamlet, name) for name, _ in HEADS]
    shown = ["–" if figure is None else numbers.show_number(figure) for figure in figures]
    return [
        centred(number, font, SIZE),
        paragraph(hamlet.hamlet, font, _size(hamlet.hamlet)),
        *(centred(figure, font, SIZE) for figure in shown),
        paragraph(hamlet.remark, font, _size(hamlet.remark)),
    ]


def _size(text: str) -> float:
    return SIZE if len(text) <= LONG else SMALL


def sample() -> NeedSummary:
    """An invented round of eight hamlets."""
    names = ("Bản Màng", "Bản Séo Xin Chải", "Tổ dân phố số 5", "Tổ dân phố số 6")
    return NeedSummary(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        round_id="7e1c3a5b9d0f4286a1c3e5f7092b4d68",
        round_name="Đợt rà soát nhu cầu học nghề năm 2026",
        hamlets=tuple(_sample_hamlet(place, names[place % len(names)]) for place in range(8)),
        signatures=(
            Signature("Người lập biểu", "Lò Thị Hà", note="(Ký, ghi rõ họ tên)"),
            Signature("Phó Chủ tịch", "Sùng A Chu", authority=("TM. Ủy ban nhân dân", "KT. Chủ tịch")),
        ),
        as_of="2026-04-15",
        closed_on="2026-04-10",
    )


def _sample_hamlet(place: int, name: str) -> HamletNeed:
    return HamletNeed(
        name,
        households=112 + place,
        labour_force=240 + 3 * place,
        asked=90 + place,
        wanted=30 + place,
        women=17,
        minority=24 + place,
        poor=6,
        near_poor=4,
        farm=18 + place,
        nonfarm=10,
        no_trade=2,
        late=place % 2,
        loan=9,
        abroad=1,
    )
