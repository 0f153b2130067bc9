"""Bringing the store of an older program to this program's schema, on a copy that takes its place at the end.

Until the copy is swapped in by one rename, the file is as it was, whatever happens. Alembic is imported here
only, and only when there is a step to take.
"""

import shutil
import tempfile
from collections.abc import Mapping, Set
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, inspect, select, table

from desktop_app.domain.refusal import Refusal
from desktop_app.store import backup, digest, engine, migrate, migrations, search
from desktop_app.store.atomic import swap_file
from desktop_app.store.keys import OpenedKeys
from desktop_app.store.log import write_meta
from desktop_app.store.replay import replay
from desktop_app.store.schema import Shape, shapes
from desktop_app.store.store import DATABASE


class MigrationError(RuntimeError):
    """A step did something else than it declares; the store was left as it was."""


class Account(NamedTuple):
    """What a table holds: its columns, its rows counted, the state digest of each area."""

    columns: frozenset[str]
    rows: int
    states: dict[str, str]


def upgrade(folder: Path, opened: OpenedKeys, now: int) -> Path:
    """Bring the closed store of a folder to this program's schema; returns the verified backup made before.

    Refusals `store_in_use`, `store_newer`, `no_space`, those of the backup.
    """
    path = folder / DATABASE
    need = 4 * path.stat().st_size + 1_000_000
    if (free := shutil.disk_usage(folder).free) < need:
        raise Refusal("no_space", free=free, need=need)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".upgrade-") as scratch:
        copy = Path(scratch) / DATABASE
        with engine.held(path, opened.file_key):
            kept = backup.back_up_folder(folder, opened, now, kind=backup.BEFORE_UPGRADE)
            engine.copy_database(path, copy, opened.file_key)
            migrate_file(copy, opened.file_key)
        swap_file(copy, path)
    return kept


def migrate_file(path: Path, key: bytes) -> None:
    """Take the missing steps in a file nobody else has open; all of them or none."""
    writer = engine.writing_engine(path, key)
    try:
        with writer.connect() as connection:
            driver = connection.connection.driver_connection
            engine.allow_writing(driver, True)
            engine.keep_foreign_keys(driver, False)
            with connection.begin():
                _take_steps(connection)
                if engine.orphans(driver):
                    raise MigrationError("rows without the rows they hang on")
            if engine.integrity(driver):
                raise MigrationError("the file is not whole")
            engine.use_write_ahead_log(driver)
    finally:
        writer.dispose()


def _take_steps(connection: Connection) -> None:
    version = migrate.version(connection)
    steps = [step for step in migrations.STEPS if step.number > version]
    before = accounts(connection)
    operations = _operations(connection)
    for step in steps:
        step.upgrade(operations)
    after = accounts(connection)
    _demand_declared(before, after, frozenset().union(*(step.changes for step in steps)))
    search.drop(connection)
    search.create(connection)
    replay(connection, _new_fields(before, after))
    search.refill(connection)
    write_meta(connection, "schema", str(migrate.SCHEMA))


def _operations(connection: Connection) -> Any:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    options = {"render_as_batch": True, "transactional_ddl": True, "target_metadata": None}
    return Operations(MigrationContext.configure(connection, opts=options))


def accounts(connection: Connection) -> dict[str, Account]:
    """What each table of the file holds, search left out; the state is told by the columns that are there."""
    inspector = inspect(connection)
    found = {}
    for name in inspector.get_table_names():
        if not name.startswith("search_"):
            columns = frozenset(column["name"] for column in inspector.get_columns(name))
            rows = connection.execute(select(func.count()).select_from(table(name))).scalar_one()
            shape = shapes().get(name)
            found[name] = Account(columns, int(rows), _states(connection, shape, columns) if shape else {})
    return found


def _states(connection: Connection, shape: Shape, columns: Set[str]) -> dict[str, str]:
    there = shape._replace(fields=tuple(field for field in shape.fields if field in columns))
    areas = connection.execute(select(shape.table.c.area).distinct()).scalars().all()
    return {area: digest.table_digest(connection, there, area) for area in areas}


def _demand_declared(before: Mapping[str, Account], after: Mapping[str, Account], changes: Set[str]) -> None:
    for name, account in before.items():
        now = after.get(name)
        if now is None or not account.columns <= now.columns:
            raise MigrationError(f"{name} lost columns")
        if name not in changes and (now.rows, now.states) != (account.rows, account.states):
            raise MigrationError(f"{name} changed, which no step declares")
    for name in after.keys() - before.keys() - changes:
        if after[name].rows:
            raise MigrationError(f"{name} begins with rows, which no step declares")


def _new_fields(before: Mapping[str, Account], after: Mapping[str, Account]) -> dict[str, frozenset[str]]:
    fresh = {name: after[name].columns - account.columns for name, account in before.items()}
    return {name: columns for name, columns in fresh.items() if columns and name in shapes()}
