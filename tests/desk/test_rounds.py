"""Rounds from their progress to their closing, what is kept of them, and what comes afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.desk import kept_figures, people, round_changes, round_progress, surveys, units
from desktop_app.desk.kept_figures import Figure
from desktop_app.desk.lists import Asked, page
from desktop_app.desk.reminders import Situation, reminders_due
from desktop_app.desk.round_figures import MEASURES, answers_of, who
from desktop_app.domain.refusal import Refusal
from desktop_app.store import check
from desktop_app.store.store import Store
from tests.store.stores import new_store

CLOSED = "2026-03-31"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


class Season:
    """A round in two hamlets, in each of which somebody was asked."""

    def __init__(self, store: Store, name: str = "Đợt 2026", opened_on: str = "2026-03-01") -> None:
        self.store = store
        self.hamlets = units.add_hamlets(store, ["Bản Màng", "Bản Giang"])
        self.round = surveys.open_round(store, name, opened_on, closes_on=CLOSED)

    def ask(self, hamlet: str, day: str = "2026-03-05", **answer: object) -> str:
        """Ask somebody new; a wish to sew unless something else is said."""
        person = people.add_person(self.store, name="Lò Thị Hà", hamlet_id=self.hamlets[hamlet])
        said = {"trade": "sewing"} | answer
        return surveys.record_need(self.store, person, day, round_id=self.round, **said)

    def figure(self, hamlet: str, measure: str) -> tuple[int, int, int]:
        """At closing, adjusted, late."""
        with self.store.read() as reader:
            found = kept_figures.standing(reader, self.round)
        assert found is not None
        figure = Figure(self.hamlets[hamlet], measure)
        return found.kept[figure], found.adjusted(figure), found.late[figure]


@pytest.fixture
def season(store: Store) -> Season:
    return Season(store)


def test_progress_tells_who_asks_and_how_far_it_is(season: Season) -> None:
    season.ask("Bản Màng")
    first = season.hamlets["Bản Màng"]
    units.record_hamlet_year(season.store, first, 2025, households=2)
    round_progress.assign(season.store, season.round, list(season.hamlets.values()), assignee="Vàng A Sử")
    round_progress.assign(season.store, season.round, [first], done_on="2026-03-10")
    with season.store.read() as reader:
        giang, mang = round_progress.progress(reader, season.round)
    assert (giang.assignee, giang.people, giang.households, giang.state) == ("Vàng A Sử", 0, None, "waiting")
    assert mang == (first, "Bản Màng", "Vàng A Sử", 1, 1, 2, "2026-03-10", "done")
    assert round_progress.coverage([giang, mang]) == (1, 2, ("Bản Giang", "Bản Màng"))

    season.store.undo()
    with season.store.read() as reader:
        assert [one.state for one in round_progress.progress(reader, season.round)] == ["waiting", "begun"]


def test_people_of_one_household_reach_it_once(season: Season) -> None:
    household = people.add_household(season.store, people.add_person(season.store, name="Lò Văn Pản"))
    for _ in range(3):
        need = season.ask("Bản Màng")
        with season.store.read() as reader:
            person = surveys.need_of(reader, need)["person_id"]
        people.edit_person(season.store, person, household_id=household)
    with season.store.read() as reader:
        (mang,) = [one for one in round_progress.progress(reader, season.round) if one.people]
    assert (mang.people, mang.reached) == (3, 1)


def test_a_round_near_its_closing_is_reminded_of_till_its_hamlets_are_done(season: Season) -> None:
    def told(day: str) -> list[tuple[str, int | None]]:
        with season.store.read() as reader:
            due = reminders_due(Situation(reader, "commune", day))
        return [(one.words, one.left) for one in due if one.kind.code == "H16"]

    assert told("2026-03-10") == []
    assert told("2026-03-20")[0][1] == 11
    assert "2" in told("2026-03-20")[0][0]
    first, second = season.hamlets.values()
    round_progress.assign(season.store, season.round, [first], done_on="2026-03-10")
    round_progress.assign(season.store, season.round, [second], left_out=True)
    assert told("2026-03-20") == []


def test_what_is_corrected_after_closing_is_an_adjustment_with_its_reason(season: Season) -> None:
    need = season.ask("Bản Màng")
    season.ask("Bản Màng")
    surveys.close_round(season.store, season.round, CLOSED)
    assert season.figure("Bản Màng", "wanted") == (2, 0, 0)

    changed = {"wanted": False, "trade": None, "no_need_reason": "far"}
    with pytest.raises(Refusal) as refused:
        surveys.edit_need(season.store, need, **changed)
    assert refused.value.code == "adjustment_needed"
    assert season.figure("Bản Màng", "wanted") == (2, 0, 0)

    surveys.edit_need(season.store, need, **changed, adjustment="Ghi nhầm người")
    assert season.figure("Bản Màng", "wanted") == (2, -1, 0)
    assert season.figure("Bản Màng", "asked") == (2, 0, 0)
    season.store.undo()
    assert season.figure("Bản Màng", "wanted") == (2, 0, 0)


def test_a_removed_answer_is_an_adjustment_too(season: Season) -> None:
    need = season.ask("Bản Màng")
    surveys.close_round(season.store, season.round, CLOSED)
    with pytest.raises(Refusal, match="U03"):
        surveys.remove_need(season.store, need)
    surveys.remove_need(season.store, need, "Ghi hai lần")
    assert season.figure("Bản Màng", "asked") == (1, -1, 0)


def test_an_answer_after_closing_stands_apart(season: Season) -> None:
    season.ask("Bản Màng")
    surveys.close_round(season.store, season.round, CLOSED)
    need = season.ask("Bản Giang", day="2026-04-02")
    with season.store.read() as reader:
        assert surveys.need_of(reader, need)["late"] is True
    assert season.figure("Bản Giang", "wanted") == (0, 0, 1)
    with pytest.raises(Refusal, match="U03"):
        season.ask("Bản Giang", day="2026-03-20")
    season.ask("Bản Giang", day="2026-03-20", adjustment="Phiếu bỏ sót")
    assert season.figure("Bản Giang", "wanted") == (0, 1, 1)
    with season.store.read() as reader:
        giang, mang, whole = round_changes.after_closing(reader, season.round)
    assert (giang["wanted_kept"], giang["wanted_adjusted"], giang["wanted_late"]) == ("0", "+1", "1")
    assert (mang["hamlet"], mang["wanted_kept"], whole["asked_kept"]) == ("Bản Màng", "1", "1")


def test_who_has_no_need_says_why(season: Season) -> None:
    with pytest.raises(Refusal) as refused:
        season.ask("Bản Màng", trade=None, wanted=False)
    assert refused.value.code == "no_need_reason_needed"
    need = season.ask("Bản Màng", trade=None)
    with season.store.read() as reader:
        assert surveys.without_trade(reader, season.round) == 0
    surveys.edit_need(season.store, need, wanted=True)
    with season.store.read() as reader:
        assert surveys.without_trade(reader, season.round) == 1


def test_a_round_opened_again_lets_its_figures_go_and_keeps_them_anew(season: Season) -> None:
    need = season.ask("Bản Màng")
    surveys.close_round(season.store, season.round, CLOSED)
    surveys.close_round(season.store, season.round, None)
    with season.store.read() as reader:
        assert kept_figures.standing(reader, season.round) is None
        assert round_changes.after_closing(reader, season.round) == []
    surveys.edit_need(season.store, need, trade="cooking")
    season.ask("Bản Giang")
    surveys.close_round(season.store, season.round, CLOSED)
    with season.store.read() as reader:
        kept = kept_figures.kept(reader, season.round)
        assert check.findings(reader) == []
    assert kept[Figure(season.hamlets["Bản Màng"], "wanted", "cooking")] == 1
    assert Figure(season.hamlets["Bản Màng"], "wanted", "sewing") not in kept
    for _ in range(5):
        season.store.undo()
    with season.store.read() as reader:
        assert kept_figures.kept(reader, season.round)[Figure(season.hamlets["Bản Màng"], "wanted", "sewing")]


def test_a_round_that_asked_nobody_is_kept_as_nothing(season: Season) -> None:
    surveys.close_round(season.store, season.round, CLOSED)
    season.ask("Bản Màng", day="2026-04-01")
    assert season.figure("Bản Màng", "asked") == (0, 0, 1)
    with season.store.read() as reader:
        assert kept_figures.figures(reader, season.round)[Figure(season.hamlets["Bản Màng"], "asked")] == 0


def test_two_rounds_are_compared_where_demand_fell_and_why(store: Store) -> None:
    earlier, later = Season(store, "Đợt 2025", "2025-03-01"), Season(store)
    for _ in range(3):
        earlier.ask("Bản Màng", day="2025-03-05")
    surveys.close_round(store, earlier.round, "2025-03-31")
    later.ask("Bản Màng")
    later.ask("Bản Giang")
    for reason in ("far", "no_time", "far"):
        later.ask("Bản Màng", trade=None, wanted=False, no_need_reason=reason)
    with store.read() as reader:
        mang, giang, whole = round_changes.compared(reader, earlier.round, later.round)
    assert (mang["hamlet"], mang["wanted_before"], mang["wanted_after"], mang["difference"]) == (
        "Bản Màng", "3", "1", "-2",
    )  # fmt: skip
    assert mang["reasons"].endswith(": 1")
    assert mang["reasons"].index(": 2") < mang["reasons"].index(": 1")
    assert (giang["difference"], giang["asked_before"], whole["difference"]) == ("+1", "0", "-1")


def test_who_is_left_to_be_asked_in_a_hamlet(season: Season) -> None:
    season.ask("Bản Màng")
    left = people.add_person(season.store, name="Vàng A Sử", hamlet_id=season.hamlets["Bản Màng"])
    among = surveys.not_asked(season.round, season.hamlets["Bản Màng"])
    with season.store.read() as reader:
        assert [row["id"] for row in page(reader, people.PEOPLE, Asked(among=among))] == [left]


ANSWERS = st.tuples(
    st.sampled_from(["Bản Màng", "Bản Giang", ""]),
    st.sampled_from(["sewing", "cooking", "", "far", "no_time"]),
    st.booleans(),
)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANSWERS, max_size=12))
def test_kept_figures_equal_the_lists_behind_them(
    tmp_path_factory: pytest.TempPathFactory, answers: list[tuple[str, str, bool]]
) -> None:
    store = new_store(tmp_path_factory.mktemp("kept") / "a")
    season = Season(store)
    season.hamlets[""] = None  # type: ignore[assignment]
    for hamlet, said, loan in answers:
        wish = {"trade": said or None, "wanted": True}
        no_need = {"trade": None, "wanted": False, "no_need_reason": said}
        season.ask(hamlet, wants_loan=loan, **(no_need if said in ("far", "no_time") else wish))
    with store.read() as reader:
        before = answers_of(reader, season.round)
    surveys.close_round(store, season.round, CLOSED)
    with store.read() as reader:
        found = kept_figures.standing(reader, season.round)
    assert found is not None
    for hamlet in {one.hamlet for one in before}:
        for measure in MEASURES:
            assert found.kept[Figure(hamlet, measure)] == len(who(before, measure, hamlet))
    assert all(found.adjusted(figure) == 0 for figure in found.now)
    assert not +found.late
    store.close()
