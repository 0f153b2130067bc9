"""Pictures of the window: what a user would see stands in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from desktop_app.app import tabs, take_pictures
from desktop_app.desk import people, units
from desktop_app.store.store import Store, set_meta
from desktop_app.ui import pictures
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.rooms_tab import RoomsTab
from desktop_app.ui.tab_titles import TITLES
from desktop_app.ui.widgets import theme
from tests.store.stores import new_store

PAPER = QRect(200, 250, 900, 450)
"""Where the page of the report is seen."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today="2026-06-30")
    units.set_letterhead(made, None, "2025-07-01", organisation="Ủy ban nhân dân phường", place="Lai Châu")
    people.add_person(made, name="Lò Thị Hà", birth="1990")
    yield made
    made.close()


def colours(image: QImage, room: QRect) -> set[int]:
    """The different colours there."""
    return {
        image.pixel(x, y) for x in range(room.left(), room.right()) for y in range(room.top(), room.bottom())
    }


def test_every_list_is_taken_light_and_dark(store: Store, tmp_path: Path, changed_look: theme.Theme) -> None:
    taken = take_pictures(store, tmp_path / "pictures")
    places = [
        f"{tab.NAME}-{one.name}"
        for tab in tabs()
        if issubclass(tab, RoomsTab) and tab.NAME != "communes"
        for one in tab.PLACES
    ] + ["today-page"]
    assert sorted(path.stem for path in taken) == sorted(
        f"{place}-{scheme}" for place in places for scheme in pictures.SCHEMES
    )
    shown = {path.stem: QImage(str(path)) for path in taken}
    assert all(image.size() == theme.WINDOW for image in shown.values())
    assert shown["surveys-people-light"].pixelColor(700, 600).name().upper() == theme.LIGHT.surface
    assert shown["surveys-people-dark"].pixelColor(700, 600).name().upper() == theme.DARK.surface
    assert len(colours(shown["handoff-report-light"], PAPER)) > 10
    with store.read() as reader:
        assert people.count_people(reader) == 1


def test_window_that_does_not_come_to_rest_is_given_up(
    changed_look: theme.Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Busy(Jobs):
        def is_idle(self) -> bool:
            return False

    monkeypatch.setattr(pictures, "_PATIENCE", 1)
    window, jobs = MainWindow(TITLES[:1]), Busy()
    with pytest.raises(TimeoutError):
        pictures.take_pictures(window, changed_look, jobs, tmp_path)
    jobs.close()
