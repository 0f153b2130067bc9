"""The papers to carry away: for each class that runs a blank attendance sheet and blank minutes."""

from collections.abc import Sequence

from desktop_app.desk import classes
from desktop_app.desk.reminders import Due
from desktop_app.desk.today import running_ids
from desktop_app.desk.units import letter_for
from desktop_app.documents import attendance_sheet, inspection_minutes, week_list
from desktop_app.documents.inspection_minutes import Counted, InspectionMinutes
from desktop_app.documents.page import Signature
from desktop_app.documents.printing import gather_attendance_sheet, present
from desktop_app.documents.printing.gathering import SIGN, Gathering, KitPaper, class_name, receivers
from desktop_app.documents.week_list import Task, WeekList
from desktop_app.domain.refusal import Refusal
from desktop_app.paths import file_name
from desktop_app.store.ids import derived_id
from desktop_app.store.opening import today_of
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import add_days


def draw_kit(store: Store) -> list[KitPaper]:
    """The papers of all classes that run, those with lessons today first.

    Refusals `nothing_runs`, and those of `Gathering.letter`.
    """
    papers = []
    with store.read() as reader:
        at = Gathering(store, reader, today_of(store))
        for class_id in running_ids(reader, at.today):
            code = classes.class_fields(reader, class_id)["code"] or ""
            sheet = attendance_sheet.render(gather_attendance_sheet(at, class_id, blank=True))
            minutes = inspection_minutes.render(gather_blank_minutes(at, class_id))
            papers += [
                KitPaper(f"{code} · Bảng điểm danh", file_name("F13b", code, ending=".pdf"), sheet),
                KitPaper(f"{code} · Biên bản kiểm tra", file_name("F16", code, ending=".pdf"), minutes),
            ]
    if not papers:
        raise Refusal("nothing_runs")
    return papers


def gather_blank_minutes(at: Gathering, class_id: str) -> InspectionMinutes:
    """F16 of a class before a turn: what is known beforehand stands there, the rest is written by hand."""
    letter = at.letter("F16")
    found = classes.class_fields(at.reader, class_id)
    decided = [row for row in classes.class_learners(at.reader, class_id) if row["roll_number"] is not None]
    signed = ("Đại diện lớp", found["class_head"] or ""), ("Cơ sở đào tạo", ""), ("Trưởng đoàn kiểm tra", "")
    return InspectionMinutes(
        letterhead=at.head(letter),
        class_name=class_name(at, found),
        signatures=tuple(Signature(post, name, note=SIGN) for post, name in signed),
        place=found["place"] or "",
        class_side=present(
            (found["provider"], ""), (found["teacher"], "giáo viên"), (found["class_head"], "lớp trưởng")
        ),
        counted=Counted(hours_planned=found["hours"], decided=len(decided) or None),
        receivers=receivers(letter),
    )


def draw_week(store: Store, due: Sequence[Due]) -> bytes:
    """What is to be done this week, as PDF; it prints without the name of the unit where none is set."""
    with store.read() as reader:
        at = Gathering(store, reader, today_of(store))
        letter = letter_for(reader, store.own_area, week_list.CODE, at.today)
        return week_list.render(
            WeekList(
                letterhead=at.head(letter),
                list_id=derived_id("week", store.own_area, at.today),
                first=at.today,
                last=add_days(at.today, 6),
                tasks=tuple(Task(one.label, one.words) for one in due),
                printed_by=at.officer,
            )
        )
