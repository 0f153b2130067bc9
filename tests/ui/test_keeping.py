from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.desk import people
from desktop_app.domain.refusal import Refusal
from desktop_app.store import backup, keeping
from desktop_app.store.store import Store
from desktop_app.sync.sticks import Stick
from desktop_app.ui import keeping as window_keeping
from desktop_app.ui.dialogs.restore import STATE, RestoreDialog, tell_step
from desktop_app.ui.dialogs.settings.machine import FoldersPage
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.keeping import Keeping, tell_age
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import AREA, new_store


class Desk:
    """A window with an open book and what it was told."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window, self.jobs = MainWindow([]), Jobs()
        self.store = new_store(folder / "a")
        self.said: list[str] = []
        self.answer = "back"
        self.memory: dict[str, str] = {}
        self.place = Workplace(self.store, self.jobs, lambda: "2025-06-30", self.memory, lambda *_: None)
        self.keeping = Keeping(self.window, self.place, folder / "state", self.reopened)
        monkeypatch.setattr(message, "tell", lambda _, sentence, *_rest: self.said.append(sentence))
        monkeypatch.setattr(message, "refuse", lambda _, refusal, *_ways: self.said.append(refusal.code))
        monkeypatch.setattr(message, "ask", lambda *_: self.answer)

    def reopened(self, store: Store) -> None:
        self.store = store

    def age(self) -> str:
        return next(text for text in self.window.status.texts() if text.startswith("Sao lưu:"))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    made = Desk(tmp_path, monkeypatch)
    yield made
    made.jobs.close()
    made.store.close()
    made.window.deleteLater()


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(desk.jobs.is_idle)


def test_the_day_begins_with_a_backup(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    assert desk.age() == "Sao lưu: chưa có"
    desk.memory[keeping.SECOND] = str(tmp_path)
    desk.keeping.begin_day()
    settle(qtbot, desk)
    made = keeping.found(desk.store, tmp_path)
    assert [backup.kind_of(file) for file in made] == ["daily", "daily"]
    desk.keeping.begin_day()
    settle(qtbot, desk)
    assert keeping.found(desk.store, tmp_path) == made
    assert desk.said == []


def test_a_program_that_runs_past_midnight_makes_the_backup_of_the_new_day(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tomorrow = desk.store.clock.now() + 86_400_000
    for look, many in ((1, 1), (2, 1), (3, 2), (4, 2)):
        if look == 3:
            desk.store.clock = desk.store.clock._replace(now=lambda: tomorrow)
        desk.keeping.calendar.timeout.emit()
        settle(qtbot, desk)
        assert len(backup.backups(desk.store.folder / "backup")) == many
    assert desk.keeping.calendar.isActive()
    desk.keeping.end()
    assert not desk.keeping.calendar.isActive()


def test_a_backup_of_the_day_that_fails_is_told_once_and_not_every_ten_minutes(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    for _ in range(3):
        desk.keeping.look_at_calendar()
        settle(qtbot, desk)
    assert desk.said == ["no_space"]


def test_a_second_place_that_is_away_is_named_in_the_status_bar(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.memory[keeping.SECOND] = str(tmp_path / "away")
    desk.keeping.begin_day()
    settle(qtbot, desk)
    assert desk.age() == "Sao lưu: hôm nay, chưa chép được sang ổ khác"
    desk.keeping.back_up()
    settle(qtbot, desk)
    assert desk.said == ["no_second_place"]


def test_one_button_writes_to_the_stick(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_keeping, "sticks", list)
    desk.keeping.back_up_to_stick()
    assert desk.said == ["Máy chưa cắm USB nào."]
    there = [Stick(tmp_path / name, name, 10**9, 0) for name in ("XANH", "TRANG")]
    for stick in there:
        stick.path.mkdir()
    monkeypatch.setattr(window_keeping, "sticks", lambda: there[:1])
    desk.keeping.back_up_to_stick()
    settle(qtbot, desk)
    assert desk.said[1:] == ["Đã sao lưu ra USB XANH và đã đối chiếu."]
    monkeypatch.setattr(window_keeping, "sticks", lambda: there)
    desk.answer = str(there[1].path)
    desk.keeping.back_up_to_stick()
    settle(qtbot, desk)
    for stick in there:
        assert len(backup.backups(keeping.place_in(desk.store, stick.path))) == 1


def test_going_back_shows_what_is_undone_and_opens_the_book_anew(qtbot: QtBot, desk: Desk) -> None:
    file, digest, before = backup.back_up(desk.store), desk.store.digest(AREA), desk.store
    people.add_person(desk.store, name="Tẩn Mẩy")
    dialog = RestoreDialog(desk.place, None, desk.window)
    dialog.chosen.connect(desk.keeping.go_back)
    assert not dialog.primary.isEnabled()
    settle(qtbot, desk)
    assert dialog.words.text() == "Mất 1 bước làm từ đó đến nay."
    assert dialog.undone.item(0).text() == tell_step(dialog.known[file].undone[0])
    assert dialog.undone.item(0).text().endswith("thêm người lao động, 1 lần")
    dialog.primary.click()
    qtbot.waitUntil(lambda: desk.store is not before)
    settle(qtbot, desk)
    assert desk.store.digest(AREA) == digest
    assert desk.window.isEnabled()
    assert desk.said == ["Sổ đã quay về đúng lúc lập bản sao lưu đó."]


def test_a_damaged_backup_is_named_and_cannot_be_chosen(qtbot: QtBot, desk: Desk) -> None:
    file = backup.back_up(desk.store)
    whole = file.read_bytes()
    file.write_bytes(whole[:-5000])
    dialog = RestoreDialog(desk.place, None, desk.window)
    settle(qtbot, desk)
    state = dialog.table.item(0, STATE)
    assert state
    assert state.text() == "Bị hỏng"
    assert not dialog.primary.isEnabled()
    assert dialog.words.text() == Refusal("backup_damaged").sentence
    desk.keeping.go_back(file)
    qtbot.waitUntil(lambda: bool(desk.said))
    assert (desk.said, desk.window.isEnabled()) == (["backup_damaged"], True)
    dialog.reject()


def test_a_file_from_elsewhere_is_listed_too(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    other = new_store(tmp_path / "b", seed=4)
    files = [backup.back_up(desk.store, tmp_path), backup.back_up(other)]
    other.close()
    dialog = RestoreDialog(desk.place, None, desk.window)
    assert dialog.words.text() == "Chưa có bản sao lưu nào."
    dialog.add(files)
    settle(qtbot, desk)
    assert list(dialog.known) == files[:1]
    dialog.table.setCurrentCell(1, 0)
    assert dialog.words.text() == Refusal("backup_foreign").sentence
    dialog.reject()


def test_closing_the_list_leaves_the_rest_unread(qtbot: QtBot, desk: Desk) -> None:
    for _ in range(3):
        backup.back_up(desk.store)
    dialog = RestoreDialog(desk.place, None, desk.window)
    dialog.reject()
    settle(qtbot, desk)
    assert len(dialog.known) < 3


@pytest.mark.parametrize(
    ("days", "words"), [(0, "hôm nay 10:30"), (1, "hôm qua"), (12, "12 ngày trước"), (-1, "hôm nay 10:30")]
)
def test_age_is_said_in_days(days: int, words: str) -> None:
    now = datetime(2025, 6, 30, 10, 30).astimezone()
    assert tell_age(now - timedelta(days=days), now) == words


def test_the_second_place_is_shown_and_changed(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = FoldersPage(desk.place)
    qtbot.addWidget(page)

    def shown() -> str:
        return " ".join(label.text() for label in page._values.values())

    assert "Chưa có. Hãy chọn" in shown()
    chooser = "desktop_app.ui.dialogs.settings.machine.QFileDialog.getExistingDirectory"
    monkeypatch.setattr(chooser, lambda *_: str(tmp_path))
    page.choose.click()
    assert desk.memory[keeping.SECOND] == str(tmp_path)
    assert f"{tmp_path} (cùng ổ với sổ" in shown()
    page.keep_in(str(tmp_path / "away"))
    assert "(hiện không thấy)" in shown()
    page.forget.click()
    assert not desk.memory[keeping.SECOND]
    desk.jobs.save(partial(keeping.keep, desk.store))
    settle(qtbot, desk)
