"""Founding a store for its role: an office certifies its own first device at once."""

from pathlib import Path

from desktop_app.store.opening import found_store, today_of
from desktop_app.store.store import CLOCK, Clock, NewStore, Store
from desktop_app.sync import trust


def found(
    folder: Path, state: Path, new: NewStore, passphrase: str, clock: Clock = CLOCK
) -> tuple[Store, str]:
    """Make a new data folder ready to work; returns the open store and the recovery key, kept nowhere."""
    store, recovery = found_store(folder, state, new, passphrase, clock)
    if new.role == "office":
        trust.certify_own_device(store, new.officer, today_of(store))
    return store, recovery
