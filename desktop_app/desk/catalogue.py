"""Trades, loan programmes and dated rules: the shipped lists, and over them what office or unit set."""

from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Table, select

from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.training import Trade
from desktop_app.paths import RESOURCES
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
    """A rule in force: its value in its unit, the text it rests on, whether it was compared with that.

    Without a `basis` no text of law was found; `source` tells where a shipped value was read. `local` ones
    are a unit's own to set. `set_by` is the area that set it (`all`: the office), empty for a shipped one.
    """

    code: str
    value: int
    unit: str = ""
    from_on: str = ""
    basis: str | None = None
    local: bool = False
    verified: bool = False
    source: str = ""
    set_by: str = ""


class _Trades(Struct):
    source: str
    verified: bool
    trades: list[TradeEntry]


class _Programmes(Struct):
    source: str
    verified: bool
    programmes: list[Programme]


class Regime(Struct):
    """A file of rules: the text they are of, when that holds, where it was read, and the rules."""

    title: str
    from_on: str
    source: str
    verified: bool
    rules: list[RuleEntry]
    to_on: str | None = None


class Confirmed(NamedTuple):
    """A row of the unit or the office over the shipped lists; a unit's own is not confirmed yet."""

    values: dict[str, Any]
    is_office: bool


_RULES = "rules"
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
def regimes() -> list[Regime]:
    """The shipped files of rules, the oldest text first; what holds under every text comes before them."""
    found = [read_resource(f"{_RULES}/{path.name}", Regime) for path in (RESOURCES / _RULES).glob("*.json")]
    return sorted(found, key=lambda one: (one.from_on, one.title))


@cache
def shipped_rules() -> list[RuleEntry]:
    """Every rule that comes with the program, each with its first day, basis and source; oldest first."""
    filled = (_filled(regime, one) for regime in regimes() for one in regime.rules)
    return sorted(filled, key=lambda one: one.from_on)


def _filled(regime: Regime, one: RuleEntry) -> RuleEntry:
    return replace(
        one,
        from_on=one.from_on or regime.from_on,
        basis=regime.title if one.basis is None else one.basis,
        verified=regime.verified,
        source=regime.source,
    )


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
    return rules_on(reader, day).get(code)


def rules_on(reader: Connection, day: str) -> dict[str, RuleEntry]:
    """The rules in force on a day, by code: of a version set and a shipped one the later.

    What a unit may set by itself stays as it set it, whatever text comes.
    """
    found = {one.code: one for one in shipped_rules() if one.from_on <= day}
    for code, row in _in_force(reader, METADATA.tables["rule"], day).items():
        shipped, values = found.get(code), row.values
        if values["value"] is None or (shipped and not shipped.local and shipped.from_on > values["from_on"]):
            continue
        found[code] = RuleEntry(
            code,
            values["value"],
            shipped.unit if shipped else "",
            values["from_on"] or "",
            values["basis"] or "",
            shipped is not None and shipped.local,
            verified=bool(values["basis"]),
            set_by=values["area"],
        )
    return found


def _in_force(reader: Connection, table: Table, day: str) -> dict[str, Confirmed]:
    chosen = select(table).where(table.c.gone.is_(None), table.c.code.is_not(None))
    rows = [dict(row) for row in reader.execute(chosen).mappings() if (row["from_on"] or "") <= day]
    rows.sort(key=lambda row: (row["area"] == ALL, row["from_on"] or "", row["id"]))
    return {row["code"]: Confirmed(row, row["area"] == ALL) for row in rows}
