"""From starting a process to a painted window and to usable rows, beside a bare window of five tables.

The rows are those of the people's tab, to which the window goes as soon as there is one, as Ctrl+2 does.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.benchmarks.bench import Row, side_by_side
from tests.benchmarks.child import spawn
from tests.benchmarks.scenes import fill_at_once, filled_store

PEOPLE = 20_000
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTabWidget

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self):
        say()
        app.quit()

app = QApplication(sys.argv)
window, tabs = Window(), QTabWidget()
for number in range(5):
    view = QTableView()
    view.setModel(QStandardItemModel(100, 9, view))
    tabs.addTab(view, str(number))
window.setCentralWidget(tabs)
window.resize(1366, 768)
window.show()
app.exec()
"""
SHELL = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app import app as product
from desktop_app.ui import language

app = QApplication(sys.argv)
language.install(app)
program = product.Program(app, Path(), Path(), {})

def tell():
    say()
    app.quit()

program.window.painted.connect(tell)
program.window.show()
app.exec()
"""
FILLED = """
import os
import sys
import traceback
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app import app as product
from desktop_app.ui import language

folder, state, key, officer, people, typed = sys.argv[1:]

def fail(*error):
    traceback.print_exception(*error)
    os._exit(1)

app = QApplication(sys.argv)
language.install(app)
program = product.Program(app, Path(folder), Path(state), {})
program.report = fail
program._on_refused = lambda refusal: fail(refusal)

def begin():
    from desktop_app.store.opening import Secret
    product.secret_at_hand = lambda *_: Secret(remembered=(bytes.fromhex(key), officer))
    program.begin()
    timer.start()

def look():
    strip = program.window.strip
    if not program.window.current_page():
        return
    if strip.current() != "surveys":
        strip.choose("surveys")
    from desktop_app.ui.widgets.list_pane import SearchBox
    from desktop_app.ui.widgets.grid import Grid
    grids = [grid for grid in program.window.findChildren(Grid) if grid.isVisible()]
    if not any(grid.model().rowCount() >= int(people) for grid in grids):
        return
    timer.stop()
    if typed:
        (box,) = [box for box in program.window.findChildren(SearchBox) if box.isVisible()]
        for end in range(1, len(typed) + 1):
            box.setText(typed[:end])
            app.processEvents()
        box.clear()
        QTimer.singleShot(1000, tell)
    else:
        tell()

def tell():
    say()
    app.quit()

timer = QTimer(interval=2)
timer.timeout.connect(look)
program.window.painted.connect(begin)
program.window.show()
app.exec()
program.close()
"""
TABLES = "import sqlmodel\nimport desktop_app.domain\n"


def rows() -> list[Row]:
    """Two rows, in seconds of the wall's clock."""
    painted = side_by_side(spawn(SHELL), spawn(BARE))
    with store_of(PEOPLE) as words:
        usable = side_by_side(spawn(FILLED, *words, ""), spawn(TABLES + BARE))
    return [
        Row("spawn to first painted window", painted[0], "s", painted[1], goal=1.5),
        Row("spawn to usable rows, 20,000 people", usable[0], "s", usable[1], goal=1.5),
    ]


@contextmanager
def store_of(people: int) -> Iterator[tuple[str, ...]]:
    """A closed store with this many people, as FILLED is told of it: folders, key, officer, how many."""
    with filled_store(people, fill_at_once) as store:
        store.close()
        state = store.folder.parent / "state"
        yield str(store.folder), str(state), store.keys.file_key.hex(), store.keys.officer_id, str(people)
