"""What the steps of the log are called on screen, and what an undo left, in a sentence."""

from collections.abc import Iterable

from sqlalchemy import Connection

from desktop_app.desk.words import RECORDS, field_word, record_name
from desktop_app.i18n import Text, mark, translate
from desktop_app.store.undo import Left

_NAMED = 5  # fields left that are named; of more only the number is said
STEPS: dict[str, Text] = {
    "first start": mark("step", "go on with the first start"),
    "add document": mark("step", "add a document"),
    "add hamlets": mark("step", "add hamlets"),
    "add household": mark("step", "add a household"),
    "add letterhead": mark("step", "add a letterhead"),
    "add loan": mark("step", "add a loan"),
    "add loan_programme": mark("step", "add a loan programme"),
    "add officer": mark("step", "add a user"),
    "add partner": mark("step", "add a partner organisation"),
    "add person": mark("step", "add a person"),
    "add placement": mark("step", "add a placement abroad"),
    "add provider": mark("step", "add a training provider"),
    "add trade": mark("step", "add a trade"),
    "assign hamlets": mark("step", "say who asks in the hamlets of a round"),
    "cancel session": mark("step", "cancel a session"),
    "certify device": mark("step", "register a computer"),
    "close survey round": mark("step", "close a survey round"),
    "create store": mark("step", "make the book"),
    "decide class": mark("step", "decide a class"),
    "edit application": mark("step", "edit an application for training"),
    "edit document": mark("step", "edit a document"),
    "edit enrolment": mark("step", "edit a learner of a class"),
    "edit hamlet": mark("step", "edit a hamlet"),
    "edit inspection": mark("step", "edit an inspection turn"),
    "edit letterhead": mark("step", "edit a letterhead"),
    "edit loan": mark("step", "edit a loan"),
    "edit loan_programme": mark("step", "edit a loan programme"),
    "edit officer": mark("step", "edit a user"),
    "edit outcome": mark("step", "edit an outcome"),
    "edit partner": mark("step", "edit a partner organisation"),
    "edit person": mark("step", "edit a person"),
    "edit placement": mark("step", "edit a placement abroad"),
    "edit provider": mark("step", "edit a training provider"),
    "edit class": mark("step", "edit a class"),
    "edit survey round": mark("step", "edit a survey round"),
    "edit trade": mark("step", "edit a trade"),
    "edit training need": mark("step", "edit a training need"),
    "import people": mark("step", "import people from Excel"),
    "join records": mark("step", "join two records of one person"),
    "keep records apart": mark("step", "note that two records are two people"),
    "leave class": mark("step", "note that a learner left"),
    "make up session": mark("step", "add a session that makes up for another"),
    "map entries": mark("step", "bring own entries under the office's"),
    "move session": mark("step", "move a session"),
    "open class": mark("step", "add a class"),
    "open survey round": mark("step", "open a survey round"),
    "place learners": mark("step", "put people into a class"),
    "plan sessions": mark("step", "plan the sessions of a class"),
    "practice data": mark("step", "make the practice book"),
    "record distance": mark("step", "record a distance"),
    "record earlier course": mark("step", "record an earlier course"),
    "record hamlet fact": mark("step", "record a fact of a hamlet"),
    "record hamlet figures": mark("step", "record the yearly figures of a hamlet"),
    "record inspection": mark("step", "record an inspection turn"),
    "record loan entry": mark("step", "record an entry of a loan"),
    "record outcome": mark("step", "record an outcome"),
    "record policy group": mark("step", "record a policy group"),
    "record result": mark("step", "record the result of a learner"),
    "record session": mark("step", "take attendance"),
    "record training need": mark("step", "record a training need"),
    "remove application": mark("step", "delete an application for training"),
    "remove document": mark("step", "delete a document"),
    "remove hamlet": mark("step", "delete a hamlet"),
    "remove inspection": mark("step", "delete an inspection turn"),
    "remove letterhead": mark("step", "delete a letterhead"),
    "remove loan": mark("step", "delete a loan"),
    "remove loan_programme": mark("step", "delete a loan programme"),
    "remove outcome": mark("step", "delete an outcome"),
    "remove partner": mark("step", "delete a partner organisation"),
    "remove person": mark("step", "delete a person"),
    "remove placement": mark("step", "delete a placement abroad"),
    "remove provider": mark("step", "delete a training provider"),
    "remove rule": mark("step", "delete a version of a rule"),
    "remove session": mark("step", "delete a session"),
    "remove trade": mark("step", "delete a trade"),
    "remove training need": mark("step", "delete a training need"),
    "receive application": mark("step", "receive an application for training"),
    "reopen session": mark("step", "open a session again"),
    "reopen survey round": mark("step", "open a survey round again"),
    "remove target": mark("step", "delete a target of a year"),
    "replace keys": mark("step", "renew the keys of this computer"),
    "return to class": mark("step", "note that a learner came back"),
    "reverse loan entry": mark("step", "reverse an entry of a loan"),
    "set attendance mark": mark("step", "set an attendance mark"),
    "set letterhead": mark("step", "set unit and signers"),
    "set rule": mark("step", "set a rule"),
    "set target": mark("step", "set a target of a year"),
    "settle mismatch": mark("step", "settle a mismatch"),
    "step class": mark("step", "change the status of a class"),
    "step loan": mark("step", "change the status of a loan"),
    "step placement": mark("step", "change the status of a placement"),
    "take poverty decision": mark("step", "take the decision on poor households in"),
    "withdraw device": mark("step", "withdraw a computer"),
}
"""The words for every name that a `store.write()` of the program gives its change."""


def step_words(what: str) -> str:
    """The words for a step; its own name where a newer program wrote it."""
    return str(STEPS.get(what, what))


def left_words(reader: Connection, left: Iterable[Left]) -> str:
    """Which fields an undo did not touch, and why, in one sentence; empty where it left none."""
    named = list(dict.fromkeys(_one_left(reader, one) for one in left))
    if not named:
        return ""
    shown = "; ".join(named[:_NAMED])
    if len(named) > _NAMED:
        many = len(named) - _NAMED
        shown = translate("step", "{shown}; and {many} more", shown=shown, many=many)
    return translate("step", "Left as it is, since it was changed afterwards: {shown}.", shown=shown)


def _one_left(reader: Connection, one: Left) -> str:
    name, kind = record_name(reader, one.table, one.row), str(RECORDS[one.table])
    if not one.field:
        return name if name == kind else f"{kind}: {name}"
    return translate("step", "{field} of {name}", field=field_word(one.field, one.table), name=name)
