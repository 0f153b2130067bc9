"""Where a store may lie, by what a system says of its disks."""

from pathlib import Path

import pytest

from desktop_app.domain.refusal import Refusal
from desktop_app.store.places import (
    FIXED,
    NETWORK,
    REMOVABLE,
    Disk,
    Mount,
    check_place,
    disks_of,
    other_disk,
)


def refused(folder: Path, *disks: Disk) -> str:
    """The code with which a place is refused, empty for none."""
    try:
        check_place(folder, lambda: list(disks))
    except Refusal as refusal:
        assert refusal.sentence
        return refusal.code
    return ""


def test_a_fixed_disk_is_taken_and_left_as_it_was(tmp_path: Path) -> None:
    assert refused(tmp_path / "a" / "b", Disk(tmp_path, FIXED)) == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", [REMOVABLE, NETWORK])
def test_sticks_and_networks_are_refused(tmp_path: Path, kind: str) -> None:
    assert refused(tmp_path / "a", Disk(Path("/"), FIXED), Disk(tmp_path, kind)) == f"place_{kind}"


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - UBND", "Google Drive", "My Drive", "Dropbox"])
def test_synced_folders_are_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path / name / "so", Disk(tmp_path, FIXED)) == "place_synced"


def test_folder_that_onedrive_names_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "anders"))
    assert refused(tmp_path / "anders" / "so", Disk(tmp_path, FIXED)) == "place_synced"


def test_a_store_and_a_relative_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "songhe.db").touch()
    assert refused(tmp_path, Disk(tmp_path, FIXED)) == "store_exists"
    assert refused(Path("so")) == "place_relative"


def test_disks_of_what_linux_has_mounted() -> None:
    mounts = (
        Mount("/dev/sda1", Path("/"), "ext4"),
        Mount("/dev/sdb1", Path("/media/ha/USB"), "vfat"),
        Mount("//nas/so", Path("/mnt/nas"), "cifs"),
        Mount("proc", Path("/proc"), "proc"),
    )
    found = {str(disk.path): disk.kind for disk in disks_of(mounts)}
    assert found == {"/": FIXED, "/media/ha/USB": REMOVABLE, "/mnt/nas": NETWORK}


def test_backups_are_proposed_on_another_disk(tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    disks = [Disk(Path("/"), FIXED), Disk(second, FIXED)]
    assert other_disk(second / "so", lambda: disks) in (Path("/"), None)
    assert other_disk(Path("/nirgends"), lambda: disks) == second
    assert other_disk(Path("/nirgends"), lambda: disks[:1]) is None
