import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.wizard import Step, Wizard
from tests.ui.keys import press, type_vn
from tests.ui.samples import plain


class Permission:
    """What a step asks before it is left."""

    given = True

    def __call__(self) -> bool:
        return self.given


@pytest.fixture
def allowed() -> Permission:
    """The permission to leave the second step."""
    return Permission()


@pytest.fixture
def wizard(qtbot: QtBot, allowed: Permission) -> Wizard:
    """Three steps, each with a line, the last one named by its verb."""
    steps = [
        Step(plain("Nội dung"), QLineEdit()),
        Step(plain("Xem lại"), QLineEdit(), leave=allowed),
        Step(plain("Ghi ra USB"), QLineEdit(), plain("Gửi")),
    ]
    made = Wizard("Gửi số liệu", steps)
    qtbot.addWidget(made)
    made.show()
    return made


def marks(wizard: Wizard) -> list[str]:
    """How the steps at the left are marked: by the manner of their titles."""
    return [mark._title.property("manner") or "done" for mark in wizard._marks]


def test_first_step_is_shown_first(wizard: Wizard) -> None:
    assert (wizard.number, marks(wizard)) == (0, ["strong", "muted", "muted"])
    assert not wizard.back.isEnabled()


def test_going_on_ticks_the_step(wizard: Wizard) -> None:
    wizard.primary.click()
    assert (wizard.number, marks(wizard)) == (1, ["done", "strong", "muted"])


def test_step_that_is_not_done_is_not_left(wizard: Wizard, allowed: Permission) -> None:
    wizard.go_on()
    allowed.given = False
    wizard.go_on()
    assert wizard.number == 1


def test_going_back_loses_nothing(wizard: Wizard) -> None:
    page = wizard._stack.currentWidget()
    page.setFocus()
    type_vn(page, "Lò")
    wizard.go_on()
    wizard.back.click()
    assert (wizard.number, wizard._stack.currentWidget().text()) == (0, "Lò")


def test_going_back_from_the_first_step_stays(wizard: Wizard) -> None:
    wizard.go_back()
    assert wizard.number == 0


def test_last_step_names_its_verb_and_ends(wizard: Wizard) -> None:
    ended: list[bool] = []
    wizard.accepted.connect(lambda: ended.append(True))
    for _ in range(2):
        wizard.go_on()
    assert wizard.primary.text() == "Gửi"
    wizard.go_on()
    assert (ended, wizard.isVisible()) == ([True], False)


def test_steps_before_the_last_say_next(wizard: Wizard) -> None:
    assert wizard.primary.text() == "Tiếp"


def test_enter_goes_on(wizard: Wizard) -> None:
    wizard._stack.currentWidget().setFocus()
    press(QApplication.focusWidget() or wizard, Qt.Key.Key_Return)
    assert wizard.number == 1


def test_escape_leaves(wizard: Wizard) -> None:
    left: list[bool] = []
    wizard.rejected.connect(lambda: left.append(True))
    press(wizard, Qt.Key.Key_Escape)
    assert left == [True]


def test_one_button_is_primary(wizard: Wizard) -> None:
    buttons = wizard.findChildren(QPushButton)
    assert [button.text() for button in buttons if button.property("manner") == "primary"] == ["Tiếp"]


def test_title_is_that_of_the_step(wizard: Wizard) -> None:
    wizard.go_on()
    titles = [label.text() for label in wizard.findChildren(QLabel) if label.property("manner") == "title"]
    assert titles == ["Xem lại"]


def test_step_entered_is_told(wizard: Wizard) -> None:
    heard: list[int] = []
    wizard.entered.connect(heard.append)
    wizard.go_on()
    wizard.go_back()
    assert heard == [1, 0]
