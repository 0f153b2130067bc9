import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from subprocess import Popen

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app import app, settings
from desktop_app.app import Program
from desktop_app.desk import people
from desktop_app.store import backup, opening
from desktop_app.store.backup import backups, kind_of
from desktop_app.store.store import NewStore
from desktop_app.ui.dialogs.new_passphrase import NewPassphraseDialog
from desktop_app.ui.dialogs.passphrase import PassphraseDialog
from desktop_app.ui.dialogs.problem import ProblemDialog
from desktop_app.ui.dialogs.take_wizard import TakeWizard
from desktop_app.ui.rooms_tab import RoomsTab
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.record_list import RecordList
from tests.store.stores import AREA, new_store

PASSPHRASE = "mật khẩu thử"
KNOCK = """import sys; from pathlib import Path; from desktop_app.ui.single import hand_over
sys.exit(not hand_over(Path(sys.argv[1]), Path(sys.argv[2])))"""
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder of a commune."""
    new_store(tmp_path / "data").close()
    return tmp_path / "data"


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the hook for errors back after the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


@pytest.fixture
def program(qapp: QApplication, folder: Path, hook: None) -> Iterator[Program]:
    """The program on that folder, its empty frame on the screen."""
    made = Program(qapp, folder, folder.parent / "state", {"scheme": "light"})
    made.window.show()
    yield made
    made.window.close()
    made.close()


def words(widget: object) -> set[str]:
    """What the labels say."""
    return {label.text() for label in widget.findChildren(QLabel)}  # type: ignore[attr-defined]


def dialog_of(program: Program) -> PassphraseDialog:
    """The question for the passphrase."""
    dialog = program.window.findChild(PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    return dialog


def opened(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The program with its store open."""
    monkeypatch.setenv("SO_NGHE_PASSPHRASE", PASSPHRASE)
    program.begin()
    qtbot.waitUntil(lambda: program.store is not None)
    return program


def test_passphrase_at_hand_opens_the_store(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    assert program.window.windowTitle().startswith("Sổ Nghề – ")
    assert any("Lò Thị Hà" in word for word in words(program.window))
    assert {"undo", "back_up", "quit"} <= set(program.window.actions_by_name)


def test_other_pages_are_made_after_the_first(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    program.window.made.connect(lambda page: made.append(page.NAME))
    opened(program, qtbot, monkeypatch)
    assert made == ["today"]
    assert program.window.actions_by_name["light"].isChecked()
    qtbot.waitUntil(lambda: made == program.window.strip.names())
    assert "import_people" in program.window.actions_by_name


def test_what_was_not_handed_over_stands_in_the_status_bar(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    assert "Chưa gửi: 1 thay đổi" in program.window.status.texts()
    store, page = program.store, program.window.current_page()
    assert store
    assert page
    page.place.jobs.save(partial(people.add_person, store, name="Vàng Thị An"))
    qtbot.waitUntil(lambda: "Chưa gửi: 2 thay đổi" in program.window.status.texts())


def test_a_refused_save_is_not_said_to_be_saved(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    store, refused = program.store, []
    assert store
    before = program.saved_at
    program.jobs.save(partial(people.edit_person, store, "f" * 32, phone="0"), failed=refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert "Chưa lưu được" in program.window.status.texts()
    assert program.saved_at == before
    program.jobs.save(partial(people.add_person, store, name="Vàng Thị An"))
    qtbot.waitUntil(lambda: any("Đã lưu" in text for text in program.window.status.texts()))


def test_the_working_year_is_that_of_all_lists_and_is_remembered(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    qtbot.waitUntil(program.jobs.is_idle)
    year, window = program.window.strip.year, program.window
    window.go_to("school_class", "")
    page = window.current_page()
    assert isinstance(page, RoomsTab)
    rows = page.switch.made["classes"]
    assert isinstance(rows, RecordList)
    assert rows.model.asked.year == year.box.currentText()
    year.box.setCurrentIndex(0)
    year.box.activated.emit(0)
    assert (rows.model.asked.year, program.remembered["working_year"]) == ("", "all")
    window.go_to("loan", "")
    seen = window.current_page()
    assert isinstance(seen, RoomsTab)
    loans = seen.switch.made["loans"]
    assert isinstance(loans, RecordList)
    assert loans.model.asked.year == ""


def test_a_page_has_commands_of_the_menus_carried_out(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    page, sizes = program.window.current_page(), [program.theme.points]
    assert page
    page.wanted.emit("enlarge")
    page.wanted.emit("nothing of that name")
    sizes.append(program.theme.points)
    page.wanted.emit("reset_size")
    assert sizes[1] == sizes[0] + 1


def test_passphrase_is_read_from_a_file(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "pass").write_text(f"{PASSPHRASE}\nzweite\n", encoding="utf-8")
    program.begin(tmp_path / "pass")
    qtbot.waitUntil(lambda: program.store is not None)


@pytest.mark.parametrize("written", [None, b"\xff\xfe\xfd"])
def test_passphrase_file_that_cannot_be_read_is_refused_in_words(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: bytes | None
) -> None:
    said: list[str] = []
    monkeypatch.setattr("desktop_app.ui.widgets.message.refuse", lambda _, one: said.append(one.sentence))
    if written:
        (tmp_path / "khoa.txt").write_bytes(written)
    program.begin(tmp_path / "khoa.txt")
    assert (len(said), "khoa.txt" in said[0], program.window.isVisible()) == (1, True, False)


def test_passphrase_is_asked_for_where_none_is_at_hand(program: Program, qtbot: QtBot) -> None:
    program.begin()
    dialog = dialog_of(program)
    dialog.line.setText("falsch")
    dialog.primary.click()
    qtbot.waitUntil(dialog.isEnabled)
    assert "S01" in dialog.fault.text()
    dialog.line.setText(PASSPHRASE)
    dialog.primary.click()
    qtbot.waitUntil(lambda: program.store is not None)
    assert not dialog.isVisible()


def test_wrong_passphrase_at_hand_is_asked_for(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SO_NGHE_PASSPHRASE", "falsch")
    program.begin()
    qtbot.waitUntil(lambda: program.window.findChild(PassphraseDialog) is not None)
    assert "S01" in dialog_of(program).fault.text()


def test_leaving_the_question_closes_the_window(program: Program) -> None:
    program.begin()
    dialog_of(program).reject()
    assert not program.window.isVisible()


def test_store_that_is_not_where_it_was_is_refused_in_words(
    qapp: QApplication, tmp_path: Path, hook: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("desktop_app.ui.widgets.message.refuse", lambda _, refusal: said.append(refusal.code))
    gone = tmp_path / "none"
    program = Program(qapp, gone, tmp_path / "state", {"scheme": "light", "folder": str(gone)})
    program.window.show()
    program.begin()
    qtbot.waitUntil(lambda: bool(said))
    assert (said, program.window.isVisible()) == (["store_away"], False)
    program.close()


def test_backup_is_made_from_the_menu(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    qtbot.waitUntil(program.jobs.is_idle)
    program.window.actions_by_name["back_up"].trigger()
    qtbot.waitUntil(program.jobs.is_idle)
    assert any("Sao lưu: hôm nay" in text for text in program.window.status.texts())
    assert sorted(kind_of(file) for file in backups(program.folder / "backup")) == ["", "daily"]


def test_undo_with_nothing_to_undo_is_quiet(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    program.window.actions_by_name["undo"].trigger()
    program.window.actions_by_name["redo"].trigger()
    qtbot.waitUntil(lambda: any("Đã lưu" in text for text in program.window.status.texts()))


def test_change_in_the_store_reaches_the_window(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app.desk import units

    opened(program, qtbot, monkeypatch)
    told: list[dict[str, set[str]]] = []
    program.window.told.connect(told.append)
    assert program.store
    units.add_hamlets(program.store, ["Bản Màng"])
    qtbot.waitUntil(lambda: bool(told))
    assert set(told[0]) == {"hamlet"}


def test_look_is_remembered(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(program, qtbot, monkeypatch)
    program.window.actions_by_name["dark"].trigger()
    program.window.actions_by_name["enlarge"].trigger()
    assert program.remembered == {"scheme": "dark", "points": str(theme.POINTS + 1)}
    program.window.actions_by_name["light"].trigger()
    program.window.actions_by_name["reset_size"].trigger()
    assert theme.scale() == pytest.approx(1)


def test_failure_of_the_program_is_told(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    sys.excepthook(ZeroDivisionError, ZeroDivisionError(), None)
    assert any("sự cố" in text for window in QApplication.topLevelWidgets() for text in words(window))


def test_program_that_never_began_closes(qapp: QApplication, tmp_path: Path) -> None:
    Program(qapp, tmp_path, tmp_path, {"scheme": "light"}).close()


@pytest.mark.parametrize(
    ("environment", "module"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "ibus"),
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "ibus"}, "ibus"),
        ({"QT_IM_MODULE": "compose", "XMODIFIERS": "@im=none"}, "compose"),
        ({}, None),
    ],
)
def test_fcitx_is_reached_through_ibus(environment: dict[str, str], module: str | None) -> None:
    app.use_input_method(environment)
    assert environment.get("QT_IM_MODULE") == module


@pytest.mark.parametrize(
    ("remembered", "points"),
    [({}, theme.POINTS), ({"points": "12.5"}, 12.5), ({"points": "viel"}, theme.POINTS)],
)
def test_remembered_size_of_text(remembered: dict[str, str], points: float) -> None:
    assert app.points_in(remembered) == points


def test_time_of_day_is_hours_and_minutes() -> None:
    hours, minutes = app.clock_time().split(":")
    assert 0 <= int(hours) < 24
    assert 0 <= int(minutes) < 60


def test_a_command_opens_its_page_of_the_settings(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app.ui.dialogs.settings import SettingsDialog

    shown = opened(program, qtbot, monkeypatch)
    qtbot.waitUntil(lambda: "partners" in shown.window.actions_by_name)
    for page in app.SETTINGS:
        shown.window.actions_by_name[page].trigger()
        dialog = shown.window.findChild(SettingsDialog)
        assert isinstance(dialog, SettingsDialog)
        assert (dialog.isVisible(), dialog.current) == (True, page)
        dialog.accept()
        qtbot.waitUntil(lambda: shown.window.findChild(SettingsDialog) is None)


def make_all_pages(program: Program) -> None:
    """Have every page made that waits for a quiet moment."""
    while program.window.make_page():
        pass


def test_the_day_begins_with_a_backup(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, monkeypatch)
    qtbot.waitUntil(program.jobs.is_idle)
    assert [kind_of(file) for file in (program.folder / "backup").glob("*")] == ["daily"]


def test_going_back_leaves_one_set_of_pages(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.widgets.message.tell", lambda *_: None)
    opened(program, qtbot, monkeypatch)
    qtbot.waitUntil(program.jobs.is_idle)
    make_all_pages(program)
    before, many = program.store, program.window._stack.count()
    assert before
    people.add_person(before, name="Vàng Thị An")
    program.keeping.go_back(next((program.folder / "backup").glob("*daily*")))
    qtbot.waitUntil(lambda: program.store is not before)
    assert program.store
    with program.store.read() as reader:
        assert backup.count_contents(reader).people == 0
    make_all_pages(program)
    qtbot.waitUntil(lambda: program.window._stack.count() == many)
    assert program.store.new_generation


def test_new_laptop_takes_the_book_from_a_backup_by_its_sheet(
    qapp: QApplication, tmp_path: Path, hook: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = NewStore("commune", AREA, "Lò Thị Hà")
    made, sheet = opening.found_store(tmp_path / "old", tmp_path / "s", new, PASSPHRASE)
    people.add_person(made, name="Vàng Thị An")
    file, digest = backup.back_up(made), made.digest(AREA)
    made.close()
    monkeypatch.setattr("desktop_app.ui.keeping.ask_for_backup", lambda *_: file)
    program = Program(qapp, tmp_path / "new", tmp_path / "other state", {"scheme": "light"})
    program.window.show()
    program.begin()
    program.beginnings.wizard.reject()
    qtbot.waitUntil(lambda: program.window.findChild(PassphraseDialog) is not None)
    dialog = dialog_of(program)
    dialog.line.setText("falsch")
    dialog.primary.click()
    qtbot.waitUntil(dialog.isEnabled)
    assert "S01" in dialog.fault.text()
    dialog.other.click()
    dialog.line.setText(sheet)
    dialog.primary.click()
    qtbot.waitUntil(lambda: program.window.findChild(NewPassphraseDialog) is not None)
    assert program.store
    assert program.store.digest(AREA) == digest
    asked = program.window.findChild(NewPassphraseDialog)
    asked.first.setText("mật khẩu mới")
    asked.primary.click()
    assert asked.fault.text() == "Hai lần gõ không giống nhau. Hãy gõ lại."
    asked.second.setText("mật khẩu mới")
    asked.primary.click()
    qtbot.waitUntil(lambda: not asked.isVisible())
    qtbot.waitUntil(program.jobs.is_idle)
    program.window.close()
    program.close()
    opening.unlock(tmp_path / "new", tmp_path / "other state", opening.Secret("mật khẩu mới")).close()


def test_nobodys_name_is_left_outside_the_store_by_a_crash(
    program: Program,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    state: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    canary = "Kềnkền"
    shown = opened(program, qtbot, monkeypatch)
    page = shown.window.current_page()
    assert page
    page.place.jobs.save(partial(people.add_person, shown.store, name=f"Sừng Thị {canary}"))
    qtbot.waitUntil(lambda: shown.window.actions_by_name["undo"].text().endswith("thêm người lao động"))
    page.go_to("person", "")
    try:
        raise ValueError(f"Sừng Thị {canary}")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    dialog = shown.window.findChild(ProblemDialog)
    assert isinstance(dialog, ProblemDialog)
    dialog.keep_as(tmp_path / "report.txt")
    told = capfd.readouterr().err
    assert "ValueError" in told
    assert canary not in told
    dialog.close()
    shown.window.actions_by_name["back_up"].trigger()
    qtbot.waitUntil(shown.jobs.is_idle)
    shown.close()
    settings.save(tmp_path / "settings.ini", shown.remembered)
    files = [path for path in (*tmp_path.rglob("*"), *state.rglob("*")) if path.is_file()]
    assert {"report.txt", "settings.ini", "songhe.db"} <= {path.name for path in files}
    assert [path for path in files if canary in path.name or canary.encode() in path.read_bytes()] == []


def test_a_packet_that_is_double_clicked_opens_in_the_window(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown = opened(program, qtbot, monkeypatch)
    app.listen(shown, shown.folder)
    file = tmp_path / "gói.songhe"
    file.write_bytes(b"PK")
    with Popen([sys.executable, "-c", KNOCK, str(shown.folder), str(file)]) as second:
        qtbot.waitUntil(lambda: shown.window.findChild(TakeWizard) is not None, timeout=20_000)
    assert second.returncode == 0
    wizard = shown.window.findChild(TakeWizard)
    assert isinstance(wizard, TakeWizard)
    wizard.reject()
