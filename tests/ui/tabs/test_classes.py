"""The list of classes: the card follows the keys, its links lead on, steps ask what belongs to them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.desk import attendance, classes, inspections, people
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.classes import ClassesPane, LearnersPane
from desktop_app.ui.tabs.classes import classes as classes_module
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.card import CardContents
from desktop_app.ui.widgets.record_dialog import RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import new_store

TODAY = "2026-03-06"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


@pytest.fixture
def gone_to() -> list[tuple[str, str]]:
    """The rows that were gone to in other lists."""
    return []


@pytest.fixture
def place(store: Store, qtbot: QtBot, gone_to: list[tuple[str, str]]) -> Iterator[Workplace]:
    jobs = Jobs()
    yield Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: gone_to.append((table, row)))
    jobs.close()


@pytest.fixture
def school_class(store: Store) -> str:
    """A class that runs, with a session that fell out and two that are not recorded."""
    learners = [people.add_person(store, name=name) for name in ("Lò Thị Ánh", "Vàng Thị An")]
    made = classes.open_class(store, learners, code="K01/2026", trade="cooking", opened_on="2026-03-02")
    classes.decide_class(store, made, "12/QĐ", "2026-02-20")
    classes.step_class(store, made, "running")
    first, *_ = attendance.plan_sessions(store, made, "2026-03-02", 3)
    attendance.cancel_session(store, first, "Mưa lũ")
    return made


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[CardContents]:
    """What cards showed."""
    found: list[CardContents] = []
    monkeypatch.setattr(classes_module.Card, "show_contents", lambda _card, one: found.append(one))
    return found


def pane_at(place: Workplace, qtbot: QtBot, row: int = 0) -> ClassesPane:
    pane = ClassesPane(place)
    qtbot.addWidget(pane)
    pane.pane.grid.setCurrentIndex(pane.model.index(row, 0))
    return pane


def answer(monkeypatch: pytest.MonkeyPatch, values: dict[str, Any] | None) -> list[dict[str, Any]]:
    """What every record dialog answers; the values they were opened with."""
    started: list[dict[str, Any]] = []

    def ask(_parent: object, _question: object, known: dict[str, Any]) -> dict[str, Any] | None:
        started.append(dict(known))
        return values

    monkeypatch.setattr(RecordDialog, "ask", staticmethod(ask))
    return started


def saved(qtbot: QtBot, place: Workplace) -> None:
    with qtbot.waitSignal(place.jobs.saving, check_params_cb=lambda left: left == 0, timeout=5000):
        pass


def state_of(store: Store, class_id: str) -> tuple[str, str | None]:
    with store.read() as reader:
        found = classes.class_fields(reader, class_id)
    return found["state"], found["closed_on"]


def test_the_card_follows_the_keys(
    place: Workplace, qtbot: QtBot, school_class: str, shown: list[CardContents]
) -> None:
    pane_at(place, qtbot)
    (contents,) = shown
    assert (contents.title, contents.line) == ("K01/2026", "Kỹ thuật nấu ăn")
    assert [state.word for state in contents.states] == ["Đang học", "2 buổi chưa điểm danh"]
    assert [act.verb for act in contents.acts] == ["Bế giảng", "Tạm dừng", "Hủy lớp"]
    assert ("Học viên", "2 trong lớp · 2 đã vào học · 0 thôi học") in contents.facts
    assert [event.what for event in contents.events] == [
        "Nghỉ buổi: Mưa lũ",
        "Khai giảng",
        "Quyết định mở lớp 12/QĐ",
    ]


def test_links_of_the_card_lead_on(
    place: Workplace,
    qtbot: QtBot,
    school_class: str,
    gone_to: list[tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pane = pane_at(place, qtbot)
    with place.store.read() as reader:
        session = attendance.read_sheet(reader, school_class).sessions[0]
    pane.card.followed.emit("session", session.id)
    (sheet,) = pane.findChildren(AttendanceDialog)
    assert sheet.current() and sheet.current()[0] == session
    sheet.close()
    pane.card.followed.emit("inspection", "x")
    assert gone_to == [("inspection", "x")]
    started = answer(monkeypatch, None)
    pane.card.followed.emit("school_class", school_class)
    assert started[0]["code"] == "K01/2026"


def test_the_decision_is_corrected_from_the_timeline_and_numbers_stay(
    place: Workplace, qtbot: QtBot, school_class: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = pane_at(place, qtbot)
    started = answer(monkeypatch, {"decision": "15/QĐ", "decided_on": "2026-02-21"})
    pane.card.followed.emit("decision", school_class)
    saved(qtbot, place)
    assert started == [{"decision": "12/QĐ", "decided_on": "2026-02-20"}]
    with place.store.read() as reader:
        assert classes.class_fields(reader, school_class)["decision"] == "15/QĐ"
        assert [row["roll_number"] for row in classes.class_learners(reader, school_class)] == [1, 2]


def test_closing_asks_about_sessions_and_for_the_day(
    place: Workplace, qtbot: QtBot, school_class: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = pane_at(place, qtbot)
    asked: list[str] = []
    answers = [message.LEAVE, "anyway"]
    monkeypatch.setattr(
        message, "ask", lambda _parent, sentence, *_: asked.append(sentence) or answers[len(asked) - 1]
    )
    started = answer(monkeypatch, {"closed_on": "2026-03-06"})
    pane.card.asked.emit("closed")
    assert (started, state_of(place.store, school_class)) == ([], ("running", None))
    pane.card.asked.emit("closed")
    saved(qtbot, place)
    assert asked == ["2 buổi đã qua chưa điểm danh nên chưa tính cho ai. (Mã A04)"] * 2
    assert started == [{"closed_on": TODAY}]
    assert state_of(place.store, school_class) == ("closed", "2026-03-06")


def test_acceptance_asks_where_nobody_inspected(
    place: Workplace, qtbot: QtBot, school_class: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    classes.step_class(place.store, school_class, "closed", closed_on="2026-03-06")
    pane = pane_at(place, qtbot)
    asked: list[str] = []
    monkeypatch.setattr(message, "ask", lambda _parent, sentence, *_: asked.append(sentence) or "leave")
    pane.take_step("accepted")
    assert len(asked) == 1
    assert "C11" in asked[0]
    inspections.record_inspection(place.store, school_class, "2026-03-05")
    pane.take_step("accepted")
    saved(qtbot, place)
    assert len(asked) == 1
    assert state_of(place.store, school_class)[0] == "accepted"


def test_a_slash_in_the_code_never_reaches_the_name_of_a_file(
    place: Workplace, qtbot: QtBot, school_class: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    monkeypatch.setattr(classes_module, "show_paper", lambda *given: names.append(given[-1]))
    pane = pane_at(place, qtbot)
    for form in classes_module.PAPERS:
        answer(monkeypatch, {"form": form})
        pane.print()
    assert names == [f"{form}-K01-2026.pdf" for form in classes_module.PAPERS]


def test_a_learner_leaves_comes_back_and_ends(
    place: Workplace, qtbot: QtBot, school_class: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = LearnersPane(place)
    qtbot.addWidget(pane)
    pane.pane.grid.setCurrentIndex(pane.model.index(0, 0))
    row = pane.current_id()

    def fields() -> tuple[str, str | None]:
        with place.store.read() as reader:
            found = classes.enrolment_fields(reader, row)
        return found["state"], found["left_on"]

    answer(monkeypatch, {"state": "dropped_out", "left_on": "2026-03-04", "reason": "Ốm"})
    pane.leave()
    saved(qtbot, place)
    assert fields() == ("dropped_out", "2026-03-04")
    pane.bring_back()
    saved(qtbot, place)
    assert fields() == ("learning", None)
    answer(monkeypatch, {"state": "failed"})
    pane.set_result()
    saved(qtbot, place)
    assert fields() == ("failed", None)
