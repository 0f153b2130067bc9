"""A list of the working year, of named rows, of all; what is said above it, and how it is widened again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.desk import classes
from desktop_app.desk.lists import Narrowed
from desktop_app.domain.base import METADATA
from desktop_app.store.store import Store
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.classes.classes import CLASSES
from desktop_app.ui.widgets.record_list import RecordList
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.working_year import ALL, KEY
from tests.store.stores import new_store
from tests.ui.keys import press

CLASS = METADATA.tables["school_class"]
OLD = Narrowed("Lớp năm trước", select(CLASS.c.id).where(CLASS.c.opened_on < "2026-01-01"))
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    for code, day in (("K1-2025", "2025-03-02"), ("K2-2025", "2025-04-02"), ("K1-2026", "2026-03-02")):
        classes.open_class(made, code=code, trade="cooking", opened_on=day, closed_on=f"{day[:4]}-06-01")
    yield made
    made.close()


@pytest.fixture
def shown(store: Store, qtbot: QtBot) -> Iterator[RecordList]:
    """The list of classes on the screen in 2026."""
    jobs = Jobs()
    made = RecordList(Workplace(store, jobs, lambda: "2026-03-09", {}, lambda *_told: None), CLASSES)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    jobs.close()


def codes(shown: RecordList) -> list[str]:
    return [shown.model.row(row)["code"] for row in range(shown.model.rowCount())]


def said(shown: RecordList) -> str:
    line = shown.pane.narrowing
    return line.words.text() if line.isVisible() else ""


def row_of(store: Store, code: str) -> str:
    with store.read() as reader:
        return str(reader.execute(select(CLASS.c.id).where(CLASS.c.code == code)).scalar_one())


def test_a_list_begins_with_the_year_of_today_and_follows_another(shown: RecordList) -> None:
    assert (codes(shown), said(shown), shown.status()) == (["K1-2026"], "", "1 lớp")
    shown.place.memory[KEY] = "2025"
    shown.refresh()
    assert (codes(shown), shown.status()) == (["K1-2025", "K2-2025"], "2 lớp")
    shown.place.memory[KEY] = ALL
    shown.refresh()
    assert codes(shown) == ["K1-2025", "K1-2026", "K2-2025"]


def test_rows_of_a_figure_are_named_above_till_the_filter_is_cleared(shown: RecordList) -> None:
    shown.narrowing.narrow(OLD)
    assert (codes(shown), said(shown)) == (["K1-2025", "K2-2025"], "Đang xem: Lớp năm trước")
    shown.refresh()
    shown.place.memory[KEY] = "2024"
    shown.refresh()
    assert codes(shown) == ["K1-2025", "K2-2025"]
    shown.place.memory.pop(KEY)
    shown.pane.narrowing.clear.click()
    assert (codes(shown), said(shown)) == (["K1-2026"], "")


def test_the_filter_is_cleared_by_its_keys(shown: RecordList) -> None:
    shown.narrowing.narrow(OLD)
    shown.activateWindow()
    shown.pane.grid.setFocus()
    press(shown.pane.grid, Qt.Key.Key_L, HELD)
    assert (codes(shown), said(shown)) == (["K1-2026"], "")


def test_what_was_typed_before_does_not_hide_the_rows(shown: RecordList, qtbot: QtBot) -> None:
    shown.pane.search.setText("zzz")
    qtbot.waitUntil(lambda: not codes(shown))
    shown.narrowing.narrow(OLD)
    assert codes(shown) == ["K1-2025", "K2-2025"]
    shown.pane.search.setText("k2")
    qtbot.waitUntil(lambda: codes(shown) == ["K2-2025"])
    assert shown.status() == "2 lớp · lọc còn 1"


def test_a_row_of_another_year_is_gone_to_among_all_years(shown: RecordList, store: Store) -> None:
    shown.select(row_of(store, "K1-2026"))
    assert said(shown) == ""
    shown.select(row_of(store, "K2-2025"))
    assert (shown.current_name(), said(shown)) == ("K2-2025", "Đang xem: mọi năm")
    assert len(codes(shown)) == 3
    shown.narrowing.widen()
    assert codes(shown) == ["K1-2026"]


def test_a_row_that_is_nowhere_leaves_the_list_of_all_as_it_is(shown: RecordList) -> None:
    shown.place.memory[KEY] = ALL
    shown.refresh()
    shown.select("f" * 32)
    assert (len(codes(shown)), said(shown)) == (3, "")


def test_a_year_without_rows_says_that_there_are_others(shown: RecordList) -> None:
    shown.place.memory[KEY] = "2024"
    shown.refresh()
    words = [one.text() for one in shown.pane._empty.findChildren(QLabel)]
    assert "Danh sách này không có dòng nào của năm 2024. Chọn năm khác ở góc trên bên phải." in words


def test_rows_that_are_gone_since_are_said_to_be(shown: RecordList) -> None:
    shown.narrowing.narrow(Narrowed("Không có", select(CLASS.c.id).where(CLASS.c.code == "K9")))
    words = [one.text() for one in shown.pane._empty.findChildren(QLabel)]
    assert "Không còn dòng nào trong số này. Bỏ lọc để xem các dòng khác." in words


def test_the_excel_file_holds_what_is_shown(shown: RecordList, tmp_path: Path, qtbot: QtBot) -> None:
    shown.narrowing.narrow(OLD)
    shown.export_to(tmp_path / "a.xlsx")
    qtbot.waitUntil(shown.place.jobs.is_idle)
    cells = [str(cell.value) for row in load_workbook(tmp_path / "a.xlsx").active.iter_rows() for cell in row]
    assert [text for text in cells if text.startswith("K") and "-" in text] == ["K1-2025", "K2-2025"]
