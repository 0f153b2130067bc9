"""What every synced row has, and the kinds of fields a table is declared with.

A table class declares its fields with the functions below; each leaves in the column's `info` what the
rest of the program needs to know of it: its kind, its limits, whether a mismatch asks the officer.
"""

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, MetaData
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from desktop_app.i18n import Text, mark

ALL = "all"
NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
}
LARGEST = 2**53

SQLModel.metadata.naming_convention = NAMING
METADATA: MetaData = SQLModel.metadata
Codes = Mapping[str, Text]


def codes(context: str, **values: str) -> Codes:
    """A list of permanent English codes with the words that stand for them on screen."""
    return {code.rstrip("_"): mark(context, word) for code, word in values.items()}


def _field(kind: str, *, asks: bool = False, columns: tuple[Any, ...] = (), **known: Any) -> Any:
    info: dict[str, Any] = {"kind": kind, "asks": asks}
    info |= {key: known[key] for key in ("length", "codes", "target") if key in known}
    field: dict[str, Any] = {"default": None, "sa_column_kwargs": {"info": info}}
    if columns:
        field["sa_column_args"] = columns
    if kind in ("number", "dong", "instant"):
        field["sa_type"] = BigInteger
    return Field(**field, **{key: known[key] for key in ("index",) if key in known})


def text(length: int = 200, *, asks: bool = False, index: bool = False) -> Any:
    """A line of text of at most `length` characters, NFC, without control characters."""
    return _field("text", length=length, asks=asks, index=index)


def note() -> Any:
    """Free text of at most 4,000 characters; line breaks are allowed."""
    return _field("note", length=4000)


def day(*, asks: bool = False, index: bool = False) -> Any:
    """A day `YYYY-MM-DD`, or a year `YYYY` where only that is known."""
    return _field("day", asks=asks, index=index)


def number(*, asks: bool = False) -> Any:
    """A whole number; its unit stands in the field's name (metres, minutes, months, thousandths)."""
    return _field("number", asks=asks)


def dong() -> Any:
    """An amount of money in đồng. A mismatch asks the officer."""
    return _field("dong", asks=True)


def flag(*, asks: bool = False) -> Any:
    """Yes, no, or not said."""
    return _field("flag", asks=asks)


def choice(values: Codes | None = None, *, asks: bool = False, index: bool = False) -> Any:
    """A permanent English code of a list; a code unknown here is kept as it came."""
    return _field("code", codes=values, asks=asks, index=index)


def link(table: str, *, asks: bool = False) -> Any:
    """A row of another table that may be left out or changed later."""
    return _field("link", target=table, asks=asks, index=True, columns=(_key(table),))


def parent(table: str) -> Any:
    """The row this one hangs on: never empty, never changed."""
    field = _field("parent", target=table, index=True, columns=(_key(table),))
    field.sa_column_kwargs["nullable"] = False
    return field


def derived() -> Any:
    """A text this store works out from other rows: never in the log, a packet or a digest."""
    return _field("derived", index=True)


def _key(table: str) -> ForeignKey:
    return ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")


class Synced(SQLModel):
    """A row that travels: its id, the area that keeps it, whether it was removed, and its live stamps.

    `stamps` is this store's own packed note of which change wrote which field; it is never sent.
    """

    @declared_attr.directive
    def __tablename__(self) -> str:
        return re.sub(r"(?<!^)(?=[A-Z])", "_", self.__name__).lower()

    id: str = Field(primary_key=True, sa_column_kwargs={"info": {"kind": "id"}})
    area: str = Field(sa_column_kwargs={"info": {"kind": "area"}})
    gone: bool | None = Field(default=None, sa_column_kwargs={"info": {"kind": "flag", "asks": True}})
    stamps: str = Field(default="", sa_column_kwargs={"info": {"kind": "stamps"}})


class Register(Synced):
    """A row whose fields are corrected as life goes on; merged field by field."""


class Ledger(Synced):
    """An entry that is never changed or removed; a correction is a reversing entry."""


class Reference(Synced):
    """A row on which the office is authoritative (area `all`)."""


class Dated(Reference):
    """An entry of a list or a rule of the office, or a commune's own until the office's arrives.

    The row in force on a day is the one of its code with the latest first day not after it.
    """

    code: str | None = text(64, index=True)
    name: str | None = text(300)
    from_on: str | None = day()
