"""The whole main job without a screen: from a hamlet's answer to a figure at the office."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from desktop_app.desk import (
    attendance,
    classes,
    figures,
    graduates,
    inspections,
    loans,
    people,
    surveys,
    units,
)
from desktop_app.documents.printing import print_form, print_report
from desktop_app.store.opening import today_of
from desktop_app.store.store import NewStore, Store, set_meta
from desktop_app.sync import outbox, pairing
from desktop_app.sync.founding import found
from desktop_app.sync.inbox import import_files

AREA, OFFICE, TODAY, PASSPHRASE = "0338820250701", "0010520131227", "2026-06-30", "so-nghe-tour"
PERIOD = "2026-01-01..2026-06-30"
LEARNERS = (
    ("Lò Thị Ánh", "1990-03-05", "F", "thai", "Bản Màng"),
    ("Giàng A Đạt", "1988", "M", "hmong", "Bản Màng"),
    ("Tẩn Mẩy An", "2001-11-20", "F", "dao", "Tổ dân phố số 5"),
    ("Vàng Thị Xuân", "1979-07-02", "F", "giay", "Bản Màng"),
    ("Nguyễn Văn Dũng", "1995-01-30", "M", "kinh", "Tổ dân phố số 5"),
    ("Pờ Thị Hương", "1999", "F", "ha_nhi", "Bản Màng"),
)
ANSWERS = {"papers": ("met", None), "rules": ("met", "Chấp hành tốt")}
Picture = Callable[[Store, Path], list[Path]]


class Stops(NamedTuple):
    """The two stores of the tour and the folder that everything is left in."""

    commune: Store
    office: Store
    folder: Path


def take_tour(folder: Path, state: Path, picture: Picture | None = None) -> tuple[list[Path], str]:
    """Do the whole job in a folder; returns the files made, in order, and the office's figures as a table."""
    folder.mkdir(parents=True, exist_ok=True)
    office, _ = found(folder / "office", state, NewStore("office", OFFICE, "Vàng A Sử"), PASSPHRASE)
    commune, _ = found(folder / "commune", state, NewStore("commune", AREA, "Lò Thị Hà"), PASSPHRASE)
    at = Stops(commune, office, folder)
    for store, name in ((commune, "Ủy ban nhân dân phường Đoàn Kết"), (office, "Ủy ban nhân dân thành phố")):
        set_meta(store, today=TODAY, practice="yes")
        units.set_letterhead(store, None, "2025-07-01", organisation=name, place="Lai Châu", post="CHỦ TỊCH")
    school_class = ask_and_open(commune)
    files = [*hold(at, school_class), *follow(at, school_class), *hand_over(at)]
    if picture:
        for store in (commune, office):
            files += picture(store, folder / f"pictures-{store.identity.role}")
    table = office_table(office)
    for store in (commune, office):
        store.close()
    return files, table


def ask_and_open(store: Store) -> str:
    """Survey to class: people, what they want, a class of those who asked for the trade, its decision."""
    hamlets = units.add_hamlets(store, ["Bản Màng", "Tổ dân phố số 5"])
    asked_in = surveys.open_round(store, "Rà soát nhu cầu học nghề năm 2026", "2026-01-05")
    for name, birth, sex, ethnic, hamlet in LEARNERS:
        person = people.add_person(
            store, name=name, birth=birth, sex=sex, ethnic=ethnic, hamlet_id=hamlets[hamlet], farming=True
        )
        surveys.record_need(store, person, "2026-01-10", trade="cooking", round_id=asked_in)
    with store.read() as reader:
        wanting = surveys.people_wanting(reader, "cooking")
    made = classes.open_class(
        store, wanting, code="K01-2026", trade="cooking", hamlet_id=hamlets["Bản Màng"],
        opened_on="2026-03-02", closed_on="2026-04-10", place="Nhà văn hóa Bản Màng", hours=80,
        expected_job="Nhà hàng trong vùng",
    )  # fmt: skip
    classes.decide_class(store, made, "15/QĐ-UBND", "2026-02-20")
    return made


def hold(at: Stops, class_id: str) -> list[Path]:
    """Lists and sheets before, attendance session by session, one inspection, the filled sheet after."""
    store = at.commune
    sessions = attendance.plan_sessions(store, class_id, "2026-03-02", 20)
    files = [
        _form(at, "F09", class_id, "danh-sach-hoc-vien"),
        _form(at, "F13b", class_id, "bang-diem-danh-trong"),
    ]
    classes.step_class(store, class_id, "running")
    with store.read() as reader:
        learners = attendance.read_sheet(reader, class_id).learners
    for number, session in enumerate(sessions[:18]):
        absent = {learners[number % 6].id: "PK"[number % 2]} if number % 3 == 0 else {}
        attendance.record_session(store, session, absent, TODAY)
    turn = inspections.record_inspection(
        store, class_id, "2026-03-11", ANSWERS, kind="unannounced",
        delegation="Ban Chỉ đạo phường", leader="Tẩn Văn Minh", by_sheet=6, counted=6, violations=0,
        conclusion="Lớp bảo đảm kế hoạch giảng dạy.",
    )  # fmt: skip
    classes.step_class(store, class_id, "closed")
    return [*files, _form(at, "F13", class_id, "bang-diem-danh"), _form(at, "F16", turn, "bien-ban-kiem-tra")]


def follow(at: Stops, class_id: str) -> list[Path]:
    """What became of the learners, one loan, one placement abroad."""
    store = at.commune
    with store.read() as reader:
        learners = classes.class_learners(reader, class_id)
    for place, row in enumerate(learners):
        graduates.record_outcome(store, row["id"], "2026-06-20", "employer" if place < 3 else "no_work")
    loans.add_loan(
        store, "job_creation", "2026-05-15", 60_000_000, person_id=learners[0]["person"], purpose="Mở quán ăn"
    )
    graduates.add_placement(store, learners[1]["person"], "2026-05-20", market="japan")
    return []


def hand_over(at: Stops) -> list[Path]:
    """Pairing and the first packet in one trip, a delta with its receipt, the report at the office."""
    card, stick, back = at.folder / "card.songhe", at.folder / "packets", at.folder / "answers"
    outbox.write_card(at.office, card)
    known, fingerprint = pairing.read_card(card)
    asked = Path(pairing.request(at.commune, known, fingerprint, stick).file)
    pairing.approve(at.office, asked, back)
    import_files(at.commune, [back])
    with at.commune.read() as reader:
        person = people.known_people(reader)[0].id
    people.edit_person(at.commune, person, phone="0912345678")
    delta = Path(outbox.export(at.commune, stick)[0].file)
    import_files(at.office, [delta])
    receipt = at.folder / "phieu-giao-nhan.pdf"
    print_form(at.office, "F28", delta.name, receipt)
    report = at.folder / "bao-cao.pdf"
    print_report(at.office, "figures", PERIOD, report)
    return [card, asked, delta, receipt, report]


def _form(at: Stops, code: str, row_id: str, name: str) -> Path:
    out = at.folder / f"{name}.pdf"
    print_form(at.commune, code, row_id, out)
    return out


def office_table(office: Store) -> str:
    """The office's figures as lines of text."""
    first, last = PERIOD.split("..")
    with office.read() as reader:
        found = figures.period_figures(reader, first, last)
    lines = [f"{name:<22} {_told(value)}" for name, value in found._asdict().items()]
    return "\n".join([f"{first} .. {last}, {today_of(office)}", *lines])


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(f"{name}={part}" for name, part in value._asdict().items())  # type: ignore[attr-defined]
    return str(value)
