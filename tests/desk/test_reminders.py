"""What is to be done, worked out from small stores whose answers were counted by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.desk import attendance, classes, loans, people, reminders, units
from desktop_app.desk.reminders import (
    REMINDERS,
    Due,
    Situation,
    due_this_week,
    latest_return,
    nearest,
    reminders_due,
)
from desktop_app.domain import Person
from desktop_app.store import keeping
from desktop_app.store.store import Store
from desktop_app.sync import outbox
from desktop_app.sync.inbox import import_file
from tests.store.stores import hand_over, new_store
from tests.sync.offices import ask, laptop, new_office, pair

TODAY = "2026-03-09"
SENTENCES = {
    ("H01", "school_class", 0): "{n} buổi chưa điểm danh: lớp {class}, {hamlet} ({dates})",
    ("H02", "school_class", 0): "Lớp {class} học {times}, sĩ số {n}",
    ("H03", "application", 2): "{n} đơn đăng ký học nghề đến hạn trả",
    ("H11", "loan", 0): "{n} khoản vay đã quá hạn trả, sớm nhất từ ngày {date}",
    ("H11", "loan", 30): "{n} khoản vay sắp đến hạn trả, sớm nhất ngày {date}",
    ("H12", "report", 7): "{report} chốt ngày {date}",
    ("H13", "sent", 30): "Chưa gửi {n} thay đổi; lần gửi gần nhất ngày {date}",
    ("H13", "received", 15): "Gói số {number} ngày {date} chưa được xác nhận",
    ("H13", "communes", 30): "{n} xã, phường quá {d} ngày chưa gửi số liệu",
    ("H14", "mismatches", 0): "{n} chỗ không khớp giữa hai máy",
    ("H14", "returned", 30): "{n} dòng bị trả lại",
    ("H14", "devices", 0): "{n} máy chờ duyệt",
    ("H15", "", 3): "Đã {d} ngày chưa sao lưu ra ổ khác",
    ("H16", "survey_round", 14): "Đợt {round} chốt ngày {date}: {n} tổ, bản chưa xong",
    ("H19", "person", 400): "{n} người hết hạn giấy xác nhận đối tượng",
}
"""The glossary's sentences; those of H11, H13 and H14 that it does not have are in its words."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def running(store: Store, code: str, first: str, days: int, many: int = 2) -> tuple[str, list[str]]:
    """A class that runs in Bản Màng from a day on, and its sessions on the mornings of workdays."""
    hamlet = units.add_hamlets(store, ["Bản Màng"])["Bản Màng"]
    learners = [people.add_person(store, name=f"Người {code} {n}") for n in range(many)]
    made = classes.open_class(store, learners, code=code, trade="cooking", opened_on=first, hamlet_id=hamlet)
    classes.decide_class(store, made, "1/QĐ", first)
    classes.step_class(store, made, "running")
    return made, attendance.plan_sessions(store, made, first, days)


def due(store: Store, today: str = TODAY, role: str = "commune", **more: Any) -> list[Due]:
    with store.read() as reader:
        return reminders_due(Situation(reader, role, today, **more))


def codes(found: list[Due]) -> list[str]:
    return [one.kind.code for one in found]


def test_every_reminder_says_the_sentence_of_its_code() -> None:
    said = {(one.code, one.table, one.days): str(one.sentence) for one in REMINDERS}
    assert said == SENTENCES
    assert len(said) == len(REMINDERS)
    assert {one.code for one in REMINDERS} == {
        "H01",
        "H02",
        "H03",
        "H11",
        "H12",
        "H13",
        "H14",
        "H15",
        "H16",
        "H19",
    }
    assert all(str(one.button) != one.button.source for one in REMINDERS)
    assert [one.code for one in REMINDERS] == sorted(one.code for one in REMINDERS)


def test_sessions_past_and_not_recorded_are_overdue_by_class(store: Store) -> None:
    made, sessions = running(store, "K01", "2026-03-03", 5)
    attendance.record_session(store, sessions[0], {}, TODAY)
    found = [one for one in due(store) if one.kind.code == "H01"]
    (one,) = found
    assert one.words == "3 buổi chưa điểm danh: lớp K01, Bản Màng (04, 05, 06/3)"
    assert (one.label, one.left, one.found.row, one.found.at) == ("QUÁ HẠN", -5, made, sessions[1])

    for session in sessions[1:4]:
        attendance.record_session(store, session, {}, TODAY)
    assert codes(due(store)) == ["H02", "H12"]


def test_a_session_that_fell_out_or_whose_class_is_settled_is_not_asked_for(store: Store) -> None:
    made, sessions = running(store, "K01", "2026-03-05", 2)
    attendance.cancel_session(store, sessions[0], "Mưa lũ")
    assert [one.found.values["n"] for one in due(store) if one.kind.code == "H01"] == [1]
    for state in ("closed", "accepted", "settled"):
        classes.step_class(store, made, state, **({"closed_on": TODAY} if state == "closed" else {}))
    assert "H01" not in codes(due(store))


def test_class_today_says_its_parts_of_the_day_and_who_is_in_it(store: Store) -> None:
    made, _ = running(store, "K01", TODAY, 1, many=3)
    table = attendance.Timetable(parts=("afternoon",))
    attendance.plan_sessions(store, made, TODAY, 1, table)
    with store.read() as reader:
        first = classes.class_learners(reader, made)[0]["id"]
    classes.leave_class(store, first, TODAY, "dropped_out", "Chuyển nhà")
    one = next(one for one in due(store) if one.kind.code == "H02")
    assert (one.words, one.label) == ("Lớp K01 học sáng, chiều, sĩ số 2", "HÔM NAY")
    assert codes(due(store, "2026-03-08")) == ["H12"]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        ("2026-03-06", []),
        ("2026-03-07", ["7 NGÀY Báo cáo quý I chốt ngày 14/3/2026"]),
        ("2026-03-14", ["HÔM NAY Báo cáo quý I chốt ngày 14/3/2026"]),
        ("2026-03-15", []),
        ("2026-06-10", ["4 NGÀY Báo cáo 6 tháng đầu năm chốt ngày 14/6/2026"]),
        ("2026-12-13", ["1 NGÀY Báo cáo năm chốt ngày 14/12/2026"]),
    ],
)
def test_the_end_of_a_period_is_told_a_week_before(store: Store, today: str, words: list[str]) -> None:
    assert [f"{one.label} {one.words}" for one in due(store, today)] == words


def lent(store: Store, due_on: str | None, state: str = "outstanding") -> str:
    """A loan that falls due on a day."""
    person = people.add_person(store, name=f"Lò Thị {due_on} {state}")
    return loans.add_loan(
        store, "job_creation", "2024-03-01", 9_000_000, person_id=person, due_on=due_on, state=state
    )


def of_loans(store: Store) -> list[Due]:
    return [one for one in due(store) if one.kind.code == "H11"]


def test_loans_past_due_and_falling_due_are_told_with_their_rows(store: Store) -> None:
    late = [lent(store, day) for day in ("2026-03-08", "2026-01-05")]
    coming = [lent(store, day) for day in ("2026-04-08", TODAY)]
    late.append(lent(store, "2026-02-01", "overdue"))
    others = {"2026-04-09": "outstanding", "2026-01-01": "repaid", None: "outstanding", "2026": "extended"}
    for day, state in others.items():
        lent(store, day, state)
    overdue, nearing = of_loans(store)
    assert (overdue.label, nearing.label) == ("QUÁ HẠN", "HÔM NAY")
    assert overdue.words == "3 khoản vay đã quá hạn trả, sớm nhất từ ngày 05/01/2026"
    assert nearing.words == "2 khoản vay sắp đến hạn trả, sớm nhất ngày 09/3/2026"
    for one, ids in ((overdue, late), (nearing, coming)):
        assert one.narrowed is not None
        assert one.narrowed.words == one.words
        with store.read() as reader:
            assert set(reader.execute(one.narrowed.ids).scalars()) == set(ids)
        assert one.found.row in ids


def test_a_loan_that_was_removed_is_not_asked_for(store: Store) -> None:
    loans.remove_loan(store, lent(store, "2026-03-01"))
    assert of_loans(store) == []


def test_reminders_of_money_come_back_within_a_week(store: Store) -> None:
    lent(store, "2026-03-01")
    running(store, "K01", TODAY, 1)
    assert {one.kind.code: latest_return(one, TODAY) for one in due(store)} == {
        "H11": "2026-03-16", "H02": None, "H12": None,
    }  # fmt: skip


def test_reminders_that_are_no_list_of_rows_open_no_filter(store: Store) -> None:
    made, _ = running(store, "K01", "2026-03-05", 2)
    found = {one.kind.code: one.narrowed for one in due(store)}
    assert found["H12"] is None
    assert found["H01"] is not None
    with store.read() as reader:
        assert list(reader.execute(found["H01"].ids).scalars()) == [made]


def test_the_week_holds_what_comes_in_seven_days_unless_put_off(store: Store) -> None:
    running(store, "K01", "2026-03-16", 1)
    running(store, "K02", "2026-03-17", 1)
    with store.read() as reader:
        week = due_this_week(Situation(reader, "commune", TODAY))
    assert [(one.kind.code, one.left) for one in week] == [("H12", 5), ("H02", 7)]
    for one in week:
        reminders.put_off_until(store, one.key, "2026-03-12")
    with store.read() as reader:
        assert due_this_week(Situation(reader, "commune", TODAY)) == []


def test_changes_wait_to_be_sent_after_thirty_days(store: Store) -> None:
    late = {"unsent": 1128, "sent_on": "2026-02-07"}
    one = next(one for one in due(store, **late) if one.kind.code == "H13")
    assert one.words == "Chưa gửi 1.128 thay đổi; lần gửi gần nhất ngày 07/02/2026"
    assert one.label == "CẦN XEM"
    assert "H13" not in codes(due(store, **late | {"sent_on": "2026-02-08"}))
    assert "H13" not in codes(due(store, **late | {"unsent": 0}))
    assert "H13" not in codes(due(store, unsent=5))


def test_no_backup_on_another_disk_is_overdue_after_three_days(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.read() as reader:
        begun = keeping.first_day(reader)
    assert begun == "2027-01-15"
    assert "H15" not in codes(due(store, "2027-01-17"))
    one = due(store, "2027-01-18")[0]
    assert (one.kind.code, one.words, one.label) == ("H15", "Đã 3 ngày chưa sao lưu ra ổ khác", "QUÁ HẠN")

    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(keeping, "today_of", lambda _store: "2027-01-18")
    keeping.keep(store, second=stick)
    assert "H15" in codes(due(store, "2027-01-18"))
    monkeypatch.setattr(keeping, "is_same_disk", lambda _store, folder: folder != stick)
    keeping.keep_daily(store, stick)
    assert "H15" not in codes(due(store, "2027-01-20"))
    assert "H15" in codes(due(store, "2027-01-21"))


def test_overdue_first_then_by_day_then_what_is_to_be_looked_at(store: Store) -> None:
    running(store, "K02", "2026-03-05", 3)
    running(store, "K01", "2026-03-03", 5)
    found = due(store, unsent=2, sent_on="2026-01-01")
    assert [(one.kind.code, one.left) for one in found] == [
        ("H01", -6), ("H01", -4), ("H02", 0), ("H02", 0), ("H12", 5), ("H13", None),
    ]  # fmt: skip
    assert [one.found.values["class"] for one in found[:4]] == ["K01", "K02", "K01", "K02"]


def test_a_reminder_put_off_comes_back_on_its_day(store: Store) -> None:
    running(store, "K01", "2026-03-05", 2)
    first = due(store)[0]
    reminders.put_off_until(store, first.key, "2026-03-11")
    assert codes(due(store)) == ["H12"]
    assert codes(due(store, "2026-03-10")) == ["H12"]
    assert due(store, "2026-03-11")[0].key == first.key
    with store.read() as reader:
        assert reminders.put_off(reader, TODAY) == {first.key}


def test_the_nearest_thing_is_told_when_nothing_is_due(store: Store) -> None:
    with store.read() as reader:
        far = nearest(Situation(reader, "commune", "2026-04-01"))
    assert far is not None
    assert (far.words, far.left) == ("Báo cáo 6 tháng đầu năm chốt ngày 14/6/2026", 74)
    running(store, "K01", "2026-04-06", 1)
    assert due(store, "2026-04-01") == []
    with store.read() as reader:
        near = nearest(Situation(reader, "commune", "2026-04-01"))
    assert near is not None
    assert (near.words, near.left) == ("Lớp K01 học sáng, sĩ số 2", 5)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (["2026-03-05"], "05/3"),
        (["2026-03-05", "2026-03-05", "2026-03-04"], "04, 05/3"),
        (["2026-03-30", "2026-03-31", "2026-04-01"], "30, 31/3, 01/4"),
        (["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02"], "30/3 – 02/4"),
    ],
)
def test_days_are_told_as_officers_write_them(days: list[str], told: str) -> None:
    assert reminders.tell_days(days) == told


def test_at_an_office_silence_requests_and_returned_rows_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    city, first = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    pair(city, first, tmp_path / "pairing")
    second = laptop(tmp_path / "b", 2)
    import_file(city, ask(city, second, tmp_path / "asking"))
    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.store.change.check_fields", lambda shape, fields: None)
        with first.write("hostile") as change:
            change.put(Person(id=change.new_id(), area=first.own_area, name="Tên\x07xấu"))
    import_file(city, Path(outbox.export(first, tmp_path / "stick")[0].file))

    with city.read() as reader:
        day = keeping.first_day(reader) or ""
    words = [one.words for one in due(city, day, "office")]
    assert words == ["1 dòng bị trả lại", "1 máy chờ duyệt"]
    later = f"{int(day[:4]) + 1}-04-01"
    assert "1 xã, phường quá 30 ngày chưa gửi số liệu" in [one.words for one in due(city, later, "office")]
    assert "1 dòng bị trả lại" not in [one.words for one in due(city, later, "office")]
    for one in (city, first, second):
        one.close()


def test_a_packet_nobody_confirmed_is_told_after_fifteen_days(tmp_path: Path) -> None:
    city, first = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    pair(city, first, tmp_path / "pairing")
    people.add_person(first, name="Lò Thị Hà")
    outbox.export(first, tmp_path / "stick")
    with first.read() as reader:
        day = keeping.first_day(reader) or ""
    year_later = f"{int(day[:4]) + 1}{day[4:]}"
    assert "received" not in [one.kind.table for one in due(first, day)]
    (one,) = [one for one in due(first, year_later) if one.kind.table == "received"]
    assert one.words.startswith("Gói số 2 ngày ")
    for each in (city, first):
        each.close()


def test_a_mismatch_is_told(store: Store, tmp_path: Path) -> None:
    second = new_store(tmp_path / "b", seed=2)
    person = people.add_person(store, name="Lò Thị Hà")
    hand_over(store, second)
    people.edit_person(store, person, name="Lò Thị Hai")
    people.edit_person(second, person, name="Lò Thị Hái")
    assert "H14" not in codes(due(store))
    hand_over(second, store)
    one = next(one for one in due(store) if one.kind.code == "H14")
    assert (one.label, one.words, str(one.kind.button)) == (
        "CẦN XEM", "1 chỗ không khớp giữa hai máy", "Chọn",
    )  # fmt: skip
    second.close()
