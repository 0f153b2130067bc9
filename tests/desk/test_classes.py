"""A class from the people who asked to its end, and attendance that counts only what was recorded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import attendance, catalogue, classes, inspections, lists, people
from desktop_app.desk.all_lists import rows_of
from desktop_app.desk.attendance import LearnerRow, SessionRow, Tally, Timetable
from desktop_app.domain.refusal import Refusal
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store
from tests.store.stores import new_store

TODAY = "2026-12-31"
NAMES = ("Vàng Thị Xuân", "Lò Thị Ánh", "Giàng A Đạt", "Tẩn Mẩy An")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


@pytest.fixture
def school_class(store: Store) -> str:
    """A class of four people that was decided and began."""
    learners = [people.add_person(store, name=name, birth="1990", sex="F") for name in NAMES]
    made = classes.open_class(store, learners, code="K01", trade="cooking", opened_on="2026-03-02")
    classes.decide_class(store, made, "12/QĐ-UBND", "2026-02-20")
    classes.step_class(store, made, "running")
    return made


def sheet(store: Store, class_id: str) -> attendance.Sheet:
    with store.read() as reader:
        return attendance.read_sheet(reader, class_id)


def learners(store: Store, class_id: str) -> list[str]:
    with store.read() as reader:
        return [row["name"] for row in classes.class_learners(reader, class_id)]


def refusal(act: object, *args: object, **fields: object) -> str:
    with pytest.raises(Refusal) as refused:
        act(*args, **fields)  # type: ignore[operator]
    assert refused.value.sentence
    return refused.value.code


def test_roll_numbers_follow_the_given_name_at_the_decision(store: Store, school_class: str) -> None:
    assert learners(store, school_class) == ["Tẩn Mẩy An", "Lò Thị Ánh", "Giàng A Đạt", "Vàng Thị Xuân"]


def test_who_comes_later_gets_the_next_number(store: Store, school_class: str) -> None:
    classes.place_learners(store, school_class, [people.add_person(store, name="An An")])
    assert learners(store, school_class)[-1] == "An An"


def test_a_class_without_decision_does_not_begin(store: Store) -> None:
    made = classes.open_class(store, code="K02", state="approved")
    assert refusal(classes.step_class, store, made, "running") == "class_not_decided"
    with pytest.raises(Refusal, match="Từ “Đã duyệt”.*“Đã quyết toán”") as refused:
        classes.step_class(store, made, "settled")
    assert refused.value.code == "illegal_step"


def test_beginning_and_closing_move_the_learners(store: Store, school_class: str) -> None:
    with store.read() as reader:
        assert {row["joined_on"] for row in classes.class_learners(reader, school_class)} == {"2026-03-02"}
    classes.step_class(store, school_class, "closed")
    with store.read() as reader:
        assert {row["status"] for row in classes.class_learners(reader, school_class)} == {"completed"}
        (row,) = rows_of(reader, "classes")
    assert (row["code"], row["trade"], row["farm"], row["learners"], row["status"]) == (
        "K01",
        "cooking",
        False,
        4,
        "closed",
    )


def test_a_class_opened_again_lets_its_learners_learn_on(store: Store, school_class: str) -> None:
    classes.step_class(store, school_class, "closed", closed_on="2026-05-28")
    classes.step_class(store, school_class, "running")
    with store.read() as reader:
        assert {row["status"] for row in classes.class_learners(reader, school_class)} == {"learning"}
        assert classes.class_fields(reader, school_class)["closed_on"] == "2026-05-28"


def test_a_class_without_an_expected_job_is_not_submitted(store: Store) -> None:
    made = classes.open_class(store, code="K02", trade="cooking")
    assert refusal(classes.step_class, store, made, "submitted") == "job_not_expected"
    classes.edit_class(store, made, expected_job="Tự tạo việc làm", expected_income=4_000_000)
    classes.step_class(store, made, "submitted")


def test_nobody_leaves_before_joining_and_who_comes_back_never_left(store: Store, school_class: str) -> None:
    learner = sheet(store, school_class).learners[0].id
    assert refusal(classes.leave_class, store, learner, "2026-03-01", "dropped_out") == "left_before_joining"
    classes.leave_class(store, learner, "2026-03-05", "on_leave", "Ốm")
    classes.return_to_class(store, learner)
    with store.read() as reader:
        fields = classes.enrolment_fields(reader, learner)
    assert (fields["state"], fields["left_on"], fields["reason"]) == ("learning", None, None)


def test_an_answer_of_the_minutes_is_taken_back(store: Store, school_class: str) -> None:
    turn = inspections.record_inspection(store, school_class, "2026-03-10", {"papers": ("met", "Đủ")})
    inspections.edit_inspection(store, turn, {"papers": (None, None), "rules": (None, "Nhắc nhở")})
    with store.read() as reader:
        assert inspections.answers_of(reader, turn) == {"rules": (None, "Nhắc nhở")}
        assert inspections.count_turns(reader, school_class) == 1
    inspections.remove_inspection(store, turn)
    with store.read() as reader:
        assert inspections.count_turns(reader, school_class) == 0


def test_placing_somebody_twice_is_one_enrolment(store: Store, school_class: str) -> None:
    person = people.add_person(store, name="Mới")
    first = classes.place_learners(store, school_class, [person])
    assert classes.place_learners(store, school_class, [person, person]) == first


def test_sessions_are_planned_on_the_days_chosen(store: Store, school_class: str) -> None:
    attendance.plan_sessions(
        store, school_class, "2026-03-02", 5, Timetable(frozenset({0, 2}), ("morning", "evening"))
    )
    planned = [(row.held_on, row.part_of_day) for row in sheet(store, school_class).sessions]
    assert planned == [
        ("2026-03-02", "morning"),
        ("2026-03-02", "evening"),
        ("2026-03-04", "morning"),
        ("2026-03-04", "evening"),
        ("2026-03-09", "morning"),
    ]
    assert (
        refusal(attendance.plan_sessions, store, school_class, "2026-03-02", 5, Timetable(frozenset()))
        == "no_days_chosen"
    )


def test_an_unrecorded_session_counts_for_nobody(store: Store, school_class: str) -> None:
    first, _ = attendance.plan_sessions(store, school_class, "2026-03-02", 2)
    found = sheet(store, school_class)
    assert attendance.tally(found.learners[0], found.sessions) == Tally(0, 0, 0)

    attendance.record_session(store, first, {found.learners[0].id: "K", found.learners[1].id: "P"}, TODAY)
    found = sheet(store, school_class)
    assert [attendance.tally(row, found.sessions) for row in found.learners] == [
        (0, 0, 1),
        (0, 1, 0),
        (1, 0, 0),
        (1, 0, 0),
    ]
    assert attendance.session_tally(found.sessions[0], found.learners) == (2, 1, 1)


def test_recording_again_corrects_the_marks(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    learner = sheet(store, school_class).learners[0]
    attendance.record_session(store, session, {learner.id: "K"}, TODAY)
    attendance.record_session(store, session, {}, TODAY)
    found = sheet(store, school_class)
    assert attendance.tally(found.learners[0], found.sessions) == (1, 0, 0)


def test_one_mark_records_its_session(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    learner = sheet(store, school_class).learners[0]
    attendance.set_mark(store, session, learner.id, "P", TODAY)
    found = sheet(store, school_class)
    assert attendance.session_tally(found.sessions[0], found.learners) == (3, 1, 0)


def test_a_day_that_has_not_come_is_not_recorded(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    with pytest.raises(Refusal, match="02/3/2026") as refused:
        attendance.record_session(store, session, {}, "2026-03-01")
    assert refused.value.code == "session_ahead"


def test_a_session_that_fell_out_takes_no_marks(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    learner = sheet(store, school_class).learners[0]
    attendance.cancel_session(store, session, "Mưa lũ")
    with pytest.raises(Refusal) as refused:
        attendance.set_mark(store, session, learner.id, "K", TODAY)
    assert refused.value.code == "session_cancelled"
    assert "02/3/2026" in refused.value.sentence
    assert "Mưa lũ" in refused.value.sentence
    assert refusal(attendance.record_session, store, session, {}, TODAY) == "session_cancelled"
    assert refusal(attendance.move_session, store, session, "2026-03-05", today=TODAY) == "session_cancelled"
    assert sheet(store, school_class).sessions[0].state == "cancelled"


@pytest.mark.parametrize(("joined", "left"), [("2026-03-03", None), ("2026-03-01", "2026-03-02")])
def test_who_was_not_in_the_class_takes_no_marks(
    store: Store, school_class: str, joined: str, left: str | None
) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    learner, other = sheet(store, school_class).learners[:2]
    classes.edit_enrolment(store, learner.id, joined_on=joined, left_on=left)
    assert refusal(attendance.set_mark, store, session, learner.id, "P", TODAY) == "not_in_class"
    assert refusal(attendance.record_session, store, session, {learner.id: "K"}, TODAY) == "not_in_class"
    found = sheet(store, school_class)
    assert found.sessions[0].state == "not_recorded"
    assert [attendance.can_mark(found.sessions[0], one) for one in found.learners[:2]] == [False, True]
    attendance.record_session(store, session, {other.id: "K"}, TODAY)
    found = sheet(store, school_class)
    assert attendance.tally(found.learners[0], found.sessions).sessions == 0


def test_a_mark_of_another_class_is_refused(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    other = classes.open_class(store, [people.add_person(store, name="Khác")], code="K02")
    with store.read() as reader:
        stranger = classes.class_learners(reader, other)[0]["id"]
    assert refusal(attendance.set_mark, store, session, stranger, "K", TODAY) == "row_missing"


def test_a_session_is_opened_again_without_its_marks(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    learner = sheet(store, school_class).learners[0]
    attendance.set_mark(store, session, learner.id, "K", TODAY)
    attendance.reopen_session(store, session)
    found = sheet(store, school_class)
    assert (found.sessions[0].state, found.learners[0].marks) == ("not_recorded", {})
    store.undo()
    assert sheet(store, school_class).learners[0].marks == {session: "K"}


def test_absences_are_listed_of_recorded_sessions_only(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    attendance.set_mark(store, session, sheet(store, school_class).learners[0].id, "K", TODAY)
    with store.read() as reader:
        assert len(list(rows_of(reader, "attendance"))) == 1
    attendance.cancel_session(store, session, "Ghi nhầm")
    with store.read() as reader:
        assert list(rows_of(reader, "attendance")) == []


def test_hours_present_are_those_of_the_sessions_that_count(store: Store, school_class: str) -> None:
    first, second, _ = attendance.plan_sessions(store, school_class, "2026-03-02", 3)
    learner = sheet(store, school_class).learners[0]
    attendance.record_session(store, first, {}, TODAY)
    attendance.record_session(store, second, {learner.id: "P"}, TODAY)
    found = sheet(store, school_class)
    assert [attendance.minutes_present(one, found.sessions) for one in found.learners[:2]] == [240, 480]


def test_holidays_and_taken_times_are_passed_over(store: Store, school_class: str) -> None:
    attendance.plan_sessions(store, school_class, "2026-04-29", 1)
    holidays = Timetable(holidays=frozenset({"2026-04-30", "2026-05-01"}))
    attendance.plan_sessions(store, school_class, "2026-04-28", 3, holidays)
    planned = [row.held_on for row in sheet(store, school_class).sessions]
    assert planned == ["2026-04-28", "2026-04-29", "2026-05-04", "2026-05-05"]


@pytest.mark.parametrize(
    ("first", "many", "code"),
    [
        ("2026", 3, "whole_day_needed"),
        ("2026-03-02", 0, "too_many_sessions"),
        ("2026-03-02", 401, "too_many_sessions"),
    ],
)
def test_a_timetable_that_cannot_be_meant_is_refused(
    store: Store, school_class: str, first: str, many: int, code: str
) -> None:
    assert refusal(attendance.plan_sessions, store, school_class, first, many) == code


def test_a_planned_session_is_taken_out_a_recorded_one_is_not(store: Store, school_class: str) -> None:
    first, second = attendance.plan_sessions(store, school_class, "2026-03-02", 2)
    attendance.record_session(store, first, {}, TODAY)
    assert refusal(attendance.remove_session, store, first) == "session_recorded"
    attendance.remove_session(store, second)
    assert [row.id for row in sheet(store, school_class).sessions] == [first]


def test_only_what_fell_out_is_made_up(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    assert refusal(attendance.make_up_session, store, session, "2026-03-10") == "session_not_cancelled"
    assert refusal(attendance.make_up_session, store, session, "2026") == "whole_day_needed"


def test_a_session_that_fell_out_is_made_up(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    assert refusal(attendance.cancel_session, store, session, " ") == "reason_needed"
    attendance.cancel_session(store, session, "Mưa lũ")
    attendance.make_up_session(store, session, "2026-03-10")
    assert [row.state for row in sheet(store, school_class).sessions] == ["cancelled", "not_recorded"]


def test_a_moved_session_keeps_its_marks(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    learner = sheet(store, school_class).learners[0]
    attendance.set_mark(store, session, learner.id, "K", TODAY)
    attendance.move_session(store, session, "2026-03-05", "evening", today=TODAY)
    found = sheet(store, school_class)
    assert (found.sessions[0].held_on, found.learners[0].marks) == ("2026-03-05", {session: "K"})


def test_a_recorded_session_never_moves_to_a_day_to_come(store: Store, school_class: str) -> None:
    first, second = attendance.plan_sessions(store, school_class, "2026-03-02", 2)
    attendance.record_session(store, first, {}, TODAY)
    assert refusal(attendance.move_session, store, first, "2099-01-05", today=TODAY) == "session_ahead"
    attendance.move_session(store, second, "2099-01-05", today=TODAY)
    assert [row.held_on for row in sheet(store, school_class).sessions] == ["2026-03-02", "2099-01-05"]


def test_a_session_is_made_up_once(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    attendance.cancel_session(store, session, "Mưa lũ")
    again = attendance.make_up_session(store, session, "2026-03-10")
    assert refusal(attendance.make_up_session, store, session, "2026-03-11") == "session_made_up"
    attendance.cancel_session(store, again, "Đám tang")
    attendance.make_up_session(store, again, "2026-03-11")
    assert len(sheet(store, school_class).sessions) == 3


def test_a_making_up_taken_out_leaves_room_for_another(store: Store, school_class: str) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    attendance.cancel_session(store, session, "Mưa lũ")
    attendance.remove_session(store, attendance.make_up_session(store, session, "2026-03-10"))
    attendance.make_up_session(store, session, "2026-03-11")
    assert [row.held_on for row in sheet(store, school_class).sessions] == ["2026-03-02", "2026-03-11"]


def test_who_left_counts_until_then(store: Store, school_class: str) -> None:
    sessions = attendance.plan_sessions(store, school_class, "2026-03-02", 4)
    leaver = sheet(store, school_class).learners[0]
    classes.leave_class(store, leaver.id, "2026-03-04", "dropped_out", "Ốm")
    for session in sessions:
        attendance.record_session(store, session, {}, TODAY)
    found = sheet(store, school_class)
    assert attendance.tally(found.learners[0], found.sessions).sessions == 2


days = st.sampled_from([None, "2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"])
states = st.sampled_from(["recorded", "not_recorded", "cancelled"])
sessions = st.lists(st.tuples(days, states), max_size=6)


@given(sessions, days, days, st.lists(st.sampled_from(["", "P", "K"]), min_size=6, max_size=6))
def test_a_tally_never_counts_what_was_not_recorded(
    held: list[tuple[str | None, str]], joined: str | None, left: str | None, given_marks: list[str]
) -> None:
    rows = [SessionRow(str(n), day, None, 240, state) for n, (day, state) in enumerate(held)]
    marks = {str(n): one for n, one in enumerate(given_marks) if one}
    learner = LearnerRow("x", 1, "An", None, None, joined, left, marks)
    counted = [
        row
        for row in rows
        if row.state == "recorded"
        and (joined or "") <= (row.held_on or "")
        and (not left or (row.held_on or "") < left)
    ]
    found = attendance.tally(learner, rows)
    assert found.sessions == len(counted)
    assert found.excused + found.unexcused == sum(row.id in marks for row in counted)
    assert (found.rate is None) == (not counted)


def test_a_turn_is_numbered_within_its_year(store: Store, school_class: str) -> None:
    late = inspections.record_inspection(store, school_class, "2026-05-01", counted=4, kind="planned")
    early = inspections.record_inspection(
        store, school_class, "2026-03-01", {"papers": ("met", None)}, counted=4
    )
    other = inspections.record_inspection(store, school_class, "2025-03-01")
    with store.read() as reader:
        assert [inspections.turn_number(reader, one) for one in (early, late, other)] == [1, 2, 1]
        assert inspections.answers_of(reader, early) == {"papers": ("met", None)}


def test_minutes_are_written_afterwards(store: Store, school_class: str) -> None:
    turn = inspections.record_inspection(store, school_class, "2026-03-01")
    inspections.edit_inspection(store, turn, {"rules": ("met", "Chấp hành tốt")}, conclusion="Tốt")
    with store.read() as reader:
        assert inspections.inspection_fields(reader, turn)["conclusion"] == "Tốt"
        assert inspections.answers_of(reader, turn)["rules"] == ("met", "Chấp hành tốt")


def test_own_trades_stand_beside_the_shipped(store: Store) -> None:
    code = catalogue.add_trade(store, "Nuôi dúi", farm=True, hours=100)
    with store.read() as reader:
        known = catalogue.trades(reader, "2026-01-01")
        assert (known[code].name, known[code].farm, known[code].hours) == ("Nuôi dúi", True, 100)
        assert not known["cooking"].farm
    made = classes.open_class(store, code="K09", trade=code)
    with store.read() as reader:
        assert {row["id"]: row["farm"] for row in rows_of(reader, "classes")}[made] is True


def test_programmes_and_rules_follow_the_day(store: Store) -> None:
    with store.read() as reader:
        assert catalogue.programmes(reader, "2024-01-01")["job_creation"].ceiling == 100_000_000
        assert catalogue.programmes(reader, "2026-01-01")["job_creation"].ceiling == 200_000_000
        old, new = (catalogue.rule(reader, "meal_a_day", day) for day in ("2024-01-01", "2026-01-01"))
        assert old and new and (old.value, new.value) == (30_000, 50_000)
        assert catalogue.rule(reader, "nothing", "2024-01-01") is None


@pytest.mark.parametrize(
    "kind",
    [
        classes.CLASSES,
        classes.ENROLMENTS,
        attendance.ATTENDANCE,
        attendance.SESSIONS,
        inspections.INSPECTIONS,
    ],
)
def test_lists_sort_by_every_column(store: Store, school_class: str, kind: lists.ListKind) -> None:
    (session,) = attendance.plan_sessions(store, school_class, "2026-03-02", 1)
    attendance.record_session(store, session, {sheet(store, school_class).learners[0].id: "K"}, TODAY)
    inspections.record_inspection(store, school_class, "2026-03-02")
    with store.read() as reader:
        whole = lists.count(reader, kind)
        assert whole > 0
        for column in kind.columns:
            assert len(lists.page(reader, kind, lists.Asked(order=column.key))) == whole
        assert len(lists.page(reader, kind)) == whole


def test_a_learner_who_had_withdrawn_comes_back_with_the_same_number(store: Store) -> None:
    learners = [people.add_person(store, name=name) for name in ("Lò Văn An", "Lò Văn Bình")]
    made = classes.open_class(store, learners, code="K1", trade="cooking", opened_on="2026-01-05")
    classes.decide_class(store, made, "1/QĐ", "2026-01-02")

    def numbers() -> dict[str, int]:
        with store.read() as reader:
            return {row["person"]: row["roll_number"] for row in classes.class_learners(reader, made)}

    first = derived_id("enrolment", made, learners[0])
    classes.leave_class(store, first, "2026-01-03", "withdrawn")
    classes.place_learners(store, made, [learners[0], people.add_person(store, name="Lò Thị Cúc")])
    assert sorted(numbers().values()) == [1, 2, 3]
    assert [numbers()[one] for one in learners] == [1, 2]


def test_roll_numbers_are_fixed_for_people_who_are_there(store: Store) -> None:
    learners = [people.add_person(store, name=name) for name in ("Lò Văn An", "Lò Văn Bình")]
    made = classes.open_class(store, learners, code="K1", trade="cooking")
    people.remove_person(store, learners[0])
    classes.decide_class(store, made, "1/QĐ", "2026-01-02")
    with store.read() as reader:
        assert [row["roll_number"] for row in classes.class_learners(reader, made)] == [1]
