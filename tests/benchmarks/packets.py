"""Packets of 100,000 operations, half new people and half edits of one field, in changes of 50.

Import stands beside `executemany` of the same final rows and log lines with search refilled; export beside
JSON, zstd and age of the same rows in memory; the size beside zstd of what the operations say.
"""

import random
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pyrage
import zstandard

from desktop_app.domain import Person
from desktop_app.store import search
from desktop_app.store.store import Store
from desktop_app.sync import outbox, trust
from desktop_app.sync.body import LEVEL
from desktop_app.sync.inbox import IMPORTED, KNOWN, import_file
from tests.benchmarks.bench import Row, alone, seconds, side_by_side
from tests.benchmarks.child import peak
from tests.benchmarks.scenes import copied, edit, insert, lots, on_copy, person, person_id, stored
from tests.store.stores import new_store, reopen
from tests.sync.offices import new_office, pair

PEOPLE, A_CHANGE = 50_000, 50
FILLED = ("person", "change", "operation")
PASSPHRASE = "mật khẩu thử"
IMPORT = """
import contextlib
import sys
from desktop_app.cli import main
with contextlib.redirect_stdout(sys.stderr):
    code = main(sys.argv[1:])
say()
sys.exit(code)
"""


class Scene(NamedTuple):
    """A commune's full packet, the closed commune and office, and what the office has more after it."""

    packet: Path
    commune: Path
    office: Path
    added: dict[str, list[tuple[Any, ...]]]


def rows() -> list[Row]:
    """Seconds of import, export and repeat, the packet's size in kB, the peak of an import in MB."""
    with tempfile.TemporaryDirectory() as folder:
        scene = prepare(Path(folder))
        size = scene.packet.stat().st_size / 1000
        return [
            taken_in(scene),
            written(scene),
            Row("known packet again", repeated(scene), "s", limit=0.3),
            Row("packet size, 100,000 operations", size, "kB", bare_size(scene), goal=1.15),
            Row("peak memory, import of 100,000 operations", peak_of(scene), "MB", limit=250),
        ]


def prepare(folder: Path) -> Scene:
    """Pair a commune with an office, let it write its people and edits, and take its packet."""
    commune, office = new_store(folder / "commune" / "a"), new_office(folder / "office" / "a")
    pair(office, commune, folder / "stick")
    office.close()
    write_operations(commune)
    packet = Path(outbox.export(commune, folder / "out", kind="full")[0].file)
    commune.close()
    with copied(folder / "office") as taker:
        before = {table: set(stored(taker, table)) for table in FILLED}
        take(packet, taker)
        added = {t: [row for row in stored(taker, t) if row not in before[t]] for t in FILLED}
    return Scene(packet, folder / "commune", folder / "office", added)


def write_operations(store: Store) -> None:
    """Write all people, then an edit of each in no order."""
    for numbers in lots(range(PEOPLE), A_CHANGE):
        with store.write("add people") as change:
            change.put(list(map(person, numbers)))
    mixed = random.Random(1).sample(range(PEOPLE), PEOPLE)
    for numbers in lots(mixed, A_CHANGE):
        with store.write("edit people") as change:
            for number in numbers:
                change.edit(Person, person_id(number), **edit(number))


def take(packet: Path, office: Store, verdict: str = IMPORTED) -> None:
    """Import the packet, which must end with this verdict."""
    found = import_file(office, packet)
    if found.verdict != verdict:
        raise AssertionError(found)


def taken_in(scene: Scene) -> Row:
    """The import, each time at an office that has only the commune's request."""

    def fill(store: Store) -> None:
        with store.writing() as connection:
            for table, rows in scene.added.items():
                insert(connection, table, rows)
            search.refill(connection)

    product = on_copy(scene.office, partial(take, scene.packet))
    value, floor = side_by_side(product, on_copy(scene.office, fill))
    return Row("packet import, 100,000 operations", value, "s", floor, goal=2.5)


def written(scene: Scene) -> Row:
    """The export of everything."""
    store = reopen(scene.commune / "a")
    with store.read() as reader:
        recipients = trust.recipients(store, reader, store.identity.area)
        lines = [msgspec.json.decode(line) for line in all_lines(reader)]
    with tempfile.TemporaryDirectory() as folder:
        value, floor = side_by_side(
            seconds(lambda: outbox.export(store, Path(folder), kind="full")),
            seconds(lambda: seal(lines, recipients)),
        )
    store.close()
    return Row("packet export, 100,000 operations", value, "s", floor, goal=2)


def all_lines(reader: Any) -> Iterator[bytes]:
    """All changes and operations of a store."""
    for table in ("change", "operation"):
        for row in reader.exec_driver_sql(f"SELECT line FROM {table}"):
            yield row[0]


def seal(rows: list[Any], recipients: list[str]) -> bytes:
    """Rows as JSON lines, compressed and sealed in memory."""
    encode = msgspec.json.Encoder(order="sorted").encode
    plain = b"\n".join(map(encode, rows))
    packed = zstandard.ZstdCompressor(level=LEVEL).compress(plain)
    return pyrage.encrypt(packed, [pyrage.x25519.Recipient.from_str(one) for one in recipients])


def repeated(scene: Scene) -> float:
    """Seconds until a packet that was imported before is known, with nothing written."""
    with copied(scene.office) as office:
        take(scene.packet, office)
        before = files_of(office)
        value = alone(seconds(lambda: take(scene.packet, office, KNOWN)))
        if files_of(office) != before:
            raise AssertionError("something was written")
    return value


def files_of(store: Store) -> dict[str, bytes]:
    """Every file of a store but the driver's shared memory."""
    files = (path for path in store.folder.rglob("*") if path.is_file() and path.suffix != ".db-shm")
    return {str(path): path.read_bytes() for path in files}


def bare_size(scene: Scene) -> float:
    """kB of the operations' tables, ids and values, compressed."""
    lines = (msgspec.json.decode(row[-1]) for row in scene.added["operation"])
    said = [msgspec.json.encode({key: one[key] for key in "trf"}, order="sorted") for one in lines]
    return len(zstandard.ZstdCompressor(level=LEVEL).compress(b"\n".join(said))) / 1000


def peak_of(scene: Scene) -> float:
    """MB at most of a command that imports the packet."""

    def measure() -> float:
        with copied(scene.office) as office, tempfile.TemporaryDirectory() as folder:
            office.close()
            secret = Path(folder) / "passphrase"
            secret.write_text(PASSPHRASE, encoding="utf-8")
            command = ("--data", str(office.folder), "--passphrase-file", str(secret))
            return peak(IMPORT, *command, "import", str(scene.packet))()

    return alone(measure)
