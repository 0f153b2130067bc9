from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.desk import people
from desktop_app.desk.export_log import export_rows
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.history import HistoryDialog
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.dialogs.printed_list import PrintedList
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.record_calls import record_calls
from desktop_app.ui.tab_titles import TabTitle
from desktop_app.ui.tabs.surveys import SurveysTab
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import new_store
from tests.ui.samples import TODAY, plain


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A commune's store with one person whose telephone was corrected."""
    made = new_store(tmp_path / "data")
    person = people.add_person(made, name="Vàng Thị An", phone="0912345001")
    people.edit_person(made, person, phone="0912345002")
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, store: Store) -> Iterator[MainWindow]:
    """The window on the list of people."""
    made = MainWindow([TabTitle("surveys", plain("Khảo sát"), "sun")])
    qtbot.addWidget(made)
    jobs = Jobs(made)
    place = Workplace(store, jobs, lambda: TODAY, {}, lambda *_: None)
    made.show_pages([SurveysTab(place)])
    made.show_menus(record_calls(made, place))
    made.show()
    yield made
    jobs.close()


def opened(window: MainWindow) -> HistoryDialog:
    """The history of the person the keys are in, by the menu."""
    window.actions_by_name["history"].trigger()
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    return dialog


def test_menu_opens_the_history_of_the_row(window: MainWindow) -> None:
    dialog = opened(window)
    assert dialog.windowTitle() == "Lịch sử sửa · Người lao động: Vàng Thị An"
    first = dialog.list.model.row(0)
    assert (first["before"], first["after"]) == ("0912 345 001", "0912 345 002")
    assert dialog.list.model.rowCount() == 3


def test_empty_list_opens_nothing(window: MainWindow, store: Store) -> None:
    page = window.current_page()
    assert page
    table, row_id = page.current_record()
    assert table == "person"
    people.remove_person(store, row_id)
    page.refresh()
    window.actions_by_name["history"].trigger()
    assert window.findChild(HistoryDialog) is None


def test_history_goes_to_excel(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog = opened(window)
    with qtbot.waitSignal(dialog.list.said):
        dialog.export()
    sheet = openpyxl.load_workbook(file).active
    written = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert written[0][0] == "Lịch sử sửa · Người lao động: Vàng Thị An"
    assert ["0912 345 001", "0912 345 002"] in [row[2:4] for row in written]


def test_history_is_shown_as_it_goes_on_paper(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window)
    dialog.print()
    qtbot.waitUntil(lambda: dialog.findChild(PaperDialog) is not None)


def test_name_of_the_person_is_in_no_name_of_a_file(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: offered.append(given[2]) or ("", ""))
    opened(window).export()
    assert offered == ["Lịch sử sửa.xlsx"]


def test_every_way_out_is_noted_in_the_log_of_exports(
    window: MainWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog = opened(window)
    with qtbot.waitSignal(dialog.list.said):
        dialog.export()
    dialog.print()
    qtbot.waitUntil(lambda: dialog.findChild(PaperDialog) is not None)
    paper = dialog.findChild(PaperDialog)
    assert paper is not None
    paper.preview.keep_as(tmp_path / "a.pdf")
    paper.preview.printed.emit("Máy in phòng")

    def noted() -> list[str]:
        with store.read() as reader:
            return [row["where"] for row in export_rows(reader)]

    qtbot.waitUntil(lambda: noted() == ["Máy in phòng", str(tmp_path / "a.pdf"), str(file)])
    dialog.reject()
    window.actions_by_name["exports"].trigger()
    shown = [one for one in window.findChildren(PrintedList) if one.isVisible()]
    assert [one.list.model.rowCount() for one in shown] == [3]
