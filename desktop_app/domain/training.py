"""Trades, providers, classes, sessions, enrolments, attendance and inspections."""

from desktop_app.domain.base import (
    Dated,
    Register,
    choice,
    codes,
    day,
    dong,
    flag,
    link,
    note,
    number,
    parent,
    text,
)

LEVELS = codes("level", short="Under 3 months", elementary="Elementary")
FUNDING = codes(
    "funding",
    decision_46="Decision 46/2015",
    poverty_programme="Poverty programme",
    minority_programme="Minority areas programme",
    new_countryside="New countryside",
    decree_338="Decree 338/2025",
    local="Local budget",
    enterprise="Enterprise",
    other="Other",
)
CLASS_STATES = codes(
    "class_state",
    planned="Planned",
    submitted="Submitted",
    returned="Returned",
    approved="Approved",
    enrolling="Enrolling",
    running="Running",
    paused="Paused",
    closed="Closed",
    accepted="Accepted",
    settled="Settled",
    cancelled="Cancelled",
)
SESSION_STATES = codes(
    "session_state", not_recorded="Not recorded", recorded="Recorded", cancelled="Cancelled session"
)
PARTS_OF_DAY = codes("part_of_day", morning="Morning", afternoon="Afternoon", evening="Evening")
ENROLMENT_STATES = codes(
    "enrolment_state",
    registered="Registered",
    waiting="Waiting",
    placed="Placed",
    learning="Learning",
    on_leave="On leave",
    dropped_out="Dropped out",
    completed="Completed",
    failed="Failed",
    withdrawn="Withdrawn",
)
MARKS = codes("mark", P="Excused", K="Unexcused")
INSPECTION_KINDS = codes(
    "inspection_kind",
    planned="Planned inspection",
    unannounced="Unannounced",
    acceptance="Acceptance",
    community="Community supervision",
    volume="Volume check",
)
ANSWERS = codes("answer", met="Met", not_met="Not met", not_looked_at="Not looked at")
INSPECTION_BLOCKS = codes(
    "inspection_block",
    papers="Papers",
    programme="Programme and progress",
    head_count="Head count",
    teachers="Teachers",
    facilities="Facilities",
    materials="Practice materials",
    support="Learners' support",
    rules="Class rules",
    opinions="Learners' opinions",
    difficulties="Difficulties and proposals",
)


class Trade(Dated, table=True):
    """A trade of the catalogue, or one a unit wrote down until the office's catalogue has it."""

    farm: bool | None = flag()
    level: str | None = choice(LEVELS)
    hours: int | None = number()
    days: int | None = number()


class Provider(Register, table=True):
    """A training provider (cơ sở đào tạo) with its registration of activity."""

    name: str | None = text(300)
    address: str | None = text(300)
    phone: str | None = text(40)
    certificate: str | None = text(100)
    certificate_to: str | None = day()


class SchoolClass(Register, table=True):
    """A class for one trade. Its state follows CLASS_STEPS; its learners are enrolments."""

    code: str | None = text(60)
    trade: str | None = choice(index=True)
    level: str | None = choice(LEVELS)
    provider_id: str | None = link("provider")
    organiser: str | None = text(300)
    hamlet_id: str | None = link("hamlet")
    place: str | None = text(300)
    funding: str | None = choice(FUNDING)
    state: str | None = choice(CLASS_STATES, asks=True, index=True)
    decision: str | None = text(100, asks=True)
    decided_on: str | None = day(asks=True)
    opened_on: str | None = day(asks=True, index=True)
    closed_on: str | None = day(asks=True)
    hours: int | None = number()
    expected_job: str | None = text(300)
    expected_income: int | None = dong()
    teacher: str | None = text(200)
    class_head: str | None = text(200)
    remark: str | None = note()


class Session(Register, table=True):
    """One session (buổi) of a class; only a recorded one counts for anybody."""

    class_id: str = parent("school_class")
    held_on: str | None = day(index=True)
    part_of_day: str | None = choice(PARTS_OF_DAY)
    minutes: int | None = number()
    state: str | None = choice(SESSION_STATES, asks=True)
    reason: str | None = text(300)
    content: str | None = text(300)
    makes_up_id: str | None = link("session")


class Enrolment(Register, table=True):
    """Somebody in a class; id from class and person. The roll number is fixed at the decision."""

    class_id: str = parent("school_class")
    person_id: str = parent("person")
    roll_number: int | None = number(asks=True)
    state: str | None = choice(ENROLMENT_STATES, asks=True)
    joined_on: str | None = day(asks=True)
    left_on: str | None = day(asks=True)
    primary_group: str | None = choice(asks=True)
    reason: str | None = text(300)


class Attendance(Register, table=True):
    """An absence mark; id from session and enrolment. No mark in a recorded session means present."""

    session_id: str = parent("session")
    enrolment_id: str = parent("enrolment")
    mark: str | None = choice(MARKS, asks=True)


class Inspection(Register, table=True):
    """One inspection turn (lượt kiểm tra): the six quick fields, or full minutes with items."""

    class_id: str = parent("school_class")
    held_on: str | None = day(index=True)
    started_at: str | None = text(5)
    ended_at: str | None = text(5)
    kind: str | None = choice(INSPECTION_KINDS)
    delegation: str | None = text(300)
    leader: str | None = text(200)
    by_sheet: int | None = number()
    counted: int | None = number()
    violations: int | None = number()
    conclusion: str | None = note()
    finding: str | None = note()
    owner: str | None = text(200)
    due_on: str | None = day()
    fixed_on: str | None = day()


class InspectionItem(Register, table=True):
    """The answer to one block of the minutes; id from inspection and block."""

    inspection_id: str = parent("inspection")
    block: str | None = choice(INSPECTION_BLOCKS)
    answer: str | None = choice(ANSWERS)
    remark: str | None = note()
