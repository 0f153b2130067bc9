"""What the packager makes of a folder: a Debian package with all its parts, an installer, an icon."""

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import package
import pytest

from desktop_app.store.backup import ENDING as BACKUP_ENDING
from desktop_app.sync.container import MIMETYPE
from desktop_app.sync.packet import ENDING as PACKET_ENDING

NEEDS_DPKG = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is not here")
NEEDS_NSIS = pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not here")
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder as the packager leaves it, with one program and one file of it."""
    folder = tmp_path / package.NAME
    (folder / "_internal").mkdir(parents=True)
    (folder / package.NAME).write_text("#!/bin/sh\necho well\n", encoding="ascii")
    (folder / package.NAME).chmod(0o755)
    (folder / "so-nghe.exe").write_bytes(b"MZ")
    (folder / "_internal" / "part").write_bytes(b"x" * 3000)
    return folder


def said_of(deb: Path, *question: str) -> str:
    return subprocess.run(
        ["dpkg-deb", question[0], str(deb), *question[1:]], check=True, capture_output=True, text=True
    ).stdout


@NEEDS_DPKG
def test_a_debian_package_holds_the_program_and_what_the_desktop_needs(program: Path) -> None:
    listed = said_of(package.make_deb(program, "1.2.3"), "--contents")
    for name in (
        "./usr/lib/so-nghe/_internal/part",
        "./usr/bin/so-nghe -> ../lib/so-nghe/so-nghe",
        *(f"./{target}" for target in package.BESIDE.values()),
    ):
        assert name in listed
    assert "root/root" in listed


@NEEDS_DPKG
def test_a_debian_package_names_its_version_and_size(program: Path) -> None:
    deb = package.make_deb(program, "1.2.3")
    assert said_of(deb, "--field", "Version").strip() == "1.2.3"
    assert int(said_of(deb, "--field", "Installed-Size")) >= 3


@NEEDS_NSIS
def test_the_installer_script_makes_an_installer(program: Path) -> None:
    target = package.make_installer(program, "1.2.3")
    assert target.read_bytes()[:2] == b"MZ"


def test_the_installer_never_asks_for_rights_and_leaves_data_folders() -> None:
    script = (package.BUILD / "windows" / "so-nghe.nsi").read_text(encoding="utf-8")
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    assert "$APPDATA" not in script


def test_the_installer_is_read_as_it_is_written(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without being told, the compiler reads a script in the code page of the machine."""
    carried: list[list[str]] = []
    monkeypatch.setattr(package, "carry_out", carried.append)
    package.make_installer(program, "1.2.3")
    (command,) = carried
    at = next(place for place, word in enumerate(command) if word.endswith("INPUTCHARSET"))
    assert command[at + 1] == "UTF8"
    assert at < command.index(str(package.BUILD / "windows" / "so-nghe.nsi"))


def test_the_installer_waits_for_the_program_to_be_closed_before_it_touches_it() -> None:
    script = (package.BUILD / "windows" / "so-nghe.nsi").read_text(encoding="utf-8")
    sections = re.findall(r"^Section\b(.*?)^SectionEnd", script, re.MULTILINE | re.DOTALL)
    assert len(sections) == 2
    for section in sections:
        assert section.index("StopIfRunning") < section.index("RMDir")


def test_windows_opens_packets_and_backups_with_the_program() -> None:
    script = (package.BUILD / "windows" / "so-nghe.nsi").read_text(encoding="utf-8")
    for ending in (PACKET_ENDING, BACKUP_ENDING):
        key = f'HKCU "Software\\Classes\\{ending}"'
        assert f"WriteRegStr {key}" in script
        assert f"DeleteRegKey {key}" in script


def test_the_desktop_opens_packets_and_backups_with_the_program() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(package.BUILD / "linux" / "so-nghe.desktop", encoding="utf-8")
    kinds = ElementTree.parse(package.BUILD / "linux" / "so-nghe.xml").getroot().findall(f"{SPACE}mime-type")
    endings = {
        kind.get("type"): glob.get("pattern") for kind in kinds for glob in kind.findall(f"{SPACE}glob")
    }
    assert endings == {
        MIMETYPE.decode(): f"*{PACKET_ENDING}",
        "application/vnd.so-nghe.backup": f"*{BACKUP_ENDING}",
    }
    assert set(entry["Desktop Entry"]["MimeType"].strip(";").split(";")) == set(endings)


def test_a_folder_is_measured_without_following_links(program: Path) -> None:
    before = package.size_of(program)
    (program / "link").symlink_to(program / "_internal" / "part")
    assert before < package.size_of(program) < before + 1000
