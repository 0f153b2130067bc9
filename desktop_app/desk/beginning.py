"""The eight steps of the first week on Hôm nay: which are done, and what does each of them."""

from typing import NamedTuple

from sqlalchemy import select

from desktop_app.desk import first_start
from desktop_app.domain.base import METADATA
from desktop_app.i18n import Text, mark
from desktop_app.store.store import Store, meta, set_meta

_PERSON, _POVERTY = METADATA.tables["person"], METADATA.tables["poverty"]
_CLOSED = "beginning_closed"
DEVICES = "devices"


class Step(NamedTuple):
    """A step: its name, its words, the command of the menus that does it, what says when it comes.

    `needs` are the steps of the first start that it consists of; a step that waits for `later` without a
    command cannot be done yet.
    """

    name: str
    words: Text
    command: str = ""
    needs: frozenset[str] = frozenset()
    later: Text | None = None


LATER = mark("beginning", "comes in a later version")
STEPS: tuple[Step, ...] = (
    Step("unit", mark("beginning", "Unit and signers"), "letterhead", frozenset({"unit", "letterhead"})),
    Step("places", mark("beginning", "Where the book and its backups lie"), "folders", frozenset({"places"})),
    Step(
        "password",
        mark("beginning", "Password, recovery sheet"),
        "first_start",
        frozenset({"password", "recovery"}),
    ),
    Step("hamlets", mark("beginning", "Hamlets"), "hamlets", frozenset({"hamlets"})),
    Step("people", mark("beginning", "People from Excel"), "import_people", frozenset({"people"})),
    Step("poor", mark("beginning", "Poor and near-poor households by decision"), "import_poverty"),
    Step("classes", mark("beginning", "Classes held before"), later=LATER),
    Step(
        "register",
        mark("beginning", "Register this computer with {office}"),
        DEVICES,
        later=mark("beginning", "when there is an occasion"),
    ),
)
"""In their order; the glossary has their words."""


def done_steps(store: Store, *, is_registered: bool) -> frozenset[str]:
    """The names of the steps that are done."""
    said = first_start.done_steps(store)
    done = {one.name for one in STEPS if one.needs and one.needs <= said}
    with store.read() as reader:
        people = select(_PERSON.c.id).where(_PERSON.c.gone.is_(None)).limit(1)
        has_people = reader.execute(people).first() is not None
        has_decision = reader.execute(select(_POVERTY.c.id).where(_POVERTY.c.gone.is_(None)).limit(1)).first()
    done |= {"people"} if has_people else set()
    done |= {"poor"} if has_decision else set()
    return frozenset(done | ({"register"} if is_registered else set()))


def is_shown(store: Store, done: frozenset[str]) -> bool:
    """Whether the steps stand on Hôm nay: till those that can be done alone are, or they were closed.

    Only a book that was begun by the first start has them, as long as that can be taken up again.
    """
    alone = {one.name for one in STEPS if one.needs}
    return first_start.is_open(store) and meta(store, _CLOSED) is None and not alone <= done


def close(store: Store) -> None:
    """Take the steps off Hôm nay; what is not done is found in the menus."""
    set_meta(store, **{_CLOSED: "yes"})
