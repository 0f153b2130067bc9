"""What the page shows, read in one go beside the window."""

from typing import NamedTuple

from sqlalchemy import Connection

from desktop_app.desk import beginning, office, today
from desktop_app.desk.figure_rows import span_of
from desktop_app.desk.reminders import Due, Situation, due_this_week, nearest, reminders_due
from desktop_app.documents.printing.kit import draw_week
from desktop_app.i18n import translate
from desktop_app.store.store import Store
from desktop_app.sync import sticks, trust
from desktop_app.sync.standing import Standing, standing
from desktop_app.ui.jobs import Tick
from desktop_app.ui.tabs.today import below
from desktop_app.ui.tabs.today.beginning import Begun
from desktop_app.ui.tabs.today.year import PARTS, Line, lines_of
from desktop_app.ui.widgets.pages import Row
from desktop_app.ui.widgets.tab_page import Workplace


class Shown(NamedTuple):
    """All that the page shows, worked out beside the window."""

    due: list[Due]
    nearest: Due | None
    begun: Begun | None
    lines: list[Line]
    rows: list[Row]
    handoff: str
    backup: str
    year: str


def begun(store: Store) -> Begun | None:
    """How the first week stands; None where it is over."""
    with store.read() as reader:
        card = trust.pinned(reader)
    office_name = card.name if card else translate("beginning", "the office above")
    done = beginning.done_steps(store, is_registered=card is not None)
    return Begun(done, office_name) if beginning.is_shown(store, done) else None


def read(place: Workplace, year: str, _tick: Tick) -> Shown:
    """Work out all that the page shows."""
    store, day = place.store, place.today()
    is_office = store.identity.role == "office"
    now = standing(store, day)
    with store.read() as reader:
        at = situation(place, reader, now)
        due = reminders_due(at)
        rows = commune_rows(reader, year, day) if is_office else class_rows(reader, day)
        lines = (share_line(rows) if is_office else []) + lines_of(
            today.year_figures(reader, year, store.own_area)
        )
        kept = today.kept(store, reader)
        coming = None if due else nearest(at)
    carried = sum(one.packets for one in sticks.sticks())
    words = below.handoff_words(kept, now, carried)
    return Shown(due, coming, begun(store), lines, rows, words, below.backup_words(kept), year)


def class_rows(reader: Connection, day: str) -> list[Row]:
    """The classes that run."""
    return [below.class_row(one) for one in today.running_classes(reader, day)]


def commune_rows(reader: Connection, year: str, day: str) -> list[Row]:
    """The communes with their figures of a year."""
    return office.commune_rows(reader, *span_of(year), day)


def share_line(rows: list[Row]) -> list[Line]:
    """How many of the communes handed something over."""
    came = sum(row["received_on"] is not None for row in rows)
    if not rows:
        return []
    said = translate("today", "{came}/{all} units", came=came, all=len(rows))
    return [Line("", translate("today", "Handed over"), said, "communes")]


def line_words(line: Line, year: str) -> str:
    """What a list says that was opened from a figure."""
    said = translate("today", "year {year}", year=year) if year else translate("today", "all years")
    whole = f"{translate('today', 'Learners')}, {line.word.lower()}" if line.name in PARTS else line.word
    return f"{whole}: {line.value} · {said}"


def draw_this_week(place: Workplace) -> bytes:
    """What is to be done this week, on paper."""
    now = standing(place.store, place.today())
    with place.store.read() as reader:
        found = due_this_week(situation(place, reader, now))
    return draw_week(place.store, found)


def situation(place: Workplace, reader: Connection, now: Standing) -> Situation:
    """What reminders are worked out from."""
    return Situation(reader, place.store.identity.role, place.today(), now.unsent, now.sent_on)
