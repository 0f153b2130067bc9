"""The changes in a packet's body, held against its label: streams, sequences, counts and chains.

Streams come in text order, in each the changes in sequence, in each change the operations by table and row.
A change is handed on before its stream's chain is compared, which needs the stream's end: whoever applies
changes does so in a transaction that a refusal undoes.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from desktop_app.domain.refusal import Refusal
from desktop_app.store.canonical import chain_digest, operation_digest
from desktop_app.store.change import MOST_OPERATIONS
from desktop_app.store.log import split_salt
from desktop_app.store.merge import Incoming
from desktop_app.sync.body_line import is_change, malformed, parse_change, parse_operation
from desktop_app.sync.label import Label, Stretch

Ends = Mapping[str, tuple[int, bytes]]
"""How far streams are known here: the last sequence and the chain digest there."""

NOTHING_KNOWN: Ends = MappingProxyType({})


def read_changes(lines: Iterable[bytes], label: Label, known: Ends = NOTHING_KNOWN) -> Iterator[Incoming]:
    """The changes of a body's lines; refused as `not_a_packet` where they are not what the label says.

    Refusal `two_histories` where a stream does not lead through the end of what is known of it.
    """
    changes = _group(lines)
    operations = 0
    for name in sorted(label.streams):
        for change, digest in _read_stream(changes, name, label.streams[name]):
            if (end := known.get(name)) and end[0] == change.n and end[1] != digest:
                raise Refusal("two_histories", device=label.sender.device, number=label.number)
            operations += len(change.operations)
            yield change
    if next(changes, None) is not None or operations != label.counts.operations:
        raise malformed("the body does not hold what the label counts")


def _read_stream(
    changes: Iterator[Incoming], name: str, stretch: Stretch
) -> Iterator[tuple[Incoming, bytes]]:
    """The changes of one stream, each with the chain digest after it."""
    digest = bytes.fromhex(stretch.before)
    for n in range(stretch.first, stretch.last + 1):
        change = next(changes, None)
        if change is None or (change.stream, change.n) != (name, n):
            raise malformed(f"{name} {n} expected")
        _demand_order(change)
        digest = _extend(digest, change)
        yield change, digest
    if digest.hex() != stretch.after:
        raise malformed(f"the chain of {name} does not end as the label says")


def _group(lines: Iterable[bytes]) -> Iterator[Incoming]:
    """Each change with the operations that follow it."""
    change: Incoming | None = None
    for line in lines:
        if is_change(line):
            if change:
                yield change
            head = parse_change(line)
            change = Incoming(head["stream"], head["n"], head, line, [])
        elif change:
            if len(change.operations) == MOST_OPERATIONS:
                raise Refusal("too_large", part="body")
            change.operations.append((parse_operation(line), line))
        else:
            raise malformed("an operation stands before the first change")
    if change:
        yield change


def _demand_order(change: Incoming) -> None:
    places = [(operation["t"], operation["r"]) for operation, _ in change.operations]
    if any(first >= second for first, second in pairwise(places)):
        raise malformed("operations are not in order of table and row")
    for operation, _ in change.operations:
        _demand_consistency(operation, has_salt="salt" in change.head)


def _demand_consistency(operation: dict[str, Any], *, has_salt: bool) -> None:
    """Let pass an operation whose parts go together: contents or `h`, and `h` where the salt is gone."""
    fields = operation.get("f", {})
    if ("h" in operation) == has_salt or not {"f", "h"} & operation.keys():
        raise malformed("an operation has neither contents nor digest")
    is_removal = fields.get("gone") is True
    if ("seen" in operation) != is_removal or not operation.get("b", {}).keys() <= fields.keys():
        raise malformed("an operation's parts do not go together")


def _extend(digest: bytes, change: Incoming) -> bytes:
    bare, salt = split_salt(change.line)
    hashes = (_hash(salt, operation, line) for operation, line in change.operations)
    return chain_digest(digest, bare, hashes)


def _hash(salt: bytes, operation: dict[str, Any], line: bytes) -> bytes:
    return bytes.fromhex(operation["h"]) if "h" in operation else operation_digest(salt, line)
