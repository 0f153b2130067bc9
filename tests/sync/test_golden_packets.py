"""Packets that were once written are read for ever."""

import json
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrage import x25519

from desktop_app.store.merge import Incoming
from desktop_app.sync import label as labels
from desktop_app.sync.body_line import parse_verdict
from desktop_app.sync.changes import read_changes
from desktop_app.sync.minisign import PublicKey
from desktop_app.sync.packet import Packet
from tests.sync.samples import AREA, DEVICE, STREAM, judge, row_id, stamp

FOLDER = Path(__file__).resolve().parents[1] / "data" / "packets" / "format-1"
KINDS = ("full", "delta", "acknowledgement", "card", "request")
KEYS = json.loads((FOLDER / "keys.json").read_text(encoding="ascii"))
SIGN, IDENTITY = PublicKey.from_text(KEYS["sign"]), x25519.Identity.from_str(KEYS["identity"])
CONTENT = {kind: (FOLDER / f"{kind}.songhe").read_bytes() for kind in KINDS}


def opened(kind: str) -> Packet:
    """A proven packet of that kind."""
    packet = Packet(BytesIO(CONTENT[kind]))
    packet.prove(SIGN)
    return packet


def lines_of(kind: str) -> list[bytes]:
    """The lines of its body."""
    return list(opened(kind).lines(None if kind == "card" else IDENTITY))


def changes_of(kind: str) -> list[Incoming]:
    """The changes in its body."""
    return list(read_changes(lines_of(kind), opened(kind).label))


def test_no_packet_is_left_out() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.songhe")) == sorted(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_lines_are_those_that_were_written(kind: str) -> None:
    assert lines_of(kind) == (FOLDER / f"{kind}.jsonl").read_bytes().split(b"\n")[:-1]


@pytest.mark.parametrize("kind", KINDS)
def test_label_is_written_today_as_it_was(kind: str) -> None:
    label = opened(kind).label
    assert (label.kind, label.sender.device) == (kind, DEVICE)
    assert labels.encode(label) in CONTENT[kind]


def test_changes_of_the_full_packet_are_read() -> None:
    changes = changes_of("full")
    assert [(change.stream, change.n) for change in changes if change.stream == STREAM] == [
        (STREAM, n) for n in range(1, 6)
    ]
    first, second, third, fourth, fifth = (change for change in changes if change.stream == STREAM)
    assert [operation.get("f", {}).get("birth") for operation, _ in first.operations] == [
        "1971",
        None,
        "1973",
    ]
    assert second.head["doubtful"] is True
    assert second.operations[1][0]["f"] == {"phone": None}
    assert third.head["undoes"] == stamp(2)
    assert fourth.operations[0][0]["seen"] == [stamp(1)]
    assert fifth.head["later"] == {"x": [1, None]}
    assert fifth.operations[0][0]["f"]["note"] == "“Tổ 5”,\n\t\\ / \x7f \U0001f33e"


def test_changes_of_the_delta_go_on() -> None:
    assert [change.n for change in changes_of("delta")] == [4, 5]


def test_acknowledgement_is_read() -> None:
    (said,) = map(parse_verdict, lines_of("acknowledgement"))
    assert (said.n, said.row, said.code) == (5, row_id(8), "unknown_table")
    assert opened("acknowledgement").label.state is not None


def test_card_is_read_by_everyone() -> None:
    (line,) = lines_of("card")
    assert msgspec.json.decode(line)["card"]["root"] == KEYS["sign"]


def test_request_brings_its_own_key() -> None:
    asked = opened("request").label.request
    assert asked is not None
    assert (asked.sign, asked.area) == (KEYS["sign"], AREA)
    assert len(changes_of("request")) == 1


@given(st.sampled_from(["full", "delta", "request"]), st.integers(0), st.integers(0, 7))
def test_flipped_bit_is_refused(kind: str, place: int, bit: int) -> None:
    flipped = bytearray(CONTENT[kind])
    flipped[place % len(flipped)] ^= 1 << bit
    assert judge(bytes(flipped), SIGN, IDENTITY) != "accepted"
    assert judge(CONTENT[kind], SIGN, IDENTITY) == "accepted"
