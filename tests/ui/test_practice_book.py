"""The practice book: made by a real process, opened in a window of its own, and marked everywhere."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.app import Program
from desktop_app.desk import classes
from desktop_app.documents.printing import draw_form
from desktop_app.domain.refusal import Refusal
from desktop_app.store.opening import Secret, is_practice, unlock
from desktop_app.ui import practice_book, single
from desktop_app.ui.jobs import Stopped
from desktop_app.ui.widgets.progress import ProgressDialog
from tests.documents import reading
from tests.ui.officer import empty_program

START = 60_000  # milliseconds for a process that makes a book, or opens its window


def go_on(_done: int, _total: int) -> None:
    """The tick of work that nobody stops."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home in which a practice book was made."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SO_NGHE_STATE", str(folder / "state"))
        practice_book.make(folder / "practice", practice_book.own_command(), go_on)
        yield folder


@pytest.fixture
def book(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of the practice book."""
    monkeypatch.setenv("SO_NGHE_STATE", str(home / "state"))
    monkeypatch.setattr(paths, "practice_folder", lambda: home / "practice")
    (found,) = (home / "practice").glob("commune-*")
    return found


def test_it_holds_invented_people_of_one_commune(home: Path, book: Path) -> None:
    store = unlock(book, home / "state", Secret(passphrase=practice_book.PASSWORD))
    with store.read() as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM person").scalar_one() >= 400
    assert (is_practice(store), store.identity.role) == (True, "commune")
    store.close()
    assert not (home / "practice.new").exists()


def test_it_is_made_only_once(home: Path, book: Path) -> None:
    assert practice_book.make(home / "practice", ("no such program",), go_on) == book


def test_cancelling_ends_the_process_and_leaves_nothing(tmp_path: Path) -> None:
    looks: list[int] = []

    def stop(done: int, _total: int) -> None:
        looks.append(done)
        raise Stopped

    endless = (sys.executable, "-c", "import time; time.sleep(600)")
    with pytest.raises(Stopped):
        practice_book.make(tmp_path / "practice", endless, stop)
    assert (looks, list(tmp_path.iterdir())) == ([0], [])


@pytest.mark.parametrize("command", [(sys.executable, "-c", "raise SystemExit(1)"), ("/no/such/program",)])
def test_what_fails_is_said_and_leaves_nothing(tmp_path: Path, command: Sequence[str]) -> None:
    with pytest.raises(Refusal) as refused:
        practice_book.make(tmp_path / "practice", command, go_on)
    assert (refused.value.code, list(tmp_path.iterdir())) == ("practice_failed", [])


def test_its_window_and_its_papers_say_what_it_is(
    qapp: QApplication, qtbot: QtBot, home: Path, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("SO_NGHE_PASSPHRASE", practice_book.PASSWORD)
    program = Program(qapp, book, home / "state", {"scheme": "light"})
    program.window.show()
    program.begin()
    qtbot.waitUntil(lambda: program.store is not None)
    store = program.store
    assert store
    assert (program.window.practice.isVisible(), "sổ tập huấn" in program.window.practice.text()) == (
        True,
        True,
    )
    assert program.beginnings.locking is None
    assert not {"lock", "practice", "first_start"} & set(program.window.actions_by_name)
    with store.read() as reader:
        school_class = next(iter(reader.execute(classes.CLASSES.statement()).mappings()))
    for form in ("F09", "F13b"):
        pages = reading.page_texts(draw_form(store, form, school_class["id"]))
        assert all("MẪU TẬP HUẤN" in page for page in pages)
    qtbot.waitUntil(program.jobs.is_idle)
    program.window.close()
    program.close()


def test_first_start_opens_it_in_a_window_of_its_own(
    qapp: QApplication, qtbot: QtBot, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with empty_program(qapp, tmp_path, monkeypatch) as program:
        beginnings = program.beginnings
        program.begin()
        beginnings.wizard.practise.click()
        qtbot.waitUntil(lambda: beginnings.practising is not None, timeout=START)
        try:
            qtbot.waitUntil(lambda: single.hand_over(book, None), timeout=START)
            assert beginnings.practising.poll() is None
            assert not program.window.findChildren(ProgressDialog)
            assert beginnings.wizard.isVisible()
        finally:
            beginnings.practising.kill()
            beginnings.practising.wait()


def test_program_that_does_not_start_is_refused(book: Path) -> None:
    with pytest.raises(Refusal) as refused:
        practice_book.show(book, ("/no/such/program",))
    assert refused.value.code == "practice_failed"


def test_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert practice_book.own_command() == (sys.executable,)
