"""A small packet of invented people, its keys, and what the gate's format layer says of bytes."""

from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from pyrage import x25519

from desktop_app.domain.refusal import SENTENCES, Refusal
from desktop_app.store.canonical import START, chain_digest, encode, operation_digest
from desktop_app.store.log import split_salt
from desktop_app.sync.changes import read_changes
from desktop_app.sync.label import Counts, Label, Sender, State, Stretch
from desktop_app.sync.minisign import PublicKey, SigningKey
from desktop_app.sync.packet import Packet, write_packet

DEVICE, GENERATION, AREA = "3f" * 8, "0a1b2c3d", "0340820250701"
STREAM = f"{DEVICE}.{GENERATION}.{AREA}"
REFERENCE = f"{'7e' * 8}.99887766.all"
KEY = SigningKey("0123456789abcdef", sha256(b"a signing key for tests only").digest())
OTHER_KEY = SigningKey("0123456789abcdef", sha256(b"another one").digest())
IDENTITY, STRANGER = x25519.Identity.generate(), x25519.Identity.generate()
RECIPIENT = str(IDENTITY.to_public())
SALT = bytes(range(16))
NAMES = ("Lò Văn Ún", "Vàng Thị Mẩy", "Giàng A Páo", "Tẩn Láo Tả", "Nguyễn Thị Hồng")


def row_id(n: int) -> str:
    """The id of the n-th invented row."""
    return f"{n:032x}"


def stamp(n: int) -> str:
    """The stamp of the sender's n-th change."""
    return f"{DEVICE}.{GENERATION}.{n}"


def change_line(n: int, stream: str = STREAM, **more: Any) -> bytes:
    """The line of a change with a salt of its own; a part given as None is left out."""
    head = {"at": 1_760_000_000_000 + n, "by": row_id(900), "n": n, "salt": f"{n:032x}", "schema": 1}
    fields = head | {"stream": stream, "what": "edit person"} | more
    return encode({"change": {key: value for key, value in fields.items() if value is not None}})


def person_line(n: int) -> bytes:
    """A new person."""
    fields = {"birth": str(1970 + n % 35), "name": f"{NAMES[n % 5]} {n}", "sex": "F" if n % 2 else "M"}
    return encode({"t": "person", "r": row_id(n), "f": fields})


def edit_line(n: int, phone: str | None = "0912345678") -> bytes:
    """Another phone number for a person."""
    return encode({"t": "person", "r": row_id(n), "f": {"phone": phone}, "b": {"phone": [stamp(1)]}})


def small_changes() -> list[list[bytes]]:
    """Two changes of the sender's stream: new people, then an edit and a removal."""
    gone = {"b": {"gone": [stamp(1)]}, "f": {"gone": True}, "seen": [stamp(1), stamp(2)]}
    return [
        [change_line(1), person_line(1), person_line(2)],
        [change_line(2, doubtful=True), edit_line(1), encode({"t": "person", "r": row_id(2), **gone})],
    ]


def stretch_of(changes: list[list[bytes]], first: int = 1, before: bytes = START) -> Stretch:
    """What a label says of these changes."""
    digest = before
    for line, *operations in changes:
        bare, salt = split_salt(line)
        digest = chain_digest(digest, bare, [operation_digest(salt, one) for one in operations])
    return Stretch(first, first + len(changes) - 1, before.hex(), digest.hex())


def make_label(streams: dict[str, list[list[bytes]]] | None = None, **changed: Any) -> Label:
    """The label of a full packet with these changes, without its body."""
    held = {STREAM: small_changes()} if streams is None else streams
    changes = [change for stream in held.values() for change in stream]
    label = Label(
        format=1,
        kind="full",
        area=AREA,
        sender=Sender(DEVICE, GENERATION, KEY.key_id),
        to=[RECIPIENT],
        number=12,
        streams={name: stretch_of(stream) for name, stream in held.items() if stream},
        have={STREAM: 2, REFERENCE: 40},
        schema=(1, 3),
        counts=Counts(len(changes), sum(len(change) - 1 for change in changes)),
        claimed_at=1_760_000_000_000,
    )
    return replace(label, **changed)


def make_acknowledgement(**changed: Any) -> Label:
    """The label of an acknowledgement, without its body."""
    state = State(sha256(b"state").hexdigest(), 3)
    return make_label({}, **{"kind": "acknowledgement", "state": state} | changed)


def flat(changes: Iterable[list[bytes]]) -> list[bytes]:
    """The lines of changes in a row."""
    return [line for change in changes for line in change]


def make_packet(
    folder: Path, label: Label | None = None, lines: Iterable[bytes] | None = None, key: SigningKey = KEY
) -> Path:
    """A packet in a folder: the small one, or one of this label and these lines."""
    said = make_label() if label is None else label
    return write_packet(folder, said, flat(small_changes()) if lines is None else lines, SALT, key).path


def judge(content: bytes, key: PublicKey = KEY.public, identity: x25519.Identity | None = IDENTITY) -> str:
    """What the format layer says of bytes: `accepted` after the last line, or the code of its refusal."""
    try:
        packet = Packet(BytesIO(content))
        packet.prove(key)
        for _ in read_changes(packet.lines(identity), packet.label):
            pass
    except Refusal as refusal:
        assert refusal.code in SENTENCES
        return refusal.code
    return "accepted"
