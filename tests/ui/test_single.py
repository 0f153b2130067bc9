"""One window a data folder: the second start finds the first, and hands its file over."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.ui.single import Doorway, claim, hand_over

SECOND = "import sys; from pathlib import Path; from desktop_app.ui import single; "


def second_start(code: str, *arguments: str) -> subprocess.Popen[str]:
    """Another process of the same user."""
    command = [sys.executable, "-c", SECOND + code, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_only_one_window_has_a_folder(tmp_path: Path) -> None:
    lock = claim(tmp_path, tmp_path)
    assert lock is not None
    answer = second_start("print(single.claim(Path(sys.argv[1]), Path(sys.argv[1])) is None)", str(tmp_path))
    assert answer.communicate()[0].strip() == "True"
    assert claim(tmp_path, tmp_path / "other") is not None
    lock.unlock()
    assert claim(tmp_path, tmp_path) is not None


def test_the_lock_of_a_program_that_died_is_taken_over(tmp_path: Path) -> None:
    dying = "import os; lock = single.claim(Path(sys.argv[1]), Path(sys.argv[1])); os._exit(0)"
    second_start(dying, str(tmp_path)).communicate()
    assert list(tmp_path.glob("*.lock"))
    assert claim(tmp_path, tmp_path) is not None


def test_a_second_start_hands_its_file_to_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    doorway = Doorway(tmp_path)
    file = tmp_path / "gói Đông Phong (1).songhe"
    with qtbot.waitSignal(doorway.knocked, timeout=20_000) as knocked:
        calling = "print(single.hand_over(Path(sys.argv[1]), Path(sys.argv[2])))"
        second = second_start(calling, str(tmp_path), str(file))
    assert knocked.args == [str(file)]
    assert second.communicate()[0].strip() == "True"


def test_nobody_listens_where_no_window_is(tmp_path: Path, qtbot: QtBot) -> None:
    assert not hand_over(tmp_path, None)
