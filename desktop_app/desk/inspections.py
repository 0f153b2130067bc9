"""Inspection turns: six quick fields, or full minutes with an answer to each block."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, func, select

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.training import INSPECTION_KINDS, Inspection, InspectionItem, SchoolClass
from desktop_app.i18n import mark
from desktop_app.store.change import Change
from desktop_app.store.ids import derived_id
from desktop_app.store.store import Store

_T = METADATA.tables
_INSPECTION, _ITEM, _CLASS = _T["inspection"], _T["inspection_item"], _T["school_class"]
Answers = Mapping[str, tuple[str | None, str | None]]
"""The answer (met, not_met, not_looked_at; None takes it back) and remark by block of the minutes."""


def record_inspection(
    store: Store, class_id: str, held_on: str, answers: Answers | None = None, **fields: Any
) -> str:
    """Record a turn: the quick fields (of Inspection), and the minutes' answers where there are any."""
    with store.write("record inspection") as change:
        return put_inspection(change, class_id, held_on, answers, **fields)


def put_inspection(
    change: Change, class_id: str, held_on: str, answers: Answers | None = None, **fields: Any
) -> str:
    """The same inside an open change."""
    held_at = change.get(SchoolClass, class_id)
    if held_at is None:
        raise Refusal("row_missing")
    row = Inspection(id=change.new_id(), area=held_at.area, class_id=class_id, held_on=held_on, **fields)
    change.put(row)
    _put_items(change, row, answers or {})
    return row.id


def edit_inspection(store: Store, inspection_id: str, answers: Answers | None = None, **fields: Any) -> None:
    """Correct a turn, or write its minutes afterwards."""
    with store.write("edit inspection") as change:
        change.edit(Inspection, inspection_id, **fields)
        row = change.get(Inspection, inspection_id)
        if row is not None:
            _put_items(change, row, answers or {})


def remove_inspection(store: Store, inspection_id: str) -> None:
    """Remove a turn that was recorded by mistake; undo brings it back."""
    with store.write("remove inspection") as change:
        row = change.get(Inspection, inspection_id)
        if row is not None:
            change.remove(row)


def _put_items(change: Change, row: Inspection, answers: Answers) -> None:
    change.put(
        InspectionItem(
            id=derived_id("inspection_item", row.id, block),
            area=row.area,
            inspection_id=row.id,
            block=block,
            answer=answer,
            remark=remark,
        )
        for block, (answer, remark) in answers.items()
    )


def inspection_fields(reader: Connection, inspection_id: str) -> dict[str, Any]:
    """Everything written down of a turn; Refusal `row_missing`."""
    return fields_of_row(reader, "inspection", inspection_id)


def answers_of(reader: Connection, inspection_id: str) -> dict[str, tuple[str | None, str | None]]:
    """The answers and remarks of the minutes, by block; a block with neither is left out."""
    chosen = select(_ITEM.c.block, _ITEM.c.answer, _ITEM.c.remark).where(
        _ITEM.c.inspection_id == inspection_id, _ITEM.c.gone.is_(None)
    )
    found = {row.block: (row.answer, row.remark) for row in reader.execute(chosen)}
    return {block: said for block, said in found.items() if any(said)}


def count_turns(reader: Connection, class_id: str) -> int:
    """How many inspection turns a class had."""
    turns = select(func.count()).where(_INSPECTION.c.class_id == class_id, _INSPECTION.c.gone.is_(None))
    return int(reader.execute(turns).scalar_one())


def turn_number(reader: Connection, inspection_id: str) -> int:
    """Which turn of its year an inspection is, counted by day; 1 is the first."""
    own = inspection_fields(reader, inspection_id)
    day = own["held_on"] or ""
    earlier = select(func.count()).where(
        _INSPECTION.c.gone.is_(None),
        _INSPECTION.c.area == own["area"],
        func.substr(_INSPECTION.c.held_on, 1, 4) == day[:4],
        (_INSPECTION.c.held_on < day) | ((_INSPECTION.c.held_on == day) & (_INSPECTION.c.id < inspection_id)),
    )
    return int(reader.execute(earlier).scalar_one()) + 1


def _rows() -> Select[Any]:
    return (
        select(
            _INSPECTION.c.id,
            _INSPECTION.c.class_id,
            _INSPECTION.c.held_on,
            _CLASS.c.code.label("class"),
            _INSPECTION.c.delegation,
            _INSPECTION.c.kind,
            _INSPECTION.c.by_sheet,
            _INSPECTION.c.counted,
            _INSPECTION.c.violations,
            _INSPECTION.c.conclusion,
            _INSPECTION.c.finding,
            _INSPECTION.c.fixed_on,
        )
        .join(_CLASS, _CLASS.c.id == _INSPECTION.c.class_id)
        .where(_INSPECTION.c.gone.is_(None), _CLASS.c.gone.is_(None))
    )


INSPECTIONS = ListKind(
    "inspections",
    mark("lists", "Inspections"),
    mark("lists", "turns"),
    (
        Column("held_on", mark("lists", "Day"), "day", 96),
        Column("class", mark("lists", "Class code"), width=130),
        Column("delegation", mark("lists", "Delegation"), width=180),
        Column("kind", mark("lists", "Form"), "code", 130, INSPECTION_KINDS),
        Column("by_sheet", mark("lists", "By the sheet"), "number", 90),
        Column("counted", mark("lists", "Counted"), "number", 90),
        Column("violations", mark("lists", "Breaches of rules"), "number", 116),
        Column("conclusion", mark("lists", "Conclusion"), "note", 176),
        Column("finding", mark("lists", "Finding"), "note", 176),
        Column("fixed_on", mark("lists", "Put right"), "day", 112),
    ),
    _rows,
    "inspections",
    ("held_on", "held_on"),
)
