"""Backups: the database with its keys in one file, opened and verified before it counts as one.

A backup is a ZIP of two stored members: the encrypted database and a copy of `keys.json`. It is as secret as
the store and opens with the same passphrases and recovery sheet.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from sqlalchemy import func, select

from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.store import engine, migrate
from desktop_app.store.keys import KEYS, OpenedKeys
from desktop_app.store.log import CHANGE
from desktop_app.store.store import DATABASE, Store

ENDING = ".songhe-backup"
MEMBERS = (DATABASE, KEYS)
DAILY, WEEKLY, MONTHLY = 7, 4, 12
Opener = Callable[[Path], OpenedKeys]


class Contents(NamedTuple):
    """What a backup holds: people and changes, counted."""

    people: int
    changes: int


def back_up(store: Store, folder: Path | None = None) -> Path:
    """Write a backup of the store into a folder (its own `backup/` if none) and verify it; returns the file.

    Refusal `no_space` before anything is written, `backup_damaged` if reading it back finds it broken.
    """
    folder = folder or store.folder / "backup"
    folder.mkdir(parents=True, exist_ok=True)
    need = 2 * (store.folder / DATABASE).stat().st_size + 1_000_000
    if (free := shutil.disk_usage(folder).free) < need:
        raise Refusal("no_space", free=free, need=need)
    target = folder / f"{_moment(store.clock.now())}{ENDING}"
    with tempfile.TemporaryDirectory(dir=folder, prefix=".backup-") as scratch:
        _copy_into(store, Path(scratch))
        packed = _pack(Path(scratch))
        look_into(packed, lambda _: store.keys)
        os.replace(packed, target)
    return target


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d-%H%M%S-%f")[:-3]


def _copy_into(store: Store, scratch: Path) -> None:
    with store.read() as reader:
        source = reader.connection.driver_connection
        engine.copy_database(source, scratch / DATABASE, store.keys.file_key)
    shutil.copyfile(store.folder / KEYS, scratch / KEYS)


def _pack(scratch: Path) -> Path:
    packed = scratch / f"backup{ENDING}"
    with packed.open("wb") as file:
        with ZipFile(file, "w", ZIP_STORED) as archive:
            for name in MEMBERS:
                archive.write(scratch / name, name)
        file.flush()
        os.fsync(file.fileno())
    return packed


def look_into(file: Path, opener: Opener) -> Contents:
    """What a backup holds, every page of it checked; `opener` opens the keys of the folder it is given.

    Refusals `backup_damaged`, `store_newer` and those of the opener.
    """
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".look-") as scratch:
        return _look(_unpack(file, Path(scratch)), opener)


def _look(folder: Path, opener: Opener) -> Contents:
    opened = opener(folder)
    reader = engine.reading_engine(folder / DATABASE, opened.file_key)
    try:
        with reader.connect() as connection, connection.begin():
            migrate.version(connection)
            if engine.integrity(connection.connection.driver_connection):
                raise Refusal("backup_damaged")
            person = METADATA.tables["person"]
            people = connection.execute(
                select(func.count()).select_from(person).where(person.c.gone.is_(None))
            )
            changes = connection.execute(select(func.count()).select_from(CHANGE))
            return Contents(int(people.scalar_one()), int(changes.scalar_one()))
    finally:
        reader.dispose()


def _unpack(file: Path, scratch: Path) -> Path:
    try:
        with ZipFile(file) as archive:
            if tuple(archive.namelist()) != MEMBERS or archive.testzip() is not None:
                raise Refusal("backup_damaged")
            for name in MEMBERS:
                archive.extract(name, scratch)
    except (BadZipFile, OSError, EOFError) as error:
        raise Refusal("backup_damaged") from error
    return scratch


def restore(folder: Path, file: Path, opener: Opener) -> Path | None:
    """Put a backup in the place of the store in a folder; returns where the present store was kept aside.

    The store must be closed. Nothing is touched before the backup is found sound. The restored store goes
    on under a new generation when it is opened.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".restore-") as scratch:
        _look(_unpack(file, Path(scratch)), opener)
        aside = _set_aside(folder)
        for name in reversed(MEMBERS):
            os.replace(Path(scratch) / name, folder / name)
    return aside


def _set_aside(folder: Path) -> Path | None:
    if not (folder / DATABASE).exists():
        return None
    number = len(list((folder / "backup").glob("before-restore-*"))) + 1
    aside = folder / "backup" / f"before-restore-{number}"
    aside.mkdir(parents=True)
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", KEYS):
        if (folder / name).exists():
            shutil.copyfile(folder / name, aside / name)
    for name in (f"{DATABASE}-wal", f"{DATABASE}-shm"):
        (folder / name).unlink(missing_ok=True)
    return aside


def backups(folder: Path) -> list[Path]:
    """The backups in a folder, oldest first."""
    return sorted(folder.glob(f"*{ENDING}"))


def thin(folder: Path) -> list[Path]:
    """Delete backups but the newest of each of 7 days, 4 weeks, 12 months; returns what was deleted."""
    found = backups(folder)
    kept = {
        path
        for slice_, many in ((10, DAILY), (0, WEEKLY), (7, MONTHLY))
        for path in _newest(found, slice_, many)
    }
    gone = [path for path in found if path not in kept]
    for path in gone:
        path.unlink()
    return gone


def _newest(found: list[Path], length: int, many: int) -> list[Path]:
    by_span = {_span(path, length): path for path in found}
    return [by_span[span] for span in sorted(by_span)[-many:]]


def _span(path: Path, length: int) -> str:
    if length:
        return path.name[:length]
    year, week, _ = datetime.strptime(path.name[:10], "%Y-%m-%d").replace(tzinfo=UTC).isocalendar()
    return f"{year}-{week:02}"
