"""Recovery in the window by keys: a forgotten password, a new laptop, a wrong sheet, a damaged backup."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.app import Program
from desktop_app.desk import people
from desktop_app.domain.refusal import Refusal
from desktop_app.store import backup, keys, opening
from desktop_app.store.opening import Secret
from desktop_app.store.store import CLOCK, NewStore, create_store, fresh_officer_id
from desktop_app.ui.dialogs.new_passphrase import NewPassphraseDialog
from desktop_app.ui.dialogs.passphrase import PassphraseDialog
from desktop_app.ui.dialogs.restore import RestoreDialog
from desktop_app.ui.widgets.message import Message
from tests.store.stores import AREA, FAST
from tests.ui.officer import Key, Keyboard, begin

PASSPHRASE, NEW = "mat khau thu", "mat khau moi"
WRONG = Refusal("wrong_recovery_key")


class Book(NamedTuple):
    """A book as it was when its backup was made; `sheet` is the key on its recovery sheet."""

    folder: Path
    sheet: str
    backup: Path
    digest: str


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    """A book of one person with a backup on a stick."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "settings.json")
    monkeypatch.setitem(keys.set_passphrase.__kwdefaults__, "cost", FAST)
    (tmp_path / "laptop").mkdir()
    opened, sheet = keys.create(
        tmp_path / "laptop", PASSPHRASE, fresh_officer_id(CLOCK), cost=FAST, root=False
    )
    new = NewStore("commune", AREA, "Lò Thị Hà")
    store = create_store(tmp_path / "laptop", opened, tmp_path / "state", new, CLOCK)
    people.add_person(store, name="Vàng Thị An")
    digest = store.digest(AREA)
    file = backup.back_up(store, tmp_path / "stick")
    store.close()
    return Book(tmp_path / "laptop", sheet, file, digest)


@pytest.fixture
def laptop(qapp: QApplication, book: Book) -> Iterator[Program]:
    """The program on the laptop of the book."""
    yield from started(qapp, book.folder, book.folder.parent / "state")


@pytest.fixture
def new_laptop(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The program on a laptop without a book."""
    yield from started(qapp, tmp_path / "new laptop", tmp_path / "new state")


def started(qapp: QApplication, folder: Path, state: Path) -> Iterator[Program]:
    made = Program(qapp, folder, state, {"scheme": "light"})
    made.window.show()
    yield made
    made.window.close()
    made.close()
    if made.store and made.beginnings.locking:
        made.beginnings.locking.deleteLater()


@pytest.fixture
def hand(qtbot: QtBot) -> Keyboard:
    """The keys of whoever sits there."""
    return Keyboard(qtbot)


def dialog_of(program: Program, kind: type[QDialog], hand: Keyboard) -> Any:
    """The dialog of a kind that asks something, the keys in it."""
    hand.wait(lambda: any(one.isVisible() for one in program.window.findChildren(kind)))
    (dialog,) = [one for one in program.window.findChildren(kind) if one.isVisible()]
    dialog.activateWindow()
    hand.wait(lambda: dialog.isEnabled() and dialog.isAncestorOf(QApplication.focusWidget()))
    return dialog


def use_the_sheet(program: Program, hand: Keyboard, key: str) -> PassphraseDialog:
    """Go to “Dùng phiếu khôi phục” by keys and type the key as it is printed, in small letters."""
    dialog = dialog_of(program, PassphraseDialog, hand)
    if dialog.other.text() == "Dùng phiếu khôi phục":
        while not dialog.other.hasFocus():
            hand.press(Key.Key_Tab)
        hand.press(Key.Key_Space)
    dialog.line.clear()
    hand.write(" ".join(key[at : at + 4] for at in range(0, len(key), 4)).lower())
    dialog.primary.click()
    return dialog


def choose_new_password(program: Program, hand: Keyboard) -> None:
    """The new password, twice."""
    dialog_of(program, NewPassphraseDialog, hand)
    hand.write(NEW)
    hand.press(Key.Key_Tab)
    hand.write(NEW)
    hand.press(Key.Key_Return)
    hand.wait(lambda: not any(one.isVisible() for one in program.window.findChildren(NewPassphraseDialog)))
    hand.wait(program.jobs.is_idle)


def bring_backup(program: Program, hand: Keyboard, file: Path) -> None:
    """In the first start of the new laptop, choose the backup in place of a new book."""
    wizard = begin(program, hand)
    while not wizard.bring.hasFocus():
        hand.press(Key.Key_Tab)
    with hand.naming(file):
        hand.press(Key.Key_Space)


def test_forgotten_password_is_replaced_by_the_sheet(laptop: Program, book: Book, hand: Keyboard) -> None:
    laptop.begin()
    dialog = use_the_sheet(laptop, hand, book.sheet)
    assert dialog.line.echoMode() == dialog.line.EchoMode.Normal
    choose_new_password(laptop, hand)
    assert laptop.store
    assert laptop.store.digest(AREA) == book.digest
    laptop.store.close()
    state = book.folder.parent / "state"
    with pytest.raises(Refusal) as refused:
        opening.unlock(book.folder, state, Secret(PASSPHRASE))
    assert refused.value.code == "wrong_passphrase"
    opening.unlock(book.folder, state, Secret(NEW)).close()
    opening.unlock(book.folder, state, Secret(recovery=book.sheet)).close()


def test_sheet_of_another_book_is_said_and_opens_nothing(
    laptop: Program, hand: Keyboard, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    _, foreign = keys.create(tmp_path / "other", PASSPHRASE, "x", cost=FAST, root=False)
    laptop.begin()
    dialog = use_the_sheet(laptop, hand, foreign)
    hand.wait(lambda: dialog.fault.isVisible())
    assert dialog.fault.text() == " ".join((WRONG.sentence, WRONG.step))
    assert laptop.store is None


def test_new_laptop_takes_backup_and_sheet(new_laptop: Program, book: Book, hand: Keyboard) -> None:
    bring_backup(new_laptop, hand, book.backup)
    use_the_sheet(new_laptop, hand, book.sheet)
    choose_new_password(new_laptop, hand)
    assert new_laptop.store
    assert new_laptop.store.digest(AREA) == book.digest
    assert new_laptop.window.strip.current() == "today"
    assert not new_laptop.beginnings.wizard


def test_new_laptop_says_a_wrong_sheet_and_takes_the_right_one(
    new_laptop: Program, book: Book, hand: Keyboard
) -> None:
    bring_backup(new_laptop, hand, book.backup)
    dialog = use_the_sheet(new_laptop, hand, f"{book.sheet[:-4]}QQQQ")
    hand.wait(lambda: dialog.fault.isVisible())
    assert not (new_laptop.folder / "songhe.db").exists()
    use_the_sheet(new_laptop, hand, book.sheet)
    choose_new_password(new_laptop, hand)
    assert new_laptop.store
    assert new_laptop.store.digest(AREA) == book.digest


def test_new_laptop_names_a_damaged_backup_and_takes_another(
    new_laptop: Program, book: Book, hand: Keyboard
) -> None:
    damaged = book.backup.with_name(f"hong{backup.ENDING}")
    damaged.write_bytes(book.backup.read_bytes()[:-3000])
    bring_backup(new_laptop, hand, damaged)
    dialog_of(new_laptop, PassphraseDialog, hand)
    hand.write(PASSPHRASE)
    said: list[str] = []

    def answer(dialog: QDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(type(new_laptop.window.practice)))
        hand.press(Key.Key_Return)

    with hand.answering(Message, answer), hand.naming(book.backup):
        hand.press(Key.Key_Return)
        hand.wait(lambda: bool(said))
        hand.wait(lambda: new_laptop._backup == book.backup)
    assert any("hỏng" in sentence for sentence in said)
    dialog = dialog_of(new_laptop, PassphraseDialog, hand)
    dialog.line.clear()
    hand.write(PASSPHRASE)
    dialog.primary.click()
    hand.wait(lambda: new_laptop.store is not None)
    assert new_laptop.store
    assert new_laptop.store.digest(AREA) == book.digest


def test_open_book_goes_back_to_its_backup(laptop: Program, book: Book, hand: Keyboard) -> None:
    laptop.begin()
    dialog_of(laptop, PassphraseDialog, hand)
    hand.write(PASSPHRASE)
    hand.press(Key.Key_Return)
    hand.wait(lambda: laptop.store is not None and laptop.jobs.is_idle())
    before = laptop.store
    assert before
    people.add_person(before, name="Lò Văn Nhầm")
    laptop.window.activateWindow()
    laptop.window.actions_by_name["restore"].trigger()
    dialog = dialog_of(laptop, RestoreDialog, hand)
    dialog.add([book.backup])
    hand.press(*[Key.Key_Down] * dialog.table.rowCount())
    assert dialog.current() == book.backup
    hand.wait(dialog.primary.isEnabled)
    while not dialog.primary.hasFocus():
        hand.press(Key.Key_Tab)

    def agree(message: QDialog) -> None:
        assert "Lò Văn Nhầm" not in message.windowTitle()
        hand.press(Key.Key_Return)

    with hand.answering(Message, agree):
        hand.press(Key.Key_Space)
    with hand.answering(Message, agree):
        hand.wait(lambda: laptop.store is not before)
        hand.wait(laptop.jobs.is_idle)
    assert laptop.store
    assert laptop.store.digest(AREA) == book.digest
