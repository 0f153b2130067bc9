"""Replacing the office's keys: its root and the signing key of its device, with the old root's signature.

What the old root had signed, certificates and withdrawals, is signed anew in one change. Laptops take the new
card, which carries both signatures, and know the old keys no more. The age identity stays: packets that are
under way must still open.
"""

import dataclasses
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from desktop_app.domain.base import METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.store import keys
from desktop_app.store.change import Change
from desktop_app.store.keys import OpenedKeys
from desktop_app.store.log import write_meta
from desktop_app.store.opening import SIGNING_KEY, today_of
from desktop_app.store.store import Store
from desktop_app.sync import outbox, trust
from desktop_app.sync.outbox import Exported
from desktop_app.sync.trust import Rotation

CARD = "card.songhe"
_SIGNED = ("device_certificate", "revocation")


def rotate(store: Store, folder: Path) -> list[Exported]:
    """Replace the office's keys; write the new card and what each commune lacks into a folder.

    Refusals `not_an_office`, and those of writing: the keys are replaced by then, and a card and packets
    written later are as good.
    """
    drawn = keys.draw_following(store.folder, _demand_root(store))
    with store.write("replace keys") as change:
        _replace(change, drawn, today_of(store))
    store.keys = keys.settle_following(store.folder, drawn, in_force=True)
    return [outbox.write_card(store, folder / CARD), *outbox.export(store, folder)]


def _demand_root(store: Store) -> OpenedKeys:
    trust.root_key(store.keys)
    return store.keys


def _replace(change: Change, drawn: OpenedKeys, today: str) -> None:
    """The whole replacing in one transaction: both signatures, everything signed anew, the key in force."""
    if drawn.root is None or drawn.following is None:
        raise Refusal("not_an_office")
    new = dataclasses.replace(drawn, sign=drawn.following.sign, root=drawn.following.root)
    had = (*trust.rotations(change.connection), _vouch(drawn.root, drawn.following.root))
    _sign_anew(change, new, today)
    write_meta(change.connection, "rotations", msgspec.json.encode(had).decode())
    write_meta(change.connection, SIGNING_KEY, keys.public_text(new.sign))


def _vouch(old: Ed25519PrivateKey, new: Ed25519PrivateKey) -> Rotation:
    bare = Rotation(trust.public_of(old).to_text(), trust.public_of(new).to_text(), "", "")
    line = bare.line.encode()
    return Rotation(bare.old, bare.new, old.sign(line).hex(), new.sign(line).hex())


def _sign_anew(change: Change, new: OpenedKeys, today: str) -> None:
    certified, withdrawn = trust.certified(change.connection), trust.revoked(change.connection)
    for name in _SIGNED:
        table = METADATA.tables[name]
        for row_id in (
            change.connection.execute(select(table.c.id).where(table.c.gone.is_(None))).scalars().all()
        ):
            change.mark_gone(name, row_id, True)
    for one in certified:
        if one.device == new.device:
            one = msgspec.structs.replace(one, sign=trust.public_of(new.sign).to_text(), from_on=today)
        trust.certify(change, new, one)
    for device in withdrawn.values():
        trust.withdraw(change, new, device)
