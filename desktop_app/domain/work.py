"""After the class: outcomes, work abroad, and the documents that guide the work."""

from desktop_app.domain.base import Register, choice, codes, day, dong, link, note, number, parent, text
from desktop_app.domain.survey import MARKETS

OUTCOMES = codes(
    "outcome",
    employer="Employed by an enterprise",
    guaranteed_sale="Products bought under contract",
    own_work="Created own work",
    group="Formed a group, cooperative or enterprise",
    improved_trade="Old trade, higher income",
    abroad="Works abroad",
    no_work="No work yet",
    not_reached="Not reached yet",
    other="Other (studies, service, moved, died)",
)
IN_WORK = frozenset({"employer", "guaranteed_sale", "own_work", "group", "improved_trade", "abroad"})
TRADE_USES = codes("trade_use", same="Same trade", near="Near the trade", different="Different trade")
DIFFICULTIES = codes(
    "difficulty",
    capital="Lack of capital",
    market="Sales",
    technique="Technique",
    fear="Afraid to invest",
    health="Health",
    other="Other",
)
PLACEMENT_STATES = codes(
    "placement_state",
    advised="Advised",
    registered="Registered",
    selected="Selected",
    orientation="Orientation course",
    waiting="Waiting to depart",
    departed="Departed",
    returned="Returned on time",
    returned_early="Returned early",
    given_up="Given up",
)
DIRECTIONS = codes("direction", issued="Issued", incoming="Incoming")


class Outcome(Register, table=True):
    """What became of a learner when asked: the first round after 6 months, the second after 12."""

    enrolment_id: str = parent("enrolment")
    round: int | None = number()
    asked_on: str | None = day()
    outcome: str | None = choice(OUTCOMES, asks=True)
    employer: str | None = text(300)
    trade_use: str | None = choice(TRADE_USES)
    monthly_income: int | None = dong()
    difficulty: str | None = choice(DIFFICULTIES)
    own_money: int | None = dong()
    own_days: int | None = number()
    remark: str | None = note()


class OverseasPlacement(Register, table=True):
    """Somebody introduced to work abroad; introduction and departure are two counts."""

    person_id: str = parent("person")
    market: str | None = choice(MARKETS)
    company: str | None = text(300)
    job: str | None = text(200)
    introduced_on: str | None = day(asks=True)
    departed_on: str | None = day(asks=True)
    months: int | None = number()
    state: str | None = choice(PLACEMENT_STATES, asks=True)
    remark: str | None = note()


class GuidanceDocument(Register, table=True):
    """A guidance document, issued here or come in from outside."""

    number: str | None = text(60)
    direction: str | None = choice(DIRECTIONS)
    issuer: str | None = text(300)
    issued_on: str | None = day()
    kind: str | None = text(60)
    title: str | None = text(500)
    due_on: str | None = day()
    officer_id: str | None = link("officer")
    result: str | None = note()
