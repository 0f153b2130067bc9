"""People and households: who somebody is, and what the law grants them."""

from desktop_app.domain.base import (
    Register,
    choice,
    codes,
    day,
    derived,
    dong,
    flag,
    link,
    note,
    number,
    parent,
    text,
)

SEXES = codes("sex", M="Male", F="Female")
POVERTY_CLASSES = codes(
    "poverty_class",
    poor="Poor household",
    near_poor="Near-poor household",
    newly_escaped="Newly escaped poverty",
)
POLICY_GROUPS = codes(
    "policy_group",
    merit="Person of merit",
    poor="Poor household",
    near_poor="Near-poor household",
    newly_escaped="Newly escaped poverty",
    disabled="Disabled person",
    land_recovered="Land recovered",
    job_lost="Woman who lost her job",
    fisher="Fisher",
    service_done="Youth who finished service",
    social_allowance="Social allowance",
)
GENERAL_EDUCATION = codes(
    "general_education",
    none="Never at school",
    primary_unfinished="Primary not finished",
    primary="Primary",
    lower_secondary="Lower secondary",
    upper_secondary="Upper secondary",
)
TECHNICAL_EDUCATION = codes(
    "technical_education",
    none="None",
    skilled_worker="Skilled worker without certificate",
    short_certificate="Certificate under 3 months",
    elementary="Elementary",
    intermediate="Intermediate",
    college="College",
    university="University",
    postgraduate="Postgraduate",
)
JOB_STATUSES = codes(
    "job_status",
    wage="Wage worker",
    owner="Business owner",
    self_employed="Self-employed",
    family="Family worker",
    cooperative="Cooperative member",
    unemployed="Unemployed",
    inactive="Not in the labour force",
)
COURSE_SOURCES = codes(
    "course_source",
    store="In this store",
    list="Imported list",
    statement="Own statement",
    office="Office",
)


class Household(Register, table=True):
    """A household; a person need not belong to one."""

    hamlet_id: str | None = link("hamlet")
    address: str | None = text(300)
    head_name: str | None = text(200)
    land_recovered: bool | None = flag()


class Poverty(Register, table=True):
    """A household's class in one year's decision; id from household and year."""

    household_id: str = parent("household")
    year: int | None = number()
    poverty_class: str | None = choice(POVERTY_CLASSES, asks=True)
    decision: str | None = text(200)
    decided_on: str | None = day()


class Person(Register, table=True):
    """Somebody the unit keeps a record of. Minority, woman and age are computed, never typed.

    `shown_id` is the smallest id among the records joined with this one; lists and counts go through it.
    """

    name: str | None = text(200, asks=True)
    birth: str | None = day(asks=True)
    sex: str | None = choice(SEXES, asks=True)
    ethnic: str | None = choice()
    id_number: str | None = text(20, asks=True, index=True)
    id_issued_on: str | None = day()
    no_id_reason: str | None = text(200)
    phone: str | None = text(40)
    hamlet_id: str | None = link("hamlet")
    household_id: str | None = link("household")
    permanent_home: str | None = text(300)
    present_home: str | None = text(300)
    farming: bool | None = flag()
    general_education: str | None = choice(GENERAL_EDUCATION)
    technical_education: str | None = choice(TECHNICAL_EDUCATION)
    job_status: str | None = choice(JOB_STATUSES)
    main_job: str | None = text(200)
    monthly_income: int | None = dong()
    consent: bool | None = flag()
    moved_on: str | None = day(asks=True)
    died_on: str | None = day(asks=True)
    remark: str | None = note()
    shown_id: str | None = derived()


class PolicyGroup(Register, table=True):
    """A policy group somebody belongs to, with its paper; id from person and group."""

    person_id: str = parent("person")
    policy_group: str | None = choice(POLICY_GROUPS, asks=True)
    paper: str | None = text(200)
    issued_on: str | None = day()
    issuer: str | None = text(300)
    valid_to: str | None = day()


class EarlierCourse(Register, table=True):
    """A course somebody took before, with who says so."""

    person_id: str = parent("person")
    trade: str | None = text(200)
    finished_on: str | None = day()
    place: str | None = text(300)
    state_paid: bool | None = flag(asks=True)
    source: str | None = choice(COURSE_SOURCES)
    source_note: str | None = text(300)


class PersonLink(Register, table=True):
    """Two records said to be one person (`same`), or said to be two; id from both ids in text order."""

    person_id: str = parent("person")
    other_id: str = parent("person")
    same: bool | None = flag(asks=True)
