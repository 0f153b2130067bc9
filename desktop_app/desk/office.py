"""The office's view: every commune whose rows are held, with its figures and its last packet."""

from datetime import date
from typing import Any

from sqlalchemy import Connection

from desktop_app.desk.figures import period_figures
from desktop_app.desk.mismatches import day_of
from desktop_app.store.digest import held_areas
from desktop_app.store.packets import last_from
from desktop_app.vietnam import areas


def commune_rows(reader: Connection, first: str, last: str, today: str) -> list[dict[str, Any]]:
    """One row a commune: its name, its figures of a period, when its last packet came."""
    return [_row(reader, area, (first, last), today) for area in held_areas(reader)]


def _row(reader: Connection, area: str, period: tuple[str, str], today: str) -> dict[str, Any]:
    found = period_figures(reader, *period, [area])
    packet = last_from(reader, area)
    received = day_of(packet.at) if packet else None
    nonfarm = found.nonfarm
    return {
        "id": area,
        "name": areas.name_with_kind(area),
        "received_on": received,
        "packet": packet.number if packet else None,
        "classes": found.classes,
        "learners": found.enrolments,
        "in_work": nonfarm.in_work * 100_000 // nonfarm.completed if nonfarm.completed else None,
        "borrowers": found.job_creation.borrowers + found.difficult_area.borrowers,
        "amount": found.job_creation.amount + found.difficult_area.amount,
        "days": max(0, (date.fromisoformat(today) - date.fromisoformat(received)).days) if received else None,
    }
