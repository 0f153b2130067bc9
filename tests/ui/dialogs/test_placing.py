"""Choosing learners: those who asked first, everybody by typing, a reason where something stands against."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.desk import classes, people, surveys
from desktop_app.desk.placing import candidates
from desktop_app.store.store import Store
from desktop_app.ui.dialogs import placing
from desktop_app.ui.dialogs.placing import PlacingDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.widgets.record_dialog import Question
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import new_store
from tests.ui.keys import press

TODAY = "2026-03-12"
MANY = 130


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in which many people asked for cooking, and one who did not."""
    made = new_store(tmp_path / "a")
    with made.write("fill") as change:
        for number in range(MANY):
            person = people.put_person(change, made.own_area, name=f"Lò Thị {number:03}", birth="1990")
            surveys.put_need(change, made.own_area, person, f"2026-01-{1 + number % 28:02}", trade="cooking")
    people.add_person(made, name="Vàng Văn Ngoài")
    yield made
    made.close()


@pytest.fixture
def dialog(store: Store, qtbot: QtBot) -> Iterator[PlacingDialog]:
    jobs = Jobs()
    made = classes.open_class(store, code="K01", trade="cooking", opened_on="2026-03-02")
    learned = first_of(store, made)
    old = classes.open_class(store, [learned], code="K00", trade="cooking", opened_on="2023-01-05")
    classes.decide_class(store, old, "1/QĐ", "2023-01-01")
    classes.step_class(store, old, "running")
    classes.step_class(store, old, "closed", closed_on="2023-03-01")
    place = Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: None)
    shown = PlacingDialog(None, place, made)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    jobs.close()


def first_of(store: Store, class_id: str) -> str:
    with store.read() as reader:
        return str(candidates(reader, class_id)[0]["id"])


def answer(monkeypatch: pytest.MonkeyPatch, values: dict[str, Any] | None) -> list[Question]:
    """What every question is answered with; the questions."""
    asked: list[Question] = []

    def ask(_parent: object, question: Question, _known: object) -> dict[str, Any] | None:
        asked.append(question)
        return values

    monkeypatch.setattr(placing.RecordDialog, "ask", staticmethod(ask))
    return asked


def learners(dialog: PlacingDialog) -> list[dict[str, Any]]:
    with dialog.place.store.read() as reader:
        return classes.class_learners(reader, dialog.class_id)


def test_everybody_who_asked_can_be_scrolled_to(dialog: PlacingDialog) -> None:
    assert dialog.model.rowCount() == MANY
    assert dialog.model.row(MANY - 1)["name"].startswith("Lò Thị")
    assert f"{MANY} người muốn học nghề này" in dialog.said.text()


def test_typing_finds_somebody_who_never_asked(dialog: PlacingDialog, qtbot: QtBot) -> None:
    dialog.pane.search.setText("ngoai")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert dialog.model.row(0)["wish"] == "none"
    assert "tìm thấy 1 người" in dialog.said.text()


def test_a_choice_outlives_a_search_and_is_taken_back(dialog: PlacingDialog, qtbot: QtBot) -> None:
    dialog.pane.grid.setCurrentIndex(dialog.model.index(1, 0))
    press(dialog.pane.grid, Qt.Key.Key_Return)
    assert dialog.pane.grid.currentIndex().row() == 2
    assert dialog.model.row(1)["chosen"] == placing.CHOSEN
    dialog.pane.search.setText("ngoai")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert len(dialog.chosen) == 1
    dialog.pane.search.clear()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == MANY)
    dialog.pane.grid.setCurrentIndex(dialog.model.index(1, 0))
    dialog.turn()
    assert dialog.chosen == {}


def test_choosing_from_the_top_leaves_out_whom_something_stands_against(
    dialog: PlacingDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, {"many": 30})
    dialog.choose_first()
    assert len(dialog.chosen) == 30
    assert dialog.model.row(0)["doubt"]
    assert dialog.model.row(0)["id"] not in dialog.chosen


def test_one_reason_is_asked_for_all_in_doubt_and_kept_with_them(
    dialog: PlacingDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked = answer(monkeypatch, {"reason": "Đổi nghề"})
    for row in (0, 1):
        dialog.pane.grid.setCurrentIndex(dialog.model.index(row, 0))
        dialog.turn()
    dialog.place_chosen()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=5000)
    (question,) = asked
    assert "K00" in question.title
    assert [field.key for field in question.fields] == ["reason"]
    with dialog.place.store.read() as reader:
        reasons = [classes.enrolment_fields(reader, row["id"])["reason"] for row in learners(dialog)]
    assert sorted(map(str, reasons)) == ["None", "Đổi nghề"]


def test_who_joins_a_running_class_is_asked_from_which_day_on(
    dialog: PlacingDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    classes.decide_class(dialog.place.store, dialog.class_id, "12/QĐ", "2026-02-20")
    classes.step_class(dialog.place.store, dialog.class_id, "running")
    late = PlacingDialog(None, dialog.place, dialog.class_id)
    qtbot.addWidget(late)
    late.show()
    answer(monkeypatch, {"joined_on": "2026-03-10"})
    late.pane.grid.setCurrentIndex(late.model.index(3, 0))
    late.turn()
    late.place_chosen()
    qtbot.waitUntil(lambda: not late.isVisible(), timeout=5000)
    assert [row["joined_on"] for row in learners(late)] == ["2026-03-10"]


def test_nobody_is_placed_unless_somebody_is_chosen_and_agreed_to(
    dialog: PlacingDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.place_chosen()
    assert dialog.said.text() == "Chưa chọn ai. Chọn bằng phím cách."
    answer(monkeypatch, None)
    dialog.pane.grid.setCurrentIndex(dialog.model.index(0, 0))
    dialog.turn()
    dialog.place_chosen()
    assert learners(dialog) == []
