"""Real lists through the wizard: every person right, twice adds nobody, undo takes all of it back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.desk import people
from desktop_app.desk.all_lists import rows_of
from desktop_app.sheets import judged_rows
from desktop_app.store import backup, keeping
from desktop_app.store.store import Store, set_meta
from desktop_app.ui.dialogs import import_people as wizard_module
from desktop_app.ui.dialogs.import_people import COLUMNS, FILE, RESULT, VERDICTS, ImportWizard
from desktop_app.ui.dialogs.import_people_file import dropped_list
from desktop_app.ui.jobs import Jobs, Stopped
from desktop_app.ui.tabs.surveys import PeoplePane, SurveysTab
from desktop_app.ui.widgets.tab_page import Workplace
from tests.sheets.lists import HEADER, person, write_csv, write_xlsx
from tests.store.stores import new_store
from tests.sync.offices import new_office
from tests.ui.keys import press
from tests.ui.test_everywhere import name_of, stops

LISTS = Path(__file__).parent.parent.parent / "data" / "lists"
EXPECTED = json.loads((LISTS / "expected.json").read_text(encoding="utf-8"))
BAD = ["2", "Vàng A Sử", "31/02/1985", "Nam", "", "", "", "Bản Màng"]
SU = person("Vàng A Sử", number=2, id_number="012090000002")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today="2026-06-30")
    yield made
    made.close()


@pytest.fixture
def place(store: Store, qtbot: QtBot) -> Iterator[Workplace]:
    jobs = Jobs()
    yield Workplace(store, jobs, lambda: "2026-06-30", {}, lambda table, row: None)
    jobs.close()


@pytest.fixture
def wizard(place: Workplace, qtbot: QtBot) -> ImportWizard:
    made = ImportWizard(None, place)
    qtbot.addWidget(made)
    made.show()
    return made


def settle(qtbot: QtBot, wizard: ImportWizard) -> None:
    """Wait until the work under way is over and told."""
    qtbot.waitUntil(lambda: wizard._job is None, timeout=20_000)


def go_on(qtbot: QtBot, wizard: ImportWizard) -> None:
    """Press the primary button and wait for what it began."""
    wizard.primary.click()
    settle(qtbot, wizard)


def read(qtbot: QtBot, wizard: ImportWizard, path: Path) -> None:
    wizard.file_page.chosen.emit(path)
    settle(qtbot, wizard)


def take(qtbot: QtBot, wizard: ImportWizard, path: Path) -> None:
    """Take a list in as it is recognised."""
    read(qtbot, wizard, path)
    for step in (COLUMNS, VERDICTS, RESULT):
        if wizard.number < step:
            go_on(qtbot, wizard)


def stored(store: Store) -> list[dict[str, str]]:
    with store.read() as reader:
        return list(rows_of(reader, "people"))


def shown(wizard: ImportWizard, column: str) -> list[Any]:
    """What stands in a column of the verdicts."""
    model = wizard.verdicts_page.model
    return [model.row(row).get(column) for row in range(model.rowCount())]


def write_list(folder: Path, *rows: list[Any], header: list[Any] = HEADER, name: str = "list.xlsx") -> Path:
    return write_xlsx(folder / name, {"Danh sách": [header, *rows]})


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_person_of_a_real_list_is_right(
    wizard: ImportWizard, store: Store, qtbot: QtBot, name: str
) -> None:
    take(qtbot, wizard, LISTS / name)
    assert wizard.number == RESULT
    assert wizard.result_page.new.text() == f"Đã nhập {len(EXPECTED[name])} người."
    by_number = {row["id_number"]: row for row in stored(store)}
    assert len(by_number) == len(EXPECTED[name])
    for one in EXPECTED[name]:
        found = by_number[one["cccd"]]
        assert {field: found[{"cccd": "id_number"}.get(field, field)] for field in one} == one


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_real_list_twice_adds_nobody(place: Workplace, store: Store, qtbot: QtBot, name: str) -> None:
    for is_second in (False, True):
        wizard = ImportWizard(None, place)
        qtbot.addWidget(wizard)
        take(qtbot, wizard, LISTS / name)
        if is_second:
            assert wizard.number == VERDICTS
            assert set(shown(wizard, "verdict")) == {"known"}
            assert not wizard.primary.isEnabled()
    assert len(stored(store)) == len(EXPECTED[name])


def test_undo_takes_the_whole_list_back_and_redo_brings_it(
    wizard: ImportWizard, store: Store, qtbot: QtBot
) -> None:
    take(qtbot, wizard, LISTS / "danh-sach-zalo.xlsx")
    before = stored(store)
    store.undo()
    assert stored(store) == []
    store.undo(redo=True)
    assert stored(store) == before


def test_a_backup_is_made_before_the_list_is_written(
    wizard: ImportWizard, store: Store, qtbot: QtBot
) -> None:
    take(qtbot, wizard, LISTS / "danh-sach-zalo.xlsx")
    (file,) = backup.backups(store.folder / "backup")
    assert backup.kind_of(file) == "before-list"
    inside = keeping.inside(store, file)
    assert (inside.people, [one.what for one in inside.undone]) == (0, ["import people"])


def test_nothing_is_written_before_the_last_step(wizard: ImportWizard, store: Store, qtbot: QtBot) -> None:
    read(qtbot, wizard, LISTS / "danh-sach.csv")
    go_on(qtbot, wizard)
    assert (wizard.number, len(shown(wizard, "verdict"))) == (VERDICTS, 25)
    assert wizard.primary.text() == "Nhập 25 người"
    assert stored(store) == []


def test_every_row_is_shown_with_its_verdict_and_reason(
    wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    people.add_person(store, name="Lò Văn Cũ", birth="1980", id_number="012080000003")
    known = person("Lò Văn Cũ", number=3, birth="1980", id_number="012080000003", phone="")
    twice = person("Vàng A Sử", number=4, id_number="012090000002")
    read(qtbot, wizard, write_list(tmp_path, person(), BAD, SU, known, twice))
    go_on(qtbot, wizard)
    assert shown(wizard, "verdict") == ["new", "rejected", "new", "differs", "repeated"]
    assert shown(wizard, "row") == [2, 3, 4, 5, 6]
    reasons = shown(wizard, "reason")
    assert "31/02/1985" in reasons[1]
    assert "Tổ, bản: danh sách ghi Bản Màng, sổ chưa có." in reasons[3]
    assert "dòng 4" in reasons[4]
    assert shown(wizard, "name")[1] == "Vàng A Sử"


def test_rows_are_filtered_by_verdict(wizard: ImportWizard, qtbot: QtBot, tmp_path: Path) -> None:
    read(qtbot, wizard, write_list(tmp_path, person(), BAD, SU))
    go_on(qtbot, wizard)
    page = wizard.verdicts_page
    words = [page.bar.tabText(place) for place in range(page.bar.count())]
    assert words == ["Tất cả · 3", "Người mới · 2", "Bị loại · 1"]
    page.choose("rejected")
    assert shown(wizard, "name") == ["Vàng A Sử"]
    page.search.asked.emit("khong co ai")
    assert shown(wizard, "name") == []


def test_rejected_rows_come_back_corrected(
    wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    take(qtbot, wizard, write_list(tmp_path, person(), BAD))
    back = tmp_path / "back.xlsx"
    wizard.keep_rejected(back)
    settle(qtbot, wizard)
    assert back.name in wizard.notice.sentence.text()
    again = ImportWizard(None, wizard.place)
    qtbot.addWidget(again)
    read(qtbot, again, back)
    go_on(qtbot, again)
    assert shown(again, "verdict") == ["rejected"]
    assert len(stored(store)) == 1


def test_a_rejected_list_that_cannot_be_written_is_said(
    wizard: ImportWizard, qtbot: QtBot, tmp_path: Path
) -> None:
    take(qtbot, wizard, write_list(tmp_path, person(), BAD))
    wizard.keep_rejected(tmp_path / "nowhere" / "back.xlsx")
    settle(qtbot, wizard)
    assert wizard.notice.isVisible()
    assert "back.xlsx" in wizard.notice.sentence.text()


# Columns


def test_an_unknown_column_is_chosen_and_remembered(
    wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = ["STT;Họ và tên;Hạ sinh\n", "1;Lò Thị Hà;1990\n"]
    file = tmp_path / "odd.csv"
    file.write_text("".join(rows), encoding="utf-8")
    read(qtbot, wizard, file)
    page = wizard.columns_page
    assert "Hạ sinh" in page._left.text()
    box = page.boxes[2]
    box.setCurrentIndex(box.findData("birth"))
    box.activated.emit(box.currentIndex())
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    assert stored(store)[0]["birth"] == "1990"
    again = ImportWizard(None, wizard.place)
    qtbot.addWidget(again)
    read(qtbot, again, file)
    assert again.columns_page.boxes[2].currentData() == "birth"


def test_a_column_can_be_left_out(wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path) -> None:
    read(qtbot, wizard, write_list(tmp_path, person()))
    wizard.columns_page.choose("F", "")
    assert "F (Điện thoại)" in wizard.columns_page._left.text()
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    assert stored(store)[0].get("phone") is None


def test_a_field_goes_from_one_column_to_another(
    wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    header = [*HEADER, "Số máy bàn"]
    read(qtbot, wizard, write_list(tmp_path, [*person(), "02133876543"], header=header))
    wizard.columns_page.choose("I", "phone")
    assert wizard.columns_page.boxes[5].currentData() == ""
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    assert stored(store)[0]["phone"] == "02133876543"


def test_the_header_row_is_chosen_where_none_is_found(
    wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [["Danh sách"], ["Ai", "Khi nào"], ["Lò Thị Hà", 1990], ["Vàng A Sử", 1985]]
    read(qtbot, wizard, write_xlsx(tmp_path / "odd.xlsx", {"Một": rows}))
    assert wizard.number == COLUMNS
    go_on(qtbot, wizard)
    assert "chưa thấy dòng tiêu đề" in wizard.notice.sentence.text()
    page = wizard.columns_page
    page._header.setCurrentIndex(page._header.findData(2))
    page._header.activated.emit(page._header.currentIndex())
    go_on(qtbot, wizard)
    assert "họ và tên" in wizard.notice.sentence.text()
    page.choose("A", "name")
    page.choose("B", "birth")
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    assert {(row["name"], row["birth"]) for row in stored(store)} == {
        ("Lò Thị Hà", "1990"), ("Vàng A Sử", "1985"),
    }  # fmt: skip


def test_a_table_that_begins_anew_keeps_the_chosen_columns(
    wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    header = ["STT", "Họ và tên", "Hạ sinh"]
    rows = [header, [1, "Lò Thị Hà", 1990], ["Bản Pa"], header, [1, "Vàng A Sử", 1985]]
    read(qtbot, wizard, write_xlsx(tmp_path / "twice.xlsx", {"Một": rows}))
    wizard.columns_page.choose("C", "birth")
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    assert {row["birth"] for row in stored(store)} == {"1990", "1985"}


def test_back_loses_nothing(wizard: ImportWizard, qtbot: QtBot, tmp_path: Path) -> None:
    read(qtbot, wizard, write_list(tmp_path, person(), BAD))
    wizard.columns_page.choose("F", "")
    go_on(qtbot, wizard)
    judged = wizard.judged
    wizard.back.click()
    wizard.back.click()
    assert wizard.number == FILE
    go_on(qtbot, wizard)
    assert wizard.columns_page.boxes[5].currentData() == ""
    go_on(qtbot, wizard)
    assert (wizard.number, wizard.judged) == (VERDICTS, judged)


def test_a_change_of_columns_is_judged_anew(wizard: ImportWizard, qtbot: QtBot, tmp_path: Path) -> None:
    read(qtbot, wizard, write_list(tmp_path, person()))
    go_on(qtbot, wizard)
    assert shown(wizard, "phone") == ["0912345678"]
    wizard.back.click()
    wizard.columns_page.choose("F", "")
    go_on(qtbot, wizard)
    assert shown(wizard, "phone") == [None]


# Sheets


def test_sheets_are_chosen_where_there_are_several(
    wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    sheets = {"Một": [HEADER, person()], "Hai": [HEADER, SU], "Ghi": [["Việc"], ["Họp"]]}
    read(qtbot, wizard, write_xlsx(tmp_path / "three.xlsx", sheets))
    assert wizard.number == FILE
    assert [box.isChecked() for box in wizard.file_page._boxes] == [True, True, False]
    wizard.file_page._boxes[1].setChecked(False)
    for _ in range(3):
        go_on(qtbot, wizard)
    assert [row["name"] for row in stored(store)] == ["Lò Văn Thử"]


def test_a_hidden_sheet_is_read_only_where_it_is_ticked(
    wizard: ImportWizard, qtbot: QtBot, tmp_path: Path
) -> None:
    sheets = {"Một": [HEADER, person()], "Cũ": [HEADER, SU]}
    read(qtbot, wizard, write_xlsx(tmp_path / "hidden.xlsx", sheets, hidden=["Cũ"]))
    assert [box.isChecked() for box in wizard.file_page._boxes] == [True, False]
    wizard.file_page._boxes[1].setChecked(True)
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    assert shown(wizard, "name") == ["Lò Văn Thử", "Vàng A Sử"]


# Refusals and stopping


@pytest.mark.parametrize(
    ("name", "word"), [("co-mat-khau.xlsx", "mật khẩu"), ("khong-co.xlsx", "khong-co.xlsx")]
)
def test_a_file_that_cannot_be_read_is_said_in_the_wizard(
    wizard: ImportWizard, qtbot: QtBot, name: str, word: str
) -> None:
    read(qtbot, wizard, LISTS / name)
    assert (wizard.number, wizard.notice.isVisible()) == (FILE, True)
    assert word in wizard.notice.sentence.text()
    assert wizard.notice.step.text()


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b""])
def test_a_damaged_or_empty_file_is_said_in_the_wizard(
    wizard: ImportWizard, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "broken.xlsx"
    file.write_bytes(content)
    read(qtbot, wizard, file)
    assert (wizard.number, "broken.xlsx" in wizard.notice.sentence.text()) == (FILE, True)


def test_a_list_of_nobody_is_said_in_the_wizard(wizard: ImportWizard, qtbot: QtBot, tmp_path: Path) -> None:
    read(qtbot, wizard, write_list(tmp_path))
    go_on(qtbot, wizard)
    assert (wizard.number, "Không thấy người nào" in wizard.notice.sentence.text()) == (COLUMNS, True)


def test_without_a_file_nothing_goes_on(wizard: ImportWizard) -> None:
    wizard.primary.click()
    assert (wizard.number, wizard.notice.isVisible()) == (FILE, True)


def test_escape_leaves_without_a_question(wizard: ImportWizard, qtbot: QtBot) -> None:
    read(qtbot, wizard, LISTS / "danh-sach.csv")
    press(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


@pytest.mark.parametrize("work", ["judge_sheets", "take_list"])
def test_work_that_is_stopped_writes_nothing(
    wizard: ImportWizard, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    done = getattr(wizard_module, work)

    def begin_late(*args: Any, **how: Any) -> Any:
        wizard._job and wizard._job._is_cancelled.wait(10)
        return done(*args, **how)

    monkeypatch.setattr(wizard_module, work, begin_late)
    read(qtbot, wizard, LISTS / "danh-sach.csv")
    if work == "take_list":
        go_on(qtbot, wizard)
    before = wizard.number
    wizard.primary.click()
    assert not wizard.primary.isEnabled()
    press(wizard, Qt.Key.Key_Escape)
    settle(qtbot, wizard)
    assert (wizard.isVisible(), wizard.number) == (True, before)
    assert "Chưa dòng nào được ghi" in wizard.notice.sentence.text()
    assert stored(store) == []
    monkeypatch.setattr(wizard_module, work, done)
    go_on(qtbot, wizard)
    assert wizard.number == before + 1


def test_reading_stops_between_rows(store: Store, tmp_path: Path) -> None:
    from desktop_app.sheets.outline import map_of, read_outlines

    rows = [person(number=n, id_number="") for n in range(1000)]
    (one,) = read_outlines(write_list(tmp_path, *rows), lambda *_: None)
    ticks: list[int] = []

    def tick(done: int, total: int) -> None:
        ticks.append(done)
        if done >= 400:
            raise Stopped

    with pytest.raises(Stopped):
        judged_rows.judge_sheets(store, [(one.sheet, map_of(one, {}))], tick)
    assert ticks[-1] == 400


# The look


def test_everything_on_every_step_is_named_and_wide_enough(
    wizard: ImportWizard, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard.resize(1160, 660)
    read(qtbot, wizard, write_list(tmp_path, person(), BAD))
    for _ in range(3):
        QApplication.processEvents()
        assert [type(widget).__name__ for widget in stops(wizard) if not name_of(widget)] == []
        labels = [one for one in wizard.findChildren(QLabel) if one.isVisible() and not one.wordWrap()]
        assert [one.text() for one in labels if one.width() < one.sizeHint().width()] == []
        buttons = [one for one in wizard.findChildren(QPushButton) if one.isVisible()]
        assert [one.text() for one in buttons if one.width() < one.sizeHint().width()] == []
        go_on(qtbot, wizard)


# Doors


def drop_of(path: Path) -> QMimeData:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    return dropped


def test_only_one_list_can_be_dropped(tmp_path: Path) -> None:
    assert dropped_list(drop_of(tmp_path / "a.XLSX")) == tmp_path / "a.XLSX"
    assert dropped_list(drop_of(tmp_path / "a.pdf")) is None


def test_a_list_dropped_on_the_people_opens_the_wizard(
    place: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = PeoplePane(place)
    qtbot.addWidget(pane)
    asked: list[Path | None] = []
    monkeypatch.setattr(PeoplePane, "import_people", lambda _pane, file=None: asked.append(file))
    dropped = drop_of(LISTS / "danh-sach.csv")
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    pane.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, buttons, keys))
    qtbot.waitUntil(lambda: asked == [LISTS / "danh-sach.csv"], timeout=5000)


def test_the_list_goes_to_the_first_new_person(
    place: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = PeoplePane(place)
    qtbot.addWidget(pane)

    def run(wizard: ImportWizard) -> int:
        take(qtbot, wizard, LISTS / "danh-sach.csv")
        return 1

    monkeypatch.setattr(ImportWizard, "exec", run)
    pane.import_people()
    assert pane.model.rowCount() == 25
    with place.store.read() as reader:
        first = next(one for one in people.known_people(reader) if one.id == pane.current_id())
    assert first.name == "Phàn San Chứ"


def test_the_tool_and_the_menu_stand_at_a_commune_only(
    place: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = SurveysTab(place)
    qtbot.addWidget(tab)
    tool = tab.findChild(QAction, "import")
    assert (tool.text(), tool.shortcut().toString()) == ("Nhập từ Excel", "Ctrl+I")
    assert "import_people" in tab.commands()
    office = new_office(tmp_path / "office")
    try:
        other = SurveysTab(place._replace(store=office))
        qtbot.addWidget(other)
        assert other.findChild(QAction, "import") is None
        assert "import_people" not in other.commands()
    finally:
        office.close()


def test_twenty_thousand_rows_are_read_beside_the_window(
    wizard: ImportWizard, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [
        [n, f"Lò Văn {'ABCDEGHIKL'[n % 10]}", 1960 + n % 40, "Nam", "", "", "Thái", "Bản Màng"]
        for n in range(20_000)
    ]
    read(qtbot, wizard, write_csv(tmp_path / "big.csv", [HEADER, *rows]))
    turns = 0

    def count_turns() -> bool:
        nonlocal turns
        turns += 1
        return wizard._job is None

    wizard.primary.click()
    qtbot.waitUntil(count_turns, timeout=60_000)
    assert (wizard.number, len(wizard.judged.people if wizard.judged else ())) == (VERDICTS, 20_000)
    assert turns > 1
