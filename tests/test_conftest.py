"""The tests are loud: what must fail does, in a run of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = """
import logging, os, warnings
import pytest, shiboken6
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

windows = []

@pytest.fixture
def noisy_end():
    yield
    qWarning("at the end")

def test_good(): logging.getLogger("part").info("fine")
def test_expected_log(caplog):
    logging.getLogger("part").warning("expected")
    caplog.clear()
def test_window_left(qapp):
    windows.append(QWidget())
    windows[0].show()
def test_window_gone(qapp):
    assert not shiboken6.isValid(windows[0])
    assert not qapp.topLevelWidgets()
def test_no_key_store():
    import keyring
    keyring.set_password("service", "user", "secret")
    assert keyring.get_password("service", "user") is None
def test_own_folders(tmp_path_factory):
    assert os.environ["SO_NGHE_STATE"].startswith(str(tmp_path_factory.getbasetemp()))

def test_bad_warning(): warnings.warn("old")
def test_bad_log(): logging.getLogger("part").warning("broken")
def test_bad_message(qapp): qWarning("in the middle")
def test_bad_end(qapp, noisy_end): pass
def test_bad_slot(qapp, qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(1)
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """The sample's summary lines: (`PASSED`, `FAILED` or `ERROR`, name of the test)."""
    folder = tmp_path_factory.mktemp("loud")
    sample = folder / "test_sample.py"
    sample.write_text(SAMPLE, encoding="utf-8")
    options = ["-c", str(ROOT / "pyproject.toml"), "-p", "tests.conftest", "-p", "no:cacheprovider", "-qrA"]
    options += ["--rootdir", str(folder), "--basetemp", str(folder / "base")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pytest", *options, str(sample)]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    lines = (line.split() for line in run.stdout.splitlines())
    return {(words[0], words[1].rpartition("::")[2]) for words in lines if len(words) > 1}


@pytest.mark.parametrize(
    "name", ["good", "expected_log", "window_left", "window_gone", "no_key_store", "own_folders"]
)
def test_quiet_test_passes(outcomes: set[tuple[str, str]], name: str) -> None:
    assert ("PASSED", f"test_{name}") in outcomes
    assert ("ERROR", f"test_{name}") not in outcomes


@pytest.mark.parametrize(
    ("outcome", "name"),
    [("FAILED", "warning"), ("ERROR", "log"), ("FAILED", "message"), ("ERROR", "end"), ("FAILED", "slot")],
)
def test_noisy_test_fails(outcomes: set[tuple[str, str]], outcome: str, name: str) -> None:
    assert (outcome, f"test_bad_{name}") in outcomes


def test_state_folder_is_this_tests_own(state: Path) -> None:
    assert os.environ["SO_NGHE_STATE"] == str(state)
    assert not list(state.iterdir())
