"""The packaged program beside a bare window packaged with Qt alone: its start and its size on the disk."""

import runpy
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.bench import Row, side_by_side
from tests.benchmarks.child import SAY, starting
from tests.benchmarks.window import BARE, SHELL

ROOT = Path(__file__).resolve().parents[2]
BROUGHT = [f"--add-data={ROOT / name}:{name}" for name in ("resources", "translations")]
LEFT_OUT = [
    f"--exclude-module={name}" for name in ("tkinter", "numpy", "IPython", "pytest", "hypothesis", "mypy")
]
MB = 1_000_000


def rows() -> list[Row]:
    """Two rows: seconds of the wall's clock to the first painted window, and MB on the disk."""
    packager = runpy.run_path(str(ROOT / "build" / "package.py"))
    with TemporaryDirectory() as folder:
        out = Path(folder)
        program = packager["freeze"](out / "program")
        shell, bare = freeze(out, "shell", SHELL, *BROUGHT), freeze(out, "bare", BARE)
        started = side_by_side(starting(shell / "shell"), starting(bare / "bare"))
        size, floor = (packager["size_of"](one) / MB for one in (program, bare))
    return [
        Row("packaged: spawn to first painted window", started[0], "s", started[1], goal=1.5),
        Row("installed size", size, "MB", floor, goal=1.4),
    ]


def freeze(out: Path, name: str, script: str, *options: str) -> Path:
    """A script that calls `say()`, packaged as one folder; its path. Raises CalledProcessError."""
    source = out / f"{name}.py"
    source.write_text(SAY + script, encoding="utf-8")
    places = [f"--workpath={out / 'work'}", f"--specpath={out}", f"--distpath={out}", f"--paths={ROOT}"]
    packing = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "--strip"]
    subprocess.run([*packing, *places, *LEFT_OUT, *options, str(source)], check=True, cwd=ROOT)
    return out / name
