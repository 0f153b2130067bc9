"""What holds for everything on the screen, whatever it is."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.documents import FORMS
from desktop_app.documents.printing.gathering import KitPaper
from desktop_app.ui.dialogs.papers import PapersDialog
from desktop_app.ui.dialogs.passphrase import PassphraseDialog
from desktop_app.ui.dialogs.problem import ProblemDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.tab_titles import TabTitle
from desktop_app.ui.tabs.today.beginning import Beginning, Begun
from desktop_app.ui.tabs.today.year import Line, YearPane
from desktop_app.ui.widgets.card import Card, CardContents, Event
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.filter_pane import FilterPane, SavedFilter
from desktop_app.ui.widgets.help_window import HelpWindow
from desktop_app.ui.widgets.list_pane import Listing, ListPane
from desktop_app.ui.widgets.message import LEAVE, Message, Way
from desktop_app.ui.widgets.preview import Preview
from desktop_app.ui.widgets.progress import ProgressDialog
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.tools import Tool
from desktop_app.ui.widgets.wizard import Step, Wizard
from desktop_app.ui.widgets.working_year import YearBox
from tests.ui.samples import SEXES, TODAY, model_of, plain

UI = Path(__file__).resolve().parent.parent.parent / "desktop_app" / "ui"


def list_with_sides() -> QWidget:
    """A list with filters, tools and a card."""
    tools = (Tool("add", plain("Thêm"), "plus", "Ctrl+N", lambda: None),)
    pane = ListPane(Listing("x", plain("người"), model_of(3), plain("Trống.")), tools, {})
    pane.put_left(FilterPane([SavedFilter("all", plain("Tất cả"))]))
    card = Card()
    card.show_contents(CardContents("Ai đó", "", (), [Event("2025", "Vay", ("loan", "a"))]))
    pane.put_right(card)
    return pane


def question() -> QWidget:
    """A form of every kind of field."""
    kinds = ("text", "note", "day", "dong", "flag", "secret", "ethnic")
    fields = [Field(kind, plain(f"Mục {kind}"), kind) for kind in kinds]
    fields.append(Field("sex", plain("Giới tính"), "code", codes=SEXES))
    return RecordDialog(None, Question("Hỏi", fields, TODAY), {})


def narrowed_list() -> QWidget:
    """A list that was opened from a figure."""
    pane = ListPane(Listing("x", plain("người"), model_of(3), plain("Trống.")), (), {})
    pane.narrowing.say("12 người học nghề nông nghiệp, năm 2026")
    return pane


def inside(part: QWidget) -> QWidget:
    """A page with a part that shows itself."""
    page = QWidget()
    QVBoxLayout(page).addWidget(part)
    return page


def first_week() -> QWidget:
    """The steps of the first week, some done, some to come."""
    made = Beginning()
    page = inside(made)
    made.show_steps(Begun(frozenset({"unit", "places"}), "thành phố Lai Châu"))
    return page


def year_pane() -> QWidget:
    """Figures with and without a target."""
    made = YearPane()
    lines = [
        Line("classes", "Lớp đã khai giảng", "2", "school_class", 6),
        Line("job_creation", "Vay giải quyết việc làm", "23 người, 1.540 triệu đ", "loan"),
    ]
    made.show_lines("2026", lines)
    return made


def year_box() -> QWidget:
    """The working years."""
    made = YearBox()
    page = inside(made)
    made.show_year({}, TODAY)
    return page


def papers() -> QWidget:
    """Two papers to carry away."""
    pdf = FORMS["week"].render(FORMS["week"].sample())
    some = [KitPaper(f"K01 · {name}", f"{name}.pdf", pdf) for name in ("Bảng điểm danh", "Biên bản kiểm tra")]
    return PapersDialog(None, None, "Bộ giấy mang đi", some)  # type: ignore[arg-type]


MAKERS: dict[str, Callable[[], QWidget]] = {
    "narrowed list": narrowed_list,
    "first week": first_week,
    "year": year_pane,
    "year box": year_box,
    "papers": papers,
    "window": lambda: MainWindow([TabTitle("a", plain("Khảo sát"), "sun")]),
    "list": list_with_sides,
    "question": question,
    "message": lambda: Message(None, "Câu.", "Bước.", [Way(LEAVE, plain("Đóng"))]),
    "problem": lambda: ProblemDialog(None, "x", "14:03"),
    "passphrase": PassphraseDialog,
    "progress": ProgressDialog,
    "preview": Preview,
    "help": lambda: HelpWindow(None, "surveys"),
    "wizard": lambda: Wizard("Gửi", [Step(plain("Một"), QLabel("a")), Step(plain("Hai"), QLabel("b"))]),
}
EVERYTHING = pytest.mark.parametrize("name", MAKERS)


@EVERYTHING
def test_nothing_flashes_on_the_screen_while_it_is_made(qtbot: QtBot, name: str) -> None:
    made = MAKERS[name]()
    qtbot.addWidget(made)
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == []


def stops(window: QWidget) -> list[QWidget]:
    """Where the keys can go with Tab."""
    widgets = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
    return [
        widget
        for widget in widgets
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy() and widget.isEnabled()
    ]


def name_of(widget: QWidget) -> str:
    """What a reader of the screen says of a widget."""
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or words.strip()


@EVERYTHING
def test_every_stop_of_the_keys_has_a_name(qtbot: QtBot, name: str) -> None:
    made = MAKERS[name]()
    qtbot.addWidget(made)
    made.show()
    assert [type(widget).__name__ for widget in stops(made) if not name_of(widget)] == []


@EVERYTHING
def test_every_label_is_wide_enough_for_its_words(qtbot: QtBot, name: str) -> None:
    made = MAKERS[name]()
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    labels = [label for label in made.findChildren(QLabel) if label.isVisible() and not label.wordWrap()]
    assert [label.text() for label in labels if label.width() < label.sizeHint().width()] == []


@EVERYTHING
def test_every_button_is_wide_enough_for_its_words(qtbot: QtBot, name: str) -> None:
    made = MAKERS[name]()
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    buttons = [
        button for button in made.findChildren(QAbstractButton) if button.isVisible() and button.text()
    ]
    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []


def test_focus_is_seen_on_everything_it_can_stop_at() -> None:
    sheet = (UI.parent.parent / "resources" / "theme" / "window.qss").read_text(encoding="utf-8")
    for kind in ("QPushButton", "QToolButton", "QLineEdit", "QPlainTextEdit", "QCheckBox", "QLabel"):
        assert f"{kind}:focus" in sheet
    assert "QTabBar::tab:focus" in sheet
    assert "QListView::item:focus" in sheet


def test_no_connection_is_made_to_a_lambda() -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in UI.rglob("*.py")}
    assert [name for name, source in sources.items() if re.search(r"connect\(\s*lambda", source)] == []
