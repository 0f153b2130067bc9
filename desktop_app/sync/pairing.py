"""Pairing: a laptop pins the office's card and asks to be let in; the office approves and takes its data.

The first packet of a new laptop is its request, so that registration and data need one trip.
"""

import os
from pathlib import Path

from desktop_app.domain.refusal import Refusal
from desktop_app.store import keys
from desktop_app.store.opening import today_of
from desktop_app.store.store import Store
from desktop_app.sync import inbox, outbox, trust
from desktop_app.sync.inbox import Verdict
from desktop_app.sync.label import Request
from desktop_app.sync.minisign import PublicKey
from desktop_app.sync.outbox import Exported, Parcel
from desktop_app.sync.packet import Packet, open_packet
from desktop_app.sync.trust import Card, Statement
from desktop_app.vietnam import areas


def read_card(file: Path) -> tuple[Card, str]:
    """The card in a file and its root's fingerprint; Refusal `not_a_card`, or that of a damaged packet."""
    with open_packet(file) as packet:
        card = trust.prove_card(packet)
    if card is None:
        raise Refusal("not_a_card", file=file.name)
    return card, trust.fingerprint(PublicKey.from_text(card.root))


def request(store: Store, card: Card, fingerprint: str | None, folder: Path, label: str = "") -> Exported:
    """Pin the office, let its recovery sheet open this store, and write the request with all records.

    `fingerprint` is what was read from the office's own screen. Refusals `fingerprint_needed`,
    `fingerprint_differs` (T02), `other_root`.
    """
    if not fingerprint:
        raise Refusal("fingerprint_needed")
    if not trust.same_fingerprint(fingerprint, trust.fingerprint(PublicKey.from_text(card.root))):
        raise Refusal("fingerprint_differs")
    with store.writing() as connection:
        trust.pin(connection, card)
        _let_office_recover(store, card)
    identity = store.identity
    asked = Request(
        device=store.keys.device,
        generation=identity.generation,
        sign=trust.signing_key(store.keys).public.to_text(),
        age=trust.own_recipient(store),
        area=identity.area,
    )
    return outbox.write_records(store, folder, Parcel(identity.area, "request", asked))


def _let_office_recover(store: Store, card: Card) -> None:
    """Let the office's recovery sheet open this store too, should its own and the passphrases be lost."""
    try:
        keys.set_office_recovery(store.folder, store.keys, card.recovery)
    except ValueError as error:
        raise Refusal("not_a_card", file=card.name) from error


def approve(store: Store, file: Path, folder: Path, label: str = "") -> tuple[Verdict, list[Exported]]:
    """Certify the laptop whose request this is, take its data, and write the answer.

    `label` is what the laptop is called from now on, such as whose it is.
    Refusals `not_a_request`, `unknown_area`, `device_known`, `not_an_office`, and those of the gate.
    """
    with open_packet(file) as packet:
        asked = demand_request(packet)
    _certify(store, asked, label)
    verdict = inbox.import_file(store, file)
    return verdict, outbox.export(store, folder, receiver=asked.area)


def demand_request(packet: Packet) -> Request:
    """What the laptop whose request this is asks for. Refusals `not_a_request`, `unknown_area`."""
    asked = packet.prove_request()
    if asked is None:
        raise Refusal("not_a_request")
    try:
        areas.unit(asked.area)
    except areas.UnknownArea as error:
        raise Refusal("unknown_area", text=asked.area) from error
    return asked


def _certify(store: Store, asked: Request, label: str) -> None:
    with store.read() as reader:
        known = {one.device: one for one in trust.certified(reader)}.get(asked.device)
    if known is not None and known.sign != asked.sign:
        raise Refusal("device_known", device=known.device)
    if known is not None:
        return
    statement = Statement(asked.device, label, (asked.area,), asked.sign, asked.age, today_of(store))
    with store.write("certify device") as change:
        trust.certify(change, store.keys, statement)


def office_fingerprint(store: Store) -> str:
    """The office's fingerprint: its own, or that of the office pinned here. Refusal `no_office`."""
    if store.keys.root is not None:
        return trust.fingerprint(trust.root_key(store.keys).public)
    with store.read() as reader:
        card = trust.pinned(reader)
    if card is None:
        raise Refusal("no_office")
    return trust.fingerprint(PublicKey.from_text(card.root))


def write_tools(store: Store, folder: Path) -> list[Path]:
    """Write what standard tools need to check packets by hand: public keys, and this store's age identity.

    The identity opens every packet for this store: the file is for its officer's eyes only.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with store.read() as reader:
        known = trust.certified(reader)
    own = trust.signing_key(store.keys).public
    public = {one.device: one.key for one in known} | {store.keys.device: own}
    files = []
    for device, key in sorted(public.items()):
        files.append(folder / f"{device}.pub")
        files[-1].write_text(key.to_file(), encoding="utf-8")
    files.append(folder / "identity.age")
    files[-1].unlink(missing_ok=True)
    with open(files[-1], "x", encoding="utf-8", opener=_for_own_eyes) as file:
        file.write(f"{store.keys.identity}\n")
    return files


def _for_own_eyes(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
