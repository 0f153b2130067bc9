"""2,000 edits scattered over 1,000,000 people taken in, beside a bare UPDATE of the same cells.

The edits come from a copy of the office's own store, which goes on under another generation. Before each
measure the store is opened anew, so that neither side finds pages that the other has read.
"""

import random
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import event

from desktop_app.domain import Person
from desktop_app.store import packets
from desktop_app.store.log import Log
from desktop_app.store.store import Store
from desktop_app.sync import trust
from desktop_app.sync.inbox import IMPORTED, import_file
from desktop_app.sync.outbox import Parcel, write_records
from tests.benchmarks.bench import ROUNDS, Measure, Row, seconds, side_by_side
from tests.benchmarks.scenes import copy_folder, edit, fill_at_once, lots, person_id
from tests.store.stores import AREA, new_store, reopen
from tests.sync.offices import new_office, pair

PEOPLE, EDITS, A_CHANGE = 1_000_000, 2_000, 50
SMALL = ("author", "stream", "device_certificate", "revocation", "packet", "waiting", "conflict")
"""Tables that hold little: streams, devices, packets, and what waits or is disputed."""
STEP = re.compile(rf"SCAN (?!(?:{'|'.join(SMALL)})\b|anon_\d+$|\w+ VIRTUAL TABLE INDEX \d+:.)")
"""A step that reads a whole table; what a subquery gives is judged inside; an index is asked something."""
BOUNDED = re.compile(r"FROM \w+\s+LIMIT ")
"""A walk that stops at its limit, since every row it reads counts: nothing chooses or sorts them."""


def rows() -> list[Row]:
    """One row, in seconds; every round edits other people."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        chosen = random.Random(1).sample(range(PEOPLE), EDITS * (ROUNDS + 1))
        people = list(lots(chosen, EDITS))
        prepare(folder, PEOPLE)
        written = write_edits(folder, people)
        office = folder / "office" / "a"
        check_no_scan(office, written.pop(0))
        value, floor = side_by_side(on_reopened(office, take, written), on_reopened(office, update, people))
    return [Row("import of 2,000 edits over 1,000,000 people", value, "s", floor, goal=3)]


def prepare(folder: Path, many: int) -> None:
    """An office with all people, and a copy of it."""
    laptop, office = new_store(folder / "laptop" / "a"), new_office(folder / "office" / "a")
    pair(office, laptop, folder / "stick")
    laptop.close()
    fill_at_once(office, range(many))
    office.close()
    copy_folder(folder / "office", folder / "copy")


def write_edits(folder: Path, people: list[Sequence[int]]) -> list[Path]:
    """A packet for each lot of people, one field of each edited in the copy."""
    state = folder / "copy" / "state"
    for mark in state.iterdir():
        mark.unlink()
    copy = reopen(folder / "copy" / "a")
    if not copy.new_generation:
        raise AssertionError("the copy goes on in the office's own stream")
    written = []
    for numbers in people:
        note_all_known(copy)
        for some in lots(numbers, A_CHANGE):
            with copy.write("edit people") as change:
                for number in some:
                    change.edit(Person, person_id(number), **edit(number))
        written.append(Path(write_records(copy, folder / "out", Parcel(AREA, "delta")).file))
    copy.close()
    return written


def note_all_known(office: Store) -> None:
    """Let the office believe that its laptop has everything, so that a packet carries what comes now."""
    with office.writing() as connection:
        devices = {one.device for one in trust.certified(connection) if not one.is_office}
        for device in devices:
            packets.note_have(connection, device, Log(connection).vector())


def check_no_scan(folder: Path, packet: Path) -> None:
    """Take a packet in and ask how each of its statements is done; AssertionError where one reads a table."""
    office = reopen(folder)
    done: dict[str, None] = {}

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        done[statement] = None

    engines = (office._writer, office._reader)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    take(office, packet)
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
    asked = [one for one in done if one.split()[0] in ("SELECT", "UPDATE", "DELETE")]
    if not any("person" in statement for statement in asked):
        raise AssertionError("no statement was seen")
    found = [(statement, step) for statement in asked for step in plan(office, statement)]
    office.close()
    scans = [one for one in found if is_scan(one[1]) and not BOUNDED.search(one[0])]
    if scans:
        raise AssertionError(scans)


def plan(store: Store, statement: str) -> list[str]:
    """The steps in which the engine does a statement."""
    with store.read() as reader:
        nothing = (None,) * statement.count("?")
        return [row[3] for row in reader.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", nothing)]


def is_scan(step: str) -> bool:
    """Whether a step reads the whole of a table that may be large, by itself or one of its indexes."""
    return STEP.match(step) is not None


def on_reopened(folder: Path, work: Callable[[Store, object], None], things: list[object]) -> Measure:
    """A measure: the seconds of `work` with the next of some things, the store opened just before."""
    coming: Iterator[object] = iter(things)

    def measure() -> float:
        store, thing = reopen(folder), next(coming)
        took = seconds(lambda: work(store, thing))()
        store.close()
        return took

    return measure


def take(office: Store, packet: Path) -> None:
    """Import a packet of edits."""
    found = import_file(office, packet)
    if found.verdict != IMPORTED or found.refused:
        raise AssertionError(found)


def update(office: Store, numbers: Sequence[int]) -> None:
    """Update the same cells and nothing else."""
    with office.writing() as connection:
        for number in numbers:
            ((field, value),) = edit(number).items()
            statement = f"UPDATE person SET {field} = ? WHERE id = ?"
            connection.exec_driver_sql(statement, (value, person_id(number)))
