"""The office's view: every commune that is held or registered, with its figures, packets and computers."""

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from desktop_app.desk.figures import Figures, period_figures
from desktop_app.desk.words import day_of, device_names
from desktop_app.domain.base import ALL, METADATA
from desktop_app.store.digest import held_areas
from desktop_app.store.packets import PacketNote, last_from, packets
from desktop_app.vietnam import areas

_CERTIFICATE, _REVOCATION, _PERSON = (
    METADATA.tables[name] for name in ("device_certificate", "revocation", "person")
)


class Computer(NamedTuple):
    """A registered computer: its number, its label, its areas, whether it was withdrawn."""

    device: str
    label: str
    areas: tuple[str, ...]
    is_withdrawn: bool


def computers(reader: Connection) -> list[Computer]:
    """The registered computers, as the office wrote them down."""
    withdrawn = set(
        reader.execute(select(_REVOCATION.c.device).where(_REVOCATION.c.gone.is_(None))).scalars()
    )
    rows = reader.execute(
        select(_CERTIFICATE).where(_CERTIFICATE.c.gone.is_(None)).order_by(_CERTIFICATE.c.id)
    )
    names = device_names(reader)
    return [
        Computer(row.device, names[row.device], tuple((row.areas or "").split()), row.device in withdrawn)
        for row in rows
    ]


def requests(reader: Connection) -> list[PacketNote]:
    """The registrations that came in and were not approved yet."""
    known = {one.device for one in computers(reader)}
    return [
        note
        for note in packets(reader, "in")
        if note.code == "device_not_approved" and note.device not in known
    ]


def commune_areas(reader: Connection) -> list[str]:
    """The areas of the communes whose records are held or whose computers are registered."""
    registered = {area for one in computers(reader) for area in one.areas} - {ALL}
    return sorted(
        {*held_areas(reader), *registered} - {ALL}, key=lambda area: areas.name_with_kind(area).casefold()
    )


def commune_rows(reader: Connection, first: str, last: str, today: str) -> list[dict[str, Any]]:
    """One row a commune: its name, its figures of a period, when its last packet came, its computers."""
    counted = select(_PERSON.c.area, func.count()).where(_PERSON.c.gone.is_(None)).group_by(_PERSON.c.area)
    people = {area: int(many) for area, many in reader.execute(counted)}
    active = [area for one in computers(reader) if not one.is_withdrawn for area in one.areas]
    waiting = [note.area for note in requests(reader)]
    rows = []
    for area in commune_areas(reader):
        found = period_figures(reader, first, last, [area])
        counts = {
            "people": people.get(area, 0),
            "devices": active.count(area),
            "requests": waiting.count(area),
        }
        rows.append({"id": area, "name": areas.name_with_kind(area)} | counts | _figures(found))
        rows[-1] |= _received(reader, area, today)
    return rows


def _figures(found: Figures) -> dict[str, Any]:
    nonfarm = found.nonfarm
    return {
        "classes": found.classes,
        "learners": found.enrolments,
        "in_work": nonfarm.in_work * 100_000 // nonfarm.completed if nonfarm.completed else None,
        "borrowers": found.job_creation.borrowers + found.difficult_area.borrowers,
        "amount": found.job_creation.amount + found.difficult_area.amount,
    }


def _received(reader: Connection, area: str, today: str) -> dict[str, Any]:
    packet = last_from(reader, area)
    received = day_of(packet.at) if packet else None
    days = max(0, (date.fromisoformat(today) - date.fromisoformat(received)).days) if received else None
    return {"received_on": received, "packet": packet.number if packet else None, "days": days}
