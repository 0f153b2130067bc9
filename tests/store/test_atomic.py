import os
from pathlib import Path

import pytest

from desktop_app.store.atomic import replace_file


class PowerCut(Exception):
    """The machine stops here."""


def cut(*_: object) -> None:
    raise PowerCut


def test_new_file_is_written_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "keys.json"
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("durable", [True, False])
def test_old_content_is_replaced_whole(tmp_path: Path, durable: bool) -> None:
    path = tmp_path / "keys.json"
    replace_file(path, b"a long old content")
    replace_file(path, b"new", durable=durable)
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["keys.json"]


def test_old_file_is_there_when_writing_stops_half_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "keys.json"
    replace_file(path, b"old")
    monkeypatch.setattr(os, "fsync", cut)
    with pytest.raises(PowerCut):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_what_an_earlier_stop_left_is_in_nobodys_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "keys.json"
    with monkeypatch.context() as stopped, pytest.raises(PowerCut):
        stopped.setattr(os, "fsync", cut)
        replace_file(path, b"a content that is longer than the next")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["keys.json"]


def test_content_is_on_the_disk_before_it_takes_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "keys.json"
    replace_file(path, b"old")
    seen: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append(path.read_bytes()))
    replace_file(path, b"new")
    assert seen[0] == b"old"
    assert len(seen) == (2 if os.name == "posix" else 1)


def test_replacement_that_need_not_last_waits_for_no_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", cut)
    replace_file(tmp_path / "mark.json", b"new", durable=False)
    assert (tmp_path / "mark.json").read_bytes() == b"new"
