"""Making a data folder and opening one: keys and database together."""

import dataclasses
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select

from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.store import keys
from desktop_app.store.backup import finish_restore
from desktop_app.store.migrate import OlderSchemaError
from desktop_app.store.store import (
    CLOCK,
    DATABASE,
    Clock,
    NewStore,
    Store,
    create_store,
    fresh_officer_id,
    meta,
    open_store,
)
from desktop_app.store.upgrade import upgrade

LEFT_SECONDS = 86_400
SIGNING_KEY = "signing_key"
"""Where a store keeps which signing key is in force, once it was replaced."""


class Secret(NamedTuple):
    """What opens a store: an officer's passphrase, the key of the recovery sheet, or what a keyring kept.

    `typed` says that the passphrase came from somebody's hands, who may want it remembered.
    """

    passphrase: str | None = None
    recovery: str | None = None
    remembered: tuple[bytes, str] | None = None
    typed: bool = False


def first_line(path: Path) -> str:
    """The first line of a file that holds a secret, without its line end; Refusal `file_unreadable`."""
    try:
        return (path.read_text(encoding="utf-8").splitlines() or [""])[0]
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal("file_unreadable", file=path.name) from error


def found_store(
    folder: Path, state: Path, new: NewStore, passphrase: str, clock: Clock = CLOCK
) -> tuple[Store, str]:
    """Make a new data folder; returns the open store and the recovery key, which is kept nowhere.

    Refusals `store_exists`, `passphrase_needed`.
    """
    finish_restore(folder)
    if (folder / DATABASE).exists() or (folder / keys.KEYS).exists():
        raise Refusal("store_exists", folder=folder.name)
    if not passphrase:
        raise Refusal("passphrase_needed")
    folder.mkdir(parents=True, exist_ok=True)
    opened, recovery = keys.create(folder, passphrase, fresh_officer_id(clock), root=new.role == "office")
    return create_store(folder, opened, state, new, clock), recovery


def unlock(folder: Path, state: Path, secret: Secret, clock: Clock = CLOCK) -> Store:
    """Open the store of a data folder, a restore finished and an older schema brought here first.

    Refusals: `store_missing`, those of the keys, of the file and of `upgrade`.
    """
    tidy(folder, clock)
    if not (folder / DATABASE).exists():
        raise Refusal("store_missing", folder=folder.name)
    opened = open_keys(folder, secret)
    try:
        store = open_store(folder, opened, state, clock)
    except OlderSchemaError:
        upgrade(folder, opened, clock.now())
        store = open_store(folder, opened, state, clock)
    if store.keys.following is not None:
        store.keys = _settle_following(store, store.keys.following)
    return store


def _settle_following(store: Store, following: keys.Following) -> keys.OpenedKeys:
    """End a replacing of keys that a crash broke off: the database knows whether they came into force."""
    in_force = meta(store, SIGNING_KEY) == keys.public_text(following.sign)
    return keys.settle_following(store.folder, store.keys, in_force=in_force)


def tidy(folder: Path, clock: Clock = CLOCK) -> None:
    """Finish a restore that a crash broke off, and delete copies that lie unfinished for a day."""
    finish_restore(folder)
    for pattern in (".upgrade-*", ".restore-*", ".look-*", "backup/.backup-*", "backup/.look-*"):
        for left in folder.glob(pattern):
            if clock.now() / 1000 - left.stat().st_mtime > LEFT_SECONDS:
                shutil.rmtree(left, ignore_errors=True)


def open_keys(folder: Path, secret: Secret) -> keys.OpenedKeys:
    """The keys of a folder, opened by whatever secret there is; Refusal `passphrase_needed` without one.

    The recovery sheet names nobody: until somebody takes a new passphrase, the first officer is the one.
    """
    if secret.recovery:
        opened = keys.open_with_recovery(folder, secret.recovery)
        return dataclasses.replace(opened, officer_id=keys.officer_ids(folder)[0])
    if secret.passphrase:
        return keys.open_with_passphrase(folder, secret.passphrase)
    if secret.remembered:
        return keys.open_with_file_key(folder, *secret.remembered)
    raise Refusal("passphrase_needed")


def officers(store: Store) -> dict[str, str]:
    """Who has a passphrase for this store: officer's row id to name, the first one first."""
    table = METADATA.tables["officer"]
    with store.read() as reader:
        names = {row.id: row.name for row in reader.execute(select(table.c.id, table.c.name))}
    return {one: names.get(one) or one for one in keys.officer_ids(store.folder)}


def change_passphrase(store: Store, passphrase: str, officer_id: str | None = None) -> None:
    """Give an officer (this one, if none is named) a new passphrase; the log names that officer from now on.

    Refusals `passphrase_needed` for an empty one, `passphrase_taken`.
    """
    if not passphrase:
        raise Refusal("passphrase_needed")
    officer = officer_id or store.keys.officer_id
    keys.set_passphrase(store.folder, store.keys, officer, passphrase)
    store.keys = dataclasses.replace(store.keys, officer_id=officer)


def unlock_again(store: Store, passphrase: str) -> None:
    """Let an officer go on in an open store whose screen was locked; the log names that officer from now on.

    Refusals `wrong_passphrase`, `keys_damaged`.
    """
    officer = keys.open_with_passphrase(store.folder, passphrase).officer_id
    store.keys = dataclasses.replace(store.keys, officer_id=officer)


def has_store(folder: Path) -> bool:
    """Whether a data folder holds a store, or a restore that only has to be finished."""
    finish_restore(folder)
    return (folder / DATABASE).exists()


def today_of(store: Store) -> str:
    """The day the store takes as today: the real one here, or the last day of a practice store's data."""
    fixed = meta(store, "today")
    return fixed or datetime.fromtimestamp(store.clock.now() / 1000, UTC).astimezone().date().isoformat()


def is_practice(store: Store) -> bool:
    """Whether the store holds invented data; everything printed from it says so."""
    return meta(store, "practice") == "yes"
