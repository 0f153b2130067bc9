"""What a unit is to reach in a year; typed here until an office sends it."""

from desktop_app.domain.base import Register, choice, codes, number

TARGET_KINDS = codes(
    "target_kind",
    classes="Classes opened",
    learners="Learners (turns)",
    farm="Learners of farm trades (turns)",
    nonfarm="Learners of non-farm trades (turns)",
    women="Women among the learners",
    minorities="Ethnic minorities among the learners",
    in_work="In work after the course",
    abroad="Went to work abroad",
)


class YearTarget(Register, table=True):
    """The number of a kind to be reached in a year; id from area, year and kind."""

    year: int | None = number(asks=True)
    kind: str | None = choice(TARGET_KINDS, asks=True)
    goal: int | None = number(asks=True)
