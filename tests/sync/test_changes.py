"""The changes of a body are exactly those its label names, in one order, on unbroken chains."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.refusal import Refusal
from desktop_app.store.canonical import START, chain_digest, encode, operation_digest
from desktop_app.store.log import split_salt
from desktop_app.store.merge import Incoming
from desktop_app.sync.changes import read_changes
from desktop_app.sync.label import Counts, Label, Stretch
from tests.sync.samples import (
    REFERENCE,
    STREAM,
    change_line,
    edit_line,
    flat,
    make_label,
    person_line,
    row_id,
    small_changes,
    stamp,
    stretch_of,
)

LABEL = make_label()
LINES = flat(small_changes())


def detail_of(lines: Iterable[bytes], label: Label = LABEL) -> str:
    """Why a body is no packet's, in the refusal's own words; empty where it is taken."""
    try:
        list(read_changes(lines, label))
    except Refusal as refusal:
        assert (refusal.code, refusal.values["part"]) == ("not_a_packet", "body")
        return str(refusal.values["detail"])
    return ""


def one_change(*operations: dict[str, Any], salt: str | None = "0" * 32) -> tuple[list[bytes], Label]:
    """The lines and the label of a single change with these operations."""
    change = [change_line(1, salt=salt), *(encode(one) for one in operations)]
    return change, make_label({STREAM: [change]})


def test_changes_come_with_their_lines_as_sent() -> None:
    first, second = read_changes(LINES, LABEL)
    assert isinstance(first, Incoming)
    assert (first.stream, first.n, first.line) == (STREAM, 1, LINES[0])
    assert [line for _, line in first.operations] == LINES[1:3]
    assert first.operations[0][0] == msgspec.json.decode(LINES[1])
    assert (second.head["what"], second.head["doubtful"], len(second.operations)) == ("edit person", True, 2)


def test_streams_come_in_text_order() -> None:
    reference = [[change_line(1, REFERENCE), person_line(7)]]
    label = make_label({STREAM: small_changes(), REFERENCE: reference})
    assert [change.stream for change in read_changes(LINES + flat(reference), label)] == [
        STREAM,
        STREAM,
        REFERENCE,
    ]
    assert "expected" in detail_of(flat(reference) + LINES, label)


def test_packet_may_go_on_in_the_middle_of_a_stream() -> None:
    before = bytes.fromhex(stretch_of(small_changes()).after)
    third = [[change_line(3), edit_line(1)]]
    stretch = stretch_of(third, 3, before)
    label = replace(LABEL, kind="delta", streams={STREAM: stretch}, counts=Counts(1, 1))
    assert [change.n for change in read_changes(flat(third), label)] == [3]
    assert "chain" in detail_of(
        flat(third), replace(label, streams={STREAM: replace(stretch, before="1" * 64)})
    )


def test_body_without_changes_is_taken() -> None:
    assert detail_of([], make_label({})) == ""


def test_change_without_operations_is_taken() -> None:
    lines, label = one_change()
    assert detail_of(lines, label) == ""


@pytest.mark.parametrize("gone", range(len(LINES)))
def test_no_line_may_be_missing(gone: int) -> None:
    assert detail_of(LINES[:gone] + LINES[gone + 1 :])


@pytest.mark.parametrize("twice", range(len(LINES)))
def test_no_line_may_stand_twice(twice: int) -> None:
    assert detail_of(LINES[: twice + 1] + LINES[twice:])


@pytest.mark.parametrize("first", range(len(LINES) - 1))
def test_no_lines_may_change_places(first: int) -> None:
    lines = LINES[:first] + [LINES[first + 1], LINES[first]] + LINES[first + 2 :]
    assert detail_of(lines)


@pytest.mark.parametrize("line", [b"", b"{}", b"x", LINES[0], person_line(9), change_line(3)])
def test_nothing_may_be_added(line: bytes) -> None:
    for at in range(len(LINES) + 1):
        assert detail_of([*LINES[:at], line, *LINES[at:]])


@given(st.integers(0, len(LINES) - 1), st.data())
def test_no_letter_may_differ(number: int, data: st.DataObject) -> None:
    line = LINES[number]
    at = data.draw(st.integers(0, len(line) - 1))
    letter = data.draw(st.integers(0, 255).filter(lambda one: one != line[at]))
    changed = line[:at] + bytes([letter]) + line[at + 1 :]
    assert detail_of([*LINES[:number], changed, *LINES[number + 1 :]])


@pytest.mark.parametrize(
    ("label", "detail"),
    [
        (replace(LABEL, counts=Counts(2, 5)), "counts"),
        (replace(LABEL, counts=Counts(2, 3)), "counts"),
        (replace(LABEL, streams={STREAM: replace(LABEL.streams[STREAM], last=3)}), "3 expected"),
        (replace(LABEL, streams={STREAM: replace(LABEL.streams[STREAM], last=1)}), "chain"),
        (replace(LABEL, streams={STREAM: replace(LABEL.streams[STREAM], after="0" * 64)}), "chain"),
        (replace(LABEL, streams={REFERENCE: LABEL.streams[STREAM]}), "expected"),
        (replace(LABEL, streams={}), "counts"),
        (replace(LABEL, streams=LABEL.streams | {REFERENCE: LABEL.streams[STREAM]}), "expected"),
    ],
)
def test_label_that_says_something_else_is_refused(label: Label, detail: str) -> None:
    assert detail in detail_of(LINES, label)


def test_claim_of_endless_changes_costs_nothing() -> None:
    label = replace(LABEL, streams={STREAM: replace(LABEL.streams[STREAM], last=2**53)})
    assert "expected" in detail_of(LINES, label)


def test_change_is_handed_on_before_the_body_is_known_to_be_whole() -> None:
    changes = read_changes([*LINES[:3], b"rubbish"], LABEL)
    with pytest.raises(Refusal):
        next(changes)
    changes = read_changes([*LINES[:4], b"rubbish"], LABEL)
    assert next(changes).n == 1


PERSON = {"t": "person", "r": row_id(1)}
HASH = {"h": "0f" * 32}


@pytest.mark.parametrize(
    "operation",
    [
        PERSON,
        PERSON | {"b": {"phone": [stamp(1)]}},
        PERSON | {"f": {"name": "A"}, "b": {"phone": [stamp(1)]}},
        PERSON | {"f": {"name": "A"}, "seen": [stamp(1)]},
        PERSON | {"f": {"gone": True}},
        PERSON | {"f": {"gone": None}, "seen": [stamp(1)]},
        PERSON | {"f": {"gone": False}, "seen": []},
        PERSON | HASH,
        PERSON | HASH | {"f": {"name": "A"}},
    ],
)
def test_parts_that_do_not_go_together_are_refused(operation: dict[str, Any]) -> None:
    assert "an operation" in detail_of(*one_change(operation))


@pytest.mark.parametrize(
    "operation",
    [
        PERSON | {"f": {}},
        PERSON | {"f": {"name": "A"}},
        PERSON | {"f": {"name": None}, "b": {"name": [stamp(1)]}},
        PERSON | {"f": {"gone": True}, "b": {"gone": []}, "seen": [stamp(1)]},
        PERSON | {"f": {"gone": True, "name": "A"}, "b": {"name": [stamp(1)]}, "seen": []},
        PERSON | {"f": {"gone": None}, "b": {"gone": [stamp(2)]}},
    ],
)
def test_parts_that_go_together_are_taken(operation: dict[str, Any]) -> None:
    assert detail_of(*one_change(operation)) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [(("person", 2), ("person", 1)), (("person", 1), ("person", 1)), (("person", 1), ("household", 2))],
)
def test_operations_stand_in_order_of_table_and_row(first: tuple[str, int], second: tuple[str, int]) -> None:
    operations = [{"t": table, "r": row_id(n), "f": {"name": "A"}} for table, n in (first, second)]
    assert "order" in detail_of(*one_change(*operations))


def erased(keep: Callable[[int], bool]) -> tuple[list[bytes], Label]:
    """The first sample change after an erasure: no salt, digests beside or in place of what it held."""
    line, *operations = small_changes()[0]
    bare, salt = split_salt(line)
    hashes = [operation_digest(salt, one) for one in operations]
    left = [
        encode(
            (msgspec.json.decode(one) if keep(n) else {"r": row_id(n + 1), "t": "person"})
            | {"h": digest.hex()}
        )
        for n, (one, digest) in enumerate(zip(operations, hashes, strict=True))
    ]
    after = chain_digest(START, bare, hashes).hex()
    stretch = Stretch(1, 1, START.hex(), after)
    return [bare, *left], replace(LABEL, streams={STREAM: stretch}, counts=Counts(1, 2))


def test_chain_holds_after_an_erasure() -> None:
    lines, label = erased(keep=lambda n: n == 0)
    (change,) = read_changes(lines, label)
    kept, gone = (operation for operation, _ in change.operations)
    assert kept["f"]["name"] == "Vàng Thị Mẩy 1"
    assert "f" not in gone
    assert label.streams[STREAM].after == stretch_of(small_changes()[:1]).after


def test_erased_contents_cannot_be_given_another_digest() -> None:
    lines, label = erased(keep=lambda n: False)
    assert detail_of(lines, label) == ""
    forged = encode(msgspec.json.decode(lines[1]) | HASH)
    assert "chain" in detail_of([lines[0], forged, lines[2]], label)


def test_erased_change_keeps_no_salt() -> None:
    lines, label = erased(keep=lambda n: False)
    salted = encode({"change": msgspec.json.decode(lines[0])["change"] | {"salt": "0" * 32}})
    assert "an operation" in detail_of([salted, *lines[1:]], label)


def test_unknown_fields_are_part_of_the_chain_and_handed_on() -> None:
    change = [change_line(1, later={"x": 1}), encode(PERSON | {"f": {"name": "A"}, "later": [2]})]
    (found,) = read_changes(change, make_label({STREAM: [change]}))
    assert (found.head["later"], found.operations[0][0]["later"]) == ({"x": 1}, [2])
    without = [change_line(1), change[1]]
    assert "chain" in detail_of(without, make_label({STREAM: [change]}))
