"""What every hand-off wizard is: steps of which some wait for long work that can be stopped."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.ui.jobs import Job, Tick
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.wizard import Step, Wizard
from desktop_app.ui.widgets.work_page import WorkPage

CLOSE = mark("handoff", "Close")


class HandoffWizard(Wizard):
    """A wizard whose steps may begin work. It cannot be closed while work is under way: Escape stops that."""

    HELP = "handoff"

    def __init__(
        self, place: Workplace, title: str, steps: Sequence[Step], parent: QWidget | None = None
    ) -> None:
        self.place = place
        self._job: Job | None = None
        super().__init__(title, steps, parent)

    def open_for(self, ended: Callable[[], object]) -> "HandoffWizard":
        """Open over its window, and call something when it ends."""
        self.finished.connect(partial(_end, ended))
        self.finished.connect(self.deleteLater)
        self.open()
        return self

    @property
    def is_working(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def read(
        self, page: WorkPage, title: str, work: Callable[[Tick], Any], done: Callable[[Any], object]
    ) -> None:
        """Begin work that only reads, watched on a page; `done` gets its result."""
        self._begin(self.place.jobs.run, page, (title, work, done))

    def write(
        self, page: WorkPage, title: str, work: Callable[[Tick], Any], done: Callable[[Any], object]
    ) -> None:
        """Begin work that writes."""
        self._begin(self.place.jobs.write, page, (title, work, done))

    def finish(self, page: WorkPage, tone: str, sentence: str, step: str = "") -> None:
        """Say how the whole ended; nothing can be gone back to or cancelled any more."""
        page.say(tone, sentence, step)
        self.cancel.hide()
        self.let(on=True, back=False)

    def reject(self) -> None:
        """Stop the work that is under way, or close."""
        if self._job:
            self._job.cancel()
        else:
            super().reject()

    def _begin(
        self,
        start: Callable[..., Job],
        page: WorkPage,
        asked: tuple[str, Callable[[Tick], Any], Callable[[Any], object]],
    ) -> None:
        title, work, done = asked
        self._job = start(title, work, partial(self._on_done, done), partial(self._on_refused, page))
        self._job.ended.connect(partial(self._on_ended, page))
        page.follow(self._job)
        self.let(on=False, back=False)

    def _on_ended(self, page: WorkPage) -> None:
        """Till an outcome is told, the work counts as stopped."""
        self._job = None
        page.say("warn", translate("handoff", "Stopped. Nothing more was written."))
        self.let(on=False, back=True)

    def _on_done(self, done: Callable[[Any], object], result: Any) -> None:
        self.let(on=True, back=True)
        done(result)

    def _on_refused(self, page: WorkPage, refusal: Refusal) -> None:
        page.say("bad", refusal.sentence, refusal.step)
        self.let(on=False, back=True)


def _end(ended: Callable[[], object], _code: int) -> None:
    ended()
