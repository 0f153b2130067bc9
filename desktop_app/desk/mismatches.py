"""Mismatches between computers in words, and settling them."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from desktop_app.desk.units import officer_name
from desktop_app.desk.words import (
    device_names,
    field_word,
    moment_of,
    record_name,
    unnamed,
    value_words,
)
from desktop_app.i18n import Text, mark
from desktop_app.store.conflicts import Conflict, LiveValue, open_conflicts
from desktop_app.store.log import CHANGE, OPERATION, Log
from desktop_app.store.store import Store

GONE = "gone"
KEPT, REMOVED = mark("mismatches", "Kept"), mark("mismatches", "Deleted")
_SENTENCE = mark(
    "mismatches",
    "{field} of {name}: {first}; {second}; before that it was “{before}”. "
    "Both wrote without having seen the other. Meanwhile the forms use “{shown}”.",
)
_REMOVED = mark(
    "mismatches",
    "The record {name} was deleted by {first}; meanwhile another computer edited it. The record was kept.",
)
_WROTE = mark("mismatches", "computer “{device}” ({officer}, {time}) wrote “{value}”")
_WHO = mark("mismatches", "{officer} on computer “{device}” ({time})")
_DOUBTFUL = mark("mismatches", "{time}, clock doubtful")


class Side(NamedTuple):
    """One of the values: as stored and in words, who wrote it on which computer, when (in words)."""

    value: Any
    words: str
    device: str
    computer: str
    officer: str
    time: str


class Mismatch(NamedTuple):
    """A field that two computers wrote differently, or a removed record that another one edited.

    `key` is `table/row/field`; `before` is what both sides started from, in words; `shown` what is used
    meanwhile, in words; `asks` where an officer must decide.
    """

    key: str
    whose: str
    field: str
    before: str
    sides: tuple[Side, ...]
    shown: str
    asks: bool

    @property
    def sentence(self) -> str:
        """The whole of it in one sentence (Q01, Q02)."""
        if self.key.endswith(f"/{GONE}"):
            first = "; ".join(_filled(_WHO, side) for side in self.sides)
            return str(_REMOVED).format(name=self.whose, first=first)
        wrote = [_filled(_WROTE, side) for side in self.sides]
        return str(_SENTENCE).format(
            field=self.field,
            name=self.whose,
            first="; ".join(wrote[:-1]),
            second=wrote[-1],
            before=self.before,
            shown=self.shown,
        )

    @property
    def choices(self) -> list[tuple[Any, str]]:
        """The values to choose among, each once, with their words."""
        if self.key.endswith(f"/{GONE}"):
            return [(None, str(KEPT)), (True, str(REMOVED))]
        return list({side.value: (side.value, side.words) for side in self.sides}.values())


def _filled(text: Text, side: Side) -> str:
    return str(text).format(device=side.computer, officer=side.officer, time=side.time, value=side.words)


class _At(NamedTuple):
    """What every mismatch is put into words with: an open reading, its log, the names of computers."""

    reader: Connection
    log: Log
    names: dict[str, str]


def mismatches(reader: Connection) -> list[Mismatch]:
    """The open mismatches, those to be decided first, those of one record together."""
    at = _At(reader, Log(reader), device_names(reader))
    found = [_mismatch(at, conflict) for conflict in open_conflicts(reader)]
    return sorted(found, key=lambda one: (not one.asks, one.whose, one.key))


def mismatch(reader: Connection, key: str) -> Mismatch | None:
    """One open mismatch by its key; None where it was settled meanwhile."""
    at = _At(reader, Log(reader), device_names(reader))
    found = (one for one in open_conflicts(reader) if key_of(one) == key)
    return next((_mismatch(at, one) for one in found), None)


def key_of(conflict: Conflict) -> str:
    """The key of a mismatch: `table/row/field`."""
    return f"{conflict.table}/{conflict.row}/{conflict.field}"


def _mismatch(at: _At, conflict: Conflict) -> Mismatch:
    table, row_id, field = conflict.table, conflict.row, conflict.field

    def words(value: Any) -> str:
        if field == GONE:
            return str(REMOVED if value else KEPT)
        return value_words(at.reader, table, field, value)

    return Mismatch(
        key_of(conflict),
        record_name(at.reader, table, row_id),
        field_word(field, table),
        words(_before(at, conflict)),
        tuple(_side(at, one, words(one.value)) for one in conflict.values),
        words(conflict.shown),
        conflict.asks,
    )


def _side(at: _At, one: LiveValue, words: str) -> Side:
    time = moment_of(one.at)
    if one.doubtful:
        time = str(_DOUBTFUL).format(time=time)
    computer = at.names.get(one.device) or unnamed(one.device)
    return Side(one.value, words, one.device, computer, officer_name(at.reader, one.officer), time)


def _before(at: _At, conflict: Conflict) -> Any:
    """What stood in the field that both sides started from: the oldest value a live one was written over."""
    live = {one.stamp for one in conflict.values}
    written: dict[str, Any] = {}
    started_from: set[str] = set()
    for stamp, operation in _history(at, conflict):
        written[stamp] = operation["f"][conflict.field]
        if stamp in live:
            started_from |= set(operation.get("b", {}).get(conflict.field, ()))
    return next((value for stamp, value in written.items() if stamp in started_from), None)


def _history(at: _At, conflict: Conflict) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every operation of the log that wrote the field, in order, with its stamp."""
    authors = {stream.id: at.log.authors[stream.author] for stream in at.log.streams.values()}
    rows = at.reader.execute(
        select(CHANGE.c.stream, CHANGE.c.n, OPERATION.c.line)
        .join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        .where(OPERATION.c.r == conflict.row, OPERATION.c.t == conflict.table)
        .order_by(CHANGE.c.id)
    )
    for stream, n, line in rows:
        operation = msgspec.json.decode(line)
        if conflict.field in operation.get("f", {}):
            yield f"{authors[stream]}.{n}", operation


def settle(store: Store, key: str, value: Any) -> None:
    """Decide a mismatch by its key for a value; the answer travels with the next packet."""
    settle_several(store, [(key, value)])


def settle_several(store: Store, answers: Iterable[tuple[str, Any]]) -> None:
    """Decide several mismatches (key, value) in one change."""
    with store.write("settle mismatch") as change:
        for key, value in answers:
            table, row_id, field = key.split("/")
            change.settle(table, row_id, field, value)


def answers_of(reader: Connection, key: str, device: str) -> list[tuple[str, Any]]:
    """What one computer wrote in every mismatch of the record that `key` lies in, to be taken as a whole."""
    table, row_id, _ = key.split("/")
    return [
        (key_of(one), side.value)
        for one in open_conflicts(reader)
        if (one.table, one.row) == (table, row_id) and one.field != GONE
        for side in one.values
        if side.device == device
    ]
