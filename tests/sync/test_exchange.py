"""Hand-over by real packets: pairing, merging through the office, what the gate refuses and what waits."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from desktop_app.desk import people
from desktop_app.domain import Person
from desktop_app.domain.refusal import SENTENCES, Refusal
from desktop_app.store import check, conflicts, keys, packets
from desktop_app.store.store import Store
from desktop_app.sync import inbox, outbox, pairing, trust
from desktop_app.sync.container import LARGEST_FILE
from desktop_app.sync.inbox import import_file, import_files, verify_file
from desktop_app.vietnam import areas
from tests.store.stores import AREA
from tests.sync.offices import ask, laptop, new_office, pair, send

OTHER_AREA = "0340820250701"


class Town(NamedTuple):
    """An office and two laptops of one commune, all paired; a stick to carry packets on."""

    office: Store
    first: Store
    second: Store
    stick: Path


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(
        new_office(tmp_path / "office"),
        laptop(tmp_path / "a", 1),
        laptop(tmp_path / "b", 2),
        tmp_path / "stick",
    )
    person = people.add_person(made.first, name="Lò Thị Hà", birth="1990")
    assert person
    pair(made.office, made.first, tmp_path / "pairing1")
    pair(made.office, made.second, tmp_path / "pairing2")
    round_trip(made, (made.second, made.first))
    yield made
    for store in made[:3]:
        with store.read() as reader:
            assert check.findings(reader) == []
        store.close()


def only_person(store: Store) -> str:
    with store.read() as reader:
        (person,) = people.known_people(reader)
    return person.id


def name_of(store: Store) -> str | None:
    with store.read() as reader:
        return people.known_people(reader)[0].name


def round_trip(town: Town, order: tuple[Store, ...]) -> None:
    """Both laptops hand over in some order, then take what the office gives back."""
    for source in order:
        send(source, town.office, town.stick)
    answers = [Path(one.file) for one in outbox.export(town.office, town.stick, receiver=AREA)]
    for target in order:
        assert {one.verdict for one in import_files(target, answers)} == {"imported"}


def digests(town: Town) -> set[str]:
    return {store.digest(AREA) for store in town[:3]}


def written_files(store: Store) -> dict[str, bytes]:
    """Everything that lies in a data folder, but for what the engine keeps beside its file."""
    return {
        path.name: path.read_bytes()
        for path in sorted(store.folder.rglob("*"))
        if path.is_file() and path.suffix != ".db-shm" and not path.name.endswith(("-shm", "-wal"))
    }


def test_pairing_brings_records_and_certificate_in_one_trip(town: Town) -> None:
    assert len(digests(town)) == 1
    assert name_of(town.second) == "Lò Thị Hà"
    with town.second.read() as reader:
        assert {row["status"] for row in trust.device_rows(reader)} == {"active"}
        assert len(trust.device_rows(reader)) == 3


@pytest.mark.parametrize("turned", [False, True])
def test_edits_of_different_fields_meet_at_the_office(town: Town, turned: bool) -> None:
    person = only_person(town.first)
    people.edit_person(town.first, person, phone="0912345678")
    people.edit_person(town.second, person, birth="1991")

    round_trip(town, (town.second, town.first) if turned else (town.first, town.second))
    assert len(digests(town)) == 1
    for store in town[:3]:
        with store.read() as reader:
            fields = people.fields_of(reader, person)
            assert (fields["phone"], fields["birth"]) == ("0912345678", "1991")
            assert conflicts.open_conflicts(reader) == []


def test_edits_of_one_field_are_one_conflict_on_each_store(town: Town) -> None:
    person = only_person(town.first)
    people.edit_person(town.first, person, name="Lò Thị Hai")
    people.edit_person(town.second, person, name="Lò Thị Hái")

    round_trip(town, (town.first, town.second))
    assert len(digests(town)) == 1
    for store in town[:3]:
        with store.read() as reader:
            (conflict,) = conflicts.open_conflicts(reader)
        assert sorted(value.value for value in conflict.values) == ["Lò Thị Hai", "Lò Thị Hái"]


def test_a_conflict_settled_at_the_office_is_settled_everywhere(town: Town) -> None:
    person = only_person(town.first)
    people.edit_person(town.first, person, name="Lò Thị Hai")
    people.edit_person(town.second, person, name="Lò Thị Hái")
    round_trip(town, (town.first, town.second))
    with town.office.write("settle") as change:
        change.settle("person", person, "name", "Lò Thị Hái")

    round_trip(town, (town.first, town.second))
    assert {name_of(store) for store in town[:3]} == {"Lò Thị Hái"}
    for store in town[:3]:
        with store.read() as reader:
            assert conflicts.open_conflicts(reader) == []


def test_a_known_packet_writes_nothing(town: Town) -> None:
    people.edit_person(town.first, only_person(town.first), phone="0912345678")
    (written,) = outbox.export(town.first, town.stick)
    import_file(town.office, Path(written.file))
    before = written_files(town.office)

    again = import_file(town.office, Path(written.file))
    assert (again.verdict, again.code) == ("known", "already_received")
    assert written_files(town.office) == before


def test_a_renamed_packet_is_judged_by_its_label(town: Town, tmp_path: Path) -> None:
    (written,) = outbox.export(town.first, town.stick)
    renamed = tmp_path / "gói (1).songhe"
    shutil.copyfile(written.file, renamed)
    assert import_file(town.office, renamed).verdict == "imported"


def test_the_newest_packet_alone_is_enough(town: Town) -> None:
    person = only_person(town.first)
    for phone in ("0912345671", "0912345672", "0912345673"):
        people.edit_person(town.first, person, phone=phone)
        (written,) = outbox.export(town.first, town.stick)

    assert import_file(town.office, Path(written.file)).applied == 3
    assert town.office.digest(AREA) == town.first.digest(AREA)


def acknowledged_then_three_packets(town: Town) -> list[Path]:
    """Packets that each hold only what the one before did not, since the office acknowledged between."""
    person = only_person(town.first)
    files = []
    for phone in ("0912345671", "0912345672", "0912345673"):
        people.edit_person(town.first, person, phone=phone)
        (written,) = outbox.export(town.first, town.stick)
        files.append(Path(written.file))
        with town.first.writing() as connection:
            have = packets.have_of(connection, town.office.keys.device)
            own = f"{town.first.keys.device}.{town.first.identity.generation}.{AREA}"
            packets.note_have(connection, town.office.keys.device, have | {own: have[own] + 1})
    return files


def test_a_gap_waits_and_closes_by_itself(town: Town) -> None:
    first, second, third = acknowledged_then_three_packets(town)

    foreseen = verify_file(town.office, third)
    assert (foreseen.verdict, foreseen.code, foreseen.waiting) == ("waiting", "changes_missing", 1)
    late = import_file(town.office, third)
    assert (late.verdict, late.code, late.waiting) == ("waiting", "changes_missing", 1)
    assert import_file(town.office, first).verdict == "imported"
    closing = import_file(town.office, second)
    assert (closing.verdict, closing.applied) == ("imported", 2)
    assert town.office.digest(AREA) == town.first.digest(AREA)


def test_a_folder_is_taken_in_any_order(town: Town, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name, file in zip("zyx", acknowledged_then_three_packets(town), strict=True):
        shutil.copyfile(file, folder / f"{name}.songhe")

    assert {one.verdict for one in import_files(town.office, [folder])} == {"imported"}
    assert town.office.digest(AREA) == town.first.digest(AREA)


def test_a_stranger_is_refused(town: Town, tmp_path: Path) -> None:
    stranger = laptop(tmp_path / "stranger", 3)
    people.add_person(stranger, name="Người lạ")
    written = ask(town.office, stranger, tmp_path / "pairing3")
    verdict = import_file(town.office, written)
    assert (verdict.verdict, verdict.code) == ("waiting", "device_not_approved")

    (delta,) = outbox.export(stranger, town.stick)
    refused = import_file(town.office, Path(delta.file))
    assert (refused.verdict, refused.code) == ("refused", "unknown_device")
    assert refused.sentence
    assert name_of(town.office) == "Lò Thị Hà"


def test_another_communes_laptop_cannot_open_it(town: Town, tmp_path: Path) -> None:
    other = laptop(tmp_path / "other", 4, OTHER_AREA)
    pair(town.office, other, tmp_path / "pairing4")
    (written,) = outbox.export(town.first, town.stick)

    with other.read() as reader:
        assert AREA not in "".join(trust.recipients(other, reader, OTHER_AREA))
    verdict = import_file(other, Path(written.file))
    assert verdict.code == "not_for_us"
    assert areas.name_with_kind(AREA) in verdict.sentence


def test_nothing_of_one_commune_goes_to_another(town: Town, tmp_path: Path) -> None:
    other = laptop(tmp_path / "other", 4, OTHER_AREA)
    people.add_person(other, name="Người xã khác")
    pair(town.office, other, tmp_path / "pairing4")
    round_trip(town, (town.first, town.second))
    with town.first.read() as reader:
        assert [person.name for person in people.known_people(reader)] == ["Lò Thị Hà"]


def test_a_withdrawn_laptop_is_refused(town: Town) -> None:
    trust.revoke_device(town.office, town.second.keys.device, {})
    people.edit_person(town.second, only_person(town.second), phone="0912345678")
    (written,) = outbox.export(town.second, town.stick)

    refused = import_file(town.office, Path(written.file))
    assert refused.code == "device_revoked"
    assert verify_file(town.office, Path(written.file)).code == "device_revoked"


def test_a_commune_cannot_acknowledge_for_the_office(town: Town) -> None:
    written = outbox.write_acknowledgement(town.first, town.stick, AREA)
    assert import_file(town.second, Path(written.file)).code == "kind_not_allowed"


def test_a_copied_store_is_found_out(town: Town, tmp_path: Path) -> None:
    """Two copies of one folder that both go on, unseen by the mark, tell two stories of one stream."""
    shutil.copytree(town.first.folder, tmp_path / "copy")
    copy = Store(tmp_path / "copy", town.first.keys, tmp_path / "other state", town.first.clock)
    person = only_person(town.first)
    for store, phone in ((town.first, "0912345671"), (copy, "0912345672")):
        people.edit_person(store, person, phone=phone)
    assert send(town.first, town.office, town.stick)[0].verdict == "imported"

    (refused,) = send(copy, town.office, tmp_path / "stick2")
    assert (refused.verdict, refused.code) == ("refused", "two_histories")
    people.edit_person(copy, person, phone="0912345673")
    before = town.office.digest(AREA)
    for kind in ("delta", "full"):
        (longer,) = outbox.export(copy, tmp_path / "stick3", kind=kind)
        for look in (verify_file, import_file):
            found = look(town.office, Path(longer.file))
            assert (found.verdict, found.code) == ("refused", "two_histories")
    assert town.office.digest(AREA) == before
    copy.close()


def test_an_image_of_the_whole_laptop_is_found_out_by_what_others_know(town: Town, tmp_path: Path) -> None:
    """Mark and database came back together; the office knows of a change that is missing and not sent."""
    left = {name: (town.first.folder / name).read_bytes() for name in ("songhe.db", "songhe.db-wal")}
    people.edit_person(town.first, only_person(town.first), phone="0912345671")
    round_trip(town, (town.first, town.second))
    for source in (town.first, town.second):
        send(source, town.office, town.stick)

    (image := tmp_path / "image").mkdir()
    for name, content in left.items():
        (image / name).write_bytes(content)
    restored = Store(image, town.first.keys, tmp_path / "image state", town.first.clock)
    before = restored.identity.generation
    answers = [Path(one.file) for one in outbox.export(town.office, town.stick, receiver=AREA)]
    assert {one.verdict for one in import_files(restored, answers)} == {"imported"}
    assert restored.new_generation
    assert restored.identity.generation != before

    people.add_person(restored, name="Giàng A Páo", birth="1988")
    for _ in range(2):
        assert send(restored, town.office, tmp_path / "stick2")[0].verdict in ("imported", "known")
        answers = [Path(one.file) for one in outbox.export(town.office, town.stick, receiver=AREA)]
        import_files(restored, answers)
    assert restored.digest(AREA) == town.office.digest(AREA)
    with restored.read() as reader:
        assert check.findings(reader) == []
    restored.close()


@pytest.mark.parametrize("position", [0.02, 0.3, 0.5, 0.7, 0.98])
def test_an_altered_packet_is_refused_and_nothing_written(
    town: Town, tmp_path: Path, position: float
) -> None:
    (written,) = outbox.export(town.first, town.stick)
    content = bytearray(Path(written.file).read_bytes())
    content[int(len(content) * position)] ^= 4
    altered = tmp_path / "altered.songhe"
    altered.write_bytes(content)
    before = written_files(town.office)

    for verdict in (import_file(town.office, altered), verify_file(town.office, altered)):
        assert verdict.verdict == "refused"
        assert verdict.code in SENTENCES
    assert written_files(town.office) == before


def test_a_truncated_packet_says_so(town: Town, tmp_path: Path) -> None:
    (written,) = outbox.export(town.first, town.stick)
    cut = tmp_path / "cut.songhe"
    cut.write_bytes(Path(written.file).read_bytes()[:-200])
    verdict = import_file(town.office, cut)
    assert verdict.code == "truncated"
    assert "cut.songhe" in verdict.sentence


def test_no_sentence_leaves_a_place_open(town: Town, tmp_path: Path) -> None:
    """Whatever is refused names its file, its device or its place."""
    (written,) = outbox.export(town.first, town.stick)
    content = Path(written.file).read_bytes()
    trust.revoke_device(town.office, town.second.keys.device, {})
    (withdrawn,) = outbox.export(town.second, town.stick)
    contents = (content[:-1], content + b"x", content.replace(b"full", b"fuII"), b"no packet", bytes(9999))
    for n, bad in enumerate(contents):
        (tmp_path / f"{n}.songhe").write_bytes(bad)
    files = [tmp_path / f"{n}.songhe" for n in range(len(contents))]
    for file in (*files, tmp_path / "none.songhe", Path(withdrawn.file)):
        for verdict in (import_file(town.office, file), verify_file(town.office, file)):
            if verdict.verdict == "refused":
                assert "[" not in verdict.sentence
                assert "“”" not in verdict.sentence


def test_a_file_larger_than_any_packet_is_not_copied(town: Town, tmp_path: Path) -> None:
    huge = tmp_path / "huge.songhe"
    with huge.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert import_file(town.office, huge).code == "too_large"


def test_a_change_has_a_most(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes too large a change is told at once; one that comes all the same is refused."""
    rows = [Person(id=f"{n:032x}", area=AREA, name=f"Lò Thị {n}") for n in range(1, 7)]
    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.store.change.MOST_OPERATIONS", 5)
        with pytest.raises(Refusal) as refused, town.first.write("too much") as change:
            change.put(rows)
        assert refused.value.code == "change_too_large"
        with town.first.write("as much") as change:
            change.put(rows[:5])
    with town.first.write("too much") as change:
        change.put(rows)
        change.put([Person(id=f"{n:032x}", area=AREA, name="khác") for n in range(1, 7)])
    (written,) = outbox.export(town.first, town.stick)
    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.sync.changes.MOST_OPERATIONS", 5)
        before = written_files(town.office)
        assert import_file(town.office, Path(written.file)).code == "too_large"
        assert written_files(town.office) == before
    assert import_file(town.office, Path(written.file)).verdict == "imported"


def test_a_copy_left_by_a_crash_is_cleared_later(town: Town) -> None:
    left = town.office.folder / "inbox" / ".taking-left"
    left.write_bytes(b"half")
    send(town.first, town.office, town.stick)
    assert not left.exists()


def test_verify_writes_nothing(town: Town) -> None:
    people.edit_person(town.first, only_person(town.first), phone="0912345678")
    (written,) = outbox.export(town.first, town.stick)
    before = written_files(town.office)

    assert verify_file(town.office, Path(written.file)).verdict == "good"
    assert written_files(town.office) == before


def test_a_bad_row_is_returned_and_the_rest_goes_on(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that breaks its description stays out; later changes go on; the verdict goes back."""
    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.store.change.check_fields", lambda shape, fields: None)
        with town.first.write("hostile") as change:
            change.put(Person(id=change.new_id(), area=AREA, name="Tên\x07xấu"))
    people.edit_person(town.first, only_good(town.first), phone="0912345678")

    (verdict,) = send(town.first, town.office, town.stick)
    assert (verdict.verdict, verdict.refused) == ("imported", 1)
    with town.office.read() as reader:
        assert people.fields_of(reader, only_good(town.office))["phone"] == "0912345678"
    answers = [Path(one.file) for one in outbox.export(town.office, town.stick)]
    import_files(town.first, answers)
    with town.first.read() as reader:
        returned = [row for note in packets.packets(reader, "in") for row in note.returned]
    assert [row[-1] for row in returned] == ["bad_field"]


def only_good(store: Store) -> str:
    with store.read() as reader:
        return next(person.id for person in people.known_people(reader) if person.name == "Lò Thị Hà")


def test_a_wrong_fingerprint_pairs_nothing(town: Town, tmp_path: Path) -> None:
    outbox.write_card(town.office, tmp_path / "card.songhe")
    card, digits = pairing.read_card(tmp_path / "card.songhe")
    stranger = laptop(tmp_path / "stranger", 5)

    for given, code in ((None, "fingerprint_needed"), (digits[::-1], "fingerprint_differs")):
        with pytest.raises(Refusal) as refused:
            pairing.request(stranger, card, given, town.stick)
        assert refused.value.code == code
    with pytest.raises(Refusal) as refused:
        outbox.export(stranger, town.stick)
    assert refused.value.code == "no_office"


def test_the_offices_recovery_sheet_opens_a_paired_laptop(town: Town, tmp_path: Path) -> None:
    """Attack 34: passphrase and own sheet are lost; before pairing the office's sheet opens nothing."""
    sheet = keys.renew_recovery(town.office.folder, town.office.keys)
    late = laptop(tmp_path / "late", 7)
    with pytest.raises(Refusal) as refused:
        keys.open_with_recovery(late.folder, sheet)
    assert refused.value.code == "wrong_recovery_key"
    pair(town.office, late, tmp_path / "pairing3")
    assert keys.open_with_recovery(late.folder, sheet).file_key == late.keys.file_key
    late.close()


def test_a_card_without_a_recovery_key_pairs_nothing(town: Town, tmp_path: Path) -> None:
    outbox.write_card(town.office, tmp_path / "card.songhe")
    card, digits = pairing.read_card(tmp_path / "card.songhe")
    late = laptop(tmp_path / "late", 7)
    with pytest.raises(Refusal) as refused:
        pairing.request(late, replace(card, recovery="age1nobody"), digits, tmp_path / "asking")
    assert refused.value.code == "not_a_card"
    with late.read() as reader:
        assert trust.pinned(reader) is None
    late.close()


def test_a_laptop_serves_one_office(town: Town, tmp_path: Path) -> None:
    second_office = new_office(tmp_path / "office2", seed=77)
    with pytest.raises(Refusal) as refused:
        ask(second_office, town.first, tmp_path / "pairing5")
    assert refused.value.code == "other_root"


def test_a_card_is_no_packet_of_records(town: Town, tmp_path: Path) -> None:
    outbox.write_card(town.office, tmp_path / "card.songhe")
    assert inbox.import_file(town.first, tmp_path / "card.songhe").code == "card_is_no_packet"
    (written,) = outbox.export(town.first, town.stick)
    with pytest.raises(Refusal) as refused:
        pairing.read_card(Path(written.file))
    assert refused.value.code == "not_a_card"


def test_office_edits_come_back(town: Town) -> None:
    people.edit_person(town.office, only_person(town.office), phone="0912345678")
    round_trip(town, (town.first, town.second))
    assert len(digests(town)) == 1
    with town.second.read() as reader:
        assert people.fields_of(reader, only_person(town.second))["phone"] == "0912345678"


def test_undo_takes_back_neither_certificates_nor_answers_to_mismatches(tmp_path: Path) -> None:
    office, first = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    assert office.undo() is None
    pair(office, first, tmp_path / "pairing")
    trust.revoke_device(office, first.identity.device, {})
    assert office.undo() is None
    with office.read() as reader:
        assert {one.device for one in trust.certified(reader)} == {
            office.identity.device,
            first.identity.device,
        }
        assert first.identity.device in trust.revoked(reader)
    for store in (office, first):
        store.close()
