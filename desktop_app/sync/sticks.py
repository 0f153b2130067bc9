"""Drives to carry packets on: which removable ones are there, and how much room is left."""

import ctypes
import os
import shutil
import string
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop_app.sync.packet import ENDING

_MOUNTS = ("/media/*/*", "/run/media/*/*", "/Volumes/*")
_REMOVABLE = 2  # what GetDriveTypeW says of a stick


class Stick(NamedTuple):
    """A removable drive: where it is, its name, free bytes, and how many packets lie on its first level."""

    path: Path
    name: str
    free: int
    packets: int


def sticks(places: Iterable[Path] | None = None) -> list[Stick]:
    """The removable drives that can be read now, in order of name; `places` are for tests."""
    found = [_stick(place) for place in (_places() if places is None else places)]
    return sorted((one for one in found if one), key=lambda one: one.name)


def _stick(place: Path) -> Stick | None:
    try:
        packets = len(list(place.glob(f"*{ENDING}")))
        return Stick(place, place.name or str(place), free_space(place), packets)
    except OSError:
        return None


def free_space(folder: Path) -> int:
    """The bytes free where a folder is or would be made; raises OSError where nothing of it exists."""
    there = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    return shutil.disk_usage(there).free


def _places() -> list[Path]:
    if os.name == "nt":
        return [Path(f"{letter}:\\") for letter in string.ascii_uppercase if _is_removable(letter)]
    return [
        place
        for pattern in _MOUNTS
        for place in Path("/").glob(pattern.lstrip("/"))
        if place.is_dir() and os.path.ismount(place)
    ]


def _is_removable(letter: str) -> bool:
    windows = getattr(ctypes, "windll", None)
    return bool(windows and windows.kernel32.GetDriveTypeW(f"{letter}:\\") == _REMOVABLE)
