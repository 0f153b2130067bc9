"""The targets of a year: how many classes, learners ... the unit is to reach."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.target import TARGET_KINDS, YearTarget
from desktop_app.i18n import mark
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import YEARS

_TARGET = METADATA.tables["year_target"]


def set_target(store: Store, year: int, kind: str, goal: int) -> str:
    """Say what is to be reached in a year, in place of what was said before; gives the id.

    Refusals `year_unknown`, `target_needed` for less than one.
    """
    if year not in YEARS:
        raise Refusal("year_unknown", year=str(year))
    if goal < 1:
        raise Refusal("target_needed")
    row_id = derived_id("year_target", store.own_area, str(year), kind)
    with store.write("set target") as change:
        change.put(YearTarget(id=row_id, area=store.own_area, year=year, kind=kind, goal=goal))
    return row_id


def remove_target(store: Store, target_id: str) -> None:
    """Remove a target; undo brings it back."""
    with store.write("remove target") as change:
        row = change.get(YearTarget, target_id)
        if row is not None:
            change.remove(row)


def target_fields(reader: Connection, target_id: str) -> dict[str, Any]:
    """Everything written down of a target; Refusal `row_missing`."""
    return fields_of_row(reader, "year_target", target_id)


def targets_of(reader: Connection, year: int, own_area: str) -> dict[str, int]:
    """The targets of a year by kind: the unit's own, else those of all communes together."""
    chosen = (
        select(_TARGET.c.kind, func.sum(_TARGET.c.goal), _TARGET.c.area == own_area)
        .where(_TARGET.c.gone.is_(None), _TARGET.c.year == year, _TARGET.c.goal > 0)
        .group_by(_TARGET.c.kind, _TARGET.c.area == own_area)
        .order_by(_TARGET.c.area == own_area)
    )
    return {kind: int(goal) for kind, goal, _ in reader.execute(chosen)}


def _rows() -> Select[Any]:
    shown = (_TARGET.c[key] for key in ("id", "year", "kind", "goal"))
    return select(*shown).where(_TARGET.c.gone.is_(None), _TARGET.c.goal.is_not(None))


TARGETS = ListKind(
    "targets",
    mark("lists", "Targets of the year"),
    mark("lists", "targets"),
    (
        Column("year", mark("lists", "Year"), "text", 80),
        Column("kind", mark("lists", "Target"), "code", 320, TARGET_KINDS),
        Column("goal", mark("lists", "To reach"), "number", 120),
    ),
    _rows,
    "",
)
