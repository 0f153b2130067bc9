"""Signatures and public keys in the format of the tool minisign: Ed25519 over BLAKE2b-512.

A signature file has three binary parts: the signature with its key's id, the trusted comment, and the
signature over both. The reader rebuilds the file from them and demands equality, so that no two files
stand for one signature.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop_app.domain.refusal import Refusal

LARGEST_FILE = 1024
_KEY, _PREHASHED = b"Ed", b"ED"
_COMMENT = re.compile(r"[!-~]([ -~]{0,198}[!-~])?")
_FILE = "untrusted comment: songhe\n{}\ntrusted comment: {}\n{}\n"
_PARTS = re.compile(_FILE.format("(.*)", "(.*)", "(.*)").encode())


@dataclass(frozen=True)
class PublicKey:
    """The key that checks signatures: its id, 16 hex digits as minisign shows it, and 32 bytes of Ed25519."""

    key_id: str
    point: bytes

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The key of the one line `minisign -P` takes; raises ValueError if it is none."""
        packed = b64decode(text, validate=True)
        key = cls(_shown(packed[2:10]), packed[10:])
        if len(packed) != 42 or key.to_text() != text:
            raise ValueError("not a minisign public key")
        return key

    def to_text(self) -> str:
        """The one line `minisign -P` takes."""
        return b64encode(_KEY + _packed(self.key_id) + self.point).decode()

    def to_file(self) -> str:
        """The file `minisign -p` reads."""
        return f"untrusted comment: minisign public key {int(self.key_id, 16):X}\n{self.to_text()}\n"


@dataclass(frozen=True)
class SigningKey:
    """The key that signs: its id and the 32 secret bytes of Ed25519."""

    key_id: str
    seed: bytes = field(repr=False)

    @classmethod
    def generate(cls, randomness: Callable[[int], bytes]) -> Self:
        """A new key pair; `randomness` gives that many random bytes."""
        return cls(_shown(randomness(8)), randomness(32))

    @property
    def public(self) -> PublicKey:
        """The half that may be shown."""
        private = Ed25519PrivateKey.from_private_bytes(self.seed)
        return PublicKey(self.key_id, private.public_key().public_bytes_raw())


class Signature(NamedTuple):
    """What a signature file holds; nothing of it is proven before `verify`, the key's id is a hint."""

    key_id: str
    signature: bytes
    trusted_comment: str
    global_signature: bytes


def sign(key: SigningKey, message: bytes, trusted_comment: str) -> bytes:
    """The signature file of a message; the comment, one line of ASCII, is signed with it."""
    if not _COMMENT.fullmatch(trusted_comment):
        raise ValueError("a trusted comment is one line of ASCII")
    private = Ed25519PrivateKey.from_private_bytes(key.seed)
    signature = private.sign(blake2b(message).digest())
    proof = private.sign(signature + trusted_comment.encode())
    return _build(Signature(key.key_id, signature, trusted_comment, proof))


def read_signature(file: bytes) -> Signature:
    """The parts of a signature file; refused as `altered` if the file is not exactly what they give."""
    try:
        return _parse(file)
    except ValueError as error:
        raise Refusal("altered", part="signature") from error


def verify(key: PublicKey, message: bytes, file: bytes) -> Signature:
    """The parts of a signature file that `key` made over `message`; refused as `altered` if it did not."""
    found = read_signature(file)
    if not _is_made_by(key, message, found):
        raise Refusal("altered", part="signature")
    return found


def _is_made_by(key: PublicKey, message: bytes, found: Signature) -> bool:
    point = Ed25519PublicKey.from_public_bytes(key.point)
    try:
        point.verify(found.signature, blake2b(message).digest())
        point.verify(found.global_signature, found.signature + found.trusted_comment.encode())
    except InvalidSignature:
        return False
    return found.key_id == key.key_id


def _parse(file: bytes) -> Signature:
    match = _PARTS.fullmatch(file) if len(file) <= LARGEST_FILE else None
    if not match:
        raise ValueError("not a signature file")
    signed, comment, proof = (part.decode("ascii") for part in match.groups())
    packed = b64decode(signed)
    found = Signature(_shown(packed[2:10]), packed[10:], comment, b64decode(proof))
    if (len(packed), len(found.global_signature)) != (74, 64) or _build(found) != file:
        raise ValueError("not the file its parts give")
    return found


def _build(parts: Signature) -> bytes:
    signed = b64encode(_PREHASHED + _packed(parts.key_id) + parts.signature).decode()
    proof = b64encode(parts.global_signature).decode()
    return _FILE.format(signed, parts.trusted_comment, proof).encode()


def _shown(key_id: bytes) -> str:
    return key_id[::-1].hex()


def _packed(key_id: str) -> bytes:
    return bytes.fromhex(key_id)[::-1]
