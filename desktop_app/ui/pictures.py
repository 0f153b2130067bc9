"""Pictures of the window as a user has it: every tab and list of an open store, in both schemes."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.rooms_tab import RoomsTab
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.preview import Preview
from desktop_app.ui.widgets.tab_page import TabPage

SCHEMES = ("light", "dark")
_PATIENCE = 60_000  # milliseconds till a list or a page that does not come is given up
_MORE = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def application() -> QApplication:
    """The application that runs, or a new one that needs no screen."""
    running = QApplication.instance()
    return (
        running if isinstance(running, QApplication) else QApplication(["so-nghe", "-platform", "offscreen"])
    )


def take_pictures(window: MainWindow, look: theme.Theme, jobs: Jobs, folder: Path) -> list[Path]:
    """A PNG of each tab and list of a filled window at its first size, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    window.resize(theme.WINDOW)
    window.show()
    taken: list[Path] = []
    for scheme in SCHEMES:
        look.choose(scheme)
        for name in visit(window):
            settle(window, jobs)
            taken.append(folder / f"{name}-{scheme}.png")
            window.grab().save(str(taken[-1]))
    return taken


def visit(window: MainWindow) -> Iterator[str]:
    """Go to every list in turn, and say its name."""
    for tab in window.strip.names():
        window.strip.choose(tab)
        page = window.current_page()
        for place in _places(page):
            if isinstance(page, RoomsTab):
                page.switch.enter(place)
            yield f"{tab}-{place}"


def _places(page: TabPage | None) -> list[str]:
    return [one.name for one in page.PLACES] if isinstance(page, RoomsTab) else ["page"]


def settle(window: MainWindow, jobs: Jobs) -> None:
    """Wait till nothing is on its way to the window; raises TimeoutError where that does not end."""
    patience = QTimer(singleShot=True, interval=_PATIENCE)
    patience.start()
    QApplication.processEvents()
    while not (jobs.is_idle() and all(one.is_drawn() for one in window.findChildren(Preview))):
        if not patience.isActive():
            raise TimeoutError(f"The window did not come to rest: {window.windowTitle()}")
        QApplication.processEvents(_MORE)
    QApplication.processEvents()
