from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.store import mark
from desktop_app.store.mark import Streams, Verdict

A, B = "0123456789abcdef.00000001.0340820250701", "0123456789abcdef.00000001.all"
ONE, TWO, OTHER = bytes([1]) * 32, bytes([2]) * 32, bytes([9]) * 32
STREAMS = st.dictionaries(
    st.sampled_from([A, B, "c"]), st.tuples(st.integers(1, 3), st.sampled_from([ONE, TWO])), max_size=3
)

VERDICTS: list[tuple[str, Streams | None, Streams, Verdict]] = [
    ("no mark at all", None, {A: (1, ONE)}, "fresh"),
    ("no mark and nothing written yet", None, {}, "fresh"),
    ("as it was left", {A: (1, ONE), B: (2, TWO)}, {A: (1, ONE), B: (2, TWO)}, "same"),
    ("nothing written then and now", {}, {}, "same"),
    ("a change more", {A: (1, ONE)}, {A: (2, TWO)}, "ahead"),
    ("a stream more", {A: (1, ONE)}, {A: (1, ONE), B: (1, ONE)}, "ahead"),
    ("first stream since an empty mark", {}, {A: (1, ONE)}, "ahead"),
    ("a change fewer", {A: (2, TWO)}, {A: (1, ONE)}, "restored"),
    ("a stream fewer", {A: (1, ONE), B: (1, ONE)}, {A: (1, ONE)}, "restored"),
    ("nothing of it", {A: (1, ONE)}, {}, "restored"),
    ("another digest at the sequence", {A: (1, ONE)}, {A: (1, OTHER)}, "restored"),
    ("one stream behind, one ahead", {A: (2, TWO), B: (1, ONE)}, {A: (1, ONE), B: (2, TWO)}, "restored"),
    ("one stream other, one ahead", {A: (2, TWO), B: (1, ONE)}, {A: (2, OTHER), B: (2, TWO)}, "restored"),
]


@pytest.mark.parametrize(
    ("left", "now", "verdict"), [case[1:] for case in VERDICTS], ids=[case[0] for case in VERDICTS]
)
def test_verdict(left: Streams | None, now: Streams, verdict: Verdict) -> None:
    assert mark.compare(left, now) == verdict


@pytest.mark.parametrize(("earlier", "verdict"), [(ONE, "ahead"), (OTHER, "restored"), (None, "restored")])
def test_database_ahead_must_have_come_past_the_mark(earlier: bytes | None, verdict: Verdict) -> None:
    def digest_at(stream: str, sequence: int) -> bytes | None:
        assert (stream, sequence) == (A, 1)
        return earlier

    assert mark.compare({A: (1, ONE)}, {A: (3, TWO)}, digest_at) == verdict


@given(STREAMS)
def test_any_streams_are_the_same_as_themselves(streams: Streams) -> None:
    assert mark.compare(streams, streams) == "same"


@given(STREAMS, STREAMS)
def test_of_two_differing_states_at_least_one_order_is_restored(one: Streams, other: Streams) -> None:
    verdicts = {mark.compare(one, other), mark.compare(other, one)}
    assert verdicts == {"same"} if one == other else "restored" in verdicts


@given(streams=STREAMS)
def test_what_was_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, streams: Streams) -> None:
    folder = tmp_path_factory.getbasetemp() / "marks"
    mark.write(folder, "s" * 32, streams)
    assert mark.read(folder, "s" * 32) == streams


def test_store_without_a_mark_has_none(tmp_path: Path) -> None:
    assert mark.read(tmp_path / "not there", "s" * 32) is None


def test_marks_of_two_stores_lie_side_by_side(tmp_path: Path) -> None:
    mark.write(tmp_path, "a" * 32, {A: (1, ONE)})
    mark.write(tmp_path, "b" * 32, {B: (2, TWO)})
    assert mark.read(tmp_path, "a" * 32) == {A: (1, ONE)}
    assert mark.read(tmp_path, "b" * 32) == {B: (2, TWO)}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"a":[1]}', b'{"a":[1,"not base64"]}', b"\xff", b'{"\xff":[1,""]}']
)
def test_unreadable_mark_is_no_mark(tmp_path: Path, content: bytes) -> None:
    mark.write(tmp_path, "a" * 32, {})
    (only,) = tmp_path.iterdir()
    only.write_bytes(content)
    assert mark.read(tmp_path, "a" * 32) is None


def test_mark_is_found_by_the_stores_own_id_alone(tmp_path: Path) -> None:
    mark.write(tmp_path, "a" * 32, {A: (1, ONE)})
    assert [path.name for path in tmp_path.iterdir()] == ["a" * 32 + ".json"]
