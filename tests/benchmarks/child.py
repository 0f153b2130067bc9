"""Programs run as processes of their own: how long until they say `there`, how much memory they have then.

Each is given LIMIT seconds; one that has not said it by then, or does not end, is killed and said to be so.
Their byte code is kept for the time of the benchmarks: the first run of a script writes it for the others.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Timer
from typing import NamedTuple

from tests.benchmarks.bench import Measure

LIMIT = 120
_BYTE_CODE = tempfile.TemporaryDirectory(prefix="bench-")
SAY = """
def say():
    print("there", flush=True)
"""
SAY_MEMORY = """
def say():
    with open("/proc/self/status") as status:
        known = dict(line.split(":", 1) for line in status)
    print("there", *(known[name].split()[0] for name in ("VmRSS", "VmHWM")), flush=True)
"""


class Answer(NamedTuple):
    """What a process said: seconds from its start to that, and the numbers behind `there`."""

    seconds: float
    numbers: tuple[int, ...]


class SilentError(Exception):
    """A process failed, or took longer than LIMIT; the text holds what it wrote to standard error."""


def ask(script: str, *words: str) -> Answer:
    """Run a script that calls `say()`. Raises SilentError."""
    return listen([sys.executable, "-c", script, *words])


def listen(command: Sequence[str]) -> Answer:
    """Run a program until it says `there` and ends. Raises SilentError."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": _BYTE_CODE.name}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as errors:
        start = time.perf_counter()
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment
        ) as process:
            watch = Timer(LIMIT, process.kill)
            watch.start()
            said = process.stdout.readline().split() if process.stdout else []
            took = time.perf_counter() - start
            code = process.wait()
            was_in_time = watch.is_alive()
            watch.cancel()
        errors.seek(0)
        if said[:1] != ["there"] or code:
            fault = f"ended with {code}" if was_in_time else f"was stopped after {LIMIT} s"
            raise SilentError(f"The process said {said} and {fault}. It wrote:\n{errors.read()}")
    return Answer(took, tuple(map(int, said[1:])))


def spawn(script: str, *words: str) -> Measure:
    """A measure: the seconds from starting a process until it says `there`."""
    return lambda: ask(SAY + script, *words).seconds


def starting(program: Path) -> Measure:
    """A measure: the seconds from starting a packaged program until it says `there`."""
    return lambda: listen([str(program)]).seconds


def resident(script: str, *words: str) -> Measure:
    """A measure: the MB a process has in memory when it says `there`."""
    return lambda: ask(SAY_MEMORY + script, *words).numbers[0] / 1024


def peak(script: str, *words: str) -> Measure:
    """A measure: the MB a process had in memory at most until it says `there`."""
    return lambda: ask(SAY_MEMORY + script, *words).numbers[1] / 1024
