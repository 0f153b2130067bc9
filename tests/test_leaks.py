"""Nothing of the canary people can be read in any file that the whole program leaves outside its stores."""

import os
import subprocess
import sys
from pathlib import Path

from tests.store.canaries import LISTED, PASSPHRASE, WRITTEN, leaks, shown_in

ROOT = Path(__file__).resolve().parents[1]
CHOSEN = {"F09.pdf", "F13.pdf", "F13b.pdf", "F16.pdf", "bao-cao.pdf", "so-nghe.txt", "pictures", "stick"}
"""What the drive must have left where the officer wanted it, if it did what it is for."""


def drive(folder: Path) -> subprocess.CompletedProcess[str]:
    """The whole program once, with home, temporary files and working folder below this one."""
    for name in ("home", "temp", "given"):
        (folder / name).mkdir()
    (folder / "given" / "list.csv").write_text(
        f"STT;Họ và tên;Năm sinh;CCCD\n1;{LISTED[0]};1991;{LISTED[1]}\n2;{WRITTEN[0]};x;{WRITTEN[4]}\n",
        encoding="utf-8",
    )
    kept = {
        name: os.environ[name] for name in ("PATH", "LANG", "PYTHON_KEYRING_BACKEND") if name in os.environ
    }
    return subprocess.run(
        [sys.executable, "-m", "tests.canary_drive", str(folder)],
        env=kept
        | {
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "temp"),
            "SQLITE_TMPDIR": str(folder / "temp"),
        }
        | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "SO_NGHE_PASSPHRASE": PASSPHRASE},
        cwd=folder / "home",
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_whole_program_leaves_no_name_outside_its_stores(tmp_path: Path) -> None:
    ended = drive(tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert shown_in(f"{ended.stdout}{ended.stderr}".encode()) == []

    chosen = tmp_path / "chosen"
    assert {path.name for path in chosen.iterdir()} >= CHOSEN
    names = "\n".join(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*"))
    assert shown_in(names.encode()) == []
    assert shown_in((chosen / "so-nghe.txt").read_bytes()) == []
    assert "KeyError" in (chosen / "so-nghe.txt").read_text(encoding="utf-8")

    watched = [tmp_path / "home", tmp_path / "temp", chosen / "stick", chosen / "back"]
    watched += chosen.glob("SaoLuu-*")
    assert any(path.name == "settings.json" for path in (tmp_path / "home").rglob("*"))
    assert sum(path.name == "songhe.db" for path in (tmp_path / "home").rglob("*")) >= 2
    assert leaks(watched) == []
