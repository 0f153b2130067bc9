"""The lines of a body: their shape, their one form, and unknown fields that are kept."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.refusal import Refusal
from desktop_app.store.canonical import encode
from desktop_app.store.merge import Refused
from desktop_app.sync import body_line
from desktop_app.sync.label import LATEST
from tests.sync.samples import STREAM, change_line, edit_line, person_line, row_id, stamp

CHANGE = msgspec.json.decode(change_line(3, needs={STREAM: 4}, undoes=stamp(2), doubtful=True))["change"]
EDIT = msgspec.json.decode(edit_line(1))
GONE = {"f": {"gone": True}, "r": row_id(1), "seen": [stamp(1), stamp(2)], "t": "person"}
ERASED = {"h": "0f" * 32, "r": row_id(1), "t": "person"}


def refused(parse: Callable[[bytes], object], line: bytes) -> bool:
    """Whether a line is refused, always as no packet of ours."""
    try:
        parse(line)
    except Refusal as refusal:
        assert (refusal.code, refusal.values["part"]) == ("not_a_packet", "body")
        return True
    return False


def with_field(fields: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    """The fields with one changed, or taken away by None."""
    changed = fields | {name: value}
    return {key: value for key, value in changed.items() if value is not None}


@pytest.mark.parametrize(
    "operation", [EDIT, GONE, ERASED, EDIT | {"h": "0f" * 32}, msgspec.json.decode(person_line(4))]
)
def test_operation_comes_back_as_it_was_written(operation: dict[str, Any]) -> None:
    assert body_line.parse_operation(encode(operation)) == operation


def test_cleared_field_comes_back_as_none() -> None:
    assert body_line.parse_operation(edit_line(1, phone=None))["f"] == {"phone": None}


def test_change_comes_back_as_it_was_written() -> None:
    assert body_line.parse_change(encode({"change": CHANGE})) == CHANGE


def test_the_latest_instant_has_a_day_everywhere() -> None:
    """An instant that no calendar knows would stop every list that shows it."""
    for hours in (-14, 14):
        day = datetime.fromtimestamp(LATEST / 1000, timezone(timedelta(hours=hours))).date()
        assert day.year in (9998, 9999)


def test_shortest_change_is_taken() -> None:
    short = {"at": LATEST, "n": 1, "schema": 1, "stream": STREAM, "what": "x"}
    assert body_line.parse_change(encode({"change": short})) == short


def test_unknown_fields_are_kept() -> None:
    assert body_line.parse_operation(encode(EDIT | {"new": {"deep": [1]}}))["new"] == {"deep": [1]}
    assert body_line.parse_change(encode({"change": CHANGE | {"a": 1, "z": [None]}})) == CHANGE | {
        "a": 1,
        "z": [None],
    }


def test_nothing_stands_beside_a_change() -> None:
    assert refused(body_line.parse_change, encode({"change": CHANGE, "then": 1}))


def test_salt_line_is_taken() -> None:
    line = body_line.salt_line(bytes(range(16)))
    assert line == b'{"salt":"000102030405060708090a0b0c0d0e0f"}'
    body_line.demand_salt(line)


@pytest.mark.parametrize(
    "line", [b"", b"{}", b'{"salt":""}', b'{"salt":"%b"}' % (b"A" * 32), b'{"salt":12}', person_line(1)]
)
def test_other_first_lines_are_refused(line: bytes) -> None:
    assert refused(body_line.demand_salt, line)


def test_verdict_comes_back() -> None:
    said = Refused(STREAM, 7, "person", row_id(3), "bad_field")
    line = body_line.verdict_line(said)
    assert body_line.parse_verdict(line) == said
    assert msgspec.json.decode(line)["verdict"] == {
        "code": "bad_field", "n": 7, "r": row_id(3), "stream": STREAM, "t": "person",
    }  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        Refused("", 7, "person", row_id(3), "bad_field"),
        Refused(STREAM, 0, "person", row_id(3), "bad_field"),
        Refused(STREAM, 7, "", row_id(3), "bad_field"),
        Refused(STREAM, 7, "person", "3", "bad_field"),
        Refused(STREAM, 7, "person", row_id(3), "x" * 65),
    ],
)
def test_wrong_verdicts_are_refused(said: Refused) -> None:
    assert refused(body_line.parse_verdict, body_line.verdict_line(said))


def test_only_a_change_is_a_change() -> None:
    verdict = body_line.verdict_line(Refused(STREAM, 7, "person", row_id(3), "x"))
    others = [person_line(1), edit_line(1), verdict, b'{"changes":1}', b"", b'{"a":1,"change":{}}']
    assert body_line.is_change(change_line(1))
    assert not any(body_line.is_change(line) for line in others)


WRONG_CHANGES: dict[str, list[Any]] = {
    "at": [None, -1, "1", 1.5, LATEST + 1, 2**53],
    "by": ["", "x" * 32, row_id(1).upper() + "A", 5],
    "doubtful": [1, "true"],
    "n": [None, 0, -1, "1", 1.0, 2**54],
    "needs": [[], {"x": 1}, {STREAM: 0}, {STREAM: "1"}],
    "salt": ["", "00" * 15, "0G" * 16, 1],
    "schema": [None, 0, "1"],
    "stream": [None, "", STREAM + "\n", STREAM.upper(), STREAM.rsplit(".", 1)[0], STREAM + ".x"],
    "undoes": ["", "1", STREAM, stamp(0), stamp(1) + " "],
    "what": [None, "", "x" * 65, 1],
    "unknown": [1.5, 2**60],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, one) for name, some in WRONG_CHANGES.items() for one in some]
)
def test_wrong_values_of_a_change_are_refused(name: str, value: Any) -> None:
    line = msgspec.json.encode({"change": with_field(CHANGE, name, value)}, order="sorted")
    assert refused(body_line.parse_change, line)


WRONG_OPERATIONS: dict[str, list[Any]] = {
    "t": [None, "", "x" * 65, 1],
    "r": [None, "", "1", row_id(1) + "\n", "A" * 32, 1],
    "f": [[], "x", 1],
    "b": [
        [],
        {"phone": stamp(1)},
        {"phone": ["1.2"]},
        {"phone": [stamp(0)]},
        {"phone": [stamp(1) + "\n"]},
        {"phone": [1]},
    ],
    "seen": [{}, "x", ["x"], [stamp(1).upper() + "A"]],
    "h": ["", "0f" * 31, "0F" * 32, 1],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, one) for name, some in WRONG_OPERATIONS.items() for one in some]
)
def test_wrong_values_of_an_operation_are_refused(name: str, value: Any) -> None:
    line = msgspec.json.encode(with_field(EDIT, name, value), order="sorted")
    assert refused(body_line.parse_operation, line)
    unknown = msgspec.json.encode(with_field(EDIT, name, value) | {"a": 1}, order="sorted")
    assert refused(body_line.parse_operation, unknown)


@pytest.mark.parametrize(
    "value", [1.5, 2**60, -(2**70), {"a": 1}, [1, "x"], True, None, "e\u0301", "=1+1", "\u202e"]
)
def test_values_of_fields_are_left_to_the_check_of_the_row(value: Any) -> None:
    line = msgspec.json.encode(EDIT | {"f": {"phone": value}}, order="sorted")
    assert body_line.parse_operation(line)["f"] == {"phone": value}


@pytest.mark.parametrize(
    "line",
    [
        b"", b"{}", b"[]", b"null", b"1", b"{", edit_line(1) + b" ", b" " + edit_line(1), edit_line(1)[:-1],
        edit_line(1).replace(b":{", b": {"),
        edit_line(1).replace(b'"t":"person"', b'"t":"person","t":"person"'),
        edit_line(1).replace(b"person", b"\\u0070erson"),
        edit_line(1).replace(b'"0912345678"', b"NaN"),
        edit_line(1).replace(b'"0912345678"', b"1e309"),
        edit_line(1).replace(b'"0912345678"', b"1E2"),
        edit_line(1).replace(b'"0912345678"', b"-0"),
        edit_line(1).replace(b'"0912345678"', b"9" * 5000),
        edit_line(1).replace(b'"0912345678"', b'"\xff"'),
        edit_line(1).replace(b'"0912345678"', b'"\\ud800"'),
        edit_line(1).replace(b'"0912345678"', b"[" * 2000 + b"]" * 2000),
        msgspec.json.encode(dict(reversed(EDIT.items()))),
        msgspec.json.encode(dict(reversed(EDIT.items())) | {"a": 1}),
    ],
)  # fmt: skip
def test_other_forms_of_an_operation_are_refused(line: bytes) -> None:
    assert refused(body_line.parse_operation, line)


@given(st.binary(max_size=80))
def test_any_bytes_are_refused_and_not_an_error(line: bytes) -> None:
    parsers = (
        body_line.parse_operation,
        body_line.parse_change,
        body_line.parse_verdict,
        body_line.demand_salt,
    )
    assert all(refused(parse, line) for parse in parsers)


VALUES = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20)


@given(st.dictionaries(st.text("abcdefgh_", min_size=1, max_size=8), VALUES, min_size=1, max_size=6))
def test_any_fields_come_back(fields: dict[str, Any]) -> None:
    operation = {"f": fields, "r": row_id(1), "t": "person"}
    assert body_line.parse_operation(encode(operation)) == operation
