"""Rounds in the window: answers of a hamlet one after another, corrections after closing, the decision."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.desk import people, poverty, round_progress, surveys, units
from desktop_app.store.store import Store, set_meta
from desktop_app.ui.dialogs.poverty_decision import DecisionDialog, check
from desktop_app.ui.dialogs.round_progress import RoundProgressDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.surveys import RoundsPane
from desktop_app.ui.tabs.surveys.needs import NeedsPane
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import LEAVE, TAKE
from desktop_app.ui.widgets.tab_page import Workplace
from tests.sheets.lists import write_xlsx
from tests.store.stores import new_store

TODAY = "2026-03-20"


class Asked:
    """Answers the record dialogs one after another; `questions` are what they asked."""

    def __init__(self) -> None:
        self.answers: list[dict[str, Any]] = []
        self.questions: list[tuple[Question, dict[str, Any]]] = []

    def ask(self, _parent: object, question: Question, shown: dict[str, Any]) -> dict[str, Any] | None:
        """The next answer over what stands in the fields; None where there is none."""
        self.questions.append((question, dict(shown)))
        if not self.answers:
            return None
        blank = dict.fromkeys((field.key for field in question.fields), None)
        return blank | dict(shown) | self.answers.pop(0)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    made = Asked()
    monkeypatch.setattr(RecordDialog, "ask", made.ask)
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today=TODAY)
    yield made
    made.close()


@pytest.fixture
def place(store: Store, qtbot: QtBot) -> Iterator[Workplace]:
    jobs = Jobs()
    yield Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: None)
    jobs.close()


@pytest.fixture
def hamlet(store: Store) -> str:
    return units.add_hamlets(store, ["Bản Màng"])["Bản Màng"]


@pytest.fixture
def opened(store: Store) -> str:
    return surveys.open_round(store, "Đợt 2026", "2026-03-01")


def saved(qtbot: QtBot, place: Workplace) -> None:
    qtbot.waitUntil(place.jobs.is_idle, timeout=10_000)


def test_a_hamlet_is_written_down_with_its_day_and_round_carried(
    place: Workplace, qtbot: QtBot, asked: Asked, hamlet: str, opened: str
) -> None:
    first, second = (
        people.add_person(place.store, name=name, hamlet_id=hamlet) for name in ("Lò Hà", "Lò Mai")
    )
    people.add_person(place.store, name="Lò Xa")
    surveys.record_need(place.store, first, "2026-03-02", round_id=opened, trade="cooking")
    pane = NeedsPane(place)
    qtbot.addWidget(pane)
    asked.answers = [
        {"hamlet_id": hamlet, "asked_on": "2026-03-12"},
        {"person_id": second, "trade": "sewing"},
    ]
    pane.record_by_hamlet()
    saved(qtbot, place)
    question, start = asked.questions[1]
    person = question.fields[0]
    assert person.choices is not None
    assert [choice.value for choice in person.choices.find("lo")] == []
    assert (start["asked_on"], start["round_id"]) == ("2026-03-12", opened)
    with place.store.read() as reader:
        answer = surveys.newest_answer(reader, second, opened)
    assert (answer["trade"], answer["asked_on"]) == ("sewing", "2026-03-12")
    assert question.save is not None
    assert question.save(start | {"person_id": first, "trade": "cooking"})["asked_on"] == "2026-03-12"
    saved(qtbot, place)


def test_an_answer_that_was_kept_is_deleted_with_a_reason_only(
    place: Workplace, qtbot: QtBot, asked: Asked, hamlet: str, opened: str
) -> None:
    person = people.add_person(place.store, name="Lò Hà", hamlet_id=hamlet)
    need = surveys.record_need(place.store, person, "2026-03-02", round_id=opened, trade="cooking")
    surveys.close_round(place.store, opened, TODAY)
    pane = NeedsPane(place)
    qtbot.addWidget(pane)
    pane.select(need)
    pane.remove()
    with place.store.read() as reader:
        assert surveys.need_of(reader, need)["trade"] == "cooking"
    asked.answers = [{"adjustment": "Ghi hai lần"}]
    pane.remove()
    saved(qtbot, place)
    with place.store.read() as reader:
        assert surveys.newest_answer(reader, person, opened) == {}


def test_a_round_with_gaps_is_closed_only_anyway(
    place: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, hamlet: str, opened: str
) -> None:
    units.record_hamlet_year(place.store, hamlet, 2026, households=20)
    person = people.add_person(place.store, name="Lò Hà", hamlet_id=hamlet)
    surveys.record_need(place.store, person, "2026-03-02", round_id=opened, wanted=True)
    pane = RoundsPane(place)
    qtbot.addWidget(pane)
    pane.select(opened)
    said: list[tuple[list[str], str]] = []
    answers = [LEAVE, TAKE]

    def ask(_parent: object, _sentence: str, ways: Any, step: str = "") -> str:
        said.append(([way[0] for way in ways], step))
        return answers.pop(0)

    monkeypatch.setattr(message, "ask", ask)
    pane.close_or_reopen()
    with place.store.read() as reader:
        assert surveys.round_of(reader, opened)["closed_on"] is None
    pane.close_or_reopen()
    saved(qtbot, place)
    with place.store.read() as reader:
        assert surveys.round_of(reader, opened)["closed_on"] == TODAY
    assert said[0][0] == [LEAVE, TAKE]
    assert all(words in said[0][1] for words in ("1/20", "5", "Bản Màng", "1 người"))


def test_progress_is_said_for_one_hamlet_and_for_all_that_are_free(
    place: Workplace, qtbot: QtBot, asked: Asked, hamlet: str, opened: str
) -> None:
    units.add_hamlets(place.store, ["Bản Giang"])
    dialog = RoundProgressDialog(None, place, opened)
    qtbot.addWidget(dialog)
    dialog.list.select(hamlet)
    asked.answers = [{"assignee": "Vàng A Sử", "done_on": TODAY}, {"assignee": "Lò Thị Hà"}]
    dialog.assign()
    saved(qtbot, place)
    dialog.assign_all()
    saved(qtbot, place)
    with place.store.read() as reader:
        found = round_progress.progress(reader, opened)
    assert [(one.assignee, one.state) for one in found] == [("Lò Thị Hà", "waiting"), ("Vàng A Sử", "done")]


def test_the_decision_is_written_from_its_dialog(
    place: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, hamlet: str
) -> None:
    head = people.add_person(place.store, name="Lò Văn Pản", hamlet_id=hamlet)
    rows = [["Họ và tên chủ hộ", "Tổ, bản"], ["LÒ VĂN PẢN", "Bản Màng"], ["Tẩn Mẩy", "Bản Màng"]]
    file = write_xlsx(tmp_path / "ho.xlsx", {"2026": rows})
    told: list[str] = []
    monkeypatch.setattr(message, "tell", lambda _parent, sentence, _step="": told.append(sentence))
    decision = poverty.Decision("15/QĐ-UBND", "2026-01-05", 2026)
    dialog = DecisionDialog(None, place, check(place, file, decision, "poor"))
    qtbot.addWidget(dialog)
    assert [row["members"] for row in dialog.printed.rows] == ["1", ""]
    dialog.take()
    saved(qtbot, place)
    assert told
    with place.store.read() as reader:
        assert people.groups_of(reader, head) == {"poor"}
