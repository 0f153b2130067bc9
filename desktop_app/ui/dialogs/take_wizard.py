"""Receiving: choose packets, see what each is before anything is taken, take them in, see what came of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.documents.printing import draw_form
from desktop_app.i18n import mark, translate
from desktop_app.store.keeping import BEFORE_PACKETS, kept_first
from desktop_app.sync import handing
from desktop_app.sync.handing import Checked
from desktop_app.sync.sticks import sticks
from desktop_app.ui.dialogs.handoff_wizard import CLOSE, HandoffWizard
from desktop_app.ui.dialogs.mapping import ask_entries
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.dialogs.place_page import name_of_stick
from desktop_app.ui.dialogs.verdicts import VerdictList
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool
from desktop_app.ui.widgets.wizard import Step
from desktop_app.ui.widgets.work_page import WorkPage
from desktop_app.vietnam.numbers import show_number

TAKEN = ("good", "waiting")
"""Verdicts of a look after which a packet is worth taking."""

RECORDS = ("delta", "full", "request")
"""Kinds of packets that carry records, for which a receipt is signed."""


def dropped_paths(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """The packets and folders that are dragged; empty where anything else is."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.suffix == ".songhe"]


class FilesPage(QWidget):
    """The packets to be received: chosen, found on a stick, or dropped here."""

    def __init__(self, files: Sequence[Path] = ()) -> None:
        super().__init__()
        self.files: list[Path] = []
        self.list, self.fault = QListWidget(), QLabel()
        self.list.setAccessibleName(translate("handoff", "Packets to receive"))
        theme.say_as(self.fault, "bad")
        self.fault.hide()
        self.setAcceptDrops(True)
        self._lay_out()
        self.add(files)

    def add(self, paths: Sequence[Path]) -> None:
        """Put packets on the list, or those that lie in folders."""
        found = handing.packets_in(paths)
        self.files = list(dict.fromkeys([*self.files, *found]))
        self.list.clear()
        self.list.addItems([str(file) for file in self.files])
        self.fault.setVisible(bool(paths) and not found)
        self.fault.setText(translate("handoff", "No packet lies there."))

    def remove(self) -> None:
        """Take the chosen packet off the list."""
        row = self.list.currentRow()
        if row >= 0:
            del self.files[row]
            self.list.takeItem(row)

    def may_go_on(self) -> bool:
        """Whether there is a packet to look at."""
        self.fault.setVisible(not self.files)
        self.fault.setText(translate("handoff", "Choose a packet first."))
        return bool(self.files)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Packets and folders may be dropped."""
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped on the list."""
        self.add(dropped_paths(event))

    def _choose_files(self) -> None:
        title, kind = translate("packets", "Packets to receive"), translate("packets", "Packets (*.songhe)")
        files, _ = QFileDialog.getOpenFileNames(self, title, "", kind)
        if files:
            self.add([Path(file) for file in files])

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("packets", "Packets to receive"))
        if folder:
            self.add([Path(folder)])

    def _lay_out(self) -> None:
        hint = QLabel(
            translate(
                "handoff",
                "Drop packets or a folder here, or choose them. The order does not matter; "
                "nothing is taken before it was checked.",
            )
        )
        hint.setWordWrap(True)
        theme.say_as(hint, "muted")
        calls = [
            (translate("handoff", "Choose files…"), self._choose_files),
            (translate("handoff", "Choose a folder…"), self._choose_folder),
            (translate("handoff", "Take off the list"), self.remove),
        ]
        for stick in sticks():
            if stick.packets:
                calls.insert(0, (name_of_stick(stick), partial(self.add, [stick.path])))
        row = QHBoxLayout()
        theme.spread(row)
        for words, call in calls:
            button = QPushButton(words)
            button.clicked.connect(partial(_press, call))
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        column.addWidget(self.fault)
        column.addLayout(row)


def _press(call: object, _is_checked: bool = False) -> None:
    if callable(call):
        call()


class TakeWizard(HandoffWizard):
    """Takes packets in. `checked` is what the look said, `taken` what came of the import."""

    HELP = "take"

    def __init__(self, place: Workplace, files: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        self.files, self.looked, self.outcome = FilesPage(files), WorkPage(), WorkPage()
        self.checked: list[Checked] = []
        self.taken: list[Checked] = []
        steps = (
            Step(mark("handoff", "Packets"), self.files, mark("handoff", "Check"), self.files.may_go_on),
            Step(mark("handoff", "Checked"), self.looked, mark("handoff", "Take into the store")),
            Step(mark("handoff", "Result"), self.outcome, CLOSE),
        )
        super().__init__(place, translate("handoff", "Receive packets"), steps, parent)
        self.entered.connect(self._on_entered)
        self.finished.connect(self._ask_entries)

    def _on_entered(self, number: int) -> None:
        store = self.place.store
        if number == 1:
            work = partial(handing.check, store, list(self.files.files))
            self.read(self.looked, translate("handoff", "Checking the seals"), work, self._on_checked)
        elif number == 2:
            worth = [one.path for one in self.checked if one.verdict.verdict in TAKEN]
            taking = kept_first(store, BEFORE_PACKETS, partial(handing.take, store, worth))
            self.write(self.outcome, translate("handoff", "Taking packets in"), taking, self._on_taken)

    def _on_checked(self, checked: list[Checked]) -> None:
        self.checked = checked
        worth = sum(one.verdict.verdict in TAKEN for one in checked)
        said = translate("handoff", "{worth} of {n} packets can be taken.", worth=worth, n=len(checked))
        unchanged = translate("handoff", "Nothing was written yet.")
        self.looked.say("good" if worth == len(checked) else "warn", said, unchanged)
        self.looked.add(VerdictList(checked))
        self.let(on=worth > 0, back=True)

    def _on_taken(self, taken: list[Checked]) -> None:
        self.taken = taken
        applied = sum(one.verdict.applied for one in taken)
        waiting = sum(one.verdict.verdict == "waiting" for one in taken)
        refused = sum(one.verdict.verdict == "refused" for one in taken)
        conflicts = max((one.verdict.conflicts for one in taken), default=0)
        said = translate("handoff", "{n} changes were taken into the store.", n=show_number(applied))
        rest = (
            (translate("handoff", "{n} packets are waiting.", n=waiting), waiting),
            (translate("handoff", "{n} packets were not taken.", n=refused), refused),
            (
                translate("handoff", "{n} mismatches are open; see the list “Mismatches”.", n=conflicts),
                conflicts,
            ),
        )
        step = " ".join(text for text, number in rest if number)
        self.finish(self.outcome, "warn" if waiting or refused else "good", said, step)
        self.outcome.add(VerdictList(taken), self._receipts(taken))

    def _ask_entries(self, _code: int) -> None:
        """A catalogue may have come, or rows that name what was mapped already."""
        if self.taken:
            ask_entries(self.parentWidget(), self.place)

    def _receipts(self, taken: Sequence[Checked]) -> list[Tool]:
        """The tool that prints the receipt, where there is one packet to print it of."""
        imported = [one for one in taken if one.verdict.verdict == "imported"]
        received = [one for one in imported if one.kind in RECORDS]
        if len(received) != 1:
            return []
        draw = partial(draw_form, self.place.store, "F28", received[0].label_sha256)
        call = partial(show_paper, self, self.place, draw, "F28.pdf")
        return [Tool("receipt", mark("packets", "Receipt"), "printer", "Ctrl+P", call)]
