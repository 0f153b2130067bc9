"""Backups: the database with its keys in one file, opened and verified before it counts as one.

A backup is a ZIP of two stored members: the encrypted database and a copy of `keys.json`. It is as secret as
the store and opens with the same passphrases and recovery sheet.
"""

import shutil
import tempfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, TypeVar
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.store import engine, migrate
from desktop_app.store.atomic import swap_file, sync_files
from desktop_app.store.keys import KEYS, OpenedKeys
from desktop_app.store.log import CHANGE, write_meta
from desktop_app.store.store import DATABASE, RESTORED, Store

ENDING = ".songhe-backup"
BEFORE_UPGRADE = "before-upgrade"
RESTORING = "restoring"
MEMBERS = (DATABASE, KEYS)
DAILY, WEEKLY, MONTHLY = 7, 4, 12
ASIDE = 3
"""How many of the stores that a restore set aside are kept, the newest ones."""

MOST_BYTES = 4_000_000_000
_MOMENT = len("2025-06-30-103000-000")
_TO_SPARE = 1_000_000
_BEFORE_RESTORE = "before-restore-"
NOT_WHOLE = (BadZipFile, EOFError, OSError, RuntimeError, ValueError, zlib.error)
"""What reading a ZIP raises where a flipped bit made it another kind: RuntimeError asks for a password."""

Opener = Callable[[Path], OpenedKeys]
Read = TypeVar("Read")


class Contents(NamedTuple):
    """What a backup holds: people and changes, counted."""

    people: int
    changes: int


def back_up(store: Store, folder: Path | None = None, kind: str = "") -> Path:
    """Write a backup of the store into a folder (its own `backup/` if none) and verify it; returns the file.

    Refusal `no_space` before anything is written, `backup_unwritten` where the disk fails after that, and
    `backup_damaged` if reading it back finds it broken. A half one is never left.
    """
    return back_up_folder(store.folder, store.keys, store.clock.now(), target_folder=folder, kind=kind)


def back_up_folder(
    folder: Path, opened: OpenedKeys, at: int, *, target_folder: Path | None = None, kind: str = ""
) -> Path:
    """Write a backup of a folder's store, open or not, as `back_up` does, at an instant (ms, UTC).

    `kind` says in its name before what it was made; the newest of each kind is kept for good.
    """
    target_folder = target_folder or folder / "backup"
    target = target_folder / f"{_moment(at)}{'-' if kind else ''}{kind}{ENDING}"
    try:
        target_folder.mkdir(parents=True, exist_ok=True)
        demand_room(target_folder, 3 * (folder / DATABASE).stat().st_size)
        with tempfile.TemporaryDirectory(dir=target_folder, prefix=".backup-") as scratch:
            _copy_into(folder, opened, Path(scratch))
            packed = _pack(Path(scratch))
            look_into(packed, lambda _: opened)
            swap_file(packed, target)
    except (OSError, engine.DriverError) as error:
        raise Refusal("backup_unwritten", place=target_folder.name) from error
    return target


def demand_room(folder: Path, size: int) -> None:
    """Refusal `no_space` unless so many bytes, and a little more, are free where the folder lies."""
    need = size + _TO_SPARE
    if (free := shutil.disk_usage(folder).free) < need:
        raise Refusal("no_space", free=free, need=need)


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d-%H%M%S-%f")[:-3]


def _copy_into(folder: Path, opened: OpenedKeys, scratch: Path) -> None:
    engine.copy_database(folder / DATABASE, scratch / DATABASE, opened.file_key)
    shutil.copyfile(folder / KEYS, scratch / KEYS)


def _pack(scratch: Path) -> Path:
    packed = scratch / f"backup{ENDING}"
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name in MEMBERS:
            archive.write(scratch / name, name)
    return packed


def look_into(file: Path, opener: Opener) -> Contents:
    """What a backup holds, every page of it checked; `opener` opens the keys of the folder it is given.

    Refusals `backup_damaged`, `store_newer` and those of the opener.
    """
    return read_inside(file, opener, count_contents)


def read_inside(
    file: Path, opener: Opener, read: Callable[[Connection], Read], scratch_folder: Path | None = None
) -> Read:
    """What `read` finds in a backup, every page of it checked first; Refusals as of `look_into`, `no_space`.

    It is unpacked beside the file, or in another folder: a stick may be full or read-only.
    """
    scratch_folder = scratch_folder or file.parent
    demand_room(scratch_folder, _size(file))
    with tempfile.TemporaryDirectory(dir=scratch_folder, prefix=".look-") as scratch:
        folder = _unpack(file, Path(scratch))
        return _look(folder, opener(folder), read)


def _look(folder: Path, opened: OpenedKeys, read: Callable[[Connection], Read]) -> Read:
    reader = engine.reading_engine(folder / DATABASE, opened.file_key)
    try:
        with reader.connect() as connection, connection.begin():
            _demand_whole(connection)
            return read(connection)
    except (DBAPIError, engine.DriverError) as error:
        raise Refusal("backup_damaged") from error
    except Refusal as refusal:
        raise Refusal("backup_damaged") if refusal.code == "store_unreadable" else refusal from None
    finally:
        reader.dispose()


def _demand_whole(connection: Connection) -> None:
    migrate.version(connection)
    if engine.integrity(connection.connection.driver_connection):
        raise Refusal("backup_damaged")


def count_contents(connection: Connection) -> Contents:
    """The people and the changes of a database."""
    person = METADATA.tables["person"]
    people = connection.execute(select(func.count()).select_from(person).where(person.c.gone.is_(None)))
    changes = connection.execute(select(func.count()).select_from(CHANGE))
    return Contents(int(people.scalar_one()), int(changes.scalar_one()))


def _unpack(file: Path, scratch: Path) -> Path:
    try:
        with ZipFile(file) as archive:
            if not _is_plain(archive) or archive.testzip() is not None:
                raise Refusal("backup_damaged")
            for name in MEMBERS:
                archive.extract(name, scratch)
    except NOT_WHOLE as error:
        raise Refusal("backup_damaged") from error
    return scratch


def _is_plain(archive: ZipFile) -> bool:
    """Whether the two members are there as they are: a folded one could unfold to any size."""
    return tuple(archive.namelist()) == MEMBERS and all(
        (one.compress_type, one.flag_bits & 1) == (ZIP_STORED, 0) for one in archive.infolist()
    )


def restore(folder: Path, file: Path, opener: Opener) -> Path | None:
    """Put a backup in the place of the store in a folder; returns where the present store was kept aside.

    The store must be closed. Nothing is touched before the backup is found sound and there is room for it and
    for the present store beside it (Refusals `no_space` and those of `look_into`). Database and keys change
    together: a crash between them is made good by `finish_restore`, which every opening calls. The restored
    store goes on under a new generation when it is opened. Of the stores kept aside the newest `ASIDE` stay.
    """
    folder.mkdir(parents=True, exist_ok=True)
    finish_restore(folder)
    demand_room(folder, 2 * file.stat().st_size + _size(folder / DATABASE))
    with tempfile.TemporaryDirectory(dir=folder, prefix=".restore-") as scratch:
        whole = Path(scratch) / RESTORING
        whole.mkdir()
        opened = opener(_unpack(file, whole))
        _look(whole, opened, count_contents)
        _say_restored(whole / DATABASE, opened.file_key)
        for left in set(whole.iterdir()) - {whole / name for name in MEMBERS}:
            left.unlink()
        aside = _set_aside(folder)
        sync_files(whole)
        whole.replace(folder / RESTORING)
        sync_files(folder)
    finish_restore(folder)
    _thin_aside(folder)
    return aside


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _say_restored(path: Path, key: bytes) -> None:
    """Leave word in a database that it comes from a backup: packets may have been made of it since."""
    writer = engine.writing_engine(path, key)
    try:
        with writer.connect() as connection:
            engine.allow_writing(connection.connection.driver_connection, True)
            with connection.begin():
                write_meta(connection, RESTORED, "yes")
    finally:
        writer.dispose()


def finish_restore(folder: Path) -> None:
    """Do the rest of a restore that was broken off after it had begun to replace the store."""
    whole = folder / RESTORING
    if (whole / DATABASE).exists():
        for name in (f"{DATABASE}-wal", f"{DATABASE}-shm"):
            (folder / name).unlink(missing_ok=True)
    for name in MEMBERS:
        if (whole / name).exists():
            swap_file(whole / name, folder / name)
    if whole.exists():
        whole.rmdir()


def _set_aside(folder: Path) -> Path | None:
    """Keep a copy of the present store, sound or not, as a data folder of its own."""
    if not (folder / DATABASE).exists():
        return None
    number = max(set_aside(folder), default=0) + 1
    aside = folder / "backup" / f"{_BEFORE_RESTORE}{number}"
    aside.mkdir(parents=True)
    for name in (DATABASE, f"{DATABASE}-wal", KEYS):
        if (folder / name).exists():
            shutil.copyfile(folder / name, aside / name)
    sync_files(aside)
    return aside


def set_aside(folder: Path) -> dict[int, Path]:
    """The stores that restores set aside in a data folder, by number: the highest is the newest."""
    found = (folder / "backup").glob(f"{_BEFORE_RESTORE}*")
    numbers = ((path.name.removeprefix(_BEFORE_RESTORE), path) for path in found if path.is_dir())
    return {int(number): path for number, path in numbers if number.isdecimal()}


def _thin_aside(folder: Path) -> None:
    """Delete the stores set aside but the newest few; one that cannot be deleted now goes the next time."""
    found = set_aside(folder)
    for number in sorted(found)[:-ASIDE]:
        shutil.rmtree(found[number], ignore_errors=True)


def backups(folder: Path) -> list[Path]:
    """The backups in a folder, oldest first."""
    return sorted(folder.glob(f"*{ENDING}"))


def thin(folder: Path, most_bytes: int = MOST_BYTES) -> list[Path]:
    """Delete backups but the newest of each of 7 days, 4 weeks, 12 months; returns what was deleted.

    The oldest of those go too while all together are larger than `most_bytes`. The newest of all, and the
    newest before each kind of step that replaces the store, stay in any case; `restore` thins what it set
    aside.
    """
    found = [path for path in backups(folder) if _is_named_by_us(path)]
    kept = {
        path
        for slice_, many in ((10, DAILY), (0, WEEKLY), (7, MONTHLY))
        for path in _newest(found, slice_, many)
    }
    last_of_kind = {path.name[_MOMENT:]: path for path in found}.values()
    stays = {*last_of_kind, *found[-1:]}
    gone = [path for path in found if path not in kept | stays]
    size = {path: path.stat().st_size for path in found}
    total = sum(size.values()) - sum(size[path] for path in gone)
    for path in found:
        if total > most_bytes and path not in stays and path not in gone:
            gone.append(path)
            total -= size[path]
    for path in gone:
        path.unlink()
    return sorted(gone)


def _is_named_by_us(path: Path) -> bool:
    return made_at(path) is not None


def made_at(path: Path) -> datetime | None:
    """When a backup was made, as its name says; None for a file that was named otherwise."""
    try:
        return datetime.strptime(path.name[:_MOMENT], "%Y-%m-%d-%H%M%S-%f").replace(tzinfo=UTC)
    except ValueError:
        return None


def kind_of(path: Path) -> str:
    """What a backup was made before, as its name says; empty for one made by hand."""
    return path.name[_MOMENT + 1 : -len(ENDING)] if made_at(path) else ""


def _newest(found: list[Path], length: int, many: int) -> list[Path]:
    by_span = {_span(path, length): path for path in found}
    return [by_span[span] for span in sorted(by_span)[-many:]]


def _span(path: Path, length: int) -> str:
    if length:
        return path.name[:length]
    year, week, _ = datetime.strptime(path.name[:10], "%Y-%m-%d").replace(tzinfo=UTC).isocalendar()
    return f"{year}-{week:02}"
