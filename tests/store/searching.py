"""A database of rows and search alone, in memory, for tests of search."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, StaticPool, create_engine, event, insert, update

from desktop_app.domain.base import METADATA
from desktop_app.store import search

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def prepared() -> Iterator[Connection]:
    """One connection with empty tables."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: driver.connect(":memory:", isolation_level=None),
        module=driver,
        poolclass=StaticPool,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with engine.connect() as connection:
        with connection.begin():
            METADATA.create_all(connection)
            search.create(connection)
        yield connection
    engine.dispose()


@pytest.fixture
def rows(prepared: Connection) -> Iterator["Rows"]:
    """Empty tables for one test."""
    with prepared.begin() as transaction:
        yield Rows(prepared)
        transaction.rollback()


class Rows:
    """Writes rows as the row writer does, and has search follow each of them."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def add(self, table: str, **fields: Any) -> str:
        """Write a new row; returns its id, later ones larger."""
        (row_id,) = self.add_all(table, [fields])
        return row_id

    def add_all(self, table: str, several: list[dict[str, Any]]) -> list[str]:
        """Write new rows in one step."""
        ids = [f"{next(_NUMBERS):032x}" for _ in several]
        written = [
            {"id": row_id, "area": "all", "stamps": "", **row}
            for row_id, row in zip(ids, several, strict=True)
        ]
        self.connection.execute(insert(METADATA.tables[table]), written)
        search.refresh(self.connection, {table: ids})
        return ids

    def change(self, table: str, *ids: str, **fields: Any) -> None:
        """Change fields of rows in one step."""
        target = METADATA.tables[table]
        self.connection.execute(update(target).where(target.c.id.in_(ids)).values(fields))
        search.refresh(self.connection, {table: set(ids)})

    def person(self, name: str | None, **fields: Any) -> str:
        """Write a new person."""
        return self.add("person", name=name, **fields)

    def found(self, kind: str, typed: str = "", **page: Any) -> list[str]:
        """The ids that a list shows for what was typed."""
        return search.ids(self.connection, kind, typed, **({"offset": 0, "limit": 10_000} | page))

    def differences(self) -> list[str]:
        """What search has otherwise than the rows say."""
        return list(search.differences(self.connection))
