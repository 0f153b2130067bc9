"""The label of a packet: what anybody may read on the outside, without personal data, and what is signed.

A label is one canonical line. Unknown fields are let pass: the line itself is what is signed, kept and shown
again, never a re-encoding of what was understood of it.
"""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from desktop_app.domain.base import ALL
from desktop_app.domain.refusal import Refusal
from desktop_app.store import canonical
from desktop_app.store.canonical import LARGEST, START, NotCanonicalError
from desktop_app.sync.container import LARGEST_BODY, LARGEST_LABEL
from desktop_app.sync.minisign import PublicKey

FORMAT = 1
LARGEST_PLAIN = 2 * 1024**3
LATEST = 253_370_764_800_000
"""The latest instant, ms UTC: the first of the year 9999, so that every instant has a day everywhere."""

_AREA = r"(?:[0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])|all)"

Device = Annotated[str, Meta(pattern=r"\A[0-9a-f]{16}\Z")]
Generation = Annotated[str, Meta(pattern=r"\A[0-9a-f]{8}\Z")]
KeyId = Annotated[str, Meta(pattern=r"\A[0-9a-f]{16}\Z")]
Digest = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Area = Annotated[str, Meta(pattern=rf"\A{_AREA}\Z")]
StreamName = Annotated[str, Meta(pattern=rf"\A[0-9a-f]{{16}}\.[0-9a-f]{{8}}\.{_AREA}\Z")]
Recipient = Annotated[str, Meta(pattern=r"\Aage1[02-9ac-hj-np-z]{58}\Z")]
Number = Annotated[int, Meta(ge=1, le=LARGEST)]
Count = Annotated[int, Meta(ge=0, le=LARGEST)]
Instant = Annotated[int, Meta(ge=0, le=LATEST)]
Kind = Literal["delta", "full", "acknowledgement", "card", "request"]


class Sender(Struct, frozen=True):
    """Who made the packet: device, generation, and the id of the minisign key that signs it."""

    device: Device
    generation: Generation
    key: KeyId


class Stretch(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What a packet carries of a stream: first and last sequence, chain digest before and after them."""

    first: Number
    last: Number
    before: Digest
    after: Digest


class Counts(Struct, frozen=True):
    """How many changes and operations the body holds."""

    changes: Count
    operations: Count


class State(Struct, frozen=True):
    """The state digest of the area at the sender, and the schema version it was taken at."""

    digest: Digest
    schema: Number


class Body(Struct, frozen=True):
    """The body as it stands in the file, and as it is when opened: lengths in bytes and SHA-256."""

    length: Annotated[int, Meta(ge=1, le=LARGEST_BODY)]
    sha256: Digest
    plain_length: Annotated[int, Meta(ge=1, le=LARGEST_PLAIN)]
    plain_sha256: Digest


class Request(Struct, frozen=True):
    """A new laptop asks to be let in: its keys (minisign public key, age recipient) and its area."""

    device: Device
    generation: Generation
    sign: Annotated[str, Meta(max_length=100)]
    age: Recipient
    area: Area


class Label(Struct, frozen=True, kw_only=True, omit_defaults=True, rename={"sender": "from"}):
    """What the outside of a packet says; `body` is None only until the body is written."""

    format: int
    kind: Kind
    area: Area
    sender: Sender
    to: list[Recipient]
    number: Number
    streams: dict[StreamName, Stretch]
    have: dict[StreamName, Number]
    schema: tuple[Number, Number]
    counts: Counts
    claimed_at: Instant
    body: Body | None = None
    state: State | None = None
    request: Request | None = None

    @property
    def name(self) -> str:
        """The packet's name, which its file bears unless somebody gave it another: no ending."""
        return f"{self.area}-{self.sender.device}-{self.sender.generation}-{self.number}"


def encode(label: Label) -> bytes:
    """The label's line; raises ValueError if its parts do not agree or it is longer than 64 kB."""
    line = canonical.encode(msgspec.to_builtins(label))
    wrong = find_disagreements(label)
    if wrong or len(line) > LARGEST_LABEL:
        raise ValueError(f"no such label: {', '.join(wrong) or 'too long'}")
    return line


def decode(line: bytes) -> Label:
    """The label of a line; refused as `not_a_packet`, or `newer_version` if its format is not known yet."""
    try:
        fields = canonical.decode(line)
        _demand_known_format(fields)
        label = msgspec.convert(fields, Label)
    except (NotCanonicalError, msgspec.ValidationError) as error:
        raise Refusal("not_a_packet", part="label", detail=str(error)) from error
    wrong = find_disagreements(label)
    if wrong:
        raise Refusal("not_a_packet", part="label", detail=", ".join(wrong))
    return label


def find_disagreements(label: Label) -> list[str]:
    """The names of the parts of a label that do not agree with the others."""
    return [part for part, agrees in _agreements(label).items() if not agrees]


def _demand_known_format(fields: Any) -> None:
    number = fields.get("format") if isinstance(fields, dict) else None
    if isinstance(number, int) and number > FORMAT:
        raise Refusal("newer_version", their=number, ours=FORMAT)


def _agreements(label: Label) -> dict[str, bool]:
    stretches = label.streams.values()
    is_card = label.kind == "card"
    return {
        "format": label.format == FORMAT,
        "area": not is_card or label.area == "all",
        "to": label.to == sorted(set(label.to)) and is_card == (not label.to),
        "streams": not stretches or label.kind in ("delta", "full", "request"),
        "stretch": all(_is_possible(label.kind, stretch) for stretch in stretches),
        "schema": label.schema[0] <= label.schema[1],
        "counts": label.counts.changes == sum(one.last - one.first + 1 for one in stretches),
        "body": label.body is not None,
        "state": (label.state is not None) == (label.kind == "acknowledgement"),
        "request": _is_own_request(label) if label.request else label.kind != "request",
    }


def _is_possible(kind: Kind, stretch: Stretch) -> bool:
    is_whole = stretch.first == 1
    agrees = is_whole == (stretch.before == START.hex())
    return stretch.first <= stretch.last and agrees and (is_whole or kind == "delta")


def _is_own_request(label: Label) -> bool:
    asked = label.request
    if asked is None or label.kind != "request":
        return False
    try:
        key = PublicKey.from_text(asked.sign).key_id
    except ValueError:
        return False
    is_own = Sender(asked.device, asked.generation, key) == label.sender and asked.area == label.area
    return is_own and asked.area != ALL
