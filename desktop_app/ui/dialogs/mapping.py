"""What is asked once the office's catalogue came: which of its entries each of the unit's own is."""

from functools import partial

from PySide6.QtWidgets import QWidget
from sqlalchemy import Connection

from desktop_app.desk import mapping
from desktop_app.desk.mapping import APART, Proposal
from desktop_app.i18n import Text, mark, translate
from desktop_app.ui.jobs import do_nothing
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.numbers import show_number

KEEP_APART = mark("mapping", "None of them: keep it apart")
VERB = mark("mapping", "Bring under")


def ask_entries(parent: QWidget | None, place: Workplace) -> None:
    """Have late rows follow what was answered before, then ask for what was not, if there is anything."""
    store = place.store
    place.jobs.save(partial(mapping.follow_mapped, store))
    with store.read() as reader:
        found = mapping.proposals(reader, store.own_area)
        fields = [_field(reader, one) for one in found]
    if not found:
        return
    title = translate("mapping", "The office's catalogue came: which of its entries are your own?")
    same = {one.entry: one.code for one in found if one.is_same}
    answers = RecordDialog.ask(parent, Question(title, fields, place.today(), VERB), same)
    if answers:
        work = partial(mapping.map_entries, store, answers)
        place.jobs.save(work, do_nothing, partial(message.refuse, parent))


def _field(reader: Connection, one: Proposal) -> Field:
    """An own entry with the number of its rows; a name that is only near is said and not chosen."""
    label = translate("mapping", "{name} ({many} rows)", name=one.name, many=show_number(one.many))
    near = translate("mapping", "Near: {name}", name=one.office_name)
    words = {one.code: one.office_name} | mapping.office_entries(reader, one.kept) | {APART: KEEP_APART}
    help_text = None if one.is_same else Text("", near)
    return Field(one.entry, Text("", label), "code", True, words, help_text, wide=True)
