"""The records somebody had before the eyes last, newest first, as text to remember and in words."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, select

from desktop_app.desk.words import RECORDS, record_name
from desktop_app.domain.base import METADATA

MOST = 15


class Record(NamedTuple):
    """A record: its table and its id."""

    table: str
    row_id: str


class Named(NamedTuple):
    """A record with what it is called and the word for its kind."""

    record: Record
    name: str
    kind: str


def note(records: Iterable[Record], seen: Record) -> list[Record]:
    """The records with one more that was seen, each once, MOST at most."""
    return [seen, *(one for one in records if one != seen)][:MOST]


def named(reader: Connection, records: Iterable[Record]) -> list[Named]:
    """Those of the records that are there, in words."""
    return [
        Named(one, record_name(reader, *one), str(RECORDS[one.table]))
        for one in records
        if one.table in RECORDS and _is_there(reader, one)
    ]


def to_text(records: Iterable[Record]) -> str:
    """The records as text to remember: tables and ids, no name."""
    return json.dumps(list(records))


def from_text(text: str) -> list[Record]:
    """The records remembered."""
    return [Record(*one) for one in json.loads(text or "[]")]


def _is_there(reader: Connection, record: Record) -> bool:
    columns = METADATA.tables[record.table].c
    found = select(columns.id).where(columns.id == record.row_id, columns.gone.is_(None))
    return reader.execute(found).first() is not None
