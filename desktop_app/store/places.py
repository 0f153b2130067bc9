"""Where a store may lie: on a disk of this computer, as far as the system tells.

A stick can be pulled out in the middle of a write, a network can go away, and a program that copies a folder
to other computers copies half a database and brings old halves back.
"""

import ctypes
import os
import string
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import DATABASE

FIXED, REMOVABLE, NETWORK = "fixed", "removable", "network"
_OF_WINDOWS = {2: REMOVABLE, 3: FIXED, 4: NETWORK, 5: REMOVABLE}  # what GetDriveTypeW says
_NETWORK_TYPES = {"cifs", "smb3", "smbfs", "nfs", "nfs4", "9p", "afs", "ncpfs", "davfs"}
_NETWORK_STARTS = ("fuse.sshfs", "fuse.rclone", "fuse.gvfsd", "fuse.davfs")
_STICK_PLACES = ("/media/", "/run/media/", "/Volumes/")
_NOT_DISKS = ("/dev/loop", "/dev/zram")
_SYNCED_NAMES = {
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "drive của tôi": "Google Drive",
    "dropbox": "Dropbox",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
}
_SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_DROPBOX_FILES = ("~/.dropbox/info.json", "${APPDATA}/Dropbox/info.json", "${LOCALAPPDATA}/Dropbox/info.json")


class Disk(NamedTuple):
    """A disk that is there now: where it begins, and whether it is fixed, removable or a network."""

    path: Path
    kind: str


class Mount(NamedTuple):
    """A line of what Linux says it has mounted: from which device, where, as what."""

    source: str
    path: Path
    filesystem: str


Disks = Callable[[], list[Disk]]


def check_place(folder: Path, disks: Disks | None = None) -> None:
    """Let a store be made in a folder, or refuse; nothing is left behind in it.

    Refusals `place_relative`, `store_exists`, `place_removable`, `place_network`, `place_synced` and
    `place_unwritable`.
    """
    if not folder.is_absolute():
        raise Refusal("place_relative")
    if (folder / DATABASE).exists():
        raise Refusal("store_exists", folder=folder.name)
    kind = kind_of(folder, disks)
    if kind != FIXED:
        raise Refusal(f"place_{kind}", folder=str(folder))
    if service := synced_by(folder):
        raise Refusal("place_synced", folder=str(folder), service=service)
    check_writable(folder)


def check_writable(folder: Path) -> None:
    """Try to write where a folder is or would be made; Refusal `place_unwritable`."""
    there = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        raise Refusal("place_unwritable", folder=str(folder)) from error


def kind_of(folder: Path, disks: Disks | None = None) -> str:
    """The kind of disk a folder is or would be on; `fixed` where the system does not tell."""
    if str(folder).startswith(("\\\\", "//")):
        return NETWORK
    resolved = folder.resolve()
    found = [disk for disk in (disks or all_disks)() if resolved.is_relative_to(disk.path)]
    return max(found, key=lambda disk: len(disk.path.parts)).kind if found else FIXED


def synced_by(folder: Path) -> str:
    """The program that copies this folder to other computers, empty for none that is known."""
    for part in folder.parts:
        for name, service in _SYNCED_NAMES.items():
            if part.casefold() == name or part.casefold().startswith(f"{name} - "):
                return service
    resolved = folder.resolve()
    for service, root in _synced_folders():
        if resolved.is_relative_to(root):
            return service
    return ""


def other_disk(folder: Path, disks: Disks | None = None) -> Path | None:
    """A fixed disk other than the one a folder is on, where backups outlive it; None without one."""
    fixed = [disk.path for disk in (disks or all_disks)() if disk.kind == FIXED]
    inside = [path for path in fixed if folder.resolve().is_relative_to(path)]
    own = max(inside, key=lambda path: len(path.parts), default=None)
    others = [path for path in fixed if path != own and os.access(path, os.W_OK)]
    return others[0] if others else None


def all_disks() -> list[Disk]:
    """The disks of this computer in order of their paths."""
    return _windows_disks() if os.name == "nt" else disks_of(_mounts())


def disks_of(mounts: Iterable[Mount]) -> list[Disk]:
    """The disks among what Linux has mounted."""
    found = [Disk(mount.path, kind) for mount in mounts if (kind := _kind_of_mount(mount))]
    return sorted(found)


def _kind_of_mount(mount: Mount) -> str:
    if mount.filesystem in _NETWORK_TYPES or mount.filesystem.startswith(_NETWORK_STARTS):
        return NETWORK
    if not mount.source.startswith("/dev/") or mount.source.startswith(_NOT_DISKS) or mount.path.is_file():
        return ""
    return REMOVABLE if f"{mount.path}/".startswith(_STICK_PLACES) else FIXED


def _mounts() -> list[Mount]:
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    parts = [line.split(" ") for line in lines]
    return [Mount(part[0], Path(_unescape(part[1])), part[2]) for part in parts if len(part) > 2]


def _unescape(path: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\134", "\\")):
        path = path.replace(code, letter)
    return path


def _windows_disks() -> list[Disk]:
    ask = vars(ctypes)["windll"].kernel32.GetDriveTypeW
    kinds = {letter: _OF_WINDOWS.get(ask(f"{letter}:\\")) for letter in string.ascii_uppercase}
    return [Disk(Path(f"{letter}:\\"), kind) for letter, kind in kinds.items() if kind]


def _synced_folders() -> Iterable[tuple[str, Path]]:
    for name in _SYNCED_VARIABLES:
        if os.environ.get(name):
            yield "OneDrive", Path(os.environ[name])
    for name in _DROPBOX_FILES:
        try:
            said = Path(os.path.expandvars(name)).expanduser().read_bytes()
            known = msgspec.json.decode(said, type=dict[str, dict[str, object]])
        except (OSError, msgspec.MsgspecError):
            continue
        for account in known.values():
            if path := account.get("path"):
                yield "Dropbox", Path(str(path))
