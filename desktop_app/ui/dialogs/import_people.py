"""A list of people from Excel into the store: file, columns, verdicts, and then one change."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.desk.listed_people import Outcome, take_list
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.sheets.headers import ColumnMap
from desktop_app.sheets.judged_rows import Judged, judge_sheets
from desktop_app.sheets.outline import Outline, read_outlines
from desktop_app.sheets.reading import Sheet
from desktop_app.sheets.rejected import keep_rejected
from desktop_app.store.keeping import BEFORE_LIST, kept_first
from desktop_app.ui.dialogs.import_people_columns import ColumnsPage
from desktop_app.ui.dialogs.import_people_file import FilePage
from desktop_app.ui.dialogs.import_people_result import ResultPage
from desktop_app.ui.dialogs.import_people_verdicts import VerdictsPage
from desktop_app.ui.jobs import Job, Tick
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.chip import SHAPES
from desktop_app.ui.widgets.progress import ProgressPanel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.wizard import Step, Wizard
from desktop_app.vietnam.numbers import show_number

FILE, COLUMNS, VERDICTS, RESULT = range(4)
SHOW_LIST = mark("import_people", "Show the list")
Maps = Sequence[tuple[Sheet, ColumnMap]]


class Notice(QWidget):
    """A sentence with a next step, where something is wrong or was stopped."""

    def __init__(self) -> None:
        super().__init__()
        self._picture, self.sentence, self.step = QLabel(), QLabel(), QLabel()
        theme.say_as(self.step, "muted")
        words, row = QVBoxLayout(), QHBoxLayout(self)
        theme.spread(words, theme.INSIDE)
        theme.spread(row, theme.PANE)
        for label in (self.sentence, self.step):
            label.setWordWrap(True)
            words.addWidget(label)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        self.say("")

    def say(self, sentence: str, step: str = "", tone: str = "bad") -> None:
        """Say this; nothing for an empty sentence."""
        self._picture.setPixmap(icons.pixmap(SHAPES[tone], tone, theme.BLOCK))
        self.sentence.setText(sentence)
        self.step.setText(step)
        self.step.setVisible(bool(step))
        self.setVisible(bool(sentence))


class ImportWizard(Wizard):
    """Takes a list of people in, step by step; `outcomes` says what became of its rows once it is written.

    `last` is the word on the button that ends it.
    """

    HELP = "import"

    def __init__(
        self, parent: QWidget | None, place: Workplace, file: Path | None = None, last: Text = SHOW_LIST
    ) -> None:
        self.place, self._last = place, last
        self.path = Path()
        self.judged: Judged | None = None
        self.outcomes: Sequence[Outcome] = ()
        self._judged_by: Maps = ()
        self._job: Job | None = None
        self.file_page, self.columns_page = FilePage(), ColumnsPage(place.memory)
        self.verdicts_page, self.result_page = VerdictsPage(place.memory), ResultPage()
        self.notice, self.progress = Notice(), ProgressPanel()
        super().__init__(translate("import_people", "Import from Excel"), self._make_steps(), parent)
        self.foot.addWidget(self.notice)
        self.foot.addWidget(self.progress)
        theme.open_at(self, theme.WIDE_WIZARD.width(), theme.WIDE_WIZARD.height())
        self.entered.connect(self._on_entered)
        self.file_page.chosen.connect(self.read)
        for page in (self.verdicts_page, self.result_page):
            page.keeping.connect(self._ask_where_to_keep)
        self._on_entered(FILE)
        if file:
            self.read(file)

    def read(self, path: Path) -> None:
        """Read a file; its columns are shown at once where there is nothing to choose among its sheets."""
        title = translate("import_people", "Reading {file}", file=path.name)
        self._follow(
            self.place.jobs.run(
                title, partial(read_outlines, path), partial(self._on_read, path), self._refuse
            )
        )

    def keep_rejected(self, path: Path) -> None:
        """Write the rejected rows to an Excel file."""
        if self.judged:
            rejected = self.judged.listed.rejected
            title = translate("import_people", "Keeping the rejected rows")

            def work(_tick: Tick) -> None:
                keep_rejected(self.place.store, path, rejected)

            self._follow(self.place.jobs.run(title, work, partial(self._on_kept, path), self._refuse))

    def reject(self) -> None:
        """Escape and Cancel stop what is under way; without work they close. Nothing is lost by it."""
        if self._job:
            self._job.cancel()
        else:
            super().reject()

    def first_new(self) -> str:
        """The id of the first person that was written, empty without one."""
        return next((one.person_id or "" for one in self.outcomes if one.verdict == "accepted"), "")

    def _make_steps(self) -> tuple[Step, ...]:
        return (
            Step(mark("import_people", "File"), self.file_page, leave=self._leave_file),
            Step(mark("import_people", "Columns"), self.columns_page, leave=self._leave_columns),
            Step(mark("import_people", "Check"), self.verdicts_page, leave=self._leave_verdicts),
            Step(mark("import_people", "Result"), self.result_page, self._last),
        )

    def _leave_file(self) -> bool:
        sheets = self.file_page.sheets()
        if not sheets:
            self.notice.say(
                translate("import_people", "No list was chosen yet."),
                translate("import_people", "Choose a file, and at least one of its sheets."),
                "info",
            )
            return False
        self.columns_page.show_sheets(sheets)
        return True

    def _leave_columns(self) -> bool:
        if problem := self.columns_page.problem():
            self.notice.say(
                problem,
                translate(
                    "import_people", "Choose the header row, then “Full name” over the column of names."
                ),
            )
            return False
        maps = self.columns_page.maps()
        if self.judged and maps == self._judged_by:
            return True
        title = translate("import_people", "Checking the list")
        work = partial(judge_sheets, self.place.store, maps)
        self._follow(self.place.jobs.run(title, work, partial(self._on_judged, maps), self._refuse))
        return False

    def _leave_verdicts(self) -> bool:
        if not self.outcomes and self.judged:
            people = self.judged.people

            def work(tick: Tick) -> Sequence[Outcome]:
                return take_list(self.place.store, people, tick=tick)

            title = translate("import_people", "Writing the list")
            kept = kept_first(self.place.store, BEFORE_LIST, work)
            self._follow(self.place.jobs.write(title, kept, self._on_taken, self._refuse))
        return bool(self.outcomes)

    def _follow(self, job: Job) -> None:
        self._job = job
        self.notice.say("")
        self.let(on=False, back=False)
        self.cancel.setEnabled(False)
        self._stack.setEnabled(False)
        self.progress.follow(job)
        job.ended.connect(partial(self._on_ended, job))

    def _on_ended(self, job: Job) -> None:
        """The work is over: what came of it is told next, or nothing where it was stopped."""
        self._job = None
        self.cancel.setEnabled(True)
        self._stack.setEnabled(True)
        self._on_entered(self.number)
        if job.is_cancelled():
            self.notice.say(translate("import_people", "Stopped. No row was written."), tone="info")

    def _on_entered(self, number: int) -> None:
        self.notice.say("")
        new = self.judged.accepted() if self.judged else 0
        self.let(on=number != VERDICTS or new > 0, back=number != RESULT)
        for button in (self.cancel, self.back):
            button.setVisible(number != RESULT)
        (self.file_page.choose if number == FILE else self.primary).setFocus()
        if number == VERDICTS:
            self.primary.setText(translate("import_people", "Import {n} people", n=show_number(new)))

    def _on_read(self, path: Path, outlines: list[Outline]) -> None:
        self.path, self.judged = path, None
        self.file_page.show_file(path, outlines)
        self.setWindowTitle(f"{translate('import_people', 'Import from Excel')} – {path.name}")
        self.notice.say("")
        if len(outlines) == 1 and self.number == FILE:
            self.go_on()

    def _on_judged(self, maps: Maps, judged: Judged) -> None:
        self.judged, self._judged_by = judged, maps
        self.verdicts_page.show_judged(judged)
        self.go_on()

    def _on_taken(self, outcomes: Sequence[Outcome]) -> None:
        self.outcomes = outcomes
        self.result_page.show_result(outcomes, len(self.judged.listed.rejected) if self.judged else 0)
        self.go_on()

    def _on_kept(self, path: Path, _result: object) -> None:
        said = translate(
            "import_people", "The rejected rows are in {file}, with a column that says why.", file=path.name
        )
        self.notice.say(
            said, translate("import_people", "Correct them there, then import that file."), "good"
        )

    def _ask_where_to_keep(self) -> None:
        name = translate("import_people", "{file} - rejected rows", file=self.path.stem)
        title = translate("import_people", "Keep the rejected rows…")
        path, _ = QFileDialog.getSaveFileName(
            self, title, str(self.path.with_name(f"{name}.xlsx")), "Excel (*.xlsx)"
        )
        if path:
            self.keep_rejected(Path(path))

    def _refuse(self, refusal: Refusal) -> None:
        self.notice.say(refusal.sentence, refusal.step)
