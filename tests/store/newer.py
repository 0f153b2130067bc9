"""A program one schema ahead: importing this gives every person a nickname and adds a table of horses.

`python -m tests.store.newer write FOLDER OUT` makes a store with it and writes its changes down;
`… unlock FOLDER [STAGE]` opens a store of the older program, killed before the named stage of the upgrade.
Each prints what the store then holds.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Column, ForeignKey, String

from desktop_app.domain import Person
from desktop_app.domain.base import METADATA, Register, parent, text
from desktop_app.store import check, migrate, migrations, opening, search, upgrade
from desktop_app.store.digest import state_digest
from desktop_app.store.log import read_meta
from desktop_app.store.migrations import Step
from desktop_app.store.schema import shapes
from desktop_app.store.store import Clock, Store
from tests.store.stores import AREA, Ticking, changes_for, new_store

if TYPE_CHECKING:
    from alembic.operations import Operations

STAGES: dict[str, tuple[Any, str]] = {
    "backup": (upgrade.backup, "back_up_folder"),
    "copy": (upgrade.engine, "copy_database"),
    "migrate": (upgrade, "migrate_file"),
    "compare": (upgrade, "_demand_declared"),
    "replay": (upgrade, "replay"),
    "search": (search, "refill"),
    "integrity": (upgrade.engine, "use_write_ahead_log"),
    "swap": (upgrade, "swap_file"),
    "open again": (opening, "open_store"),
}


class Horse(Register, table=True):
    """A horse of somebody."""

    person_id: str = parent("person")
    name: str | None = text(100, index=True)


def to_newer_schema(op: "Operations") -> None:
    """A nullable column and a table."""
    with op.batch_alter_table(
        "person", recreate="always", naming_convention=dict(METADATA.naming_convention)
    ) as person:
        person.add_column(Column("nickname", String))
    key = ForeignKey("person.id", name="fk_horse_person_id", deferrable=True, initially="DEFERRED")
    op.create_table(
        "horse",
        Column("id", String, primary_key=True),
        Column("area", String, nullable=False),
        Column("gone", migrations.step_0001_first_schema.Boolean),
        Column("stamps", String, nullable=False),
        Column("person_id", String, key, nullable=False),
        Column("name", String),
    )
    op.create_index("ix_horse_person_id", "horse", ["person_id"])
    op.create_index("ix_horse_name", "horse", ["name"])


PERSON = METADATA.tables["person"]
PERSON.append_column(Column("nickname", String, info={"kind": "text", "length": 100, "asks": False}))
migrate.SCHEMA += 1
migrations.STEPS = (*migrations.STEPS, Step(migrate.SCHEMA, to_newer_schema))
shapes.cache_clear()


def person_id(number: int) -> str:
    """The id of one of the people."""
    return f"{number:032x}"


def write(store: Store) -> None:
    """People with nicknames, edited; one who is nothing but that; and a horse, edited."""
    with store.write("people") as change:
        change.put(Person(id=person_id(1), area=AREA, name="Giàng A Páo"))
        change.put(Person(id=person_id(2), area=AREA, name="Tẩn Mẩy"))
        change.put_back("person", person_id(1), {"nickname": "Páo"})
        horse = Horse(id=person_id(7), area=AREA, person_id=person_id(1), name="Ô")
        change.put(horse)
        change.rows.flush()
    with store.write("nickname") as change:
        change.put_back("person", person_id(2), {"nickname": "Mẩy"})
        change.rows.flush()
    with store.write("horse") as change:
        change.edit(Horse, horse.id, name="Ô lớn")
        change.edit(Person, person_id(1), phone="0912345678")


def killed_before(stage: str) -> None:
    """Have the program end as by a power cut when it comes to a stage."""
    where, name = STAGES[stage]
    real: Callable[..., Any] = getattr(where, name)
    calls = iter((True, False)) if stage == "open again" else iter(())

    def die(*args: Any, **named: Any) -> Any:
        if next(calls, False):
            return real(*args, **named)
        os._exit(9)

    setattr(where, name, die)


def say(store: Store) -> None:
    """Print what the store holds."""
    with store.read() as reader:
        said = {
            "schema": read_meta(reader, "schema"),
            "digest": state_digest(reader, AREA),
            "findings": check.findings(reader),
            "nicknames": dict(
                reader.execute(PERSON.select().with_only_columns(PERSON.c.id, PERSON.c.nickname)).all()
            ),
            "horses": [
                list(row)
                for row in reader.execute(
                    METADATA.tables["horse"].select().with_only_columns(METADATA.tables["horse"].c.name)
                )
            ],
            "found": search.ids(reader, "people", "pao", offset=0, limit=9),
        }
    sys.stdout.write(json.dumps(said) + "\n")


def main(command: str, folder: Path, *rest: str) -> None:
    """Do one of the commands."""
    if command == "write":
        store = new_store(folder, seed=9)
        write(store)
        Path(rest[0]).write_bytes(msgspec.json.encode(list(changes_for(store, {}))))
    else:
        if rest:
            killed_before(rest[0])
        ticking = Ticking(at=1_900_000_000_000)
        store = opening.unlock(
            folder,
            folder.parent / "state",
            opening.Secret("mật khẩu thử"),
            Clock(ticking.now, ticking.random),
        )
    say(store)
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
