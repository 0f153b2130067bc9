import uuid

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.store.ids import NAMESPACE, derived_id, new_id

INSTANTS = st.integers(0, 2**48 - 1)
RANDOM = st.binary(min_size=10, max_size=10)
PARTS = st.lists(st.text(st.characters(codec="utf-8"), max_size=40) | st.integers(0, 9999), max_size=4)


@given(INSTANTS, RANDOM)
def test_new_id_is_a_uuid_of_version_7(now_ms: int, random: bytes) -> None:
    drawn = uuid.UUID(new_id(now_ms, random))
    assert (drawn.version, drawn.variant) == (7, uuid.RFC_4122)


@given(INSTANTS, RANDOM)
def test_new_id_is_32_lower_case_hex_digits(now_ms: int, random: bytes) -> None:
    drawn = new_id(now_ms, random)
    assert len(drawn) == 32
    assert set(drawn) <= set("0123456789abcdef")


@given(INSTANTS, RANDOM)
def test_new_id_begins_with_its_instant(now_ms: int, random: bytes) -> None:
    assert int(new_id(now_ms, random)[:12], 16) == now_ms


@given(INSTANTS, INSTANTS, RANDOM, RANDOM)
def test_later_instant_sorts_later(one: int, other: int, random: bytes, more: bytes) -> None:
    if one < other:
        assert new_id(one, random) < new_id(other, more)


def test_each_of_74_random_bits_counts() -> None:
    drawn = {new_id(0, (1 << bit).to_bytes(10)) for bit in range(80)}
    assert len(drawn) == 74 + 1


def test_new_id_takes_the_first_ten_random_bytes() -> None:
    assert new_id(5, b"0123456789abcdef") == new_id(5, b"0123456789")


@given(st.sampled_from(["enrolment", "attendance", "poverty"]), PARTS)
def test_derived_id_is_the_uuid_5_of_table_and_parts(table: str, parts: list[object]) -> None:
    name = "/".join([table, *map(str, parts)])
    assert derived_id(table, *parts) == uuid.uuid5(uuid.UUID(bytes=NAMESPACE), name).hex


def test_derived_id_never_changes() -> None:
    assert derived_id("enrolment", "a" * 32, "b" * 32) == "d290f00aff0555c8a89dcb50048d02b4"


def test_derived_ids_of_two_tables_differ() -> None:
    assert derived_id("poverty", "a" * 32, 2025) != derived_id("hamlet_year", "a" * 32, 2025)
