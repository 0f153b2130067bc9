"""A person's record in a dialog: what is asked, what is asked back, and how it is written."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget
from sqlalchemy import Connection

from desktop_app.desk import people, units
from desktop_app.desk.people import Kept, Known
from desktop_app.domain.person import (
    GENERAL_EDUCATION,
    JOB_STATUSES,
    POLICY_GROUPS,
    SEXES,
    TECHNICAL_EDUCATION,
)
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.chooser import Choice, CodeChoices
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.message import Way
from desktop_app.ui.widgets.record_choices import RowChoices, tell_name
from desktop_app.ui.widgets.record_list import AGAIN, TAKE, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam import id_card
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.text import fold, to_clean

NEW = "new:"
"""What the value of a hamlet or household begins with that is not there yet; a hamlet's name follows."""

SAME, APART = "same", "apart"
CORRECT = Way(AGAIN, mark("person", "Correct"))
CARD_IS_RIGHT = Way(TAKE, mark("person", "The card says so"))
USE_KNOWN = Way(SAME, mark("person", "Use the record that is there"))
JOIN = Way(SAME, mark("person", "One person: join the records"))
SOMEBODY_ELSE = Way(APART, mark("person", "Somebody else"))


class HamletChoices(NamedTuple):
    """The hamlets by name, and whatever else was typed as a hamlet to be added."""

    known: RowChoices

    def find(self, typed: str) -> Sequence[Choice]:
        """The hamlets that match; behind them what was typed, where none has that name."""
        found = list(self.known.find(typed))
        name = to_clean(typed)
        if name and all(fold(choice.word) != fold(name) for choice in found):
            found.append(Choice(NEW + name, self.word(NEW + name)))
        return found

    def word(self, value: str) -> str:
        """The name of a hamlet, marked if it is new."""
        if value.startswith(NEW):
            return translate("person", "{name} (new)", name=value.removeprefix(NEW))
        return self.known.word(value)


def person_fields(place: Workplace) -> Sequence[Field]:
    """What is asked of a person."""
    hamlets = HamletChoices(RowChoices(place, units.HAMLETS, tell_name))
    with place.store.read() as reader:
        known = {NEW: mark("person", "New household, this person is its head"), **people.households(reader)}
    card = mark("person", "Identity card or personal number, 12 digits")
    new = mark("person", "Type a name that is not in the list to add it")
    return (
        Field("name", mark("person", "Full name"), required=True),
        Field("birth", mark("person", "Day of birth"), "birth", help=mark("person", "or the year of birth")),
        Field("sex", mark("person", "Sex"), "code", codes=SEXES),
        Field("ethnic", mark("person", "Ethnic group"), "ethnic"),
        Field("id_number", mark("person", "ID number"), "id_number", help=card),
        Field("hamlet_id", mark("person", "Hamlet"), "link", choices=hamlets, help=new),
        Field("household_id", mark("person", "Household"), "link", choices=CodeChoices(known)),
        Field("phone", mark("person", "Phone"), "phone"),
        Field("farming", mark("person", "Works in farming"), "flag"),
        Field("groups", mark("person", "Policy group"), "several", codes=POLICY_GROUPS, wide=True),
        Field("general_education", mark("person", "General education"), "code", codes=GENERAL_EDUCATION),
        Field(
            "technical_education", mark("person", "Technical education"), "code", codes=TECHNICAL_EDUCATION
        ),
        Field("job_status", mark("person", "Work status"), "code", codes=JOB_STATUSES),
        Field("main_job", mark("person", "Main job")),
        Field("monthly_income", mark("person", "Average monthly income (đồng)"), "dong"),
        Field("no_id_reason", mark("person", "Why there is no ID number")),
        Field("permanent_home", mark("person", "Permanent home")),
        Field("present_home", mark("person", "Present home")),
        Field("consent", mark("person", "Agrees to be introduced to employers"), "flag"),
        Field("remark", mark("person", "Remark"), "note", wide=True),
    )


def read_person(reader: Connection, person_id: str) -> Values:
    """Everything written down of somebody, policy groups among it."""
    return people.fields_of(reader, person_id) | {"groups": people.groups_of(reader, person_id)}


def add_person(store: Store, values: Values) -> str:
    """Keep a record of somebody."""
    kept, fields = _to_desk(values)
    return people.add_person(store, kept, **fields)


def edit_person(store: Store, person_id: str, values: Values) -> None:
    """Write what was changed of somebody."""
    kept, fields = _to_desk(values)
    people.edit_person(store, person_id, kept, **fields)


def _to_desk(values: Values) -> tuple[Kept, Values]:
    fields = dict(values)
    groups, apart = fields.pop("groups", None), fields.pop("apart_from", ())
    hamlet, is_head = str(fields.get("hamlet_id") or ""), fields.get("household_id") == NEW
    if is_head:
        del fields["household_id"]
    if hamlet.startswith(NEW):
        del fields["hamlet_id"]
        return Kept(hamlet.removeprefix(NEW), groups, apart, is_head), fields
    return Kept("", groups, apart, is_head), fields


def ask_about_number(parent: QWidget, values: Values) -> str:
    """Whether values are taken whose ID number says another sex or year (P02)."""
    number, sex, birth = values.get("id_number"), values.get("sex"), values.get("birth")
    if not number or not id_card.disagreements(number, sex, birth):
        return TAKE
    sentence = translate(
        "person",
        "By the ID number this person is {card_sex}, born in {card_year}; "
        "the record says {sex}, born {year}.",
        card_sex=str(SEXES[id_card.sex_of(number)]).lower(),
        card_year=id_card.birth_year_of(number),
        sex=str(SEXES[sex]).lower() if sex else "–",
        year=birth[:4] if birth else "–",
    )
    step = translate(
        "person", "A digit may have been mistyped. Look at the card again and correct the wrong side."
    )
    answer = message.ask(parent, sentence, (CORRECT, CARD_IS_RIGHT), step)
    return TAKE if answer == TAKE else AGAIN


def ask_about_duplicate(parent: QWidget, known: Known, *, is_new: bool) -> str:
    """Whether somebody who looks alike is the same person (P04): SAME, APART, or LEAVE to look again."""
    sentence = translate(
        "person",
        "This person may be there already: {name}, born {birth}, {hamlet}.",
        name=known.name,
        birth=show_day(known.birth) if known.birth else "–",
        hamlet=known.hamlet or translate("person", "hamlet not said"),
    )
    step = translate(
        "person",
        "If so, use the record that is there, so that nobody is written down twice."
        " If not, this is remembered and not asked again.",
    )
    return message.ask(parent, sentence, (USE_KNOWN if is_new else JOIN, SOMEBODY_ELSE), step)


def hamlet_of(values: Values) -> str | None:
    """The id of the hamlet that was chosen, None for one that is new or not said."""
    hamlet = values.get("hamlet_id")
    return None if not hamlet or hamlet.startswith(NEW) else hamlet
