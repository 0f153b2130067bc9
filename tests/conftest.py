"""Loud tests: a warning, a Qt message or a log line fails the test; a window left behind is cleared away.

Nothing of this machine's user is read or written: state, settings and keys lie in a folder of the run.
Qt is touched only where a test has loaded it.
"""

import itertools
import logging
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.soak import SOAK, times

FOLDERS = ("SO_NGHE_STATE", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

settings.register_profile("normal", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("soak", deadline=None, max_examples=times(100, 1000))
settings.load_profile("soak" if SOAK else "normal")


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """This user's folders for the whole run; they are not there until somebody makes them."""
    home = tmp_path_factory.mktemp("home")
    os.environ.update({name: str(home / name.lower()) for name in FOLDERS})


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty state folder of this test alone: another machine, or a new user of this one."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("SO_NGHE_STATE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a log line of level WARNING or above; a test that expects one ends with `caplog.clear()`."""
    yield
    records = itertools.chain.from_iterable(map(caplog.get_records, ("setup", "call", "teardown")))
    loud = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    if loud:
        pytest.fail("Unexpected log lines:\n" + "\n".join(loud))


@pytest.fixture(autouse=True)
def closed_windows() -> Iterator[None]:
    """Close and delete the windows that a test left, at once and not at some later test."""
    before = top_level_widgets()
    yield
    left = top_level_widgets() - before
    for window in left:
        window.close()
        window.deleteLater()
    if left:
        core = sys.modules["PySide6.QtCore"]
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


def top_level_widgets() -> set[Any]:
    """The windows without a parent, none where Qt has no application yet; a popup goes with its line."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return set()
    popup = sys.modules["PySide6.QtCore"].Qt.WindowType.Popup
    windows = widgets.QApplication.topLevelWidgets()
    return {window for window in windows if window.parent() is None and window.windowType() != popup}


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """Fail on Qt messages while a test is taken down; those before are pytest-qt's to find."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return (yield)
    loud: list[str] = []
    harmless = {core.QtMsgType.QtDebugMsg, core.QtMsgType.QtInfoMsg}
    before = core.qInstallMessageHandler(
        lambda level, _context, text: None if level in harmless else loud.append(text)
    )
    try:
        result = yield
    finally:
        core.qInstallMessageHandler(before)
    if loud:
        pytest.fail("Qt messages at the end of the test:\n" + "\n".join(loud))
    return result
