"""F05b: how many people of each hamlet want each trade, to find the trades that fill a class."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from desktop_app.documents.page import (
    BOLD,
    SERIF,
    Letterhead,
    Paper,
    Signature,
    Upright,
    centred,
    compose,
    grid_table,
    letterhead_block,
    list_title,
    paragraph,
    signature_block,
)
from desktop_app.vietnam import dates, numbers

CODE = "F05b"
TITLE = "Tổng hợp nhu cầu học nghề theo nghề"
LEFT_SHARE = 0.42
SIZE = 10.5
HEAD_HEIGHT = 36 * mm
NUMBER_WIDTH, TRADE_WIDTH, TOTAL_WIDTH, HAMLET_WIDTH = 9, 62, 14, 9
HAMLETS_A_TABLE = 18
GROUPS = (("farm", "Nghề nông nghiệp"), ("nonfarm", "Nghề phi nông nghiệp"), ("", "Chưa có trong danh mục"))


@dataclass(frozen=True, slots=True)
class TradeNeed:
    """People who want one trade: `group` is farm, nonfarm or empty, `counts` one figure for each hamlet."""

    trade: str
    group: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NeedByTrade:
    """All trades of one round; the hamlets stand in the order of the counts."""

    letterhead: Letterhead
    round_id: str
    round_name: str
    hamlets: tuple[str, ...]
    trades: tuple[TradeNeed, ...]
    signatures: tuple[Signature, ...]
    as_of: str


def render(values: NeedByTrade) -> bytes:
    """The table as PDF, A4 landscape; more hamlets than fit stand in further tables below."""
    paper = Paper(TITLE, CODE, values.letterhead, f"survey_round:{values.round_id}", is_landscape=True)
    note = f"Số người; số liệu tính đến {dates.write_day(values.as_of)}"
    story = [
        letterhead_block(values.letterhead, paper.text_width, LEFT_SHARE),
        *list_title(TITLE, values.round_name, note),
    ]
    for first in range(0, max(1, len(values.hamlets)), HAMLETS_A_TABLE):
        story += [_table(values, slice(first, first + HAMLETS_A_TABLE)), Spacer(0, 10)]
    return compose(paper, [*story, signature_block(values.signatures, paper.text_width)])


def _table(values: NeedByTrade, part: slice) -> Table:
    hamlets = values.hamlets[part]
    heads: list[object] = [centred(words, BOLD, 10) for words in ("TT", "Nghề", "Tổng số")]
    heads += [Upright(hamlet, HAMLET_WIDTH * mm, HEAD_HEIGHT, 9) for hamlet in hamlets]
    widths = [NUMBER_WIDTH, TRADE_WIDTH, TOTAL_WIDTH, *[HAMLET_WIDTH] * len(hamlets)]
    return grid_table([heads, *_rows(values.trades, part)], widths, 1)


def _rows(trades: Sequence[TradeNeed], part: slice) -> Iterator[list[Flowable]]:
    """Each group of trades under its subtotal, and the total of all."""
    number = 0
    for group, words in GROUPS:
        found = [trade for trade in trades if trade.group == group]
        if found:
            yield _row("", words, _add(found), part, BOLD)
        for trade in found:
            number += 1
            yield _row(str(number), trade.trade, trade.counts, part, SERIF)
    yield _row("", "Tổng cộng", _add(trades), part, BOLD)


def _add(trades: Sequence[TradeNeed]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(trade.counts for trade in trades), strict=True)))


def _row(number: str, words: str, counts: Sequence[int], part: slice, font: str) -> list[Flowable]:
    shown = [numbers.show_number(count) if count else "" for count in counts[part]]
    return [
        centred(number, font, SIZE),
        paragraph(words, font, SIZE),
        centred(numbers.show_number(sum(counts)), BOLD, SIZE),
        *(centred(figure, font, SIZE) for figure in shown),
    ]


def sample() -> NeedByTrade:
    """An invented round of 20 hamlets, more than one table holds, and four trades."""
    hamlets = tuple(f"Bản Màng {number}" for number in range(1, 21))
    trades = (
        ("Kỹ thuật trồng và chăm sóc hoa địa lan", "farm", 3),
        ("Nuôi ong mật", "farm", 0),
        ("May công nghiệp", "nonfarm", 5),
        ("Sửa chữa điện thoại", "", 1),
    )
    return NeedByTrade(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        round_id="7e1c3a5b9d0f4286a1c3e5f7092b4d68",
        round_name="Đợt rà soát nhu cầu học nghề năm 2026",
        hamlets=hamlets,
        trades=tuple(
            TradeNeed(trade, group, tuple((place * step) % 7 for place in range(len(hamlets))))
            for trade, group, step in trades
        ),
        signatures=(
            Signature("Người lập biểu", "Lò Thị Hà", note="(Ký, ghi rõ họ tên)"),
            Signature("Phó Chủ tịch", "Sùng A Chu", authority=("TM. Ủy ban nhân dân", "KT. Chủ tịch")),
        ),
        as_of="2026-04-15",
    )
