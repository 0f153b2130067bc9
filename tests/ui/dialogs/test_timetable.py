"""The timetable as a list: sessions are planned, put off, taken out, cancelled and made up."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.desk import classes, people
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.timetable import TimetableDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import new_store

TODAY = "2026-03-04"
PLAN = {
    "first": "2026-03-02",
    "many": 4,
    "parts": frozenset({"morning"}),
    "weekdays": frozenset("01234"),
    "minutes": None,
    "days_off": "3/3/2026",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


@pytest.fixture
def dialog(store: Store, qtbot: QtBot) -> Iterator[TimetableDialog]:
    learner = people.add_person(store, name="Lò Thị Ánh")
    made = classes.open_class(store, [learner], code="K01", trade="cooking", opened_on="2026-03-02", hours=24)
    jobs = Jobs()
    shown = TimetableDialog(None, Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: None), made)
    qtbot.addWidget(shown)
    yield shown
    jobs.close()


def answer(monkeypatch: pytest.MonkeyPatch, values: dict[str, Any]) -> list[Question]:
    asked: list[Question] = []

    def ask(_parent: object, question: Question, _known: object) -> dict[str, Any]:
        asked.append(question)
        return values

    monkeypatch.setattr(RecordDialog, "ask", staticmethod(ask))
    return asked


def do(dialog: TimetableDialog, qtbot: QtBot, act: str, row: int = 0) -> None:
    """Do something with a row and wait until it is saved and shown."""
    dialog.pane.grid.setCurrentIndex(dialog.model.index(row, 0))
    with qtbot.waitSignal(dialog.place.jobs.saving, check_params_cb=lambda left: left == 0, timeout=5000):
        getattr(dialog, act)()


def shown(dialog: TimetableDialog) -> list[tuple[str, ...]]:
    model = dialog.model
    keys = {column.key: place for place, column in enumerate(model.columns)}
    return [
        tuple(model.cell(row, keys[key]).text for key in ("held_on", "weekday", "state"))
        for row in range(model.rowCount())
    ]


@pytest.fixture
def planned(dialog: TimetableDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> TimetableDialog:
    answer(monkeypatch, PLAN)
    do(dialog, qtbot, "plan")
    return dialog


def test_sessions_are_planned_around_days_off(planned: TimetableDialog) -> None:
    assert shown(planned) == [
        ("02/3/2026", "Thứ Hai", "Chưa điểm danh"),
        ("04/3/2026", "Thứ Tư", "Chưa điểm danh"),
        ("05/3/2026", "Thứ Năm", "Chưa đến"),
        ("06/3/2026", "Thứ Sáu", "Chưa đến"),
    ]
    assert planned.hours.text() == "Đã xếp 16 giờ, đã học 0 giờ · chương trình cần 24 giờ"
    assert planned.hours.property("manner") == "warn"


def test_a_session_is_put_off_cancelled_made_up_and_taken_out(
    planned: TimetableDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, {"held_on": "2026-03-09", "part_of_day": "evening"})
    do(planned, qtbot, "put_off", 3)
    assert shown(planned)[3] == ("09/3/2026", "Thứ Hai", "Chưa đến")
    answer(monkeypatch, {"reason": "Mưa lũ"})
    do(planned, qtbot, "cancel", 0)
    assert shown(planned)[0][2] == "Nghỉ buổi, chưa học bù"
    answer(monkeypatch, {"held_on": "2026-03-10", "part_of_day": "morning"})
    do(planned, qtbot, "make_up", 0)
    assert shown(planned)[0][2] == "Nghỉ buổi, đã học bù"
    do(planned, qtbot, "remove", 3)
    assert [row[0] for row in shown(planned)] == ["02/3/2026", "04/3/2026", "05/3/2026", "10/3/2026"]


def test_what_is_refused_is_said(
    planned: TimetableDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(message, "refuse", lambda _parent, refusal: said.append(refusal.code))
    answer(monkeypatch, PLAN | {"weekdays": frozenset()})
    do(planned, qtbot, "plan")
    answer(monkeypatch, {"held_on": "2026-03-10", "part_of_day": "morning"})
    do(planned, qtbot, "make_up", 1)
    assert said == ["no_days_chosen", "session_not_cancelled"]
    assert len(shown(planned)) == 4


def test_a_day_off_that_cannot_be_read_is_said_beside_its_field(
    planned: TimetableDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, PLAN)
    do(planned, qtbot, "plan")
    (question,) = asked
    assert list(question.check({"days_off": "Tết"})) == ["days_off"]
    assert question.check({"days_off": "30/4/2026"}) == {}


def test_the_sheet_opens_at_the_session(planned: TimetableDialog) -> None:
    planned.pane.grid.setCurrentIndex(planned.model.index(2, 0))
    planned.attend()
    (sheet,) = planned.findChildren(AttendanceDialog)
    session, learner = sheet.current()
    assert (session.held_on, learner.name) == ("2026-03-05", "Lò Thị Ánh")
    sheet.close()
