"""The steps of a class in words, and its lists: every step has a verb, every head of a column has room."""

import pytest
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.desk import attendance, classes, inspections, placing, timetable
from desktop_app.desk.lists import Column
from desktop_app.domain.steps import CLASS_STEPS
from desktop_app.domain.training import CLASS_STATES
from desktop_app.ui.tabs.classes import steps
from desktop_app.ui.tabs.classes.classes import TONES
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.card import Card, CardContents
from desktop_app.ui.widgets.chip import SHAPES

LISTS: dict[str, tuple[Column, ...]] = {
    "classes": classes.CLASSES.columns,
    "enrolments": classes.ENROLMENTS.columns,
    "sessions": attendance.SESSIONS.columns,
    "attendance": attendance.ATTENDANCE.columns,
    "inspections": inspections.INSPECTIONS.columns,
    "placing": placing.COLUMNS,
    "timetable": timetable.COLUMNS,
}


def test_every_step_has_a_verb_of_its_own() -> None:
    for before, after in CLASS_STEPS.items():
        verbs = [str(steps.verb_of(before, one)) for one in after]
        assert all(verbs)
        assert len(set(verbs)) == len(verbs), before


@pytest.mark.parametrize(
    ("state", "verb"),
    [
        ("planned", "Trình"),
        ("approved", "Khai giảng"),
        ("running", "Bế giảng"),
        ("paused", "Bế giảng"),
        ("closed", "Nghiệm thu"),
        ("accepted", "Quyết toán"),
    ],
)
def test_the_next_step_goes_on(state: str, verb: str) -> None:
    assert [act.verb for act in steps.acts_of(state) if act.is_next] == [verb]


def test_after_settlement_nothing_is_next() -> None:
    assert [(act.verb, act.is_next) for act in steps.acts_of("settled")] == [("Mở lại quyết toán", False)]


def test_every_state_has_a_tone() -> None:
    assert set(TONES["status"]) == set(CLASS_STATES)
    assert set(TONES["status"].values()) <= set(SHAPES)


@pytest.mark.parametrize("name", LISTS)
def test_every_head_of_a_column_has_room(qtbot: QtBot, name: str) -> None:
    metrics = QFontMetrics(QGuiApplication.font())
    cut = [
        str(column.title)
        for column in LISTS[name]
        if metrics.horizontalAdvance(str(column.title)) > theme.px(column.width) - 2 * theme.px(theme.BETWEEN)
    ]
    assert cut == []


def test_the_card_shows_facts_and_tells_the_act_pressed(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    contents = CardContents("K01", "Nấu ăn", acts=steps.acts_of("running"), facts=[("Địa điểm", "Bản Màng")])
    card.show_contents(contents)
    card.show()
    buttons = {button.text(): button for button in card.findChildren(QPushButton)}
    assert list(buttons) == ["Bế giảng", "Tạm dừng", "Hủy lớp"]
    with qtbot.waitSignal(card.asked, check_params_cb=lambda name: name == "paused"):
        buttons["Tạm dừng"].click()
