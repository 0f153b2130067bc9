"""A unit's own facts: letterhead, signers, officers, hamlets and their dated facts."""

from desktop_app.domain.base import Register, choice, codes, day, flag, link, note, number, parent, text

HAMLET_KINDS = codes("hamlet_kind", village="Village", group="Residential group")
PARTNER_KINDS = codes(
    "partner_kind",
    union="Union",
    front="Fatherland Front",
    bank="Bank",
    enterprise="Enterprise",
    cooperative="Cooperative",
    office="Office",
    other="Other",
)


class Letterhead(Register, table=True):
    """Who issues and who signs a form from a day on; an empty `form` serves every form.

    `authority` is the line above the post (TM., KT., TL. ... or empty), one line each, as the office signs.
    """

    form: str | None = text(8)
    from_on: str | None = day()
    parent_name: str | None = text(300)
    organisation: str | None = text(300)
    place: str | None = text(100)
    authority: str | None = note()
    post: str | None = text(200)
    signer: str | None = text(200)
    receivers: str | None = note()
    office: str | None = text(300)


class Officer(Register, table=True):
    """Somebody who works in this store, named in the log of every change."""

    name: str | None = text(200)
    post: str | None = text(200)
    from_on: str | None = day()
    to_on: str | None = day()


class Hamlet(Register, table=True):
    """A hamlet (tổ dân phố, bản): it has no national code, its name is the unit's own."""

    name: str | None = text(200)
    kind: str | None = choice(HAMLET_KINDS)
    from_on: str | None = day()
    to_on: str | None = day()
    merged_into_id: str | None = link("hamlet")


class HamletFact(Register, table=True):
    """What is officially said of a hamlet from a day on."""

    hamlet_id: str = parent("hamlet")
    from_on: str | None = day()
    specially_difficult: bool | None = flag()
    rural: bool | None = flag()
    decision: str | None = text(300)


class HamletYear(Register, table=True):
    """A hamlet's figures of one year; id from hamlet and year."""

    hamlet_id: str = parent("hamlet")
    year: int | None = number()
    households: int | None = number()
    people: int | None = number()
    labour_force: int | None = number()
    trained: int | None = number()


class Distance(Register, table=True):
    """How far a place of class lies from a hamlet, in metres; id from hamlet and folded place."""

    hamlet_id: str = parent("hamlet")
    place: str | None = text(300)
    metres: int | None = number()


class Partner(Register, table=True):
    """An organisation the unit works with: union, bank, enterprise."""

    name: str | None = text(300)
    kind: str | None = choice(PARTNER_KINDS)
    phone: str | None = text(40)
