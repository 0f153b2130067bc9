from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import progress
from desktop_app.ui.widgets.progress import Progress, ProgressDialog, ProgressPanel, ProgressStrip
from tests.ui.keys import press


class Work(QObject):
    """Work that can be followed."""

    ticked = Signal(int, int)
    ended = Signal()
    title = "Đang nhập danh sách"
    cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1


def texts(shown: QWidget) -> set[str]:
    """What the labels say."""
    return {label.text() for label in shown.findChildren(QLabel) if label.text()}


def strip_on_screen(qtbot: QtBot) -> tuple[QWidget, ProgressStrip]:
    """A strip in a window."""
    window = QWidget()
    strip = ProgressStrip(window)
    qtbot.addWidget(window)
    window.show()
    return window, strip


def test_short_work_shows_nothing(qtbot: QtBot) -> None:
    _, strip = strip_on_screen(qtbot)
    strip.begin("Đang nhập")
    assert not strip.isVisible()
    strip.end()
    assert not strip._waiting.isActive()


def test_long_work_is_shown(qtbot: QtBot) -> None:
    _, strip = strip_on_screen(qtbot)
    strip._waiting.setInterval(0)
    strip.begin("Đang nhập")
    qtbot.waitUntil(strip.isVisible)
    strip.end()
    assert not strip.isVisible()


def test_wait_before_showing_is_less_than_half_a_second() -> None:
    assert ProgressPanel()._waiting.interval() == progress.SHOWN_AFTER <= 500


def test_count_of_count_is_said(qtbot: QtBot) -> None:
    _, strip = strip_on_screen(qtbot)
    strip.begin("Đang nhập")
    strip.step(3000, 20000)
    assert texts(strip) == {"Đang nhập", "3.000 / 20.000"}
    bar = strip.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (3000, 20000)


def test_unknown_total_says_no_count(qtbot: QtBot) -> None:
    _, strip = strip_on_screen(qtbot)
    strip.begin("Đang nhập")
    strip.step(5, 0)
    assert texts(strip) == {"Đang nhập"}


def cancel_button(shown: QWidget) -> QPushButton:
    """The button that cancels."""
    button = shown.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    return button


def test_cancel_asks_once(qtbot: QtBot) -> None:
    panel, work = ProgressPanel(), Work()
    qtbot.addWidget(panel)
    panel.follow(work)
    cancel_button(panel).click()
    cancel_button(panel).click()
    assert (work.cancelled, cancel_button(panel).text()) == (1, "Bỏ qua")


def test_cancel_can_be_pressed_in_the_next_work(qtbot: QtBot) -> None:
    panel, work = ProgressPanel(), Work()
    qtbot.addWidget(panel)
    panel.begin("Một")
    cancel_button(panel).click()
    panel.follow(work)
    cancel_button(panel).click()
    assert work.cancelled == 1


def test_followed_work_moves_the_bar_and_ends_it(qtbot: QtBot) -> None:
    panel, work = ProgressPanel(), Work()
    qtbot.addWidget(panel)
    panel.follow(work)
    panel.show()
    work.ticked.emit(2, 4)
    assert {"Đang nhập danh sách", "2 / 4"} <= texts(panel)
    work.ended.emit()
    assert not panel.isVisible()


def test_bar_is_named_by_the_work(qtbot: QtBot) -> None:
    panel = ProgressPanel()
    qtbot.addWidget(panel)
    panel.begin("Đang xuất")
    assert panel.findChild(QProgressBar).accessibleName() == "Đang xuất"


def dialog_on_screen(qtbot: QtBot) -> tuple[ProgressDialog, list[bool]]:
    """A dialog that waits, and the times it was cancelled."""
    dialog = ProgressDialog()
    qtbot.addWidget(dialog)
    asked: list[bool] = []
    dialog.panel.cancelled.connect(lambda: asked.append(True))
    dialog.show()
    return dialog, asked


def test_escape_cancels_and_the_dialog_stays_till_the_end(qtbot: QtBot) -> None:
    dialog, asked = dialog_on_screen(qtbot)
    press(dialog, Qt.Key.Key_Escape)
    assert (asked, dialog.isVisible()) == ([True], True)


def test_cross_of_the_window_cancels_too(qtbot: QtBot) -> None:
    dialog, asked = dialog_on_screen(qtbot)
    dialog.close()
    assert (asked, dialog.isVisible()) == ([True], True)


def test_all_progress_begins_hidden() -> None:
    assert all(kind().isHidden() for kind in (ProgressStrip, ProgressPanel))
    assert issubclass(ProgressStrip, Progress)
