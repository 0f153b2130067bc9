"""Twenty drills: what can go wrong with a book, and that it is open afterwards or the reason is said."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from desktop_app.domain import Person
from desktop_app.domain.refusal import Refusal
from desktop_app.store import backup, keeping, keys, opening
from desktop_app.store.keys import KEYS
from desktop_app.store.opening import Secret
from desktop_app.store.store import DATABASE, Clock, NewStore, Store, create_store, fresh_officer_id
from tests.store.stores import AREA, FAST, Ticking, new_store

PASSPHRASE, NEW = "mật khẩu thử", "mật khẩu mới"


class Book:
    """A book with three people, its recovery key, and one backup on another disk."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.state = folder / "laptop", folder / "state"
        ticking = Ticking()
        self.clock = Clock(ticking.now, ticking.random)
        self.folder.mkdir()
        officer = fresh_officer_id(self.clock)
        opened, self.sheet = keys.create(self.folder, PASSPHRASE, officer, cost=FAST, root=False)
        new = NewStore("commune", AREA, "Lò Thị Hà")
        made = create_store(self.folder, opened, self.state, new, self.clock)
        for name in ("Tẩn Mẩy", "Giàng A Sử", "Vàng Thị An"):
            with made.write("add person") as change:
                change.put(Person(id=change.new_id(), area=AREA, name=name))
        self.digest = made.digest(AREA)
        self.backup = backup.back_up(made, folder / "disk")
        made.close()
        self.laptop, self.other_state = folder / "new laptop", folder / "other state"

    def open(self, secret: Secret) -> Store:
        return opening.unlock(self.folder, self.state, secret, self.clock)

    def bring(self, secret: Secret, file: Path | None = None) -> Store:
        return keeping.restore_new(self.laptop, self.other_state, file or self.backup, secret, self.clock)

    def go_back(self, file: Path) -> Store:
        store = self.open(Secret(PASSPHRASE))
        try:
            return keeping.go_back(store, self.state, file).store
        finally:
            store.close()

    def remake(self, name: str, change: Callable[[bytes], bytes]) -> Path:
        """The backup with one member changed and right sums."""
        target = self.backup.with_name(f"x{backup.ENDING}")
        with ZipFile(self.backup) as old, ZipFile(target, "w", ZIP_STORED) as new:
            for member in old.namelist():
                whole = old.read(member)
                new.writestr(member, change(whole) if member == name else whole)
        return target

    def spoil(self, change: Callable[[bytes], bytes]) -> Path:
        target = self.backup.with_name(f"x{backup.ENDING}")
        target.write_bytes(change(self.backup.read_bytes()))
        return target


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path)


def flipped(whole: bytes) -> bytes:
    middle = len(whole) // 2
    return whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]


def forgotten_passphrase(book: Book) -> Store:
    store = book.open(Secret(recovery=book.sheet))
    opening.change_passphrase(store, NEW)
    store.close()
    with pytest.raises(Refusal) as refused:
        book.open(Secret(PASSPHRASE))
    assert refused.value.code == "wrong_passphrase"
    return book.open(Secret(NEW))


def sheet_after_a_new_passphrase(book: Book) -> Store:
    forgotten_passphrase(book).close()
    return book.open(Secret(recovery=book.sheet))


def new_laptop_by_sheet(book: Book) -> Store:
    store = book.bring(Secret(recovery=book.sheet))
    opening.change_passphrase(store, NEW)
    store.close()
    return opening.unlock(book.laptop, book.other_state, Secret(NEW), book.clock)


def database_lost(book: Book) -> Store:
    (book.folder / DATABASE).unlink()
    return keeping.restore_new(book.folder, book.state, book.backup, Secret(PASSPHRASE), book.clock)


def database_overwritten(book: Book) -> Store:
    (book.folder / DATABASE).write_bytes(b"nothing of the kind" * 1000)
    with pytest.raises(Refusal):
        book.open(Secret(PASSPHRASE))
    backup.restore(book.folder, book.backup, lambda folder: opening.open_keys(folder, Secret(PASSPHRASE)))
    return book.open(Secret(PASSPHRASE))


def keys_lost(book: Book) -> Store:
    (book.folder / KEYS).unlink()
    backup.restore(book.folder, book.backup, lambda folder: opening.open_keys(folder, Secret(PASSPHRASE)))
    return book.open(Secret(PASSPHRASE))


def crash_between_keys_and_database(book: Book) -> Store:
    begun = book.laptop / backup.RESTORING
    begun.mkdir(parents=True)
    with ZipFile(book.backup) as archive:
        archive.extractall(begun)
    (begun / DATABASE).replace(book.laptop / DATABASE)
    return opening.unlock(book.laptop, book.other_state, Secret(PASSPHRASE), book.clock)


def second_wrong_try(book: Book) -> Store:
    """A refused try leaves the new laptop as it was, and the right one opens."""
    with pytest.raises(Refusal):
        book.bring(Secret("falsch"))
    return book.bring(Secret(PASSPHRASE))


OPENED: dict[str, Callable[[Book], Store]] = {
    "forgotten passphrase, recovery sheet": forgotten_passphrase,
    "the sheet opens after a new passphrase too": sheet_after_a_new_passphrase,
    "new laptop, backup and passphrase": lambda book: book.bring(Secret(PASSPHRASE)),
    "new laptop, backup and sheet": new_laptop_by_sheet,
    "new laptop, wrong passphrase first": second_wrong_try,
    "the database is lost": database_lost,
    "the database is overwritten": database_overwritten,
    "the keys are lost": keys_lost,
    "crash between database and keys": crash_between_keys_and_database,
    "going back in the open book": lambda book: book.go_back(book.backup),
}


@pytest.mark.parametrize("name", OPENED)
def test_the_book_is_open_with_everything_in_it(book: Book, name: str) -> None:
    store = OPENED[name](book)
    assert store.digest(AREA) == book.digest
    with store.read() as reader:
        assert backup.count_contents(reader).people == 3
    store.close()


def wrong_sheet(book: Book) -> object:
    (book.folder.parent / "other").mkdir()
    _, sheet = keys.create(book.folder.parent / "other", PASSPHRASE, "x", cost=FAST, root=False)
    return book.open(Secret(recovery=sheet))


def without_room(book: Book) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backup.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1000}))
        return book.go_back(book.backup)


def without_room_on_the_new_laptop(book: Book) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backup.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1000}))
        return book.bring(Secret(PASSPHRASE))


def foreign_book(book: Book) -> object:
    other = new_store(book.folder.parent / "other", seed=9)
    file = backup.back_up(other)
    other.close()
    return book.go_back(file)


def disk_is_away(book: Book) -> object:
    store = book.open(Secret(PASSPHRASE))
    try:
        return keeping.copy_to(store, book.backup, book.folder / "away")
    finally:
        store.close()


REFUSED: dict[str, tuple[str, Callable[[Book], object]]] = {
    "wrong sheet": ("wrong_recovery_key", wrong_sheet),
    "new laptop, wrong passphrase": ("wrong_passphrase", lambda book: book.bring(Secret("falsch"))),
    "new laptop, no backup there": (
        "file_unreadable",
        lambda book: book.bring(Secret(PASSPHRASE), book.folder / "none"),
    ),
    "a backup over a book": (
        "store_exists",
        lambda book: keeping.restore_new(book.folder, book.state, book.backup, Secret(PASSPHRASE)),
    ),
    "a flipped byte": ("backup_damaged", lambda book: book.go_back(book.spoil(flipped))),
    "a flipped byte under a right sum": (
        "backup_damaged",
        lambda book: book.go_back(book.remake(DATABASE, flipped)),
    ),
    "cut off": ("backup_damaged", lambda book: book.go_back(book.spoil(lambda whole: whole[:-2000]))),
    "an empty file": ("backup_damaged", lambda book: book.go_back(book.spoil(lambda _: b""))),
    "a foreign file": ("backup_damaged", lambda book: book.go_back(book.spoil(lambda _: b"GIF89a" * 99))),
    "another book's backup": ("backup_foreign", foreign_book),
    "a full disk": ("no_space", without_room),
    "a full disk on the new laptop": ("no_space", without_room_on_the_new_laptop),
    "the second disk is away": ("no_second_place", disk_is_away),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_reason_is_said_and_the_book_is_untouched(book: Book, name: str) -> None:
    code, drill = REFUSED[name]
    with pytest.raises(Refusal) as refused:
        drill(book)
    assert refused.value.code == code
    assert refused.value.sentence
    assert not (book.laptop / DATABASE).exists()
    store = book.open(Secret(PASSPHRASE))
    assert store.digest(AREA) == book.digest
    store.close()


def test_there_are_twenty_drills() -> None:
    assert len(OPENED) + len(REFUSED) >= 20


def test_a_disk_that_fails_in_the_middle_leaves_the_present_book_open(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the book is after that is what it was before."""
    store = book.open(Secret(PASSPHRASE))
    with store.write("add person") as change:
        change.put(Person(id=change.new_id(), area=AREA, name="Lù A Páo"))
    digest = store.digest(AREA)

    def fail(_folder: Path) -> Path:
        raise OSError

    monkeypatch.setattr(backup, "_set_aside", fail)
    back = keeping.go_back(store, book.state, book.backup)
    assert back.refusal
    assert back.refusal.code == "file_unreadable"
    assert back.store.digest(AREA) == digest
    back.store.close()
