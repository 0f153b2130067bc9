"""Lists out to Excel from the window: the place is asked for, the writing is a job beside the window."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.desk.catalogue import programmes, trades
from desktop_app.desk.lists import ListKind
from desktop_app.i18n import translate
from desktop_app.paths import file_name
from desktop_app.sheets.export import write_list
from desktop_app.store.exports import note_export
from desktop_app.ui.jobs import Failed, Tick
from desktop_app.ui.widgets.kinds import Words
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.numbers import show_number

Rows = Callable[[Tick], Iterable[Mapping[str, Any]]]


class Export(NamedTuple):
    """What goes to Excel: the list's description, and its rows, read in the job with a tick to call."""

    kind: ListKind
    rows: Rows


def ask_path(parent: QWidget, name: str) -> Path | None:
    """Where an Excel file of this name is to be kept; None where the user left."""
    title = translate("record_list", "Export to Excel")
    path, _ = QFileDialog.getSaveFileName(parent, title, file_name(name, ending=".xlsx"), "Excel (*.xlsx)")
    return Path(path) if path else None


def run_export(place: Workplace, export: Export, path: Path, shown: QWidget, failed: Failed) -> None:
    """Write a list to this file in a job; the pane it is shown in says (`said`) how many rows it was."""
    title = translate("record_list", "Export to Excel")
    place.jobs.run(title, partial(_write, place, export, path), partial(_tell, shown), failed)


def words_of(place: Workplace) -> dict[str, Words]:
    """The words of codes that stand in the catalogue: trades and loan programmes."""
    with place.store.read() as reader:
        return {
            "trade": {code: one.name for code, one in trades(reader, "9999").items()},
            "programme": {code: one.name for code, one in programmes(reader, "9999").items()},
        }


def _write(place: Workplace, export: Export, path: Path, tick: Tick) -> int:
    many = write_list(path, export.kind, export.rows(tick), words=words_of(place))
    note_export(place.store, str(export.kind.title), many, str(path))
    return many


def _tell(shown: Any, many: int) -> None:
    shown.said.emit(translate("record_list", "{n} rows were written to Excel.", n=show_number(many)))
