import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop_app.domain import Person
from desktop_app.store import check, migrate, opening
from tests.store import golden
from tests.store.stores import AREA

KEPT = Path(__file__).resolve().parents[1] / "data" / "stores"
FOLDERS = sorted(folder for folder in KEPT.iterdir() if folder.is_dir())


def test_every_schema_left_a_store() -> None:
    assert [folder.name for folder in FOLDERS] == [f"schema-{n}" for n in range(1, migrate.SCHEMA + 1)]


@pytest.mark.parametrize("kept", FOLDERS, ids=lambda folder: folder.name)
def test_an_old_store_opens_and_holds_what_it_held(kept: Path, tmp_path: Path) -> None:
    """Opened by its passphrase, brought to this schema, checked; then it can be written and undone."""
    expected: dict[str, Any] = msgspec.json.decode((kept / "expected.json").read_bytes())
    folder = tmp_path / "a"
    shutil.copytree(kept, folder)
    store = opening.unlock(folder, tmp_path / "state", opening.Secret(golden.PASSPHRASE))
    with store.read() as reader:
        assert check.findings(reader) == []
    if kept.name == f"schema-{migrate.SCHEMA}":
        assert store.digest(AREA) == expected["digest"]
    assert golden.listed(store) == expected["people"]

    before = store.digest(AREA)
    with store.write("new") as change:
        change.put(Person(id=change.new_id(), area=AREA, name="Sùng A Chứ"))
    assert len(golden.listed(store)) == len(expected["people"]) + 1
    assert store.undo() == ("new", [])
    assert store.digest(AREA) == before
    with store.read() as reader:
        assert check.findings(reader) == []
    store.close()


def test_the_kept_store_is_made_as_written_down(tmp_path: Path) -> None:
    made = golden.make(tmp_path)
    kept = KEPT / made.name
    assert (made / "expected.json").read_bytes() == (kept / "expected.json").read_bytes()
