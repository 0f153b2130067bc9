"""Getting started: what the first start asks, what was done of it, and what is proposed.

What was done is remembered in the store, so that each step can be left and taken up again on this computer.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.desk import letterheads, units
from desktop_app.domain.unit import Officer
from desktop_app.i18n import translate
from desktop_app.store import keys
from desktop_app.store.store import Store, meta, set_meta
from desktop_app.vietnam import areas
from desktop_app.vietnam.text import fold, to_clean

STEPS = ("unit", "letterhead", "places", "password", "recovery", "hamlets", "people")
"""The steps in their order; those up to the password come before there is a store."""

FOUNDING = STEPS[: STEPS.index("password") + 1]
_DONE, _STATE = "first_start_done", "first_start"
_OPEN, _LEFT, _CLOSED = "open", "left", "closed"
_NUMBERED = re.compile(r"^\s*(?:\d+\s*[.)/-]\s*|[-–•*+]\s+)")
_HEADS = {"stt", "tt", "so tt", "ten", "ban", "to", "to ban", "ten to ban", "ten ban", "ten to", "thon ban"}
_HEADS |= {"to dan pho", "ten to dan pho", "ten thon ban", "to dan pho ban", "ten to dan pho ban", "ghi chu"}


def begin(store: Store, post: str | None, letterhead: Mapping[str, Any]) -> None:
    """Write what was asked before there was a store, and remember that getting started is under way.

    Refusals of `letterheads.check_words`.
    """
    said = {key: value for key, value in letterhead.items() if value}
    letterheads.check_words(said)
    with store.write("first start") as change:
        if post:
            change.edit(Officer, store.keys.officer_id, post=post)
        if said:
            units.put_letterhead(change, store.own_area, None, None, said)
    set_meta(store, **{_STATE: _OPEN, _DONE: " ".join(FOUNDING)})


def done_steps(store: Store) -> frozenset[str]:
    """The steps that are done; all of them in a store that was not made by a first start."""
    if meta(store, _STATE) is None:
        return frozenset(STEPS)
    done = set((meta(store, _DONE) or "").split())
    with store.read() as reader:
        if units.hamlets(reader, store.own_area):
            done.add("hamlets")
    return frozenset(done)


def mark_done(store: Store, step: str) -> None:
    """Remember that a step is done."""
    done = done_steps(store) | {step}
    set_meta(store, **{_DONE: " ".join(one for one in STEPS if one in done)})


def next_step(store: Store) -> str:
    """The first step that is not done, or the last one."""
    done = done_steps(store)
    return next((step for step in STEPS if step not in done), STEPS[-1])


def is_open(store: Store) -> bool:
    """Whether getting started can still be taken up from the menu."""
    return meta(store, _STATE) in (_OPEN, _LEFT)


def is_due(store: Store) -> bool:
    """Whether it shows itself: it was broken off, or the recovery sheet is not confirmed yet."""
    state = meta(store, _STATE)
    return state == _OPEN or (state == _LEFT and "recovery" not in done_steps(store))


def leave(store: Store) -> None:
    """Put the rest off; it is taken up again from the menu."""
    if is_open(store):
        set_meta(store, **{_STATE: _LEFT})


def close(store: Store) -> None:
    """End getting started for good."""
    set_meta(store, **{_STATE: _CLOSED})


def draw_recovery_key(store: Store) -> str:
    """A new key for the recovery sheet, kept nowhere; a sheet printed before opens nothing any more."""
    return keys.renew_recovery(store.folder, store.keys)


def find_units(typed: str, day: str) -> Sequence[areas.Unit]:
    """The units in force on a day whose name or code fits what was typed, by code; all for nothing."""
    wanted = fold(typed).split()
    found = []
    for unit in areas.units_in_force(day):
        said = fold(f"{areas.name_with_kind(unit.id)} {unit.code}")
        if all(word in said for word in wanted):
            found.append(unit)
    return found


def tell_unit(area: str) -> str:
    """A unit in a list: name with kind, what it lies in, code."""
    unit = areas.unit(area)
    above = f", {areas.name_with_kind(unit.parent)}" if unit.parent else ""
    return f"{areas.name_with_kind(area)}{above} ({unit.code})"


def propose_letterhead(area: str) -> dict[str, str]:
    """What the head of a paper likely says for a unit; who signs, and how, is not assumed."""
    name = areas.name_with_kind(area)
    return {
        "organisation": translate("first_start", "People's Committee of {unit}", unit=name),
        "place": areas.unit(area).name,
    }


def hamlet_names(pasted: str) -> list[str]:
    """The names in a pasted text, each once: one a line, or cells of Excel with numbers and heads around."""
    lines = [line.split("\t") for line in pasted.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = [[cell] for cell in lines[0]]
    names: dict[str, str] = {}
    for line in lines:
        name = _name_in(line)
        if name:
            names.setdefault(fold(name), name)
    return list(names.values())


def _name_in(cells: Sequence[str]) -> str:
    """The first cell that holds letters and is no head of a column."""
    for cell in cells:
        name = to_clean(_NUMBERED.sub("", cell.strip().strip('"')))
        if any(letter.isalpha() for letter in name):
            return "" if re.sub(r"\W+", " ", fold(name)).strip() in _HEADS else name
    return ""
