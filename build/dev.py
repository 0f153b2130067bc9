"""The developer's commands: `python3 build/dev.py run|test|lint|bench|soak|tour|translate|pictures|package`.

Needs Python 3.11 or newer and nothing else: each command first makes the environment `.venv/` from the
hash-pinned lock, and on Debian and Ubuntu installs the system packages that are missing, or names the one
command that does. What is already there is left as it is, so that a second run starts at once.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import catalogue

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "build" / "requirements-dev.txt"
TOUR = ROOT / "out" / "tour"
MARK = "lock.sha256"
UNFINISHED = "unfinished"
DEMO_PASSPHRASE = "so-nghe-demo"
OLDEST_PYTHON = (3, 11)
LONGEST_SOAK = 1200  # seconds of one test, after which pytest says where it is and goes on
STOPPED = 130  # exit code of a command ended by Ctrl+C, as shells have it

Call = Callable[[Sequence[str]], int]


class Package(NamedTuple):
    """A package of Debian and Ubuntu, and how to see that it is there: what it brings, and who finds that."""

    name: str
    brings: str
    finder: Callable[[str], bool]


def has_library(name: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_program(name: str) -> bool:
    """Whether a program can be called by its name."""
    return shutil.which(name) is not None


def has_module(name: str) -> bool:
    """Whether this Python has a module."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


VENV_PACKAGE = Package("python{}.{}-venv".format(*sys.version_info), "ensurepip", has_module)
LIBRARIES = (
    Package("libdbus-1-3", "libdbus-1.so.3", has_library),
    Package("libegl1", "libEGL.so.1", has_library),
    Package("libfontconfig1", "libfontconfig.so.1", has_library),
    Package("libgl1", "libGL.so.1", has_library),
    Package("libglib2.0-0", "libgthread-2.0.so.0", has_library),
    Package("libgssapi-krb5-2", "libgssapi_krb5.so.2", has_library),
    Package("libxkbcommon0", "libxkbcommon.so.0", has_library),
)
SCREEN_LIBRARIES = (
    Package("libwayland-cursor0", "libwayland-cursor.so.0", has_library),
    Package("libwayland-egl1", "libwayland-egl.so.1", has_library),
    Package("libxcb-cursor0", "libxcb-cursor.so.0", has_library),
    Package("libxcb-icccm4", "libxcb-icccm.so.4", has_library),
    Package("libxcb-keysyms1", "libxcb-keysyms.so.1", has_library),
    Package("libxcb-shape0", "libxcb-shape.so.0", has_library),
    Package("libxkbcommon-x11-0", "libxkbcommon-x11.so.0", has_library),
)
BINUTILS = Package("binutils", "objdump", has_program)  # PyInstaller looks into libraries with it
TOOLS = (
    BINUTILS,
    *(Package(name, name, has_program) for name in ("age", "debootstrap", "minisign", "unzip", "zstd")),
)


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit code; 2 when it is not known or the machine lacks something."""
    name, *rest = arguments or [""]
    if name not in COMMANDS:
        print(__doc__, *map(describe, COMMANDS), sep="\n", file=sys.stderr)
        return 2
    if sys.version_info < OLDEST_PYTHON:
        print("Python 3.11 or newer is needed.", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](rest)
    except KeyboardInterrupt:
        return STOPPED
    except MissingError as missing:
        print(missing, file=sys.stderr)
        return 2


def describe(name: str) -> str:
    """One line of the list of commands."""
    return f"  {name:<10} {COMMANDS[name].__doc__}"


class MissingError(Exception):
    """Something that this script may not install itself; the text says what to type."""


def run(arguments: Sequence[str]) -> int:
    """Open the window on demo data; without a screen take the tour."""
    if not has_screen(os.environ, sys.platform):
        print("No screen here: taking the tour instead.", flush=True)
        return tour(arguments)
    set_up(LIBRARIES + SCREEN_LIBRARIES)
    data = demo_folder(os.environ, Path.home())
    made = make_demo(data, call_program)
    if made:
        return made
    commune = min(data.glob("commune-*"))
    print(f"Demo data: {data} (the office's: {data / 'office'}), passphrase {DEMO_PASSPHRASE}", flush=True)
    return call_program(["--data", str(commune), *arguments])


def tour(arguments: Sequence[str]) -> int:
    """Do the whole main job once without a screen and say where the papers, packets and pictures are."""
    set_up(LIBRARIES)
    shutil.rmtree(TOUR, ignore_errors=True)
    code = call_program(["tour", str(TOUR), *arguments])
    print(f"Results: {TOUR}" if code == 0 else "The tour did not end well.", flush=True)
    return code


def test(arguments: Sequence[str]) -> int:
    """Check the source, then run the tests; arguments go to pytest. 0 when both are clean."""
    set_up(LIBRARIES, TOOLS)
    linted = check_source()
    tested = run_tests(arguments)
    if linted:
        print("The tests ran, but the source check above found something.", file=sys.stderr)
    return tested or linted


def soak(arguments: Sequence[str]) -> int:
    """Run the tests with the bigger numbers of `tests/soak.py`; arguments go to pytest."""
    set_up(LIBRARIES, TOOLS)
    return run_tests(("-o", f"faulthandler_timeout={LONGEST_SOAK}", *arguments), SO_NGHE_SOAK="1")


def lint(_arguments: Sequence[str]) -> int:
    """Check style, types and the direction of imports; 0 when all are clean."""
    set_up(LIBRARIES)
    return check_source()


def bench(arguments: Sequence[str]) -> int:
    """Measure the figures to reach, print them and write `bench.json`; arguments name some of them."""
    set_up(LIBRARIES, TOOLS)
    return call_module("tests.benchmarks", *arguments, QT_QPA_PLATFORM="offscreen")


def package(_arguments: Sequence[str]) -> int:
    """Pack the program so that it runs without Python: a folder, and a .deb or an installer."""
    set_up((*LIBRARIES, *SCREEN_LIBRARIES, BINUTILS))
    return call([str(python_in(VENV)), "build/package.py"], QT_QPA_PLATFORM="offscreen")


def pictures(_arguments: Sequence[str]) -> int:
    """Draw the pictures of the help anew, on a small practice book."""
    set_up(LIBRARIES)
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return call([str(python_in(VENV)), "build/help_pictures.py"], **environment)


def translate(_arguments: Sequence[str]) -> int:
    """Bring the Vietnamese catalogue in step with the texts of the source."""
    print(catalogue.update(ROOT / "desktop_app", ROOT / "translations" / "app_vi.ts"))
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    command.__name__: command
    for command in (run, test, lint, bench, soak, tour, translate, pictures, package)
}


def run_tests(arguments: Sequence[str], **variables: str) -> int:
    """Pytest on both cores without a screen: its exit code."""
    options = ("-n", "2", "--dist", "worksteal", *arguments)
    return call_module("pytest", *options, QT_QPA_PLATFORM="offscreen", **variables)


def check_source() -> int:
    """Ruff, mypy and import-linter, each to its end: 0 when all are clean, else 1."""
    import_linter = str(python_in(VENV).with_stem("lint-imports"))
    return max(call_module("ruff", "check"), call_module("mypy"), call([import_linter]))


def make_demo(data: Path, program: Call) -> int:
    """Demo data in `data`, made once: the exit code. A half-made one of before is made again."""
    if data.exists():
        return 0
    growing = data.with_name("demo-unfinished")
    shutil.rmtree(growing, ignore_errors=True)
    print("Making demo data, once; this takes about a minute.", flush=True)
    code = program(["demo", str(growing)])
    if code == 0:
        growing.rename(data)
    return code


def demo_folder(environment: Mapping[str, str], home: Path) -> Path:
    """Where this user's demo data lie: in the state folder of the desktop's standard or of Windows."""
    state = environment.get("LOCALAPPDATA") or environment.get("XDG_STATE_HOME") or home / ".local" / "state"
    return Path(state) / "so-nghe" / "demo"


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere with a display at hand."""
    return platform in ("win32", "darwin") or any(map(environment.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def call_program(arguments: Sequence[str]) -> int:
    """The program on the command line, with the passphrase of the demo: its exit code."""
    return call_module("desktop_app", *arguments, SO_NGHE_PASSPHRASE=DEMO_PASSPHRASE)


def call_module(module: str, *arguments: str, **variables: str) -> int:
    """A module of the environment run as a program: its exit code."""
    return call([str(python_in(VENV)), "-m", module, *arguments], **variables)


def call(command: Sequence[str], **variables: str) -> int:
    """Run a command in the project's folder: its exit code. Byte code is kept, as on a user's machine."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", **variables}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def set_up(needed: Sequence[Package], wanted: Sequence[Package] = ()) -> None:
    """System packages and `.venv/` as they must be. Raises MissingError where only the user can go on."""
    if sys.platform.startswith("linux"):
        first = () if python_in(VENV).exists() else (VENV_PACKAGE,)
        install_packages((*first, *needed), wanted, call)
    make_environment(VENV, LOCK, call)


def install_packages(needed: Sequence[Package], wanted: Sequence[Package], command: Call) -> None:
    """Install what is missing if this user may; say what is still wanted. MissingError for what is needed."""
    missing = find_missing((*needed, *wanted))
    if missing and os.geteuid() == 0 and has_program("apt-get"):
        print("Installing", *missing, flush=True)
        command(["apt-get", "update", "-qq"])
        command(["apt-get", "install", "-qq", "--no-install-recommends", *missing])
        missing = find_missing((*needed, *wanted))
    if find_missing(needed):
        raise MissingError(f"This system lacks {' '.join(missing)}. Type:\n{install_command(missing)}")
    if missing:
        print(f"Tests that need {' '.join(missing)} are left out. To have them:\n{install_command(missing)}")


def find_missing(packages: Sequence[Package]) -> list[str]:
    """The names of those packages whose library, program or module is not found on this machine."""
    return [package.name for package in packages if not package.finder(package.brings)]


def install_command(names: Sequence[str]) -> str:
    """What to type on Debian and Ubuntu to have these packages."""
    return f"sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends {' '.join(names)}'"


def make_environment(venv: Path, lock: Path, command: Call) -> None:
    """Bring `venv` to the releases of `lock`; an interrupted one is made anew. May raise MissingError."""
    mark, wanted = venv / MARK, hashlib.sha256(lock.read_bytes()).hexdigest()
    state = mark.read_text(encoding="ascii") if mark.exists() else ""
    if state == wanted and python_in(venv).exists():
        return
    print(f"Making the environment in {venv}; the first time this takes some minutes.", flush=True)
    if state == UNFINISHED or not python_in(venv).exists():
        shutil.rmtree(venv, ignore_errors=True)
        start_step(mark)
        carry_out(command, [sys.executable, "-m", "venv", str(venv)])
    start_step(mark)
    pip = [str(python_in(venv)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    carry_out(command, [*pip, "--require-hashes", "--only-binary=:all:", "-r", str(lock)])
    mark.write_text(wanted, encoding="ascii")


def start_step(mark: Path) -> None:
    """Note in the environment that it is not complete, so that an interruption is seen."""
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_text(UNFINISHED, encoding="ascii")


def carry_out(command: Call, arguments: Sequence[str]) -> None:
    """One step of the set-up. Raises MissingError when it fails."""
    if command(arguments):
        raise MissingError(f"This step failed: {' '.join(arguments)}")


def python_in(venv: Path) -> Path:
    """The Python of an environment."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
