"""Who can join now: how each who asked for a trade stands, and that the figures are those of the lists."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.desk import classes, people, surveys
from desktop_app.desk.eligibility import eligibility
from desktop_app.desk.who_can_join import STANDINGS, Joiner, joiners, of_trade, openings
from desktop_app.domain import Rule
from desktop_app.store.store import Store
from tests.soak import times
from tests.store.stores import AREA, new_store

TODAY = "2025-06-30"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A book that reaches back six years."""
    made = new_store(tmp_path / "a")
    classes.open_class(made, [], code="K00", trade="cooking", opened_on="2019-03-01", closed_on="2019-05-01")
    yield made
    made.close()


def ask(store: Store, trade: str = "sewing", second: str | None = None, **fields: Any) -> str:
    """Somebody new who asked for a trade."""
    known = {"name": "Lò Thị Hà", "birth": "1990", "sex": "F", "farming": True}
    person = people.add_person(store, **{**known, **fields})
    surveys.record_need(store, person, "2025-05-01", trade=trade, second_trade=second)
    return person


def found(store: Store) -> list[Joiner]:
    with store.read() as reader:
        return joiners(reader, TODAY)


def test_each_stands_as_the_rules_say(store: Store) -> None:
    able, old, trained, busy = ask(store), ask(store, birth="1950"), ask(store), ask(store)
    unknown = ask(store, birth=None)
    people.record_earlier_course(
        store, trained, trade="May", finished_on="2024-01-01", source="statement", state_paid=True
    )
    classes.open_class(store, [busy], code="K02", trade="cooking", opened_on="2025-06-01")
    assert {one.person: one.standing for one in found(store)} == {
        able: "eligible", old: "blocked", trained: "trained", busy: "in_class", unknown: "not_known",
    }  # fmt: skip


def test_second_wish_is_listed_and_not_counted(store: Store) -> None:
    person = ask(store, "sewing", "cooking")
    assert [(one.trade, one.wish) for one in found(store)] == [("cooking", "second"), ("sewing", "first")]
    with store.read() as reader:
        assert [(one.trade, one.asked) for one in openings(reader, found(store), TODAY)] == [("sewing", 1)]
    assert [one.person for one in of_trade(found(store), "cooking")] == [person]


def test_joined_records_are_one_person(store: Store) -> None:
    first, second = ask(store), ask(store)
    people.say_same(store, first, second, same=True)
    assert len(found(store)) == 1


def test_size_of_a_class_is_the_rule_of_the_day(store: Store) -> None:
    for _ in range(5):
        ask(store)
    with store.read() as reader:
        assert (openings(reader, found(store), TODAY)[0].size, openings(reader, [], TODAY)) == (35, [])
    with store.write("set rule") as change:
        change.put(Rule(id=change.new_id(), area=AREA, code="class_size", from_on="2025-01-01", value=2))
    with store.read() as reader:
        assert openings(reader, found(store), TODAY)[0].classes == 2


_ASKED = st.lists(
    st.tuples(
        st.sampled_from(("sewing", "cooking", "chó")),
        st.sampled_from((None, "sewing", "cooking")),
        st.sampled_from((None, "1990", "1950", "2015")),
        st.booleans(),
    ),
    max_size=8,
)


@settings(max_examples=times(15, 150), deadline=None)
@given(asked=_ASKED)
def test_figures_are_those_of_the_need_table_and_of_the_lists_behind(
    tmp_path_factory: pytest.TempPathFactory, asked: list[Any]
) -> None:
    made = new_store(tmp_path_factory.mktemp("book") / "a")
    with made.write("fill") as change:
        for trade, second, birth, wanted in asked:
            person = people.put_person(change, AREA, name="Lò Thị Hà", birth=birth, sex="F", farming=True)
            surveys.put_need(
                change, AREA, person, "2025-05-01", trade=trade, second_trade=second, wanted=wanted
            )
    everybody = found(made)
    with made.read() as reader:
        needs = Counter(trade for trade, _, _, wanted in asked if wanted)
        known = openings(reader, everybody, TODAY)
        assert {one.trade: one.asked for one in known} == dict(needs)
        for opening in known:
            listed = [one for one in of_trade(everybody, opening.trade) if one.wish == "first"]
            assert Counter(one.standing for one in listed) == Counter(opening.people)
        for one in everybody:
            assert one.standing in STANDINGS
            answer = eligibility(reader, one.person, TODAY)
            assert (one.standing == "eligible", one.standing == "not_known", one.reason) == (
                answer.answer == "eligible", answer.answer == "not_known", answer.reason,
            )  # fmt: skip
    made.close()
