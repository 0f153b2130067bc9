"""Every version of every rule, shipped or set here, and the setting of new ones.

Rules of the State are corrected by the office, or where no office is known by the officer with the text they
rest on; what is local (`RuleEntry.local`) a commune sets for itself. Nothing is changed backwards: a new
version holds from its first day on.
"""

from typing import Any

from msgspec.structs import asdict
from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, literal, or_, select
from sqlalchemy.sql.expression import FromClause

from desktop_app.desk import reference
from desktop_app.desk.catalogue import RuleEntry, shipped_rules
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.reference import SHIPPED, STATE
from desktop_app.desk.rules import CHOICES, UNITS, rule_word
from desktop_app.domain import Rule
from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store

_CERTIFICATE = METADATA.tables["device_certificate"]
KEPT = reference.Kept(
    Rule,
    mark("lists", "Rules"),
    mark("lists", "rules"),
    tuple(Column(key, mark("lists", "Rule")) for key in ("code", "name", "from_on", "value", "basis")),
    shipped=lambda: map(asdict, shipped_rules()),
)
"""The rows below the list; its columns are those of RULE_LIST."""


def units() -> dict[str, str]:
    """The unit of the value of every rule, by code."""
    return {one.code: one.unit for one in shipped_rules()}


def _statement() -> Select[Any]:
    rows = reference.list_of(KEPT).statement().subquery()
    compared = [f"{SHIPPED}{one.code}:{one.from_on}" for one in shipped_rules() if one.verified]
    has_text = and_(rows.c.code.not_in(_local()), func.coalesce(rows.c.basis, "") != "")
    words = {code: literal(rule_word(code)) for code in units()}
    return select(
        rows.c.id,
        case(words, value=rows.c.code, else_=rows.c.code).label("rule"),
        rows.c.from_on,
        _said(rows).label("said"),
        _basis(rows).label("basis"),
        or_(rows.c.id.in_(compared), and_(rows.c.state != "shipped", has_text)).label("compared"),
        rows.c.state,
    )


def _said(rows: FromClause) -> ColumnElement[str]:
    """The value in words, as `value_word` has them."""
    number = func.replace(func.printf("%,d", rows.c.value), ",", ".")
    chosen = [
        (and_(rows.c.code.in_(_of_unit(unit)), rows.c.value == place), literal(str(word)))
        for unit, words in CHOICES.items()
        for place, word in enumerate(words.values())
    ]
    counted = [
        (rows.c.code.in_(_of_unit(unit)), number + literal(f" {word}")) for unit, word in UNITS.items()
    ]
    return case(*chosen, *counted, else_=number)


def _basis(rows: FromClause) -> ColumnElement[str]:
    """The text it rests on; else whose setting it is."""
    own = case(
        (rows.c.state == "shipped", literal(translate("rules", "No text of law was found"))),
        (rows.c.state == "confirmed", literal(translate("rules", "Set by the office"))),
        else_=literal(translate("rules", "Set by the unit")),
    )
    return func.coalesce(func.nullif(rows.c.basis, ""), own)


def _local() -> list[str]:
    return [one.code for one in shipped_rules() if one.local]


def _of_unit(unit: str) -> list[str]:
    return [code for code, known in units().items() if known == unit]


RULE_LIST = ListKind(
    "rules",
    KEPT.title,
    KEPT.unit,
    (
        Column("rule", mark("lists", "Rule"), width=235),
        Column("from_on", mark("lists", "From"), "day", 92),
        Column("said", mark("lists", "Value"), width=130),
        Column("basis", mark("lists", "Basis"), width=150),
        Column("compared", mark("lists", "Compared with the text"), "flag", 90),
        STATE,
    ),
    _statement,
    "",
)


def rule_of(reader: Connection, entry_id: str) -> RuleEntry:
    """The version in a line of the list; Refusal `row_missing`."""
    row = reference.entry_of(KEPT, reader, entry_id)
    known = next((one for one in shipped_rules() if one.code == row["code"]), RuleEntry(row["code"], 0))
    return RuleEntry(
        row["code"], row["value"] or 0, known.unit, row["from_on"] or "", row["basis"] or "", known.local
    )


def set_rule(store: Store, code: str, from_on: str, value: int, basis: str | None = None) -> str:
    """Set a rule from a day on; gives the id of the version, known days are written over.

    Refusals `kept_by_office` where the office keeps it, `rule_without_basis` for a rule of the State,
    `bad_field` for a number that is no choice or below 0.
    """
    _refuse_value(code, value)
    is_local = code in _local()
    with store.write("set rule") as change:
        if not is_local and store.own_area != ALL and _has_office(change.connection):
            raise Refusal("kept_by_office")
        if not is_local and not basis:
            raise Refusal("rule_without_basis")
        rows = METADATA.tables["rule"]
        same = and_(rows.c.code == code, rows.c.from_on == from_on, rows.c.area == store.own_area)
        row_id = change.connection.execute(select(rows.c.id).where(same, rows.c.gone.is_(None))).scalar()
        new = Rule(
            id=row_id or change.new_id(), area=store.own_area, code=code, from_on=from_on, value=value,
            basis=basis or None,
        )  # fmt: skip
        change.put(new)
        return new.id


def remove_rule(store: Store, entry_id: str) -> None:
    """Take a version set here away; what held before holds again.

    Refusals `entry_shipped`, `row_missing`, `kept_by_office`.
    """
    if entry_id.startswith(SHIPPED):
        raise Refusal("entry_shipped")
    with store.write("remove rule") as change:
        row = change.get(Rule, entry_id)
        if row is None:
            raise Refusal("row_missing")
        if row.area == ALL != store.own_area:
            raise Refusal("kept_by_office")
        change.remove(row)


def _has_office(reader: Connection) -> bool:
    """Whether an office is known: it registered this or another computer."""
    chosen = select(_CERTIFICATE.c.id).where(_CERTIFICATE.c.gone.is_(None)).limit(1)
    return reader.execute(chosen).first() is not None


def _refuse_value(code: str, value: int) -> None:
    choices = CHOICES.get(units().get(code, ""))
    if value < 0 or (choices is not None and value >= len(choices)):
        raise Refusal("bad_field", field=rule_word(code), value=value)
