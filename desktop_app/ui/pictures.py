"""Pictures of the window without a screen: every tab and list of an open store, light and dark."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.store.opening import today_of
from desktop_app.store.store import Store
from desktop_app.ui import language
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.rooms_tab import RoomsTab
from desktop_app.ui.tab_titles import TITLES
from desktop_app.ui.tabs import TABS
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.theme import POINTS, Theme
from desktop_app.vietnam import areas

SCHEMES = ("light", "dark")


def take_pictures(store: Store, folder: Path, points: float = POINTS) -> list[Path]:
    """A PNG of each tab and list at 1366x768 in both schemes; `points` is the size of text."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["so-nghe"])
    folder.mkdir(parents=True, exist_ok=True)
    language.install(app)
    jobs = Jobs()
    taken: list[Path] = []
    for scheme in SCHEMES:
        look = Theme(app, scheme, points)
        window = MainWindow(TITLES)
        place = Workplace(store, jobs, partial(today_of, store), {}, window.go_to)
        pages = {tab.NAME: tab(place) for tab in TABS if tab.ROLE in ("", store.identity.role)}
        window.show_pages(pages)
        window.show_place(areas.name_with_kind(store.identity.area), "")
        window.resize(1366, 768)
        window.show()
        taken += list(_visit(app, window, folder, scheme))
        window.close()
        window.deleteLater()
        look.deleteLater() if hasattr(look, "deleteLater") else None
    jobs.close()
    return taken


def _visit(app: QApplication, window: MainWindow, folder: Path, scheme: str) -> Iterator[Path]:
    for title in TITLES:
        try:
            window.show_tab(title.name)
        except ValueError:
            continue
        page = window.current_page()
        names = [one.name for one in page.PLACES] if isinstance(page, RoomsTab) else [title.name]
        for name in names:
            if isinstance(page, RoomsTab):
                page.switch.enter(name)
            app.processEvents()
            path = folder / f"{title.name}-{name}-{scheme}.png"
            window.grab().save(str(path))
            yield path
