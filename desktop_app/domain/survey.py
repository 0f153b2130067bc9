"""Survey rounds and what people want to learn."""

from desktop_app.domain.base import Register, choice, codes, day, dong, flag, link, note, number, parent, text

NO_NEED_REASONS = codes(
    "no_need_reason",
    has_trade="Has a trade already",
    no_time="No time",
    unsuitable="Trade not suitable",
    season="Wrong time",
    far="Too far",
    health="Health",
    age="Age",
    earlier_course="Course in the last five years",
    no_trust="Does not believe in getting work",
    other="Other",
)
TIMES_OF_DAY = codes(
    "time_of_day", morning="Morning", afternoon="Afternoon", evening="Evening", weekend="Weekend"
)
PURPOSES = codes(
    "purpose",
    own_work="Create own work",
    employed="Be employed",
    expand="Expand production",
    abroad="Work abroad",
)
ROUND_STATES = codes("round_state", open="Open", closed="Closed")
MARKETS = codes("market", japan="Japan", korea="Korea", taiwan="Taiwan", europe="Europe", other="Other")


class SurveyRound(Register, table=True):
    """A round of asking every hamlet, to be closed by `closes_on`; its figures are kept at closing."""

    name: str | None = text(200)
    opened_on: str | None = day()
    closed_on: str | None = day(asks=True)
    document_id: str | None = link("guidance_document")
    closes_on: str | None = day()


class RoundHamlet(Register, table=True):
    """Who asks a hamlet in a round, and when it was done; id from round and hamlet.

    A hamlet in use without a row belongs to the round too, unless it is `left_out`.
    """

    round_id: str = parent("survey_round")
    hamlet_id: str = parent("hamlet")
    assignee: str | None = text(200)
    done_on: str | None = day()
    left_out: bool | None = flag()


class RoundFigure(Register, table=True):
    """A figure of a round as it stood at its closing; id from round, hamlet, measure, trade and reason.

    `measure` is one of F05's; `trade` and `no_need_reason` divide it further. What is 0 has no row.
    """

    round_id: str = parent("survey_round")
    hamlet_id: str | None = link("hamlet")
    measure: str | None = choice()
    trade: str | None = choice()
    no_need_reason: str | None = choice(NO_NEED_REASONS)
    counted: int | None = number()


class TrainingNeed(Register, table=True):
    """What somebody answered about learning a trade, on the day they were asked.

    `adjustment` says why the answer was corrected after its round was closed.
    """

    person_id: str = parent("person")
    round_id: str | None = link("survey_round")
    asked_on: str | None = day()
    wanted: bool | None = flag()
    no_need_reason: str | None = choice(NO_NEED_REASONS)
    trade: str | None = choice(index=True)
    second_trade: str | None = choice()
    months: str | None = text(60)
    time_of_day: str | None = choice(TIMES_OF_DAY)
    purpose: str | None = choice(PURPOSES)
    wants_loan: bool | None = flag()
    loan_amount: int | None = dong()
    market: str | None = choice(MARKETS)
    late: bool | None = flag()
    remark: str | None = note()
    adjustment: str | None = text(300)
