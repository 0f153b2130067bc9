import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.filter_pane import FilterPane, SavedFilter
from desktop_app.ui.widgets.list_switch import ListSwitch, Room
from desktop_app.ui.widgets.side_pane import LEFT, RIGHT, SidePane, make_line
from desktop_app.ui.widgets.tools import STANDARD, Tool, hint_of, make_action, make_button, standard
from tests.ui.samples import plain

FILTERS = (SavedFilter("all", plain("Tất cả")), SavedFilter("poor", plain("Hộ nghèo")))


@pytest.fixture
def filters(qtbot: QtBot) -> FilterPane:
    """Two saved filters."""
    pane = FilterPane(FILTERS)
    qtbot.addWidget(pane)
    return pane


def lines(pane: FilterPane) -> list[str]:
    """The filters as they are shown."""
    shown = pane.findChild(QListWidget)
    assert isinstance(shown, QListWidget)
    return [shown.item(place).text() for place in range(shown.count())]


def test_filters_are_shown_by_their_words(filters: FilterPane) -> None:
    assert lines(filters) == ["Tất cả", "Hộ nghèo"]


def test_counts_stand_beside_the_filters(filters: FilterPane) -> None:
    filters.show_counts({"all": 1412})
    assert lines(filters) == ["Tất cả · 1.412", "Hộ nghèo"]


def test_new_counts_take_the_place_of_the_old(filters: FilterPane) -> None:
    filters.show_counts({"all": 5, "poor": 3})
    filters.show_counts({"all": 4, "poor": 2})
    assert lines(filters) == ["Tất cả · 4", "Hộ nghèo · 2"]


def test_chosen_filter_is_told_by_its_name(filters: FilterPane) -> None:
    told: list[str] = []
    filters.chosen.connect(told.append)
    filters.choose("poor")
    filters.choose("nobody")
    assert told == ["poor"]


class Makers:
    """Rooms that note when they are made."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def room(self, name: str) -> Room:
        return Room(name, plain(name), lambda: self.make(name))

    def make(self, name: str) -> QWidget:
        self.made.append(name)
        return QLabel(name)


@pytest.fixture
def makers() -> Makers:
    """What was made so far."""
    return Makers()


@pytest.fixture
def switch(qtbot: QtBot, makers: Makers) -> ListSwitch:
    """Two lists of one tab."""
    made = ListSwitch([makers.room("people"), makers.room("households")])
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_the_first_list_is_made_at_first(switch: ListSwitch, makers: Makers) -> None:
    assert (makers.made, switch.current) == (["people"], "people")


def test_list_is_made_once_when_it_is_first_seen(switch: ListSwitch, makers: Makers) -> None:
    for name in ("households", "people", "households"):
        switch.enter(name)
    assert makers.made == ["people", "households"]
    assert switch.made["households"].isVisible()
    assert not switch.made["people"].isVisible()


def test_list_entered_is_told(switch: ListSwitch) -> None:
    told: list[str] = []
    switch.entered.connect(told.append)
    switch.enter("households")
    assert (told, switch.current) == (["households"], "households")


def test_lists_are_named_in_a_row(switch: ListSwitch) -> None:
    bar = switch.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    assert [bar.tabText(place) for place in range(bar.count())] == ["people", "households"]


@pytest.mark.parametrize(("side", "width"), [(LEFT, 208), (RIGHT, 320)])
def test_side_has_its_width(side: object, width: int) -> None:
    assert SidePane(QLabel("x"), side, "people", {}).width() == width  # type: ignore[arg-type]


def test_line_of_a_side_stands_towards_the_list(qtbot: QtBot) -> None:
    left, right = (SidePane(QLabel("x"), side, "people", {}) for side in (LEFT, RIGHT))
    for pane in (left, right):
        qtbot.addWidget(pane)
    assert isinstance(left.layout().itemAt(0).widget(), QLabel)
    assert isinstance(right.layout().itemAt(1).widget(), QLabel)


def test_folding_twice_shows_again() -> None:
    memory: dict[str, str] = {}
    pane = SidePane(QLabel("x"), LEFT, "people", memory)
    pane.fold()
    assert memory == {"folded.people.left": "1"}
    pane.fold()
    assert memory == {"folded.people.left": ""}


@pytest.mark.parametrize(("upright", "size"), [(True, "width"), (False, "height")])
def test_line_is_one_pixel(upright: bool, size: str) -> None:
    assert getattr(make_line(upright=upright), size)() == theme.LINE


def test_empty_state_without_a_word_has_no_button(qtbot: QtBot) -> None:
    state = EmptyState()
    qtbot.addWidget(state)
    state.say("inbox", "Không có gì.", "")
    state.show()
    assert not state.findChild(QPushButton).isVisible()


def test_empty_state_tells_its_button(qtbot: QtBot) -> None:
    state = EmptyState()
    qtbot.addWidget(state)
    state.say("inbox", "Chưa có ai.", "Thêm")
    pressed: list[bool] = []
    state.pressed.connect(lambda: pressed.append(True))
    state.findChild(QPushButton).click()
    assert pressed == [True]


@pytest.mark.parametrize(("shortcut", "hint"), [("Ctrl+N", "Thêm (Ctrl+N)"), ("", "Thêm")])
def test_hint_carries_the_shortcut(shortcut: str, hint: str) -> None:
    assert hint_of("Thêm", shortcut) == hint


def tool(made: list[str], **described: object) -> Tool:
    """A tool that notes its calls."""
    return Tool("add", plain("Thêm"), "plus", "", lambda: made.append("add"), **described)  # type: ignore[arg-type]


def test_tool_calls_without_arguments(qtbot: QtBot) -> None:
    owner, made = QWidget(), []
    qtbot.addWidget(owner)
    make_action(tool(made), owner).trigger()
    assert made == ["add"]


def test_fuller_word_stands_in_the_hint(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    assert make_action(tool([], hint=plain("Cất (lưu)")), owner).toolTip() == "Cất (lưu)"


def test_primary_tool_is_drawn_filled(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    assert make_button(tool([], primary=True), owner).property("manner") == "primary"
    assert make_button(tool([]), owner).property("manner") is None


@pytest.mark.parametrize(
    ("name", "word"),
    [("add", "Thêm"), ("import", "Nhập từ Excel"), ("export", "Xuất ra Excel"), ("remove", "Xóa")],
)
def test_standard_tool_says_the_word_of_the_office(name: str, word: str) -> None:
    assert str(standard(name, list).word) == word


def test_standard_tools_stand_in_the_order_of_a_toolbar() -> None:
    assert [name for name in STANDARD if name in ("add", "import", "export", "print")] == [
        "add",
        "import",
        "export",
        "print",
    ]
