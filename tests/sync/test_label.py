"""The label: what it may say, one form of saying it, and unknown fields let pass."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.refusal import Refusal
from desktop_app.store.canonical import encode
from desktop_app.sync import label as labels
from desktop_app.sync.label import Body, Label, Request
from tests.sync.samples import (
    AREA,
    DEVICE,
    GENERATION,
    KEY,
    OTHER_KEY,
    RECIPIENT,
    REFERENCE,
    STREAM,
    make_acknowledgement,
    make_label,
)

BODY = Body(1000, "a" * 64, 5000, "b" * 64)
LABEL = make_label(body=BODY)
LINE = labels.encode(LABEL)
FIELDS: dict[str, Any] = msgspec.json.decode(LINE)
REQUEST = Request(DEVICE, GENERATION, KEY.public.to_text(), RECIPIENT, AREA)
CARD = make_label({}, kind="card", area="all", to=[], have={}, body=BODY)
WHOLE = FIELDS["streams"][STREAM]


def code_of(line: bytes) -> str:
    """The code of the refusal, or `accepted`."""
    try:
        labels.decode(line)
    except Refusal as refusal:
        return refusal.code
    return "accepted"


def changed(path: str, value: Any) -> dict[str, Any]:
    """The sample's fields with another value at a dotted path; None takes the field away."""
    fields: dict[str, Any] = msgspec.json.decode(LINE)
    *parents, last = path.split("/")
    inner = fields
    for name in parents:
        inner = inner[name]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return fields


def test_label_comes_back() -> None:
    assert labels.decode(LINE) == LABEL


def test_line_has_the_fields_of_the_format() -> None:
    said = {
        "area": AREA,
        "body": {"length": 1000, "plain_length": 5000, "plain_sha256": "b" * 64, "sha256": "a" * 64},
        "claimed_at": 1_760_000_000_000,
        "counts": {"changes": 2, "operations": 4},
        "format": 1,
        "from": {"device": DEVICE, "generation": GENERATION, "key": "0123456789abcdef"},
        "have": {STREAM: 2, REFERENCE: 40},
        "kind": "full",
        "number": 12,
        "schema": [1, 3],
        "streams": {STREAM: [1, 2, "0" * 64, LABEL.streams[STREAM].after]},
        "to": [RECIPIENT],
    }
    assert said == FIELDS


def test_line_is_canonical() -> None:
    assert encode(FIELDS) == LINE


def test_name_is_area_device_generation_number() -> None:
    assert LABEL.name == f"{AREA}-{DEVICE}-{GENERATION}-12"


@pytest.mark.parametrize("path", ["new", "from/new", "counts/new", "body/new"])
@pytest.mark.parametrize("value", [1, "text", {"deep": [1, {"er": False}]}])
def test_unknown_fields_are_let_pass(path: str, value: object) -> None:
    assert labels.decode(encode(changed(path, value))) == LABEL


@pytest.mark.parametrize(
    "line",
    [
        LINE + b"\n", b" " + LINE, LINE.replace(b":1,", b": 1,"), LINE[:-1], b"", b"{}", b"[]", b"1", b"null",
        b'"format"', b"\xff", LINE.replace(b'"all"', b'"\\u0061ll"') + b" ", b"[" * 60_000,
        b'{"area":"all",' + LINE[1:],
        msgspec.json.encode(dict(reversed(FIELDS.items()))),
        msgspec.json.encode(FIELDS | {"unknown": 1.5}),
        msgspec.json.encode(FIELDS | {"unknown": 2**60}),
    ],
)  # fmt: skip
def test_other_forms_are_refused(line: bytes) -> None:
    assert code_of(line) == "not_a_packet"


@pytest.mark.parametrize("name", [name for name in FIELDS if name != "format"])
def test_no_field_may_be_missing(name: str) -> None:
    assert code_of(encode(changed(name, None))) == "not_a_packet"


WRONG: dict[str, list[Any]] = {
    "format": [0, -1, "1", [1], True],
    "kind": ["", "Full", "catalogue", 1],
    "area": ["", "all ", "03408", "0340820251301", "0340820250732", "034082025070", "../all", "ALL", 3],
    "from/device": ["", "3F" * 8, "3f" * 7, "3f" * 9, "3f" * 7 + "3g", "3f" * 8 + "\n"],
    "from/generation": ["", "0a1b2c3", "0A1B2C3D", "0a1b2c3d4"],
    "from/key": ["", "0123456789ABCDEF", "0x23456789abcdef"],
    "number": [0, -1, 2**53 + 1, "12", 1.0],
    "to": [[], ["age1"], [RECIPIENT, RECIPIENT], [RECIPIENT + "\n"], [RECIPIENT.upper()], ["ssh-ed25519 A"]],
    "streams": [[], {"x": WHOLE}, {STREAM.upper(): WHOLE}, {f"{STREAM}.1": WHOLE}, {STREAM: {}}],
    f"streams/{STREAM}": [
        WHOLE[:3], [*WHOLE, 1], [0, *WHOLE[1:]], [1, 2, "0" * 64, "A" * 64], [1, 2, "0" * 63, "a" * 64],
        [2, 1, "1" * 64, "a" * 64], [1, 3, "0" * 64, "a" * 64], [1, 2, "1" * 64, "a" * 64],
        [2, 3, "1" * 64, "a" * 64], [1, 2**54, "0" * 64, "a" * 64],
    ],
    "have": [[], {STREAM: 0}, {STREAM: -1}, {"": 1}, {STREAM: "1"}, {f"{DEVICE}.{AREA}": 1}],
    "schema": [[], [1], [0, 1], [2, 1], [1, 2, 3], 1, ["1", "2"]],
    "counts": [{"changes": 2}, {"changes": 3, "operations": 4}, {"changes": 2, "operations": -1}, []],
    "claimed_at": [-1, labels.LATEST + 1, 2**53, "2025-07-01"],
    "state": [{"digest": "a" * 64, "schema": 1}, "x"],
    "request": [msgspec.to_builtins(REQUEST), {}],
    "body/length": [0, -1, 256 * 1024**2 + 1, "1"],
    "body/plain_length": [0, 2 * 1024**3 + 1, -5],
    "body/sha256": ["", "A" * 64, "a" * 63, "a" * 65, "g" * 64],
    "body/plain_sha256": ["", "a" * 63],
}  # fmt: skip


@pytest.mark.parametrize(
    ("path", "value"), [(path, value) for path, values in WRONG.items() for value in values]
)
def test_wrong_values_are_refused(path: str, value: Any) -> None:
    assert code_of(msgspec.json.encode(changed(path, value), order="sorted")) == "not_a_packet"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("body/length", 256 * 1024**2),
        ("body/plain_length", 2 * 1024**3),
        ("number", 2**53),
        ("area", "0010520131227"),
        ("area", "all"),
        ("schema", [3, 3]),
        ("have", {}),
        ("claimed_at", 0),
    ],
)
def test_values_at_the_edge_are_taken(path: str, value: Any) -> None:
    assert code_of(encode(changed(path, value))) == "accepted"


@pytest.mark.parametrize("number", [2, 3, 99])
def test_later_format_waits_for_a_newer_program(number: int) -> None:
    with pytest.raises(Refusal) as refused:
        labels.decode(encode({"format": number, "everything": "else"}))
    assert (refused.value.code, refused.value.values) == ("newer_version", {"their": number, "ours": 1})


def test_delta_goes_on_where_an_earlier_one_ended() -> None:
    stretch = replace(LABEL.streams[STREAM], first=3, last=4, before="c" * 64)
    delta = replace(LABEL, kind="delta", streams={STREAM: stretch})
    assert labels.decode(labels.encode(delta)) == delta
    assert labels.find_disagreements(replace(delta, kind="full")) == ["stretch"]


def test_delta_may_carry_nothing() -> None:
    empty = make_label({}, kind="delta", body=BODY)
    assert labels.decode(labels.encode(empty)) == empty


def test_acknowledgement_names_the_state_and_carries_no_changes() -> None:
    label = make_acknowledgement(body=BODY)
    assert labels.decode(labels.encode(label)) == label
    assert labels.find_disagreements(replace(label, state=None)) == ["state"]
    assert labels.find_disagreements(replace(LABEL, kind="acknowledgement", state=label.state)) == ["streams"]


def test_card_is_for_everyone() -> None:
    assert labels.decode(labels.encode(CARD)) == CARD
    assert labels.find_disagreements(replace(CARD, to=[RECIPIENT])) == ["to"]
    assert labels.find_disagreements(replace(CARD, area=AREA)) == ["area"]
    assert labels.find_disagreements(replace(LABEL, kind="card", area="all", to=[])) == ["streams"]


def test_request_speaks_for_its_own_sender() -> None:
    label = replace(LABEL, kind="request", request=REQUEST)
    assert labels.decode(labels.encode(label)) == label


@pytest.mark.parametrize(
    "request_",
    [
        None,
        replace(REQUEST, device="0" * 16),
        replace(REQUEST, generation="0" * 8),
        replace(REQUEST, area="all"),
        replace(REQUEST, sign=""),
        replace(REQUEST, sign=KEY.public.to_text()[:-1]),
        replace(REQUEST, sign="RWQ" + KEY.public.to_text()[3:].swapcase()),
    ],
)
def test_request_for_somebody_else_is_refused(request_: Request | None) -> None:
    assert labels.find_disagreements(replace(LABEL, kind="request", request=request_)) == ["request"]


def test_request_names_the_key_by_its_id_and_the_signature_proves_the_rest() -> None:
    assert OTHER_KEY.key_id == KEY.key_id
    label = replace(LABEL, kind="request", request=replace(REQUEST, sign=OTHER_KEY.public.to_text()))
    assert labels.find_disagreements(label) == []


@pytest.mark.parametrize(
    "label",
    [
        replace(LABEL, body=None),
        replace(LABEL, format=2),
        replace(LABEL, to=["z", "a"]),
        replace(LABEL, schema=(2, 1)),
        replace(LABEL, have={f"{n:016x}.{GENERATION}.all": 1 for n in range(2000)}),
    ],
)
def test_label_that_would_be_refused_is_not_written(label: Label) -> None:
    with pytest.raises(ValueError, match="no such label"):
        labels.encode(label)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from([*FIELDS, "from/device", "body/sha256", f"streams/{STREAM}"]), JSON)
def test_any_value_is_taken_or_refused_and_not_an_error(path: str, value: Any) -> None:
    line = encode(changed(path, value))
    assert code_of(line) in ("accepted", "not_a_packet", "newer_version")
    if code_of(line) == "accepted":
        assert labels.encode(labels.decode(line)) == line
