"""What the store knows of each synced table, read from its class: fields, kinds, links, row checks."""

import re
from datetime import date
from functools import cache
from typing import Annotated, Any, NamedTuple

import msgspec
from msgspec import Meta
from sqlalchemy import Column, Table

from desktop_app.domain import TABLES
from desktop_app.domain.base import LARGEST, METADATA, Ledger, Reference, Synced

OWN_COLUMNS = ("id", "area", "stamps")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_CONTROL_IN_NOTE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")

_Id = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
_Number = Annotated[int, Meta(ge=-LARGEST, le=LARGEST)]
_TYPES: dict[str, Any] = {
    "day": Annotated[str, Meta(pattern=r"^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$")],
    "number": _Number,
    "dong": _Number,
    "instant": _Number,
    "flag": bool,
    "code": Annotated[str, Meta(max_length=64)],
    "link": _Id,
    "parent": _Id,
}


class Shape(NamedTuple):
    """A synced table: its synced fields in text order and what is known of them.

    `targets` maps each parent and link to its table; `asks` are the fields whose mismatch asks the officer.
    """

    name: str
    table: Table
    kind: str
    fields: tuple[str, ...]
    kinds: dict[str, str]
    parents: frozenset[str]
    targets: dict[str, str]
    asks: frozenset[str]
    checked: type[msgspec.Struct]


class BadField(ValueError):
    """A value that breaks the description of its field; `field` names it, `why` says how, in English."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field}: {why}")
        self.field = field
        self.why = why


@cache
def shapes() -> dict[str, Shape]:
    """All synced tables by name, parents before children."""
    kinds = {str(cls.__tablename__): _kind(cls) for cls in _all_tables()}
    return {
        str(table.name): _shape(table, kinds[table.name])
        for table in METADATA.sorted_tables
        if table.name in kinds
    }


@cache
def shape_of(cls: type[Synced]) -> Shape:
    """What is known of a table, by its class."""
    return shapes()[str(cls.__tablename__)]


def _all_tables() -> list[type[Synced]]:
    def below(cls: type[Synced]) -> list[type[Synced]]:
        return [cls, *(deeper for sub in cls.__subclasses__() for deeper in below(sub))]

    return [*TABLES, *(cls for cls in below(Synced) if hasattr(cls, "__table__") and cls not in TABLES)]


def _kind(cls: type[Synced]) -> str:
    if issubclass(cls, Ledger):
        return "ledger"
    return "reference" if issubclass(cls, Reference) else "register"


def _shape(table: Table, kind: str) -> Shape:
    columns = {
        str(column.name): column
        for column in table.columns
        if column.name not in OWN_COLUMNS and column.info["kind"] != "derived"
    }
    known = {name: column.info for name, column in columns.items()}
    return Shape(
        name=str(table.name),
        table=table,
        kind=kind,
        fields=tuple(sorted(columns)),
        kinds={name: info["kind"] for name, info in known.items()},
        parents=frozenset(name for name, info in known.items() if info["kind"] == "parent"),
        targets={name: info["target"] for name, info in known.items() if "target" in info},
        asks=frozenset(name for name, info in known.items() if info.get("asks") or kind == "ledger"),
        checked=msgspec.defstruct(
            table.name, [(name, _type(column) | None, None) for name, column in sorted(columns.items())]
        ),
    )


def _type(column: Column[Any]) -> Any:
    info = column.info
    return _TYPES.get(info["kind"]) or Annotated[str, Meta(max_length=info["length"])]


def check_fields(shape: Shape, fields: dict[str, Any]) -> None:
    """Let pass what fits the table's description; raises BadField. Fields unknown here are let pass."""
    try:
        msgspec.convert(fields, shape.checked)
    except msgspec.ValidationError as error:
        name, _, _ = str(error).rpartition("$.")[2].partition("`")
        raise BadField(name, str(error)) from error
    for name, value in fields.items():
        if isinstance(value, str):
            _check_text(name, shape.kinds.get(name, "text"), value)


def _check_text(name: str, kind: str, value: str) -> None:
    if kind == "day" and _DAY.fullmatch(value):
        try:
            date.fromisoformat(value)
        except ValueError as error:
            raise BadField(name, "no such day") from error
    elif (_CONTROL_IN_NOTE if kind == "note" else _CONTROL).search(value):
        raise BadField(name, "control character")
