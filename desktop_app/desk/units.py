"""The unit's own facts: letterhead and signers by form and day, officers, hamlets and their dated facts."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.unit import (
    HAMLET_KINDS,
    Distance,
    Hamlet,
    HamletFact,
    HamletYear,
    Letterhead,
)
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store
from desktop_app.vietnam import areas
from desktop_app.vietnam.text import fold, to_clean

_HAMLET = METADATA.tables["hamlet"]
_OFFICER = METADATA.tables["officer"]
_LETTERHEAD = METADATA.tables["letterhead"]
_FACT, _YEAR, _DISTANCE = (METADATA.tables[name] for name in ("hamlet_fact", "hamlet_year", "distance"))
_NAMED_FIELDS = ("parent_name", "organisation", "place", "authority", "post", "signer", "receivers", "office")
_SIGNING = ("authority", "post", "signer")
_KIND_BY_FIRST_WORD = {"ban": "village", "thon": "village", "xom": "village"}


class Letter(NamedTuple):
    """What stands at head and foot of a form on a day; None where nobody has said it yet."""

    parent_name: str | None
    organisation: str | None
    place: str | None
    authority: str | None
    post: str | None
    signer: str | None
    receivers: str | None
    office: str | None


class HamletRecords(NamedTuple):
    """Rows of a hamlet: dated facts, yearly figures, distances in metres."""

    facts: list[dict[str, Any]]
    years: list[dict[str, Any]]
    distances: list[dict[str, Any]]


def area_of_new(store: Store) -> str:
    """The area of a new person, class or loan; Refusal `kept_by_communes` at an office.

    What an office writes in its own area goes to every commune, so no record of a person may lie there.
    """
    if store.own_area == ALL:
        raise Refusal("kept_by_communes")
    return store.own_area


def letter_for(reader: Connection, area: str, form: str, day: str) -> Letter:
    """What a unit's letterhead says for a form on a day: the form's own words before those for every form.

    Authority, post and signer are taken together from one record, so that nobody signs as another.
    """
    own, every = (_in_force(reader, area, asked, day) for asked in (form, None))
    signing = own if any(own.get(field) for field in _SIGNING) else every
    said = every | {field: value for field, value in own.items() if value}
    said |= {field: signing.get(field) for field in _SIGNING}
    return Letter(*(said.get(field) or None for field in _NAMED_FIELDS))


def set_letterhead(store: Store, form: str | None, from_on: str | None, **words: Any) -> str:
    """Record what head and foot of a form (None: of every form) say from a day on; returns the row's id.

    `words` are fields of Letterhead; what they leave out stays as it was the day before. Without a day they
    hold from the beginning. A second record for the same form and day corrects the first.
    """
    with store.write("set letterhead") as change:
        return put_letterhead(change, store.own_area, form, from_on, words)


def put_letterhead(
    change: Change, area: str, form: str | None, from_on: str | None, words: dict[str, Any]
) -> str:
    """The same inside an open change."""
    before = _in_force(change.connection, area, form, from_on or "")
    if before and before["from_on"] == from_on:
        change.edit(Letterhead, before["id"], **words)
        return str(before["id"])
    kept: dict[str, Any] = {field: before.get(field) for field in _NAMED_FIELDS} | words
    row = Letterhead(id=change.new_id(), area=area, form=form, from_on=from_on, **kept)
    change.put(row)
    return row.id


def _in_force(reader: Connection, area: str, form: str | None, day: str) -> dict[str, Any]:
    """The record for exactly this form (None: for every form) on a day; empty where there is none."""
    chosen = (
        select(_LETTERHEAD)
        .where(
            _LETTERHEAD.c.gone.is_(None),
            _LETTERHEAD.c.area == area,
            _LETTERHEAD.c.form.is_not_distinct_from(form),
        )
        .where(func.coalesce(_LETTERHEAD.c.from_on, "") <= day)
        .order_by(func.coalesce(_LETTERHEAD.c.from_on, "").desc(), _LETTERHEAD.c.id.desc())
    )
    row = reader.execute(chosen.limit(1)).mappings().first()
    return dict(row) if row else {}


def hamlets(reader: Connection, area: str | None = None) -> dict[str, str]:
    """Names of the hamlets in use by id, of one area or of all."""
    chosen = select(_HAMLET.c.id, _HAMLET.c.name).where(_HAMLET.c.gone.is_(None), _HAMLET.c.to_on.is_(None))
    if area is not None:
        chosen = chosen.where(_HAMLET.c.area == area)
    return {row.id: row.name or "" for row in reader.execute(chosen)}


def add_hamlets(store: Store, names: Iterable[str]) -> dict[str, str]:
    """Add the hamlets of a pasted list that are not there yet; returns the ids by name as typed."""
    with store.write("add hamlets") as change:
        return put_hamlets(change, store.own_area, names)


def put_hamlets(change: Change, area: str, names: Iterable[str]) -> dict[str, str]:
    """The ids of hamlets by name, inside an open change; those that are not there yet are added."""
    known = {fold(name): row_id for row_id, name in hamlets(change.connection, area).items()}
    found: dict[str, str] = {}
    for typed in names:
        name = to_clean(typed)
        if not name:
            continue
        key = fold(name)
        if key not in known:
            known[key] = change.new_id()
            change.put(Hamlet(id=known[key], area=area, name=name, kind=kind_of_hamlet(name)))
        found[typed] = known[key]
    return found


def edit_hamlet(store: Store, hamlet_id: str, **fields: Any) -> None:
    """Correct a hamlet's name, kind or days."""
    with store.write("edit hamlet") as change:
        change.edit(Hamlet, hamlet_id, **fields)


def remove_hamlet(store: Store, hamlet_id: str) -> None:
    """Remove a hamlet that nobody lives in; Refusal `hamlet_in_use`."""
    with store.write("remove hamlet") as change:
        people = METADATA.tables["person"]
        lived_in = select(func.count()).where(people.c.hamlet_id == hamlet_id, people.c.gone.is_(None))
        many = change.connection.execute(lived_in).scalar_one()
        row = change.get(Hamlet, hamlet_id)
        if row is None:
            return
        if many:
            raise Refusal("hamlet_in_use", name=row.name or "", many=many)
        change.remove(row)


def hamlet_of(reader: Connection, hamlet_id: str) -> dict[str, Any]:
    """Everything written down of a hamlet; Refusal `row_missing`."""
    return fields_of_row(reader, "hamlet", hamlet_id)


def kind_of_hamlet(name: str) -> str:
    """Village (bản, thôn, xóm) or residential group (tổ dân phố), from the first word of its name."""
    return _KIND_BY_FIRST_WORD.get(fold(name).split(" ")[0], "group")


def record_hamlet_fact(store: Store, hamlet_id: str, from_on: str, **facts: Any) -> str:
    """Record what is officially said of a hamlet from a day on (fields of HamletFact); returns its id.

    A second record for the same day corrects the first.
    """
    with store.write("record hamlet fact") as change:
        chosen = select(_FACT.c.id).where(
            _FACT.c.gone.is_(None), _FACT.c.hamlet_id == hamlet_id, _FACT.c.from_on == from_on
        )
        known = change.connection.execute(chosen.limit(1)).scalar_one_or_none()
        if known:
            change.edit(HamletFact, known, **facts)
            return str(known)
        area = _area_of_hamlet(change, hamlet_id)
        row = HamletFact(id=change.new_id(), area=area, hamlet_id=hamlet_id, from_on=from_on, **facts)
        change.put(row)
        return row.id


def record_hamlet_year(store: Store, hamlet_id: str, year: int, **figures: Any) -> str:
    """Record a hamlet's yearly figures (fields of HamletYear), replacing those of the same year."""
    row_id = derived_id("hamlet_year", hamlet_id, str(year))
    with store.write("record hamlet figures") as change:
        area = _area_of_hamlet(change, hamlet_id)
        change.put(HamletYear(id=row_id, area=area, hamlet_id=hamlet_id, year=year, **figures))
    return row_id


def record_distance(store: Store, hamlet_id: str, place: str, metres: int) -> str:
    """Record how far a place of class lies from a hamlet, in metres."""
    row_id = derived_id("distance", hamlet_id, fold(place))
    with store.write("record distance") as change:
        area = _area_of_hamlet(change, hamlet_id)
        change.put(Distance(id=row_id, area=area, hamlet_id=hamlet_id, place=to_clean(place), metres=metres))
    return row_id


def _area_of_hamlet(change: Change, hamlet_id: str) -> str:
    hamlet = change.get(Hamlet, hamlet_id)
    if hamlet is None:
        raise Refusal("row_missing")
    return hamlet.area


def hamlet_records(reader: Connection, hamlet_id: str) -> HamletRecords:
    """All that is recorded of a hamlet besides its name: newest first, distances by place."""
    facts, years, distances = (
        [
            dict(row)
            for row in reader.execute(
                select(table).where(table.c.gone.is_(None), table.c.hamlet_id == hamlet_id).order_by(order)
            ).mappings()
        ]
        for table, order in (
            (_FACT, _FACT.c.from_on.desc()),
            (_YEAR, _YEAR.c.year.desc()),
            (_DISTANCE, _DISTANCE.c.place),
        )
    )
    return HamletRecords(facts, years, distances)


def officer_name(reader: Connection, officer_id: str) -> str:
    """The name of an officer; the id itself where the row is not here."""
    name = reader.execute(select(_OFFICER.c.name).where(_OFFICER.c.id == officer_id)).scalar_one_or_none()
    return str(name) if name else officer_id


def names_of(store: Store) -> tuple[str, str]:
    """The unit whose book a store is, and the officer who works in it."""
    with store.read() as reader:
        officer = officer_name(reader, store.keys.officer_id)
    return areas.name_with_kind(store.identity.area), officer


def _hamlet_rows() -> Select[Any]:
    return select(_HAMLET.c.id, _HAMLET.c.name, _HAMLET.c.kind, _HAMLET.c.from_on, _HAMLET.c.to_on).where(
        _HAMLET.c.gone.is_(None)
    )


HAMLETS = ListKind(
    "hamlets",
    mark("lists", "Hamlets"),
    mark("lists", "hamlets"),
    (
        Column("name", mark("lists", "Hamlet"), width=240),
        Column("kind", mark("lists", "Kind"), "code", 140, HAMLET_KINDS),
        Column("from_on", mark("lists", "From"), "day"),
        Column("to_on", mark("lists", "To"), "day"),
    ),
    _hamlet_rows,
    "hamlets",
)
