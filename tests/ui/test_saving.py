from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.refusal import Refusal
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.saving import save, save_edits
from desktop_app.ui.widgets.cells import Cells, Edit, Editing
from desktop_app.ui.widgets.message import Message
from desktop_app.ui.widgets.pages import FixedRows, Row
from desktop_app.ui.widgets.rows import STATE_ROLE, RowsModel
from desktop_app.ui.widgets.tab_page import TabPage, Workplace
from tests.ui.samples import COLUMNS, TODAY, rows

AMOUNT = 4


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[TabPage]:
    """A page with its threads."""
    jobs = Jobs()
    made = TabPage(Workplace(None, jobs, lambda: TODAY, {}, lambda *_: None))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    yield made
    jobs.close()


@pytest.fixture
def stored() -> list[Row]:
    """What is stored."""
    return rows(3)


@pytest.fixture
def model(stored: list[Row]) -> RowsModel:
    """The rows, their amounts to be typed into."""
    editing = Editing(frozenset({"amount"}), lambda: TODAY)
    return RowsModel(COLUMNS, FixedRows(stored), None, Cells(editing))


def state(model: RowsModel) -> Any:
    """How the first amount stands."""
    return model.index(0, AMOUNT).data(STATE_ROLE)


def test_result_of_a_change_comes_back(page: TabPage, qtbot: QtBot) -> None:
    results: list[int] = []
    save(page, lambda: 7, results.append)
    qtbot.waitUntil(lambda: results == [7])


def test_refused_change_is_said_over_the_page(page: TabPage, qtbot: QtBot) -> None:
    said: list[bool] = []

    def refuse() -> None:
        raise Refusal("row_missing")

    def close() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, Message):
            said.append(True)
            window.reject()

    timer = QTimer(interval=0)
    timer.timeout.connect(close)
    timer.start()
    save(page, refuse)
    qtbot.waitUntil(lambda: bool(said))
    timer.stop()


def test_typed_value_is_stored_and_shown(
    page: TabPage, model: RowsModel, stored: list[Row], qtbot: QtBot
) -> None:
    def write(edits: Sequence[Edit]) -> None:
        stored[0]["amount"] = edits[0].value

    save_edits(page, model, write)
    model.setData(model.index(0, AMOUNT), "50tr")
    assert state(model) == "saving"
    qtbot.waitUntil(lambda: state(model) == "")
    assert model.index(0, AMOUNT).data() == "50.000.000"


def test_block_is_one_change(page: TabPage, model: RowsModel, qtbot: QtBot) -> None:
    changes: list[int] = []
    save_edits(page, model, lambda edits: changes.append(len(edits)))
    model.write([(model.index(number, AMOUNT), "5") for number in range(3)])
    qtbot.waitUntil(lambda: state(model) == "")
    assert changes == [3]


def test_refused_value_stays_with_its_reason(page: TabPage, model: RowsModel, qtbot: QtBot) -> None:
    def refuse(_edits: Sequence[Edit]) -> None:
        raise Refusal("row_missing")

    save_edits(page, model, refuse)
    model.setData(model.index(0, AMOUNT), "50tr")
    qtbot.waitUntil(lambda: state(model) == "refused")
    assert model.index(0, AMOUNT).data() == "50.000.000"
