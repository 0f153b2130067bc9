"""Lists of reference a unit may keep by itself: trades, loan programmes, training providers, partners.

One way for all of them: a table, the rows shipped with the program below it, and where a row is used. What a
commune wrote is "not confirmed" until the office's entry of the same code takes its place. A shipped entry is
never changed; the unit's own is written over it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from msgspec.structs import asdict
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    case,
    false,
    func,
    literal,
    or_,
    select,
    union_all,
)

from desktop_app.desk.catalogue import shipped_programmes, shipped_trades
from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import ALL, METADATA, Synced, codes
from desktop_app.domain.loan import BORROWERS, Loan, LoanProgramme
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.survey import TrainingNeed
from desktop_app.domain.training import LEVELS, Provider, SchoolClass, Trade
from desktop_app.domain.unit import PARTNER_KINDS, Partner
from desktop_app.i18n import Text, mark
from desktop_app.store.change import Change
from desktop_app.store.store import Store
from desktop_app.vietnam.text import fold, to_clean

STATES = codes(
    "reference_state", shipped="Comes with the program", unconfirmed="Not confirmed", confirmed="Confirmed"
)
SHIPPED = "shipped:"
"""How the id of an entry begins that comes with the program; its code follows."""

STATE = Column("state", mark("lists", "Confirmed"), "code", 150, STATES)
CODE = Column("code", mark("lists", "Code"), "digits", 150, hidden=True)
_CODE_LENGTH = 60
Row = dict[str, Any]


def no_rows() -> Iterable[Mapping[str, Any]]:
    """A list of which nothing is shipped."""
    return ()


class Kept(NamedTuple):
    """A list a unit keeps: its table's class, title and word for rows, columns, what the program ships.

    `used` gives table and column in which an entry stands, by its code where it has one, else by its id.
    """

    table: type[Synced]
    title: Text
    unit: Text
    columns: tuple[Column, ...]
    used: tuple[tuple[type[Synced], str], ...] = ()
    shipped: Callable[[], Iterable[Mapping[str, Any]]] = no_rows
    searched: str = ""

    @property
    def name(self) -> str:
        """The permanent name of the table."""
        return str(self.table.__tablename__)

    @property
    def rows(self) -> Table:
        """The table the entries lie in."""
        return METADATA.tables[self.name]

    @property
    def has_codes(self) -> bool:
        """Whether an entry is known by a permanent code, not by its row."""
        return "code" in self.rows.c

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are read and written."""
        return tuple(one.key for one in self.columns if one is not STATE)


TRADES = Kept(
    Trade,
    mark("lists", "Trades"),
    mark("lists", "trades"),
    (
        Column("name", mark("lists", "Trade"), width=240),
        Column("farm", mark("lists", "Farm trade"), "flag", 120),
        Column("level", mark("lists", "Level"), "code", 120, LEVELS),
        Column("hours", mark("lists", "Hours"), "number", 70),
        Column("days", mark("lists", "Training days"), "number", 90),
        STATE,
        Column("from_on", mark("lists", "From"), "day", hidden=True),
        CODE,
    ),
    ((TrainingNeed, "trade"), (TrainingNeed, "second_trade"), (SchoolClass, "trade")),
    lambda: map(asdict, shipped_trades().values()),
)
LOAN_PROGRAMMES = Kept(
    LoanProgramme,
    mark("lists", "Loan programmes"),
    mark("lists", "loan programmes"),
    (
        Column("name", mark("lists", "Loan programme"), width=240),
        Column("from_on", mark("lists", "From"), "day"),
        Column("borrower", mark("lists", "Borrower"), "code", 120, BORROWERS),
        Column("ceiling", mark("lists", "Ceiling (đồng)"), "dong", 160),
        Column("months", mark("lists", "Months"), "number", 70),
        Column("rate_thousandths", mark("lists", "Rate a year"), "rate", 110),
        STATE,
        CODE,
    ),
    ((Loan, "programme"),),
    lambda: map(asdict, shipped_programmes()),
)
PROVIDERS = Kept(
    Provider,
    mark("lists", "Training providers"),
    mark("lists", "training providers"),
    (
        Column("name", mark("lists", "Training provider"), width=260),
        Column("address", mark("lists", "Address"), width=200),
        Column("phone", mark("lists", "Phone"), "phone", 110),
        Column("certificate", mark("lists", "Registration number"), "digits", 130),
        Column("certificate_to", mark("lists", "Registered until"), "day"),
        STATE,
    ),
    ((SchoolClass, "provider_id"),),
    searched="providers",
)
PARTNERS = Kept(
    Partner,
    mark("lists", "Partner organisations"),
    mark("lists", "partner organisations"),
    (
        Column("name", mark("lists", "Partner organisation"), width=300),
        Column("kind", mark("lists", "Kind"), "code", 160, PARTNER_KINDS),
        Column("phone", mark("lists", "Phone"), "phone", 120),
        STATE,
    ),
)
KEPT: dict[str, Kept] = {one.name: one for one in (TRADES, LOAN_PROGRAMMES, PROVIDERS, PARTNERS)}
"""Every list a unit keeps, by the name of its table."""


def list_of(kept: Kept) -> ListKind:
    """The list as it is shown: rows of the store, and shipped entries nothing was written over."""
    return ListKind(kept.name, kept.title, kept.unit, kept.columns, lambda: _rows(kept), kept.searched)


def entry_of(kept: Kept, reader: Connection, entry_id: str) -> Row:
    """What is said of an entry, shipped or stored; Refusal `row_missing`."""
    rows = list_of(kept).statement().subquery()
    row = reader.execute(select(rows).where(rows.c.id == entry_id)).mappings().first()
    if row is None:
        raise Refusal("row_missing")
    typed = {key: row[key] for key in kept.fields}
    return typed | {"farm": bool(row["farm"])} if row.get("farm") is not None else typed


def add_entry(kept: Kept, store: Store, said: Row) -> str:
    """Add an entry; its code is made of its name where none is given. Refusal `entry_known`; gives the id."""
    with store.write(f"add {kept.name}") as change:
        named = said | {"name": to_clean(said["name"])}
        if kept.has_codes:
            named["code"] = said.get("code") or fold(said["name"]).replace(" ", "_")[:_CODE_LENGTH]
        _refuse_known(kept, change.connection, named, _others(kept, store, ""))
        return _put(kept, change, store.own_area, named)


def edit_entry(kept: Kept, store: Store, entry_id: str, said: Row) -> None:
    """Correct an entry; of a shipped one the unit's own is written over it.

    Refusals `row_missing`, `kept_by_office`, `entry_known`; `entry_used` where a code in use would change.
    """
    with store.write(f"edit {kept.name}") as change:
        known = entry_of(kept, change.connection, entry_id)
        _refuse_known(kept, change.connection, known | said, _others(kept, store, entry_id))
        if kept.has_codes and said.get("code", known["code"]) != known["code"]:
            _refuse_used(kept, change.connection, known, entry_id)
        if entry_id.startswith(SHIPPED):
            _put(kept, change, store.own_area, known | said)
            return
        _own_row(kept, change, store, entry_id)
        change.edit(kept.table, entry_id, **said)


def remove_entry(kept: Kept, store: Store, entry_id: str) -> None:
    """Remove the unit's own entry; a shipped one below it shows again.

    Refusals `entry_shipped`, `kept_by_office`, `entry_used`.
    """
    if entry_id.startswith(SHIPPED):
        raise Refusal("entry_shipped")
    with store.write(f"remove {kept.name}") as change:
        row = _own_row(kept, change, store, entry_id)
        _refuse_used(kept, change.connection, row.model_dump(), entry_id)
        change.remove(row)


def _put(kept: Kept, change: Change, area: str, said: Row) -> str:
    row = kept.table(id=change.new_id(), area=area, **said)
    change.put(row)
    return row.id


def _own_row(kept: Kept, change: Change, store: Store, entry_id: str) -> Synced:
    row = change.get(kept.table, entry_id)
    if row is None:
        raise Refusal("row_missing")
    if row.area == ALL != store.own_area:
        raise Refusal("kept_by_office")
    return row


def _others(kept: Kept, store: Store, entry_id: str) -> Select[Any]:
    """The entries beside one; for an office not what communes wrote, in whose place its own will stand."""
    rows = _rows(kept).subquery()
    others = select(rows).where(rows.c.id != entry_id)
    return others.where(rows.c.state != "unconfirmed") if store.own_area == ALL else others


def _refuse_known(kept: Kept, reader: Connection, said: Row, others: Select[Any]) -> None:
    """No second entry of one name, and of one code only with another first day."""
    for other in reader.execute(others).mappings():
        same_name = fold(other["name"] or "") == fold(said["name"])
        if not kept.has_codes and same_name:
            raise Refusal("entry_known", name=other["name"])
        same_code = kept.has_codes and other["code"] == said["code"]
        is_dated = bool(said.get("from_on")) and said["from_on"] != other["from_on"]
        if (same_code and not is_dated) or (kept.has_codes and same_name and not same_code):
            raise Refusal("entry_known", name=other["name"])


def _refuse_used(kept: Kept, reader: Connection, row: Row, entry_id: str) -> None:
    if kept.has_codes and _stays(kept, reader, row["code"], entry_id):
        return
    value = row["code"] if kept.has_codes else entry_id
    many = 0
    for used, key in kept.used:
        table = METADATA.tables[str(used.__tablename__)]
        uses = select(func.count()).where(table.c[key] == value, table.c.gone.is_(None))
        many += reader.execute(uses).scalar_one()
    if many:
        raise Refusal("entry_used", name=row["name"] or "", many=many)


def _stays(kept: Kept, reader: Connection, code: str, entry_id: str) -> bool:
    """Whether the code is known without this entry too."""
    rows = kept.rows
    others = select(rows.c.id).where(rows.c.code == code, rows.c.gone.is_(None), rows.c.id != entry_id)
    return code in {one["code"] for one in kept.shipped()} or reader.execute(others).first() is not None


def _rows(kept: Kept) -> Select[Any]:
    rows = kept.rows
    state = case((rows.c.area == ALL, literal("confirmed")), else_=literal("unconfirmed"))
    stored = select(rows.c.id, *(rows.c[key] for key in kept.fields), state.label("state")).where(
        rows.c.gone.is_(None), ~_taken_over(kept)
    )
    shipped = [_shipped_row(kept, one) for one in kept.shipped()]
    whole = union_all(stored, *shipped).subquery() if shipped else stored.subquery()
    return select(whole)


def _taken_over(kept: Kept) -> ColumnElement[bool]:
    """A unit's own entry in whose place the office's of the same code stands from the same day or earlier."""
    if not kept.has_codes:
        return false()
    rows, office = kept.rows, kept.rows.alias()
    first, own_first = (func.coalesce(one.c.from_on, "") for one in (office, rows))
    same = select(office.c.id).where(
        office.c.area == ALL, office.c.gone.is_(None), office.c.code == rows.c.code
    )
    return and_(rows.c.area != ALL, same.where(first <= own_first).correlate(rows).exists())


def _shipped_row(kept: Kept, entry: Mapping[str, Any]) -> Select[Any]:
    rows = kept.rows
    said = [literal(entry.get(key), rows.c[key].type).label(key) for key in kept.fields]
    entry_id = SHIPPED + ":".join(filter(None, (entry["code"], entry.get("from_on"))))
    same_day = or_(rows.c.from_on.is_(None), rows.c.from_on == entry.get("from_on"))
    written_over = select(rows.c.id).where(rows.c.code == entry["code"], rows.c.gone.is_(None), same_day)
    return select(literal(entry_id).label("id"), *said, literal("shipped").label("state")).where(
        ~written_over.exists()
    )
