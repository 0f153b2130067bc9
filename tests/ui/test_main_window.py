import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTabBar
from pytestqt.qtbot import QtBot

from desktop_app.app import tabs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.tab_titles import TITLES, TabTitle
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.tab_page import TabPage
from tests.ui.keys import press
from tests.ui.samples import plain

TABS_SHOWN = (
    TabTitle("surveys", plain("Khảo sát"), "clipboard-list"),
    TabTitle("classes", plain("Lớp học"), "graduation-cap"),
    TabTitle("outreach", plain("Kế hoạch & Tuyên truyền"), "megaphone"),
)


class Page(TabPage):
    """A page that counts how often it was shown anew."""

    def __init__(self, name: str, tables: set[str]) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self.NAME, self.refreshed = name, 0  # type: ignore[misc]
        self.WATCHES = frozenset(tables)  # type: ignore[misc]
        self.gone_to: list[tuple[str, str]] = []

    def refresh(self) -> None:
        self.refreshed += 1

    def status(self) -> str:
        return f"{self.NAME}: {self.refreshed}"

    def shows(self, table: str) -> bool:
        return table in self.WATCHES

    def go_to(self, table: str, row_id: str) -> None:
        self.gone_to.append((table, row_id))


@pytest.fixture
def pages() -> dict[str, Page]:
    """A page for each tab."""
    return {
        "surveys": Page("surveys", {"person", "training_need"}),
        "classes": Page("classes", {"school_class", "person"}),
        "outreach": Page("outreach", {"guidance_document"}),
    }


@pytest.fixture
def window(qtbot: QtBot, pages: dict[str, Page], look: theme.Theme) -> MainWindow:
    """The window with its pages, on the screen, light whatever another test chose before."""
    look.choose("light")
    made = MainWindow(TABS_SHOWN)
    qtbot.addWidget(made)
    made.show_pages(pages.values())
    while made.make_page():
        pass
    made.show()
    QTest.qWaitForWindowActive(made)
    return made


def bar(window: MainWindow) -> QTabBar:
    """The tab bar."""
    found = window.findChild(QTabBar)
    assert isinstance(found, QTabBar)
    return found


def counts(pages: dict[str, Page]) -> list[int]:
    """How often each page was shown anew."""
    return [page.refreshed for page in pages.values()]


def test_frame_stands_before_there_are_pages(qtbot: QtBot) -> None:
    made = MainWindow(TABS_SHOWN)
    qtbot.addWidget(made)
    assert [bar(made).tabText(place) for place in range(3)] == [
        "Khảo sát",
        "Lớp học",
        "Kế hoạch && Tuyên truyền",
    ]
    assert made.current_page() is None


def test_first_drawing_is_told_once(qtbot: QtBot) -> None:
    made = MainWindow(TABS_SHOWN)
    qtbot.addWidget(made)
    told: list[bool] = []
    made.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(made.painted):
        made.show()
    made.repaint()
    QApplication.processEvents()
    assert told == [True]


def test_window_opens_on_its_first_tab(window: MainWindow, pages: dict[str, Page]) -> None:
    assert window.current_page() is pages["surveys"]
    assert pages["surveys"].isVisible()


def test_page_is_made_when_its_tab_is_needed(qtbot: QtBot, pages: dict[str, Page]) -> None:
    made = MainWindow(TABS_SHOWN)
    qtbot.addWidget(made)
    told: list[Page] = []
    made.made.connect(told.append)
    made.show_pages(page for page in pages.values())
    assert [page.NAME for page in told] == ["surveys"]
    made.go_to("school_class", "a1")
    assert [page.NAME for page in told] == ["surveys", "classes"]
    assert (made.current_page(), pages["classes"].gone_to) == (pages["classes"], [("school_class", "a1")])
    made.strip.choose("outreach")
    assert made.current_page() is told[-1] is pages["outreach"]
    assert made.make_page() is None


def test_change_before_a_page_is_made_does_not_show_it_twice(qtbot: QtBot, pages: dict[str, Page]) -> None:
    made = MainWindow(TABS_SHOWN)
    qtbot.addWidget(made)
    made.show_pages(page for page in pages.values())
    made.tables_changed({"guidance_document"})
    made.strip.choose("outreach")
    assert counts(pages) == [0, 0, 0]


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_2, "classes"), (Qt.Key.Key_3, "outreach")])
def test_ctrl_and_number_go_to_a_tab(
    window: MainWindow, pages: dict[str, Page], key: Qt.Key, name: str
) -> None:
    press(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() is pages[name]


def test_tab_is_shown_by_its_name(window: MainWindow, pages: dict[str, Page]) -> None:
    window.strip.choose("outreach")
    assert (window.current_page(), pages["outreach"].isVisible()) == (pages["outreach"], True)


def test_change_shows_the_page_that_is_seen_anew(window: MainWindow, pages: dict[str, Page]) -> None:
    window.tables_changed({"training_need"})
    assert counts(pages) == [1, 0, 0]


def test_change_shows_another_page_anew_when_it_is_seen(window: MainWindow, pages: dict[str, Page]) -> None:
    window.tables_changed({"school_class"})
    assert counts(pages) == [0, 0, 0]
    window.strip.choose("classes")
    window.strip.choose("surveys")
    window.strip.choose("classes")
    assert counts(pages) == [0, 1, 0]


def test_change_of_a_table_that_two_watch_reaches_both(window: MainWindow, pages: dict[str, Page]) -> None:
    window.tables_changed(["person"])
    window.strip.choose("classes")
    assert counts(pages) == [1, 1, 0]


def test_change_nobody_watches_shows_nothing_anew(window: MainWindow, pages: dict[str, Page]) -> None:
    window.tables_changed({"loan"})
    assert counts(pages) == [0, 0, 0]


def test_change_told_by_signal_arrives(window: MainWindow, pages: dict[str, Page]) -> None:
    window.told.emit({"person": {"a1"}})
    assert counts(pages) == [1, 0, 0]


def test_refresh_shows_all_pages_anew_in_their_turn(window: MainWindow, pages: dict[str, Page]) -> None:
    window.refresh()
    window.strip.choose("outreach")
    assert counts(pages) == [1, 0, 1]


def test_status_is_that_of_the_page_that_is_seen(window: MainWindow, pages: dict[str, Page]) -> None:
    assert window.status.texts() == ["surveys: 0"]
    window.strip.choose("classes")
    assert window.status.texts() == ["classes: 0"]


def test_page_that_is_not_seen_does_not_speak(window: MainWindow, pages: dict[str, Page]) -> None:
    pages["classes"].said.emit("12 lớp")
    assert window.status.texts() == ["surveys: 0"]
    pages["surveys"].said.emit("3 người")
    assert window.status.texts() == ["3 người"]


def test_row_is_gone_to_in_the_tab_that_shows_it(window: MainWindow, pages: dict[str, Page]) -> None:
    window.go_to("school_class", "a1")
    assert (window.current_page(), pages["classes"].gone_to) == (pages["classes"], [("school_class", "a1")])


def test_row_nobody_shows_moves_nothing(window: MainWindow, pages: dict[str, Page]) -> None:
    window.go_to("loan", "a1")
    assert window.current_page() is pages["surveys"]


def test_place_is_said_in_the_title_and_at_the_right(window: MainWindow) -> None:
    window.show_place("Phường Đoàn Kết", "Lò Thị Hà")
    assert window.windowTitle() == "Sổ Nghề – Phường Đoàn Kết"
    assert "Phường Đoàn Kết · Lò Thị Hà" in {label.text() for label in window.findChildren(QLabel)}


@pytest.mark.parametrize(
    ("unit", "officer", "shown"),
    [("phường Đoàn Kết", "", "Phường Đoàn Kết"), ("xã Sùng Phài", "Lò Thị Hà", "Xã Sùng Phài · Lò Thị Hà")],
)
def test_place_stands_at_the_right_without_a_loose_dot(
    window: MainWindow, unit: str, officer: str, shown: str
) -> None:
    window.show_place(unit, officer)
    assert window.strip.corner.text() == shown


def test_keys_go_into_the_page_that_was_gone_to(window: MainWindow, pages: dict[str, Page]) -> None:
    assert QApplication.focusWidget() is pages["surveys"]
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is pages["classes"]


@pytest.mark.parametrize("points", [9.75, 12.1875, 14.625])
def test_every_tab_is_whole_whichever_is_chosen(
    qtbot: QtBot, changed_look: theme.Theme, points: float
) -> None:
    made = MainWindow(TITLES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    changed_look.resize(points)
    made.show_place("phường Đoàn Kết", "Lò Thị Hà")
    for place in range(len(TITLES)):
        bar(made).setCurrentIndex(place)
        QApplication.processEvents()
        first, last = bar(made).tabRect(0), bar(made).tabRect(len(TITLES) - 1)
        assert (first.left(), last.right() < bar(made).width()) == (0, True)


def test_narrow_window_leaves_out_icons_and_never_words(qtbot: QtBot) -> None:
    many = [TabTitle(str(number), plain("Báo cáo & Giao nhận"), "send") for number in range(6)]
    made = MainWindow(many)
    qtbot.addWidget(made)
    made.resize(1366, 600)
    made.show()
    assert not bar(made).tabIcon(0).isNull()
    made.resize(1050, 600)
    QApplication.processEvents()
    assert bar(made).tabIcon(0).isNull()
    assert bar(made).sizeHint().width() <= bar(made).width()


def test_menus_are_shown_with_their_actions(window: MainWindow) -> None:
    called: list[str] = []
    window.show_menus({"undo": lambda: called.append("undo")})
    window.actions_by_name["undo"].trigger()
    assert called == ["undo"]
    assert window.actions_by_name["undo"].shortcut() == QKeySequence("Ctrl+Z")


def test_closing_is_told(window: MainWindow) -> None:
    told: list[bool] = []
    window.closing.connect(lambda: told.append(True))
    window.close()
    assert told == [True]


def test_tab_that_is_seen_has_its_icon_in_the_accent(window: MainWindow) -> None:
    image = bar(window).tabIcon(0).pixmap(48, 48).toImage()
    points = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    darkest = max(points, key=lambda point: point.alpha())
    assert darkest.name().upper() == theme.LIGHT.accent


def test_every_tab_has_a_title_and_every_title_a_tab() -> None:
    assert {title.name for title in TITLES} == {tab.NAME for tab in tabs()}


def test_pages_by_themselves_say_and_show_nothing() -> None:
    page = TabPage(None)  # type: ignore[arg-type]
    assert (page.status(), page.shows("person"), page.WATCHES) == ("", False, frozenset())
    page.refresh()
    page.go_to("person", "a1")


def test_dialog_over_the_window_is_drawn_on_the_surface(window: MainWindow) -> None:
    dialog = QDialog(window)
    dialog.show()
    assert dialog.grab().toImage().pixelColor(5, 5).name().upper() == theme.LIGHT.surface
