"""When backups are made and where they lie, what each of them holds, and going back to one.

A copy may go to a second place, a folder on another disk or a stick, where every book has its own folder; the
last one on another disk is remembered.
"""

import filecmp
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from desktop_app.domain.refusal import Refusal
from desktop_app.store import backup, keys
from desktop_app.store.atomic import swap_file
from desktop_app.store.log import CHANGE, Log, read_meta
from desktop_app.store.opening import Secret, open_keys, today_of, unlock
from desktop_app.store.store import CLOCK, DATABASE, Clock, Store, set_meta

DAILY = "daily"
BEFORE_LIST = "before-list"
BEFORE_PACKETS = "before-packets"
BEFORE_RESTORE = "before-restore"
SECOND = "second_backup_folder"
"""The name under which this machine's settings remember the second place."""

RECEIVED = ""
"""The name of what came in packets, among the steps that would be undone."""


class Kept(NamedTuple):
    """A backup that was made, its copy in the second place, and why there is none where there should be."""

    file: Path
    copy: Path | None = None
    refusal: Refusal | None = None


class Copy(NamedTuple):
    """The last verified copy on another disk: its day, and the name of the folder or stick it lies in."""

    day: str
    place: str


class Undone(NamedTuple):
    """What going back would undo: a day, the name of a step, and how often it was done on that day."""

    day: date
    what: str
    many: int


class Inside(NamedTuple):
    """What a backup holds, what going back to it would undo, and how many changes only the backup has."""

    people: int
    changes: int
    undone: list[Undone]
    brings: int


class Back(NamedTuple):
    """The store that is open now, where the one before was kept, and why nothing was changed, if so."""

    store: Store
    aside: Path | None = None
    refusal: Refusal | None = None


def keep(store: Store, kind: str = "", second: Path | None = None) -> Kept:
    """Back the store up, with a copy in the second place if there is one, and thin both.

    What hinders the copy is told and not raised. Refusals as of `back_up`.
    """
    file = backup.back_up(store, kind=kind)
    backup.thin(file.parent)
    if second is None:
        return Kept(file)
    try:
        return Kept(file, copy_to(store, file, second))
    except Refusal as refusal:
        return Kept(file, None, refusal)


def keep_daily(store: Store, second: Path | None = None) -> Kept | None:
    """The backup of the day; None where there is one of today already."""
    made = newest(store.folder / "backup", DAILY)
    if made and made.astimezone().date() == day_at(store.clock.now()):
        return None
    return keep(store, DAILY, second)


def day_at(at: int) -> date:
    """The day of an instant (ms, UTC), as the calendar of this machine has it."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone().date()


def kept_first(store: Store, kind: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """Work that makes a backup before it begins; without one it does not begin."""

    def work_kept(*given: Any) -> Any:
        keep(store, kind)
        return work(*given)

    return work_kept


def copy_to(store: Store, file: Path, second: Path) -> Path:
    """Copy a backup into this book's folder of the second place or a stick, compare it, and thin there.

    On another disk than the book's it is remembered as the last copy.
    Refusals `no_second_place`, `no_space`, `backup_damaged` where the copy reads back differently.
    """
    if not second.is_dir():
        raise Refusal("no_second_place", place=str(second))
    folder = place_in(store, second)
    try:
        folder.mkdir(exist_ok=True)
        backup.demand_room(folder, file.stat().st_size)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".backup-") as scratch:
            copy = Path(scratch) / file.name
            shutil.copyfile(file, copy)
            if not filecmp.cmp(file, copy, shallow=False):
                raise Refusal("backup_damaged")
            swap_file(copy, folder / file.name)
        backup.thin(folder)
    except OSError as error:
        raise Refusal("no_second_place", place=str(second)) from error
    if not is_same_disk(store, second):
        _remember(store, Copy(today_of(store), second.name or str(second)))
    return folder / file.name


def _remember(store: Store, copy: Copy) -> None:
    set_meta(store, copied_on=copy.day, copied_to=copy.place)


def last_copy(reader: Connection) -> Copy | None:
    """The last verified copy on another disk, whatever way it went there; None where there was none."""
    day = read_meta(reader, "copied_on")
    return Copy(day, read_meta(reader, "copied_to") or "") if day else None


def first_day(reader: Connection) -> str | None:
    """The day of the first change in the book, ISO."""
    line = reader.execute(select(CHANGE.c.line).order_by(CHANGE.c.id).limit(1)).scalar()
    return day_at(msgspec.json.decode(line)["change"]["at"]).isoformat() if line else None


def place_in(store: Store, second: Path) -> Path:
    """This book's own folder in a place that may hold backups of several books."""
    return second / f"SaoLuu-SoNghe-{store.identity.store_id[:8]}"


def is_same_disk(store: Store, second: Path) -> bool:
    """Whether a folder lies on the disk of the book itself, with which it would be lost."""
    return second.is_dir() and second.stat().st_dev == store.folder.stat().st_dev


def newest(folder: Path, kind: str | None = None) -> datetime | None:
    """When the newest backup in a folder was made (of one kind, if that is named)."""
    made = [backup.made_at(file) for file in backup.backups(folder) if kind in (None, backup.kind_of(file))]
    return max((one for one in made if one), default=None)


def found(store: Store, second: Path | None = None) -> list[Path]:
    """The backups of this book, its own and those of the second place, newest first."""
    folders = [store.folder / "backup", *([place_in(store, second)] if second else [])]
    files = [file for folder in folders for file in backup.backups(folder)]
    return sorted(files, key=lambda file: file.name, reverse=True)


def inside(store: Store, file: Path) -> Inside:
    """What a backup of this store holds, and what going back to it would undo.

    Refusals `backup_damaged`, `backup_foreign`, `store_newer`.
    """
    contents, have = backup.read_inside(file, opener_of(store), _contents_and_vector, store.folder)
    with store.read() as reader:
        vector = Log(reader).vector()
        brings = sum(max(0, last - vector.get(stream, 0)) for stream, last in have.items())
        return Inside(*contents, undone_since(reader, have), brings)


def opener_of(store: Store) -> backup.Opener:
    """What opens the backups of a store that is open, whatever passphrases they have.

    Refusal `backup_foreign` for one of another store.
    """

    def opener(folder: Path) -> keys.OpenedKeys:
        try:
            return keys.open_with_file_key(folder, store.keys.file_key, store.keys.officer_id)
        except Refusal as refusal:
            raise Refusal("backup_foreign") from refusal

    return opener


def _contents_and_vector(connection: Connection) -> tuple[backup.Contents, dict[str, int]]:
    return backup.count_contents(connection), Log(connection).vector()


def undone_since(reader: Connection, have: Mapping[str, int]) -> list[Undone]:
    """The steps whose changes go beyond these sequences of the streams, newest day first."""
    log = Log(reader)
    steps: set[tuple[int, date, str]] = set()
    for stream in log.streams.values():
        chosen = select(CHANGE.c.id, CHANGE.c.batch, CHANGE.c.line).where(
            CHANGE.c.stream == stream.id, CHANGE.c.n > have.get(log.stream_name(stream), 0)
        )
        for row in reader.execute(chosen):
            head = msgspec.json.decode(row.line)["change"]
            day = day_at(head["at"])
            is_own = row.batch is not None
            steps.add((row.batch, day, head["what"]) if is_own else (-row.id, day, RECEIVED))
    counted = Counter((day, what) for _, day, what in steps)
    return sorted((Undone(*one, many) for one, many in counted.items()), reverse=True)


def go_back(store: Store, state: Path, file: Path) -> Back:
    """Put a backup of this store in its place and open it under a new generation.

    The present store is backed up if it is sound, and kept aside in any case. Before the store is closed
    Refusals are raised (`backup_damaged`, `backup_foreign`, `store_newer`, `no_space`); after that a store is
    open again whatever happens, and still knows of its last copy.
    """
    opener = opener_of(store)
    with store.read() as reader:
        copy = last_copy(reader)
    with tempfile.TemporaryDirectory(dir=store.folder, prefix=".restore-") as scratch:
        chosen = Path(scratch) / file.name  # thinning may delete the backup itself
        size = (store.folder / DATABASE).stat().st_size
        backup.demand_room(store.folder, 3 * file.stat().st_size + 4 * size)
        shutil.copyfile(file, chosen)
        backup.look_into(chosen, opener)
        _keep_if_sound(store)
        store.close()
        aside, hindered = None, None
        try:
            aside = backup.restore(store.folder, chosen, opener)
        except Refusal as refusal:
            hindered = refusal
        except OSError:
            hindered = Refusal("file_unreadable", file=file.name)
    secret = Secret(remembered=(store.keys.file_key, store.keys.officer_id))
    opened = unlock(store.folder, state, secret, store.clock)
    if copy:
        _remember(opened, copy)
    return Back(opened, aside, hindered)


def _keep_if_sound(store: Store) -> None:
    try:
        keep(store, BEFORE_RESTORE)
    except Refusal as refusal:
        if refusal.code != "backup_damaged":
            raise


def restore_new(folder: Path, state: Path, file: Path, secret: Secret, clock: Clock = CLOCK) -> Store:
    """The store of a backup, brought into a folder without one by its passphrase or recovery key, and opened.

    Refusals `store_exists`, `file_unreadable`, those of the keys and of `restore`.
    """
    if (folder / DATABASE).exists():
        raise Refusal("store_exists", folder=folder.name)
    if not file.is_file():
        raise Refusal("file_unreadable", file=file.name)
    backup.restore(folder, file, lambda unpacked: open_keys(unpacked, secret))
    return unlock(folder, state, secret, clock)
