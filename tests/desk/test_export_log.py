import re
from pathlib import Path

import pytest

from desktop_app.desk.classes import open_class
from desktop_app.desk.export_log import EXPORTS, export_rows
from desktop_app.desk.people import add_person
from desktop_app.desk.units import set_letterhead
from desktop_app.documents.printing import print_form, print_report
from desktop_app.domain.refusal import Refusal
from desktop_app.paths import ROOT
from desktop_app.sheets.import_people import import_people
from desktop_app.store.exports import exports, note_export
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


def test_papers_and_rejected_rows_written_by_command_are_noted(tmp_path: Path) -> None:
    store = new_store(tmp_path / "data")
    set_letterhead(
        store, None, "2020-01-01", organisation="Ủy ban nhân dân phường Đoàn Kết", place="Đoàn Kết"
    )
    class_id = open_class(store, [add_person(store, name="Lò Thị Hà")], code="K01", opened_on="2026-03-02")
    print_form(store, "F13b", class_id, tmp_path / "diem-danh.pdf")
    print_report(store, "figures", "2026", tmp_path / "bao-cao.pdf")
    (tmp_path / "list.csv").write_text("Họ và tên,Ngày sinh\nLò Văn Anh,30/02/1990\n", encoding="utf-8")
    result = import_people(store, tmp_path / "list.csv", rejected_to=tmp_path / "loai.xlsx")
    with store.read() as reader:
        noted = [(one.what, one.rows, one.where) for one in exports(reader)]
    assert noted == [
        ("loai.xlsx", len(result["rejected"]), str(tmp_path / "loai.xlsx")),
        ("bao-cao.pdf", None, str(tmp_path / "bao-cao.pdf")),
        ("diem-danh.pdf", None, str(tmp_path / "diem-danh.pdf")),
    ]
    store.close()


def test_a_paper_that_is_refused_is_not_noted(tmp_path: Path) -> None:
    store = new_store(tmp_path / "data")
    with pytest.raises(Refusal):
        print_report(store, "figures", "2026", tmp_path / "bao-cao.pdf")
    with store.read() as reader:
        assert exports(reader) == []
    store.close()


WRITING = re.compile(r"write_bytes\(|write_list\(|write_rejected\(|print_pages\(")


@pytest.mark.parametrize("folder", ["ui", "cli", "documents", "sheets", "desk"])
def test_whatever_writes_records_out_notes_it(folder: str) -> None:
    """A preview tells whoever shows it (`note_what_leaves`); the rest notes by itself."""
    telling = {"ui/widgets/preview.py", "sheets/rejected.py", "sheets/export.py"}
    for path in (ROOT / "desktop_app" / folder).rglob("*.py"):
        source, name = path.read_text(encoding="utf-8"), path.relative_to(ROOT / "desktop_app").as_posix()
        assert not WRITING.search(source) or name in telling or "note_export" in source, name
