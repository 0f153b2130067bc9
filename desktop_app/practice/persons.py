"""Invented people: names of the region's peoples, ages, numbers that are plausible and nobody's."""

from collections.abc import Callable, Iterator
from functools import cache
from random import Random

from msgspec import Struct

from desktop_app.domain.person import Household, Person, PolicyGroup
from desktop_app.store.ids import derived_id
from desktop_app.vietnam.resources import read_resource

NewId = Callable[[], str]
HOUSEHOLD = 4
PREFIXES = ("086", "096", "097", "098", "032", "035", "038", "091", "094")
GROUPS = (("poor", 0.18), ("near_poor", 0.1), ("merit", 0.02), ("disabled", 0.015), ("newly_escaped", 0.05))


class People(Struct, frozen=True):
    """One people: the code of its ethnic group, how many of a hundred, family and middle names."""

    code: str
    weight: int
    families: list[str]
    men: list[str]
    women: list[str]


class Words(Struct, frozen=True):
    """Everything that is invented by name."""

    peoples: list[People]
    given_men: list[str]
    given_women: list[str]
    villages: list[str]
    providers: list[str]
    companies: list[str]
    employers: list[str]
    purposes: list[str]
    trusts: list[str]
    documents: list[str]


@cache
def words() -> Words:
    """The shipped words for invented data."""
    return read_resource("practice/people.json", Words)


def full_name(random: Random, people: People, sex: str) -> str:
    """A name that fits people and sex."""
    middles, givens = (people.women, words().given_women) if sex == "F" else (people.men, words().given_men)
    return f"{random.choice(people.families)} {random.choice(middles)} {random.choice(givens)}"


def numbers(random: Random) -> Iterator[str]:
    """The last six figures of ID numbers, each once."""
    yield from (f"{one:06}" for one in random.sample(range(1_000_000), 1_000_000))


def invent(
    random: Random, many: int, area: str, hamlets: list[str], new_id: NewId
) -> tuple[list[Household], list[Person]]:
    """So many people in households of four; the first of each is its head and of full age."""
    households: list[Household] = []
    people: list[Person] = []
    tails = numbers(random)
    weights = [one.weight for one in words().peoples]
    for place in range(many):
        if place % HOUSEHOLD == 0:
            folk = random.choices(words().peoples, weights)[0]
            households.append(Household(id=new_id(), area=area, hamlet_id=random.choice(hamlets)))
        home = households[-1]
        year = random.randint(1966, 1992) if place % HOUSEHOLD == 0 else random.randint(1966, 2006)
        person = _person(random, folk, year, next(tails), (new_id(), area))
        person.hamlet_id, person.household_id = home.hamlet_id, home.id
        if place % HOUSEHOLD == 0:
            home.head_name = person.name
        people.append(person)
    return households, people


def _person(random: Random, folk: People, year: int, tail: str, key: tuple[str, str]) -> Person:
    sex = random.choice("FFFMM")
    century = {"M": 0, "F": 1}[sex] + (2 if year >= 2000 else 0)
    return Person(
        id=key[0],
        area=key[1],
        name=full_name(random, folk, sex),
        birth=f"{year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}",
        sex=sex,
        ethnic=folk.code,
        id_number=f"012{century}{year % 100:02}{tail}",
        phone=f"{random.choice(PREFIXES)}{random.randrange(10**7):07}" if random.random() < 0.8 else None,
        farming=random.random() < 0.7,
        general_education=random.choice(("primary", "lower_secondary", "lower_secondary", "upper_secondary")),
        job_status=random.choice(("family", "self_employed", "self_employed", "wage", "unemployed")),
    )


def policy_groups(random: Random, people: list[Person]) -> list[PolicyGroup]:
    """Policy groups with the paper of the yearly decision, at most one a person."""
    rows = []
    for person in people:
        drawn = random.random()
        for code, part in GROUPS:
            drawn -= part
            if drawn < 0:
                rows.append(
                    PolicyGroup(
                        id=derived_id("policy_group", person.id, code),
                        area=person.area,
                        person_id=person.id,
                        policy_group=code,
                        paper="125/QĐ-UBND",
                        issued_on="2022-12-15",
                        issuer="Ủy ban nhân dân",
                        valid_to="2025-12-31",
                    )
                )
                break
    return rows
