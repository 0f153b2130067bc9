"""The papers of a survey: as they are drawn, and from a real store to paper."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import applications, people, surveys, units
from desktop_app.desk.round_figures import MEASURES, answers_of, who
from desktop_app.documents import need_by_trade, need_list, need_sheet, printing
from desktop_app.documents.need_by_trade import TradeNeed
from desktop_app.documents.need_summary import HEADS, HamletNeed, total
from desktop_app.domain.person import (
    GENERAL_EDUCATION,
    JOB_STATUSES,
    POLICY_GROUPS,
    TECHNICAL_EDUCATION,
)
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.survey import MARKETS, NO_NEED_REASONS, PURPOSES, TIMES_OF_DAY, TrainingNeed
from desktop_app.store.store import Store, set_meta
from tests.documents import reading
from tests.store.stores import new_store

COUNTS = st.integers(0, 500)
FIGURES = st.fixed_dictionaries({name: COUNTS for name, _ in HEADS})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today="2026-12-31")
    units.set_letterhead(
        made, None, "2025-07-01", organisation="Ủy ban nhân dân phường Đoàn Kết", place="Đoàn Kết"
    )
    yield made
    made.close()


@pytest.fixture
def hamlet(store: Store) -> str:
    return units.add_hamlets(store, ["Bản Màng"])["Bản Màng"]


@pytest.fixture
def asked(store: Store, hamlet: str) -> tuple[str, str]:
    """A round with one woman who wants to sew, and her."""
    opened = surveys.open_round(store, "Đợt năm 2026", "2026-03-01")
    person = people.add_person(
        store, name="Lò Thị Hà", birth="1996-04-30", sex="F", ethnic="thai", hamlet_id=hamlet
    )
    surveys.record_need(
        store, person, "2026-03-05", round_id=opened, trade="industrial_sewing", time_of_day="evening",
        months="3, 4", wants_loan=True, loan_amount=50_000_000,
    )  # fmt: skip
    return opened, person


def text_of(store: Store, code: str, row: str) -> str:
    return reading.whole_text(printing.draw_form(store, code, row))


def row_heights(pdf: bytes) -> list[float]:
    """Heights in millimetres of the rows of the first table of a page."""
    level = sorted({round(line.top) for line in reading.lines(pdf) if line.is_level and line.length > 200})
    return [below - above for above, below in pairwise(level)]


@pytest.mark.parametrize(
    ("shown", "codes"),
    [
        (need_sheet.GROUPS, POLICY_GROUPS),
        (need_sheet.GENERAL, GENERAL_EDUCATION),
        (need_sheet.TECHNICAL, TECHNICAL_EDUCATION),
        (need_sheet.JOBS, JOB_STATUSES),
        (need_sheet.TIMES, TIMES_OF_DAY),
        (need_sheet.PURPOSES, PURPOSES),
        (need_sheet.REASONS, NO_NEED_REASONS),
        (need_sheet.MARKETS, MARKETS),
    ],
)
def test_every_choice_of_the_store_has_its_box(
    shown: tuple[tuple[str, str], ...], codes: dict[str, str]
) -> None:
    assert {code for code, _ in shown} == set(codes)


def test_every_line_to_sign_is_at_least_nine_millimetres_high() -> None:
    assert min(row_heights(need_list.render(need_list.sample()))) >= 9


def test_blank_lines_follow_those_who_are_known() -> None:
    few = replace(need_list.sample(), people=need_list.SAMPLE_PEOPLE[:1], blank_lines=4)
    text = reading.whole_text(need_list.render(few))
    assert re.search(r"1 Giàng A Páo .* 2 3 4 5 TỔ TRƯỞNG", text)


@given(st.lists(FIGURES, min_size=1, max_size=12))
def test_the_last_line_adds_up_all_hamlets(figures: list[dict[str, int]]) -> None:
    hamlets = [HamletNeed("Bản Màng", **one) for one in figures]
    assert all(getattr(total(hamlets), name) == sum(one[name] for one in figures) for name, _ in HEADS)


def test_what_is_not_known_of_one_hamlet_is_not_known_of_all() -> None:
    assert total([HamletNeed("A", households=3), HamletNeed("B")]).households is None


@pytest.mark.parametrize("count", [1, 18, 19, 40])
def test_every_hamlet_has_its_column(count: int) -> None:
    hamlets = tuple(f"Hamlet{number}." for number in range(1, count + 1))
    trades = (TradeNeed("May", "nonfarm", (1,) * count),)
    drawn = need_by_trade.render(replace(need_by_trade.sample(), hamlets=hamlets, trades=trades))
    text = reading.whole_text(drawn)
    assert all(hamlet in text for hamlet in hamlets)
    assert text.count(f"Tổng cộng {count}") == -(-count // need_by_trade.HAMLETS_A_TABLE)


def test_a_round_without_answers_prints_too(store: Store, hamlet: str) -> None:
    opened = surveys.open_round(store, "Đợt năm 2026", "2026-03-01")
    assert "Bản Màng" in text_of(store, "F05", opened)
    assert "Đợt năm 2026" in text_of(store, "F05b", opened)


def test_f05_counts_those_of_the_list_behind_it(store: Store, asked: tuple[str, str]) -> None:
    opened, person = asked
    with store.read() as reader:
        answers = answers_of(reader, opened)
    counted = {measure: who(answers, measure) for measure in MEASURES}
    assert {measure for measure, found in counted.items() if found == [person]} == {
        "asked", "wanted", "women", "minority", "nonfarm", "loan",
    }  # fmt: skip
    assert "Tổng cộng – – 1 1 1 1 0 0 0 0 0 1 0 0 0 1 0" in text_of(store, "F05", opened)


def test_a_late_answer_stands_apart(store: Store, asked: tuple[str, str]) -> None:
    opened, person = asked
    surveys.close_round(store, opened, "2026-03-04")
    with store.read() as reader:
        assert who(answers_of(reader, opened), "late") == [person]


def test_a_closed_round_prints_as_it_was_with_what_came_afterwards_apart(
    store: Store, asked: tuple[str, str], hamlet: str
) -> None:
    opened, person = asked
    surveys.close_round(store, opened, "2026-03-20")
    other = people.add_person(store, name="Vàng A Sử", sex="M", hamlet_id=hamlet)
    surveys.record_need(store, other, "2026-03-25", round_id=opened, trade="industrial_sewing")
    with store.read() as reader:
        need = surveys.newest_answer(reader, person, opened)["id"]
    surveys.edit_need(
        store, need, wanted=False, trade=None, no_need_reason="far", adjustment="Ghi nhầm người"
    )
    assert "Tổng cộng – – 1 1 1 1 0 0 0 0 0 1 0 1 -1 1 0" in text_of(store, "F05", opened)
    assert "ghi riêng" in text_of(store, "F05", opened)
    assert "May công nghiệp 1 1 Tổng cộng 1 1" in text_of(store, "F05b", opened)


def test_somebody_who_answered_twice_counts_once_with_the_newest(
    store: Store, asked: tuple[str, str]
) -> None:
    opened, person = asked
    surveys.record_need(store, person, "2026-03-09", round_id=opened, wanted=False, no_need_reason="far")
    with store.read() as reader:
        answers = answers_of(reader, opened)
    assert (who(answers, "asked"), who(answers, "wanted")) == ([person], [])


def test_a_household_of_the_year_s_decision_is_counted_as_poor(store: Store, asked: tuple[str, str]) -> None:
    from desktop_app.domain.person import Poverty
    from desktop_app.store.ids import derived_id

    opened, person = asked
    household = people.add_household(store, person, land_recovered=True)
    with store.write("set class") as change:
        row_id = derived_id("poverty", household, "2026")
        change.put(
            Poverty(id=row_id, area=store.own_area, household_id=household, year=2026, poverty_class="poor")
        )
    with store.read() as reader:
        answers = answers_of(reader, opened)
    assert who(answers, "poor") == who(answers, "land_recovered") == [person]


def test_the_list_of_a_hamlet_is_filled_with_what_is_known(
    store: Store, asked: tuple[str, str], hamlet: str
) -> None:
    gone = people.add_person(store, name="Vàng A Sử", hamlet_id=hamlet)
    people.edit_person(store, gone, moved_on="2026-01-01")
    text = text_of(store, "F01b", hamlet)
    assert "Lò Thị Hà 1996 Thái" in text
    for word in ("May công nghiệp", "3, 4; tối", "tối 50 ", "Đợt năm 2026"):
        assert word in text
    assert "Vàng A Sử" not in text


def test_a_sheet_knows_the_person_and_the_answer(store: Store, asked: tuple[str, str]) -> None:
    text = text_of(store, "F01", asked[1])
    assert all(word in text for word in ("Lò Thị Hà", "30/4/1996", "May công nghiệp", "50.000.000 đồng"))


def test_a_mark_that_ended_is_not_printed(store: Store, asked: tuple[str, str]) -> None:
    people.record_group(store, asked[1], "poor", valid_to="2025-12-31")
    people.record_group(store, asked[1], "merit", valid_to="2026-12-31")
    text = text_of(store, "F06", asked[1])
    assert "Người có công" in text
    assert "Hộ nghèo" not in text


def test_an_application_names_the_trade_asked_for(store: Store, asked: tuple[str, str]) -> None:
    text = text_of(store, "F06", asked[1])
    assert "May công nghiệp" in text
    assert "XÁC NHẬN CỦA" in text

    made = applications.receive(store, asked[1], "cooking", "2026-03-06")
    text = text_of(store, "F06", made)
    assert "Lò Thị Hà" in text
    assert "nấu ăn" in text
    assert "May công nghiệp" not in text


def test_the_minutes_count_people_and_women(store: Store, asked: tuple[str, str], hamlet: str) -> None:
    man = people.add_person(store, name="Vàng A Sử", sex="M", hamlet_id=hamlet)
    surveys.record_need(store, man, "2026-03-05", round_id=asked[0], trade="industrial_sewing")
    assert re.search(r"1 May công nghiệp 2 1\b", text_of(store, "F07", hamlet))


def test_the_next_turn_follows_from_the_courses_known(store: Store, asked: tuple[str, str]) -> None:
    people.record_earlier_course(
        store, asked[1], trade="cooking", finished_on="2019-06-01", state_paid=True, source="statement"
    )
    text = text_of(store, "F29", asked[1])
    assert "lần thứ 2 " in text
    assert "Kỹ thuật nấu ăn, 01/6/2019" in text


@pytest.mark.parametrize("code", ["F01", "F01b", "F05", "F05b", "F06", "F07", "F29"])
def test_what_is_not_there_is_refused(store: Store, asked: tuple[str, str], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        printing.draw_form(store, code, "0" * 32)
    assert refused.value.code == "row_missing"


def test_the_printed_figures_are_those_of_random_answers(store: Store, hamlet: str) -> None:
    opened = surveys.open_round(store, "Đợt năm 2026", "2026-03-01")
    with store.write("many answers") as change:
        for number in range(60):
            person = people.put_person(
                change, store.own_area, name=f"Lò Thị {number}", sex="FM"[number % 2], hamlet_id=hamlet
            )
            need = TrainingNeed(
                id=change.new_id(), area=store.own_area, person_id=person, round_id=opened,
                asked_on="2026-03-05", wanted=number % 3 > 0, trade=("industrial_sewing", None)[number % 2],
            )  # fmt: skip
            change.put(need)
    assert "Tổng cộng – – 60 40 20 0 0 0 0 0 0 20 20 0 0 0" in text_of(store, "F05", opened)
