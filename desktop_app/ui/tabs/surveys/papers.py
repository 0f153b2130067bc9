"""The papers of a survey, printed from the people's list and from the rounds."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.desk import units
from desktop_app.documents.printing import draw_form
from desktop_app.documents.printing.hamlets import draw_for_hamlets
from desktop_app.i18n import Text, mark, translate
from desktop_app.paths import file_name
from desktop_app.ui.dialogs.paper import show_paper
from desktop_app.ui.dialogs.papers import show_papers
from desktop_app.ui.widgets.chooser import CodeChoices
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace

PRINT = mark("survey_papers", "Print")
OF_A_PERSON = {
    "F01": mark("survey_papers", "Survey sheet"),
    "F06": mark("survey_papers", "Application for training"),
    "F29": mark("survey_papers", "Confirmation of a lost job"),
}
OF_A_ROUND = {
    "F05": mark("survey_papers", "Needs by hamlet"),
    "F05b": mark("survey_papers", "Needs by trade"),
}
OF_HAMLETS = {
    "F01b": mark("survey_papers", "List to sign, one line a person"),
    "F07": mark("survey_papers", "Minutes of the hamlet's meeting"),
}


def print_of_person(parent: QWidget, place: Workplace, person_id: str, name: str) -> None:
    """Ask which paper of somebody, and show it."""
    form = _ask(parent, place, name, OF_A_PERSON)
    if form:
        show_paper(parent, place, partial(draw_form, place.store, form, person_id), f"{form}.pdf")


def print_of_round(parent: QWidget, place: Workplace, round_id: str, name: str) -> None:
    """Ask which paper of a round, and show it; lists and minutes for one hamlet or for every one."""
    form = _ask(parent, place, name, OF_A_ROUND | OF_HAMLETS)
    if form in OF_A_ROUND:
        file = file_name(form, name, ending=".pdf")
        show_paper(parent, place, partial(draw_form, place.store, form, round_id), file)
    elif form:
        _print_for_hamlets(parent, place, form)


def _print_for_hamlets(parent: QWidget, place: Workplace, form: str) -> None:
    with place.store.read() as reader:
        names = units.hamlets(reader)
    every = mark("survey_papers", "Leave it empty for every hamlet")
    choices = CodeChoices(names)
    fields = (Field("hamlet_id", mark("survey_papers", "Hamlet"), "link", choices=choices, help=every),)
    title = str(OF_HAMLETS[form])
    values = RecordDialog.ask(parent, Question(title, fields, place.today(), PRINT), {})
    if values is not None:
        chosen = [values["hamlet_id"]] if values.get("hamlet_id") else sorted(names, key=names.__getitem__)
        show_papers(parent, place, title, partial(draw_for_hamlets, place.store, form, title, chosen))


def _ask(parent: QWidget, place: Workplace, name: str, papers: Mapping[str, Text]) -> str:
    """The form chosen, empty where none was."""
    word = mark("survey_papers", "Paper")
    fields = (Field("form", word, "code", required=True, codes=papers),)
    title = translate("survey_papers", "Print · {name}", name=name)
    values = RecordDialog.ask(
        parent, Question(title, fields, place.today(), PRINT), {"form": next(iter(papers))}
    )
    return str(values["form"]) if values is not None else ""
