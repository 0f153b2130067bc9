from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from desktop_app.domain import Person
from desktop_app.domain.refusal import Refusal
from desktop_app.store import backup, keeping
from desktop_app.store.check import findings
from desktop_app.store.store import DATABASE, Store
from tests.soak import times
from tests.store.stores import AREA, new_store

DAY = 86_400_000


def add(store: Store, name: str) -> str:
    with store.write("add person") as change:
        row_id = change.new_id()
        change.put(Person(id=row_id, area=AREA, name=name))
    return row_id


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    add(made, "Lò Thị Hà")
    yield made
    made.close()


@pytest.fixture
def second(tmp_path: Path) -> Path:
    (tmp_path / "disk").mkdir()
    return tmp_path / "disk"


def after_days(store: Store, days: int) -> None:
    at = store.clock.now() + days * DAY
    store.clock = store.clock._replace(now=lambda: at)


# When, and how many


def test_the_first_start_of_a_day_makes_a_backup_and_the_second_none(store: Store) -> None:
    first = keeping.keep_daily(store)
    assert first
    assert backup.kind_of(first.file) == keeping.DAILY
    assert keeping.keep_daily(store) is None
    after_days(store, 1)
    assert keeping.keep_daily(store) is not None


def test_a_backup_of_another_kind_is_not_the_daily_one(store: Store) -> None:
    keeping.keep(store, keeping.BEFORE_LIST)
    assert keeping.keep_daily(store) is not None


def test_the_age_is_that_of_the_newest(store: Store) -> None:
    folder = store.folder / "backup"
    assert keeping.newest(folder) is None
    keeping.keep(store)
    at = store.clock.now()
    made = keeping.newest(folder)
    assert made
    assert 0 < at - made.timestamp() * 1000 <= 3000
    assert keeping.newest(folder, keeping.DAILY) is None


def test_of_twenty_days_seven_days_and_the_ends_of_weeks_stay_in_both_places(
    store: Store, second: Path
) -> None:
    for _ in range(20):
        assert keeping.keep_daily(store, second)
        after_days(store, 1)
    own = [file.name for file in backup.backups(store.folder / "backup")]
    assert len(own) in (8, 9, 10)  # 7 days, the ends of 2 weeks before them, that of a month
    assert [file.name for file in backup.backups(keeping.place_in(store, second))] == own


def test_work_begins_after_its_backup_and_not_without(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def work(more: int) -> int:
        seen.append([backup.kind_of(file) for file in backup.backups(store.folder / "backup")])
        return more + 1

    assert keeping.kept_first(store, keeping.BEFORE_PACKETS, work)(1) == 2
    assert seen == [["before-packets"]]
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    with pytest.raises(Refusal) as refused:
        keeping.kept_first(store, keeping.BEFORE_PACKETS, work)(1)
    assert refused.value.code == "no_space"
    assert len(seen) == 1


# The second place


def test_the_copy_is_the_backup(store: Store, second: Path) -> None:
    kept = keeping.keep(store, "", second)
    assert kept.copy
    assert kept.copy.parent.parent == second
    assert kept.copy.read_bytes() == kept.file.read_bytes()
    assert keeping.found(store, second) == [kept.file, kept.copy]


def test_a_disk_that_is_away_does_not_hinder_the_backup(store: Store, second: Path) -> None:
    away = second / "away"
    kept = keeping.keep(store, "", away)
    assert kept.file.exists()
    assert kept.refusal
    assert kept.refusal.code == "no_second_place"
    assert not away.exists()


def test_a_stick_that_fails_while_it_is_written_keeps_its_old_copy(store: Store, second: Path) -> None:
    resource = pytest.importorskip("resource")
    old = keeping.keep(store, "", second).copy
    assert old
    before, kept = old.read_bytes(), backup.back_up(store)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, limits[1]))
    try:
        with pytest.raises(Refusal) as refused:
            keeping.copy_to(store, kept, second)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert refused.value.code == "no_second_place"
    assert "disk" in refused.value.sentence
    assert list(old.parent.iterdir()) == [old]
    assert old.read_bytes() == before


def test_two_books_share_a_place_without_thinning_each_other(store: Store, second: Path) -> None:
    other = new_store(store.folder.parent / "b", seed=7)
    copies = [keeping.keep(one, "", second).copy for one in (store, other, store)]
    other.close()
    assert all(copies)
    assert keeping.place_in(store, second) != keeping.place_in(other, second)
    assert copies[1] in backup.backups(keeping.place_in(other, second))


def test_a_place_on_the_same_disk_is_known(store: Store, second: Path) -> None:
    assert keeping.is_same_disk(store, second)
    assert not keeping.is_same_disk(store, second / "away")


def copy_of(store: Store) -> keeping.Copy | None:
    with store.read() as reader:
        return keeping.last_copy(reader)


def test_every_way_to_another_disk_is_remembered_and_none_on_this_disk(
    store: Store, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping.keep(store, "", second)
    assert copy_of(store) is None
    monkeypatch.setattr(keeping, "is_same_disk", lambda _store, _second: False)
    keeping.keep(store, "", second / "away")
    assert copy_of(store) is None
    keeping.keep_daily(store, second)
    begun = keeping.day_at(store.clock.now()).isoformat()
    assert copy_of(store) == (begun, "disk")
    after_days(store, 2)
    stick = second.parent / "USB"
    stick.mkdir()
    keeping.keep(store, "", stick)
    later = keeping.day_at(store.clock.now()).isoformat()
    assert copy_of(store) == (later, "USB")
    assert later > begun


def test_going_back_does_not_forget_the_last_copy(
    store: Store, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = backup.back_up(store, second)
    monkeypatch.setattr(keeping, "is_same_disk", lambda _store, _second: False)
    keeping.keep(store, "", second)
    known = copy_of(store)
    back = keeping.go_back(store, store.folder.parent / "state", file)
    assert known
    assert copy_of(back.store) == known
    back.store.close()


# What would be undone


def test_what_would_be_undone_is_counted_by_step_and_day(store: Store) -> None:
    file = keeping.keep(store).file
    add(store, "Tẩn Mẩy")
    add(store, "Giàng A Sử")
    store.undo()
    inside = keeping.inside(store, file)
    today = datetime.fromtimestamp(store.clock.now() / 1000, UTC).astimezone().date()
    assert (inside.people, inside.changes, inside.brings) == (1, 2, 0)
    assert sum(one.many for one in inside.undone) == 3
    assert (today, "add person", 3) in inside.undone  # an undo bears the name of what it undoes


def test_a_backup_of_what_was_undone_by_a_restore_says_what_it_brings(store: Store) -> None:
    early = backup.back_up(store)
    add(store, "Tẩn Mẩy")
    late = backup.back_up(store)
    back = keeping.go_back(store, store.folder.parent / "state", early)
    assert keeping.inside(back.store, late).brings == 1
    assert keeping.inside(back.store, late).undone == []
    back.store.close()


# Going back


def test_going_back_keeps_the_present_and_goes_on_under_a_new_generation(store: Store) -> None:
    file = keeping.keep(store).file
    digest, generation = store.digest(AREA), store.identity.generation
    add(store, "Tẩn Mẩy")
    later = store.digest(AREA)
    back = keeping.go_back(store, store.folder.parent / "state", file)
    assert back.refusal is None
    assert back.aside
    assert back.store.digest(AREA) == digest
    assert back.store.identity.generation != generation
    kept = [one for one in keeping.found(back.store) if backup.kind_of(one) == keeping.BEFORE_RESTORE]
    again = keeping.go_back(back.store, store.folder.parent / "state", kept[0])
    assert again.store.digest(AREA) == later
    again.store.close()


def test_going_back_to_the_same_point_has_a_new_generation_too(store: Store) -> None:
    """A packet may have been made since; its number must not be used again."""
    file = keeping.keep(store).file
    generation = store.identity.generation
    back = keeping.go_back(store, store.folder.parent / "state", file)
    assert back.store.identity.generation != generation
    second_generation = back.store.identity.generation
    back.store.close()
    again = keeping.unlock(
        store.folder,
        store.folder.parent / "state",
        keeping.Secret(remembered=(store.keys.file_key, store.keys.officer_id)),
    )
    assert again.identity.generation == second_generation
    again.close()


def change_at_random(store: Store, chance: Random, known: list[str]) -> None:
    kind = chance.choice(("add", "add", "edit", "undo", "redo"))
    if kind == "add" or not known:
        known.append(add(store, f"Người {chance.randrange(10**6)}"))
    elif kind == "edit":
        with store.write("edit person") as change:
            row = change.get(Person, chance.choice(known))
            if row:
                row.name = f"Tên {chance.randrange(10**6)}"
                change.put(row)
    else:
        store.undo(redo=kind == "redo")


@pytest.mark.parametrize("seed", range(times(1, 10)))
def test_fifty_restores_give_exactly_the_point_they_go_back_to(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    store = new_store(tmp_path / "a", seed=seed + 1)
    known: list[str] = []
    points: dict[Path, str] = {}
    generations = {store.identity.generation}
    for _ in range(50):
        for _ in range(chance.randrange(4)):
            change_at_random(store, chance, known)
        if chance.random() < 0.5 or not points:
            at = store.digest(AREA)
            file = backup.back_up(store, tmp_path / "points")
            points[file] = at
        file = chance.choice(list(points))
        back = keeping.go_back(store, tmp_path / "state", file)
        store = back.store
        assert back.refusal is None
        assert store.digest(AREA) == points[file]
        generations.add(store.identity.generation)
        with store.read() as reader:
            assert findings(reader) == []
    assert len(generations) == 51
    assert len(set(points.values())) > 10
    store.close()


def test_a_store_that_is_damaged_can_be_left_for_a_backup(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = keeping.keep(store).file
    digest = store.digest(AREA)
    with monkeypatch.context() as patch:
        patch.setattr(keeping, "keep", lambda *_: (_ for _ in ()).throw(Refusal("backup_damaged")))
        back = keeping.go_back(store, store.folder.parent / "state", file)
    assert back.store.digest(AREA) == digest
    assert back.aside
    assert (back.aside / DATABASE).exists()
    back.store.close()
