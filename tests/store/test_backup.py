import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from itertools import chain
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain import Person
from desktop_app.domain.refusal import Refusal
from desktop_app.store import backup, check, keys, opening
from desktop_app.store.keys import KEYS, OpenedKeys
from desktop_app.store.store import DATABASE, Store, set_meta
from tests.soak import times
from tests.store.stores import AREA, FAST, new_store, reopen

PASSPHRASE = "mật khẩu thử"


def opener(folder: Path) -> OpenedKeys:
    return keys.open_with_passphrase(folder, PASSPHRASE)


def add(store: Store, name: str) -> None:
    with store.write("add") as change:
        change.put(Person(id=change.new_id(), area=AREA, name=name))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    add(made, "Lò Thị Hà")
    yield made
    made.close()


def refused(call: object, *arguments: object) -> str:
    with pytest.raises(Refusal) as found:
        call(*arguments)  # type: ignore[operator]
    return found.value.code


# Backing up


def test_a_backup_holds_the_store_and_its_keys(store: Store) -> None:
    file = backup.back_up(store)
    assert file.parent == store.folder / "backup"
    with ZipFile(file) as archive:
        assert archive.namelist() == [DATABASE, KEYS]
    assert backup.look_into(file, opener) == (1, 2)
    assert sorted(path.name for path in file.parent.iterdir()) == [file.name]


def test_a_backup_may_lie_elsewhere(store: Store, tmp_path: Path) -> None:
    file = backup.back_up(store, tmp_path / "stick")
    assert backup.backups(tmp_path / "stick") == [file]


def test_without_room_nothing_is_written(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    assert refused(backup.back_up, store) == "no_space"
    assert list((store.folder / "backup").iterdir()) == []


def damaged(file: Path, kind: str, target: Path) -> Path:
    """A copy of a backup with some damage."""
    whole = file.read_bytes()
    if kind == "cut":
        target.write_bytes(whole[: len(whole) // 2])
    elif kind == "no zip":
        target.write_bytes(b"nothing of the kind")
    elif kind == "a locked member":
        entry = whole.rindex(b"PK\1\2", 0, whole.rindex(b"PK\1\2")) + 8
        target.write_bytes(whole[:6] + b"\1" + whole[7:entry] + b"\1" + whole[entry + 1 :])
    elif kind == "a flipped bit":
        middle = len(whole) // 2
        target.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    else:
        with ZipFile(file) as archive:
            database, key_file = (archive.read(name) for name in backup.MEMBERS)
        if kind == "a flipped bit under a right sum":
            middle = len(database) // 2
            database = database[:middle] + bytes([database[middle] ^ 1]) + database[middle + 1 :]
        if kind == "a flipped first page":
            database = database[:100] + bytes([database[100] ^ 1]) + database[101:]
        with ZipFile(target, "w", ZIP_DEFLATED if kind == "a folded member" else ZIP_STORED) as archive:
            archive.writestr(DATABASE, database)
            if kind != "a member fewer":
                archive.writestr(KEYS, key_file)
            if kind == "a member more":
                archive.writestr("../more", b"")
    return target


@pytest.mark.parametrize(
    "kind",
    [
        "cut",
        "no zip",
        "a flipped bit",
        "a flipped bit under a right sum",
        "a flipped first page",
        "a member fewer",
        "a member more",
        "a folded member",
        "a locked member",
    ],
)
def test_a_damaged_backup_is_refused_and_changes_nothing(store: Store, tmp_path: Path, kind: str) -> None:
    file = damaged(backup.back_up(store), kind, tmp_path / f"x{backup.ENDING}")
    store.close()
    before = {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()}
    assert refused(backup.look_into, file, opener) == "backup_damaged"
    assert refused(backup.restore, store.folder, file, opener) == "backup_damaged"
    assert {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()} == before


def flip(whole: bytes, bit: int) -> bytes:
    at, place = divmod(bit, 8)
    return whole[:at] + bytes([whole[at] ^ (1 << place)]) + whole[at + 1 :]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    """A store of one person and its backup, looked into only."""
    made = new_store(tmp_path_factory.mktemp("sound") / "a")
    add(made, "Lò Thị Hà")
    yield made, backup.back_up(made)
    made.close()


REGIONS = ("database header", "first page", "pages", "last page", "keys header", "keys", "directory", "end")


def region(file: Path, name: str) -> tuple[int, int]:
    """Where a part of a backup begins and ends, in bytes."""
    with ZipFile(file) as archive:
        database, key_file = archive.infolist()
        directory = archive.start_dir
    size = file.stat().st_size
    begin = 30 + len(DATABASE)
    end = begin + database.file_size
    key_begin = key_file.header_offset + 30 + len(KEYS)
    return {
        "database header": (0, begin),
        "first page": (begin, begin + 4096),
        "pages": (begin + 4096, end - 4096),
        "last page": (end - 4096, end),
        "keys header": (end, key_begin),
        "keys": (key_begin, key_begin + key_file.file_size),
        "directory": (directory, size - 22),
        "end": (size - 22, size),
    }[name]


@pytest.mark.parametrize("name", REGIONS)
@given(chance=st.randoms(use_true_random=False))
@settings(max_examples=times(25, 400))
def test_one_flipped_bit_anywhere_is_found_or_changes_nothing(
    sound: tuple[Store, Path], name: str, chance: Random
) -> None:
    """Nothing else is raised; bits of a ZIP that mean nothing (a date, a version) may be flipped unseen."""
    store, file = sound
    begin, end = region(file, name)
    bit = chance.randrange(8 * begin, 8 * end)
    with TemporaryDirectory() as folder:
        spoiled = Path(folder) / f"x{backup.ENDING}"
        spoiled.write_bytes(flip(file.read_bytes(), bit))
        try:
            assert backup.look_into(spoiled, lambda _: store.keys) == (1, 2)
        except Refusal as refusal:
            assert refusal.code == "backup_damaged"
        else:
            assert name not in ("first page", "pages", "last page", "keys")


# A disk that is full, or gone


def test_a_disk_that_fills_up_while_it_is_written_leaves_the_old_backups(store: Store) -> None:
    """The system itself refuses to write on at every stage: database, archive."""
    resource = pytest.importorskip("resource")
    old = backup.back_up(store)
    before, size = old.read_bytes(), (store.folder / DATABASE).stat().st_size
    for most in (0, size // 3, size - 4096, size, size + 500):
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, limits[1]))
        try:
            with pytest.raises(Refusal) as refused:
                backup.back_up(store)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert refused.value.code == "backup_unwritten"
        assert refused.value.sentence.startswith("Chưa ghi được bản sao lưu vào backup")
        assert list(old.parent.iterdir()) == [old]
        assert old.read_bytes() == before
    assert backup.look_into(old, opener) == (1, 2)
    assert backup.back_up(store) != old


def test_a_place_that_is_no_folder_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    (tmp_path / "stick").write_bytes(b"")
    assert refused(backup.back_up, store, tmp_path / "stick") == "backup_unwritten"


def test_a_newer_backup_is_refused(store: Store) -> None:
    set_meta(store, schema=99)
    assert refused(backup.back_up, store) == "store_newer"
    assert backup.backups(store.folder / "backup") == []


def test_a_backup_of_other_keys_needs_their_passphrase(store: Store) -> None:
    file = backup.back_up(store)
    assert refused(backup.look_into, file, lambda f: keys.open_with_passphrase(f, "x")) == "wrong_passphrase"


# Restoring


def names(store: Store) -> list[str]:
    person = Person.metadata.tables["person"]
    with store.read() as reader:
        return sorted(reader.execute(person.select().with_only_columns(person.c.name)).scalars())


def test_restoring_puts_back_database_and_keys(store: Store) -> None:
    file = backup.back_up(store)
    add(store, "Tẩn Mẩy")
    keys.set_passphrase(store.folder, store.keys, store.keys.officer_id, "khác", cost=FAST)
    store.close()
    first = backup.restore(store.folder, file, opener)

    restored = reopen(store.folder)
    assert (names(restored), restored.new_generation) == (["Lò Thị Hà"], True)
    with restored.read() as reader:
        assert check.findings(reader) == []
    restored.close()
    assert first is not None
    aside = reopen(first, "khác")
    assert names(aside) == ["Lò Thị Hà", "Tẩn Mẩy"]
    aside.close()
    second = backup.restore(store.folder, file, opener)
    assert second is not None
    shutil.rmtree(first)
    third = backup.restore(store.folder, file, opener)
    assert (second.name, third and third.name) == ("before-restore-2", "before-restore-3")


def test_restoring_into_an_empty_folder(store: Store, tmp_path: Path) -> None:
    file = backup.back_up(store)
    assert backup.restore(tmp_path / "new laptop", file, opener) is None
    restored = reopen(tmp_path / "new laptop")
    assert names(restored) == ["Lò Thị Hà"]
    restored.close()


def test_what_was_not_yet_in_the_file_itself_is_set_aside_too(store: Store, tmp_path: Path) -> None:
    """A killed program leaves its last commits in the write-ahead file."""
    file = backup.back_up(store)
    add(store, "Tẩn Mẩy")
    killed = tmp_path / "killed"
    shutil.copytree(store.folder, killed)
    assert (killed / f"{DATABASE}-wal").stat().st_size > 0
    aside = backup.restore(killed, file, opener)
    assert aside is not None
    kept = reopen(aside)
    assert names(kept) == ["Lò Thị Hà", "Tẩn Mẩy"]
    kept.close()
    restored = reopen(killed)
    assert names(restored) == ["Lò Thị Hà"]
    restored.close()


class PowerCutError(Exception):
    """The program ends here."""


@pytest.mark.parametrize("after", range(12))
def test_a_crash_while_restoring_leaves_the_one_store_or_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """The store in the folder has other keys than the backup, so a mixture of both could not be opened."""
    other = new_store(tmp_path / "other", seed=5)
    add(other, "Lò Thị Hà")
    file = backup.back_up(other)
    other.close()
    present = new_store(tmp_path / "a")
    add(present, "Tẩn Mẩy")
    present.close()
    steps = iter(range(after))

    def cut(real: object) -> object:
        def step(*arguments: object, **named: object) -> object:
            if next(steps, None) is None:
                raise PowerCutError
            return real(*arguments, **named)  # type: ignore[operator]

        return step

    with monkeypatch.context() as patch:
        for place, name in (
            (Path, "replace"),
            (Path, "unlink"),
            (Path, "rmdir"),
            (backup.shutil, "copyfile"),
        ):
            patch.setattr(place, name, cut(getattr(place, name)))
        with suppress(PowerCutError):
            backup.restore(present.folder, file, opener)

    store = opening.unlock(present.folder, tmp_path / "state", opening.Secret(PASSPHRASE))
    assert names(store) in (["Tẩn Mẩy"], ["Lò Thị Hà"])
    assert not (present.folder / backup.RESTORING).exists()
    with store.read() as reader:
        assert check.findings(reader) == []
    store.close()


def test_a_new_store_is_not_made_over_a_restore_that_was_broken_off(tmp_path: Path, store: Store) -> None:
    file = backup.back_up(store)
    begun = tmp_path / "b" / backup.RESTORING
    begun.mkdir(parents=True)
    with ZipFile(file) as archive:
        archive.extractall(begun)
    code = refused(opening.found_store, begun.parent, tmp_path / "s", None, PASSPHRASE)
    assert code == "store_exists"
    restored = reopen(begun.parent)
    assert names(restored) == ["Lò Thị Hà"]
    restored.close()


def test_only_old_leftovers_are_cleared_away(store: Store) -> None:
    left = [store.folder / ".upgrade-x", store.folder / ".restore-x", store.folder / "backup" / ".backup-x"]
    for folder in left:
        folder.mkdir()
    now = int(left[0].stat().st_mtime * 1000)
    clock = store.clock._replace(now=lambda: now + 60_000)
    opening.tidy(store.folder, clock)
    assert all(folder.exists() for folder in left)
    opening.tidy(store.folder, clock._replace(now=lambda: now + 2 * 86_400_000))
    assert not any(folder.exists() for folder in left)


# Thinning


def a_backup(folder: Path, day: str, time: str = "080000-000", kind: str = "", size: int = 1) -> Path:
    path = folder / f"{day}-{time}{kind}{backup.ENDING}"
    path.write_bytes(b"x" * size)
    return path


def days_of(paths: list[Path]) -> list[str]:
    return [path.name[:10] for path in paths]


def test_of_a_year_of_days_7_days_4_weeks_and_12_months_stay(tmp_path: Path) -> None:
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    for day in days:
        a_backup(tmp_path, day)
    backup.thin(tmp_path)
    left = days_of(backup.backups(tmp_path))
    assert left[-7:] == days[-7:]
    assert [day for day in days if day.endswith("-28")] == [day for day in left if day.endswith("-28")]
    assert "2025-12-21" in left  # the last day of a week
    assert "2025-12-14" in left
    assert "2025-12-07" in left
    assert len(left) == 11 + 7 + 3
    assert backup.thin(tmp_path) == []


def test_the_newest_of_a_day_stays(tmp_path: Path) -> None:
    early, late = (
        a_backup(tmp_path, "2025-06-30", "080000-000"),
        a_backup(tmp_path, "2025-06-30", "170000-000"),
    )
    assert backup.thin(tmp_path) == [early]
    assert backup.backups(tmp_path) == [late]


def test_the_newest_of_a_kind_is_never_deleted(tmp_path: Path) -> None:
    old = a_backup(tmp_path, "2020-01-01", "080000-000", "-before-upgrade")
    older = a_backup(tmp_path, "2019-01-01", "080000-000", "-before-upgrade")
    for month in range(1, 13):
        a_backup(tmp_path, f"2025-{month:02}-28")
    assert backup.thin(tmp_path) == [older]
    backup.thin(tmp_path, most_bytes=0)
    assert backup.backups(tmp_path)[0] == old


def test_the_oldest_go_until_all_fit(tmp_path: Path) -> None:
    made = [a_backup(tmp_path, f"2025-{month:02}-28", size=10) for month in range(1, 7)]
    assert backup.thin(tmp_path, most_bytes=60) == []
    assert backup.thin(tmp_path, most_bytes=35) == made[:3]
    assert backup.thin(tmp_path, most_bytes=0) == made[3:5]
    assert backup.backups(tmp_path) == made[5:]


def test_of_the_stores_set_aside_the_newest_three_stay(store: Store) -> None:
    file = backup.back_up(store)
    store.close()
    other = store.folder / "backup" / "before-restore-of-mine"
    other.mkdir()
    made = [backup.restore(store.folder, file, opener) for _ in range(12)]
    left = backup.set_aside(store.folder)
    assert sorted(left) == [10, 11, 12]  # by number, not by name: 9 would come last
    assert list(left[12].iterdir())
    assert made[-1] == left[12]
    assert other.exists()


def test_thinning_leaves_stores_set_aside(tmp_path: Path) -> None:
    (tmp_path / "before-restore-1").mkdir()
    a_backup(tmp_path, "2025-01-01")
    assert backup.thin(tmp_path, most_bytes=0) == []
    assert (tmp_path / "before-restore-1").exists()


@given(
    moments=st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), min_size=1, max_size=60),
    kinds=st.lists(st.sampled_from(["", "-daily", "-before-list"]), min_size=1),
)
def test_thinning_keeps_what_the_rule_names_and_nothing_else(
    moments: list[datetime], kinds: list[str]
) -> None:
    """The rule said once more, by the calendar: the last ones of the last days, weeks and months."""
    with TemporaryDirectory() as folder:
        named = sorted({moment.replace(microsecond=0) for moment in moments})
        paths = {
            at: a_backup(Path(folder), f"{at:%Y-%m-%d}", f"{at:%H%M%S}-000", kinds[n % len(kinds)])
            for n, at in enumerate(named)
        }
        spans: tuple[tuple[Callable[[datetime], object], int], ...] = (
            (datetime.date, 7),
            (lambda at: at.isocalendar()[:2], 4),
            (lambda at: (at.year, at.month), 12),
        )
        last_of = [list({span(at): paths[at] for at in named}.values())[-many:] for span, many in spans]
        of_kind = {backup.kind_of(path): path for path in paths.values()}
        stay = {*chain.from_iterable(last_of), *of_kind.values(), paths[named[-1]]}
        gone = backup.thin(Path(folder))
        assert set(backup.backups(Path(folder))) == stay
        assert set(gone) == set(paths.values()) - stay
        assert len(stay) <= 7 + 4 + 12 + 3
        assert backup.thin(Path(folder)) == []


@pytest.mark.parametrize("name", [f"mine{backup.ENDING}", f"2025-99-99{backup.ENDING}"])
def test_a_file_named_otherwise_is_not_thinned(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    a_backup(tmp_path, "2025-01-01")
    assert backup.thin(tmp_path, most_bytes=0) == []
