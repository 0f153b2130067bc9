"""Trust: the office is the root; it certifies laptops for whole areas, and a laptop pins it at pairing.

A certificate is a reference row: a canonical statement and the root's signature over it. The office's own
first device is named, with the root and the recovery recipient, on the card that a laptop pins.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from typing import TypeVar

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import Connection, Table, select

from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.trust import DeviceCertificate, Revocation
from desktop_app.store import canonical
from desktop_app.store.change import Change
from desktop_app.store.keys import OpenedKeys, read_recovery_recipient
from desktop_app.store.log import Log, read_meta, write_meta
from desktop_app.store.store import Store
from desktop_app.sync.minisign import PublicKey, SigningKey
from desktop_app.sync.packet import Packet
from desktop_app.vietnam import areas

_CERTIFICATE = METADATA.tables["device_certificate"]
_REVOCATION = METADATA.tables["revocation"]
GROUPS, DIGITS = 6, 4
_Said = TypeVar("_Said")


class Statement(msgspec.Struct, frozen=True):
    """What the root says of a device: its keys, and the areas it may write; `all` means every area."""

    device: str
    label: str
    areas: tuple[str, ...]
    sign: str
    age: str
    from_on: str

    @property
    def key(self) -> PublicKey:
        """The key that checks the device's packets."""
        return PublicKey.from_text(self.sign)

    @property
    def shown(self) -> str:
        """The name somebody gave the device, or its id."""
        return self.label or self.device

    @property
    def is_office(self) -> bool:
        """Whether this is one of the office's own devices."""
        return ALL in self.areas

    def covers(self, area: str) -> bool:
        """Whether the device may write an area: certified for it, or for a successor of it."""
        return self.is_office or any(area == own or area in areas.predecessors(own) for own in self.areas)


class Rotation(msgspec.Struct, frozen=True):
    """A root that took another's place: their public keys, and the signature of each over both."""

    old: str
    new: str
    by_old: str
    by_new: str

    @property
    def line(self) -> str:
        """What both sign."""
        return canonical.encode({"rotation": {"new": self.new, "old": self.old}}).decode()

    @property
    def holds(self) -> bool:
        """Whether both keys signed."""
        try:
            old, new = PublicKey.from_text(self.old), PublicKey.from_text(self.new)
        except ValueError:
            return False
        return _is_signed(old.point, self.line, self.by_old) and _is_signed(new.point, self.line, self.by_new)


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """The office's public keys, which a laptop pins: `root` signs certificates, `recovery` is its sheet's.

    `rotations` are the roots it had, oldest first.
    """

    office: str
    name: str
    root: str
    recovery: str
    devices: tuple[Statement, ...]
    rotations: tuple[Rotation, ...] = ()

    def follows(self, root: str) -> bool:
        """Whether its root is this one, or took its place with the signatures of each root between."""
        for rotation in self.rotations:
            if rotation.old == root and rotation.holds:
                root = rotation.new
        return root == self.root


def signing_key(opened: OpenedKeys) -> SigningKey:
    """The key with which a device signs its packets; its id is the start of the public half's SHA-256."""
    return _as_signing_key(opened.sign)


def root_key(opened: OpenedKeys) -> SigningKey:
    """The office's root key; Refusal `not_an_office` at a commune."""
    if opened.root is None:
        raise Refusal("not_an_office")
    return _as_signing_key(opened.root)


def public_of(private: Ed25519PrivateKey) -> PublicKey:
    """The public half of a key as minisign has it."""
    return _as_signing_key(private).public


def _as_signing_key(private: Ed25519PrivateKey) -> SigningKey:
    digest = sha256(private.public_key().public_bytes_raw()).hexdigest()
    return SigningKey(digest[:16], private.private_bytes_raw())


def fingerprint(root: PublicKey) -> str:
    """Six groups of four digits to compare over the telephone, from the SHA-256 of the root's public key."""
    number = int.from_bytes(sha256(root.point).digest()) % 10 ** (GROUPS * DIGITS)
    digits = f"{number:0{GROUPS * DIGITS}}"
    return " ".join(digits[start : start + DIGITS] for start in range(0, len(digits), DIGITS))


def same_fingerprint(first: str, second: str) -> bool:
    """Whether two fingerprints are equal, spaces aside."""
    return "".join(first.split()) == "".join(second.split())


def own_card(store: Store) -> Card:
    """The card of this office. Refusal `not_an_office`."""
    recovery = read_recovery_recipient(store.folder)
    with store.read() as reader:
        devices = tuple(one for one in certified(reader) if one.is_office)
        had = rotations(reader)
    return Card(
        store.identity.area,
        areas.name_with_kind(store.identity.area),
        root_key(store.keys).public.to_text(),
        recovery,
        devices,
        had,
    )


def rotations(reader: Connection) -> tuple[Rotation, ...]:
    """The roots this office had, oldest first."""
    return msgspec.json.decode(read_meta(reader, "rotations") or "[]", type=tuple[Rotation, ...])


def card_line(card: Card) -> bytes:
    """The card as the one line of a packet's body."""
    return canonical.encode({"card": msgspec.to_builtins(card)})


def parse_card(line: bytes) -> Card:
    """The card of a line; raises msgspec.ValidationError where it is none."""
    return msgspec.json.decode(line, type=dict[str, Card])["card"]


def prove_card(packet: Packet) -> Card | None:
    """The card in an open packet, signed by the root it names; None where it is none.

    Refusals of a damaged packet: `altered`, `not_a_packet`, `too_large`.
    """
    try:
        (card,) = (parse_card(line) for line in packet.unproven_lines())
        root = PublicKey.from_text(card.root)
    except (ValueError, KeyError, msgspec.DecodeError):
        return None
    packet.prove(root)
    for _ in packet.lines(None):
        pass
    return card


def pin(connection: Connection, card: Card) -> None:
    """Take an office as this laptop's root; Refusal `other_root` where another one is pinned already.

    A card whose root took the place of the pinned one, with the signatures of both, is another one no more.
    """
    known = pinned(connection)
    if known is not None and not card.follows(known.root):
        raise Refusal("other_root", office=known.name)
    write_meta(connection, "card", card_line(card).decode())


def pinned(reader: Connection) -> Card | None:
    """The office this laptop has pinned, or None."""
    line = read_meta(reader, "card")
    return None if line is None else parse_card(line.encode())


def certify(change: Change, opened: OpenedKeys, statement: Statement) -> None:
    """Write a device's certificate, signed by the root, into the office's reference stream."""
    line = canonical.encode(msgspec.to_builtins(statement))
    signature = opened.root.sign(line).hex() if opened.root else ""
    if not signature:
        raise Refusal("not_an_office")
    change.put(
        DeviceCertificate(
            id=change.new_id(),
            area=ALL,
            device=statement.device,
            label=statement.label,
            areas=" ".join(statement.areas),
            sign_key=statement.sign,
            age_recipient=statement.age,
            from_on=statement.from_on,
            statement=line.decode(),
            signature=signature,
        )
    )


def certify_own_device(store: Store, label: str, today: str) -> None:
    """Certify the office's device that holds the root, for every area."""
    statement = Statement(
        store.keys.device,
        label,
        (ALL,),
        signing_key(store.keys).public.to_text(),
        own_recipient(store),
        today,
    )
    with store.write("certify device") as change:
        certify(change, store.keys, statement)


def own_recipient(store: Store) -> str:
    """This device's age recipient."""
    return str(store.keys.identity.to_public())


def certified(reader: Connection) -> list[Statement]:
    """The devices certified by the root of the pinned card, or at an office by its own rows as they stand.

    A row whose signature does not hold is left out.
    """
    card = pinned(reader)
    point = PublicKey.from_text(card.root).point if card else None
    found = {one.device: one for one in (card.devices if card else ())}
    found |= {one.device: one for one in _signed(reader, _CERTIFICATE, point, Statement)}
    return list(found.values())


def _signed(reader: Connection, table: Table, point: bytes | None, said: type[_Said]) -> Iterator[_Said]:
    """What the root says in the rows of a table, oldest first.

    Only rows of area `all` count, which nobody but the office may write: a laptop may write the same table in
    its own area, and an office, which has pinned no card, looks at no signature.
    """
    chosen = select(table.c.statement, table.c.signature).where(table.c.gone.is_(None), table.c.area == ALL)
    for line, signature in reader.execute(chosen.order_by(table.c.id)):
        if line and (point is None or _is_signed(point, line, signature or "")):
            with suppress(msgspec.DecodeError):
                yield msgspec.json.decode(line, type=said)


def _is_signed(point: bytes, line: str, signature: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(point).verify(bytes.fromhex(signature), line.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


class Withdrawn(msgspec.Struct, frozen=True):
    """A withdrawn device, and the last sequence of each of its streams that is still accepted."""

    device: str
    last: dict[str, int]


def withdraw(change: Change, opened: OpenedKeys, withdrawn: Withdrawn) -> None:
    """Write a device's withdrawal, signed by the root, into the office's reference stream."""
    line = canonical.encode(msgspec.to_builtins(withdrawn))
    if opened.root is None:
        raise Refusal("not_an_office")
    change.put(
        Revocation(
            id=change.new_id(),
            area=ALL,
            device=withdrawn.device,
            statement=line.decode(),
            signature=opened.root.sign(line).hex(),
        )
    )


def revoked(reader: Connection) -> dict[str, Withdrawn]:
    """The withdrawn devices with what is still accepted of them."""
    card = pinned(reader)
    point = PublicKey.from_text(card.root).point if card else None
    return {one.device: one for one in _signed(reader, _REVOCATION, point, Withdrawn)}


def active(reader: Connection) -> list[Statement]:
    """The certified devices that were not withdrawn."""
    withdrawn = revoked(reader)
    return [one for one in certified(reader) if one.device not in withdrawn]


def recipients(store: Store, reader: Connection, area: str) -> list[str]:
    """Who can open an area's packets: the office's devices and recovery sheet, its laptops, this one."""
    card = pinned(reader)
    known = [one for one in active(reader) if one.covers(area)]
    recovery = card.recovery if card else read_recovery_recipient(store.folder)
    return sorted({one.age for one in known} | {own_recipient(store), recovery})


def device_rows(reader: Connection) -> list[dict[str, str]]:
    """The certified devices with their areas, and whether they are `active` or `withdrawn`."""
    withdrawn = revoked(reader)
    return [
        {
            "device": one.device,
            "label": one.label,
            "areas": " ".join(one.areas),
            "from_on": one.from_on,
            "status": "withdrawn" if one.device in withdrawn else "active",
        }
        for one in certified(reader)
    ]


def revoke_device(store: Store, device: str, after: Mapping[str, int]) -> dict[str, int]:
    """Withdraw a laptop from what its streams hold here, or from the sequences given by stream name.

    Refusals: `no_such_device`, `not_an_office`.
    """
    with store.read() as reader:
        if device not in {one.device for one in certified(reader)}:
            raise Refusal("no_such_device", device=device)
        held = {stream: last for stream, last in Log(reader).vector().items() if stream.startswith(device)}
    last = held | dict(after)
    with store.write("withdraw device") as change:
        withdraw(change, store.keys, Withdrawn(device, last))
    return last
