"""F4 in the real window: the people behind each figure, and a class opened with those who can join."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import Program
from desktop_app.desk import classes, people, surveys, units
from desktop_app.desk.lists import page
from desktop_app.store.store import Store
from desktop_app.ui.dialogs import who_can_join
from desktop_app.ui.dialogs.who_can_join import ALL, WhoCanJoinDialog
from tests.store.stores import new_store
from tests.ui.keys import press

BIRTHS = {"Lò Thị Hà": "1990", "Lò Thị Mai": "1992", "Vàng A Sử": "1950", "Giàng A Páo": None}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Four people of two hamlets who asked for sewing, and one who asked for cooking."""
    made = new_store(tmp_path / "data")
    classes.open_class(made, [], code="K00", trade="cooking", opened_on="2019-03-01", closed_on="2019-05-01")
    hamlets = list(units.add_hamlets(made, ["Bản Màng", "Tổ 5"]).values())
    for place, (name, birth) in enumerate(BIRTHS.items()):
        person = people.add_person(
            made, name=name, birth=birth, sex="F", farming=True, hamlet_id=hamlets[place % 2]
        )
        surveys.record_need(made, person, "2025-05-01", trade="sewing")
    other = people.add_person(made, name="Tẩn A Lở", birth="1950", sex="M", farming=True)
    surveys.record_need(made, other, "2025-05-01", trade="cooking")
    return made


@pytest.fixture
def dialog(qapp: QApplication, store: Store, tmp_path: Path, qtbot: QtBot) -> Iterator[WhoCanJoinDialog]:
    """The program on that book, after F4."""
    program = Program(qapp, tmp_path / "data", tmp_path / "state", {"scheme": "light"})
    program.window.show()
    program.show_store(store)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    press(program.window, Qt.Key.Key_F4)
    shown = program.window.findChild(WhoCanJoinDialog)
    qtbot.waitUntil(program.jobs.is_idle)
    QApplication.processEvents()
    yield shown
    program.window.close()
    program.close()


def listed(dialog: WhoCanJoinDialog) -> set[str]:
    return {dialog.model.row(row)["name"] for row in range(dialog.model.rowCount())}


def test_trade_that_most_can_join_comes_first_with_everybody_who_asked(dialog: WhoCanJoinDialog) -> None:
    assert dialog.trade.currentData() == "sewing"
    assert listed(dialog) == set(BIRTHS)
    assert [dialog.trade.itemData(place) for place in range(dialog.trade.count())] == ["sewing", "cooking"]


def test_each_figure_has_its_people_behind_it(dialog: WhoCanJoinDialog) -> None:
    dialog.filters.choose("blocked")
    assert listed(dialog) == {"Vàng A Sử"}
    dialog.filters.choose("not_known")
    assert listed(dialog) == {"Giàng A Páo"}
    dialog.filters.choose(ALL)
    dialog.hamlet.setCurrentIndex(dialog.hamlet.findText("Bản Màng"))
    assert listed(dialog) == {"Lò Thị Hà", "Vàng A Sử"}
    dialog.hamlet.setCurrentIndex(0)
    dialog.trade.setCurrentIndex(1)
    assert listed(dialog) == {"Tẩn A Lở"}


def test_class_is_opened_with_those_who_can_join(
    dialog: WhoCanJoinDialog, store: Store, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    values = {"code": "K01", "opened_on": "2025-07-15"}
    ask = staticmethod(lambda _parent, _question, known: known | values)
    monkeypatch.setattr(who_can_join.RecordDialog, "ask", ask)
    dialog.open_class()
    qtbot.waitUntil(dialog.place.jobs.is_idle)
    QApplication.processEvents()
    with store.read() as reader:
        made = next(row for row in page(reader, classes.CLASSES) if row["code"] == "K01")
        learners = classes.class_learners(reader, made["id"])
    assert {one["name"] for one in learners} == {"Lò Thị Hà", "Lò Thị Mai"}
    assert made["trade"] == "sewing"
