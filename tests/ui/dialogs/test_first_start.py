"""The first start step by step: what it refuses, what it keeps, and that a kill at any step loses nothing."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.app import Program
from desktop_app.desk import first_start, units
from desktop_app.desk.all_lists import rows_of
from desktop_app.desk.letterheads import letterheads
from desktop_app.domain.refusal import Refusal
from desktop_app.store.opening import Secret, has_store, is_practice, unlock
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.first_start import FirstStartWizard
from desktop_app.ui.dialogs.first_start_founding import HAMLETS, PASSWORD, PEOPLE, RECOVERY
from tests.documents import reading
from tests.ui.dialogs.first_start_child import LIST
from tests.ui.officer import (
    PASSPHRASE,
    Keyboard,
    answer_till_the_password,
    begin,
    close_paper,
    confirm,
    empty_program,
    found,
    open_paper,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program on an empty folder."""
    with empty_program(qapp, tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def keys(qtbot: QtBot) -> Keyboard:
    """The keys of whoever begins."""
    return Keyboard(qtbot)


@pytest.fixture
def founded(program: Program, keys: Keyboard) -> FirstStartWizard:
    """The first start with its store just made, at the recovery sheet."""
    wizard = begin(program, keys)
    answer_till_the_password(keys)
    found(keys, wizard)
    return wizard


def test_confirmed_sheet_opens_the_book(
    program: Program, keys: Keyboard, founded: FirstStartWizard, tmp_path: Path
) -> None:
    confirm(keys, founded, tmp_path / "sheet.pdf")
    assert program.store
    ((key,),) = reading.codes((tmp_path / "sheet.pdf").read_bytes())
    with_sheet = unlock(tmp_path / "data", tmp_path / "state", Secret(recovery=key))
    assert with_sheet.identity == program.store.identity
    with_sheet.close()


def test_group_that_is_asked_for_stands_there_on_the_sheet(
    keys: Keyboard, founded: FirstStartWizard, tmp_path: Path
) -> None:
    page = founded.recovery_page
    confirm(keys, founded, tmp_path / "sheet.pdf")
    words = reading.whole_text((tmp_path / "sheet.pdf").read_bytes()).replace("\u00a0", " ")
    groups = words.partition("AGE-SECRET-KEY-1")[2].split()
    (asked,) = (int(word) for word in page.line.accessibleName().replace(",", " ").split() if word.isdigit())
    assert (len(page.group), groups[asked - 1]) == (4, page.group)


def test_first_start_is_not_finished_without_the_sheet(program: Program, founded: FirstStartWizard) -> None:
    page = founded.recovery_page
    page.line.setText(page.group)
    founded.go_on()
    assert (founded.number, page.fault.isVisible()) == (RECOVERY, True)
    assert founded.focusWidget() is page.show_sheet
    assert program.store
    founded.reject()
    assert first_start.is_due(program.store)


def test_wrong_group_is_said_and_goes_no_further(
    program: Program, keys: Keyboard, founded: FirstStartWizard, tmp_path: Path
) -> None:
    page = founded.recovery_page
    page.open_sheet()
    paper = open_paper(keys, founded)
    paper.preview.keep_as(tmp_path / "sheet.pdf")
    close_paper(keys, paper)
    page.line.setText(f"{page.group}?")
    founded.go_on()
    assert (founded.number, page.fault.isVisible(), founded.focusWidget()) == (RECOVERY, True, page.line)
    assert program.store
    assert "recovery" not in first_start.done_steps(program.store)


def test_sheet_that_could_not_be_written_counts_for_nothing(
    keys: Keyboard, founded: FirstStartWizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("desktop_app.ui.widgets.message.refuse", lambda _, one: said.append(one.code))
    page = founded.recovery_page
    page.open_sheet()
    paper = open_paper(keys, founded)
    paper.preview.keep_as(tmp_path / "none" / "sheet.pdf")
    close_paper(keys, paper)
    assert (said, page.is_kept) == (["place_unwritable"], False)


@pytest.mark.parametrize(("first", "second"), [("kurz", "kurz"), ("lang genug", "lang genuk")])
def test_short_or_differing_passwords_make_no_store(
    program: Program, keys: Keyboard, tmp_path: Path, first: str, second: str
) -> None:
    wizard = begin(program, keys)
    answer_till_the_password(keys)
    for line, text in zip(wizard.password_page.lines, (first, second), strict=True):
        line.setText(text)
    wizard.go_on()
    assert (wizard.number, wizard.password_page.fault.isVisible()) == (PASSWORD, True)
    assert not has_store(tmp_path / "data")


def test_no_password_is_kept_and_the_answers_go_with_the_store(
    program: Program, keys: Keyboard, tmp_path: Path
) -> None:
    wizard = begin(program, keys)
    answer_till_the_password(keys)
    assert "Lò Thị Hà" in json.dumps(settings.load(tmp_path / "settings.json"), ensure_ascii=False)
    found(keys, wizard)
    kept = (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert "Lò Thị" not in kept
    assert PASSPHRASE not in kept


STOPS: dict[str, dict[str, object]] = {
    "unit": {"step": 1, "area": "0338820250701"},
    "letterhead": {"step": 2, "signer": "Vàng Văn Chủ"},
    "places": {"step": 3},
    "founding": {"step": 3},
    "password": {"step": RECOVERY},
    "sheet": {"step": RECOVERY},
    "recovery": {"step": HAMLETS},
    "hamlets": {"step": PEOPLE, "hamlets": ["Bản Màng"]},
    "people": {"step": PEOPLE, "hamlets": ["Bản Màng"], "people": ["Vàng Thị Xuân"]},
}
"""Where it is killed: after a step, in the midst of making the book, or with the sheet kept only."""


@pytest.mark.parametrize("stop", STOPS)
def test_killed_at_a_step_it_goes_on_where_it_was(tmp_path: Path, stop: str) -> None:
    (tmp_path / LIST).write_text("Họ và tên;Ngày sinh\nVàng Thị Xuân;01/03/1990\n", encoding="utf-8")
    killed = run_child(tmp_path, stop)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    after = run_child(tmp_path, "look")
    assert after.returncode == 0, after.stderr
    said = json.loads(after.stdout.splitlines()[-1])
    assert {key: said[key] for key in STOPS[stop]} == STOPS[stop]
    finished = run_child(tmp_path, "finish")
    assert finished.returncode == 0, finished.stderr
    store = unlock(tmp_path / "data", tmp_path / "state", Secret(passphrase=PASSPHRASE))
    with store.read() as reader:
        assert list(units.hamlets(reader).values()) == ["Bản Màng"]
        assert [row["name"] for row in rows_of(reader, "people")] == ["Vàng Thị Xuân"]
    assert letterheads(store.own_area)
    assert (is_practice(store), first_start.done_steps(store)) == (False, set(first_start.STEPS))
    ((key,),) = reading.codes((tmp_path / "sheet.pdf").read_bytes())
    store.close()
    unlock(tmp_path / "data", tmp_path / "state", Secret(recovery=key)).close()


def run_child(folder: Path, stop: str) -> "subprocess.CompletedProcess[str]":
    """The first start in a process of its own, to a stop."""
    root = Path(__file__).parents[3]
    return subprocess.run(
        [sys.executable, "-m", "tests.ui.dialogs.first_start_child", str(folder), stop],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_store_left_half_made_is_made_again(store_folder: Path) -> None:
    from desktop_app.store.store import NewStore
    from desktop_app.sync.founding import UNFINISHED, Founding, found_first

    (store_folder / UNFINISHED).mkdir(parents=True)
    (store_folder / UNFINISHED / "keys.json").write_text("half", encoding="utf-8")
    (store_folder / "keys.json").write_text("moved", encoding="utf-8")
    founding = Founding(NewStore("office", "0001220040101", "Lò Thị Hà"), None, {"organisation": "Sở"})
    made, key = found_first(store_folder, store_folder.parent / "state", founding, PASSPHRASE)
    assert isinstance(made, Store)
    assert key.startswith("AGE-SECRET-KEY-")
    assert not (store_folder / UNFINISHED).exists()
    made.close()
    with pytest.raises(Refusal) as refused:
        found_first(store_folder, store_folder.parent / "state", founding, PASSPHRASE)
    assert refused.value.code == "store_exists"


@pytest.fixture
def store_folder(tmp_path: Path) -> Path:
    """An empty place for a store."""
    return tmp_path / "data"
