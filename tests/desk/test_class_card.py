"""The card of a class: numbers that follow from the records, and a timeline in which each line leads on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import attendance, classes, inspections, people
from desktop_app.desk.class_card import ClassCard, class_card
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from tests.store.stores import new_store

TODAY = "2026-03-06"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def card(store: Store, class_id: str) -> ClassCard:
    with store.read() as reader:
        return class_card(reader, class_id, TODAY, lambda code: code or "")


def test_a_planned_class_has_a_short_card(store: Store) -> None:
    made = classes.open_class(store, code="K01", trade="cooking")
    found = card(store, made)
    assert (found.code, found.trade, found.state, found.unrecorded, found.events) == (
        "K01",
        "cooking",
        "planned",
        0,
        (),
    )
    assert dict(found.facts) == {"Kiểm tra": "0 lượt"}


def test_the_card_counts_and_tells_what_happened(store: Store) -> None:
    learners = [people.add_person(store, name=name) for name in ("Lò Thị Ánh", "Vàng Thị An", "Giàng A Đạt")]
    made = classes.open_class(
        store, learners, code="K01", trade="cooking", opened_on="2026-03-02", place="Bản Màng", hours=40
    )
    classes.decide_class(store, made, "12/QĐ", "2026-02-20")
    classes.step_class(store, made, "running")
    first, second, *_ = attendance.plan_sessions(store, made, "2026-03-02", 6)
    attendance.record_session(store, first, {}, TODAY)
    attendance.cancel_session(store, second, "Mưa lũ")
    with store.read() as reader:
        leaver = classes.class_learners(reader, made)[0]
    classes.leave_class(store, leaver["id"], "2026-03-04", "dropped_out", "Ốm")
    turn = inspections.record_inspection(store, made, "2026-03-05", kind="unannounced")
    found = card(store, made)
    facts = dict(found.facts)
    assert facts["Học viên"] == "2 trong lớp · 3 đã vào học · 1 thôi học"
    assert facts["Buổi học"] == "1 đã điểm danh · 1 nghỉ · 4 còn lại"
    assert facts["Số giờ"] == "đã học 4/40 giờ"
    assert facts["Buổi tới"] == "09/3/2026 sáng"
    assert facts["Kiểm tra"] == "1 lượt"
    assert found.unrecorded == 3
    assert [(one.day, one.text, one.table, one.row) for one in found.events] == [
        ("2026-03-05", "Kiểm tra: đột xuất", "inspection", turn),
        ("2026-03-04", f"Thôi học: {leaver['name']}", "enrolment", leaver["id"]),
        ("2026-03-03", "Nghỉ buổi: Mưa lũ", "session", second),
        ("2026-03-02", "Khai giảng", "school_class", made),
        ("2026-02-20", "Quyết định mở lớp 12/QĐ", "decision", made),
    ]


def test_closing_is_told_once_the_class_closed(store: Store) -> None:
    made = classes.open_class(store, code="K01", opened_on="2026-01-05", closed_on="2026-02-27")
    classes.decide_class(store, made, "12/QĐ", "2026-01-02")
    classes.step_class(store, made, "running")
    assert "Bế giảng" not in [one.text for one in card(store, made).events]
    classes.step_class(store, made, "closed")
    assert [one.text for one in card(store, made).events][0] == "Bế giảng"


def test_a_class_that_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(Refusal, match="không còn"):
        card(store, "0" * 32)
