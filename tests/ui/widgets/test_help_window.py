import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.desk.help_pages import FIRST, pages
from desktop_app.ui.dialogs.import_people import ImportWizard
from desktop_app.ui.dialogs.send_wizard import SendWizard
from desktop_app.ui.dialogs.take_wizard import TakeWizard
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.help_window import HelpWindow, show_help
from desktop_app.ui.widgets.wizard import Step, Wizard
from tests.ui.samples import plain


@pytest.fixture
def shown(qtbot: QtBot) -> HelpWindow:
    """The help at the page of the classes."""
    made = HelpWindow(None, "classes")
    qtbot.addWidget(made)
    made.show()
    return made


def listed(window: HelpWindow) -> list[str]:
    """The titles in the list of pages."""
    return [window.list.item(place).text() for place in range(window.list.count())]


def test_page_is_shown_and_marked(shown: HelpWindow) -> None:
    assert "Mở một lớp" in shown.text.toPlainText()
    assert shown.list.currentItem().text() == "Lớp học"


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_page_can_be_read(shown: HelpWindow, page: object) -> None:
    shown.open_page(page.name)  # type: ignore[attr-defined]
    assert shown.text.toPlainText().startswith(page.title)  # type: ignore[attr-defined]
    assert "**" not in shown.text.toPlainText()


def test_link_leads_to_its_page(shown: HelpWindow) -> None:
    shown.text.setSource(QUrl("attendance.md"))
    assert shown.page == "attendance"
    assert shown.list.currentItem().text() == "Điểm danh"


def test_unknown_page_is_the_first(shown: HelpWindow) -> None:
    shown.open_page("none")
    assert shown.page == "index"


def test_typing_leaves_pages_that_say_it(shown: HelpWindow, qtbot: QtBot) -> None:
    everything = len(listed(shown))
    qtbot.keyClicks(shown.search, "phieu khoi phuc")
    assert "Mật khẩu và phiếu khôi phục" in listed(shown)
    assert len(listed(shown)) < everything
    qtbot.keyClick(shown.search, Qt.Key.Key_Return)
    assert shown.page == "passphrase"


def test_chosen_page_is_opened(shown: HelpWindow) -> None:
    shown.list.setCurrentRow(listed(shown).index("Vốn vay"))
    assert shown.page == "loans"


def test_second_call_uses_the_window_that_is_open(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    first = show_help(parent, "loans")
    assert show_help(parent, "classes") is first
    assert first.page == "classes"


def test_f1_in_a_wizard_opens_its_page(qtbot: QtBot) -> None:
    wizard = Wizard("Gửi", [Step(plain("Một"), QLabel("a"))])
    wizard.HELP = "send"
    qtbot.addWidget(wizard)
    with qtbot.waitActive(wizard):
        wizard.show()
        wizard.activateWindow()
    qtbot.keyClick(wizard, Qt.Key.Key_F1)
    window = wizard.findChild(HelpWindow)
    assert window is not None
    assert window.page == "send"


@pytest.mark.parametrize("kind", [ImportWizard, SendWizard, TakeWizard])
def test_wizard_has_a_page_of_its_own(kind: type[Wizard]) -> None:
    assert kind.HELP in {page.name for page in pages()} - {"index", "handoff"}


@pytest.mark.parametrize("page", [page.name for page in pages() if page.name != FIRST])
def test_picture_of_a_page_is_seen_whole(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    monkeypatch.setattr(theme, "room_of", lambda _window: QSize(1366, 706))
    shown = HelpWindow(None, page)
    qtbot.addWidget(shown)
    shown.show()
    QApplication.processEvents()
    picture = shown.text.loadResource(QTextDocument.ResourceType.ImageResource, QUrl(f"pictures/{page}.png"))
    assert QImage.fromData(picture).width() > 0
    assert shown.text.horizontalScrollBar().maximum() == 0
