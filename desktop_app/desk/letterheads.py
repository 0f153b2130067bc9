"""The list of letterheads: who issues and who signs which form from a day on, till the next takes over.

There is no stored last day: a letterhead holds until the next for the same form. A form's own letterhead ends
with an empty one, from which on the words for every form hold again.
"""

from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, or_, select

from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.units import put_letterhead
from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.unit import Letterhead
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.store import Store
from desktop_app.vietnam import areas
from desktop_app.vietnam.dates import show_day, to_date

WORDS = ("parent_name", "organisation", "place", "authority", "post", "signer", "receivers", "office")
AUTHORITIES = ("TM.", "KT.", "Q.", "TL.", "TUQ.")
"""How a line of authority begins (Decree 30/2020): on behalf of, for, acting, by order, by authorisation."""

EVERY_FORM = "every"
_EVERY = {EVERY_FORM: mark("lists", "Every form")}
_LETTERHEAD = METADATA.tables["letterhead"]
_SAYS_SOMETHING = or_(*(_LETTERHEAD.c[field].is_not(None) for field in WORDS))


class UnitFacts(NamedTuple):
    """What the lists of units say of the unit: name with kind, code, first day, what it followed."""

    name: str
    code: str
    first_day: str
    former: tuple[str, ...]


def unit_facts(store: Store) -> UnitFacts:
    """The unit whose book this is, and the names of the units it followed."""
    area = store.identity.area
    unit = areas.unit(area)
    former = tuple(areas.name_with_kind(one) for one in areas.predecessors(area) if one != area)
    return UnitFacts(areas.name_with_kind(area), unit.code, unit.first_day, former)


def letterheads(area: str) -> ListKind:
    """The list of an area's letterheads; `form` is EVERY_FORM where it serves them all."""
    return ListKind(
        "letterheads",
        mark("lists", "Letterheads"),
        mark("lists", "letterheads"),
        (
            Column("form", mark("lists", "Printed form"), "code", 150, _EVERY),
            Column("from_on", mark("lists", "From"), "day", 92),
            Column("next_on", mark("lists", "Until before"), "day", 110),
            Column("signer", mark("lists", "Signer"), width=150),
            Column("post", mark("lists", "Post"), width=130),
            Column("authority", mark("lists", "Signing authority"), "note", 130),
            Column("place", mark("lists", "Place line"), width=100),
            Column("organisation", mark("lists", "Organisation"), width=240),
        ),
        lambda: _rows(area),
        "",
    )


def _rows(area: str) -> Select[Any]:
    form, since = func.coalesce(_LETTERHEAD.c.form, EVERY_FORM), func.coalesce(_LETTERHEAD.c.from_on, "")
    followed = func.lead(_LETTERHEAD.c.from_on).over(partition_by=form, order_by=(since, _LETTERHEAD.c.id))
    all_rows = (
        select(
            _LETTERHEAD, form.label("shown_form"), followed.label("next_on"), _SAYS_SOMETHING.label("says")
        )
        .where(_LETTERHEAD.c.gone.is_(None), _LETTERHEAD.c.area == area)
        .subquery()
    )
    shown = ("from_on", "next_on", "signer", "post", "authority", "place", "organisation", "id")
    return select(all_rows.c.shown_form.label("form"), *(all_rows.c[key] for key in shown)).where(
        all_rows.c.says
    )


def letterhead_of(reader: Connection, row_id: str) -> dict[str, Any]:
    """What a letterhead says, and its last day `to_on` (None: nothing follows); Refusal `row_missing`."""
    row = (
        reader.execute(select(_LETTERHEAD).where(_LETTERHEAD.c.id == row_id, _LETTERHEAD.c.gone.is_(None)))
        .mappings()
        .first()
    )
    if row is None:
        raise Refusal("row_missing")
    following = _following(reader, dict(row))
    to_on = _shift(following[0]["from_on"], -1) if following else None
    return {key: row[key] for key in ("form", "from_on", *WORDS)} | {"to_on": to_on}


def add_letterhead(store: Store, **said: Any) -> str:
    """Add a letterhead (fields of Letterhead, `to_on`); returns its id.

    Refusals `letterhead_day_taken`, `letterhead_follows`, `days_reversed`, and those of `check_words`.
    """
    to_on, form, from_on = (said.pop(key, None) for key in ("to_on", "form", "from_on"))
    check_words(said)
    with store.write("add letterhead") as change:
        _refuse_taken(change.connection, store.own_area, form, from_on)
        row_id = put_letterhead(change, store.own_area, form, from_on, dict.fromkeys(WORDS) | said)
        if to_on:
            _end(change, row_id, to_on)
        return row_id


def edit_letterhead(store: Store, row_id: str, **said: Any) -> None:
    """Correct a letterhead, its last day `to_on` too; the refusals of `add_letterhead`, and `row_missing`."""
    with store.write("edit letterhead") as change:
        known = letterhead_of(change.connection, row_id)
        check_words(known | said)
        wanted = {key: said.get(key, known[key]) for key in ("form", "from_on")}
        if any(wanted[key] != known[key] for key in wanted):
            _refuse_taken(change.connection, store.own_area, wanted["form"], wanted["from_on"])
        ending = _ending(change, row_id)
        to_on = said.pop("to_on", known["to_on"] if ending else None)
        if ending:
            change.remove(ending)
        change.edit(Letterhead, row_id, **said)
        if to_on:
            _end(change, row_id, to_on)


def remove_letterhead(store: Store, row_id: str) -> None:
    """Remove a letterhead with the empty one that ended it."""
    with store.write("remove letterhead") as change:
        rows = (change.get(Letterhead, row_id), _ending(change, row_id))
        change.remove(row for row in rows if row is not None)


def check_words(said: dict[str, Any]) -> None:
    """Refusals: `authority_unknown` for a line that begins with none of AUTHORITIES, `post_needed`."""
    for line in filter(None, (said.get("authority") or "").split("\n")):
        if not line.upper().startswith(AUTHORITIES):
            raise Refusal("authority_unknown", text=line)
    if (said.get("authority") or said.get("signer")) and not said.get("post"):
        raise Refusal("post_needed")


def _refuse_taken(reader: Connection, area: str, form: str | None, from_on: str | None) -> None:
    chosen = select(_LETTERHEAD.c.id).where(
        _LETTERHEAD.c.gone.is_(None),
        _LETTERHEAD.c.area == area,
        _LETTERHEAD.c.form.is_not_distinct_from(form),
        _LETTERHEAD.c.from_on.is_not_distinct_from(from_on),
        _SAYS_SOMETHING,
    )
    if reader.execute(chosen.limit(1)).first():
        raise Refusal("letterhead_day_taken")


def _end(change: Change, row_id: str, to_on: str) -> None:
    """Let a letterhead that nothing empty follows end on a day."""
    row = change.get(Letterhead, row_id)
    if row is None:
        raise Refusal("row_missing")
    if to_on < (row.from_on or ""):
        raise Refusal("days_reversed")
    after = _shift(f"{to_on}-12-31" if len(to_on) == len("YYYY") else to_on, 1)
    following = _following(change.connection, row.model_dump())
    if following and following[0]["from_on"] < after:
        raise Refusal("letterhead_follows", date=show_day(_shift(following[0]["from_on"], -1)))
    if not following or following[0]["from_on"] > after:
        put_letterhead(change, row.area, row.form, after, dict.fromkeys(WORDS))


def _ending(change: Change, row_id: str) -> Letterhead | None:
    """The empty letterhead that ends this one."""
    row = change.get(Letterhead, row_id)
    following = _following(change.connection, row.model_dump()) if row else []
    if following and not any(following[0][field] for field in WORDS):
        return change.get(Letterhead, following[0]["id"])
    return None


def _following(reader: Connection, row: dict[str, Any]) -> list[dict[str, Any]]:
    """The letterheads for the same form with later days, in their order."""
    chosen = (
        select(_LETTERHEAD)
        .where(
            _LETTERHEAD.c.gone.is_(None),
            _LETTERHEAD.c.area == row["area"],
            _LETTERHEAD.c.form.is_not_distinct_from(row["form"]),
            _LETTERHEAD.c.from_on > (row["from_on"] or ""),
        )
        .order_by(_LETTERHEAD.c.from_on, _LETTERHEAD.c.id)
    )
    return [dict(one) for one in reader.execute(chosen).mappings()]


def _shift(day: str, days: int) -> str:
    return (to_date(day) + timedelta(days=days)).isoformat()
