"""From starting a process to a painted window and to usable rows, beside a bare window of five tables."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.bench import Row, side_by_side
from tests.benchmarks.search import AT_ONCE, person
from tests.store.stores import new_store

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
        print("there", flush=True)
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
    print("there", flush=True)
    app.quit()

program.window.painted.connect(tell)
program.window.show()
app.exec()
"""
FILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app import app as product
from desktop_app.ui import language

app = QApplication(sys.argv)
language.install(app)
program = product.Program(app, Path(sys.argv[1]), Path(sys.argv[2]), {})

def begin():
    from desktop_app.store.opening import Secret
    from desktop_app.ui.jobs import Jobs
    program._jobs = Jobs(program.window)
    program._open(Secret(remembered=(bytes.fromhex(sys.argv[3]), sys.argv[4])))

def look():
    from desktop_app.ui.widgets.grid import Grid
    grids = program.window.findChildren(Grid)
    if any(grid.isVisible() and grid.model().rowCount() >= 20_000 for grid in grids):
        print("there", flush=True)
        app.quit()

timer = QTimer(interval=2)
timer.timeout.connect(look)
program.window.painted.connect(begin)
program.window.painted.connect(timer.start)
program.window.show()
app.exec()
program.close()
"""


def rows() -> list[Row]:
    """Two rows, in seconds of the wall's clock."""
    painted = side_by_side(spawn(SHELL), spawn(BARE))
    with tempfile.TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "a")
        with store.write("fill") as change:
            change.put([person(number) for number in range(min(PEOPLE, AT_ONCE))])
        words = (
            str(store.folder),
            str(Path(folder) / "state"),
            store.keys.file_key.hex(),
            store.keys.officer_id,
        )
        store.close()
        floor = "import sqlmodel\nimport desktop_app.domain\n" + BARE
        usable = side_by_side(spawn(FILLED, *words), spawn(floor))
    return [
        Row("spawn to first painted window", painted[0], "s", painted[1], goal=1.5),
        Row("spawn to usable rows, 20,000 people", usable[0], "s", usable[1], goal=1.5),
    ]


def spawn(script: str, *words: str) -> Callable[[], float]:
    """A measure: the seconds from starting a process with this script until it says `there`."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}

    def measure() -> float:
        start = time.perf_counter()
        command = [sys.executable, "-c", script, *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
            said = process.stdout.readline() if process.stdout else ""
            took = time.perf_counter() - start
        if said.strip() != "there":
            raise RuntimeError("the window did not come up")
        return took

    return measure
