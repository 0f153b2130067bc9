"""The schema of the file and its version: made from the table classes, moved on by numbered migrations."""

from sqlalchemy import Connection

from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.store import search
from desktop_app.store.log import read_meta, write_meta
from desktop_app.store.migrations import STEPS
from desktop_app.store.packets import LOCAL
from desktop_app.store.schema import shapes

SCHEMA = STEPS[-1].number
BUILT_AT = 1_798_761_600_000 - 40 * 86_400_000


def create_schema(connection: Connection) -> None:
    """All tables and indexes of this version in an empty file."""
    shapes()
    METADATA.create_all(connection)
    LOCAL.create_all(connection)
    search.create(connection)
    write_meta(connection, "schema", str(SCHEMA))


class OlderSchemaError(Exception):
    """The file is of an older program; `store/upgrade.py` brings it here first."""


def version(connection: Connection) -> int:
    """The schema version of the file; Refusal `store_newer` for one made by a newer program."""
    found = int(read_meta(connection, "schema") or 0)
    if found > SCHEMA:
        raise Refusal("store_newer", their=found, ours=SCHEMA)
    return found


def demand_current(connection: Connection) -> None:
    """Let pass a file of this schema; Refusal `store_newer`, OlderSchemaError."""
    if version(connection) < SCHEMA:
        raise OlderSchemaError
