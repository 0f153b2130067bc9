from pathlib import Path

from desktop_app.store.exports import exports, note_export
from tests.store.stores import new_store

CANARY = "Sừng Thị Kền Kền"


def test_notes_come_newest_first_and_are_never_sent(tmp_path: Path) -> None:
    store = new_store(tmp_path / "data")
    before = store.digest(store.own_area)
    for number in range(11):
        note_export(store, f"Danh sách {number}", number, "/usb/a.xlsx")
    with store.read() as reader:
        noted = exports(reader)
    assert [one.what for one in noted] == [f"Danh sách {number}" for number in reversed(range(11))]
    assert (noted[0].rows, noted[0].officer) == (10, store.keys.officer_id)
    assert noted[0].at > noted[1].at
    assert store.digest(store.own_area) == before
    store.close()


def test_note_lies_only_in_the_encrypted_file(tmp_path: Path) -> None:
    store = new_store(tmp_path / "data")
    note_export(store, CANARY, None, f"/usb/{CANARY}.xlsx")
    store.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if CANARY.encode() in path.read_bytes() or CANARY in path.name] == []
