"""Backups on another disk than the book's: written there, and remembered by this store alone."""

from pathlib import Path
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, select

from desktop_app.desk.words import day_of
from desktop_app.store.backup import back_up
from desktop_app.store.log import CHANGE, read_meta
from desktop_app.store.store import Store, set_meta

_ON, _PLACE = "copied_on", "copied_to"


class Copy(NamedTuple):
    """The last backup on another disk: its day, and the name of the folder it lies in."""

    day: str
    place: str


def copy_away(store: Store, folder: Path, today: str) -> Path:
    """Write a verified backup into a folder; it is remembered as a copy where that lies on another disk.

    Refusals of `back_up`.
    """
    file = back_up(store, folder)
    if is_elsewhere(store.folder, folder):
        set_meta(store, **{_ON: today, _PLACE: folder.name or str(folder)})
    return file


def is_elsewhere(book: Path, folder: Path) -> bool:
    """Whether a folder lies on another disk than the book, as far as the computer tells them apart."""
    return book.stat().st_dev != folder.stat().st_dev


def last_copy(reader: Connection) -> Copy | None:
    """The last backup on another disk; None where there was none."""
    day = read_meta(reader, _ON)
    return Copy(day, read_meta(reader, _PLACE) or "") if day else None


def first_day(reader: Connection) -> str | None:
    """The day of the first change in the book."""
    line = reader.execute(select(CHANGE.c.line).order_by(CHANGE.c.id).limit(1)).scalar()
    return day_of(msgspec.json.decode(line)["change"]["at"]) if line else None
