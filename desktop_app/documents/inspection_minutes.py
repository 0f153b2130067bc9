"""F16: the minutes of one inspection turn of a class, to be numbered, dated and signed by hand.

The ten blocks are answered with met, not met or not looked at; a turn noted quickly prints with its blocks
open, to be filled on the spot. The conclusions follow from the answers and are never typed.
"""

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from desktop_app.documents.page import (
    BOLD,
    SERIF,
    Boxes,
    Letterhead,
    Paper,
    Signature,
    body,
    centred,
    compose,
    dots,
    dots_after,
    grid_table,
    labelled,
    letterhead_block,
    paragraph,
    receiver_list,
    signature_block,
    title_block,
)
from desktop_app.vietnam import dates, numbers

CODE = "F16"
TITLE = "Biên bản kiểm tra, giám sát lớp đào tạo nghề"
LEFT_SHARE = 65 / 160
KINDS = (
    ("planned", "Định kỳ"),
    ("unannounced", "Đột xuất"),
    ("acceptance", "Nghiệm thu"),
    ("volume", "Xác minh khối lượng"),
    ("community", "Cộng đồng giám sát"),
)
BLOCKS = (
    (
        "papers",
        "Hồ sơ",
        "Quyết định mở lớp; danh sách học viên; chương trình được duyệt; kế hoạch, thời khóa biểu; "
        "sổ lên lớp, bảng điểm danh cập nhật; giáo án; hợp đồng",
    ),
    (
        "programme",
        "Chương trình, tiến độ",
        "Nội dung đúng chương trình; số giờ đã học {hours_done}/{hours_planned} giờ{progress}; "
        "lý thuyết, thực hành; lý do chậm (nếu có)",
    ),
    (
        "head_count",
        "Sĩ số",
        "Theo quyết định: {decided}; theo sổ hôm nay: {by_sheet}; thực tế đếm được: {counted}; "
        "chênh lệch: {difference}; học thay: {substitutes}; vắng có phép: {excused}; không phép: {unexcused}",
    ),
    ("teachers", "Giáo viên", "Đúng danh sách; đủ điều kiện; phương pháp, hướng dẫn chi tiết"),
    ("facilities", "Cơ sở vật chất", "Phòng học, ánh sáng, thiết bị, an toàn"),
    (
        "materials",
        "Nguyên vật liệu thực hành",
        "Đủ số lượng, đúng chủng loại, chất lượng; có ký nhận",
    ),
    (
        "support",
        "Chế độ của học viên",
        "Tiền ăn, đi lại đã chi đến ngày; tài liệu học tập; không thu phí của học viên",
    ),
    ("rules", "Nội quy", "Đã phổ biến; chấp hành nội quy, số trường hợp vi phạm: {violations}"),
    (
        "opinions",
        "Ý kiến học viên",
        "Hỏi {interviewed} người: dễ hiểu, hữu ích, thời gian; nguyện vọng vay vốn, việc làm",
    ),
    (
        "difficulties",
        "Vướng mắc, kiến nghị",
        "Kiến nghị của các lượt trước đã khắc phục; kiến nghị mới ghi ở mục 3",
    ),
)
LETTERS = "ABCDEFGHIK"
ANSWERS = ("met", "not_met", "not_looked_at")
WIDTHS = (9, 79, 12, 14, 15, 31)
FINDING_WIDTHS = (10, 80, 42, 28)
SECTION = 45 * mm
OPEN_ROWS = 3
OPEN_ROW = 9 * mm
OPEN = dots(5)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one block: met, not_met, not_looked_at or empty, with a remark."""

    block: str
    answer: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to be put right: by whom, and until which day."""

    text: str
    owner: str = ""
    due_on: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted; None is left open to be written by hand."""

    hours_done: int | None = None
    hours_planned: int | None = None
    decided: int | None = None
    by_sheet: int | None = None
    counted: int | None = None
    substitutes: int | None = None
    excused: int | None = None
    unexcused: int | None = None
    violations: int | None = None
    interviewed: int | None = None


@dataclass(frozen=True, slots=True)
class InspectionMinutes:
    """One turn: times as HH:MM, people one line each; whatever is empty is left open on paper."""

    letterhead: Letterhead
    class_name: str
    signatures: tuple[Signature, ...]
    symbol: str = ""
    held_on: str = ""
    started_at: str = ""
    ended_at: str = ""
    place: str = ""
    kind: str = ""
    turn: int | None = None
    delegation: tuple[str, ...] = ()
    class_side: tuple[str, ...] = ()
    counted: Counted = Counted()
    answers: tuple[Answer, ...] = ()
    findings: tuple[Finding, ...] = ()
    conclusion: str = ""
    receivers: tuple[str, ...] = ()


def render(values: InspectionMinutes) -> bytes:
    """The minutes as PDF, A4 portrait; numbered documents carry no code."""
    paper = Paper(TITLE, CODE, values.letterhead)
    story = [
        letterhead_block(values.letterhead, paper.text_width, LEFT_SHARE, values.symbol),
        *title_block("Biên bản", _subject(values), paper.text_width),
        *_opening(values, paper.text_width),
        Spacer(0, 4),
        CondPageBreak(SECTION),
        _heading("2. Nội dung kiểm tra"),
        _answer_table(values),
        Spacer(0, 8),
        CondPageBreak(SECTION),
        _heading("3. Kiến nghị"),
        _finding_table(values),
        Spacer(0, 8),
        KeepTogether([*_conclusion(values, paper.text_width), *_closing(values, paper.text_width)]),
    ]
    return compose(paper, story)


def _subject(values: InspectionMinutes) -> str:
    return f"Kiểm tra, giám sát lớp đào tạo nghề\n{values.class_name}"


def _opening(values: InspectionMinutes, width: float) -> list[Flowable]:
    day = dates.write_day(values.held_on) if values.held_on else f"ngày {OPEN} tháng {OPEN} năm {OPEN}"
    year = values.held_on[:4] or OPEN
    return [
        _heading("1. Thời gian, địa điểm, thành phần"),
        labelled("Thời gian:", f"từ {_time(values.started_at)} đến {_time(values.ended_at)}, {day}."),
        labelled("Địa điểm:", values.place or dots_after("Địa điểm:", width)),
        labelled("Lượt kiểm tra:", f"thứ {_number(values.turn)} trong năm {year}, hình thức:"),
        Boxes([(words, code == values.kind) for code, words in KINDS], 12),
        Spacer(0, 4),
        *_people("Đoàn kiểm tra:", values.delegation, width),
        *_people("Phía lớp học:", values.class_side, width),
    ]


def _heading(text: str) -> Flowable:
    return paragraph(text, BOLD, 13, spaceAfter=5)


def _time(time: str) -> str:
    return time.replace(":", " giờ ") if time else f"{OPEN} giờ {OPEN}"


def _number(number: int | None) -> str:
    return OPEN if number is None else numbers.show_number(number)


def _people(label: str, people: tuple[str, ...], width: float) -> list[Flowable]:
    lines = people or (dots_after("-", width),) * 2
    return [labelled(label, ""), *(paragraph(f"- {line}", spaceAfter=4) for line in lines)]


def _answer_table(values: InspectionMinutes) -> Table:
    answers = {answer.block: answer for answer in values.answers}
    words = _words(values.counted)
    heads = ("TT", "Nội dung", "Đạt", "Chưa đạt", "Không kiểm tra", "Ghi chú")
    rows = [
        [
            centred(letter, BOLD, 12),
            [paragraph(title, BOLD, 12), paragraph(questions.format_map(words), SERIF, 11.5)],
            *_ticks(answers.get(block, Answer(block))),
            paragraph(answers.get(block, Answer(block)).remark, SERIF, 11),
        ]
        for letter, (block, title, questions) in zip(LETTERS, BLOCKS, strict=True)
    ]
    return grid_table([[centred(head, BOLD, 11) for head in heads], *rows], WIDTHS, 1)


def _ticks(answer: Answer) -> list[Flowable]:
    return [Boxes([("", answer.answer == code)], centred=True) for code in ANSWERS]


def _words(counted: Counted) -> dict[str, str]:
    known = {name: getattr(counted, name) for name in Counted.__slots__}
    words = {name: _number(number) for name, number in known.items()}
    done, planned = counted.hours_done, counted.hours_planned
    words["progress"] = "" if done is None or planned is None else f" ({numbers.show_percent(done, planned)})"
    words["difference"] = _number(_difference(counted))
    return words


def _difference(counted: Counted) -> int | None:
    if counted.by_sheet is None or counted.counted is None:
        return None
    return counted.by_sheet - counted.counted


def _finding_table(values: InspectionMinutes) -> Flowable:
    if values.answers and not values.findings:
        return body("Không có.")
    heads = ("TT", "Nội dung", "Đơn vị khắc phục", "Hạn")
    rows = [
        [
            centred(str(number), SERIF, 12),
            paragraph(finding.text, SERIF, 12),
            paragraph(finding.owner, SERIF, 12),
            centred(dates.show_day(finding.due_on), SERIF, 12),
        ]
        for number, finding in enumerate(values.findings, start=1)
    ]
    empty = [[Spacer(0, OPEN_ROW), "", "", ""] for _ in range(0 if rows else OPEN_ROWS)]
    return grid_table([[centred(head, BOLD, 12) for head in heads], *rows, *empty], FINDING_WIDTHS, 1)


def _conclusion(values: InspectionMinutes, width: float) -> list[Flowable]:
    met = {answer.block for answer in values.answers if answer.answer == "met"}
    facts = (
        ("Bảo đảm kế hoạch giảng dạy", {"programme"} <= met),
        ("Học viên được hướng dẫn chi tiết, cấp nguyên vật liệu", {"teachers", "materials"} <= met),
        (f"Chấp hành quy chế lớp học: {_kept_rules(values.counted)}", {"rules"} <= met),
    )
    open_lines = 0 if values.answers or values.conclusion else OPEN_ROWS
    written = [paragraph(dots_after("", width), spaceAfter=6) for _ in range(open_lines)]
    boxes = [Boxes([fact], 13) for fact in facts]
    return [_heading("4. Kết luận"), *boxes, Spacer(0, 6), body(values.conclusion), *written]


def _kept_rules(counted: Counted) -> str:
    if counted.violations is None or not counted.counted:
        return f"{OPEN} %"
    return numbers.show_share(counted.counted - counted.violations, counted.counted)


def _closing(values: InspectionMinutes, width: float) -> list[Flowable]:
    end = f"Biên bản kết thúc hồi {_time(values.ended_at)} cùng ngày, đã đọc lại cho những người có mặt "
    copies = "cùng nghe, thống nhất nội dung và ký tên; lập thành các bản như nhau, mỗi bên giữ một bản."
    receivers = [Spacer(0, 6), *receiver_list(values.receivers)] if values.receivers else []
    return [body(end + copies), signature_block(values.signatures, width), *receivers]


def sample() -> InspectionMinutes:
    """Invented minutes of a class of 32 learners with one finding."""
    remarks = {"programme": "Chậm 2 buổi do mưa", "head_count": "Một người ra muộn"}
    return InspectionMinutes(
        letterhead=Letterhead("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết", practice=True),
        class_name="Kỹ thuật trồng và chăm sóc hoa địa lan K02-GDNN/2026",
        symbol="BB-UBND",
        held_on="2026-03-18",
        started_at="08:00",
        ended_at="10:30",
        place="Nhà văn hóa Bản Màng, phường Đoàn Kết",
        kind="unannounced",
        turn=7,
        delegation=(
            "Bà Nguyễn Hoàng Thị Phương Thảo, Phó Trưởng phòng Văn hóa - Xã hội, trưởng đoàn",
            "Ông Sùng A Chu, Hội Nông dân phường",
        ),
        class_side=("Bà Lò Thị Hà, giáo viên chủ nhiệm", "Ông Giàng A Páo, lớp trưởng"),
        counted=Counted(42, 120, 34, 33, 32, 0, 1, 0, 0, 6),
        answers=tuple(
            Answer(block, "not_met" if block == "facilities" else "met", remarks.get(block, ""))
            for block, _, _ in BLOCKS
        ),
        findings=(Finding("Bổ sung quạt và bàn thực hành", "Trung tâm GDNN-GDTX", "2026-03-31"),),
        conclusion="Lớp học thực hiện đúng kế hoạch; đề nghị học bù hai buổi trong tháng 3.",
        signatures=(
            Signature("Đại diện lớp", "Giàng A Páo", note="(Ký, ghi rõ họ tên)"),
            Signature("Cơ sở đào tạo", "Lò Thị Hà", note="(Ký, ghi rõ họ tên)"),
            Signature("Trưởng đoàn kiểm tra", "Nguyễn Hoàng Thị Phương Thảo", note="(Ký, ghi rõ họ tên)"),
        ),
        receivers=("Như thành phần", "Lưu: VT, VHXH"),
    )
