"""The working year: today's unless another was chosen, and one step to all years."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.working_year import ALL, KEY, YearBox, working_year
from tests.ui.keys import press

TODAY = "2026-03-09"


@pytest.mark.parametrize(
    ("memory", "year"), [({}, "2026"), ({KEY: "2024"}, "2024"), ({KEY: ALL}, ""), ({KEY: "2026"}, "2026")]
)
def test_the_year_is_that_of_today_unless_another_was_chosen(memory: dict[str, str], year: str) -> None:
    assert working_year(memory, TODAY) == year


@pytest.fixture
def box(qtbot: QtBot) -> YearBox:
    made = YearBox()
    qtbot.addWidget(made)
    return made


def choose(box: YearBox, text: str) -> None:
    """Choose as a user does, by keys."""
    steps = box.box.findText(text) - box.box.currentIndex()
    for _ in range(abs(steps)):
        press(box.box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def test_before_a_book_is_open_there_is_no_box(box: YearBox) -> None:
    assert box.isHidden()


def test_the_next_year_some_before_and_all_are_offered(box: YearBox) -> None:
    box.show_year({}, TODAY)
    offered = [box.box.itemText(place) for place in range(box.box.count())]
    assert offered == ["Mọi năm", "2027", "2026", "2025", "2024", "2023", "2022", "2021"]
    assert (box.box.currentText(), box.word.text()) == ("2026", "Năm làm việc")
    box.show_year({KEY: "2012"}, TODAY)
    assert (box.box.currentText(), box.box.itemText(box.box.count() - 1)) == ("2012", "2012")


def test_a_year_that_is_chosen_is_remembered_and_told(box: YearBox, qtbot: QtBot) -> None:
    memory: dict[str, str] = {"scheme": "dark"}
    box.show_year(memory, TODAY)
    with qtbot.waitSignal(box.chosen):
        choose(box, "2025")
    assert memory == {"scheme": "dark", KEY: "2025"}
    choose(box, "Mọi năm")
    assert (memory[KEY], working_year(memory, TODAY)) == (ALL, "")


def test_the_year_of_today_is_not_remembered_so_that_the_next_begins_by_itself(box: YearBox) -> None:
    memory = {KEY: "2025"}
    box.show_year(memory, TODAY)
    choose(box, "2026")
    assert memory == {}
    assert working_year(memory, "2027-01-02") == "2027"
