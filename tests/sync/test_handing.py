"""A hand-off in one go: what it will carry, stopping it, what each packet is before and after it is taken."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app.desk import handed, people
from desktop_app.domain.refusal import Refusal
from desktop_app.store import packets
from desktop_app.store.store import Store
from desktop_app.sync import handing, standing, sticks
from desktop_app.sync.progress import EVERY, told
from tests.store.stores import AREA
from tests.sync.offices import TODAY, ask, laptop, new_office, pair

OTHER_AREA = "0340820250701"


class Town(NamedTuple):
    """An office, a commune's laptop that is paired with it, a person both know, and an empty stick."""

    office: Store
    laptop: Store
    person: str
    stick: Path


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    office, first = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    person = people.add_person(first, name="Lò Thị Hà", birth="1990")
    assert person
    pair(office, first, tmp_path / "pairing")
    yield Town(office, first, person, tmp_path / "stick")
    office.close()
    first.close()


class StoppedHere(Exception):
    """What a tick raises that stops work."""


def stop(_done: int, _total: int) -> None:
    raise StoppedHere


def send(town: Town) -> Path:
    (written,) = handing.send(town.laptop, town.stick)
    return Path(written.file)


def test_what_is_shown_before_is_what_the_packet_carries(town: Town) -> None:
    people.edit_person(town.laptop, town.person, phone="0912345678")
    people.add_person(town.laptop, name="Vàng Thị An")
    with town.laptop.read() as reader:
        load = handed.load_of(reader, standing.carried_streams(town.laptop, reader, None, "delta"))
    assert load.records == {"person": 2}
    assert load.counts == [("Người lao động", 2)]
    (written,) = handing.send(town.laptop, town.stick)
    assert (written.changes, load.changes) == (2, 2)


def test_everything_carries_all_changes(town: Town) -> None:
    with town.laptop.read() as reader:
        load = handed.load_of(reader, standing.carried_streams(town.laptop, reader, None, "full"))
    (written,) = handing.send(town.laptop, town.stick, "full")
    assert written.changes == load.changes > 1


def test_an_answer_carries_what_was_shown(town: Town) -> None:
    people.edit_person(town.office, town.person, phone="0912345678")
    with town.office.read() as reader:
        load = handed.load_of(reader, standing.carried_streams(town.office, reader, AREA, "delta"))
        assert list(handing.communes(reader)) == [AREA]
    delta, acknowledgement = handing.send(town.office, town.stick, "delta", [AREA])
    assert (delta.changes, acknowledgement.kind) == (load.changes, "acknowledgement")


def test_unsent_changes_are_counted_till_a_packet_carries_them(town: Town) -> None:
    assert standing.standing(town.laptop, TODAY).unsent == 0
    people.edit_person(town.laptop, town.person, phone="0912345678")
    assert standing.standing(town.laptop, TODAY).unsent == 1
    send(town)
    assert standing.standing(town.laptop, TODAY).unsent == 0


def test_the_standing_says_who_the_office_is_and_when_it_was_heard(town: Town, tmp_path: Path) -> None:
    now = standing.standing(town.laptop, "2027-02-01")
    assert now.office
    assert now.heard_on is not None
    assert now.days is not None
    alone = laptop(tmp_path / "alone", 5)
    now = standing.standing(alone, TODAY)
    assert (now.office, now.heard_on, now.days, now.sent_on) == ("", None, None, None)
    assert now.unsent > 0
    alone.close()


def test_the_office_counts_what_it_wrote_itself(town: Town) -> None:
    handing.send(town.office, town.stick, "delta", [AREA])
    assert standing.standing(town.office, TODAY).unsent == 0
    people.edit_person(town.office, town.person, phone="0912345678")
    assert standing.standing(town.office, TODAY).unsent == 1
    handing.send(town.office, town.stick, "delta", [AREA])
    assert standing.standing(town.office, TODAY).unsent == 0


def test_a_stopped_packet_leaves_nothing_on_the_stick(town: Town) -> None:
    with pytest.raises(StoppedHere):
        handing.send(town.laptop, town.stick, "full", tick=stop)
    assert not town.stick.exists() or list(town.stick.iterdir()) == []
    with town.laptop.read() as reader:
        assert len(packets.packets(reader, "out")) == 1


def test_a_stopped_import_writes_nothing(town: Town) -> None:
    people.edit_person(town.laptop, town.person, phone="0912345678")
    file = send(town)
    before = town.office.digest(AREA)
    for begun in (0, 1):
        ticks = iter(range(begun))

        def tick(_done: int, _total: int, ticks: Iterator[int] = ticks) -> None:
            if next(ticks, None) is None:
                raise StoppedHere

        with pytest.raises(StoppedHere):
            handing.take(town.office, [file], tick)
        assert town.office.digest(AREA) == before
        assert not list((town.office.folder / "inbox").glob(".taking-*"))
    assert handing.take(town.office, [file])[0].verdict.applied == 1


def test_lines_are_told_every_now_and_then() -> None:
    said: list[tuple[int, int]] = []
    lines = [b"x"] * (EVERY + 1)
    assert list(told(lines, EVERY + 1, lambda done, total: said.append((done, total)))) == lines
    assert said == [(0, EVERY + 1), (EVERY, EVERY + 1)]


def test_a_packet_is_known_before_and_after_it_is_taken(town: Town) -> None:
    people.edit_person(town.laptop, town.person, phone="0912345678")
    file = send(town)
    (before,) = handing.check(town.office, [file])
    assert (before.verdict.verdict, before.kind, before.changes) == ("good", "delta", 1)
    assert before.unit == "phường Đoàn Kết"
    (taken,) = handing.take(town.office, [file])
    assert (taken.verdict.verdict, taken.verdict.applied) == ("imported", 1)
    (again,) = handing.check(town.office, [file])
    assert again.verdict.verdict == "known"
    assert "đã nhận ngày" in again.sentence
    assert f"{again.number}" in again.sentence
    assert before.unit in again.sentence


def test_a_computer_knows_its_own_packet(town: Town) -> None:
    (own,) = handing.check(town.laptop, [send(town)])
    assert own.verdict.verdict == "known"
    assert "chính máy này" in own.sentence


def test_a_request_is_nothing_for_a_commune(town: Town, tmp_path: Path) -> None:
    new = laptop(tmp_path / "new", 6, OTHER_AREA)
    file = ask(town.office, new, tmp_path / "asking")
    (own,) = handing.check(new, [file])
    assert own.verdict.code == "own_packet"
    (strange,) = handing.check(town.laptop, [file])
    assert (strange.verdict.verdict, strange.verdict.code) == ("refused", "not_for_us")
    assert "X13" in strange.sentence
    (waiting,) = handing.check(town.office, [file])
    assert (waiting.verdict.verdict, waiting.verdict.code) == ("waiting", "device_not_approved")
    new.close()


def test_an_altered_and_a_cut_packet_say_their_file_and_write_nothing(town: Town) -> None:
    file = send(town)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 4
    (town.stick / "altered.songhe").write_bytes(content)
    (town.stick / "cut.songhe").write_bytes(file.read_bytes()[:-50])
    (town.stick / "other.songhe").write_bytes(b"PK")
    checked = handing.check(town.office, handing.packets_in([town.stick]))
    assert [one.verdict.verdict for one in checked] == ["good", "refused", "refused", "refused"]
    for one in checked[1:]:
        assert one.path.name in one.sentence
        assert "[" not in one.sentence
        assert one.verdict.code in ("altered", "truncated", "not_a_packet")


def test_a_packet_for_another_office_or_commune_says_whose_it_is(town: Town, tmp_path: Path) -> None:
    other = laptop(tmp_path / "other", 4, OTHER_AREA)
    pair(town.office, other, tmp_path / "pairing4")
    answer = handing.send(town.office, town.stick, "delta", [AREA])[0]
    (refused,) = handing.check(other, [Path(answer.file)])
    assert refused.verdict.code == "not_for_us"
    assert "0338" not in refused.sentence
    elsewhere = new_office(tmp_path / "elsewhere", seed=77)
    (strange,) = handing.check(elsewhere, [send(town)])
    assert strange.verdict.code == "unknown_device"
    assert strange.unit == ""  # a label is not read before its signature is proven
    other.close()
    elsewhere.close()


def test_a_gap_says_what_is_missing_and_packets_close_it_in_any_order(town: Town) -> None:
    files = []
    for phone in ("0912345671", "0912345672"):
        people.edit_person(town.laptop, town.person, phone=phone)
        files.append(send(town))
        with town.laptop.writing() as connection:
            have = packets.have_of(connection, town.office.keys.device)
            own = f"{town.laptop.keys.device}.{town.laptop.identity.generation}.{AREA}"
            packets.note_have(connection, town.office.keys.device, have | {own: have[own] + 1})
    (waiting,) = handing.take(town.office, files[1:])
    assert waiting.verdict.verdict == "waiting"
    assert "còn thiếu 1 thay đổi" in waiting.sentence
    assert "Toàn bộ" in waiting.step
    shutil.move(files[1], town.stick / "a.songhe")
    taken = handing.take(town.office, handing.packets_in([town.stick]))
    assert sum(one.verdict.applied for one in taken) == 2
    assert town.office.digest(AREA) == town.laptop.digest(AREA)


def test_a_request_says_who_asks(town: Town, tmp_path: Path) -> None:
    new = laptop(tmp_path / "new", 6)
    file = ask(town.office, new, tmp_path / "asking")
    asked = handing.read_request(file)
    assert (asked.area, asked.device) == (AREA, new.keys.device)
    assert asked.digits == handing.own_digits(new)
    assert len(asked.digits.split()) == 6
    with pytest.raises(Refusal, match="X20"):
        handing.read_request(send(town))
    new.close()


def test_sticks_are_listed_with_what_lies_on_them(tmp_path: Path) -> None:
    (tmp_path / "B").mkdir()
    (tmp_path / "A").mkdir()
    (tmp_path / "A" / "x.songhe").write_bytes(b"")
    found = sticks.sticks([tmp_path / "B", tmp_path / "A", tmp_path / "gone"])
    assert [(one.name, one.packets) for one in found if one.path.exists()] == [("A", 1), ("B", 0)]
    assert all(one.free > 0 for one in found)
    assert sticks.free_space(tmp_path / "not" / "yet") > 0
    assert isinstance(sticks.sticks(), list)
