"""Draws the pictures of the help: the window and its dialogs on a small practice book of invented people.

Called by `python3 build/dev.py pictures`; the results belong into the repository.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import Connection, select

from desktop_app.app import Program
from desktop_app.desk import people, surveys
from desktop_app.domain.base import METADATA
from desktop_app.practice.demo import make_demo
from desktop_app.practice.plan import Size
from desktop_app.store.opening import Secret, unlock
from desktop_app.ui import language, pictures
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.history import HistoryDialog
from desktop_app.ui.dialogs.import_people import ImportWizard
from desktop_app.ui.dialogs.passphrase import PassphraseDialog
from desktop_app.ui.dialogs.round_progress import RoundProgressDialog
from desktop_app.ui.dialogs.send_wizard import SendWizard
from desktop_app.ui.dialogs.settings import SettingsDialog
from desktop_app.ui.dialogs.take_wizard import TakeWizard
from desktop_app.ui.rooms_tab import RoomsTab

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "resources" / "help" / "pictures"
LIST = ROOT / "tests" / "data" / "lists" / "danh-sach-hoc-vien.xlsx"
PASSPHRASE = "so-nghe-demo"
WINDOW, WIDTH, COLOURS = (1160, 640), 720, 64
"""The window in pixels, the width of a picture, and how many colours it keeps."""

TABS = {
    "today": "", "surveys": "people", "classes": "classes", "graduates": "outcomes", "loans": "loans",
    "planning": "documents", "handoff": "sent",
}  # fmt: skip
"""The tabs with the list that is shown, each drawn for the page of its name."""


def main() -> int:
    """Draw every picture anew; gives the exit code."""
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        home = Path(folder)
        make_demo(home / "demo", home / "state", Size(communes=2, people=900), PASSPHRASE)
        commune = min((home / "demo").glob("commune-*"))
        for data, draw in ((commune, draw_commune), (home / "demo" / "office", draw_office)):
            store = unlock(data, home / "state", Secret(passphrase=PASSPHRASE))
            app = pictures.application()
            language.install(app)
            program = Program(app, data, home / "state", {"scheme": "light"})
            program.show_store(store)
            program.window.resize(*WINDOW)
            program.window.show()
            for name, shown in draw(program):
                keep(name, shown)
            program.jobs.close()
            store.close()
    print(f"{OUT}: {sum(file.stat().st_size for file in OUT.iterdir()) // 1024} KiB")
    return 0


def draw_commune(program: Program) -> Iterator[tuple[str, QWidget]]:
    """The tabs of a commune, then its dialogs."""
    window, place = program.window, program.place
    for tab, room in TABS.items():
        window.strip.choose(tab)
        page = window.current_page()
        if room and isinstance(page, RoomsTab):
            page.switch.enter(room)
        pictures.settle(window, program.jobs)
        yield tab, window
    with place.store.read() as reader:
        person = people.known_people(reader)[0].id
        newest = max(classes_of(reader), key=lambda row: row.opened_on)
        newest_round, _ = surveys.rounds(reader)[0]
    people.edit_person(place.store, person, phone="0912345678")
    people.edit_person(place.store, person, phone="0987654321")
    dialogs = {
        "attendance": AttendanceDialog(window, place, newest.id, newest.code),
        "rounds": RoundProgressDialog(window, place, newest_round),
        "undo": HistoryDialog(window, place, "person", person),
        "send": SendWizard(place, window),
        "take": TakeWizard(place, (), window),
        "settings": SettingsDialog(window, place, program.theme),
        "passphrase": PassphraseDialog(window),
    }
    wizard = ImportWizard(window, place, LIST)
    wizard.show()
    pictures.settle(window, program.jobs)
    dialogs["import"] = wizard
    for name, dialog in dialogs.items():
        dialog.resize(min(dialog.width(), WINDOW[0]), min(dialog.height(), WINDOW[1]))
        dialog.show()
        pictures.settle(window, program.jobs)
        yield name, dialog


def classes_of(reader: Connection) -> Sequence[Any]:
    """The classes with their codes and first days."""
    table = METADATA.tables["school_class"]
    chosen = select(table.c.id, table.c.code, table.c.opened_on).where(table.c.opened_on.is_not(None))
    return reader.execute(chosen).all()


def draw_office(program: Program) -> Iterator[tuple[str, QWidget]]:
    """The tab that only an office has."""
    program.window.strip.choose("communes")
    pictures.settle(program.window, program.jobs)
    yield "communes", program.window


def keep(name: str, shown: QWidget) -> None:
    """Keep the picture of a window as a small PNG of few colours."""
    QApplication.processEvents()
    file = OUT / f"{name}.png"
    shown.grab().save(str(file))
    with Image.open(file) as drawn:
        wide = min(WIDTH, drawn.width)
        small = drawn.convert("RGB").resize(
            (wide, round(drawn.height * wide / drawn.width)), Image.Resampling.LANCZOS
        )
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
