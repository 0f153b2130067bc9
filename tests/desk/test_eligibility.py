"""Who may be put into a supported class: each reason for yes, no and not known, and the rules behind it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from desktop_app.desk import classes, people, surveys
from desktop_app.desk.all_lists import rows_of
from desktop_app.desk.eligibility import ANSWERS, RULES, Eligibility, eligibility, eligibility_of_all
from desktop_app.desk.people import Kept
from desktop_app.domain import (
    EarlierCourse,
    Enrolment,
    Person,
    PersonLink,
    PolicyGroup,
    Rule,
    SchoolClass,
    TrainingNeed,
)
from desktop_app.domain.base import ALL
from desktop_app.domain.person import POLICY_GROUPS
from desktop_app.store.store import Store
from tests.soak import times
from tests.store.stores import AREA, new_store

TODAY = "2026-06-30"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ward whose book reaches back six years."""
    made = new_store(tmp_path / "a")
    classes.open_class(made, [], code="K00", trade="cooking", opened_on="2020-03-01", closed_on="2020-05-01")
    yield made
    made.close()


def answer_for(store: Store, day: str = TODAY, **fields: Any) -> Eligibility:
    """The answer for somebody new."""
    return answer_of(store, people.add_person(store, **{"name": "Lò Văn Hà", "farming": True, **fields}), day)


def answer_of(store: Store, person: str, day: str = TODAY) -> Eligibility:
    """The answer for somebody."""
    with store.read() as reader:
        return eligibility(reader, person, day)


@pytest.mark.parametrize(
    ("birth", "sex", "answer"),
    [
        ("2011-06-30", "M", "eligible"),
        ("2011-07-01", "M", "not_eligible"),
        ("1966-01-01", "M", "eligible"),
        ("1965-06-30", "M", "not_eligible"),
        ("1971-01-01", "F", "eligible"),
        ("1970-06-30", "F", "not_eligible"),
        ("1970-06-30", None, "not_known"),
        ("1990", None, "eligible"),
        ("1960-01-01", None, "not_eligible"),
        (None, "F", "not_known"),
    ],
)
def test_age_decides_with_the_sex(store: Store, birth: str | None, sex: str | None, answer: str) -> None:
    assert answer_for(store, birth=birth, sex=sex).answer == answer


def test_age_says_its_limits_and_its_rules(store: Store) -> None:
    found = answer_for(store, birth="1960-01-01", sex="F")
    assert found.reason == "66 tuổi, ngoài độ tuổi 15–55."
    assert [(rule.code, rule.value, rule.verified) for rule in found.rules] == [
        ("minimum_age", 15, False), ("maximum_age_women", 55, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("finished", "answer"),
    [("2021-06-30", "eligible"), ("2021-07-01", "not_eligible"), ("2020", "eligible"), (None, "not_known")],
)
def test_course_taken_elsewhere_counts_for_five_years(
    store: Store, finished: str | None, answer: str
) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    people.record_earlier_course(store, person, trade="May", finished_on=finished, source="statement")
    assert answer_of(store, person).answer == answer


def test_a_lone_year_leaves_its_last_year_open(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    people.record_earlier_course(store, person, trade="May", finished_on="2021")
    found = [answer_of(store, person, f"{year}-06-30") for year in (2025, 2026, 2027)]
    assert [one.answer for one in found] == ["not_eligible", "not_known", "eligible"]
    assert "2021" in found[1].reason
    people.record_earlier_course(store, person, trade="Hàn", finished_on="2021-03-01")
    assert answer_of(store, person).answer == "not_known"
    people.record_earlier_course(store, person, trade="Điện", finished_on="2021-12-01")
    assert answer_of(store, person).answer == "not_eligible"


def test_a_recent_course_says_no_whatever_another_leaves_open(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    people.record_earlier_course(store, person, trade="May", finished_on="2019-01-01")
    people.record_earlier_course(store, person, trade="Hàn")
    assert answer_of(store, person).answer == "not_known"
    people.record_earlier_course(store, person, trade="Điện", finished_on="2025-01-01")
    assert answer_of(store, person).answer == "not_eligible"


def test_course_the_state_did_not_pay_does_not_count(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    people.record_earlier_course(store, person, trade="May", finished_on="2025-01-01", state_paid=False)
    assert answer_of(store, person).answer == "eligible"


def test_class_of_the_book_counts_and_says_from_when_again(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    made = classes.open_class(
        store, [person], code="K01", trade="cooking", opened_on="2025-01-06", closed_on="2025-03-10"
    )
    classes.decide_class(store, made, "1/QĐ", "2024-12-30")
    classes.step_class(store, made, "running")
    assert answer_of(store, person, "2025-02-01") == ("not_eligible", "Đang học lớp K01.", ())
    classes.step_class(store, made, "closed")
    found = answer_of(store, person)
    assert found.answer == "not_eligible"
    assert "10/3/2025" in found.reason
    assert "10/3/2030" in found.reason
    assert [rule.code for rule in found.rules] == ["years_between_courses"]


def test_records_joined_with_it_count_too(store: Store) -> None:
    first = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    second = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    people.record_earlier_course(store, second, trade="May", finished_on="2025-01-01")
    people.say_same(store, first, second, True)
    assert answer_of(store, first).answer == "not_eligible"


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({"sex": "M", "farming": False}, "not_eligible"),
        ({"sex": "M", "farming": None}, "not_known"),
        ({"sex": "M", "farming": True}, "eligible"),
        ({"sex": "F", "farming": False}, "eligible"),
    ],
)
def test_man_in_a_ward_needs_a_ground(store: Store, fields: dict[str, Any], answer: str) -> None:
    assert answer_for(store, birth="1990", **fields).answer == answer


@pytest.mark.parametrize("code", list(POLICY_GROUPS))
def test_policy_group_is_a_ground_and_is_said_with_its_paper(store: Store, code: str) -> None:
    person = people.add_person(
        store, Kept(groups=frozenset({code})), name="Lò Văn Hà", birth="1990", sex="M", farming=False
    )
    found = answer_of(store, person)
    assert found.answer == "eligible"
    assert str(POLICY_GROUPS[code])[1:] in found.reason
    assert "giấy xác nhận" in found.reason
    people.record_group(store, person, code, paper="12/QĐ", valid_to="2026-12-31")
    assert "giấy xác nhận" not in answer_of(store, person).reason
    assert "giấy xác nhận" in answer_of(store, person, "2027-01-01").reason


def test_recovered_land_of_the_household_is_a_ground(store: Store) -> None:
    person = people.add_person(store, name="Lò Văn Hà", birth="1990", sex="M", farming=False)
    people.add_household(store, person, land_recovered=True)
    assert answer_of(store, person).answer == "eligible"


def test_book_that_does_not_reach_back_is_not_enough(tmp_path: Path) -> None:
    store = new_store(tmp_path / "b")
    person = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    assert answer_of(store, person).answer == "not_known"
    surveys.record_need(store, person, "2026-01-10", trade="cooking")
    assert answer_of(store, person).answer == "eligible"
    store.close()


def test_rule_of_the_office_goes_before_the_shipped_one(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990", sex="F")
    people.record_earlier_course(store, person, trade="May", finished_on="2023-01-01")
    assert answer_of(store, person).answer == "not_eligible"
    with store.write("rule") as change:
        change.put(
            Rule(id=change.new_id(), area=ALL, code="years_between_courses", from_on="2026-01-01", value=3)
        )
    assert answer_of(store, person).answer == "eligible"
    assert answer_of(store, person, "2025-12-31").answer == "not_eligible"


def test_every_answer_and_rule_has_words() -> None:
    assert all(str(word) != word.source for word in (*ANSWERS.values(), *RULES.values()))


def test_a_class_that_was_cancelled_stands_against_nobody(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà", birth="1990-05-20", sex="F")
    surveys.record_need(store, person, "2026-01-01", trade="cooking")
    made = classes.open_class(store, [person], code="K01", trade="cooking")
    with store.read() as reader:
        assert eligibility(reader, person, "2026-03-01").answer == "not_eligible"
    classes.step_class(store, made, "cancelled")
    with store.read() as reader:
        assert eligibility(reader, person, "2026-03-01").answer == "eligible"


LIVES = st.fixed_dictionaries(
    {
        "birth": st.sampled_from((None, "1958", "1968-03-01", "1990", "2011-06-30", "2015")),
        "sex": st.sampled_from((None, "F", "M")),
        "farming": st.sampled_from((None, True, False)),
        "gone": st.sampled_from((None, None, None, True)),
    }
)
HAPPENED = st.lists(
    st.one_of(
        st.tuples(st.just("course"), st.sampled_from((None, "2019", "2024-05-01")), st.booleans()),
        st.tuples(st.just("group"), st.sampled_from(("poor", "disabled", "near_poor")), st.booleans()),
        st.tuples(st.just("class"), st.sampled_from((None, "2025-03-10", "2027-01-01")), st.booleans()),
        st.tuples(st.just("asked"), st.sampled_from((None, "2026-01-10")), st.booleans()),
        st.tuples(st.just("same as the one before"), st.just(None), st.booleans()),
    ),
    max_size=3,
)


def what_happened(
    person: Person, before: str, happened: tuple[str, str | None, bool], new_id: str
) -> list[Any]:
    """The rows of one thing that happened to somebody."""
    what, said, really = happened
    here = {"id": new_id, "area": AREA, "person_id": person.id}
    if what == "course":
        return [EarlierCourse(**here, finished_on=said, state_paid=really, trade="May")]
    if what == "group":
        return [PolicyGroup(**here, policy_group=said, paper="12/QĐ" if really else None)]
    if what == "asked":
        return [TrainingNeed(**here, asked_on=said)]
    if what == "class":
        held = SchoolClass(id=new_id, area=AREA, code=new_id[-4:], trade="cooking", closed_on=said)
        return [held, Enrolment(**here, class_id=new_id, state="completed" if really else "learning")]
    return [PersonLink(**here, other_id=before, same=really)] if before else []


@given(st.lists(st.tuples(LIVES, HAPPENED), max_size=8), st.booleans())
@settings(max_examples=times(25, 300), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_all_at_once_get_the_answers_that_each_gets_alone(
    store: Store, lives: list[Any], is_old: bool
) -> None:
    with store.write("add people") as change:
        before = ""
        for life, happened in lives:
            person = Person(id=change.new_id(), area=AREA, name="Lò Văn Hà", **life)
            change.put(person)
            for one in happened:
                change.put(what_happened(person, before, one, change.new_id()))
            before = person.id
    day = "2026-06-30" if is_old else "2024-06-30"
    with store.read() as reader:
        found = eligibility_of_all(reader, day)
        assert found.keys() == {row["id"] for row in rows_of(reader, "people")}
        assert found == {person_id: eligibility(reader, person_id, day) for person_id in found}


def test_more_people_take_no_more_statements(store: Store) -> None:
    def statements() -> int:
        asked: list[str] = []
        with store.read() as reader:
            event.listen(reader, "before_cursor_execute", lambda *about: asked.append(about[2]))
            eligibility_of_all(reader, TODAY)
        return len(asked)

    before = statements()
    for number in range(30):
        people.add_person(store, name=f"Lò Thị {number}", birth="1990", sex="F")
    assert statements() == before < 15
