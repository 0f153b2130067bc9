import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.status import StatusBar


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    """A status bar on the screen."""
    made = StatusBar()
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_said_at_first(bar: StatusBar) -> None:
    assert bar.texts() == []


def test_parts_stand_in_their_order(bar: StatusBar) -> None:
    bar.show_waiting(128)
    bar.show_backup("hôm nay 07:52")
    bar.show_counts("412 người")
    bar.show_saved("14:03")
    assert bar.texts() == ["Đã lưu 14:03", "412 người", "Sao lưu: hôm nay 07:52", "Chưa gửi: 128 thay đổi"]


@pytest.mark.parametrize(
    ("act", "text", "manner"),
    [
        (StatusBar.show_saving, "Đang lưu…", "muted"),
        (StatusBar.show_unsaved, "Chưa lưu được", "bad"),
        (lambda bar: bar.show_saved("9:05"), "Đã lưu 9:05", "good"),
    ],
)
def test_state_of_saving_is_a_word_and_a_colour(bar: StatusBar, act: object, text: str, manner: str) -> None:
    act(bar)  # type: ignore[operator]
    assert (bar._saved.text(), bar._saved.property("manner")) == (text, manner)


def test_saved_takes_the_place_of_saving(bar: StatusBar) -> None:
    bar.show_saving()
    bar.show_saved("14:03")
    assert bar.texts() == ["Đã lưu 14:03"]


def test_nothing_to_send_takes_no_room(bar: StatusBar) -> None:
    bar.show_waiting(3)
    bar.show_waiting(0)
    assert bar.texts() == []


def test_large_numbers_are_grouped(bar: StatusBar) -> None:
    bar.show_waiting(12345)
    assert bar.texts() == ["Chưa gửi: 12.345 thay đổi"]
