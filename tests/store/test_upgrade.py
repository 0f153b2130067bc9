import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection, StaticPool, create_engine, event, inspect, select

from desktop_app.domain import Person
from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.store import backup, check, keys, migrate, migrations, opening, upgrade
from desktop_app.store.log import LOCAL, OPERATION
from desktop_app.store.merge import Incoming
from desktop_app.store.schema import shapes
from desktop_app.store.store import DATABASE, Store
from tests.store import first_step
from tests.store.stores import AREA, new_store, reopen, take

ROOT = Path(__file__).resolve().parents[2]
STAGES = ("backup", "copy", "migrate", "compare", "replay", "search", "integrity", "swap")
NEWER = str(migrate.SCHEMA + 1)
PASSPHRASE = opening.Secret("mật khẩu thử")


def newer(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program that is one schema ahead."""
    command = [sys.executable, "-m", "tests.store.newer", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


def said(run: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], list[Incoming]]:
    """What a newer program's store holds, and its changes."""
    folder = tmp_path_factory.mktemp("newer")
    held = said(newer("write", folder / "n", folder / "changes.json"))
    return held, msgspec.json.decode((folder / "changes.json").read_bytes(), type=list[Incoming])


@pytest.fixture
def old(tmp_path: Path, written: tuple[dict[str, Any], list[Incoming]]) -> Path:
    """The folder of a store of this program that took the newer one's changes and wrote some of its own."""
    folder = tmp_path / "old"
    store = new_store(folder)
    take(store, written[1])
    with store.write("own") as change:
        change.put(Person(id=change.new_id(), area=AREA, name="Lò Thị Pao"))
    store.close()
    return folder


def held_by(folder: Path) -> tuple[str, list[str], list[str]]:
    """Digest, findings and refused tables of a store, opened by this program."""
    store = reopen(folder)
    with store.read() as reader:
        refused = select(OPERATION.c.t).where(OPERATION.c.verdict.is_not(None)).distinct()
        found = (store.digest(AREA), check.findings(reader), list(reader.execute(refused).scalars()))
    store.close()
    return found


# Two roads


@pytest.fixture
def empty() -> Iterator[Connection]:
    """A connection to an empty database in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def described(connection: Connection) -> dict[str, Any]:
    """Every table with all that makes it: columns, keys, constraints, indexes, each with its name."""
    inspector = inspect(connection)
    return {
        name: {
            "columns": {
                one["name"]: (str(one["type"]), one["nullable"], one["default"])
                for one in inspector.get_columns(name)
            },
            "key": inspector.get_pk_constraint(name),
            "links": sorted(map(str, inspector.get_foreign_keys(name))),
            "unique": sorted(map(str, inspector.get_unique_constraints(name))),
            "indexes": sorted(map(str, inspector.get_indexes(name))),
            "options": inspector.get_table_options(name),
        }
        for name in inspector.get_table_names()
    }


def test_classes_and_steps_give_one_schema(empty: Connection) -> None:
    shapes()
    for metadata in (METADATA, LOCAL):
        metadata.create_all(empty)
    by_classes = described(empty)
    for metadata in (METADATA, LOCAL):
        metadata.drop_all(empty)
    assert described(empty) == {}
    for step in migrations.STEPS:
        step.upgrade(upgrade._operations(empty))
    assert described(empty) == by_classes
    assert len(by_classes) > 30


def test_steps_are_numbered_without_gaps_and_the_last_is_the_schema() -> None:
    assert [step.number for step in migrations.STEPS] == list(range(1, migrate.SCHEMA + 1))


def test_steps_import_nothing_of_ours() -> None:
    for path in Path(migrations.__file__).parent.glob("step_*.py"):
        assert "desktop_app" not in path.read_text(encoding="utf-8")


def test_the_first_step_is_written_from_the_classes() -> None:
    source = Path(migrations.step_0001_first_schema.__file__).read_text(encoding="utf-8")
    assert (first_step.table_of_values() in source) == (migrate.SCHEMA == 1)


def test_alembic_is_loaded_only_for_a_step(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.store.stores import new_store, reopen; "
        f"f = Path({str(tmp_path / 'a')!r}); new_store(f).close(); reopen(f).close(); "
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


# The whole road


def test_a_store_moves_on_with_what_a_newer_program_had_sent(
    old: Path, written: tuple[dict[str, Any], list[Incoming]]
) -> None:
    before = held_by(old)
    assert before[1:] == ([], ["horse"])

    after = said(newer("unlock", old))
    assert after["findings"] == []
    assert after["schema"] == NEWER
    assert after["horses"] == written[0]["horses"] == [["Ô lớn"]]
    assert written[0]["nicknames"].items() <= after["nicknames"].items()
    assert sorted(filter(None, after["nicknames"].values())) == ["Mẩy", "Páo"]
    assert len(after["found"]) == 2

    (kept,) = backup.backups(old / "backup")
    assert kept.name.endswith("-before-upgrade.songhe-backup")
    assert backup.look_into(kept, lambda f: keys.open_with_passphrase(f, "mật khẩu thử")).people == 3
    assert sorted(path.name for path in old.iterdir() if path.name.startswith((".", DATABASE))) == [DATABASE]
    assert said(newer("unlock", old)) == after
    assert len(backup.backups(old / "backup")) == 1


def test_the_newer_file_is_refused_before_any_write(old: Path) -> None:
    newer("unlock", old)
    before = (old / DATABASE).read_bytes()
    with pytest.raises(Refusal) as refused:
        opening.unlock(old, old.parent / "state", PASSPHRASE)
    assert refused.value.code == "store_newer"
    assert (old / DATABASE).read_bytes() == before


@pytest.mark.parametrize("stage", STAGES)
def test_a_crash_leaves_the_old_store_usable(old: Path, stage: str) -> None:
    before = held_by(old)
    assert newer("unlock", old, stage).returncode == 9
    assert held_by(old) == before
    store = reopen(old)
    with store.write("goes on") as change:
        change.put(Person(id=change.new_id(), area=AREA, name="Vàng Thị Mo"))
    store.close()

    after = said(newer("unlock", old))
    assert (after["schema"], after["findings"], len(after["nicknames"])) == (NEWER, [], 4)
    assert not list(old.glob(".upgrade-*"))


def test_a_crash_after_the_swap_leaves_the_new_store_usable(old: Path) -> None:
    assert newer("unlock", old, "open again").returncode == 9
    after = said(newer("unlock", old))
    assert (after["schema"], after["findings"]) == (NEWER, [])
    assert len(backup.backups(old / "backup")) == 1


def test_a_store_open_elsewhere_is_not_moved(old: Path) -> None:
    store = reopen(old)
    with store.read():
        run = newer("unlock", old)
    assert "store_in_use" in run.stderr
    with store.write("goes on") as change:
        change.put(Person(id=change.new_id(), area=AREA, name="Vàng Thị Mo"))
    store.close()
    assert said(newer("unlock", old))["findings"] == []


# Steps that do otherwise than they declare


def take_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *statements: str, changes: str = "") -> Store:
    """Take a step made of SQL with a store that holds one person; the store after it."""
    folder = tmp_path / "a"
    store = new_store(folder)
    with store.write("own") as change:
        change.put(Person(id=change.new_id(), area=AREA, name="Lò Thị Pao"))
    store.close()

    def act(op: Any) -> None:
        for statement in statements:
            op.execute(statement)

    step = migrations.Step(int(NEWER), act, frozenset(changes.split()))
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
    monkeypatch.setattr(migrate, "SCHEMA", int(NEWER))
    try:
        return opening.unlock(folder, tmp_path / "state", PASSPHRASE)
    except upgrade.MigrationError:
        monkeypatch.undo()
        assert held_by(folder)[1:] == ([], [])
        raise


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE person SET name = 'X'",
        "DELETE FROM person",
        "DELETE FROM operation",
        "ALTER TABLE person DROP COLUMN phone",
        "DROP TABLE peer",
        "CREATE TABLE more AS SELECT * FROM person",
        "INSERT INTO distance (id, area, stamps, hamlet_id) VALUES ('a', 'all', '', 'nowhere')",
    ],
)
def test_what_no_step_declares_is_not_swapped_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    with pytest.raises(upgrade.MigrationError):
        take_step(tmp_path, monkeypatch, statement)


def test_a_row_without_its_parent_is_not_swapped_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    orphan = "INSERT INTO distance (id, area, stamps, hamlet_id) VALUES ('a', 'all', '', 'nowhere')"
    with pytest.raises(upgrade.MigrationError, match="hang on"):
        take_step(tmp_path, monkeypatch, orphan, changes="distance")


def test_what_a_step_declares_is_let_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = take_step(tmp_path, monkeypatch, "INSERT INTO peer VALUES ('d', 's', 1)", changes="peer")
    with store.read() as reader:
        assert reader.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert reader.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
        assert check.findings(reader) == []
    store.close()


def test_without_room_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new_store(tmp_path / "a").close()
    opened = keys.open_with_passphrase(tmp_path / "a", "mật khẩu thử")
    monkeypatch.setattr(upgrade.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 10}))
    with pytest.raises(Refusal) as refused:
        upgrade.upgrade(tmp_path / "a", opened, 0)
    assert refused.value.code == "no_space"
    assert backup.backups(tmp_path / "a" / "backup") == []
