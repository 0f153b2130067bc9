"""The developer's script: what it installs, how it survives an interruption, what the lock holds."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import dev
import pytest
from dev import MARK, UNFINISHED, MissingError, Package

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
LOCKS = [BUILD / "requirements.txt", BUILD / "requirements-dev.txt"]
HERE = Package("here", "sh", lambda _: True)
GONE = Package("gone", "x", lambda _: False)


class Recorder:
    """Stands in for running commands: notes them, makes what `venv` makes, fails at the step given."""

    def __init__(self, venv: Path, failing: str = "") -> None:
        self.venv = venv
        self.failing = failing
        self.steps: list[str] = []

    def __call__(self, command: Sequence[str]) -> int:
        step = command[2]
        self.steps.append(step)
        if step == self.failing:
            return 1
        if step == "venv":
            make_python(self.venv)
        return 0


def make_python(venv: Path) -> None:
    """An environment whose Python is there."""
    python = dev.python_in(venv)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    """A place for an environment."""
    return tmp_path / ".venv"


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """A lock file."""
    path = tmp_path / "lock.txt"
    path.write_text("one==1\n", encoding="ascii")
    return path


def make(venv: Path, lock: Path, failing: str = "") -> list[str]:
    """The steps that making the environment took."""
    recorder = Recorder(venv, failing)
    dev.make_environment(venv, lock, recorder)
    return recorder.steps


def test_first_run_makes_and_fills_the_environment(venv: Path, lock: Path) -> None:
    assert make(venv, lock) == ["venv", "pip"]


def test_second_run_does_nothing(venv: Path, lock: Path) -> None:
    make(venv, lock)
    assert make(venv, lock) == []


def test_changed_lock_fills_the_same_environment(venv: Path, lock: Path) -> None:
    make(venv, lock)
    (venv / "kept").touch()
    lock.write_text("one==2\n", encoding="ascii")
    assert make(venv, lock) == ["pip"]
    assert (venv / "kept").exists()
    assert make(venv, lock) == []


def test_environment_made_by_hand_is_completed(venv: Path, lock: Path) -> None:
    make_python(venv)
    assert make(venv, lock) == ["pip"]


def test_environment_whose_python_is_gone_is_made_anew(venv: Path, lock: Path) -> None:
    make(venv, lock)
    dev.python_in(venv).unlink()
    assert make(venv, lock) == ["venv", "pip"]


@pytest.mark.parametrize("step", ["venv", "pip"])
def test_interrupted_run_begins_anew(venv: Path, lock: Path, step: str) -> None:
    with pytest.raises(MissingError):
        make(venv, lock, failing=step)
    assert (venv / MARK).read_text(encoding="ascii") == UNFINISHED
    (venv / "half").touch()
    assert make(venv, lock) == ["venv", "pip"]
    assert not (venv / "half").exists()


def test_failed_step_is_named(venv: Path, lock: Path) -> None:
    with pytest.raises(MissingError, match="--require-hashes"):
        make(venv, lock, failing="pip")


def test_nothing_missing_installs_nothing() -> None:
    commands: list[Sequence[str]] = []
    dev.install_packages([HERE], [HERE], lambda command: commands.append(command) or 0)
    assert commands == []


def test_ordinary_user_is_told_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(MissingError, match="sudo sh -c 'apt-get update && apt-get install .* gone'"):
        dev.install_packages([HERE, GONE], [], lambda _: pytest.fail("installed without the right to"))


def test_ordinary_user_goes_on_without_what_only_tests_want(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    dev.install_packages([HERE], [GONE], lambda _: pytest.fail("installed without the right to"))
    assert "Tests that need gone are left out" in capsys.readouterr().out


def test_root_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(dev, "has_program", lambda _: True)
    installed: list[Sequence[str]] = []
    package = Package("new", "x", lambda _: len(installed) > 1)
    dev.install_packages([HERE, package], [], lambda command: installed.append(command) or 0)
    assert [command[1] for command in installed] == ["update", "install"]
    assert installed[1][-1] == "new"


def test_library_is_found_by_the_loader() -> None:
    assert dev.has_library(dev.LIBRARIES[0].brings) or not sys.platform.startswith("linux")
    assert not dev.has_library("libnothing.so.99")


def test_program_and_module_are_found() -> None:
    assert dev.has_program(Path(sys.executable).name) or dev.has_program("python3")
    assert not dev.has_program("no-such-program")
    assert dev.has_module("json")
    assert not dev.has_module("no_such_module")


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_screen_is_found(environment: dict[str, str], platform: str, expected: bool) -> None:
    assert dev.has_screen(environment, platform) is expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, "home/.local/state"), ({"XDG_STATE_HOME": "state"}, "state"), ({"LOCALAPPDATA": "local"}, "local")],
)
def test_demo_lies_in_the_users_folder(environment: dict[str, str], expected: str) -> None:
    assert dev.demo_folder(environment, Path("home")) == Path(expected) / "so-nghe" / "demo"


def make_commune(arguments: Sequence[str]) -> int:
    """What the program's `demo` does, in small."""
    assert arguments[0] == "demo"
    (Path(arguments[1]) / "commune-1").mkdir(parents=True)
    return 0


def test_demo_is_made_once(tmp_path: Path) -> None:
    demo = tmp_path / "so-nghe" / "demo"
    assert dev.make_demo(demo, make_commune) == 0
    assert (demo / "commune-1").is_dir()
    assert dev.make_demo(demo, lambda _: pytest.fail("made twice")) == 0


def test_half_made_demo_is_made_again(tmp_path: Path) -> None:
    demo = tmp_path / "demo"
    make_commune(["demo", str(tmp_path / "demo-unfinished" / "old")])
    assert dev.make_demo(demo, lambda _: 1) == 1
    assert not demo.exists()
    assert dev.make_demo(demo, make_commune) == 0
    assert [path.name for path in demo.iterdir()] == ["commune-1"]


def test_unknown_command_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["fly"]) == 2
    assert "  run " in capsys.readouterr().err


@pytest.mark.parametrize("name", ["run", "test", "lint", "bench", "soak", "tour", "translate"])
def test_command_is_listed_with_what_it_does(name: str) -> None:
    assert dev.describe(name).startswith(f"  {name} ")
    assert dev.COMMANDS[name].__doc__


def test_missing_thing_ends_with_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lack(_arguments: Sequence[str]) -> int:
        raise MissingError("Type: this")

    monkeypatch.setitem(dev.COMMANDS, "run", lack)
    assert dev.main(["run"]) == 2
    assert capsys.readouterr().err == "Type: this\n"


def test_script_needs_only_python_itself() -> None:
    script = f"import sys; sys.path.insert(0, {str(BUILD)!r}); import dev; print(dev.ROOT)"
    run = subprocess.run([sys.executable, "-ISc", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == str(ROOT)


def names_in(path: Path) -> set[str]:
    """The distributions that a list names, in small letters."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.lower() for line in lines if line and not line.startswith(("#", "-"))}


def pins_in(path: Path) -> dict[str, str]:
    """The release of each distribution that a lock pins."""
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", path.read_text(encoding="utf-8"), re.MULTILINE))


def test_program_and_list_name_the_same_libraries() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {name.lower() for name in project["dependencies"]} == names_in(BUILD / "requirements.in")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_lock_pins_everything_with_hashes(lock: Path) -> None:
    entries = re.split(r"\n(?=\w)", lock.read_text(encoding="utf-8"))[1:]
    assert len(entries) == len(pins_in(lock))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert names_in(lock.with_suffix(".in")) <= {name.lower() for name in pins_in(lock)}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_lock_names_no_address_and_no_place(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8").replace("--no-emit-index-url", "")
    assert re.findall(r"https?:|file:|index|/\w+/\w+", text) == []


def test_both_locks_agree() -> None:
    run_time, development = map(pins_in, LOCKS)
    assert run_time.items() <= development.items()
