"""The report of any period on one page: ten figures, each with its unit, as of one day.

It is numbered, dated and signed by hand. Figures of people say whether they count people or turns; a
share always shows its two numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer, Table

from desktop_app.documents.page import (
    BLANK,
    BOLD,
    CLOSE_ROWS,
    ITALIC,
    SERIF,
    Letterhead,
    Paper,
    Signature,
    centred,
    closed_table,
    compose,
    letterhead_block,
    paragraph,
    signature_block,
    title_block,
)
from desktop_app.vietnam import dates, numbers

CODE = "figures"
TITLE = "Báo cáo số liệu kỳ"
SUBJECT = "Số liệu đào tạo nghề, việc làm, vốn vay"
LEFT_SHARE = 65 / 160
WIDTHS = (9, 85, 23, 43)
MILLIONS = "triệu đồng"
Line = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Credit:
    """Loans of one programme: borrowers (people or households), loans, and đồng disbursed in the period."""

    borrowers: int
    loans: int
    amount: int


@dataclass(frozen=True, slots=True)
class Market:
    """People of one market abroad: introduced and departed in the period."""

    name: str
    introduced: int
    departed: int


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """The figures of one period, both days included.

    `learners` are people, `enrolments` turns. Of `nonfarm_finished` people who completed a non-farm course
    `nonfarm_in_work` work and `nonfarm_unreached` were not reached. Of `rules_observed` learners counted at
    inspections `rules_kept` broke no rule.
    """

    letterhead: Letterhead
    from_on: str
    to_on: str
    as_of: str
    signatures: tuple[Signature, ...]
    classes: int
    learners: int
    enrolments: int
    nonfarm_in_work: int
    nonfarm_finished: int
    nonfarm_unreached: int
    job_creation: Credit
    difficult_area: Credit
    introduced: int
    departed: int
    documents_issued: int
    documents_incoming: int
    inspection_turns: int
    rules_kept: int
    rules_observed: int
    hamlets: int
    hamlets_surveyed: int
    people_asked: int
    people_with_need: int
    markets: tuple[Market, ...] = ()
    symbol: str = ""
    receivers: tuple[str, ...] = ()


def render(values: PeriodReport) -> bytes:
    """The report as PDF, one page of A4 portrait; a numbered document carries no code."""
    paper = Paper(TITLE, CODE, values.letterhead)
    period = f"từ {dates.write_day(values.from_on)} đến {dates.write_day(values.to_on)}"
    story = [
        letterhead_block(values.letterhead, paper.text_width, LEFT_SHARE, values.symbol),
        *title_block("Báo cáo", f"{SUBJECT}\n{period}", paper.text_width),
        centred(f"(Số liệu tính đến {dates.write_day(values.as_of)})", ITALIC, 13),
        Spacer(0, 6),
        _table(values, paper.text_width),
    ]
    return compose(paper, story)


def _table(values: PeriodReport, width: float) -> Table:
    heads = [centred(head, BOLD, 12) for head in ("TT", "Chỉ tiêu", "Đơn vị", "Số liệu")]
    figures = list(_figures(values))
    rows = [row for number, lines in enumerate(figures, start=1) for row in _rows(number, lines)]
    closing = [signature_block(values.signatures, width, values.receivers)]
    return closed_table([heads, *rows], WIDTHS, 1, closing, *_number_spans(figures), *CLOSE_ROWS)


def _rows(number: int, lines: list[Line]) -> list[list[Flowable]]:
    return [
        [
            centred(str(number), SERIF, 12),
            paragraph(words, SERIF, 12),
            centred(unit, SERIF, 12),
            centred(figure, BOLD, 12),
        ]
        for words, unit, figure in lines
    ]


def _number_spans(figures: list[list[Line]]) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    row = 1
    for lines in figures:
        yield "SPAN", (0, row), (0, row + len(lines) - 1)
        row += len(lines)


def _figures(values: PeriodReport) -> Iterator[list[Line]]:
    show = numbers.show_number
    in_work = numbers.show_share(values.nonfarm_in_work, values.nonfarm_finished)
    yield [("Lớp đào tạo nghề đã mở", "lớp", show(values.classes))]
    yield [
        ("Người được đào tạo nghề", "người", show(values.learners)),
        ("Lượt người học trong các lớp", "lượt người", show(values.enrolments)),
    ]
    yield [
        ("Học xong nghề phi nông nghiệp, có việc làm", "%", in_work),
        ("Trong số học xong, chưa liên lạc được", "người", show(values.nonfarm_unreached)),
    ]
    yield _credit("Vay giải quyết việc làm", "người", values.job_creation)
    yield _credit("Vay sản xuất, kinh doanh vùng khó khăn", "hộ", values.difficult_area)
    yield _abroad(values)
    yield [
        ("Văn bản chỉ đạo, hướng dẫn đã ban hành", "văn bản", show(values.documents_issued)),
        ("Văn bản đến", "văn bản", show(values.documents_incoming)),
    ]
    yield [("Kiểm tra, giám sát các lớp", "lượt", show(values.inspection_turns))]
    surveyed = f"{show(values.hamlets_surveyed)}/{show(values.hamlets)}"
    rules = numbers.show_share(values.rules_kept, values.rules_observed)
    yield [("Học viên được kiểm tra chấp hành nội quy", "%", rules)]
    yield [
        ("Tổ, bản đã khảo sát nhu cầu học nghề", "tổ, bản", surveyed),
        ("Người được hỏi", "người", show(values.people_asked)),
        ("Người có nhu cầu học nghề", "người", show(values.people_with_need)),
    ]


def _credit(programme: str, borrower: str, credit: Credit) -> list[Line]:
    amount = numbers.show_money(credit.amount, MILLIONS).removesuffix(f" {MILLIONS}")
    return [
        (f"{programme}: {borrower} vay", borrower, numbers.show_number(credit.borrowers)),
        ("Số món vay", "món", numbers.show_number(credit.loans)),
        ("Số tiền giải ngân trong kỳ", MILLIONS, amount),
    ]


def _abroad(values: PeriodReport) -> list[Line]:
    show = numbers.show_number
    lines = [
        ("Được giới thiệu đi làm việc ở nước ngoài", "người", show(values.introduced)),
        ("Đã xuất cảnh", "người", show(values.departed)),
    ]
    shares = (f"{market.name} {show(market.introduced)}/{show(market.departed)}" for market in values.markets)
    split = "; ".join(share.replace(" ", BLANK) for share in shares)
    both = f"{show(values.introduced)}/{show(values.departed)}"
    by_market = (f"Theo thị trường (được giới thiệu/đã xuất cảnh): {split}", "người", both)
    return [*lines, by_market] if values.markets else lines


def sample() -> PeriodReport:
    """Three invented years with the size of a small city."""
    return PeriodReport(
        letterhead=Letterhead("Ủy ban nhân dân thành phố Lai Châu", "Lai Châu", practice=True),
        symbol="BC-UBND",
        from_on="2022-07-01",
        to_on="2025-06-30",
        as_of="2025-06-30",
        classes=33,
        learners=967,
        enrolments=1000,
        nonfarm_in_work=188,
        nonfarm_finished=467,
        nonfarm_unreached=21,
        job_creation=Credit(1800, 1846, 120_212_000_000),
        difficult_area=Credit(350, 352, 15_900_000_000),
        introduced=29,
        departed=24,
        markets=(Market("Nhật Bản", 13, 11), Market("Hàn Quốc", 8, 7), Market("Đài Loan", 8, 6)),
        documents_issued=23,
        documents_incoming=41,
        inspection_turns=214,
        rules_kept=5120,
        rules_observed=5120,
        hamlets=74,
        hamlets_surveyed=74,
        people_asked=8412,
        people_with_need=1934,
        signatures=(
            Signature(
                "Phó Chủ tịch",
                "Nguyễn Hoàng Thị Phương Thảo",
                authority=("TM. Ủy ban nhân dân", "KT. Chủ tịch"),
            ),
        ),
        receivers=("Sở Nội vụ tỉnh Lai Châu", "Thường trực Hội đồng nhân dân thành phố", "Lưu: VT, LĐ"),
    )
