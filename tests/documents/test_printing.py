"""From a real store to paper: what is stored stands on the page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.desk import attendance, classes, inspections, people, units
from desktop_app.desk.handed import packet_rows
from desktop_app.desk.words import day_of
from desktop_app.documents import FORMS, printing
from desktop_app.documents.printing import draw_form, draw_letterhead, draw_report, print_form
from desktop_app.domain.refusal import Refusal
from desktop_app.store.packets import packets
from desktop_app.store.store import Store, set_meta
from desktop_app.sync import outbox
from desktop_app.sync.inbox import import_file
from desktop_app.vietnam.dates import add_days
from tests.store.stores import new_store
from tests.sync.offices import laptop as new_laptop
from tests.sync.offices import new_office, pair

TODAY = "2026-12-31"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today=TODAY)
    units.set_letterhead(
        made,
        None,
        "2025-07-01",
        organisation="Ủy ban nhân dân phường Đoàn Kết",
        place="Đoàn Kết",
        authority="KT. CHỦ TỊCH",
        post="PHÓ CHỦ TỊCH",
        signer="Tẩn Văn Minh",
    )
    yield made
    made.close()


@pytest.fixture
def school_class(store: Store) -> str:
    learners = [
        people.add_person(store, name=name, birth="1990", sex="F", ethnic="thai")
        for name in ("Lò Thị Ánh", "Vàng Thị An")
    ]
    made = classes.open_class(
        store, learners, code="K01", trade="cooking", opened_on="2026-03-02", place="Bản Màng"
    )
    classes.decide_class(store, made, "12/QĐ-UBND", "2026-02-20")
    classes.step_class(store, made, "running")
    sessions = attendance.plan_sessions(store, made, "2026-03-02", 3)
    with store.read() as reader:
        first = attendance.read_sheet(reader, made).learners[0]
    attendance.record_session(store, sessions[0], {first.id: "K"}, TODAY)
    return made


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_the_learner_list_follows_roll_numbers(store: Store, school_class: str) -> None:
    text = text_of(draw_form(store, "F09", school_class))
    assert text.index("Vàng Thị An") < text.index("Lò Thị Ánh")
    for word in ("Kỹ thuật nấu ăn K01", "Tẩn Văn Minh", "KT. CHỦ TỊCH", "12/QĐ-UBND"):
        assert word in text


def test_an_unrecorded_session_counts_for_nobody_on_paper(store: Store, school_class: str) -> None:
    text = text_of(draw_form(store, "F13", school_class))
    assert "0,0" in text and "100" in text
    assert "Vàng Thị An" in text


def test_a_blank_sheet_has_no_marks(store: Store, school_class: str) -> None:
    assert draw_form(store, "F13b", school_class) != draw_form(store, "F13", school_class)
    assert "100,0" not in text_of(draw_form(store, "F13b", school_class))


def test_minutes_show_the_turn(store: Store, school_class: str) -> None:
    turn = inspections.record_inspection(
        store,
        school_class,
        "2026-04-01",
        {"papers": ("met", "Đủ")},
        counted=2,
        leader="Giàng A Páo",
        conclusion="Lớp bảo đảm kế hoạch",
    )
    text = text_of(draw_form(store, "F16", turn))
    for word in ("Giàng A Páo, trưởng đoàn", "Lớp bảo đảm kế hoạch", "Kỹ thuật nấu ăn K01"):
        assert word in text


def test_minutes_count_what_the_class_recorded_by_that_day(store: Store, school_class: str) -> None:
    classes.edit_class(store, school_class, hours=120)
    turn = inspections.record_inspection(store, school_class, "2026-03-02", by_sheet=1, counted=1)
    text = " ".join(text_of(draw_form(store, "F16", turn)).split())
    for words in ("số giờ đã học 4/120 giờ", "Theo quyết định: 2;", "vắng có phép: 0; không phép: 1"):
        assert words in text
    early = inspections.record_inspection(store, school_class, "2026-03-01")
    text = " ".join(text_of(draw_form(store, "F16", early)).split())
    assert "số giờ đã học ...../120 giờ" in text


@pytest.mark.parametrize(
    ("started", "words"),
    [
        ("08:30", "vắng có phép: 1; không phép: 1"),
        ("14:00", "vắng có phép: 0; không phép: 1"),
        ("19:00", "vắng có phép: .....; không phép: ....."),
        (None, "vắng có phép: 0; không phép: 1"),
    ],
)
def test_minutes_show_the_absences_of_the_session_of_the_hour(
    store: Store, school_class: str, started: str | None, words: str
) -> None:
    times = attendance.Timetable(frozenset(range(5)), ("morning", "afternoon", "evening"))
    morning, afternoon, _ = attendance.plan_sessions(store, school_class, "2026-03-10", 3, times)
    with store.read() as reader:
        first, second = (one.id for one in attendance.read_sheet(reader, school_class).learners)
    attendance.record_session(store, morning, {first: "P", second: "K"}, TODAY)
    attendance.record_session(store, afternoon, {first: "K"}, TODAY)
    turn = inspections.record_inspection(store, school_class, "2026-03-10", started_at=started)
    assert words in " ".join(text_of(draw_form(store, "F16", turn)).split())


def test_a_numbered_sheet_has_no_days(store: Store, school_class: str) -> None:
    assert "02/3" in text_of(draw_form(store, "F13b", school_class))
    text = text_of(draw_form(store, "F13n", school_class))
    assert "02/3" not in text
    assert {str(number) for number in range(1, 21)} <= set(text.split())


@pytest.mark.parametrize("many", [1, 16, 22, 23, 35, 60])
def test_papers_of_small_and_large_classes(store: Store, many: int) -> None:
    learners = [
        people.add_person(store, name=f"Lò Thị {['Ánh', 'Bình', 'Chi', 'Dung'][number % 4]}", birth="1990")
        for number in range(many)
    ]
    made = classes.open_class(store, learners, code="K/1", trade="cooking", opened_on="2026-03-02")
    classes.decide_class(store, made, "12/QĐ-UBND", "2026-02-20")
    attendance.plan_sessions(store, made, "2026-03-02", 21)
    listed = pypdfium2.PdfDocument(draw_form(store, "F09", made))
    last = listed[len(listed) - 1].get_textpage().get_text_bounded()
    assert "Tẩn Văn Minh" in last
    assert "Lò Thị" in last  # the signatures never stand alone
    sheet = pypdfium2.PdfDocument(draw_form(store, "F13", made))
    assert len(sheet) == 2 * -(-many // 18)
    assert f"Tờ {len(sheet)}/{len(sheet)}" in sheet[len(sheet) - 1].get_textpage().get_text_bounded()


def test_the_report_prints_the_figures(store: Store, school_class: str) -> None:
    text = text_of(draw_report(store, "figures", "2026-01-01..2026-12-31"))
    assert "Phường" in text or "PHƯỜNG ĐOÀN KẾT" in text.upper()
    assert "Tẩn Văn Minh" in text


def test_the_same_data_give_the_same_bytes(store: Store, school_class: str) -> None:
    for code in ("F09", "F13", "F13b"):
        assert draw_form(store, code, school_class) == draw_form(store, code, school_class)
    assert draw_report(store, "figures", "2026") == draw_report(store, "figures", "2026")


def test_a_practice_store_marks_every_page(store: Store, school_class: str) -> None:
    set_meta(store, practice="yes")
    assert "TẬP HUẤN" in text_of(draw_form(store, "F09", school_class))


@pytest.mark.parametrize(
    ("code", "row", "refused"),
    [("F99", "x", "unknown_form"), ("F09", "0" * 32, "row_missing"), ("F28", "x", "row_missing")],
)
def test_what_is_not_there_is_refused(
    store: Store, code: str, row: str, refused: str, tmp_path: Path
) -> None:
    with pytest.raises(Refusal) as found:
        print_form(store, code, row, tmp_path / "x.pdf")
    assert found.value.code == refused
    assert not (tmp_path / "x.pdf").exists()


def test_a_bad_period_is_refused(store: Store) -> None:
    with pytest.raises(Refusal) as found:
        draw_report(store, "figures", "năm nay")
    assert found.value.code == "bad_period"


def test_nothing_prints_without_a_letterhead(tmp_path: Path) -> None:
    bare = new_store(tmp_path / "b")
    made = classes.open_class(bare, code="K01", trade="cooking")
    with pytest.raises(Refusal) as found:
        draw_form(bare, "F09", made)
    assert found.value.code == "letterhead_missing"
    bare.close()


def test_a_receipt_counts_what_the_packet_carries_on_both_sides(tmp_path: Path) -> None:
    office, laptop = new_office(tmp_path / "office"), new_laptop(tmp_path / "laptop", 1)
    for made in (office, laptop):
        said = {"organisation": "Ủy ban", "place": "Lai Châu", "signer": "Tẩn Văn Minh"}
        units.set_letterhead(made, None, "2025-07-01", **said)
    pair(office, laptop, tmp_path / "pairing")
    for name in ("Lò Thị Hà", "Vàng Thị An"):
        people.add_person(laptop, name=name)
    (sent,) = outbox.export(laptop, tmp_path / "stick")
    renamed = tmp_path / "gói (1).songhe"
    Path(sent.file).rename(renamed)
    assert import_file(office, renamed).verdict == "imported"

    given = text_of(draw_form(laptop, "F28", Path(sent.file).name))
    with office.read() as reader:
        row = packet_rows(reader, "in")[0]
    taken = text_of(draw_form(office, "F28", row["id"]))
    for text in (given, taken):
        assert re.search(r"Người lao động\s+2", text)
        assert Path(sent.file).name in text
    assert "Tẩn Văn Minh" in given
    assert "Tẩn Văn Minh" not in taken
    sums = [set(re.findall(r"(?:[0-9a-f]{8}[ \n\r]+){3}[0-9a-f]{8}", text)) for text in (given, taken)]
    assert sums[0]
    assert sums[0] == sums[1]
    (office.folder / "inbox" / Path(sent.file).name).unlink()
    with pytest.raises(Refusal):
        draw_form(office, "F28", row["id"])
    office.close()
    laptop.close()


def test_a_receipt_names_who_approved_on_the_day_of_the_packet(tmp_path: Path) -> None:
    office, laptop = new_office(tmp_path / "office"), new_laptop(tmp_path / "laptop", 1)
    said = {"organisation": "Ủy ban", "place": "Lai Châu"}
    pair(office, laptop, tmp_path / "pairing")
    people.add_person(laptop, name="Lò Thị Hà")
    (sent,) = outbox.export(laptop, tmp_path / "stick")
    with laptop.read() as reader:
        written = day_of(packets(reader)[-1].at)
    units.set_letterhead(laptop, None, "2025-07-01", signer="Tẩn Văn Minh", **said)
    units.set_letterhead(laptop, None, add_days(written, 1), signer="Giàng A Páo", **said)
    set_meta(laptop, today=add_days(written, 30))
    text = text_of(draw_form(laptop, "F28", Path(sent.file).name))
    assert "Tẩn Văn Minh" in text
    assert "Giàng A Páo" not in text
    office.close()
    laptop.close()


def test_a_paper_older_than_every_letterhead_says_which_day_is_missing(store: Store) -> None:
    learner = people.add_person(store, name="Lò Thị Ánh", birth="1990")
    old = classes.open_class(store, [learner], code="K00", trade="cooking", opened_on="2024-03-02")
    with pytest.raises(Refusal) as refused:
        draw_form(store, "F09", old)
    assert refused.value.code == "letterhead_later"
    assert "02/3/2024" in refused.value.sentence


def test_head_and_foot_show_what_the_form_itself_prints(store: Store, school_class: str) -> None:
    units.set_letterhead(store, None, "2025-07-01", receivers="Hội Nông dân")
    turn = inspections.record_inspection(store, school_class, "2026-03-05")
    printed = {code: draw_form(store, code, school_class) for code in ("F09", "F13")}
    printed |= {"F16": draw_form(store, "F16", turn), "figures": draw_report(store, "figures", "2026")}
    for code, pdf in printed.items():
        whole = text_of(pdf)
        shown = text_of(draw_letterhead(store, code, FORMS[code].title, TODAY))
        for word in ("Tẩn Văn Minh", "KT. CHỦ TỊCH", "Hội Nông dân", "ĐOÀN KẾT"):
            assert (word in shown) == (word in whole), (code, word)
        assert ("Tẩn Văn Minh" in whole) == (code in printing.SIGNED)
        assert ("Hội Nông dân" in whole) == (code in printing.NUMBERED)
