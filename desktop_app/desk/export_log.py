"""Sổ xuất số liệu: every list, form and packet that left this computer's store, newest first."""

from sqlalchemy import Connection, select

from desktop_app.desk.handed import load_of_packet
from desktop_app.desk.lists import Column, ListKind
from desktop_app.desk.units import officer_name
from desktop_app.desk.words import moment_of
from desktop_app.i18n import mark, translate
from desktop_app.store.exports import exports
from desktop_app.store.log import META
from desktop_app.store.packets import packets
from desktop_app.vietnam.numbers import show_number

EXPORTS = ListKind(
    "exports",
    mark("exports", "Export log"),
    mark("exports", "exports"),
    (
        Column("when", mark("exports", "When"), width=150),
        Column("what", mark("exports", "What"), width=280),
        Column("rows", mark("exports", "Rows"), width=90),
        Column("where", mark("exports", "Where to"), width=420),
        Column("officer", mark("exports", "Who"), width=170),
    ),
    lambda: select(META.c.key),
    "",
)
"""The columns of the log as a list; its rows come from `export_rows`."""


def export_rows(reader: Connection) -> list[dict[str, str]]:
    """What was exported, in words: the rows of the list EXPORTS. Of a packet the people in it are counted."""
    told = [
        (one.at, one.what, one.rows, one.where, officer_name(reader, one.officer)) for one in exports(reader)
    ]
    for note in packets(reader, "out"):
        people = load_of_packet(reader, note).records.get("person", 0)
        what = translate("exports", "Packet number {number}", number=note.number)
        told.append((note.at, what, people, note.file, ""))
    told.sort(key=lambda one: -one[0])
    return [
        {
            "id": str(place),
            "when": moment_of(at),
            "what": what,
            "rows": "–" if rows is None else show_number(rows),
            "where": where,
            "officer": officer,
        }
        for place, (at, what, rows, where, officer) in enumerate(told)
    ]
