"""Trades, loan programmes and dated rules: the shipped lists, and over them what office or unit set."""

from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Table, select

from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.training import Trade
from desktop_app.store.store import Store
from desktop_app.vietnam.resources import read_resource
from desktop_app.vietnam.text import fold


class TradeEntry(Struct, frozen=True):
    """A trade: permanent code, name, whether it is a farm trade, level, hours and days of its programme."""

    code: str
    name: str
    farm: bool
    level: str | None = None
    hours: int | None = None
    days: int | None = None


class Programme(Struct, frozen=True):
    """A loan programme in force: ceiling in đồng, term in months, rate in thousandths of a percent a year."""

    code: str
    name: str
    borrower: str
    from_on: str
    ceiling: int | None
    months: int | None
    rate_thousandths: int | None
    basis: str = ""


class RuleEntry(Struct, frozen=True):
    """A rule in force: its value in its unit, the text it rests on (may be empty), if compared with that."""

    code: str
    from_on: str
    value: int
    unit: str = ""
    basis: str = ""
    verified: bool = False


class _Trades(Struct):
    source: str
    verified: bool
    trades: list[TradeEntry]


class _Programmes(Struct):
    source: str
    verified: bool
    programmes: list[Programme]


class _Rules(Struct):
    source: str
    verified: bool
    rules: list[RuleEntry]


class Confirmed(NamedTuple):
    """A row of the unit or the office over the shipped lists; a unit's own is not confirmed yet."""

    values: dict[str, Any]
    is_office: bool


_TRADE_FIELDS = ("name", "farm", "level", "hours", "days")


@cache
def shipped_trades() -> dict[str, TradeEntry]:
    """The starter catalogue of trades, by code."""
    return {one.code: one for one in read_resource("trades.json", _Trades).trades}


@cache
def shipped_programmes() -> list[Programme]:
    """The loan programmes that come with the program, one for each first day of a code."""
    return read_resource("loan_programmes.json", _Programmes).programmes


@cache
def _shipped_rules() -> list[RuleEntry]:
    shipped = read_resource("rules.json", _Rules)
    return [replace(one, verified=shipped.verified) for one in shipped.rules]


def trades(reader: Connection, day: str) -> dict[str, TradeEntry]:
    """The trades in force on a day, by code: the office's before the unit's own, that before the shipped."""
    found = dict(shipped_trades())
    for code, row in _in_force(reader, METADATA.tables["trade"], day).items():
        known = found.get(code) or TradeEntry(code, code, farm=False)
        said = {field: row.values[field] for field in _TRADE_FIELDS if row.values[field] is not None}
        found[code] = replace(known, **said)
    return found


def add_trade(store: Store, name: str, *, farm: bool, **fields: Any) -> str:
    """Write down a trade the catalogue does not have yet; returns its code."""
    code = fold(name).replace(" ", "_")[:60]
    with store.write("add trade") as change:
        change.put(Trade(id=change.new_id(), area=store.own_area, code=code, name=name, farm=farm, **fields))
    return code


def programmes(reader: Connection, day: str) -> dict[str, Programme]:
    """The loan programmes in force on a day of disbursement, by code."""
    found = {one.code: one for one in shipped_programmes() if one.from_on <= day}
    for code, row in _in_force(reader, METADATA.tables["loan_programme"], day).items():
        known = found.get(code)
        found[code] = Programme(
            code,
            row.values["name"] or (known.name if known else code),
            row.values["borrower"] or (known.borrower if known else "person"),
            row.values["from_on"] or "",
            row.values["ceiling"],
            row.values["months"],
            row.values["rate_thousandths"],
        )
    return found


def rule(reader: Connection, code: str, day: str) -> RuleEntry | None:
    """A rule in force on a day, or None where there is none."""
    known = [one for one in _shipped_rules() if one.code == code and one.from_on <= day]
    own = _in_force(reader, METADATA.tables["rule"], day).get(code)
    if own is not None and own.values["value"] is not None:
        values = own.values
        return RuleEntry(
            code, values["from_on"] or "", values["value"], "", values["basis"] or "", verified=True
        )
    return max(known, key=lambda one: one.from_on, default=None)


def _in_force(reader: Connection, table: Table, day: str) -> dict[str, Confirmed]:
    chosen = select(table).where(table.c.gone.is_(None), table.c.code.is_not(None))
    rows = [dict(row) for row in reader.execute(chosen).mappings() if (row["from_on"] or "") <= day]
    rows.sort(key=lambda row: (row["area"] == ALL, row["from_on"] or "", row["id"]))
    return {row["code"]: Confirmed(row, row["area"] == ALL) for row in rows}
