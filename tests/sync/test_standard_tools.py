"""Anyone can check and open a packet with unzip, minisign, sha256sum, age and zstd."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop_app.desk import people
from desktop_app.sync import outbox, pairing
from tests.store.stores import AREA
from tests.sync.offices import laptop, new_office, pair

TOOLS = ("unzip", "minisign", "sha256sum", "age", "zstd")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


def run(*command: str | Path, cwd: Path) -> bytes:
    """What a tool prints; fails the test where the tool does not succeed."""
    return subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, check=True).stdout


@pytest.fixture
def packet(tmp_path: Path) -> tuple[Path, Path, str]:
    """A packet, unzipped; the folder with the keys; the sender's device."""
    office, sender = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    people.add_person(sender, name="Lò Thị Hà", birth="1990")
    pair(office, sender, tmp_path / "pairing")
    (written,) = outbox.export(sender, tmp_path / "stick", kind="full")
    pairing.write_tools(office, tmp_path / "tools")
    opened = tmp_path / "opened"
    opened.mkdir()
    run("unzip", written.file, cwd=opened)
    return opened, tmp_path / "tools", sender.keys.device


def test_the_signature_is_minisigns(packet: tuple[Path, Path, str]) -> None:
    opened, tools, device = packet
    said = run("minisign", "-V", "-p", tools / f"{device}.pub", "-m", "label.json", cwd=opened)
    assert f"Trusted comment: {AREA}-{device}-".encode() in said


def test_a_changed_label_is_not(packet: tuple[Path, Path, str]) -> None:
    opened, tools, device = packet
    label = (opened / "label.json").read_bytes()
    (opened / "label.json").write_bytes(label.replace(b'"number":2', b'"number":3'))
    with pytest.raises(subprocess.CalledProcessError):
        run("minisign", "-V", "-p", tools / f"{device}.pub", "-m", "label.json", cwd=opened)


def test_the_body_opens_and_its_sums_are_the_labels(packet: tuple[Path, Path, str]) -> None:
    opened, tools, _ = packet
    label = json.loads((opened / "label.json").read_bytes())
    run("age", "-d", "-i", tools / "identity.age", "-o", "body.zst", "body.age", cwd=opened)
    run("zstd", "-q", "-d", "body.zst", "-o", "body.jsonl", cwd=opened)

    assert run("sha256sum", "body.age", cwd=opened).split()[0].decode() == label["body"]["sha256"]
    assert run("sha256sum", "body.jsonl", cwd=opened).split()[0].decode() == label["body"]["plain_sha256"]
    lines = [json.loads(line) for line in (opened / "body.jsonl").read_bytes().splitlines()]
    assert "salt" in lines[0]
    assert any(line.get("f", {}).get("name") == "Lò Thị Hà" for line in lines)


def test_the_label_names_nobody(packet: tuple[Path, Path, str]) -> None:
    opened, _, _ = packet
    assert "Lò" not in (opened / "label.json").read_text(encoding="utf-8")
