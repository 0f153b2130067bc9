"""What is written for standard tools: the secret half is never open to others, not for a moment."""

import os
from pathlib import Path

import pytest

from desktop_app.sync import pairing
from tests.sync.offices import new_office


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_the_identity_is_made_for_its_officer_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = new_office(tmp_path / "office")
    monkeypatch.setattr(Path, "chmod", lambda *_: None)
    before = os.umask(0)
    try:
        for _ in range(2):
            files = pairing.write_tools(office, tmp_path / "tools")
            (identity,) = [file for file in files if file.name == "identity.age"]
            assert identity.stat().st_mode & 0o777 == 0o600
            assert identity.read_text(encoding="utf-8") == f"{office.keys.identity}\n"
            identity.write_text("left open")
            os.chmod(identity, 0o666)
    finally:
        os.umask(before)
    office.close()
