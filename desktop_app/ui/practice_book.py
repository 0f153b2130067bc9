"""The practice book: a small store with invented data, in a folder and a window of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app import paths
from desktop_app.domain.refusal import Refusal
from desktop_app.ui.jobs import Tick

PASSWORD = "tap-huan-2025"
"""Opens every practice book: its people are invented, so nothing is hidden behind it."""

_SIZE = ("--communes", "1", "--people", "400")
_LOOK_EVERY = 0.2  # seconds
Command = Sequence[str]
Process = subprocess.Popen[bytes]


def make(folder: Path, command: Command, tick: Tick) -> Path:
    """Make the practice book unless it is there; gives its data folder. Cancelled, nothing of it is left.

    Refusal `practice_failed`.
    """
    if found := _book_in(folder):
        return found
    unfinished = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        unfinished.mkdir(parents=True)
        _carry_out([*command, "demo", str(unfinished), *_SIZE], tick)
        shutil.rmtree(folder, ignore_errors=True)
        unfinished.rename(folder)
    except OSError as error:
        raise Refusal("practice_failed") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return _book_in(folder) or folder


def _carry_out(command: Command, tick: Tick) -> None:
    """Let another process make it, and end that when the tick stops the work."""
    with _start(command) as work:
        try:
            while not _is_over(work):
                tick(0, 0)
        finally:
            work.kill()
    if work.returncode:
        raise Refusal("practice_failed")


def _start(command: Command) -> Process:
    quiet = subprocess.DEVNULL
    environment = os.environ | {"SO_NGHE_PASSPHRASE": PASSWORD}
    return subprocess.Popen(
        command,
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        cwd=paths.ROOT,
        env=environment,
        start_new_session=True,
    )


def _is_over(work: Process) -> bool:
    try:
        work.wait(_LOOK_EVERY)
    except subprocess.TimeoutExpired:
        return False
    return True


def show(book: Path, command: Command) -> Process:
    """Open a window on the practice book, which outlives this one; gives its process.

    Refusal `practice_failed`.
    """
    try:
        return _start([*command, "--data", str(book)])
    except OSError as error:
        raise Refusal("practice_failed") from error


def own_command() -> Command:
    """How this program is started again."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "desktop_app")


def _book_in(folder: Path) -> Path | None:
    return next(iter(sorted(folder.glob("commune-*"))), None)
