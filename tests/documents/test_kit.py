"""The papers to carry away, for the classes that run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import attendance, classes, people, units
from desktop_app.desk.reminders import Situation, due_this_week
from desktop_app.documents.printing.kit import draw_kit, draw_week
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store, set_meta
from tests.documents import reading
from tests.store.stores import new_store

TODAY = "2026-03-09"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today=TODAY)
    units.set_letterhead(made, None, "2025-07-01", organisation="Ủy ban nhân dân phường", place="Lai Châu")
    yield made
    made.close()


def running(store: Store, code: str, first: str) -> str:
    """A class that runs, with a learner and a few sessions from a day on."""
    learner = people.add_person(store, name=f"Lò Thị {code}")
    made = classes.open_class(
        store, [learner], code=code, trade="cooking", opened_on=first, place="Nhà văn hóa", hours=120,
        teacher="Vàng Văn Thủy",
    )  # fmt: skip
    classes.decide_class(store, made, "1/QĐ", first)
    classes.step_class(store, made, "running")
    attendance.plan_sessions(store, made, first, 2)
    return made


def test_each_running_class_has_a_sheet_and_minutes_those_of_today_first(store: Store) -> None:
    running(store, "K01", "2026-03-03")
    running(store, "K02", TODAY)
    ended = running(store, "K03", "2026-02-03")
    classes.step_class(store, ended, "closed", closed_on="2026-02-05")
    papers = draw_kit(store)
    assert [paper.file for paper in papers] == ["F13b-K02.pdf", "F16-K02.pdf", "F13b-K01.pdf", "F16-K01.pdf"]
    assert [paper.words for paper in papers[:2]] == ["K02 · Bảng điểm danh", "K02 · Biên bản kiểm tra"]
    sheet, minutes = (reading.whole_text(paper.pdf) for paper in papers[:2])
    assert "Lò Thị K02" in sheet
    assert "K02" in minutes
    assert "Vàng Văn Thủy, giáo viên" in minutes


def test_blank_minutes_say_what_is_known_and_leave_the_rest_open(store: Store) -> None:
    made = running(store, "K01", TODAY)
    with store.read() as reader:
        session = attendance.read_sheet(reader, made).sessions[0].id
    attendance.record_session(store, session, {}, TODAY)
    minutes = " ".join(reading.whole_text(draw_kit(store)[1].pdf).split())
    assert "Theo quyết định: 1;" in minutes
    assert "/120 giờ" in minutes
    assert "09 tháng 3" not in minutes


def test_where_nothing_runs_there_is_nothing_to_carry(store: Store) -> None:
    with pytest.raises(Refusal) as refused:
        draw_kit(store)
    assert refused.value.code == "nothing_runs"


def test_without_a_letterhead_it_says_so(tmp_path: Path) -> None:
    bare = new_store(tmp_path / "b")
    set_meta(bare, today=TODAY)
    running(bare, "K01", TODAY)
    with pytest.raises(Refusal) as refused:
        draw_kit(bare)
    assert refused.value.code == "letterhead_missing"
    bare.close()


def test_the_week_holds_what_is_due_and_what_comes_within_seven_days(store: Store) -> None:
    running(store, "K01", "2026-03-05")
    running(store, "K02", "2026-03-13")
    running(store, "K03", "2026-03-18")
    with store.read() as reader:
        due = due_this_week(Situation(reader, "commune", TODAY))
    assert [(one.kind.code, one.left) for one in due] == [("H01", -4), ("H02", 4), ("H12", 5)]
    text = " ".join(reading.whole_text(draw_week(store, due)).split())
    assert "Từ ngày 09/3/2026 đến ngày 15/3/2026" in text
    assert "1 QUÁ HẠN 2 buổi chưa điểm danh: lớp K01, Nhà văn hóa (05, 06/3)" in text
    assert "2 4 NGÀY Lớp K02 học sáng, sĩ số 1" in text
    assert "K03" not in text
