"""The office's list of communes: people, packets, computers, and registrations that wait."""

import ast
from pathlib import Path

import pytest

from desktop_app.desk import handed, office, people
from desktop_app.domain import Person
from desktop_app.store import merge
from desktop_app.sync import handing, outbox, trust
from desktop_app.sync.inbox import import_file
from tests.store.stores import AREA
from tests.sync.offices import ask, laptop, new_office, pair


def test_a_commune_is_listed_with_people_packets_and_computers(tmp_path: Path) -> None:
    city, first = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    people.add_person(first, name="Lò Thị Hà")
    pair(city, first, tmp_path / "pairing")
    with city.read() as reader:
        (row,) = office.commune_rows(reader, "2026-01-01", "2027-12-31", "2027-12-31")
    assert (row["id"], row["people"], row["devices"], row["requests"]) == (AREA, 1, 1, 0)
    assert row["packet"] == 1
    assert row["days"] is not None

    second = laptop(tmp_path / "b", 2)
    asked = ask(city, second, tmp_path / "asking")
    assert import_file(city, asked).verdict == "waiting"
    with city.read() as reader:
        assert [note.device for note in office.requests(reader)] == [second.keys.device]
        (row,) = office.commune_rows(reader, "2026-01-01", "2027-12-31", "2027-12-31")
    assert (row["devices"], row["requests"]) == (1, 1)

    trust.revoke_device(city, first.keys.device, {})
    with city.read() as reader:
        known = {one.device: one.is_withdrawn for one in office.computers(reader)}
        (row,) = office.commune_rows(reader, "2026-01-01", "2027-12-31", "2027-12-31")
    assert known[first.keys.device] is True
    assert row["devices"] == 0
    for store in (city, first, second):
        store.close()


def test_packets_are_told_by_party_and_confirmed_once_the_receiver_says_so(tmp_path: Path) -> None:
    city, first = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    person = people.add_person(first, name="Lò Thị Hà")
    pair(city, first, tmp_path / "pairing")
    people.edit_person(first, person, phone="0912345678")
    sent = outbox.export(first, tmp_path / "stick")
    with first.read() as reader:
        newest = handed.packet_rows(reader, "out", "Cấp trên")[0]
    assert (newest["party"], newest["verdict"], newest["kind"]) == ("Cấp trên", "written", "delta")

    import_file(city, Path(sent[0].file))
    answers = handing.send(city, tmp_path / "back", "delta", [AREA])
    for one in answers:
        assert import_file(first, Path(one.file)).verdict == "imported"
    with first.read() as reader:
        assert handed.packet_rows(reader, "out", "Cấp trên")[0]["verdict"] == "confirmed"
        assert {row["party"] for row in handed.packet_rows(reader, "in", "Cấp trên")} == {"Cấp trên"}
    with city.read() as reader:
        received = handed.packet_rows(reader, "in")
    assert {row["party"] for row in received} == {"phường Đoàn Kết"}
    for store in (city, first):
        store.close()


def test_a_returned_row_is_listed_with_its_fields(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    city, first = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    pair(city, first, tmp_path / "pairing")
    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.store.change.check_fields", lambda shape, fields: None)
        with first.write("hostile") as change:
            change.put(Person(id=change.new_id(), area=AREA, name="Tên\x07xấu"))
    import_file(city, Path(outbox.export(first, tmp_path / "stick")[0].file))
    with city.read() as reader:
        (row,) = handed.returned_rows(reader)
    assert set(handed.REASONS) == reasons()
    assert (row["record"], row["fields"], row["code"]) == ("Người lao động", "Họ và tên", "bad_field")
    for store in (city, first):
        store.close()


def reasons() -> set[str]:
    """The codes with which the merge refuses an operation, as its source returns them."""
    tree = ast.parse(Path(merge.__file__).read_text(encoding="utf-8"))
    checks = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
    found = {
        node.value.value
        for check in checks
        if check.name in ("_verdict", "_misplaced")
        for node in ast.walk(check)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant)
    }
    return {str(code) for code in found if code} | {"parent_refused"}
