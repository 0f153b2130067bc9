"""Records, fields and values in an officer's words, for whatever speaks of any table: mismatches, packets."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from desktop_app.desk.catalogue import programmes, trades
from desktop_app.domain.base import ALL, METADATA, Codes, codes
from desktop_app.i18n import translate
from desktop_app.vietnam import areas, dates, ethnic, numbers, phone

RECORDS = codes(
    "record",
    person="People",
    household="Households",
    poverty="Household classes of a year",
    policy_group="Policy groups",
    earlier_course="Earlier courses",
    person_link="Joined records",
    survey_round="Survey rounds",
    training_need="Training needs",
    school_class="Classes",
    enrolment="Learners of classes",
    session="Sessions",
    attendance="Attendance marks",
    inspection="Inspection turns",
    inspection_item="Answers of inspections",
    outcome="Outcomes",
    overseas_placement="Placements abroad",
    loan="Loans",
    loan_event="Entries of loans",
    guidance_document="Documents",
    hamlet="Hamlets",
    hamlet_fact="Facts of hamlets",
    hamlet_year="Yearly figures of hamlets",
    distance="Distances",
    letterhead="Letterheads and signers",
    officer="Officers",
    partner="Partner organisations",
    provider="Training providers",
    trade="Trades",
    loan_programme="Loan programmes",
    rule="Rules",
    year_target="Targets of a year",
    round_hamlet="Progress of a round",
    round_figure="Figures at closing",
    application="Applications for training",
    device_certificate="Registered computers",
    revocation="Withdrawn computers",
)
"""The word for the records of each synced table."""

FIELDS = codes(
    "field",
    address="Address",
    adjustment="Reason of the adjustment",
    age_recipient="Key of the computer",
    amount="Amount",
    answer="Answer",
    answered_on="Day answered",
    areas="Areas",
    assignee="Who asks",
    asked_on="Day asked",
    authority="Authority to sign",
    basis="Basis",
    birth="Birth",
    block="Part of the inspection",
    borrower="Borrower",
    by_sheet="On the sheet",
    ceiling="Ceiling",
    certificate="Certificate",
    certificate_to="Certificate valid to",
    class_head="Class head",
    class_id="Class",
    closed_on="Closing day",
    closes_on="To be closed by",
    code="Code",
    company="Company",
    conclusion="Conclusion",
    consent="Consent",
    content="Content",
    counted="Counted on the spot",
    credit_group="Savings and loan group",
    customer_code="Customer code",
    days="Days",
    decided_on="Day of the decision",
    decision="Decision",
    delegation="Delegation",
    departed_on="Day departed",
    device="Computer",
    died_on="Day of death",
    difficulty="Difficulty",
    direction="Direction",
    document_id="Document",
    done_on="Day done",
    due_on="Due",
    employer="Employer",
    ended_at="Ended at",
    enrolment_id="Learner",
    ethnic="Ethnic group",
    expected_income="Expected income",
    expected_job="Expected job",
    farm="Farm trade",
    farming="Works in farming",
    finding="Finding",
    finished_on="Day finished",
    fixed_on="Day remedied",
    form="Form",
    from_on="From",
    funding="Source of funds",
    general_education="General education",
    gone="Removal",
    hamlet_id="Hamlet",
    goal="To reach",
    happened_on="Day",
    head_name="Head of household",
    held_on="Day",
    hours="Hours",
    household_id="Household",
    households="Number of households",
    id_issued_on="Day the ID card was issued",
    id_number="ID number",
    inspection_id="Inspection",
    introduced_on="Day introduced",
    issued_on="Day issued",
    issuer="Issuer",
    job="Job",
    job_status="Job status",
    jobs_created="Jobs created",
    joined_on="Joined",
    kind="Kind",
    label="Label",
    labour_force="Labour force",
    land_recovered="Land recovered",
    late="Late registration",
    leader="Leader",
    left_on="Left",
    left_out="Left out of the round",
    level="Level",
    loan_amount="Amount wished for",
    loan_id="Loan",
    main_job="Main job",
    makes_up_id="Makes up for",
    mark="Mark",
    market="Market",
    measure="Figure",
    merged_into_id="Merged into",
    metres="Distance (m)",
    minutes="Minutes",
    missing="Papers missing",
    monthly_income="Monthly income",
    months="Months",
    moved_on="Day moved away",
    name="Name",
    no_id_reason="Reason of no ID number",
    no_need_reason="Reason of no need",
    number="Number",
    office="Receiving office",
    officer_id="Officer",
    opened_on="Opening day",
    organisation="Organisation",
    organiser="Organised by",
    other_id="Other record",
    outcome="Outcome",
    own_days="Own days of work",
    own_money="Own money",
    owner="Who remedies",
    paper="Paper",
    parent_name="Organisation above",
    part_of_day="Part of the day",
    people="Number of people",
    permanent_home="Permanent home",
    person_id="Person",
    phone="Telephone",
    place="Place",
    policy_group="Policy group",
    post="Post",
    poverty_class="Household class",
    present_home="Present home",
    primary_group="Primary group",
    programme="Loan programme",
    provider_id="Training provider",
    purpose="Purpose",
    rate_thousandths="Rate",
    reason="Reason",
    received_on="Day received",
    receivers="Receivers",
    remark="Remark",
    result="Result",
    reverses_id="Reverses",
    roll_number="Roll number",
    round="Round of asking",
    round_id="Survey round",
    rural="Rural",
    same="Same person",
    second_trade="Second wanted trade",
    session_id="Session",
    sex="Sex",
    sign_key="Key of the seal",
    signature="Seal",
    signer="Signer",
    source="Source",
    source_note="Note on the source",
    specially_difficult="Specially difficult",
    started_at="Started at",
    state="State",
    state_paid="Paid by the state",
    statement="Statement",
    teacher="Class teacher",
    technical_education="Technical education",
    time_of_day="Time of day",
    title="Title",
    to_on="To",
    trade="Trade",
    trade_use="Trade used",
    trained="Trained",
    trust_organisation="Trust organisation",
    valid_to="Valid to",
    value="Value",
    violations="Breaches of rules",
    wanted="Wants to learn",
    wants_loan="Wants a loan",
    year="Year",
)
"""The word for each field of a synced table; one name says the same in every table."""

_SPECIAL = codes(
    "field",
    person_name="Full name",
    trade_name="Trade",
    provider_name="Training provider",
    round_figure_counted="Number",
)
_NAMES = ("name", "code", "title", "head_name")
_OF_PARENT = ("person_id", "household_id", "class_id", "loan_id", "enrolment_id", "inspection_id", "round_id")
_DEEPEST = 3
_CERTIFICATE = METADATA.tables["device_certificate"]


def field_word(field: str, table: str = "") -> str:
    """The word for a field of a table; its English name where a newer program added it."""
    return str(_SPECIAL.get(f"{table}_{field}") or FIELDS.get(field) or field)


def record_name(reader: Connection, table: str, row_id: str, depth: int = 0) -> str:
    """What a record is called: its name, code or title, or that of what it hangs on; else its kind."""
    columns = METADATA.tables[table].c
    wanted = [field for field in (*_NAMES, *_OF_PARENT) if field in columns]
    found = reader.execute(select(*(columns[field] for field in wanted)).where(columns.id == row_id)).first()
    values = dict(zip(wanted, found, strict=True)) if found else {}
    named = next((str(values[field]) for field in _NAMES if values.get(field)), "")
    if named:
        return named
    above = next((field for field in _OF_PARENT if values.get(field)), None)
    if above is None or depth == _DEEPEST:
        return str(RECORDS[table])
    (key,) = columns[above].foreign_keys
    return record_name(reader, key.column.table.name, values[above], depth + 1)


def value_words(reader: Connection, table: str, field: str, value: Any) -> str:
    """A stored value of any field as an officer reads it; a dash where nothing stands there."""
    if value is None:
        return "–"
    info = METADATA.tables[table].c[field].info
    kind: str = _WRITTEN.get(field) or info["kind"]
    if kind in ("link", "parent"):
        return record_name(reader, info["target"], value)
    if kind in _CATALOGUES:
        named = _CATALOGUES[kind](reader, _ALWAYS).get(value)
        return str(named.name) if named and named.name else value
    if kind == "code":
        return _code_word(info.get("codes"), value)
    return _SHOWN.get(kind, str)(value)


def _code_word(values: Codes | None, value: str) -> str:
    return str((values or {}).get(value, value))


def _flag_word(value: bool) -> str:
    return translate("kinds", "Yes") if value else translate("kinds", "No")


def _ethnic_word(code: str) -> str:
    group = ethnic.groups().get(code)
    return group.name if group else code


_ALWAYS = "9999-12-31"
_CATALOGUES: dict[str, Callable[[Connection, str], Mapping[str, Any]]] = {
    "trade": trades,
    "programme": programmes,
}
_WRITTEN = {
    "phone": "phone",
    "ethnic": "ethnic",
    "year": "text",
    "trade": "trade",
    "second_trade": "trade",
    "programme": "programme",
}
_SHOWN: dict[str, Callable[[Any], str]] = {
    "day": dates.show_day,
    "dong": numbers.show_number,
    "number": numbers.show_number,
    "flag": _flag_word,
    "phone": phone.show_phone,
    "ethnic": _ethnic_word,
}


def device_names(reader: Connection) -> dict[str, str]:
    """What the registered computers are called, by number: the label, or unit and start of number."""
    chosen = select(_CERTIFICATE.c.device, _CERTIFICATE.c.label, _CERTIFICATE.c.areas)
    rows = reader.execute(chosen.where(_CERTIFICATE.c.gone.is_(None)))
    return {row.device: row.label or unnamed(row.device, row.areas or "") for row in rows}


def unnamed(device: str, written_areas: str = "") -> str:
    """A computer without a label: its unit and the start of its number."""
    unit = next((area for area in written_areas.split() if area != ALL), None)
    name = areas.name_with_kind(unit) if unit else ""
    return f"{name} {device[:4].upper()}".strip()


def day_of(at: int) -> str:
    """The day of a claimed time in milliseconds UTC, ISO, as the calendar of this machine has it."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone().date().isoformat()


def moment_of(at: int) -> str:
    """A claimed time in milliseconds UTC as `14:03 05/3/2026`."""
    moment = datetime.fromtimestamp(at / 1000, UTC).astimezone()
    return f"{moment:%H:%M} {dates.show_day(moment.date().isoformat())}"
