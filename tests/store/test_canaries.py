"""No name, number or telephone that was written lies readable in any file the program leaves."""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import classes, graduates, lists, loans, people
from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.import_people import import_people
from desktop_app.store import backup, keys, opening
from desktop_app.store.keys import OpenedKeys
from desktop_app.store.store import CLOCK, DATABASE, NewStore, Store
from desktop_app.sync import outbox
from tests.store.canaries import EMPLOYER, LISTED, PASSPHRASE, WRITTEN, leaks
from tests.store.stores import AREA
from tests.sync.offices import new_office, pair, send


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files of this test alone."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("SQLITE_TMPDIR", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Store, str]]:
    """A new store, and the key of its recovery sheet."""
    new = NewStore("commune", AREA, "Cán bộ")
    store, recovery = opening.found_store(tmp_path / "data", tmp_path / "state", new, PASSPHRASE, CLOCK)
    yield store, recovery
    store.close()


def write_all(store: Store) -> None:
    """People, a learner who found work, a loan, searches, an edit and its undo."""
    first, second = (
        people.add_person(store, name=name, id_number=number, phone=phone, birth="1990")
        for name, number, phone in (WRITTEN[:3], WRITTEN[3:])
    )
    made = classes.open_class(store, [first], code="K01")
    with store.read() as reader:
        (learner,) = classes.class_learners(reader, made)
    graduates.record_outcome(store, learner["id"], "2025-06-30", "employer", employer=EMPLOYER)
    loans.add_loan(store, "job_creation", "2025-06-30", 50_000_000, person_id=second)
    people.edit_person(store, first, phone=WRITTEN[5])
    store.undo()
    with store.read() as reader:
        for typed in ("kiem tra", "011203009872", "0987"):
            assert lists.count(reader, people.PEOPLE, lists.Asked(typed)) >= 1


def test_the_search_for_leaks_finds_one(tmp_path: Path) -> None:
    for name, content in (
        ("a", WRITTEN[0].encode("utf-16-le")),
        ("b", b"..quang thi kiem tra.."),
        ("c", b"clean"),
    ):
        (tmp_path / name).write_bytes(content)
    assert {name for name, _ in leaks([tmp_path])} == {"a", "b"}


def test_nothing_written_lies_readable_in_a_file(made: tuple[Store, str], tmp_path: Path, temp: Path) -> None:
    store, recovery = made
    listed = tmp_path / "stick" / "list.csv"
    listed.parent.mkdir()
    listed.write_text(
        f"STT;Họ và tên;Năm sinh;Giới tính;CCCD\n1;{LISTED[0]};1991;Nam;{LISTED[1]}\n", encoding="utf-8"
    )
    watched = (tmp_path / "data", tmp_path / "state", temp)

    write_all(store)
    assert import_people(store, listed)["accepted"] == 1
    assert {f"{DATABASE}-wal", f"{DATABASE}-shm"} <= {path.name for path in store.folder.iterdir()}
    assert leaks(watched) == []
    with store.write("left open") as change:
        change.put(people.Person(id=change.new_id(), area=AREA, name=WRITTEN[0]))
        assert leaks(watched) == []
    file = backup.back_up(store)
    assert leaks(watched) == []
    store.close()
    assert leaks(watched) == []
    backup.restore(store.folder, file, lambda folder: keys.open_with_passphrase(folder, PASSPHRASE))
    assert leaks(watched) == []
    assert recovery.encode() not in b"".join(
        path.read_bytes() for path in store.folder.rglob("*") if path.is_file()
    )


def test_packets_lie_sealed_in_inbox_and_outbox(tmp_path: Path, temp: Path, made: tuple[Store, str]) -> None:
    store, _ = made
    office = new_office(tmp_path / "office")
    pair(office, store, tmp_path / "stick")
    write_all(store)
    (verdict,) = send(store, office, store.folder / "outbox")
    assert verdict.verdict == "imported"
    outbox.export(office, office.folder / "outbox")
    kept = [*(store.folder / "outbox").iterdir(), *(office.folder / "inbox").iterdir()]
    assert len(kept) >= 2
    assert leaks([store.folder, office.folder, tmp_path / "stick", tmp_path / "state", temp]) == []
    office.close()


def test_the_file_is_no_sqlite_file(made: tuple[Store, str]) -> None:
    store, _ = made
    assert (store.folder / DATABASE).read_bytes()[:16] != b"SQLite format 3\0"
    plain = sqlite3.connect(store.folder / DATABASE)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM sqlite_master")
    plain.close()


def refused(folder: Path, state: Path, secret: opening.Secret) -> str:
    with pytest.raises(Refusal) as found:
        opening.unlock(folder, state, secret)
    return found.value.code


def test_only_the_right_secret_opens_the_store(made: tuple[Store, str], tmp_path: Path) -> None:
    store, recovery = made
    write_all(store)
    digest = store.digest(AREA)
    store.close()
    folder, state = store.folder, tmp_path / "state"
    assert refused(folder, state, opening.Secret("sai")) == "wrong_passphrase"
    assert refused(folder, state, opening.Secret()) == "passphrase_needed"
    other = "AGE-SECRET-KEY-1" + "Q" * 58
    assert refused(folder, state, opening.Secret(recovery=other)) == "wrong_recovery_key"
    assert refused(tmp_path / "nowhere", state, opening.Secret(PASSPHRASE)) == "store_missing"
    for secret in (
        opening.Secret(PASSPHRASE),
        opening.Secret(recovery=recovery),
        opening.Secret(remembered=(store.keys.file_key, store.keys.officer_id)),
    ):
        again = opening.unlock(folder, state, secret)
        assert again.digest(AREA) == digest
        again.close()


def test_a_database_of_other_keys_is_unreadable(made: tuple[Store, str], tmp_path: Path) -> None:
    store, _ = made
    store.close()
    other, _ = opening.found_store(
        tmp_path / "other", tmp_path / "state", NewStore("commune", AREA, "Cán bộ"), PASSPHRASE
    )
    other.close()
    (other.folder / DATABASE).replace(store.folder / DATABASE)
    assert refused(store.folder, tmp_path / "state", opening.Secret(PASSPHRASE)) == "store_unreadable"


def test_what_opened_keys_show_of_themselves_is_no_secret(made: tuple[Store, str]) -> None:
    opened: OpenedKeys = made[0].keys
    assert opened.file_key.hex() not in repr(opened)
    assert str(opened.identity) not in repr(opened)
