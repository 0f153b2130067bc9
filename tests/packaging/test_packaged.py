"""The packaged program itself: it tests itself where it was made, and installed in a bare Debian."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import package
import pytest

from desktop_app.store.opening import Secret, is_practice, unlock
from desktop_app.ui import practice_book

CAN_BE_BARE = bool(shutil.which("debootstrap")) and hasattr(os, "geteuid") and os.geteuid() == 0
RELEASE = "bookworm"
CLEAN = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packaged program, made once for the tests of this module."""
    if os.name == "posix" and not shutil.which("objdump"):
        pytest.skip("objdump, which the packager needs, is not here")
    return package.freeze(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def bare_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Debian root with nothing but its base, its /proc mounted."""
    root = tmp_path_factory.mktemp("root")
    subprocess.run(["debootstrap", "--variant=minbase", RELEASE, str(root)], check=True, capture_output=True)
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    try:
        yield root
    finally:
        subprocess.run(["umount", str(root / "proc")], check=True)
        shutil.rmtree(root)


def said(command: list[str], **variables: str) -> subprocess.CompletedProcess[str]:
    """What a command says in a clean environment."""
    return subprocess.run(command, env=CLEAN | variables, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the packaged folder is tried on Linux")
def test_the_packaged_program_finds_itself_well(program: Path, tmp_path: Path) -> None:
    answer = said([str(program / package.NAME), "self-test"], HOME=str(tmp_path))
    assert (answer.returncode, answer.stdout.strip()) == (0, "well"), answer.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the packaged folder is tried on Linux")
def test_the_packaged_program_makes_a_practice_book_and_closes_a_pipe(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SO_NGHE_STATE", str(tmp_path / "state"))
    starter = str(program / package.NAME)
    book = practice_book.make(tmp_path / "practice", [starter], lambda *_: None)
    store = unlock(book, tmp_path / "state", Secret(passphrase=practice_book.PASSWORD))
    assert is_practice(store)
    store.close()
    own = {"HOME": str(tmp_path), "SO_NGHE_PASSPHRASE": practice_book.PASSWORD}
    listed = said(["sh", "-c", f"'{starter}' --data '{book}' list people | head -n 2"], **own)
    assert len(listed.stdout.splitlines()) == 2
    assert listed.stderr == ""


@pytest.mark.skipif(not CAN_BE_BARE, reason="a bare Debian root needs root and debootstrap")
def test_the_debian_package_works_in_a_bare_root(program: Path, bare_root: Path) -> None:
    deb = package.make_deb(program, "1.2.3")
    shutil.copyfile(deb, bare_root / "srv" / "so-nghe.deb")
    for command in (
        "apt-get update -qq",
        "apt-get install -qq -y --no-install-recommends /srv/so-nghe.deb",
        "so-nghe self-test",
    ):
        inside = ["chroot", str(bare_root), "sh", "-c", command]
        answer = said(inside, HOME="/root", DEBIAN_FRONTEND="noninteractive")
        assert answer.returncode == 0, answer.stdout + answer.stderr
    assert answer.stdout.strip() == "well"
