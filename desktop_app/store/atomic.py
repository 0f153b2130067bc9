"""One way to replace a small file: after a crash the old one or the new one is there, never a half."""

import errno
import os
from pathlib import Path


def replace_file(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Put the content in place of a file, making its folder where needed.

    A `durable` replacement is on the disk when this returns; otherwise a power cut may undo it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    with new.open("wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    new.replace(path)
    if durable:
        sync_folder(path.parent)


def swap_file(new: Path, path: Path) -> None:
    """Put a finished file in place of another on the same disk; both on the disk when this returns."""
    _sync_file(new)
    new.replace(path)
    sync_folder(path.parent)


def sync_files(folder: Path) -> None:
    """Have the files of a folder, and their names, on the disk when this returns."""
    for path in folder.iterdir():
        if path.is_file():
            _sync_file(path)
    sync_folder(folder)


def _sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where it can be asked for: not on Windows or every stick."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
