"""The first start in a process of its own: goes on from where it is and kills itself at a stop.

`look` tells as JSON where it is; `finish` goes to the end; any step's name is where it is killed.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from desktop_app import paths, settings
from desktop_app.app import Program
from desktop_app.desk import units
from desktop_app.desk.all_lists import rows_of
from desktop_app.sync import founding
from desktop_app.ui import language
from desktop_app.ui.dialogs.first_start import FirstStartWizard
from desktop_app.ui.dialogs.first_start_founding import HAMLETS, PASSWORD, PEOPLE, RECOVERY
from desktop_app.ui.dialogs.import_people import COLUMNS, RESULT, VERDICTS, ImportWizard
from desktop_app.ui.dialogs.paper import PaperDialog

PASSPHRASE = "mot hai ba bon"
PATIENCE = 60
LIST = "list.csv"


def die() -> None:
    """End at once, as when the power goes."""
    os.kill(os.getpid(), signal.SIGKILL)


def wait(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window work till something holds."""
    end = time.monotonic() + PATIENCE
    while not until():
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError


def answer(wizard: FirstStartWizard) -> None:
    """Answer the step that is shown."""
    form: dict[int, Callable[[], object]] = {
        0: lambda: wizard.unit_page.form.set_values(
            {"area": "0338820250701", "role": "commune", "name": "Lò Thị Hà", "post": None}
        ),
        1: lambda: wizard.letterhead_page.form.set_values(
            {"organisation": "Ủy ban", "signer": "Vàng Văn Chủ", "post": "CHỦ TỊCH"}
        ),
        PASSWORD: lambda: [line.setText(PASSPHRASE) for line in wizard.password_page.lines],
        RECOVERY: lambda: confirm(wizard),
        HAMLETS: lambda: wizard.hamlets_page.paste.setPlainText("Bản Màng"),
    }
    form.get(wizard.number, lambda: None)()


def confirm(wizard: FirstStartWizard) -> None:
    """Keep the sheet as the preview does and type the group that is asked for."""
    page = wizard.recovery_page
    page.open_sheet()
    paper = page.findChild(PaperDialog)
    assert paper
    paper.preview.keep_as(paths.settings_file().with_name("sheet.pdf"))
    paper.reject()
    page.line.setText(page.group)


def import_list(app: QApplication, wizard: FirstStartWizard, file: Path) -> None:
    """Take a list of people in, agreeing to every step."""
    wizard.import_people()
    dialog = wizard.findChild(ImportWizard)
    dialog.read(file)
    for step in (COLUMNS, VERDICTS, RESULT):
        wait(app, lambda step=step: dialog.number == step and dialog._job is None)
        dialog.go_on()
    wait(app, lambda: not dialog.isVisible())


def tell(program: Program, wizard: FirstStartWizard) -> dict[str, Any]:
    """Where the first start is."""
    said: dict[str, Any] = {"step": wizard.number}
    said |= wizard.unit_page.form.values() or {}
    said |= {"signer": (wizard.letterhead_page.form.values() or {}).get("signer")}
    if program.store:
        with program.store.read() as reader:
            said["hamlets"] = list(units.hamlets(reader).values())
            said["people"] = sorted(row["name"] for row in rows_of(reader, "people"))
    return said


def main(folder: Path, stop: str) -> None:
    """Go through the steps to a stop."""
    os.environ["SO_NGHE_PASSPHRASE"] = PASSPHRASE
    paths.settings_file = lambda: folder / "settings.json"
    app = QApplication(["so-nghe"])
    language.install(app)
    program = Program(app, folder / "data", folder / "state", settings.load(paths.settings_file()))
    program.window.show()
    program.begin()
    wait(app, lambda: program.beginnings.wizard is not None)
    wizard = program.beginnings.wizard
    wait(app, lambda: wizard.number != RECOVERY or wizard.recovery_page.has_key())
    if stop == "look":
        sys.stdout.write(json.dumps(tell(program, wizard)))
        sys.stdout.flush()
    if stop == "founding":
        founding._move_up = lambda *_: die()
    stops = {
        "unit": 1,
        "letterhead": 2,
        "places": 3,
        "password": RECOVERY,
        "recovery": HAMLETS,
        "hamlets": PEOPLE,
    }
    while stop != "look" and wizard.number != PEOPLE:
        number = wizard.number
        answer(wizard)
        if stop == "sheet" and number == RECOVERY:
            die()
        wizard.go_on()
        wait(app, lambda before=number: wizard.number != before)
        if stops.get(stop) == wizard.number:
            die()
    if stop in ("people", "finish"):
        import_list(app, wizard, folder / LIST)
    if stop == "people":
        die()
    if stop == "finish":
        wizard.accept()
    program.close()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
