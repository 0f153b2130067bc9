"""Replacing the office's keys: laptops follow the signatures of both roots, and know the old keys no more."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from desktop_app.desk import outreach, people
from desktop_app.domain.refusal import Refusal
from desktop_app.store import check, keys
from desktop_app.store.opening import Secret, unlock
from desktop_app.store.store import Store
from desktop_app.sync import outbox, pairing, rotation, trust
from desktop_app.sync.inbox import Verdict, import_file, import_files, verify_file
from desktop_app.sync.packet import write_packet
from tests.store.stores import AREA
from tests.sync.offices import laptop, new_office, pair, send
from tests.sync.samples import SALT


class Pair(NamedTuple):
    """An office and a laptop that know each other, and a folder to carry packets in."""

    office: Store
    laptop: Store
    folder: Path


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(new_office(tmp_path / "office"), laptop(tmp_path / "laptop", 1), tmp_path)
    people.add_person(made.laptop, name="Lò Thị Hà", birth="1990")
    pair(made.office, made.laptop, tmp_path / "pairing")
    yield made
    for store in made[:2]:
        with store.read() as reader:
            assert check.findings(reader) == []
        store.close()


def verdicts(found: list[Verdict]) -> set[str]:
    return {one.verdict for one in found}


def device_rows(store: Store) -> dict[str, str]:
    with store.read() as reader:
        return {row["device"]: row["status"] for row in trust.device_rows(reader)}


def test_a_laptop_takes_the_new_keys_and_refuses_the_old(both: Pair) -> None:
    outreach.add_document(both.office, "issued", "Kế hoạch đào tạo nghề")
    late = outbox.export(both.office, both.folder / "late")
    before = pairing.office_fingerprint(both.office)
    written = rotation.rotate(both.office, both.folder / "new")
    assert {one.kind for one in written} == {"card", "delta", "acknowledgement"}

    assert verify_file(both.laptop, both.folder / "new" / "card.songhe").verdict == "good"
    assert verdicts(import_files(both.laptop, [both.folder / "new"])) == {"imported"}
    after = pairing.office_fingerprint(both.office)
    assert pairing.office_fingerprint(both.laptop) == after != before
    assert {import_file(both.laptop, Path(one.file)).code for one in late} == {"unknown_device"}
    assert device_rows(both.laptop) == device_rows(both.office)
    assert both.laptop.digest("all") == both.office.digest("all")


def test_work_goes_on_both_ways_with_the_new_keys(both: Pair) -> None:
    rotation.rotate(both.office, both.folder / "new")
    import_files(both.laptop, [both.folder / "new"])
    people.add_person(both.laptop, name="Giàng A Páo", birth="1970")
    assert verdicts(send(both.laptop, both.office, both.folder / "up")) == {"imported"}
    assert verdicts(send(both.office, both.laptop, both.folder / "down")) == {"imported"}
    assert both.laptop.digest(AREA) == both.office.digest(AREA)


def test_a_laptop_that_missed_it_needs_the_card_alone(both: Pair) -> None:
    """The packets of the first trip are lost; any later card leads over both replacings."""
    rotation.rotate(both.office, both.folder / "lost")
    rotation.rotate(both.office, both.folder / "lost too")
    later = [Path(one.file) for one in outbox.export(both.office, both.folder / "later")]
    assert {one.code for one in import_files(both.laptop, later)} == {"unknown_device"}
    outbox.write_card(both.office, both.folder / "card.songhe")
    assert verdicts(import_files(both.laptop, [*later, both.folder / "card.songhe"])) == {"imported"}
    again = import_file(both.laptop, both.folder / "card.songhe")
    assert (again.verdict, again.code) == ("known", "already_received")


def test_a_packet_made_before_still_reaches_the_office(both: Pair) -> None:
    people.add_person(both.laptop, name="Giàng A Páo", birth="1970")
    (under_way,) = outbox.export(both.laptop, both.folder / "up")
    rotation.rotate(both.office, both.folder / "new")
    assert import_file(both.office, Path(under_way.file)).verdict == "imported"


def test_a_withdrawn_laptop_stays_withdrawn(both: Pair, tmp_path: Path) -> None:
    other = laptop(tmp_path / "other", 2)
    pair(both.office, other, tmp_path / "pairing2")
    trust.revoke_device(both.office, other.keys.device, {})
    rotation.rotate(both.office, both.folder / "new")
    import_files(both.laptop, [both.folder / "new"])
    for store in (both.office, both.laptop):
        assert device_rows(store)[other.keys.device] == "withdrawn"
        assert device_rows(store)[both.laptop.keys.device] == "active"
    other.close()


def test_a_new_laptop_pairs_with_the_new_card(both: Pair, tmp_path: Path) -> None:
    rotation.rotate(both.office, both.folder / "new")
    fresh = laptop(tmp_path / "fresh", 3)
    pair(both.office, fresh, tmp_path / "pairing3")
    assert fresh.digest(AREA) == both.office.digest(AREA)
    fresh.close()


def refusal_of_card(target: Store, file: Path) -> str | None:
    verdict = import_file(target, file)
    assert verdict.verdict == "refused"
    return verdict.code


def test_nobody_else_becomes_the_office(both: Pair, tmp_path: Path) -> None:
    """Neither another office, nor one that forges the old root's signature, nor the old root later."""
    outbox.write_card(both.office, tmp_path / "old.songhe")
    stranger = new_office(tmp_path / "stranger", seed=77)
    outbox.write_card(stranger, tmp_path / "stranger.songhe")
    assert refusal_of_card(both.laptop, tmp_path / "stranger.songhe") == "other_root"

    true, its = trust.own_card(both.office), trust.own_card(stranger)
    root = trust.root_key(stranger.keys)
    bare = trust.Rotation(true.root, its.root, "", "")
    own = stranger.keys.root.sign(bare.line.encode()).hex() if stranger.keys.root else ""
    for by_old in ("", own):
        forged = replace(its, rotations=(trust.Rotation(true.root, its.root, by_old, own),))
        with stranger.read() as reader:
            label = replace(outbox.card_label(stranger, reader), number=9)
        file = write_packet(tmp_path / "forged", label, [trust.card_line(forged)], SALT, root).path
        assert refusal_of_card(both.laptop, file) == "other_root"

    rotation.rotate(both.office, both.folder / "new")
    import_files(both.laptop, [both.folder / "new"])
    assert refusal_of_card(both.laptop, tmp_path / "old.songhe") == "other_root"
    stranger.close()


def test_a_laptop_has_no_root_to_replace(both: Pair) -> None:
    with pytest.raises(Refusal) as refused:
        rotation.rotate(both.laptop, both.folder / "new")
    assert refused.value.code == "not_an_office"


@pytest.mark.parametrize("committed", [False, True])
def test_a_crash_between_leaves_one_set_of_keys(
    both: Pair, monkeypatch: pytest.MonkeyPatch, committed: bool
) -> None:
    """Before the commit the old keys stay, after it the new ones are in force at the next start."""

    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    target = (keys, "settle_following") if committed else (trust, "certify")
    with monkeypatch.context() as patch:
        patch.setattr(*target, crash)
        with pytest.raises(KeyboardInterrupt):
            rotation.rotate(both.office, both.folder / "new")
    before = pairing.office_fingerprint(both.office)

    again = unlock(
        both.office.folder, both.folder / "state", Secret(passphrase="mật khẩu thử"), both.office.clock
    )
    assert again.keys.following is None
    assert (pairing.office_fingerprint(again) != before) == committed
    outbox.write_card(again, both.folder / "after" / "card.songhe")
    outbox.export(again, both.folder / "after")
    taken = import_files(both.laptop, [both.folder / "after"])
    assert {one.code for one in taken} == {None if committed else "card_is_no_packet", None}
    again.close()


def test_the_keys_outlive_a_copy_of_the_folder(both: Pair, tmp_path: Path) -> None:
    rotation.rotate(both.office, both.folder / "new")
    shutil.copytree(both.office.folder, tmp_path / "copy")
    opened = keys.open_with_passphrase(tmp_path / "copy", "mật khẩu thử")
    assert keys.public_text(opened.sign) == keys.public_text(both.office.keys.sign)
    assert opened.root is not None
    assert both.office.keys.root is not None
    assert keys.public_text(opened.root) == keys.public_text(both.office.keys.root)
