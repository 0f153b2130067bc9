"""Own entries of a unit under the office's code, once its catalogue has them: proposed, asked, never lost.

Mapping is one change that undo takes back: every row that names the own code names the office's instead, and
the own entry takes that code too. So lists and figures need to know nothing of it, and it travels as any edit
does. What another computer wrote under the former code comes later; the log still says which code that was.
"""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from desktop_app.desk.reference import KEPT, Kept
from desktop_app.domain.base import ALL, METADATA, Synced
from desktop_app.domain.refusal import Refusal
from desktop_app.store.change import Change
from desktop_app.store.log import OPERATION, read_meta
from desktop_app.store.store import Store, set_meta
from desktop_app.vietnam.text import fold

APART = "apart"
"""The answer that an own entry is none of the office's."""

_APART_ENTRIES = "apart_entries"
_WORD, _CLOSE = 4, 0.7
"""Words of so many letters are near when so much of them is the same; shorter ones must be equal."""

MAPPED = tuple(kept for kept in KEPT.values() if kept.has_codes)
"""The lists whose entries are known by a code."""


class Proposal(NamedTuple):
    """An own entry the office's catalogue seems to have: its list, id, name, how many rows name it.

    `code` and `office_name` are those of the office's entry; `is_same` where the names are spelled alike.
    """

    kept: Kept
    entry: str
    name: str
    many: int
    code: str
    office_name: str
    is_same: bool

    @property
    def key(self) -> str:
        """What it is known by once it was kept apart: another entry of the office is asked anew."""
        return f"{self.entry}:{self.code}"


def proposals(reader: Connection, area: str) -> list[Proposal]:
    """What is to be asked at a unit: own entries with a near name of the office's, not answered yet."""
    apart = _apart(reader)
    found = [one for kept in MAPPED for one in _proposals_of(kept, reader, area)]
    return [one for one in found if one.key not in apart]


def office_entries(reader: Connection, kept: Kept) -> dict[str, str]:
    """The names of the office's entries, by code."""
    rows = kept.rows
    chosen = select(rows.c.code, rows.c.name).where(rows.c.area == ALL, rows.c.gone.is_(None))
    return {row.code: row.name or row.code for row in reader.execute(chosen.order_by(rows.c.id)) if row.code}


def map_entries(store: Store, answers: Mapping[str, str]) -> int:
    """Bring own entries (by id) under codes of the office, or keep them apart (APART), not asked again.

    How many rows now name another code. Refusals `row_missing` for an entry that is gone, `not_in_catalogue`.
    """
    with store.read() as reader:
        asked = proposals(reader, store.own_area)
        apart = _apart(reader) | {one.key for one in asked if answers.get(one.entry) == APART}
    chosen = {entry: code for entry, code in answers.items() if code != APART}
    many = 0
    if chosen:
        with store.write("map entries") as change:
            many = sum(_map_one(change, store.own_area, *one) for one in chosen.items())
    set_meta(store, **{_APART_ENTRIES: msgspec.json.encode(sorted(apart)).decode()})
    return many


def follow_mapped(store: Store) -> int:
    """Bring rows under the office's code that another computer wrote under a former one; how many."""
    with store.read() as reader:
        late = list(_late(reader, store.own_area))
    if not late:
        return 0
    with store.write("map entries") as change:
        return sum(_rename(change, kept, store.own_area, former, code) for kept, former, code in late)


def _apart(reader: Connection) -> set[str]:
    return set(msgspec.json.decode(read_meta(reader, _APART_ENTRIES) or "[]"))


def _late(reader: Connection, area: str) -> Iterable[tuple[Kept, str, str]]:
    """Former codes of mapped entries that rows still name, with the list and the code of now."""
    for kept in MAPPED:
        office = office_entries(reader, kept)
        known = {*office, *(one["code"] for one in kept.shipped())}
        for row in _own_entries(kept, reader, area):
            former = _codes_ever(reader, kept, row.id) - known if row.code in office else set()
            yield from ((kept, one, row.code) for one in sorted(former) if _naming(reader, kept, area, one))


def _codes_ever(reader: Connection, kept: Kept, entry: str) -> set[str]:
    """Every code the log says of an entry."""
    lines = select(OPERATION.c.line).where(
        OPERATION.c.t == kept.name, OPERATION.c.r == entry, OPERATION.c.verdict.is_(None)
    )
    said = (msgspec.json.decode(line).get("f", {}).get("code") for line in reader.execute(lines).scalars())
    return {code for code in said if code}


def _own_entries(kept: Kept, reader: Connection, area: str) -> list[Any]:
    rows = kept.rows
    own = select(rows.c.id, rows.c.code, rows.c.name).where(rows.c.area == area, rows.c.gone.is_(None))
    return (
        [] if area == ALL else list(reader.execute(own.where(rows.c.code.is_not(None)).order_by(rows.c.id)))
    )


def _proposals_of(kept: Kept, reader: Connection, area: str) -> Iterable[Proposal]:
    office = office_entries(reader, kept)
    known = {*office, *(one["code"] for one in kept.shipped())}
    for row in _own_entries(kept, reader, area):
        code = _nearest(row.name or "", office) if row.code not in known else ""
        if code:
            many = len(_naming(reader, kept, area, row.code))
            is_same = fold(row.name) == fold(office[code])
            yield Proposal(kept, row.id, row.name, many, code, office[code], is_same)


def _nearest(name: str, office: Mapping[str, str]) -> str:
    own = fold(name).split()
    near = [(_nearness(own, fold(other).split()), code) for code, other in office.items()]
    most, code = max(near, default=(0.0, ""))
    return code if most > 0 else ""


def _nearness(one: list[str], other: list[str]) -> float:
    """1 for equal names, less for near ones: a slip of the hand, or some words more; 0 for the rest."""
    if one == other:
        return 1.0
    if len(one) == len(other) and all(map(_are_near, one, other)):
        return 0.9
    few, many = sorted((set(one), set(other)), key=len)
    return len(few) / len(many) * 0.9 if len(few) > 1 and few <= many else 0.0


def _are_near(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= _WORD and SequenceMatcher(None, one, other).ratio() >= _CLOSE
    )


def _map_one(change: Change, area: str, entry: str, code: str) -> int:
    for kept in MAPPED:
        row = change.get(kept.table, entry)
        if row is None:
            continue
        if code not in office_entries(change.connection, kept):
            raise Refusal("not_in_catalogue", text=code)
        former = getattr(row, "code", None) or ""
        change.edit(kept.table, entry, code=code)
        return _rename(change, kept, area, former, code)
    raise Refusal("row_missing")


def _rename(change: Change, kept: Kept, area: str, former: str, code: str) -> int:
    naming = _naming(change.connection, kept, area, former)
    for table, field, row_id in naming:
        change.edit(table, row_id, **{field: code})
    return len(naming)


def _naming(reader: Connection, kept: Kept, area: str, code: str) -> list[tuple[type[Synced], str, str]]:
    """Where a code stands at a unit: table, field and row."""
    found = []
    for table, field in kept.used:
        rows = METADATA.tables[str(table.__tablename__)]
        chosen = select(rows.c.id).where(rows.c[field] == code, rows.c.area == area, rows.c.gone.is_(None))
        found += [(table, field, row) for row in reader.execute(chosen.order_by(rows.c.id)).scalars()]
    return found
