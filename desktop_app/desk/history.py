"""The history of a record, from the log: when, who, on which computer, which field, from what to what.

Newest first by what saw what, then by the claimed time: a clock that is behind never puts an edit below the
one it was made over.
"""

from functools import partial
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.step_words import step_words
from desktop_app.desk.units import officer_name
from desktop_app.desk.words import RECORDS, device_names, field_word, moment_of, unnamed, value_words
from desktop_app.domain.base import METADATA
from desktop_app.i18n import mark, translate
from desktop_app.store.log import CHANGE, OPERATION, Log

GONE = "gone"
KEPT, REMOVED = mark("history", "Kept"), mark("history", "Deleted")
HISTORY = ListKind(
    "history",
    mark("history", "History of edits"),
    mark("history", "edits"),
    (
        Column("when", mark("history", "When"), width=190),
        Column("field", mark("history", "Field"), width=150),
        Column("before", mark("history", "Before"), width=180),
        Column("after", mark("history", "After"), width=180),
        Column("officer", mark("history", "Who"), width=150),
        Column("computer", mark("history", "Computer"), width=170),
        Column("step", mark("history", "Step"), width=230),
    ),
    lambda: select(CHANGE.c.id),
    "",
)
"""The columns of a history as a list; its rows come from `history_rows`."""


class _Written(NamedTuple):
    """One operation on the record: its stamp, change line, contents, claimed time raised to all it saw."""

    stamp: str
    head: dict[str, Any]
    operation: dict[str, Any]
    is_refused: bool
    at: int


class _At(NamedTuple):
    """What a history is put into words with."""

    reader: Connection
    log: Log
    computers: dict[str, str]
    table: str
    written: dict[str, _Written]


def history_rows(reader: Connection, table: str, row_id: str) -> list[dict[str, Any]]:
    """Every edit of every field of a record, newest first, in words: the rows of the list HISTORY.

    A doubtful clock is said beside its time; what was erased keeps its line without values.
    """
    log = Log(reader)
    at = _At(reader, log, device_names(reader), table, _operations(reader, log, table, row_id))
    newest_first = sorted(at.written.values(), key=lambda one: one.at)[::-1]
    rows = [row for one in newest_first for row in _rows_of(at, one)]
    return [{"id": str(place), **row} for place, row in enumerate(rows)]


def _operations(reader: Connection, log: Log, table: str, row_id: str) -> dict[str, _Written]:
    """What was written into the record, by stamp, in the order of this log: nothing before what it saw."""
    authors = {stream.id: log.authors[stream.author] for stream in log.streams.values()}
    rows = reader.execute(
        select(CHANGE.c.stream, CHANGE.c.n, CHANGE.c.line, OPERATION.c.verdict, OPERATION.c.line)
        .join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        .where(OPERATION.c.r == row_id, OPERATION.c.t == table)
        .order_by(CHANGE.c.id)
    )
    found: dict[str, _Written] = {}
    for stream, n, head_line, verdict, line in rows:
        head, operation = msgspec.json.decode(head_line)["change"], msgspec.json.decode(line)
        stamp = f"{authors[stream]}.{n}"
        seen = {earlier for base in operation.get("b", {}).values() for earlier in base}
        times = (found[earlier].at for earlier in seen if earlier in found)
        at = max((head.get("at", 0), *times))
        found[stamp] = _Written(stamp, head, operation, verdict is not None, at)
    return found


def _rows_of(at: _At, one: _Written) -> list[dict[str, Any]]:
    device = one.stamp.split(".")[0]
    moment = moment_of(one.head.get("at", 0))
    if one.head.get("doubtful"):
        moment = translate("history", "{time}, clock doubtful", time=moment)
    told = {
        "when": moment,
        "officer": officer_name(at.reader, one.head.get("by", "")),
        "computer": at.computers.get(device) or unnamed(device),
        "step": _as_sentence(_step(at, one)),
    }
    if "f" not in one.operation:
        return [told | {"field": translate("history", "Erased"), "before": "", "after": ""}]
    return [
        told
        | {
            "field": field_word(field, at.table),
            "before": _before(at, one, field),
            "after": _words(at, field, value),
        }
        for field, value in sorted(one.operation["f"].items(), key=partial(_place_of, at.table))
    ]


def _place_of(table: str, written: tuple[str, Any]) -> int:
    """Where a field stands in its table; behind all those known where a newer program added it."""
    fields = list(METADATA.tables[table].c.keys())
    return fields.index(written[0]) if written[0] in fields else len(fields)


def _step(at: _At, one: _Written) -> str:
    """The name of the step; an undo says so, and what undoes an undo is a redo."""
    words = step_words(one.head.get("what", ""))
    turns, head = 0, one.head
    area = head["stream"].split(".")[2]
    while "undoes" in head:
        device, generation, n = head["undoes"].split(".")
        author = next(key for key, known in at.log.authors.items() if known == (device, generation))
        turns, head = turns + 1, at.log.head(author, area, int(n))
    if turns % 2:
        words = translate("history", "Undo: {step}", step=words)
    elif turns:
        words = translate("history", "Redo: {step}", step=words)
    return translate("history", "{step} (not taken)", step=words) if one.is_refused else words


def _as_sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _before(at: _At, one: _Written, field: str) -> str:
    """What the edit was made over: one value, or several that two computers had written."""
    base = one.operation.get("b", {}).get(field, ())
    known = (at.written[stamp].operation.get("f", {}) for stamp in base if stamp in at.written)
    return " / ".join(dict.fromkeys(_words(at, field, fields.get(field)) for fields in known)) or "–"


def _words(at: _At, field: str, value: Any) -> str:
    if field == GONE:
        return str(REMOVED if value else KEPT)
    if field not in METADATA.tables[at.table].c:
        return str(value)
    return value_words(at.reader, at.table, field, value)


def history_title(table: str, name: str) -> str:
    """What stands above a history: the kind of record and its name."""
    return translate("history", "History of edits · {kind}: {name}", kind=str(RECORDS[table]), name=name)
