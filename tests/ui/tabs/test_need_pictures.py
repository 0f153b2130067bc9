"""The pictures of needs: every figure is the length of the list it opens, and warmer where it is larger."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop_app.desk import classes, people, surveys, units
from desktop_app.desk.lists import Narrowed
from desktop_app.desk.who_can_join import Wish
from desktop_app.store.store import Store
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.surveys import DemandPane
from desktop_app.ui.tabs.surveys.demand import TOTAL, table_of
from desktop_app.ui.tabs.surveys.openings import MONTHS_WISHED, OPENINGS, PicturePane
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import new_store

TODAY = "2025-06-30"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Six people of two hamlets: four asked for sewing, one of them too old, three for cooking."""
    made = new_store(tmp_path / "a")
    classes.open_class(made, [], code="K00", trade="sewing", opened_on="2025-03-10", closed_on="2025-05-01")
    classes.open_class(made, [], code="K01", trade="cooking", opened_on="2019-03-10")
    hamlets = list(units.add_hamlets(made, ["Bản Màng", "Tổ 5"]).values())
    for place in range(6):
        birth = "1950" if place == 5 else "1990"
        person = people.add_person(
            made, name=f"Lò Thị {place}", birth=birth, sex="F", farming=True, hamlet_id=hamlets[place % 2]
        )
        trade = "sewing" if place > 1 else "cooking"
        surveys.record_need(made, person, "2025-05-01", trade=trade, months="3, 4" if place > 3 else None)
    surveys.record_need(made, person, "2025-06-01", trade="cooking")
    yield made
    made.close()


class Gone:
    """Where the window was asked to go."""

    def __init__(self, store: Store) -> None:
        self.store, self.names, self.words = store, set[str](), ""

    def __call__(self, table: str, _row_id: str, narrowed: Narrowed) -> None:
        assert table == "person"
        assert narrowed.ids is not None
        with self.store.read() as reader:
            ids = set(reader.execute(narrowed.ids).scalars())
            self.names = {one.name or "" for one in people.known_people(reader) if one.id in ids}
        self.words = narrowed.words


@pytest.fixture
def place(store: Store) -> Iterator[Workplace]:
    jobs = Jobs()
    yield Workplace(store, jobs, lambda: TODAY, {}, Gone(store))
    jobs.close()


def press_figure(pane: DemandPane | PicturePane, row: int, key: str) -> tuple[object, set[str]]:
    """Enter on a figure; gives it and who was shown."""
    column = [one.key for one in pane.model.columns].index(key)
    pane.pane.grid.setCurrentIndex(pane.model.index(row, column))
    pane.pane.grid.opened.emit(row)
    return pane.model.row(row).get(key), cast(Gone, pane.place.go_to).names


def test_each_figure_of_the_need_table_opens_its_people(place: Workplace, qtbot: QtBot) -> None:
    pane = DemandPane(place)
    qtbot.addWidget(pane)
    for row in range(pane.model.rowCount()):
        for column in pane.model.columns[1:]:
            if figure := pane.model.row(row).get(column.key):
                assert (figure, len(press_figure(pane, row, column.key)[1])) == (figure, figure)
    assert [pane.model.row(row)[TOTAL] for row in range(3)] == [3, 3, 6]
    assert press_figure(pane, 2, "cooking") == (3, {"Lò Thị 0", "Lò Thị 1", "Lò Thị 5"})
    assert cast(Gone, place.go_to).words.endswith("Tất cả tổ, bản · Kỹ thuật nấu ăn")


def test_largest_figure_is_warmest_and_the_sum_is_not_warmed(place: Workplace, qtbot: QtBot) -> None:
    pane = DemandPane(place)
    qtbot.addWidget(pane)
    column = next(one for one in pane.model.columns if one.key == "sewing")
    states = [pane.cells.state(pane.model.row(row), column) for row in range(3)]
    assert states == ["heat4", "heat4", ""]


def test_what_can_be_opened_says_who_can_join(place: Workplace, qtbot: QtBot) -> None:
    pane = PicturePane(place, OPENINGS)
    qtbot.addWidget(pane)
    qtbot.waitUntil(place.jobs.is_idle)
    sewing = next(row for row in range(2) if pane.model.row(row)["id"] == "sewing")
    assert press_figure(pane, sewing, "eligible") == (3, {"Lò Thị 2", "Lò Thị 3", "Lò Thị 4"})
    assert press_figure(pane, sewing, "blocked") == (1, {"Lò Thị 5"})
    assert press_figure(pane, sewing, "asked")[0] == 4


def test_months_stand_against_those_of_classes(place: Workplace, qtbot: QtBot) -> None:
    pane = PicturePane(place, MONTHS_WISHED)
    qtbot.addWidget(pane)
    qtbot.waitUntil(place.jobs.is_idle)
    sewing = next(row for row in range(2) if pane.model.row(row)["id"] == "sewing")
    shown = [pane.cells.text(pane.model.row(sewing), column) for column in pane.model.columns[2:8]]
    assert shown == ["", "", "2 ●", "2 ●", "●", ""]
    assert press_figure(pane, sewing, "m3") == (2, {"Lò Thị 4", "Lò Thị 5"})


wishes = st.builds(
    lambda person, hamlet, trade, wish: Wish(person, "", None, hamlet, hamlet, trade, None, None, wish),
    st.sampled_from("abcdef"),
    st.sampled_from((None, "Bản Màng", "Tổ 5")),
    st.sampled_from(("sewing", "cooking")),
    st.sampled_from(("first", "second")),
)


@given(st.lists(wishes))
def test_figures_are_the_lengths_of_their_lists(asked: list[Wish]) -> None:
    table = table_of(asked)
    for row in table.rows:
        for key, figure in row.items():
            if key not in ("id", "hamlet"):
                assert figure == len(table.behind[row["id"], key]) > 0
    everybody = {one.person for one in asked if one.wish == "first"}
    assert set().union(*table.behind.values()) == everybody
