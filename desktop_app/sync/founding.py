"""Founding a store for its role: an office certifies its own first device at once."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from desktop_app.desk import first_start
from desktop_app.domain.refusal import Refusal
from desktop_app.store.keys import KEYS
from desktop_app.store.opening import Secret, found_store, has_store, today_of, unlock
from desktop_app.store.store import CLOCK, DATABASE, Clock, NewStore, Store
from desktop_app.sync import trust

UNFINISHED = ".first-start"
"""Where a first store is made before it is moved up into its data folder."""


class Founding(NamedTuple):
    """What was asked before there is a store: unit, officer and post, words of the letterhead."""

    new: NewStore
    post: str | None
    letterhead: Mapping[str, Any]


def found(
    folder: Path, state: Path, new: NewStore, passphrase: str, clock: Clock = CLOCK
) -> tuple[Store, str]:
    """Make a new data folder ready to work; returns the open store and the recovery key, kept nowhere."""
    store, recovery = found_store(folder, state, new, passphrase, clock)
    if new.role == "office":
        trust.certify_own_device(store, new.officer, today_of(store))
    return store, recovery


def found_first(
    folder: Path, state: Path, founding: Founding, passphrase: str, clock: Clock = CLOCK
) -> tuple[Store, str]:
    """Make the store of a first start with all that was asked, whole or not at all; gives what `found` does.

    A crash on the way leaves a folder without a store, in which it is simply made again.
    Refusals `store_exists`, `passphrase_needed`, and those of the letterhead's words.
    """
    if has_store(folder):
        raise Refusal("store_exists", folder=folder.name)
    unfinished = folder / UNFINISHED
    shutil.rmtree(unfinished, ignore_errors=True)
    store, recovery = found(unfinished, state, founding.new, passphrase, clock)
    try:
        first_start.begin(store, founding.post, founding.letterhead)
    finally:
        store.close()
    _move_up(unfinished, folder)
    return unlock(folder, state, Secret(passphrase=passphrase), clock), recovery


def _move_up(unfinished: Path, folder: Path) -> None:
    """Move everything up, the database last: with it the folder holds a store."""
    if (folder / KEYS).exists():
        (folder / KEYS).replace(folder / f"{KEYS}.left")
    for path in sorted(unfinished.iterdir(), key=lambda one: one.name == DATABASE):
        target = folder / path.name
        if not (path.is_dir() and target.is_dir()):
            path.replace(target)
    shutil.rmtree(unfinished, ignore_errors=True)
