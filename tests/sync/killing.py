"""A warmed process that kills its children while they save, export and import, and looks at what is left.

Called as `python -m tests.sync.killing FOLDER KILLS COMMANDS SEED`; its last line counts what happened.
Each round works on a fresh copy of two paired stores. A child reports through a pipe what is committed; at a
moment drawn from the seed it is gone; then its store is opened again and held against what it had reported.
"""

import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from desktop_app.desk import people
from desktop_app.store import check, engine, packets
from desktop_app.store.log import Log
from desktop_app.store.opening import Secret, unlock
from desktop_app.store.store import Store
from desktop_app.sync import outbox
from desktop_app.sync.inbox import import_file, import_files, verify_file
from desktop_app.sync.packet import open_packet
from tests.store.stores import AREA
from tests.sync.offices import laptop, new_office, pair

PASSPHRASE = "mật khẩu thử"
CANARIES = [text.encode(code) for text in ("Kẻ Đánh Dấu", "ke danh dau") for code in ("utf-8", "utf-16-le")]
SAVES, EXPORTS, PACKETS, PEOPLE, LISTED = 8, 4, 4, 30, 40


class Round(NamedTuple):
    """A copy of the stores for one child: its folder, and the random moment between 0 and 1."""

    place: Path
    moment: float

    @property
    def stick(self) -> Path:
        return self.place / "stick"

    @property
    def given(self) -> list[Path]:
        """The packets that the office may import, oldest first."""
        return sorted((self.place / "given").glob("*.songhe"), key=lambda file: int(file.stem.split("-")[-1]))

    def open(self, name: str) -> Store:
        return unlock(self.place / name, self.place / "state", Secret(passphrase=PASSPHRASE))


class Job(NamedTuple):
    """What a child does, in which store, and what must hold of what it reported."""

    store: str
    work: Callable[[Store, Round], Iterator[str]]
    demand: Callable[[Store, Round, list[str]], None]


def make_stores(place: Path) -> None:
    """An office and a laptop that know each other, and some packets the office has not seen."""
    place.mkdir(parents=True)
    office, sender = new_office(place / "office"), laptop(place / "laptop", 1)
    pair(office, sender, place / "pairing")
    for n in range(PACKETS):
        with sender.write("add people") as change:
            for k in range(PEOPLE - 1):
                people.put_person(change, AREA, name=f"Kẻ Đánh Dấu {n} {k}", birth="1990")
        people.add_person(sender, name=f"Kẻ Đánh Dấu {n}", birth="1991")
        outbox.export(sender, place / "given")
    (place / "digest").write_text(sender.digest(AREA), encoding="ascii")
    for store in (office, sender):
        store.close()
    lines = ["Họ và tên,Năm sinh", *(f"Kẻ Đánh Dấu Thứ {n},{1960 + n}" for n in range(LISTED))]
    (place / "list.csv").write_text("\n".join(lines), encoding="utf-8")


# What the children do; each yields what is committed


def save(store: Store, _round: Round) -> Iterator[str]:
    """New people and edits of them, each a change."""
    for n in range(SAVES):
        person = people.add_person(store, name=f"Kẻ Đánh Dấu Mới {n}", birth="1992")
        yield person
        people.edit_person(store, person, phone="0912345678")
        yield f"{person} edited"


def export(store: Store, here: Round) -> Iterator[str]:
    """Packets onto the stick."""
    for _ in range(EXPORTS):
        yield Path(outbox.export(store, here.stick)[0].file).name


def take(store: Store, here: Round) -> Iterator[str]:
    """The packets of the laptop, one after the other."""
    for file in here.given:
        verdict = import_file(store, file)
        assert verdict.verdict == "imported", verdict
        yield file.name


# What must hold afterwards


def demand_saved(store: Store, _round: Round, reported: list[str]) -> None:
    """Every person and edit whose commit was reported is there."""
    with store.read() as reader:
        phones = {person.id: people.fields_of(reader, person.id)["phone"] for person in known(store)}
    assert all(line.split()[0] in phones for line in reported)
    assert all(phones[line.split()[0]] for line in reported if line.endswith("edited"))


def demand_exported(store: Store, here: Round, reported: list[str]) -> None:
    """Every packet on the stick is whole, those reported are there, and the next one has a new number."""
    found = {file.name for file in here.stick.glob("*.songhe")}
    assert found >= set(reported)
    (after,) = outbox.export(store, here.stick)
    assert Path(after.file).name not in found
    office = here.open("office")
    assert {verify_file(office, file).verdict for file in here.stick.glob("*.songhe")} == {"good"}
    office.close()


def demand_taken(store: Store, here: Round, reported: list[str]) -> None:
    """Packets are in whole or not at all; taken again, nothing is missing and nothing there twice."""
    with store.read() as reader:
        notes = [note for note in packets.packets(reader, "in") if note.file in {f.name for f in here.given}]
        last = Log(reader).vector()
    assert [note.file for note in notes] == [file.name for file in here.given[: len(notes)]]
    assert len(notes) >= len(reported)
    for note in notes[-1:]:
        assert all(last[stream] == ends[1] for stream, ends in note.streams.items())
    for file in (store.folder / "inbox").glob("*.songhe"):
        with open_packet(file):
            pass
    assert {one.verdict for one in import_files(store, here.given)} <= {"imported", "known"}
    assert store.digest(AREA) == (here.place / "digest").read_text(encoding="ascii")
    assert len(known(store)) == PACKETS * PEOPLE


def known(store: Store) -> list[people.Known]:
    """The people of a store."""
    with store.read() as reader:
        return people.known_people(reader)


JOBS = {
    "save": Job("laptop", save, demand_saved),
    "export": Job("laptop", export, demand_exported),
    "import": Job("office", take, demand_taken),
}


def demand_sound(job: Job, here: Round, reported: list[str]) -> None:
    """The store starts again under its generation, is clean, and holds what was reported."""
    demand_no_plaintext(here.place)
    store = here.open(job.store)
    assert not store.new_generation
    job.demand(store, here, reported)
    with store.read() as reader:
        assert check.findings(reader) == []
    store.close()


def demand_no_plaintext(place: Path) -> None:
    """No file but the list that was given holds a name."""
    for file in place.rglob("*"):
        if file.is_file() and file.name != "list.csv":
            content = file.read_bytes()
            assert not any(canary in content for canary in CANARIES), file


# Killing


def warm(job: Job, here: Round) -> int:
    """Do the work once in this process, so that its children have every statement compiled; its steps."""
    store = here.open(job.store)
    reported = list(job.work(store, here))
    store.close()
    demand_sound(job, here, reported)
    return len(reported)


def took(work: Callable[[], object]) -> float:
    """How long a piece of work takes, in seconds."""
    started = time.monotonic()
    work()
    return time.monotonic() - started


def kill_one(job: Job, here: Round, whole: float) -> list[str]:
    """What a child reported before it was killed at its moment of the time that the whole work takes."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        live(job, here, writing)
    os.close(writing)
    said = bytearray(os.read(reading, 6))
    assert said == b"ready\n"
    until = time.monotonic() + here.moment * whole
    while (left := until - time.monotonic()) > 0 and not said.endswith(b"done\n"):
        if select.select([reading], [], [], left)[0]:
            said += os.read(reading, 65536)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 65536):
        said += more
    os.close(reading)
    return said.decode().splitlines()[1:]


def live(job: Job, here: Round, pipe: int) -> None:
    """A child's life: it works, reports, and waits for its end."""
    try:
        tempfile.tempdir = str(here.place / "temporary")
        store = here.open(job.store)
        os.write(pipe, b"ready\n")
        for line in job.work(store, here):
            os.write(pipe, f"{line}\n".encode())
        os.write(pipe, b"done\n")
        signal.pause()
    finally:
        os._exit(1)


COMMANDS = {
    "save": ("laptop", ["import-people", "{place}/list.csv"]),
    "export": ("laptop", ["export", "--to", "{place}/stick", "--kind", "full"]),
    "import": ("office", ["import", "{place}/given"]),
}


def run_command(name: str, here: Round, whole: float | None) -> bool:
    """Run the program itself, killed at its moment if `whole` is given; whether it came to its end."""
    store, words = COMMANDS[name]
    command = [sys.executable, "-m", "desktop_app", "--data", str(here.place / store), "--json"]
    known_by = {"SO_NGHE_PASSPHRASE": PASSPHRASE, "SO_NGHE_STATE": str(here.place / "state")}
    child = subprocess.Popen(
        command + [word.format(place=here.place) for word in words],
        stdout=subprocess.PIPE,
        env=os.environ | known_by | {"TMPDIR": str(here.place / "temporary")},
    )
    try:
        child.wait(None if whole is None else here.moment * whole)
    except subprocess.TimeoutExpired:
        child.kill()
    printed, _ = child.communicate()
    assert child.returncode in (0, -signal.SIGKILL), printed
    return child.returncode == 0


def demand_command(name: str, here: Round, ended: bool) -> None:
    """What the command line said it did is done, and what it did not say is done whole or not at all."""
    demand_sound(JOBS[name], here, [])
    store = here.open(COMMANDS[name][0])
    if name == "save":
        added = len(known(store)) - PACKETS * PEOPLE
        assert added == LISTED if ended else added in (0, LISTED)
    store.close()


class Arena:
    """Where rounds are fought: the template, the dice, and the count of what happened."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.seed = folder, seed
        self.chance = random.Random(seed)
        self.tally: Counter[str] = Counter()
        make_stores(folder / "template")

    def fresh(self, moment: float = 1) -> Round:
        """A copy of the template, in place of the last one."""
        place = self.folder / "round"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.folder / "template", place)
        (place / "temporary").mkdir()
        return Round(place, moment)

    def note(self, what: str, here: Round) -> None:
        """Count an outcome and say at which moment it came."""
        self.tally[what] += 1
        say(f"{what} at {here.moment:.3f} of seed {self.seed}")

    def kill_children(self, name: str, count: int) -> None:
        """Kill children at random moments of a job."""
        job, here = JOBS[name], self.fresh()
        steps = warm(job, here)
        here = self.fresh()
        whole = took(lambda: kill_one(job, here, 60))
        for _ in range(count):
            here = self.fresh(self.chance.random())
            reported = [line for line in kill_one(job, here, whole) if line != "done"]
            self.note(f"{name} {'unfinished' if len(reported) < steps else 'finished'}", here)
            demand_sound(job, here, reported)

    def kill_commands(self, name: str, count: int) -> None:
        """Kill the program itself at random moments of a command, most of its start left out."""
        here = self.fresh()
        whole = took(lambda: run_command(name, here, None))
        for _ in range(count):
            here = self.fresh(0.3 + 0.8 * self.chance.random())
            ended = run_command(name, here, whole)
            self.note(f"command {name} {'finished' if ended else 'unfinished'}", here)
            demand_command(name, here, ended)


def say(line: str) -> None:
    """One line for whoever called."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(folder: Path, kills: int, commands: int, seed: int) -> None:
    """Kill so many children and command lines.

    Engines of one file are made once and reopened, so that their statements stay compiled.
    """
    engine.reading_engine, engine.writing_engine = cache(engine.reading_engine), cache(engine.writing_engine)
    arena = Arena(folder, seed)
    for name in JOBS:
        arena.kill_children(name, kills // len(JOBS))
    for turn, name in enumerate(COMMANDS):
        arena.kill_commands(name, (commands + turn) // len(COMMANDS))
    say(json.dumps(arena.tally))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
