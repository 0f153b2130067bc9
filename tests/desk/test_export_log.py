from pathlib import Path

from desktop_app.desk.export_log import EXPORTS, export_rows
from desktop_app.store.exports import note_export
from tests.store.stores import new_store


def test_log_says_when_what_how_many_where_and_who(tmp_path: Path) -> None:
    store = new_store(tmp_path / "data")
    note_export(store, "Người lao động", 1234, "/usb/a.xlsx")
    note_export(store, "F09.pdf", None, "Máy in phòng")
    with store.read() as reader:
        rows = export_rows(reader)
    keys = [column.key for column in EXPORTS.columns]
    assert [[row[key] for key in keys][1:] for row in rows] == [
        ["F09.pdf", "–", "Máy in phòng", "Lò Thị Hà"],
        ["Người lao động", "1.234", "/usb/a.xlsx", "Lò Thị Hà"],
    ]
    assert all(row["when"] for row in rows)
    store.close()
