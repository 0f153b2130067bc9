"""The first start in the real window by the keyboard alone, and after a kill at each of its steps."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import paths, settings
from desktop_app.app import Program
from desktop_app.desk import first_start, units
from desktop_app.desk.letterheads import letterheads
from desktop_app.domain.refusal import Refusal
from desktop_app.store.opening import Secret, has_store, is_practice, unlock
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.first_start import FirstStartWizard
from desktop_app.ui.dialogs.first_start_founding import HAMLETS, PASSWORD, PEOPLE, RECOVERY
from desktop_app.ui.dialogs.paper import PaperDialog
from tests.ui.keys import press, type_vn

PASSPHRASE = "mot hai ba bon"
MOST_KEYS = 40
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Keyboard:
    """Keys pressed wherever the keys go, counted without what is typed as content."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        """Press keys one after another."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            self.pressed += 1
            press(self.target(), key, held)

    def type(self, text: str) -> None:
        """Type content."""
        type_vn(self.target(), text)

    @staticmethod
    def target() -> QWidget:
        """Where the keys go now."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target
        return target


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program on an empty folder."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "settings.json")
    made = Program(qapp, tmp_path / "data", tmp_path / "state", {"scheme": "light"})
    made.window.show()
    yield made
    made.window.close()
    made.close()
    if made.store and made.beginnings.locking:
        made.beginnings.locking.deleteLater()


def begin(program: Program, qtbot: QtBot) -> FirstStartWizard:
    """The first start that opens by itself."""
    program.begin()
    wizard = program.beginnings.wizard
    assert isinstance(wizard, FirstStartWizard)
    wizard.activateWindow()
    qtbot.waitUntil(lambda: wizard.unit_page.form.widget_of("area").hasFocus())
    return wizard


def answer_till_the_password(keys: Keyboard) -> None:
    """Unit, head of papers, places; a few keys each."""
    keys.type("03388")
    if QApplication.activePopupWidget():
        keys.press(Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    keys.type("Lò Thị Hà")
    keys.press(Qt.Key.Key_Tab)
    keys.type("Công chức")
    keys.press(Qt.Key.Key_Return)
    keys.type("Vàng Văn Chủ")
    keys.press(Qt.Key.Key_Tab)
    keys.type("CHỦ TỊCH")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)


def found(keys: Keyboard, qtbot: QtBot, wizard: FirstStartWizard) -> None:
    """The password twice, and the store is there."""
    keys.type(PASSPHRASE)
    keys.press(Qt.Key.Key_Tab)
    keys.type(PASSPHRASE)
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.number == RECOVERY, timeout=20_000)


def confirm(keys: Keyboard, qtbot: QtBot, wizard: FirstStartWizard) -> None:
    """Look at the sheet, close it, and type its last group."""
    qtbot.waitUntil(wizard.recovery_page.show_sheet.hasFocus)
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.findChild(PaperDialog) is not None)
    paper = wizard.findChild(PaperDialog)
    assert paper
    qtbot.waitUntil(paper.preview.is_drawn)
    press(paper, Qt.Key.Key_Escape)
    keys.pressed += 1
    qtbot.waitUntil(wizard.recovery_page.line.hasFocus)
    keys.type(wizard.recovery_page._last.lower())
    keys.press(Qt.Key.Key_Return)
    assert wizard.number == HAMLETS


def test_from_nothing_to_a_book_with_hamlets_by_the_keyboard(program: Program, qtbot: QtBot) -> None:
    wizard, keys = begin(program, qtbot), Keyboard()
    answer_till_the_password(keys)
    assert wizard.number == PASSWORD, wizard.unit_page.form.errors()
    found(keys, qtbot, wizard)
    confirm(keys, qtbot, wizard)
    qtbot.waitUntil(wizard.hamlets_page.paste.hasFocus)
    wizard.hamlets_page.paste.setPlainText("STT\tTên tổ, bản\n1\tTổ dân phố số 1\n2\tBản Màng")
    keys.press(Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(lambda: wizard.number == PEOPLE)
    assert keys.pressed <= MOST_KEYS
    store = program.store
    assert store
    with store.read() as reader:
        assert sorted(units.hamlets(reader).values()) == ["Bản Màng", "Tổ dân phố số 1"]
        letter = units.letter_for(reader, store.own_area, "F13", "2030-01-01")
    assert letter.organisation == "Ủy ban nhân dân phường Đoàn Kết"
    assert (letter.signer, letter.post, letter.place) == ("Vàng Văn Chủ", "CHỦ TỊCH", "Đoàn Kết")
    assert "phường Đoàn Kết" in program.window.windowTitle()
    assert first_start.next_step(store) == "people"
    wizard.accept()
    assert "first_start" in program.window.actions_by_name
    assert not first_start.is_due(store)


def test_confirmed_sheet_opens_the_book(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    wizard, keys = begin(program, qtbot), Keyboard()
    answer_till_the_password(keys)
    found(keys, qtbot, wizard)
    assert program.store
    key = first_start.draw_recovery_key(program.store)
    wizard.recovery_page.show_key(program.store, key)
    confirm(keys, qtbot, wizard)
    with_sheet = unlock(tmp_path / "data", tmp_path / "state", Secret(recovery=key))
    assert with_sheet.identity == program.store.identity
    with_sheet.close()


def test_wrong_group_is_said_and_goes_no_further(program: Program, qtbot: QtBot) -> None:
    wizard, keys = begin(program, qtbot), Keyboard()
    answer_till_the_password(keys)
    found(keys, qtbot, wizard)
    wizard.recovery_page.line.setText("?")
    wizard.go_on()
    assert (wizard.number, wizard.recovery_page.fault.isVisible()) == (RECOVERY, True)
    assert program.store
    wizard.reject()
    assert first_start.is_due(program.store)


@pytest.mark.parametrize(("first", "second"), [("kurz", "kurz"), ("lang genug", "lang genuk")])
def test_short_or_differing_passwords_make_no_store(
    program: Program, qtbot: QtBot, tmp_path: Path, first: str, second: str
) -> None:
    wizard, keys = begin(program, qtbot), Keyboard()
    answer_till_the_password(keys)
    for line, text in zip(wizard.password_page.lines, (first, second), strict=True):
        line.setText(text)
    wizard.go_on()
    assert (wizard.number, wizard.password_page.fault.isVisible()) == (PASSWORD, True)
    assert not has_store(tmp_path / "data")


def test_no_password_is_kept_and_the_answers_go_with_the_store(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard, keys = begin(program, qtbot), Keyboard()
    answer_till_the_password(keys)
    assert "Lò Thị Hà" in json.dumps(settings.load(tmp_path / "settings.json"), ensure_ascii=False)
    found(keys, qtbot, wizard)
    kept = (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert "Lò Thị" not in kept
    assert PASSPHRASE not in kept


STOPS = ("unit", "letterhead", "places", "founding", "password", "recovery", "hamlets")


@pytest.mark.parametrize("stop", STOPS)
def test_killed_at_a_step_it_goes_on_where_it_was(tmp_path: Path, stop: str) -> None:
    killed = run_child(tmp_path, stop)
    assert killed.returncode == -9, killed.stderr
    after = run_child(tmp_path, "look")
    assert after.returncode == 0, after.stderr
    said = json.loads(after.stdout.splitlines()[-1])
    expected = {
        "unit": {"step": 1, "area": "0338820250701"},
        "letterhead": {"step": 2, "signer": "Vàng Văn Chủ"},
        "places": {"step": 3},
        "founding": {"step": 3},
        "password": {"step": RECOVERY},
        "recovery": {"step": HAMLETS},
        "hamlets": {"step": PEOPLE, "hamlets": ["Bản Màng"]},
    }[stop]
    assert {key: said[key] for key in expected} == expected
    if stop not in ("unit", "letterhead"):
        finished = run_child(tmp_path, "finish")
        assert finished.returncode == 0, finished.stderr
        store = unlock(tmp_path / "data", tmp_path / "state", Secret(passphrase=PASSPHRASE))
        with store.read() as reader:
            assert list(units.hamlets(reader).values()) == ["Bản Màng"]
        assert letterheads(store.own_area)
        assert not is_practice(store)
        store.close()


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
