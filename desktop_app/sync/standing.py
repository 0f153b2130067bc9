"""How the hand-off stands: what waits to be carried away, what was confirmed, when the last word came."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from desktop_app.desk.words import day_of
from desktop_app.domain.base import ALL
from desktop_app.store import packets
from desktop_app.store.log import Log
from desktop_app.store.store import Store
from desktop_app.sync import trust
from desktop_app.vietnam import areas


class Standing(NamedTuple):
    """What the window says of the hand-off.

    `unsent` counts changes that no packet carried yet; `heard_on` is the day the other side's last packet was
    taken in, `days` how long ago that is; `office` the name of the office, empty before pairing.
    """

    unsent: int
    sent_on: str | None
    heard_on: str | None
    days: int | None
    office: str


def standing(store: Store, today: str) -> Standing:
    """How the hand-off of this store stands today."""
    with store.read() as reader:
        card = trust.pinned(reader)
        peers = {one.device for one in _peers(store, reader, None)}
        received = [
            one for one in packets.packets(reader, "in") if one.verdict == "imported" and one.device in peers
        ]
        sent = packets.packets(reader, "out")
        unsent = sum(last - first + 1 for first, last in unsent_streams(store, reader).values())
    heard = day_of(received[-1].at) if received else None
    return Standing(
        unsent,
        day_of(sent[-1].at) if sent else None,
        heard,
        max(0, (date.fromisoformat(today) - date.fromisoformat(heard)).days) if heard else None,
        card.name if card else "",
    )


def unsent_streams(store: Store, reader: Connection, area: str | None = None) -> dict[str, tuple[int, int]]:
    """The changes that no packet carried away yet and the other side is not known to have.

    A commune's own area counts; at an office what its own devices wrote, or what is meant for one commune.
    """
    office = store.identity.role == "office"
    carried = Counter[str]()
    for note in packets.packets(reader, "out"):
        if area is None or note.area == area:
            _raise_to(carried, {stream: ends[1] for stream, ends in note.streams.items()})
    _raise_to(carried, known_of_peers(store, reader, area))
    return {
        stream: (carried[stream] + 1, last)
        for stream, last in Log(reader).vector(_near(store, area)).items()
        if last > carried[stream] and (area or not office or stream.startswith(store.identity.device))
    }


def known_of_peers(store: Store, reader: Connection, area: str | None) -> dict[str, int]:
    """The furthest that a device of the other side is known to have of each stream."""
    known = Counter[str]()
    for one in _peers(store, reader, area):
        _raise_to(known, packets.have_of(reader, one.device))
    return dict(known)


def _peers(store: Store, reader: Connection, area: str | None) -> list[trust.Statement]:
    is_office = store.identity.role == "office"
    found = [one for one in trust.active(reader) if one.is_office != is_office]
    return [one for one in found if area is None or one.covers(area)]


def _near(store: Store, area: str | None) -> set[str] | None:
    if area is None and store.identity.role == "office":
        return None
    chosen = area or store.own_area
    near = {chosen, *areas.predecessors(chosen)}
    return near | {ALL} if store.identity.role == "office" else near


def _raise_to(most: Counter[str], others: Mapping[str, int]) -> None:
    for stream, n in others.items():
        most[stream] = max(most[stream], n)


def carried_streams(
    store: Store, reader: Connection, area: str | None, kind: str
) -> dict[str, tuple[int, int]]:
    """The changes a packet written now carries: all, or as `delta` those that some receiver may lack."""
    near = _near(store, area)
    devices = [one.device for one in _peers(store, reader, area)] if kind == "delta" else []
    have = [packets.have_of(reader, device) for device in devices]
    after = {s: min((known.get(s, 0) for known in have), default=0) for s in Log(reader).vector(near)}
    return {s: (after[s] + 1, last) for s, last in Log(reader).vector(near).items() if last > after[s]}
