"""Killed at any moment: what was reported is there, nothing is half there, no name lies in the open."""

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.soak import times

ROOT = Path(__file__).parents[2]
MEMORY = Path("/dev/shm")
KILLS, COMMANDS = times(192, 19_200), times(10, 100)


@pytest.mark.skipif(os.name == "nt", reason="Windows can neither fork a process nor kill it with SIGKILL")
def test_a_store_survives_being_killed_at_any_moment() -> None:
    seed = random.SystemRandom().randrange(2**32)
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        numbers = map(str, (KILLS, COMMANDS, seed))
        done = subprocess.run(
            [sys.executable, "-m", "tests.sync.killing", folder, *numbers],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, ""), f"{done.stdout[-1000:]}\n{done.stderr}"
    tally = json.loads(done.stdout.splitlines()[-1])
    assert sum(count for what, count in tally.items() if what.startswith("command")) == COMMANDS
    assert sum(tally.values()) == KILLS + COMMANDS
    assert all(tally.get(f"{job} unfinished") for job in ("save", "export", "import")), tally
