"""What changed: in a round after it was closed, and from one round to the next, hamlet by hamlet."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, Select, select

from desktop_app.desk.kept_figures import NO_NEED, Figure, Figures, Standing, figures, hamlets_in, standing
from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import METADATA
from desktop_app.domain.survey import NO_NEED_REASONS
from desktop_app.i18n import mark, translate
from desktop_app.vietnam.names import text_key
from desktop_app.vietnam.numbers import show_number

Row = dict[str, Any]
_HAMLET = METADATA.tables["hamlet"]
TOTAL = "total"


def after_closing(reader: Connection, round_id: str) -> list[Row]:
    """Kept figures, adjustments and late answers of a closed round by hamlet, as texts; the last are all.

    Empty for a round that is open, or of which nothing was kept.
    """
    found = standing(reader, round_id)
    if found is None:
        return []
    return _rows(reader, hamlets_in(*found), lambda hamlets: _after(found, hamlets))


def _after(found: Standing, hamlets: Iterable[str]) -> Row:
    row: Row = {}
    for measure in ("asked", "wanted"):
        at = [Figure(hamlet, measure) for hamlet in hamlets]
        row |= {
            f"{measure}_kept": show_number(sum(found.kept[one] for one in at)),
            f"{measure}_adjusted": _signed(sum(found.adjusted(one) for one in at)),
            f"{measure}_late": show_number(sum(found.late[one] for one in at)),
        }
    return row


def compared(reader: Connection, earlier: str, later: str) -> list[Row]:
    """Two rounds side by side by hamlet, as texts: where demand fell most comes first, the last are all.

    `reasons` are those of the later round for having no need, the most frequent first.
    """
    before, after = figures(reader, earlier), figures(reader, later)
    rows = _rows(reader, hamlets_in(before, after), lambda hamlets: _difference(before, after, list(hamlets)))
    fallen = sorted(rows[:-1], key=lambda row: row["fall"])
    return [*fallen, *rows[-1:]]


def _difference(before: Figures, after: Figures, hamlets: list[str]) -> Row:
    asked, wanted = (
        [sum(found[Figure(hamlet, measure)] for hamlet in hamlets) for found in (before, after)]
        for measure in ("asked", "wanted")
    )
    return {
        "asked_before": show_number(asked[0]),
        "wanted_before": show_number(wanted[0]),
        "asked_after": show_number(asked[1]),
        "wanted_after": show_number(wanted[1]),
        "fall": wanted[1] - wanted[0],
        "difference": _signed(wanted[1] - wanted[0]),
        "reasons": _reasons(after, set(hamlets)),
    }


def _reasons(found: Figures, hamlets: set[str]) -> str:
    counted: dict[str, int] = {}
    for figure, many in found.items():
        if figure.measure == NO_NEED and figure.reason and figure.hamlet in hamlets:
            counted[figure.reason] = counted.get(figure.reason, 0) + many
    ordered = sorted(counted, key=lambda reason: (-counted[reason], reason))
    words = ((str(NO_NEED_REASONS.get(reason, reason)), counted[reason]) for reason in ordered)
    return "; ".join(f"{word}: {show_number(many)}" for word, many in words)


def _rows(reader: Connection, hamlets: set[str], say: Callable[[Iterable[str]], Row]) -> list[Row]:
    """A row for each hamlet, by name, and one for all of them; none without a hamlet."""
    chosen = select(_HAMLET.c.id, _HAMLET.c.name).where(_HAMLET.c.id.in_(hamlets))
    names: dict[str, str] = {row.id: row.name or "" for row in reader.execute(chosen)}
    ordered = sorted(hamlets, key=lambda one: (not one, text_key(names.get(one) or one), one))
    unsaid = translate("surveys", "Hamlet not said")
    rows = [{"id": one or "-", "hamlet": names.get(one) or one or unsaid, **say([one])} for one in ordered]
    whole = {"id": TOTAL, "hamlet": translate("surveys", "All hamlets"), **say(ordered)}
    return [*rows, whole] if rows else []


def _signed(number: int) -> str:
    return f"+{show_number(number)}" if number > 0 else show_number(number)


def _no_statement() -> Select[Any]:
    return select(_HAMLET.c.id)


AFTER_CLOSING = ListKind(
    "after_closing",
    mark("lists", "Figures after closing"),
    mark("lists", "rows"),
    (
        Column("hamlet", mark("lists", "Hamlet"), width=230),
        Column("asked_kept", mark("lists", "Asked at closing"), width=150),
        Column("asked_adjusted", mark("lists", "Adjusted after closing"), width=150),
        Column("asked_late", mark("lists", "Added after closing"), width=150),
        Column("wanted_kept", mark("lists", "With a need at closing"), width=150),
        Column("wanted_adjusted", mark("lists", "Need adjusted after closing"), width=150),
        Column("wanted_late", mark("lists", "Need added after closing"), width=150),
    ),
    _no_statement,
    "",
)
COMPARED = ListKind(
    "compared_rounds",
    mark("lists", "Comparison of two rounds"),
    mark("lists", "rows"),
    (
        Column("hamlet", mark("lists", "Hamlet"), width=170),
        Column("wanted_before", mark("lists", "Need before"), width=120),
        Column("wanted_after", mark("lists", "Need after"), width=120),
        Column("difference", mark("lists", "Difference"), width=90),
        Column("reasons", mark("lists", "Reasons of no need"), width=300),
        Column("asked_before", mark("lists", "Asked before"), width=120),
        Column("asked_after", mark("lists", "Asked after"), width=120),
    ),
    _no_statement,
    "",
)
