"""Canonical lines against the standard library, and the digests over them."""

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.store import canonical
from desktop_app.store.canonical import NotCanonicalError

KEYS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=8)
NUMBERS = st.integers(-(2**53), 2**53)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


def standard(value: object) -> bytes:
    """The same line by the standard library."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


@given(VALUES)
def test_line_is_what_the_standard_library_gives(value: object) -> None:
    assert canonical.encode(value) == standard(value)


@given(VALUES)
def test_line_comes_back_as_the_value(value: object) -> None:
    assert canonical.decode(canonical.encode(value)) == value


@pytest.mark.parametrize("first", range(0, 0x3000, 0x400))
def test_every_character_is_written_as_the_standard_library_writes_it(first: int) -> None:
    for point in range(first, first + 0x400):
        assert canonical.encode(chr(point)) == standard(chr(point))


def test_keys_are_sorted_at_every_depth() -> None:
    assert canonical.encode({"b": {"d": 1, "c": 2}, "a": [{"f": 3, "e": None}]}) == (
        b'{"a":[{"e":null,"f":3}],"b":{"c":2,"d":1}}'
    )


def test_vietnamese_text_stays_unescaped() -> None:
    assert canonical.encode("Đặng Thị Ửng") == '"Đặng Thị Ửng"'.encode()


def test_control_characters_are_short_where_json_has_a_short_form() -> None:
    assert canonical.encode('\b\t\n\f\r"\\\x00\x1f\x7f/') == b'"\\b\\t\\n\\f\\r\\"\\\\\\u0000\\u001f\x7f/"'


@pytest.mark.parametrize("value", [2**53, -(2**53), 0, True, False, None, "", [], {}, (1, "a")])
def test_plain_values_are_taken(value: object) -> None:
    assert canonical.encode(value) == standard(value)


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), float("inf"), 2**53 + 1, -(2**53) - 1, b"x", {1, 2}, object(), {1: "a"}, "\ud800"],
)
def test_other_values_are_refused_at_any_depth(value: object) -> None:
    for nested in (value, [value], {"a": value}, [{"a": (value,)}]):
        with pytest.raises(NotCanonicalError):
            canonical.encode(nested)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b" 1",
        b"1 ",
        b"1\n",
        b"1.0",
        b"1e3",
        b"-0",
        b"01",
        b"NaN",
        b"1e309",
        b"9007199254740993",
        b"9" * 5000,
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a": 1}',
        b'"\\u0041"',
        b'"\\/"',
        b'"\\u001F"',
        b'"\xff"',
        b'"\\ud800"',
        b"\xef\xbb\xbf1",
        b"[" * 100_000,
        b"[" * 5000 + b"]" * 5000,
        b"{",
        b'{"a":1}{}',
        b"\x00",
    ],
)
def test_line_in_another_form_is_refused(line: bytes) -> None:
    with pytest.raises(NotCanonicalError):
        canonical.decode(line)


@given(st.binary(max_size=40))
def test_any_bytes_are_either_canonical_or_refused(line: bytes) -> None:
    try:
        value = canonical.decode(line)
    except NotCanonicalError:
        return
    assert canonical.encode(value) == line


def test_operation_digest_covers_salt_and_line() -> None:
    assert canonical.operation_digest(b"s" * 16, b"{}") == sha256(b"s" * 16 + b"{}").digest()


def test_chain_digest_covers_the_past_the_change_and_its_operations_in_order() -> None:
    first, second = canonical.operation_digest(b"salt", b"1"), canonical.operation_digest(b"salt", b"2")
    expected = sha256(bytes(32) + sha256(b"line").digest() + first + second).digest()
    assert canonical.chain_digest(canonical.START, b"line", [first, second]) == expected
    assert canonical.chain_digest(canonical.START, b"line", [second, first]) != expected
    assert canonical.chain_digest(expected, b"line", [first, second]) != expected


def test_chain_of_a_change_without_operations_is_defined() -> None:
    assert (
        canonical.chain_digest(canonical.START, b"x", [])
        == sha256(bytes(32) + sha256(b"x").digest()).digest()
    )
