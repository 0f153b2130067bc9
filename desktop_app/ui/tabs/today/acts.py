"""What can be done from the page: open, put off, take attendance, print, hand over, back up."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop_app.desk import beginning
from desktop_app.desk.beginning import DEVICES
from desktop_app.desk.figure_rows import ROWS, rows_behind
from desktop_app.desk.lists import Narrowed
from desktop_app.desk.reminders import Due, latest_return, put_off_until
from desktop_app.documents import FORMS, week_list
from desktop_app.documents.printing import draw_form
from desktop_app.documents.printing.kit import draw_kit
from desktop_app.i18n import mark, translate
from desktop_app.paths import file_name
from desktop_app.store import keeping
from desktop_app.sync import sticks, trust
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.dialogs.papers import show_papers
from desktop_app.ui.dialogs.round_progress import RoundProgressDialog
from desktop_app.ui.dialogs.send_wizard import SendWizard
from desktop_app.ui.dialogs.take_wizard import TakeWizard
from desktop_app.ui.tabs.today.reading import draw_this_week, line_words
from desktop_app.ui.tabs.today.year import Line
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.tab_page import TabPage
from desktop_app.vietnam.dates import add_days

LATER = mark("today", "Later")
KIT = mark("today", "Print the papers to carry away")


class Acts:
    """What the page can do; all of it ends with the page shown anew."""

    def __init__(self, page: TabPage) -> None:
        self._page, self._place = page, page.place
        self._shown_anew = partial(_show_anew, page)
        self._by_code: Mapping[str, Callable[[Due], object]] = {
            "H01": self._attend,
            "H02": self._print_sheet,
            "sent": self.send,
            "received": self.take,
            "H15": self.back_up,
            "H16": self._show_progress,
            "H19": self._import_decision,
        }

    def open_figure(self, line: Line, year: str) -> None:
        """Show the rows that a figure counts."""
        narrowed = (
            Narrowed(line_words(line, year), rows_behind(line.name, year)) if line.name in ROWS else None
        )
        self._place.go_to(line.table, "", narrowed)

    def open(self, due: Due) -> None:
        """Show the list behind a line."""
        if due.kind.table:
            self._place.go_to(due.kind.table, due.found.row, due.narrowed)
        else:
            self.do(due)

    def do(self, due: Due) -> None:
        """Do what the button of a line says; by default that is to show the list."""
        act = self._by_code.get(due.kind.code) or self._by_code.get(due.kind.table)
        if act:
            act(due)
        else:
            self.open(due)

    def leave(self, due: Due) -> None:
        """Ask till when a line is left aside."""
        last = latest_return(due, self._place.today())
        hint = mark("today", "Money and certificates come back after 7 days at the latest") if last else None
        fields = (Field("day", mark("today", "Show again on"), "day", required=True, help=hint),)
        question = Question(translate("today", "Later"), fields, self._place.today(), LATER)
        values = RecordDialog.ask(self._page, question, {"day": add_days(self._place.today(), 1)})
        if values is not None:
            day = min(values["day"], last or values["day"])
            work = partial(put_off_until, self._place.store, due.key, day)
            self._place.jobs.save(work, self._shown_anew, partial(message.refuse, self._page))

    def send(self, _due: Due | None = None) -> None:
        """Hand over; a computer that no office knows yet goes to the list where it is registered."""
        with self._place.store.read() as reader:
            is_alone = self._place.store.identity.role == "commune" and trust.pinned(reader) is None
        if is_alone:
            self._place.go_to("devices", "")
        else:
            SendWizard(self._place, self._page).open_for(self._page.refresh)

    def take(self, _due: Due | None = None) -> None:
        """Take packets in."""
        TakeWizard(self._place, (), self._page).open_for(self._page.refresh)

    def back_up(self, _due: Due | None = None) -> None:
        """Ask for a folder, of a stick if one is there, and write a backup into it."""
        there = sticks.sticks()
        start = str(there[0].path) if there else ""
        title = translate("today", "Where the backup is written")
        if folder := QFileDialog.getExistingDirectory(self._page, title, start):
            work = partial(keeping.keep, self._place.store, "", Path(folder))
            self._place.jobs.save(work, self._on_kept, partial(message.refuse, self._page))

    def _on_kept(self, kept: keeping.Kept) -> None:
        if kept.refusal:
            message.refuse(self._page, kept.refusal)
        self._page.refresh()

    def want(self, command: str) -> None:
        """Have a command of the menus carried out; computers are registered in their list."""
        if command == DEVICES:
            self._place.go_to(command, "")
        else:
            self._page.wanted.emit(command)

    def end_beginning(self) -> None:
        """Take the steps of the first week away."""
        self._place.jobs.save(partial(beginning.close, self._place.store), self._shown_anew)

    def print_week(self) -> None:
        """Show what is to be done this week as it goes on paper."""
        title = str(FORMS[week_list.CODE].name)
        show_paper(
            self._page, self._place, partial(draw_this_week, self._place), file_name(title, ending=".pdf")
        )

    def print_kit(self) -> None:
        """Show the papers to carry away."""
        show_papers(self._page, self._place, str(KIT), partial(draw_kit, self._place.store))

    def _attend(self, due: Due) -> None:
        name = str(due.found.values["class"])
        AttendanceDialog(self._page, self._place, due.found.row, name, due.found.at).open()

    def _show_progress(self, due: Due) -> None:
        RoundProgressDialog(self._page, self._place, due.found.row).exec_and_leave()

    def _import_decision(self, _due: Due) -> None:
        self.want("import_poverty")

    def _print_sheet(self, due: Due) -> None:
        draw = partial(draw_form, self._place.store, "F13b", due.found.row)
        show_paper(
            self._page, self._place, draw, file_name("F13b", str(due.found.values["class"]), ending=".pdf")
        )


def _show_anew(page: TabPage, _result: object = None) -> None:
    page.refresh()
