"""Who can be placed in a class, in which order, and what stands against somebody."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import classes, people, placing, surveys
from desktop_app.desk.lists import Asked
from desktop_app.store.store import Store
from tests.store.stores import new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def person(store: Store, name: str, asked_on: str = "", **need: str) -> str:
    """Somebody, who may have asked for a trade."""
    made = people.add_person(store, name=name, birth="1990")
    if asked_on:
        surveys.record_need(store, made, asked_on, **need)
    return made


def open_class(store: Store, code: str, *learners: str, **fields: str) -> str:
    days = {"opened_on": "2026-03-02", "closed_on": "2026-05-28"}
    return classes.open_class(store, learners, **{"code": code, "trade": "cooking", **days, **fields})


def names(store: Store, class_id: str, typed: str = "") -> list[tuple[str, str]]:
    with store.read() as reader:
        found = placing.candidates(reader, class_id, Asked(typed))
        assert placing.count_candidates(reader, class_id, typed) == len(found)
    return [(row["name"], row["wish"]) for row in found]


def doubts(store: Store, class_id: str, *people_asked: str) -> dict[str, list[tuple[str, str]]]:
    with store.read() as reader:
        found = placing.doubts(reader, class_id, people_asked, lambda code: {"cooking": "Nấu ăn"}[code or ""])
    return {one: [tuple(doubt) for doubt in said] for one, said in found.items()}  # type: ignore[misc]


def test_first_choices_come_before_second_and_early_before_late(store: Store) -> None:
    made = open_class(store, "K01")
    person(store, "Hai", "2026-01-01", trade="sewing", second_trade="cooking")
    person(store, "Muộn", "2026-02-01", trade="cooking")
    person(store, "Sớm", "2026-01-05", trade="cooking")
    person(store, "Nghề khác", "2026-01-01", trade="sewing")
    person(store, "Chưa hỏi")
    assert names(store, made) == [("Sớm", "first"), ("Muộn", "first"), ("Hai", "second")]


def test_typing_looks_among_everybody(store: Store) -> None:
    made = open_class(store, "K01")
    person(store, "Lò Văn Anh")
    person(store, "Lò Thị Ánh", "2026-02-01", trade="cooking")
    person(store, "Vàng Thị Dở")
    assert names(store, made, "anh") == [("Lò Thị Ánh", "first"), ("Lò Văn Anh", "none")]


def test_who_is_in_the_class_is_not_offered_and_who_withdrew_is(store: Store) -> None:
    first, second = (person(store, name, "2026-02-01", trade="cooking") for name in ("Một", "Hai"))
    made = open_class(store, "K01", first, second)
    assert names(store, made) == []
    with store.read() as reader:
        enrolment = next(row for row in classes.class_learners(reader, made) if row["person"] == first)["id"]
    classes.leave_class(store, enrolment, "2026-03-02", "withdrawn")
    assert [name for name, _ in names(store, made)] == ["Một"]
    classes.place_learners(store, made, [first])
    with store.read() as reader:
        back = {row["person"]: row for row in classes.class_learners(reader, made)}[first]
    assert (back["status"], back["left_on"]) == ("placed", None)


def test_somebody_written_down_twice_is_offered_once(store: Store) -> None:
    one = person(store, "Lò Thị Hà", "2026-02-01", trade="cooking")
    other = person(store, "Lò Thị Hà", "2026-01-01", trade="cooking")
    people.say_same(store, one, other, True)
    assert len(names(store, open_class(store, "K01"))) == 1


def test_an_earlier_course_and_a_class_at_the_same_time_are_told(store: Store) -> None:
    learned, busy, told, free = (person(store, name) for name in ("Đã học", "Đang học", "Kể", "Rảnh"))
    old = open_class(store, "K00", learned, opened_on="2023-01-05", closed_on="2023-03-01")
    classes.decide_class(store, old, "1/QĐ", "2023-01-01")
    classes.step_class(store, old, "running")
    classes.step_class(store, old, "closed")
    open_class(store, "K02", busy, opened_on="2026-05-01", closed_on="2026-07-01")
    open_class(store, "K03", free, opened_on="2026-06-01", closed_on="2026-07-01", state="cancelled")
    people.record_earlier_course(store, told, trade="May", finished_on="2019")
    made = open_class(store, "K01")
    assert doubts(store, made, learned, busy, told, free) == {
        learned: [("N01", "Đã học Nấu ăn, lớp K00, 01/3/2023")],
        busy: [("N03", "Đang học lớp K02 đến 01/7/2026")],
        told: [("N01", "Đã học nghề May (2019)")],
    }


def test_a_class_after_this_one_is_no_class_at_the_same_time(store: Store) -> None:
    later = person(store, "Sau")
    open_class(store, "K02", later, opened_on="2026-06-01", closed_on="2026-07-01")
    ((code, _),) = doubts(store, open_class(store, "K01"), later)[later]
    assert code == "N01"


def test_pages_are_parts_of_one_order(store: Store) -> None:
    made = open_class(store, "K01")
    for number in range(7):
        person(store, f"Người {number}", f"2026-01-0{number + 1}", trade="cooking")
    with store.read() as reader:
        pages = [placing.candidates(reader, made, Asked(), offset, 3) for offset in (0, 3, 6)]
    assert [row["name"] for page in pages for row in page] == [f"Người {number}" for number in range(7)]


def test_reasons_and_days_of_joining_are_kept(store: Store) -> None:
    first, late = person(store, "Đầu"), person(store, "Sau")
    made = open_class(store, "K01", first)
    classes.decide_class(store, made, "12/QĐ", "2026-02-20")
    classes.step_class(store, made, "running")
    classes.place_learners(store, made, [late], "2026-03-09", {late: "Đã học năm 2019, nay đổi nghề"})
    with store.read() as reader:
        rows = {row["person"]: row for row in classes.class_learners(reader, made)}
        fields = classes.enrolment_fields(reader, rows[late]["id"])
    assert (fields["joined_on"], fields["reason"]) == ("2026-03-09", "Đã học năm 2019, nay đổi nghề")
    assert (fields["state"], fields["roll_number"]) == ("learning", 2)


def test_placing_again_changes_nothing_of_who_learns(store: Store) -> None:
    first = person(store, "Đầu")
    made = open_class(store, "K01", first)
    classes.decide_class(store, made, "12/QĐ", "2026-02-20")
    classes.step_class(store, made, "running")
    classes.place_learners(store, made, [first], "2026-03-09")
    with store.read() as reader:
        (row,) = classes.class_learners(reader, made)
    assert (row["status"], row["roll_number"], row["joined_on"]) == ("learning", 1, "2026-03-02")
