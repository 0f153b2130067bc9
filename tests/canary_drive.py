"""Drives the whole program once with the canary people, in a process whose folders are all its own.

`python -m tests.canary_drive FOLDER`: the list of people lies in `FOLDER/given`; what an officer chose a
place for goes to `FOLDER/chosen`, under the names that the program offers.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app import cli, paths, settings
from desktop_app.app import Program
from desktop_app.desk import attendance, classes, graduates, inspections, loans, people, units
from desktop_app.store import keys
from desktop_app.store.opening import Secret, unlock
from desktop_app.store.store import Store
from desktop_app.ui import language, pictures
from desktop_app.ui.dialogs.history import HistoryDialog
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.dialogs.problem import ProblemDialog
from desktop_app.ui.widgets.list_pane import SearchBox
from tests.store.canaries import EMPLOYER, PASSPHRASE, WRITTEN
from tests.store.stores import AREA

OFFICE, PERIOD, PATIENCE = "0010520131227", "2025-01-01..2025-12-31", 60
KINDS = ("people", "classes", "loans", "outcomes", "placements", "documents", "conflicts", "packets")


def main(folder: Path) -> None:
    """Do it all, on the command line and then in the window."""
    keys.create.__kwdefaults__["cost"] = keys.Argon2Cost(8, 1)
    chosen = folder / "chosen"
    chosen.mkdir()
    person = at_the_terminal(folder, chosen)
    in_the_window(chosen, person)


def run(*words: object) -> Any:
    """A command with its answer read as JSON; it must be done."""
    said = StringIO()
    with redirect_stdout(said):
        code = cli.main([*map(str, words), "--json"])
    assert code == cli.DONE, (words, said.getvalue())
    lines = said.getvalue().splitlines()
    return json.loads(lines[0]) if lines else None


def at_the_terminal(folder: Path, chosen: Path) -> str:
    """Found both stores, take a list in, print every form, hand over, back up, restore; a person's id."""
    office = ("--data", paths.store_folder().with_name("office"))
    run("init", "--role", "commune", "--area", AREA, "--name", WRITTEN[0])
    run(*office, "init", "--role", "office", "--area", OFFICE, "--name", WRITTEN[3])
    run("import-people", folder / "given" / "list.csv", "--rejected", chosen / "rejected.xlsx")
    with opened() as store:
        person, forms = write_all(store)
    for form, row_id in forms:
        run("form", form, "--id", row_id, "--out", chosen / paths.file_name(form, ending=".pdf"))
    for name in ("bao-cao.pdf", "bao-cao.xlsx"):
        run("report", "figures", "--period", PERIOD, "--out", chosen / name)
    run(*office, "trust", "card", "--out", chosen / "card.songhe")
    digits = run(*office, "trust", "fingerprint")["fingerprint"]
    asked = run("trust", "request", "--card", chosen / "card.songhe", "--to", chosen, "--fingerprint", digits)
    run(*office, "trust", "approve", asked["packets"][0]["file"], "--to", chosen / "back")
    run("import", chosen / "back")
    for packet in run("export", "--to", chosen / "stick")["packets"]:
        run(*office, "verify", packet["file"])
        run(*office, "import", packet["file"])
    for kind in KINDS:
        run("list", kind)
    kept = run("backup", "--to", chosen)["file"]
    run("restore", kept)
    run("check")
    return person


@contextmanager
def opened() -> Iterator[Store]:
    """The commune's store."""
    store = unlock(paths.store_folder(), paths.state_folder(), Secret(PASSPHRASE))
    yield store
    store.close()


def write_all(store: Store) -> tuple[str, list[tuple[str, str]]]:
    """Sessions, an inspection, work found, a loan: a person's id, and the forms with the rows they print."""
    units.set_letterhead(store, None, "2025-01-01", organisation="UBND phường", place="Lai Châu")
    first, second = (
        people.add_person(store, name=name, id_number=number, phone=phone, birth="1990")
        for name, number, phone in (WRITTEN[:3], WRITTEN[3:])
    )
    made = classes.open_class(
        store, [first], code="K01", opened_on="2025-03-03", closed_on="2025-06-27", hours=80
    )
    attendance.plan_sessions(store, made, "2025-03-03", 5)
    turn = inspections.record_inspection(store, made, "2025-03-05", leader=WRITTEN[3])
    with store.read() as reader:
        (learner,) = classes.class_learners(reader, made)
    graduates.record_outcome(store, learner["id"], "2025-06-30", "employer", employer=EMPLOYER)
    loans.add_loan(store, "job_creation", "2025-06-30", 50_000_000, person_id=second)
    people.edit_person(store, first, phone=WRITTEN[5])
    return first, [("F09", made), ("F13", made), ("F13b", made), ("F16", turn)]


def in_the_window(chosen: Path, person: str) -> None:
    """See every page, search, print and keep the history, back up, and crash."""
    app = QApplication(["so-nghe"])
    language.install(app)
    QFileDialog.getSaveFileName = staticmethod(  # type: ignore[method-assign]
        lambda _parent, _title, name, *_kind: (str(chosen / name), "")
    )
    remembered = settings.load(paths.settings_file())
    program = Program(app, paths.store_folder(), paths.state_folder(), remembered)
    program.window.show()
    program.begin()
    rest = partial(wait, app, program)
    wait(app, program, lambda: program.store is not None)
    rest()
    assert program.store
    pictures.take_pictures(program.window, program.theme, program.jobs, chosen / "pictures")
    for box in program.window.findChildren(SearchBox):
        box.setText("quang thi kiem tra")
    rest()
    show_history(program, rest, person)
    program.window.actions_by_name["back_up"].trigger()
    rest()
    try:
        raise KeyError(*WRITTEN)
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    problem = program.window.findChild(ProblemDialog)
    assert isinstance(problem, ProblemDialog)
    problem.buttons["keep"].click()
    problem.close()
    rest()
    program.window.close()
    program.close()
    settings.save(paths.settings_file(), program.remembered)


def show_history(program: Program, rest: Callable[[], None], row_id: str) -> None:
    """Print the history of a person and keep it, as paper and for Excel."""
    dialog = HistoryDialog(program.window, program.place, "person", row_id)
    dialog.open()
    rest()
    dialog.export()
    rest()
    dialog.print()
    rest()
    paper = dialog.findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    paper.preview.keep()
    rest()
    paper.close()
    dialog.close()


def wait(app: QApplication, program: Program, until: Callable[[], bool] = lambda: True) -> None:
    """Let the window work till something holds and nothing is under way."""
    end = time.monotonic() + PATIENCE
    while not (until() and program.jobs.is_idle()):
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
