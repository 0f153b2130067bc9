"""The keys of a data folder, `keys.json`: one random file key, wrapped for everybody who may open the store.

It is wrapped once for each officer's passphrase (Argon2id), once to the recovery key that is printed and kept
nowhere, and after pairing to the office's recovery key. The file key in turn wraps what belongs to this
device: its signing key and its age identity; at an office also the root's signing key.
Keys are always drawn from the operating system's randomness. Its key store may remember the file key as a
convenience; everything works without one.
"""

import dataclasses
import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Annotated, NamedTuple, TypeVar

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec import Meta
from pyrage import DecryptError, IdentityError, RecipientError, decrypt, encrypt, x25519

from desktop_app.domain.refusal import Refusal
from desktop_app.store.atomic import replace_file

KEYS = "keys.json"
SERVICE = "so-nghe"
_FORMAT = 1
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_MOST_KIB = 512 * 1024
_Wrapped = TypeVar("_Wrapped")


class Argon2Cost(NamedTuple):
    """What one guess of a passphrase costs: memory in KiB, passes over it, lanes."""

    memory_kib: Annotated[int, Meta(ge=8, le=_MOST_KIB)] = 64 * 1024
    passes: Annotated[int, Meta(ge=1, le=100)] = 3
    lanes: Annotated[int, Meta(ge=1, le=16)] = 1


COST = Argon2Cost()


class Following(NamedTuple):
    """Keys drawn to take the place of a device's signing key and of the root; not in force yet."""

    sign: Ed25519PrivateKey
    root: Ed25519PrivateKey


@dataclass(frozen=True)
class OpenedKeys:
    """An unlocked store's keys; `officer_id` is empty where the recovery key opened it.

    `device` is 16 hex digits drawn at creation; `root` is there at an office only, `following` while the
    keys are being replaced.
    """

    device: str
    officer_id: str
    file_key: bytes = field(repr=False)
    sign: Ed25519PrivateKey = field(repr=False)
    identity: x25519.Identity = field(repr=False)
    root: Ed25519PrivateKey | None = field(repr=False)
    following: Following | None = field(default=None, repr=False)


class _Sealed(msgspec.Struct, frozen=True):
    nonce: Annotated[bytes, Meta(min_length=_NONCE_BYTES, max_length=_NONCE_BYTES)]
    box: bytes


class _OfficerWrap(msgspec.Struct, frozen=True):
    officer: str
    salt: Annotated[bytes, Meta(min_length=_SALT_BYTES)]
    cost: Argon2Cost
    sealed: _Sealed


class _RecoveryWrap(msgspec.Struct, frozen=True):
    recipient: str
    box: bytes


class _SealedFollowing(msgspec.Struct, frozen=True):
    sign: _Sealed
    root: _Sealed


class _KeyFile(msgspec.Struct, frozen=True):
    format: Annotated[int, Meta(ge=_FORMAT, le=_FORMAT)]
    device: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    officers: tuple[_OfficerWrap, ...]
    recovery: _RecoveryWrap
    office: _RecoveryWrap | None
    sign: _Sealed
    identity: _Sealed
    root: _Sealed | None
    following: _SealedFollowing | None = None


class _Envelope(msgspec.Struct):
    """The content and the SHA-256 of its bytes, so that damage is not taken for a wrong passphrase."""

    keys: msgspec.Raw
    sha256: str


def create(
    folder: Path, passphrase: str, officer_id: str, *, cost: Argon2Cost = COST, root: bool = False
) -> tuple[OpenedKeys, str]:
    """Draw the keys of a new store: returns them opened, and the recovery key to print, kept nowhere.

    `root` adds the key with which an office signs certificates. Raises FileExistsError where keys are.
    """
    if (folder / KEYS).exists():
        raise FileExistsError(folder / KEYS)
    recovery, identity = x25519.Identity.generate(), x25519.Identity.generate()
    opened = OpenedKeys(
        os.urandom(8).hex(),
        officer_id,
        os.urandom(_KEY_BYTES),
        Ed25519PrivateKey.generate(),
        identity,
        Ed25519PrivateKey.generate() if root else None,
    )
    file_key = opened.file_key
    keys = _KeyFile(
        _FORMAT,
        opened.device,
        (_wrap_for_officer(file_key, officer_id, passphrase, cost),),
        _wrap_to(str(recovery.to_public()), file_key),
        None,
        _seal_own(file_key, "sign", opened.sign.private_bytes_raw()),
        _seal_own(file_key, "identity", str(identity).encode()),
        _seal_own(file_key, "root", opened.root.private_bytes_raw()) if opened.root else None,
    )
    _write(folder, keys)
    return opened, str(recovery)


def open_with_passphrase(folder: Path, passphrase: str) -> OpenedKeys:
    """The keys, with the officer whose passphrase it is. Refusals: `wrong_passphrase`, `keys_damaged`."""
    keys = _read(folder)
    wrap = _officer_of(keys, passphrase)
    if wrap is None:
        raise Refusal("wrong_passphrase")
    officer_id, file_key = wrap
    return _open(keys, file_key, officer_id)


def open_with_recovery(folder: Path, recovery_key: str) -> OpenedKeys:
    """The keys, by the printed recovery key or the office's; no officer is named.

    Refusals: `wrong_recovery_key`, `keys_damaged`.
    """
    keys = _read(folder)
    try:
        identity = x25519.Identity.from_str("".join(recovery_key.split()).upper())
    except (IdentityError, UnicodeEncodeError) as error:
        raise Refusal("wrong_recovery_key") from error
    for wrap in filter(None, (keys.recovery, keys.office)):
        if wrap.recipient == str(identity.to_public()):
            return _open(keys, _checked(lambda box: decrypt(box, [identity]), wrap.box), "")
    raise Refusal("wrong_recovery_key")


def open_with_file_key(folder: Path, file_key: bytes, officer_id: str) -> OpenedKeys:
    """The keys, by the file key itself, as `recall` gives it. Refusal `keys_damaged`, for a wrong one too."""
    return _open(_read(folder), file_key, officer_id)


def read_recovery_recipient(folder: Path) -> str:
    """The public half of the recovery key, for packets sealed to it as well. Refusal `keys_damaged`."""
    return _read(folder).recovery.recipient


def renew_recovery(folder: Path, opened: OpenedKeys) -> str:
    """Draw a new recovery key to print, kept nowhere; sheets printed before open nothing any more."""
    recovery = x25519.Identity.generate()
    wrap = _wrap_to(str(recovery.to_public()), opened.file_key)
    _write(folder, msgspec.structs.replace(_read(folder), recovery=wrap))
    return str(recovery)


def officer_ids(folder: Path) -> list[str]:
    """The officers whose passphrases open the store, the first one who had one first."""
    return [wrap.officer for wrap in _read(folder).officers]


def set_passphrase(
    folder: Path, opened: OpenedKeys, officer_id: str, passphrase: str, *, cost: Argon2Cost = COST
) -> None:
    """Let an officer open the store with this passphrase, in place of an earlier one.

    Refusal `passphrase_taken` where it opens the store for another officer, whom the log would then name.
    """
    keys = _read(folder)
    if _officer_of(_without(keys, officer_id), passphrase):
        raise Refusal("passphrase_taken")
    wraps = {wrap.officer: wrap for wrap in keys.officers}
    wraps[officer_id] = _wrap_for_officer(opened.file_key, officer_id, passphrase, cost)
    _write(folder, msgspec.structs.replace(keys, officers=tuple(wraps.values())))


def remove_officer(folder: Path, officer_id: str) -> None:
    """Take an officer's passphrase away. Refusal `last_passphrase` where no other is left."""
    remaining = _without(_read(folder), officer_id)
    if not remaining.officers:
        raise Refusal("last_passphrase")
    _write(folder, remaining)


def set_office_recovery(folder: Path, opened: OpenedKeys, recipient: str) -> None:
    """Let the office's recovery key open this store as well; raises ValueError for no age recipient."""
    try:
        wrap = _wrap_to(recipient, opened.file_key)
    except RecipientError as error:
        raise ValueError("not an age recipient") from error
    _write(folder, msgspec.structs.replace(_read(folder), office=wrap))


def draw_following(folder: Path, opened: OpenedKeys) -> OpenedKeys:
    """Draw the keys that are to follow and keep them beside those in force, until `settle_following`."""
    following = Following(Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate())
    sealed = _SealedFollowing(
        _seal_own(opened.file_key, "sign", following.sign.private_bytes_raw()),
        _seal_own(opened.file_key, "root", following.root.private_bytes_raw()),
    )
    _write(folder, msgspec.structs.replace(_read(folder), following=sealed))
    return dataclasses.replace(opened, following=following)


def settle_following(folder: Path, opened: OpenedKeys, *, in_force: bool) -> OpenedKeys:
    """Put the keys that were to follow in force for good, or drop them."""
    keys, following = _read(folder), opened.following
    if keys.following is not None and in_force:
        keys = msgspec.structs.replace(keys, sign=keys.following.sign, root=keys.following.root)
    _write(folder, msgspec.structs.replace(keys, following=None))
    if following is None or not in_force:
        return dataclasses.replace(opened, following=None)
    return dataclasses.replace(opened, sign=following.sign, root=following.root, following=None)


def public_text(key: Ed25519PrivateKey) -> str:
    """The public half of a signing key, as hex."""
    return key.public_key().public_bytes_raw().hex()


def remember(opened: OpenedKeys) -> bool:
    """Have the system's key store keep the file key and the officer's id; False where there is none."""
    import keyring

    try:
        keyring.set_password(SERVICE, opened.device, f"{opened.officer_id} {opened.file_key.hex()}")
    except keyring.errors.KeyringError:
        return False
    return True


def recall(folder: Path) -> tuple[bytes, str] | None:
    """The file key and the officer's id as last remembered for this data folder, or None."""
    import keyring

    try:
        kept = keyring.get_password(SERVICE, _read(folder).device)
        officer_id, _, file_key = (kept or "").partition(" ")
        return (bytes.fromhex(file_key), officer_id) if file_key else None
    except (keyring.errors.KeyringError, Refusal, ValueError):
        return None


def forget(folder: Path) -> None:
    """Have the system's key store forget what it knows of this data folder."""
    import keyring

    try:
        keyring.delete_password(SERVICE, _read(folder).device)
    except keyring.errors.KeyringError:
        return


def _without(keys: _KeyFile, officer_id: str) -> _KeyFile:
    others = tuple(wrap for wrap in keys.officers if wrap.officer != officer_id)
    return msgspec.structs.replace(keys, officers=others)


def _officer_of(keys: _KeyFile, passphrase: str) -> tuple[str, bytes] | None:
    """The officer whose passphrase it is and the file key, or None where it is nobody's."""
    for wrap in keys.officers:
        try:
            wrapping_key = _derive(passphrase, wrap.salt, wrap.cost)
            return wrap.officer, _unseal(wrapping_key, wrap.officer, wrap.sealed)
        except InvalidTag:
            continue
    return None


def _open(keys: _KeyFile, file_key: bytes, officer_id: str) -> OpenedKeys:
    def own(name: str, sealed: _Sealed) -> bytes:
        return _checked(lambda box: _unseal(_own_key(file_key), name, box), sealed)

    return OpenedKeys(
        keys.device,
        officer_id,
        file_key,
        Ed25519PrivateKey.from_private_bytes(own("sign", keys.sign)),
        x25519.Identity.from_str(own("identity", keys.identity).decode()),
        Ed25519PrivateKey.from_private_bytes(own("root", keys.root)) if keys.root else None,
        Following(
            Ed25519PrivateKey.from_private_bytes(own("sign", keys.following.sign)),
            Ed25519PrivateKey.from_private_bytes(own("root", keys.following.root)),
        )
        if keys.following
        else None,
    )


def _checked(unwrap: Callable[[_Wrapped], bytes], wrapped: _Wrapped) -> bytes:
    try:
        return unwrap(wrapped)
    except (InvalidTag, DecryptError) as error:
        raise Refusal("keys_damaged") from error


def _wrap_for_officer(file_key: bytes, officer_id: str, passphrase: str, cost: Argon2Cost) -> _OfficerWrap:
    salt = os.urandom(_SALT_BYTES)
    return _OfficerWrap(officer_id, salt, cost, _seal(_derive(passphrase, salt, cost), officer_id, file_key))


def _wrap_to(recipient: str, file_key: bytes) -> _RecoveryWrap:
    return _RecoveryWrap(recipient, encrypt(file_key, [x25519.Recipient.from_str(recipient)]))


def _derive(passphrase: str, salt: bytes, cost: Argon2Cost) -> bytes:
    secret = unicodedata.normalize("NFC", passphrase).encode(errors="surrogatepass")
    try:
        return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, _KEY_BYTES, Type.ID)
    except HashingError as error:
        raise Refusal("keys_damaged") from error


def _own_key(file_key: bytes) -> bytes:
    return HKDF(SHA256(), _KEY_BYTES, None, b"songhe device keys").derive(file_key)


def _seal_own(file_key: bytes, name: str, secret: bytes) -> _Sealed:
    return _seal(_own_key(file_key), name, secret)


def _seal(key: bytes, name: str, secret: bytes) -> _Sealed:
    nonce = os.urandom(_NONCE_BYTES)
    return _Sealed(nonce, ChaCha20Poly1305(key).encrypt(nonce, secret, name.encode()))


def _unseal(key: bytes, name: str, sealed: _Sealed) -> bytes:
    return ChaCha20Poly1305(key).decrypt(sealed.nonce, sealed.box, name.encode())


def _write(folder: Path, keys: _KeyFile) -> None:
    content = msgspec.json.encode(keys)
    envelope = _Envelope(msgspec.Raw(content), sha256(content).hexdigest())
    replace_file(folder / KEYS, msgspec.json.encode(envelope) + b"\n")


def _read(folder: Path) -> _KeyFile:
    try:
        envelope = msgspec.json.decode((folder / KEYS).read_bytes(), type=_Envelope)
        keys = msgspec.json.decode(envelope.keys, type=_KeyFile)
    except (FileNotFoundError, UnicodeDecodeError, msgspec.DecodeError) as error:
        raise Refusal("keys_damaged") from error
    if sha256(envelope.keys).hexdigest() != envelope.sha256:
        raise Refusal("keys_damaged")
    return keys
