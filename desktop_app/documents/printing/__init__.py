"""From a store to paper: gathers what a form shows and draws it. Only this module and `kit` read a store."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from desktop_app.desk import attendance, classes, inspections, units
from desktop_app.desk.catalogue import trades as trades
from desktop_app.desk.figures import Credit, Figures, period_figures
from desktop_app.desk.handed import load_of_packet
from desktop_app.desk.lists import Column
from desktop_app.desk.people import groups_of as groups_of
from desktop_app.desk.words import day_of
from desktop_app.documents import (
    attendance_sheet,
    handoff_receipt,
    inspection_minutes,
    learner_list,
    period_report,
    plain_list,
)
from desktop_app.documents.attendance_sheet import AttendanceSheet, number_sessions
from desktop_app.documents.handoff_receipt import HandoffReceipt, Party
from desktop_app.documents.inspection_minutes import Answer, Counted, Finding, InspectionMinutes
from desktop_app.documents.learner_list import GROUPS as GROUPS
from desktop_app.documents.learner_list import Learner, LearnerList
from desktop_app.documents.page import (
    Letterhead as Letterhead,
)
from desktop_app.documents.page import (
    Paper,
    Signature,
    centred,
    compose,
    letterhead_block,
    receiver_list,
    signature_block,
    title_block,
)
from desktop_app.documents.period_report import Market, PeriodReport
from desktop_app.documents.printing import surveys
from desktop_app.documents.printing.gathering import (
    SIGN,
    Gathering,
    class_name,
    primary_group,
    receivers,
    signer,
)
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.survey import MARKETS
from desktop_app.domain.training import INSPECTION_BLOCKS
from desktop_app.store.exports import note_export
from desktop_app.store.opening import is_practice as is_practice
from desktop_app.store.opening import today_of
from desktop_app.store.packets import PacketNote, packets
from desktop_app.store.store import Store
from desktop_app.vietnam import areas
from desktop_app.vietnam import ethnic as ethnic
from desktop_app.vietnam.dates import show_day as show_day
from desktop_app.vietnam.periods import BadPeriod, Period, parse_period

BLANK_SESSIONS = 20
LEFT_SHARE = 65 / 160
SIGNED = frozenset({"F05", "F05b", "F06", "F09", "F29", "figures"})
"""The forms that the unit's signer signs."""

NUMBERED = frozenset({"F16", "F29", "figures"})
"""The forms with a number, that name their receivers."""


def print_form(store: Store, code: str, row_id: str, out: Path) -> None:
    """Write a form of one record as PDF. Refusals `unknown_form`, `row_missing`, `letterhead_missing`."""
    _keep(store, draw_form(store, code, row_id), out)


def draw_form(store: Store, code: str, row_id: str) -> bytes:
    """A form of one record as PDF: F09, F13, F13b (blank), F13n (blank, "1" to "20"), F16, F28 ...

    Every code of DRAWN.
    """
    if code not in DRAWN:
        raise Refusal("unknown_form", form=code, known=", ".join(DRAWN))
    with store.read() as reader:
        return DRAWN[code](Gathering(store, reader, today_of(store)), row_id)


def draw_letterhead(store: Store, form: str, title: str, day: str) -> bytes:
    """Head and foot of a form as they print on a day, its title between.

    Only what the form prints stands there: a signer if the unit's signer signs it, receivers if it names
    them. Refusals of `Gathering.letter`.
    """
    with store.read() as reader:
        at = Gathering(store, reader, today_of(store))
        letter = at.letter(form, day)
    paper = Paper(title, form, at.head(letter))
    width, said = paper.text_width, receivers(letter) if form in NUMBERED else ()
    head = letterhead_block(paper.letterhead, width, LEFT_SHARE, "" if form in NUMBERED else None)
    signed = [signature_block((signer(letter),), width, said)] if form in SIGNED else []
    foot = signed or (receiver_list(said) if said else [])
    return compose(paper, [head, *title_block(title, "", width), centred("…"), *foot])


def print_report(store: Store, name: str, period: str, out: Path) -> None:
    """Write a report of a period as PDF. Refusals `unknown_form`, `bad_period`, `letterhead_missing`."""
    _keep(store, draw_report(store, name, period), out)


def _keep(store: Store, pdf: bytes, out: Path) -> None:
    """Write a paper, and note in the export log that it left."""
    out.write_bytes(pdf)
    note_export(store, out.name, None, str(out))


def draw_report(store: Store, name: str, period: str) -> bytes:
    """The one-page report `figures` of a period (2024, 2024-Q1, 2022-07-01..2025-06-30 ...) as PDF."""
    if name != "figures":
        raise Refusal("unknown_form", form=name, known="figures")
    try:
        span = parse_period(period)
    except BadPeriod as error:
        raise Refusal("bad_period", text=period) from error
    with store.read() as reader:
        return period_report.render(gather_report(Gathering(store, reader, today_of(store)), span))


def draw_list(
    store: Store, record: str, title: str, columns: Sequence[Column], rows: Sequence[Mapping[str, str]]
) -> bytes:
    """Rows of texts about a record (type:id) as PDF, under the titles of their columns.

    It prints without the name of the unit where none is set.
    """
    with store.read() as reader:
        at = Gathering(store, reader, today_of(store))
        letter = units.letter_for(reader, store.own_area, plain_list.CODE, at.today)
        return plain_list.render(
            plain_list.PlainList(
                letterhead=at.head(letter),
                record=record,
                title=title,
                heads=tuple(str(column.title) for column in columns),
                widths=tuple(column.width for column in columns),
                rows=tuple(tuple(row[column.key] for column in columns) for row in rows),
                printed_on=at.today,
                printed_by=at.officer,
            )
        )


def gather_learner_list(at: Gathering, class_id: str) -> LearnerList:
    """F09, the commune's copy: the learners in the order of their roll numbers."""
    found = classes.class_fields(at.reader, class_id)
    letter = at.letter("F09", found["decided_on"] or found["opened_on"])
    rows = classes.class_learners(at.reader, class_id)
    return LearnerList(
        letterhead=at.head(letter),
        class_id=class_id,
        class_name=class_name(at, found),
        learners=tuple(
            _learner(at, number, row, found["opened_on"] or at.today)
            for number, row in enumerate(rows, start=1)
        ),
        signatures=(Signature("Người lập bảng", at.officer, note=SIGN), signer(letter)),
        place=found["place"] or "",
        opened_on=found["opened_on"] or "",
        closed_on=found["closed_on"] or "",
        decision=found["decision"] or "",
        decided_on=found["decided_on"] or "",
        decided_by=letter.organisation or "",
        for_commune=True,
    )


def _learner(at: Gathering, number: int, row: dict[str, str | None], opened_on: str) -> Learner:
    return Learner(
        roll_number=int(row["roll_number"] or number),
        name=row["name"] or "",
        birth=row["birth"] or "",
        sex=row["sex"] or "",
        group=row["primary_group"] or primary_group(at.reader, row["person"] or "", opened_on),
        address=row["present_home"] or "",
        hamlet=row["hamlet"] or "",
        id_number=row["id_number"] or "",
        phone=row["phone"] or "",
    )


def gather_attendance_sheet(
    at: Gathering, class_id: str, *, blank: bool = False, numbered: bool = False
) -> AttendanceSheet:
    """F13 as recorded, or blank: with the days planned, or "1" to "20" where none are or `numbered`."""
    found = classes.class_fields(at.reader, class_id)
    letter = at.letter("F13", found["opened_on"])
    sheet = attendance.read_sheet(at.reader, class_id)
    sessions = tuple(
        attendance_sheet.Session(
            number,
            one.held_on or "",
            one.part_of_day or "",
            "not_recorded" if blank and one.state == "recorded" else one.state,
        )
        for number, one in enumerate(sheet.sessions, start=1)
    )
    learners = tuple(
        attendance_sheet.Learner(
            roll_number=row.roll_number or number,
            name=row.name,
            birth=row.birth or "",
            hamlet=row.hamlet or "",
            joined_on=row.joined_on or "",
            left_on=row.left_on or "",
            marks=tuple("" if blank else row.marks.get(one.id, "") for one in sheet.sessions),
        )
        for number, row in enumerate(sheet.learners, start=1)
    )
    return AttendanceSheet(
        letterhead=at.head(letter),
        sheet_id=class_id,
        class_name=class_name(at, found),
        learners=learners,
        sessions=(sessions if not numbered else ()) or number_sessions(BLANK_SESSIONS),
        signature=Signature("Đơn vị đào tạo", note=SIGN),
        teacher=found["teacher"] or "",
        place=found["place"] or "",
    )


def gather_minutes(at: Gathering, inspection_id: str) -> InspectionMinutes:
    """F16 of one inspection turn; blocks without an answer are left open to be written by hand."""
    turn = inspections.inspection_fields(at.reader, inspection_id)
    letter = at.letter("F16", turn["held_on"])
    found = classes.class_fields(at.reader, turn["class_id"])
    answers = inspections.answers_of(at.reader, inspection_id)
    finding = Finding(turn["finding"], turn["owner"] or "", turn["due_on"] or "") if turn["finding"] else None
    return InspectionMinutes(
        letterhead=at.head(letter),
        class_name=class_name(at, found),
        signatures=(
            Signature("Đại diện lớp", found["class_head"] or "", note=SIGN),
            Signature("Cơ sở đào tạo", note=SIGN),
            Signature("Trưởng đoàn kiểm tra", turn["leader"] or "", note=SIGN),
        ),
        held_on=turn["held_on"] or "",
        started_at=turn["started_at"] or "",
        ended_at=turn["ended_at"] or "",
        place=found["place"] or "",
        kind=turn["kind"] or "",
        turn=inspections.turn_number(at.reader, inspection_id),
        delegation=present((turn["delegation"], ""), (turn["leader"], "trưởng đoàn")),
        class_side=present(
            (found["provider"], ""), (found["teacher"], "giáo viên"), (found["class_head"], "lớp trưởng")
        ),
        counted=_counted(at, turn, found),
        answers=tuple(
            Answer(block, *(said or "" for said in answers[block]))
            for block in INSPECTION_BLOCKS
            if block in answers
        ),
        findings=(finding,) if finding else (),
        conclusion=turn["conclusion"] or "",
        receivers=receivers(letter),
    )


def present(*people: tuple[str | None, str]) -> tuple[str, ...]:
    """Those on one side, each with the post, as far as they are known."""
    return tuple(", ".join(part for part in (name, post) if part) for name, post in people if name)


def _counted(at: Gathering, turn: dict[str, Any], found: dict[str, Any]) -> Counted:
    """What was counted on the spot, and what the class's own records say up to that day."""
    day = turn["held_on"] or ""
    sheet = attendance.read_sheet(at.reader, found["id"])
    recorded = [one for one in sheet.sessions if one.state == "recorded" and (one.held_on or "") <= day]
    absent = _absences(sheet, day, turn["started_at"])
    decided = sum(one.roll_number is not None for one in sheet.learners)
    return Counted(
        hours_done=sum(one.minutes or 0 for one in recorded) // 60 if recorded else None,
        hours_planned=found["hours"],
        decided=decided or None,
        by_sheet=turn["by_sheet"],
        counted=turn["counted"],
        excused=absent.excused if absent else None,
        unexcused=absent.unexcused if absent else None,
        violations=turn["violations"],
    )


def _absences(sheet: attendance.Sheet, day: str, hour: str | None) -> attendance.Tally | None:
    """The absences of the session that stands at the hour of the turn, else of the day's last recorded.

    None, to be filled by hand, where that session was not recorded, or none was.
    """
    part = attendance.part_of_hour(hour or "")
    held = [one for one in sheet.sessions if one.held_on == day and one.state != "cancelled"]
    at_hour = [one for one in held if part and one.part_of_day == part]
    found = (at_hour or [one for one in held if one.state == "recorded"])[-1:]
    tallies = [attendance.session_tally(one, sheet.learners) for one in found if one.state == "recorded"]
    return tallies[0] if tallies else None


def gather_receipt(at: Gathering, packet: str) -> HandoffReceipt:
    """F28 of a packet that was written or received, by its file name or the sum of its label.

    Refusal `row_missing` where the packet is not known or its file was not kept.
    """
    note = next((one for one in packets(at.reader) if packet in (one.label_sha256, one.file)), None)
    file = _kept_file(at.store, note) if note else None
    if note is None or file is None:
        raise Refusal("row_missing")
    letter = at.letter("F28", day_of(note.at))
    own = letter.organisation or areas.name_with_kind(at.store.identity.area)
    is_office = at.store.identity.role == "office"
    other = areas.name_with_kind(note.area) if is_office else letter.office or "Cấp trên"
    mine, theirs = Party(own, at.officer), Party(other)
    is_ours = note.direction == "out"
    return HandoffReceipt(
        letterhead=at.head(letter),
        packet_id=note.label_sha256[:32],
        number=note.number,
        kind=note.kind,
        giver=mine if is_ours else theirs,
        receiver=theirs if is_ours else mine,
        counts=tuple(load_of_packet(at.reader, note).counts),
        file_name=file.name,
        size=file.stat().st_size,
        sha256=sha256(file.read_bytes()).hexdigest(),
        check_number=check_number(note),
        signatures=(Signature("Bên giao", note=SIGN), Signature("Bên nhận", note=SIGN)),
        prepared_by=at.officer if is_ours else "",
        approved_by=(letter.signer or "") if is_ours else "",
    )


def _kept_file(store: Store, note: PacketNote) -> Path | None:
    """The sealed packet that this store kept of a note, whatever its file was called elsewhere."""
    pattern = f"{note.area}-{note.device}-*-{note.number}.songhe"
    found = (path for folder in ("outbox", "inbox") for path in (store.folder / folder).glob(pattern))
    return next((path for path in found if _label_sum(path) == note.label_sha256), None)


def _label_sum(file: Path) -> str:
    with ZipFile(file) as packet:
        return sha256(packet.read("label.json")).hexdigest()


def check_number(note: PacketNote) -> str:
    """Digits to compare a packet by on the telephone: sixteen, from the sum of its signed label."""
    return f"{int(note.label_sha256, 16) % 10**16:016}"


def gather_report(at: Gathering, period: Period) -> PeriodReport:
    """The figures of a period on one page."""
    letter = at.letter("figures", min(period.last, at.today))
    found = period_figures(at.reader, period.first, period.last)
    return PeriodReport(
        letterhead=at.head(letter),
        from_on=period.first,
        to_on=period.last,
        as_of=at.today,
        signatures=(Signature("Người lập biểu", at.officer, note=SIGN), signer(letter)),
        receivers=receivers(letter),
        **_figures(found),
    )


def _figures(found: Figures) -> dict[str, Any]:
    same = (
        "classes", "learners", "enrolments", "introduced", "departed", "documents_issued",
        "documents_incoming",
        "inspection_turns", "rules_kept", "rules_observed", "hamlets", "hamlets_surveyed", "people_asked",
    )  # fmt: skip
    return {
        **{name: getattr(found, name) for name in same},
        "people_with_need": found.people_wanting,
        "nonfarm_in_work": found.nonfarm.in_work,
        "nonfarm_finished": found.nonfarm.completed,
        "nonfarm_unreached": found.nonfarm.unreached,
        "job_creation": _credit(found.job_creation),
        "difficult_area": _credit(found.difficult_area),
        "markets": tuple(
            Market(str(MARKETS.get(market, market)), *counts) for market, counts in found.markets.items()
        ),
    }


def _credit(credit: Credit) -> period_report.Credit:
    return period_report.Credit(*credit)


DRAWN: dict[str, Callable[[Gathering, str], bytes]] = {
    **surveys.DRAWN,
    "F09": lambda at, row_id: learner_list.render(gather_learner_list(at, row_id)),
    "F13": lambda at, row_id: attendance_sheet.render(gather_attendance_sheet(at, row_id)),
    "F13b": lambda at, row_id: attendance_sheet.render(gather_attendance_sheet(at, row_id, blank=True)),
    "F13n": lambda at, row_id: attendance_sheet.render(
        gather_attendance_sheet(at, row_id, blank=True, numbered=True)
    ),
    "F16": lambda at, row_id: inspection_minutes.render(gather_minutes(at, row_id)),
    "F28": lambda at, row_id: handoff_receipt.render(gather_receipt(at, row_id)),
}
