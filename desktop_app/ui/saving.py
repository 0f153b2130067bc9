"""How a page saves: on the writing thread, what was refused said in words, a cell keeping what was typed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from desktop_app.domain.refusal import Refusal
from desktop_app.ui.jobs import Done, do_nothing
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.cells import Edit
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import TabPage


def save(page: TabPage, work: Callable[[], Any], done: Done = do_nothing) -> None:
    """Carry out a change of the desk; `done` gets its result, a refusal is shown over the page."""
    page.place.jobs.save(work, done, partial(message.refuse, page))


def save_edits(page: TabPage, model: RowsModel, write: Callable[[Sequence[Edit]], Any]) -> None:
    """Have everything typed into a model written by `write`, on the writing thread, in one change at a time.

    A saved cell shows what is stored; a refused one keeps what was typed, with the sentence why.
    """
    model.edited.connect(partial(_save, page, model, write))


def _save(
    page: TabPage, model: RowsModel, write: Callable[[Sequence[Edit]], Any], edits: Sequence[Edit]
) -> None:
    done, failed = partial(_settle, model, edits), partial(_refuse, model, edits)
    page.place.jobs.save(partial(write, edits), done, failed)


def _settle(model: RowsModel, edits: Sequence[Edit], _result: Any) -> None:
    model.settle(edits)


def _refuse(model: RowsModel, edits: Sequence[Edit], refusal: Refusal) -> None:
    model.refuse(edits, refusal.sentence)
