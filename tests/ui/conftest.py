"""What the tests of the window share: the look put on, and Qt in Vietnamese."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui import language
from desktop_app.ui.widgets import theme

HERE = Path(__file__).parent
NO_SCREEN = "This plugin does not support"  # what Qt says of popups where there is no screen
WENT = "Keyboard event not accepted"  # what it says of a key that closes its dialog, or lets it wait


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Qt say that there is no screen, and that a dialog went."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(NO_SCREEN, WENT))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, None, None]:
    """Let what a test began come to its end within the test."""
    try:
        yield
    finally:
        QApplication.processEvents()


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> theme.Theme:
    """The light scheme at 100 %, and Qt in Vietnamese."""
    language.install(qapp)
    return theme.Theme(qapp, "light")


@pytest.fixture
def changed_look(look: theme.Theme) -> Iterator[theme.Theme]:
    """The look, put back after the test."""
    yield look
    look.choose("light")
    look.reset_size()
