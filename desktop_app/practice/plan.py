"""What the practice data add up to: the totals of the source report, shared out over communes."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

FIRST_DAY, LAST_DAY = "2022-07-01", "2025-06-30"
COMMUNES, PEOPLE = 7, 3000
FARM = (
    "mushroom_growing",
    "vegetable_growing",
    "pig_raising",
    "beekeeping",
    "fruit_growing",
    "poultry_raising",
)
NON_FARM = (
    "industrial_sewing",
    "cooking",
    "motorbike_repair",
    "bricklaying",
    "home_electricity",
    "hairdressing",
)
LEAST_CLASSES, LEAST_LEARNERS = 3, 5
IN_WORK_PERCENT, UNREACHED_PERCENT = 40, 5
MARKETS = ("japan", "japan", "korea", "taiwan", "japan", "korea", "taiwan", "europe")


class Size(NamedTuple):
    """How large the practice data are, and the seed they are drawn from."""

    communes: int = COMMUNES
    people: int = PEOPLE
    seed: int = 1


class Totals(NamedTuple):
    """The totals of the source report: people, đồng, documents, turns a class."""

    classes: int = 33
    learners: int = 1000
    borrowers: int = 1800
    borrowed: int = 120_212_000_000
    households: int = 350
    lent: int = 15_900_000_000
    abroad: int = 29
    documents: int = 23


class ClassPlan(NamedTuple):
    """One class: its trade, size, days, whether it still runs, and how many of its learners found work."""

    number: int
    trade: str
    farm: bool
    learners: int
    dropouts: int
    opened_on: str
    sessions: int
    runs: bool
    in_work: int
    unreached: int


class CommunePlan(NamedTuple):
    """A commune's part: people, classes, loans of people and households in đồng, markets of placements."""

    people: int
    classes: tuple[ClassPlan, ...]
    loans: tuple[int, ...]
    household_loans: tuple[int, ...]
    markets: tuple[str, ...]


def totals(size: Size) -> Totals:
    """The totals for a size: those of the report for the default one, in proportion for others.

    A small practice book has a few classes all the same: one of each kind that ended, and one that runs.
    """
    part, whole = size.communes * size.people, COMMUNES * PEOPLE
    found = Totals(
        *(
            max(
                1,
                round(figure * part / whole / 10**6) * 10**6
                if figure > 10**9
                else round(figure * part / whole),
            )
            for figure in Totals()
        )
    )
    return found._replace(classes=max(found.classes, min(LEAST_CLASSES, found.learners // LEAST_LEARNERS)))


def plan(size: Size) -> list[CommunePlan]:
    """Each commune's part; together they give the totals exactly."""
    random, whole = Random(size.seed), totals(size)
    classes = plan_classes(whole, random)
    loans = amounts(whole.borrowed, whole.borrowers, random)
    household_loans = amounts(whole.lent, whole.households, random)
    markets = [MARKETS[n % len(MARKETS)] for n in range(whole.abroad)]
    return [
        CommunePlan(
            size.people,
            tuple(classes[n :: size.communes]),
            tuple(loans[n :: size.communes]),
            tuple(household_loans[n :: size.communes]),
            tuple(markets[n :: size.communes]),
        )
        for n in range(size.communes)
    ]


def plan_classes(whole: Totals, random: Random) -> list[ClassPlan]:
    """The classes in order of opening, farm and non-farm in turns; the last ones, one a commune, still run.

    Where there are few, only the last one runs, a farm class.
    """
    sizes = share(whole.learners, whole.classes)
    running = running_of(whole.classes)
    days = opening_days(whole.classes, random)
    plans = []
    for number, (learners, opened_on) in enumerate(zip(sizes, days, strict=True)):
        runs = number >= whole.classes - running
        farm = number % 2 == 0 or (runs and running == 1)
        trades = FARM if farm else NON_FARM
        dropouts = 0 if runs else number % 3 // 2
        plans.append(
            ClassPlan(
                number + 1,
                trades[number // 2 % len(trades)],
                farm,
                learners,
                dropouts,
                opened_on,
                sessions=38 if farm else 45,
                runs=runs,
                in_work=0,
                unreached=0,
            )
        )
    return give_work(plans)


def give_work(plans: Sequence[ClassPlan]) -> list[ClassPlan]:
    """Non-farm: 40 % in work over all classes together. Farm: most make their own work."""
    ends = [0 if one.farm or one.runs else one.learners - one.dropouts for one in plans]
    working = split(sum(ends) * IN_WORK_PERCENT // 100, ends)
    missing = split(sum(ends) * UNREACHED_PERCENT // 100, ends)
    return [
        one._replace(
            in_work=(one.learners - one.dropouts) * 85 // 100 if one.farm and not one.runs else work,
            unreached=0 if one.farm else lost,
        )
        for one, work, lost in zip(plans, working, missing, strict=True)
    ]


def running_of(classes: int) -> int:
    """How many of the classes still run on the last day."""
    return max(min(COMMUNES, classes // 4), int(classes > 1))


def opening_days(many: int, random: Random) -> list[str]:
    """Days from autumn 2022 on, one every few weeks, never in the weeks of Tết.

    All classes have ended by the last day but the last ones, begun a week after one another in spring.
    """
    first, last, begun = date(2022, 9, 5), date(2025, 3, 10), date(2025, 4, 7)
    running = running_of(many)
    ended = many - running
    step = (last - first).days / ended
    days = [first + timedelta(days=round(n * step) + (random.randrange(5) if n else 0)) for n in range(ended)]
    moved = [
        min(day + timedelta(days=35), last) if (1, 15) <= (day.month, day.day) <= (2, 20) else day
        for day in days
    ]
    chosen = [*moved, *(begun + timedelta(weeks=n) for n in range(running))]
    return sorted((day - timedelta(days=day.weekday())).isoformat() for day in chosen)


def share(total: int, parts: int) -> list[int]:
    """A total in nearly equal whole parts."""
    return [total // parts + (n < total % parts) for n in range(parts)]


def split(total: int, weights: Sequence[int]) -> list[int]:
    """A total in whole parts by weight (largest remainder); no part is larger than its weight."""
    whole = sum(weights) or 1
    exact = [total * weight / whole for weight in weights]
    parts = [int(one) for one in exact]
    order = sorted(range(len(weights)), key=lambda n: (parts[n] - exact[n], n))
    for n in order[: total - sum(parts)]:
        parts[n] += 1
    return parts


def amounts(total: int, parts: int, random: Random) -> list[int]:
    """So many loans in whole millions, 20 to 100 each, that add up exactly."""
    million = 1_000_000
    drawn = [random.randint(20, 100) * million for _ in range(parts)]
    low, high = 10 * million, 100 * million
    while (rest := total - sum(drawn)) != 0:
        step = million if rest > 0 else -million
        n = random.randrange(parts)
        change = max(low, min(high, drawn[n] + step * max(1, abs(rest) // million // parts))) - drawn[n]
        drawn[n] += change if abs(change) <= abs(rest) else rest
    return drawn
